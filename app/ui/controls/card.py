"""A framed surface: a card, a notice, the short answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.controls.painting import Corners, draw_box
from app.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Card(QWidget):
    """A rounded surface with a column of widgets inside. Colours by role; measures of the 100 % design."""

    def __init__(
        self,
        look: Look,
        *,
        fill: str = "surface",
        edge: str = "line",
        edge_width: int = 1,
        dashed: bool = False,
        padding: tuple[int, int] = (24, 24),
        gap: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.set_frame(fill, edge, edge_width, dashed=dashed)
        self.column = QVBoxLayout(self)
        across, down = look.px(padding[0]), look.px(padding[1])
        self.column.setContentsMargins(across, down, across, down)
        self.column.setSpacing(look.px(gap))

    def set_frame(self, fill: str, edge: str, edge_width: int = 1, *, dashed: bool = False) -> None:
        """Change how the surface is drawn; an empty edge draws none."""
        self._fill = self._look.colour(fill) if fill else None
        self._edge = self._look.colour(edge) if edge else None
        self._edge_width = edge_width
        self._dashed = dashed
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the surface."""
        painter = QPainter(self)
        draw_box(
            painter,
            QRectF(self.rect()),
            Corners.all(self._look.px(12)),
            self._fill,
            self._edge,
            edge_width=self._edge_width,
            dashed=self._dashed,
        )
        painter.end()
