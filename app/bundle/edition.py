"""The English edition: what every language is made from, with the evidence behind each statement worked out once."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace

from msgspec import structs

from app.content.directory import SourceOrganisation
from app.content.forms import LetterMatter, full_id
from app.content.ledger import SourceEvidence
from app.content.library import Library
from app.content.pages import SourcePage
from app.content.problem import Problem
from app.model import Form


@dataclass(frozen=True, slots=True)
class Edition:
    """The pages to show, and the evidence behind each set of facts that one of their statements cites."""

    library: Library
    pages: tuple[SourcePage, ...]
    evidence: Mapping[tuple[str, ...], SourceEvidence]
    problems: tuple[Problem, ...] = ()  # about pages without a date and organisations without words; left out


def edit(library: Library) -> Edition:
    """The edition of an audited library, from which the pages at fault are already gone.

    Nothing leads to a page or an organisation that is not there any more.
    """
    spoken = {entry.id: entry for entry in library.organisations.values() if not _unsaid(entry)}
    silent = tuple(_silent(entry) for entry in library.organisations.values() if entry.id not in spoken)
    library = replace(library, organisations=spoken)
    dated = {page.id: page for page in library.pages.values() if any(block.facts for block in page.walk())}
    pages = tuple(
        replace(
            page,
            related=_kept(page.related, dated),
            organisations=_kept(page.organisations, library.organisations),
        )
        for page in dated.values()
    )
    library = _without_dead_ends(library, dated.keys())
    evidence: dict[tuple[str, ...], SourceEvidence] = {}
    for facts in _cited(library, pages):
        behind = library.evidence(facts)
        if behind is not None:
            evidence[facts] = behind
    undated = tuple(_undated(page) for page in library.pages.values() if page.id not in dated)
    return Edition(library, pages, evidence, (*undated, *silent))


def _without_dead_ends(library: Library, there: Container[str]) -> Library:
    """The library whose lists lead only to what is there."""
    path = library.path
    cards = (card for card in path.cards if card.opens in there)
    return replace(
        library,
        terms={
            term.id: term if term.see in there else structs.replace(term, see=None) for term in library.terms.values()
        },
        changes=tuple(replace(each, pages=_kept(each.pages, there)) for each in library.changes),
        path=replace(
            path,
            cards=tuple(structs.replace(card, also=_kept(card.also, there)) for card in cards),
            rules=tuple(rule for rule in path.rules if full_id(Form.OUTCOME, rule.outcome) in there),
        ),
    )


def _kept(names: tuple[str, ...], there: Container[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name in there)


def _cited(library: Library, pages: tuple[SourcePage, ...]) -> Iterator[tuple[str, ...]]:
    """Each set of facts that is cited together: by a statement, by an event, or one by one as the basis of a letter."""
    for page in pages:
        yield from (block.facts for block in page.walk())
        if isinstance(page.matter, LetterMatter):
            yield from ((fact,) for fact in page.matter.basis)
    yield from (dated.text.facts for dated in (*library.events, *library.changes))


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
