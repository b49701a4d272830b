"""Rows of two languages for the lists: the same row as on a page, one chosen at a time."""

from __future__ import annotations

from app.bundle.reader import Bundle
from app.model import Block, Kind, Text
from app.ui.blocks.frame import StateMark, text_of
from app.ui.blocks.reading import Reading
from app.ui.blocks.statements import LABELS
from app.ui.theme import TypeRole
from app.ui.views.pair_row import Cell, PairRow
from app.words import Word


class Pairs:
    """Makes rows, and keeps only one of them chosen."""

    def __init__(self, reading: Reading, english: Bundle) -> None:
        self._reading = reading
        self._english = english
        self._rows: list[PairRow] = []

    def of_block(self, block: Block, role: TypeRole = TypeRole.BODY, *, strong: bool = False) -> PairRow:
        """A block in the reader's language and in English."""
        mine = text_of(block, self._reading)
        word = self._reading.mark_of(block)
        mark = self._reading.say(word) if word is not None else None
        cells = (
            Cell(mine, self._label(block, self._reading.bundle)),
            Cell(block.english or mine, self._label(block, self._english)),
        )
        return self._kept(block, cells, role, strong=strong, mark=mark)

    def of_word(self, word: Word, key: str, role: TypeRole = TypeRole.HEADING) -> PairRow:
        """A heading of the program itself."""
        return self.of_texts(self._reading.say(word), self._english.say(word), f"words/{key}", role)

    def of_texts(self, mine: Text, english: Text, key: str, role: TypeRole = TypeRole.HEADING) -> PairRow:
        """Two texts that are no block: a heading, a day."""
        block = Block(key=key, kind=Kind.HEADING)
        return self._kept(block, (Cell(mine, None), Cell(english, None)), role, strong=True, mark=None)

    def _kept(
        self, block: Block, cells: tuple[Cell, Cell], role: TypeRole, *, strong: bool, mark: Text | None
    ) -> PairRow:
        look = self._reading.look
        sign = StateMark(mark, look, "pencil-simple-line") if mark is not None else None
        row = PairRow(block, *cells, look, role=role, strong=strong, mark=sign)
        self._rows.append(row)
        row.toggled.connect(lambda chosen: self._choose_only(row) if chosen else None)
        return row

    def _choose_only(self, row: PairRow) -> None:
        """Not a QButtonGroup: that would let Tab reach only the chosen row."""
        for other in self._rows:
            if other is not row:
                other.setChecked(False)

    def _label(self, block: Block, bundle: Bundle) -> Text | None:
        return bundle.say(LABELS[block.evidence.label]) if block.evidence is not None else None
