"""The YAML lists: each entry is read, a bad one is said with its line and costs only itself."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.content.library import read
from app.content.lists import SourcePath, read_lists
from app.content.problem import Place
from app.model import Kind
from tests.content import samples, whole

quick = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)


def test_a_word_has_its_meaning_and_what_stays_english(tmp_path: Path) -> None:
    terms = read(whole.make(tmp_path)).terms
    assert list(terms) == ["record", "visa"]
    record, visa = terms.values()
    assert (record.kept, record.group, record.facts, record.see) == ("NHS record", "records", ("nhs-free",), "help")
    assert (visa.kept, visa.facts, visa.see) == (None, (), None)
    assert visa.place == Place("content/words.yaml", 8)


def test_an_event_and_a_change_are_statements_that_cite(tmp_path: Path) -> None:
    library = read(whole.make(tmp_path))
    assert [(event.id, event.when, event.text.english, event.text.facts) for event in library.events] == [
        ("begins", "2018-11", "Ministers said that it began.", ("ho-sends",)),
        ("free", "2012", "GP visits were free.", ("nhs-free",)),
    ]
    (change,) = library.changes
    assert (change.when, change.pages) == ("2026-11-21", ("the-number", "letter/ask-copy"))
    assert {dated.text.kind for dated in (*library.events, change)} == {Kind.STATEMENT}
    keys = [dated.text.key for dated in (*library.events, change)]
    assert len(set(keys)) == len(keys)


def test_the_path_has_cards_questions_and_rules_in_order(tmp_path: Path) -> None:
    path = read(whole.make(tmp_path)).path
    assert [(card.id, card.opens, card.also) for card in path.cards] == [("ill", "the-number", ("outcome/basics",))]
    assert [(each.id, each.several, each.cards) for each in path.questions] == [
        ("q1", False, False),
        ("q2", True, True),
    ]
    assert [answer.id for answer in path.questions[0].answers] == ["danger", "no"]
    assert [(rule.when, rule.outcome) for rule in path.rules] == [
        ({"q1": ("danger",), "q2": ("ill", "none")}, "basics"),
        ({}, "basics"),
    ]


def test_every_text_of_the_path_has_a_context_and_a_place(tmp_path: Path) -> None:
    content = whole.make(tmp_path)
    texts = [(context, english, place.line) for context, english, place in read(content).path.texts()]
    at = {name: whole.line_of(content, "path.yaml", f"id: {name}") for name in ("ill", "q1", "q2")}
    assert texts == [
        ("card/ill", "I am ill.", at["ill"]),
        ("guide/q1", "Do you need help now?", at["q1"]),
        ("guide/q1", "Your health comes first.", at["q1"]),
        ("guide/q1", "Yes, there is danger", at["q1"]),
        ("guide/q1", "No", at["q1"]),
        ("guide/q2", "Which is like you?", at["q2"]),
        ("guide/q2", "It chooses what you read.", at["q2"]),
        ("guide/q2", "None of these", at["q2"]),
    ]


@pytest.mark.parametrize(
    ("name", "before", "after", "rule", "says"),
    [
        ("words.yaml", "group: rights", "group: right", "word", "right"),
        ("words.yaml", "id: visa", "id: record", "duplicate", "already at line 1"),
        ("words.yaml", "meaning: A permission to come here., ", "", "word", "`meaning`"),
        ("words.yaml", "kept: NHS record", "keep: NHS record", "word", "keep"),
        ("timeline.yaml", "when: 2018-11", "when: 2018-13", "dated", "when is `2018-13`"),
        ("timeline.yaml", "when: 2018-11", "when: 2018", "dated", "`str`"),
        ("timeline.yaml", "id: free", "id: begins", "duplicate", "already at line 1"),
        ("timeline.yaml", "began.[^ho-sends]", "began. {: .soon}", "markdown", "unknown"),
        ("timeline.yaml", 'text: "Ministers said that it began.[^ho-sends]"', "text: ''", "markdown", "no text"),
        ("changes.yaml", "when: 2026-11-21", "when: 2026-11", "dated", "when is `2026-11`"),
        ("changes.yaml", "letter/ask-copy", "Letter Ask Copy", "dated", "pages"),
        ("path.yaml", "opens: the-number", "opens: The Number", "card", "opens"),
        ("path.yaml", "text: I am ill., ", "", "card", "`text`"),
        ("path.yaml", "    several: true\n", "    several: perhaps\n", "guide", "several"),
        ("path.yaml", "id: q2", "id: q1", "duplicate", "`guide/q1` is already at line 4"),
        ("path.yaml", "q1: [danger]", "q1: danger", "route", "when"),
        ("path.yaml", "- {outcome: basics}", "- {when: {q1: [danger]}}", "route", "`outcome`"),
        ("path.yaml", "- {outcome: basics}", "- basics", "route", "set of fields"),
    ],
)
def test_a_bad_entry_is_said_with_its_line_and_left_out_alone(
    tmp_path: Path, name: str, before: str, after: str, rule: str, says: str
) -> None:
    content = whole.make(tmp_path)
    sound = count(content)
    first = whole.line_of(content, name, before)
    whole.change(content, name, before, after)
    (problem,) = read(content).problems
    assert (problem.path, problem.rule) == (f"content/{name}", rule), str(problem)
    assert says in problem.message
    assert abs(problem.line - first) <= 2
    assert problem.remedy
    assert count(content) == sound - 1


def count(content: Path) -> int:
    lists = read_lists(content)
    path = lists.path
    return sum(map(len, (lists.terms, lists.events, lists.changes, path.cards, path.questions, path.rules)))


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("questions:\n", "quesions:\n", "`quesions` is no list of this file."),
        ("routes:\n", "cards:\n", "`cards` is written twice."),
        ("routes:\n", "routes: none\nrouts:\n", "`routes` is not a list."),
    ],
)
def test_a_part_of_the_path_with_a_wrong_name_is_said(tmp_path: Path, before: str, after: str, says: str) -> None:
    content = whole.make(tmp_path)
    line = whole.line_of(content, "path.yaml", before)
    whole.change(content, "path.yaml", before, after)
    problem = read(content).problems[0]
    assert (problem.path, problem.line, problem.message) == ("content/path.yaml", line, says)
    assert problem.remedy


@pytest.mark.parametrize("text", ["", "# Nothing yet.\n"])
def test_lists_may_be_empty_or_missing(tmp_path: Path, text: str) -> None:
    content = samples.make(tmp_path)
    for name in ("words.yaml", "timeline.yaml", "changes.yaml", "path.yaml"):
        samples.write(content / name, text)
    lists = read_lists(content)
    assert (lists.problems, lists.terms, lists.events, lists.changes) == ((), {}, (), ())
    assert (lists.path.cards, lists.path.questions, lists.path.rules) == ((), (), ())
    assert read_lists(tmp_path / "nowhere").path == SourcePath()


@quick
@given(st.text(max_size=150), st.sampled_from(["words.yaml", "timeline.yaml", "changes.yaml", "path.yaml"]))
def test_no_text_in_a_list_can_stop_the_reading(tmp_path: Path, text: str, name: str) -> None:
    content = samples.make(tmp_path)
    samples.write(content / name, text)
    assert all(problem.line >= 1 and problem.remedy for problem in read_lists(content).problems)


ID = st.from_regex(r"[a-z]{1,6}(-[a-z]{1,6})?", fullmatch=True)
WORDS = st.from_regex(r"[A-Za-z ]{0,20}[A-Za-z]", fullmatch=True)
ANYTHING = st.recursive(st.none() | st.booleans() | st.integers() | WORDS, st.lists, max_leaves=5)
CARD = st.fixed_dictionaries({"id": ID, "text": WORDS, "icon": ID, "opens": ID}, optional={"also": st.lists(ID)})
QUESTION = st.fixed_dictionaries(
    {"id": ID, "question": WORDS, "why": WORDS, "answers": st.lists(st.fixed_dictionaries({"id": ID, "text": WORDS}))}
)
RULE = st.fixed_dictionaries({"outcome": ID}, optional={"when": st.dictionaries(ID, st.lists(ID))})


@quick
@given(st.lists(CARD | ANYTHING), st.lists(QUESTION | ANYTHING), st.lists(RULE | ANYTHING))
def test_of_any_path_each_entry_is_read_or_said(
    tmp_path: Path, cards: list[object], questions: list[object], rules: list[object]
) -> None:
    content = tmp_path / "content"
    sections = {"cards": cards, "questions": questions, "routes": rules}
    samples.write(content / "path.yaml", yaml.safe_dump(sections, sort_keys=False))
    lists = read_lists(content)
    path = lists.path
    assert len(lists.problems) == len([*cards, *questions, *rules]) - len([*path.cards, *path.questions, *path.rules])
    assert {f"route/{number}" for number in range(1, len(path.rules) + 1)} <= set(path.places)
    assert len(list(path.texts())) == sum((len(path.cards), *(2 + len(each.answers) for each in path.questions)))
    written = [rule for rule in rules if isinstance(rule, dict)]
    assert [rule.outcome for rule in path.rules] == [rule["outcome"] for rule in written]
