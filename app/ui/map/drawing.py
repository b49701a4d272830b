"""The drawn map: boxes and words are buttons in the cells of a grid; ground and lines are painted behind them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model import Text
from app.ui.blocks.reading import Reading
from app.ui.controls.button import Button
from app.ui.controls.painting import Corners, draw_box
from app.ui.look import spoken
from app.ui.map.buttons import ArrowWords, Node
from app.ui.map.contents import Contents, Link
from app.ui.map.grid import Grid, Need, least_columns, make_grid
from app.ui.map.table import AREA, AREA_WORDS, BANDS, COURSES, SEATS, Course
from app.ui.mirror import visual_rect
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.words import map as words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_LEAST_WORDS = 112  # px at 100 % of a column of words: narrower, and they stand in four lines
_EASY_WORDS = 156  # px at 100 %: most stand in two lines; only beyond that are the names in the boxes larger
_BAND = 35  # px at 100 %: two hold a finger, and a little air between the words of two arrows
_MOST_BAND = 1.4  # a drawing with room to spare is as much taller
_HEAD = 9  # px of each stroke of an arrow's head
_ROLES = (TypeRole.BODY, TypeRole.CHIP)  # of the boxes: the larger where there is room


class Drawing(QWidget):
    """The map as a drawing. Its height follows its width; `least_width` says how narrow it may be.

    Attributes:
        nodes: the boxes, in reading order.
        arrows: the words of the arrows, in reading order.
        role: how the names in the boxes are set.
    """

    def __init__(
        self, contents: Contents, chosen: str, reading: Reading, choose: Callable[[str], None], room: QSize
    ) -> None:
        super().__init__()
        self._reading, self._look = reading, reading.look
        self._chosen = chosen
        self._band = 0
        self._near = contents.touching(chosen)
        self._links = {link.id: link for link in contents.arrows}
        self._grids: dict[int, Grid] = {}
        self._widths: dict[int, list[float]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._area_words = TextBlock(
            reading.say(words.IN_THE_NHS), TypeRole.CHIP, self._look, colour="soft", strong=True, parent=self
        )
        # One name's size for all boxes: the larger, where the drawing then still fits into the width.
        self.arrows = [self._words(self._links[each.arrow], each) for each in COURSES if each.arrow in self._links]
        for role in _ROLES:
            self.nodes = self._boxes(contents, role)
            self._widths.clear()
            if role is _ROLES[-1] or sum(self._columns(_EASY_WORDS)) <= room.width():
                break
        self.role = role
        self.set_room(room)
        for widget in (*self.nodes, *self.arrows):  # in reading order, which Tab follows
            widget.setParent(self)
        for button in (*self.nodes, *self.arrows):
            button.clicked.connect(lambda _=False, key=button.block.key: choose(key))
            button.turn = self._turn

    def set_room(self, room: QSize) -> None:
        """Be a little taller than needed where the screen leaves the room, in px."""
        least = self._look.px(_BAND)
        band = round(min(max(least, room.height() / BANDS), least * _MOST_BAND))
        if band != self._band:
            self._band = band
            self._grids.clear()
            self.updateGeometry()

    def least_width(self) -> int:
        """The width in px under which words would be cut or stand in towers."""
        return round(sum(self._columns()))

    def hasHeightForWidth(self) -> bool:
        """Yes: in narrow columns words need more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the grid at a width."""
        return self._grid(width).height

    def sizeHint(self) -> QSize:
        """As narrow and as low as it may ever be: a layout takes the height for the least it must give."""
        return QSize(self.least_width(), self._band * BANDS)

    def minimumSizeHint(self) -> QSize:
        """Never a reason to scroll sideways."""
        return QSize(0, 0)

    def course_of(self, course: Course) -> list[QPointF]:
        """The points of an arrow on the screen, mirrored where the screen is."""
        grid = self._grid(self.width())
        points = [QPointF(grid.x(x), grid.y(y) + shift) for x, y, shift in course.points]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            points = [QPointF(self.width() - point.x(), point.y()) for point in points]
        return points

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put every button into its cell."""
        grid = self._grid(self.width())
        for button, need in zip((*self.nodes, *self.arrows), self._needs(), strict=False):
            self._put(button, QRect(*grid.rect(need.cell)))
        x, y, width, height = grid.rect(AREA_WORDS)
        over = self._look.px(6)
        self._put(self._area_words, QRect(x + 2, y + over, width - 2, height - over))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the NHS, then the arrows: those of what is chosen last, over the others."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = visual_rect(self.layoutDirection(), self.rect(), QRect(*self._grid(self.width()).rect(AREA)))
        edge = self._look.colour("line") if self._look.theme.contrast else None
        draw_box(painter, QRectF(area), Corners.all(self._look.px(16)), self._look.colour("note"), edge)
        shown = [course for course in COURSES if course.arrow in self._links]
        for course in sorted(shown, key=lambda each: (each.arrow in self._near, each.arrow == self._chosen)):
            self._draw(painter, course)
        painter.end()

    # -- inside

    def _boxes(self, contents: Contents, role: TypeRole) -> list[Node]:
        titles = {spot.id: spot.title for spot in contents.places}
        found = []
        for seat in SEATS:
            if seat.place not in titles:
                continue
            title, chosen = titles[seat.place], seat.place == self._chosen
            name = self._reading.say(words.CHOSEN, title=title.plain) if chosen else title
            node = Node(
                seat.place, title, name, self._look, icon=seat.icon, role=role, stacked=seat.stacked, chosen=chosen
            )
            found.append(node)
        return found

    def _words(self, link: Link, course: Course) -> ArrowWords:
        chosen = link.id == self._chosen
        return ArrowWords(
            link.id, link.words, name_of(link, self._reading, chosen=chosen), self._look,
            side=course.side, chosen=chosen, near=link.id in self._near,
        )  # fmt: skip

    def _needs(self) -> list[Need]:
        """What every box and all words need, in reading order, and after them the name of the area."""
        cells = {seat.place: seat.cell for seat in SEATS} | {course.arrow: course.words for course in COURSES}
        buttons: list[Node | ArrowWords] = [*self.nodes, *self.arrows]
        needs = [Need(cells[each.block.key], each.least_width(), each.heightForWidth) for each in buttons]
        area = self._area_words
        over = self._look.px(10)
        least = area.lines.minimum_width() + 2
        return [*needs, Need(AREA_WORDS, least, lambda room: area.heightForWidth(room - 2) + over)]

    def _columns(self, least_words: int = _LEAST_WORDS) -> list[float]:
        if least_words not in self._widths:
            least = round(least_words * self._look.theme.scale / 100)
            self._widths[least_words] = least_columns(self._needs(), least)
        return self._widths[least_words]

    def _grid(self, width: int) -> Grid:
        if width not in self._grids:
            self._grids[width] = make_grid(self._needs(), self._columns(), width, self._band)
        return self._grids[width]

    def _put(self, widget: QWidget, rect: QRect) -> None:
        widget.setGeometry(visual_rect(self.layoutDirection(), self.rect(), rect))

    def _draw(self, painter: QPainter, course: Course) -> None:
        near = course.arrow in self._near
        plain = "ink" if self._look.theme.contrast else "edge"
        width = 3 if course.arrow == self._chosen else 2
        colour = self._look.colour("accent" if near else plain)
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = self.course_of(course)
        tip, along = points[-1], _unit(points[-2], points[-1])
        tip -= along * 4  # a little before the box, so that the head can be seen
        path = QPainterPath(points[0])
        for point in (*points[1:-1], tip):
            path.lineTo(point)
        across = QPointF(-along.y(), along.x())
        path.moveTo(tip - along * _HEAD + across * _HEAD * 0.8)
        path.lineTo(tip)
        path.lineTo(tip - along * _HEAD - across * _HEAD * 0.8)
        painter.drawPath(path)

    def _turn(self, button: Button, key: Qt.Key) -> None:
        """Give the keyboard to the nearest box in the direction of an arrow key."""
        found = nearest(button.geometry(), [(node.geometry(), node) for node in self.nodes if node is not button], key)
        if found is not None:
            found.setFocus(Qt.FocusReason.TabFocusReason)


