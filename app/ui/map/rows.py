"""The same places and arrows as rows: the list, and the drawing folded into one column where text is large."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model import Text
from app.ui.blocks.reading import Reading
from app.ui.controls.button import ButtonKind
from app.ui.controls.card import Card
from app.ui.look import Look
from app.ui.map.buttons import Chosen
from app.ui.map.contents import Contents, Link, Spot
from app.ui.map.drawing import name_of
from app.ui.map.table import SEATS
from app.ui.mirror import visual_rect
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.words import Word
from app.words import map as words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_STEM = 48  # px at 100 % from where a row starts to the words of its arrows
_ICONS = {seat.place: seat.icon for seat in SEATS}


class Rows(Struct, frozen=True):
    """Makes the rows. `panel` makes what stands under the chosen one, where there is no room beside."""

    contents: Contents
    chosen: str
    reading: Reading
    choose: Callable[[str], None]
    panel: Callable[[], QWidget] | None

    def as_list(self) -> Iterator[QWidget]:
        """The places, then the arrows."""
        yield self._heading(words.PLACES)
        for spot in self.contents.places:
            yield from self._with_panel(spot.id, self._place(spot))
        if self.contents.arrows:
            yield self._heading(words.ARROWS)
        for link in self.contents.arrows:
            yield from self._with_panel(link.id, self._arrow(link))

    def folded(self) -> Iterator[QWidget]:
        """Each place with the arrows that begin there under it; those of the NHS on one ground."""
        inside = {seat.place for seat in SEATS if seat.in_nhs}
        look = self.reading.look
        area = Card(look, fill="note", edge="line" if look.theme.contrast else "note", padding=(12, 12), gap=0)
        area.column.addWidget(self._heading(words.IN_THE_NHS))
        for spot in self.contents.places:
            if spot.id in inside:
                self._branch(spot, area.column)
        yield area
        for spot in self.contents.places:
            if spot.id not in inside:
                holder = QWidget()
                column = QVBoxLayout(holder)
                column.setContentsMargins(look.px(12), 0, look.px(12), 0)
                column.setSpacing(0)
                self._branch(spot, column)
                yield holder

    def _branch(self, spot: Spot, column: QVBoxLayout) -> None:
        gap = self.reading.look.px(12)
        for widget in self._with_panel(spot.id, self._place(spot)):
            column.addSpacing(gap)
            column.addWidget(widget)
        links = [link for link in self.contents.arrows if link.start.id == spot.id]
        for link in links:
            near = self.chosen in (link.id, spot.id, link.end.id)
            stem = Stem(self._arrow(link, icon=""), self.reading.look, near=near, last=link is links[-1])
            column.addWidget(stem)
            for widget in [*self._with_panel(link.id, stem)][1:]:
                column.addSpacing(gap)
                column.addWidget(widget)

    def _with_panel(self, key: str, row: QWidget) -> Iterator[QWidget]:
        yield row
        if key == self.chosen and self.panel is not None:
            yield self.panel()

    def _heading(self, word: Word) -> QWidget:
        look = self.reading.look
        return TextBlock(self.reading.say(word), TypeRole.HEADING, look, heading_level=2, strong=True)

    def _place(self, spot: Spot) -> Chosen:
        chosen = spot.id == self.chosen
        name = self.reading.say(words.CHOSEN, title=spot.title.plain) if chosen else spot.title
        return self._row(spot.id, spot.title, name, _ICONS.get(spot.id, "map-pin"), mirror=False)

    def _arrow(self, link: Link, icon: str = "caret-forward") -> Chosen:
        said = name_of(link, self.reading, chosen=False)
        name = name_of(link, self.reading, chosen=link.id == self.chosen)
        return self._row(link.id, said, name, icon, mirror=True)

    def _row(self, key: str, text: Text, name: Text, icon: str, *, mirror: bool) -> Chosen:
        button = Chosen(
            text, self.reading.look, kind=ButtonKind.CHOICE, icon=icon, mirror_icon=mirror, role=TypeRole.BODY,
            place=f"map/{key}", name=name, strong=not mirror,
        )  # fmt: skip
        button.be_choice(key, chosen=key == self.chosen)
        button.clicked.connect(lambda: self.choose(key))
        return button


class Stem(QWidget):
    """A row that hangs on the place above it by a line with an arrow's head."""

    def __init__(self, row: QWidget, look: Look, *, near: bool, last: bool) -> None:
        super().__init__()
        self._look, self._last = look, last
        plain = "ink" if look.theme.contrast else "edge"
        self._colour = look.colour("accent" if near else plain)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.margins(look.px(_STEM), look.px(12), 0, 0))
        column.addWidget(row)
        self._row = row

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line down from the place, and the arrow to the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, 2))
        middle = self._row.geometry().center().y()
        start, tip = self._x(self._look.px(22)), self._x(self._look.px(_STEM) - 4)
        back = 9 if tip < start else -9
        path = QPainterPath(QPointF(start, 0))
        path.lineTo(start, middle)
        path.lineTo(tip, middle)
        path.moveTo(tip + back, middle - 7)
        path.lineTo(tip, middle)
        path.lineTo(tip + back, middle + 7)
        if not self._last:
            path.moveTo(start, middle)
            path.lineTo(start, self.height())
        painter.drawPath(path)
        painter.end()

    def _x(self, at: int) -> int:
        return visual_rect(self.layoutDirection(), self.rect(), QRect(at, 0, 1, 1)).x()
