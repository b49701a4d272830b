"""The two guards that stand behind every test (see conftest.py), and the names they are known by."""

from __future__ import annotations

import gc
import socket
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class NetworkUsedError(AssertionError):
    """A test, or the program under it, tried to reach another machine."""


def refuse_network(connect: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap `socket.connect` so that it works inside the file system only (AF_UNIX)."""

    def guarded(self: socket.socket, address: object) -> object:
        if self.family != socket.AF_UNIX:
            raise NetworkUsedError(f"a connection to {address!r} was tried; the program works without a network")
        return connect(self, address)

    return guarded


def windows() -> list[QWidget]:
    """The top-level widgets alive now. Empty without importing Qt where no test has."""
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication

    return QApplication.topLevelWidgets()


def close_leftovers(before: list[QWidget]) -> list[str]:
    """Close what is alive now and was not before; the class names of what had been left."""
    if not windows():
        return []
    from PySide6.QtCore import QCoreApplication, QEvent
    from shiboken6 import Shiboken

    def deliver_deletions() -> None:
        # processEvents does not deliver these; without them a widget given to deleteLater would look alive.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    deliver_deletions()
    gc.collect()  # a window kept only by a cycle of Python objects is not left behind
    left = [widget for widget in windows() if all(widget is not old for old in before)]
    names = sorted(type(widget).__name__ for widget in left)
    for widget in left:
        if Shiboken.isValid(widget):
            widget.deleteLater()
    deliver_deletions()
    return names
