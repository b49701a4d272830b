"""What happened, day by day: in order, with its label and its source, joined by a line; and what changed here."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from app.bundle.reader import Bundle
from app.journey.routes import Screen, page, to
from app.lists import Change, Event
from app.model import Block, Day, Direction, Kind, Span, State, Text
from app.ui.controls.dated import DatedRow
from app.ui.look import spoken
from app.ui.views.pair_row import PairRow
from app.words import lists as words
from tests.ui.conftest import Open
from tests.ui.lists import look_at, put_english_beside, reading_order, speak, tab_order
from tests.ui.story import RIGHT_TO_LEFT, App

TIMELINE, CHANGES = to(Screen.TIMELINE), to(Screen.CHANGES)


def rows(app: App) -> list[DatedRow]:
    """The days, from the top."""
    return app.sheet().findChildren(DatedRow)


def events(app: App) -> tuple[Event, ...]:
    return app.context.bundle.entries("event", Event)


def changed(when: str, words_: str, *pages: str) -> Change:
    text = Text("en", Direction.LTR, (Span(words_),))
    return Change(Day(when, f"\u2066{when}\u2069"), Block(f"changes/{when}", Kind.ADVICE, text, text), pages)


@pytest.fixture
def two_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The content has changed twice."""
    found = (
        changed("2026-12-02", "We corrected the number.", "the-number", "no-such-page"),
        changed("2026-12-01", "New."),
    )
    real = Bundle.entries
    monkeypatch.setattr(
        Bundle, "entries", lambda bundle, name, kind: found if name == "change" else real(bundle, name, kind)
    )


def test_events_stand_in_the_order_they_happened_the_newest_last(open_it: Open) -> None:
    app = open_it("en", TIMELINE)
    shown = [spoken(row.day.text.plain) for row in rows(app)]
    assert shown == [spoken(event.when.shown) for event in events(app)]
    assert [event.when.iso for event in events(app)] == sorted(event.when.iso for event in events(app))
    tops = [row.mapTo(app.sheet(), QPoint()).y() for row in rows(app)]
    assert tops == sorted(tops)
    assert len(shown) > 20


def test_an_event_says_who_says_it_and_where_it_comes_from(open_it: Open) -> None:
    app = open_it("en", TIMELINE)
    first = next(event for event in events(app) if event.text.evidence is not None)
    assert first.text.evidence is not None
    source = first.text.evidence.sources[0].title
    assert source not in app.read_text()
    app.press(f"sources/{first.text.key}")
    assert source in app.read_text()
    speak(app, RIGHT_TO_LEFT)
    assert source in app.read_text()


def test_each_day_is_a_heading_that_stands_out(open_it: Open) -> None:
    app = open_it("en", TIMELINE)
    assert {row.day.heading_level for row in rows(app)} == {2}


@pytest.mark.parametrize("code", ["en", RIGHT_TO_LEFT])
@pytest.mark.parametrize(("scale", "size"), [(100, (1366, 768)), (200, (1024, 768))])
def test_one_line_joins_the_days_from_the_first_to_the_last(
    open_it: Open, code: str, scale: int, size: tuple[int, int]
) -> None:
    app = open_it(code, TIMELINE, scale=scale, size=size)
    found = rows(app)
    edge = app.context.look().colour("edge")
    lines = [line_in(row, edge) for row in found[:3]]
    assert all(lines)
    assert len({column for column, _, _ in lines}) == 1
    assert lines[0][1] > 0  # it begins at the first dot
    assert lines[1][1] == 0
    assert all(below == row.height() - 1 for (_, _, below), row in zip(lines, found, strict=False))
    joins = [row.mapTo(app.sheet(), QPoint()).y() for row in found[:3]]
    assert joins[1] == joins[0] + found[0].height()
    assert joins[2] == joins[1] + found[1].height()


def line_in(row: DatedRow, edge: QColor) -> tuple[int, int, int]:
    """The column of the line in reading order, and where it begins and ends."""
    image = row.grab().toImage()
    columns = [x for x in range(image.width()) if image.pixelColor(x, image.height() - 2) == edge]
    assert columns, "there is no line"
    ys = [y for y in range(image.height()) if image.pixelColor(columns[0], y) == edge]
    mirrored = row.layoutDirection().name == "RightToLeft"
    return (image.width() - 1 - columns[-1] if mirrored else columns[0]), ys[0], ys[-1]


