"""What different keyboards write for one word becomes one word, and what is another word stays one."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.search.fold import fold

NUKTAS = "\u093c\u0a3c\u0abc"
ONE_WORD = [
    ("İstanbul", "istanbul"),
    ("ISPARTA", "ısparta"),
    ("Łódź", "lodz"),
    ("hôpital", "HOPITAL"),
    ("Straße", "strasse"),
    ("Đà Nẵng", "da nang"),
    ("ελληνικά", "ΕΛΛΗΝΙΚΑ"),
    ("ёлка", "елка"),
    ("أحمد", "احمد"),
    ("إلى", "الي"),
    ("مستشفى", "مستشفي"),
    ("كتاب", "کتاب"),
    ("عيادة", "عیاده"),
    ("شيء", "شي"),
    ("مـــرحبا", "مرحبا"),
    ("مُحَمَّد", "محمد"),
    ("ہسپتال", "هسپتال"),
    ("کوردی", "كوردي"),
    ("١٢٣ ۴۵۶ १२३", "123 456 123"),
    ("ሐኪም", "ሀኪም"),
    ("ኃይል", "ሀይል"),
    ("ሠላም", "ሰላም"),
    ("ዓለም", "አለም"),
    ("ኣለዉ", "አለዉ"),
    ("ፀሐይ", "ጸሀይ"),
    ("हिन्दी", "हिंदी"),
    ("मुफ़्त", "मुफ्त"),
    ("हँसी", "हंसी"),
    ("ਫ਼ੌਜ", "ਫੌਜ"),
    ("ＮＨＳ", "nhs"),
    ("so\u00adft", "soft"),
    ("\u2066111\u2069", "111"),
]
ANOTHER_WORD = [
    ("कल", "काल"),
    ("দিন", "দীন"),
    ("পড়া", "পরা"),
    ("ਕਲ", "ਕੱਲ"),
    ("மணம்", "மனம்"),
    ("ገዛ", "ገዝ"),
    ("อา", "อ่า"),
    ("अन्न", "अंन"),
]


@pytest.mark.parametrize(("typed", "written"), ONE_WORD)
def test_two_ways_of_typing_one_word_are_the_same(typed: str, written: str) -> None:
    assert fold(typed) == fold(written)


@pytest.mark.parametrize(("this", "that"), ANOTHER_WORD)
def test_a_mark_that_makes_another_word_stays(this: str, that: str) -> None:
    assert fold(this) != fold(that)


def indic_marks() -> list[str]:
    """Every mark from Devanagari to Malayalam, but the nukta that keyboards lack."""
    marks = (chr(code) for code in range(0x0900, 0x0D80) if unicodedata.category(chr(code))[0] == "M")
    return [mark for mark in marks if mark not in NUKTAS]


@pytest.mark.parametrize("mark", indic_marks(), ids=unicodedata.name)
def test_no_vowel_of_an_indian_script_is_ever_dropped(mark: str) -> None:
    assert any(unicodedata.category(char)[0] == "M" for char in fold(f"क{mark}")[1:])


@given(st.text())
@settings(max_examples=500)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_the_form_of_unicode_in_which_a_text_was_stored_does_not_matter(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
