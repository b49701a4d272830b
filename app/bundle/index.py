"""The form of `index.json`: which languages there are, and which files hold them, newest first."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from app.bundle.errors import StoreError, TooNewError
from app.bundle.format import UPDATE
from app.model import Day, Language

NAME = "index.json"
FORMAT = 1  # raise it when an older program could no longer read the index


class Candidate(Struct, frozen=True):
    """One bundle file of a language. The hash decides whether it is read, never its name."""

    file: str  # in the folder of the index
    sha256: str
    size: int  # bytes
    compiled_on: Day  # shown in the language of the bundle
    version: int  # counts up for each language
    inputs: str  # digest of all it was made from; "" where a fault should be looked at again


class Entry(Struct, frozen=True):
    """A language of the store: what the registry says of it, whether to offer it, and its bundles, newest first."""

    language: Language
    offered: bool  # enough of it is translated for a person to choose it
    share: float  # of its texts that are translated in any state, 0 to 1
    bundles: tuple[Candidate, ...]


class Index(Struct, frozen=True):
    """The whole of `index.json`, languages in the order in which they are listed."""

    format: int
    languages: tuple[Entry, ...]


class _Head(Struct, frozen=True):
    format: int


def encode_index(index: Index) -> bytes:
    """The bytes of `index.json`, indented so that a person can read it."""
    return msgspec.json.format(msgspec.json.encode(index), indent=1) + b"\n"


def read_index(folder: Path) -> Index:
    """The index of a folder. Raises StoreError where there is none, where it is damaged, or where it is too new."""
    path = folder / NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise StoreError(f"There are no texts in {folder}: {NAME} is missing.", _again(folder)) from error
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}.", "Check who may read the folder.") from error
    try:
        head = msgspec.json.decode(data, type=_Head)
        if head.format > FORMAT:
            message = f"{path} was made by a newer version of the program: form {head.format}, not {FORMAT}."
            raise TooNewError(message, UPDATE)
        index = msgspec.json.decode(data, type=Index)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise StoreError(f"{path} is damaged: {error}.", _again(folder)) from error
    for candidate in (candidate for entry in index.languages for candidate in entry.bundles):
        if Path(candidate.file).name != candidate.file or "\\" in candidate.file:
            raise StoreError(f"{path} names a file outside its folder: {candidate.file!r}.", _again(folder))
    return index


def _again(folder: Path) -> str:
    return f"Install the texts again, or make them with: python -m app compile --out {folder}"
