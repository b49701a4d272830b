"""How far a translation can be trusted is said on the screen: on exactly the sentences it is true of."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from app.journey.routes import HOME, page
from app.model import Block, Direction, Kind, State
from app.ui.blocks.reading import DRAFTS, SHOWN_IN_ENGLISH
from app.ui.look import spoken
from app.ui.text import TextBlock
from app.words import states
from tests.bundle.checkout import Checkout
from tests.bundle.samples import damage, newest
from tests.ui.conftest import Open
from tests.ui.story import RIGHT_TO_LEFT, App

FIRST = page("first")
PAGES = ("the-number", "the-nhs-holds", "should-i-go", "who-can-help", "nhs-sends", "home-office-sends")


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def with_text(app: App) -> list[Block]:
    """The blocks on the screen that say something, in the order they were built."""
    return [frame.block for frame in app.frames() if frame.block.text is not None]


def shown_in_english(app: App) -> list[Block]:
    """Those that stand in English because there is no good translation."""
    return [block for block in with_text(app) if block.state in SHOWN_IN_ENGLISH]


def marked(blocks: list[Block], word: str) -> Counter[tuple[Block, str]]:
    return Counter((block, word) for block in blocks)


@pytest.mark.parametrize("page_id", PAGES)
def test_exactly_the_sentences_whose_english_has_changed_are_marked(open_it: Open, page_id: str) -> None:
    app = open_it("en-XS", page(page_id))
    in_english = shown_in_english(app)
    assert 0 < len(in_english) < len(with_text(app))
    assert Counter(app.marks()) == marked(in_english, app.context.bundle.say(states.STALE).plain)


def test_the_mark_of_a_changed_sentence_says_that_it_is_being_translated_again(
    open_with: Open, checkout: Checkout
) -> None:
    checkout.translate("pl", by="checker")
    checkout.change("pages/group/first.md", "Keep every letter you get.", "Please keep every letter.")
    checkout.extract("pl")
    checkout.edit("pl", states.STALE.english, "Po angielsku: tłumaczymy od nowa")
    checkout.compile()
    app = open_with(checkout.places.out, "pl", FIRST)
    stale = shown_in_english(app)
    assert [(block.state, block.text.plain) for block in stale if block.text] == [
        (State.STALE, "Please keep every letter.")
    ]
    assert app.marks() == [(stale[0], "Po angielsku: tłumaczymy od nowa")]


def test_a_missing_translation_is_english_from_left_to_right_with_its_mark(open_with: Open, checkout: Checkout) -> None:
    checkout.compile()
    app = open_with(checkout.places.out, "ur", FIRST)
    blocks = with_text(app)
    assert {(block.text.lang, block.text.direction) for block in blocks if block.text} == {("en", Direction.LTR)}
    assert Counter(app.marks()) == marked(blocks, "Not yet translated")


def test_a_machine_draft_says_so_once_at_the_top_and_not_on_each_sentence(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, page("the-number"))
    notice = app.context.bundle.say(states.MACHINE_PAGE).plain
    assert app.read_text().count(notice) == 1
    assert app.marks() == []


def test_english_itself_carries_no_mark_and_no_notice(open_it: Open) -> None:
    app = open_it("en", page("the-number"))
    assert app.marks() == []
    assert "draft" not in app.read_text().casefold()


@pytest.mark.parametrize("page_id", PAGES)
def test_an_important_draft_always_shows_the_english_with_it(open_it: Open, page_id: str) -> None:
    app = open_it(RIGHT_TO_LEFT, page(page_id))
    important = 0
    for frame in app.frames():
        block = frame.block
        if block.text is None or block.english is None or block.kind in (Kind.TITLE, Kind.HEADING):
            continue
        own = [text for text in frame.findChildren(TextBlock) if text.text == block.english and text.isVisible()]
        wanted = block.critical and block.state in DRAFTS
        assert bool(own) is wanted, block.english.plain
        important += wanted
    assert important or page_id in ("who-can-help", "nhs-sends", "home-office-sends")


def test_an_important_sentence_that_a_person_has_checked_stands_alone(open_with: Open, checkout: Checkout) -> None:
    checkout.translate("pl", by="checker")
    checkout.compile()
    app = open_with(checkout.places.out, "pl", FIRST)
    assert "Keep every letter you get." not in app.read_text()


def test_an_important_draft_shows_the_english_in_a_small_page_too(open_with: Open, checkout: Checkout) -> None:
    checkout.translate("pl", by="machine")
    checkout.compile()
    app = open_with(checkout.places.out, "pl", FIRST)
    assert "Keep every letter you get." in app.read_text().splitlines()
    assert "Ask the people at the desk, or read the other page." not in app.read_text().splitlines()
    critical = open_with(checkout.places.out, "pl", page("second"))
    assert "Nobody has to tell you why." in critical.read_text().splitlines()


def test_a_page_with_checked_and_draft_sentences_marks_each_draft(open_with: Open, checkout: Checkout) -> None:
    checkout.translate("pl", by="checker")
    checkout.edit("pl", "One thing here.", "Jedna rzecz tutaj.")
    checkout.edit("pl", "Another thing here.", "Inna rzecz tutaj.")
    checkout.compile()
    app = open_with(checkout.places.out, "pl", FIRST)
    drafts = [block for block in with_text(app) if block.state in DRAFTS]
    assert len(drafts) == 2
    assert Counter(app.marks()) == marked(drafts, app.context.bundle.say(states.DRAFT).plain)


def test_the_end_of_a_page_says_how_much_a_person_has_checked(open_with: Open, checkout: Checkout) -> None:
    checkout.translate("pl", by="checker")
    checkout.edit("pl", "One thing here.", "Jedna rzecz tutaj.")
    checkout.compile()
    app = open_with(checkout.places.out, "pl", FIRST)
    progress = checkout.bundle("pl").page("first").progress
    assert progress.checked == progress.total - 1
    said = app.context.bundle.say(states.CHECKED_PARTS, done=str(progress.checked), total=str(progress.total))
    assert spoken(said.plain) in app.read_text()


# -- damaged bundles


def test_a_damaged_bundle_gives_way_to_the_one_before_and_the_page_says_so(open_with: Open, checkout: Checkout) -> None:
    checkout.translate("pl", by="checker")
    checkout.compile()
    checkout.edit("pl", "The first page", "Nowa strona")
    checkout.compile()
    damage(newest(checkout.places.out, "pl"), 4000)
    app = open_with(checkout.places.out, "pl", FIRST)
    notice = app.context.shelf.notice("pl")
    assert notice is not None
    read = app.read_text()
    assert spoken(app.context.bundle.say(notice.word, **notice.values).plain) in read
    assert "Nowa strona" not in read


def test_where_no_copy_can_be_read_the_english_is_shown_and_says_why(open_with: Open, checkout: Checkout) -> None:
    checkout.translate("ar", by="checker")
    checkout.compile()
    damage(newest(checkout.places.out, "ar"), 4000)
    app = open_with(checkout.places.out, "ar", FIRST)
    assert "The text in العربية is damaged and cannot be shown. This is the English." in app.read_text()


def test_english_instead_of_a_damaged_arabic_is_not_set_half_mirrored(open_with: Open, checkout: Checkout) -> None:
    checkout.translate("ar", by="checker")
    checkout.compile()
    damage(newest(checkout.places.out, "ar"), 4000)
    app = open_with(checkout.places.out, "ar", HOME)
    english = open_with(checkout.places.out, "en", HOME)
    assert app.window.layoutDirection() == english.window.layoutDirection()
    assert app.context.look().direction is english.context.look().direction
    assert app.button("home").x() == english.button("home").x()


def test_the_first_page_after_a_damaged_language_was_chosen_says_so_too(open_with: Open, checkout: Checkout) -> None:
    """Home comes before any page: a person who chose Arabic and reads English must be told there."""
    checkout.translate("ar", by="checker")
    checkout.compile()
    damage(newest(checkout.places.out, "ar"), 4000)
    app = open_with(checkout.places.out)
    app.choose_language("ar")
    assert "is damaged" in app.read_text()
