"""Ask a question: found as one types, in the reader's language and in English, kept by nobody."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.journey.routes import HOME, Screen, page, to
from app.words import search as words
from tests.ui.conftest import Open
from tests.ui.lists import look_at, tab_order
from tests.ui.story import RIGHT_TO_LEFT, App

SEARCH = to(Screen.SEARCH)


def ask(app: App, typed: str) -> None:
    """Type a question, in place of the one before."""
    line = app.window.findChild(QLineEdit, "search")
    assert line is not None, "there is no line to ask in"
    line.clear()
    QTest.keyClicks(line, typed) if typed.isascii() else line.insert(typed)
    app.settle()


def found(app: App) -> list[str]:
    """The ids of what was found, the best first."""
    return [button.place.removeprefix("found/") for button in app.buttons() if button.place.startswith("found/")]


def test_home_leads_to_the_line_and_the_keyboard_is_in_it(open_it: Open) -> None:
    app = open_it(start=HOME)
    app.press("open/search")
    assert app.session.route == SEARCH
    assert isinstance(app.focused(), QLineEdit)


def test_what_fits_stands_there_before_the_word_is_finished(open_it: Open) -> None:
    app = open_it(start=SEARCH)
    ask(app, "can my midw")
    assert "question/midwife-see-visa" in found(app)[:2]
    ask(app, "can my midwife see my visa")
    assert "question/midwife-see-visa" in found(app)[:2]


def test_the_words_that_fit_are_bold_in_the_title(open_it: Open) -> None:
    app = open_it(start=SEARCH)
    ask(app, "midwife")
    spans = app.button("found/question/midwife-see-visa").lines.text.spans
    assert [span.text for span in spans if span.strong] == ["midwife"]


def test_a_result_opens_and_back_finds_the_question_again(open_it: Open) -> None:
    app = open_it(start=SEARCH)
    ask(app, "take the number off")
    app.press("found/question/take-number-off")
    assert app.session.route == page("question/take-number-off")
    app.press("back")
    assert app.session.typed == "take the number off"
    assert "question/take-number-off" in found(app)[:2]


def test_a_word_of_the_letter_is_found_on_a_screen_of_another_language(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, SEARCH)
    ask(app, "overseas visitor manager")
    assert "word/overseas-visitor-manager" in found(app)[:3]
    title = app.button("found/word/overseas-visitor-manager").lines.text
    assert title.lang == RIGHT_TO_LEFT


def test_a_word_opens_the_glossary_and_an_organisation_its_card(open_it: Open) -> None:
    app = open_it(start=SEARCH)
    ask(app, "UAN")
    app.press("found/word/uan")
    assert app.session.route == to(Screen.WORDS, "uan")
    app.press("back")
    ask(app, "samaritans")
    app.press("found/organisation/samaritans")
    assert app.session.route == to(Screen.ORGANISATION, "samaritans")
    assert "116" in app.read_text()


def test_nothing_found_gives_three_things_to_try_and_somebody_to_call(open_it: Open) -> None:
    app = open_it(start=SEARCH)
    ask(app, "qqxxzz")
    assert found(app) == []
    read = app.read_text()
    for word in (words.NOTHING, words.TRY_FEWER, words.TRY_LETTER, words.TRY_BROWSE, words.OR_CALL):
        assert word.english in read
    assert "111" in read
    app.press("open/situations")
    assert app.session.route == to(Screen.SITUATIONS)


def test_an_empty_line_offers_the_ways_that_need_no_typing(open_it: Open) -> None:
    app = open_it(start=SEARCH)
    assert [button.place for button in app.buttons() if button.place.startswith("open/")] == [
        "open/situations",
        "open/questions",
        "open/words",
    ]


def test_tab_goes_from_the_line_through_the_results(open_it: Open) -> None:
    app = open_it(start=SEARCH)
    ask(app, "bill")
    places = [place for place in tab_order(app) if place.startswith("found/")]
    assert places == [f"found/{name}" for name in found(app)]


def test_what_was_typed_is_gone_with_the_person(open_it: Open) -> None:
    app = open_it(start=HOME)
    app.press("open/search")
    ask(app, "my secret worry")
    assert app.session.typed == "my secret worry"
    app.next_person()
    assert app.session.typed == ""
    app.press("open/search")
    assert found(app) == []
    line = app.window.findChild(QLineEdit, "search")
    assert line is not None
    assert line.text() == ""


def test_a_key_press_builds_no_new_screen(open_it: Open) -> None:
    app = open_it(start=SEARCH)
    before = app.window.view
    ask(app, "doctor")
    assert app.window.view is before


def test_the_results_can_be_read_at_the_largest_size(open_it: Open) -> None:
    for lang in ("en-XA", RIGHT_TO_LEFT):
        app = open_it(lang, SEARCH, scale=200, size=(1024, 768))
        ask(app, "bill")
        seen = look_at(app)
        assert [fact.text for fact in seen.facts if fact.cut] == []
        assert not seen.overlaps
        assert not seen.sideways
