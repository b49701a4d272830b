"""Home: three doors, situations in the first person, and the other ways to look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.journey.routes import Route, Screen, to
from app.journey.routes import page as route_to
from app.journey.session import Opened
from app.lists import SituationCard
from app.model import Text
from app.ui.context import Context
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.door import Door
from app.ui.layouts import Flow, Grid
from app.ui.look import Look
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.later import Later
from app.ui.views.view import View
from app.words import Word, lists, search
from app.words import home as words
from app.words import map as map_words

# The three doors: page, drawing, tint of the drawing's area.
DOORS = (("the-nhs-holds", "record", "d1"), ("the-number", "tag", "d2"), ("who-can-help", "help", "d3"))
# The situations that most people come with, as the design has them; the others are one press away.
NEAR = ("surcharge", "hospital-bill", "no-gp", "pregnant", "waiting-asylum", "just-basics")
# The other ways to look: screen, its words, its icon.
WAYS: tuple[tuple[Screen, Word, str], ...] = (
    (Screen.QUESTIONS, lists.QUESTIONS, "question"),
    (Screen.RUMOURS, lists.RUMOURS, "chat-teardrop-text"),
    (Screen.MAP, map_words.TITLE, "graph"),
    (Screen.WHO_SEES, lists.WHO_SEES, "user-list"),
    (Screen.LETTERS, lists.LETTERS, "pencil-simple-line"),
    (Screen.TIMELINE, lists.TIMELINE, "clock-counter-clockwise"),
    (Screen.WORDS, lists.WORDS, "translate"),
    (Screen.TOPICS, lists.ALL_PAGES, "list-bullets"),
    (Screen.DESK, lists.DESK, "lifebuoy"),
    (Screen.SOURCES, lists.SOURCES, "file-text"),
    (Screen.CHANGES, lists.CHANGES, "calendar-check"),
)


class HomeView(View):
    """The question "What is your worry?", the doors, what is like you, then the lists."""

    def __init__(self, context: Context, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(context, look, parent)
        self._bundle = context.bundle
        self.column.setSpacing(look.px(24))
        self._add_head()
        if context.shelf.notice(context.session.language) is not None:
            from app.ui.views.notice import fault_notices, notice

            for text, icon in fault_notices(context):
                self.column.addWidget(notice(text, icon, look))
        near = QVBoxLayout()
        near.setSpacing(0)  # the way to all situations is as high as a finger: room enough above and below its words
        for part in (self._doors(), self._situations_title(), self._situations()):
            near.addWidget(part)
        self.column.addLayout(near)
        self.later = Later(self.column, self, after=self.sheet.findChildren(Button)[-1])
        self.later.add(self._ways_title)
        self.later.add(self._ways)
        self.column.addStretch(1)

    @property
    def title(self) -> Text:
        """The question at the top."""
        return self._bundle.say(words.WORRY)

    def _add_head(self) -> None:
        """The title, and the way to the search where the first screen has its find box."""
        title = TextBlock(self.title, TypeRole.TITLE, self.look, heading_level=1)
        ask = self._choice(self._bundle.say(search.ASK), "magnifying-glass", "open/search", to(Screen.SEARCH), 64)
        if self.look.theme.scale >= 150:
            self.column.addWidget(title)
            self.column.addWidget(ask)
            return
        row = QHBoxLayout()
        row.setSpacing(self.look.px(24))
        row.addWidget(title, 1, Qt.AlignmentFlag.AlignVCenter)
        ask.setFixedWidth(self.look.px(407))
        row.addWidget(ask)
        self.column.addLayout(row)

    def _doors(self) -> QWidget:
        holder = QWidget()
        grid = Grid(3, round(250 * self.look.theme.scale / 100), self.look.px(24))
        holder.setLayout(grid)
        for page_id, drawing, tint in DOORS:
            title = self._bundle.title(page_id)
            if title is None or title.text is None:
                continue
            door = Door(title.text, self.look, drawing=drawing, tint=tint, place=f"open/{page_id}")
            self._lead(door, route_to(page_id))
            grid.addWidget(door)
        return holder

    def _situations_title(self) -> QWidget:
        """The heading, that nothing is kept, and at the end of the line the way to all situations."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.look.px(16))
        words_ = QWidget()
        flow = Flow(self.look.px(16), self.look.px(4))
        words_.setLayout(flow)
        flow.addWidget(self._heading(words.LIKE_YOU))
        flow.addWidget(TextBlock(self._bundle.say(words.NOT_KEPT), TypeRole.SMALL, self.look, colour="soft"))
        row.addWidget(words_, 1, Qt.AlignmentFlag.AlignVCenter)
        count = str(self._bundle.count("situation"))
        see_all = Button(
            self._bundle.say(words.SEE_ALL, count=count),
            self.look,
            kind=ButtonKind.LINK,
            role=TypeRole.BODY,
            place="open/situations",
        )
        self._lead(see_all, to(Screen.SITUATIONS))
        row.addWidget(see_all)
        return holder

    def _situations(self) -> QWidget:
        holder, grid = self._grid()
        for name in NEAR:
            if not self._bundle.has_entry("situation", name):
                continue
            card = self._bundle.entry("situation", name, SituationCard)
            if card.text.text is not None:
                grid.addWidget(self._choice(card.text.text, card.icon, f"card/{name}", route_to(card.opens)))
        return holder

    def _ways_title(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, self.look.px(8), 0, 0)
        column.addWidget(self._heading(words.MORE))
        return holder

    def _ways(self) -> QWidget:
        holder, grid = self._grid()
        for screen, word, icon in WAYS:
            grid.addWidget(self._choice(self._bundle.say(word), icon, f"open/{screen}", to(screen)))
        return holder

    def _grid(self) -> tuple[QWidget, Grid]:
        holder = QWidget()
        grid = Grid(3, round(330 * self.look.theme.scale / 100), self.look.px(24), self.look.px(12))
        holder.setLayout(grid)
        return holder, grid

    def _heading(self, word: Word) -> TextBlock:
        return TextBlock(self._bundle.say(word), TypeRole.BODY, self.look, strong=True, heading_level=2)

    def _choice(self, text: Text, icon: str, place: str, route: Route, target: int = 72) -> Button:
        button = Button(
            text, self.look, kind=ButtonKind.CHOICE, icon=icon, role=TypeRole.BODY, place=place, target=target
        )
        self._lead(button, route)
        return button

    def _lead(self, button: Button, route: Route) -> None:
        button.clicked.connect(lambda: self.context.dispatcher.dispatch(Opened(route)))
