"""What translators are handed: every English text once, in the order of the page, with what they need to know."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.content.library import read
from app.language.glossary import read_glossary
from app.language.messages import Message, extract

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


def test_every_word_of_the_program_is_found(root: Path) -> None:
    words = root / "app" / "words"
    written = sum(path.read_text(encoding="utf-8").count("= word(") for path in words.glob("*.py"))
    found = extract(read(words / "no-content"), words)["app"]
    assert len(found) == written > 50
