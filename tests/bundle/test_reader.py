"""A person opens a bundle: what was written is read, and a damaged file is never anything but a clear error."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from app.bundle.errors import BundleError, NotInBundleError, StoreError
from app.bundle.reader import Bundle, isolated
from app.bundle.write import Placed, to_bytes
from app.lists import Change, Event, SituationCard, SourceEntry, Term
from app.lists import Path as GuidedPath
from app.model import Direction, Form, Question, State, Verdict
from app.words import Word, frame
from tests.bundle.samples import ARABIC, contents, lists, organisation, page

SOUND = to_bytes(contents(ARABIC, "جملة واحدة.", "رجوع"))
LISTS: dict[str, type[Any]] = {
    "situation": SituationCard,
    "term": Term,
    "event": Event,
    "change": Change,
    "path": GuidedPath,
    "source": SourceEntry,
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a folder with #% signs" / "ar.kyr"
    path.parent.mkdir()
    path.write_bytes(SOUND)
    return path


def test_what_was_written_is_read(path: Path) -> None:
    with Bundle.open(path) as bundle:
        assert bundle.language == ARABIC
        assert bundle.page("the-number") == page("the-number", "جملة واحدة.", ARABIC)
        assert bundle.organisation("somebody") == organisation("somebody", ARABIC)
        assert bundle.organisations() == (organisation("somebody", ARABIC),)
        assert bundle.progress.draft == 9


def test_pages_are_listed_by_their_position(path: Path) -> None:
    with Bundle.open(path) as bundle:
        heads = bundle.heads()
    assert [head.id for head in heads] == ["the-beginning", "the-number"]
    assert heads[0].title == page("the-beginning", "", ARABIC).title
    assert heads[0].group == "home-office"


def test_a_list_of_one_form_names_that_form_alone(tmp_path: Path) -> None:
    path = tmp_path / "en.kyr"
    asked = structs.replace(page("question/why", "So."), form=Form.QUESTION, question=Question(Verdict.NO, first=True))
    path.write_bytes(to_bytes(replace(contents(), pages=(*contents().pages, Placed(None, asked)))))
    with Bundle.open(path) as bundle:
        assert [head.id for head in bundle.heads()] == ["the-beginning", "the-number"]
        assert [(head.id, head.first) for head in bundle.heads(Form.QUESTION)] == [("question/why", True)]
        assert bundle.heads(Form.LETTER) == ()
        assert bundle.page("question/why") == asked


def test_a_title_is_read_without_its_page(path: Path) -> None:
    with Bundle.open(path) as bundle:
        assert bundle.title("the-number") == page("the-number", "", ARABIC).title
        assert set(bundle.titles()) == {"the-number", "the-beginning"}
        assert bundle.title("the-moon") is None
        assert (bundle.has("the-number"), bundle.has("the-moon")) == (True, False)


def test_every_list_comes_back_as_it_was_written(path: Path) -> None:
    written = lists(ARABIC)
    with Bundle.open(path) as bundle:
        assert bundle.entries("situation", SituationCard) == written.situations
        assert bundle.entries("term", Term) == written.terms
        assert bundle.entries("event", Event) == written.events
        assert bundle.entries("change", Change) == written.changes
        assert bundle.entries("source", SourceEntry) == written.sources
        assert bundle.entry("path", "path", GuidedPath) == written.path
        assert bundle.entry("term", "visa", Term) == written.terms[0]
        assert [bundle.count(name) for name in LISTS] == [1] * len(LISTS)
        assert (bundle.has_entry("term", "visa"), bundle.has_entry("event", "visa")) == (True, False)


def test_an_entry_or_a_list_that_is_not_there_is_said_or_empty(path: Path) -> None:
    with Bundle.open(path) as bundle:
        assert bundle.entries("moon", Term) == ()
        assert bundle.count("moon") == 0
        with pytest.raises(NotInBundleError, match="term 'moon'"):
            bundle.entry("term", "moon", Term)


def test_the_ids_of_organisations_come_without_reading_them(path: Path) -> None:
    with Bundle.open(path) as bundle:
        assert bundle.organisation_ids() == ("somebody",)


def test_a_page_that_is_not_there_is_said_to_be_missing(path: Path) -> None:
    with Bundle.open(path) as bundle:
        with pytest.raises(NotInBundleError, match="the-moon"):
            bundle.page("the-moon")
        with pytest.raises(NotInBundleError, match="nobody"):
            bundle.organisation("nobody")


def test_a_translated_word_is_said_in_the_language(path: Path) -> None:
    with Bundle.open(path) as bundle:
        said = bundle.say(frame.BACK)
        assert (said.plain, said.lang, said.direction) == ("رجوع", "ar", Direction.RTL)
        assert bundle.state_of(frame.BACK) is State.CHECKED


@pytest.mark.parametrize(
    ("word", "state"),
    [(frame.HOME, State.STALE), (frame.HIDE, State.UNTRANSLATED), (Word("frame", "New"), State.UNTRANSLATED)],
)
def test_a_word_without_a_good_translation_is_said_in_english(path: Path, word: Word, state: State) -> None:
    with Bundle.open(path) as bundle:
        said = bundle.say(word)
        assert (said.plain, said.lang, said.direction) == (word.english, "en", Direction.LTR)
        assert bundle.state_of(word) is state


def test_a_value_is_put_in_isolated_and_only_once(path: Path) -> None:
    with Bundle.open(path) as bundle:
        assert bundle.say(frame.LANGUAGE, name="Polski").plain == "رجوع: \u2066Polski\u2069"
        assert bundle.say(frame.LANGUAGE, name="\u2066111\u2069").plain == "رجوع: \u2066111\u2069"
        with pytest.raises(KeyError):
            bundle.say(frame.LANGUAGE)


def test_a_value_runs_its_own_way() -> None:
    assert isolated("0808 800 1234") == "\u20660808 800 1234\u2069"
    assert isolated("12 العربية") == "\u206712 العربية\u2069"


def test_nothing_can_be_written_into_an_open_bundle(path: Path) -> None:
    with Bundle.open(path) as bundle, pytest.raises(sqlite3.OperationalError, match="readonly"):
        bundle._connection.execute("DELETE FROM page")


def test_a_bundle_of_a_newer_program_asks_for_an_update(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(BundleError, match="newer version of the program") as fault:
        Bundle.open(path)
    assert "update the program" in fault.value.remedy


def test_a_bundle_of_an_older_program_asks_for_the_texts_again(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    with pytest.raises(BundleError, match="older version of the program: form 1, not 2") as fault:
        Bundle.open(path)
    assert "install the texts again" in fault.value.remedy


def test_another_kind_of_file_is_no_bundle(tmp_path: Path) -> None:
    other = tmp_path / "other.kyr"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE manifest (key, value)")
    connection.close()
    with pytest.raises(BundleError, match="not a bundle of this program"):
        Bundle.open(other)
    with pytest.raises(BundleError):
        Bundle.open(tmp_path / "nothing.kyr")
    with pytest.raises(BundleError):
        Bundle.open(tmp_path)


def read_all(path: Path) -> None:
    with Bundle.open(path) as bundle:
        for head in bundle.heads():
            bundle.page(head.id)
        bundle.organisations()
        for name, kind in LISTS.items():
            bundle.entries(name, kind)
        bundle.titles()
        bundle.say(frame.BACK)
        bundle.say(frame.LANGUAGE, name="x")


@given(places=st.lists(st.integers(0, len(SOUND) - 1), min_size=1, max_size=40), by=st.integers(1, 255))
@settings(max_examples=150, deadline=None)
def test_a_file_with_flipped_bytes_is_read_or_refused_clearly(
    tmp_path_factory: pytest.TempPathFactory, places: list[int], by: int
) -> None:
    data = bytearray(SOUND)
    for place in places:
        data[place] ^= by
    assert is_read_or_refused_clearly(tmp_path_factory.getbasetemp() / "flipped.kyr", bytes(data))


@given(length=st.integers(0, len(SOUND)), more=st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_a_file_cut_short_or_grown_is_read_or_refused_clearly(
    tmp_path_factory: pytest.TempPathFactory, length: int, more: bytes
) -> None:
    assert is_read_or_refused_clearly(tmp_path_factory.getbasetemp() / "cut.kyr", SOUND[:length] + more)


def is_read_or_refused_clearly(path: Path, data: bytes) -> bool:
    """Whether all of it can be read, or a fault says what is wrong and what to do; another exception fails the test."""
    path.write_bytes(data)
    return all(fault.message and fault.remedy for fault in faults_of(path))


def faults_of(path: Path) -> list[StoreError]:
    """What reading everything in a file says; any other exception fails the test."""
    try:
        read_all(path)
    except StoreError as error:
        return [error]
    return []


@given(
    body=st.sampled_from([b"", b"{}", b"[" * 5000, b'{"id": 3}', b"\xff\xfe", 7, None, 1.5, "text"]),
    table=st.sampled_from(["page", "organisation", "entry", "string"]),
)
@settings(max_examples=30, deadline=None)
def test_wrong_values_in_a_sound_database_are_refused_clearly(
    tmp_path_factory: pytest.TempPathFactory, body: object, table: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "wrong.kyr"
    path.write_bytes(SOUND)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints = on")
    connection.execute(f"UPDATE OR IGNORE {table} SET body = ?", (body if body is not None else b"null",))
    connection.commit()
    connection.close()
    with pytest.raises(BundleError):
        read_all(path)


def test_the_same_values_give_the_same_bytes() -> None:
    again = contents(ARABIC, "جملة واحدة.", "رجوع")
    turned = replace(again, pages=again.pages[::-1], words=dict(reversed(list(again.words.items()))))
    assert to_bytes(turned) == SOUND


def test_the_window_opens_a_bundle_without_the_tools_of_the_workshop(path: Path, root: Path) -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from app.bundle.reader import Bundle\n"
        "from app.bundle.store import Store\n"
        "Bundle.open(Path(sys.argv[1])).page('the-number')\n"
        "print(sorted({'markdown', 'babel', 'yaml', 'polib', 'click', 'PySide6'} & sys.modules.keys()))\n"
        "print([name for name in sys.modules if name.startswith(('app.content', 'app.language'))])\n"
    )
    ran = subprocess.run([sys.executable, "-c", code, str(path)], cwd=root, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["[]", "[]"]
