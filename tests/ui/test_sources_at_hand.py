"""Every statement has its label, and its sources one press away: also those of steps, lists and tables."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.journey.routes import page
from app.language.isolate import without_isolates
from app.model import Block, Form
from app.ui.controls.chip import PlainLabel
from tests.ui.conftest import Open
from tests.ui.story import App


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
        read = {without_isolates(text.text.plain) for text in app.texts()}
        wanted = {source.title for block in statements if block.evidence for source in block.evidence.sources}
        assert wanted <= read, head.id


def test_the_sources_of_the_steps_stand_among_the_statements(open_it: Open) -> None:
    app = open_it("en", page("the-number"))
    holder = app.button("sources/steps").parentWidget()
    assert holder is not None
    before = holder.height()
    app.press("sources/steps")
    assert holder.height() > before
