"""What the reader will probably want next, made ready while nobody waits: the other languages.

The first change to a language opens its bundle, loads its fonts and lets Qt learn its script. Done beforehand, a little
at a time and only once the first screen has been painted, the change itself is as quick as the second one.
"""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, QTimer

from app.model import Language, Span, Text
from app.ui.context import Context
from app.ui.text.lines import Lines
from app.ui.theme import TypeRole

_ROLES = (TypeRole.TITLE, TypeRole.LEAD, TypeRole.HEADING, TypeRole.BODY, TypeRole.SMALL, TypeRole.CHIP, TypeRole.FRAME)


class WarmUp(QObject):
    """Makes the offered languages ready, one at a time, whenever Qt has nothing else to do."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        now = context.session.language
        offered = (entry.language for entry in context.shelf.entries if entry.offered and not entry.language.pseudo)
        self._waiting = deque(language for language in offered if language.code != now)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._one)
        if self._waiting:
            self._timer.start()

    def stop(self) -> None:
        """Leave the rest."""
        self._timer.stop()

    def _one(self) -> None:
        self._make_ready(self._waiting.popleft())
        if not self._waiting:
            self._timer.stop()

    def _make_ready(self, language: Language) -> None:
        self._context.shelf.take(language.code).heads()
        self._context.typefaces.load(language.fonts)
        own_name = Text(language.code, language.direction, (Span(language.own_name),))
        look = self._context.look()
        for role in _ROLES:  # Qt learns a font anew at each size
            Lines(own_name, role, look).natural_width()
            Lines(own_name, role, look, strong=True).natural_width()
