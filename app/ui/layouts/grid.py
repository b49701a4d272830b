"""Equal columns, as many as fit and no more than asked for; all cells of a row equally high."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

from app.ui.layouts.items import Items, height_of


class Grid(Items):
    """Items in up to `columns` equal columns of at least `least` pixels; the first column is where reading starts."""

    def __init__(self, columns: int, least: int, gap: int, row_gap: int | None = None) -> None:
        super().__init__()
        self._columns = columns
        self._least = least
        self._gap = gap
        self._row_gap = gap if row_gap is None else row_gap

    def columns_at(self, width: int) -> int:
        """How many columns fit into a width."""
        widest = max([self._least, *(item.minimumSize().width() for item in self.shown())])
        return max(1, min(self._columns, (width + self._gap) // (widest + self._gap)))

    def sizeHint(self) -> QSize:
        """All columns at their least width."""
        width = self._columns * self._least + (self._columns - 1) * self._gap
        return QSize(width, self.heightForWidth(width))

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """Fill rows from the start; every cell of a row has the height of the tallest."""
        items = self.shown()
        if not items:
            return 0
        columns = self.columns_at(rect.width())
        width = (rect.width() - (columns - 1) * self._gap) // columns
        y = rect.y()
        for first in range(0, len(items), columns):
            row = items[first : first + columns]
            height = max(height_of(item, width) for item in row)
            if place:
                for index, item in enumerate(row):
                    self.put(item, QRect(rect.x() + index * (width + self._gap), y, width, height), rect)
            y += height + self._row_gap
        return y - self._row_gap - rect.y()
