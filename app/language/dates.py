"""Dates as a reader sees them: the name of the month in the reader's language, Gregorian, ASCII digits, isolated."""

from __future__ import annotations

import datetime

from babel import Locale
from babel.dates import format_date, format_skeleton

from app.language.isolate import isolate, isolate_rtl
from app.model import Direction, Language


def shown(iso: str, language: Language) -> str:
    """`2025`, `2025-09` or `2025-09-03` in words, isolated; ValueError where it is none of these.

    In a right-to-left language the isolate runs right to left (U+2067): inside a left-to-right one the name of the
    month would pull day and year to the wrong side.
    """
    parts = iso.split("-")
    if len(iso) not in (4, 7, 10) or len(parts) != (len(iso) - 1) // 3:
        raise ValueError(f"{iso!r} is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD.")
    day = datetime.date.fromisoformat(iso + "-01-01"[len(iso) - 4 :])
    if len(parts) == 1:
        return isolate(iso)
    locale = Locale.parse(language.babel)
    whole = len(parts) == 3
    text = format_date(day, "long", locale=locale) if whole else format_skeleton("yMMMM", day, locale=locale)
    return isolate_rtl(text) if language.direction is Direction.RTL else isolate(text)
