"""The lists beside the pages, set in one language: glossary, timeline, guided path, changes and sources."""

from __future__ import annotations

from collections.abc import Iterable

from app.bundle.compiler import Compiler, Texts
from app.bundle.write import Lists
from app.content.forms import LetterMatter
from app.content.inline import joined
from app.content.ledger import Fact, FactSource
from app.content.lists import Dated, SourceCard, SourceGuided, SourceTerm
from app.lists import Change, Choice, Event, GuidedQuestion, Path, Rule, SituationCard, SourceEntry, Term
from app.model import Form, Kind, Source


def compile_lists(compiler: Compiler) -> Lists:
    """All the lists of one language."""
    library = compiler.edition.library
    return Lists(
        situations=tuple(_card(compiler, card) for card in library.path.cards),
        terms=tuple(_term(compiler, term) for term in library.terms.values()),
        events=tuple(_event(compiler, event) for event in sorted(library.events, key=lambda each: each.when)),
        changes=tuple(_change(compiler, each) for each in sorted(library.changes, key=lambda c: c.when, reverse=True)),
        path=_path(compiler),
        sources=_sources(compiler),
    )


def _term(compiler: Compiler, source: SourceTerm) -> Term:
    texts = Texts(compiler, f"word/{source.id}")
    term = Term(
        id=source.id,
        group=source.group,
        term=texts.plain("term", Kind.HEADING, joined(source.term)),
        meaning=texts.plain("meaning", Kind.ADVICE, joined(source.meaning)),
        kept=source.kept or "",
        see=source.see or "",
    )
    compiler.total += texts.count
    return term


def _event(compiler: Compiler, source: Dated) -> Event:
    texts = Texts(compiler, "timeline")
    event = Event(source.id, compiler.typesetter.day(source.when), texts.block(source.text))
    compiler.total += texts.count
    return event


def _change(compiler: Compiler, source: Dated) -> Change:
    texts = Texts(compiler, "changes")
    change = Change(compiler.typesetter.day(source.when), texts.block(source.text), source.pages)
    compiler.total += texts.count
    return change


def _path(compiler: Compiler) -> Path:
    path = compiler.edition.library.path
    return Path(
        questions=tuple(_question(compiler, question) for question in path.questions),
        rules=tuple(Rule(rule.when, f"{Form.OUTCOME}/{rule.outcome}") for rule in path.rules),
    )


def _card(compiler: Compiler, source: SourceCard) -> SituationCard:
    texts = Texts(compiler, f"card/{source.id}")
    card = SituationCard(
        source.id, texts.plain("text", Kind.HEADING, joined(source.text)), source.icon, source.opens, source.also
    )
    compiler.total += texts.count
    return card


def _question(compiler: Compiler, source: SourceGuided) -> GuidedQuestion:
    texts = Texts(compiler, f"guide/{source.id}")
    question = GuidedQuestion(
        id=source.id,
        question=texts.plain("question", Kind.TITLE, joined(source.question)),
        why=texts.plain("why", Kind.ADVICE, joined(source.why)),
        choices=tuple(
            Choice(each.id, texts.plain(each.id, Kind.HEADING, joined(each.text)), each.icon) for each in source.answers
        ),
        several=source.several,
        cards=source.cards,
    )
    compiler.total += texts.count
    return question


def _sources(compiler: Compiler) -> tuple[SourceEntry, ...]:
    """Every source once, by publisher and title, with all that rests on it; only of facts that something cites."""
    cited = _cited(compiler)
    resting: dict[FactSource, list[Fact]] = {}
    for fact in compiler.edition.library.facts.values():
        if fact.id in cited:
            for source in fact.sources:
                resting.setdefault(source, []).append(fact)
    ordered = sorted(resting, key=lambda each: (each.publisher.casefold(), each.title.casefold(), each.date or ""))
    return tuple(_entry(compiler, source, resting[source], cited) for source in ordered)


def _entry(compiler: Compiler, source: FactSource, facts: list[Fact], cited: dict[str, list[str]]) -> SourceEntry:
    day, links = compiler.typesetter.day, compiler.edition.library.links
    return SourceEntry(
        source=Source(
            source.title, source.publisher, compiler.typesetter.known(source.date), links.get(source.link or "", "")
        ),
        label=facts[0].label,
        checked=day(min(fact.checked for fact in facts)),
        check_again=day(min(fact.check_again for fact in facts)),
        withdrawn=all(fact.withdrawn for fact in facts),
        pages=tuple(_once(page for fact in facts for page in cited[fact.id])),
    )


def _cited(compiler: Compiler) -> dict[str, list[str]]:
    """Fact -> the ids of all things to read that cite it; of none, where only a dated list does."""
    cited: dict[str, list[str]] = {}
    for page in compiler.edition.pages:
        for block in page.walk():
            for fact in block.facts:
                cited.setdefault(fact, []).append(page.id)
        if isinstance(page.matter, LetterMatter):
            for fact in page.matter.basis:
                cited.setdefault(fact, []).append(page.id)
    for dated in (*compiler.edition.library.events, *compiler.edition.library.changes):
        for fact in dated.text.facts:
            cited.setdefault(fact, [])
    return cited


def _once(names: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(names)
