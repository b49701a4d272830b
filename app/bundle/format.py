"""The form of a bundle file: one SQLite database a language, written once and then only read.

`manifest` says what the bundle is; `page`, `organisation`, `entry` and `string` hold JSON of the values in `app.model`
and `app.lists`. The title of a page stands beside its body, so that a list of pages is drawn without reading them.
"""

from __future__ import annotations

import zlib
from typing import TypeVar

import msgspec
from msgspec import Struct

from app.bundle.errors import BundleError
from app.model import State

APPLICATION_ID = 0x4B595231  # "KYR1": tells our files from any other SQLite database
FORMAT = 2  # raise it when an older program could no longer read the file
PAGE_SIZE = 4096
SUFFIX = ".kyr"

SCHEMA = """
CREATE TABLE manifest (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE page (
    id TEXT PRIMARY KEY, form TEXT NOT NULL, position INTEGER, page_group TEXT NOT NULL, first INTEGER NOT NULL,
    title BLOB NOT NULL, body BLOB NOT NULL
);
CREATE INDEX page_form ON page (form, position);
CREATE TABLE entry (
    list TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (list, id)
) WITHOUT ROWID;
CREATE TABLE organisation (id TEXT PRIMARY KEY, position INTEGER NOT NULL, body BLOB NOT NULL);
CREATE TABLE string (area TEXT NOT NULL, english TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (area, english));
"""

UPDATE = "Please update the program."
RENEW = "Please install the texts again."

Model = TypeVar("Model")


class Wording(Struct, frozen=True):
    """A text of the program itself in the language of the bundle, with its `{placeholders}` still open."""

    text: str
    state: State


def encode(value: object) -> bytes:
    """The JSON of a model value; the same value always gives the same bytes."""
    return msgspec.json.encode(value)


def pack(value: object) -> bytes:
    """The JSON of a long value, compressed: a bundle is hashed whole before it is opened, so its size is felt."""
    return zlib.compress(encode(value), 6)


def unpack(data: object, kind: type[Model], what: str) -> Model:
    """The value back from what `pack` made. Raises BundleError, naming `what`, where that is not possible."""
    if not isinstance(data, bytes):
        raise BundleError(f"{what} is not in the form this program reads.", RENEW)
    try:
        return decode(zlib.decompress(data), kind, what)
    except zlib.error as error:
        raise BundleError(f"{what} cannot be read: {error}.", RENEW) from error


def decode(data: object, kind: type[Model], what: str) -> Model:
    """The value back from its JSON. Raises BundleError, naming `what`, where the bytes are not such a value."""
    if not isinstance(data, bytes | str):
        raise BundleError(f"{what} is not in the form this program reads.", RENEW)
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BundleError(f"{what} cannot be read: {error}.", RENEW) from error
