"""Compile one language: the English edition and the translations become all that a bundle holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from types import MappingProxyType

from app.bundle.compile_lists import compile_lists
from app.bundle.compile_pages import compile_organisation, compile_page
from app.bundle.compile_search import Aliases, search_entries
from app.bundle.compiler import Compiler, progress_of
from app.bundle.edition import Edition
from app.bundle.typeset import Typesetter
from app.bundle.write import Contents
from app.language.translations import Translations
from app.words import Word


@dataclass(frozen=True, slots=True)
class Compiled:
    """One language, ready to be written."""

    contents: Contents

    @property
    def share(self) -> float:
        """The part of all texts that is translated in any state; English is whole by nature."""
        progress = self.contents.progress
        done = progress.checked + progress.draft + progress.machine_draft
        return done / progress.total if progress.total else 1.0


def compile_language(
    edition: Edition,
    words: Iterable[Word],
    english: Typesetter,
    typesetter: Typesetter,
    translations: Translations,
    aliases: Aliases = MappingProxyType({}),
) -> Compiled:
    """All of one language; `english` sets the English that stands beside it or in its place.

    `aliases` are the words people use for what they look for. A language without any translation is not indexed: it is
    not offered, and its index would be English.
    """
    compiler = Compiler(edition, english, typesetter, translations)
    pages = tuple(compile_page(compiler, page) for page in edition.pages)
    organisations = tuple(compile_organisation(compiler, each) for each in edition.library.organisations.values())
    lists = compile_lists(compiler)
    spoken = {word: compiler.wording(word) for word in words}
    made = Compiled(Contents(typesetter.language, progress_of(compiler.total), pages, organisations, lists, spoken))
    if made.share > 0:
        return Compiled(replace(made.contents, found=search_entries(made.contents, aliases)))
    return made
