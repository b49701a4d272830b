"""Dates are Gregorian, in ASCII digits, with the month in the reader's language, and hold together."""

from __future__ import annotations

import pytest

from app.language.dates import shown
from app.language.isolate import LRI, NBSP, PDI, RLI, without_isolates
from app.language.registry import pseudo_languages
from app.model import Direction, Language
from tests.language.samples import language, registry

ALL = (*registry().languages, *pseudo_languages())


@pytest.mark.parametrize("each", ALL, ids=lambda each: each.code)
@pytest.mark.parametrize("iso", ["2025", "2025-09", "2025-09-03"])
def test_every_language_shows_every_kind_of_date(iso: str, each: Language) -> None:
    text = shown(iso, each)
    assert text[0] in (LRI, RLI)
    assert text[-1] == PDI
    assert "2025" in text
    assert " " not in text
    assert all(char.isascii() for char in text if char.isdecimal())
    if iso == "2025-09-03":
        assert "3" in text


@pytest.mark.parametrize(
    ("code", "iso", "text"),
    [
        ("en", "2025-09-03", "3 September 2025"),
        ("en", "2025-09", "September 2025"),
        ("fa", "2025-09-03", "3 سپتامبر 2025"),
        ("prs", "2025-09-03", "3 سپتمبر 2025"),  # not the month of Iran
        ("kmr", "2025-09", "îlona 2025an"),
        ("ti", "2025-09", "መስከረም 2025"),
        ("pl", "2025-09", "wrzesień 2025"),  # not the genitive of a full date
    ],
)
def test_a_date_reads_as_its_readers_write_it(code: str, iso: str, text: str) -> None:
    assert without_isolates(shown(iso, language(code))).replace(NBSP, " ") == text


def test_a_month_that_runs_from_the_right_is_isolated_that_way() -> None:
    for each in ALL:
        opener = RLI if each.direction is Direction.RTL else LRI
        assert shown("2025-09-03", each)[0] == opener


def test_the_numbers_of_a_date_read_left_to_right_in_a_line_that_runs_from_the_right() -> None:
    text = shown("2025-09-03", language("ar"))
    assert f"{LRI}3{PDI}" in text
    assert f"{LRI}2025{PDI}" in text
    assert text[0] == RLI
    assert text[-1] == PDI


@pytest.mark.parametrize("iso", ["", "25", "2025-9", "2025-13", "2025-02-30", "2025-09-03T", "20250903", "yesterday"])
def test_what_is_no_date_is_refused(iso: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day|isoformat|range"):
        shown(iso, language("en"))
