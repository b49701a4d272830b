"""A walk through every screen in the made-up languages that show faults: all is translated, nothing is cut."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QScrollBar

from app.bundle.reader import Bundle
from app.bundle.store import Store
from app.commands import main
from app.commands.tour import clock_of
from app.content.values import ValueGroup, read_values
from app.journey.routes import page
from app.journey.session import ChoseLanguage, Setting
from app.language.isolate import glued, without_isolates
from app.lists import SourceEntry, Term
from app.model import Direction, Form, Span, Text
from app.start import make_context, make_window
from app.ui.application import make_application
from app.ui.controls.button import Button
from app.ui.facts import BlockFact, Inspection, TextFact
from app.ui.glyphs import isolates, visual_order, wrong_orders
from app.ui.inspect import pieces_on
from app.ui.look import Look
from app.ui.text import Lines
from app.ui.theme import TypeRole
from app.ui.tour import HIDE, Manner, prepare, screens_in, screens_of, settle, walk
from app.ui.views.languages import GREETINGS
from app.ui.views.view import View
from app.ui.window import Window
from app.words import PRODUCT

CONTENT = Path(__file__).resolve().parents[2] / "content"
LONG, MIRRORED = "en-XA", "ar-XB"
USUAL, LARGE = Manner(), Manner(width=1024, height=768, scale=200)
ENGLISH_WORD = re.compile(r"[A-Za-z]{4,}")
DATE = re.compile("\u2066[^\u2066\u2069]*\\d[^\u2066\u2069]*\u2069")


@dataclass
class Walked:
    """What one walk saw, by the name of the screen."""

    manner: Manner
    screens: dict[str, Inspection] = field(default_factory=dict)
    orders: dict[str, list[str]] = field(default_factory=dict)


@pytest.fixture(scope="module")
def window(bundles: Path, qapp: QApplication) -> Iterator[Window]:
    """A window over every language, which never stands on a screen."""
    make_application()
    store = Store(bundles)
    clock = clock_of(store)
    context = make_context(bundles, Setting(), clock)
    window = make_window(context, clock)
    prepare(window)
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    context.shelf.close()


@pytest.fixture(scope="module")
def walks(window: Window) -> dict[tuple[str, int], Walked]:
    """The made-up languages, at the usual size and where text is largest and room shortest."""
    found = {}
    for lang in (LONG, MIRRORED):
        for shape in (USUAL, LARGE):
            walked = Walked(replace(shape, lang=lang))
            screens = screens_in(window.context.shelf.take(lang), lang, short=True)
            for stop in walk(window, walked.manner, screens):
                walked.screens[stop.name] = stop.facts()
                walked.orders[stop.name] = [
                    fault for piece in pieces_on(window) for fault in wrong_orders(piece.lines, piece.rect.width())
                ]
            found[lang, shape.scale] = walked
    return found


EVERY_WALK = pytest.mark.parametrize("way", [(LONG, 100), (LONG, 200), (MIRRORED, 100), (MIRRORED, 200)])


def faulty(walked: Walked) -> list[str]:
    """Every text that cannot be read to its end, with the reason."""
    return [
        f"{name}: {fact.text[:40]!r} {'; '.join(fact.why)}"
        for name, seen in walked.screens.items()
        for fact in seen.facts
        if fact.cut
    ]


def kept_in_english(window: Window, seen: Inspection) -> list[str]:
    """What stays in English by intention: names of organisations, of sources and of languages; the longest first."""
    shelf = window.context.shelf
    organisations = shelf.take("en").organisations()
    kept = [organisation.name for organisation in organisations]
    kept += [urlsplit(organisation.website).netloc.removeprefix("www.") for organisation in organisations]
    kept += [block.who for block in seen.blocks if block.who]
    kept += [text for block in seen.blocks for source in block.sources for text in (source.title, source.publisher)]
    kept += [name for entry in shelf.entries for name in (entry.language.own_name, entry.language.english_name)]
    values, _ = read_values(CONTENT)  # names of laws and forms stay as they are printed
    kept += [glued(value.text) for value in values.values() if value.group is ValueGroup.REFERENCE]
    english = shelf.take("en")
    kept += [term.kept for term in english.entries("term", Term)]
    for entry in english.entries("source", SourceEntry):
        host = urlsplit(entry.source.url).netloc.removeprefix("www.")
        kept += [entry.source.title, entry.source.publisher, host]
    for head in english.heads(Form.PERSON):  # a list that gives the short answers too: under a draft stands the English
        answer = english.page(head.id).short_answer.text
        kept += [answer.plain] if answer is not None else []
    kept += [greeting for _, greeting in GREETINGS]
    kept.append(PRODUCT)
    return sorted(filter(None, kept), key=len, reverse=True)


def english_left(window: Window, walked: Walked) -> list[str]:
    """Texts that still hold an English word nobody meant to leave."""
    found = []
    for name, seen in walked.screens.items():
        if name == HIDE:  # a clock and a date, in English for everybody
            continue
        kept = kept_in_english(window, seen)
        beside_drafts = {block.english for block in seen.blocks}
        for fact in seen.facts:
            if fact.text in beside_drafts or (name.startswith("beside/") and fact.lang == "en"):
                continue
            text = fact.text if walked.manner.lang == MIRRORED else DATE.sub("", fact.text)
            for phrase in kept:
                text = text.replace(phrase, "")
            if ENGLISH_WORD.search(text):
                found.append(f"{name}: {fact.text[:60]!r}")
    return found


# -- what a walk sees


@EVERY_WALK
def test_nothing_is_cut(walks: dict[tuple[str, int], Walked], way: tuple[str, int]) -> None:
    assert faulty(walks[way]) == []


@EVERY_WALK
def test_nothing_stands_on_anything_else(walks: dict[tuple[str, int], Walked], way: tuple[str, int]) -> None:
    assert {name: seen.overlaps for name, seen in walks[way].screens.items() if seen.overlaps} == {}


@EVERY_WALK
def test_every_letter_has_a_glyph(walks: dict[tuple[str, int], Walked], way: tuple[str, int]) -> None:
    assert {name: seen.missing for name, seen in walks[way].screens.items() if seen.missing} == {}


@EVERY_WALK
def test_no_screen_scrolls_sideways(walks: dict[tuple[str, int], Walked], way: tuple[str, int]) -> None:
    assert [name for name, seen in walks[way].screens.items() if seen.sideways] == []


@EVERY_WALK
def test_every_text_is_translated(window: Window, walks: dict[tuple[str, int], Walked], way: tuple[str, int]) -> None:
    assert english_left(window, walks[way]) == []


@EVERY_WALK
def test_numbers_and_dates_read_from_left_to_right(walks: dict[tuple[str, int], Walked], way: tuple[str, int]) -> None:
    assert {name: faults for name, faults in walks[way].orders.items() if faults} == {}


@EVERY_WALK
def test_every_screen_says_which_way_it_runs(walks: dict[tuple[str, int], Walked], way: tuple[str, int]) -> None:
    wanted = "rtl" if way[0] == MIRRORED else "ltr"
    shown = {name: seen.direction for name, seen in walks[way].screens.items() if name != HIDE}
    assert set(shown.values()) == {wanted}


@EVERY_WALK
def test_every_block_of_a_page_is_on_its_screen(
    window: Window, walks: dict[tuple[str, int], Walked], way: tuple[str, int]
) -> None:
    bundle = window.context.shelf.take(way[0])
    for head in bundle.heads():
        shown = {block.text for block in walks[way].screens[f"page/{head.id}"].blocks}
        wanted = {block.text.plain for block in bundle.page(head.id).blocks if block.text is not None}
        assert wanted <= shown


@EVERY_WALK
def test_the_foot_stands_under_every_screen(walks: dict[tuple[str, int], Walked], way: tuple[str, int]) -> None:
    numbers = {"\u2066999\u2069", "\u2066111\u2069"}
    lacking = {
        name
        for name, seen in walks[way].screens.items()
        if name != HIDE and not numbers <= {text.text for text in seen.texts}
    }
    assert lacking == set()


def test_a_block_has_a_key_of_its_own_on_its_screen(walks: dict[tuple[str, int], Walked]) -> None:
    """A change of language finds the reader's place by the key, so two blocks of one screen may not share it."""
    twice = {}
    for name, seen in walks[LONG, 100].screens.items():
        keys = [block.key for block in seen.blocks]
        if len(keys) != len(set(keys)):
            twice[name] = sorted({key for key in keys if keys.count(key) > 1})
    assert twice == {}


