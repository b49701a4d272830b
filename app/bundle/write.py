"""Turn the values of one language into the bytes of a bundle: the same values always give the same bytes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.bundle.format import APPLICATION_ID, FORMAT, PAGE_SIZE, SCHEMA, Wording, encode, pack
from app.lists import Change, Event, Path, SituationCard, SourceEntry, Term
from app.model import Language, Organisation, Page, Progress
from app.search import index as search_index
from app.search.index import Entry
from app.words import Word


@dataclass(frozen=True, slots=True)
class Placed:
    """A page and its place in lists."""

    position: int | None  # None: in no list
    page: Page


@dataclass(frozen=True, slots=True)
class Lists:
    """What stands beside the pages."""

    situations: tuple[SituationCard, ...] = ()  # in the order of the file
    terms: tuple[Term, ...] = ()  # in the order of the file
    events: tuple[Event, ...] = ()  # oldest first
    changes: tuple[Change, ...] = ()  # newest first
    path: Path = field(default_factory=Path)
    sources: tuple[SourceEntry, ...] = ()

    def rows(self) -> Iterator[tuple[str, str, int, bytes]]:
        """(list, id, place, body) of each entry."""
        named = (
            *(("situation", each.id, each) for each in self.situations),
            *(("term", each.id, each) for each in self.terms),
            *(("event", each.id, each) for each in self.events),
            *(("change", str(number), each) for number, each in enumerate(self.changes)),
            *(("source", str(number), each) for number, each in enumerate(self.sources)),
            ("path", "path", self.path),
        )
        for position, (name, id_, entry) in enumerate(named):
            yield name, id_, position, pack(entry)


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a bundle holds."""

    language: Language
    progress: Progress  # of every text of the bundle, the program's own words included
    pages: tuple[Placed, ...]
    organisations: tuple[Organisation, ...]  # in the order of the directory
    lists: Lists
    words: Mapping[Word, Wording]
    found: tuple[Entry, ...] = ()  # what can be searched for; nothing where nothing is translated


def to_bytes(contents: Contents) -> bytes:
    """The bundle file. No clock and no path goes in, and rows are written in a fixed order."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.executescript(SCHEMA)
        connection.execute("BEGIN")
        _fill(connection, contents)
        if contents.found:
            search_index.build(connection, contents.language.code, contents.found)
        connection.execute("COMMIT")
        connection.execute("VACUUM")
        return connection.serialize()
    finally:
        connection.close()


def _fill(connection: sqlite3.Connection, contents: Contents) -> None:
    manifest = {
        "language": encode(contents.language).decode(),
        "progress": encode(contents.progress).decode(),
    }
    connection.executemany("INSERT INTO manifest VALUES (?, ?)", sorted(manifest.items()))
    connection.executemany(
        "INSERT INTO page VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                placed.page.id,
                str(placed.page.form),
                placed.position,
                placed.page.group,
                placed.page.question is not None and placed.page.question.first,
                encode(placed.page.title),
                pack(placed.page),
            )
            for placed in sorted(contents.pages, key=lambda placed: placed.page.id)
        ],
    )
    connection.executemany(
        "INSERT INTO organisation VALUES (?, ?, ?)",
        [(entry.id, position, pack(entry)) for position, entry in enumerate(contents.organisations)],
    )
    connection.executemany("INSERT INTO entry VALUES (?, ?, ?, ?)", contents.lists.rows())
    connection.executemany(
        "INSERT INTO string VALUES (?, ?, ?)",
        sorted((word.area, word.english, encode(wording)) for word, wording in contents.words.items()),
    )
