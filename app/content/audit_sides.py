"""The rule about disputes: where one side of a dispute is told, the other stands beside it, at the same size."""

from __future__ import annotations

from collections.abc import Iterator

from app.content.audit_texts import at_block
from app.content.library import Library
from app.content.pages import SourcePage
from app.content.problem import Problem
from app.model import Kind, Label

_OFFICIAL = (Label.LAW, Label.GOVERNMENT, Label.NHS)


def one_side_alone(library: Library) -> Iterator[Problem]:
    """A statement that tells one side of a dispute outside `!!! sides`, or sides that leave the other side out."""
    for page in library.pages.values():
        paired = _paired(library, page)
        for block in page.walk():
            for name in block.facts:
                fact = library.facts.get(name)
                if fact is None or fact.disputed is None or (block.key, fact.disputed) in paired:
                    continue
                message = f"`{name}` tells one side of the dispute about {fact.disputed}; the other is not beside it."
                remedy = "Put both sides into one `!!! sides`, government first."
                yield at_block(page, block, "one-side", message, remedy)


def _paired(library: Library, page: SourcePage) -> set[tuple[str, str]]:
    """(key of a block, dispute) for which both sides stand together in the view."""
    together: set[tuple[str, str]] = set()
    for sides in (block for block in page.walk() if block.kind is Kind.SIDES):
        held: dict[str, set[bool]] = {}
        for child in sides.children:
            for fact in (library.facts[name] for name in child.facts if name in library.facts):
                if fact.disputed:
                    held.setdefault(fact.disputed, set()).add(fact.label in _OFFICIAL)
        for dispute, officials in held.items():
            if officials == {True, False}:
                together |= {(child.key, dispute) for child in sides.children}
    return together
