"""The program asks for nothing, keeps nothing, and talks to nobody."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.journey.routes import DISPLAY, HOME, LANGUAGES, page
from app.journey.session import Opened, Wiped
from tests.ui.conftest import Open
from tests.ui.story import RIGHT_TO_LEFT, App

XDG = ("CONFIG_HOME", "DATA_HOME", "CACHE_HOME", "STATE_HOME", "RUNTIME_DIR")
TO_TYPE_IN = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)


def visit(app: App) -> None:
    """Everything a person can do, once."""
    app.type_to_find("farsi")
    app.type_to_find("")
    app.choose_language(RIGHT_TO_LEFT)
    app.open_page("the-number")
    app.press(next(button.place for button in app.buttons() if button.place.startswith("sources/")))
    app.press("beside")
    app.larger()
    app.press_in_foot("display")
    app.press("palette/dark")
    app.press("help")
    app.press("back")
    app.hide()
    app.press_cover()
    app.choose_language("en")
    app.next_person()


def test_the_find_box_is_the_only_place_to_type_in(open_it: Open) -> None:
    app = open_it()
    places = {}
    for route in (LANGUAGES, HOME, DISPLAY, *(page(head.id) for head in app.context.bundle.heads())):
        app.context.dispatcher.dispatch(Opened(route))
        app.settle()
        found = [widget for widget in app.window.findChildren(QWidget) if isinstance(widget, TO_TYPE_IN)]
        places[route.name] = [widget.objectName() for widget in found]
    assert places.pop("languages") == ["find"]
    assert not any(places.values()), places


def test_the_find_box_asks_for_a_language_and_takes_little(open_it: Open) -> None:
    line = open_it().window.findChild(QLineEdit, "find")
    assert isinstance(line, QLineEdit)
    assert line.accessibleName() == "Find a language"
    assert line.maxLength() <= 40
    assert line.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    assert not line.acceptDrops()


def typed_now(app: App) -> str:
    """What stands in the find box."""
    line = app.window.findChild(QLineEdit, "find")
    assert isinstance(line, QLineEdit)
    return line.text()


def test_what_was_typed_is_gone_with_the_screen(open_it: Open) -> None:
    app = open_it()
    app.type_to_find("engl")
    assert typed_now(app) == "engl"
    app.choose_language("en")
    app.press("language")
    assert typed_now(app) == ""


def test_what_was_typed_is_gone_with_the_person(open_it: Open) -> None:
    app = open_it()
    app.type_to_find("engl")
    app.context.dispatcher.dispatch(Wiped())
    app.settle()
    assert typed_now(app) == ""


def test_a_visit_opens_no_socket(open_it: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []

    class Witness(socket.socket):
        def __init__(self, *how: object, **more: object) -> None:
            opened.append((how, more))
            raise OSError("no network in this test")

    app = open_it()
    monkeypatch.setattr(socket, "socket", Witness)
    with pytest.raises(OSError, match="no network"):
        socket.create_connection(("127.0.0.1", 9))
    assert opened, "the witness sees what is opened"
    opened.clear()
    visit(app)
    assert opened == []


def test_a_visit_writes_nothing_to_the_disk(open_it: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "HOME",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "XDG_CACHE_HOME",
        "XDG_STATE_HOME",
        "XDG_RUNTIME_DIR",
        "TMPDIR",
    ):
        folder = tmp_path / name.lower()
        folder.mkdir(mode=0o700)
        monkeypatch.setenv(name, str(folder))
    monkeypatch.chdir(tmp_path)
    visit(open_it())
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_visit_writes_nothing_beside_the_bundles(open_it: Open, bundles: Path) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in bundles.iterdir()}
    visit(open_it())
    assert {path.name: path.stat().st_mtime_ns for path in bundles.iterdir()} == before


def test_no_file_is_opened_for_writing(open_it: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[object] = []
    opened = Path.open

    def watched(path: Path, mode: str = "r", *arguments: object, **values: object) -> object:
        if set(mode) & set("wax+"):
            written.append(path)
        return opened(path, mode, *arguments, **values)  # type: ignore[call-overload]  # handed on as it came

    monkeypatch.setattr(Path, "open", watched)
    visit(open_it())
    assert written == []


def test_qt_is_given_no_place_to_keep_settings(open_it: Open) -> None:
    open_it()
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    assert (application.organizationName(), application.organizationDomain()) == ("", "")
    assert QSettings().allKeys() == []


def test_nothing_gets_to_the_clipboard(open_it: Open) -> None:
    QGuiApplication.clipboard().clear()
    app = open_it("en", page("the-number"))
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        app.press_key(key, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ""


def test_a_session_leaves_no_widget_behind(open_it: Open) -> None:
    app = open_it()
    visit(app)
    before = len(app.window.findChildren(QWidget))
    for _ in range(3):
        visit(app)
    assert len(app.window.findChildren(QWidget)) == before
