"""The fonts the program brings along: which files to load, and which characters they can draw.

Plain data. Loading a file into the window is the window's work; making the files is `app.packaging.build_fonts`.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from msgspec import Struct

FOLDER = Path(__file__).resolve().parent
# Switches system fonts off: set FONTCONFIG_FILE to it before QApplication is made.
FONTCONFIG_FILE = FOLDER / "fonts.conf"
# Added to every chain: the only family with Latin letters, which the fonts of other scripts do not have.
LATIN = "Noto Sans"
WEIGHTS = (400, 600)

# Never drawn, so no font needs them: line feed, no-break space, joiners, and what steers the direction of text.
_NEVER_DRAWN = frozenset("\n\u00a0\u061c\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SUFFIXES = (".ttf", ".otf")


class FontFile(Struct, frozen=True):
    """One font file: load `path`, then ask for `family` at `weight` (400 or 600)."""

    path: Path
    family: str
    weight: int


class UnknownFamily(Exception):
    """A family was asked for that the program does not bring along."""

    def __init__(self, family: str) -> None:
        """Say which family, and which there are."""
        known = ", ".join(sorted(_coverage(FOLDER)))
        super().__init__(f'No font family "{family}" in app/fonts. Correct locales/languages.toml. There are: {known}.')


def families() -> tuple[str, ...]:
    """All families the program brings along, in the order of the coverage table."""
    return tuple(_coverage(FOLDER))


def files_for(families: Iterable[str], extra: Path | None = None) -> tuple[FontFile, ...]:
    """The files to load for these families, each once, in the order asked for.

    A file in `extra` (build/fonts, with all of Chinese) takes the place of ours of the same family and weight, so that
    there are never two files of one family and weight. Raises UnknownFamily.
    """
    return tuple(
        FontFile(_path_of(family, weight, extra), family, weight)
        for family in dict.fromkeys(families)
        for weight in WEIGHTS
    )


def missing(text: str, families: Iterable[str], extra: Path | None = None) -> set[str]:
    """The characters of a text that none of the families can draw in both weights. Raises UnknownFamily."""
    chain = [_ranges_of(family, extra) for family in families]
    return {
        character
        for character in set(text) - _NEVER_DRAWN
        if not any(_covers(ranges, ord(character)) for ranges in chain)
    }


def _path_of(family: str, weight: int, extra: Path | None) -> Path:
    """The one file of a family and weight: that in `extra` if there is one, else ours, else ours with names only."""
    stem = family.replace(" ", "")
    candidates = [FOLDER / f"{stem}-{weight}.ttf", FOLDER / f"{stem}-names-{weight}.ttf"]
    if extra is not None:
        candidates = [extra / f"{stem}-{weight}{suffix}" for suffix in _SUFFIXES] + candidates
    for path in candidates:
        if path.exists():
            return path
    raise UnknownFamily(family)


def _ranges_of(family: str, extra: Path | None) -> tuple[tuple[int, int], ...]:
    """The closed ranges of code points that a family can draw."""
    if extra is not None and (extra / "coverage.json").exists():
        more = _coverage(extra)
        if family in more:
            return more[family]
    ours = _coverage(FOLDER)
    if family not in ours:
        raise UnknownFamily(family)
    return ours[family]


@cache
def _coverage(folder: Path) -> dict[str, tuple[tuple[int, int], ...]]:
    """The coverage table of a folder of fonts, read once."""
    table = json.loads((folder / "coverage.json").read_text(encoding="utf-8"))
    return {family: tuple((first, last) for first, last in ranges) for family, ranges in table.items()}


def _covers(ranges: tuple[tuple[int, int], ...], code: int) -> bool:
    """Whether a code point is in one of the sorted ranges."""
    at = bisect_right(ranges, code, key=lambda pair: pair[0]) - 1
    return at >= 0 and code <= ranges[at][1]
