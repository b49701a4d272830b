"""The search of the program behind the interface of a public measure: `evaluate.py search_engine.py --split dev`.

The measure calls `index(lang, docs)` once a language and `search(lang, query, k)` for each question. Run as a program,
this file prints how long searches take among 240, 2,000 and 10,000 entries: `python -m tests.bench.search_engine DATA`.
Times are those of the processor, so that what else runs on the computer does not matter.
"""

from __future__ import annotations

import json
import random
import sqlite3
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.search.index import Entry, build
from app.search.query import Searcher

COUNTS = (240, 2_000, 10_000)
QUESTIONS = 150


class Engine:
    """Holds the index of one language at a time, in memory."""

    def __init__(self) -> None:
        self._searcher: Searcher | None = None

    def index(self, lang: str, docs: Iterable[Mapping[str, str]]) -> None:
        """Index documents, each with `id`, `title` and `body`."""
        connection = sqlite3.connect(":memory:")
        build(connection, lang, (Entry(doc["id"], "page", doc["title"], doc["body"]) for doc in docs))
        self._searcher = Searcher(connection, lang, most_seconds=60.0)

    def search(self, lang: str, query: str, k: int) -> list[str]:
        """The ids of the best `k`."""
        return [hit.id for hit in self._searcher.search(query, k)] if self._searcher else []


_ENGINE = Engine()
index, search = _ENGINE.index, _ENGINE.search


def main(arguments: list[str]) -> int:
    """Print how long searches take, with the questions and the sentences of the data set in a folder."""
    folder = Path(arguments[0])
    for lang in arguments[1:] or ["en", "ar"]:
        questions = [record["q"] for record in _records(folder / f"xquad.{lang}.queries.jsonl")]
        bodies = [record["body"] for record in _records(folder / f"xquad.{lang}.docs.jsonl")]
        for count in COUNTS:
            print(
                f"{lang}  {count:>6} entries  {_timed(lang, list(_grown(questions, bodies, count)), questions)}",
                flush=True,
            )
    return 0


def _records(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _grown(questions: list[str], bodies: list[str], count: int) -> Iterator[Entry]:
    """Entries of about the length of the real ones: their sentences mixed anew, every sixth word changed."""
    chance = random.Random(1)
    sentences = [sentence for body in bodies for sentence in body.split(". ")]
    for number in range(count):
        picked = [chance.choice(sentences) for _ in range(5)]
        drawn = [word if chance.random() > 1 / 6 else _mixed(word, chance) for word in " ".join(picked).split(" ")]
        title, *aliases = (chance.choice(questions) for _ in range(4))
        yield Entry(str(number), "page", title, " ".join(drawn), tuple(aliases))


def _mixed(word: str, chance: random.Random) -> str:
    return "".join(chance.sample(word, len(word)))


def _timed(lang: str, entries: list[Entry], questions: list[str]) -> str:
    connection = sqlite3.connect(":memory:")
    began = time.process_time()
    build(connection, lang, entries)
    built = time.process_time() - began
    size = connection.execute("PRAGMA page_count").fetchone()[0] * 4096 / 1e6
    searcher = Searcher(connection, lang)
    asked = [text for question in questions[:QUESTIONS] for text in (question, question[: len(question) * 6 // 10])]
    taken = sorted(_seconds(searcher, text) for text in asked)
    half, most = (taken[int(len(taken) * share)] * 1_000 for share in (0.5, 0.95))
    return f"built in {built:6.2f} s, {size:6.1f} MB, p50 {half:6.1f} ms, p95 {most:6.1f} ms"


def _seconds(searcher: Searcher, text: str) -> float:
    began = time.process_time()
    searcher.search(text)
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
