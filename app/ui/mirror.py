"""Which side of a box something stands on, where the screen may run right to left."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt


def visual_rect(direction: Qt.LayoutDirection, inside: QRect, rect: QRect) -> QRect:
    """A rectangle said in reading order, as it stands on the screen: mirrored inside `inside` from right to left.

    QStyle has the same, but its class alone, with all its lists of constants, costs several milliseconds of the start.
    """
    if direction == Qt.LayoutDirection.LeftToRight:
        return rect
    return rect.translated(inside.left() + inside.right() - rect.left() - rect.right(), 0)
