"""How far a translation can be trusted, from marks that cancel themselves.

A mark is a translator comment with a digest of context, English and translation. If one letter of any of them changes,
the digest fits no longer and the mark counts for nothing, whoever changed it and with whatever tool. It guards against
accidents, not against forgery: who may write `Reviewed-by` is a matter of who may commit.
"""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

import polib

from app.model import State

MACHINE, CHECKED = "Machine", "Reviewed-by"
_MARK = re.compile(r"(Machine|Reviewed-by): (\S.*?) (\d{4}-\d{2}-\d{2}) \[([0-9a-f]{10})\]")


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: who did what and when, and for which text."""

    kind: str  # MACHINE or CHECKED
    name: str
    day: str  # YYYY-MM-DD
    digest: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.name} {self.day} [{self.digest}]"


def digest(context: str, english: str, translation: str) -> str:
    """Ten hexadecimal digits that stand for exactly these three texts."""
    return hashlib.sha256(f"{context}\x04{english}\x04{translation}".encode()).hexdigest()[:10]


def digest_of(entry: polib.POEntry) -> str:
    """The digest of a message as it is now."""
    return digest(entry.msgctxt or "", entry.msgid, entry.msgstr)


def marks(entry: polib.POEntry) -> tuple[Mark, ...]:
    """The marks that fit the texts as they are now."""
    now = digest_of(entry)
    return tuple(mark for mark in _all_marks(entry) if mark.digest == now)


def _all_marks(entry: polib.POEntry) -> Iterator[Mark]:
    for line in entry.tcomment.split("\n"):
        found = _MARK.fullmatch(line.strip())
        if found and _is_day(found[3]):
            yield Mark(found[1], found[2], found[3], found[4])


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def state_of(entry: polib.POEntry) -> State:
    """How far this translation can be trusted."""
    if not entry.msgstr.strip():
        return State.UNTRANSLATED
    if entry.fuzzy:
        return State.STALE
    kinds = {mark.kind for mark in marks(entry)}
    if CHECKED in kinds:
        return State.CHECKED
    return State.MACHINE_DRAFT if MACHINE in kinds else State.DRAFT


def mark_machine(entry: polib.POEntry, model: str, day: datetime.date) -> None:
    """Say in the entry that a machine wrote this translation."""
    _mark(entry, MACHINE, model, day)


def mark_checked(entry: polib.POEntry, name: str, day: datetime.date) -> None:
    """Say in the entry that this person has checked this translation. ValueError where there is nothing to check."""
    if entry.fuzzy:
        raise ValueError("The English has changed: translate it again and clear the fuzzy flag, then mark it.")
    _mark(entry, CHECKED, name, day)


def _mark(entry: polib.POEntry, kind: str, name: str, day: datetime.date) -> None:
    if not entry.msgstr.strip():
        raise ValueError("There is no translation to mark.")
    mark = Mark(kind, " ".join(name.split()), day.isoformat(), digest_of(entry))
    if not _MARK.fullmatch(str(mark)):
        raise ValueError(f"The name {name!r} cannot stand in a mark: write at least one letter.")
    lines = without_dead_marks(entry).split("\n") if entry.tcomment else []
    kept = [line for line in lines if line and not line.startswith(f"{kind}: {mark.name} ")]
    entry.tcomment = "\n".join([*kept, str(mark)])


def without_dead_marks(entry: polib.POEntry) -> str:
    """The translator comments of an entry without the marks that fit no longer."""
    now = digest_of(entry)
    kept: list[str] = []
    for line in entry.tcomment.split("\n"):
        found = _MARK.fullmatch(line.strip())
        if not found or found[4] == now:
            kept.append(line)
    return "\n".join(kept)
