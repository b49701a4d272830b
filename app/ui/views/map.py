"""The data map: where details are kept and what travels between, as a drawing or a list, and what is told of each."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.journey.routes import Screen, to
from app.journey.session import Opened
from app.model import Block, Direction, Label, Text
from app.ui.blocks.frame import BlockFrame, add_text
from app.ui.blocks.reading import Reading
from app.ui.blocks.statements import plain_label
from app.ui.context import Context
from app.ui.layouts import Flow
from app.ui.look import Look
from app.ui.map.buttons import Chosen, ModeButton
from app.ui.map.contents import contents_of, page_of, what_is_unknown
from app.ui.map.drawing import Drawing
from app.ui.map.panel import InlinePanel, Panel, hint
from app.ui.map.rows import Rows
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.notice import fault_notices, notice
from app.ui.views.place import Place
from app.ui.views.view import View
from app.words import map as words

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_HEAD, _GAP, _RING = 16, 24, 6
_PANEL, _WIDEST = 336, 480  # px at 100 %: the still panel, at least and at most
_ROWS = 420  # px at 100 %: rows narrower than this leave no room beside them
_AROUND = 200  # px at 100 % over and under a drawing: the title, and what nobody knows
_SHEET = 0.44  # of the height: a panel that stands still under the drawing
_SHEET_UP_TO = 125  # per cent: larger text would leave it two lines


class Arrangement(Enum):
    """How the screen is laid out at a width and a size of text."""

    BESIDE = "drawing, panel beside"
    UNDER = "drawing, panel still under it"
    FOLDED = "one column, panel beside"
    INLINE = "one column, panel under what is chosen"


class MapView(View):
    """Places and arrows to choose from, and the texts about the chosen one.

    Attributes:
        drawing: the drawn map; None where it is a list or folded.
    """

    def __init__(
        self, context: Context, look: Look, opened: frozenset[str] = frozenset(), parent: QWidget | None = None
    ) -> None:
        super().__init__(context, look, parent)
        session, bundle = context.session, context.bundle
        self._bundle = bundle
        self._screen = session.route.screen
        self._contents = contents_of(bundle)
        self._chosen = session.route.page if self._contents.holds(session.route.page) else ""
        self._page = page_of(bundle, self._chosen) if self._chosen else None
        self._reading = Reading(
            look, bundle, context.today(), context.dispatcher.dispatch,
            mark_drafts=self._page is not None and self._page.progress.checked > 0, opened=set(opened),
        )  # fmt: skip
        self._english = context.shelf.take("en") if session.beside and session.language != "en" else None
        self.drawing: Drawing | None = None
        self._arrangement: Arrangement | None = None
        self._measured = 0
        self._panel: QWidget | None = None
        self._head: QWidget | None = None
        self._holder: QWidget | None = None
        self._top, self._middle, self._below = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._make_room()
        self._arrange()

    @property
    def title(self) -> Text:
        """What the map shows."""
        return self._bundle.say(words.TITLE)

    def opened(self) -> frozenset[str]:
        """Keys of the statements whose sources are open."""
        return frozenset(self._reading.opened)

    def blocks(self) -> list[BlockFrame]:
        """What can be chosen stands for blocks here: the reader's place is kept by it."""
        return self.sheet.findChildren(Chosen)  # type: ignore[arg-type]  # it has `block`, all a place needs

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange everything anew where another arrangement fits better."""
        self._arrange()
        super().resizeEvent(event)

    def fit_margins(self) -> None:
        """Beside a panel the column ends in the gap before it, in which the scroll bar stands."""
        super().fit_margins()
        old, side = self.column.contentsMargins(), self.side_margin()
        end = old.left() if self.look.direction is Direction.RTL else old.right()
        if self._arrangement in (Arrangement.BESIDE, Arrangement.FOLDED):
            bar = self.scroller.verticalScrollBar()
            end = self.look.px(_GAP) - _RING - (bar.sizeHint().width() if bar.maximum() > 0 else 0)
        top = self.look.px(_RING) if self._still_head() else self.look.px(_HEAD)
        self.column.setContentsMargins(self.look.margins(side, top, max(_RING, end), self.look.px(_HEAD)))

    def restore(self, place: Place) -> None:
        """Go to a place; a panel that came up over what was chosen moves it back into sight."""
        super().restore(place)
        if self._arrangement is Arrangement.UNDER or place == Place():
            chosen = self.sheet.findChild(Chosen, f"map/{self._chosen}")
            if chosen is not None:
                self.settle()
                self.scroller.ensureWidgetVisible(chosen, 0, self.look.px(_GAP))

    # -- arrangements

    def _arrange(self) -> None:
        if self.width() != self._measured:
            self._measured = self.width()
            wanted, drawing = self._wanted()
            role = self.drawing.role if self.drawing is not None else None
            if wanted is not self._arrangement or (drawing is not None and drawing.role is not role):
                self._clear()
                self._arrangement, self.drawing = wanted, drawing
                self._fill(wanted)
                self.fit_margins()
        if self.drawing is not None:
            self.drawing.set_room(self._room(0))
        self._measure_panel()

    def _clear(self) -> None:
        for old in (self._head, self._holder, self._panel):
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        self._panel = None

    def _measure_panel(self) -> None:
        """As wide as its place beside, or as high as its place under the drawing."""
        side = self.side_margin()
        self._middle.setContentsMargins(0, 0, 0, 0)
        if self._panel is None:
            return
        if self._arrangement is Arrangement.UNDER:
            self._panel.setFixedHeight(round(self.height() * _SHEET))
            self._below.setContentsMargins(side, 0, side, self.look.px(8))
        else:
            self._panel.setFixedWidth(self._panel_width())
            top = 0 if self._still_head() else self.look.px(_HEAD)
            self._middle.setContentsMargins(self.look.margins(0, top, side, self.look.px(_HEAD)))

    def _wanted(self) -> tuple[Arrangement, Drawing | None]:
        """What fits, and the drawing where it is one."""
        whole = self.width() - 2 * self.side_margin()
        beside = whole - self._panel_width() - self.look.px(_GAP)
        scale = self.look.theme.scale
        if self._screen is Screen.MAP:
            drawing = self._draw(beside)
            if drawing.least_width() <= beside:
                return Arrangement.BESIDE, drawing
            if scale <= _SHEET_UP_TO and drawing.least_width() <= whole:
                return Arrangement.UNDER, self._draw(whole)
        return Arrangement.FOLDED if beside >= _ROWS * scale / 100 else Arrangement.INLINE, None

    def _draw(self, width: int) -> Drawing:
        return Drawing(self._contents, self._chosen, self._reading, self._choose, self._room(width))

    def _room(self, width: int) -> QSize:
        return QSize(width, self.height() - self.look.px(_AROUND))

    def _panel_width(self) -> int:
        scale = self.look.theme.scale / 100
        return round(min(max(_PANEL * scale, 0.245 * self.width()), _WIDEST * scale))

    def _still_head(self) -> bool:
        """Whether the title stays in sight; large text leaves no room for that."""
        return self._arrangement in (Arrangement.BESIDE, Arrangement.FOLDED) and self.look.theme.scale < 150

    def _fill(self, arrangement: Arrangement) -> None:
        self._head = self._title_row()
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(12))
        if self._still_head():
            side, over = self.side_margin(), self.look.px(_HEAD)
            self._top.setContentsMargins(side, over, side, over - self.look.px(_RING))
            self._top.addWidget(self._head)
        else:
            self._top.setContentsMargins(0, 0, 0, 0)
            column.addWidget(self._head)
        for text, icon in fault_notices(self.context):
            column.addWidget(notice(text, icon, self.look))
        self._fill_column(column, arrangement)
        self._add_unknown(column)
        self.column.insertWidget(0, self._holder)
        if arrangement is Arrangement.INLINE or (arrangement is Arrangement.UNDER and self._page is None):
            return
        if self._page is None:
            self._panel = hint(self._reading)
            self._middle.addWidget(self._panel, 0, Qt.AlignmentFlag.AlignTop)
            return
        under = arrangement is Arrangement.UNDER
        self._panel = Panel(self._page, self._reading, self._english, wide=under)
        (self._below if under else self._middle).addWidget(self._panel)

    def _make_room(self) -> None:
        """Around the scroll area: the title over it, the panel beside or under it."""
        outer = self.layout()
        if not isinstance(outer, QVBoxLayout):
            raise TypeError("the layout of a view is a column")
        outer.removeWidget(self.scroller)
        self._middle.setSpacing(_RING)
        outer.addLayout(self._top)
        outer.addLayout(self._middle, 1)
        outer.addLayout(self._below)
        self._middle.addWidget(self.scroller, 1)
        self.column.addStretch(1)

    def _fill_column(self, column: QVBoxLayout, arrangement: Arrangement) -> None:
        if self.drawing is not None:
            if arrangement is Arrangement.UNDER and self._page is None:
                column.addWidget(TextBlock(self._bundle.say(words.CHOOSE), TypeRole.SMALL, self.look, colour="soft"))
            column.addWidget(self.drawing)
            return
        inline = arrangement is Arrangement.INLINE
        rows = Rows(self._contents, self._chosen, self._reading, self._choose, self._inline if inline else None)
        if inline and self._page is None:
            column.addWidget(hint(self._reading))
        for widget in rows.as_list() if self._screen is Screen.MAP_LIST else rows.folded():
            column.addWidget(widget)

    def _inline(self) -> QWidget:
        if self._page is None:
            return hint(self._reading)
        return InlinePanel(self._page, self._reading, self._english)

    # -- parts

    def _title_row(self) -> QWidget:
        holder = QWidget()
        row = Flow(self.look.px(16), self.look.px(12), spread=True)
        holder.setLayout(row)
        row.addWidget(TextBlock(self.title, TypeRole.TITLE, self.look, heading_level=1))
        row.addWidget(self._modes())
        return holder

    def _modes(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        modes = ((words.AS_MAP, "graph", Screen.MAP), (words.AS_LIST, "list-bullets", Screen.MAP_LIST))
        for word, icon, screen in modes:
            button = ModeButton(
                self._bundle.say(word), self.look, icon=icon, place=f"map/as/{screen}",
                first=screen is Screen.MAP, chosen=screen is self._screen,
            )  # fmt: skip
            button.clicked.connect(lambda _=False, screen=screen: self._open(screen, self._chosen))
            row.addWidget(button)
        return holder

    def _add_unknown(self, column: QVBoxLayout) -> None:
        """The one thing nobody knows and everybody asks, in the words of a page that says it."""
        block: Block | None = what_is_unknown(self._bundle)
        if block is None or block.evidence is None or block.evidence.label is not Label.UNKNOWN:
            return
        frame = BlockFrame(block, self.look, gap=4)
        frame.column.addWidget(plain_label(block.evidence, self._reading), 0, Qt.AlignmentFlag.AlignLeading)
        add_text(frame, self._reading, TypeRole.SMALL, likely=self.look.px(720))
        column.addWidget(frame)

    def _choose(self, chosen: str) -> None:
        self._open(self._screen, chosen)

    def _open(self, screen: Screen, chosen: str) -> None:
        self.context.dispatcher.dispatch(Opened(to(screen, chosen)))
