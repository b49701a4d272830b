"""What both bars share: a ground with one hairline, and folding away what has no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Bar(QWidget):
    """A bar of the frame."""

    def __init__(self, look: Look, *, ground: str, line_below: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._ground = look.colour(ground)
        self._line = look.colour("line")
        self._line_below = line_below
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def edge(self) -> int:
        """Space before the first and after the last thing: outdented, so that quiet icons start at the margin."""
        return self.look.px(48) if self.look.theme.scale < 140 else 32

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and the hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._ground)
        y = self.height() - 1 if self._line_below else 0
        painter.fillRect(QRect(0, y, self.width(), 1), self._line)
        painter.end()
