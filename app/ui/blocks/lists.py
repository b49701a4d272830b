"""Steps, bullets, notes and tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.model import Block, Direction, Kind, Span, State, Text
from app.ui.accessibility import LIST, LIST_ITEM, STATIC_TEXT
from app.ui.blocks.frame import BlockFrame, add_text, text_of
from app.ui.blocks.reading import Reading
from app.ui.blocks.sources import Sources
from app.ui.blocks.statements import READING_WIDTH, add_links, plain_label
from app.ui.controls.card import Card
from app.ui.controls.picture import Icon
from app.ui.look import Look, spoken
from app.ui.text import Lines, TextBlock
from app.ui.theme import TypeRole
from app.words import page

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


WITHDRAWN = State.WITHDRAWN
ASIDE_WIDTH = 478  # of the still column beside a page, where steps usually stand


class Disc(QWidget):
    """A step's number on a filled disc."""

    def __init__(self, number: int, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        text = Text("en", Direction.LTR, (Span(str(number)),))
        self._lines = Lines(text, TypeRole.BODY, look, strong=True, centred=True)
        self._side = max(look.px(40), self._lines.line_height + look.px(4))
        self.setFixedSize(self._side, self._side)
        self.setAccessibleName(name)
        self.accessible_role = STATIC_TEXT

    def drawn_lines(self) -> list[tuple[Lines, QRect]]:
        """The number and where it is drawn."""
        y = (self.height() - self._lines.line_height) // 2
        return [(self._lines, QRect(0, y, self.width(), self._lines.line_height))]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent"))
        painter.drawEllipse(QRectF(self.rect()))
        lines, rect = self.drawn_lines()[0]
        lines.draw(painter, rect.x(), rect.y(), rect.width(), self._look.colour("on-accent"))
        painter.end()


class Bullet(QWidget):
    """A dot before an item, on the middle of the first line."""

    def __init__(self, look: Look, line: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = look.colour("accent")
        self._radius = look.px(4)
        self.setFixedSize(look.px(20), line)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        radius = self._radius
        painter.drawEllipse(QRectF(self.width() / 2 - radius, self.height() / 2 - radius, 2 * radius, 2 * radius))
        painter.end()


def steps(block: Block, reading: Reading) -> QWidget:
    """What this means for you today: at most three numbered steps in a card."""
    look = reading.look
    frame = BlockFrame(block, look)
    frame.accessible_role = LIST  # type: ignore[attr-defined]  # read by app.ui.accessibility
    card = Card(look, padding=(24, 20), gap=8)
    title = TextBlock(reading.say(page.TODAY), TypeRole.HEADING, look, heading_level=2, strong=True)
    card.column.addWidget(title)
    for number, child in enumerate(block.children, start=1):
        card.column.addWidget(_step(number, child, reading))
    frame.column.addWidget(card)
    return frame


def _step(number: int, block: Block, reading: Reading) -> QWidget:
    look = reading.look
    holder = QWidget()
    holder.accessible_role = LIST_ITEM  # type: ignore[attr-defined]  # read by app.ui.accessibility
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(16))
    name = spoken(reading.say(page.STEP, number=str(number)).plain)
    disc = Disc(number, name, look)
    frame = BlockFrame(block, look, gap=4)
    lang = text_of(block, reading).lang
    line = look.type(TypeRole.BODY, lang).line
    lower = (line - disc.height()) // 2 + look.middle_shift(TypeRole.BODY, lang)  # level with the first line
    beside = QVBoxLayout()
    beside.setContentsMargins(0, max(0, lower), 0, 0)
    beside.addWidget(disc)
    beside.addStretch(1)
    row.addLayout(beside)
    frame.column.setContentsMargins(0, max(0, -lower), 0, 0)
    likely = look.px(ASIDE_WIDTH) - 2 * look.px(24) - disc.width() - look.px(16)
    add_text(frame, reading, TypeRole.BODY, likely=likely)
    add_links(frame, reading)
    if block.evidence is not None:
        frame.column.addWidget(plain_label(block.evidence, reading), 0, Qt.AlignmentFlag.AlignLeading)
    row.addWidget(frame, 1)
    return holder


def bullets(block: Block, reading: Reading) -> QWidget:
    """A list of items."""
    look = reading.look
    frame = BlockFrame(block, look, gap=12)
    frame.accessible_role = LIST  # type: ignore[attr-defined]  # read by app.ui.accessibility
    line = look.type(TypeRole.BODY, reading.bundle.language.code).line
    for child in block.children:
        holder = QWidget()
        holder.accessible_role = LIST_ITEM  # type: ignore[attr-defined]  # read by app.ui.accessibility
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        row.addWidget(Bullet(look, line), 0, Qt.AlignmentFlag.AlignTop)
        item = BlockFrame(child, look, gap=4)
        add_text(item, reading, TypeRole.BODY, most_width=look.px(READING_WIDTH))
        add_links(item, reading)
        if child.evidence is not None:
            item.column.addWidget(plain_label(child.evidence, reading), 0, Qt.AlignmentFlag.AlignLeading)
        row.addWidget(item, 1)
        frame.column.addWidget(holder)
    _add_sources(frame.column, block, reading)
    return frame


def sources_of_steps(block: Block, reading: Reading) -> QWidget:
    """Where the steps come from. They stand in a column of their own; this stands among the statements."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    if any(each.evidence is not None for each in _inside(block)):
        said = reading.say(page.TODAY)
        column.addWidget(TextBlock(said, TypeRole.SMALL, reading.look, colour="soft", strong=True))
    _add_sources(column, block, reading)
    return holder


def _add_sources(column: QVBoxLayout, block: Block, reading: Reading) -> None:
    """Where all of a list comes from, behind one button: one under each line would push the lines apart."""
    behind = [each.evidence for each in _inside(block) if each.evidence is not None and each.state is not WITHDRAWN]
    if behind:
        sources = tuple(dict.fromkeys(source for evidence in behind for source in evidence.sources))
        checked = min((evidence.checked for evidence in behind), key=lambda day: day.iso)
        column.addWidget(Sources(replace(behind[0], sources=sources, checked=checked), reading, block.key))


def _inside(block: Block) -> Iterator[Block]:
    for child in block.children:
        yield child
        yield from _inside(child)


def note(block: Block, reading: Reading) -> QWidget:
    """A quiet card with an optional title."""
    from app.ui.blocks.registry import build

    look = reading.look
    frame = BlockFrame(block, look)
    card = Card(look, fill="note", padding=(20, 16), gap=8)
    row = QHBoxLayout()
    row.setSpacing(look.px(12))
    row.addWidget(Icon("warning-circle", look, colour="soft"), 0, Qt.AlignmentFlag.AlignTop)
    inner = QVBoxLayout()
    inner.setSpacing(look.px(8))
    if block.text is not None:
        title = BlockFrame(block, look)
        add_text(title, reading, TypeRole.BODY, strong=True, heading_level=2)
        inner.addWidget(title)
    for child in block.children:
        inner.addWidget(build(child, reading))
    row.addLayout(inner, 1)
    card.column.addLayout(row)
    frame.column.addWidget(card)
    return frame


def table(block: Block, reading: Reading) -> QWidget:
    """A table whose columns stand in reading order: Qt mirrors a grid, unlike the tables of its rich text."""
    look = reading.look
    frame = BlockFrame(block, look)
    card = Card(look, padding=(20, 16))
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.px(24))
    grid.setVerticalSpacing(look.px(12))
    for row, line in enumerate(block.children):
        for column, cell in enumerate(line.children):
            grid.addWidget(_cell(cell, reading, strong=row == 0), row, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
    card.column.addLayout(grid)
    _add_sources(card.column, block, reading)
    frame.column.addWidget(card)
    return frame


def _cell(block: Block, reading: Reading, *, strong: bool) -> QWidget:
    frame = BlockFrame(block, reading.look, gap=4)
    add_text(frame, reading, TypeRole.BODY, strong=strong)
    if block.evidence is not None:
        frame.column.addWidget(plain_label(block.evidence, reading), 0, Qt.AlignmentFlag.AlignLeading)
    return frame


KINDS = (Kind.STEPS, Kind.LIST, Kind.NOTE, Kind.TABLE)
