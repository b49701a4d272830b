"""A person types, in a hurry and not always rightly, and the page they need is the first."""

from __future__ import annotations

import itertools
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.language.registry import load
from app.model import Language
from app.search.index import Entry, build
from app.search.query import Searcher
from app.search.question import MOST_CHARACTERS, MOST_TERMS, read
from app.search.scripts import Script
from app.search.terms import Analysis
from tests.search.shelf import ENGLISH, first, shelf

ROOT = Path(__file__).resolve().parents[2]
LONGEST_SECONDS = 1.0  # on a slow and busy computer; among these few entries a search takes about a millisecond
LANGUAGES = ("en", "ar", "ti", "hi", "zh-Hans", "th", "vi", "ru")
MIXED = "Home Office العربية ማህበር हिन्दी 医院 โรงพยาบาล bác sĩ больница"
_SHELVES = {lang: shelf(lang, *ENGLISH, Entry("mixed", "page", MIXED, MIXED, (MIXED,))) for lang in LANGUAGES}


@pytest.fixture(scope="module")
def english() -> Searcher:
    return shelf("en", *ENGLISH)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("hospital", "hospital"),
        ("free hospital care", "hospital"),
        ("registration", "doctor"),
        ("hosptial", "hospital"),
        ("regsiter wiht GP", "doctor"),
        ("HOME OFFICE", "number"),
        ("ministers", "number"),
        ("dont have to say why", "letter"),
        ("G.P.", "doctor"),
        ("ａ＆ｅ", "police"),
    ],
)
def test_the_page_that_answers_comes_first(english: Searcher, typed: str, found: str) -> None:
    assert first(english, typed) == found


@pytest.mark.parametrize("typed", ["ho", "hos", "hosp", "hospi", "hospita", "free care in hos"])
def test_a_page_is_found_while_its_word_is_still_being_typed(english: Searcher, typed: str) -> None:
    assert "hospital" in [hit.id for hit in english.search(typed)]


def test_a_word_followed_by_a_space_is_not_begun_but_ended() -> None:
    searcher = shelf("en", "Parking", "A park")
    assert {hit.id for hit in searcher.search("par")} == {"0", "1"}
    assert not read("par ", Analysis("en")).begun


def test_other_words_for_a_thing_are_as_good_as_its_title(english: Searcher) -> None:
    assert first(english, "my chart") == "letter"
    assert first(english, "sign up") == "doctor"


def test_more_other_words_do_not_make_each_of_them_weaker() -> None:
    many = tuple(f"word{number}" for number in range(30))
    searcher = shelf(
        "en",
        Entry("many", "page", "One", "", (*many, "chart")),
        Entry("body", "page", "Two", "a chart " + "of it " * 9),
    )
    assert first(searcher, "chart") == "many"


def test_a_title_weighs_more_than_a_mention_in_a_long_text() -> None:
    filler = [Entry(f"other{number}", "page", f"Other {number}", "nothing of it") for number in range(9)]
    mention = Entry("mention", "page", "Something else", "The dentist is named here, among other words. " * 3)
    assert first(shelf("en", *filler, mention, Entry("title", "page", "The dentist", "Teeth.")), "dentist") == "title"


def test_two_words_that_stand_together_count_more_than_the_same_words_apart() -> None:
    searcher = shelf("en", "The office at home is small", "A letter from the Home Office", "Bread", "Milk", "Tea")
    assert first(searcher, "home office letterbox") == "1"


def test_words_that_tones_tell_apart_are_told_apart() -> None:
    searcher = shelf("vi", "bán nhà", "bạn bè", "bàn ghế")
    assert [first(searcher, typed) for typed in ("bán ", "bạn ", "bàn ")] == ["0", "1", "2"]
    assert len(searcher.search("ban")) == 3


def test_scores_fall_and_the_limit_holds(english: Searcher) -> None:
    hits = english.search("free care record police", 3)
    assert len(hits) == 3
    assert all(one.score >= two.score for one, two in itertools.pairwise(hits))
    assert english.search("care", 0) == ()


def test_the_same_question_always_has_the_same_answer(english: Searcher) -> None:
    assert english.search("record number") == english.search("record number")


@pytest.mark.parametrize("typed", ["", "   ", "?!", "\x00", "\ud800", "\u202e\u2066", '"', "*", "()", "-", "🙂"])
def test_what_holds_no_word_finds_nothing(english: Searcher, typed: str) -> None:
    assert english.search(typed) == ()


