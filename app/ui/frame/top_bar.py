"""Above every screen: back, home, the name, the language, the size of text, and Hide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.journey.routes import HOME, LANGUAGES, Screen
from app.journey.session import SCALES, Opened, Resized, WentBack, Wiped
from app.model import Direction, Span, Text
from app.ui.context import Context
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.painting import Corners, draw_box
from app.ui.frame.bar import Bar
from app.ui.look import Look
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.words import PRODUCT
from app.words import frame as words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class SizeButton(Button):
    """Half of the A− A+ pair: its outer corners are round, the inner ones square."""

    def __init__(self, sign: str, name: Text, look: Look, place: str, *, first: bool) -> None:
        self._first = first
        text = Text("en", Direction.LTR, (Span(f"A{sign}"),))
        role = TypeRole.FRAME if first else TypeRole.LEAD
        super().__init__(text, look, place=place, name=name, centred=True, role=role)

    def corners(self) -> Corners:
        """Round outside only."""
        radius = self.look.px(12)
        return Corners(radius, 0, 0, radius) if self._first else Corners(0, radius, radius, 0)

    def draw_frame(self, painter: QPainter) -> None:
        """The first half leaves the line between to the second: together they have one."""
        fill, edge, width, dashed = self._frame()
        left, rtl = 0, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        more = 1 if self._first else 0
        rect = QRectF(self.rect()).adjusted(-more if rtl else left, 0, 0 if rtl else more, 0)
        corners = self.corners().mirrored() if rtl else self.corners()
        draw_box(painter, rect, corners, fill, edge, edge_width=width, dashed=dashed)

    def _frame(self) -> tuple[QColor | None, QColor | None, int, bool]:
        """Off, it keeps a whole line: dashes beside the line of its twin look torn."""
        fill, edge, width, _ = super()._frame()
        return fill, edge, width, False


class Mark(QWidget):
    """Our own mark, beside the name."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        side = look.px(40)
        self._picture = look.theme.drawing("mark", side, side)
        self._side = side
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.drawPixmap(QRectF(0, 0, self._side, self._side), self._picture, QRectF(self._picture.rect()))
        painter.end()


class TopBar(Bar):
    """The upper bar. `arrange(width)` lets the name go where there is no room for it."""

    def __init__(self, context: Context, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, ground="paper", line_below=True, parent=parent)
        bundle, session, dispatch = context.bundle, context.session, context.dispatcher.dispatch
        on_first = session.route == LANGUAGES and not session.history
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.margins(self.edge() - look.px(12), look.px(8), self.edge(), look.px(8)))
        self._row.setSpacing(look.px(12))
        if not on_first:
            quiet = ButtonKind.QUIET
            back = Button(bundle.say(words.BACK), look, kind=quiet, icon="arrow-left", mirror_icon=True, place="back")
            back.clicked.connect(lambda: dispatch(WentBack()))
            home = Button(bundle.say(words.HOME), look, kind=quiet, icon="house", place="home")
            home.clicked.connect(lambda: dispatch(Opened(HOME)))
            back.setEnabled(bool(session.history))
            self._row.addWidget(back)
            self._row.addWidget(home)
            self._row.addStretch(1)
        self._name = self._product(look)
        self._row.addWidget(self._name)
        self._row.addStretch(1)
        if session.route.screen is not Screen.LANGUAGES:
            self._row.addWidget(self._language(context, look))
        self._row.addWidget(self._sizes(context, look))
        hide = Button(bundle.say(words.HIDE), look, icon="eye-slash", place="hide")
        hide.clicked.connect(lambda: dispatch(Wiped(hidden=True)))
        self._row.addWidget(hide)

    def arrange(self, width: int) -> None:
        """Show the name only where everything beside it stands on one line."""
        self._name.show()
        if self._row.sizeHint().width() > width:
            self._name.hide()

    def heightForWidth(self, width: int) -> int:
        """80 at 100 %; more where words wrap."""
        return max(self.look.px(80), self._row.heightForWidth(width))

    def _product(self, look: Look) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(look.px(12), 0, look.px(12), 0)
        row.setSpacing(look.px(12))
        row.addWidget(Mark(look), 0, Qt.AlignmentFlag.AlignVCenter)
        name = Text("en", Direction.LTR, (Span(PRODUCT),))
        row.addWidget(TextBlock(name, TypeRole.FRAME, look, strong=True), 0, Qt.AlignmentFlag.AlignVCenter)
        return holder

    def _language(self, context: Context, look: Look) -> Button:
        language = context.bundle.language
        text = Text(language.code, language.direction, (Span(language.own_name),))
        name = context.bundle.say(words.LANGUAGE, name=language.own_name)
        button = Button(text, look, icon="globe", end_icon="caret-down", place="language", name=name)
        button.clicked.connect(lambda: context.dispatcher.dispatch(Opened(LANGUAGES)))
        return button

    def _sizes(self, context: Context, look: Look) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        pairs = (("−", words.SMALLER, -1, "smaller"), ("+", words.LARGER, 1, "larger"))
        for sign, word, steps, place in pairs:
            button = SizeButton(sign, context.bundle.say(word), look, place, first=steps < 0)
            button.clicked.connect(lambda _=False, steps=steps: context.dispatcher.dispatch(Resized(steps)))
            end = SCALES[0] if steps < 0 else SCALES[-1]
            button.setEnabled(context.session.scale != end)
            row.addWidget(button)
        return holder
