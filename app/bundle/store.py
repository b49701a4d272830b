"""The folder of bundles: which languages there are, and the newest sound copy of each.

The SHA-256 of a file is compared each time before it is opened: SQLite itself would show damaged text without a word.
A damaged copy gives way to the one before it, then to English, and the person is told; the window never stays shut
because one file is broken.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from msgspec import Struct

from app.bundle.errors import BundleError, StoreError
from app.bundle.format import RENEW
from app.bundle.index import Candidate, Entry, read_index
from app.bundle.reader import Bundle
from app.words import Word, notices

ENGLISH = "en"


class Notice(Struct, frozen=True):
    """Something to tell the person: `bundle.say(notice.word, **notice.values)`."""

    word: Word
    values: dict[str, str]


class Opened(Struct, frozen=True):
    """An open bundle, what to tell the person about it, and what was wrong with the copies before it."""

    bundle: Bundle
    notice: Notice | None = None
    faults: tuple[str, ...] = ()  # for the person who looks after the machine, in English


class Store:
    """A folder of bundles. Raises StoreError where its index is missing, damaged or too new."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.languages: tuple[Entry, ...] = read_index(folder).languages

    def open(self, code: str) -> Opened:
        """The newest sound bundle of a language, or English with a notice.

        Raises StoreError for a language that the store does not know, and where English cannot be read either.
        """
        entry = self._entry(code)
        faults: list[str] = []
        for place, candidate in enumerate(entry.bundles):
            try:
                bundle = open_checked(self._folder, candidate, code)
            except BundleError as error:
                faults.append(str(error))
                continue
            notice = Notice(notices.LAST_GOOD, {"date": candidate.compiled_on.shown}) if place else None
            return Opened(bundle, notice, tuple(faults))
        if code == ENGLISH:
            found = " ".join(faults) or "The store holds none."
            raise StoreError(f"No English text can be read in {self._folder}. {found}", RENEW)
        english = self.open(ENGLISH)
        notice = Notice(notices.ENGLISH_INSTEAD, {"language": entry.language.own_name})
        return Opened(english.bundle, notice, (*faults, *english.faults))

    def _entry(self, code: str) -> Entry:
        for entry in self.languages:
            if entry.language.code == code:
                return entry
        known = ", ".join(entry.language.code for entry in self.languages) or "none"
        raise StoreError(f"There is no language {code!r} in {self._folder}.", f"Choose one of: {known}.")


def open_checked(folder: Path, candidate: Candidate, code: str) -> Bundle:
    """A bundle whose bytes are those the index promises. Raises BundleError where they are not."""
    path = folder / candidate.file
    fault = file_fault(path, candidate)
    if fault:
        raise BundleError(fault, RENEW)
    bundle = Bundle.open(path)
    if bundle.language.code != code:
        bundle.close()
        raise BundleError(f"{path} holds {bundle.language.code!r}, not {code!r}.", RENEW)
    return bundle


def file_fault(path: Path, candidate: Candidate) -> str:
    """What is wrong with the bytes of a bundle file, or "" where they are sound."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return f"{path} cannot be read: {error.strerror}."
    if hashlib.sha256(data).hexdigest() != candidate.sha256:
        return f"{path} is damaged: its SHA-256 is not the one in the index."
    return ""
