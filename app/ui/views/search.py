"""Ask a question: a line to type in, and under it what was found, at each key press."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.bundle.errors import NotInBundleError
from app.bundle.finding import LETTER, ORGANISATION, PAGE, QUESTION, RUMOUR, WORD, Finder, Found
from app.journey.routes import Route, Screen, to
from app.journey.routes import page as route_to
from app.journey.session import MOST_TYPED, Opened, Typed
from app.model import Block, Kind, Text
from app.search.errors import SearchError
from app.ui.accessibility import announce
from app.ui.blocks.contact import contact_card
from app.ui.blocks.reading import Reading
from app.ui.context import Context
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.entry import EntryButton, Under
from app.ui.controls.field import Field
from app.ui.look import Look, spoken
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.notice import notice
from app.ui.views.view import View
from app.words import Word, home, lists
from app.words import search as words

MOST_SHOWN = 12  # results; more would be further than anybody scrolls
_KINDS: dict[str, tuple[Word, str]] = {
    PAGE: (words.KIND_PAGE, "file-text"),
    QUESTION: (words.KIND_QUESTION, "question"),
    RUMOUR: (words.KIND_RUMOUR, "chat-teardrop-text"),
    LETTER: (words.KIND_LETTER, "pencil-simple-line"),
    WORD: (words.KIND_WORD, "translate"),
    ORGANISATION: (words.KIND_ORGANISATION, "phone"),
}
_TO_CALL = "nhs-111"  # who is named where nothing was found, and who is named besides
_TO_CALL_TOO = "dotw"


class SearchView(View):
    """The line, and what was found. What is typed stands in the session, and nowhere else."""

    def __init__(self, context: Context, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(context, look, parent)
        self._bundle = context.bundle
        self._finder = Finder(self._bundle, context.shelf.take("en"))
        self.column.addWidget(TextBlock(self.title, TypeRole.TITLE, look, heading_level=1))
        self.field = Field(
            look,
            icon="magnifying-glass",
            hint=self._bundle.say(words.ASK),
            name=self._bundle.say(words.ASK),
            lang=self._bundle.language.code,
            most=MOST_TYPED,
        )
        self.field.line.setObjectName("search")
        self.field.line.setText(context.session.typed)
        self.field.line.textChanged.connect(self._on_typed)
        self.column.addWidget(self.field)
        self.column.addWidget(TextBlock(self._bundle.say(words.NOT_KEPT), TypeRole.SMALL, look, colour="soft"))
        self._results: QWidget | None = None
        self._show(context.session.typed)
        self.column.addStretch(1)
        self.field.line.setFocus()
        QTimer.singleShot(0, self, self._make_ready)  # when the screen has been painted

    @property
    def title(self) -> Text:
        """What this screen is for."""
        return self._bundle.say(words.ASK)

    def _make_ready(self) -> None:
        with suppress(SearchError):  # it is said with the first key press
            self._finder.make_ready()

    def _on_typed(self, typed: str) -> None:
        self.context.dispatcher.dispatch(Typed(typed))
        count = self._show(typed)
        if count is not None:
            announce(self.field, spoken(self._bundle.say(words.COUNT, count=str(count)).plain))

    def _show(self, typed: str) -> int | None:
        """Show what fits; the count, or None where there is nothing to look for."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.look.px(12))
        count = self._fill(column, typed)
        if self._results is None:
            self.column.addWidget(holder)
        else:
            self.column.replaceWidget(self._results, holder)
            self._results.hide()
            self._results.deleteLater()
            holder.show()
        self._results = holder
        before: QWidget = self.field.line
        for button in holder.findChildren(Button):
            QWidget.setTabOrder(before, button)
            before = button
        return count

    def _fill(self, column: QVBoxLayout, typed: str) -> int | None:
        if not typed.strip():
            self._add_ways(column)
            return None
        try:
            found = self._finder.find(typed, MOST_SHOWN)
        except SearchError:
            column.addWidget(notice(self._bundle.say(words.NO_SEARCH), "warning-circle", self.look))
            self._add_ways(column)
            return None
        for each in found:
            column.addWidget(self._entry(each))
        if not found:
            self._add_nothing(column)
        return len(found)

    def _entry(self, found: Found) -> QWidget:
        word, icon = _KINDS[found.kind]
        title = found.title
        if found.kind == ORGANISATION:  # a name stays English and stands where this screen's reading starts
            title = replace(title, direction=self._bundle.language.direction)
        block = Block(key=f"found/{found.id}", kind=Kind.HEADING, text=title)
        under = (Under(self._bundle.say(word)),)
        button = EntryButton(title, self.look, place=f"found/{found.id}", block=block, icon=icon, under=under)
        button.clicked.connect(partial(self._open, _route_of(found)))
        return button

    def _add_nothing(self, column: QVBoxLayout) -> None:
        """Three things to try, and somebody to call: never an empty list."""
        say, look = self._bundle.say, self.look
        column.addWidget(TextBlock(say(words.NOTHING), TypeRole.HEADING, look, heading_level=2, strong=True))
        for word in (words.TRY_FEWER, words.TRY_LETTER, words.TRY_BROWSE):
            column.addWidget(TextBlock(say(word), TypeRole.BODY, look))
        self._add_ways(column)
        column.addWidget(TextBlock(say(words.OR_CALL), TypeRole.HEADING, look, heading_level=2, strong=True))
        reading = Reading(look, self._bundle, self.context.today(), self.context.dispatcher.dispatch)
        for name in (_TO_CALL, _TO_CALL_TOO):
            try:
                column.addWidget(contact_card(self._bundle.organisation(name), reading))
            except NotInBundleError:
                continue  # taken out of the directory since; the other one stands

    def _add_ways(self, column: QVBoxLayout) -> None:
        """The ways that need no typing."""
        ways = (
            (Screen.SITUATIONS, home.LIKE_YOU, "user-list"),
            (Screen.QUESTIONS, lists.QUESTIONS, "question"),
            (Screen.WORDS, lists.WORDS, "translate"),
        )
        for screen, word, icon in ways:
            button = Button(
                self._bundle.say(word),
                self.look,
                kind=ButtonKind.CHOICE,
                icon=icon,
                role=TypeRole.BODY,
                place=f"open/{screen}",
                target=72,
            )
            button.clicked.connect(partial(self._open, to(screen)))
            column.addWidget(button)

    def _open(self, route: Route) -> None:
        self.context.dispatcher.dispatch(Opened(route))


def _route_of(found: Found) -> Route:
    if found.kind == WORD:
        return to(Screen.WORDS, found.id.removeprefix("word/"))
    if found.kind == ORGANISATION:
        return to(Screen.ORGANISATION, found.id.removeprefix("organisation/"))
    return route_to(found.id)
