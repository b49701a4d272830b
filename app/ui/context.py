"""What every view is given: the bundles, the state's one door, the look, the clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from app.bundle.index import Entry
from app.bundle.reader import Bundle
from app.bundle.store import Notice, Store
from app.journey.session import Session
from app.model import Language
from app.ui.dispatcher import Dispatcher
from app.ui.look import Look
from app.ui.theme import Theme
from app.ui.typefaces import Typefaces

FRAME_STOPS_AT = 140  # per cent


class Shelf(Struct):
    """The bundles that have been opened, so that a change of language does not open a file twice."""

    store: Store
    _open: dict[str, Bundle] = {}
    _notices: dict[str, Notice | None] = {}

    def take(self, code: str) -> Bundle:
        """The bundle of a language, or what the store gives in its place."""
        if code not in self._open:
            opened = self.store.open(code)
            self._open[code] = opened.bundle
            self._notices[code] = opened.notice
        return self._open[code]

    def notice(self, code: str) -> Notice | None:
        """What the person must be told about the bundle of a language."""
        self.take(code)
        return self._notices[code]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All languages the store knows, offered or not."""
        return self.store.languages

    def language(self, code: str) -> Language:
        """What the registry says of a language."""
        return next(entry.language for entry in self.entries if entry.language.code == code)

    def forget(self) -> None:
        """Keep nothing of what the person searched for."""
        for bundle in self._open.values():
            bundle.forget()

    def close(self) -> None:
        """Let go of every file."""
        for bundle in self._open.values():
            bundle.close()
        self._open.clear()
        self._notices.clear()


class Context(Struct):
    """The things a view is built from. Made once, by `app.start`."""

    shelf: Shelf
    dispatcher: Dispatcher
    typefaces: Typefaces
    theme: Theme
    today: Callable[[], date]
    languages: dict[str, Language] = {}  # by code; filled from the shelf
    looks: dict[tuple[str, int, str], Look] = {}  # those made so far, by palette, size and language

    def __post_init__(self) -> None:
        self.languages = {entry.language.code: entry.language for entry in self.shelf.entries}

    @property
    def session(self) -> Session:
        """The session now."""
        return self.dispatcher.session

    @property
    def bundle(self) -> Bundle:
        """The bundle of the language the person reads."""
        return self.shelf.take(self.session.language)

    def look(self) -> Look:
        """The look for the session now; loads the fonts of its language."""
        return self._look_at(self.session.scale)

    def frame_look(self) -> Look:
        """The look of the bars: they stop growing where their words would push each other off the screen."""
        return self._look_at(min(self.session.scale, FRAME_STOPS_AT))

    def _look_at(self, scale: int) -> Look:
        """A look keeps its fonts and tinted icons, so the one that was used before is used again."""
        language = self.bundle.language  # English, where the bundle of the chosen language is damaged
        key = (self.session.palette, scale, language.code)
        found = self.looks.get(key)
        if found is None:
            self.typefaces.load(language.fonts)
            theme = self._theme_at(self.session.palette, scale)
            found = self.looks[key] = Look(theme, self.languages, language.direction)
        return found

    def _theme_at(self, palette: str, scale: int) -> Theme:
        same = (look.theme for (one, size, _), look in self.looks.items() if (one, size) == (palette, scale))
        return next(same, None) or self.theme.changed(palette, scale)
