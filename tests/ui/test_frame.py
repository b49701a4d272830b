"""The frame round every screen, and large text: what has no room folds behind "More", and nothing is lost."""

from __future__ import annotations

import pytest

from app.journey.routes import DISPLAY, HOME, LANGUAGES, Route, page
from app.journey.session import PALETTES
from app.ui.inspect import inspect
from app.words import frame
from tests.ui.conftest import Open
from tests.ui.story import RIGHT_TO_LEFT, App

THE_NUMBER = page("the-number")
EVERYWHERE = (LANGUAGES, HOME, THE_NUMBER, page("who-can-help"), DISPLAY)


def of_the_frame(app: App) -> set[str]:
    known = ("back", "home", "language", "smaller", "larger", "hide", "beside", "display", "help", "more", "next")
    return {place for place in known if app.has(place)}


def test_a_page_has_the_whole_frame(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, THE_NUMBER)
    assert of_the_frame(app) == {
        "back", "home", "language", "smaller", "larger", "hide", "beside", "display", "help", "next",
    }  # fmt: skip
    assert {"999", "111"} <= set(app.read_text().splitlines())


def test_english_is_not_offered_beside_itself(open_it: Open) -> None:
    assert not open_it("en", THE_NUMBER).has("beside")


@pytest.mark.parametrize("route", EVERYWHERE, ids=lambda route: route.name)
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("code", ["en", RIGHT_TO_LEFT, "en-XA"])
def test_who_we_are_and_the_two_numbers_are_on_every_screen(open_it: Open, code: str, scale: int, route: Route) -> None:
    app = open_it(code, route, scale=scale, size=(1024, 768))
    read = app.read_text()
    assert app.context.bundle.say(frame.WHO_WE_ARE).plain in read
    assert {"999", "111"} <= set(read.splitlines())
    assert app.has("hide")


def test_at_twice_the_size_the_frame_folds_and_more_opens_it(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, THE_NUMBER, scale=200, palette="contrast-dark", size=(1024, 768))
    assert not app.has("beside")
    assert not app.has("display")
    app.press("more")
    seen = inspect(app.window)
    assert [(fact.text, fact.why) for fact in seen.texts if fact.cut] == []
    assert all(tall_enough(app, place) for place in ("more/beside", "more/display", "help", "more", "next"))


def tall_enough(app: App, place: str) -> bool:
    button = app.button(place)
    return button.height() >= button.heightForWidth(button.width())


@pytest.mark.parametrize("place", ["beside", "display"])
def test_what_is_behind_more_works(open_it: Open, place: str) -> None:
    app = open_it(RIGHT_TO_LEFT, THE_NUMBER, scale=200, palette="contrast-light", size=(1024, 768))
    app.press_in_foot(place)
    assert app.session.beside if place == "beside" else app.session.route == DISPLAY


def test_more_closes_again(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, THE_NUMBER, scale=200, size=(1024, 768))
    app.press("more")
    app.press("more")
    closed = app.picture()
    app.press("more")
    assert app.picture() != closed
    app.press("more")
    assert not app.has("more/beside")
    assert app.picture() == closed
    assert app.view.height() == open_it(RIGHT_TO_LEFT, THE_NUMBER, scale=200, size=(1024, 768)).view.height()


def test_more_leaves_room_to_read(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, THE_NUMBER, scale=200, size=(1024, 768))
    app.press("more")
    view = app.view
    assert view.height() >= 768 // 4


def test_a_wider_window_unfolds_and_a_narrower_one_folds_again(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, THE_NUMBER, scale=100)
    wide = app.picture()
    app.window.resize(800, 600)
    app.settle()
    assert app.has("more")
    app.window.resize(1366, 768)
    app.settle()
    assert not app.has("more")
    assert app.picture() == wide


@pytest.mark.parametrize("route", EVERYWHERE, ids=lambda route: route.name)
@pytest.mark.parametrize(("code", "scale"), [(RIGHT_TO_LEFT, 100), ("en-XA", 200)])
def test_nothing_is_cut_and_nothing_scrolls_sideways(open_it: Open, code: str, scale: int, route: Route) -> None:
    app = open_it(code, route, scale=scale, palette="contrast-dark", size=(1024, 768))
    seen = inspect(app.window)
    assert not seen.sideways
    assert [(fact.text, fact.why) for fact in seen.blocks if fact.cut] == []
    assert [(fact.text, fact.why) for fact in seen.texts if fact.cut] == []
    assert seen.overlaps == ()


@pytest.mark.parametrize("palette", PALETTES)
def test_each_palette_gives_another_picture_with_the_same_words(open_it: Open, palette: str) -> None:
    light = open_it("en", HOME)
    words, picture = light.read_text(), light.picture()
    app = open_it("en", HOME, palette=palette)
    assert sorted(app.read_text().splitlines()) == sorted(words.splitlines())
    assert (app.picture() == picture) is (palette == "light")


def test_both_ends_of_the_sizes_stop(open_it: Open) -> None:
    app = open_it("en", HOME)
    assert not app.button("smaller").isEnabled()
    for _ in range(4):
        app.larger()
    assert app.session.scale == 200
    assert not app.button("larger").isEnabled()
