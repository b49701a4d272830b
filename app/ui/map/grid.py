"""How wide the columns and how high the bands of the drawing are: enough for every word in its cell, never wider."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import accumulate

from msgspec import Struct

from app.ui.map.table import BANDS, BOXES, COLUMNS, RIMS, WORDS, Cell

# Of the width that nothing needs: nearly all of it goes to the words of arrows, first to where most of them stand.
_SHARE = dict.fromkeys(BOXES, 0.06) | dict(zip(WORDS, (1.1, 0.95, 0.95), strict=True))


class Need(Struct, frozen=True):
    """What stands in a cell: the least width it can have, and its height at a width; px."""

    cell: Cell
    least: int
    height: Callable[[int], int]


class Grid(Struct, frozen=True):
    """The edges of all columns and bands, in px from the corner where reading starts."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]

    def x(self, at: float) -> int:
        """Where a column coordinate lies."""
        return _along(self.xs, at)

    def y(self, at: float) -> int:
        """Where a band coordinate lies."""
        return _along(self.ys, at)

    def rect(self, cell: Cell) -> tuple[int, int, int, int]:
        """x, y, width and height of a cell, as for a screen that runs left to right."""
        x, y = self.x(cell.x), self.y(cell.y)
        return x, y, self.x(cell.x_end) - x, self.y(cell.y_end) - y

    @property
    def height(self) -> int:
        """Of all bands."""
        return round(self.ys[-1])


def least_columns(needs: Iterable[Need], least_words: int) -> list[float]:
    """The least width of each column; `least_words` is that of a column of words."""
    widths = [float(RIMS.get(index, least_words if index in WORDS else 0)) for index in range(COLUMNS)]
    _grow(widths, ((each.cell.x, each.cell.x_end, each.least) for each in needs), fixed=set(RIMS))
    return widths


def make_grid(needs: Iterable[Need], widths: list[float], width: int, band: int) -> Grid:
    """The grid for a width in px; `band` is the least height of a band. Too narrow a width is used as it is."""
    wanted = list(needs)
    extra = max(0.0, width - sum(widths))
    whole = sum(_SHARE.values())
    xs = _edges([each + extra * _SHARE.get(index, 0) / whole for index, each in enumerate(widths)])
    heights = [float(band)] * BANDS
    flat = Grid(xs, (0.0, 0.0))
    spans = []
    for each in wanted:
        room = flat.x(each.cell.x_end) - flat.x(each.cell.x)
        spans.append((each.cell.y, each.cell.y_end, each.height(room)))
    _grow(heights, spans, fixed=set())
    return Grid(xs, _edges(heights))


def _grow(sizes: list[float], spans: Iterable[tuple[float, float, int]], fixed: set[int]) -> None:
    """Let every span be as large as it needs; short spans first, so that a long one uses what they have made."""
    for start, end, need in sorted(spans, key=lambda span: span[1] - span[0]):
        shares = {index: min(end, index + 1) - max(start, index) for index in range(len(sizes))}
        shares = {index: share for index, share in shares.items() if share > 0}
        lacking = need - sum(sizes[index] * share for index, share in shares.items())
        free = {index: share for index, share in shares.items() if index not in fixed}
        if lacking > 0 and free:
            for index in free:
                sizes[index] += lacking / sum(free.values())


def _edges(sizes: list[float]) -> tuple[float, ...]:
    return tuple(accumulate(sizes, initial=0.0))


def _along(edges: tuple[float, ...], at: float) -> int:
    index = min(int(at), len(edges) - 2)
    return round(edges[index] + (at - index) * (edges[index + 1] - edges[index]))
