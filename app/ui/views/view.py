"""A screen: a column in a scroll area that remembers the reader's place, and never scrolls sideways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.model import Text
from app.ui.context import Context
from app.ui.controls.button import Button
from app.ui.look import Look
from app.ui.views.place import Place

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QWheelEvent

    from app.ui.blocks.frame import BlockFrame
    from app.ui.views.later import Later

MARGIN = 48
TOP = 24
_RINGS = 12  # more than any page has layouts inside layouts


class View(QWidget):
    """A screen. Subclasses fill `self.column` in their constructor and give `title`.

    Attributes:
        scroller: the scroll area; its vertical bar is the screen's own.
        column: the layout of what scrolls.
        later: what is still to be built, on screens that are long.
    """

    def __init__(self, context: Context, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.look = look
        self.setAccessibleName(context.session.route.name)
        if parent is not None:
            self.resize(parent.size())  # nearly what it will get: text is not broken for a width it never has
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.verticalScrollBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.verticalScrollBar().setSingleStep(look.px(32))
        # Only the bar: a style sheet on the window would make Qt style every widget of every screen anew.
        self.scroller.verticalScrollBar().setStyleSheet(look.theme.stylesheet())
        self.scroller.resize(self.size())
        self.sheet = QWidget()
        self.sheet.resize(self.size())
        self.sheet.setObjectName("sheet")
        self.column = QVBoxLayout(self.sheet)
        side = self.side_margin()
        self.column.setContentsMargins(side, look.px(TOP), side, look.px(32))
        self.column.setSpacing(look.px(20))
        self.scroller.setWidget(self.sheet)
        outer.addWidget(self.scroller)
        self.scroller.verticalScrollBar().rangeChanged.connect(self.fit_margins)
        self.later: Later | None = None

    @property
    def title(self) -> Text:
        """What this screen is called, for announcements."""
        raise NotImplementedError(type(self).__name__)

    def side_margin(self) -> int:
        """Space before and after the column in pixels: less where text is large and room is short."""
        return self.look.px(MARGIN) if self.look.theme.scale < 150 else 32

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The bar stands in the margin, so that what is read ends where the frame ends."""
        super().resizeEvent(event)
        self.fit_margins()

    def fit_margins(self) -> None:
        """Give the width of the bar back where it is shown."""
        side, bar = self.side_margin(), self.scroller.verticalScrollBar()
        end = max(8, side - (bar.sizeHint().width() if bar.maximum() > 0 else 0))
        old = self.column.contentsMargins()
        self.column.setContentsMargins(self.look.margins(side, old.top(), end, old.bottom()))

    def blocks(self) -> list[BlockFrame]:
        """The blocks of the screen in reading order, the outermost of each key only."""
        from app.ui.blocks.frame import BlockFrame as Frame  # the first screens have no blocks

        seen: set[str] = set()
        found = []
        for frame in self.sheet.findChildren(Frame):
            if frame.block.key not in seen:
                seen.add(frame.block.key)
                found.append(frame)
        return found

    def place(self) -> Place:
        """Where the reader is."""
        top = self.scroller.verticalScrollBar().value()
        focused = self.window().focusWidget()
        held = isinstance(focused, Button) and self.window().isAncestorOf(focused)
        focus = focused.place if held else ""
        ring = held and focused.focus_shown
        if top > 0:
            for frame in self.blocks():
                y = frame.mapTo(self.sheet, QPoint(0, 0)).y()
                if y + frame.height() > top:
                    part = max(0.0, (top - y) / max(1, frame.height()))
                    above = max(0, y - top)
                    return Place(frame.block.key, part, focus, self.opened(), focus_shown=ring, above=above)
        return Place("", 0.0, focus, self.opened(), focus_shown=ring)

    def restore(self, place: Place) -> None:
        """Go to a place; a block or control that is not there any more is passed over."""
        if place.block and self.later is not None:
            self.later.build_to(place.block)
        self.settle()
        if place.block:
            self._scroll_to(place)
        if place.focus and not self._focus_on(place):
            self.complete()
            self._focus_on(place)

    def _scroll_to(self, place: Place) -> None:
        ended = 0  # where the block before ends: the gap after it may be smaller now
        for frame in self.blocks():
            y = frame.mapTo(self.sheet, QPoint(0, 0)).y()
            if frame.block.key == place.block:
                above = min(place.above, max(0, y - ended))
                self.scroller.verticalScrollBar().setValue(round(y + place.part * frame.height()) - above)
                return
            ended = max(ended, y + frame.height())

    def complete(self) -> None:
        """Build whatever has been left for later."""
        if self.later is not None and not self.later.done:
            self.later.finish()
            self.settle()

    def _focus_on(self, place: Place) -> bool:
        for button in self.window().findChildren(Button):
            if button.place == place.focus and button.isVisibleTo(self.window()):
                top = self.scroller.verticalScrollBar().value()
                shown = Qt.FocusReason.TabFocusReason if place.focus_shown else Qt.FocusReason.OtherFocusReason
                button.setFocus(shown)
                self.scroller.verticalScrollBar().setValue(top)
                return True
        return False

    def settle(self) -> None:
        """Lay everything out now, so that positions can be asked for.

        A layout inside a layout asks the one around it for room by a posted event; each round delivers one ring.
        """
        for _ in range(_RINGS):
            before = self.sheet.size()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            if self.sheet.size() == before and self.sheet.height() >= self.sheet.heightForWidth(self.sheet.width()):
                break

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is seen is painted first; only then is what lies further down built."""
        if self.later is not None:
            self.later.go_on()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel turned over what stands still scrolls what scrolls."""
        QCoreApplication.sendEvent(self.scroller.verticalScrollBar(), event)

    def opened(self) -> frozenset[str]:
        """Keys of the statements whose sources are open."""
        return frozenset()
