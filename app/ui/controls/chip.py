"""Label chips: who stands behind a statement. A shape, an icon and words; never colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model import Label, Text
from app.ui.accessibility import STATIC_TEXT
from app.ui.controls.painting import Corners, draw_box
from app.ui.look import Look, spoken
from app.ui.mirror import visual_rect
from app.ui.text.lines import Lines
from app.ui.theme import TypeRole

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_ROUND = 999.0


class Shape(Struct, frozen=True):
    """How a label is drawn; corners in pixels of the 100 % design."""

    icon: str
    ink: str
    fill: str
    corners: Corners
    dashed: bool = False


SHAPES = {
    Label.LAW: Shape("scales", "law", "law-bg", Corners.all(4)),
    Label.GOVERNMENT: Shape("bank", "off", "off-bg", Corners.all(12)),
    Label.NHS: Shape("bank", "off", "off-bg", Corners.all(12)),
    Label.OTHERS: Shape("chat-teardrop-text", "oth", "oth-bg", Corners(20, 20, 20, 2)),
    Label.UNKNOWN: Shape("question", "unk", "unk-bg", Corners.all(_ROUND), dashed=True),
}


class PlainLabel(QWidget):
    """Icon and words of a label without its outline, for places with little room. Words wrap."""

    def __init__(
        self,
        words: Text,
        look: Look,
        *,
        icon: str,
        ink: str,
        icon_size: int = 22,
        strong: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.accessible_role = STATIC_TEXT
        self.lines = Lines(words, TypeRole.CHIP, look, strong=strong)
        self._icon = icon
        self._ink = ink
        self._side = look.theme.icon_px(icon_size)
        self.setAccessibleName(spoken(words.plain))
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @classmethod
    def of(cls, label: Label, words: Text, look: Look) -> PlainLabel:
        """The plain form of a label."""
        shape = SHAPES[label]
        return cls(words, look, icon=shape.icon, ink=shape.ink, icon_size=20)

    def padding(self) -> tuple[int, int, int]:
        """Pixels before the icon, after the words, and above as below."""
        return 0, 0, 0

    def least_height(self) -> int:
        """The least height in pixels."""
        return self.lines.line_height

    def beside_words(self) -> int:
        """The pixels that are not words."""
        before, after, _ = self.padding()
        self.lines.natural_width()
        return before + after + self._side + self.look.px(8) - min(after, self.lines.overhang)

    def hasHeightForWidth(self) -> bool:
        """Yes: words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width."""
        words = self.lines.height_for(max(1, width - self.beside_words()))
        return max(self.least_height(), words + 2 * self.padding()[2])

    def sizeHint(self) -> QSize:
        """The words on one line."""
        width = self.lines.natural_width() + self.beside_words()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word on a line."""
        return QSize(self.lines.minimum_width() + self.beside_words(), self.least_height())

    def words_rect(self) -> QRect:
        """Where the words are drawn, in this widget's coordinates."""
        width = max(1, self.width() - self.beside_words())
        height = self.lines.height_for(width)
        x = self.padding()[0] + self._side + self.look.px(8)
        rect = QRect(x, (self.height() - height) // 2, width, height)
        return visual_rect(self.layoutDirection(), self.rect(), rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon and words."""
        painter = QPainter(self)
        self.draw_frame(painter)
        icon = QRect(
            self.padding()[0], (self.height() - self._side) // 2 + self.lines.middle_shift, self._side, self._side
        )
        icon = visual_rect(self.layoutDirection(), self.rect(), icon)
        painter.drawPixmap(icon.topLeft(), self.look.theme.icon(self._icon, self._ink, self._side))
        rect = self.words_rect()
        self.lines.draw(painter, rect.x(), rect.y(), rect.width(), self.look.colour(self._ink))
        painter.end()

    def draw_frame(self, painter: QPainter) -> None:
        """A plain label has none."""


class Chip(PlainLabel):
    """A label with its outline: four shapes that can be told apart without colour."""

    def __init__(self, label: Label, words: Text, look: Look, parent: QWidget | None = None) -> None:
        self._shape = SHAPES[label]
        super().__init__(words, look, icon=self._shape.icon, ink=self._shape.ink, parent=parent)

    def padding(self) -> tuple[int, int, int]:
        """Measures of the design."""
        return self.look.px(12), self.look.px(14), self.look.px(6)

    def least_height(self) -> int:
        """40 at 100 %, 64 at 200 %."""
        return max(self.look.px(40), self.lines.line_height + 2 * self.look.px(6))

    def draw_frame(self, painter: QPainter) -> None:
        """Draw the shape of the label."""
        shape = self._shape
        scale = self.look.px(100) / 100
        corners = Corners(
            *(
                radius if radius == _ROUND else radius * scale
                for radius in (
                    shape.corners.top_start,
                    shape.corners.top_end,
                    shape.corners.bottom_end,
                    shape.corners.bottom_start,
                )
            )
        )
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corners = corners.mirrored()
        draw_box(
            painter,
            QRectF(self.rect()),
            corners,
            self.look.colour(shape.fill),
            self.look.colour(shape.ink),
            edge_width=2 if shape.dashed else 1,
            dashed=shape.dashed,
        )
