"""Rules about what a page says and with what right: citations, labels, sides, steps, and the way to the page."""

from __future__ import annotations

from collections.abc import Iterator

from app.content.audit_texts import at_block, blocks, shown_texts
from app.content.library import Library
from app.content.markdown import CITATION
from app.content.problem import Problem
from app.model import Kind, Label

_MUST_CITE = (Kind.STATEMENT, Kind.STEP, Kind.ITEM, Kind.SHORT_ANSWER)
_CANNOT_CITE = (Kind.TITLE, Kind.HEADING, Kind.NOTE)
_MOST_STEPS = 3
_RANK = {Label.LAW: 0, Label.GOVERNMENT: 0, Label.NHS: 0, Label.OTHERS: 1, Label.UNKNOWN: 2}


def cites_nothing(library: Library) -> Iterator[Problem]:
    """A statement without a source that is not our own advice."""
    for page, block in blocks(library):
        if block.kind in _MUST_CITE and not block.facts and not block.advice:
            remedy = "End it with [^fact-id], or mark it {: .advice} if it says what to do."
            yield at_block(page, block, "cites-nothing", "This statement cites nothing.", remedy)


def cites_in_the_middle(library: Library) -> Iterator[Problem]:
    """A citation that is not at the end of its block, or in a text that cannot cite: it would be shown as typed."""
    for text in shown_texts(library):
        for found in CITATION.findall(text.english):
            remedy = "Move it to the end, or make two paragraphs."
            yield text.problem("citation-place", f"`[^{found}]` is in the middle of a text.", remedy)


def cites_on_a_heading(library: Library) -> Iterator[Problem]:
    """A heading or title that cites: its label would be shown nowhere."""
    for page, block in blocks(library):
        if block.kind in _CANNOT_CITE and block.facts:
            remedy = "Move the citation to a paragraph below it."
            yield at_block(page, block, "citation-place", "A heading cannot cite.", remedy)


def mixed_labels(library: Library) -> Iterator[Problem]:
    """A statement whose facts have different labels: the reader could not tell who says it."""
    for page, block in blocks(library):
        labels = sorted({library.facts[fact].label for fact in block.facts if fact in library.facts})
        if len(labels) > 1:
            message = f"This cites facts of different labels: {', '.join(labels)}."
            yield at_block(page, block, "mixed-labels", message, "Make one statement for each label.")


def low_confidence(library: Library) -> Iterator[Problem]:
    """A statement on a fact of low confidence, unless it says that we do not know."""
    for page, block in blocks(library):
        for fact in (library.facts[name] for name in block.facts if name in library.facts):
            if fact.confidence == "low" and fact.label is not Label.UNKNOWN:
                remedy = "Cite a better fact, or say that we do not know."
                yield at_block(page, block, "low-confidence", f"`{fact.id}` has low confidence.", remedy)


def sides_in_order(library: Library) -> Iterator[Problem]:
    """Sides hold two or more statements, the law, the government or the NHS first, then others."""
    for page, block in blocks(library):
        if block.kind is not Kind.SIDES:
            continue
        if len(block.children) < 2:
            remedy = "Write each side as a paragraph of its own."
            yield at_block(page, block, "sides", "There are fewer than two sides here.", remedy)
        known = [[library.facts[name] for name in child.facts if name in library.facts] for child in block.children]
        ranks = [_RANK[facts[0].label] for facts in known if facts]
        if ranks != sorted(ranks):
            remedy = "Put the law, the government and the NHS first, then others."
            yield at_block(page, block, "sides", "The sides are not in order.", remedy)
        for child in block.children:
            if child.kind is not Kind.STATEMENT:
                remedy = "Say who says it, and cite it."
                yield at_block(page, child, "sides", "A side is a statement that cites.", remedy)


def one_list_of_steps(library: Library) -> Iterator[Problem]:
    """At most one numbered list on a page, of at most three steps."""
    for page in library.pages.values():
        lists = [block for block in page.walk() if block.kind is Kind.STEPS]
        for block in lists:
            if len(block.children) > _MOST_STEPS:
                message = f"There are {len(block.children)} steps."
                yield at_block(page, block, "steps", message, f"Keep the {_MOST_STEPS} that matter most.")
        for block in lists:
            if block is not page.steps:
                remedy = "A page has one numbered list; use bullets (-) here."
                yield at_block(page, block, "steps", "This is a second numbered list.", remedy)
