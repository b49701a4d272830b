"""The glossary: every word with its meaning, found by its name in either language, and a way to the page."""

from __future__ import annotations

import pytest

from app.journey.routes import Screen, page, to
from app.lists import Term
from app.ui.blocks.frame import BlockFrame
from app.ui.look import spoken
from app.ui.views.pair_row import PairRow
from app.ui.views.words import GROUPS, WordsView
from app.words import lists as words
from tests.ui.conftest import Open
from tests.ui.lists import look_at, put_english_beside, reading_order, speak, tab_order
from tests.ui.story import RIGHT_TO_LEFT, App

WORDS = to(Screen.WORDS)


def terms(app: App) -> tuple[Term, ...]:
    return app.context.bundle.entries("term", Term)


def shown(app: App) -> list[str]:
    """The ids of the words on the screen, from the top."""
    frames = [frame for frame in app.sheet().findChildren(BlockFrame) if frame.isVisibleTo(app.window)]
    return [frame.block.key.split("/")[1] for frame in frames if frame.block.key.endswith("/term")]


def test_every_word_stands_under_its_group_with_its_meaning(open_it: Open) -> None:
    app = open_it("en", WORDS)
    wanted = [term.id for group in GROUPS for term in terms(app) if term.group == group]
    assert shown(app) == wanted
    assert sorted(wanted) == sorted(term.id for term in terms(app))
    headings = [text.text.plain for text in app.texts() if text.heading_level == 2]
    assert headings == [word.english for word in GROUPS.values()]
    read = app.read_text()
    for term in terms(app):
        assert term.meaning.text is not None
        assert spoken(term.meaning.text.plain) in read


def test_a_word_leads_to_the_page_that_tells_more(open_it: Open) -> None:
    app = open_it("en", WORDS)
    for term in terms(app):
        assert app.has(f"see/{term.id}") is bool(term.see and app.context.bundle.has(term.see)), term.id
    app.press("see/nhs-number")
    assert app.session.route == page("the-nhs-holds")


def test_a_word_of_another_language_says_what_stands_on_letters(open_it: Open) -> None:
    app = open_it("en", WORDS)
    app.type_to_find("nhs number")
    assert words.ON_LETTERS.english not in app.read_text()  # the word says it itself
    speak(app, "en-XA")
    app.type_to_find("nhs number")
    assert "NHS number" in app.read_text()


# -- finding


def test_typing_shows_the_words_that_fit(open_it: Open) -> None:
    app = open_it("en", WORDS)
    everything = len(shown(app))
    app.type_to_find("NHS num")
    assert shown(app) == ["nhs-number"]
    headings = [text.text.plain for text in app.texts() if text.heading_level == 2]
    assert headings == [words.WORDS_RECORDS.english]
    app.type_to_find("")
    assert len(shown(app)) == everything


@pytest.mark.parametrize("typed", ["number", "NUMBER", "nhs-number", "  nhs number"])
def test_a_word_is_found_by_any_of_its_parts(open_it: Open, typed: str) -> None:
    app = open_it("en", WORDS)
    app.type_to_find(typed)
    assert "nhs-number" in shown(app)
    assert len(shown(app)) < len(terms(app))


def test_what_stands_in_brackets_is_found_too(open_it: Open) -> None:
    app = open_it("en", WORDS)
    app.type_to_find("pds")
    assert "national-patient-list" in shown(app)


def test_where_no_word_fits_the_meanings_are_looked_through(open_it: Open) -> None:
    app = open_it("en", WORDS)
    assert not any("allergies" in spoken(term.term.text.plain) for term in terms(app) if term.term.text)
    app.type_to_find("allergies")
    assert shown(app) == [
        term.id for term in terms(app) if term.meaning.text and "allergies" in term.meaning.text.plain
    ]
    assert shown(app)


def test_the_english_of_a_letter_finds_the_word_in_any_language(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, WORDS)
    app.type_to_find("nhs number")
    assert shown(app) == ["nhs-number"]


def test_where_nothing_fits_the_screen_says_what_to_do(open_it: Open) -> None:
    app = open_it("en", WORDS)
    assert words.NO_WORD.english not in app.read_text()
    app.type_to_find("qqqq")
    assert shown(app) == []
    assert words.NO_WORD.english in app.read_text()


def test_what_was_typed_is_kept_nowhere(open_it: Open) -> None:
    app = open_it("en", WORDS)
    app.type_to_find("nhs number")
    speak(app, "en-XA")
    assert len(shown(app)) == len(terms(app))
    assert "nhs number" not in [fact.text for fact in look_at(app).texts]


# -- two languages, keyboard, mirror, size, language


def test_words_of_two_languages_stand_in_rows_and_can_be_found(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, WORDS)
    put_english_beside(app)
    rows = {row.block.key: row for row in app.sheet().findChildren(PairRow)}
    for term in terms(app):
        for block in (term.term, term.meaning):
            assert block.text is not None
            assert block.english is not None
            assert [cell.text.plain for cell in rows[block.key].cells] == [block.text.plain, block.english.plain]
    app.type_to_find("nhs number")
    seen = [row.block.key for row in app.sheet().findChildren(PairRow) if row.isVisibleTo(app.window)]
    assert [key for key in seen if key.startswith("word/")] == ["word/nhs-number/term", "word/nhs-number/meaning"]


@pytest.mark.parametrize("code", ["en", RIGHT_TO_LEFT])
@pytest.mark.parametrize("beside", [False, True])
def test_tab_goes_through_the_words_as_they_are_read(open_it: Open, code: str, beside: bool) -> None:
    app = open_it(code, WORDS)
    if beside:
        put_english_beside(app)
    app.type_to_find("home")  # some of them: there are many
    assert "find" in reading_order(app)
    assert len(reading_order(app)) > 2
    assert sorted(tab_order(app)) == sorted(reading_order(app))
    ways = [name for name in tab_order(app) if name != "find"]
    assert ways == [name for name in reading_order(app) if name != "find"]


@pytest.mark.parametrize("code", ["en-XA", RIGHT_TO_LEFT, "en-XS"])
@pytest.mark.parametrize(("scale", "size"), [(100, (1366, 768)), (200, (1024, 768))])
def test_nothing_of_the_words_is_cut(open_it: Open, code: str, scale: int, size: tuple[int, int]) -> None:
    app = open_it(code, WORDS, scale=scale, size=size)
    for _ in range(2):
        found = look_at(app)
        assert [(fact.text, fact.why) for fact in found.facts if fact.cut] == []
        assert (found.missing, found.sideways, found.overlaps) == ((), False, ())
        put_english_beside(app)


def test_the_find_box_is_mirrored(open_it: Open) -> None:
    for code, at_the_end in (("en", True), (RIGHT_TO_LEFT, False)):
        app = open_it(code, WORDS)
        view = app.view
        assert isinstance(view, WordsView)
        middle = view.field.mapTo(app.window, view.field.rect().center()).x()
        assert (middle > app.window.width() / 2) is at_the_end


@pytest.mark.parametrize("share", [0.3, 0.7])
def test_another_language_keeps_the_place_among_words(open_it: Open, share: float) -> None:
    app = open_it("en", WORDS)
    app.scroll_to(share)
    top = app.top_block()
    assert top.startswith("word/")
    speak(app, RIGHT_TO_LEFT)
    assert app.top_block() == top
