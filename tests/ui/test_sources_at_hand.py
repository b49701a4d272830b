"""Every statement has its label, and its sources one press away: also those of steps, lists and tables."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.journey.routes import page
from app.language.isolate import without_isolates
from app.lists import Term
from app.model import Block, Form
from app.ui.controls.chip import PlainLabel
from app.ui.views.pair_row import PairRow
from app.ui.views.told import Told
from tests.ui.conftest import Open
from tests.ui.lists import put_english_beside
from tests.ui.story import RIGHT_TO_LEFT, App


def cited(block: Block) -> Iterator[Block]:
    """The block and all in it that rest on facts."""
    if block.evidence is not None:
        yield block
    for child in block.children:
        yield from cited(child)


def open_all_sources(app: App) -> None:
    """Press every "Where this comes from"."""
    for place in [button.place for button in app.buttons() if button.place.startswith("sources/")]:
        app.button(place).click()
    app.settle()


@pytest.mark.parametrize("form", list(Form))
def test_every_source_of_a_text_can_be_opened_on_its_screen(open_it: Open, form: Form) -> None:
    app = open_it("en")
    for head in app.context.bundle.heads(form)[:4]:
        app = open_it("en", page(head.id))
        shown = app.context.bundle.page(head.id)
        parts = (shown.short_answer, *shown.blocks, *((shown.steps,) if shown.steps else ()))
        statements = [block for part in parts for block in cited(part)]
        labels = [label for label in app.window.findChildren(PlainLabel) if label.isVisibleTo(app.window)]
        assert len(labels) >= len(statements), head.id
        open_all_sources(app)
        read = read_on(app)
        wanted = {source.title for block in statements if block.evidence for source in block.evidence.sources}
        assert wanted <= read, head.id


@pytest.mark.parametrize("code", ["en-XA", RIGHT_TO_LEFT])
def test_a_chosen_row_of_two_languages_shows_its_sources_and_its_words(open_it: Open, code: str) -> None:
    app = open_it(code, page("the-number"))
    put_english_beside(app)
    row = next(row for row in app.sheet().findChildren(PairRow) if row.block.evidence and Told.has_more(row))
    evidence = row.block.evidence
    assert evidence is not None
    titles = {source.title for source in evidence.sources}
    assert not titles & read_on(app)
    row.click()
    app.settle()
    assert titles <= read_on(app)
    row.click()
    app.settle()
    assert not titles & read_on(app)


def test_a_chosen_row_tells_what_its_hard_word_means(open_it: Open) -> None:
    app = open_it("en-XA", page("the-number"))
    put_english_beside(app)
    worded = [
        row for row in app.sheet().findChildren(PairRow) if any("word:" in s.link for s in row.cells[0].text.spans)
    ]
    name = next(span.link for span in worded[0].cells[0].text.spans if span.link).removeprefix("word:")
    meaning = app.context.bundle.entry("term", name, Term).meaning.text
    assert meaning is not None
    assert without_isolates(meaning.plain) not in read_on(app)
    worded[0].click()
    app.settle()
    assert without_isolates(meaning.plain) in read_on(app)


def read_on(app: App) -> set[str]:
    """Every text that stands on the screen now."""
    return {without_isolates(text.text.plain) for text in app.texts()}


def test_the_sources_of_the_steps_stand_among_the_statements(open_it: Open) -> None:
    app = open_it("en", page("the-number"))
    holder = app.button("sources/steps").parentWidget()
    assert holder is not None
    before = holder.height()
    app.press("sources/steps")
    assert holder.height() > before
