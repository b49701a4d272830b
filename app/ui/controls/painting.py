"""Shapes drawn the same way by every control: rounded boxes with crisp edges, mirrored corners, dashes."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


class Corners(Struct, frozen=True):
    """Radii in reading order: where a line starts above, where it ends above, then below."""

    top_start: float
    top_end: float
    bottom_end: float
    bottom_start: float

    @classmethod
    def all(cls, radius: float) -> Corners:
        """The same radius everywhere."""
        return cls(radius, radius, radius, radius)

    def mirrored(self) -> Corners:
        """The same corners where the screen runs right to left."""
        return Corners(self.top_end, self.top_start, self.bottom_start, self.bottom_end)


def box_path(rect: QRectF, corners: Corners) -> QPainterPath:
    """The outline of a box. Corners are as for a screen that runs left to right."""
    most = min(rect.width(), rect.height()) / 2
    tl, tr, br, bl = (
        min(radius, most) for radius in (corners.top_start, corners.top_end, corners.bottom_end, corners.bottom_start)
    )
    path = QPainterPath()
    path.moveTo(rect.left() + tl, rect.top())
    path.lineTo(rect.right() - tr, rect.top())
    path.arcTo(QRectF(rect.right() - 2 * tr, rect.top(), 2 * tr, 2 * tr), 90, -90)
    path.lineTo(rect.right(), rect.bottom() - br)
    path.arcTo(QRectF(rect.right() - 2 * br, rect.bottom() - 2 * br, 2 * br, 2 * br), 0, -90)
    path.lineTo(rect.left() + bl, rect.bottom())
    path.arcTo(QRectF(rect.left(), rect.bottom() - 2 * bl, 2 * bl, 2 * bl), 270, -90)
    path.lineTo(rect.left(), rect.top() + tl)
    path.arcTo(QRectF(rect.left(), rect.top(), 2 * tl, 2 * tl), 180, -90)
    path.closeSubpath()
    return path


def draw_box(
    painter: QPainter,
    rect: QRectF,
    corners: Corners,
    fill: QColor | None,
    edge: QColor | None,
    *,
    edge_width: float = 1.0,
    dashed: bool = False,
) -> None:
    """Draw a box with an edge that lies wholly inside `rect`."""
    inset = edge_width / 2 if edge is not None else 0.0
    inner = rect.adjusted(inset, inset, -inset, -inset)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(edge, edge_width)
        if dashed:
            pen.setDashPattern([4.0, 3.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
    painter.drawPath(box_path(inner, corners))
