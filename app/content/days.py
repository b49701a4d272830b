"""Dates as they are written in the content: `2025-09-03`, or `2025-09` or `2025` where no more is known."""

from __future__ import annotations

import re
from datetime import date

_SHAPE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", re.ASCII)


def is_day(text: str) -> bool:
    """Whether `text` is a full date that exists: 2026-11-21."""
    return len(text) == len("2026-11-21") and is_partial_day(text)


def is_partial_day(text: str) -> bool:
    """Whether `text` is a year, a month or a day that exists."""
    if not _SHAPE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def require_day(text: str, field: str) -> None:
    """Raise ValueError, with the remedy in it, where `text` is not a full date."""
    if not is_day(text):
        raise ValueError(f"{field} is `{text}`, which is not a date like 2026-11-21")


def require_partial_day(text: str | None, field: str) -> None:
    """Raise ValueError, with the remedy in it, where `text` is neither null nor a year, month or day."""
    if text is not None and not is_partial_day(text):
        raise ValueError(f'{field} is `{text}`, which is not null, "2026", "2026-11" or "2026-11-21"')
