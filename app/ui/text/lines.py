"""One text laid out in lines of a fixed height.

Qt's labels guess direction from the first letter and take a line's height from whatever font a word needed. Here both
are said: the direction comes with the text, and every line has the height its script was designed with, baselines
included, so that a Latin word in a Tigrinya sentence does not move the line.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

from app.model import Direction, Text
from app.ui.look import Look
from app.ui.theme import TypeRole

_UNBOUNDED = 1_000_000.0


class Lines:
    """A text in a role, ready to be measured and drawn at any width. Sizes in pixels.

    `likely` is the width it will probably get: every arrangement shapes the text anew, and the first one, which tells
    how wide it is and how wide its longest word, then serves to draw it too.
    """

    def __init__(
        self,
        text: Text,
        role: TypeRole,
        look: Look,
        *,
        strong: bool = False,
        centred: bool = False,
        likely: int = 0,
    ) -> None:
        self.text = text
        self.role = role
        type_ = look.type(role, text.lang)
        self.line_height = type_.line
        font = look.font(role, text.lang, strong=strong)
        self._layout = QTextLayout(text.plain, font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(_option(text.direction, centred=centred))
        self._layout.setFormats(_formats(text, look, role, strong=strong))
        metrics = QFontMetricsF(font)
        self._baseline = (self.line_height - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        self.middle_shift = look.middle_shift(role, text.lang)
        self._plain = text.plain
        self._width = -1.0
        self._count = 0
        self._heights: dict[int, int] = {}
        self._natural = -1
        self.overhang = 0
        self._minimum = -1
        self._first_width = float(likely) if likely else _UNBOUNDED

    @property
    def baseline(self) -> float:
        """How far under its top the letters of the first line stand."""
        return self._baseline

    @property
    def layout(self) -> QTextLayout:
        """The Qt layout as last arranged, for those who prove the order of glyphs."""
        return self._layout

    def natural_width(self) -> int:
        """The width of the whole text on one line."""
        if self._natural < 0:
            self._measure()
        return self._natural

    def minimum_width(self) -> int:
        """The width of the longest word: below it words would be cut."""
        if self._minimum < 0:
            self._measure()
        return self._minimum

    def height_for(self, width: int) -> int:
        """The height at a width; at least one line."""
        found = self._heights.get(width)
        if found is None:
            if width < self.natural_width():
                self._arrange(float(width))
                found = max(1, self._count) * self.line_height
            else:
                found = self.line_height
            self._heights[width] = found
        return found

    def draw(self, painter: QPainter, x: float, y: float, width: int, colour: QColor) -> None:
        """Draw at a place, wrapped to a width."""
        self._arrange(float(width))
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y))

    def rects_of(self, start: int, length: int, width: int) -> list[QRect]:
        """Where some characters stand at a width, one rectangle a line; counted in UTF-16 units."""
        self._arrange(float(width))
        rects = []
        for index in range(self._count):
            line = self._layout.lineAt(index)
            first = max(start, line.textStart())
            last = min(start + length, line.textStart() + line.textLength())
            if first < last:
                ends = sorted((_x_of(line, first), _x_of(line, last)))
                top = index * self.line_height
                rects.append(QRect(round(ends[0]), top, round(ends[1] - ends[0]), self.line_height))
        return rects

    def lines_at(self, width: int) -> Iterator[str]:
        """The characters of each line at a width, in reading order."""
        self._arrange(float(width))
        for index in range(self._count):
            line = self._layout.lineAt(index)
            yield self._plain[line.textStart() : line.textStart() + line.textLength()]

    def widest_line(self, width: int) -> float:
        """The width of the widest line: more than `width` means that something is cut."""
        self._arrange(float(width))
        return max(map(self._taken, range(self._count)), default=0.0)

    def _measure(self) -> None:
        """Lay the text out once, and keep what that tells: both widths are the same whatever the lines are."""
        self._width = -1.0
        self._arrange(self._first_width)
        self._natural = int(self._layout.maximumWidth()) + 1 if self._plain else 0
        self._minimum = int(self._layout.minimumWidth()) + 1 if self._plain else 0
        self.overhang = 0
        if self._count == 1:  # Qt counts the bearing of a last letter that turns back, such as bari ye, as width
            first = self._layout.lineAt(0)
            self.overhang = max(0, int(first.naturalTextWidth() - first.horizontalAdvance()))

    def _arrange(self, width: float) -> None:
        """Break lines between words; only a word that is wider than the line is broken inside, rather than cut."""
        if width == self._width:
            return
        self._width = width
        self._break(width, QTextOption.WrapMode.WordWrap)
        if 0 <= self._minimum <= width:
            return  # no word is wider than the line
        if any(self._taken(index) > width for index in range(self._count)):
            self._break(width, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def _taken(self, index: int) -> float:
        """The width a line takes: without the blank it ends with, and without what a last letter leaves open."""
        line = self._layout.lineAt(index)
        return min(line.naturalTextWidth(), line.horizontalAdvance())

    def _break(self, width: float, mode: QTextOption.WrapMode) -> None:
        option = self._layout.textOption()
        if option.wrapMode() != mode:
            option.setWrapMode(mode)
            self._layout.setTextOption(option)
        self._layout.beginLayout()
        self._count = 0
        while True:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0.0, self._count * self.line_height + self._baseline - line.ascent()))
            self._count += 1
        self._layout.endLayout()


def _x_of(line: QTextLine, at: int) -> float:
    """Where a character begins: PySide gives the place together with the character it belongs to."""
    found: object = line.cursorToX(at)
    if not (isinstance(found, tuple) and isinstance(found[0], float)):
        raise TypeError(f"Qt said {found!r} for the place of a character")
    return found[0]


def _option(direction: Direction, *, centred: bool) -> QTextOption:
    option = QTextOption()
    right_to_left = direction is Direction.RTL
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight)
    # QTextLayout does not turn "left" round for a text that runs right to left, so the side is said too.
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(Qt.AlignmentFlag.AlignHCenter if centred else side)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    return option


def _formats(text: Text, look: Look, role: TypeRole, *, strong: bool) -> list[QTextLayout.FormatRange]:
    """Ranges of bold text. Positions are in UTF-16 units, as Qt counts."""
    if strong or not any(span.strong for span in text.spans):
        return []
    from PySide6.QtGui import QTextCharFormat  # with all its constants: not before a text has bold words

    ranges = []
    start = 0
    for span in text.spans:
        length = len(span.text.encode("utf-16-le")) // 2
        if span.strong and length:
            found = QTextLayout.FormatRange()
            found.start = start
            found.length = length
            style = QTextCharFormat()
            style.setFont(look.font(role, text.lang, strong=True))
            found.format = style
            ranges.append(found)
        start += length
    return ranges
