"""The content that ships keeps what was promised: enough of everything, all of it right, and nothing far away."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from app.content.audit import audit
from app.content.audit_reach import MOST_CHOICES, choices_from_home
from app.content.forms import LetterMatter, PageMatter, QuestionMatter
from app.content.library import Library, read
from app.content.pages import SourcePage
from app.content.prose import words
from app.content.values import ValueGroup
from app.model import Form, Kind, Label, Verdict

PAGES = {
    "number": {"the-number", "home-office-sends", "nhs-sends", "what-changed", "what-people-say"},
    "record": {"the-nhs-holds", "who-can-see", "my-rights"},
    "care": {
        "should-i-go", "register-gp", "paying", "i-have-a-bill", "pregnancy", "children", "interpreter",
        "other-nations",
    },
    "help": {
        "who-can-help", "not-safe-at-home", "letters", "take-it-with-you", "about-this-screen", "questions", "words",
        "sources", "for-volunteers",
    },
}  # fmt: skip
OUTCOMES = {
    "basics", "emergency", "can-register", "surcharge-data", "being-checked", "debt-before", "debt-after", "wrong-bill",
    "pregnant", "ask-copy", "fix-error", "hide-address", "ask-first", "not-england", "not-about-you", "for-a-child",
    "not-known", "not-safe-home", "complain", "talk-now",
}  # fmt: skip
PLACES = {
    "gp", "hospital", "national-list", "nhs-app", "nhs-england", "home-office", "overseas-visitor-team",
    "police-courts", "researchers",
}  # fmt: skip
CARDS = {"card-register-gp", "card-interpreter", "card-not-my-child", "card-not-safe-home"}
GROUPS = {"number", "who-sees", "fear", "doctor", "surcharge", "bills", "my-data", "this-screen"}
NOBODY_KNOWS = ("question/midwife-see-visa", "question/take-number-off", "question/hospital-call-immigration")


@pytest.fixture(scope="module")
def library(root: Path) -> Library:
    return read(root / "content")


def of(library: Library, form: Form) -> list[SourcePage]:
    return [page for page in library.pages.values() if page.form is form]


def names(library: Library, form: Form) -> set[str]:
    return {page.id.rpartition("/")[2] for page in of(library, form)}


def test_nothing_is_at_fault(library: Library, today: date) -> None:
    assert [str(problem) for problem in audit(library, today) if problem.is_error] == []
    assert library.broken == ()


def test_every_page_of_the_plan_is_there(library: Library) -> None:
    there = {group: {page.id for page in of(library, Form.PAGE) if page.group == group} for group in PAGES}
    assert {group: PAGES[group] - there[group] for group in PAGES} == {group: set() for group in PAGES}


def test_there_are_ninety_questions_and_five_more_ways_to_ask_each(library: Library) -> None:
    questions = [page.matter for page in of(library, Form.QUESTION)]
    assert len(questions) >= 90
    asked = [matter for matter in questions if isinstance(matter, QuestionMatter)]
    assert min(len(set(matter.aliases)) for matter in asked) >= 5
    assert {matter.verdict for matter in asked} == set(Verdict)
    assert {page.group for page in of(library, Form.QUESTION)} == GROUPS
    assert sum(matter.first for matter in asked) == 10


def test_no_two_questions_are_asked_in_the_same_words(library: Library) -> None:
    titles = Counter(page.title.english.casefold() for page in of(library, Form.QUESTION))
    assert [title for title, count in titles.items() if count > 1] == []


def test_the_guided_path_has_seven_questions_twenty_cards_and_twenty_outcomes(library: Library) -> None:
    assert names(library, Form.OUTCOME) == OUTCOMES
    assert [question.id for question in library.path.questions] == [f"q{number}" for number in range(1, 8)]
    assert len(library.path.cards) == 20
    assert {rule.outcome for rule in library.path.rules} == OUTCOMES


def test_nobody_has_to_answer_a_guided_question(library: Library) -> None:
    for question in library.path.questions:
        assert {"dont-know", "rather-not"} <= {answer.id for answer in question.answers}, question.id
        assert len({answer.id for answer in question.answers}) == len(question.answers), question.id


def test_danger_comes_before_all_and_the_last_rule_always_holds(library: Library) -> None:
    first, *_, last = library.path.rules
    assert (first.when, first.outcome) == ({"q1": ("danger",)}, "emergency")
    assert (last.when, last.outcome) == ({}, "basics")
    assert [rule.outcome for rule in library.path.rules if not rule.when] == ["basics"]


def test_there_are_eighteen_letters_that_fit_their_sheet(library: Library) -> None:
    letters = sorted(of(library, Form.LETTER), key=lambda page: page.position or 0)
    assert [page.position for page in letters] == list(range(1, 19))
    for page in letters:
        assert isinstance(page.matter, LetterMatter)
        texts = [block.english for block in page.walk() if block.kind is Kind.LETTER_TEXT]
        assert any("{blank.full_name}" in text for text in texts), page.id
        assert any("{blank.signature}" in text for text in texts), page.id


def test_blanks_stand_only_in_letters_and_on_cards(library: Library) -> None:
    blanks = {value.id for value in library.values.values() if value.group is ValueGroup.BLANK}
    told = [block for page in library.pages.values() if page.form is not Form.CARD for block in page.messages()]
    assert blanks
    assert [block.english for block in told if any(f"{{{blank}}}" in block.english for blank in blanks)] == []


def test_the_rest_of_what_was_promised_is_there(library: Library) -> None:
    assert names(library, Form.CARD) == CARDS
    assert names(library, Form.PLACE) == PLACES
    assert len(of(library, Form.DESK)) >= 10
    assert len(of(library, Form.RUMOUR)) >= 12
    assert len(library.terms) >= 76
    assert len(library.organisations) >= 60


def test_the_timeline_runs_from_2012_to_2026(library: Library) -> None:
    days = [event.when for event in library.events]
    assert len(days) >= 25
    assert days == sorted(days)
    assert (days[0][:4], days[-1][:4]) == ("2012", "2026")


def test_the_map_is_drawn_with_few_words_and_every_place_is_on_it(library: Library) -> None:
    arrows = of(library, Form.ARROW)
    assert [page.id for page in of(library, Form.PLACE) if words(page.title.english) > 4] == []
    assert [page.id for page in arrows if page.words is None or words(page.words.english) > 5] == []
    ends = {getattr(page.matter, end) for page in arrows for end in ("start", "end")}
    assert ends == PLACES


@pytest.mark.parametrize("question", NOBODY_KNOWS)
def test_what_nobody_knows_is_found_in_three_choices_and_says_so(library: Library, question: str) -> None:
    page = library.pages[question]
    assert choices_from_home(library)[question] <= MOST_CHOICES
    assert isinstance(page.matter, QuestionMatter)
    assert page.matter.verdict is Verdict.UNKNOWN
    labels = {library.facts[fact].label for block in page.walk() for fact in block.facts}
    assert Label.UNKNOWN in labels


def test_everything_is_found_in_three_choices(library: Library) -> None:
    choices = choices_from_home(library)
    assert [page_id for page_id in library.pages if choices.get(page_id, 9) > MOST_CHOICES] == []


def test_both_sides_of_a_dispute_are_in_the_ledger_and_on_a_page(library: Library) -> None:
    sides: dict[str, set[Label]] = {}
    for fact in library.facts.values():
        if fact.disputed:
            sides.setdefault(fact.disputed, set()).add(fact.label)
    assert sides
    for dispute, labels in sides.items():
        assert Label.OTHERS in labels, dispute
        assert labels & {Label.LAW, Label.GOVERNMENT, Label.NHS}, dispute


def test_where_fear_is_the_question_the_page_says_what_could_go_wrong(library: Library) -> None:
    fearful = [page for page in of(library, Form.PAGE) if isinstance(page.matter, PageMatter) and page.matter.fear]
    assert fearful
    for page in fearful:
        (risk,) = [block for block in page.walk() if block.kind is Kind.RISK]
        assert len(risk.children) == 3, page.id
