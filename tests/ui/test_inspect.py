"""The inspection sees what is wrong: cut words, missing glyphs, texts on each other. And it overlooks nothing drawn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.bundle.store import Store
from app.commands.tour import clock_of
from app.journey.session import Setting
from app.model import Direction, Language, Span, Text
from app.start import make_context, make_window
from app.ui.application import make_application
from app.ui.controls.button import Button
from app.ui.glyphs import broken_words, missing, visual_order, wrong_orders
from app.ui.inspect import Piece, cuts_of, inspect, pieces_of
from app.ui.look import Look
from app.ui.text import Lines, TextBlock
from app.ui.theme import Theme, TypeRole
from app.ui.tour import Manner, prepare, screens_in, settle, walk
from app.ui.typefaces import Typefaces
from app.ui.views.view import View
from app.ui.window import Window

FONTS = ("Noto Naskh Arabic", "Noto Sans")
ENGLISH = Language("en", "English", "English", Direction.LTR, "Latn", ("Noto Sans",), 110, "en_GB", "", ())
ARABIC = Language("ar", "العربية", "Arabic", Direction.RTL, "Arab", FONTS, 100, "ar", "en", ())
PHONE = "\u20660808\u00a0800\u00a01234\u2069"


@pytest.fixture
def look(qapp: QApplication) -> Look:
    """The light look at 100 %, with English and Arabic."""
    make_application()
    Typefaces().load(FONTS)
    return Look(Theme.load("light", 100), {"en": ENGLISH, "ar": ARABIC})


@pytest.fixture
def window(bundles: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Window]:
    """A window over every language, which never stands on a screen."""
    make_application()
    clock = clock_of(Store(bundles))
    context = make_context(bundles, Setting(), clock)
    window = make_window(context, clock)
    qtbot.addWidget(window)
    prepare(window)
    yield window
    context.shelf.close()


def english(words: str) -> Text:
    return Text("en", Direction.LTR, (Span(words),))


def arabic(words: str) -> Text:
    return Text("ar", Direction.RTL, (Span(words),))


def lines(text: Text, look: Look) -> Lines:
    return Lines(text, TypeRole.BODY, look)


def held(block: QWidget, qtbot: QtBot, rect: QRect, room: QRect) -> QWidget:
    """A parent with a widget at a place inside it."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(room.size())
    block.setParent(parent)
    block.setGeometry(rect)
    return parent


def reasons(block: QWidget, parent: QWidget) -> list[str]:
    return [reason for piece in pieces_of(block) for reason in cuts_of(piece, parent)]


# -- cut


def test_a_text_with_room_is_not_cut(look: Look, qtbot: QtBot) -> None:
    block = TextBlock(english("You can see a GP."), TypeRole.BODY, look)
    parent = held(block, qtbot, QRect(0, 0, 300, 60), QRect(0, 0, 300, 60))
    assert reasons(block, parent) == []


def test_a_word_wider_than_its_room_is_cut(look: Look, qtbot: QtBot) -> None:
    block = TextBlock(english("Krankenversicherungskarte"), TypeRole.BODY, look)
    parent = held(block, qtbot, QRect(0, 0, 80, 400), QRect(0, 0, 80, 400))
    assert any("a word is broken" in reason for reason in reasons(block, parent))


def test_a_text_taller_than_its_widget_is_cut(look: Look, qtbot: QtBot) -> None:
    block = TextBlock(english("You can see a GP, whatever your status is, and nobody will ask."), TypeRole.BODY, look)
    parent = held(block, qtbot, QRect(0, 0, 120, 30), QRect(0, 0, 120, 300))
    assert any("needs 120 x" in reason for reason in reasons(block, parent))


def test_a_widget_that_sticks_out_of_its_parent_is_cut(look: Look, qtbot: QtBot) -> None:
    block = TextBlock(english("Help"), TypeRole.BODY, look)
    parent = held(block, qtbot, QRect(250, 0, 100, 30), QRect(0, 0, 300, 60))
    assert any("sticks out of QWidget" in reason for reason in reasons(block, parent))


def test_a_button_too_small_for_its_words_is_cut(look: Look, qtbot: QtBot) -> None:
    button = Button(english("Size and colours of this program"), look)
    parent = held(button, qtbot, QRect(0, 0, 110, 64), QRect(0, 0, 300, 64))
    assert reasons(button, parent)


@pytest.mark.parametrize(("width", "broken"), [(400, ()), (60, True)])
def test_words_may_end_a_line_but_not_be_broken(look: Look, width: int, broken: object) -> None:
    found = broken_words(lines(english("The Home Office sends immigration-status information."), look), width)
    assert bool(found) is bool(broken)


