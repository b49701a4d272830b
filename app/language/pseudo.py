"""Made-up translations that show faults of the program: letters with accents and longer texts, and Arabic letters.

Placeholders, link targets and bold marks stay. Every English word is replaced, so that English left on a screen is a
text somebody wrote in a view. They are made when a bundle is compiled and are never kept as PO files.
"""

from __future__ import annotations

import hashlib
import re

_KEPT = re.compile(r"(\{[^{}]*\}|(?<=\])\([^()\s]*\)|\*\*)")
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "áƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"
_ARABIC = "اةحدضفغهيجكلمنعپقرسطوثئخىز"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_LETTERS = str.maketrans(_PLAIN, _ARABIC * 2)
_PADDING = "öñé ţŵö ţĥŕéé ƒöûŕ ƒîṽé šîẋ šéṽéñ éîĝĥţ ñîñé ţéñ "
GROWTH = 0.41  # how much longer German or Tamil are than English, at most times


def accented(english: str) -> str:
    """The text with accents on its letters, 41 per cent longer, between ⁅ and ⁆."""
    length = sum(len(part) for part in _KEPT.split(english)[::2])
    more = max(1, round(length * GROWTH) - 2) if length else 0
    padding = (_PADDING * (more // len(_PADDING) + 1))[:more].rstrip()
    body = _outside(english, _ACCENTS)
    return f"⁅{body} {padding}⁆" if padding else f"⁅{body}⁆"


def mirrored(english: str) -> str:
    """The text in Arabic letters, which run from right to left and join."""
    return _outside(english, _LETTERS)


def is_half(context: str, english: str) -> bool:
    """Whether this message is one of the half that is out of date in en-XS; always the same ones."""
    return hashlib.sha256(f"{context}\x04{english}".encode()).digest()[0] % 2 == 0


def _outside(english: str, letters: dict[int, int]) -> str:
    parts = _KEPT.split(english)
    return "".join(part if place % 2 else part.translate(letters) for place, part in enumerate(parts))
