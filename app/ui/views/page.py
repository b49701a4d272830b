"""The reading page: title, short answer, what it means today, statements, who can advise, and when it was checked."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStyle, QVBoxLayout, QWidget

from app.bundle.errors import BundleError
from app.bundle.reader import isolated
from app.model import Page, Progress, Span, Text
from app.ui.blocks import build
from app.ui.blocks.contact import Hairline, contact_card
from app.ui.blocks.frame import BlockFrame, add_text
from app.ui.blocks.reading import Reading
from app.ui.blocks.statements import page_button
from app.ui.context import Context
from app.ui.controls import Button, ButtonKind, Card, Icon
from app.ui.look import Look
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.view import TOP, View
from app.words import Word, states
from app.words import page as words

_READ, _GAP = 736, 56
DIRECTORY = "help"  # pages of this group are lists of organisations: those come first, before what we say of them
_ASIDE, _LEAST_ASIDE = 478, 320


class PageView(View):
    """One page in one language. Steps stand beside the statements where there is room, else under the short answer."""

    def __init__(
        self,
        context: Context,
        look: Look,
        page: Page,
        opened: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, look, parent)
        self.page = page
        self._bundle = context.bundle
        mixed = page.progress.checked > 0
        self.reading = Reading(
            look, self._bundle, context.today(), context.dispatcher.dispatch, mark_drafts=mixed, opened=set(opened)
        )
        self._aside: QWidget | None = None
        self._steps_inline: QWidget | None = None
        self._read = QWidget()
        self._text = QVBoxLayout(self._read)
        self._text.setContentsMargins(0, 0, 0, 0)
        self._text.setSpacing(look.px(20))
        self.column.addWidget(self._read)
        self._add_top()
        self._add_steps()
        if page.group == DIRECTORY:
            self._add_advisers()
            self._add_blocks()
        else:
            self._add_blocks()
            self._add_advisers()
        self._add_related()
        self._add_end()
        self._text.addStretch(1)
        self._make_aside()
        self._arrange(self.width())

    @property
    def title(self) -> Text:
        """The page's own title."""
        return self.page.title.text or self._bundle.say(states.WITHDRAWN)

    def opened(self) -> frozenset[str]:
        """Keys of the statements whose sources are open."""
        return frozenset(self.reading.opened)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        self._arrange(event.size().width())
        super().resizeEvent(event)

    # -- parts, in reading order

    def _add_top(self) -> None:
        frame = BlockFrame(self.page.title, self.look)
        add_text(frame, self.reading, TypeRole.TITLE, heading_level=1)
        self._text.addWidget(frame)
        for text, icon in self._notices():
            self._text.addWidget(_notice(text, icon, self.look))
        self._text.addWidget(build(self.page.short_answer, self.reading))

    def _notices(self) -> list[tuple[Text, str]]:
        found = []
        notice = self.context.shelf.notice(self.context.session.language)
        if notice is not None:
            found.append((self._bundle.say(notice.word, **notice.values), "warning-circle"))
        word = page_state(self.page.progress)
        if word is not None:
            found.append((self._bundle.say(word), "translate"))
        return found

    def _add_steps(self) -> None:
        if self.page.steps is not None:
            self._steps_inline = build(self.page.steps, self.reading)
            self._text.addWidget(self._steps_inline)

    def _add_blocks(self) -> None:
        for block in self.page.blocks:
            self._text.addWidget(build(block, self.reading))

    def _add_advisers(self) -> None:
        if not self.page.organisations:
            return
        if self.page.group != DIRECTORY:
            self._text.addWidget(self._heading(words.WHO_CAN_ADVISE))
        for organisation_id in self.page.organisations:
            self._text.addWidget(contact_card(self._bundle.organisation(organisation_id), self.reading))

    def _add_related(self) -> None:
        buttons = [
            page_button(page_id, self.reading, f"related/{page_id}", ButtonKind.CHOICE) for page_id in self.page.related
        ]
        if any(buttons):
            self._text.addWidget(self._heading(words.READ_NEXT))
        for button in buttons:
            if button is not None:
                self._text.addWidget(button)

    def _add_end(self) -> None:
        look = self.look
        self._text.addWidget(Hairline(look))
        checked = self._bundle.say(words.LAST_CHECKED, date=self.page.checked.shown)
        again = self._bundle.say(words.CHECK_AGAIN, date=self.page.check_again.shown)
        self._text.addWidget(_line("calendar-check", _joined(checked, again), look))
        self._text.addWidget(_line("pencil-simple-line", self._bundle.say(words.NO_SOLICITOR), look))
        parts = self._translated_parts()
        if parts is not None:
            self._text.addWidget(_line("translate", parts, look))
        nation = words.ABOUT_ENGLAND if self.page.nation == "england" else words.ABOUT_UK
        foot = _joined(self._bundle.say(words.NOT_ADVICE), self._bundle.say(nation), between=" ")
        self._text.addWidget(TextBlock(foot, TypeRole.SMALL, look, colour="soft"))

    def _translated_parts(self) -> Text | None:
        progress = self.page.progress
        if not progress.total:
            return None
        return self._bundle.say(states.CHECKED_PARTS, done=str(progress.checked), total=str(progress.total))

    def _heading(self, word: Word) -> QWidget:
        heading = TextBlock(self._bundle.say(word), TypeRole.HEADING, self.look, heading_level=2, strong=True)
        heading.setContentsMargins(0, self.look.px(20), 0, 0)
        return heading

    # -- the still column

    def _make_aside(self) -> None:
        if self.page.steps is None:
            return
        self._aside = QWidget(self)
        column = QVBoxLayout(self._aside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(build(self.page.steps, self.reading))
        self._more = Button(
            self._bundle.say(words.MORE_BELOW), self.look, icon="arrow-down", place="more-below", role=TypeRole.BODY
        )
        self._more.clicked.connect(self._scroll_on)
        self._more.setParent(self)
        bar = self.scroll.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_scrolled)

    def _on_scrolled(self) -> None:
        bar = self.scroll.verticalScrollBar()
        self._more.setEnabled(bar.value() < bar.maximum())
        self._put_aside()

    def _scroll_on(self) -> None:
        bar = self.scroll.verticalScrollBar()
        bar.setValue(bar.value() + self.scroll.viewport().height() * 4 // 5)

    def _arrange(self, width: int) -> None:
        side, read = self.side_margin(), self.look.px(_READ)
        bar = self.scroll.verticalScrollBar().sizeHint().width()
        small = self.look.theme.scale < 150
        room = width - 2 * side - read - self.look.px(_GAP)
        beside = self._aside is not None and small and room >= self.look.px(_LEAST_ASIDE)
        if self._steps_inline is not None:
            self._steps_inline.setVisible(not beside)
        if self._aside is not None:
            self._aside.setVisible(beside)
        # The column is kept narrow by the margin, not by a greatest width, which height-for-width would not see.
        after = max(side, width - bar - side - read) if small else side
        self.column.setContentsMargins(self.look.margins(side, self.look.px(TOP), after, self.look.px(32)))
        self._put_aside()

    def _put_aside(self) -> None:
        """The still column: it stays in sight; where it is too tall it moves until its end is seen."""
        if self._aside is None:
            return
        if self._aside.isHidden():
            self._more.hide()
            return
        side, read, top = self.side_margin(), self.look.px(_READ), self.look.px(TOP)
        x = side + read + self.look.px(_GAP)
        width = min(self.width() - x - side, self.look.px(_ASIDE))
        height = self._aside.heightForWidth(width)
        unseen = max(0, height + 2 * top - self.height())
        y = top - min(unseen, self.scroll.verticalScrollBar().value())
        self._aside.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(x, y, width, height)))
        self._aside.raise_()
        size = self._more.sizeHint()
        below = QRect(x, y + height + self.look.px(16), size.width(), size.height())
        self._more.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), below))
        self._more.setVisible(below.bottom() <= self.height())


