"""Reads a window as a careful person would: what stands where, in which language, and whether all of it can be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QScrollArea, QWidget

from app.model import Block, Text
from app.ui.blocks.frame import BlockFrame
from app.ui.controls.button import Button
from app.ui.controls.chip import PlainLabel
from app.ui.facts import BlockFact, Inspection, Rect, SourceFact, TextFact
from app.ui.glyphs import broken_words, line_rects, missing
from app.ui.text import Lines, TextBlock
from app.ui.theme import TypeRole
from app.ui.views.hide import HideView
from app.ui.views.pair_row import PairRow
from app.ui.views.view import View
from app.ui.window import Window

_BELOW, _LABEL_ICON = 12, 20  # measures of a row of two languages, in px of the 100 % design
_TOUCH = 1.0  # px that two rectangles may share without covering a letter


@dataclass(frozen=True, slots=True)
class Piece:
    """A text as one widget draws it: the words, and where, in that widget's coordinates."""

    widget: QWidget
    lines: Lines
    rect: QRect

    @property
    def text(self) -> Text:
        """The words, with their language and direction."""
        return self.lines.text


def inspect(window: Window) -> Inspection:
    """Everything on the screen now. The window must have been laid out (see `app.ui.tour.settle`)."""
    widgets = list(_visible(window))
    pieces = [piece for widget in widgets for piece in pieces_of(widget)]
    blocks, own = _blocks(widgets, pieces, window)
    texts = [_text_fact(piece, window) for piece in pieces if id(piece) not in own]
    texts += [_field_fact(widget, window) for widget in widgets if isinstance(widget, QLineEdit)]
    texts += [_wordless_fact(widget, window) for widget in widgets if isinstance(widget, Button) and not _says(widget)]
    facts: list[BlockFact | TextFact] = [*blocks, *texts]
    view = window.view
    return Inspection(
        title=view.title.plain if view is not None else "",
        direction="rtl" if window.layoutDirection() == Qt.LayoutDirection.RightToLeft else "ltr",
        blocks=tuple(blocks),
        texts=tuple(texts),
        cut=any(fact.cut for fact in facts),
        missing=tuple(sorted({char for fact in facts for char in fact.missing})),
        sideways=any(_is_sideways(widget) for widget in widgets if isinstance(widget, QScrollArea)),
        overlaps=tuple(_overlaps(pieces, window)),
    )


def pieces_on(window: Window) -> list[Piece]:
    """Every text on the screen now, as it is drawn."""
    return [piece for widget in _visible(window) for piece in pieces_of(widget)]


def pieces_of(widget: QWidget) -> list[Piece]:
    """The texts that a widget draws itself. A widget of another kind tells them by `drawn_lines()`."""
    given = getattr(widget, "drawn_lines", None)
    if callable(given):
        return [Piece(widget, lines, rect) for lines, rect in given()]
    if isinstance(widget, PairRow):
        return _cells_of(widget)
    if isinstance(widget, TextBlock):
        return [Piece(widget, widget.lines, QRect(0, 0, widget.width(), widget.lines.height_for(widget.width())))]
    if isinstance(widget, Button):
        return [Piece(widget, widget.words(), widget.words_rect())] if _says(widget) else []
    if isinstance(widget, PlainLabel):
        return [Piece(widget, widget.lines, widget.words_rect())]
    return []


