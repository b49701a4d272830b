"""The translators' workshop: English, glossary and PO files of one project folder, joined for the commands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.content import library
from app.content.problem import Problem
from app.language import merge as merging
from app.language.catalogue import Catalogue, path_of, read, sections_of, shown, write
from app.language.check import check_catalogue
from app.language.glossary import Glossary, read_glossary
from app.language.messages import Message, extract
from app.language.registry import Registry, load
from app.language.review import state_of
from app.model import Language, Progress, State


@dataclass(frozen=True, slots=True)
class Workshop:
    """Everything that the commands on translations need, read once."""

    locales: Path
    registry: Registry
    glossary: Glossary
    messages: Mapping[str, tuple[Message, ...]]  # by section
    broken: tuple[str, ...]  # pages that cannot be read now: their messages are not among `messages`

    @property
    def begun(self) -> tuple[Language, ...]:
        """The languages that have a folder with PO files."""
        return tuple(each for each in self.registry.translated if sections_of(self.locales, each.code))

    def catalogues(self, language: Language) -> dict[str, Catalogue]:
        """Every section of a language: those with messages, in their order, then files whose section is gone."""
        gone = [section for section in sections_of(self.locales, language.code) if section not in self.messages]
        return {name: read(path_of(self.locales, language.code, name), language) for name in (*self.messages, *gone)}

    def merge(self, language: Language) -> Iterator[tuple[str, merging.Merged, bool]]:
        """Bring the PO files of a language up to date: (section, what went which way, whether the file changed).

        A damaged file is left as it is: its `Merged` says so in `catalogue.problems`.
        """
        catalogues = self.catalogues(language)
        memory = merging.remember(catalogues.values())
        for section, catalogue in catalogues.items():
            if catalogue.problems:
                yield section, merging.Merged(catalogue), False
                continue
            merged = merging.merge(catalogue, self.messages.get(section, ()), memory)
            yield section, merged, write(merged.catalogue)

    def check(self, language: Language) -> Iterator[Problem]:
        """The problems of all PO files of a language, and whether they lag behind the English."""
        for section, catalogue in self.catalogues(language).items():
            yield from check_catalogue(catalogue, language, self.glossary)
            if not catalogue.problems and not self.broken:
                yield from _behind(catalogue, self.messages.get(section, ()), language)

    def progress(self, language: Language) -> dict[str, tuple[Progress, int]]:
        """By section: how many messages are in each state, and how many English words are still to be translated."""
        return {
            section: _progress(self.messages[section], catalogue)
            for section, catalogue in self.catalogues(language).items()
            if section in self.messages
        }


def open_workshop(root: Path) -> Workshop:
    """Read the project folder. RegistryError where the register of languages has a fault."""
    locales = root / "locales"
    registry = load(locales / "languages.toml")
    glossary = read_glossary(locales / "glossary.csv")
    english = library.read(root / "content")
    messages = extract(english, root / "app" / "words", glossary)
    return Workshop(locales, registry, glossary, messages, english.broken)


def _behind(catalogue: Catalogue, messages: tuple[Message, ...], language: Language) -> Iterator[Problem]:
    if {message.key for message in messages} != {(each.msgctxt or "", each.msgid) for each in catalogue.entries}:
        what = "The English has changed since this file was merged."
        yield Problem(shown(catalogue.path), 1, "behind", what, f"Run `merge {language.code}`.")


def _progress(messages: tuple[Message, ...], catalogue: Catalogue) -> tuple[Progress, int]:
    states = {(entry.msgctxt or "", entry.msgid): state_of(entry) for entry in catalogue.entries}
    counts = dict.fromkeys(State, 0)
    words = 0
    for message in messages:
        state = states.get(message.key, State.UNTRANSLATED)
        counts[state] += 1
        if state in (State.STALE, State.UNTRANSLATED):
            words += len(message.english.split())
    return (
        Progress(
            checked=counts[State.CHECKED],
            draft=counts[State.DRAFT],
            machine_draft=counts[State.MACHINE_DRAFT],
            stale=counts[State.STALE],
            untranslated=counts[State.UNTRANSLATED],
        ),
        words,
    )
