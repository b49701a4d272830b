"""What screen readers are told: roles for our own widgets, and announcements when a screen changes.

Qt gives a plain role to widgets it does not know. The factory below gives headings, texts, lists and pictures their
own. It must not override `interface_cast`: that crashes PySide6 as soon as an assistive tool asks.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from app.ui.controls import Chip, PlainLabel
from app.ui.text import TextBlock


class RoleGiver:
    """The factory Qt asks; keeps the interfaces it made alive until their widgets go."""

    def __init__(self) -> None:
        self._made: set[QAccessibleInterface] = set()

    def install(self) -> None:
        """Tell Qt to ask. Call once, after QApplication was made."""
        QAccessible.installFactory(self.interface)

    def interface(self, class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
        """The interface for one of our widgets; None lets Qt use its own."""
        if not isinstance(thing, QWidget):
            return None
        role = role_of(thing)
        if role is None:
            return None
        made = QAccessibleWidget(thing, role)
        self._made.add(made)
        thing.destroyed.connect(lambda: self._made.discard(made))
        return made


def role_of(widget: QWidget) -> QAccessible.Role | None:
    """The role of one of our own widgets, or None."""
    if isinstance(widget, TextBlock):
        return QAccessible.Role.Heading if widget.heading_level else QAccessible.Role.StaticText
    if isinstance(widget, PlainLabel | Chip):
        return QAccessible.Role.StaticText
    given = getattr(widget, "accessible_role", None)
    return given if isinstance(given, QAccessible.Role) else None


def announce(widget: QWidget, message: str) -> None:
    """Say something to a screen reader at the next pause; nothing happens where none is running."""
    if not QAccessible.isActive():
        return
    from PySide6.QtGui import QAccessibleAnnouncementEvent  # only where somebody listens

    event = QAccessibleAnnouncementEvent(widget, message)
    QAccessible.updateAccessibility(event)
