"""What screen readers are told: roles for our own widgets, and announcements when a screen changes.

Qt gives a plain role to widgets it does not know. The factory below gives headings, texts, lists and pictures their
own. It must not override `interface_cast`: that crashes PySide6 as soon as an assistive tool asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessible, QAccessibleInterface

# What a widget may say in `accessible_role`, and the name of Qt's role for it. Qt's own constants are loaded when the
# first screen has been painted: nobody can ask before, and loading them takes its time.
STATIC_TEXT, HEADING, LIST, LIST_ITEM = "StaticText", "Heading", "List", "ListItem"


class RoleGiver:
    """The factory Qt asks; keeps the interfaces it made alive until their widgets go."""

    def __init__(self) -> None:
        self._made: set[QAccessibleInterface] = set()
        self._installed = False

    def install(self) -> None:
        """Tell Qt to ask; called when a first screen has been painted. A second call does nothing."""
        if self._installed:
            return
        from PySide6.QtGui import QAccessible

        self._installed = True
        QAccessible.installFactory(self.interface)

    def interface(self, class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
        """The interface for one of our widgets; None lets Qt use its own."""
        if not isinstance(thing, QWidget):
            return None
        role = role_of(thing)
        if role is None:
            return None
        from PySide6.QtWidgets import QAccessibleWidget

        made = QAccessibleWidget(thing, role)
        self._made.add(made)
        thing.destroyed.connect(lambda: self._made.discard(made))
        return made


def role_of(widget: QWidget) -> QAccessible.Role | None:
    """The role of one of our own widgets, or None."""
    from PySide6.QtGui import QAccessible

    name = getattr(widget, "accessible_role", "")
    return QAccessible.Role[name] if name else None


def announce(widget: QWidget, message: str) -> None:
    """Say something to a screen reader at the next pause; nothing happens where none is running."""
    from PySide6.QtGui import QAccessible

    if not QAccessible.isActive():
        return
    from PySide6.QtGui import QAccessibleAnnouncementEvent

    event = QAccessibleAnnouncementEvent(widget, message)
    QAccessible.updateAccessibility(event)
