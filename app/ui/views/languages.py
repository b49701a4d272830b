"""The first screen: every language by its own name in its own script, and a find box that knows other names."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.bundle.index import Entry
from app.journey.session import ChoseLanguage
from app.model import Direction, Language, Span, Text
from app.ui.accessibility import announce
from app.ui.context import Context
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.field import Field
from app.ui.controls.picture import Icon
from app.ui.layouts import Flow, Grid
from app.ui.look import Look, spoken
from app.ui.mirror import visual_rect
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.view import View
from app.words import languages as words

# "Language" in languages that many of the people here read: someone lost in a foreign screen finds one of them.
GREETINGS = (
    ("en", "Language"), ("ti", "ቋንቋ"), ("ar", "اللغة"), ("fa", "زبان"), ("so", "Luqad"), ("bn", "ভাষা"),
    ("uk", "Мова"), ("zh-Hans", "语言"),
)  # fmt: skip
_LEAST_CELL = 228


class LanguageButton(Button):
    """A language's own name, which stands where the screen's reading starts but keeps its own direction."""

    def heightForWidth(self, width: int) -> int:
        """Nastaliq's own line has room enough above and below: all cells are equally high."""
        return max(self._target, self.words().height_for(max(1, width - self.beside_words())))

    def words_rect(self) -> QRect:
        """The name at its natural width, at the start of the cell."""
        width = max(1, self.width() - self.beside_words())
        width = min(width, self.words().natural_width())
        height = self.words().height_for(width)
        rect = QRect(self.padding(), (self.height() - height) // 2, width, height)
        return visual_rect(self.layoutDirection(), self.rect(), rect)


class LanguagesView(View):
    """A grid of names. Languages that are not translated yet stand below, named but not offered."""

    def __init__(self, context: Context, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(context, look, parent)
        self._bundle = context.bundle
        self._load_fonts()
        self._buttons: list[tuple[LanguageButton, str]] = []
        self.field = self._find_box()
        self._add_head()
        self._offered = self._grid([entry for entry in context.shelf.entries if entry.offered], offered=True)
        self._nothing = TextBlock(self._bundle.say(words.NOTHING), TypeRole.BODY, look)
        self._nothing.hide()
        self.column.addWidget(self._nothing)
        later = [entry for entry in context.shelf.entries if not entry.offered]
        self._later_title = TextBlock(
            self._bundle.say(words.NOT_YET), TypeRole.BODY, look, colour="soft", strong=True, heading_level=2
        )
        if later:
            self.column.addWidget(self._later_title)
            self._later = self._grid(later, offered=False)
        self.column.addStretch(1)

    @property
    def title(self) -> Text:
        """The word for language, in the language of the screen."""
        return self._bundle.say(words.LANGUAGE)

    def search(self, typed: str) -> int:
        """Show the languages that have a name with what was typed; the count of those that can be chosen."""
        wanted = folded(typed)
        found = 0
        later = 0
        for button, names in self._buttons:
            fits = not wanted or any(name.startswith(wanted) or f" {wanted}" in name for name in names.split("\n"))
            button.setVisible(fits)
            found += fits and button.isEnabled()
            later += fits and not button.isEnabled()
        self._nothing.setVisible(found + later == 0)
        self._later_title.setVisible(later > 0)
        return found

    def _load_fonts(self) -> None:
        for entry in self.context.shelf.entries:
            self.context.typefaces.load(entry.language.fonts)

    def _add_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.look.px(24))
        row.addWidget(Icon("globe", self.look, colour="soft", size=32))
        holder = QWidget()
        flow = Flow(self.look.px(20), self.look.px(4))
        holder.setLayout(flow)
        known = {entry.language.code for entry in self.context.shelf.entries}
        for code, greeting in GREETINGS:
            if code in known:
                text = _named(self.context.shelf.language(code), greeting)
                level = 0 if flow.count() else 1
                flow.addWidget(TextBlock(text, TypeRole.HEADING, self.look, strong=True, heading_level=level))
        row.addWidget(holder, 1, Qt.AlignmentFlag.AlignVCenter)
        if self.look.theme.scale < 150:
            self.field.setFixedWidth(self.look.px(412))
            row.addWidget(self.field)
            self.column.addLayout(row)
        else:
            self.column.addLayout(row)
            self.column.addWidget(self.field)

    def _find_box(self) -> Field:
        field = Field(
            self.look,
            icon="magnifying-glass",
            hint=self._bundle.say(words.FIND),
            name=self._bundle.say(words.FIND_LABEL),
            lang=self._bundle.language.code,
        )
        field.line.setObjectName("find")
        field.line.textChanged.connect(self._on_typed)
        return field

    def _on_typed(self, typed: str) -> None:
        count = self.search(typed)
        announce(self.field, spoken(self._bundle.say(words.FOUND, count=str(count)).plain))

    def _grid(self, entries: list[Entry], *, offered: bool) -> QWidget:
        holder = QWidget()
        grid = Grid(5, round(_LEAST_CELL * self.look.theme.scale / 100), self.look.px(12))
        holder.setLayout(grid)
        for entry in entries:
            button = self._button(entry.language, offered=offered)
            grid.addWidget(button)
            names = (entry.language.own_name, entry.language.english_name, *entry.language.other_names)
            self._buttons.append((button, "\n".join(folded(name) for name in names)))
        self.column.addWidget(holder)
        return holder

    def _button(self, language: Language, *, offered: bool) -> LanguageButton:
        name = f"{language.own_name}, {language.english_name}"
        if not offered:
            name = f"{name}. {spoken(self._bundle.say(words.NOT_YET).plain)}"
        button = LanguageButton(
            _named(language, language.own_name),
            self.look,
            kind=ButtonKind.CHOICE,
            role=TypeRole.BODY,
            strong=True,
            place=f"language/{language.code}",
            name=_named(language, name),
        )
        button.setEnabled(offered)
        session = self.context.session
        if session.history and language.code == session.language:  # somebody came back to the list to change it
            button.setCheckable(True)
            button.setChecked(True)
        button.clicked.connect(lambda: self.context.dispatcher.dispatch(ChoseLanguage(language.code)))
        return button


def _named(language: Language, words_: str) -> Text:
    return Text(language.code, Direction(language.direction), (Span(words_),))


def folded(name: str) -> str:
    """A name as it is compared: case, accents of Latin letters and Arabic forms set aside; Indic marks kept."""
    plain = unicodedata.normalize("NFD", name.casefold())
    kept = "".join(char for char in plain if not _is_loose_mark(char))
    return unicodedata.normalize("NFC", kept).replace("ي", "ی").replace("ك", "ک").strip()


def _is_loose_mark(char: str) -> bool:
    """Marks of Latin, Greek and Cyrillic letters, and Arabic vowel signs; never those of Indic scripts."""
    return "\u0300" <= char <= "\u036f" or "\u064b" <= char <= "\u065f"
