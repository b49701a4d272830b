"""The lists of things to read: everything is in them, in words and in order, and each line leads to what it names."""

from __future__ import annotations

import unicodedata

import pytest

from app.journey.routes import Route, Screen, page, to
from app.lists import SituationCard
from app.model import Direction, Form
from app.ui.controls.entry import EntryButton
from app.ui.look import spoken
from app.ui.views.list_state import list_notices, progress_of
from app.ui.views.listed import QUESTION_GROUPS
from app.words import lists as words
from tests.ui.conftest import Open
from tests.ui.lists import buttons_on, lines_on, look_at, put_english_beside, reading_order, speak, tab_order
from tests.ui.story import RIGHT_TO_LEFT, App

LISTS = (
    to(Screen.TOPICS),
    to(Screen.QUESTIONS),
    to(Screen.QUESTIONS, "fear"),
    to(Screen.SITUATIONS),
    to(Screen.RUMOURS),
    to(Screen.LETTERS),
    to(Screen.WHO_SEES),
    to(Screen.DESK),
)
every_list = pytest.mark.parametrize("route", LISTS, ids=lambda route: route.name)


def titles(app: App, form: Form) -> set[str]:
    """The titles of everything of one form."""
    return {spoken(head.title.text.plain) for head in app.context.bundle.heads(form) if head.title.text}


def shown(app: App) -> list[str]:
    """The first line of each button."""
    return [lines_on(button)[0] for button in buttons_on(app)]


# -- what is in a list


@pytest.mark.parametrize(
    ("screen", "form"), [(Screen.RUMOURS, Form.RUMOUR), (Screen.WHO_SEES, Form.PERSON), (Screen.DESK, Form.DESK)]
)
def test_a_list_shows_everything_of_its_form_once(open_it: Open, screen: Screen, form: Form) -> None:
    app = open_it("en", to(screen))
    assert sorted(shown(app)) == sorted(titles(app, form))
    assert titles(app, form)


def test_the_topics_show_every_page_that_has_a_position_under_its_group(open_it: Open) -> None:
    app = open_it("en", to(Screen.TOPICS))
    heads = [head for head in app.context.bundle.heads() if head.position is not None]
    assert sorted(button.place for button in buttons_on(app)) == sorted(f"open/{head.id}" for head in heads)
    headings = [text.text.plain for text in app.texts() if text.heading_level == 2]
    assert headings == ["The number", "Your record", "Care and paying", "Help, and this program"]


def test_the_questions_begin_with_those_asked_most_and_lead_to_every_group(open_it: Open) -> None:
    app = open_it("en", to(Screen.QUESTIONS))
    heads = app.context.bundle.heads(Form.QUESTION)
    asked = {f"open/{head.id}" for head in heads if head.first}
    assert asked
    assert {button.place for button in buttons_on(app, "open/")} == asked
    for group in {head.group for head in heads}:
        count = sum(head.group == group for head in heads)
        assert lines_on(app.button(f"group/{group}"))[1] == f"{count} questions"


def test_a_group_of_questions_opens_all_of_its_questions(open_it: Open) -> None:
    app = open_it("en", to(Screen.QUESTIONS))
    app.press("group/fear")
    assert app.session.route == to(Screen.QUESTIONS, "fear")
    heads = [head for head in app.context.bundle.heads(Form.QUESTION) if head.group == "fear"]
    assert {button.place for button in buttons_on(app)} == {f"open/{head.id}" for head in heads}
    first = buttons_on(app)[0]
    app.press(first.place)
    assert app.session.route == page(first.place.removeprefix("open/"))
    app.press("back")
    assert app.session.route == to(Screen.QUESTIONS, "fear")


def test_every_group_of_questions_has_a_name_and_a_picture(open_it: Open) -> None:
    bundle = open_it("en", to(Screen.QUESTIONS)).context.bundle
    assert {head.group for head in bundle.heads(Form.QUESTION)} <= set(QUESTION_GROUPS)


def test_a_group_that_is_not_there_shows_all_groups(open_it: Open) -> None:
    app = open_it("en", to(Screen.QUESTIONS, "no-such-group"))
    assert app.has("group/fear")


def test_choosing_a_situation_opens_what_it_names(open_it: Open) -> None:
    app = open_it("en", to(Screen.SITUATIONS))
    cards = app.context.bundle.entries("situation", SituationCard)
    assert len(cards) == len(buttons_on(app)) > 10
    app.press(f"situation/{cards[0].id}")
    assert app.session.route == page(cards[0].opens)


def test_every_letter_says_in_words_how_much_it_may_reveal(open_it: Open) -> None:
    app = open_it("en", to(Screen.LETTERS))
    said = {word.english for word in (words.RISK_LOW, words.RISK_MEDIUM, words.RISK_HIGH)}
    letters = buttons_on(app, "open/letter/")
    assert len(letters) > 10
    for letter in letters:
        assert lines_on(letter)[-1] in said
        assert letter.accessibleName().endswith(lines_on(letter)[-1])
    assert {lines_on(letter)[-1] for letter in letters} == said


def test_cards_to_show_stand_under_the_letters(open_it: Open) -> None:
    app = open_it("en", to(Screen.LETTERS))
    places = reading_order(app)
    kinds = [place.split("/")[1] for place in places]
    assert kinds == sorted(kinds, key=("letter", "card").index)
    assert words.CARDS.english in app.read_text()


