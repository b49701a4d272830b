"""One line of a list: a title, and under it what else a person wants to know before choosing it."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from app.model import Block, Direction, Text
from app.ui.controls.button import Button, ButtonKind
from app.ui.look import Look, spoken
from app.ui.mirror import visual_rect
from app.ui.text.lines import Lines
from app.ui.theme import TypeRole

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_ICON, _SMALL_ICON = 28, 20
_DOWN, _BETWEEN = 12, 4


class Under(Struct, frozen=True):
    """A line under the title, with an icon of its own where it stands for something; another while it is chosen."""

    text: Text
    icon: str = ""
    chosen_icon: str = ""
    ink: str = "soft"
    role: TypeRole = TypeRole.SMALL
    strong: bool = False


class EntryButton(Button):
    """A card to choose. It draws all of its lines itself, so that a list of hundreds is light.

    A text that runs against the screen stands where the screen's reading starts, beside its icon, and is read its own
    way.

    `sign` is an icon at the far end, for the state of the title; `said_last` is what a screen reader says of it.

    Attributes:
        block: the block the title comes from, its key made unlike all others on the screen: a place is kept by it.
    """

    def __init__(
        self,
        title: Text,
        look: Look,
        *,
        place: str,
        block: Block,
        icon: str = "",
        under: tuple[Under, ...] = (),
        sign: str = "",
        said_last: str = "",
        strong: bool = False,
        role: TypeRole = TypeRole.BODY,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            title,
            look,
            kind=ButtonKind.CHOICE,
            icon=icon,
            end_icon=sign,
            role=role,
            place=place,
            strong=strong,
            target=72,
            icon_size=_ICON,
            parent=parent,
        )
        self.block = block
        self._under = [(each, Lines(each.text, each.role, look, strong=each.strong)) for each in under]
        self._own_icon = look.theme.icon_px(_SMALL_ICON)
        parts = [title.plain, *(each.text.plain for each in under), said_last]
        self.setAccessibleName(spoken(". ".join(part.rstrip(".") for part in parts if part)))

    def words(self) -> Lines:
        """The title; it does not turn bold when chosen, or the card would grow."""
        return self.lines

    def drawn_lines(self) -> list[tuple[Lines, QRect]]:
        """Every text and where it is drawn, in this widget's coordinates."""
        return [(lines, self._placed(lines, rect)) for lines, rect, _ in self._rows(self.width(), self.height())]

    def heightForWidth(self, width: int) -> int:
        """As high as a finger, or as all its lines need."""
        return max(self._target, self._lines_height(width) + 2 * self.look.px(_DOWN))

    def sizeHint(self) -> QSize:
        """Every text on one line."""
        widths = [
            self.lines.natural_width(),
            *(self._beside(each) + lines.natural_width() for each, lines in self._under),
        ]
        width = max(self._target, max(widths) + self.beside_words())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word of any of its texts."""
        widths = [
            self.lines.minimum_width(),
            *(self._beside(each) + lines.minimum_width() for each, lines in self._under),
        ]
        return QSize(max(widths) + self.beside_words(), self._target)

    def words_rect(self) -> QRect:
        """Where the title is drawn."""
        lines, rect, _ = self._rows(self.width(), self.height())[0]
        return self._placed(lines, rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, the icons, and every line."""
        painter = QPainter(self)
        self.draw_frame(painter)
        self._draw_icons(painter)
        for lines, rect, under in self._rows(self.width(), self.height()):
            ink = self.ink() if under is None else self.look.colour(under.ink)
            placed = self._placed(lines, rect)
            lines.draw(painter, placed.x(), placed.y(), placed.width(), ink)
            if under is not None and under.icon:
                side = self._own_icon
                middle = (lines.line_height - side) // 2 + lines.middle_shift
                box = QRect(rect.x() - self._beside(under), rect.y() + middle, side, side)
                box = visual_rect(self.layoutDirection(), self.rect(), box)
                icon = under.chosen_icon if under.chosen_icon and self.chosen else under.icon
                painter.drawPixmap(box.topLeft(), self.look.theme.icon(icon, under.ink, side))
        painter.end()

    def _draw_icons(self, painter: QPainter) -> None:
        """The icon in the colour of what can be chosen; the sign quieter, for it cannot be pressed."""
        ends = ((self._icon, self._icon_side, "accent", False), (self._end_icon, self._end_side, "soft", True))
        for name, side, ink, at_end in ends:
            if name:
                x = self.width() - self.padding() - side if at_end else self.padding()
                y = self._icon_middle() - side // 2
                rect = QRect(x, y, side, side)
                rect = visual_rect(self.layoutDirection(), self.rect(), rect)
                painter.drawPixmap(rect.topLeft(), self.look.theme.icon(name, ink, side))

    def _icon_middle(self) -> int:
        """Where the middle of the icon stands: that of the card, or of its first line where more stands under it."""
        if not self._under:
            return self.height() // 2 + self.lines.middle_shift
        top = (self.height() - self._lines_height(self.width())) // 2
        return top + self.lines.line_height // 2 + self.lines.middle_shift

    def _rows(self, width: int, height: int) -> list[tuple[Lines, QRect, Under | None]]:
        """Every text with the room it has, before mirroring; the title first."""
        room = max(1, width - self.beside_words())
        x = self.padding() + (self._icon_side + self._gap if self._icon else 0)
        y = (height - self._lines_height(width)) // 2
        rows: list[tuple[Lines, QRect, Under | None]] = []
        for under, lines in ((None, self.lines), *self._under):
            inset = self._beside(under) if under is not None else 0
            tall = lines.height_for(max(1, room - inset))
            rows.append((lines, QRect(x + inset, y, max(1, room - inset), tall), under))
            y += tall + self.look.px(_BETWEEN)
        return rows

    def _placed(self, lines: Lines, rect: QRect) -> QRect:
        """A text keeps to where the screen's reading starts, also one that runs the other way and has short lines."""
        width = min(rect.width(), lines.natural_width())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if rtl is not (lines.text.direction is Direction.RTL):
            width = min(width, ceil(lines.widest_line(rect.width())) + 1)
        kept = QRect(rect.x(), rect.y(), width, rect.height())
        return visual_rect(self.layoutDirection(), self.rect(), kept)

    def _lines_height(self, width: int) -> int:
        room = max(1, width - self.beside_words())
        under = sum(
            lines.height_for(max(1, room - self._beside(each))) + self.look.px(_BETWEEN) for each, lines in self._under
        )
        return self.lines.height_for(room) + under

    def _beside(self, under: Under) -> int:
        """What the icon of a line takes, in pixels."""
        return self._own_icon + self.look.px(8) if under.icon else 0
