"""The search itself: what a person has typed so far, and the entries that fit it best."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from app.search.errors import IndexMismatchError, IndexUnreadableError
from app.search.index import BODIES, LATIN_BODIES, LATIN_NAMES, NAMES, ROWS_OF_AN_ENTRY, TABLES, VERSION, digest
from app.search.marks import Excerpt, Marker, Span, excerpt
from app.search.question import MOST_TERMS, Question, read
from app.search.romanised import LatinAnalysis
from app.search.scripts import Script, is_latin
from app.search.terms import WORD, Analysis

ROWS = 100  # the best of each table that are added up
# Chinese typed with the other set of characters, or with a wrong one of the same sound, is found by its sound.
BY_SOUND = 0.1
MOST_SECONDS = 0.25
_STEPS_BETWEEN_LOOKS = 2_000  # of SQLite's machine, between looks at the clock
_REBUILD = "Please install the texts again."


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that fits. Scores rank the hits of one search; they say nothing beside those of another.

    `marks` are the matched words in `title`.
    """

    id: str
    kind: str
    score: float
    title: str = ""
    marks: tuple[Span, ...] = ()


class Searcher:
    """Searches the index in one SQLite file, on the thread that opened it.

    Raises IndexMismatchError where the terms of the index are not those of this program, IndexUnreadableError where
    there is no index. `clock` counts seconds; a search that takes longer than `most_seconds` gives what it has.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        lang: str,
        *,
        clock: Callable[[], float] = time.monotonic,
        most_seconds: float = MOST_SECONDS,
    ) -> None:
        self._connection = connection
        self._clock = clock
        self._most_seconds = most_seconds
        self._analysis = Analysis(lang)
        self._latin = None if self._analysis.script is Script.LATIN else LatinAnalysis(self._analysis)
        self._common: dict[str, frozenset[str]] = {}
        self._check()

    def search(self, text: str, limit: int = 10) -> tuple[Hit, ...]:
        """The entries that fit best, best first. The last word counts as begun, unless a space follows it."""
        question = read(text, self._analysis)
        if not question.words or limit < 1:
            return ()
        with _reading():
            scores = self._scores(question)
            best = sorted(scores, key=lambda number: (-scores[number], number))[:limit]
            return tuple(self._hits(best, scores, self._marker(question)))

    def excerpt(self, hit: Hit, text: str, length: int = 160) -> Excerpt:
        """The part of the body of a hit that answers the text best, with its matched words."""
        with _reading():
            rows = self._connection.execute(
                "SELECT body FROM search_entry WHERE id = ? AND kind = ?", (hit.id, hit.kind)
            ).fetchall()
        body = "".join(body for (body,) in rows[:1])
        return excerpt(body, self._marker(read(text, self._analysis)), length)

    def forget(self) -> None:
        """Keep nothing of what was typed: for the next person at the same computer."""
        self._analysis.forget()
        if self._latin:
            self._latin.forget()

    def _check(self) -> None:
        with _reading():
            about = dict(self._connection.execute("SELECT key, value FROM search_about"))
            for table in TABLES:
                rows = self._connection.execute("SELECT term FROM search_common WHERE place = ?", (table,))
                self._common[table] = frozenset(term for (term,) in rows)
        lang = self._analysis.lang
        if about.get("lang") != lang:
            raise IndexMismatchError(f"The search index is for {about.get('lang')}, not for {lang}.", _REBUILD)
        if about.get("version") != VERSION or about.get("digest") != digest(self._analysis, about.get("proof", "")):
            message = "The search index was made by another version of the program and would miss words."
            raise IndexMismatchError(message, _REBUILD)

    def _marker(self, question: Question) -> Marker:
        latin = (self._latin.terms_of,) if self._latin and is_latin(question.text) else ()
        return Marker(question, (self._analysis.terms_of, *latin), self._common.get(BODIES, frozenset()))

    def _hits(self, numbers: list[int], scores: dict[int, float], marker: Marker) -> Iterator[Hit]:
        for number in numbers:
            rows = self._connection.execute("SELECT id, kind, title FROM search_entry WHERE number = ?", (number,))
            for id_, kind, title in rows:
                yield Hit(id_, kind, scores[number], title, marker.marks(title))

    def _scores(self, question: Question) -> dict[int, float]:
        """Number of an entry -> score; of the tables that could be read in time."""
        ends = self._clock() + self._most_seconds
        scores: dict[int, float] = {}
        self._connection.set_progress_handler(lambda: self._clock() > ends, _STEPS_BETWEEN_LOOKS)
        try:
            for table, match, weight in self._matches(question):
                for number, score in self._best(table, match).items():
                    scores[number] = scores.get(number, 0.0) + weight * score
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
        finally:
            self._connection.set_progress_handler(None, 0)
        return scores

    def _matches(self, question: Question) -> Iterator[tuple[str, str, float]]:
        """Tables to look into, the most telling first, each with what to look for and how much it counts."""
        for table in (NAMES, BODIES):
            yield table, self._match(table, question.terms, question.begun), 1.0
        by_sound = BY_SOUND if self._analysis.script is Script.HAN else 0.0
        weight = 1.0 if is_latin(question.text) else by_sound
        if self._latin and weight:
            terms = tuple(dict.fromkeys(self._latin.terms(question.text)))[:MOST_TERMS]
            for table in (LATIN_NAMES, LATIN_BODIES):
                yield table, self._match(table, terms, ()), weight

    def _match(self, table: str, terms: tuple[str, ...], begun: tuple[str, ...]) -> str:
        """The query in the language of FTS5. Terms hold no quotes and no operators, only letters."""
        common = self._common.get(table, frozenset())
        telling = [term for term in terms if term not in common] or [term for term in terms if term[0] == WORD]
        return " OR ".join((*(f'"{term}"' for term in telling), *(f'"{start}"*' for start in begun)))

    def _best(self, table: str, match: str) -> dict[int, float]:
        """Number of an entry -> score, of the best rows. Of a title and its aliases the best counts."""
        if not match:
            return {}
        rows = self._connection.execute(
            f"SELECT rowid, -rank FROM {table} WHERE {table} MATCH ? ORDER BY rank LIMIT {ROWS}", (match,)
        )
        best: dict[int, float] = {}
        for row, score in rows:
            best.setdefault(row // ROWS_OF_AN_ENTRY if table in (NAMES, LATIN_NAMES) else row, score)
        return best


@contextmanager
def _reading() -> Iterator[None]:
    """Say of a damaged file what is wrong with it and what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise IndexUnreadableError(f"The search index cannot be read: {error}.", _REBUILD) from error
