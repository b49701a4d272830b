"""Hide: a plain, true, dull screen. A clock and a date say nothing about what was read here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model import Direction, Span, Text
from app.ui.look import Look
from app.ui.text import TextBlock
from app.ui.theme import TypeRole

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent


class HideView(QWidget):
    """Covers the window. Any press ends it, and then the program stands as nobody had touched it.

    Signals:
        pressed: somebody wants to begin again.
    """

    pressed = Signal()

    def __init__(self, look: Look, name: str, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._now = now
        self._column = QVBoxLayout(self)
        self._column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._texts: list[TextBlock] = []
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self._timer = QTimer(self)
        self._timer.setInterval(10_000)
        self._timer.timeout.connect(self.tell_time)
        self._timer.start()
        self.tell_time()

    def tell_time(self) -> None:
        """Show the time now."""
        now = self._now()
        day = QLocale.c().toString(now.date(), "dddd d MMMM yyyy")  # C locale: English, ASCII digits, everywhere
        for old in self._texts:
            self._column.removeWidget(old)
            old.deleteLater()
        self._texts = [
            TextBlock(_english(now.strftime("%H:%M")), TypeRole.TITLE, self._look, colour="soft", centred=True),
            TextBlock(_english(day), TypeRole.BODY, self._look, colour="soft", centred=True),
        ]
        for text in self._texts:
            self._column.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab ends it too, before the keyboard could reach what lies under it."""
        self.pressed.emit()
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Any press ends it."""
        self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key ends it, but not those that only change others."""
        if event.key() not in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta):
            self.pressed.emit()


def _english(words: str) -> Text:
    return Text("en", Direction.LTR, (Span(words),))
