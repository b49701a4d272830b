"""Items one after another, like words: a new row when there is no room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem

from app.ui.layouts.items import Items, height_of


class Flow(Items):
    """Items in rows, each at its natural width, centred on the row's height. Gaps in pixels.

    With `spread`, the last item stands at the far end where all fit into one row.
    """

    def __init__(self, gap: int, row_gap: int | None = None, *, spread: bool = False) -> None:
        super().__init__()
        self._gap = gap
        self._spread = spread
        self._row_gap = gap if row_gap is None else row_gap

    def sizeHint(self) -> QSize:
        """Everything in one row."""
        hints = [item.sizeHint() for item in self.shown()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Fill rows from the start."""
        y = rect.y()
        row: list[tuple[QLayoutItem, int]] = []
        used = 0
        for item in self.shown():
            width = min(item.sizeHint().width(), rect.width())
            if row and used + self._gap + width > rect.width():
                y += self._row(row, y, rect, place=place) + self._row_gap
                row, used = [], 0
            used += width + (self._gap if row else 0)
            row.append((item, width))
        if row:
            y += self._row(row, y, rect, place=place)
        return y - rect.y()

    def _row(self, row: list[tuple[QLayoutItem, int]], y: int, rect: QRect, *, place: bool) -> int:
        heights = [height_of(item, width) for item, width in row]
        tallest = max(heights)
        if place:
            x = rect.x()
            whole = self._spread and len(row) == len(self.shown()) > 1
            for (item, width), height in zip(row, heights, strict=True):
                if whole and item is row[-1][0]:
                    x = rect.x() + rect.width() - width
                self.put(item, QRect(x, y + (tallest - height) // 2, width, height), rect)
                x += width + self._gap
        return tallest
