"""What can be found in one language: pages, questions, rumours, letters, words and organisations, with other names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from app.bundle.write import Contents
from app.language.isolate import without_isolates
from app.model import Block, Form, Organisation, Page, State
from app.search.index import Entry

FOUND = (Form.PAGE, Form.QUESTION, Form.RUMOUR, Form.LETTER)
WORD, ORGANISATION = "word", "organisation"
Aliases = Mapping[str, tuple[str, ...]]


def search_entries(contents: Contents, aliases: Aliases) -> tuple[Entry, ...]:
    """Every entry of the index; `aliases` are people's own words, by id. What was taken down is not found."""
    return tuple(_entries(contents, aliases))


def _entries(contents: Contents, aliases: Aliases) -> Iterator[Entry]:
    for placed in contents.pages:
        page = placed.page
        if page.form in FOUND and page.title.text is not None:
            yield Entry(page.id, str(page.form), _plain(page.title), _body(page), aliases.get(page.id, ()))
    for term in contents.lists.terms:
        name = f"{WORD}/{term.id}"
        kept = (term.kept,) if term.kept else ()
        yield Entry(name, WORD, _plain(term.term), _plain(term.meaning), (*kept, *aliases.get(name, ())))
    for organisation in contents.organisations:
        name = f"{ORGANISATION}/{organisation.id}"
        yield Entry(name, ORGANISATION, organisation.name, _told(organisation), aliases.get(name, ()))


def _body(page: Page) -> str:
    blocks = (page.short_answer, *page.blocks, *((page.steps,) if page.steps else ()))
    return " ".join(text for block in blocks for text in _texts(block))


def _texts(block: Block) -> Iterator[str]:
    if block.text is not None and block.state is not State.WITHDRAWN:
        yield _plain(block)
    for child in block.children:
        yield from _texts(child)


def _told(organisation: Organisation) -> str:
    return " ".join(_plain(block) for block in (organisation.what, organisation.area))


def _plain(block: Block) -> str:
    return without_isolates(block.text.plain) if block.text is not None else ""
