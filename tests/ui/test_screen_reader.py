"""What a screen reader is given: names, roles, one first heading a screen, and a word when something changes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from app.journey.routes import DISPLAY, HOME, LANGUAGES, Route, page
from app.ui.controls.button import Button
from app.ui.controls.chip import PlainLabel
from app.ui.text import TextBlock
from app.ui.views.pair_row import PairRow
from tests.ui.conftest import Open
from tests.ui.story import RIGHT_TO_LEFT, App, heard

ISOLATES = ("\u2066", "\u2067", "\u2068", "\u2069")
THE_NUMBER = page("the-number")
EVERYWHERE = (LANGUAGES, HOME, THE_NUMBER, page("who-can-help"), DISPLAY)
Role, Name = QAccessible.Role, QAccessible.Text.Name

everywhere = pytest.mark.parametrize("route", EVERYWHERE, ids=lambda route: route.name)
both_ways = pytest.mark.parametrize("code", ["en", RIGHT_TO_LEFT])


def shown(app: App, *kinds: type[QWidget]) -> list[QWidget]:
    return [widget for widget in app.window.findChildren(QWidget) if isinstance(widget, kinds) and widget.isVisible()]


@everywhere
@both_ways
def test_everything_that_says_or_does_something_has_a_name(open_it: Open, code: str, route: Route) -> None:
    app = open_it(code, route)
    for widget in shown(app, Button, TextBlock, PlainLabel, QLineEdit):
        name = heard(widget).text(Name)
        assert name.strip(), f"{widget} has no name"
        assert not any(isolate in name for isolate in ISOLATES), name


def test_rows_of_two_languages_are_named_by_both(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, THE_NUMBER)
    app.press("beside")
    rows = shown(app, PairRow)
    assert rows
    for row in rows:
        assert isinstance(row, PairRow)
        name = heard(row).text(Name)
        assert all(
            cell.text.plain.translate(dict.fromkeys(range(0x2066, 0x206A))).replace("\u00a0", " ") in name
            for cell in row.cells
        )


@everywhere
@both_ways
def test_each_kind_has_its_role(open_it: Open, code: str, route: Route) -> None:
    app = open_it(code, route)
    for widget in shown(app, TextBlock):
        assert isinstance(widget, TextBlock)
        assert heard(widget).role() == (Role.Heading if widget.heading_level else Role.StaticText), widget.text
    for button in app.buttons():
        assert heard(button).role() in (Role.Button, Role.CheckBox), button.place
    for label in shown(app, PlainLabel):
        assert heard(label).role() == Role.StaticText


@everywhere
@both_ways
def test_every_screen_has_one_first_heading(open_it: Open, code: str, route: Route) -> None:
    app = open_it(code, route)
    levels = [text.heading_level for text in app.texts() if text.heading_level]
    assert levels.count(1) == 1
    assert set(levels) <= {1, 2}
    assert levels[0] == 1


def test_two_languages_beside_each_other_have_a_first_heading_too(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, THE_NUMBER)
    app.press("beside")
    widgets = app.sheet().findChildren(QWidget)
    assert [heard(widget).role() for widget in widgets if widget.isVisible()].count(Role.Heading) >= 1


@pytest.mark.parametrize("page_id", ["no-such-page"])
def test_a_page_that_cannot_be_shown_has_a_first_heading(open_it: Open, page_id: str) -> None:
    app = open_it("en", page(page_id))
    assert [text.heading_level for text in app.texts()].count(1) == 1


def test_lists_are_lists(open_it: Open) -> None:
    app = open_it("en", page("should-i-go"), size=(900, 768))
    roles = [heard(widget).role() for widget in app.sheet().findChildren(QWidget) if widget.isVisible()]
    assert Role.List in roles
    assert Role.ListItem in roles


def test_numbers_to_call_are_said_with_what_they_are_for(open_it: Open) -> None:
    names = [heard(text).text(Name) for text in open_it().texts()]
    assert "Emergency 999" in names
    assert "Advice 111" in names


def test_a_language_is_named_in_its_own_words_and_in_english(open_it: Open) -> None:
    assert heard(open_it().button("language/ar")).text(Name).startswith("العربية, Arabic")


def test_what_is_chosen_or_open_is_said(open_it: Open) -> None:
    app = open_it("en", DISPLAY)
    assert heard(app.button("size/100")).state().checked
    assert not heard(app.button("size/125")).state().checked
    app = open_it("en", THE_NUMBER)
    place = next(button.place for button in app.buttons() if button.place.startswith("sources/"))
    assert not heard(app.button(place)).state().checked
    app.press(place)
    assert heard(app.button(place)).state().checked


def test_the_ring_and_the_pictures_say_nothing(open_it: Open) -> None:
    app = open_it("en", HOME)
    assert heard(app.ring()).text(Name) == ""


# -- announcements


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said to a screen reader, as if one were running."""
    said: list[str] = []

    def note(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(note))
    return said


def test_a_page_is_announced_by_its_title(open_it: Open, announced: list[str]) -> None:
    app = open_it("en", HOME)
    app.open_page("the-number")
    assert announced == ["Page: A Home Office number on my record"]


def test_a_language_is_announced_and_then_the_page_in_it(open_it: Open, announced: list[str]) -> None:
    app = open_it("en")
    app.choose_language(RIGHT_TO_LEFT)
    own_name = app.context.bundle.language.own_name
    assert len(announced) == 2
    assert own_name in announced[0]
    assert not any(isolate in message for message in announced for isolate in ISOLATES)


def test_a_size_is_announced(open_it: Open, announced: list[str]) -> None:
    app = open_it("en", HOME)
    app.larger()
    assert announced == ["Text size 125 %"]


def test_what_the_find_box_found_is_announced(open_it: Open, announced: list[str]) -> None:
    app = open_it("en")
    app.type_to_find("xxxx")
    assert announced[-1] == "Languages found: 0"


def test_the_next_person_hears_where_they_are(open_it: Open, announced: list[str]) -> None:
    app = open_it("en")
    app.choose_language("en")
    announced.clear()
    app.next_person()
    assert announced == ["Page: Language"]


def test_nothing_of_the_page_is_said_while_it_is_hidden(open_it: Open, announced: list[str]) -> None:
    app = open_it("en", HOME)
    app.open_page("the-number")
    announced.clear()
    app.hide()
    assert not any("Home Office" in message for message in announced)


def test_under_the_cover_only_the_cover_can_be_heard(open_it: Open) -> None:
    app = open_it("en")
    app.choose_language("en")
    app.hide()
    cover = app.cover()
    assert cover is not None
    assert heard(cover).text(Name) == "Press anywhere to begin again."


def test_nothing_is_announced_where_no_screen_reader_runs(open_it: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[object] = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: False))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(said.append))
    app = open_it("en", HOME)
    app.larger()
    assert said == []
