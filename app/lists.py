"""The lists beside the pages: timeline, glossary, situation cards, guided path, changes and sources.

A part of the vocabulary of its own, so that the first screen need not load it. Frozen values, as in `app.model`.
"""

from __future__ import annotations

from msgspec import Struct

from app.model import Block, Day, Label, Source


class Event(Struct, frozen=True):
    """One dated event of the timeline."""

    id: str
    when: Day
    text: Block


class Term(Struct, frozen=True):
    """A word of the glossary. `kept` is the official English that stands on letters; empty where there is none."""

    id: str
    group: str
    term: Block
    meaning: Block
    kept: str
    see: str  # a page id, or empty


class SituationCard(Struct, frozen=True):
    """A topic in the first person. Choosing one opens what it names; nothing is kept."""

    id: str
    text: Block
    icon: str
    opens: str  # a page id
    also: tuple[str, ...]


class Choice(Struct, frozen=True):
    """One answer to a guided question."""

    id: str
    text: Block
    icon: str


class GuidedQuestion(Struct, frozen=True):
    """One question of the guided path, and why it is asked."""

    id: str
    question: Block
    why: Block
    choices: tuple[Choice, ...]
    several: bool  # more than one answer may be chosen
    cards: bool  # the situation cards are answers too


class Rule(Struct, frozen=True):
    """One rule of the guided path: holds where each question named has one of the answers named."""

    when: dict[str, tuple[str, ...]]
    outcome: str


class Path(Struct, frozen=True):
    """The guided questions and the rules, of which the first that holds wins."""

    questions: tuple[GuidedQuestion, ...] = ()
    rules: tuple[Rule, ...] = ()


class Change(Struct, frozen=True):
    """What changed in the content, for readers."""

    when: Day
    text: Block
    pages: tuple[str, ...]


class SourceEntry(Struct, frozen=True):
    """One line of the list of sources: where it is, what rests on it."""

    source: Source
    label: Label
    checked: Day
    check_again: Day
    withdrawn: bool
    pages: tuple[str, ...]  # ids of what cites it