# -- every right-to-left language, also the parts of its texts that no screen shows yet


def texts_in(value: Any) -> Iterator[Text]:
    """Every Text inside a value of the model."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from texts_in(getattr(value, name))


def whole(bundle: Bundle) -> Iterator[tuple[str, Text]]:
    """Every text of every page and organisation, with the name of where it stands."""
    for head in bundle.heads():
        yield from ((head.id, text) for text in texts_in(bundle.page(head.id)))
    for organisation in bundle.organisations():
        yield from ((organisation.id, text) for text in texts_in(organisation))
        for phone in organisation.phones:
            yield organisation.id, in_sentence(bundle, phone.number)


def in_sentence(bundle: Bundle, value: str) -> Text:
    """A value with a word of the language on either side, which is where it could go wrong."""
    word = bundle.language.own_name
    return Text(bundle.language.code, bundle.language.direction, (Span(f"{word} {value} {word}"),))


@pytest.mark.parametrize("width", [260, 640])
def test_every_number_of_every_right_to_left_language_keeps_its_order(window: Window, width: int) -> None:
    context = window.context
    look: Look = context.look()
    checked, wrong = 0, []
    for entry in context.shelf.entries:
        if entry.language.direction is not Direction.RTL or not entry.offered:
            continue
        context.typefaces.load(entry.language.fonts)
        for place, text in whole(context.shelf.take(entry.language.code)):
            lines = Lines(text, TypeRole.BODY, look)
            checked += any(char.isdigit() for char in text.plain)
            wrong += [f"{entry.language.code} {place}: {fault}" for fault in wrong_orders(lines, width)]
    assert wrong == []
    assert checked > 50


def test_a_number_without_its_isolate_would_be_seen(window: Window) -> None:
    look = window.context.look()
    window.context.typefaces.load(window.context.shelf.language(MIRRORED).fonts)
    for isolated, shown in ((False, "12348000808"), (True, "08088001234")):
        number = "\u20660808\u00a0800\u00a01234\u2069" if isolated else "0808 800 1234"
        lines = Lines(in_sentence(window.context.shelf.take(MIRRORED), number), TypeRole.BODY, look)
        assert visual_order(lines, 600) == shown
    plain = "a \u20661\u2069 b \u2067c \u20662\u2069\u2069"
    assert [plain[start:end] for start, end in isolates(plain)] == ["1"]


# -- what opens when it is pressed


@pytest.mark.parametrize("lang", [LONG, MIRRORED])
@pytest.mark.parametrize("shape", [USUAL, LARGE], ids=["usual", "large"])
@pytest.mark.parametrize("pressed", ["sources/", "more"])
def test_what_opens_when_it_is_pressed_can_be_read_too(window: Window, lang: str, shape: Manner, pressed: str) -> None:
    screens = screens_in(window.context.shelf.take(lang), lang, short=True)
    names = [name for name in screens if name.startswith("page/")]
    faults = []
    for stop in walk(window, replace(shape, lang=lang), tuple(names)):
        wanted = [
            button
            for button in window.findChildren(Button)
            if button.isVisibleTo(window) and button.place.startswith(pressed) and button.place != "more-below"
        ]
        places = [button.place for button in wanted]
        for button in wanted:
            button.click()
        settle(window)
        seen = stop.facts()
        faults += [f"{stop.name}: {fact.text[:40]!r} {'; '.join(fact.why)}" for fact in seen.facts if fact.cut]
        faults += [f"{stop.name}: {one[:40]!r} stands on {other[:40]!r}" for one, other in seen.overlaps]
        faults += [f"{stop.name}: no glyph for {char!r}" for char in seen.missing]
        faults += [f"{stop.name}: {fault}" for piece in pieces_on(window)
                   for fault in wrong_orders(piece.lines, piece.rect.width())]  # fmt: skip
        opened = {place.removeprefix("sources/") for place in places}
        titles = {source.title for block in seen.blocks if block.key in opened for source in block.sources}
        if pressed == "sources/" and titles and not titles & {without_isolates(text.text) for text in seen.texts}:
            faults.append(f"{stop.name}: no source was opened")
    assert faults == []


# -- a change of language


def bar_of(view: View) -> QScrollBar:
    """The bar that scrolls a screen."""
    area = view.findChild(QScrollArea)
    assert area is not None
    return area.verticalScrollBar()


@pytest.mark.parametrize("share", [0.2, 0.7], ids=["statements", "organisations"])
@pytest.mark.parametrize("page_id", ["the-number", "who-can-help"])
def test_a_change_of_language_keeps_the_readers_place(window: Window, page_id: str, share: float) -> None:
    for _ in walk(window, replace(USUAL, lang=LONG), (f"page/{page_id}",)):
        view: View | None = window.view
        assert view is not None
        bar = bar_of(view)
        bar.setValue(round(bar.maximum() * share))
        before = view.place()
        assert before.block
        window.context.dispatcher.dispatch(ChoseLanguage(MIRRORED))
        settle(window)
        after = window.view.place() if window.view is not None else None
        assert after is not None
        assert (after.block, round(after.part, 1)) == (before.block, round(before.part, 1))
        assert window.context.session.route == page(page_id)


def test_the_still_column_comes_up_to_its_end(window: Window) -> None:
    """Where the steps are taller than the window, scrolling the page shows the last of them."""
    for _ in walk(window, replace(USUAL, lang=LONG), ("page/nhs-sends",)):
        view: View | None = window.view
        assert view is not None
        bar_of(view).setValue(bar_of(view).maximum())
        settle(window)
        still = [piece for piece in pieces_on(window) if not view.sheet.isAncestorOf(piece.widget)]
        inside = [piece for piece in still if view.isAncestorOf(piece.widget)]
        for piece in inside:
            corner = piece.widget.mapTo(view, piece.rect.bottomLeft())
            assert corner.y() <= view.height(), piece.text.plain


# -- the verb


def test_the_screens_are_listed_by_name(bundles: Path) -> None:
    result = CliRunner().invoke(main, ["tour", "--list", "--bundles", str(bundles)])
    names = result.output.split()
    assert result.exit_code == 0
    assert names[:3] == ["languages", "home", "display"]
    assert names[-1] == "hide"
    assert "page/the-number" in names
    assert "beside/the-number" in names
    with Store(bundles).open("en").bundle as bundle:
        assert tuple(names) == screens_of(bundle)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (["--lang", "xx"], "There are no texts in 'xx'. Choose from: en, "),
        (["--size", "big"], "'big' is not a size. Write it like 1366x768."),
        (["--scale", "130"], "'130' is not one of '100', '125'"),
        (["--theme", "pink"], "'pink' is not one of 'light', 'dark'"),
    ],
)
def test_a_wrong_wish_is_answered_with_the_right_ones(
    bundles: Path, tmp_path: Path, wrong: list[str], said: str
) -> None:
    result = CliRunner().invoke(main, ["tour", "--bundles", str(bundles), "--out", str(tmp_path), *wrong])
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


def test_without_a_folder_it_says_where_to_put_one(bundles: Path) -> None:
    result = CliRunner().invoke(main, ["tour", "--bundles", str(bundles)])
    assert result.exit_code == 2
    assert "--out FOLDER" in result.output


def test_without_texts_it_says_how_to_make_them(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["tour", "--list", "--bundles", str(tmp_path)])
    assert result.exit_code == 1
    assert "compile" in result.output


def test_it_writes_a_picture_of_every_screen_and_what_it_says(
    qapp: QApplication, bundles: Path, tmp_path: Path
) -> None:
    wish = ["--lang", "en", "--size", "800x600", "--theme", "dark", "--full", "--short"]
    result = CliRunner().invoke(main, ["tour", "--bundles", str(bundles), "--out", str(tmp_path), *wish])
    assert result.exit_code == 0, result.output
    told = json.loads((tmp_path / "tour.json").read_text(encoding="utf-8"))
    assert told["version"] == 1
    names = [screen["name"] for screen in told["screens"]]
    assert names[0] == "languages"
    assert not any(name.startswith("beside/") for name in names)  # English does not stand beside itself
    for screen in told["screens"]:
        assert (tmp_path / screen["png"]).read_bytes().startswith(b"\x89PNG")
    number = next(screen for screen in told["screens"] if screen["name"] == "page/the-number")
    assert number["png"] == "en/800x600-100-dark/page-the-number.png"
    assert {name.name for name in fields(Inspection)} < set(number)
    assert {name.name for name in fields(BlockFact)} == set(number["blocks"][0])
    assert {name.name for name in fields(TextFact)} == set(number["texts"][0])
    assert any(block["sources"] for block in number["blocks"])
