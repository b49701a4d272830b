"""The card of an organisation: the number large, then what a frightened caller wants to know first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model import Block, Direction, Organisation, Span, Text
from app.ui.blocks.frame import BlockFrame, add_text, text_of
from app.ui.blocks.reading import Reading
from app.ui.controls.card import Card
from app.ui.controls.picture import Icon
from app.ui.layouts import Flow
from app.ui.look import Look, spoken
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.words import contact

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_OLD_AFTER_DAYS = 183


def contact_card(organisation: Organisation, reading: Reading) -> QWidget:
    """Name, what for, phone, hours, languages, whom they tell, and when this was checked."""
    look = reading.look
    card = Card(look, padding=(24, 20), gap=8)
    # Large text leaves no room for a number beside the name: it goes under it.
    top = QVBoxLayout() if look.theme.scale >= 150 else QHBoxLayout()
    top.setSpacing(look.px(16))
    top.addWidget(_who(organisation, reading), 1)
    if organisation.phones:
        top.addWidget(_phones(organisation, reading))
    card.column.addLayout(top)
    facts = QWidget()
    flow = Flow(look.px(24), look.px(4))
    facts.setLayout(flow)
    for icon, block in (("clock", organisation.hours), ("translate", organisation.languages)):
        if block is not None:
            flow.addWidget(_fact(icon, block, reading))
    if any(phone.free for phone in organisation.phones):
        flow.addWidget(_plain("check", reading.say(contact.FREE_CALL), reading))
    flow.addWidget(_fact("map-pin", organisation.area, reading))
    host = (urlsplit(organisation.website).hostname or "").removeprefix("www.")
    if host:
        flow.addWidget(_plain("globe", _latin(host), reading))
    card.column.addWidget(facts)
    card.column.addWidget(Hairline(look))
    for title, block in ((contact.WHO_THEY_TELL, organisation.tells), (contact.WHAT_THEY_ASK, organisation.asks)):
        if block is not None:
            told = QVBoxLayout()
            told.setSpacing(0)
            told.addWidget(TextBlock(reading.say(title), TypeRole.SMALL, look, strong=True))
            told.addWidget(_small(block, reading))
            card.column.addLayout(told)
    # The numbers for emergencies are fixed by law: a doubt about them could cost a life.
    if not organisation.emergency and (organisation.phones or organisation.checked is not None):
        card.column.addWidget(_plain("warning-circle", _checked(organisation, reading), reading))
    if organisation.second_route is not None:
        card.column.addWidget(_small(organisation.second_route, reading))
    return card


class Hairline(QWidget):
    """A line one pixel high."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = look.colour("line")
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colour)
        painter.end()


def _who(organisation: Organisation, reading: Reading) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(reading.look.px(4))
    name = reading.name(organisation.name)
    column.addWidget(TextBlock(name, TypeRole.HEADING, reading.look, heading_level=2, strong=True))
    frame = BlockFrame(organisation.what, reading.look)
    add_text(frame, reading, TypeRole.BODY)
    column.addWidget(frame)
    column.addStretch(1)
    return holder


def _phones(organisation: Organisation, reading: Reading) -> QWidget:
    look = reading.look
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(4))
    colour = "urg" if organisation.emergency else "accent"
    for phone in organisation.phones:
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        if look.theme.scale < 150:
            row.addStretch(1)
        row.addWidget(Icon("phone", look, colour=colour, size=32))
        number = TextBlock(_latin(phone.number), TypeRole.PHONE, look, colour=colour)
        number.setAccessibleName(f"{spoken(reading.say(contact.PHONE).plain)} {spoken(phone.number)}")
        row.addWidget(number, 0 if look.theme.scale < 150 else 1)
        column.addLayout(row)
    column.addStretch(1)
    return holder


def _latin(words: str) -> Text:
    """Names, numbers and addresses stand as they are answered, dialled and typed: in English, left to right."""
    return Text("en", Direction.LTR, (Span(words),))


def _fact(icon: str, block: Block, reading: Reading) -> QWidget:
    frame = BlockFrame(block, reading.look)
    row = QHBoxLayout()
    row.setSpacing(reading.look.px(8))
    level = (TypeRole.SMALL, text_of(block, reading).lang)
    row.addWidget(Icon(icon, reading.look, colour="soft", size=22, beside=level), 0, Qt.AlignmentFlag.AlignTop)
    inner = BlockFrame(block, reading.look, gap=4)
    add_text(inner, reading, TypeRole.SMALL, colour="soft")
    row.addWidget(inner, 1)
    frame.column.addLayout(row)
    return frame


def _plain(icon: str, words: Text, reading: Reading) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(reading.look.px(8))
    block = TextBlock(words, TypeRole.SMALL, reading.look, colour="soft")
    row.addWidget(
        Icon(icon, reading.look, colour="soft", size=22, beside=(TypeRole.SMALL, words.lang)),
        0,
        Qt.AlignmentFlag.AlignTop,
    )
    row.addWidget(block, 1)
    return holder


def _small(block: Block, reading: Reading) -> QWidget:
    frame = BlockFrame(block, reading.look)
    add_text(frame, reading, TypeRole.SMALL)
    return frame


def _checked(organisation: Organisation, reading: Reading) -> Text:
    if organisation.checked is None:
        return reading.say(contact.UNDATED)
    word = contact.OLD if organisation.phones and is_old(organisation.checked.iso, reading.today) else contact.CHECKED
    return reading.say(word, date=organisation.checked.shown)


def is_old(checked: str, today: date) -> bool:
    """Whether a detail was checked more than half a year ago. `checked` is YYYY, YYYY-MM or YYYY-MM-DD."""
    parts = [int(part) for part in checked.split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    return (today - date(year, month, day)).days > _OLD_AFTER_DAYS
