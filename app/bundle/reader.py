"""Read one bundle. Pages and words are decoded when they are asked for, so opening is quick."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from msgspec import Struct

from app.bundle.errors import BundleError, NotInBundleError
from app.bundle.format import APPLICATION_ID, FORMAT, RENEW, UPDATE, Model, Wording, decode, unpack
from app.model import Block, Direction, Form, Language, Organisation, Page, Progress, Span, State, Text
from app.words import Word

if TYPE_CHECKING:
    from app.search.query import Searcher

IN_ENGLISH = (State.STALE, State.UNTRANSLATED, State.SOURCE)

# A damaged schema is quoted in SQLite's own message, which then is no text either.
UNREADABLE = (sqlite3.Error, UnicodeDecodeError)

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_LRI, _RLI, _FSI, _PDI = "\u2066", "\u2067", "\u2068", "\u2069"


class PageHead(Struct, frozen=True):
    """A thing to read as it stands in a list."""

    id: str
    group: str
    title: Block
    position: int | None  # None: reached by links only, in no list
    first: bool = False  # of the questions that people ask first


class Bundle:
    """An open bundle. `Bundle.open(path)` makes one; it trusts the file, so check the hash first (`Store` does)."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._said: dict[Word, Wording] = {}
        self._searcher: Searcher | None = None
        self.language = decode(self._manifest("language"), Language, f"The language of {path.name}")
        self.progress = decode(self._manifest("progress"), Progress, f"The progress of {path.name}")

    @classmethod
    def open(cls, path: Path) -> Bundle:
        """Open a bundle file for reading only. Raises BundleError where it is no bundle this program can read."""
        address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        try:
            connection = sqlite3.connect(address, uri=True, isolation_level=None)
        except UNREADABLE as error:
            raise BundleError(f"{path} cannot be opened: {error}.", RENEW) from error
        try:
            _check_form(connection, path)
            return cls(connection, path)
        except BundleError:
            connection.close()
            raise
        except UNREADABLE as error:
            connection.close()
            raise BundleError(f"{path} is damaged: {error}.", RENEW) from error

    def heads(self, form: Form = Form.PAGE) -> tuple[PageHead, ...]:
        """All things to read of one form, in the order of lists."""
        columns, order = "id, page_group, title, position, first", "position IS NULL, position, id"
        rows = self._rows(f"SELECT {columns} FROM page WHERE form = ? ORDER BY {order}", str(form))
        return tuple(self._head(row) for row in rows)

    def title(self, page_id: str) -> Block | None:
        """The title of a thing to read; None where there is no such thing."""
        rows = self._rows("SELECT title FROM page WHERE id = ?", page_id)
        return decode(rows[0][0], Block, f"The title of {page_id}") if rows else None

    def titles(self) -> dict[str, Block]:
        """The title of everything there is to read, by id."""
        rows = self._rows("SELECT id, title FROM page")
        return {str(row[0]): decode(row[1], Block, f"The title of {row[0]}") for row in rows}

    def has(self, page_id: str) -> bool:
        """Whether there is such a thing to read."""
        return bool(self._rows("SELECT 1 FROM page WHERE id = ?", page_id))

    def count(self, name: str) -> int:
        """How many entries one of the lists beside the pages has."""
        found = self._rows("SELECT count(*) FROM entry WHERE list = ?", name)[0][0]
        return found if isinstance(found, int) else 0

    def has_entry(self, name: str, entry_id: str) -> bool:
        """Whether a list has such an entry."""
        return bool(self._rows("SELECT 1 FROM entry WHERE list = ? AND id = ?", name, entry_id))

    def entries(self, name: str, kind: type[Model]) -> tuple[Model, ...]:
        """One of the lists beside the pages: "term", "event", "change", "source" or "path" (which has one entry)."""
        rows = self._rows("SELECT body FROM entry WHERE list = ? ORDER BY position", name)
        return tuple(unpack(row[0], kind, f"The list of {name}s in {self._path.name}") for row in rows)

    def entry(self, name: str, entry_id: str, kind: type[Model]) -> Model:
        """One entry of such a list. Raises NotInBundleError where there is none."""
        rows = self._rows("SELECT body FROM entry WHERE list = ? AND id = ?", name, entry_id)
        if not rows:
            message = f"There is no {name} {entry_id!r} in {self._path.name}."
            raise NotInBundleError(message, "Read the report of compile.")
        return unpack(rows[0][0], kind, f"The {name} {entry_id} in {self._path.name}")

    def page(self, page_id: str) -> Page:
        """One page. Raises NotInBundleError where there is none, for instance because its source has a fault."""
        rows = self._rows("SELECT body FROM page WHERE id = ?", page_id)
        if not rows:
            raise NotInBundleError(f"There is no page {page_id!r} in {self._path.name}.", "Read the report of compile.")
        return unpack(rows[0][0], Page, f"The page {page_id} in {self._path.name}")

    def organisation(self, organisation_id: str) -> Organisation:
        """One organisation. Raises NotInBundleError where there is none."""
        rows = self._rows("SELECT body FROM organisation WHERE id = ?", organisation_id)
        if not rows:
            message = f"There is no organisation {organisation_id!r} in {self._path.name}."
            raise NotInBundleError(message, "Read the report of compile.")
        return unpack(rows[0][0], Organisation, f"The organisation {organisation_id} in {self._path.name}")

    def organisation_ids(self) -> tuple[str, ...]:
        """The ids of all organisations in the order of the directory."""
        return tuple(str(row[0]) for row in self._rows("SELECT id FROM organisation ORDER BY position, id"))

    def organisations(self) -> tuple[Organisation, ...]:
        """All organisations in the order of the directory."""
        rows = self._rows("SELECT body FROM organisation ORDER BY position, id")
        return tuple(unpack(row[0], Organisation, f"An organisation in {self._path.name}") for row in rows)

    def searcher(self) -> Searcher:
        """The search in this bundle, made once. Raises SearchError where its index does not fit this program."""
        if self._searcher is None:
            from app.search.query import Searcher  # the first screen searches nothing

            self._searcher = Searcher(self._connection, self.language.code)
        return self._searcher

    def texts_to_search(self) -> tuple[tuple[str, str], ...]:
        """Title and text of each entry of the search index, in its order; none where there is no index."""
        rows = self._rows("SELECT title, body FROM search_entry ORDER BY number")
        return tuple((str(title), str(body)) for title, body in rows)

    def forget(self) -> None:
        """Keep nothing of what was searched for."""
        if self._searcher is not None:
            self._searcher.forget()

    def say(self, word: Word, **values: str) -> Text:
        """A text of the program itself, in English where the bundle has no good translation; `values` fill its braces.

        Values are isolated unless they already are. Raises KeyError for a brace without a value.
        """
        wording = self._wording(word)
        filled = _PLACEHOLDER.sub(lambda found: isolated(values[found[1]]), wording.text)
        if wording.state in IN_ENGLISH:
            return Text("en", Direction.LTR, (Span(filled),))
        return Text(self.language.code, self.language.direction, (Span(filled),))

    def state_of(self, word: Word) -> State:
        """How far the translation of a word can be trusted."""
        return self._wording(word).state

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _wording(self, word: Word) -> Wording:
        if word not in self._said:
            rows = self._rows("SELECT body FROM string WHERE area = ? AND english = ?", word.area, word.english)
            what = f"The words {word.english!r} in {self._path.name}"
            missing = Wording(word.english, State.UNTRANSLATED)
            self._said[word] = decode(rows[0][0], Wording, what) if rows else missing
        return self._said[word]

    def _manifest(self, key: str) -> object:
        rows = self._rows("SELECT value FROM manifest WHERE key = ?", key)
        return rows[0][0] if rows else None

    def _head(self, row: tuple[object, ...]) -> PageHead:
        page_id, group, title, position, first = row
        if not (isinstance(page_id, str) and isinstance(group, str) and isinstance(position, int | None)):
            raise BundleError(f"The list of pages in {self._path.name} is damaged.", RENEW)
        return PageHead(page_id, group, decode(title, Block, f"The title of {page_id}"), position, bool(first))

    def _rows(self, query: str, *values: str) -> list[tuple[object, ...]]:
        try:
            return self._connection.execute(query, values).fetchall()
        except UNREADABLE as error:
            raise BundleError(f"{self._path} is damaged: {error}.", RENEW) from error


def isolated(value: str) -> str:
    """A value between isolates, so that it cannot disturb the text around it; unchanged where it already is."""
    if value.startswith((_LRI, _RLI, _FSI)) and value.endswith(_PDI):
        return value
    strong = (kind for kind in map(unicodedata.bidirectional, value) if kind in ("L", "R", "AL"))
    opening = _LRI if next(strong, "L") == "L" else _RLI
    return f"{opening}{value}{_PDI}"


def _check_form(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA query_only = on")
    connection.execute("PRAGMA trusted_schema = off")
    connection.execute("PRAGMA cell_size_check = on")
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION_ID:
        raise BundleError(f"{path} is not a bundle of this program.", RENEW)
    number = connection.execute("PRAGMA user_version").fetchone()[0]
    if number < FORMAT:
        raise BundleError(f"{path} was made by an older version of the program: form {number}, not {FORMAT}.", RENEW)
    if number > FORMAT:
        message = f"{path} was made by a newer version of the program: form {number}, not {FORMAT}."
        raise BundleError(message, UPDATE)
