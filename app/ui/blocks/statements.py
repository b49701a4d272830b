"""Statements: a label, who says it and when, the sentence, and where it comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.journey.session import Opened
from app.model import Block, Evidence, Kind, Label, State, Text
from app.ui.blocks.frame import BlockFrame, add_text, text_of
from app.ui.blocks.reading import Reading
from app.ui.blocks.sources import Sources
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.card import Card
from app.ui.controls.chip import Chip, PlainLabel
from app.ui.controls.picture import Icon
from app.ui.layouts import Flow, Grid
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.words import Word, labels, page

LABELS: dict[Label, Word] = {
    Label.LAW: labels.LAW,
    Label.GOVERNMENT: labels.GOVERNMENT,
    Label.NHS: labels.NHS,
    Label.OTHERS: labels.OTHERS,
    Label.UNKNOWN: labels.UNKNOWN,
}
READING_WIDTH = 720
READ_WIDTH = 736  # of the whole column


def statement(block: Block, reading: Reading) -> QWidget:
    """A paragraph that cites facts."""
    look = reading.look
    frame = BlockFrame(block, look, gap=8)
    if block.evidence is not None:
        frame.column.addLayout(_meta(block.evidence, reading))
    add_text(frame, reading, TypeRole.BODY, most_width=look.px(READING_WIDTH))
    _add_overdue(frame, reading)
    add_links(frame, reading)
    _add_sources(frame, reading)
    return frame


def advice(block: Block, reading: Reading) -> QWidget:
    """A paragraph of our own: what to do."""
    frame = BlockFrame(block, reading.look)
    add_text(frame, reading, TypeRole.BODY, most_width=reading.look.px(READING_WIDTH))
    add_links(frame, reading)
    return frame


def heading(block: Block, reading: Reading) -> QWidget:
    """A heading inside a page."""
    frame = BlockFrame(block, reading.look)
    frame.column.setContentsMargins(0, reading.look.px(20), 0, 0)
    add_text(frame, reading, TypeRole.HEADING, heading_level=2, strong=True)
    return frame


def short_answer(block: Block, reading: Reading) -> QWidget:
    """The two sentences that answer the page's question: the one filled surface of a page."""
    look = reading.look
    frame = BlockFrame(block, look, gap=0)
    card = Card(
        look,
        fill="accent-soft",
        edge="accent" if look.theme.contrast else "accent-soft",
        edge_width=2,
        padding=(24, 20),
        gap=12,
    )
    frame.column.addWidget(card)
    over = QWidget()
    row = Flow(look.px(12), look.px(8), spread=True)
    over.setLayout(row)
    row.addWidget(TextBlock(reading.say(page.SHORT_ANSWER), TypeRole.BODY, look, colour="accent", strong=True))
    if block.evidence is not None:
        row.addWidget(Chip(block.evidence.label, reading.say(LABELS[block.evidence.label]), look))
    card.column.addWidget(over)
    inner = BlockFrame(block, look)
    add_text(inner, reading, TypeRole.LEAD, likely=look.px(READ_WIDTH) - 2 * look.px(24))
    card.column.addWidget(inner)
    _add_overdue(inner, reading)
    add_links(inner, reading)
    _add_sources(frame, reading)
    return frame


def sides(block: Block, reading: Reading) -> QWidget:
    """Both sides of a disputed point, in the same view and of the same size, government first."""
    look = reading.look
    frame = BlockFrame(block, look)
    holder = QWidget()
    grid = Grid(2, look.px(280), look.px(16))
    holder.setLayout(grid)
    for child in block.children:
        card = Card(look, padding=(24, 20), gap=8)
        card.column.addWidget(_side(child, reading))
        card.column.addStretch(1)
        grid.addWidget(card)
    frame.column.addWidget(holder)
    return frame


