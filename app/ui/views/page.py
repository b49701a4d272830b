"""The reading page: title, short answer, what it means today, statements, who can advise, and when it was checked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.journey.routes import Screen, to
from app.journey.session import Opened
from app.model import Page, Progress, Text
from app.ui.blocks.contact import contact_card
from app.ui.blocks.contacts import organisation_list
from app.ui.blocks.frame import BlockFrame, add_text
from app.ui.blocks.lists import ASIDE_WIDTH, sources_of_steps
from app.ui.blocks.reading import Reading
from app.ui.blocks.registry import build
from app.ui.blocks.statements import READ_WIDTH, page_button
from app.ui.context import Context
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.entry import EntryButton
from app.ui.look import Look
from app.ui.mirror import visual_rect
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.ending import end_of
from app.ui.views.later import Later
from app.ui.views.notice import fault_notices, notice
from app.ui.views.view import TOP, View
from app.words import Word, states
from app.words import page as words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_READ, _GAP = READ_WIDTH, 56
DIRECTORY = "who-can-help"  # the list of organisations: those come first, before what we say of them
_LEAST_ASIDE = 320


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
            look,
            self._bundle,
            context.today(),
            context.dispatcher.dispatch,
            mark_drafts=mixed,
            form=page.form,
            opened=set(opened),
        )
        self._aside: QWidget | None = None
        self._inline: QVBoxLayout | None = None
        self._read = QWidget()
        self._read.resize(look.px(_READ), self.height())
        self._text = QVBoxLayout(self._read)
        self._text.setContentsMargins(0, 0, 0, 0)
        self._text.setSpacing(look.px(20))
        self.column.addWidget(self._read)
        self.column.addStretch(1)
        self.later = Later(self._text, self)
        self._add_top()
        self._add_steps()
        first, second = self._add_blocks, self._add_advisers
        if page.id == DIRECTORY:
            first, second = second, first
        first()
        second()
        if page.id == DIRECTORY:
            self._add_everybody()
        self._add_related()
        self._add_end()
        room = parent.size() if parent is not None else self.size()
        self._arrange(room.width())
        self.later.fill(look.px(_READ), room.height())

    @property
    def title(self) -> Text:
        """The page's own title."""
        return self.page.title.text or self._bundle.say(states.WITHDRAWN)

    def blocks(self) -> list[BlockFrame]:
        """The blocks, and in the directory the lines of the list, which stand for blocks too."""
        found = super().blocks()
        if self.page.id == DIRECTORY:
            found += self.sheet.findChildren(EntryButton)  # type: ignore[arg-type]  # a line has `block` too
            found.sort(key=lambda each: each.mapTo(self.sheet, QPoint(0, 0)).y())
        return found

    def opened(self) -> frozenset[str]:
        """Keys of the statements whose sources are open."""
        return frozenset(self.reading.opened)

    def fit_margins(self) -> None:
        """A page has margins of its own."""
        self._arrange(self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        self._arrange(event.size().width())
        super().resizeEvent(event)

    # -- parts, in reading order

    def _add_top(self) -> None:
        self._put(self._title)
        for text, icon in self._notices():
            self._put(partial(notice, text, icon, self.look))
        self._put(partial(build, self.page.short_answer, self.reading), self.page.short_answer.key)
        if self.page.minute is not None:
            self._put(self._minute_button)

    def _minute_button(self) -> QWidget:
        """The way to the short version, which can stand alone."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        button = Button(
            self._bundle.say(words.IN_A_MINUTE), self.look, icon="clock", role=TypeRole.BODY, place="minute"
        )
        route = to(Screen.MINUTE, self.page.id)
        button.clicked.connect(lambda: self.context.dispatcher.dispatch(Opened(route)))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return holder

    def _put(self, make: Callable[[], QWidget], key: str = "") -> None:
        if self.later is not None:
            self.later.add(make, key)

    def _title(self) -> QWidget:
        frame = BlockFrame(self.page.title, self.look)
        add_text(frame, self.reading, TypeRole.TITLE, heading_level=1, likely=self.look.px(_READ))
        return frame

    def _notices(self) -> list[tuple[Text, str]]:
        found = fault_notices(self.context)
        word = page_state(self.page.progress)
        if word is not None:
            found.append((self._bundle.say(word), "translate"))
        return found

    def _add_steps(self) -> None:
        """A place for the steps under the short answer; they are built there or beside, where they are seen."""
        if self.page.steps is not None:
            self._put(self._inline_steps, self.page.steps.key)
            self._put(partial(sources_of_steps, self.page.steps, self.reading))
            self._make_more()

    def _inline_steps(self) -> QWidget:
        holder = QWidget()
        self._inline = QVBoxLayout(holder)
        self._inline.setContentsMargins(0, 0, 0, 0)
        self._show_steps(beside=self._aside is not None and not self._aside.isHidden())
        return holder

    def _add_blocks(self) -> None:
        for block in self.page.blocks:
            self._put(partial(build, block, self.reading), block.key)

    def _add_advisers(self) -> None:
        if not self.page.organisations:
            return
        if self.page.id != DIRECTORY:
            self._put(partial(self._heading, words.WHO_CAN_ADVISE))
        for organisation_id in self.page.organisations:
            self._put(partial(self._card, organisation_id), f"organisation/{organisation_id}/")

    def _add_everybody(self) -> None:
        """Under the directory's first cards, everybody else by name: seventy cards would be more than anybody reads."""
        listed = set(self.page.organisations)
        others = [each for each in self._bundle.organisations() if each.id not in listed]
        if others:
            self._put(partial(self._heading, words.MORE_ORGANISATIONS))
            self._put(partial(organisation_list, others, self.reading))

    def _card(self, organisation_id: str) -> QWidget:
        return contact_card(self._bundle.organisation(organisation_id), self.reading)

    def _add_related(self) -> None:
        wanted = dict.fromkeys((*((self.page.leads_to,) if self.page.leads_to else ()), *self.page.related))
        related = [page_id for page_id in wanted if self._bundle.has(page_id)]
        if related:
            self._put(partial(self._heading, words.READ_NEXT))
        for page_id in related:
            self._put(partial(self._related, page_id))

    def _related(self, page_id: str) -> QWidget:
        button = page_button(page_id, self.reading, f"related/{page_id}", ButtonKind.CHOICE)
        return button if button is not None else QWidget()

    def _add_end(self) -> None:
        for make in end_of(self.page, self._bundle, self.look):
            self._put(make)

    def _heading(self, word: Word) -> QWidget:
        holder = QWidget()  # a TextBlock draws its own lines and knows no margins
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, self.look.px(20), 0, 0)
        column.addWidget(TextBlock(self._bundle.say(word), TypeRole.HEADING, self.look, heading_level=2, strong=True))
        return holder

    # -- the still column

    def _make_more(self) -> None:
        self._more = Button(
            self._bundle.say(words.MORE_BELOW),
            self.look,
            icon="arrow-down",
            place="more-below",
            role=TypeRole.BODY,
            parent=self,
        )
        self._more.hide()
        self._more.clicked.connect(self._scroll_on)
        bar = self.scroller.verticalScrollBar()
        bar.valueChanged.connect(self._on_scrolled)
        bar.rangeChanged.connect(self._on_scrolled)

    def _show_steps(self, *, beside: bool) -> None:
        """Build the steps where they are wanted now, once, and hide them elsewhere."""
        if self.page.steps is None:
            return
        if beside and self._aside is None:
            self._aside = build(self.page.steps, self.reading)
            self._aside.setParent(self)
            self._aside.resize(self.look.px(ASIDE_WIDTH), self.height())  # nearly its own size, before it is shown
        if not beside and self._inline is not None and self._inline.count() == 0:
            self._inline.addWidget(build(self.page.steps, self.reading))
        if self._aside is not None:
            self._aside.setVisible(beside)
        if self._inline is not None:
            self._inline.parentWidget().setVisible(not beside)

    def _on_scrolled(self) -> None:
        bar = self.scroller.verticalScrollBar()
        self._more.setEnabled(bar.value() < bar.maximum())
        self._put_aside()

    def _scroll_on(self) -> None:
        bar = self.scroller.verticalScrollBar()
        bar.setValue(bar.value() + self.scroller.viewport().height() * 4 // 5)

    def _arrange(self, width: int) -> None:
        side, read = self.side_margin(), self.look.px(_READ)
        bar = self.scroller.verticalScrollBar().sizeHint().width()
        small = self.look.theme.scale < 150
        room = width - 2 * side - read - self.look.px(_GAP)
        beside = small and room >= self.look.px(_LEAST_ASIDE)
        self._show_steps(beside=beside)
        # The column is kept narrow by the margin, not by a greatest width, which height-for-width would not see.
        after = max(8, side - bar, width - bar - side - read) if small else max(8, side - bar)
        self.column.setContentsMargins(self.look.margins(side, self.look.px(TOP), after, self.look.px(32)))
        self._put_aside()

    def _put_aside(self) -> None:
        """The still column: it stays in sight; where it is too tall it moves until its end is seen."""
        if self._aside is None or self._aside.isHidden():
            if self.page.steps is not None:
                self._more.hide()
            return
        side, read, top = self.side_margin(), self.look.px(_READ), self.look.px(TOP)
        x = side + read + self.look.px(_GAP)
        room = self.width() - x - side
        if room < self.look.px(_LEAST_ASIDE):
            return
        width = min(room, max(self.look.px(ASIDE_WIDTH), round(0.7 * room)))
        height = self._aside.heightForWidth(width)
        unseen = max(0, height + 2 * top - self.height())
        y = top - min(unseen, self.scroller.verticalScrollBar().value())
        self._aside.setGeometry(visual_rect(self.layoutDirection(), self.rect(), QRect(x, y, width, height)))
        self._aside.raise_()
        size = self._more.sizeHint()
        below = QRect(x, y + height + self.look.px(16), size.width(), size.height())
        self._more.setGeometry(visual_rect(self.layoutDirection(), self.rect(), below))
        self._more.setVisible(below.bottom() <= self.height())


def page_state(progress: Progress) -> Word | None:
    """The notice a page carries about its translation, if any."""
    if progress.machine_draft:
        return states.MACHINE_PAGE
    return states.DRAFT_PAGE if progress.draft else None
