"""What is told about the chosen place or arrow: beside the map where there is room, else under what was chosen."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from app.bundle.reader import Bundle
from app.journey.routes import page as route_to
from app.journey.session import Opened
from app.model import Block, Kind, Page
from app.ui.blocks.frame import BlockFrame, add_text
from app.ui.blocks.reading import DRAFTS, Reading
from app.ui.blocks.registry import build
from app.ui.controls.button import Button
from app.ui.controls.card import Card
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.notice import notice
from app.ui.views.page import page_state
from app.words import map as words

_GAP = 12


class Told(QWidget):
    """The texts about one place or arrow: title, the short answer, and all that its page says."""

    def __init__(self, page: Page, reading: Reading, english: Bundle | None, *, titled: bool) -> None:
        super().__init__()
        self._reading = reading
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(reading.look.px(_GAP))
        self._english = english is not None
        if titled:
            self._add_title(page.title)
        word = page_state(page.progress)
        if word is not None:
            self.column.addWidget(notice(reading.say(word), "translate", reading.look))
        # A statement like the others: the short answer of a whole page would fill the panel.
        self._add(replace(page.short_answer, kind=Kind.STATEMENT))
        for block in page.blocks:
            self._add(block)

    def _add_title(self, block: Block) -> None:
        frame = BlockFrame(block, self._reading.look)
        add_text(frame, self._reading, TypeRole.HEADING, heading_level=2, strong=True)
        self.column.addWidget(frame)
        self._add_english(block)

    def _add(self, block: Block) -> None:
        self.column.addWidget(build(block, self._reading))
        self._add_english(block)

    def _add_english(self, block: Block) -> None:
        """The English under each text, where the person asked for both languages."""
        if not self._english:
            return
        for each in (block, *block.children):
            if each.english is None or each.text is None or each.text.lang == each.english.lang:
                continue
            if each.critical and each.state in DRAFTS and each.kind not in (Kind.HEADING, Kind.TITLE):
                continue  # it has its English under it already
            self.column.addWidget(TextBlock(each.english, TypeRole.SMALL, self._reading.look, colour="soft"))


class Panel(Card):
    """The still panel: it scrolls by itself, and the button that opens the whole page stays in sight.

    That button is under the texts; in a `wide` panel beside them.
    """

    def __init__(self, page: Page, reading: Reading, english: Bundle | None, *, wide: bool) -> None:
        look = reading.look
        super().__init__(look, edge="edge" if look.theme.contrast else "line", padding=(6, 16), gap=12)
        across = look.px(14)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.verticalScrollBar().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.verticalScrollBar().setSingleStep(look.px(32))
        self.area.verticalScrollBar().setStyleSheet(look.theme.stylesheet())
        sheet = QWidget()
        inner = QVBoxLayout(sheet)
        inner.setContentsMargins(across, 0, across, 0)
        inner.addWidget(Told(page, reading, english, titled=True))
        inner.addStretch(1)
        self.area.setWidget(sheet)
        self.area.viewport().setAutoFillBackground(False)
        sheet.setAutoFillBackground(False)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        row.setSpacing(look.px(12))
        row.addWidget(self.area, 1)
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(across, 0, across, 0)
        around.addWidget(read_all(page.id, reading))
        row.addWidget(holder, 0, Qt.AlignmentFlag.AlignTop if wide else Qt.AlignmentFlag(0))
        self.column.addLayout(row, 1)


class InlinePanel(Card):
    """The same texts under what was chosen, where there is no room beside it."""

    def __init__(self, page: Page, reading: Reading, english: Bundle | None) -> None:
        look = reading.look
        super().__init__(look, edge="edge" if look.theme.contrast else "line", padding=(20, 16), gap=12)
        titled = page.arrow is not None  # the button above says the name of a place
        self.column.addWidget(Told(page, reading, english, titled=titled))
        self.column.addWidget(read_all(page.id, reading), 0, Qt.AlignmentFlag.AlignLeading)


def hint(reading: Reading) -> QWidget:
    """What to do, before anything is chosen."""
    return notice(reading.say(words.CHOOSE), "graph", reading.look)


def read_all(page_id: str, reading: Reading) -> Button:
    """Opens the whole page."""
    button = Button(reading.say(words.READ_ALL), reading.look, icon="file-text", place="map/read-all")
    button.clicked.connect(lambda: reading.dispatch(Opened(route_to(page_id))))
    return button
