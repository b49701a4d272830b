"""A first visit: the list of languages, and what the find box knows."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.journey.routes import HOME, LANGUAGES
from tests.bundle.checkout import Checkout
from tests.ui.conftest import Open


def test_the_program_begins_with_the_list_of_languages(open_it: Open) -> None:
    app = open_it()
    assert app.session.route == LANGUAGES
    names = [entry.language.own_name for entry in app.context.shelf.entries]
    shown = app.read_text().splitlines()
    assert [name for name in names if name not in shown] == []


def test_choosing_a_language_goes_home_in_that_language(open_it: Open) -> None:
    app = open_it()
    app.choose_language("ar-XB")
    assert (app.session.route, app.session.language) == (HOME, "ar-XB")


def test_there_is_nothing_to_go_back_to_and_nobody_to_follow_yet(open_it: Open) -> None:
    app = open_it()
    assert not any(app.has(place) for place in ("back", "home", "next"))


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("farsi", {"fa"}),
        ("FARSI", {"fa"}),
        ("dari", {"prs"}),
        ("kurdish", {"ckb", "kmr"}),
        ("  pol", {"pl"}),
        ("espanol", {"es"}),
        ("español", {"es"}),
        ("العربية", {"ar"}),
        ("عربي", {"ar"}),
        ("বাংলা", {"bn"}),
    ],
)
def test_the_find_box_knows_what_people_type(open_it: Open, typed: str, codes: set[str]) -> None:
    app = open_it()
    app.type_to_find(typed)
    found = {button.place.removeprefix("language/") for button in app.buttons() if "language/" in button.place}
    assert codes <= found
    assert len(found) <= len(codes) + 2


def test_the_find_box_knows_the_polish_word_for_a_language(open_it: Open) -> None:
    app = open_it()
    app.type_to_find("język")
    assert app.has("language/pl")


def test_a_name_nobody_knows_says_what_to_try(open_it: Open) -> None:
    app = open_it()
    app.type_to_find("xxxx")
    assert "No language has that name here. Try the first letters only" in app.read_text()
    app.type_to_find("")
    assert "No language has that name here" not in app.read_text()
    assert app.has("language/en")


def test_languages_that_are_not_translated_are_named_but_cannot_be_chosen(open_with: Open, tmp_path: Path) -> None:
    checkout = Checkout(tmp_path)
    checkout.translate("pl")
    checkout.compile()
    app = open_with(checkout.places.out)
    assert app.button("language/pl").isEnabled()
    for code in ("ar", "ur"):
        assert not app.button("language/" + code).isEnabled()
        assert "Not translated yet" in app.button("language/" + code).accessibleName()
    assert {"العربية", "اردو", "Not translated yet"} <= set(app.read_text().splitlines())
