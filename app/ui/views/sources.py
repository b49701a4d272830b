"""Every source the program rests on: where it was read, whether it is still current, and what rests on it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.bundle.reader import IN_ENGLISH, Bundle
from app.journey.routes import Screen, to
from app.journey.session import Opened
from app.lists import SourceEntry
from app.model import Block, Day, Kind, Label, Text
from app.ui.blocks.frame import BlockFrame
from app.ui.blocks.reading import Reading
from app.ui.blocks.sources import where_read
from app.ui.blocks.statements import LABELS, page_button
from app.ui.context import Context
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.chip import SHAPES
from app.ui.controls.entry import EntryButton, Under
from app.ui.layouts import Flow, Grid
from app.ui.look import Look
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.later import Later
from app.ui.views.list_state import in_two_languages
from app.ui.views.notice import fault_notices, notice
from app.ui.views.place import Place
from app.ui.views.view import View
from app.words import Word
from app.words import lists as words

CURRENT, OVERDUE, WITHDRAWN = "calendar-check", "clock-counter-clockwise", "prohibit"
OPEN = {"caret-down": "caret-up"}  # what an icon becomes when the source is open
_COLUMNS, _LEAST = 2, 460  # of what rests on a source, and the least width of one at 100 %


class SourceRow(QWidget):
    """One source, and under it, once it is pressed, buttons to what rests on it."""

    def __init__(self, button: EntryButton, entry: SourceEntry, reading: Reading) -> None:
        super().__init__()
        self.button = button
        self._entry = entry
        self._reading = reading
        self._used: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(button)
        button.setCheckable(True)
        button.toggled.connect(self._show)
        button.setChecked(button.block.key in reading.opened)

    def _show(self, opened: bool) -> None:
        key = self.button.block.key
        if opened:
            self._reading.opened.add(key)
            if self._used is None:
                self._used = self._make_used(key)
                self._column.addWidget(self._used)
                self._chain(self._used)
        else:
            self._reading.opened.discard(key)
        if self._used is not None:
            self._used.setVisible(opened)

    def _chain(self, used: QWidget) -> None:
        """Let Tab visit what was opened after the source that opened it, though it was made last."""
        before: QWidget = self.button
        for way in used.findChildren(Button):
            QWidget.setTabOrder(before, way)
            before = way

    def _make_used(self, key: str) -> QWidget:
        """Everything that cites the source; what only the timeline cites leads there."""
        look = self._reading.look
        ways: list[QWidget | None] = [
            page_button(page_id, self._reading, f"used/{key}/{page_id}") for page_id in self._entry.pages
        ]
        if not self._entry.pages:
            said, place = self._reading.say(words.TIMELINE), f"used/{key}/timeline"
            timeline = Button(said, look, kind=ButtonKind.LINK, icon=OVERDUE, place=place, role=TypeRole.BODY)
            timeline.clicked.connect(lambda: self._reading.dispatch(Opened(to(Screen.TIMELINE))))
            ways.append(timeline)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(look.margins(look.px(18), look.px(4), 0, look.px(8)))
        grid = Grid(_COLUMNS, round(_LEAST * look.theme.scale / 100), look.px(24), 0)
        column.addLayout(grid)
        for way in ways:
            if way is not None:
                grid.addWidget(way)
        return holder


class SourcesView(View):
    """Sources by who stands behind them. There are hundreds: one light widget each, built when there is time."""

    def __init__(self, context: Context, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(context, look, parent)
        self._bundle = context.bundle
        self._english: Bundle = context.shelf.take("en")
        self._both = in_two_languages(context)
        self.reading = Reading(look, self._bundle, context.today(), context.dispatcher.dispatch, opened=set())
        entries = self._bundle.entries("source", SourceEntry)
        # The order is the same in every language; a state that stands in English needs an English date.
        days = [entry.check_again for entry in self._english.entries("source", SourceEntry)]
        self._english_days = dict(zip(_keys(entries), days, strict=False))
        keys = _keys(entries)
        self._starts: dict[Label, QWidget] = {}
        self._firsts: dict[Label, EntryButton] = {}
        self.column.setSpacing(look.px(12))
        self.column.addWidget(TextBlock(self.title, TypeRole.TITLE, look, heading_level=1))
        for text, icon in fault_notices(context):
            self.column.addWidget(notice(text, icon, look))
        count = self._bundle.say(words.COUNT_SOURCES, count=str(len(entries)))
        self.column.addWidget(TextBlock(count, TypeRole.BODY, look))
        labels = [label for label in Label if any(entry.label is label for entry in entries)]
        ways = self._ways(labels)
        self.column.addWidget(ways)
        self.later = Later(self.column, self, after=next(reversed(ways.findChildren(Button)), None))
        self.column.addStretch(1)
        for label in labels:
            self.later.add(partial(self._heading, label))
            for entry, key in zip(entries, keys, strict=True):
                if entry.label is label:
                    self.later.add(partial(self._row, entry, key), key)
        room = parent.size() if parent is not None else self.size()
        self.later.fill(room.width() - 2 * self.side_margin(), room.height())

    @property
    def title(self) -> Text:
        """What this screen is called."""
        return self._bundle.say(words.SOURCES)

    def opened(self) -> frozenset[str]:
        """Keys of the sources whose uses are open."""
        return frozenset(self.reading.opened)

    def restore(self, place: Place) -> None:
        """Open what was open, then go where the reader was."""
        self.reading.opened.update(place.opened)
        for row in self.sheet.findChildren(SourceRow):
            row.button.setChecked(row.button.block.key in place.opened)
        super().restore(place)

    def blocks(self) -> list[BlockFrame]:
        """Buttons stand for blocks here."""
        return self.sheet.findChildren(EntryButton)  # type: ignore[arg-type]  # a button has `block` too, which is all a place needs

    def jump(self, label: Label) -> None:
        """Go to the sources of one label, keyboard and all."""
        self.complete()
        way = self.window().focusWidget()
        shown = isinstance(way, Button) and way.focus_shown
        reason = Qt.FocusReason.TabFocusReason if shown else Qt.FocusReason.OtherFocusReason
        self._firsts[label].setFocus(reason)
        self.scroller.verticalScrollBar().setValue(self._starts[label].mapTo(self.sheet, QPoint(0, 0)).y())

    # -- parts

    def _ways(self, labels: list[Label]) -> QWidget:
        """A button to each group: the list is too long to scroll through."""
        holder = QWidget()
        flow = Flow(self.look.px(12))
        holder.setLayout(flow)
        for label in labels:
            said = self._bundle.say(LABELS[label])
            icon = SHAPES[label].icon
            way = Button(said, self.look, icon=icon, role=TypeRole.BODY, place=f"jump/{label}", icon_size=22)
            way.clicked.connect(partial(self.jump, label))
            flow.addWidget(way)
        return holder

    def _heading(self, label: Label) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, self.look.px(16), 0, 0)
        said = self._bundle.say(LABELS[label])
        column.addWidget(TextBlock(said, TypeRole.HEADING, self.look, heading_level=2, strong=True))
        self._starts[label] = holder
        return holder

    def _row(self, entry: SourceEntry, key: str) -> QWidget:
        title = self.reading.name(entry.source.title)
        button = EntryButton(
            title,
            self.look,
            place=key,
            block=Block(key, Kind.HEADING, title),
            under=tuple(self._under(entry, key)),
            strong=True,
        )
        self._firsts.setdefault(entry.label, button)
        return SourceRow(button, entry, self.reading)

    def _under(self, entry: SourceEntry, key: str) -> Iterator[Under]:
        """Where it was read, its state, and what it opens."""
        yield Under(where_read(entry.source, self.reading))
        word, icon, ink = self._state(entry)
        yield from self._in_words(word, icon, ink, entry.check_again, self._english_days.get(key, entry.check_again))
        yield from self._in_words(words.USED_IN, "caret-down", "accent")

    def _state(self, entry: SourceEntry) -> tuple[Word, str, str]:
        if entry.withdrawn:
            return words.SOURCE_WITHDRAWN, WITHDRAWN, "ink"
        if entry.check_again.iso < self.reading.today.isoformat():
            return words.SOURCE_OVERDUE, OVERDUE, "ink"
        return words.SOURCE_CURRENT, CURRENT, "soft"

    def _in_words(
        self, word: Word, icon: str, ink: str, mine: Day | None = None, english: Day | None = None
    ) -> Iterator[Under]:
        """A line in the reader's language and, where both are wanted, in English; the date of each in its own words."""
        in_english = self._bundle.state_of(word) in IN_ENGLISH
        if not in_english:
            yield Under(self._bundle.say(word, date=mine.shown if mine else ""), icon, OPEN.get(icon, ""), ink)
        if in_english or self._both:
            said = self._english.say(word, date=english.shown if english else "")
            yield Under(said, icon, OPEN.get(icon, ""), ink) if in_english else Under(said)


def _keys(entries: tuple[SourceEntry, ...]) -> list[str]:
    """A name for each source that is the same in every language: where it stands among all of them."""
    return [f"source/{number:04}" for number in range(1, len(entries) + 1)]
