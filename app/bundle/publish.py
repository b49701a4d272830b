"""Put bundles into a folder so that a power cut at any moment leaves either the old ones or the new ones.

Files are named by their own hash and never changed. `index.json` is replaced last, and that is the commit; only then
are files deleted that no index names.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from app.bundle.errors import StoreError
from app.bundle.format import SUFFIX
from app.bundle.index import FORMAT, NAME, Candidate, Entry, Index, encode_index, read_index
from app.bundle.store import file_fault
from app.model import Day, Language

OFFERED_FROM = 0.9  # the share of translated texts from which a language is offered to people

_OURS = re.compile(r"[A-Za-z0-9-]+-[0-9a-f]{12}" + re.escape(SUFFIX) + r"(\.part)?")


@dataclass(frozen=True, slots=True)
class Made:
    """A freshly compiled bundle, not yet in the folder."""

    language: Language
    data: bytes
    share: float  # of its texts that are translated in any state, 0 to 1
    compiled_on: Day
    inputs: str  # digest of all it was made from


def published(folder: Path) -> tuple[Entry, ...]:
    """The languages in the folder now; none where there is no index. Raises StoreError where the index is unsound."""
    return read_index(folder).languages if (folder / NAME).exists() else ()


def up_to_date(folder: Path, entry: Entry | None, inputs: str) -> bool:
    """True where the newest bundle of a language was made from these inputs and still is sound."""
    if entry is None or not entry.bundles or not inputs or entry.bundles[0].inputs != inputs:
        return False
    return not file_fault(folder / entry.bundles[0].file, entry.bundles[0])


def shelve(folder: Path, made: Made, before: Entry | None) -> Entry:
    """Write a bundle file beside the old ones and give the entry that names it; nothing shows it until `commit`."""
    sha256 = hashlib.sha256(made.data).hexdigest()
    old = before.bundles if before else ()
    file = f"{made.language.code}-{sha256[:12]}{SUFFIX}"
    version = old[0].version + (old[0].sha256 != sha256) if old else 1
    newest = Candidate(file, sha256, len(made.data), made.compiled_on, version, made.inputs)
    if old and old[0].sha256 == sha256:
        newest = replace(newest, compiled_on=old[0].compiled_on)
    if file_fault(folder / file, newest):
        write_whole(folder / file, made.data)
    others = (candidate for candidate in old if candidate.sha256 != sha256)
    sound = [candidate for candidate in others if not file_fault(folder / candidate.file, candidate)]
    offered = made.language.code == "en" or made.share >= OFFERED_FROM
    return Entry(made.language, offered, made.share, (newest, *sound[:1]))


def commit(folder: Path, entries: Iterable[Entry]) -> None:
    """Make these entries the index of the folder, then sweep it."""
    index = Index(FORMAT, tuple(entries))
    write_whole(folder / NAME, encode_index(index))
    sweep(folder, index.languages)


def sweep(folder: Path, entries: Iterable[Entry]) -> None:
    """Delete the bundle files, whole or half, that none of these entries names; other people's files stay."""
    named = {candidate.file for entry in entries for candidate in entry.bundles}
    for path in sorted(folder.iterdir()):
        if _OURS.fullmatch(path.name) and path.name not in named:
            with contextlib.suppress(PermissionError):  # Windows, while a window still reads it: the next time, then
                path.unlink()


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that its name never stands for half of it. Raises StoreError where the disk refuses."""
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror}. What was there before is unharmed."
        raise StoreError(message, "Free some space or choose another folder.") from error


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows cannot sync a folder
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
