"""`locales/glossary.csv`: agreed words for each language, and names that stay in English.

Columns: term, meaning_in_plain_english, keep_in_english (yes or no), note, and one for each language by its code.
An agreed translation may end with what stays in English, in brackets: `... (Home Office)`.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.content.problem import Problem, Severity

ABOUT = ("term", "meaning_in_plain_english", "keep_in_english", "note")
_SHOWN = "locales/glossary.csv"
_IN_BRACKETS = re.compile(r"\(([A-Za-z&][^()]*)\)\s*$")


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """One line of the glossary. `kept` is what must stand in English in every translation, "" where nothing must."""

    term: str
    meaning: str
    kept: str
    translations: Mapping[str, str]  # language code -> agreed words

    def stands_in(self, english: str) -> bool:
        """Whether an English text holds this term as a whole word. Names are found only as they are written."""
        return bool(_pattern(self.term).search(english))


@cache
def _pattern(term: str) -> re.Pattern[str]:
    is_name = any(char.isupper() for char in term)
    return re.compile(rf"(?<!\w){re.escape(term)}(?!\w)", 0 if is_name else re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms, with what was wrong with the file."""

    terms: tuple[GlossaryTerm, ...] = ()
    problems: tuple[Problem, ...] = ()

    def found_in(self, english: str) -> tuple[GlossaryTerm, ...]:
        """The terms that stand in an English text, in the order of the glossary."""
        return tuple(term for term in self.terms if term.stands_in(english))


def read_glossary(path: Path) -> Glossary:
    """Read the glossary; no file is an empty glossary, and a bad line is left out and said."""
    if not path.is_file():
        return Glossary()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        return Glossary((), (_problem(1, f"The glossary cannot be read: {fault}.", "Restore it, saved as UTF-8."),))
    try:
        return _read(csv.DictReader(io.StringIO(text, newline=""), restval=""))
    except csv.Error as fault:
        return Glossary((), (_problem(1, f"This is not CSV: {fault}.", "Export it again as CSV with commas."),))


def _read(rows: csv.DictReader[str]) -> Glossary:
    columns = tuple(rows.fieldnames or ())
    if "term" not in columns:
        return Glossary((), (_problem(1, "There is no column `term`.", f"Begin with {','.join(ABOUT)}."),))
    languages = [name for name in columns if name not in ABOUT]
    terms: list[GlossaryTerm] = []
    problems: list[Problem] = []
    for row in rows:
        if None in row:
            problems.append(_problem(rows.line_num, "There are more cells than columns.", 'Put "..." around commas.'))
            continue
        if not row["term"].strip():
            problems.append(_problem(rows.line_num, "The term is empty.", "Write it, or delete the line."))
            continue
        terms.append(_term(row, languages))
    return Glossary(tuple(terms), tuple(problems))


def _term(row: Mapping[str, str], languages: list[str]) -> GlossaryTerm:
    term = row["term"].strip()
    translations = {code: row[code].strip() for code in languages if row[code].strip()}
    kept = ""
    if row.get("keep_in_english", "").strip().casefold() == "yes":
        brackets = (_IN_BRACKETS.search(translation) for translation in translations.values())
        kept = next((found[1] for found in brackets if found), term)
    return GlossaryTerm(term, row.get("meaning_in_plain_english", "").strip(), kept, translations)


def _problem(line: int, what: str, remedy: str) -> Problem:
    return Problem(_SHOWN, line, "glossary", what, remedy, Severity.WARNING)
