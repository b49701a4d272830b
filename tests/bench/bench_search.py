"""How search grows: 240, 2,000 and 10,000 entries, beside other engines: `python -m tests.bench.bench_search`.

Entries are made from the shipped English, its sentences mixed anew. Beside ours stand SQLite's FTS5 with its own
tokenizer, and tantivy with our terms, where that package is installed (it is no dependency: `pip install tantivy`).
Times are ratios to the bare window, measured in the same run.
"""

from __future__ import annotations

import importlib
import random
import re
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.bundle.store import ENGLISH, Store
from app.search.index import Entry, build
from app.search.query import Searcher
from app.search.terms import Analysis
from tests.bench.bench_window import ROOT, run, screen

COUNTS = (240, 2_000, 10_000)
QUESTIONS = 120
BARE_RUNS = 5
Search = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Shipped:
    """What the shipped bundle holds: titles to ask for, sentences to mix."""

    titles: tuple[str, ...]
    sentences: tuple[str, ...]


def shipped(folder: Path) -> Shipped:
    """The titles and sentences of the English bundle's own index."""
    with Store(folder).open(ENGLISH).bundle as bundle:
        bundle.searcher()
        rows = bundle.texts_to_search()
    sentences = tuple(part for _, body in rows for part in re.split(r"(?<=[.?]) ", body) if part)
    return Shipped(tuple(title for title, _ in rows), sentences)


def grown(source: Shipped, count: int) -> Iterator[Entry]:
    """So many entries of about the length of the real ones; every sixth word is another, so that terms grow too."""
    chance = random.Random(1)
    for number in range(count):
        text = " ".join(chance.choice(source.sentences) for _ in range(5))
        words = [word if chance.random() > 1 / 6 else "".join(chance.sample(word, len(word))) for word in text.split()]
        title, *aliases = (chance.choice(source.titles) for _ in range(4))
        yield Entry(str(number), "page", title, " ".join(words), tuple(aliases))


def ours(entries: list[Entry]) -> Search:
    """The search of the program."""
    connection = sqlite3.connect(":memory:")
    build(connection, "en", entries)
    return Searcher(connection, "en").search


def plain_fts5(entries: list[Entry]) -> Search:
    """FTS5 with the tokenizer it comes with: a title and a text, any of the words, the last one begun."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE entry USING fts5(title, body)")
    rows = [(" ".join((each.title, *each.aliases)), each.body) for each in entries]
    connection.executemany("INSERT INTO entry VALUES (?, ?)", rows)

    def search(text: str) -> object:
        *whole, last = re.findall(r"\w+", text)
        asked = " OR ".join((*(f'"{word}"' for word in whole), f'"{last}"*'))
        query = "SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY rank LIMIT 10"
        return connection.execute(query, (asked,)).fetchall()

    return search


def tantivy_with_our_terms(entries: list[Entry]) -> Search | None:
    """Tantivy over the very terms that ours keeps; None where it is not installed."""
    try:
        tantivy: Any = importlib.import_module("tantivy")
    except ImportError:
        return None
    analysis = Analysis("en")
    schema = tantivy.SchemaBuilder().add_text_field("terms", tokenizer_name="whitespace").build()
    index = tantivy.Index(schema)
    writer = index.writer()
    for each in entries:
        terms = " ".join(analysis.terms(" ".join((each.title, *each.aliases, each.body))))
        writer.add_document(tantivy.Document(terms=terms))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def search(text: str) -> object:
        asked = [tantivy.Query.term_query(schema, "terms", term) for term in analysis.terms(text)]
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, each) for each in asked])
        return searcher.search(query, 10)

    return search


def late(search: Search, questions: list[str]) -> float:
    """The milliseconds under which 95 of 100 searches stay."""
    times = []
    for question in questions:
        for text in (question, question[: max(3, len(question) * 6 // 10)]):
            began = time.perf_counter()
            search(text)
            times.append(1000 * (time.perf_counter() - began))
    return sorted(times)[int(len(times) * 0.95)]


def main() -> int:
    """Measure and say."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "bundles"
    with screen("offscreen"):
        bare = 1000 * statistics.median(run("bare", folder)["start"] for _ in range(BARE_RUNS))
    source = shipped(folder)
    questions = list(source.titles[:QUESTIONS])
    print(f"the bare window: {bare:.1f} ms; a search is the time of 95 of 100")
    print(f"{'entries':>8} {'ours':>18} {'FTS5, own tokens':>18} {'tantivy, our terms':>20}")
    for count in COUNTS:
        entries = list(grown(source, count))
        told = []
        for make in (ours, plain_fts5, tantivy_with_our_terms):
            search = make(entries)
            taken = late(search, questions) if search else None
            told.append("not installed" if taken is None else f"{taken:6.1f} ms {taken / bare:5.2f} x")
        print(f"{count:>8} {told[0]:>18} {told[1]:>18} {told[2]:>20}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
