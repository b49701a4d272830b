"""What can be chosen on the map: a place, the words of an arrow; and the pair of buttons Map | List."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from app.model import Block, Kind, Text
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.painting import Corners, draw_box
from app.ui.look import Look
from app.ui.mirror import visual_rect
from app.ui.text import Lines
from app.ui.theme import TypeRole

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_LINE_ROOM = 14  # px that the words of an arrow keep from its line
_PAD = 4


class Chosen(Button):
    """A button that stays as it was built: what is chosen is said by the session, not by the press.

    Attributes:
        block: stands for what it shows, so that the screen keeps the reader's place by it.
        turn: what to do with an arrow key; None leaves it to Qt.
    """

    turn: Callable[[Button, Qt.Key], None] | None = None

    def be_choice(self, key: str, *, chosen: bool) -> None:
        """Take part in the map under an id."""
        self.block = Block(key=key, kind=Kind.TITLE)
        self.setCheckable(True)
        self.setChecked(chosen)

    def nextCheckState(self) -> None:
        """A press changes nothing by itself."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go where they point."""
        if self.turn is not None and Qt.Key(event.key()) in _ARROWS:
            self.turn(self, Qt.Key(event.key()))
        else:
            super().keyPressEvent(event)


class Node(Chosen):
    """A place: icon and title in a box, side by side, or one above the other where the box is narrow."""

    def __init__(
        self, key: str, title: Text, name: Text, look: Look, *, icon: str, role: TypeRole, stacked: bool, chosen: bool
    ) -> None:
        super().__init__(
            title, look, kind=ButtonKind.CHOICE, icon=icon, role=role, place=f"map/{key}", name=name, strong=True,
            icon_size=26,
        )  # fmt: skip
        self._stacked = stacked
        self.lines = Lines(title, role, look, strong=True, centred=stacked)
        self.be_choice(key, chosen=chosen)

    def padding(self) -> int:
        """Less than a card has: boxes leave the room to the arrows."""
        return self.look.px(10)

    def words(self) -> Lines:
        """Always strong, chosen or not."""
        return self.lines

    def beside_words(self) -> int:
        """Padding; and the icon, where it stands beside."""
        return 2 * self.padding() + (0 if self._stacked else self._icon_side + self._gap)

    def least_width(self) -> int:
        """The longest word, and what stands beside it; px."""
        return self.lines.minimum_width() + self.beside_words() + 8

    def heightForWidth(self, width: int) -> int:
        """As high as a finger, or as icon and words need."""
        words = self.lines.height_for(max(1, width - self.beside_words()))
        over = self._icon_side + self.look.px(4) if self._stacked else 0
        return max(self._target, words + over + 2 * self.look.px(8))

    def words_rect(self) -> QRect:
        """Beside the icon, or under it."""
        if not self._stacked:
            return super().words_rect()
        width = max(1, self.width() - self.beside_words())
        height = self.lines.height_for(width)
        top = (self.height() - height - self._icon_side - self.look.px(4)) // 2 + self._icon_side + self.look.px(4)
        return QRect(self.padding(), top, width, height)

    def _draw_icons(self, painter: QPainter) -> None:
        if not self._stacked:
            super()._draw_icons(painter)
            return
        top = self.words_rect().top() - self._icon_side - self.look.px(4)
        pixmap = self.look.theme.icon(self._icon, self._icon_role(), self._icon_side)
        painter.drawPixmap((self.width() - self._icon_side) // 2, top, pixmap)

    def draw_frame(self, painter: QPainter) -> None:
        """A chosen box has a line of 3 px."""
        fill, edge, width, dashed = self._frame()
        width = 3 if self.chosen else (2 if self.look.theme.contrast else width)
        corners = Corners.all(self.look.px(12))
        draw_box(painter, QRectF(self.rect()), corners, fill, edge, edge_width=width, dashed=dashed)


class ArrowWords(Chosen):
    """The words of an arrow. They are the button; the line runs along one side of it, painted by the map."""

    def __init__(self, key: str, words: Text, name: Text, look: Look, *, side: str, chosen: bool, near: bool) -> None:
        super().__init__(words, look, kind=ButtonKind.CHOICE, role=TypeRole.SMALL, place=f"map/{key}", name=name)
        self._side = side
        self._near = near
        self.lines = Lines(words, TypeRole.SMALL, look, strong=chosen, centred=side != "beside")
        self.be_choice(key, chosen=chosen)

    def words(self) -> Lines:
        """Bold from the beginning where it is chosen."""
        return self.lines

    def least_width(self) -> int:
        """The longest word and its padding; px."""
        return self.lines.minimum_width() + 2 * self.padding() + 2

    def padding(self) -> int:
        """Little: words need the room."""
        return self.look.px(_PAD)

    def beside_words(self) -> int:
        """Padding only."""
        return 2 * self.padding()

    def _beyond(self) -> int:
        """The height that is not words: the line and its distance, or nothing where the line is beside."""
        return 2 + (2 if self._side == "beside" else self.look.px(_LINE_ROOM))

    def heightForWidth(self, width: int) -> int:
        """As high as a finger, or as the words, bold or not, and the line need."""
        inner = max(1, width - self.beside_words())
        return max(self._target, self.lines.height_for(inner) + self._beyond())

    def words_rect(self) -> QRect:
        """Next to the line; in the middle where the line is beside."""
        width = max(1, self.width() - self.beside_words())
        height = self.words().height_for(width)
        room, top = self.height() - self._beyond(), 2
        if self._side == "above":
            top = self.height() - self.look.px(_LINE_ROOM) - height
        elif self._side == "below":
            top = self.look.px(_LINE_ROOM)
        else:
            top += (room - height) // 2
        return visual_rect(self.layoutDirection(), self.rect(), QRect(self.padding(), top, width, height))

    def ink(self) -> QColor:
        """Quiet, unless what is chosen has to do with it."""
        return self.look.colour("accent" if self.chosen else "ink" if self._near else "soft")

    def draw_frame(self, painter: QPainter) -> None:
        """A ground behind the words while the pointer is there or it is chosen; the line stays in sight."""
        if not (self.chosen or self._hovered or self.isDown()):
            return
        colour = self.look.colour
        words = self.words_rect()
        spare = words.width() - self.lines.widest_line(words.width())
        before, after = (0.0, spare) if self._side == "beside" else (spare / 2, spare / 2)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            before, after = after, before
        rect = QRectF(words).adjusted(before - _PAD, -1, _PAD - after, 1).intersected(QRectF(self.rect()))
        edge = colour("accent") if self.chosen else None
        fill = colour("accent-soft" if self.chosen else "hover")
        draw_box(painter, rect, Corners.all(self.look.px(8)), fill, edge, edge_width=2)


class ModeButton(Chosen):
    """Half of the pair Map | List: round outside only, one line between the two."""

    def __init__(self, text: Text, look: Look, *, icon: str, place: str, first: bool, chosen: bool) -> None:
        self._first = first
        super().__init__(text, look, icon=icon, place=place)
        self.be_choice(place, chosen=chosen)

    def corners(self) -> Corners:
        """Round where the pair begins or ends."""
        radius = self.look.px(12)
        return Corners(radius, 0, 0, radius) if self._first else Corners(0, radius, radius, 0)

    def sizeHint(self) -> QSize:
        """Wide enough for its words when they are bold, so that the pair never moves."""
        width = max(self.lines.natural_width(), self.words().natural_width()) + self.beside_words() + 4
        return QSize(max(self._target, width), self.heightForWidth(width))
