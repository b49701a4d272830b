"""What the stories of the lists share: what stands where, in which order it is read, and whether all can be read."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.journey.routes import Route
from app.journey.session import ChoseLanguage, Opened, ToggledBeside
from app.ui.controls.button import Button
from app.ui.facts import Inspection
from app.ui.inspect import inspect, pieces_of
from app.ui.look import spoken
from tests.ui.story import App, named


def go(app: App, route: Route) -> None:
    """Go to a screen."""
    app.context.dispatcher.dispatch(Opened(route))
    app.settle()


def speak(app: App, code: str) -> None:
    """Change the language where one is."""
    app.context.dispatcher.dispatch(ChoseLanguage(code))
    app.settle()


def put_english_beside(app: App) -> None:
    """Ask for English beside one's own language."""
    app.context.dispatcher.dispatch(ToggledBeside())
    app.settle()


def look_at(app: App) -> Inspection:
    """What a careful person finds on the screen."""
    app.settle()
    return inspect(app.window)


def buttons_on(app: App, *starts: str) -> list[Button]:
    """The buttons of the screen between the bars whose place begins so, in the order they were built."""
    inside = [button for button in app.buttons() if app.view.isAncestorOf(button)]
    return [button for button in inside if not starts or button.place.startswith(starts)]


def lines_on(button: Button) -> list[str]:
    """Every text a button draws."""
    return [spoken(piece.text.plain) for piece in pieces_of(button)]


def reading_order(app: App) -> list[str]:
    """The names of everything on the sheet that can be pressed or typed into, as the screen is read."""
    mirrored = app.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    sheet = app.sheet()
    found: list[tuple[int, int, str]] = []
    for widget in sheet.findChildren(QWidget):
        if isinstance(widget, Button | QLineEdit) and widget.isVisibleTo(sheet):
            end = widget.mapTo(sheet, QPoint(widget.width() if mirrored else 0, 0))
            middle = widget.mapTo(sheet, QPoint(0, 0)).y()
            found.append((middle, -end.x() if mirrored else end.x(), named(widget)))
    return [name for _, _, name in sorted(found)]


def tab_order(app: App) -> list[str]:
    """What Tab stops at on the sheet, in that order."""
    wanted = set(reading_order(app))
    return [name for name in app.tab_through() if name in wanted]
