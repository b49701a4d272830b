"""The matched words are marked in the text as it is shown, and an excerpt shows where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.marks import Marker, excerpt
from app.search.question import read
from app.search.terms import Analysis
from tests.search.shelf import ENGLISH, shelf

LONG = (
    "The clinic is open every day. Nobody is asked for papers at the desk. Care for children is free, and so is care "
    "after an accident. If a letter about money comes, talk to an adviser before you write to anyone. The adviser is "
    "free, and does not tell the Home Office anything that you say."
)


def marker(lang: str, typed: str) -> Marker:
    analysis = Analysis(lang)
    return Marker(read(typed, analysis), (analysis.terms_of,))


def marked(lang: str, typed: str, text: str) -> list[str]:
    return [text[mark.start : mark.end] for mark in marker(lang, typed).marks(text)]


@pytest.mark.parametrize(
    ("lang", "typed", "text", "expected"),
    [
        ("en", "hospital", "Free care in Hospitals", ["Hospitals"]),
        ("en", "hosptial", "Free care in hospital", ["hospital"]),
        ("en", "hos", "Free care in hospital", ["hospital"]),
        ("en", "dont", "You don’t have to", ["don’t"]),
        ("fr", "hopital", "À l’hôpital", ["l’hôpital"]),
        ("ar", "المستشفي", "في المستشفى اليوم", ["المستشفى"]),
        ("hi", "हिंदी", "हिन्दी में", ["हिन्दी"]),
        ("am", "ሀኪም", "ሐኪም ቤት", ["ሐኪም"]),
        ("zh", "免费治疗", "医院免费治疗儿童", ["免费治疗"]),
        ("th", "โรงพยาบาล", "ไปโรงพยาบาลฟรี", ["โรงพยาบาล"]),
        ("en", "dentist", "Free care in hospital", []),
    ],
)
def test_a_word_is_marked_as_it_stands_in_the_text(lang: str, typed: str, text: str, expected: list[str]) -> None:
    assert marked(lang, typed, text) == expected


def test_words_that_stand_everywhere_are_marked_only_when_nothing_else_was_asked() -> None:
    analysis = Analysis("en")
    dull = {"wthe"}
    asked = [Marker(read(typed, analysis), (analysis.terms_of,), dull) for typed in ("the clinic", "the ")]
    assert [next(LONG[mark.start : mark.end] for mark in one.marks(LONG)) for one in asked] == ["clinic", "The"]


@given(st.text(), st.text())
def test_marks_lie_inside_the_text_in_order_and_apart(typed: str, text: str) -> None:
    place = 0
    for mark in marker("th", typed).marks(text):
        assert place <= mark.start < mark.end <= len(text)
        place = mark.end


def test_a_hit_marks_its_title() -> None:
    hit = shelf("en", *ENGLISH).search("free hospital")[0]
    assert [hit.title[mark.start : mark.end] for mark in hit.marks] == ["Free", "hospital"]


def test_an_excerpt_is_cut_where_most_of_the_question_stands() -> None:
    part = excerpt(LONG, marker("en", "home office adviser"), 100)
    assert part.text.startswith("…")
    assert {part.text[mark.start : mark.end] for mark in part.marks} == {"adviser", "Home", "Office"}


def test_an_excerpt_without_marks_is_the_beginning() -> None:
    part = excerpt(LONG, marker("en", "zebra"), 60)
    assert part.text.startswith("The clinic is open")
    assert part.text.endswith("…")
    assert part.marks == ()


def test_a_short_text_is_its_own_excerpt() -> None:
    assert excerpt("Free care.", marker("en", "zebra")).text == "Free care."


@given(st.text(max_size=400), st.text(max_size=20), st.integers(10, 200))
def test_an_excerpt_keeps_to_its_length_and_its_marks_to_it(text: str, typed: str, length: int) -> None:
    part = excerpt(text, marker("en", typed), length)
    assert len(part.text) <= length + 2
    assert all(0 <= mark.start < mark.end <= len(part.text) for mark in part.marks)


def test_the_search_gives_the_excerpt_of_a_hit() -> None:
    searcher = shelf("en", *ENGLISH)
    part = searcher.excerpt(searcher.search("maternity")[0], "maternity")
    assert [part.text[mark.start : mark.end] for mark in part.marks] == ["Maternity"]
