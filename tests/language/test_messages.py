"""What translators are handed: every English text once, in the order of the page, with what they need to know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.content.audit_texts import shown_texts
from app.content.library import read
from app.language.glossary import read_glossary
from app.language.messages import Message, extract
from tests.content import whole

LISTS = ("words", "timeline", "changes", "path")
Project = Callable[..., dict[str, tuple[Message, ...]]]
PAGE = """---
title: The number
short_answer: A number is a label. Ask {phone.nhs111}.
nation: england
critical: true
position: 1
---
Ask the NHS. {: .advice note="Keep it short."}

## Why

Go to a GP. {: .advice}

Go to a GP. {: .advice note="Said twice."}
"""
DIRECTORY = """- id: help-line
  name: Help Line
  what: It gives
    advice.
  area: England
  tells: Nobody.
  free: true
  emergency: false
  checked: "2026-01-18"
"""
WORDS = '''"""Words."""

from app.words import word

# Translators: a button.
# It is small.
BACK = word("frame", "Back")
NAME = word("frame", "Language: {name}")
'''


@pytest.fixture
def project(tmp_path: Path) -> Project:
    def make(page: str = PAGE) -> dict[str, tuple[Message, ...]]:
        pages = tmp_path / "content" / "pages" / "number"
        pages.mkdir(parents=True, exist_ok=True)
        (pages / "the-number.md").write_text(page, encoding="utf-8")
        (tmp_path / "content" / "directory.yaml").write_text(DIRECTORY, encoding="utf-8")
        words = tmp_path / "app" / "words"
        words.mkdir(parents=True, exist_ok=True)
        (words / "frame.py").write_text(WORDS, encoding="utf-8")
        glossary = tmp_path / "glossary.csv"
        glossary.write_text("term,keep_in_english,ar\nNHS,yes,هيئة (NHS)\n", encoding="utf-8")
        return extract(read(tmp_path / "content"), words, read_glossary(glossary))

    return make


def test_sections_are_the_words_each_group_and_the_directory(project: Project) -> None:
    assert list(project()) == ["app", "number", "directory"]


def test_messages_stand_in_the_order_of_the_page(project: Project) -> None:
    assert [each.english for each in project()["number"]] == [
        "The number", "A number is a label. Ask {phone.nhs111}.", "Ask the NHS.", "Why", "Go to a GP.",
    ]  # fmt: skip


def test_a_text_that_stands_twice_on_a_page_is_one_message_with_both_notes(project: Project) -> None:
    twice = project()["number"][-1]
    assert "Note: Said twice." in twice.comments


def test_a_translator_learns_kind_place_note_and_agreed_terms(project: Project) -> None:
    notes = project()["number"]
    assert notes[0].comments[0].startswith("title; critical")
    assert any("Keep it short." in comment for comment in notes[2].comments)
    assert "Glossary: NHS (keep “NHS” in English)" in notes[2].comments
    assert "under “Why”" in notes[4].comments[0]


def test_the_path_has_no_line_so_that_a_new_line_above_changes_no_file(project: Project) -> None:
    before = project()["number"]
    after = project(PAGE.replace("---\nAsk", "---\n\n\nAsk"))["number"]
    assert before == after
    assert before[0].path == "content/pages/number/the-number.md"


def test_the_context_is_the_page_the_area_or_the_organisation(project: Project) -> None:
    found = project()
    assert {each.context for each in found["number"]} == {"the-number"}
    assert {each.context for each in found["app"]} == {"frame"}
    assert {each.context for each in found["directory"]} == {"organisation/help-line"}


def test_words_bring_the_comment_for_translators(project: Project) -> None:
    back, name = project()["app"]
    assert (back.english, back.comments) == ("Back", ("a button.", "It is small."))
    assert (name.has_braces, back.has_braces) == (True, False)
    assert back.path == "app/words/frame.py"


def test_the_name_of_an_organisation_is_not_translated(project: Project) -> None:
    assert [each.english for each in project()["directory"]] == ["It gives advice.", "England", "Nobody."]


@pytest.fixture
def everything(tmp_path: Path) -> dict[str, tuple[Message, ...]]:
    """The messages of one thing of every form and one entry of every list."""
    return extract(read(whole.make(tmp_path)), tmp_path / "no-words")


def test_every_form_and_list_has_the_section_that_translators_know(everything: dict[str, tuple[Message, ...]]) -> None:
    contexts = {section: sorted({each.context for each in found}) for section, found in everything.items()}
    assert contexts == {
        "number": ["the-number"],
        "help": ["help"],
        "questions": ["question/why"],
        "outcomes": ["outcome/basics"],
        "rumours": ["rumour/they-come"],
        "people": ["person/receptionist"],
        "map": ["arrow/home-office--gp", "place/gp", "place/home-office"],
        "desk": ["desk/is-it-free"],
        "letters": ["letter/ask-copy"],
        "cards": ["card/card-gp"],
        "words": ["word/record", "word/visa"],
        "timeline": ["timeline"],
        "changes": ["changes"],
        "path": ["card/ill", "guide/q1", "guide/q2"],
        "directory": ["organisation/a-group"],
    }


def test_the_english_of_a_letter_is_not_for_translating(everything: dict[str, tuple[Message, ...]]) -> None:
    letters = [each.english for each in everything["letters"]]
    assert "You ask for a copy." in letters
    assert not any("Please send" in english or "{blank." in english for english in letters)


def test_the_words_on_an_arrow_are_a_message(everything: dict[str, tuple[Message, ...]]) -> None:
    (words,) = [each for each in everything["map"] if each.english == "A number goes"]
    assert words.context == "arrow/home-office--gp"


def test_other_ways_to_ask_are_not_messages(everything: dict[str, tuple[Message, ...]]) -> None:
    questions = [each.english for each in everything["questions"]]
    assert "Why is it there?" in questions
    assert "who put it there" not in questions


def test_a_word_says_what_stays_english_and_how_long_its_meaning_may_be(
    everything: dict[str, tuple[Message, ...]],
) -> None:
    term, meaning, *_ = everything["words"]
    assert (term.english, meaning.english) == ("record", "What the NHS writes about you.")
    assert "Keep “NHS record” in English, in brackets after your own word." in term.comments
    assert meaning.comments == ("its meaning: one sentence of 15 words or fewer",)


def test_the_texts_of_the_lists_come_without_citations_from_their_files(
    everything: dict[str, tuple[Message, ...]],
) -> None:
    found = {section: (everything[section][0].english, everything[section][0].path) for section in LISTS}
    assert found == {
        "words": ("record", "content/words.yaml"),
        "timeline": ("Ministers said that it began.", "content/timeline.yaml"),
        "changes": ("We wrote about GP visits.", "content/changes.yaml"),
        "path": ("I am ill.", "content/path.yaml"),
    }
    comments = {each.english: each.comments for each in everything["path"]}
    assert comments["I am ill."] == ("a situation, in the first person",)
    assert comments["None of these"] == ("the guided path",)


def test_every_text_a_person_sees_can_be_translated(everything: dict[str, tuple[Message, ...]], tmp_path: Path) -> None:
    shown = {text.english for text in shown_texts(read(tmp_path / "content"))}
    letter = {english for english in shown if "Please send" in english or english == "Thank you."}
    assert {each.english for found in everything.values() for each in found} == shown - letter


def test_every_word_of_the_program_is_found(root: Path) -> None:
    words = root / "app" / "words"
    written = sum(path.read_text(encoding="utf-8").count("= word(") for path in words.glob("*.py"))
    found = extract(read(words / "no-content"), words)["app"]
    assert len(found) == written > 50
