"""An icon beside words. It says nothing to a screen reader: the words do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.look import Look
from app.ui.theme import TypeRole

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
        beside: tuple[TypeRole, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._side = look.theme.icon_px(size)
        # Beside words of a role and language: as high as their line, drawn on the middle of the first.
        self._height = max(self._side, look.type(*beside).line) if beside is not None else self._side
        self._sink = look.middle_shift(*beside) if beside is not None else 0
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
