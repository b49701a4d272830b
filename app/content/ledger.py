"""The fact ledger, `content/facts/*.yaml`: what we know, who says so, when we read it, and when to read it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from app.content.days import require_day, require_partial_day
from app.content.problem import Place, Problem
from app.content.yaml_items import convert, read_list
from app.model import Label


class FactSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a fact was read. `link` is an id of links.yaml, or None where a reader should not be sent to an address."""

    title: str
    publisher: str
    date: str | None
    link: str | None = None

    def __post_init__(self) -> None:
        require_partial_day(self.date, "date")


class Fact(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One entry of the ledger. Dates are ISO texts; `as_of` may be a year or a month, or None where nobody says."""

    id: str
    claim: str
    label: Label
    who: str
    applies_to: str
    as_of: str | None
    confidence: Literal["high", "medium", "low"]
    volatile: bool
    checked: str
    check_again: str
    sources: tuple[FactSource, ...]
    status: Literal["active", "withdrawn"] = "active"
    disputed: Literal["enforcement", "deterrence"] | None = None  # the dispute of which this states one side
    place: Place

    def __post_init__(self) -> None:
        require_partial_day(self.as_of, "as_of")
        require_day(self.checked, "checked")
        require_day(self.check_again, "check_again")
        if self.check_again < self.checked:
            raise ValueError(f"check_again is `{self.check_again}`, before the day it was checked")

    @property
    def withdrawn(self) -> bool:
        """Whether the fact was taken down: every statement that cites it is then replaced by a notice."""
        return self.status == "withdrawn"


@dataclass(frozen=True, slots=True)
class SourceEvidence:
    """What stands behind a statement, from the facts it cites; all dates are ISO texts, nothing is formatted yet."""

    label: Label
    who: str  # each speaker once, joined by "; "
    as_of: str | None  # the newest
    checked: str  # the oldest
    check_again: str  # the earliest
    facts: tuple[str, ...]
    sources: tuple[FactSource, ...]  # each once, in the order of the facts
    withdrawn: bool  # one of the facts was taken down


def evidence_for(facts: Sequence[Fact]) -> SourceEvidence:
    """The evidence that these facts give together.

    Raises ValueError where there are none, or where their labels differ; the audit refuses both beforehand.
    """
    labels = {fact.label for fact in facts}
    if len(labels) != 1:
        raise ValueError(f"evidence needs facts of one label, not {sorted(labels) or 'no facts'}")
    return SourceEvidence(
        label=facts[0].label,
        who="; ".join(dict.fromkeys(fact.who for fact in facts)),
        as_of=max((fact.as_of for fact in facts if fact.as_of is not None), default=None),
        checked=min(fact.checked for fact in facts),
        check_again=min(fact.check_again for fact in facts),
        facts=tuple(dict.fromkeys(fact.id for fact in facts)),
        sources=tuple(dict.fromkeys(source for fact in facts for source in fact.sources)),
        withdrawn=any(fact.withdrawn for fact in facts),
    )


def read_ledger(content: Path) -> tuple[dict[str, Fact], list[Problem]]:
    """All facts by id, and a problem for each entry that was left out."""
    facts: dict[str, Fact] = {}
    problems: list[Problem] = []
    for path in sorted((content / "facts").glob("*.yaml")):
        shown = path.relative_to(content.parent).as_posix()
        found = read_list(path, shown)
        problems += found.problems
        for item in found.items:
            fact = convert(item, Fact, "fact", place=item.place)
            if isinstance(fact, Problem):
                problems.append(fact)
            elif fact.id in facts:
                first = facts[fact.id].place
                message = f"The fact `{fact.id}` is already at {first.path}:{first.line}."
                problems.append(Problem(shown, item.place.line, "duplicate", message, "Give one of them another id."))
            else:
                facts[fact.id] = fact
    return facts, problems
