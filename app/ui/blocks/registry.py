"""One widget per kind of block. Content is data: a page is a list of these."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.model import Block, Kind
from app.ui.blocks import letter, lists, risk, statements
from app.ui.blocks.reading import Reading

Builder = Callable[[Block, Reading], QWidget]

# TITLE, STEP, ITEM, ROW, CELL, PARAGRAPH and LETTER_TEXT never stand alone: what holds them builds them.
BUILDERS: dict[Kind, Builder] = {
    Kind.SHORT_ANSWER: statements.short_answer,
    Kind.HEADING: statements.heading,
    Kind.STATEMENT: statements.statement,
    Kind.ADVICE: statements.advice,
    Kind.SIDES: statements.sides,
    Kind.STEPS: lists.steps,
    Kind.LIST: lists.bullets,
    Kind.NOTE: lists.note,
    Kind.TABLE: lists.table,
    Kind.RISK: risk.risk,
    Kind.LETTER: letter.letter,
}


def build(block: Block, reading: Reading) -> QWidget:
    """The widget of a block."""
    return BUILDERS[block.kind](block, reading)
