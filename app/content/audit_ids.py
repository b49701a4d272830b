"""Rules about names: every id that is used must exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from app.content.audit_texts import at_block, blocks, shown_texts
from app.content.forms import ArrowMatter, DeskMatter, LetterMatter, PageMatter, QuestionMatter, full_id
from app.content.inline import FORM_SCHEMES, LINK, VALUE
from app.content.library import Library
from app.content.problem import Place, Problem
from app.model import Form


def unknown_facts(library: Library) -> Iterator[Problem]:
    """A statement cites a fact that is not in the ledger."""
    for page, block in blocks(library):
        for fact in block.facts:
            if fact not in library.facts:
                remedy = _remedy(fact, library.facts, "Write it in content/facts")
                yield at_block(page, block, "unknown-fact", f"There is no fact `{fact}`.", remedy)


def unknown_values(library: Library) -> Iterator[Problem]:
    """A text uses a value that is not there."""
    for text in shown_texts(library):
        for value in VALUE.findall(text.english):
            if value not in library.values:
                remedy = _remedy(value, library.values, "Write it in content/values.yaml")
                yield text.problem("unknown-value", f"There is no value `{value}`.", remedy)


def unknown_targets(library: Library) -> Iterator[Problem]:
    """A text links to a page, a word or a link that is not there, or to an address typed in place."""
    pages = {*library.pages, *library.broken}
    for text in shown_texts(library):
        for _, target in LINK.findall(text.english):
            scheme, _, name = target.partition(":")
            full = f"{scheme}/{name}" if scheme in FORM_SCHEMES else name
            if scheme == "https":
                remedy = "Write the address in content/links.yaml and link to its id."
                yield text.problem("typed-address", f"The address `{target}` is typed in a text.", remedy)
            elif scheme in ("page", *FORM_SCHEMES) and full not in pages:
                remedy = _remedy(full, pages, "Write the page")
                yield text.problem("unknown-page", f"There is no page `{full}`.", remedy)
            elif scheme == "word" and name not in library.terms:
                remedy = _remedy(name, library.terms, "Write it in content/words.yaml")
                yield text.problem("unknown-word", f"There is no word `{name}`.", remedy)
            elif scheme == "link" and name not in library.links:
                remedy = _remedy(name, library.links, "Write it in content/links.yaml")
                yield text.problem("unknown-link", f"There is no link `{name}`.", remedy)


def unknown_source_links(library: Library) -> Iterator[Problem]:
    """A source in the ledger names a link that is not there."""
    for fact in library.facts.values():
        for source in fact.sources:
            if source.link is not None and source.link not in library.links:
                remedy = _remedy(source.link, library.links, "Write it in content/links.yaml")
                message = f"`{fact.id}` names the link `{source.link}`, which is not there."
                yield Problem(fact.place.path, fact.place.line, "unknown-link", message, remedy)


def unknown_organisations(library: Library) -> Iterator[Problem]:
    """A page names an organisation that is not in the directory."""
    for page in library.pages.values():
        minute = page.matter.minute if isinstance(page.matter, PageMatter) else None
        for name in (*page.organisations, *((minute.call,) if minute else ())):
            if name not in library.organisations:
                remedy = _remedy(name, library.organisations, "Write it in content/directory.yaml")
                yield Problem(page.place.path, 1, "unknown-organisation", f"There is no organisation `{name}`.", remedy)


def unknown_pages(library: Library) -> Iterator[Problem]:
    """A thing to read, a word, a card, a rule or a change names a page that is not there."""
    pages = {*library.pages, *library.broken}
    for place, name in _named_pages(library):
        if name not in pages:
            remedy = _remedy(name, pages, "Write the page")
            yield Problem(place.path, place.line, "unknown-page", f"There is no page `{name}`.", remedy)


def _named_pages(library: Library) -> Iterator[tuple[Place, str]]:
    for page in library.pages.values():
        yield from ((page.place, name) for name in page.related)
        if isinstance(page.matter, QuestionMatter | DeskMatter):
            yield page.place, page.matter.page
        if isinstance(page.matter, ArrowMatter):
            yield page.place, full_id(Form.PLACE, page.matter.start)
            yield page.place, full_id(Form.PLACE, page.matter.end)
    for term in library.terms.values():
        if term.see:
            yield term.place, term.see
    for change in library.changes:
        yield from ((change.place, name) for name in change.pages)
    path = library.path
    for card in path.cards:
        yield from ((path.places[f"card/{card.id}"], name) for name in (card.opens, *card.also))
    for number, rule in enumerate(path.rules, 1):
        yield path.places.get(f"route/{number}", Place("", 1)), full_id(Form.OUTCOME, rule.outcome)


def unknown_grounds(library: Library) -> Iterator[Problem]:
    """A word or the legal basis of a letter names a fact that is not in the ledger."""
    named = [(term.place, fact) for term in library.terms.values() for fact in term.facts]
    for page in library.pages.values():
        if isinstance(page.matter, LetterMatter):
            named += [(page.place, fact) for fact in page.matter.basis]
    for place, fact in named:
        if fact not in library.facts:
            remedy = _remedy(fact, library.facts, "Write it in content/facts")
            yield Problem(place.path, place.line, "unknown-fact", f"There is no fact `{fact}`.", remedy)


def unknown_answers(library: Library) -> Iterator[Problem]:
    """A rule of the guided path names a question or an answer that is not there."""
    path = library.path
    cards = {card.id for card in path.cards}
    known = {q.id: {a.id for a in q.answers} | (cards if q.cards else set()) for q in path.questions}
    for number, rule in enumerate(path.rules, 1):
        place = path.places.get(f"route/{number}", Place("", 1))
        for question, answers in rule.when.items():
            for answer in answers:
                if answer not in known.get(question, set()):
                    message = f"There is no answer `{answer}` to `{question}`."
                    remedy = _remedy(answer, known.get(question, ()), "Write it under the question")
                    yield Problem(place.path, place.line, "unknown-answer", message, remedy)


def _remedy(name: str, known: Iterable[str], otherwise: str) -> str:
    close = get_close_matches(name, list(known), 1)
    return f"Did you mean `{close[0]}`?" if close else f"{otherwise}, or correct the id."
