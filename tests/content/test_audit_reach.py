"""A person in a hurry finds everything in three choices, whatever it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.content.audit import audit
from app.content.audit_reach import choices_from_home
from app.content.library import Library, read
from tests.content import samples, whole

TODAY = date(2026, 11, 21)
PAGE = samples.HELP.replace("Who can help", "One of a row")


def unreachable(library: Library) -> list[str]:
    return [problem.path for problem in audit(library, TODAY) if problem.rule == "unreachable"]


def row(content: Path, length: int) -> None:
    """Pages that nobody lists, each named by the one before; the first by the page `help`."""
    whole.change(content, "pages/help/help.md", "nation: uk\n", "nation: uk\nrelated: [row-1]\n")
    for number in range(1, length + 1):
        related = f"related: [row-{number + 1}]\n" if number < length else ""
        samples.write(
            content / "pages" / "help" / f"row-{number}.md", PAGE.replace("nation: uk\n", f"nation: uk\n{related}")
        )


def test_everything_is_as_far_from_home_as_its_list_says(tmp_path: Path) -> None:
    assert choices_from_home(read(whole.make(tmp_path))) == {
        "the-number": 2,
        "question/why": 2,
        "rumour/they-come": 2,
        "person/receptionist": 2,
        "place/gp": 2,
        "place/home-office": 2,
        "arrow/home-office--gp": 2,
        "desk/is-it-free": 2,
        "letter/ask-copy": 2,
        "card/card-gp": 2,
        "help": 3,
        "outcome/basics": 3,
    }


def test_a_question_that_is_not_among_the_first_is_one_choice_further(tmp_path: Path) -> None:
    library = whole.changed(tmp_path, "questions/number/why.md", "first: true\n", "")
    assert choices_from_home(library)["question/why"] == 3
    assert unreachable(library) == ["content/outcomes/basics.md"]


def test_the_third_choice_is_the_last(tmp_path: Path) -> None:
    content = whole.make(tmp_path)
    row(content, 1)  # the number (two), help (three), row-1 (four)
    assert unreachable(read(content)) == ["content/pages/help/row-1.md"]
    whole.change(content, "pages/help/help.md", "nation: uk\n", "nation: uk\nposition: 5\n")
    assert unreachable(read(content)) == []


def test_pages_that_only_name_each_other_are_still_lost(tmp_path: Path) -> None:
    content = whole.make(tmp_path)
    for one, other in (("lost", "found"), ("found", "lost")):
        text = PAGE.replace("nation: uk\n", f"nation: uk\nrelated: [{other}]\n")
        samples.write(content / "pages" / "help" / f"{one}.md", text)
    assert unreachable(read(content)) == ["content/pages/help/found.md", "content/pages/help/lost.md"]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("path.yaml", "opens: the-number", "opens: outcome/basics"),
        ("pages/number/the-number.md", "Nobody says how long it stays.", "[Nobody](outcome:basics) says how long."),
        ("letters/ask-copy.md", "risk: low", "risk: low\nrelated: [outcome/basics]"),
    ],
)
def test_a_card_a_link_and_a_related_thing_are_ways(tmp_path: Path, name: str, before: str, after: str) -> None:
    content = whole.make(tmp_path)
    whole.change(content, "questions/number/why.md", "related: [outcome/basics]\n", "")
    assert unreachable(read(content)) == ["content/outcomes/basics.md"]
    whole.change(content, name, before, after)
    assert unreachable(read(content)) == []


@pytest.mark.parametrize("name", ["questions/number/why.md", "desk/is-it-free.md"])
def test_the_page_that_tells_more_is_a_way(tmp_path: Path, name: str) -> None:
    content = whole.make(tmp_path)
    samples.write(content / "pages" / "help" / "more.md", PAGE)
    assert unreachable(read(content)) == ["content/pages/help/more.md"]
    whole.change(content, name, "page: the-number", "page: more")
    assert unreachable(read(content)) == []