def page_state(progress: Progress) -> Word | None:
    """The notice a page carries about its translation, if any."""
    if progress.machine_draft:
        return states.MACHINE_PAGE
    return states.DRAFT_PAGE if progress.draft else None


def open_page(context: Context, look: Look, page_id: str, opened: frozenset[str]) -> View:
    """The view of a page; a page that is not there, because its source has a fault, says so."""
    try:
        page = context.bundle.page(page_id)
    except BundleError:
        return MissingView(context, look)
    return PageView(context, look, page, opened)


class MissingView(View):
    """Stands in for a page that could not be built."""

    def __init__(self, context: Context, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(context, look, parent)
        self._bundle = context.bundle
        self.column.addWidget(_notice(self.title, "warning-circle", look))
        self.column.addStretch(1)

    @property
    def title(self) -> Text:
        """What happened and what to do."""
        return self._bundle.say(words.MISSING)


def _notice(text: Text, icon: str, look: Look) -> QWidget:
    card = Card(look, fill="note", padding=(16, 12))
    row = QHBoxLayout()
    row.setSpacing(look.px(12))
    row.addWidget(Icon(icon, look, colour="soft", size=22), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(TextBlock(text, TypeRole.SMALL, look, colour="soft"), 1)
    card.column.addLayout(row)
    return card


def _line(icon: str, text: Text, look: Look) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(12))
    row.addWidget(Icon(icon, look, colour="soft", size=22), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(TextBlock(text, TypeRole.BODY, look), 1)
    return holder


def _joined(first: Text, second: Text, between: str = " · ") -> Text:
    """Two texts on one line, in the language and direction of the first; the second is isolated if it differs."""
    after = second.plain if second.lang == first.lang else isolated(second.plain)
    return Text(first.lang, first.direction, (*first.spans, Span(between), Span(after)))
