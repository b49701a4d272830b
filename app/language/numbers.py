"""Compare the numbers of two texts, whatever digits, separators and clocks the translator uses.

Digits of all scripts are equal. A time such as `5pm` may come back as 5 or as 17. `1,250`, `1.250` and `1 250` are one
number, and so are `9.90` and `9,90`.
"""

from __future__ import annotations

import re
from collections import Counter

from app.language.isolate import ascii_digits

_TIME = re.compile(r"\b(\d{1,2})(?:[:.](\d\d))?\s*([ap])\.?m\b\.?", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,'’ \u00a0\u2009\u202f]\d+)*", re.ASCII)
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,'’ \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*", re.ASCII)
_ARABIC_SEPARATORS = str.maketrans({"\u066b": ".", "\u066c": ","})


def numbers_differ(english: str, translation: str) -> tuple[list[str], list[str]]:
    """(numbers of the English that are missing, numbers that are not in the English)."""
    english, translation = _plain(english), _plain(translation)
    times = [(match[1].lstrip("0") or "0", match[2], match[3].lower()) for match in _TIME.finditer(english)]
    wanted = _counted(_TIME.sub(" ", english))
    got = _counted(_TIME.sub(lambda match: f" {match[1]} {match[2] or ''} ", translation))
    missing: list[str] = []
    for hour, minutes, half in times:
        later = str(int(hour) % 12 + (12 if half == "p" else 0))
        found = next((choice for choice in (hour, later) if got[choice]), None)
        if found is None:
            missing.append(f"{hour}{half}m")
        else:
            got[found] -= 1
        if minutes and minutes != "00":
            wanted[minutes] += 1
        elif minutes and got["0"]:
            got["0"] -= 1
    return missing + list((wanted - got).elements()), list((got - wanted).elements())


def _plain(text: str) -> str:
    return ascii_digits(text).translate(_ARABIC_SEPARATORS)


def _counted(text: str) -> Counter[str]:
    counted: Counter[str] = Counter()
    for match in _NUMBER.finditer(text):
        counted.update(_numbers_in(match[0]))
    return counted


def _numbers_in(text: str) -> list[str]:
    """`1 250` is one number; `0808 800 1234` and `12.30` are compared group by group."""
    if _THOUSANDS.fullmatch(text):
        return [re.sub(r"\D", "", text)]
    groups = re.split(r"[.,'’ \u00a0\u2009\u202f]", text)
    return [group.lstrip("0") or "0" for group in groups]
