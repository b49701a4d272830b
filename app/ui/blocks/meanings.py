"""A hard word opens its meaning where it stands: under its own paragraph, by touch, key and screen reader."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.bundle.errors import NotInBundleError
from app.bundle.reader import isolated
from app.lists import Term
from app.model import Span, Text
from app.ui.blocks.frame import BlockFrame, add_text
from app.ui.blocks.reading import Reading
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.card import Card
from app.ui.look import Look, spoken
from app.ui.text import Lines, TextBlock
from app.ui.theme import TypeRole
from app.words import lists as words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

SCHEME = "word:"


class WordButton(Button):
    """Lies over one word of a text and draws the dots under it; the letters are the text's own."""

    def __init__(self, term: Term, reading: Reading, place: str) -> None:
        text = term_text(term, reading)
        name = reading.say(words.MEANING_OF, term=spoken(text.plain))
        super().__init__(
            text, reading.look, kind=ButtonKind.LINK, place=place, role=TypeRole.BODY, name=name, parent=None
        )
        self.under: list[QRect] = []  # the parts of the word, in this widget's coordinates
        self.setCheckable(True)

    def lines_of(self) -> tuple[Lines, ...]:
        """It shows no text of its own."""
        return ()

    def drawn_lines(self) -> list[tuple[Lines, QRect]]:
        """It draws no text of its own."""
        return []

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dotted line under each part of the word; a whole one where its meaning is open."""
        painter = QPainter(self)
        line = Qt.PenStyle.SolidLine if self.isChecked() else Qt.PenStyle.DotLine
        painter.setPen(QPen(self.look.colour("accent"), self.look.px(2), line))
        for rect in self.under:
            y = rect.bottom() - self.look.px(2)
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        painter.end()


class WordedText(TextBlock):
    """A text with words that can be pressed."""

    def __init__(
        self,
        text: Text,
        role: TypeRole,
        look: Look,
        terms: dict[str, WordButton],
        *,
        colour: str = "ink",
        most_width: int = 0,
        likely: int = 0,
    ) -> None:
        super().__init__(text, role, look, colour=colour, most_width=most_width, likely=likely)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self._spans = [(terms[name], start, length) for name, start, length in word_spans(text) if name in terms]
        for button, _, _ in self._spans:
            button.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the buttons over their words again."""
        for button, start, length in self._spans:
            rects = self.lines.rects_of(start, length, self.width())
            around = QRect()
            for rect in rects:
                around = around.united(rect)
            button.under = [rect.translated(-around.topLeft()) for rect in rects]
            button.setGeometry(around)
        super().resizeEvent(event)


def word_spans(text: Text) -> Iterator[tuple[str, int, int]]:
    """(id of the word, first character, count) of each word of a text that opens; in UTF-16 units, as Qt counts."""
    start = 0
    for span in text.spans:
        length = len(span.text.encode("utf-16-le")) // 2
        if span.link.startswith(SCHEME) and length:
            yield span.link.removeprefix(SCHEME), start, length
        start += length


class Worded(QWidget):
    """A text with words that open, and under it the meanings of those that are open."""

    def __init__(
        self,
        key: str,
        text: Text,
        role: TypeRole,
        reading: Reading,
        *,
        colour: str = "ink",
        most_width: int = 0,
        likely: int = 0,
    ) -> None:
        super().__init__()
        self._reading = reading
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(reading.look.px(8))
        self._cards: dict[str, QWidget] = {}
        buttons: dict[str, WordButton] = {}
        for name, term in terms_in(text, reading).items():
            buttons[name] = WordButton(term, reading, f"{SCHEME}{key}/{name}")
        self.text = WordedText(text, role, reading.look, buttons, colour=colour, most_width=most_width, likely=likely)
        self._column.addWidget(self.text)
        for name, button in buttons.items():
            term = reading.bundle.entry("term", name, Term)
            button.toggled.connect(partial(self._show, term, button.place))
            button.setChecked(button.place in reading.opened)

    def _show(self, term: Term, place: str, opened: bool) -> None:
        if opened and term.id not in self._cards:
            self._cards[term.id] = meaning_card(term, self._reading)
            self._column.addWidget(self._cards[term.id])
        if term.id in self._cards:
            self._cards[term.id].setVisible(opened)
        if opened:
            self._reading.opened.add(place)
        else:
            self._reading.opened.discard(place)


def meaning_card(term: Term, reading: Reading, fill: str = "note") -> QWidget:
    """A word, its meaning, and the English that stands on letters."""
    look = reading.look
    card = Card(look, fill=fill, padding=(16, 12), gap=4)
    for block, strong in ((term.term, True), (term.meaning, False)):
        frame = BlockFrame(block, look)
        add_text(frame, reading, TypeRole.BODY, strong=strong)
        card.column.addWidget(frame)
    text = term_text(term, reading)
    if term.kept and not (text.lang == "en" and term.kept in spoken(text.plain)):  # an English word says it itself
        card.column.addWidget(TextBlock(_kept(term, reading), TypeRole.SMALL, look, colour="soft"))
    return card


def _kept(term: Term, reading: Reading) -> Text:
    said = reading.say(words.ON_LETTERS)
    return Text(said.lang, said.direction, (*said.spans, Span(f" {isolated(term.kept)}")))


def term_text(term: Term, reading: Reading) -> Text:
    """The word in the reader's language."""
    return term.term.text if term.term.text is not None else reading.name(term.kept)


def terms_in(text: Text, reading: Reading) -> dict[str, Term]:
    """The words of a text that the glossary of this bundle knows."""
    found: dict[str, Term] = {}
    for name, _, _ in word_spans(text):
        try:
            found[name] = reading.bundle.entry("term", name, Term)
        except NotInBundleError:
            continue  # taken out of the glossary since: the word stays a word
    return found
