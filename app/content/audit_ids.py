"""Rules about names: every id that is used must exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from app.content.audit_texts import at_block, blocks, shown_texts
from app.content.inline import LINK, VALUE
from app.content.library import Library
from app.content.problem import Problem


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
    """A text links to a page or a link that is not there, or to an address typed in place."""
    pages = {*library.pages, *library.broken}
    for text in shown_texts(library):
        for _, target in LINK.findall(text.english):
            scheme, _, name = target.partition(":")
            if scheme == "https":
                remedy = "Write the address in content/links.yaml and link to its id."
                yield text.problem("typed-address", f"The address `{target}` is typed in a text.", remedy)
            elif scheme == "page" and name not in pages:
                remedy = _remedy(name, pages, "Write the page")
                yield text.problem("unknown-page", f"There is no page `{name}`.", remedy)
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
        for name in page.organisations:
            if name not in library.organisations:
                remedy = _remedy(name, library.organisations, "Write it in content/directory.yaml")
                yield Problem(page.place.path, 1, "unknown-organisation", f"There is no organisation `{name}`.", remedy)


def unknown_pages(library: Library) -> Iterator[Problem]:
    """A page names as related a page that is not there."""
    pages = {*library.pages, *library.broken}
    for page in library.pages.values():
        for name in page.related:
            if name not in pages:
                remedy = _remedy(name, pages, "Write the page")
                yield Problem(page.place.path, 1, "unknown-page", f"There is no page `{name}`.", remedy)


def _remedy(name: str, known: Iterable[str], otherwise: str) -> str:
    close = get_close_matches(name, list(known), 1)
    return f"Did you mean `{close[0]}`?" if close else f"{otherwise}, or correct the id."
