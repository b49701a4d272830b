"""My language and English, row by row: the same line for the reader, the volunteer and the receptionist."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.bundle.reader import Bundle
from app.model import Block, Direction, Kind, Organisation, Page, Span, State, Text
from app.ui.accessibility import HEADING
from app.ui.blocks.frame import BlockFrame, StateMark, text_of
from app.ui.blocks.reading import SHOWN_IN_ENGLISH, Reading
from app.ui.blocks.statements import LABELS
from app.ui.context import Context
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.card import Card
from app.ui.controls.chip import SHAPES
from app.ui.controls.painting import Corners, draw_box
from app.ui.controls.picture import Icon
from app.ui.layouts import Flow
from app.ui.look import Look, spoken
from app.ui.mirror import visual_rect
from app.ui.text import Lines, TextBlock
from app.ui.theme import TypeRole
from app.ui.views.later import Later
from app.ui.views.page import page_state
from app.ui.views.view import View
from app.words import Word
from app.words import page as words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_PAD = 22


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
            x = self.cell_rect(index).x() + self.look.px(_PAD)
            height = self._texts[index].height_for(inner)
            drawn.append((self._texts[index], QRect(x, self._top(inner, index), inner, height)))
        return drawn

    def sizeHint(self) -> QSize:
        """Two readable columns."""
        return QSize(640, self.heightForWidth(640))

    def minimumSizeHint(self) -> QSize:
        """Both longest words."""
        width = 2 * max(lines.minimum_width() for lines in self._texts) + 4 * self.look.px(_PAD)
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
        rect = QRect(self.look.px(_PAD), self.look.px(8), width, self._mark.heightForWidth(width))
        if self._labels[0] is not None:
            rect.moveTop(self.look.px(8) + self._label_height(inner, 0))
        self._mark.setGeometry(visual_rect(self.layoutDirection(), self.rect(), rect))

    def _draw_cell(self, painter: QPainter, index: int) -> None:
        inner = self._inner(self.width())
        x = self.cell_rect(index).x() + self.look.px(_PAD)
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
        x = self.cell_rect(index).x() + self.look.px(_PAD)
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
        return max(1, width // 2 - 2 * self.look.px(_PAD))

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


class BesideView(View):
    """A page in two languages, as rows."""

    def __init__(self, context: Context, look: Look, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(context, look, parent)
        self.page = page
        self._mine = context.bundle
        self._english = context.shelf.take("en")
        self._reading = Reading(look, self._mine, context.today(), context.dispatcher.dispatch)
        self._rows: list[PairRow] = []
        self.column.setSpacing(look.px(6))
        self.later = Later(self.column, self)
        self.column.addStretch(1)
        word = page_state(page.progress)
        if word is not None:
            self.later.add(partial(self._notice, self._mine.say(word), self._english.say(word)))
        self._add(page.title, TypeRole.HEADING, strong=True)
        self._add(page.short_answer, TypeRole.BODY)
        if page.steps is not None:
            self._add_words(words.TODAY, "today")
            self._add_all(page.steps.children)
        self._add_all(page.blocks)
        if page.organisations and page.blocks:
            self._add_words(words.WHO_CAN_ADVISE, "advisers")
        for organisation_id in page.organisations:
            self._add_organisation(self._mine.organisation(organisation_id))
        room = parent.size() if parent is not None else self.size()
        self.later.fill(room.width() - 2 * self.side_margin(), room.height())

    @property
    def title(self) -> Text:
        """The page's own title."""
        return text_of(self.page.title, self._reading)

    def blocks(self) -> list[BlockFrame]:
        """Rows stand for blocks here."""
        return self.sheet.findChildren(PairRow)  # type: ignore[arg-type]  # a row has `block` too, which is all a place needs

    def _add_all(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            if block.kind is Kind.HEADING:
                self._add(block, TypeRole.HEADING, strong=True)
            elif block.text is not None or block.state is State.WITHDRAWN:
                self._add(block, TypeRole.BODY)
            self._add_all(block.children)

    def _add(self, block: Block, role: TypeRole, *, strong: bool = False) -> None:
        mine = Cell(text_of(block, self._reading), self._label(block, self._mine))
        english_text = block.english or text_of(block, self._reading)
        english = Cell(english_text, self._label(block, self._english))
        word = self._reading.mark_of(block)
        mark = self._mine.say(word) if word is not None else None
        self._add_row(block, mine, english, role=role, strong=strong, mark=mark)

    def _add_words(self, word: Word, key: str) -> None:
        block = Block(key=f"words/{key}", kind=Kind.HEADING)
        mine, english = Cell(self._mine.say(word), None), Cell(self._english.say(word), None)
        self._add_row(block, mine, english, role=TypeRole.HEADING, strong=True)

    def _add_organisation(self, organisation: Organisation) -> None:
        name = Text("en", Direction.LTR, (Span(organisation.name),))
        mine = self._reading.name(organisation.name)
        numbers = " · ".join(phone.number for phone in organisation.phones)
        block = Block(key=f"organisation/{organisation.id}", kind=Kind.HEADING)
        self._add_row(block, Cell(mine, None), Cell(name, None), strong=True)
        if numbers:
            text = Text("en", Direction.LTR, (Span(numbers),))
            mine = self._reading.name(numbers)
            phone = Block(key=f"phone/{organisation.id}", kind=Kind.HEADING)
            self._add_row(phone, Cell(mine, None), Cell(text, None), role=TypeRole.HEADING)
        for part in (organisation.what, organisation.hours, organisation.languages, organisation.tells):
            if part is not None:
                self._add(part, TypeRole.BODY)

    def _add_row(
        self,
        block: Block,
        mine: Cell,
        english: Cell,
        *,
        role: TypeRole = TypeRole.BODY,
        strong: bool = False,
        mark: Text | None = None,
    ) -> None:
        def make() -> QWidget:
            sign = StateMark(mark, self.look, "pencil-simple-line") if mark is not None else None
            row = PairRow(block, mine, english, self.look, role=role, strong=strong, mark=sign)
            self._rows.append(row)
            row.toggled.connect(lambda chosen: self._choose_only(row) if chosen else None)
            return row

        if self.later is not None:
            self.later.add(make, block.key)

    def _choose_only(self, row: PairRow) -> None:
        """One row at a time. Not a QButtonGroup: that would let Tab reach only the chosen row."""
        for other in self._rows:
            if other is not row:
                other.setChecked(False)

    def _label(self, block: Block, bundle: Bundle) -> Text | None:
        return bundle.say(LABELS[block.evidence.label]) if block.evidence is not None else None

    def _notice(self, mine: Text, english: Text) -> QWidget:
        """The notice about the translation in both languages, on one line where there is room."""
        card = Card(self.look, fill="note", padding=(16, 12))
        row = QHBoxLayout()
        row.setSpacing(self.look.px(12))
        row.addWidget(
            Icon("translate", self.look, colour="soft", size=22, beside=(TypeRole.SMALL, mine.lang)),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        flow = Flow(self.look.px(24), self.look.px(4))
        for text in (mine, english) if english.lang != mine.lang else (mine,):
            flow.addWidget(TextBlock(text, TypeRole.SMALL, self.look, colour="soft"))
        row.addLayout(flow, 1)
        card.column.addLayout(row)
        return card