def test_a_person_is_shown_with_the_short_answer_and_never_without_its_label(open_it: Open) -> None:
    app = open_it("en", to(Screen.WHO_SEES))
    labels = {"The law says", "The government says", "The NHS says", "Others say", "We do not know"}
    for button in buttons_on(app):
        answer = app.context.bundle.page(button.place.removeprefix("open/")).short_answer
        assert answer.text is not None
        title, label, text = lines_on(button)
        assert label in labels
        assert text == spoken(answer.text.plain)
        assert all(part.rstrip(".") in button.accessibleName() for part in (title, label, text))


# -- how far it can be trusted


def test_a_list_of_machine_drafts_says_so_at_its_top(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, to(Screen.TOPICS))
    assert "translate" in [icon for _, icon in _notices(app)]
    english = open_it("en", to(Screen.TOPICS))
    assert _notices(english) == []


def test_a_line_in_english_carries_a_sign_that_is_explained_and_said(open_it: Open) -> None:
    app = open_it("en-XS", to(Screen.TOPICS))
    assert "pencil-simple-line" in [icon for _, icon in _notices(app)]
    stale = [button for button in buttons_on(app) if button.words().text.lang == "en"]
    own = [button for button in buttons_on(app) if button.words().text.lang != "en"]
    assert stale
    assert own
    mark = "translated again"
    assert all(mark in _plain(button.accessibleName()) for button in stale)
    assert not any(mark in _plain(button.accessibleName()) for button in own)


def _notices(app: App) -> list[tuple[str, str]]:
    blocks = [button.block for button in buttons_on(app) if isinstance(button, EntryButton)]
    found = list_notices(app.context, progress_of(blocks), signs=True)
    read = app.read_text()
    assert all(spoken(text.plain) in read for text, _ in found)
    return [(text.plain, icon) for text, icon in found]


def _plain(name: str) -> str:
    """Without the accents of the made-up language."""
    return "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))


# -- two languages


@every_list
def test_english_stands_under_a_title_of_another_language(open_it: Open, route: Route) -> None:
    app = open_it(RIGHT_TO_LEFT, route)
    before = {button.place: lines_on(button) for button in buttons_on(app)}
    put_english_beside(app)
    for button in buttons_on(app):
        assert isinstance(button, EntryButton)
        english = button.block.english
        if english is not None:
            assert lines_on(button)[1] == spoken(english.plain)
        assert len(lines_on(button)) > len(before[button.place])


def test_english_never_stands_beside_itself(open_it: Open) -> None:
    app = open_it("en", to(Screen.LETTERS))
    before = app.read_text()
    put_english_beside(app)
    assert app.read_text() == before


# -- keyboard, mirror, size, language


@every_list
@pytest.mark.parametrize("code", ["en", RIGHT_TO_LEFT])
def test_tab_goes_through_a_list_as_it_is_read(open_it: Open, code: str, route: Route) -> None:
    app = open_it(code, route)
    assert tab_order(app) == reading_order(app)


@every_list
def test_a_list_is_mirrored(open_it: Open, route: Route) -> None:
    app, other = open_it("en", route), open_it(RIGHT_TO_LEFT, route)
    place = buttons_on(app)[0].place
    first, mirrored = app.button(place), other.button(place)
    assert first.mapTo(app.window, first.rect().center()).x() < app.window.width() / 2
    assert mirrored.mapTo(other.window, mirrored.rect().center()).x() > other.window.width() / 2
    before = first.words_rect().x()
    assert mirrored.words().text.direction is Direction.RTL
    assert mirrored.width() - mirrored.words_rect().x() - mirrored.words_rect().width() == pytest.approx(before, abs=1)


@every_list
@pytest.mark.parametrize("code", ["en-XA", RIGHT_TO_LEFT])
@pytest.mark.parametrize(("scale", "size"), [(100, (1366, 768)), (200, (1024, 768))])
def test_nothing_of_a_list_is_cut(open_it: Open, route: Route, code: str, scale: int, size: tuple[int, int]) -> None:
    app = open_it(code, route, scale=scale, size=size)
    for _ in range(2):
        found = look_at(app)
        assert [(fact.text, fact.why) for fact in found.texts if fact.cut] == []
        assert (found.missing, found.sideways, found.overlaps) == ((), False, ())
        put_english_beside(app)


def test_large_text_makes_one_column_of_a_list(open_it: Open) -> None:
    app = open_it("en", to(Screen.TOPICS), scale=200, size=(1024, 768))
    assert len({button.x() for button in buttons_on(app)}) == 1
    wide = open_it("en", to(Screen.TOPICS))
    assert len({button.x() for button in buttons_on(wide)}) == 3


@pytest.mark.parametrize("route", [to(Screen.TOPICS), to(Screen.WHO_SEES)], ids=lambda route: route.name)
def test_another_language_keeps_the_place_in_a_list(open_it: Open, route: Route) -> None:
    app = open_it("en", route)
    app.scroll_to(0.5)
    top = app.top_block()
    assert top
    speak(app, RIGHT_TO_LEFT)
    assert (app.session.route, app.top_block()) == (route, top)


def test_another_language_keeps_what_has_the_keyboard_in_a_list(open_it: Open) -> None:
    app = open_it("en", to(Screen.LETTERS))
    place = buttons_on(app)[4].place
    app.button(place).setFocus()
    speak(app, RIGHT_TO_LEFT)
    assert app.focused() is app.button(place)
