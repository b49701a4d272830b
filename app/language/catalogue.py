"""PO files: read with clear faults, written in one canonical form, never half written.

polib reads and writes the entries, because it keeps `#|` comments and unknown headers, which Babel damages. It is
lenient about a missing quote and would cut the last letter of the text, so the quoting is checked here first.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import polib
from babel.messages.plurals import get_plural

from app.content.problem import Problem
from app.language.messages import Message
from app.model import Language

_QUOTED = re.compile(
    r'(?:#~\|? ?|#\| ?)?(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d+\])\s*)?"(?:[^"\\]|\\.)*"\s*'
)
_HOLDS_TEXT = re.compile(r'\s*(?:#~\|?\s*|#\|\s*)?(?:msgctxt|msgid|msgstr|")')
_LINE = re.compile(r"\(line (\d+)\)")
FUZZY, BRACES = "fuzzy", "python-brace-format"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One PO file in memory. With `problems` it is empty, and `write` refuses to put it over the damaged file."""

    path: Path
    file: polib.POFile
    problems: tuple[Problem, ...] = ()

    @property
    def entries(self) -> tuple[polib.POEntry, ...]:
        """The messages in use, in source order."""
        return tuple(entry for entry in self.file if not entry.obsolete)

    @property
    def obsolete(self) -> tuple[polib.POEntry, ...]:
        """Translations whose English is gone; kept, because it may come back."""
        return tuple(entry for entry in self.file if entry.obsolete)


class DamagedCatalogue(Exception):
    """The file on disk has a fault and would be lost by writing over it."""


def path_of(locales: Path, code: str, section: str) -> Path:
    """Where the PO file of a section lies."""
    return locales / code / "LC_MESSAGES" / f"{section}.po"


def sections_of(locales: Path, code: str) -> tuple[str, ...]:
    """The sections of which a language has a PO file, by name."""
    return tuple(sorted(path.stem for path in (locales / code / "LC_MESSAGES").glob("*.po")))


def read(path: Path, language: Language) -> Catalogue:
    """Read a PO file. A missing one is new and empty; a damaged one is empty and says its fault."""
    if not path.is_file():
        return Catalogue(path, _new(language))
    try:
        text = path.read_bytes().decode("utf-8")
    except OSError as fault:
        return _damaged(path, language, 1, f"The file cannot be read: {fault.strerror}.", "Restore the file.")
    except UnicodeDecodeError as fault:
        bad_line = path.read_bytes()[: fault.start].count(b"\n") + 1
        return _damaged(path, language, bad_line, "This is not UTF-8.", "Save the file as UTF-8.")
    for number, line in enumerate(text.split("\n"), start=1):
        if _HOLDS_TEXT.match(line) and not _QUOTED.fullmatch(line.strip()):
            what = "The text is not between two straight quotes."
            remedy = 'Begin and end it with ", and write \\" for a quote inside.'
            return _damaged(path, language, number, what, remedy)
    try:
        file = polib.pofile(str(path), wrapwidth=0, encoding="utf-8", check_for_duplicates=False)
    except OSError as fault:
        where = _LINE.search(str(fault))
        line_number = int(where[1]) if where else 1
        return _damaged(path, language, line_number, "This is not a PO line.", "Mend or delete the line.")
    return _without_twins(Catalogue(path, file), language)


def _without_twins(catalogue: Catalogue, language: Language) -> Catalogue:
    seen: dict[tuple[str, str], int] = {}
    for entry in catalogue.entries:
        if entry.msgid_plural:
            what = "Plural forms are not used in this program."
            remedy = "Delete msgid_plural; write one msgstr."
            return _damaged(catalogue.path, language, entry.linenum or 1, what, remedy)
        key = key_of(entry)
        if key in seen:
            what = f"This message is in the file already, in line {seen[key]}."
            return _damaged(catalogue.path, language, entry.linenum or 1, what, "Keep the better one of the two.")
        seen[key] = entry.linenum or 1
    return catalogue


def _damaged(path: Path, language: Language, line: int, what: str, remedy: str) -> Catalogue:
    return Catalogue(path, _new(language), (Problem(shown(path), line, "po", what, remedy),))


def shown(path: Path) -> str:
    """The path from the folder of locales on, as it is said in problems."""
    return "/".join(("locales", *path.parts[-3:]))


def _new(language: Language) -> polib.POFile:
    file = polib.POFile(wrapwidth=0)
    file.metadata = headers(language)
    return file


def headers(language: Language | None) -> dict[str, str]:
    """The headers of a new PO file. No dates: they would change every file with every merge."""
    common = {
        "Project-Id-Version": "Know Your Record",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    if language is None:
        return common
    plural = get_plural(language.babel).plural_forms
    return {**common, "Language": language.code.replace("-", "_"), "Plural-Forms": plural.rstrip(";") + ";"}


def key_of(entry: polib.POEntry) -> tuple[str, str]:
    """What a message is known by: its context and its English."""
    return (entry.msgctxt or "", entry.msgid)


def template(path: Path, messages: Iterable[Message], language: Language | None = None) -> Catalogue:
    """A new file with these messages, none of them translated; without a language it is a template."""
    file = polib.POFile(wrapwidth=0)
    file.metadata = headers(language)
    file.extend(blank(message) for message in messages)
    return Catalogue(path, file)


def blank(message: Message) -> polib.POEntry:
    """The entry of a message that has no translation yet."""
    return polib.POEntry(
        msgctxt=message.context,
        msgid=message.english,
        msgstr="",
        comment="\n".join(message.comments),
        occurrences=[(message.path, "")],
        flags=[BRACES] if message.has_braces else [],
    )


def with_entries(catalogue: Catalogue, entries: Iterable[polib.POEntry]) -> Catalogue:
    """The same file, header and all, with other entries."""
    file = polib.POFile(wrapwidth=0)
    file.header = catalogue.file.header
    file.metadata = dict(catalogue.file.metadata)
    file.metadata_is_fuzzy = catalogue.file.metadata_is_fuzzy
    file.extend(entries)
    return Catalogue(catalogue.path, file, catalogue.problems)


def text_of(catalogue: Catalogue) -> str:
    """The canonical text of the file: no wrapping, obsolete messages last."""
    return str(catalogue.file)


def write(catalogue: Catalogue) -> bool:
    """Write the file whole or not at all; says whether it changed. DamagedCatalogue where it could not be read."""
    if catalogue.problems:
        raise DamagedCatalogue(str(catalogue.problems[0]))
    new = text_of(catalogue).encode("utf-8")
    path = catalogue.path
    if path.is_file() and path.read_bytes() == new:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(new)
            out.flush()
            os.fsync(out.fileno())
        beside.chmod(0o644)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    return True
