"""The register of languages: reads `locales/languages.toml`, checks it, and answers for a code.

It checks itself while it is read, because a wrong direction or an unknown Babel locale would otherwise show up only
on the screen of somebody who reads that language.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from app.content.problem import Problem
from app.model import Direction, Language

SOURCE_LANGUAGE = "en"
LAST_FAMILY = "Noto Sans"
DIRECTION_OF_SCRIPT = {
    "Arab": Direction.RTL,
    "Aran": Direction.RTL,
    "Hebr": Direction.RTL,
    "Syrc": Direction.RTL,
    **dict.fromkeys(("Latn", "Cyrl", "Grek", "Ethi", "Beng", "Deva", "Guru", "Gujr", "Taml"), Direction.LTR),
    **dict.fromkeys(("Hans", "Hant"), Direction.LTR),
}
ACCENTED, MIRRORED, HALF_STALE = "en-XA", "ar-XB", "en-XS"
_HEADER = re.compile(r'^\s*\[\s*"?([^"\]\s]+)"?\s*\]')
_KINDS: dict[str, type] = {
    "own_name": str,
    "english_name": str,
    "direction": str,
    "script": str,
    "fonts": list,
    "line_height": int,
    "babel": str,
    "fallback": str,
    "other_names": list,
}


class RegistryError(Exception):
    """The register cannot be used. `problems` names every fault with its line and remedy."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Registry:
    """All languages, in the order of the first screen. Pseudo-languages are known to `get` but are not listed."""

    languages: tuple[Language, ...]

    def get(self, code: str) -> Language:
        """The language with this code; KeyError with the known codes where there is none."""
        for language in (*self.languages, *pseudo_languages()):
            if language.code == code:
                return language
        known = ", ".join(language.code for language in self.languages)
        raise KeyError(f"There is no language {code!r} in locales/languages.toml. Known: {known}.")

    def fallbacks(self, code: str) -> tuple[Language, ...]:
        """The language itself, then where to look next; ends at English."""
        chain = [self.get(code)]
        while chain[-1].fallback:
            chain.append(self.get(chain[-1].fallback))
        return tuple(chain)

    @property
    def translated(self) -> tuple[Language, ...]:
        """Every language but English: those that have PO files."""
        return tuple(language for language in self.languages if language.code != SOURCE_LANGUAGE)


def pseudo_languages() -> tuple[Language, ...]:
    """The made-up languages that show faults of the program: long and accented, mirrored, half out of date."""
    latin = ("Noto Sans",)
    return (
        Language(ACCENTED, "⁅Éñĝļîšĥ⁆", "English, accented and longer", Direction.LTR, "Latn", latin, 110,
                 "en_GB", "en", ("pseudo accented",), pseudo=True),
        Language(MIRRORED, "اختبار", "English in Arabic letters", Direction.RTL, "Arab",
                 ("Noto Naskh Arabic", "Noto Sans"), 100, "ar", "en", ("pseudo arabic",), pseudo=True),
        Language(HALF_STALE, "English, half stale", "English, every second text out of date", Direction.LTR, "Latn",
                 latin, 110, "en_GB", "en", ("pseudo stale",), pseudo=True),
    )  # fmt: skip


def load(path: Path) -> Registry:
    """Read and check the register; RegistryError with every fault it has."""
    text = _text_of(path)
    lines, twice = _lines_of_tables(path, text)
    if twice:
        raise RegistryError(twice)
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        where = re.search(r"at line (\d+)", str(fault))
        line = int(where[1]) if where else 1
        problem = _problem(path, line, "toml", f"This is not TOML: {fault}.", "Mend this line.")
        raise RegistryError((problem,)) from fault
    check = _Check(path, lines)
    faults = tuple(check.shape(tables))
    if faults:
        raise RegistryError(faults)
    languages = tuple(_language(code, table) for code, table in tables.items())
    faults = tuple(check.meaning(languages))
    if faults:
        raise RegistryError(faults)
    return Registry(languages)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as fault:
        what = f"The register of languages cannot be read: {fault.strerror}."
        raise RegistryError((_problem(path, 1, "file", what, "Restore the file."),)) from fault
    except UnicodeDecodeError as fault:
        what = f"This is not UTF-8: {fault.reason}."
        raise RegistryError((_problem(path, 1, "file", what, "Save it as UTF-8."),)) from fault


def _problem(path: Path, line: int, rule: str, what: str, remedy: str) -> Problem:
    return Problem(f"{path.parent.name}/{path.name}", line, rule, what, remedy)


def _lines_of_tables(path: Path, text: str) -> tuple[dict[str, int], tuple[Problem, ...]]:
    lines: dict[str, int] = {}
    twice: list[Problem] = []
    for number, line in enumerate(text.splitlines(), start=1):
        header = _HEADER.match(line)
        if header and header[1] in lines:
            what = f"The code {header[1]!r} is already used in line {lines[header[1]]}."
            twice.append(_problem(path, number, "code", what, "Keep one of the two tables."))
        elif header:
            lines[header[1]] = number
    return lines, tuple(twice)


