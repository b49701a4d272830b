"""Pseudo-languages replace every English word and keep everything a program needs."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from app.content.inline import FORM_SCHEMES
from app.content.library import read
from app.language import pseudo
from app.language.check import has_errors
from app.language.messages import extract
from tests.language.samples import language, steady

CALL = "Call {phone.nhs111} and ask for **help** with [the form](page:the-form) today."
WORD = re.compile(r"[A-Za-z]{4,}")
_ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
KEPT = re.compile(rf"\{{[^{{}}]*\}}|\((?:page|link|word|{'|'.join(FORM_SCHEMES)}):[^)]*\)")


def all_english(root: Path) -> list[str]:
    sections = extract(read(root / "content"), root / "app" / "words")
    return [message.english for messages in sections.values() for message in messages]


@pytest.mark.parametrize(("make", "code"), [(pseudo.accented, "en-XA"), (pseudo.mirrored, "ar-XB")])
def test_no_english_word_is_left_in_any_text_of_the_program(make: object, code: str, root: Path) -> None:
    texts = all_english(root)
    assert len(texts) > 100
    for english in texts:
        made = make(english)  # type: ignore[operator]
        assert not WORD.search(KEPT.sub("", made)), made
        assert not has_errors(english, made, language(code)), made


def test_placeholders_links_and_bold_marks_stay() -> None:
    for made in (pseudo.accented(CALL), pseudo.mirrored(CALL)):
        assert "{phone.nhs111}" in made
        assert "](page:the-form)" in made
        assert made.count("**") == 2


def test_accented_text_is_about_two_fifths_longer_and_shows_its_ends() -> None:
    made = pseudo.accented("A" * 100)
    assert 138 <= len(made) <= 143
    assert (made[0], made[-1]) == ("⁅", "⁆")


def test_every_letter_is_in_the_fonts_that_come_with_the_program(root: Path) -> None:
    for text, font in (
        (pseudo.accented(_ALPHABET), "NotoSans-400"),
        (pseudo.mirrored(_ALPHABET), "NotoNaskhArabic-400"),
    ):
        cmap = TTFont(root / "app" / "fonts" / f"{font}.ttf").getBestCmap()
        assert [char for char in text if not char.isspace() and ord(char) not in cmap] == []


def test_mirrored_text_is_real_arabic_letters() -> None:
    assert {unicodedata.bidirectional(char) for char in pseudo.mirrored(_ALPHABET)} == {"AL"}


def test_about_half_is_stale_and_always_the_same_half() -> None:
    halves = [pseudo.is_half("page", str(number)) for number in range(400)]
    assert 150 < sum(halves) < 250
    assert halves == [pseudo.is_half("page", str(number)) for number in range(400)]


@given(st.text(st.sampled_from("aB{}[]()* .") | st.characters()))
@steady
def test_any_text_can_be_made_and_keeps_its_placeholders(english: str) -> None:
    found = re.findall(r"\{[^{}]*\}", english)
    assert re.findall(r"\{[^{}]*\}", pseudo.accented(english)) == found
    assert re.findall(r"\{[^{}]*\}", pseudo.mirrored(english)) == found
