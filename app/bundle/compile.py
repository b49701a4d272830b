"""Compile one language: the English edition and the translations become the pages, organisations and words of a bundle.

Nothing here touches a file or a clock. Structure, sources and criticality come from the English, only words from the
translation; so no translation can lose a warning or move a source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.bundle.edition import Edition
from app.bundle.format import Wording
from app.bundle.typeset import Typesetter
from app.bundle.write import Contents, Placed
from app.content.directory import SourceOrganisation
from app.content.ledger import SourceEvidence
from app.content.markdown import SourceBlock
from app.content.pages import SourcePage
from app.language.isolate import isolate, isolate_runs
from app.language.translations import Translations
from app.model import Block, Direction, Evidence, Kind, Organisation, Page, Phone, Progress, Source, State, Text
from app.words import Word


@dataclass(frozen=True, slots=True)
class Compiled:
    """One language, ready to be written."""

    contents: Contents

    @property
    def share(self) -> float:
        """The part of all texts that is translated in any state; English is whole by nature."""
        progress = self.contents.progress
        done = progress.checked + progress.draft + progress.machine_draft
        return done / progress.total if progress.total else 1.0


def compile_language(
    edition: Edition,
    words: Iterable[Word],
    english: Typesetter,
    typesetter: Typesetter,
    translations: Translations,
) -> Compiled:
    """All of one language; `english` sets the English that stands beside it or in its place."""
    compiler = _Compiler(edition, english, typesetter, translations)
    pages = compiler.pages()
    organisations = compiler.organisations()
    spoken = {word: compiler.wording(word) for word in words}
    return Compiled(Contents(typesetter.language, _progress(compiler.total), pages, organisations, spoken))


@dataclass(slots=True)
class _Compiler:
    edition: Edition
    english: Typesetter
    typesetter: Typesetter
    translations: Translations
    total: Counter[State] = field(default_factory=Counter)
    _evidence: dict[tuple[str, ...], Evidence] = field(default_factory=dict)

    def pages(self) -> tuple[Placed, ...]:
        return tuple(self._page(page) for page in self.edition.pages)

    def organisations(self) -> tuple[Organisation, ...]:
        return tuple(self._organisation(entry) for entry in self.edition.library.organisations.values())

    def wording(self, word: Word) -> Wording:
        """A text of the program, its braces still open."""
        found = self.translations.lookup(word.area, word.english)
        self.total[found.state] += 1
        direction = Direction.LTR if found.is_english else self.typesetter.language.direction
        return Wording(isolate_runs(found.text, direction), found.state)

    def _page(self, source: SourcePage) -> Placed:
        texts = _Texts(self, source.id)
        behind = [self.edition.evidence[block.facts] for block in source.walk() if block.facts]
        standing = [evidence for evidence in behind if not evidence.withdrawn] or behind
        page = Page(
            id=source.id,
            group=source.group,
            title=texts.block(source.title),
            short_answer=texts.block(source.short_answer),
            blocks=tuple(texts.block(block) for block in source.blocks),
            steps=texts.block(source.steps) if source.steps else None,
            organisations=source.organisations,
            related=source.related,
            nation=source.nation,
            critical=source.critical,
            checked=self.typesetter.day(min(evidence.checked for evidence in standing)),
            check_again=self.typesetter.day(min(evidence.check_again for evidence in standing)),
            progress=_progress(texts.count),
        )
        self.total += texts.count
        return Placed(source.position, page)

    def _organisation(self, source: SourceOrganisation) -> Organisation:
        texts = _Texts(self, f"organisation/{source.id}")
        said = {name: texts.statement(name, english) for name, english in source.texts()}
        self.total += texts.count
        website = source.website or ""
        return Organisation(
            id=source.id,
            name=source.name,
            what=said["what"],
            area=said["area"],
            phones=tuple(Phone(isolate(phone.number), phone.free) for phone in source.phones),
            hours=said.get("hours"),
            languages=said.get("languages"),
            tells=said["tells"],
            asks=said.get("asks"),
            second_route=said.get("second_route"),
            website=self.edition.library.links.get(website, website),
            free=source.free,
            emergency=source.emergency,
            checked=self.typesetter.known(source.checked),
        )

    def evidence(self, facts: tuple[str, ...]) -> Evidence:
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
class _Texts:
    """The texts of one page or one organisation, and how many are in each state."""

    compiler: _Compiler
    context: str
    count: Counter[State] = field(default_factory=Counter)

    def block(self, source: SourceBlock) -> Block:
        children = tuple(self.block(child) for child in source.children)
        behind = self.compiler.edition.evidence[source.facts] if source.facts else None
        if behind is not None and behind.withdrawn:
            return Block(source.key, source.kind, state=State.WITHDRAWN, critical=source.critical, children=children)
        if not source.english:
            return Block(source.key, source.kind, critical=source.critical, children=children)
        state, text, english = self.compiler.translated(self.context, source.english)
        self.count[state] += 1
        evidence = self.compiler.evidence(source.facts) if source.facts else None
        return Block(source.key, source.kind, text, english, state, source.critical, evidence, children)

    def statement(self, key: str, message: str) -> Block:
        state, text, english = self.compiler.translated(self.context, message)
        self.count[state] += 1
        # A screen holds many organisations: their keys must differ, or a reader's place on it would mean nothing.
        return Block(f"{self.context}/{key}", Kind.STATEMENT, text, english, state)


def _progress(count: Counter[State]) -> Progress:
    return Progress(
        checked=count[State.CHECKED],
        draft=count[State.DRAFT],
        machine_draft=count[State.MACHINE_DRAFT],
        stale=count[State.STALE],
        untranslated=count[State.UNTRANSLATED],
    )
