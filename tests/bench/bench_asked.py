"""Do people find what they ask for? Our own set of questions: `python -m tests.bench.bench_asked`.

`search_set/*.yaml` holds what people might type, and what would answer it: `{query, wants}`, in the language of the
file, or `{lang, query, wants}` for words of a letter on a screen in another language, and for Latin letters by ear.
The goal is a wanted entry among the first three for 92 of 100. A machine wrote the set; no speaker has checked it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from app.bundle.finding import Finder
from app.bundle.reader import Bundle
from app.bundle.store import ENGLISH, Store
from tests.bench.bench_window import ROOT

SET = Path(__file__).resolve().parent / "search_set"
FIRST, GOAL = 3, 0.92
DEEP = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody typed, on a screen in which language, and the ids that would answer it."""

    lang: str
    query: str
    wants: tuple[str, ...]


def asked_in(path: Path) -> Iterator[Asked]:
    """The questions of one file."""
    for item in yaml.safe_load(path.read_text(encoding="utf-8")):
        yield Asked(item.get("lang", path.stem), item["query"], tuple(item["wants"]))


def place_of(asked: Asked, finder: Finder) -> int:
    """The place of the first wanted entry, from 1; 0 where none is among the first twenty."""
    found = [each.id for each in finder.find(asked.query, DEEP)]
    return next((place for place, name in enumerate(found, 1) if name in asked.wants), 0)


def main() -> int:
    """Ask, and say how many found it; with `-v` each that did not."""
    store = Store(ROOT / "build" / "bundles")
    bundles: dict[str, Bundle] = {}
    everything: list[int] = []
    for path in sorted(SET.glob("*.yaml")):
        places = []
        for asked in asked_in(path):
            for code in (asked.lang, ENGLISH):
                if code not in bundles:
                    bundles[code] = store.open(code).bundle
            place = place_of(asked, Finder(bundles[asked.lang], bundles[ENGLISH]))
            places.append(place)
            if not 0 < place <= FIRST and "-v" in sys.argv:
                print(f"  {path.stem}: {asked.query!r} wants {', '.join(asked.wants)}: place {place or 'none'}")
        everything += places
        print(_line(path.stem, places))
    print(_line("all", everything))
    return 0


def _line(name: str, places: list[int]) -> str:
    shares = [sum(0 < place <= most for place in places) / len(places) for most in (1, FIRST, 10)]
    mark = "met" if shares[1] >= GOAL else "MISSED"
    told = ", ".join(f"{what} {share:.0%}" for what, share in zip(("first", "first three", "ten"), shares, strict=True))
    return f"{mark:6} {name:10} {len(places):4} asked, {told}"


if __name__ == "__main__":
    sys.exit(main())
