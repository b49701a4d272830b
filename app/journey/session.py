"""The one state of the program, and the one way to change it.

A Session is a frozen value. `reduce(session, event)` gives the next one and has no other effect. "Next person", the
idle reset and "Hide this" are one event, `Wiped`, whose result equals a fresh Session: so "nothing is left" is a
sentence that a test can check.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from app.journey.routes import DISPLAY, HOME, LANGUAGES, Route, is_same_place

PALETTES = ("light", "dark", "contrast-light", "contrast-dark")
MOST_TYPED = 200  # characters of a search line
SCALES = (100, 125, 150, 175, 200)


class Setting(Struct, frozen=True):
    """What the administrator or the command line fixed before anyone came; a wipe goes back to this."""

    language: str = "en"
    scale: int = 100
    palette: str = "light"
    kiosk: bool = False
    start: Route = LANGUAGES


class Session(Struct, frozen=True):
    """Everything the program knows about the person before it. Never written to disk."""

    setting: Setting
    route: Route
    history: tuple[Route, ...]
    language: str
    scale: int
    palette: str
    beside: bool = False  # my language and English, row by row
    typed: str = ""  # in the search line
    hidden: bool = False  # the dull screen covers everything


class Opened(Struct, frozen=True):
    """The person went to a screen."""

    route: Route


class WentBack(Struct, frozen=True):
    """The person went to the screen before."""


class ChoseLanguage(Struct, frozen=True):
    """The person chose a language, on the first screen or in the middle of reading."""

    code: str


class Resized(Struct, frozen=True):
    """The person asked for larger (1) or smaller (-1) text."""

    steps: int


class ChosePalette(Struct, frozen=True):
    """The person chose other colours."""

    palette: str


class ToggledBeside(Struct, frozen=True):
    """The person asked for their language beside English, or for one language again."""


class Typed(Struct, frozen=True):
    """The person typed in the search line; the whole line, as it stands now."""

    text: str


class Wiped(Struct, frozen=True):
    """Next person, idle reset, or the end of hiding: all is forgotten."""

    hidden: bool = False  # True for "Hide this": the dull screen comes first


Event = Opened | WentBack | ChoseLanguage | Resized | ChosePalette | ToggledBeside | Typed | Wiped


def fresh(setting: Setting) -> Session:
    """The session nobody has touched."""
    return Session(
        setting=setting,
        route=setting.start,
        history=(),
        language=setting.language,
        scale=setting.scale,
        palette=setting.palette,
    )


def reduce(session: Session, event: Event) -> Session:
    """The session after the event."""
    match event:
        case Opened(route):
            return _open(session, route)
        case WentBack():
            return _back(session)
        case ChoseLanguage(code):
            return _choose_language(session, code)
        case Resized(steps):
            return replace(session, scale=_scale_after(session.scale, steps))
        case ChosePalette(palette):
            return replace(session, palette=palette) if palette in PALETTES else session
        case ToggledBeside():
            return replace(session, beside=not session.beside)
        case Typed(text):
            return replace(session, typed=text[:MOST_TYPED])
        case Wiped(hidden):
            return replace(fresh(session.setting), hidden=hidden)


def _open(session: Session, route: Route) -> Session:
    if route == session.route:
        return session
    if is_same_place(session.route, route):  # a choice on the map: Back leaves the map, not the choice
        return replace(session, route=route)
    if route == HOME:  # home is a root: there is nothing behind it that the person still needs
        return replace(session, route=HOME, history=(LANGUAGES,))
    return replace(session, route=route, history=(*session.history, session.route))


def _back(session: Session) -> Session:
    if not session.history:
        return session
    return replace(session, route=session.history[-1], history=session.history[:-1])


def _choose_language(session: Session, code: str) -> Session:
    """From the first screen one goes on to home; from the middle of a page, back to that page."""
    chosen = replace(session, language=code, beside=session.beside and code != "en")
    if session.route != LANGUAGES:
        return chosen
    behind = [route for route in session.history if route not in (LANGUAGES, DISPLAY)]
    if not behind:
        return replace(chosen, route=HOME, history=(LANGUAGES,))
    last = len(session.history) - 1 - session.history[::-1].index(behind[-1])
    return replace(chosen, route=behind[-1], history=session.history[:last])


def _scale_after(scale: int, steps: int) -> int:
    nearest = min(range(len(SCALES)), key=lambda index: abs(SCALES[index] - scale))
    return SCALES[max(0, min(len(SCALES) - 1, nearest + steps))]
