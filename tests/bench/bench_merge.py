"""How long a merge takes: 250 changed messages of 5,000. Run: `python -m tests.bench.bench_merge`."""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path

from app.language.catalogue import Catalogue
from app.language.merge import merge
from app.language.messages import Message
from tests.language.samples import catalogue, entry, message

_SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprst" for vowel in "aeo"]


def five_thousand(chance: random.Random) -> list[Message]:
    """5,000 messages on 72 pages, 2 to 45 words long, from a vocabulary of 1,500 words."""
    words = sorted({"".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(2500)})[:1500]
    found: dict[tuple[str, str], Message] = {}
    while len(found) < 5000:
        text = " ".join(chance.choices(words, k=chance.randint(2, 45))).capitalize() + "."
        made = message(text, f"page-{len(found) // 70}")
        found[made.key] = made
    return list(found.values())


def changed(
    messages: list[Message], count: int, chance: random.Random
) -> tuple[list[Message], dict[tuple[str, str], str]]:
    """The messages with one word in eight changed in `count` of them, and for each changed key its old English."""
    places = set(chance.sample(range(len(messages)), count))
    now: list[Message] = []
    old: dict[tuple[str, str], str] = {}
    for place, each in enumerate(messages):
        if place not in places:
            now.append(each)
            continue
        words = each.english.split()
        for spot in chance.sample(range(len(words)), max(1, len(words) // 8)):
            words[spot] = "".join(chance.choices(_SYLLABLES, k=3))
        new = message(" ".join(words), each.context)
        old[new.key] = each.english
        now.append(new)
    return now, old


def translated(messages: list[Message], folder: Path) -> Catalogue:
    """A catalogue in which each of these has a translation."""
    return catalogue(folder, *(entry(each.english, f"ترجمة {each.english}", each.context) for each in messages))


def main() -> None:
    """Print seconds and how many were paired rightly, wrongly and not at all."""
    messages = five_thousand(random.Random(1))
    with tempfile.TemporaryDirectory() as folder:
        for count in (10, 50, 250, 1000):
            now, old = changed(messages, count, random.Random(2))
            before = translated(messages, Path(folder))
            start = time.perf_counter()
            merged = merge(before, now)
            took = time.perf_counter() - start
            stale = [each for each in merged.catalogue.entries if each.fuzzy]
            right = sum(each.previous_msgid == old.get((each.msgctxt or "", each.msgid)) for each in stale)
            wrong, none = len(stale) - right, count - len(stale)
            print(f"{count:5} changed: {took:.2f} s, {right} right, {wrong} wrong, {none} none")


if __name__ == "__main__":
    main()
