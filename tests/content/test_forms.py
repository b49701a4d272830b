"""Each form lies in a folder of its own and has front matter of its own; what does not fit is said with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.content.forms import FORMS, ArrowMatter, DeskMatter, LetterMatter, PageMatter, QuestionMatter, full_id
from app.content.library import read
from app.model import Due, Form, Kind, Verdict
from tests.content import samples, whole

WHY, LETTER, ARROW = "questions/number/why.md", "letters/ask-copy.md", "arrows/home-office--gp.md"


def test_every_form_has_its_rules_and_its_folder() -> None:
    assert set(FORMS) == set(Form)
    folders = [rules.folder for rules in FORMS.values()]
    assert len(set(folders)) == len(folders)


def test_the_id_of_anything_but_a_page_begins_with_its_form() -> None:
    assert (full_id(Form.PAGE, "help"), full_id(Form.LETTER, "help")) == ("help", "letter/help")


def test_every_form_is_read_from_its_folder_into_its_section(tmp_path: Path) -> None:
    pages = read(whole.make(tmp_path)).pages
    assert {page.id: (page.form, page.group, page.section) for page in pages.values()} == {
        "the-number": (Form.PAGE, "number", "number"),
        "help": (Form.PAGE, "help", "help"),
        "question/why": (Form.QUESTION, "number", "questions"),
        "outcome/basics": (Form.OUTCOME, "outcome", "outcomes"),
        "rumour/they-come": (Form.RUMOUR, "rumour", "rumours"),
        "person/receptionist": (Form.PERSON, "person", "people"),
        "place/gp": (Form.PLACE, "place", "map"),
        "place/home-office": (Form.PLACE, "place", "map"),
        "arrow/home-office--gp": (Form.ARROW, "arrow", "map"),
        "desk/is-it-free": (Form.DESK, "desk", "desk"),
        "letter/ask-copy": (Form.LETTER, "letter", "letters"),
        "card/card-gp": (Form.CARD, "card", "cards"),
    }


def test_each_form_brings_its_own_front_matter(tmp_path: Path) -> None:
    pages = read(whole.make(tmp_path)).pages
    page, question = pages["the-number"].matter, pages["question/why"].matter
    assert isinstance(page, PageMatter)
    assert page.minute is not None
    assert (page.minute.step, page.minute.call, page.fear) == (1, "a-group", False)
    assert isinstance(question, QuestionMatter)
    assert (question.verdict, question.first, question.page) == (Verdict.DEPENDS, True, "the-number")
    assert len(question.aliases) == 5
    letter, desk = pages["letter/ask-copy"].matter, pages["desk/is-it-free"].matter
    assert isinstance(letter, LetterMatter)
    assert (letter.risk, letter.to, letter.basis) == ("low", ("gp", "hospital"), ("nhs-free",))
    assert letter.answer_due == Due(months=1)
    assert isinstance(desk, DeskMatter)
    assert desk.page == "the-number"


def test_an_arrow_joins_two_places_and_its_words_are_a_text(tmp_path: Path) -> None:
    arrow = read(whole.make(tmp_path)).pages["arrow/home-office--gp"]
    assert isinstance(arrow.matter, ArrowMatter)
    assert (arrow.matter.start, arrow.matter.end) == ("home-office", "gp")
    assert arrow.words is not None
    assert (arrow.words.kind, arrow.words.english) == (Kind.HEADING, "A number goes")
    assert "A number goes" in [block.english for block in arrow.messages()]


def test_the_english_letter_is_walked_but_is_no_message(tmp_path: Path) -> None:
    letter = read(whole.make(tmp_path)).pages["letter/ask-copy"]
    assert "Please send me a copy. I am {blank.name}." in [block.english for block in letter.walk()]
    messages = [block.english for block in letter.messages()]
    assert "You ask for a copy." in messages
    assert not any("Please send" in message for message in messages)


def test_pages_come_first_and_two_forms_may_share_a_name(tmp_path: Path) -> None:
    content = whole.make(tmp_path)
    samples.write(content / "rumours" / "help.md", whole.FILES["rumours/they-come.md"])
    library = read(content)
    assert library.problems == ()
    assert list(library.pages)[:2] == ["the-number", "help"]
    assert "rumour/help" in library.pages


@pytest.mark.parametrize(
    ("name", "before", "after", "rule", "line", "says"),
    [
        (WHY, "verdict: depends", "verdict: maybe", "front-matter", 3, "maybe"),
        (WHY, "verdict: depends", "verdict: yes", "front-matter", 3, "bool"),
        (WHY, "page: the-number\n", "", "front-matter", 2, "`page`"),
        (WHY, "related: [outcome/basics]", "related: [Outcome Basics]", "front-matter", 9, "related"),
        (WHY, "first: true", "fear: true", "front-matter", 5, "fear"),
        ("pages/number/the-number.md", "step: 1", "step: 4", "front-matter", 8, "<= 3"),
        ("pages/number/the-number.md", "step: 1, call", "step: 1, phone", "front-matter", 8, "phone"),
        ("outcomes/basics.md", "organisations", "verdict: yes\norganisations", "front-matter", 4, "verdict"),
        (LETTER, "risk: low", "risk: tiny", "front-matter", 5, "tiny"),
        (LETTER, "to: [gp, hospital]", "to: [gp, police]", "front-matter", 6, "police"),
        (LETTER, "to: [gp, hospital]", "to: []", "front-matter", 6, "length"),
        (LETTER, "{months: 1}", "{months: soon}", "front-matter", 8, "int"),
        (LETTER, "    > You ask for a copy.\n", "", "markdown", 18, "not followed"),
        (ARROW, "from: home-office\n", "", "front-matter", 2, "`from`"),
        (ARROW, "words: A number goes", "words: ''", "markdown", 6, "no text"),
        ("desk/is-it-free.md", "page: the-number\n", "", "front-matter", 2, "`page`"),
        ("cards/card-gp.md", "Please register me.", "> Please register me.", "markdown", 5, "quotation"),
    ],
)
def test_what_does_not_fit_its_form_is_said_and_left_out_alone(
    tmp_path: Path, name: str, before: str, after: str, rule: str, line: int, says: str
) -> None:
    library = whole.changed(tmp_path, name, before, after)
    (problem,) = library.problems
    assert (problem.path, problem.rule, problem.line) == (f"content/{name}", rule, line), str(problem)
    assert says in problem.message
    assert len(library.broken) == 1
    assert len(library.pages) == len(whole.FORMS) + 1


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("questions/alone.md", whole.FILES[WHY]),
        ("outcomes/group/deep.md", whole.FILES["outcomes/basics.md"]),
        ("places/two--names.md", whole.FILES["places/gp.md"]),
        ("arrows/Home--Gp.md", whole.FILES[ARROW]),
        ("arrows/a---b.md", whole.FILES[ARROW]),
    ],
)
def test_a_file_in_a_wrong_place_or_with_a_strange_name_is_said(tmp_path: Path, place: str, text: str) -> None:
    content = whole.make(tmp_path)
    samples.write(content / place, text)
    library = read(content)
    assert [(problem.path, problem.rule) for problem in library.problems] == [(f"content/{place}", "page-place")]
    assert len(library.pages) == len(whole.FORMS) + 2
