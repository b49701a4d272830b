"""The YAML lists of the content folder: glossary, timeline, situation cards and guided path, changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from app.content.days import require_day, require_partial_day
from app.content.forms import Target
from app.content.inline import joined
from app.content.markdown import BlockReader, SourceBlock
from app.content.problem import Place, Problem
from app.content.yaml_items import Item, convert, read_list, read_sections
from app.model import Kind

T = TypeVar("T")
_OF_PATH = ("cards", "questions", "routes")


class SourceTerm(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One word of the glossary; `kept` is the official English that every translation keeps beside its own word."""

    id: str
    term: str
    meaning: str
    kept: str | None = None
    group: Literal["records", "home-office", "money-care", "rights"]
    facts: tuple[str, ...] = ()
    see: str | None = None
    place: Place


class _WrittenEvent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    when: str
    text: str

    def __post_init__(self) -> None:
        require_partial_day(self.when, "when")


class _WrittenChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    when: str
    text: str
    pages: tuple[Target, ...] = ()

    def __post_init__(self) -> None:
        require_day(self.when, "when")


@dataclass(frozen=True, slots=True)
class Dated:
    """An event of the timeline, or a change of the content: a day, one text, and for a change the pages it touched."""

    id: str
    when: str
    text: SourceBlock
    place: Place
    pages: tuple[str, ...] = ()


class SourceCard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A situation in the first person, and what it opens."""

    id: str
    text: str
    icon: str
    opens: Target
    also: tuple[Target, ...] = ()


class SourceChoice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One answer to a guided question."""

    id: str
    text: str
    icon: str = "question"


class SourceGuided(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question of the guided path; `cards` where the situation cards are answers too."""

    id: str
    question: str
    why: str
    answers: tuple[SourceChoice, ...]
    several: bool = False
    cards: bool = False


class SourceRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where each question named has one of the answers named, the path ends at `outcome`."""

    outcome: str
    when: dict[str, tuple[str, ...]] = {}


@dataclass(frozen=True, slots=True)
class SourcePath:
    """`path.yaml`. Each item comes with the place where it is written, by its id; a rule by its number from 1."""

    cards: tuple[SourceCard, ...] = ()
    questions: tuple[SourceGuided, ...] = ()
    rules: tuple[SourceRule, ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)

    def texts(self) -> Iterator[tuple[str, str, Place]]:
        """(context, English, place) of every text to translate."""
        for card in self.cards:
            yield f"card/{card.id}", joined(card.text), self.places[f"card/{card.id}"]
        for question in self.questions:
            context = f"guide/{question.id}"
            for english in (question.question, question.why, *(answer.text for answer in question.answers)):
                yield context, joined(english), self.places[context]


@dataclass(frozen=True, slots=True)
class Lists:
    """What all the lists hold, and what was wrong with them."""

    terms: dict[str, SourceTerm]
    events: tuple[Dated, ...]
    changes: tuple[Dated, ...]
    path: SourcePath
    problems: tuple[Problem, ...]


def read_lists(content: Path) -> Lists:
    """Read every list; an item with a fault is left out and said."""
    problems: list[Problem] = []
    terms = _by_id(_converted(content, "words.yaml", SourceTerm, problems), problems)
    reader = BlockReader()
    events = _dated(content, "timeline.yaml", _WrittenEvent, reader, problems)
    changes = _dated(content, "changes.yaml", _WrittenChange, reader, problems)
    path = _read_path(content, problems)
    return Lists(terms, events, changes, path, tuple(problems))


def _items(content: Path, name: str, problems: list[Problem]) -> tuple[Item, ...]:
    path = content / name
    if not path.exists():
        return ()
    found = read_list(path, path.relative_to(content.parent).as_posix())
    problems += found.problems
    return found.items


def _converted(content: Path, name: str, shape: type[SourceTerm], problems: list[Problem]) -> list[SourceTerm]:
    terms: list[SourceTerm] = []
    for item in _items(content, name, problems):
        term = convert(item, shape, "word", place=item.place)
        if isinstance(term, Problem):
            problems.append(term)
        else:
            terms.append(term)
    return terms


def _by_id(terms: list[SourceTerm], problems: list[Problem]) -> dict[str, SourceTerm]:
    found: dict[str, SourceTerm] = {}
    for term in terms:
        if term.id in found:
            message = f"The word `{term.id}` is already at line {found[term.id].place.line}."
            problems.append(Problem(term.place.path, term.place.line, "duplicate", message, "Keep one."))
        else:
            found[term.id] = term
    return found


def _dated(
    content: Path,
    name: str,
    shape: type[_WrittenEvent] | type[_WrittenChange],
    reader: BlockReader,
    problems: list[Problem],
) -> tuple[Dated, ...]:
    dated: dict[str, Dated] = {}
    for item in _items(content, name, problems):
        written = convert(item, shape, "dated")
        if isinstance(written, Problem):
            problems.append(written)
            continue
        id_ = written.id if isinstance(written, _WrittenEvent) else f"{written.when}-{len(dated) + 1}"
        pages = written.pages if isinstance(written, _WrittenChange) else ()
        line = item.line_of("text")
        text, faults = reader.read_text(f"{name.removesuffix('.yaml')}/{id_}", Kind.STATEMENT, written.text, line)
        problems += [Problem(item.place.path, each.line, "markdown", each.message, each.remedy) for each in faults]
        if id_ in dated:
            message = f"`{id_}` is already at line {dated[id_].place.line}."
            problems.append(Problem(item.place.path, item.place.line, "duplicate", message, "Give one another id."))
        elif not faults:
            dated[id_] = Dated(id_, written.when, text, item.place, pages)
    return tuple(dated.values())


def _read_path(content: Path, problems: list[Problem]) -> SourcePath:
    path = content / "path.yaml"
    if not path.exists():
        return SourcePath()
    sections, faults = read_sections(path, path.relative_to(content.parent).as_posix(), _OF_PATH)
    problems += faults
    places: dict[str, Place] = {}
    return SourcePath(
        _section(sections.get("cards", ()), SourceCard, "card", places, problems),
        _section(sections.get("questions", ()), SourceGuided, "guide", places, problems),
        _section(sections.get("routes", ()), SourceRule, "route", places, problems),
        places,
    )


def _section(
    items: tuple[Item, ...], shape: type[T], rule: str, places: dict[str, Place], problems: list[Problem]
) -> tuple[T, ...]:
    """The good items of one list of `path.yaml`, each once; their places go to `places` as `rule/id`."""
    good: list[T] = []
    for item in items:
        value = convert(item, shape, rule)
        if isinstance(value, Problem):
            problems.append(value)
            continue
        name = f"{rule}/{getattr(value, 'id', len(good) + 1)}"
        if name in places:
            message = f"`{name}` is already at line {places[name].line}."
            problems.append(Problem(item.place.path, item.place.line, "duplicate", message, "Keep one."))
            continue
        places[name] = item.place
        good.append(value)
    return tuple(good)
