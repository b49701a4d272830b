"""Words are cut out of a text so that they can be found again exactly where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.search.scripts import Script, is_latin, script_of
from app.search.words import words


@given(st.text())
def test_every_word_stands_where_it_says_and_none_overlaps_another(text: str) -> None:
    place = 0
    for word in words(text):
        assert word.start >= place
        assert text[word.start : word.end] == word.written != ""
        place = word.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Free care, in hospital!", ["Free", "care", "in", "hospital"]),
        ("don’t e-mail G.P.", ["don’t", "e-mail", "G.P"]),
        ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
        ("मुफ्त।", ["मुफ्त"]),
        ("ሰላም፡ዓለም።", ["ሰላም", "ዓለም"]),
        ("GP診所 111", ["GP", "診所", "111"]),
        ("العربية، اليوم", ["العربية", "اليوم"]),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
        ("", []),
        ("?!… \u2067\u2069", []),
    ],
)
def test_words_end_where_people_see_them_end(text: str, expected: list[str]) -> None:
    assert [word.written for word in words(text)] == expected


def test_a_word_is_known_in_its_parts_and_as_a_whole() -> None:
    (word,) = words("می‌خواهم")
    assert word.parts == ("می", "خواهم")
    assert word.joined == "میخواهم"


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Where is it?", Script.LATIN),
        ("Bác sĩ", Script.LATIN),
        ("کجا GP", Script.ARABIC),
        ("医院在哪里", Script.HAN),
        ("โรงพยาบาล", Script.THAI),
        ("ሆስፒታል", Script.OTHER),
        ("111 ?", None),
    ],
)
def test_the_script_of_most_letters_is_the_script_of_the_text(text: str, script: Script | None) -> None:
    assert script_of(text) is script


def test_one_letter_of_another_script_makes_a_text_not_latin() -> None:
    assert is_latin("mera number 3")
    assert not is_latin("mera نمبر")
    assert not is_latin("111")
