"""What both layouts share: keeping items, and placing them mirrored where the screen runs right to left."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

from app.ui.mirror import visual_rect


class Items(QLayout):
    """A layout over a plain list of items whose height follows its width.

    Subclasses give `arrange(rect, place)`, which returns the height used and, when `place`, puts the items there.
    """

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins())

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """The height the items need in this rectangle's width."""
        raise NotImplementedError(type(self).__name__)

    def addItem(self, item: QLayoutItem) -> None:
        """Keep an item; Qt calls this from addWidget."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at an index, or None as Qt expects."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and give the item at an index."""
        if 0 <= index < len(self._items):
            self.invalidate()
            return self._items.pop(index)
        return None

    def expandingDirections(self) -> Qt.Orientation:
        """None of its own."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Yes: fewer columns are taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width."""
        found = self._heights.get(width)
        if found is None:
            found = self.arrange(QRect(0, 0, width, 0), place=False)
            self._heights[width] = found
        return found

    def invalidate(self) -> None:
        """Forget measured heights."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put the items into a rectangle."""
        super().setGeometry(rect)
        self.arrange(rect, place=True)

    def minimumSize(self) -> QSize:
        """The widest item's least width."""
        size = QSize()
        for item in self.shown():
            size = size.expandedTo(QSize(item.minimumSize().width(), item.minimumSize().height()))
        return size

    def shown(self) -> list[QLayoutItem]:
        """The items that are not hidden."""
        return [item for item in self._items if not item.isEmpty()]

    def put(self, item: QLayoutItem, rect: QRect, inside: QRect) -> None:
        """Place an item, mirrored where the parent runs right to left."""
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        item.setGeometry(visual_rect(direction, inside, rect))


def height_of(item: QLayoutItem, width: int) -> int:
    """The height an item needs at a width."""
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height())
    return item.sizeHint().height()
