"""The glossary: hard words by group, each with its meaning, and a box that finds one as it is typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.lists import Term
from app.model import Text
from app.ui.accessibility import announce
from app.ui.blocks.frame import BlockFrame
from app.ui.blocks.meanings import meaning_card
from app.ui.blocks.reading import Reading
from app.ui.blocks.statements import page_button
from app.ui.context import Context
from app.ui.controls.card import Card
from app.ui.controls.field import Field
from app.ui.layouts import Grid
from app.ui.look import Look, spoken
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.languages import folded
from app.ui.views.later import Later
from app.ui.views.list_state import in_two_languages, list_notices, progress_of
from app.ui.views.notice import notice
from app.ui.views.pair_row import PairRow
from app.ui.views.pairs import Pairs
from app.ui.views.place import Place
from app.ui.views.view import View
from app.words import Word
from app.words import lists as words

GROUPS: dict[str, Word] = {
    "records": words.WORDS_RECORDS,
    "home-office": words.WORDS_HOME_OFFICE,
    "money-care": words.WORDS_MONEY_CARE,
    "rights": words.WORDS_RIGHTS,
}
_COLUMNS, _LEAST = 2, 460  # cards side by side, and the least width of one at 100 %
_SIGNS = re.compile(r"[\s()\[\]“”\"',./–—-]+")


class Found(Struct, frozen=True):
    """What a word can be found by, folded: its own names, and what its meaning says."""

    names: tuple[str, ...]
    meaning: tuple[str, ...]


class Group(Struct):
    """The terms of a group and, once they are built, their widgets by id."""

    heading: Word
    terms: tuple[Term, ...]
    holder: QWidget | None = None
    widgets: dict[str, QWidget] = {}


class WordsView(View):
    """Groups of words under their headings; what is typed is kept nowhere but in the box."""

    def __init__(self, context: Context, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(context, look, parent)
        self._bundle = context.bundle
        terms = self._bundle.entries("term", Term)
        progress = progress_of(block for term in terms for block in (term.term, term.meaning))
        self.reading = Reading(
            look,
            self._bundle,
            context.today(),
            context.dispatcher.dispatch,
            mark_drafts=progress.checked > 0,
        )
        self._pairs = Pairs(self.reading, context.shelf.take("en")) if in_two_languages(context) else None
        self._groups = [
            Group(word, tuple(term for term in terms if term.group == name)) for name, word in GROUPS.items()
        ]
        self._found_by = {term.id: _found_by(term) for term in terms}
        self.field = self._find_box()
        self._add_head()
        for text, icon in list_notices(context, progress):
            self.column.addWidget(notice(text, icon, look))
        self._nothing = TextBlock(self._bundle.say(words.NO_WORD), TypeRole.BODY, look)
        self._nothing.hide()
        self.column.addWidget(self._nothing)
        self.later = Later(self.column, self, after=self.field.line)
        self.column.addStretch(1)
        for group in self._groups:
            if group.terms:
                self.later.add(partial(self._group, group), f"word/{group.terms[0].id}/")
        room = parent.size() if parent is not None else self.size()
        self.later.fill(room.width() - 2 * self.side_margin(), room.height())

    @property
    def title(self) -> Text:
        """What this screen is called."""
        return self._bundle.say(words.WORDS)

    def blocks(self) -> list[BlockFrame]:
        """In two languages, rows stand for blocks; what a search has put out of sight is no place."""
        found = super().blocks() if self._pairs is None else self.sheet.findChildren(PairRow)
        return [each for each in found if each.isVisibleTo(self.sheet)]  # type: ignore[misc]  # a row has `block` too

    def restore(self, place: Place) -> None:
        """Where a search led to one word, that word is at the top."""
        wanted = self.context.session.route.page
        super().restore(Place(block=f"word/{wanted}/term") if wanted and place == Place() else place)

    def search(self, typed: str) -> int:
        """Show the words that fit what was typed, or whose meaning does where no word fits; their count."""
        self.complete()
        wanted = " ".join(_parts(typed))
        fitting = {key for key, found in self._found_by.items() if _begins(found.names, wanted)}
        if not fitting:
            fitting = {key for key, found in self._found_by.items() if _begins(found.meaning, wanted)}
        for group in self._groups:
            for key, widget in group.widgets.items():
                widget.setVisible(key in fitting)
            if group.holder is not None:
                group.holder.setVisible(any(term.id in fitting for term in group.terms))
        self._nothing.setVisible(not fitting)
        return len(fitting)

    # -- parts

    def _find_box(self) -> Field:
        said = self._bundle.say(words.FIND_WORD)
        field = Field(self.look, icon="magnifying-glass", hint=said, name=said, lang=self._bundle.language.code)
        field.line.setObjectName("find")
        field.line.textChanged.connect(self._on_typed)
        return field

    def _on_typed(self, typed: str) -> None:
        count = self.search(typed)
        announce(self.field, spoken(self._bundle.say(words.WORDS_FOUND, count=str(count)).plain))

    def _add_head(self) -> None:
        """The title, and the box at the place where the first screen has its own."""
        title = TextBlock(self.title, TypeRole.TITLE, self.look, heading_level=1)
        if self.look.theme.scale >= 150:
            self.column.addWidget(title)
            self.column.addWidget(self.field)
            return
        row = QHBoxLayout()
        row.setSpacing(self.look.px(24))
        row.addWidget(title, 1, Qt.AlignmentFlag.AlignVCenter)
        self.field.setFixedWidth(self.look.px(412))
        row.addWidget(self.field)
        self.column.addLayout(row)

    def _group(self, group: Group) -> QWidget:
        group.holder = QWidget()
        column = QVBoxLayout(group.holder)
        column.setContentsMargins(0, self.look.px(4), 0, 0)
        column.setSpacing(self.look.px(12))
        if self._pairs is not None:
            column.addWidget(self._pairs.of_word(group.heading, group.heading.english))
        else:
            said = self._bundle.say(group.heading)
            column.addWidget(TextBlock(said, TypeRole.HEADING, self.look, heading_level=2, strong=True))
        terms = QWidget()
        if self._pairs is None:
            least = round(_LEAST * self.look.theme.scale / 100)
            terms.setLayout(Grid(_COLUMNS, least, self.look.px(24), self.look.px(12)))
        else:
            QVBoxLayout(terms).setContentsMargins(0, 0, 0, 0)
        for term in group.terms:
            widget = self._card(term) if self._pairs is None else self._rows(term, self._pairs)
            group.widgets[term.id] = widget
            terms.layout().addWidget(widget)
        column.addWidget(terms)
        return group.holder

    def _card(self, term: Term) -> QWidget:
        card = meaning_card(term, self.reading, fill="surface")
        if isinstance(card, Card):
            card.column.addStretch(1)
            self._add_way(term, card.column)
        return card

    def _rows(self, term: Term, pairs: Pairs) -> QWidget:
        """The word and its meaning, each in both languages."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, self.look.px(8))
        column.setSpacing(0)
        column.addWidget(pairs.of_block(term.term, strong=True))
        column.addWidget(pairs.of_block(term.meaning))
        self._add_way(term, column)
        return holder

    def _add_way(self, term: Term, column: QVBoxLayout) -> None:
        """A button to the page that tells more, where there is one."""
        button = page_button(term.see, self.reading, f"see/{term.id}") if term.see else None
        if button is not None:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)


def _found_by(term: Term) -> Found:
    """In the reader's language and in English, for the person may have the word before them on a letter."""
    return Found(
        names=_folded_words(term.kept, *(text.plain for text in (term.term.text, term.term.english) if text)),
        meaning=_folded_words(*(text.plain for text in (term.meaning.text, term.meaning.english) if text)),
    )


def _folded_words(*texts: str) -> tuple[str, ...]:
    """Each text from each of its words on, so that a search for its second and third word finds it too."""
    found = []
    for text in texts:
        parts = _parts(text)
        found += [" ".join(parts[start:]) for start in range(len(parts))]
    return tuple(found)


def _parts(text: str) -> list[str]:
    """The words of a text as they are compared, brackets and other signs set aside."""
    return [part for part in _SIGNS.split(folded(spoken(text))) if part]


def _begins(texts: Iterable[str], wanted: str) -> bool:
    return not wanted or any(text.startswith(wanted) for text in texts)
