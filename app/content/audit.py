"""The audit: rules that a library must keep before anybody is shown it. Each rule is one small function in RULES.

The one rule that needs to know the day stands beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from app.content.audit_forms import (
    desk_answers,
    letters_whole,
    long_letters,
    long_meanings,
    next_steps,
    questions_answered,
    risks,
    says_what_nobody_knows,
    short_answers,
    sixty_seconds,
    too_long,
    word_links,
)
from app.content.audit_ids import (
    unknown_answers,
    unknown_facts,
    unknown_grounds,
    unknown_organisations,
    unknown_pages,
    unknown_source_links,
    unknown_targets,
    unknown_values,
)
from app.content.audit_page import (
    cites_in_the_middle,
    cites_nothing,
    cites_on_a_heading,
    low_confidence,
    mixed_labels,
    one_list_of_steps,
    sides_in_order,
)
from app.content.audit_reach import far_away
from app.content.audit_sides import one_side_alone
from app.content.audit_style import avoided_words, html_tags, long_sentences, stray_marks, typed_digits
from app.content.audit_texts import blocks
from app.content.library import Library
from app.content.problem import Place, Problem, Severity, in_reading_order

Rule = Callable[[Library], Iterator[Problem]]


def overdue_facts(library: Library, today: date) -> Iterator[Problem]:
    """A fact that should have been read again by now: its statements say so to the reader."""
    for fact in library.facts.values():
        if fact.check_again < today.isoformat() and not fact.withdrawn:
            message = f"`{fact.id}` was to be checked again by {fact.check_again}."
            remedy = "Read its sources again, then set checked and check_again."
            yield Problem(fact.place.path, fact.place.line, "overdue", message, remedy, Severity.WARNING)


def unused_facts(library: Library) -> Iterator[Problem]:
    """A fact that nothing cites; not asked while a page is broken, for that page may cite it."""
    if library.broken:
        return
    cited = {fact for _, block in blocks(library) for fact in block.facts}
    cited |= {fact for term in library.terms.values() for fact in term.facts}
    cited |= {fact for page in library.pages.values() for fact in getattr(page.matter, "basis", ())}
    for fact in library.facts.values():
        if fact.id not in cited:
            message = f"Nothing cites `{fact.id}`."
            yield Problem(
                fact.place.path, fact.place.line, "unused-fact", message, "Cite it or take it out.", Severity.WARNING
            )


RULES: tuple[Rule, ...] = (
    unknown_facts,
    unknown_values,
    unknown_targets,
    unknown_source_links,
    unknown_organisations,
    unknown_pages,
    unknown_grounds,
    unknown_answers,
    cites_nothing,
    cites_in_the_middle,
    cites_on_a_heading,
    mixed_labels,
    low_confidence,
    sides_in_order,
    one_list_of_steps,
    one_side_alone,
    far_away,
    too_long,
    long_letters,
    long_meanings,
    short_answers,
    desk_answers,
    questions_answered,
    next_steps,
    sixty_seconds,
    risks,
    letters_whole,
    says_what_nobody_knows,
    word_links,
    long_sentences,
    typed_digits,
    html_tags,
    stray_marks,
    avoided_words,
    unused_facts,
)


def audit(library: Library, today: date) -> list[Problem]:
    """Every problem of the library: what was found in reading it, and every breach of a rule."""
    found = (problem for rule in RULES for problem in rule(library))
    return list(in_reading_order((*library.problems, *found, *overdue_facts(library, today))))


def without_faulty(library: Library, problems: Iterable[Problem]) -> Library:
    """The library without what has an error among `problems`, so that the rest can be built."""
    errors = [problem for problem in problems if problem.is_error]
    paths = {problem.path for problem in errors}
    faulty = [page.id for page in library.pages.values() if page.place.path in paths]
    organisations = {
        entry.id: entry
        for entry in library.organisations.values()
        if not any(p.path == entry.place.path and p.line in entry.own_lines() for p in errors)
    }
    return replace(
        _without_entries(library, {(problem.path, problem.line) for problem in errors}),
        pages={id_: page for id_, page in library.pages.items() if id_ not in faulty},
        organisations=organisations,
        broken=(*library.broken, *faulty),
    )


def _without_entries(library: Library, lines: set[tuple[str, int]]) -> Library:
    """The library without the words, events, changes, cards, questions and rules at these lines of their files."""

    def sound(place: Place, *more: int) -> bool:
        return not any((place.path, line) in lines for line in (place.line, *more))

    path, at = library.path, library.path.places
    return replace(
        library,
        terms={term.id: term for term in library.terms.values() if sound(term.place)},
        events=tuple(event for event in library.events if sound(event.place, event.text.line)),
        changes=tuple(change for change in library.changes if sound(change.place, change.text.line)),
        path=replace(
            path,
            cards=tuple(card for card in path.cards if sound(at[f"card/{card.id}"])),
            questions=tuple(question for question in path.questions if sound(at[f"guide/{question.id}"])),
            rules=tuple(rule for number, rule in enumerate(path.rules, 1) if sound(at[f"route/{number}"])),
        ),
    )