_WAYS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


def nearest(start: QRect, others: list[tuple[QRect, Node]], key: Qt.Key) -> Node | None:
    """The node that lies nearest in a direction on the screen; None where there is none."""
    way = _WAYS[key]
    best: tuple[float, Node] | None = None
    for rect, node in others:
        ahead = _gap(start, rect, way)
        if ahead < 0:
            continue
        aside = _aside(start, rect, horizontal=bool(way.x()))
        middle = (rect.center() - start.center()).manhattanLength() / 1000
        far = ahead + 3 * aside + middle
        if best is None or far < best[0]:
            best = (far, node)
    return best[1] if best is not None else None


def _gap(start: QRect, rect: QRect, way: QPointF) -> int:
    """How far a box begins beyond the end of another, in a direction; negative where it does not lie there."""
    if way.x() > 0:
        return rect.left() - start.right()
    if way.x() < 0:
        return start.left() - rect.right()
    return rect.top() - start.bottom() if way.y() > 0 else start.top() - rect.bottom()


def _aside(start: QRect, rect: QRect, *, horizontal: bool) -> int:
    """How far a box lies beside the way to it; 0 where the way meets it."""
    if horizontal:
        return max(0, rect.top() - start.bottom(), start.top() - rect.bottom())
    return max(0, rect.left() - start.right(), start.left() - rect.right())


def name_of(link: Link, reading: Reading, *, chosen: bool) -> Text:
    """What a screen reader says for an arrow: from where, to where, what."""
    said = reading.say(
        words.FROM_TO, start=link.start.title.plain, end=link.end.title.plain, words=spoken(link.words.plain)
    )
    return reading.say(words.CHOSEN, title=said.plain) if chosen else said


def _unit(start: QPointF, end: QPointF) -> QPointF:
    way = end - start
    length = abs(way.x()) + abs(way.y())
    return way / length if length else QPointF(1, 0)