def test_the_line_ends_at_the_last_day(open_it: Open) -> None:
    app = open_it("en", TIMELINE)
    last = rows(app)[-1]
    image = last.grab().toImage()
    edge = app.context.look().colour("edge")
    assert not any(image.pixelColor(x, image.height() - 2) == edge for x in range(last.card.x()))


@pytest.mark.parametrize("code", ["en", RIGHT_TO_LEFT])
def test_a_day_stands_before_its_card_or_over_it(open_it: Open, code: str) -> None:
    wide = rows(open_it(code, TIMELINE))[1]
    before, after = wide.day.geometry().center().x(), wide.card.geometry().center().x()
    assert (before < after) is (code == "en")
    assert wide.day.y() > wide.card.y()
    large = rows(open_it(code, TIMELINE, scale=200, size=(1024, 768)))[1]
    assert large.day.geometry().bottom() < large.card.y()


@pytest.mark.parametrize("code", ["en", RIGHT_TO_LEFT])
def test_tab_goes_through_the_timeline_as_it_is_read(open_it: Open, code: str) -> None:
    app = open_it(code, TIMELINE)
    assert tab_order(app) == reading_order(app)
    assert len(reading_order(app)) > 20


@pytest.mark.parametrize("code", ["en-XA", RIGHT_TO_LEFT, "en-XS"])
@pytest.mark.parametrize(("scale", "size"), [(100, (1366, 768)), (200, (1024, 768))])
def test_nothing_of_the_timeline_is_cut(open_it: Open, code: str, scale: int, size: tuple[int, int]) -> None:
    app = open_it(code, TIMELINE, scale=scale, size=size)
    for _ in range(2):
        found = look_at(app)
        assert [(fact.text, fact.why) for fact in found.facts if fact.cut] == []
        assert (found.missing, found.sideways, found.overlaps) == ((), False, ())
        put_english_beside(app)


@pytest.mark.parametrize("share", [0.2, 0.6, 0.9])
def test_another_language_keeps_the_place_in_the_timeline(open_it: Open, share: float) -> None:
    app = open_it("en", TIMELINE)
    app.scroll_to(share)
    top = app.top_block()
    assert top
    speak(app, RIGHT_TO_LEFT)
    assert app.top_block() == top


def test_a_timeline_of_two_languages_has_the_day_and_the_text_in_both(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, TIMELINE)
    put_english_beside(app)
    english = {event.text.key: event for event in app.context.shelf.take("en").entries("event", Event)}
    found = {row.block.key: row for row in app.sheet().findChildren(PairRow)}
    for event in events(app)[:5]:
        day, text = found[f"{event.text.key}/day"], found[event.text.key]
        assert [cell.text.plain for cell in day.cells] == [event.when.shown, english[event.text.key].when.shown]
        assert event.text.text is not None
        assert event.text.english is not None
        assert [cell.text.plain for cell in text.cells] == [event.text.text.plain, event.text.english.plain]
        assert all(cell.label is not None for cell in text.cells)


def test_only_one_row_of_two_languages_is_chosen(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, TIMELINE)
    put_english_beside(app)
    first, second = (f"row/{event.text.key}" for event in events(app)[:2])
    app.press(first)
    app.press(second)
    assert [app.button(place).isChecked() for place in (first, second)] == [False, True]


def test_a_sentence_in_english_says_so(open_it: Open) -> None:
    app = open_it("en-XS", TIMELINE)
    marked = {block.key for block, _ in app.marks()}
    assert marked == {event.text.key for event in events(app) if event.text.state is State.STALE}
    assert marked


@pytest.mark.usefixtures("two_changes")
def test_a_change_leads_to_the_pages_it_touched_and_to_no_others(open_it: Open) -> None:
    app = open_it("en", CHANGES)
    read = app.read_text()
    assert read.index("We corrected the number.") < read.index("New.")
    assert not app.has("link/changes/2026-12-02/no-such-page")
    app.press("link/changes/2026-12-02/the-number")
    assert app.session.route == page("the-number")


@pytest.mark.usefixtures("two_changes")
def test_changes_stand_in_two_languages_too(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, CHANGES)
    put_english_beside(app)
    assert [row.block.key for row in app.sheet().findChildren(PairRow)][1:3] == [
        "changes/2026-12-02/day",
        "changes/2026-12-02",
    ]
    assert app.has("link/changes/2026-12-02/the-number")


def test_before_anything_has_changed_the_screen_says_so(open_it: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Bundle, "entries", lambda *_: ())
    app = open_it("en", CHANGES)
    assert words.NO_CHANGES.english in app.read_text()
