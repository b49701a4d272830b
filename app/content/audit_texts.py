"""Every English text that a reader will see, with the place where it is written; the rules go over these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.content.library import Library
from app.content.lists import Dated
from app.content.markdown import SourceBlock
from app.content.pages import SourcePage
from app.content.problem import Place, Problem, Severity

Owner = SourcePage | Dated  # what a block belongs to


@dataclass(frozen=True, slots=True)
class ShownText:
    """One English text in inline Markdown, and whether it is written as prose (in the directory, hours have digits)."""

    english: str
    place: Place
    prose: bool
    example: bool = False  # words that must not be said, quoted to say so

    def problem(self, rule: str, message: str, remedy: str, severity: Severity = Severity.ERROR) -> Problem:
        """A problem at this text."""
        return Problem(self.place.path, self.place.line, rule, message, remedy, severity)


def shown_texts(library: Library) -> Iterator[ShownText]:
    """The texts of everything there is to read, of the lists, and of the directory."""
    for owner, block in blocks(library):
        if block.english:
            yield ShownText(block.english, Place(owner.place.path, block.line), True, block.avoid)
    for term in library.terms.values():
        for english in (term.term, term.meaning):
            yield ShownText(english, term.place, True)
    for _, english, place in library.path.texts():
        yield ShownText(english, place, True)
    for entry in library.organisations.values():
        for field, english in entry.texts():
            line = entry.lines.get(field, entry.place.line)
            yield ShownText(english, Place(entry.place.path, line), False)


def blocks(library: Library) -> Iterator[tuple[Owner, SourceBlock]]:
    """Every block of everything there is to read, of the timeline and of the changes, with what it belongs to."""
    for page in library.pages.values():
        for block in page.walk():
            yield page, block
    for dated in (*library.events, *library.changes):
        yield dated, dated.text


def at_block(owner: Owner, block: SourceBlock, rule: str, message: str, remedy: str) -> Problem:
    """An error at a block."""
    return Problem(owner.place.path, block.line, rule, message, remedy)
