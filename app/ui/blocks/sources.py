"""Where a statement comes from: closed at first, one press away, under the statement itself."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.bundle.reader import isolated
from app.model import Evidence, Source, Span, Text
from app.ui.blocks.reading import Reading
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.card import Card
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.words import page


class Sources(QWidget):
    """A button, and the sources it opens. What is open is kept in the reading, so that it survives a new language."""

    def __init__(self, evidence: Evidence, reading: Reading, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self._evidence = evidence
        self._key = key
        self._panel: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.button = Button(
            reading.say(page.WHERE_FROM),
            reading.look,
            kind=ButtonKind.LINK,
            icon="caret-down",
            role=TypeRole.SMALL,
            place=f"sources/{key}",
            icon_size=20,
        )
        self.button.setCheckable(True)
        self.button.toggled.connect(self._show)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        if key in reading.opened:
            self.button.setChecked(True)

    def _show(self, opened: bool) -> None:
        self.button.set_icon("caret-up" if opened else "caret-down")
        if opened:
            self._reading.opened.add(self._key)
            if self._panel is None:
                self._panel = sources_panel(self._evidence, self._reading)
                self._column.addWidget(self._panel)
            self._panel.show()
        else:
            self._reading.opened.discard(self._key)
            if self._panel is not None:
                self._panel.hide()


def sources_panel(evidence: Evidence, reading: Reading) -> QWidget:
    """Every source of a statement, with its publisher and date, and the day on which we read them."""
    card = Card(reading.look, padding=(24, 16), gap=12)
    for source in evidence.sources:
        entry = QVBoxLayout()
        entry.setSpacing(0)
        entry.addWidget(TextBlock(reading.name(source.title), TypeRole.BODY, reading.look, strong=True))
        entry.addWidget(TextBlock(where_read(source, reading), TypeRole.SMALL, reading.look, colour="soft"))
        card.column.addLayout(entry)
    read_on = reading.say(page.READ_ON, date=evidence.checked.shown)
    card.column.addWidget(TextBlock(read_on, TypeRole.SMALL, reading.look, colour="soft"))
    return card


def where_read(source: Source, reading: Reading) -> Text:
    """Publisher, date and host on one line, in the reader's direction, each part isolated."""
    when = source.date.shown if source.date else reading.say(page.NO_DATE).plain
    parts = [isolated(source.publisher), when]
    host = urlsplit(source.url).hostname or ""
    if host:
        parts.append(isolated(host.removeprefix("www.")))
    language = reading.bundle.language
    return Text(language.code, language.direction, (Span(" · ".join(parts)),))
