"""Everything a person presses. One class, so that focus, touch size, wrapping and mirroring are right once."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.model import Text
from app.ui.controls.painting import Corners, draw_box
from app.ui.look import Look, spoken
from app.ui.mirror import visual_rect
from app.ui.text.lines import Lines
from app.ui.theme import TypeRole

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent


class ButtonKind(StrEnum):
    """How a button looks. The names are those of the design."""

    QUIET = "quiet"  # no outline: the frame's own buttons
    LINE = "line"  # outlined
    MAIN = "main"  # filled
    CHOICE = "choice"  # a card to choose
    LINK = "link"  # words in the accent colour, as high as a finger
    FILTER = "filter"  # a pill


_PADDING = {
    ButtonKind.QUIET: 12,
    ButtonKind.LINE: 18,
    ButtonKind.MAIN: 24,
    ButtonKind.CHOICE: 18,
    ButtonKind.LINK: 0,
    ButtonKind.FILTER: 20,
}
_TARGET = 64
KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class Button(QAbstractButton):
    """A button with an icon, words that wrap, or both. Measures are those of the 100 % design.

    Attributes:
        lines: the words, which the tour reads.
        place: a name that is the same in every language; focus is kept by it when a screen is built again.
        focus_shown: whether the keyboard brought the focus here; only then is a ring drawn around it.
    """

    def __init__(
        self,
        text: Text,
        look: Look,
        *,
        kind: ButtonKind = ButtonKind.LINE,
        icon: str = "",
        end_icon: str = "",
        mirror_icon: bool = False,
        role: TypeRole = TypeRole.FRAME,
        place: str = "",
        name: Text | None = None,
        strong: bool = False,
        centred: bool = False,
        target: int = _TARGET,
        icon_size: int = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.kind = kind
        self.place = place
        self.focus_shown = False
        self.lines = Lines(text, role, look, strong=strong)
        self._chosen_lines: Lines | None = None  # made when first chosen: most never are
        self._icon = icon
        self._end_icon = end_icon
        self._mirror_icon = mirror_icon
        self._icon_side = look.theme.icon_px(icon_size)
        self._end_side = look.theme.icon_px(20)
        self._gap = look.px(10)
        self._target = look.px(target)
        self._centred = centred
        self._hovered = False
        self._heights: dict[tuple[int, bool], int] = {}
        self.setObjectName(place)
        self.setAccessibleName(spoken((name or text).plain))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chosen(self) -> bool:
        """Whether it is shown as chosen."""
        return self.isCheckable() and self.isChecked()

    def padding(self) -> int:
        """Space before and after the contents, in pixels."""
        return self.look.px(_PADDING[self.kind])

    def words(self) -> Lines:
        """The words as they are drawn now: bold where the button is chosen."""
        if not self.chosen or self.kind is ButtonKind.LINK:  # a link that opens does not grow: its words would wrap
            return self.lines
        if self._chosen_lines is None:
            self._chosen_lines = Lines(self.lines.text, self.lines.role, self.look, strong=True)
        return self._chosen_lines

    def beside_words(self) -> int:
        """The pixels that are not words: padding, icons and gaps."""
        width = 2 * self.padding()
        if self._icon:
            width += self._icon_side + (self._gap if self.lines.text.plain else 0)
        if self._end_icon:
            width += self._end_side + self._gap
        return width

    def hasHeightForWidth(self) -> bool:
        """Yes: words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as a finger, or as the words need. Layouts ask for the same width many times."""
        asked = (width, self.chosen)
        found = self._heights.get(asked)
        if found is None:
            words = self.words().height_for(max(1, width - self.beside_words()))
            found = self._heights[asked] = max(self._target, words + 2 * self.look.px(8))
        return found

    def sizeHint(self) -> QSize:
        """The words on one line."""
        least = 0 if self.kind is ButtonKind.LINK else self._target
        width = max(least, self.words().natural_width() + self.beside_words())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word on a line."""
        return QSize(self.words().minimum_width() + self.beside_words(), self._target)

    def words_rect(self) -> QRect:
        """Where the words are drawn, in this widget's coordinates."""
        width = max(1, self.width() - self.beside_words())
        height = self.words().height_for(width)
        x = self.padding() + (self._icon_side + self._gap if self._icon else 0)
        if self._centred:
            natural = min(width, self.words().natural_width())
            x += (width - natural) // 2
            width = natural
        rect = QRect(x, (self.height() - height) // 2, width, height)
        return visual_rect(self.layoutDirection(), self.rect(), rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, the icon and the words."""
        painter = QPainter(self)
        self.draw_frame(painter)
        ink = self.ink()
        self._draw_icons(painter)
        rect = self.words_rect()
        self.words().draw(painter, rect.x(), rect.y(), rect.width(), ink)
        painter.end()

    def corners(self) -> Corners:
        """The corners of the frame, before mirroring."""
        return Corners.all(999 if self.kind is ButtonKind.FILTER else self.look.px(12))

    def draw_frame(self, painter: QPainter) -> None:
        """Draw the box behind the contents for the state the button is in."""
        corners = self.corners()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corners = corners.mirrored()
        fill, edge, width, dashed = self._frame()
        if fill is not None or edge is not None:
            draw_box(painter, QRectF(self.rect()), corners, fill, edge, edge_width=width, dashed=dashed)

    def ink(self) -> QColor:
        """The colour of the words for the state the button is in."""
        colour = self.look.colour
        if not self.isEnabled():
            return colour("off-ink")
        if self.kind is ButtonKind.MAIN:
            return colour("on-accent")
        if self.chosen or self.kind is ButtonKind.LINK:
            return colour("accent")
        return colour("ink")

    def _frame(self) -> tuple[QColor | None, QColor | None, int, bool]:
        colour = self.look.colour
        if not self.isEnabled():
            return None, None if self.kind is ButtonKind.LINK else colour("edge"), 1, True
        if self.kind is ButtonKind.MAIN:
            return colour("press" if self.isDown() or self._hovered else "accent"), None, 1, False
        if self.kind is ButtonKind.LINK:
            return None, None, 1, False
        if self.isDown() or self.chosen:
            return colour("accent-soft"), colour("accent"), 2, False
        if self.kind is ButtonKind.QUIET:
            return (colour("hover") if self._hovered else None), None, 1, False
        return colour("hover" if self._hovered else "surface"), colour("edge"), 1, False

    def _icon_role(self) -> str:
        if not self.isEnabled():
            return "off-ink"
        return "on-accent" if self.kind is ButtonKind.MAIN else "accent"

    def _draw_icons(self, painter: QPainter) -> None:
        for name, side, at_end in ((self._icon, self._icon_side, False), (self._end_icon, self._end_side, True)):
            if not name:
                continue
            x = self.width() - self.padding() - side if at_end else self.padding()
            if not self.lines.text.plain and not at_end:
                x = (self.width() - side) // 2
            rect = QRect(x, (self.height() - side) // 2 + self.words().middle_shift, side, side)
            rect = visual_rect(self.layoutDirection(), self.rect(), rect)
            mirrored = self._mirror_icon and self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            painter.drawPixmap(rect.topLeft(), self.look.theme.icon(name, self._icon_role(), side, mirrored))

    def set_icon(self, icon: str) -> None:
        """Show another icon, for instance an arrow that now points up."""
        self._icon = icon
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """A pointer came over it."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as the space bar does; Qt leaves that to dialogs."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Remember whether the keyboard brought the focus."""
        self.focus_shown = event.reason() in KEYBOARD
        super().focusInEvent(event)
