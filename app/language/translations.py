"""What the compiler of bundles asks: the text and its state for a context and its English, in one language.

All files are read by `load`; after that nothing is read, and the same question has the same answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from app.content.problem import Problem
from app.language import pseudo
from app.language.catalogue import key_of, path_of, read, sections_of
from app.language.check import check_entry
from app.language.registry import ACCENTED, HALF_STALE, MIRRORED
from app.language.review import state_of
from app.model import Language, State


class Policy(StrEnum):
    """Which translations are shown."""

    DRAFTS = "drafts"  # drafts too, marked as drafts
    CHECKED_ONLY = "checked-only"  # only what a named person has checked


@dataclass(frozen=True, slots=True)
class Translated:
    """What to show: the translation, or the English where the state is SOURCE, STALE or UNTRANSLATED."""

    text: str
    state: State

    @property
    def is_english(self) -> bool:
        """Whether `text` is the English."""
        return self.state in (State.SOURCE, State.STALE, State.UNTRANSLATED)


@dataclass(frozen=True, slots=True)
class Translations:
    """One language, ready to be asked. `problems` are files not read and messages left out for an error."""

    known: Mapping[tuple[str, str], Translated] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    otherwise: Callable[[str, str], Translated] | None = None

    def lookup(self, context: str, english: str) -> Translated:
        """The text for this message and how far it can be trusted."""
        found = self.known.get((context, english))
        if found is not None:
            return found
        return self.otherwise(context, english) if self.otherwise else Translated(english, State.UNTRANSLATED)

    @staticmethod
    def load(locales: Path, language: Language, policy: Policy = Policy.DRAFTS) -> Translations:
        """Read all PO files of a language. A bad file or message is left out and said; this never raises for either."""
        known: dict[tuple[str, str], Translated] = {}
        problems: list[Problem] = []
        for section in sections_of(locales, language.code):
            catalogue = read(path_of(locales, language.code, section), language)
            problems.extend(catalogue.problems)
            for entry in catalogue.entries:
                state = state_of(entry)
                errors = [each for each in check_entry(entry, catalogue, language) if each.is_error]
                problems.extend(errors)
                if errors or (policy is Policy.CHECKED_ONLY and state in (State.DRAFT, State.MACHINE_DRAFT)):
                    state = State.UNTRANSLATED
                shows_english = state in (State.STALE, State.UNTRANSLATED)
                known[key_of(entry)] = Translated(entry.msgid if shows_english else entry.msgstr, state)
        return Translations(known, tuple(problems))

    @staticmethod
    def pseudo(language: Language) -> Translations:
        """A pseudo-language of `registry.pseudo_languages()`; KeyError for any other."""
        return Translations(otherwise=_PSEUDO[language.code])

    @staticmethod
    def source() -> Translations:
        """English: every text is itself."""
        return Translations(otherwise=_source)


def _source(_context: str, english: str) -> Translated:
    return Translated(english, State.SOURCE)


def _accented(_context: str, english: str) -> Translated:
    return Translated(pseudo.accented(english), State.MACHINE_DRAFT)


def _mirrored(_context: str, english: str) -> Translated:
    return Translated(pseudo.mirrored(english), State.MACHINE_DRAFT)


def _half_stale(context: str, english: str) -> Translated:
    if pseudo.is_half(context, english):
        return Translated(english, State.STALE)
    return _accented(context, english)


_PSEUDO: dict[str, Callable[[str, str], Translated]] = {
    ACCENTED: _accented,
    MIRRORED: _mirrored,
    HALF_STALE: _half_stale,
}
