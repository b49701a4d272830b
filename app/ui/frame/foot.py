"""Below every screen: my language beside English, size and colours, help, the two numbers, next person, who we are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.journey.routes import DISPLAY, Screen
from app.journey.routes import page as route_to
from app.journey.session import Opened, ToggledBeside, Wiped
from app.model import Direction, Span, Text
from app.ui.context import Context
from app.ui.controls.button import Button, ButtonKind
from app.ui.frame.bar import Bar
from app.ui.layouts import Flow
from app.ui.look import Look, spoken
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.words import Word
from app.words import frame as words

HELP_PAGE = "who-can-help"
EMERGENCY, ADVICE = "999", "111"

# Screens that show nothing in two languages.
ALONE = frozenset({Screen.LANGUAGES, Screen.HOME, Screen.DISPLAY, Screen.SEARCH, Screen.ORGANISATION, Screen.SOURCES})


class Foot(Bar):
    """The lower bar. `arrange(width)` folds what has no room behind "More".

    Signals:
        unfolded: More was opened or closed, so the bar needs another height.
    """

    unfolded = Signal()

    def __init__(self, context: Context, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, ground="surface", line_below=False, parent=parent)
        self._context = context
        self._large = context.session.scale >= 150
        self._bundle = context.bundle
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.margins(self.edge() - look.px(12), look.px(8), self.edge(), look.px(8)))
        self._column.setSpacing(look.px(4))
        self._folding = self._buttons("")
        self._more = self._button(words.MORE, "dots-three", "more")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._show_more)
        self._acts = self._first_row()
        self._column.addLayout(self._acts)
        self._extra = self._second_row()
        self._column.addWidget(self._extra)
        if not self._large:
            who = QHBoxLayout()
            who.setContentsMargins(look.margins(look.px(12), 0, 0, 0))
            who.addWidget(TextBlock(self._bundle.say(words.WHO_WE_ARE), TypeRole.SMALL, look, colour="soft"))
            self._column.addLayout(who)

    def arrange(self, width: int) -> None:
        """Fold the buttons that have no room."""
        for button in self._folding:
            button.show()
        self._more.setChecked(False)
        self._more.hide()
        room = width - self.edge() * 2 + self.look.px(12)
        self._acts.invalidate()  # what was shown or hidden before the bar itself was shown has told nobody
        if self._acts.sizeHint().width() > room:
            for button in self._folding:
                button.hide()
            self._more.show()
        self._acts.invalidate()
        self._column.invalidate()

    def heightForWidth(self, width: int) -> int:
        """112 at 100 %; more where words wrap or More is open."""
        return max(self.look.px(80 if self._large else 112), self._column.heightForWidth(width))

    def _first_row(self) -> QHBoxLayout:
        look, dispatch = self.look, self._context.dispatcher.dispatch
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        help_ = self._button(words.HELP, "lifebuoy", "help")
        help_.clicked.connect(lambda: dispatch(Opened(route_to(HELP_PAGE))))
        for button in (*self._folding, help_, self._more):
            row.addWidget(button)
        row.addStretch(1)
        numbers = QHBoxLayout()
        numbers.setSpacing(look.px(16))
        for word, number in ((words.EMERGENCY, EMERGENCY), (words.ADVICE, ADVICE)):
            numbers.addWidget(self._number(word, number), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(numbers)
        session = self._context.session
        if session.route.screen is not Screen.LANGUAGES or session.history:
            following = Button(self._bundle.say(words.NEXT_PERSON), look, icon="arrow-counter-clockwise", place="next")
            following.clicked.connect(lambda: dispatch(Wiped()))
            row.addSpacing(look.px(12))
            row.addWidget(following)
        return row

    def _second_row(self) -> QWidget:
        """The buttons that More shows: others of the same kind, so that none ever moves between layouts."""
        holder = QWidget()
        flow = Flow(self.look.px(12), self.look.px(4))
        holder.setLayout(flow)
        for button in self._buttons("more/"):
            flow.addWidget(button)
        holder.hide()
        return holder

    def _show_more(self, shown: bool) -> None:
        self._extra.setVisible(shown)
        self._more.updateGeometry()  # chosen, its words are bold and so wider
        self._column.invalidate()
        self.unfolded.emit()

    def _buttons(self, before: str) -> list[Button]:
        """The buttons that may be folded away; `before` begins the name of their places."""
        session = self._context.session
        found = []
        if session.route.screen not in ALONE and session.language != "en":
            language = self._bundle.language
            beside = Button(
                self._bundle.say(words.BESIDE, name=language.own_name),
                self.look, kind=ButtonKind.QUIET, icon="columns", place=f"{before}beside",
            )  # fmt: skip
            beside.setCheckable(True)
            beside.setChecked(session.beside)
            beside.clicked.connect(lambda: self._context.dispatcher.dispatch(ToggledBeside()))
            found.append(beside)
        display = self._button(words.DISPLAY, "palette", f"{before}display")
        display.clicked.connect(lambda: self._context.dispatcher.dispatch(Opened(DISPLAY)))
        display.setEnabled(session.route != DISPLAY)
        found.append(display)
        return found

    def _button(self, word: Word, icon: str, place: str) -> Button:
        return Button(self._bundle.say(word), self.look, kind=ButtonKind.QUIET, icon=icon, place=place)

    def _number(self, word: Word, number: str) -> QWidget:
        holder = QWidget()
        label = self._bundle.say(word)
        stacked = self._large
        inner: QHBoxLayout | QVBoxLayout = QVBoxLayout(holder) if stacked else QHBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0 if stacked else self.look.px(8))
        middle = Qt.AlignmentFlag.AlignVCenter
        inner.addWidget(TextBlock(label, TypeRole.SMALL, self.look, colour="soft", centred=stacked), 0, middle)
        text = Text("en", Direction.LTR, (Span(f"\u2066{number}\u2069"),))
        digits = TextBlock(text, TypeRole.HEADING, self.look, colour="urg", strong=True, centred=stacked)
        digits.setAccessibleName(f"{spoken(label.plain)} {number}")
        inner.addWidget(digits, 0, middle)
        return holder
