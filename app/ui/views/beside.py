"""My language and English, row by row: the same line for the reader, the volunteer and the receptionist."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.bundle.reader import Bundle
from app.model import Block, Direction, Kind, Organisation, Page, Span, State, Text
from app.ui.blocks.frame import BlockFrame, StateMark, text_of
from app.ui.blocks.reading import Reading
from app.ui.blocks.risk import parts_of
from app.ui.blocks.statements import LABELS
from app.ui.context import Context
from app.ui.controls.card import Card
from app.ui.controls.picture import Icon
from app.ui.layouts import Flow
from app.ui.look import Look
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.later import Later
from app.ui.views.page import page_state
from app.ui.views.pair_row import Cell, PairRow
from app.ui.views.told import Told
from app.ui.views.view import View
from app.words import Word
from app.words import page as words

if TYPE_CHECKING:
    pass


class BesideView(View):
    """A page in two languages, as rows."""

    def __init__(self, context: Context, look: Look, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(context, look, parent)
        self.page = page
        self._mine = context.bundle
        self._english = context.shelf.take("en")
        self._reading = Reading(look, self._mine, context.today(), context.dispatcher.dispatch)
        self._rows: list[PairRow] = []
        self.column.setSpacing(look.px(6))
        self.later = Later(self.column, self)
        self.column.addStretch(1)
        word = page_state(page.progress)
        if word is not None:
            self.later.add(partial(self._notice, self._mine.say(word), self._english.say(word)))
        self._add(page.title, TypeRole.HEADING, strong=True)
        self._add(page.short_answer, TypeRole.BODY)
        if page.steps is not None:
            self._add_words(words.TODAY, "today")
            self._add_all(page.steps.children)
        self._add_all(page.blocks)
        if page.organisations:
            self._add_words(words.WHO_CAN_ADVISE, "advisers")
        for organisation_id in page.organisations:
            self._add_organisation(self._mine.organisation(organisation_id))
        room = parent.size() if parent is not None else self.size()
        self.later.fill(room.width() - 2 * self.side_margin(), room.height())

    @property
    def title(self) -> Text:
        """The page's own title."""
        return text_of(self.page.title, self._reading)

    def blocks(self) -> list[BlockFrame]:
        """Rows stand for blocks here."""
        return self.sheet.findChildren(PairRow)  # type: ignore[arg-type]  # a row has `block` too, which is all a place needs

    def _add_all(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            if block.kind is Kind.HEADING:
                self._add(block, TypeRole.HEADING, strong=True)
            elif block.kind is Kind.RISK:
                self._add_risk(block)
                continue
            elif block.kind is Kind.PARAGRAPH:  # what a paragraph of a letter says, beside the English that is posted
                posted = block.children[0]
                self._add(replace(block, english=posted.text), TypeRole.BODY)
                continue
            elif block.text is not None or block.state is State.WITHDRAWN:
                self._add(block, TypeRole.BODY)
            self._add_all(block.children)

    def _add_risk(self, block: Block) -> None:
        for number, (word, child) in enumerate(zip(parts_of(self.page.form), block.children, strict=False)):
            self._add_words(word, f"{block.key}/{number}")
            self._add_all((child,))

    def _add(self, block: Block, role: TypeRole, *, strong: bool = False) -> None:
        mine = Cell(text_of(block, self._reading), self._label(block, self._mine))
        english_text = block.english or text_of(block, self._reading)
        english = Cell(english_text, self._label(block, self._english))
        word = self._reading.mark_of(block)
        mark = self._mine.say(word) if word is not None else None
        self._add_row(block, mine, english, role=role, strong=strong, mark=mark)

    def _add_words(self, word: Word, key: str) -> None:
        block = Block(key=f"words/{key}", kind=Kind.HEADING)
        mine, english = Cell(self._mine.say(word), None), Cell(self._english.say(word), None)
        self._add_row(block, mine, english, role=TypeRole.HEADING, strong=True)

    def _add_organisation(self, organisation: Organisation) -> None:
        name = Text("en", Direction.LTR, (Span(organisation.name),))
        mine = self._reading.name(organisation.name)
        numbers = " · ".join(phone.number for phone in organisation.phones)
        block = Block(key=f"organisation/{organisation.id}", kind=Kind.HEADING)
        self._add_row(block, Cell(mine, None), Cell(name, None), strong=True)
        if numbers:
            text = Text("en", Direction.LTR, (Span(numbers),))
            mine = self._reading.name(numbers)
            phone = Block(key=f"phone/{organisation.id}", kind=Kind.HEADING)
            self._add_row(phone, Cell(mine, None), Cell(text, None), role=TypeRole.HEADING)
        for part in (organisation.what, organisation.hours, organisation.languages, organisation.tells):
            if part is not None:
                self._add(part, TypeRole.BODY)

    def _add_row(
        self,
        block: Block,
        mine: Cell,
        english: Cell,
        *,
        role: TypeRole = TypeRole.BODY,
        strong: bool = False,
        mark: Text | None = None,
    ) -> None:
        def make() -> QWidget:
            sign = StateMark(mark, self.look, "pencil-simple-line") if mark is not None else None
            row = PairRow(block, mine, english, self.look, role=role, strong=strong, mark=sign)
            self._rows.append(row)
            row.toggled.connect(lambda chosen: self._choose_only(row) if chosen else None)
            return Told(row, self._reading) if Told.has_more(row) else row

        if self.later is not None:
            self.later.add(make, block.key)

    def _choose_only(self, row: PairRow) -> None:
        """One row at a time. Not a QButtonGroup: that would let Tab reach only the chosen row."""
        for other in self._rows:
            if other is not row:
                other.setChecked(False)

    def _label(self, block: Block, bundle: Bundle) -> Text | None:
        return bundle.say(LABELS[block.evidence.label]) if block.evidence is not None else None

    def _notice(self, mine: Text, english: Text) -> QWidget:
        """The notice about the translation in both languages, on one line where there is room."""
        card = Card(self.look, fill="note", padding=(16, 12))
        row = QHBoxLayout()
        row.setSpacing(self.look.px(12))
        row.addWidget(
            Icon("translate", self.look, colour="soft", size=22, beside=(TypeRole.SMALL, mine.lang)),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        flow = Flow(self.look.px(24), self.look.px(4))
        for text in (mine, english) if english.lang != mine.lang else (mine,):
            flow.addWidget(TextBlock(text, TypeRole.SMALL, self.look, colour="soft"))
        row.addLayout(flow, 1)
        card.column.addLayout(row)
        return card
