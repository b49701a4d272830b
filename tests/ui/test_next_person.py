"""Next person, and Hide: the screen is covered at once, and whoever comes next finds a program nobody has touched."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent

from app.journey.routes import HOME
from app.journey.session import Session, fresh
from app.ui.text import TextBlock
from tests.ui.conftest import Open
from tests.ui.story import RIGHT_TO_LEFT, App

Before = Callable[[App], None]


def chose_a_language(app: App) -> None:
    app.choose_language(RIGHT_TO_LEFT)


def read_a_page(app: App) -> None:
    app.choose_language("en")
    app.open_page("the-number")
    app.press(next(button.place for button in app.buttons() if button.place.startswith("sources/")))
    app.scroll_to(0.7)


def read_in_both(app: App) -> None:
    app.choose_language(RIGHT_TO_LEFT)
    app.open_page("the-nhs-holds")
    app.press("beside")
    app.press(next(button.place for button in app.buttons() if button.place.startswith("row/")))


def made_all_large_and_dark(app: App) -> None:
    app.choose_language("en")
    app.press("display")
    app.press("palette/contrast-dark")
    app.press("size/200")


def typed_a_name(app: App) -> None:
    app.choose_language("en-XA")
    app.press("language")
    app.type_to_find("farsi")


def walked_with_the_keyboard(app: App) -> None:
    app.choose_language("en")
    for _ in range(4):
        app.press_key(Qt.Key.Key_Tab)


STATES = (chose_a_language, read_a_page, read_in_both, made_all_large_and_dark, typed_a_name, walked_with_the_keyboard)


@pytest.mark.parametrize("before", STATES)
def test_the_next_person_finds_what_nobody_has_touched(open_it: Open, before: Before) -> None:
    untouched = open_it()
    app = open_it()
    before(app)
    assert app.session != fresh(app.session.setting)
    app.next_person()
    assert app.session == fresh(app.session.setting)
    assert sorted(app.read_text().splitlines()) == sorted(untouched.read_text().splitlines())
    assert app.picture() == untouched.picture()


@pytest.mark.parametrize("before", STATES)
def test_after_hiding_the_next_person_finds_what_nobody_has_touched(open_it: Open, before: Before) -> None:
    untouched = open_it()
    app = open_it()
    before(app)
    app.hide()
    app.press_cover()
    assert app.session == fresh(app.session.setting)
    assert app.picture() == untouched.picture()


def test_the_next_person_does_not_find_the_reader_s_place(open_it: Open) -> None:
    app = open_it()
    read_a_page(app)
    app.next_person()
    app.choose_language("en")
    app.open_page("the-number")
    assert (app.scroll_bar().value(), app.opened()) == (0, frozenset())


def test_the_next_person_finds_the_administrator_s_setting(open_it: Open) -> None:
    untouched = open_it(RIGHT_TO_LEFT, HOME, scale=150, palette="dark")
    app = open_it(RIGHT_TO_LEFT, HOME, scale=150, palette="dark")
    app.press("smaller")
    app.choose_language("en")
    app.next_person()
    assert app.picture() == untouched.picture()


def test_hide_shows_a_clock_and_a_date_and_nothing_else(open_it: Open) -> None:
    app = open_it()
    read_a_page(app)
    app.hide()
    assert app.read_text().splitlines() == ["12:00", "Saturday 21 November 2026"]
    assert app.cover().geometry() == app.window.rect()  # type: ignore[union-attr]  # it is there: it was just read


def test_what_was_read_is_already_gone_under_the_cover(open_it: Open) -> None:
    app = open_it()
    read_a_page(app)
    app.hide()
    assert app.session == fresh(app.session.setting) or app.session.hidden
    assert app.session.route == app.session.setting.start
    assert app.session.history == ()


def test_the_cover_is_painted_before_anything_else_is_built(open_it: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide has to be quick on a slow computer, so the screen is covered first and wiped behind the cover."""
    app = open_it()
    read_a_page(app)
    order = Order(app, monkeypatch)
    app.hide()
    assert order.seen[:2] == ["the clock is painted", "the page is taken away"], order.seen


class Order(QObject):
    """Watches in which order the window covers itself and takes away what was read."""

    def __init__(self, app: App, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(app.window)
        self.seen: list[str] = []
        app.sheet().installEventFilter(self)
        paint = TextBlock.paintEvent

        def noted(text: TextBlock, event: QPaintEvent) -> None:
            if text.text.plain == "12:00":
                self._note("the clock is painted")
            paint(text, event)

        monkeypatch.setattr(TextBlock, "paintEvent", noted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Hide:
            self._note("the page is taken away")
        return False

    def _note(self, what: str) -> None:
        if what not in self.seen:
            self.seen.append(what)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_A])
def test_any_key_ends_the_cover(open_it: Open, key: Qt.Key) -> None:
    app = open_it()
    read_a_page(app)
    app.hide()
    app.press_key(key)
    assert app.cover() is None
    assert app.session == fresh(app.session.setting)


def test_a_key_that_only_changes_others_does_not_end_it(open_it: Open) -> None:
    app = open_it()
    read_a_page(app)
    app.hide()
    app.press_key(Qt.Key.Key_Shift)
    assert app.cover() is not None


def test_under_the_cover_the_keyboard_reaches_nothing(open_it: Open) -> None:
    app = open_it()
    read_a_page(app)
    app.hide()
    app.press_key(Qt.Key.Key_Tab)
    assert app.cover() is None or app.focused() is app.cover()
    assert app.session == fresh(app.session.setting) or app.session.hidden


def test_a_wipe_is_told_even_where_the_session_was_fresh(open_it: Open) -> None:
    app = open_it()
    told: list[Session] = []
    app.context.dispatcher.changed.connect(lambda _, after: told.append(after))
    app.type_to_find("farsi")
    app.hide()
    app.press_cover()
    assert app.has("language/en")
    assert len(told) == 2
