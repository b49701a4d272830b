"""An icon beside words. It says nothing to a screen reader: the words do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Icon(QWidget):
    """A tinted icon of a fixed size in pixels of the 100 % design."""

    def __init__(
        self, name: str, look: Look, *, colour: str = "accent", size: int = 28, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._side = look.theme.icon_px(size)
        self._pixmap = look.theme.icon(name, colour, self._side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The icon's own size."""
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.end()
