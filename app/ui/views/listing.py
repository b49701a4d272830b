"""One screen for all lists of things to read: by topic, questions, situations, rumours, letters, people, the desk."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.journey.session import Opened
from app.model import Block, Text
from app.ui.blocks.frame import BlockFrame
from app.ui.blocks.reading import DRAFTS
from app.ui.blocks.statements import LABELS
from app.ui.context import Context
from app.ui.controls.chip import SHAPES
from app.ui.controls.entry import EntryButton, Under
from app.ui.layouts import Grid
from app.ui.look import Look
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.list_state import in_two_languages, list_notices, progress_of, said_of, sign_of
from app.ui.views.listed import Listed, Section, sections_of, title_of
from app.ui.views.notice import notice
from app.ui.views.view import View
from app.words import Word, states
from app.words import lists as words

RISKS: dict[str, tuple[Word, str]] = {
    "low": (words.RISK_LOW, "check"),
    "medium": (words.RISK_MEDIUM, "warning-circle"),
    "high": (words.RISK_HIGH, "hand-palm"),
}


class ListingView(View):
    """The list of the session's route: its title, notices about the translation, then buttons in columns."""

    def __init__(self, context: Context, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(context, look, parent)
        route = context.session.route
        self._bundle = context.bundle
        self._word = title_of(route.screen, route.page)
        self._english = context.shelf.take("en") if in_two_languages(context) else None
        sections = sections_of(route.screen, route.page, self._bundle)
        progress = progress_of(_texts(sections))
        self._mixed = progress.checked > 0
        self.column.addWidget(self._said(self._word, TypeRole.TITLE, level=1))
        for text, icon in list_notices(context, progress, signs=True):
            self.column.addWidget(notice(text, icon, look))
        for section in sections:
            self.column.addWidget(self._section(section))
        self.column.addStretch(1)

    @property
    def title(self) -> Text:
        """What this list is called."""
        return self._bundle.say(self._word)

    def blocks(self) -> list[BlockFrame]:
        """Buttons stand for blocks here."""
        return self.sheet.findChildren(EntryButton)  # type: ignore[arg-type]  # a button has `block` too, which is all a place needs

    def _said(self, word: Word, role: TypeRole, *, level: int) -> QWidget:
        """A heading; in two languages the English stands under it."""
        said = self._bundle.say(word)
        text = TextBlock(said, role, self.look, heading_level=level, strong=level > 1)
        if self._english is None or said.lang == "en":
            return text
        return _over(text, self._english.say(word), self.look)

    def _section(self, section: Section) -> QWidget:
        """A heading stands nearer to its own list than to the one before."""
        grid = self._grid(section)
        if section.heading is None:
            return grid
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, self.look.px(4), 0, 0)
        column.setSpacing(self.look.px(12))
        column.addWidget(self._said(section.heading, TypeRole.HEADING, level=2))
        column.addWidget(grid)
        return holder

    def _grid(self, section: Section) -> QWidget:
        holder = QWidget()
        grid = Grid(
            section.columns, round(section.least * self.look.theme.scale / 100), self.look.px(24), self.look.px(12)
        )
        holder.setLayout(grid)
        for line in section.lines:
            grid.addWidget(self._button(line))
        return holder

    def _button(self, line: Listed) -> EntryButton:
        block = line.block
        text = block.text if block.text is not None else self._bundle.say(states.WITHDRAWN)
        button = EntryButton(
            text,
            self.look,
            place=line.place,
            block=block,
            icon=line.icon,
            under=tuple(self._under(line, text)),
            sign=sign_of(block, mixed=self._mixed),
            said_last=said_of(block, self.context, mixed=self._mixed),
            strong=line.answer is not None or line.count > 0,
        )
        button.clicked.connect(lambda: self.context.dispatcher.dispatch(Opened(line.opens)))
        return button

    def _under(self, line: Listed, title: Text) -> Iterator[Under]:
        """What is told under a title: its English, then what the list is about."""
        english = line.block.english
        if self._english is not None and english is not None and title.lang != "en":
            yield Under(english)
        if line.count > 1:
            yield from self._in_words(words.COUNT_QUESTIONS, count=str(line.count))
        if line.risk:
            word, icon = RISKS[line.risk]
            yield from self._in_words(word, icon)
        if line.answer is not None:
            yield from self._answer(line.answer)

    def _answer(self, block: Block) -> Iterator[Under]:
        """A short answer never stands without its label, and an important draft never without its English."""
        if block.text is None:
            yield Under(self._bundle.say(states.WITHDRAWN), role=TypeRole.BODY)
            return
        if block.evidence is not None:
            shape = SHAPES[block.evidence.label]
            label = self._bundle.say(LABELS[block.evidence.label])
            yield Under(label, shape.icon, ink=shape.ink, role=TypeRole.CHIP, strong=True)
        yield Under(block.text, ink="ink", role=TypeRole.BODY)
        wanted = self._english is not None or (block.critical and block.state in DRAFTS)
        if wanted and block.english is not None and block.text.lang != "en":
            yield Under(block.english)

    def _in_words(self, word: Word, icon: str = "", **values: str) -> Iterator[Under]:
        said = self._bundle.say(word, **values)
        yield Under(said, icon)
        if self._english is not None and said.lang != "en":
            yield Under(self._english.say(word, **values))


def _texts(sections: tuple[Section, ...]) -> Iterator[Block]:
    for section in sections:
        for line in section.lines:
            yield line.block
            if line.answer is not None:
                yield line.answer


def _over(widget: TextBlock, english: Text, look: Look) -> QWidget:
    """A heading over its English."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(widget)
    column.addWidget(TextBlock(english, TypeRole.SMALL, look, colour="soft"))
    return holder
