"""A door of the home screen: a drawing and the words of what lies behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from app.model import Text
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.painting import Corners, box_path, draw_box
from app.ui.look import Look
from app.ui.mirror import visual_rect
from app.ui.theme import TypeRole

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_AREA = 160
_HEIGHT = 208
_OVER = 176  # the drawing above the words
_STACKED_UNDER = 340
_DRAWING = (160, 188)


class Door(Button):
    """A large card with a drawing on a tinted area, clipped to the card's corners."""

    def __init__(
        self, text: Text, look: Look, *, drawing: str, tint: str, place: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            text, look, kind=ButtonKind.CHOICE, role=TypeRole.HEADING, strong=True, place=place, parent=parent
        )
        self._drawing = drawing
        self._tint = tint
        self._area = look.px(_AREA)

    def _stacked(self, width: int) -> bool:
        """Whether there is so little width that the words stand under the drawing."""
        return width < self.look.px(_STACKED_UNDER)

    def beside_words(self) -> int:
        """The drawing's area and the space around the words."""
        if self._stacked(self.width()):
            return 2 * self.look.px(20)
        return self._area + self.look.px(20) + self.look.px(12)

    def heightForWidth(self, width: int) -> int:
        """As high as the drawing, or as the words need."""
        if self._stacked(width):
            words = self.words().height_for(max(1, width - 2 * self.look.px(20)))
            return self.look.px(_OVER) + words + 2 * self.look.px(16)
        words = self.words().height_for(max(1, width - self._area - self.look.px(32))) + 2 * self.look.px(16)
        return max(self.look.px(_HEIGHT), words)

    def minimumSizeHint(self) -> QSize:
        """The longest word, under the drawing."""
        return QSize(self.words().minimum_width() + 2 * self.look.px(20), self.look.px(_HEIGHT))

    def words_rect(self) -> QRect:
        """Beside the drawing, in the middle of the height; or under it."""
        width = max(1, self.width() - self.beside_words())
        height = self.words().height_for(width)
        if self._stacked(self.width()):
            top = self.look.px(_OVER)
            return QRect(self.look.px(20), top + (self.height() - top - height) // 2, width, height)
        rect = QRect(self._area + self.look.px(20), (self.height() - height) // 2, width, height)
        return visual_rect(self.layoutDirection(), self.rect(), rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, the drawing inside its round corners, the edge over both, then the words."""
        painter = QPainter(self)
        self.draw_frame(painter)
        radius = self.look.px(12)
        stacked = self._stacked(self.width())
        area = QRect(0, 0, self.width(), self.look.px(_OVER)) if stacked else QRect(0, 0, self._area, self.height())
        area = visual_rect(self.layoutDirection(), self.rect(), area)
        painter.save()
        painter.setClipPath(box_path(QRectF(self.rect()).adjusted(1, 1, -1, -1), Corners.all(radius)))
        painter.fillRect(area, self.look.colour(self._tint))
        width, height = (self.look.px(side) for side in _DRAWING)
        drawing = self.look.theme.drawing(self._drawing, width, height)
        painter.drawPixmap(area.x() + (area.width() - width) // 2, area.bottom() + 1 - height, drawing)
        if self.look.theme.contrast:
            at = area.right() if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else area.x()
            line = QRect(0, area.bottom(), self.width(), 1) if stacked else QRect(at, 0, 1, self.height())
            painter.fillRect(line, self.look.colour("line"))
        painter.restore()
        chosen = self.isDown()
        edge = self.look.colour("accent" if chosen else "edge")
        draw_box(painter, QRectF(self.rect()), Corners.all(radius), None, edge, edge_width=2 if chosen else 1)
        rect = self.words_rect()
        self.words().draw(painter, rect.x(), rect.y(), rect.width(), self.ink())
        painter.end()
