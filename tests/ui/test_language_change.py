"""Changing language in the middle of anything: the same place, and on the way back the very same picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint

from app.journey.routes import DISPLAY, HOME, LANGUAGES, Route, page
from app.journey.session import ChoseLanguage, Opened
from tests.ui.conftest import Open
from tests.ui.story import RIGHT_TO_LEFT, App

THE_NUMBER = page("the-number")
EVERYWHERE = (HOME, LANGUAGES, THE_NUMBER, page("who-can-help"), DISPLAY)


def go(app: App, route: Route) -> None:
    app.context.dispatcher.dispatch(Opened(route))
    app.settle()


def speak(app: App, code: str) -> None:
    app.context.dispatcher.dispatch(ChoseLanguage(code))
    app.settle()


def in_the_middle_of_a_page(app: App) -> str:
    """Open a page, open some sources, scroll to them; the place of the sources' button."""
    app.open_page("the-number")
    sources = [button.place for button in app.buttons() if button.place.startswith("sources/")]
    app.press(sources[0])
    app.press(sources[3])
    app.scroll_to(0.4)
    return sources[3]


@pytest.mark.parametrize("route", EVERYWHERE, ids=lambda route: route.name)
def test_there_and_back_gives_the_same_picture(open_it: Open, route: Route) -> None:
    app = open_it(start=HOME)
    if route == LANGUAGES:
        app.press("language")
        before = app.picture()
        app.choose_language(RIGHT_TO_LEFT)
        app.press("language")
        assert app.picture() != before
        app.choose_language("en")
        app.press("language")
    else:
        go(app, route)
        before = app.picture()
        speak(app, RIGHT_TO_LEFT)
        assert app.picture() != before
        speak(app, "en")
    assert app.picture() == before


@pytest.mark.parametrize("scale", [100, 200])
def test_there_and_back_in_the_middle_of_a_page_gives_the_same_picture(open_it: Open, scale: int) -> None:
    app = open_it(start=HOME, scale=scale)
    in_the_middle_of_a_page(app)
    app.press_elsewhere()
    app.scroll_to(0.4)
    before = app.picture()
    speak(app, RIGHT_TO_LEFT)
    speak(app, "en")
    assert app.picture() == before


def test_there_and_back_through_the_list_of_languages_gives_the_same_picture(open_it: Open) -> None:
    app = open_it(start=HOME)
    in_the_middle_of_a_page(app)
    app.press("language")
    app.choose_language("en")
    before = app.picture()
    app.choose_language(RIGHT_TO_LEFT)
    app.choose_language("en")
    assert app.picture() == before


@pytest.mark.parametrize("code", [RIGHT_TO_LEFT, "en-XA", "en-XS"])
def test_another_language_keeps_the_page_the_place_and_what_was_open(open_it: Open, code: str) -> None:
    app = open_it(start=HOME)
    in_the_middle_of_a_page(app)
    top, opened = app.top_block(), app.opened()
    assert top
    assert len(opened) == 2
    speak(app, code)
    assert (app.session.route, app.session.language) == (THE_NUMBER, code)
    assert (app.top_block(), app.opened()) == (top, opened)


def test_a_language_chosen_from_the_list_leads_back_to_the_same_place(open_it: Open) -> None:
    app = open_it(start=HOME)
    in_the_middle_of_a_page(app)
    top, opened = app.top_block(), app.opened()
    app.choose_language(RIGHT_TO_LEFT)
    assert (app.session.route, app.session.language) == (THE_NUMBER, RIGHT_TO_LEFT)
    assert (app.top_block(), app.opened()) == (top, opened)


@pytest.mark.parametrize("share", [0.1, 0.2, 0.3, 0.4])
def test_another_language_keeps_the_place_among_organisations(open_it: Open, share: float) -> None:
    """Each card has the same parts; the place is in the card that was read, not in the first one."""
    app = open_it(start=HOME)
    app.open_page("who-can-help")
    app.scroll_to(share)
    read = organisation_at_the_top(app)
    speak(app, "en-XA")
    assert organisation_at_the_top(app) == read


def test_another_language_keeps_the_place_among_the_names_below(open_it: Open) -> None:
    app = open_it(start=HOME)
    app.open_page("who-can-help")
    app.scroll_to(0.75)
    before = app.view.place().block
    assert before.startswith("organisation/")
    speak(app, "en-XA")
    assert app.view.place().block == before


def organisation_at_the_top(app: App) -> str:
    """The name of the organisation whose card stands at the top of the view; names are in English everywhere."""
    sheet, top = app.sheet(), app.scroll_bar().value()
    names = [text for text in app.texts() if text.heading_level == 2 and sheet.isAncestorOf(text)]
    above = [text for text in names if text.mapTo(sheet, QPoint()).y() <= top]
    return above[-1].text.plain


def test_another_language_keeps_what_has_the_keyboard(open_it: Open) -> None:
    app = open_it(start=HOME)
    sources = in_the_middle_of_a_page(app)
    app.button(sources).setFocus()
    speak(app, RIGHT_TO_LEFT)
    focused = app.focused()
    assert focused is app.button(sources)


@pytest.mark.parametrize("where", ["larger", "palette"])
def test_other_sizes_and_colours_keep_the_place_too(open_it: Open, where: str) -> None:
    app = open_it(start=HOME)
    in_the_middle_of_a_page(app)
    top, opened = app.top_block(), app.opened()
    if where == "larger":
        app.larger()
    else:
        app.press("display")
        app.press("palette/dark")
        app.press("back")
    assert (app.top_block(), app.opened()) == (top, opened)
    assert (app.session.scale, app.session.palette) == ((125, "light") if where == "larger" else (100, "dark"))


def test_larger_and_smaller_again_gives_the_same_picture(open_it: Open) -> None:
    app = open_it(start=HOME)
    app.open_page("the-number")
    app.larger()
    app.press("smaller")
    before = app.picture()
    app.larger()
    assert app.picture() != before
    app.press("smaller")
    assert app.picture() == before


def test_back_finds_the_page_where_it_was_left(open_it: Open) -> None:
    app = open_it(start=HOME)
    in_the_middle_of_a_page(app)
    top, opened = app.top_block(), app.opened()
    app.press("help")
    assert app.session.route == page("who-can-help")
    app.press("back")
    assert (app.session.route, app.top_block(), app.opened()) == (THE_NUMBER, top, opened)


def test_a_page_opened_anew_begins_at_its_top_with_everything_closed(open_it: Open) -> None:
    app = open_it(start=HOME)
    in_the_middle_of_a_page(app)
    app.press("home")
    app.open_page("the-number")
    assert (app.scroll_bar().value(), app.opened()) == (0, frozenset())
