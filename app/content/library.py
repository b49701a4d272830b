"""The Library: everything the content folder holds, read once, with what was wrong with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.content.directory import SourceOrganisation, read_directory
from app.content.ledger import Fact, SourceEvidence, evidence_for, read_ledger
from app.content.links import read_links
from app.content.lists import Dated, SourcePath, SourceTerm, read_lists
from app.content.pages import SourcePage, read_pages
from app.content.problem import Problem, in_reading_order
from app.content.values import Value, read_values


@dataclass(frozen=True, slots=True)
class Library:
    """The English source. What is at fault is left out and said in `problems`; `broken` are the pages left out.

    `pages` are all things to read: pages, questions, outcomes, letters and so on (see `app.content.forms`).
    """

    pages: Mapping[str, SourcePage]  # by id, in the order of their positions
    facts: Mapping[str, Fact]
    organisations: Mapping[str, SourceOrganisation]  # in the order of the file
    values: Mapping[str, Value]  # "phone.nhs111" -> Value
    links: Mapping[str, str]  # id -> https address
    terms: Mapping[str, SourceTerm] = field(default_factory=dict)  # in the order of the file
    events: tuple[Dated, ...] = ()
    changes: tuple[Dated, ...] = ()
    path: SourcePath = field(default_factory=SourcePath)
    problems: tuple[Problem, ...] = ()
    broken: tuple[str, ...] = ()

    def evidence(self, facts: Sequence[str]) -> SourceEvidence | None:
        """What stands behind a statement that cites these fact ids; None where it cites none.

        Raises KeyError for an unknown id and ValueError for mixed labels: an audited page has neither.
        """
        return evidence_for([self.facts[fact] for fact in facts]) if facts else None


def read(content: Path) -> Library:
    """Read the content folder. Never raises for what is written in it: see `problems`."""
    facts, fact_problems = read_ledger(content)
    values, value_problems = read_values(content)
    links, link_problems = read_links(content)
    organisations, directory_problems = read_directory(content)
    found = read_pages(content)
    lists = read_lists(content)
    problems = [*fact_problems, *value_problems, *link_problems, *directory_problems, *found.problems, *lists.problems]
    return Library(
        found.pages,
        facts,
        organisations,
        values,
        links,
        lists.terms,
        lists.events,
        lists.changes,
        lists.path,
        in_reading_order(problems),
        found.broken,
    )
