"""Reads tokens.toml into one frozen value, and says plainly what is wrong with it. Knows no Qt."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from app.ui.theme.tokens import (
    BASE,
    FILE,
    PAIRS,
    Growth,
    Palette,
    Script,
    Sizes,
    ThemeError,
    Tokens,
    TypeRole,
)

_HEX = re.compile(r"#[0-9A-F]{6}")


def read(file: Path = FILE) -> Tokens:
    """The tokens of a file; ThemeError names the key that is wrong and what to do."""
    try:
        data = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise ThemeError(file, "file", f"cannot be read ({error.strerror}).", "Put the file back.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ThemeError(file, "file", f"is not TOML: {error}.", "Mend that line.") from error
    return _Reader(file, data).tokens()


class _Reader:
    """Walks the parsed file once; every wrong value ends in a ThemeError with its key."""

    def __init__(self, file: Path, data: dict[str, object]) -> None:
        self.file, self.data = file, data

    def tokens(self) -> Tokens:
        roles = self.roles()
        scripts = {code: self.script(code) for code in self.table("scripts")}
        if BASE not in scripts:
            raise self.wrong("scripts", f"has no {BASE}.", f"Add {BASE}; scripts that are not listed are set like it.")
        return Tokens(
            file=self.file,
            roles=roles,
            palettes={name: self.palette(name, roles) for name in self.table("palettes")},
            pairs={kind: self.pair_list(kind, roles) for kind in PAIRS},
            scripts=scripts,
            type={role: self.sizes(role) for role in TypeRole},
            growth=self.growth(),
            measures={name: self.measure(name) for name in self.table("measures")},
        )

    def wrong(self, key: str, what: str, remedy: str) -> ThemeError:
        return ThemeError(self.file, key, what, remedy)

    def value(self, key: str) -> object:
        found: object = self.data
        for part in key.split("."):
            if not isinstance(found, dict) or part not in found:
                raise self.wrong(key, "is missing.", "Add it.")
            found = found[part]
        return found

    def table(self, key: str) -> Mapping[str, object]:
        found = self.value(key)
        if not isinstance(found, dict) or not found:
            raise self.wrong(key, "is not a table with entries.", f"Write [{key}] and its entries below it.")
        return found

    def roles(self) -> Mapping[str, str]:
        found = {role: use for role, use in self.table("roles").items() if isinstance(use, str)}
        for role in self.table("roles"):
            if role not in found:
                raise self.wrong(f"roles.{role}", "does not say what it is for.", "Write a few words in quotes.")
        return found

    def number(self, key: str) -> float:
        found = self.value(key)
        if isinstance(found, bool) or not isinstance(found, int | float) or found <= 0:
            raise self.wrong(key, f"is {found!r}, not a number above 0.", "Write a number.")
        return found

    def numbers(self, key: str, count: int) -> tuple[int, ...]:
        found = self.value(key)
        if not isinstance(found, list) or len(found) != count or not all(type(one) is int and one > 0 for one in found):
            example = [20, 30, 40, 56][:count]
            raise self.wrong(key, f"is {found!r}.", f"Write {count} whole numbers of px, such as {example}.")
        return tuple(found)

    def palette(self, name: str, roles: Mapping[str, str]) -> Palette:
        entries = self.table(f"palettes.{name}")
        contrast = self.value(f"palettes.{name}.contrast")
        if not isinstance(contrast, bool):
            raise self.wrong(f"palettes.{name}.contrast", f"is {contrast!r}.", "Write true or false.")
        for role in entries:
            if role != "contrast" and role not in roles:
                raise self.wrong(f"palettes.{name}.{role}", "is not in [roles].", "Correct the name or add the role.")
        return Palette(contrast, {role: self.colour(f"palettes.{name}.{role}") for role in roles})

    def colour(self, key: str) -> str:
        found = self.value(key)
        if not isinstance(found, str) or not _HEX.fullmatch(found):
            raise self.wrong(key, f"is {found!r}, not a colour.", "Write # and six of 0-9 A-F, such as #5B2A6E.")
        return found

    def pair_list(self, kind: str, roles: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        key = f"pairs.{kind}"
        found = self.value(key)
        if not isinstance(found, list):
            raise self.wrong(key, f"is {found!r}.", 'Write a list of pairs, such as [["ink", "paper"]].')
        for pair in found:
            if not isinstance(pair, list) or len(pair) != 2 or not all(role in roles for role in pair):
                raise self.wrong(key, f"has {pair!r}.", "Write two roles, what stands on what.")
        return tuple((front, ground) for front, ground in found)

    def families(self, key: str) -> tuple[str, ...]:
        found = self.value(key)
        if not isinstance(found, list) or not found or not all(isinstance(one, str) and one for one in found):
            raise self.wrong(key, f"is {found!r}.", 'Write names of families, such as ["Noto Sans"].')
        return tuple(found)

    def script(self, code: str) -> Script:
        key = f"scripts.{code}"
        sizes = self.value(f"{key}.sizes")
        known = {row for role in TypeRole for row in self.table(f"type.{role}")} - {"weight", "stops_at"}
        if not isinstance(sizes, str) or sizes not in known:
            raise self.wrong(f"{key}.sizes", f"is {sizes!r}, a row no type has.", f"Write one of {sorted(known)}.")
        return Script(sizes, self.number(f"{key}.own"), self.families(f"{key}.families"))

    def sizes(self, role: TypeRole) -> Sizes:
        key = f"type.{role}"
        entries = self.table(key)
        weight = self.value(f"{key}.weight")
        if not isinstance(weight, int) or weight not in (400, 600):
            raise self.wrong(f"{key}.weight", f"is {weight!r}.", "Write 400 or 600; no other weights are bundled.")
        stops_at = int(self.number(f"{key}.stops_at")) if "stops_at" in entries else 200
        if not 100 < stops_at <= 200:
            raise self.wrong(f"{key}.stops_at", f"is {stops_at}.", "Write a per cent above 100, at most 200.")
        size, line, grown_size, grown_line = self.numbers(f"{key}.{BASE}", 4)
        rows = {BASE: (size, line)}
        for row in entries:
            if row in ("weight", "stops_at", BASE):
                continue
            row_size, row_line = self.numbers(f"{key}.{row}", 2)
            rows[row] = (row_size, row_line)
            if row_line < row_size:
                raise self.wrong(f"{key}.{row}", f"has a line ({row_line}) below its size.", "Write [size, line].")
        if grown_size < size or grown_line < max(line, grown_size):
            raise self.wrong(f"{key}.{BASE}", "shrinks as it grows.", "Write [size, line, larger size, larger line].")
        return Sizes(weight, stops_at, rows, (grown_size, grown_line))

    def growth(self) -> Growth:
        first, by = self.number("growth.space_first"), self.number("growth.space_by")
        icon_by, icon_stops_at = self.number("growth.icon_by"), int(self.number("growth.icon_stops_at"))
        if not 100 < icon_stops_at <= 200:
            raise self.wrong("growth.icon_stops_at", f"is {icon_stops_at}.", "Write a per cent above 100, at most 200.")
        return Growth(first, by, icon_by, icon_stops_at)

    def measure(self, name: str) -> tuple[float, float]:
        start, end = self.numbers(f"measures.{name}", 2)
        if end < start:
            raise self.wrong(f"measures.{name}", "shrinks as it grows.", "Write [at 100 %, at 200 %].")
        return start, end
