"""Walks through every screen as a person would, and hands back a picture of each and what can be read on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from app.bundle.reader import Bundle
from app.journey.routes import Route, Screen, page, to
from app.journey.session import ChoseLanguage, ChosePalette, Event, Opened, Resized, ToggledBeside, Wiped
from app.model import Form
from app.ui.facts import Inspection
from app.ui.inspect import inspect
from app.ui.window import Window

HIDE = "hide"
BESIDE = "beside/"
_ROUNDS = 6  # a fold of the frame, then the view inside it, each asks for one more round
_TALLEST = 30_000  # px; a picture must fit into memory


@dataclass(frozen=True, slots=True)
class Manner:
    """How the screens are to be looked at: the language, the window in pixels, the text in per cent, the colours."""

    lang: str = "en"
    width: int = 1366
    height: int = 768
    scale: int = 100
    theme: str = "light"

    @property
    def size(self) -> str:
        """The window as it is written: 1366x768."""
        return f"{self.width}x{self.height}"

    @property
    def folder(self) -> str:
        """Where its pictures go: en/1366x768-100-light."""
        return f"{self.lang}/{self.size}-{self.scale}-{self.theme}"


@dataclass(frozen=True, slots=True)
class Stop:
    """One screen of the walk, while it is shown."""

    name: str
    manner: Manner
    window: Window

    @property
    def file(self) -> str:
        """Where its picture goes, from the tour's folder on."""
        return f"{self.manner.folder}/{self.name.replace('/', '-')}.png"

    def picture(self) -> QPixmap:
        """What the person sees."""
        return self.window.grab()

    def facts(self) -> Inspection:
        """What can be read there."""
        return inspect(self.window)


def screens_of(bundle: Bundle, *, short: bool = False) -> tuple[str, ...]:
    """The names of all screens for what a bundle holds, in the order of the walk; `short` shows two of each kind."""
    some = 2 if short else None
    pages = [head.id for head in bundle.heads()]
    others = [head.id for form in Form if form is not Form.PAGE for head in bundle.heads(form)[:some]]
    groups = dict.fromkeys(head.group for head in bundle.heads(Form.QUESTION))
    on_map = [head.id for form in (Form.PLACE, Form.ARROW) for head in bundle.heads(form)[:some]]
    routes = (
        *(Route(screen) for screen in Screen if screen not in (Screen.PAGE, Screen.MINUTE)),
        *(to(Screen.QUESTIONS, group) for group in list(groups)[:some]),
        *(to(Screen.MAP, name) for name in on_map),
        *(to(Screen.MINUTE, name) for name in pages[:some]),
        *(page(name) for name in (*pages, *others)),
    )
    in_two = [head.id for form in Form if form is not Form.PAGE for head in bundle.heads(form)[:2]]  # one view for all
    beside = [f"{BESIDE}{name}" for name in (*pages[:some], *in_two)]
    return (*(route.name for route in routes), *beside, HIDE)


def screens_in(bundle: Bundle, lang: str, *, short: bool = False) -> tuple[str, ...]:
    """The names of the screens of one language: English does not stand beside itself."""
    return tuple(name for name in screens_of(bundle, short=short) if lang != "en" or not name.startswith(BESIDE))


def prepare(window: Window) -> None:
    """Let the window live and lay itself out without ever standing on a screen."""
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()


def walk(window: Window, manner: Manner, screens: tuple[str, ...], *, full: bool = False) -> Iterator[Stop]:
    """Go to each screen in turn by the events a person causes; with `full` the window is as tall as the screen."""
    window.resize(manner.width, manner.height)
    _send(window, Wiped())
    if manner.lang != window.context.session.language:
        _send(window, ChoseLanguage(manner.lang))
    _send(window, ChosePalette(manner.theme))
    while window.context.session.scale != manner.scale:
        _send(window, Resized(1 if window.context.session.scale < manner.scale else -1))
    for name in screens:
        window.resize(manner.width, manner.height)
        for event in _way_to(name, beside=window.context.session.beside):
            _send(window, event)
        settle(window)
        if full:
            _unroll(window)
        yield Stop(name, manner, window)
    _send(window, Wiped())


def settle(window: Window) -> None:
    """Let what was posted happen: old views go, the frame folds, layouts find their heights."""
    for _ in range(_ROUNDS):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if window.view is not None:
            window.view.complete()
            window.view.settle()


def _send(window: Window, event: Event) -> None:
    window.context.dispatcher.dispatch(event)
    settle(window)


def _way_to(name: str, *, beside: bool) -> tuple[Event, ...]:
    """The events that lead from any screen to the one named."""
    if name == HIDE:
        return (Wiped(hidden=True),)
    want_beside = name.startswith(BESIDE)
    turn: tuple[Event, ...] = (ToggledBeside(),) if beside != want_beside else ()
    if want_beside:
        return (Opened(page(name.removeprefix(BESIDE))), *turn)
    screen, _, part = name.partition("/")
    return (Opened(to(Screen(screen), part)), *turn)


def _unroll(window: Window) -> None:
    """Make the window as tall as all that its view holds."""
    view = window.view
    if view is None:
        return
    for _ in range(_ROUNDS):
        lacking = view.sheet.height() - view.scroller.viewport().height()
        if lacking <= 0:
            break
        window.resize(window.width(), min(window.height() + lacking, _TALLEST))
        settle(window)
