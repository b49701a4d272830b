"""The names of places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.journey.routes import DISPLAY, HOME, LANGUAGES, Route, Screen, page, to


def test_each_place_has_the_name_the_tour_prints() -> None:
    assert [route.name for route in (LANGUAGES, HOME, DISPLAY)] == ["languages", "home", "display"]
    assert page("the-number").name == "page/the-number"


def test_a_part_of_a_screen_is_a_place_of_its_own() -> None:
    assert to(Screen.WORDS) == Route(Screen.WORDS)
    assert to(Screen.MINUTE, "the-number").name == "minute/the-number"
    assert to(Screen.QUESTIONS, "bills").name == "questions/bills"
    assert page("question/why").name == "page/question/why"
    assert to(Screen.MAP) != to(Screen.MAP, "place/gp")


def test_a_page_is_another_place_than_any_other_page() -> None:
    assert page("the-number") == page("the-number")
    assert page("the-number") != page("nhs-sends")


@given(st.lists(st.text(alphabet="abcdefgh-", min_size=1), unique=True, min_size=2))
def test_no_two_places_share_a_name(ids: list[str]) -> None:
    routes = [*(Route(screen) for screen in Screen if screen is not Screen.PAGE), *(page(one) for one in ids)]
    assert len({route.name for route in routes}) == len(routes)
