"""A day and what happened then, on a thin line that joins one day to the next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model import Text
from app.ui.controls.card import Card
from app.ui.layouts.items import Items, height_of
from app.ui.look import Look
from app.ui.mirror import visual_rect
from app.ui.text import Lines, TextBlock
from app.ui.theme import TypeRole

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_RAIL, _CARD = 40, 800  # px of the 100 % design
_DOT, _LINE = 7, 2
_PAD, _GAP = 20, 16
_LEAST_CARD = 560


class DatedRow(QWidget):
    """A card with its day: before the line where there is room, over the card where there is not.

    The line runs through all of a row, from the dot of the first one and to the dot of the last one. `day_width` is
    what the widest day of all rows takes, in px; see `widest_of`.
    """

    def __init__(
        self,
        day: Text,
        look: Look,
        *,
        day_width: int,
        first: bool = False,
        last: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._first, self._last = first, last
        self.day = TextBlock(day, TypeRole.HEADING, look, strong=True, heading_level=2)
        self.card = Card(look, padding=(24, _PAD), gap=8)
        self._places = _DayAndCard(look, day_width)
        self.setLayout(self._places)
        self._places.addWidget(self.day)
        self._places.addWidget(self.card)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and the dot."""
        look = self._look
        x = self._places.line_at(self.width())
        y = self.day.y() + self.day.lines.line_height // 2 + self.day.lines.middle_shift
        top, bottom = y if self._first else 0, y if self._last else self.height()
        thick, radius = look.px(_LINE), look.px(_DOT)
        line = QRect(x - thick // 2, top, thick, bottom - top)
        dot = QRect(x - radius, y - radius, 2 * radius, 2 * radius)
        line, dot = (visual_rect(self.layoutDirection(), self.rect(), rect) for rect in (line, dot))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(line, look.colour("edge"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawEllipse(QPointF(QRectF(dot).center()), radius, radius)
        painter.end()


class _DayAndCard(Items):
    """Two items: a day and a card, and between or before them room for the line."""

    def __init__(self, look: Look, day_width: int) -> None:
        super().__init__()
        self._look = look
        self._day = day_width

    def line_at(self, width: int) -> int:
        """Where the line runs, in px from where reading starts."""
        start = self._day if self._is_beside(width) else 0
        return start + self._look.px(_RAIL) // 2

    def sizeHint(self) -> QSize:
        """A day, the line and a readable card."""
        width = self._day + self._look.px(_RAIL + _CARD)
        return QSize(width, self.heightForWidth(width))

    def minimumSize(self) -> QSize:
        """The line and the longest word."""
        least = super().minimumSize()
        return QSize(least.width() + self._look.px(_RAIL), least.height())

    def arrange(self, rect: QRect, *, place: bool) -> int:
        """The day before the line, its first line level with that of the card; or over the card, after the line."""
        day, card = self.shown()
        rail, gap = self._look.px(_RAIL), self._look.px(_GAP)
        if self._is_beside(rect.width()):
            start = self._day
            wide = min(rect.width() - start - rail, self._look.px(_CARD))
            day_height, card_height = height_of(day, start), height_of(card, wide)
            down = self._look.px(_PAD)
            if place:
                self.put(day, QRect(rect.x(), rect.y() + down, start, day_height), rect)
                self.put(card, QRect(rect.x() + start + rail, rect.y(), wide, card_height), rect)
            return max(down + day_height, card_height) + gap
        wide = min(rect.width() - rail, self._look.px(_CARD))
        day_height, card_height = height_of(day, wide), height_of(card, wide)
        between = self._look.px(8)
        if place:
            self.put(day, QRect(rect.x() + rail, rect.y(), wide, day_height), rect)
            self.put(card, QRect(rect.x() + rail, rect.y() + day_height + between, wide, card_height), rect)
        return day_height + between + card_height + gap

    def _is_beside(self, width: int) -> bool:
        return self._look.theme.scale < 150 and width >= self._day + self._look.px(_RAIL + _LEAST_CARD)


def widest_of(days: Iterable[Text], look: Look) -> int:
    """What the widest of the days takes on one line, in px."""
    widths = (Lines(day, TypeRole.HEADING, look, strong=True).natural_width() for day in days)
    return max(widths, default=0) + look.px(8)