def _language(code: str, table: dict[str, Any]) -> Language:
    return Language(
        code=code,
        own_name=table["own_name"],
        english_name=table["english_name"],
        direction=Direction(table["direction"]),
        script=table["script"],
        fonts=tuple(table["fonts"]),
        line_height=table["line_height"],
        babel=table["babel"],
        fallback=table["fallback"],
        other_names=tuple(table["other_names"]),
    )


class _Check:
    """Looks for faults in the register and says them with their line."""

    def __init__(self, path: Path, lines: dict[str, int]) -> None:
        self._path = path
        self._lines = lines

    def _fault(self, code: str, what: str, remedy: str) -> Problem:
        return _problem(self._path, self._lines.get(code, 1), "language", f"[{code}] {what}", remedy)

    def shape(self, tables: dict[str, Any]) -> Iterator[Problem]:
        """Every field is there, is of its kind, and there is no other."""
        if SOURCE_LANGUAGE not in tables:
            yield _problem(self._path, 1, "language", "There is no English.", 'Add a table [en] with fallback = "".')
        for code, table in tables.items():
            if not isinstance(table, dict):
                yield self._fault(code, "is not a table.", "Write it as [code] with its fields below.")
                continue
            for field in sorted(table.keys() - _KINDS.keys()):
                yield self._fault(code, f"has an unknown field {field!r}.", f"Use only {', '.join(_KINDS)}.")
            for field, kind in _KINDS.items():
                if not _is_kind(table.get(field), kind):
                    wanted = {str: "a text", int: "a whole number", list: "a list of texts"}[kind]
                    yield self._fault(code, f"needs {field}.", f"Write {field} = {wanted}.")
            if table.get("direction") not in tuple(Direction):
                yield self._fault(code, "has no known direction.", 'Write direction = "ltr" or "rtl".')

    def meaning(self, languages: tuple[Language, ...]) -> Iterator[Problem]:
        """Direction, fonts, names, fallbacks and Babel locales make sense."""
        owners: dict[str, str] = {}
        for language in languages:
            if other := owners.get(language.own_name.casefold()):
                yield self._fault(language.code, f"has the same own name as [{other}].", "Give each its own name.")
            owners[language.own_name.casefold()] = language.code
            yield from self._script(language)
            yield from self._fallback(language, {each.code: each for each in languages})
            yield from self._babel(language)

    def _script(self, language: Language) -> Iterator[Problem]:
        wanted = DIRECTION_OF_SCRIPT.get(language.script)
        if wanted is None:
            yield self._fault(language.code, f"has an unknown script {language.script!r}.",
                              "Use an ISO 15924 code, or add it in app/language/registry.py.")  # fmt: skip
        elif wanted is not language.direction:
            what = f"runs {language.direction}, but the script {language.script} runs {wanted}."
            yield self._fault(language.code, what, f'Write direction = "{wanted}".')
        if not language.fonts or language.fonts[-1] != LAST_FAMILY:
            yield self._fault(language.code, f"does not end its fonts with {LAST_FAMILY!r}.",
                              f"Put {LAST_FAMILY!r} last: most script fonts hold no Latin letters.")  # fmt: skip
        if not 80 <= language.line_height <= 200:
            yield self._fault(language.code, f"has a line height of {language.line_height} per cent.",
                              "Use 80 to 200: it is a per cent of the font's own height.")  # fmt: skip

    def _fallback(self, language: Language, known: dict[str, Language]) -> Iterator[Problem]:
        seen = [language.code]
        step = language
        while step.fallback:
            if step.fallback not in known:
                yield self._fault(language.code, f"falls back to {step.fallback!r}, which does not exist.",
                                  'Name a code of this file, in doubt "en".')  # fmt: skip
                return
            if step.fallback in seen:
                yield self._fault(language.code, f"falls back in a circle: {' -> '.join([*seen, step.fallback])}.",
                                  'End the chain at "en".')  # fmt: skip
                return
            step = known[step.fallback]
            seen.append(step.code)
        if step.code != SOURCE_LANGUAGE:
            yield self._fault(language.code, f"falls back to {step.code!r} and stops there.", 'End the chain at "en".')

    def _babel(self, language: Language) -> Iterator[Problem]:
        remedy = "Use a locale that Babel has, such as fa_AF for Dari and ku for Kurmanji."
        try:
            locale = Locale.parse(language.babel)
            shown = format_date(datetime.date(2025, 9, 3), "long", locale=locale)
        except (UnknownLocaleError, ValueError) as fault:
            yield self._fault(language.code, f"has a Babel locale that does not work: {fault}.", remedy)
            return
        if "2025" not in shown:
            yield self._fault(language.code, f"writes 3 September 2025 as {shown!r}, without 2025.", remedy)


def _is_kind(value: object, kind: type) -> bool:
    if kind is list:
        return isinstance(value, list) and all(isinstance(each, str) and each for each in value)
    return isinstance(value, kind) and not isinstance(value, bool)
