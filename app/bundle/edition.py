"""The English edition: what every language is made from, with the evidence behind each statement worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.content.directory import SourceOrganisation
from app.content.ledger import SourceEvidence
from app.content.library import Library
from app.content.pages import SourcePage
from app.content.problem import Problem


@dataclass(frozen=True, slots=True)
class Edition:
    """The pages to show, and the evidence behind each set of facts that one of their statements cites."""

    library: Library
    pages: tuple[SourcePage, ...]
    evidence: Mapping[tuple[str, ...], SourceEvidence]
    problems: tuple[Problem, ...] = ()  # about pages without a date and organisations without words; left out


def edit(library: Library) -> Edition:
    """The edition of an audited library, from which the pages at fault are already gone.

    Pages and organisations that are not there any more are taken out of the lists at the foot of the others.
    """
    spoken = {entry.id: entry for entry in library.organisations.values() if not _unsaid(entry)}
    silent = tuple(_silent(entry) for entry in library.organisations.values() if entry.id not in spoken)
    library = replace(library, organisations=spoken)
    dated = {page.id: page for page in library.pages.values() if any(block.facts for block in page.walk())}
    pages = tuple(
        replace(
            page,
            related=tuple(other for other in page.related if other in dated),
            organisations=tuple(other for other in page.organisations if other in library.organisations),
        )
        for page in dated.values()
    )
    evidence: dict[tuple[str, ...], SourceEvidence] = {}
    for block in (block for page in pages for block in page.walk()):
        behind = library.evidence(block.facts)
        if behind is not None:
            evidence[block.facts] = behind
    undated = tuple(_undated(page) for page in library.pages.values() if page.id not in dated)
    return Edition(library, pages, evidence, (*undated, *silent))


def _unsaid(entry: SourceOrganisation) -> list[str]:
    """The fields that every card shows and that this one leaves empty."""
    said = dict(entry.texts())
    return [name for name in ("what", "area", "tells") if name not in said]


def _silent(entry: SourceOrganisation) -> Problem:
    message = f"The organisation `{entry.id}` says nothing under {', '.join(_unsaid(entry))}. It was left out."
    return Problem(entry.place.path, entry.place.line, "silent", message, "Write the sentence.")


def _undated(page: SourcePage) -> Problem:
    message = "The page cites no fact, so nobody can say when it was last checked. It was left out."
    return Problem(page.place.path, 1, "undated", message, "Cite at least one fact.")
