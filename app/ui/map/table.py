"""Where each place stands on the drawing, and the course of each arrow: data, said in reading order.

The drawing is a grid. `x` counts columns from where reading starts, `y` counts bands from the top; a half is the middle
of a column or band. How wide and high they are is worked out from the words (`app.ui.map.grid`), so the drawing holds
in every language and size. Boxes and words have cells of their own: none lies on another.
"""

from __future__ import annotations

from msgspec import Struct


class Cell(Struct, frozen=True):
    """A part of the grid, from `x` to `x_end` and from `y` to `y_end`."""

    x: float
    x_end: float
    y: float
    y_end: float


class Seat(Struct, frozen=True):
    """Where a place stands. `stacked`: its icon is above its words, because its column is narrow."""

    place: str
    icon: str
    cell: Cell
    stacked: bool = True
    in_nhs: bool = True


class Course(Struct, frozen=True):
    """How an arrow runs, and where its words stand.

    `points` are x, y and px to add to y; the first lies on the edge of the box it leaves, the last on that of the box
    it reaches. `side` says where the words stand: "above" or "below" the line, or "beside" it.
    """

    arrow: str
    words: Cell
    side: str
    points: tuple[tuple[float, float, int], ...]


# Columns: a rim, the first boxes, words, the national list, words, boxes, a rim, words, the boxes outside, a rim.
BOXES, WORDS, RIMS = (1, 3, 5, 8), (2, 4, 7), {0: 10, 6: 10, 9: 18}
COLUMNS, BANDS = 10, 15
AREA = Cell(0, 6.5, 0, 15)  # what belongs to the NHS
AREA_WORDS = Cell(1, 2, 0, 1)
APART = 8  # px from the middle to each of two arrows that run between the same two places

# Reading order: the order of the list, and of the Tab key.
SEATS = (
    Seat("place/national-list", "list-bullets", Cell(3, 4, 0.2, 13)),
    Seat("place/nhs-app", "device-mobile", Cell(1, 2, 1, 3), stacked=False),
    Seat("place/gp", "stethoscope", Cell(1, 2, 5, 7), stacked=False),
    Seat("place/hospital", "hospital", Cell(1, 2, 9, 11), stacked=False),
    Seat("place/overseas-visitor-team", "user-list", Cell(5, 6, 4.1, 7.9)),
    Seat("place/nhs-england", "bank", Cell(5, 6, 10.2, 13.2)),
    Seat("place/home-office", "buildings", Cell(8, 9, 0.2, 7.45), in_nhs=False),
    Seat("place/police-courts", "scales", Cell(8, 9, 7.75, 10.65), in_nhs=False),
    Seat("place/researchers", "magnifying-glass", Cell(8, 9, 10.95, 14.5), in_nhs=False),
)


def _across(arrow: str, words: tuple[float, float], ends: tuple[float, float], y: int, side: str) -> Course:
    """A straight arrow from one x to another; its words are two bands high, above or below it."""
    top, shift = (y - 2, -APART) if side == "above" else (y, APART)
    cell = Cell(*words, top, top + 2)
    return Course(f"arrow/{arrow}", cell, side, tuple((x, y, shift) for x in ends))


COURSES = (
    _across("national-list--nhs-app", (2, 3), (3, 2), 2, "below"),
    _across("national-list--gp", (2, 3), (3, 2), 6, "below"),
    _across("national-list--hospital", (2, 3), (3, 2), 10, "below"),
    _across("national-list--overseas-visitor-team", (4, 5), (4, 5), 6, "above"),
    _across("national-list--home-office", (4, 6), (4, 8), 2, "below"),
    _across("national-list--police-courts", (4, 6), (4, 8), 10, "above"),
    _across("nhs-app--national-list", (2, 3), (2, 3), 2, "above"),
    _across("gp--national-list", (2, 3), (2, 3), 6, "above"),
    Course("arrow/gp--nhs-app", Cell(1.2, 2, 3, 5), "beside", ((1.12, 5, 0), (1.12, 3, 0))),
    _across("hospital--national-list", (2, 3), (2, 3), 10, "above"),
    Course("arrow/hospital--gp", Cell(1.2, 2, 7, 9), "beside", ((1.12, 9, 0), (1.12, 7, 0))),
    Course(
        "arrow/hospital--nhs-england",
        Cell(2, 3, 12, 14),
        "above",
        ((1.6, 11, 0), (1.6, 14, -APART), (5.5, 14, -APART), (5.5, 13.2, 0)),
    ),
    Course(
        "arrow/hospital--police-courts",
        Cell(7, 8, 13, 15),
        "above",
        ((1.3, 11, 0), (1.3, 15, -APART), (9.8, 15, -APART), (9.8, 9.2, 0), (9, 9.2, 0)),
    ),
    _across("overseas-visitor-team--home-office", (7, 8), (6, 8), 6, "above"),
    _across("overseas-visitor-team--home-office-debt", (7, 8), (6, 8), 6, "below"),
    _across("nhs-england--national-list", (4, 5), (5, 4), 12, "above"),
    _across("nhs-england--researchers", (7, 8), (6, 8), 12, "above"),
    _across("home-office--national-list", (4, 5.6), (8, 4), 2, "above"),
)
