"""The widget around every block: it knows the block it shows, and puts the mark of its state beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.model import Block, Direction, Text
from app.ui.blocks.reading import DRAFTS, Reading
from app.ui.controls.chip import PlainLabel
from app.ui.controls.painting import Corners, draw_box
from app.ui.look import Look
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.words import states

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class BlockFrame(QWidget):
    """A column of widgets that shows one block.

    Attributes:
        block: what is shown; the tour reads it, and a change of language finds the reader's place by its key.
    """

    def __init__(self, block: Block, look: Look, *, gap: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.block = block
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(gap))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class StateMark(PlainLabel):
    """A small dashed mark: this sentence is in English, or nobody has checked it."""

    def __init__(self, words: Text, look: Look, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(words, look, icon=icon, ink="soft", icon_size=20, strong=False, parent=parent)

    def padding(self) -> tuple[int, int, int]:
        """Room inside the dashes."""
        return self.look.px(12), self.look.px(12), self.look.px(2)

    def draw_frame(self, painter: QPainter) -> None:
        """Draw the dashes."""
        draw_box(
            painter,
            QRectF(self.rect()),
            Corners.all(self.look.px(8)),
            self.look.colour("surface"),
            self.look.colour("edge"),
            edge_width=1,
            dashed=True,
        )


class InEnglish(QWidget):
    """A quiet ground behind a sentence that stands in English among the reader's own language."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.column = QVBoxLayout(self)
        across, down = look.px(12), look.px(8)
        self.column.setContentsMargins(across, down, across, down)
        self.column.setSpacing(look.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        painter = QPainter(self)
        edge = self._look.colour("line") if self._look.theme.contrast else None
        draw_box(painter, QRectF(self.rect()), Corners.all(self._look.px(8)), self._look.colour("note"), edge)
        painter.end()


def mark_for(block: Block, reading: Reading) -> StateMark | None:
    """The mark of a block's state, if it carries one."""
    word = reading.mark_of(block)
    if word is None:
        return None
    icon = "translate" if block.state in DRAFTS else "pencil-simple-line"
    return StateMark(reading.say(word), reading.look, icon)


def text_of(block: Block, reading: Reading) -> Text:
    """What to show for a block; a withdrawn one says that it was taken down."""
    return block.text if block.text is not None else reading.say(states.WITHDRAWN)


def add_text(
    frame: BlockFrame,
    reading: Reading,
    role: TypeRole,
    *,
    colour: str = "ink",
    most_width: int = 0,
    likely: int = 0,
    heading_level: int = 0,
    strong: bool = False,
) -> None:
    """Add a block's own text, with its mark, and the English where the reader's own is an important draft."""
    block, look = frame.block, reading.look
    text = text_of(block, reading)
    widget: QWidget
    if not heading_level and any(span.link.startswith("word:") for span in text.spans):
        from app.ui.blocks.meanings import Worded

        widget = Worded(block.key, text, role, reading, colour=colour, most_width=most_width, likely=likely)
    else:
        widget = TextBlock(
            text,
            role,
            look,
            colour=colour,
            most_width=most_width,
            likely=likely,
            heading_level=heading_level,
            strong=strong,
        )
    mark = mark_for(block, reading)
    if mark is not None and text.lang != reading.bundle.language.code:
        ground = InEnglish(look)
        ground.column.addWidget(mark, 0, Qt.AlignmentFlag.AlignLeading)
        ground.column.addWidget(widget)
        frame.column.addWidget(ground)
    else:
        frame.column.addWidget(widget)
        if mark is not None:
            frame.column.addWidget(mark, 0, Qt.AlignmentFlag.AlignLeading)
    if block.critical and block.state in DRAFTS and block.english is not None and not heading_level:
        frame.column.addWidget(_english_too(block.english, look, most_width, likely))


def _english_too(english: Text, look: Look, most_width: int, likely: int) -> QWidget:
    """The English under an important draft, so that nobody acts on an unchecked sentence alone."""
    if english.direction is not Direction.LTR:
        raise ValueError(f"the English of a block must run left to right: {english.plain[:40]!r}")
    return TextBlock(english, TypeRole.SMALL, look, colour="soft", most_width=most_width, likely=likely)
