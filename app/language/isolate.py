"""Isolates: keep phone numbers, amounts, dates and Latin names in order inside text that runs the other way.

Without them an Arabic line shows 0808 800 1234 as 1234 800 0808. `<span dir="ltr">` does not help in Qt; the characters
U+2066 and U+2069 do. Groups are also joined with no-break spaces, so that a number is never cut at the end of a line.
"""

from __future__ import annotations

import re
import unicodedata

from app.model import Direction

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
NBSP = "\u00a0"
OPENERS = LRI + RLI + FSI
_NUMBERS = re.compile(r"[0-9]+")
_ALL = re.compile(f"[{OPENERS}{PDI}]")
_BLANKS = re.compile(r"[ \t\n\u00a0\u2009\u202f]+")

_LETTER = r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_DIGIT = r"\d"
_BLANK = r"[ \u00a0\u202f]"
# Things inside which nothing may be put: {placeholders} and the targets of links.
_KEPT = r"\{[^{}]*\}|\]\([^()]*\)"
_MARKED = rf"[{_LETTER}{_DIGIT}\u0300-\u036f]"
_WORD = rf"[{_LETTER}{_DIGIT}]{_MARKED}*(?:[&'’.\-‐–/:@_+]{{1,3}}{_MARKED}+)*"
_LATIN_WORD = rf"(?=[{_DIGIT}]*[{_LETTER}]){_WORD}"
_LATIN = rf"{_LATIN_WORD}(?:(?:{_BLANK}|{_BLANK}&{_BLANK}){_WORD})*"
_GROUP = rf"(?:\({_DIGIT}+\)|{_DIGIT}+)(?:[.,:/\u066b\u066c]{_DIGIT}+)*"
_BETWEEN = rf"(?:{_BLANK}|{_BLANK}?[\-‐–]{_BLANK}?)"
_VALUE = rf"[+£€$]?{_BLANK}?{_GROUP}(?:{_BETWEEN}{_GROUP})*(?:{_BLANK}?[£€$](?!{_BLANK}?{_DIGIT}))?"
_RUNS = {
    Direction.RTL: re.compile(rf"(?P<kept>{_KEPT})|(?P<latin>{_LATIN})|(?P<value>(?<![{_DIGIT}]){_VALUE})"),
    Direction.LTR: re.compile(rf"(?P<kept>{_KEPT}|{_LATIN_WORD})|(?P<value>(?<![{_DIGIT}]){_VALUE})"),
}
_NEEDS = re.compile(r"[ \u00a0\u202f+£€$()\-‐–]")


def isolate(text: str) -> str:
    """A value in the order it was written: ASCII digits, no-break spaces, U+2066 before and U+2069 after.

    What is one isolate already is given back as it is.
    """
    return text if is_isolated(text) else _wrapped(LRI, text)


def isolate_address(text: str) -> str:
    """An address, or another long value: isolated like any other, but a line may end after each of its commas."""
    return LRI + ", ".join(glued(part) for part in without_isolates(text).strip().split(", ")) + PDI


def isolate_rtl(text: str) -> str:
    """A value that holds right-to-left words, such as a date with the name of its month: U+2067 ... U+2069.

    Each of its numbers is an isolate of its own, U+2066 ... U+2069, so that it reads left to right anywhere.
    """
    if is_isolated(text):
        return text
    return _wrapped(
        RLI, _NUMBERS.sub(lambda found: f"{LRI}{found[0]}{PDI}", ascii_digits(without_isolates(text))), keep=True
    )


def is_isolated(text: str) -> bool:
    """Whether the whole text is one isolate."""
    return balanced(text) and [inside for inside, piece in _pieces(text) if piece] == [True]


def _wrapped(opener: str, text: str, *, keep: bool = False) -> str:
    """`keep` leaves isolates that stand inside."""
    plain = (text if keep else without_isolates(text)).strip()
    return f"{opener}{glued(plain)}{PDI}" if plain else ""


def glued(text: str) -> str:
    """The text with ASCII digits and with no-break spaces for blanks."""
    return _BLANKS.sub(NBSP, ascii_digits(text))


def ascii_digits(text: str) -> str:
    """The text with every digit of any script as 0 to 9: what is on the keys of the phone and on the letter."""
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def without_isolates(text: str) -> str:
    """The text without U+2066 to U+2069. No-break spaces stay."""
    return _ALL.sub("", text)


def balanced(text: str) -> bool:
    """Whether every isolate is closed and none is closed that was not opened."""
    depth = 0
    for char in text:
        depth += (char in OPENERS) - (char == PDI)
        if depth < 0:
            return False
    return depth == 0


def isolate_runs(text: str, direction: Direction) -> str:
    """Running text with its values isolated, and in right-to-left text its Latin runs too.

    What is isolated already stays as it is, so doing it twice changes nothing. Isolates left open are closed at the end
    and stray closing ones are dropped: what comes out is always balanced. Native digits stay, as the translator chose.
    """
    return "".join(piece if inside else _isolate_outside(piece, direction) for inside, piece in _pieces(_mended(text)))


def _mended(text: str) -> str:
    out: list[str] = []
    depth = 0
    for char in text:
        if char == PDI and depth == 0:
            continue
        depth += (char in OPENERS) - (char == PDI)
        out.append(char)
    return "".join(out) + PDI * depth


def _pieces(text: str) -> list[tuple[bool, str]]:
    """The text cut at its outermost isolates: (is inside one, characters)."""
    pieces: list[tuple[bool, str]] = []
    depth = start = 0
    for place, char in enumerate(text):
        if char in OPENERS:
            if depth == 0:
                pieces.append((False, text[start:place]))
                start = place
            depth += 1
        elif char == PDI:
            depth -= 1
            if depth == 0:
                pieces.append((True, text[start : place + 1]))
                start = place + 1
    pieces.append((False, text[start:]))
    return pieces


def _isolate_outside(text: str, direction: Direction) -> str:
    def wrapped(run: re.Match[str]) -> str:
        found = run[0]
        if run["kept"] is not None:
            return found
        if run["value"] is None:
            return f"{LRI}{found}{PDI}"
        value = found.strip(" \u00a0\u202f")
        if not _NEEDS.search(value):
            return found
        before = found[: len(found) - len(found.lstrip(" \u00a0\u202f"))]
        after = found[len(found.rstrip(" \u00a0\u202f")) :]
        return f"{before}{LRI}{_BLANKS.sub(NBSP, value)}{PDI}{after}"

    return _RUNS[direction].sub(wrapped, text)
