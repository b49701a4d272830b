"""What Qt drew for a text, glyph by glyph: the order on the screen, the letters without a glyph, the broken words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QRectF, QTextBoundaryFinder
from PySide6.QtGui import QRawFont, QTextLayout

from app import fonts
from app.ui.text import Lines

# What a person dials, pays, or looks up. Blanks are left out: isolates, which nobody sees, have the glyph of a blank.
SIGNS = "0123456789+£()-/.:"
_DIGITS = re.compile(r"[0-9]+")
UNKNOWN = "\ufffd"  # stands for a glyph that is missing although a family covers every character


def visual_order(lines: Lines, width: int, start: int = 0, length: int = -1) -> str:
    """The digits and signs of a text as they stand on the screen: from left to right, line after line.

    `start` and `length` choose a part of the text, in its UTF-16 units. Qt's own table from glyph to character is
    wrong for a line that needs two fonts, so glyphs are known by their number in the font.
    """
    layout = arranged(lines, width)
    seen: list[tuple[float, float, str]] = []
    for run in layout.glyphRuns(start, length):
        known = _signs_of(run.rawFont())
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
            if glyph in known:
                seen.append((place.y() // lines.line_height, place.x(), known[glyph]))
    return "".join(sign for _, _, sign in sorted(seen))


def wrong_orders(lines: Lines, width: int) -> Iterator[str]:
    """The values of a text, between isolates, whose digits and signs do not stand in the order they were written.

    In a text for one who reads from right to left, and only there, this can go wrong.
    """
    plain = lines.text.plain
    runs = {found.span() for found in _DIGITS.finditer(plain)} | set(isolates(plain))
    for start, end in sorted(runs):
        shown = visual_order(lines, width, _units(plain[:start]), _units(plain[start:end]))
        # A font may draw a full stop in another shape among Latin words, which no table tells: digits never.
        wanted = "".join(char for char in plain[start:end] if char in SIGNS and (char.isdigit() or char in shown))
        if any(char.isdigit() for char in wanted) and shown != wanted:
            yield f"{plain[start:end]!r} stands as {shown!r}"


def missing(lines: Lines, width: int) -> tuple[str, ...]:
    """The characters drawn as an empty box, or from a font that is not ours, in the order of the alphabet."""
    layout = arranged(lines, width)
    families = tuple(layout.font().families())
    runs = layout.glyphRuns()
    if all(0 not in run.glyphIndexes() and run.rawFont().familyName() in families for run in runs):
        return ()
    return tuple(sorted(fonts.missing(lines.text.plain, families))) or (UNKNOWN,)


def broken_words(lines: Lines, width: int) -> tuple[str, ...]:
    """The first characters of each line that begins in the middle of a word."""
    layout = arranged(lines, width)
    plain = layout.text()
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, plain)
    found = []
    for index in range(1, layout.lineCount()):
        line = layout.lineAt(index)
        finder.setPosition(line.textStart())
        if not finder.isAtBoundary() and not plain[line.textStart() - 1].isspace():
            found.append(plain[line.textStart() : line.textStart() + line.textLength()])
    return tuple(found)


def line_rects(lines: Lines, width: int) -> list[QRectF]:
    """Where the words of each line stand at a width, from the top left corner of the text; px."""
    layout = arranged(lines, width)
    found = []
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        x = line.naturalTextRect().x()
        # Not its width: Qt adds what the last letter leaves open, which in Nastaliq is half a word.
        found.append(QRectF(x, index * lines.line_height, line.horizontalAdvance(), lines.line_height))
    return found


def arranged(lines: Lines, width: int) -> QTextLayout:
    """The layout of a text, arranged for a width."""
    for _ in lines.lines_at(width):
        pass
    return lines.layout


def isolates(plain: str) -> Iterator[tuple[int, int]]:
    """Start and end of each outermost run between U+2066 and U+2069, in characters, without the two marks."""
    depth = start = 0
    for place, char in enumerate(plain):
        if char in "\u2066\u2067\u2068":
            if depth == 0:
                start = place + 1
            depth += 1
        elif char == "\u2069" and depth:
            depth -= 1
            if depth == 0 and plain[start - 1] == "\u2066":
                yield start, place


def _units(text: str) -> int:
    """The length of a text as Qt counts it, in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _signs_of(font: QRawFont) -> dict[int, str]:
    """Glyph number to sign, for the signs a font has."""
    numbered = ((glyph, sign) for sign in SIGNS for glyph in font.glyphIndexesForString(sign))
    return {glyph: sign for glyph, sign in numbered if glyph}
