"""An icon beside words. It says nothing to a screen reader: the words do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.look import Look
from app.ui.text.lines import Lines

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Icon(QWidget):
    """A tinted icon of a fixed size in pixels of the 100 % design."""

    def __init__(
        self,
        name: str,
        look: Look,
        *,
        colour: str = "accent",
        size: int = 28,
        beside: Lines | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._side = look.theme.icon_px(size)
        # Beside words the icon is as high as their line, and drawn on the middle of the first one.
        self._height = max(self._side, beside.line_height) if beside is not None else self._side
        self._sink = beside.middle_shift if beside is not None else 0
        self._pixmap = look.theme.icon(name, colour, self._side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The icon's own size."""
        return QSize(self._side, self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.drawPixmap(0, (self._height - self._side) // 2 + self._sink, self._pixmap)
        painter.end()
