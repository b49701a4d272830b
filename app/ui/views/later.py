"""A long page, built from the top: what fits on the screen at once, the rest as soon as that has been painted.

A reader sees the first lines after a few milliseconds; the rest is there before a finger can reach it. Whatever needs
all of it (a place further down, the tour, a test) asks for it and gets it at once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

_AT_A_TIME = 3  # parts built in one go, so that a press in between is answered

Make = Callable[[], QWidget]


class Later(QObject):
    """Parts of a column, in order, built when they are needed or when there is time."""

    def __init__(self, layout: QVBoxLayout, parent: QObject, after: QWidget | None = None) -> None:
        """`after` is the last control that is there already, where no part is built at once: Tab goes on from it."""
        super().__init__(parent)
        self._layout = layout
        self._at = layout.count()
        self._waiting: deque[tuple[str, Make]] = deque()
        self._tail = after
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._build_some)

    @property
    def done(self) -> bool:
        """Whether everything is there."""
        return not self._waiting

    def add(self, make: Make, key: str = "") -> None:
        """Add a part to the end; `key` is that of its block, if it has one."""
        self._waiting.append((key, make))

    def fill(self, width: int, height: int) -> None:
        """Build as many parts as fill a screen of this size in pixels; `go_on` builds the rest."""
        used = 0
        while self._waiting and used < height:
            widget = self._build_one()
            layout = widget.layout()
            used += layout.totalHeightForWidth(width) if layout is not None else widget.heightForWidth(width)

    def go_on(self) -> None:
        """Build the rest, a little at a time, from now on: call it when the first screen has been painted."""
        if self._waiting and not self._timer.isActive():
            self._timer.start()

    def build_to(self, key: str) -> None:
        """Build up to the part that holds a block, and what may be seen under it; all where no part has the key."""
        keys = [each for each, _ in self._waiting]
        nearest = max((each for each in keys if each and key.startswith(each)), key=len, default="")
        wanted = keys.index(nearest) if nearest else len(keys)
        for _ in range(min(len(keys), wanted + 8)):
            self._build_one()

    def finish(self) -> None:
        """Build everything now."""
        while self._waiting:
            self._build_one()
        self._timer.stop()

    def _build_some(self) -> None:
        for _ in range(min(_AT_A_TIME, len(self._waiting))):
            self._build_one()
        if not self._waiting:
            self._timer.stop()

    def _build_one(self) -> QWidget:
        _, make = self._waiting.popleft()
        widget = make()
        self._layout.insertWidget(self._at, widget)
        self._at += 1
        around = self._layout.parentWidget()
        if around.isVisible() and not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            # A layout would show it later, and positions are asked for now. Shown, it is laid out at the size it has.
            widget.resize(around.width(), widget.height())
            widget.setVisible(True)
        self._chain(widget)
        return widget

    def _chain(self, widget: QWidget) -> None:
        """Let Tab visit the new part after the one before it, though it was made after everything else."""
        for each in (widget, *widget.findChildren(QWidget)):
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                if self._tail is not None:
                    QWidget.setTabOrder(self._tail, each)
                self._tail = each
