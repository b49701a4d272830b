"""Traps that were measured before the window was built: numbers, directions, tables, and texts that bring markup."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from app.journey.routes import DISPLAY, HOME, LANGUAGES, Route, page
from app.journey.session import Opened
from app.model import Block, Direction, Kind, Span, Text
from app.ui.blocks.registry import build
from app.ui.controls.button import Button
from app.ui.glyphs import isolates, visual_order
from app.ui.look import Look
from app.ui.text import Lines, TextBlock
from app.ui.theme import TypeRole
from app.ui.views.page import PageView
from tests.ui.conftest import Open
from tests.ui.story import RIGHT_TO_LEFT, App

NUMBER = "020 7946 0000"
WIDE = 700
EVERYWHERE = (LANGUAGES, HOME, DISPLAY, page("the-number"), page("who-can-help"))


def in_arabic(words: str) -> Text:
    return Text("ar", Direction.RTL, (Span(words),))


def look_of(app: App) -> Look:
    app.context.typefaces.load(app.context.shelf.language("ar").fonts)
    return app.context.look()


def digits(words: str) -> str:
    return "".join(sign for sign in words if sign.isdigit())


# -- numbers


def test_a_phone_number_in_arabic_keeps_its_order_because_it_is_isolated(open_it: Open) -> None:
    look = look_of(open_it(RIGHT_TO_LEFT, HOME))
    isolated = Lines(in_arabic(f"اتصل بالرقم \u2066{NUMBER}\u2069 الآن"), TypeRole.BODY, look)
    bare = Lines(in_arabic(f"اتصل بالرقم {NUMBER} الآن"), TypeRole.BODY, look)
    assert digits(visual_order(isolated, WIDE)) == digits(NUMBER)
    assert digits(visual_order(bare, WIDE)) != digits(NUMBER)  # or this test would say nothing


@pytest.mark.parametrize("page_id", ["who-can-help", "should-i-go", "the-nhs-holds"])
def test_every_number_on_a_page_stands_in_its_order(open_it: Open, page_id: str) -> None:
    app = open_it(RIGHT_TO_LEFT, page(page_id))
    seen = 0
    for text in app.texts():
        plain = text.text.plain
        for start, end in isolates(plain):
            wanted = digits(plain[start:end])
            shown = digits(visual_order(text.lines, text.width(), start, end - start))
            assert shown == wanted, plain
            seen += bool(wanted)
    assert seen > 3


# -- direction


def test_an_arabic_paragraph_that_begins_with_nhs_still_begins_on_the_right(open_it: Open) -> None:
    lines = Lines(in_arabic("NHS سجل صغير"), TypeRole.BODY, look_of(open_it(RIGHT_TO_LEFT, HOME)))
    list(lines.lines_at(WIDE))
    layout = lines.layout
    first_letters = layout.glyphRuns(0, 3)
    line = layout.lineAt(0).naturalTextRect()
    assert line.right() == pytest.approx(WIDE, abs=2)
    assert max(run.boundingRect().right() for run in first_letters) == pytest.approx(line.right(), abs=4)


def test_an_english_paragraph_that_begins_with_arabic_still_begins_on_the_left(open_it: Open) -> None:
    text = Text("en", Direction.LTR, (Span("العربية is spoken here"),))
    lines = Lines(text, TypeRole.BODY, look_of(open_it(RIGHT_TO_LEFT, HOME)))
    list(lines.lines_at(WIDE))
    assert lines.layout.lineAt(0).naturalTextRect().left() == pytest.approx(0, abs=1)


@pytest.mark.parametrize("route", EVERYWHERE, ids=lambda route: route.name)
@pytest.mark.parametrize("code", ["en", RIGHT_TO_LEFT])
def test_every_text_says_its_language_and_its_direction(open_it: Open, code: str, route: Route) -> None:
    app = open_it(code, route)
    registry = {entry.language.code: entry.language for entry in app.context.shelf.entries}
    assert app.texts()
    for text in app.texts():
        own = Direction(registry[text.text.lang].direction)
        # A name that is a text of its own stands where the screen's reading starts, and is isolated inside.
        is_a_name = text.text.plain[:1] == "\u2066" and text.text.plain[-1:] == "\u2069"
        assert text.text.direction is own or is_a_name, text.text
        right_to_left = text.text.direction is Direction.RTL
        wanted = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        assert text.lines.layout.textOption().textDirection() == wanted


@pytest.mark.parametrize(
    ("code", "direction"),
    [
        ("prs", Qt.LayoutDirection.RightToLeft),
        ("ckb", Qt.LayoutDirection.RightToLeft),
        ("kmr", Qt.LayoutDirection.LeftToRight),
        ("ti", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_languages_that_qt_does_not_know_work(open_it: Open, code: str, direction: Qt.LayoutDirection) -> None:
    app = open_it(code, HOME)
    assert app.window.layoutDirection() == direction
    assert app.context.bundle.language.code == code
    app.open_page("the-number")
    own_name = app.context.shelf.language(code).own_name
    assert own_name in app.read_text()


def test_the_screen_is_mirrored(open_it: Open) -> None:
    english, arabic = (open_it(code, page("the-number")) for code in ("en", RIGHT_TO_LEFT))
    for place in ("back", "hide", "next", "help"):
        left = middle(english.button(place), english)
        assert middle(arabic.button(place), arabic) == pytest.approx(english.window.width() - left, abs=260)
        assert (left < 683) is not (middle(arabic.button(place), arabic) < 683)


def middle(widget: QWidget, app: App) -> int:
    return widget.mapTo(app.window, QPoint(widget.width() // 2, 0)).x()


# -- tables


def table(lang: str, direction: Direction) -> Block:
    def cell(row: int, column: int) -> Block:
        text = Text(lang, direction, (Span(f"{row}.{column}"),))
        return Block(f"t.{row}.{column}", Kind.CELL, text, text)

    rows = tuple(
        Block(f"t.{row}", Kind.ROW, children=tuple(cell(row, column) for column in range(3))) for row in range(3)
    )
    return Block("t", Kind.TABLE, children=rows)


def add_block(app: App, block: Block) -> QWidget:
    view = app.window.view
    assert isinstance(view, PageView)
    widget = build(block, view.reading)
    view.column.insertWidget(0, widget)
    app.settle()
    return widget


@pytest.mark.parametrize(("code", "mirrored"), [("en", False), (RIGHT_TO_LEFT, True)])
def test_the_columns_of_a_table_stand_in_reading_order(open_it: Open, code: str, mirrored: bool) -> None:
    app = open_it(code, page("the-number"))
    language = app.context.bundle.language
    add_block(app, table(code, Direction(language.direction)))
    frames = app.blocks()
    for row in range(3):
        places = [middle(frames[f"t.{row}.{column}"], app) for column in range(3)]
        assert places == sorted(places, reverse=mirrored)
        assert len(set(places)) == 3
    tops = [frames[f"t.{row}.0"].mapTo(app.window, QPoint()).y() for row in range(3)]
    assert tops == sorted(set(tops))


# -- markup and addresses in a text

EVIL = (
    "<b>bold</b><img src='file:///etc/hostname'><script>alert(1)</script>",
    "<a href='javascript:alert(1)'>press</a>",
    "&lt;i&gt; &amp; &#x202e;",
)


@pytest.mark.parametrize("words", EVIL)
@pytest.mark.parametrize("kind", [Kind.STATEMENT, Kind.ADVICE, Kind.HEADING, Kind.SHORT_ANSWER])
def test_markup_in_a_text_is_shown_as_it_is_written(open_it: Open, words: str, kind: Kind) -> None:
    app = open_it("en", page("the-number"))
    text = Text("en", Direction.LTR, (Span(words),))
    widget = add_block(app, Block("evil", kind, text, text))
    shown = [found for found in widget.findChildren(TextBlock) if found.text is text]
    assert [found.lines.layout.text() for found in shown] == [words]
    assert shown[0].accessibleName() == words


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "https://example.org", "page:../../secret", "page:no-such"]
)
def test_only_a_link_to_a_page_of_ours_can_be_pressed(open_it: Open, link: str) -> None:
    app = open_it("en", page("the-number"))
    before = len(app.buttons())
    text = Text("en", Direction.LTR, (Span("Press "), Span("here", link=link)))
    widget = add_block(app, Block("evil", Kind.ADVICE, text, text))
    assert widget.findChildren(Button) == []
    assert len(app.buttons()) == before
    assert "Press here" in app.read_text()


def test_a_link_to_a_page_of_ours_can_be_pressed(open_it: Open) -> None:
    app = open_it("en", page("the-number"))
    text = Text("en", Direction.LTR, (Span("Read "), Span("this", link="page:nhs-sends")))
    add_block(app, Block("good", Kind.ADVICE, text, text))
    app.press("link/good/nhs-sends")
    assert app.session.route == page("nhs-sends")


def test_a_page_that_is_not_there_says_so_and_the_frame_still_works(open_it: Open) -> None:
    app = open_it("en", HOME)
    app.context.dispatcher.dispatch(Opened(page("no-such-page")))
    app.settle()
    read = app.read_text()
    assert "This page cannot be shown now" in read
    assert "Please ask the person at the desk, or call one of the numbers below." in read
    assert "999" in read
    app.press("home")
    assert app.session.route == HOME