# -- glyphs


def test_a_letter_that_no_font_has_is_named(look: Look) -> None:
    assert missing(lines(english("Tick ✓ here"), look), 400) == ("✓",)


def test_marks_of_direction_are_not_missing(look: Look) -> None:
    assert missing(lines(arabic(f"اتصل {PHONE} الآن"), look), 400) == ()


# -- order


def test_an_isolated_number_keeps_its_order_in_arabic(look: Look) -> None:
    text = lines(arabic(f"اتصل {PHONE} الآن"), look)
    assert visual_order(text, 400) == "08088001234"
    assert list(wrong_orders(text, 400)) == []


def test_a_number_with_blanks_and_no_isolate_is_turned_round(look: Look) -> None:
    text = lines(arabic("اتصل 0808 800 1234 الآن"), look)
    assert visual_order(text, 400) == "12348000808"


def test_signs_that_ran_to_the_wrong_end_are_found(look: Look) -> None:
    """An isolate that runs the wrong way is as bad as none."""
    right = lines(arabic("اتصل \u2066+44 (0)20 7946 0018\u2069 الآن"), look)
    wrong = lines(arabic("اتصل \u2066\u202e+44 (0)20\u202c\u2069 الآن"), look)
    assert list(wrong_orders(right, 400)) == []
    assert list(wrong_orders(wrong, 400))


def test_lines_are_read_one_after_another(look: Look) -> None:
    assert visual_order(lines(english("1 one 2 two 3 three 4 four 5 five"), look), 70) == "12345"


# -- the whole window


def test_two_texts_on_each_other_are_found(window: Window) -> None:
    for _ in walk(window, Manner(), ("display",)):
        view = window.view
        assert view is not None
        assert inspect(window).overlaps == ()
        stray = TextBlock(
            english("This stands in the way of everything else here"), TypeRole.TITLE, view.look, parent=view.sheet
        )
        stray.setGeometry(48, 30, 900, 60)
        stray.show()
        assert any("stands in the way" in text for pair in inspect(window).overlaps for text in pair)


def test_a_sheet_wider_than_its_view_is_found(window: Window) -> None:
    for _ in walk(window, Manner(), ("home",)):
        assert window.view is not None
        assert not inspect(window).sideways
        window.view.sheet.setMinimumWidth(3000)
        settle(window)
        assert inspect(window).sideways


def test_a_widget_of_another_kind_may_tell_what_it_draws(look: Look, qtbot: QtBot) -> None:
    class Sign(QWidget):
        def drawn_lines(self) -> list[tuple[Lines, QRect]]:
            return [(lines(english("Exit"), look), QRect(0, 0, 50, 20))]

    sign = Sign()
    qtbot.addWidget(sign)
    (piece,) = pieces_of(sign)
    assert isinstance(piece, Piece)
    assert piece.text.plain == "Exit"


@pytest.mark.parametrize("lang", ["en-XA", "ar-XB", "en-XS"])
def test_nothing_that_is_drawn_is_overlooked(window: Window, monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    """Every text is drawn by Lines: what was drawn and what the inspection tells must be the same."""
    drawn: set[str] = set()
    draw = Lines.draw

    def noted(self: Lines, painter: QPainter, x: float, y: float, width: int, colour: QColor) -> None:
        drawn.add(self.text.plain)
        draw(self, painter, x, y, width, colour)

    monkeypatch.setattr(Lines, "draw", noted)
    for stop in walk(window, Manner(lang), screens_in(window.context.shelf.take(lang), lang, short=True), full=True):
        facts = stop.facts()
        drawn.clear()
        stop.picture()
        seen = {fact.text for fact in facts.facts}
        numbers_of_steps = {"1", "2", "3"}
        assert drawn - seen <= numbers_of_steps, stop.name


def test_a_picture_is_as_tall_as_all_that_its_screen_holds(window: Window) -> None:
    for stop in walk(window, Manner(), ("page/the-number",), full=True):
        assert stop.picture().height() > 2000
        view: View | None = window.view
        assert view is not None
        area = view.findChild(QScrollArea)
        assert area is not None
        assert area.verticalScrollBar().maximum() == 0


def test_the_same_walk_gives_the_same_pictures(window: Window) -> None:
    names = ("home", "page/the-number", "hide")
    first, second = ([stop.picture().toImage() for stop in walk(window, Manner("ar-XB"), names)] for _ in range(2))
    assert first == second
