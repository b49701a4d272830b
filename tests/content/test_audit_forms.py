"""What each form must have, to the word: at the limit nobody complains, one step over it somebody does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.content.audit import audit
from app.content.forms import FORMS
from app.content.library import read
from app.content.prose import without_markup, words
from app.model import Form
from tests.content import samples, whole

TODAY = date(2026, 11, 21)
NUMBER, WHY, LETTER = "pages/number/the-number.md", "questions/number/why.md", "letters/ask-copy.md"
DESK = "desk/is-it-free.md"


def rules(folder: Path, name: str, before: str, after: str) -> list[str]:
    return [problem.rule for problem in audit(whole.changed(folder, name, before, after), TODAY)]


def found(content: Path) -> list[tuple[str, str]]:
    return [(problem.rule, problem.path) for problem in audit(read(content), TODAY)]


def test_the_limits_are_those_we_promised() -> None:
    assert {form: rule.most_words for form, rule in FORMS.items()} == {
        Form.PAGE: 300,
        Form.QUESTION: 90,
        Form.OUTCOME: 200,
        Form.RUMOUR: 120,
        Form.PERSON: 150,
        Form.PLACE: 120,
        Form.ARROW: 100,
        Form.DESK: 250,
        Form.LETTER: 450,
        Form.CARD: 60,
    }


@pytest.mark.parametrize("name", [NUMBER, *whole.FORMS])
def test_a_form_may_have_its_most_words_and_not_one_more(tmp_path: Path, name: str) -> None:
    content = whole.make(tmp_path)
    path = content / name
    page = next(page for page in read(content).pages.values() if page.place.path == f"content/{name}")
    written = sum(words(without_markup(block.english)) for block in page.messages())
    left = FORMS[page.form].most_words - written
    filling = "\n\n## More\n\n" + "".join(f"- {'Word ' * min(10, left - at)}[^nhs-free]\n" for at in range(0, left, 10))
    path.write_text(path.read_text(encoding="utf-8") + filling.replace(" [^", ".[^"), encoding="utf-8")
    assert found(content) == [("too-long", f"content/{name}")]  # "More" is the word too many
    whole.change(content, name, "## More\n\n", "")
    assert found(content) == []


def test_the_words_of_a_letter_are_counted_apart_from_what_is_told_about_it(tmp_path: Path) -> None:
    content = whole.make(tmp_path)
    # "Please send me a copy. I am VALUE." and "Thank you." are ten words.
    whole.change(content, LETTER, "Thank you.", "Thank you. " + "Thank you very much now. " * 42)
    assert found(content) == []
    whole.change(content, LETTER, "Please send", "Please do send")
    assert found(content) == [("too-long", f"content/{LETTER}")]


@pytest.mark.parametrize(
    ("meaning", "expected"),
    [
        ("word " * 14 + "word.", []),
        ("word " * 15 + "word.", ["too-long"]),
        ("A number. It is long.", ["too-long"]),
        ("A [permission](page:help) to come on {date.start}.", []),
    ],
)
def test_a_meaning_is_one_sentence_of_fifteen_words(tmp_path: Path, meaning: str, expected: list[str]) -> None:
    assert rules(tmp_path, "words.yaml", "A permission to come here.", f'"{meaning}"') == expected


def test_a_question_may_say_one_sentence_more_than_another_form(tmp_path: Path) -> None:
    assert rules(tmp_path / "a", WHY, "a number.[", "a number. So it is.[") == []
    assert rules(tmp_path / "b", WHY, "a number.[", "a number. So it is. And so.[") == ["short-answer"]
    assert rules(tmp_path / "c", LETTER, "are free.[", "are free. So it is. And so.[") == ["short-answer"]


def test_ninety_seconds_hold_five_sentences_before_the_first_heading(tmp_path: Path) -> None:
    assert rules(tmp_path / "a", DESK, "Ask somebody.", "Ask. Ask. Ask. Ask.") == []
    assert rules(tmp_path / "b", DESK, "Ask somebody.", "Ask. Ask. {: .advice}\n\n- Ask. Ask. Ask.") == ["too-long"]
    assert rules(tmp_path / "c", DESK, "- “You", "- Not this. Not that. Nor that. Nor that. {: .avoid}\n- “You") == []


@pytest.mark.parametrize(
    ("verdict", "opening"),
    [("yes", "Yes."), ("no", "No."), ("depends", "It depends."), ("unknown", "We do not know.")],
)
def test_an_answer_begins_with_its_verdict(tmp_path: Path, verdict: str, opening: str) -> None:
    content = whole.make(tmp_path)
    whole.change(content, WHY, "verdict: depends", f'verdict: "{verdict}"')
    whole.change(content, WHY, "answer: It depends.", f"answer: {opening}")
    assert found(content) == []
    whole.change(content, WHY, f"answer: {opening}", "answer: Perhaps.")
    assert found(content) == [("verdict", f"content/{WHY}")]


@pytest.mark.parametrize("other", ["WHAT IS THAT NUMBER?", "why is it there", " why a number "])
def test_an_alias_that_is_the_title_or_stands_twice_is_none(tmp_path: Path, other: str) -> None:
    assert rules(tmp_path, WHY, "who put it there", f'"{other}"') == ["aliases"]


def test_a_question_has_exactly_one_step_and_somebody_to_call(tmp_path: Path) -> None:
    step = "1. Call {phone.nhs111}. {: .advice}\n"
    assert rules(tmp_path / "a", WHY, step, step + "2. Ask. {: .advice}\n") == ["next-step"]
    assert rules(tmp_path / "b", WHY, step, "") == ["next-step"]
    assert rules(tmp_path / "c", WHY, "organisations: [a-group]\n", "") == ["next-step"]


@pytest.mark.parametrize("name", [NUMBER, "outcomes/basics.md"])
def test_a_page_or_outcome_names_somebody_to_call(tmp_path: Path, name: str) -> None:
    assert rules(tmp_path, name, "organisations: [a-group]\n", "") == ["next-step"]


def test_a_page_has_its_sixty_seconds(tmp_path: Path) -> None:
    assert rules(tmp_path / "a", NUMBER, "minute: {step: 1, call: a-group}\n", "") == ["minute"]
    assert rules(tmp_path / "b", NUMBER, "step: 1", "step: 2") == []
    assert rules(tmp_path / "c", NUMBER, "step: 1", "step: 3") == ["minute"]


RISK = "!!! risk\n    One. {: .advice}\n\n    Two. {: .advice}\n\n    Three.[^nhs-free]\n\n"


@pytest.mark.parametrize(
    ("risk", "expected"),
    [
        (RISK, []),
        ("", ["risk"]),
        (RISK + RISK, ["risk"]),
        (RISK.replace("    Two. {: .advice}\n\n", ""), ["risk"]),
        (RISK.replace("Two.", "Two. {: .advice}\n\n    Two."), ["risk"]),
        (RISK.replace("Two. {: .advice}", "- Two. {: .advice}"), ["risk"]),
    ],
)
def test_where_fear_is_the_question_one_risk_has_three_paragraphs(
    tmp_path: Path, risk: str, expected: list[str]
) -> None:
    content = whole.make(tmp_path)
    whole.change(content, NUMBER, "minute:", "fear: true\nminute:")
    whole.change(content, NUMBER, "## What it is", f"{risk}## What it is")
    assert [rule for rule, _ in found(content)] == expected


def test_a_page_without_fear_needs_no_risk_but_one_that_is_there_must_be_whole(tmp_path: Path) -> None:
    assert rules(tmp_path / "a", NUMBER, "## What it is", f"{RISK}## What it is") == []
    short = RISK.replace("    Two. {: .advice}\n\n", "")
    assert rules(tmp_path / "b", NUMBER, "## What it is", f"{short}## What it is") == ["risk"]


def test_a_letter_has_one_letter_with_words_in_it(tmp_path: Path) -> None:
    pairs = whole.FILES[LETTER].split("!!! letter\n")[1].split("\n1. ")[0]
    assert rules(tmp_path / "a", LETTER, f"!!! letter\n{pairs}", "") == ["letter"]
    assert rules(tmp_path / "b", LETTER, f"!!! letter\n{pairs}", f"!!! letter\n{pairs}!!! letter\n{pairs}") == [
        "letter"
    ]
    assert rules(tmp_path / "c", LETTER, pairs, "\n") == ["letter"]


def test_no_other_form_holds_a_letter(tmp_path: Path) -> None:
    letter = "!!! letter\n    Please.\n\n    > You ask.\n\n"
    before = "## What it is"
    assert rules(tmp_path / "a", NUMBER, before, letter + before) == ["letter"]
    assert rules(tmp_path / "b", NUMBER, before, letter + letter + before) == ["letter"]


@pytest.mark.parametrize("name", [NUMBER, "outcomes/basics.md"])
def test_a_page_on_the_number_and_an_outcome_say_what_nobody_knows(tmp_path: Path, name: str) -> None:
    assert rules(tmp_path, name, "Nobody says how long it stays.[^how-long]", "It is free.[^nhs-free]") == ["not-known"]


def test_four_words_may_open_their_meaning_and_none_in_a_title(tmp_path: Path) -> None:
    four = "[A](word:visa) [b](word:visa) [c](word:visa)"  # and the one that is there
    assert rules(tmp_path / "a", WHY, "Nobody says", four) == []
    assert rules(tmp_path / "b", WHY, "Nobody says", f"{four} [d](word:visa)") == ["word-links"]
    assert rules(tmp_path / "c", WHY, "Why is it there?", '"[Why](word:visa) is it there?"') == ["word-links"]
    assert rules(tmp_path / "d", NUMBER, "## What it is", "## What [it](word:visa) is") == ["word-links"]


def test_words_to_avoid_may_be_quoted_only_to_say_that_they_must_not_be_said(tmp_path: Path) -> None:
    assert rules(tmp_path / "a", DESK, "“You are safe.” {: .avoid}", "“You are safe.” {: .advice}") == ["wording"]
    assert rules(tmp_path / "b", DESK, "Ask somebody.", "You are safe.") == ["wording"]


@pytest.mark.parametrize(
    "promise",
    ["You are safe.", "Go safely.", "There is no risk.", "Nothing bad will happen.", "You are protected."],
)
@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("cards/card-gp.md", "Please register me."),
        (LETTER, "You ask for a copy."),
        ("words.yaml", "A permission to come here."),
        ("path.yaml", "Your health comes first."),
        ("timeline.yaml", "GP visits were free."),
    ],
)
def test_safety_is_promised_nowhere(tmp_path: Path, name: str, before: str, promise: str) -> None:
    assert rules(tmp_path, name, before, promise) == ["wording"]


def test_a_page_of_help_need_not_say_what_nobody_knows(tmp_path: Path) -> None:
    content = samples.make(tmp_path)
    assert "how-long" not in samples.HELP
    assert found(content) == []
