"""A letter: each paragraph in the English that is posted, and beside it what it says in the reader's language."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.model import Block, Kind
from app.ui.blocks.frame import BlockFrame, add_text
from app.ui.blocks.reading import Reading
from app.ui.controls.card import Card
from app.ui.layouts import Grid
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.words import Word, page


def letter(block: Block, reading: Reading) -> QWidget:
    """Pairs in two columns where there is room, else one under the other."""
    look = reading.look
    frame = BlockFrame(block, look, gap=16)
    holder = QWidget()
    grid = Grid(2, look.px(300), look.px(16), look.px(16))
    holder.setLayout(grid)
    for number, pair in enumerate(block.children):
        text = pair.children[0]
        paper = Card(look, padding=(20, 16), gap=4)
        told = Card(look, fill="note", padding=(20, 16), gap=4)
        if number == 0:
            _head(paper, page.THE_LETTER, reading)
            _head(told, page.THIS_SAYS, reading)
        for card, part in ((paper, text), (told, pair)):
            inner = BlockFrame(part, look)
            add_text(inner, reading, TypeRole.BODY)
            card.column.addWidget(inner)
            card.column.addStretch(1)
            grid.addWidget(card)
    frame.column.addWidget(holder)
    return frame


def _head(card: Card, word: Word, reading: Reading) -> None:
    card.column.addWidget(TextBlock(reading.say(word), TypeRole.SMALL, reading.look, colour="soft", strong=True))


KINDS = (Kind.LETTER,)
