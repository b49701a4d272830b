"""What the program promises to those who use it, and may never break: each promise is a test over all of its files."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import polib
import pytest

from app.bundle.vocabulary import all_words
from app.content.library import Library, read
from app.content.problem import Severity
from app.content.wording import AVOIDED
from app.language.review import digest_of, mark_machine, marks
from app.model import Label

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app"
OUTHOUSES = ("packaging", "decisions")  # scripts that build and install; no room of the program imports them

# Ways to another machine. `urllib.parse` only takes addresses apart.
NETWORK = (
    "asyncio",
    "ftplib",
    "http",
    "httpx",
    "imaplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "webbrowser",
    "xmlrpc",
    "PySide6.QtNetwork",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
    "PySide6.QtWebSockets",
)
# Where Qt keeps things for the next start, and how it hands an address to a browser.
KEEPS_OR_OPENS = frozenset({"QSettings", "QStandardPaths", "QDesktopServices", "QSaveFile"})
# What a person can write into or choose an answer from.
ASKS = frozenset({
    "QComboBox", "QDateEdit", "QDateTimeEdit", "QDial", "QDoubleSpinBox", "QFileDialog", "QInputDialog", "QLineEdit",
    "QPlainTextEdit", "QSpinBox", "QTextEdit", "QTimeEdit",
})  # fmt: skip

# Languages in which a person writes drafts. There a sentence without a mark is theirs; elsewhere it is a machine's
# that has lost its mark, and readers would take it for a person's.
DRAFTED_BY_PEOPLE: frozenset[str] = frozenset()


def sources() -> list[Path]:
    """Every Python file of the program, without the scripts that build and install it."""
    return [path for path in sorted(APP.rglob("*.py")) if path.relative_to(APP).parts[0] not in OUTHOUSES]


def place_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported(source: str) -> Iterator[str]:
    """Each thing a file imports, as `package.module.name`, also inside functions."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def reaches_out(source: str) -> list[str]:
    """The imports of a file that could reach another machine."""
    return [name for name in imported(source) if any(f"{name}.".startswith(f"{way}.") for way in NETWORK)]


def names_in(source: str) -> set[str]:
    """Every name that stands in the code of a file; comments and texts do not count."""
    nodes = list(ast.walk(ast.parse(source)))
    plain = {node.id for node in nodes if isinstance(node, ast.Name)}
    return plain | {node.attr for node in nodes if isinstance(node, ast.Attribute)}


def made_in(source: str) -> set[str]:
    """The names that a file calls or derives a class from."""
    nodes = list(ast.walk(ast.parse(source)))
    called = [node.func for node in nodes if isinstance(node, ast.Call)]
    bases = [base for node in nodes if isinstance(node, ast.ClassDef) for base in node.bases]
    return {name for each in (*called, *bases) if (name := getattr(each, "id", getattr(each, "attr", "")))}


@pytest.mark.parametrize("path", sources(), ids=place_of)
def test_nothing_reaches_another_machine(path: Path) -> None:
    assert reaches_out(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "import socket",
        "import http.client",
        "from urllib import request",
        "def f():\n    from urllib.request import urlopen",
        "from PySide6 import QtNetwork",
        "from PySide6.QtNetwork import QTcpSocket",
    ],
)
def test_a_way_to_another_machine_would_be_found(line: str) -> None:
    assert reaches_out(line)


def test_taking_an_address_apart_is_no_way_to_another_machine() -> None:
    assert reaches_out("from urllib.parse import urlsplit\nimport socketlike") == []


@pytest.mark.parametrize("path", sources(), ids=place_of)
def test_nothing_is_kept_for_the_next_start_and_no_browser_is_opened(path: Path) -> None:
    assert names_in(path.read_text(encoding="utf-8")) & KEEPS_OR_OPENS == set()


def test_keeping_something_would_be_found() -> None:
    assert names_in("QtCore.QSettings().setValue('a', 1)  # QSaveFile") & KEEPS_OR_OPENS == {"QSettings"}


def test_a_person_can_write_only_into_the_fields_that_find_a_language_a_word_and_an_answer() -> None:
    made = {place_of(path): made_in(path.read_text(encoding="utf-8")) for path in sources()}
    assert {place: found & ASKS for place, found in made.items() if found & ASKS} == {
        "app/ui/controls/field.py": {"QLineEdit"}
    }
    own = {node.name for node in ast.parse((APP / "ui/controls/field.py").read_text(encoding="utf-8")).body
           if isinstance(node, ast.ClassDef)}  # fmt: skip
    assert own
    users = {place for place, found in made.items() if found & own}
    assert users - {"app/ui/controls/field.py"} == {
        "app/ui/views/languages.py",
        "app/ui/views/search.py",
        "app/ui/views/words.py",
    }


def test_another_question_would_be_found() -> None:
    assert made_in("class Name(QtWidgets.QTextEdit): ...\nbirthday = QDateEdit()") & ASKS == {"QTextEdit", "QDateEdit"}


def catalogues() -> list[Path]:
    return sorted((ROOT / "locales").glob("*/LC_MESSAGES/*.po"))


def unmarked(entry: polib.POEntry) -> bool:
    """Whether a translation that is shown does not say who wrote or checked it."""
    return bool(entry.msgstr.strip()) and not entry.fuzzy and not entry.obsolete and not marks(entry)


@pytest.mark.parametrize("path", catalogues(), ids=place_of)
def test_every_translation_says_who_stands_behind_it(path: Path) -> None:
    entries = polib.pofile(str(path), wrapwidth=0)
    assert len(entries) > 0
    if path.parts[-3] not in DRAFTED_BY_PEOPLE:
        bare = [f"{place_of(path)}:{entry.linenum}: {entry.msgid}" for entry in entries if unmarked(entry)]
        assert bare == [], "put the mark back, or name the language in DRAFTED_BY_PEOPLE if a person wrote it"


def test_a_mark_that_fits_no_longer_would_be_found(today: date) -> None:
    entry = polib.POEntry(msgctxt="page", msgid="Ask.", msgstr="اسأل.")
    assert unmarked(entry)
    mark_machine(entry, "model", today)
    assert not unmarked(entry)
    before = digest_of(entry)
    entry.msgstr = "اسألوا."
    assert digest_of(entry) != before
    assert unmarked(entry)


@pytest.fixture(scope="module")
def library() -> Library:
    """The English as it is committed."""
    return read(ROOT / "content")


def test_every_fact_has_a_source_or_says_that_nobody_knows(library: Library) -> None:
    assert library.facts
    assert [fact.id for fact in library.facts.values() if not fact.sources and fact.label is not Label.UNKNOWN] == []


def test_what_we_are_not_sure_of_is_only_said_as_not_known(library: Library) -> None:
    cited = {fact for page in library.pages.values() for block in page.walk() for fact in block.facts}
    assert cited
    unsure = [library.facts[name] for name in cited if library.facts[name].confidence == "low"]
    assert [fact.id for fact in unsure if fact.label is not Label.UNKNOWN] == []


def test_the_programs_own_words_promise_and_frighten_no_more_than_the_pages() -> None:
    strict = [rule for rule in AVOIDED if rule.severity is Severity.ERROR]
    said = [word.english for word in all_words()]
    assert said
    assert [(text, rule.why) for text in said for rule in strict if rule.pattern.search(text)] == []
    assert any(rule.pattern.search("You are safe here.") for rule in strict)
