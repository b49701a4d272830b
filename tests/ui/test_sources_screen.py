"""The list of sources: all of them, whether each is still current, and what rests on it, one press away."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from app.bundle.reader import Bundle
from app.journey.routes import Screen, page, to
from app.lists import SourceEntry
from app.model import Label
from app.ui.look import spoken
from app.words import lists as words
from tests.ui.conftest import Open
from tests.ui.lists import buttons_on, lines_on, look_at, put_english_beside, reading_order, speak, tab_order
from tests.ui.story import RIGHT_TO_LEFT, App

SOURCES = to(Screen.SOURCES)


def entries(app: App) -> tuple[SourceEntry, ...]:
    return app.context.bundle.entries("source", SourceEntry)


def key_of(app: App, entry: SourceEntry) -> str:
    return f"source/{entries(app).index(entry) + 1:04}"


def used_by_some(app: App) -> SourceEntry:
    """A source that a few things rest on."""
    return next(entry for entry in entries(app) if 1 < len(entry.pages) < 6)


def test_every_source_stands_with_publisher_date_host_and_state(open_it: Open) -> None:
    app = open_it("en", SOURCES)
    assert len(buttons_on(app, "source/")) == len(entries(app)) > 100
    for number, entry in enumerate(entries(app), start=1):
        title, where, state, used = lines_on(app.button(f"source/{number:04}"))
        assert title == spoken(entry.source.title)
        assert where.startswith(spoken(entry.source.publisher))
        assert (spoken(entry.source.date.shown) if entry.source.date else "no date given") in where
        assert state == f"Read again by {spoken(entry.check_again.shown)}"
        assert used == words.USED_IN.english
    assert words.COUNT_SOURCES.english.replace("{count}", str(len(entries(app)))) in app.read_text()


def test_a_source_that_should_have_been_read_again_says_so(open_it: Open) -> None:
    app = open_it("en", SOURCES, now=datetime(2027, 6, 1, 12, 0, tzinfo=UTC))
    late = [entry for entry in entries(app) if entry.check_again.iso < "2027-06-01"]
    assert late
    assert len(late) < len(entries(app))
    for entry in entries(app):
        state = lines_on(app.button(key_of(app, entry)))[2]
        word = words.SOURCE_OVERDUE if entry in late else words.SOURCE_CURRENT
        assert state == word.english.replace("{date}", spoken(entry.check_again.shown))


def test_a_source_that_was_taken_down_says_so(open_it: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Bundle.entries

    def withdrawn(bundle: Bundle, name: str, kind: type[SourceEntry]) -> tuple[SourceEntry, ...]:
        return tuple(replace(entry, withdrawn=True) for entry in real(bundle, name, kind)[:2])

    monkeypatch.setattr(Bundle, "entries", withdrawn)
    app = open_it("en", SOURCES)
    assert lines_on(app.button("source/0001"))[2] == words.SOURCE_WITHDRAWN.english


def test_what_rests_on_a_source_opens_and_closes_and_leads_there(open_it: Open) -> None:
    app = open_it("en", SOURCES)
    entry = used_by_some(app)
    key = key_of(app, entry)
    assert buttons_on(app, "used/") == []
    app.press(key)
    assert [way.place for way in buttons_on(app, "used/")] == [f"used/{key}/{name}" for name in entry.pages]
    app.press(key)
    assert buttons_on(app, "used/") == []
    app.press(key)
    app.press(f"used/{key}/{entry.pages[0]}")
    assert app.session.route == page(entry.pages[0])


def test_what_only_the_timeline_cites_leads_there(open_it: Open) -> None:
    app = open_it("en", SOURCES)
    entry = next(entry for entry in entries(app) if not entry.pages)
    key = key_of(app, entry)
    app.press(key)
    app.press(f"used/{key}/timeline")
    assert app.session.route == to(Screen.TIMELINE)


def test_each_group_of_sources_can_be_jumped_to(open_it: Open) -> None:
    app = open_it("en", SOURCES)
    for label in {entry.label for entry in entries(app)}:
        app.scroll_to(0)
        app.press(f"jump/{label}")
        focused = app.focused()
        first = next(entry for entry in entries(app) if entry.label is label)
        assert focused is app.button(key_of(app, first))
        if label is not Label.UNKNOWN:  # the last ones cannot stand at the top
            y = focused.mapTo(app.view, focused.rect().topLeft()).y()
            assert 0 < y < app.view.height() / 3


def test_a_source_says_all_of_its_lines_to_a_screen_reader(open_it: Open) -> None:
    app = open_it("en", SOURCES)
    button = app.button("source/0001")
    assert all(line.rstrip(".") in button.accessibleName() for line in lines_on(button))


@pytest.mark.parametrize("code", ["en", RIGHT_TO_LEFT])
def test_tab_goes_through_the_sources_and_what_is_open_as_they_are_read(
    open_it: Open, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Bundle.entries
    monkeypatch.setattr(Bundle, "entries", lambda bundle, name, kind: real(bundle, name, kind)[:12])
    app = open_it(code, SOURCES)
    app.press(buttons_on(app, "source/")[1].place)
    assert buttons_on(app, "used/")
    assert tab_order(app) == reading_order(app)


def test_a_source_is_mirrored(open_it: Open) -> None:
    app, other = open_it("en", SOURCES), open_it(RIGHT_TO_LEFT, SOURCES)
    first, mirrored = app.button("source/0001"), other.button("source/0001")
    after = mirrored.width() - mirrored.words_rect().x() - mirrored.words_rect().width()
    assert after == pytest.approx(first.words_rect().x(), abs=1)


@pytest.mark.parametrize("code", ["en-XA", RIGHT_TO_LEFT])
@pytest.mark.parametrize(("scale", "size"), [(100, (1366, 768)), (200, (1024, 768))])
def test_nothing_of_the_sources_is_cut(open_it: Open, code: str, scale: int, size: tuple[int, int]) -> None:
    app = open_it(code, SOURCES, scale=scale, size=size)
    app.press(key_of(app, used_by_some(app)))
    for _ in range(2):
        found = look_at(app)
        assert [(fact.text, fact.why) for fact in found.texts if fact.cut] == []
        assert (found.missing, found.sideways, found.overlaps) == ((), False, ())
        put_english_beside(app)


def test_in_two_languages_the_state_stands_in_both(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, SOURCES)
    before = lines_on(app.button("source/0001"))
    put_english_beside(app)
    after = lines_on(app.button("source/0001"))
    english = app.context.shelf.take("en").entries("source", SourceEntry)[0]
    assert after[:3] == before[:3]
    assert after[3] == f"Read again by {spoken(english.check_again.shown)}"


@pytest.mark.parametrize("share", [0.3, 0.8])
def test_another_language_keeps_the_place_and_what_is_open(open_it: Open, share: float) -> None:
    app = open_it("en", SOURCES)
    key = key_of(app, used_by_some(app))
    app.press(key)
    app.scroll_to(share)
    top = app.top_block()
    assert top.startswith("source/")
    speak(app, RIGHT_TO_LEFT)
    assert app.top_block() == top
    assert app.button(key).isChecked()
    assert buttons_on(app, f"used/{key}/")
