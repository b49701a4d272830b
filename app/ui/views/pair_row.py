"""One row of the view in two languages: the same block twice, level with each other; choosing it marks both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from app.model import Block, Direction, Kind, Text
from app.ui.accessibility import HEADING
from app.ui.blocks.frame import StateMark
from app.ui.blocks.reading import SHOWN_IN_ENGLISH
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.chip import SHAPES
from app.ui.controls.painting import Corners, draw_box
from app.ui.look import Look, spoken
from app.ui.mirror import visual_rect
from app.ui.text import Lines
from app.ui.theme import TypeRole

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_PAD, _PAD_LARGE = 22, 10  # where text is large, its words need the room


class Cell(Struct, frozen=True):
    """One language of a row: what stands above (a label), and the text."""

    text: Text
    label: Text | None


class PairRow(Button):
    """A block in two languages. Choosing it marks both. The first cell stands where reading starts."""

    def __init__(
        self,
        block: Block,
        mine: Cell,
        english: Cell,
        look: Look,
        *,
        role: TypeRole = TypeRole.BODY,
        strong: bool = False,
        mark: StateMark | None = None,
    ) -> None:
        super().__init__(mine.text, look, kind=ButtonKind.CHOICE, role=role, place=f"row/{block.key}")
        self.block = block
        self.cells = (mine, english)
        self._texts = tuple(Lines(cell.text, role, look, strong=strong) for cell in self.cells)
        self._labels = tuple(
            Lines(cell.label, TypeRole.CHIP, look, strong=True) if cell.label is not None else None
            for cell in self.cells
        )
        self._shape = SHAPES[block.evidence.label] if block.evidence is not None else None
        self._side = look.theme.icon_px(20)
        self._pad = look.px(_PAD if look.theme.scale < 150 else _PAD_LARGE)
        self._mark = mark
        if mark is not None:
            mark.setParent(self)
            mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCheckable(True)
        if block.kind in (Kind.TITLE, Kind.HEADING):
            self.accessible_role = HEADING  # read by app.ui.accessibility
        self.setAccessibleName(f"{spoken(mine.text.plain)} — {spoken(english.text.plain)}")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lines_of(self) -> tuple[Lines, ...]:
        """The texts of both cells, for those who look for cut text."""
        return self._texts

    def drawn_lines(self) -> list[tuple[Lines, QRect]]:
        """Every text of the row and where it is drawn, in this widget's coordinates."""
        inner = self._inner(self.width())
        drawn = []
        for index in (0, 1):
            label = self._labels[index]
            if label is not None:
                drawn.append((label, self._label_rects(index)[1]))
            x = self.cell_rect(index).x() + self._pad
            height = self._texts[index].height_for(inner)
            drawn.append((self._texts[index], QRect(x, self._top(inner, index), inner, height)))
        return drawn

    def sizeHint(self) -> QSize:
        """Two readable columns."""
        return QSize(640, self.heightForWidth(640))

    def minimumSizeHint(self) -> QSize:
        """Both longest words."""
        width = 2 * max(lines.minimum_width() for lines in self._texts) + 4 * self._pad
        return QSize(width, self.look.px(64))

    def heightForWidth(self, width: int) -> int:
        """As high as the taller cell."""
        inner = self._inner(width)
        tallest = max(self._top(inner, index) + self._texts[index].height_for(inner) for index in (0, 1))
        return tallest + self.look.px(12)

    def cell_rect(self, index: int) -> QRect:
        """The whole of a cell, in this widget's coordinates."""
        half = self.width() // 2
        rect = QRect(half * index, 0, half, self.height())
        return visual_rect(self.layoutDirection(), self.rect(), rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame where it is chosen, the line between, and both cells."""
        painter = QPainter(self)
        colour = self.look.colour
        if self.isChecked():
            corners = Corners.all(self.look.px(12))
            draw_box(painter, QRectF(self.rect()), corners, colour("accent-soft"), colour("accent"), edge_width=2)
        elif self.block.state in SHOWN_IN_ENGLISH:
            mine = QRectF(self.cell_rect(0)).adjusted(2, 2, -2, -2)
            draw_box(painter, mine, Corners.all(self.look.px(8)), colour("note"), None)
        between = colour("accent" if self.isChecked() else "line")
        painter.fillRect(QRect(self.width() // 2, 0, 1, self.height()), between)
        for index in (0, 1):
            self._draw_cell(painter, index)
        painter.end()

    def resizeEvent(self, event: object) -> None:
        """Put the mark at the end of the first cell's label line."""
        if self._mark is None:
            return
        hint = self._mark.sizeHint()
        inner = self._inner(self.width())
        width = min(hint.width(), inner)
        rect = QRect(self._pad, self.look.px(8), width, self._mark.heightForWidth(width))
        if self._labels[0] is not None:
            rect.moveTop(self.look.px(8) + self._label_height(inner, 0))
        self._mark.setGeometry(visual_rect(self.layoutDirection(), self.rect(), rect))

    def _draw_cell(self, painter: QPainter, index: int) -> None:
        inner = self._inner(self.width())
        x = self.cell_rect(index).x() + self._pad
        label, shape = self._labels[index], self._shape
        if label is not None and shape is not None:
            icon, rest = self._label_rects(index)
            painter.drawPixmap(icon.topLeft(), self.look.theme.icon(shape.icon, shape.ink, self._side))
            label.draw(painter, rest.x(), rest.y(), rest.width(), self.look.colour(shape.ink))
        ink = self.look.colour("soft" if index == 0 and self.block.state in SHOWN_IN_ENGLISH else "ink")
        self._texts[index].draw(painter, x, self._top(inner, index), inner, ink)

    def _label_rects(self, index: int) -> tuple[QRect, QRect]:
        """Where the icon and the words of a label stand, in the direction of the label's own language."""
        inner = self._inner(self.width())
        x = self.cell_rect(index).x() + self._pad
        own_height = self._label_height(inner, index)
        level = max(self._label_height(inner, 0), self._label_height(inner, 1)) - own_height
        level += round(
            max(text.baseline for text in self._texts) - self._texts[index].baseline
        )  # the label follows its sentence
        room = QRect(x, self.look.px(8) + level, inner, own_height - self.look.px(4))
        words_, lines = self.cells[index].label, self._labels[index]
        if words_ is None or lines is None:
            return QRect(), QRect()
        rtl = words_.direction is Direction.RTL
        own = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        icon = QRect(
            room.x(), room.y() + (lines.line_height - self._side) // 2 + lines.middle_shift, self._side, self._side
        )
        gap = self._side + self.look.px(8)
        rest = QRect(room.x() + gap, room.y(), room.width() - gap, room.height())
        return visual_rect(own, room, icon), visual_rect(own, room, rest)

    def _inner(self, width: int) -> int:
        return max(1, width // 2 - 2 * self._pad)

    def _label_height(self, inner: int, index: int) -> int:
        label = self._labels[index]
        return label.height_for(inner - self._side - self.look.px(8)) + self.look.px(4) if label is not None else 0

    def _top(self, inner: int, index: int) -> int:
        """Where a cell's text begins: the same in both cells, so that first lines stand level."""
        labels = max(self._label_height(inner, 0), self._label_height(inner, 1))
        mark = 0
        if self._mark is not None:
            mark = self._mark.heightForWidth(min(self._mark.sizeHint().width(), inner)) + self.look.px(4)
        level = max(lines.baseline for lines in self._texts) - self._texts[index].baseline
        return self.look.px(8) + labels + mark + round(level)
