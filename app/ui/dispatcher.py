"""The one door of the state: events come in, the session changes, those who watch are told."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.journey.session import Event, Session, Setting, Typed, Wiped, fresh, reduce


class Dispatcher(QObject):
    """Holds the session. Widgets dispatch events and never write state.

    Signals:
        changed(before, after): the session is another one now.
    """

    changed = Signal(object, object)

    def __init__(self, setting: Setting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = fresh(setting)

    @property
    def session(self) -> Session:
        """The session now."""
        return self._session

    def dispatch(self, event: Event) -> None:
        """Let an event happen."""
        before = self._session
        self._session = reduce(before, event)
        if isinstance(event, Typed):
            return  # the line that was typed in shows its own results; nothing else is another now
        # A wipe is told even where the session was fresh: views forget what only they know, such as scroll.
        if self._session != before or isinstance(event, Wiped):
            self.changed.emit(before, self._session)
