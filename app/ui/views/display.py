"""Size and colours: chosen here, kept in memory, gone with the next person."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from app.journey.session import SCALES, ChosePalette, Resized
from app.model import Direction, Span, Text
from app.ui.context import Context
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.painting import Corners, draw_box
from app.ui.layouts import Grid
from app.ui.look import Look
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.view import View
from app.words import Word
from app.words import display as words

PALETTES = (
    ("light", words.LIGHT),
    ("dark", words.DARK),
    ("contrast-light", words.CONTRAST_LIGHT),
    ("contrast-dark", words.CONTRAST_DARK),
)


class PaletteButton(Button):
    """A choice drawn in the very colours it stands for."""

    def __init__(self, text: Text, look: Look, palette: str, place: str) -> None:
        super().__init__(text, look, kind=ButtonKind.CHOICE, role=TypeRole.BODY, place=place, target=96)
        self._theirs = look.theme.changed(palette, look.theme.scale)
        self.setCheckable(True)

    def draw_frame(self, painter: QPainter) -> None:
        """The surface and edge of the palette shown, with the chosen edge of the palette in use."""
        edge = self.look.colour("accent" if self.isChecked() else "edge")
        corners = Corners.all(self.look.px(12))
        fill = self._theirs.colour("paper")
        draw_box(painter, QRectF(self.rect()), corners, fill, edge, edge_width=4 if self.isChecked() else 1)

    def ink(self) -> QColor:
        """The ink of the palette shown."""
        return self._theirs.colour("ink")


class DisplayView(View):
    """Five sizes, four palettes, a line to try them on."""

    def __init__(self, context: Context, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(context, look, parent)
        self._bundle = context.bundle
        self.column.addWidget(TextBlock(self.title, TypeRole.TITLE, look, heading_level=1))
        self.column.addWidget(TextBlock(self._bundle.say(words.NOT_KEPT), TypeRole.SMALL, look, colour="soft"))
        self.column.addWidget(self._heading(words.SIZE))
        self.column.addWidget(self._sizes())
        self.column.addWidget(TextBlock(self._bundle.say(words.SAMPLE), TypeRole.BODY, look))
        self.column.addWidget(self._heading(words.COLOURS))
        self.column.addWidget(self._palettes())
        self.column.addStretch(1)

    @property
    def title(self) -> Text:
        """The name of the screen."""
        return self._bundle.say(words.TITLE)

    def _heading(self, word: Word) -> TextBlock:
        return TextBlock(self._bundle.say(word), TypeRole.HEADING, self.look, heading_level=2, strong=True)

    def _sizes(self) -> QWidget:
        holder = QWidget()
        grid = Grid(len(SCALES), round(84 * self.look.theme.scale / 100), self.look.px(12))
        holder.setLayout(grid)
        for index, scale in enumerate(SCALES):
            text = Text("en", Direction.LTR, (Span(f"\u2066{scale} %\u2069"),))
            button = Button(
                text, self.look, kind=ButtonKind.CHOICE, place=f"size/{scale}", role=TypeRole.BODY, centred=True
            )
            button.setCheckable(True)
            button.setChecked(scale == self.context.session.scale)
            button.clicked.connect(lambda _=False, button=button, index=index: self._choose_size(button, index))
            grid.addWidget(button)
        return holder

    def _choose_palette(self, button: Button, index: int) -> None:
        button.setChecked(True)  # pressed again, it stays chosen
        self.context.dispatcher.dispatch(ChosePalette(PALETTES[index][0]))

    def _choose_size(self, button: Button, index: int) -> None:
        """Not a QButtonGroup: that would let Tab reach only the chosen one."""
        button.setChecked(True)
        now = min(range(len(SCALES)), key=lambda place: abs(SCALES[place] - self.context.session.scale))
        self.context.dispatcher.dispatch(Resized(index - now))

    def _palettes(self) -> QWidget:
        holder = QWidget()
        grid = Grid(4, round(250 * self.look.theme.scale / 100), self.look.px(16))
        holder.setLayout(grid)
        for index, (palette, word) in enumerate(PALETTES):
            button = PaletteButton(self._bundle.say(word), self.look, palette, f"palette/{palette}")
            button.setChecked(palette == self.context.session.palette)
            button.clicked.connect(lambda _=False, button=button, index=index: self._choose_palette(button, index))
            grid.addWidget(button)
        return holder
