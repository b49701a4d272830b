"""An index is written once, the same each time, and is refused where it would lose words."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from app.search.errors import EntryError, IndexMismatchError, IndexUnreadableError
from app.search.index import Entry, build
from app.search.query import Searcher
from app.search.terms import Analysis
from tests.search.shelf import ENGLISH, first


def written(path: Path, lang: str = "en") -> Path:
    """A file with an index of the English entries."""
    connection = sqlite3.connect(path)
    build(connection, lang, ENGLISH)
    connection.commit()
    connection.close()
    return path


def opened(path: Path) -> sqlite3.Connection:
    """The file as a bundle is opened: read-only, and trusting nothing that stands in it."""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    connection.execute("PRAGMA query_only = on")
    connection.execute("PRAGMA trusted_schema = off")
    return connection


def test_a_bundle_that_may_only_be_read_can_be_searched(tmp_path: Path) -> None:
    assert first(Searcher(opened(written(tmp_path / "en.kyr")), "en"), "hospital") == "hospital"


def test_the_same_entries_give_the_same_bytes(tmp_path: Path) -> None:
    assert written(tmp_path / "one.kyr").read_bytes() == written(tmp_path / "two.kyr").read_bytes()


def test_an_index_of_another_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IndexMismatchError, match="is for en, not for ar"):
        Searcher(opened(written(tmp_path / "en.kyr")), "ar")


def test_an_index_of_another_version_is_refused(tmp_path: Path) -> None:
    connection = sqlite3.connect(written(tmp_path / "en.kyr"))
    connection.execute("UPDATE search_about SET value = '0' WHERE key = 'version'")
    with pytest.raises(IndexMismatchError, match="another version") as caught:
        Searcher(connection, "en")
    assert caught.value.remedy


def test_a_stemmer_that_has_changed_is_noticed_without_a_new_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = opened(written(tmp_path / "en.kyr"))
    monkeypatch.setattr(Analysis, "_stem", lambda self, word: word[:3])
    with pytest.raises(IndexMismatchError, match="would miss words"):
        Searcher(connection, "en")


def test_a_file_without_an_index_says_so() -> None:
    with pytest.raises(IndexUnreadableError, match="cannot be read"):
        Searcher(sqlite3.connect(":memory:"), "en")


@pytest.mark.parametrize("table", ["search_name", "search_body", "search_entry"])
def test_a_damaged_index_says_so(tmp_path: Path, table: str) -> None:
    connection = sqlite3.connect(written(tmp_path / "en.kyr"))
    connection.execute(f"DROP TABLE {table}")
    with pytest.raises(IndexUnreadableError, match="cannot be read"):
        Searcher(connection, "en").search("hospital")


def test_an_index_of_nothing_finds_nothing() -> None:
    connection = sqlite3.connect(":memory:")
    build(connection, "en", ())
    assert Searcher(connection, "en").search("anything") == ()


def test_texts_with_halves_of_characters_are_indexed_all_the_same() -> None:
    connection = sqlite3.connect(":memory:")
    build(connection, "en", [Entry("odd", "page", "broken \ud800 title", "body \udfff", ("alias \ud83d",))])
    assert first(Searcher(connection, "en"), "broken alias") == "odd"


def test_too_many_aliases_are_refused_by_the_name_of_the_entry() -> None:
    with pytest.raises(EntryError, match="greedy has 1000 aliases"):
        build(sqlite3.connect(":memory:"), "en", [Entry("greedy", "page", "Title", "", ("word",) * 1000)])
