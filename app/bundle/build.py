"""Build the folder of bundles: every language that is sound, and only those whose source has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.bundle.compile import Compiled, compile_language
from app.bundle.edition import Edition, edit
from app.bundle.errors import StoreError, TooNewError
from app.bundle.glyphs import font_problems, missing_in
from app.bundle.index import NAME, Entry
from app.bundle.inputs import language_digest, shared_digest
from app.bundle.publish import Made, commit, published, shelve, sweep, up_to_date
from app.bundle.typeset import Typesetter
from app.bundle.vocabulary import all_words
from app.bundle.write import to_bytes
from app.content.audit import audit, without_faulty
from app.content.forms import QuestionMatter
from app.content.inline import InlineParser
from app.content.library import Library, read
from app.content.problem import Problem, Severity
from app.language.aliases import read_aliases
from app.language.registry import SOURCE_LANGUAGE, Registry, load, pseudo_languages
from app.language.translations import Policy, Translations
from app.model import Language

Progress = Callable[[int, int, str], None]  # languages done, of how many, the name of the one in work


class UnknownLanguageError(Exception):
    """A language was asked for that the register does not have; the message names those it has."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where everything lies."""

    app: Path
    content: Path
    locales: Path
    out: Path
    fonts: Path | None = None  # larger fonts, where they have been built

    @staticmethod
    def of(root: Path) -> Places:
        """The places of a checkout whose top folder is `root`."""
        build = root / "build"
        return Places(root / "app", root / "content", root / "locales", build / "bundles", build / "fonts")


@dataclass(slots=True)
class Report:
    """What a build did. A language with an error is `refused` and keeps the bundle it had."""

    problems: list[Problem] = field(default_factory=list)
    compiled: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    @property
    def has_errors(self) -> bool:
        """Whether something had to be left out."""
        return any(problem.is_error for problem in self.problems)


def build(
    places: Places,
    today: date,
    codes: Iterable[str] = (),
    *,
    pseudo: bool = False,
    policy: Policy = Policy.DRAFTS,
    progress: Progress | None = None,
) -> Report:
    """Compile these languages, or all of the register, into `places.out`; English is always among them.

    What is at fault is left out and said in the report. Raises RegistryError for a register that cannot be read,
    UnknownLanguageError for a code that is not in it, and StoreError where the folder cannot be written or belongs to
    a newer program.
    """
    registry = load(places.locales / "languages.toml")
    report = Report()
    before = _published(places.out, report)
    wanted = _wanted(registry, tuple(codes), pseudo)
    if before:
        sweep(places.out, before.values())  # first, or what crashes left behind would fill the disk
    workshop = _Workshop(places, today, policy, registry.get(SOURCE_LANGUAGE), report)
    entries = dict(before) if tuple(codes) else {}
    for done, language in enumerate(wanted):
        if progress is not None:
            progress(done, len(wanted), language.english_name)
        entry = workshop.entry(language, before.get(language.code))
        if entry is not None:
            entries[language.code] = entry
    commit(places.out, _in_order(entries, registry))
    return report


def _published(out: Path, report: Report) -> dict[str, Entry]:
    try:
        return {entry.language.code: entry for entry in published(out)}
    except TooNewError:
        raise
    except StoreError as error:
        message = f"{error.message} All bundles are made anew."
        report.problems.append(Problem(NAME, 1, "index", message, "Nothing to do.", Severity.WARNING))
        return {}


def _wanted(registry: Registry, codes: tuple[str, ...], pseudo: bool) -> tuple[Language, ...]:
    if not codes:
        return (*registry.languages, *(pseudo_languages() if pseudo else ()))
    extra = [language.code for language in pseudo_languages()] if pseudo else []
    try:
        return tuple(registry.get(code) for code in dict.fromkeys((SOURCE_LANGUAGE, *codes, *extra)))
    except KeyError as error:
        raise UnknownLanguageError(error.args[0]) from error


def _in_order(entries: dict[str, Entry], registry: Registry) -> list[Entry]:
    """The entries in the order of the register; languages that it no longer knows are dropped."""
    known = (language.code for language in (*registry.languages, *pseudo_languages()))
    return [entries[code] for code in known if code in entries]


class _Workshop:
    """What all languages of one build share. The source is read and audited once."""

    def __init__(self, places: Places, today: date, policy: Policy, english: Language, report: Report) -> None:
        self._places = places
        self._today = today
        self._policy = policy
        self._report = report
        self._shared = shared_digest(places.app, places.content)
        self._edition = self._edit(read(places.content))
        self._parser = InlineParser(self._edition.library.links)
        self._english = self._typesetter(english)
        self._words = all_words()
        self._missing = missing_in(places.fonts)

    def _edit(self, library: Library) -> Edition:
        problems = audit(library, self._today)
        edition = edit(without_faulty(library, problems))
        self._report.problems += [*problems, *edition.problems]
        return edition

    def _typesetter(self, language: Language) -> Typesetter:
        return Typesetter(language, self._edition.library.values, self._parser)

    def entry(self, language: Language, before: Entry | None) -> Entry | None:
        """The entry of one language after this build: new, as it was, or none where there never was a good one."""
        inputs = language_digest(self._shared, language, self._policy, self._places.locales)
        if before is not None and up_to_date(self._places.out, before, inputs):
            self._report.unchanged.append(language.code)
            return before
        translations = self._translations(language)
        aliases, alias_problems = self._aliases(language)
        compiled = self._compile(language, translations, aliases)
        faults = list(font_problems(compiled.contents, self._english.language.fonts, self._missing))
        self._report.problems += [*translations.problems, *alias_problems, *faults]
        if any(fault.is_error for fault in faults):
            self._report.refused.append(language.code)
            return before
        self._report.compiled.append(language.code)
        faulty = bool(translations.problems or alias_problems)
        made = Made(
            language=language,
            data=to_bytes(compiled.contents),
            share=compiled.share,
            compiled_on=self._typesetter(language).day(self._today.isoformat()),
            inputs="" if faulty else inputs,  # so that a fault is said again the next time
        )
        return shelve(self._places.out, made, before)

    def _aliases(self, language: Language) -> tuple[Mapping[str, tuple[str, ...]], list[Problem]]:
        """What people call things: in a file of the language, and in English with each question too."""
        aliases, problems = read_aliases(self._places.locales, language.code)
        if language.code != SOURCE_LANGUAGE:
            return aliases, problems
        found = dict(aliases)
        for page in self._edition.pages:
            if isinstance(page.matter, QuestionMatter):
                found[page.id] = (*page.matter.aliases, *found.get(page.id, ()))
        return found, problems

    def _compile(
        self, language: Language, translations: Translations, aliases: Mapping[str, tuple[str, ...]]
    ) -> Compiled:
        typesetter = self._english if language.code == SOURCE_LANGUAGE else self._typesetter(language)
        return compile_language(self._edition, self._words, self._english, typesetter, translations, aliases)

    def _translations(self, language: Language) -> Translations:
        if language.code == SOURCE_LANGUAGE:
            return Translations.source()
        if language.pseudo:
            return Translations.pseudo(language)
        return Translations.load(self._places.locales, language, self._policy)
