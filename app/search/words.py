"""Words: where they stand in a text, and in which parts they can be looked for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.search.scripts import UNSPACED

# Inside a word these may be typed or left out: don't and dont, e-mail and email, 1,035 and 1035, می‌خواهم and میخواهم.
SOFT = "'’ʼ`´‘\u200c\u2010\u2011.,&-"
_SOFT_BREAKS = re.compile(f"[{SOFT}]+")
# Inside a word, and never seen: soft hyphen, joiners, direction marks.
_UNSEEN = "\u00ad\u034f\u061c\u200b\u200d\u200e\u200f\u2060\ufeff\ufe00-\ufe0f"
_LAST_PLANE_WITH_MARKS = 0x20000


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was written, and where: `text[start:end]`."""

    written: str
    start: int
    end: int
    unspaced: str = ""  # "han" or "thai": a run of words in a script that puts no spaces between them

    @property
    def parts(self) -> tuple[str, ...]:
        """The pieces between apostrophes, hyphens and the like; the word itself where there are none."""
        return tuple(part for part in _SOFT_BREAKS.split(self.written) if part)

    @property
    def joined(self) -> str:
        """The word without apostrophes, hyphens and the like."""
        return _SOFT_BREAKS.sub("", self.written)


@cache
def _word_pattern() -> re.Pattern[str]:
    """Letters, digits and marks. Worked out when first used: Python's class of letters holds no marks."""
    marks = "".join(
        chr(code) for code in range(0x300, _LAST_PLANE_WITH_MARKS) if unicodedata.category(chr(code))[0] == "M"
    )
    piece = rf"(?:[^\W_]|[{marks}{_UNSEEN}])+"
    return re.compile(rf"{piece}(?:[{SOFT}]{piece})*")


def words(text: str) -> Iterator[Word]:
    """The words of a text in their order. Runs of Chinese, Thai and the like are cut from what stands beside them."""
    for found in _word_pattern().finditer(text):
        yield from _cut(found[0], found.start())


def _cut(written: str, start: int) -> Iterator[Word]:
    if written.isascii():
        yield Word(written, start, start + len(written))
        return
    place = 0
    for run in UNSPACED.finditer(written):
        if run.start() > place:
            yield Word(written[place : run.start()], start + place, start + run.start())
        yield Word(run[0], start + run.start(), start + run.end(), str(run.lastgroup))
        place = run.end()
    if place < len(written):
        yield Word(written[place:], start + place, start + len(written))
