"""What setting any part of one language needs: its translations, its evidence, and the count of its texts by state.

Nothing here touches a file or a clock. Structure, sources and criticality come from the English, only words from the
translation; so no translation can lose a warning or move a source.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from msgspec.structs import replace

from app.bundle.edition import Edition
from app.bundle.format import Wording
from app.bundle.typeset import Typesetter
from app.content.ledger import SourceEvidence
from app.content.markdown import SourceBlock
from app.language.isolate import isolate_runs
from app.language.translations import Translations
from app.model import Block, Direction, Evidence, Kind, Progress, Source, State, Text
from app.words import Word


@dataclass(slots=True)
class Compiler:
    """One language in work; `total` counts its texts by state as they are set."""

    edition: Edition
    english: Typesetter
    typesetter: Typesetter
    translations: Translations
    total: Counter[State] = field(default_factory=Counter)
    _evidence: dict[tuple[str, ...], Evidence] = field(default_factory=dict)

    def wording(self, word: Word) -> Wording:
        """A text of the program, its braces still open."""
        found = self.translations.lookup(word.area, word.english)
        self.total[found.state] += 1
        direction = Direction.LTR if found.is_english else self.typesetter.language.direction
        return Wording(isolate_runs(found.text, direction), found.state)

    def evidence(self, facts: tuple[str, ...]) -> Evidence:
        """What stands behind a statement that cites these facts, its dates set in this language."""
        if facts not in self._evidence:
            self._evidence[facts] = self._dated(self.edition.evidence[facts])
        return self._evidence[facts]

    def _dated(self, source: SourceEvidence) -> Evidence:
        links, known = self.edition.library.links, self.typesetter.known
        return Evidence(
            label=source.label,
            who=source.who,
            as_of=known(source.as_of),
            checked=self.typesetter.day(source.checked),
            check_again=self.typesetter.day(source.check_again),
            facts=source.facts,
            sources=tuple(
                Source(each.title, each.publisher, known(each.date), links.get(each.link or "", ""))
                for each in source.sources
            ),
        )

    def translated(self, context: str, message: str) -> tuple[State, Text, Text]:
        """The state of a message, the text to show, and the English."""
        found = self.translations.lookup(context, message)
        english = self.english.text(message)
        return found.state, english if found.is_english else self.typesetter.text(found.text), english


@dataclass(slots=True)
class Texts:
    """The texts of one page or one organisation, and how many are in each state."""

    compiler: Compiler
    context: str
    count: Counter[State] = field(default_factory=Counter)

    def block(self, source: SourceBlock) -> Block:
        """A block and all that is in it; a notice stands where one of its facts was taken down."""
        children = tuple(self.block(child) for child in source.children)
        behind = self.compiler.edition.evidence[source.facts] if source.facts else None
        if behind is not None and behind.withdrawn:
            return Block(source.key, source.kind, state=State.WITHDRAWN, critical=source.critical, children=children)
        if source.kind is Kind.LETTER_TEXT:  # posted in English, in every language
            english = self.compiler.english.text(source.english)
            return Block(source.key, source.kind, english, english, critical=source.critical)
        if not source.english:
            return Block(source.key, source.kind, critical=source.critical, children=children)
        state, text, english = self.compiler.translated(self.context, source.english)
        self.count[state] += 1
        evidence = self.compiler.evidence(source.facts) if source.facts else None
        return Block(source.key, source.kind, text, english, state, source.critical, evidence, children)

    def plain(self, key: str, kind: Kind, message: str) -> Block:
        """A text that cites nothing: a word of the glossary, an answer."""
        return replace(self.statement(key, message), kind=kind)

    def statement(self, key: str, message: str) -> Block:
        """A sentence of the directory."""
        state, text, english = self.compiler.translated(self.context, message)
        self.count[state] += 1
        # A screen holds many organisations: their keys must differ, or a reader's place on it would mean nothing.
        return Block(f"{self.context}/{key}", Kind.STATEMENT, text, english, state)


def progress_of(count: Counter[State]) -> Progress:
    """The count as a value of the model."""
    return Progress(
        checked=count[State.CHECKED],
        draft=count[State.DRAFT],
        machine_draft=count[State.MACHINE_DRAFT],
        stale=count[State.STALE],
        untranslated=count[State.UNTRANSLATED],
    )
