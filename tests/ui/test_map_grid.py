"""The grid under the drawn map: whatever the words need, every cell has room for them, and none lies on another."""

from __future__ import annotations

from functools import partial
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from app.ui.map.grid import Need, least_columns, make_grid
from app.ui.map.table import AREA, AREA_WORDS, BANDS, COLUMNS, COURSES, SEATS, Cell

CELLS = [AREA_WORDS, *(seat.cell for seat in SEATS), *(course.words for course in COURSES)]
NAMES = ["In the NHS", *(seat.place for seat in SEATS), *(course.arrow for course in COURSES)]

sizes = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 300)), min_size=len(CELLS), max_size=len(CELLS))


def needs_of(wanted: list[tuple[int, int]]) -> list[Need]:
    """A need for every cell: its least width, and a height that shrinks as it gets wider."""
    return [Need(cell, least, partial(lower_if_wider, high)) for cell, (least, high) in zip(CELLS, wanted, strict=True)]


def lower_if_wider(high: int, width: int) -> int:
    """As words do: the wider, the fewer lines."""
    return high * 100 // max(100, width)


def test_no_cell_of_the_table_lies_on_another() -> None:
    for (name, one), (other_name, other) in combinations(zip(NAMES, CELLS, strict=True), 2):
        apart = one.x_end <= other.x or other.x_end <= one.x or one.y_end <= other.y or other.y_end <= one.y
        assert apart, f"{name} lies on {other_name}"


def test_every_cell_is_inside_the_grid() -> None:
    for name, cell in zip(NAMES, CELLS, strict=True):
        assert 0 <= cell.x < cell.x_end <= COLUMNS, name
        assert 0 <= cell.y < cell.y_end <= BANDS, name


def test_what_belongs_to_the_nhs_is_said_once_and_holds_for_the_ground_behind_it() -> None:
    for seat in SEATS:
        assert (seat.cell.x_end <= AREA.x_end) == seat.in_nhs, seat.place


@given(sizes, st.integers(0, 200), st.integers(0, 800), st.integers(1, 60))
def test_every_cell_has_the_room_its_words_need(
    wanted: list[tuple[int, int]], least_words: int, spare: int, band: int
) -> None:
    needs = needs_of(wanted)
    columns = least_columns(needs, least_words)
    width = round(sum(columns)) + 1 + spare
    grid = make_grid(needs, columns, width, band)
    assert grid.x(COLUMNS) <= width
    assert grid.height >= band * BANDS
    for need in needs:
        _, _, wide, high = grid.rect(need.cell)
        assert wide >= need.least - 2  # both edges are rounded
        assert high >= need.height(wide) - 2 - need.height(wide) // 50


@given(sizes, st.integers(600, 2000))
def test_a_wider_screen_never_makes_a_column_narrower(wanted: list[tuple[int, int]], width: int) -> None:
    needs = needs_of(wanted)
    columns = least_columns(needs, 100)
    narrow, wide = (make_grid(needs, columns, each, 32) for each in (width, width + 100))
    for column in range(COLUMNS):
        cell = Cell(column, column + 1, 0, 1)
        assert wide.rect(cell)[2] >= narrow.rect(cell)[2] - 1
