"""The index: what is written into a SQLite file so that `query` can search it.

Titles with their aliases, and bodies, have tables of their own, because FTS5 reckons with one length for all columns of
a table and a title is not to be weighed as a long text. Each alias is a row: another name, not a longer one. The tables
keep no text, only the terms that Python made of it.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.search.errors import EntryError
from app.search.romanised import LatinAnalysis
from app.search.scripts import Script
from app.search.terms import Analysis

VERSION = "1"  # raise it when the tables or the terms change
NAMES, BODIES, LATIN_NAMES, LATIN_BODIES = TABLES = (
    "search_name", "search_body", "search_latin_name", "search_latin_body",
)  # fmt: skip
ROWS_OF_AN_ENTRY = 1_000  # the number of a row in a table of names is that of its entry times this, and a place
# A term that stands in more than this share of the rows tells nothing, and costs the most time.
COMMON_SHARE = 0.3
COMMON_FROM = 50  # in fewer rows nothing is called common
MOST_ROWS = 2_000  # and however many rows there are, so many are enough to call a term common
_PROOF_LENGTH = 1_000

_TABLE = "CREATE VIRTUAL TABLE {} USING fts5(terms, content='', tokenize=\"ascii tokenchars '_'\");"
SCHEMA = "\n".join(
    (
        "CREATE TABLE search_about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;",
        "CREATE TABLE search_entry (number INTEGER PRIMARY KEY, id TEXT, kind TEXT, title TEXT, body TEXT);",
        "CREATE TABLE search_common (place TEXT, term TEXT, PRIMARY KEY (place, term)) WITHOUT ROWID;",
        *(_TABLE.format(table) for table in TABLES),
    )
)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found. `aliases` are people's own other words for the title."""

    id: str
    kind: str
    title: str
    body: str = ""
    aliases: tuple[str, ...] = ()


def build(connection: sqlite3.Connection, lang: str, entries: Iterable[Entry]) -> None:
    """Write the index of these entries, all in this language. The same entries always give the same tables.

    The caller owns the transaction. Raises EntryError where an entry cannot be indexed.
    """
    listed = tuple(entries)
    writer = _Writer(connection, lang)
    for statement in SCHEMA.splitlines():
        connection.execute(statement)
    for number, entry in enumerate(listed, 1):
        writer.add(number, entry)
    proof = clean("\n".join(entry.title for entry in listed))[:_PROOF_LENGTH] or "-"
    about = {"version": VERSION, "lang": lang, "proof": proof, "digest": digest(Analysis(lang), proof)}
    connection.executemany("INSERT INTO search_about VALUES (?, ?)", sorted(about.items()))
    writer.finish()


def digest(analysis: Analysis, proof: str) -> str:
    """What the analysis makes of a text, in short: it changes with our code and with the libraries below it."""
    terms = analysis.terms(proof)
    if analysis.script is not Script.LATIN:
        terms += LatinAnalysis(analysis).terms(proof)
    return hashlib.sha256(" ".join(terms).encode()).hexdigest()[:16]


class _Writer:
    """Writes entries, and counts in how many rows each term stands."""

    def __init__(self, connection: sqlite3.Connection, lang: str) -> None:
        self._connection = connection
        self._analysis = Analysis(lang)
        self._latin = None if self._analysis.script is Script.LATIN else LatinAnalysis(self._analysis)
        self._rows = Counter[str]()
        self._counts: dict[str, Counter[str]] = {table: Counter() for table in TABLES}

    def add(self, number: int, entry: Entry) -> None:
        names = (entry.title, *entry.aliases)
        if len(names) > ROWS_OF_AN_ENTRY:
            raise EntryError(f"{entry.id} has {len(entry.aliases)} aliases.", f"Keep fewer than {ROWS_OF_AN_ENTRY}.")
        row = (number, entry.id, entry.kind, clean(entry.title), clean(entry.body))
        self._connection.execute("INSERT INTO search_entry VALUES (?, ?, ?, ?, ?)", row)
        for place, name in enumerate(names):
            self._write(NAMES, number * ROWS_OF_AN_ENTRY + place, self._analysis.terms(name))
        self._write(BODIES, number, self._analysis.terms(entry.body))
        if self._latin:
            for place, name in enumerate(names):
                self._write(LATIN_NAMES, number * ROWS_OF_AN_ENTRY + place, self._latin.terms(name))
            self._write(LATIN_BODIES, number, self._latin.terms(entry.body))

    def _write(self, table: str, row: int, terms: Sequence[str]) -> None:
        if terms:
            self._connection.execute(f"INSERT INTO {table}(rowid, terms) VALUES (?, ?)", (row, " ".join(terms)))
            self._rows[table] += 1
            self._counts[table].update(set(terms))

    def finish(self) -> None:
        for table in TABLES:
            most = min(MOST_ROWS, max(COMMON_FROM, self._rows[table] * COMMON_SHARE))
            common = sorted(term for term, rows in self._counts[table].items() if rows > most)
            self._connection.executemany("INSERT INTO search_common VALUES (?, ?)", [(table, term) for term in common])
            self._connection.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")


def clean(text: str) -> str:
    """The text without what SQLite cannot hold: halves of characters."""
    return text.encode("utf-8", "replace").decode("utf-8")