def _side(block: Block, reading: Reading) -> QWidget:
    frame = BlockFrame(block, reading.look, gap=12)
    if block.evidence is not None:
        label = block.evidence.label
        frame.column.addWidget(Chip(label, reading.say(LABELS[label]), reading.look), 0, Qt.AlignmentFlag.AlignLeading)
    add_text(frame, reading, TypeRole.BODY)
    if block.evidence is not None:
        who = TextBlock(_who_and_when(block.evidence, reading), TypeRole.SMALL, reading.look, colour="soft")
        frame.column.addWidget(who)
    _add_overdue(frame, reading)
    add_links(frame, reading)
    _add_sources(frame, reading)
    return frame


def plain_label(evidence: Evidence, reading: Reading) -> QWidget:
    """Icon and words of the label, for steps and rows."""
    return PlainLabel.of(evidence.label, reading.say(LABELS[evidence.label]), reading.look)


def pages_linked(text: Text) -> tuple[str, ...]:
    """The ids of the pages that a text links to."""
    return tuple(span.link.removeprefix("page:") for span in text.spans if span.link.startswith("page:"))


def add_links(frame: BlockFrame, reading: Reading) -> None:
    """Links inside a sentence become buttons under it: a word in a line is too small for a finger."""
    for page_id in pages_linked(text_of(frame.block, reading)):
        button = page_button(page_id, reading, f"link/{frame.block.key}/{page_id}")
        if button is not None:
            frame.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)


def page_button(page_id: str, reading: Reading, place: str, kind: ButtonKind = ButtonKind.LINK) -> Button | None:
    """A button that opens another page, named by that page's own title; None where there is no such page."""
    from app.journey.routes import page as route_to

    title = reading.bundle.title(page_id)
    if title is None or title.text is None:
        return None
    button = Button(
        title.text,
        reading.look,
        kind=kind,
        icon=icon_of(page_id),
        place=place,
        role=TypeRole.BODY,
        name=reading.say(page.GO_TO, title=title.text.plain),
    )
    button.clicked.connect(lambda: reading.dispatch(Opened(route_to(page_id))))
    return button


_ICONS = {"question": "question", "rumour": "chat-teardrop-text", "letter": "pencil-simple-line", "person": "user-list"}


def icon_of(page_id: str) -> str:
    """The icon of a thing to read, by its form."""
    return _ICONS.get(page_id.partition("/")[0], "file-text") if "/" in page_id else "file-text"


def _meta(evidence: Evidence, reading: Reading) -> Flow:
    flow = Flow(reading.look.px(12), reading.look.px(4))
    flow.addWidget(Chip(evidence.label, reading.say(LABELS[evidence.label]), reading.look))
    flow.addWidget(TextBlock(_who_and_when(evidence, reading), TypeRole.SMALL, reading.look, colour="soft"))
    return flow


def _who_and_when(evidence: Evidence, reading: Reading) -> Text:
    when = evidence.as_of or (evidence.checked if evidence.label is Label.UNKNOWN else None)
    if when is not None:
        return reading.say(page.WHO_AND_WHEN, who=evidence.who, date=when.shown)
    return reading.say(page.WHO_AND_WHEN, who=evidence.who, date=reading.say(page.NO_DATE).plain)


def _add_sources(frame: BlockFrame, reading: Reading) -> None:
    block = frame.block
    if block.evidence is not None and block.state is not State.WITHDRAWN:
        frame.column.addWidget(Sources(block.evidence, reading, block.key))


def _add_overdue(frame: BlockFrame, reading: Reading) -> None:
    evidence = frame.block.evidence
    if evidence is None or evidence.check_again.iso >= reading.today.isoformat():
        return
    look = reading.look
    card = Card(look, fill="note", padding=(16, 12))
    row = QHBoxLayout()
    row.setSpacing(look.px(12))
    row.addWidget(Icon("clock-counter-clockwise", look, colour="soft", size=22), 0, Qt.AlignmentFlag.AlignTop)
    since = reading.say(page.NOT_CHECKED_SINCE, date=evidence.checked.shown)
    row.addWidget(TextBlock(since, TypeRole.SMALL, look), 1)
    card.column.addLayout(row)
    frame.column.addWidget(card)


KINDS = (Kind.STATEMENT, Kind.ADVICE, Kind.HEADING, Kind.SHORT_ANSWER, Kind.SIDES)
