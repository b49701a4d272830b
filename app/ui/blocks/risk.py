"""What could go wrong, how likely it is, what protects you; in a letter: who sees it, what it tells, what first."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.model import Block, Form, Kind
from app.ui.blocks.frame import BlockFrame
from app.ui.blocks.reading import Reading
from app.ui.blocks.statements import advice, statement
from app.ui.controls.card import Card
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.words import Word, page

PARTS: tuple[Word, ...] = (page.COULD_GO_WRONG, page.HOW_LIKELY, page.PROTECTS)
PARTS_OF_LETTER: tuple[Word, ...] = (page.WHO_SEES_LETTER, page.LETTER_TELLS, page.FIRST_DO)


def parts_of(form: Form) -> tuple[Word, ...]:
    """The three headings, in order."""
    return PARTS_OF_LETTER if form is Form.LETTER else PARTS


def risk(block: Block, reading: Reading) -> QWidget:
    """Three parts of equal weight in one card, each under its heading."""
    look = reading.look
    frame = BlockFrame(block, look)
    card = Card(look, padding=(24, 20), gap=12)
    for word, child in zip(parts_of(reading.form), block.children, strict=False):
        title = TextBlock(reading.say(word), TypeRole.BODY, look, heading_level=2, strong=True)
        card.column.addWidget(title)
        card.column.addWidget(statement(child, reading) if child.kind is Kind.STATEMENT else advice(child, reading))
    frame.column.addWidget(card)
    return frame


KINDS = (Kind.RISK,)
