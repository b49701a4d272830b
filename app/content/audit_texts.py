"""Every English text that a reader will see, with the place where it is written; the rules go over these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.content.library import Library
from app.content.markdown import SourceBlock
from app.content.pages import SourcePage
from app.content.problem import Place, Problem, Severity


@dataclass(frozen=True, slots=True)
class ShownText:
    """One English text in inline Markdown, and whether it stands on a page (or in the directory)."""

    english: str
    place: Place
    on_page: bool

    def problem(self, rule: str, message: str, remedy: str, severity: Severity = Severity.ERROR) -> Problem:
        """A problem at this text."""
        return Problem(self.place.path, self.place.line, rule, message, remedy, severity)


def shown_texts(library: Library) -> Iterator[ShownText]:
    """The texts of all pages, then those of the directory."""
    for page in library.pages.values():
        for block in page.messages():
            yield ShownText(block.english, Place(page.place.path, block.line), True)
    for entry in library.organisations.values():
        for field, english in entry.texts():
            line = entry.lines.get(field, entry.place.line)
            yield ShownText(english, Place(entry.place.path, line), False)


def blocks(library: Library) -> Iterator[tuple[SourcePage, SourceBlock]]:
    """Every block of every page, with its page."""
    return ((page, block) for page in library.pages.values() for block in page.walk())


def at_block(page: SourcePage, block: SourceBlock, rule: str, message: str, remedy: str) -> Problem:
    """An error at a block of a page."""
    return Problem(page.place.path, block.line, rule, message, remedy)
