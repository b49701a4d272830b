"""What the theme is made of, as frozen values. `token_file` reads them from tokens.toml; `load` is the quick way."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import DecodeError, Struct
from msgspec.json import decode, encode
from msgspec.structs import replace

FILE = Path(__file__).with_name("tokens.toml")
BASE = "Latn"  # the row of sizes that the others keep their ratio to
PAIRS = ("text", "edges", "disabled")


class ThemeError(ValueError):
    """The token file or a request to it is wrong: which file, which key, what, and what to do."""

    def __init__(self, file: Path, key: str, what: str, remedy: str) -> None:
        super().__init__(f"{file.name}: {key}: {what} {remedy}")
        self.file, self.key, self.what, self.remedy = file, key, what, remedy


class TypeRole(StrEnum):
    """What a text is for."""

    TITLE = "title"
    PHONE = "phone"
    LEAD = "lead"
    HEADING = "heading"
    BODY = "body"
    SMALL = "small"
    FRAME = "frame"
    CHIP = "chip"
    PATIENT = "patient"


class Type(Struct, frozen=True):
    """How a text is set: size and height of one line in px, weight 400 or 600, families in order of trial."""

    size: int
    line: int
    weight: int
    families: tuple[str, ...]


class Palette(Struct, frozen=True):
    """Colours by role, as #RRGGBB; `contrast` where soft fills go away and outlines take their place."""

    contrast: bool
    colours: Mapping[str, str]


class Script(Struct, frozen=True):
    """How a script is set: its row of sizes, the height of its font's own line (in sizes), its usual families."""

    sizes: str
    own: float
    families: tuple[str, ...]


class Sizes(Struct, frozen=True):
    """The sizes of one type role: per row (size, line) at 100 %, and those of Latin at `stops_at` per cent."""

    weight: int
    stops_at: int
    rows: Mapping[str, tuple[int, int]]
    grown: tuple[int, int]


class Growth(Struct, frozen=True):
    """How spaces and icons grow from 100 % to 200 %."""

    space_first: float
    space_by: float
    icon_by: float
    icon_stops_at: int


class Tokens(Struct, frozen=True):
    """Everything in the token file."""

    file: Path
    roles: Mapping[str, str]
    palettes: Mapping[str, Palette]
    pairs: Mapping[str, tuple[tuple[str, str], ...]]
    scripts: Mapping[str, Script]
    type: Mapping[TypeRole, Sizes]
    growth: Growth
    measures: Mapping[str, tuple[float, float]]


def load(file: Path = FILE) -> Tokens:
    """The tokens of a file, from its compiled twin where that is as new; ThemeError when the file is wrong.

    Reading TOML takes 5 ms of the start. Whoever edits the file sees it at once: then it is newer than its twin.
    """
    tokens = _from_twin(file)
    if tokens is None:
        from app.ui.theme.token_file import read

        tokens = read(file)
    return tokens


def _from_twin(file: Path) -> Tokens | None:
    """The compiled tokens; None where there is no twin, an older one, or one of another version of the program."""
    twin = file.with_suffix(".json")
    try:
        if twin.stat().st_mtime < file.stat().st_mtime:
            return None
        return replace(decode(twin.read_bytes(), type=Tokens, dec_hook=_path), file=file)
    except (OSError, DecodeError):
        return None


def compiled(tokens: Tokens) -> bytes:
    """The bytes of the twin."""
    return encode(replace(tokens, file=Path(tokens.file.name)), enc_hook=str) + b"\n"


def _path(kind: type, value: object) -> Path:
    if kind is not Path or not isinstance(value, str):
        raise NotImplementedError(f"{kind} is not in the token file")
    return Path(value)
