"""Everything without a mouse: what Tab reaches and in which order, what presses, and where the ring is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.journey.routes import DISPLAY, HOME, LANGUAGES, Route, page
from app.journey.session import Opened
from app.ui.controls.button import Button
from tests.ui.conftest import Open
from tests.ui.story import RIGHT_TO_LEFT, App, named

THE_NUMBER = page("the-number")
EVERYWHERE = (LANGUAGES, HOME, THE_NUMBER, page("who-can-help"), DISPLAY)
LANGUAGES_OF_BOTH_WAYS = ("en", RIGHT_TO_LEFT)


def stops(app: App) -> list[str]:
    """The names of everything on the screen that a person could press or type into, in the order it is read."""
    found: list[tuple[int, int, int, str]] = []
    view = app.view
    top, bottom = view.y(), view.y() + view.height()
    mirrored = app.window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for widget in app.window.findChildren(QWidget):
        usable = isinstance(widget, Button | QLineEdit) and widget.isVisible() and widget.isEnabled()
        if not usable:
            continue
        corner = widget.mapTo(app.window, QPoint(widget.width() if mirrored else 0, 0))
        inside = view.isAncestorOf(widget)
        bar = 1 if inside else (0 if corner.y() < top else 2)
        assert inside or corner.y() < top or corner.y() >= bottom
        found.append((bar, corner.y(), -corner.x() if mirrored else corner.x(), named(widget)))
    return [name for _, _, _, name in sorted(found)]


@pytest.mark.parametrize("route", EVERYWHERE, ids=lambda route: route.name)
@pytest.mark.parametrize("code", LANGUAGES_OF_BOTH_WAYS)
def test_tab_reaches_everything_that_can_be_pressed(open_it: Open, code: str, route: Route) -> None:
    app = open_it(code, route)
    assert sorted(app.tab_through()) == sorted(stops(app))


@pytest.mark.parametrize("code", LANGUAGES_OF_BOTH_WAYS)
@pytest.mark.parametrize("route", [HOME, page("should-i-go"), DISPLAY], ids=lambda route: route.name)
def test_tab_goes_from_the_top_bar_through_the_screen_to_the_foot(open_it: Open, code: str, route: Route) -> None:
    app = open_it(code, route, size=(640, 768))  # narrow: all of a page stands in one column
    assert app.tab_through() == stops(app)


@pytest.mark.parametrize("code", LANGUAGES_OF_BOTH_WAYS)
def test_tab_goes_through_the_list_of_languages_in_the_order_it_is_shown(open_it: Open, code: str) -> None:
    app = open_it(code)
    reached = app.tab_through()
    languages = [name for name in reached if name.startswith("language/")]
    assert languages == [name for name in stops(app) if name.startswith("language/")]
    assert reached.index("hide") < reached.index("find") < reached.index(languages[0])
    assert reached.index(languages[-1]) < reached.index("help")


@pytest.mark.parametrize("route", [HOME, THE_NUMBER, DISPLAY], ids=lambda route: route.name)
def test_tab_keeps_its_order_after_everything_was_built_again(open_it: Open, route: Route) -> None:
    app = open_it("en", route)
    before = app.tab_through()
    app.larger()
    app.press("smaller")
    assert app.tab_through() == before


def test_nothing_has_the_keyboard_before_a_key_was_pressed(open_it: Open) -> None:
    """Qt would give it, out of sight, to the first button: a key would press that, and Tab would pass it over."""
    app = open_it(start=HOME)
    assert not isinstance(app.focused(), Button)
    app.press_key(Qt.Key.Key_Tab)
    assert app.focused() is app.button("home")


def test_tab_begins_at_the_top_bar_when_a_page_was_opened(open_it: Open) -> None:
    app = open_it(start=HOME)
    app.open_page("the-number")
    app.press_key(Qt.Key.Key_Tab)
    assert [named(widget) for widget in (app.focused(),) if widget is not None] == ["back"]


@pytest.mark.parametrize("code", LANGUAGES_OF_BOTH_WAYS)
def test_shift_and_tab_goes_the_same_way_back(open_it: Open, code: str) -> None:
    app = open_it(code, HOME)
    there = app.tab_through()
    app.press_key(Qt.Key.Key_Tab)
    back = app.tab_through(back=True)
    start = back.index(there[0])
    assert [*back[start:], *back[:start]] == [there[0], *reversed(there[1:])]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press(open_it: Open, key: Qt.Key) -> None:
    app = open_it(start=HOME)
    walk_to(app, "open/the-number")
    app.press_key(key)
    assert app.session.route == THE_NUMBER


def walk_to(app: App, place: str) -> None:
    """Press Tab until the keyboard is at a place."""
    for _ in range(60):
        app.press_key(Qt.Key.Key_Tab)
        focused = app.focused()
        if focused is not None and named(focused) == place:
            return
    raise AssertionError(f"Tab does not lead to {place!r}")


def test_a_size_pressed_with_the_keyboard_keeps_the_keyboard(open_it: Open) -> None:
    app = open_it(start=HOME)
    walk_to(app, "larger")
    for _ in range(2):
        app.press_key(Qt.Key.Key_Space)
    assert app.session.scale == 150
    assert ring_is_around(app, app.button("larger"))


@pytest.mark.parametrize(
    ("key", "direction"),
    [(Qt.Key.Key_PageDown, 1), (Qt.Key.Key_Down, 1), (Qt.Key.Key_End, 1), (Qt.Key.Key_Space, 0)],
)
def test_keys_scroll_a_page(open_it: Open, key: Qt.Key, direction: int) -> None:
    app = open_it(start=THE_NUMBER)
    app.press_key(key)
    assert (app.scroll_bar().value() > 0) is bool(direction)


def test_page_down_scrolls_wherever_the_keyboard_is_and_page_up_goes_back(open_it: Open) -> None:
    app = open_it(start=THE_NUMBER)
    walk_to(app, "larger")
    app.press_key(Qt.Key.Key_PageDown)
    down = app.scroll_bar().value()
    assert 0 < down < app.scroll_bar().maximum()
    app.press_key(Qt.Key.Key_PageUp)
    assert app.scroll_bar().value() == 0


# -- the ring


def ring_is_around(app: App, widget: QWidget) -> bool:
    corner = widget.mapTo(app.window, QPoint(0, 0))
    return app.ring().isVisible() and app.ring().geometry().contains(QPoint(corner.x() + 2, corner.y() + 2))


def test_the_ring_shows_where_the_keyboard_is(open_it: Open) -> None:
    app = open_it(start=HOME)
    assert not app.ring().isVisible()
    for _ in range(6):
        app.press_key(Qt.Key.Key_Tab)
        focused = app.focused()
        assert focused is not None
        assert ring_is_around(app, focused)


def test_the_mouse_brings_no_ring(open_it: Open) -> None:
    app = open_it(start=THE_NUMBER)
    place = next(button.place for button in app.buttons() if button.place.startswith("sources/"))
    app.press(place)
    assert app.focused() is app.button(place)
    assert not app.ring().isVisible()


def test_what_the_keyboard_reaches_is_scrolled_into_sight_with_its_ring(open_it: Open) -> None:
    app = open_it(start=page("who-can-help"), scale=150)
    for _ in range(len(stops(app))):
        app.press_key(Qt.Key.Key_Tab)
        focused = app.focused()
        assert focused is not None
        if app.sheet().isAncestorOf(focused):
            viewport = app.area().viewport()
            y = focused.mapTo(viewport, QPoint(0, 0)).y()
            assert 0 <= y < viewport.height()
        assert ring_is_around(app, focused)


def test_the_ring_follows_when_the_page_scrolls(open_it: Open) -> None:
    app = open_it(start=THE_NUMBER)
    walk_to(app, next(button.place for button in app.buttons() if button.place.startswith("sources/")))
    before = app.ring().geometry()
    app.scroll_bar().setValue(app.scroll_bar().value() + 40)
    app.settle()
    assert app.ring().geometry() == before.translated(0, -40)


def test_the_ring_goes_when_its_control_is_scrolled_away(open_it: Open) -> None:
    """Around something that is out of sight it would lie across the bars."""
    app = open_it(start=THE_NUMBER)
    walk_to(app, next(button.place for button in app.buttons() if button.place.startswith("sources/")))
    app.scroll_to(1)
    assert not app.ring().isVisible()


def test_the_ring_never_lies_across_the_bars(open_it: Open) -> None:
    app = open_it(start=THE_NUMBER)
    walk_to(app, next(button.place for button in app.buttons() if button.place.startswith("sources/")))
    view, focused = app.view, app.focused()
    assert focused is not None
    y = focused.mapTo(app.sheet(), QPoint(0, 0)).y() + focused.height() // 2
    walk_away(app)
    app.scroll_bar().setValue(y)  # half of it is in sight
    before = app.picture()
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    app.scroll_bar().setValue(y)
    after = app.picture()
    assert app.ring().isVisible()
    assert after != before
    for x, top, width, height in ((0, 0, 1366, view.y()), (0, view.y() + view.height(), 1366, 768)):
        assert after.copy(x, top, width, height) == before.copy(x, top, width, height)


def walk_away(app: App) -> None:
    """Leave the keyboard nowhere."""
    focused = app.focused()
    if focused is not None:
        focused.clearFocus()


def test_the_ring_leaves_no_trace(open_it: Open) -> None:
    app = open_it(start=THE_NUMBER)
    before = app.picture()
    app.press_key(Qt.Key.Key_Tab)
    assert app.picture() != before
    app.press_elsewhere()
    assert app.picture() == before


def test_escape_takes_the_ring_away(open_it: Open) -> None:
    app = open_it(start=THE_NUMBER)
    before = app.picture()
    app.press_key(Qt.Key.Key_Tab)
    app.press_key(Qt.Key.Key_Escape)
    assert app.picture() == before


def test_the_ring_does_not_travel_to_another_screen(open_it: Open) -> None:
    app = open_it(start=HOME)
    walk_to(app, "open/the-number")
    app.press_key(Qt.Key.Key_Space)
    assert not app.ring().isVisible()
    by_mouse = open_it(start=HOME)
    by_mouse.open_page("the-number")
    assert app.picture() == by_mouse.picture()


def test_the_ring_keeps_its_control_when_the_language_changes(open_it: Open) -> None:
    app = open_it(start=THE_NUMBER)
    walk_to(app, "larger")
    app.press_key(Qt.Key.Key_Space)
    focused = app.focused()
    assert focused is app.button("larger")
    assert ring_is_around(app, app.button("larger"))


def test_the_find_box_shows_its_ring_and_tab_leaves_it(open_it: Open) -> None:
    app = open_it()
    walk_to(app, "find")
    assert app.ring().isVisible()
    app.type_to_find("farsi")
    app.press_key(Qt.Key.Key_Tab)
    focused = app.focused()
    assert focused is not None
    assert named(focused) != "find"


def test_tab_reaches_every_row_of_two_languages_even_when_one_is_chosen(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, THE_NUMBER)
    app.press("beside")
    rows = [button.place for button in app.buttons() if button.place.startswith("row/")]
    app.press(rows[2])
    assert [name for name in app.tab_through() if name.startswith("row/")] == rows


def test_a_chosen_size_and_a_chosen_palette_stay_chosen_when_they_are_pressed_again(open_it: Open) -> None:
    app = open_it(start=DISPLAY)
    for place in ("size/100", "palette/light"):
        app.press(place)
        assert app.button(place).isChecked()


def test_what_cannot_be_pressed_is_passed_over(open_it: Open) -> None:
    app = open_it(start=DISPLAY)
    assert not app.button("display").isEnabled()
    assert "display" not in app.tab_through()


def test_opening_from_the_keyboard_and_going_back_finds_the_keyboard_there(open_it: Open) -> None:
    app = open_it(start=HOME)
    walk_to(app, "card/hospital-bill")
    app.press_key(Qt.Key.Key_Space)
    app.context.dispatcher.dispatch(Opened(page("who-can-help")))
    app.settle()
    app.press("back")
    app.press("back")
    assert app.session.route == HOME
    assert app.button("card/hospital-bill").isVisible()