@pytest.mark.parametrize(
    "typed",
    [
        'care" OR "',
        "care AND NOT hospital NEAR(x y)",
        "title : care ^ {a b} * +",
        "care'; DROP TABLE search_entry; --",
        "care\x00hospital",
        "\u202ecare\u2066\u2069",
        "care\ud800\udfff",
        "ca\u200dre\ufeff",
    ],
)
def test_signs_that_mean_something_to_a_database_mean_nothing(english: Searcher, typed: str) -> None:
    assert "hospital" in [hit.id for hit in english.search(typed)]


PASTED = {
    "one word": "a" * 100_000,
    "words": "word " * 20_000,
    "different words": " ".join(f"w{number}" for number in range(20_000)),
    "accents": "e\u0301" * 50_000,
    "only marks": "\u0301" * 100_000,
    "ligatures": "ﷺ" * 5_000,
    "chinese": "医" * 100_000,
    "hyphens": "a-" * 50_000,
    "viramas": "क्" * 50_000,
    "all letters": "".join(map(chr, range(0x20, 0x3000))),
}


@pytest.mark.parametrize("typed", PASTED.values(), ids=PASTED)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_whatever_is_pasted_is_answered_soon(lang: str, typed: str) -> None:
    _SHELVES[lang].search("warm up")
    began = time.perf_counter()
    _SHELVES[lang].search(typed)
    assert time.perf_counter() - began < LONGEST_SECONDS


HOSTILE = st.one_of(
    st.text(alphabet=st.characters(exclude_categories=()), max_size=80),
    st.text(alphabet="\"*^:(){}+-.'&,%_\\/\x00\ud800\udc00\u202e\u2066\u2069\u200d\u200cANDORT e", max_size=60),
    st.lists(st.sampled_from(MIXED.split()), max_size=8).map(" ".join),
    st.text(alphabet="ሀሐኀአዐابتء\u064bـक्ा়ংกาเ医院ßıİﬁ½①ǅ\u0345", max_size=40),
)


@given(typed=HOSTILE, lang=st.sampled_from(LANGUAGES))
@settings(max_examples=3_000, deadline=1_000 * LONGEST_SECONDS)
def test_no_question_ever_fails(typed: str, lang: str) -> None:
    for hit in _SHELVES[lang].search(typed):
        places = [(mark.start, mark.end) for mark in hit.marks]
        assert all(0 <= start < end <= len(hit.title) for start, end in places)
        assert places == sorted(places)
        _SHELVES[lang].excerpt(hit, typed)


@given(st.text(max_size=3_000))
@settings(max_examples=100)
def test_a_question_is_bounded_in_every_way(typed: str) -> None:
    question = read(typed, Analysis("en"))
    assert len(question.text) <= MOST_CHARACTERS
    assert len(question.terms) <= MOST_TERMS


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=30), st.sampled_from(LANGUAGES))
@settings(max_examples=300)
def test_whatever_can_be_indexed_is_found_by_itself(title: str, lang: str) -> None:
    hits = shelf(lang, title, "something else").search(title)
    assert not read(title, Analysis(lang)).terms or "0" in [hit.id for hit in hits]


def test_a_search_that_takes_too_long_is_cut_short() -> None:
    connection = sqlite3.connect(":memory:")
    build(
        connection, "en", (Entry(str(number), "page", f"page {number}", "many words " * 9) for number in range(3_000))
    )
    ticks = itertools.count(step=10)
    searcher = Searcher(connection, "en", clock=lambda: float(next(ticks)), most_seconds=1.0)
    assert searcher.search("many words of a page") == ()
    assert connection.execute("SELECT count(*) FROM search_entry").fetchone() == (3_000,)


def test_nothing_that_was_typed_is_kept_for_the_next_person() -> None:
    searcher = shelf("ur", "میرا نمبر غلط ہے")
    searcher.search("mera number")
    assert searcher._analysis._known
    searcher.forget()
    assert not searcher._analysis._known
    assert searcher._latin is not None
    assert not searcher._latin._known


@pytest.mark.parametrize(
    "language", load(ROOT / "locales" / "languages.toml").languages, ids=lambda language: language.code
)
def test_every_language_of_the_program_is_searched_in_its_script(language: Language) -> None:
    script = Analysis(language.code).script
    assert (script is Script.LATIN) == (language.script == "Latn")
    assert (script is Script.ARABIC) == (language.script in {"Arab", "Aran"})
    assert (script is Script.HAN) == (language.script in {"Hans", "Hant"})


def test_nothing_slow_is_loaded_before_somebody_searches() -> None:
    slow = "{'anyascii', 'snowballstemmer'}"
    program = f"import sys, app.search.query, app.search.merge; sys.exit(bool({slow} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