def _cells_of(row: PairRow) -> list[Piece]:
    """The label and the words of both cells. The width is the true one; the shorter cell in truth stands higher."""
    found = []
    pads = row.minimumSizeHint().width() - 2 * max(lines.minimum_width() for lines in row.lines_of())
    for index, lines in enumerate(row.lines_of()):
        cell = row.cell_rect(index)
        width = cell.width() - pads // 2
        height = lines.height_for(width)
        bottom = row.height() - row.look.px(_BELOW)
        label = row.cells[index].label
        if label is not None:
            words = Lines(label, TypeRole.CHIP, row.look, strong=True)
            room = width - row.look.theme.icon_px(_LABEL_ICON) - row.look.px(8)
            found.append(Piece(row, words, QRect(cell.x() + pads // 4, row.look.px(8), room, words.height_for(room))))
        found.append(Piece(row, lines, QRect(cell.x() + pads // 4, bottom - height, width, height)))
    return found


# -- blocks


def _blocks(widgets: list[QWidget], pieces: list[Piece], window: Window) -> tuple[list[BlockFact], set[int]]:
    """The facts about every block in reading order, and the pieces (by id) that are a block's own words.

    A frame inside a frame of the same block is a part of it.
    """
    own: dict[QWidget, list[Piece]] = {}
    for widget in widgets:
        if _block_of(widget) is not None and _holder_of(widget) is widget:
            own[widget] = []
    for piece in pieces:
        holder = _holder_of(piece.widget)
        if holder is not None and _is_own(piece, holder):
            own[holder].append(piece)
    facts = [_block_fact(holder, found, window) for holder, found in own.items()]
    return facts, {id(piece) for found in own.values() for piece in found}


def _holder_of(widget: QWidget) -> QWidget | None:
    """The outermost frame of the block that a widget belongs to."""
    holder: QWidget | None = None
    above: QWidget | None = widget
    while above is not None:
        block = _block_of(above)
        if block is not None:
            if holder is not None and block is not _block_of(holder):
                break
            holder = above
        above = above.parentWidget()
    return holder


def _block_of(widget: QWidget) -> Block | None:
    return widget.block if isinstance(widget, BlockFrame | PairRow) else None


def _is_own(piece: Piece, holder: QWidget) -> bool:
    """Whether a text is the block's own; that of a row is the first cell, and the second is its English."""
    block = _block_of(holder)
    if block is None or piece.text != block.text:
        return False
    if isinstance(piece.widget, PairRow):
        return piece.text is piece.widget.cells[0].text
    return isinstance(piece.widget, TextBlock)


def _block_fact(holder: QWidget, own: list[Piece], window: Window) -> BlockFact:
    block = _block_of(holder)
    if block is None:
        raise TypeError(f"{type(holder).__name__} holds no block")
    text, english, evidence = block.text, block.english, block.evidence
    why = tuple(reason for piece in own for reason in cuts_of(piece, window))
    if not own and text is not None:
        why = ("its text is not on the screen",)
    sources = evidence.sources if evidence is not None else ()
    return BlockFact(
        key=block.key,
        kind=str(block.kind),
        text=text.plain if text is not None else "",
        english=english.plain if english is not None else "",
        lang=text.lang if text is not None else "",
        dir=str(text.direction) if text is not None else "",
        state=str(block.state),
        label=str(evidence.label) if evidence is not None else None,
        critical=block.critical,
        who=evidence.who if evidence is not None else None,
        as_of=evidence.as_of.iso if evidence is not None and evidence.as_of is not None else None,
        sources=tuple(
            SourceFact(one.title, one.publisher, one.date.iso if one.date else None, one.url) for one in sources
        ),
        rect=_placed(holder, holder.rect(), window),
        cut=bool(why),
        why=why,
        missing=_missing_in(own),
    )


def _missing_in(pieces: list[Piece]) -> tuple[str, ...]:
    return tuple(sorted({char for piece in pieces for char in missing(piece.lines, piece.rect.width())}))


# -- other texts


def _text_fact(piece: Piece, window: Window) -> TextFact:
    why = tuple(cuts_of(piece, window))
    return TextFact(
        text=piece.text.plain,
        lang=piece.text.lang,
        dir=str(piece.text.direction),
        role=type(piece.widget).__name__,
        name=piece.widget.accessibleName(),
        rect=_placed(piece.widget, piece.rect, window),
        cut=bool(why),
        why=why,
        missing=_missing_in([piece]),
    )


def _field_fact(line: QLineEdit, window: Window) -> TextFact:
    """A line to type in: what was typed, or the hint while nothing was."""
    text = line.text() or line.placeholderText()
    needed = QFontMetricsF(line.font()).horizontalAdvance(text)
    room = line.contentsRect().width() - 4  # QLineEdit keeps 2 px on either side
    why = [f"{needed:.0f} px of words in {room} px"] if needed > room else []
    why += _clipped(line, line.rect(), window)
    return TextFact(
        text=text,
        lang=window.context.bundle.language.code,
        dir="rtl" if line.layoutDirection() == Qt.LayoutDirection.RightToLeft else "ltr",
        role=type(line).__name__,
        name=line.accessibleName(),
        rect=_placed(line, line.rect(), window),
        cut=bool(why),
        why=tuple(why),
    )


def _wordless_fact(button: Button, window: Window) -> TextFact:
    text = button.words().text
    rect = _placed(button, button.rect(), window)
    return TextFact("", text.lang, str(text.direction), type(button).__name__, button.accessibleName(), rect)


def _says(button: Button) -> bool:
    return bool(button.words().text.plain)


# -- what is wrong


def cuts_of(piece: Piece, window: QWidget) -> Iterator[str]:
    """Why a text cannot be read to its end, each reason in a few words; nothing where it can."""
    lines, widget, width = piece.lines, piece.widget, piece.rect.width()
    widest = lines.widest_line(width)
    if widest > width + 1:
        yield f"{widest:.0f} px of words in {width} px"
    for word in broken_words(lines, width):
        yield f"a word is broken before {word[:12]!r}"
    if not widget.rect().adjusted(-1, -1, 1, 1).contains(piece.rect):
        yield f"needs {_size(piece.rect)}, its {type(widget).__name__} has {_size(widget.rect())}"
    elif isinstance(widget, PairRow) and widget.heightForWidth(widget.width()) > widget.height():
        yield f"its row needs {widget.heightForWidth(widget.width())} px of height and has {widget.height()}"
    yield from _clipped(widget, widget.rect(), window)


def _clipped(widget: QWidget, rect: QRect, window: QWidget) -> list[str]:
    """Which widget around it cuts a rectangle. What scrolls may be longer than its view, but not wider."""
    found = []
    above = widget
    scrolls = False
    while above is not window:
        parent = above.parentWidget()
        if parent is None:
            break
        rect = rect.translated(above.pos())
        room = parent.rect()
        scrolls = scrolls or _is_viewport(parent) or (isinstance(parent, View) and _comes_up(parent, rect))
        if scrolls:
            room = QRect(room.x(), rect.y(), room.width(), rect.height())
        if not room.adjusted(-1, -1, 1, 1).contains(rect):
            found.append(f"sticks out of {type(parent).__name__} ({_size(room)}) at {rect.getCoords()}")
            break
        above = parent
    return found


def _overlaps(pieces: list[Piece], window: Window) -> Iterator[tuple[str, str]]:
    """Pairs of texts whose lines stand on each other, by what they say.

    Those of one sheet are compared wherever they are on it; a sheet and what stands around it, as far as it shows.
    """
    sheets: dict[QWidget, list[Piece]] = {}
    for piece in pieces:
        sheets.setdefault(_pane_around(piece.widget, window), []).append(piece)
    groups = [[(rect, piece) for piece in found for rect in _ink(piece, window)] for found in sheets.values()]
    groups.append(
        [
            (seen, piece)
            for viewport, found in sheets.items()
            for piece in found
            for rect in _ink(piece, window)
            if not (seen := rect.intersected(QRectF(_placed_rect(viewport, window)))).isEmpty()
        ]
    )
    yield from dict.fromkeys(pair for group in groups for pair in _touching(group))


def _touching(group: list[tuple[QRectF, Piece]]) -> Iterator[tuple[str, str]]:
    shown = sorted(group, key=lambda pair: pair[0].top())
    for index, (rect, piece) in enumerate(shown):
        for other_rect, other in shown[index + 1 :]:
            if other_rect.top() >= rect.bottom() - _TOUCH:
                break
            shared = rect.intersected(other_rect)
            if piece is not other and shared.width() > _TOUCH and shared.height() > _TOUCH:
                yield piece.text.plain, other.text.plain


def _ink(piece: Piece, window: Window) -> Iterator[QRectF]:
    """The lines of a text, where they stand in the window."""
    corner = piece.widget.mapTo(window, piece.rect.topLeft())
    return (rect.translated(corner) for rect in line_rects(piece.lines, piece.rect.width()))


def _placed_rect(widget: QWidget, window: Window) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def _pane_around(widget: QWidget, window: QWidget) -> QWidget:
    """What a widget is seen through: a scroll area's view port, a screen whose part stands still, or the window."""
    above: QWidget | None = widget.parentWidget()
    while above is not None and above is not window:
        if _is_viewport(above) or isinstance(above, View):
            return above
        above = above.parentWidget()
    return window


def _is_viewport(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget


def _comes_up(view: View, rect: QRect) -> bool:
    """Whether what stands beside the scroll area moves far enough to show all of a rectangle."""
    return rect.bottom() - view.rect().bottom() <= view.scroller.verticalScrollBar().maximum()


def _is_sideways(area: QScrollArea) -> bool:
    sheet = area.widget()
    return sheet is not None and sheet.width() > area.viewport().width()


# -- geometry


def _visible(window: Window) -> Iterator[QWidget]:
    """Every widget that can be seen, parents before children; only the dull screen where that covers all."""
    cover = next((found for found in window.findChildren(HideView) if found.isVisibleTo(window)), None)
    root = window if cover is None else cover
    yield from (widget for widget in root.findChildren(QWidget) if widget.isVisibleTo(window))


def _placed(widget: QWidget, rect: QRect, window: Window) -> Rect:
    """A rectangle of a widget in the window, as if nothing were scrolled."""
    corner = widget.mapTo(window, rect.topLeft())
    area = _pane_around(widget, window).parentWidget()
    down = area.verticalScrollBar().value() if isinstance(area, QAbstractScrollArea) else 0
    return corner.x(), corner.y() + down, rect.width(), rect.height()


def _size(rect: QRect) -> str:
    return f"{rect.width()} x {rect.height()} px"
