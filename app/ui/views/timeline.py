"""What happened to the records, day by day; and what changed in this program. One card each, joined by a thin line."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.bundle.reader import Bundle
from app.journey.routes import Screen
from app.lists import Change, Event
from app.model import Block, Day, Direction, Span, Text
from app.ui.blocks.frame import BlockFrame
from app.ui.blocks.reading import Reading
from app.ui.blocks.registry import build
from app.ui.blocks.statements import page_button
from app.ui.context import Context
from app.ui.controls.dated import DatedRow, widest_of
from app.ui.look import Look
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.later import Later
from app.ui.views.list_state import in_two_languages, list_notices, progress_of
from app.ui.views.notice import notice
from app.ui.views.pair_row import PairRow
from app.ui.views.pairs import Pairs
from app.ui.views.view import View
from app.words import lists as words


class Happening(Struct, frozen=True):
    """A day, what happened, and the pages it touched."""

    when: Day
    text: Block
    pages: tuple[str, ...] = ()


class TimelineView(View):
    """Events as in a history, the newest last; changes of this program with the newest first."""

    def __init__(
        self,
        context: Context,
        look: Look,
        opened: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, look, parent)
        self._bundle = context.bundle
        self._changes = context.session.route.screen is Screen.CHANGES
        self._word = words.CHANGES if self._changes else words.TIMELINE
        happenings = _read(self._bundle, changes=self._changes)
        progress = progress_of(each.text for each in happenings)
        self.reading = Reading(
            look,
            self._bundle,
            context.today(),
            context.dispatcher.dispatch,
            mark_drafts=progress.checked > 0,
            opened=set(opened),
        )
        self.column.setSpacing(0)  # or the line would be broken between two cards
        self.later = Later(self.column, self)
        self.column.addStretch(1)
        self._pairs = Pairs(self.reading, context.shelf.take("en")) if in_two_languages(context) else None
        self._english_days = self._days_in_english() if self._pairs is not None else {}
        self._day_width = widest_of((_day(each.when, self._bundle) for each in happenings), look)
        self._put(self._title)
        for text, icon in list_notices(context, progress):
            self._put(partial(notice, text, icon, look))
        for number, each in enumerate(happenings):
            ends = number == 0, number == len(happenings) - 1
            make = partial(self._card, each, *ends) if self._pairs is None else partial(self._rows, each, self._pairs)
            self.later.add(make, each.text.key)
        if not happenings:
            self._put(partial(notice, self._bundle.say(words.NO_CHANGES), "calendar-check", look))
        room = parent.size() if parent is not None else self.size()
        self.later.fill(room.width() - 2 * self.side_margin(), room.height())

    @property
    def title(self) -> Text:
        """What this screen is called."""
        return self._bundle.say(self._word)

    def opened(self) -> frozenset[str]:
        """Keys of the statements whose sources are open."""
        return frozenset(self.reading.opened)

    def blocks(self) -> list[BlockFrame]:
        """In two languages, rows stand for blocks."""
        if self._pairs is None:
            return super().blocks()
        return self.sheet.findChildren(PairRow)  # type: ignore[arg-type]  # a row has `block` too, which is all a place needs

    # -- parts

    def _put(self, make: Callable[[], QWidget]) -> None:
        """Add a part with room under it: this column has no spacing."""

        def spaced() -> QWidget:
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, self.look.px(20))
            column.addWidget(make())
            return holder

        if self.later is not None:
            self.later.add(spaced)

    def _title(self) -> QWidget:
        if self._pairs is not None:
            return self._pairs.of_word(self._word, "title")
        return TextBlock(self.title, TypeRole.TITLE, self.look, heading_level=1)

    def _card(self, happening: Happening, first: bool, last: bool) -> QWidget:
        day = _day(happening.when, self._bundle)
        row = DatedRow(day, self.look, day_width=self._day_width, first=first, last=last)
        row.card.column.addWidget(build(happening.text, self.reading))
        for button in self._ways(happening):
            row.card.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return row

    def _rows(self, happening: Happening, pairs: Pairs) -> QWidget:
        """The day and the text, each in both languages."""
        key = happening.text.key
        mine = _day(happening.when, self._bundle)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, self.look.px(12))
        column.setSpacing(0)
        column.addWidget(pairs.of_texts(mine, self._english_days.get(key, mine), f"{key}/day"))
        column.addWidget(pairs.of_block(happening.text))
        for button in self._ways(happening):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        return holder

    def _ways(self, happening: Happening) -> list[QWidget]:
        """A button for each page that was touched and is still there."""
        key = happening.text.key
        found = (page_button(page_id, self.reading, f"link/{key}/{page_id}") for page_id in happening.pages)
        return [button for button in found if button is not None]

    def _days_in_english(self) -> dict[str, Text]:
        english = self.context.shelf.take("en")
        return {each.text.key: _day(each.when, english) for each in _read(english, changes=self._changes)}


def _read(bundle: Bundle, *, changes: bool) -> tuple[Happening, ...]:
    if changes:
        return tuple(Happening(each.when, each.text, each.pages) for each in bundle.entries("change", Change))
    return tuple(Happening(each.when, each.text) for each in bundle.entries("event", Event))


def _day(day: Day, bundle: Bundle) -> Text:
    """A day as a text of its own, in the language and direction of a bundle."""
    language = bundle.language
    return Text(language.code, Direction(language.direction), (Span(day.shown),))
