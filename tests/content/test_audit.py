"""Each rule of the audit finds the one fault that is planted, says where it is, and is silent otherwise."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.content.audit import audit, without_faulty
from app.content.library import Library, read
from app.content.problem import Problem, Severity
from app.content.prose import sentences, words
from tests.content import samples, whole

TODAY = date(2026, 11, 21)
FIRST = 10  # the line of the page where its body begins
LONG = " ".join(["word"] * 21)


def found(content: Path, today: date = TODAY) -> list[Problem]:
    return audit(read(content), today)


def rules(content: Path) -> list[str]:
    return [problem.rule for problem in found(content)]


def test_a_right_folder_has_no_problem(tmp_path: Path) -> None:
    assert found(samples.make(tmp_path)) == []


@pytest.mark.parametrize(
    ("planted", "rule"),
    [
        ("Words.[^not-there]", "unknown-fact"),
        ("Call {phone.nhs112} now.[^nhs-free]", "unknown-value"),
        ("Read [this](page:not-there).[^nhs-free]", "unknown-page"),
        ("Read [this](link:not-there).[^nhs-free]", "unknown-link"),
        ("Read [this](https://example.org).[^nhs-free]", "typed-address"),
        ("Words with nothing behind them.", "cites-nothing"),
        ("- An item with nothing behind it.", "cites-nothing"),
        ("One.[^nhs-free] Two.[^nhs-free]", "citation-place"),
        ("## A heading[^nhs-free]", "citation-place"),
        ("Words.[^nhs-free][^group-says]", "mixed-labels"),
        (f"{LONG}.[^nhs-free]", "long-sentence"),
        ("It was in 2018.[^nhs-free]", "typed-digits"),
        ("Form GMS1 is free.[^nhs-free]", "typed-digits"),
        ("It is <b>free</b>.[^nhs-free]", "html"),
        ("It is free.<!-- really -->[^nhs-free]", "html"),
        ("**It is free.[^nhs-free]", "stray-mark"),
        ("It is *free*.[^nhs-free]", "stray-mark"),
        ("It is _free_.[^nhs-free]", "stray-mark"),
        ("Call {Phone.nhs}.[^nhs-free]", "stray-mark"),
        ("Read [this](http://example.org).[^nhs-free]", "stray-mark"),
        ("Read [this](javascript:x).[^nhs-free]", "stray-mark"),
        ("See ![this](https://example.org/a).[^nhs-free]", "stray-mark"),
        ("It is illegal.[^nhs-free]", "wording"),
        ("After the crackdown it was free.[^nhs-free]", "wording"),
        ("You are safe here.[^nhs-free]", "wording"),
        ("It is completely safe.[^nhs-free]", "wording"),
        ("The NHS claims that it is free.[^nhs-free]", "wording"),
        ("They insisted on it.[^nhs-free]", "wording"),
        ("Health tourists pay.[^nhs-free]", "wording"),
        ("!!! sides\n    One.[^group-says]\n\n    Two.[^ho-sends]", "sides"),
        ("!!! sides\n    One.[^ho-sends]", "sides"),
        ("!!! sides\n    One.[^ho-sends]\n\n    Ask. {: .advice}", "sides"),
        ("Words.[^nhs-free]\n\n1. A second list.[^nhs-free]", "steps"),
    ],
)
def test_a_planted_fault_is_found_by_its_rule_alone(tmp_path: Path, planted: str, rule: str) -> None:
    problems = found(samples.make(tmp_path, body=f"{samples.BODY}\n## More\n\n{planted}\n"))
    assert [problem.rule for problem in problems] == [rule], [str(problem) for problem in problems]
    assert problems[0].path == "content/pages/number/the-number.md"
    assert problems[0].line > FIRST + samples.BODY.count("\n")
    assert problems[0].is_error
    assert problems[0].remedy.endswith((".", "?"))


@pytest.mark.parametrize(
    "planted",
    [
        f"{' '.join(['word'] * 20)}. {' '.join(['word'] * 20)}.[^nhs-free]",
        "**" + " ".join(["word"] * 10) + ".** " + " ".join(["word"] * 15) + ".[^nhs-free]",
        "It is not safe to say so.[^nhs-free]",
        "People who wait for a decision on a claim are not charged.[^nhs-free]",
        "She was admitted to hospital.[^nhs-free]",
        "It began on {date.start}.[^nhs-free]",
        "Less is < more, and more > less.[^nhs-free]",
    ],
)
def test_what_is_right_is_left_in_peace(tmp_path: Path, planted: str) -> None:
    assert rules(samples.make(tmp_path, body=f"{samples.BODY}\n{planted}\n")) == []


def test_more_than_three_steps_are_too_many(tmp_path: Path) -> None:
    body = "".join(f"{number}. Go.[^nhs-free]\n" for number in range(1, 5))
    problems = found(samples.make(tmp_path, body=body + "\nSo.[^group-says]\n\nWho knows.[^how-long]\n"))
    assert [(problem.rule, problem.line) for problem in problems] == [("steps", FIRST)]


def test_a_short_answer_must_cite_too(tmp_path: Path) -> None:
    problems = found(samples.make(tmp_path, front=samples.FRONT.replace("[^ho-sends]", "")))
    assert [(problem.rule, problem.line) for problem in problems] == [("cites-nothing", 3)]


def test_unknown_names_in_the_front_matter_are_found_with_a_guess(tmp_path: Path) -> None:
    front = samples.FRONT.replace("[a-group]", "[a-grup]").replace("[help]", "[hlep]")
    messages = [str(problem) for problem in found(samples.make(tmp_path, front=front))]
    assert len(messages) == 2
    assert messages[0].endswith("There is no organisation `a-grup`. Did you mean `a-group`?")
    assert messages[1].endswith("There is no page `hlep`. Did you mean `help`?")


def test_a_source_that_names_an_unknown_link_is_found(tmp_path: Path) -> None:
    facts = samples.FACTS.replace("link: answer", "link: nowhere", 1)
    problems = found(samples.make(tmp_path, facts=facts))
    assert [(problem.rule, problem.path) for problem in problems] == [("unknown-link", "content/facts/all.yaml")]


def test_low_confidence_is_an_error_unless_we_say_that_we_do_not_know(tmp_path: Path) -> None:
    low = samples.FACTS.replace("confidence: medium", "confidence: low")
    assert rules(samples.make(tmp_path, facts=low)) == ["low-confidence"]
    unknown = low.replace("label: others", "label: unknown")
    assert rules(samples.make(tmp_path, facts=unknown)) == []


def test_a_withdrawn_fact_may_be_cited(tmp_path: Path) -> None:
    facts = samples.FACTS.replace("label: others\n", "label: others\n  status: withdrawn\n")
    assert rules(samples.make(tmp_path, facts=facts)) == []


def test_a_page_that_nobody_can_find_is_an_error(tmp_path: Path) -> None:
    content = samples.make(tmp_path)
    samples.write(content / "pages" / "help" / "lost.md", samples.HELP)
    assert [(p.rule, p.path) for p in found(content)] == [("unreachable", "content/pages/help/lost.md")]


def test_a_link_in_a_text_or_a_related_page_is_a_way_to_a_page(tmp_path: Path) -> None:
    by_link = samples.make(tmp_path / "a", front=samples.FRONT.replace("related: [help]\n", ""))
    assert rules(by_link) == []
    body = samples.BODY.replace("[who can help](page:help)", "on")
    assert rules(samples.make(tmp_path / "b", body=body)) == []
    neither = samples.make(tmp_path / "c", front=samples.FRONT.replace("related: [help]\n", ""), body=body)
    assert rules(neither) == ["unreachable"]


def test_a_fact_past_its_day_is_a_warning_on_the_day_after(tmp_path: Path) -> None:
    content = samples.make(tmp_path)
    assert found(content, date(2027, 5, 21)) == []
    assert [(p.rule, p.line, p.severity) for p in found(content, date(2027, 5, 22))] == [
        ("overdue", 1, Severity.WARNING),
        ("overdue", 37, Severity.WARNING),
    ]


def test_a_fact_that_nobody_cites_is_a_warning(tmp_path: Path) -> None:
    body = "Words.[^nhs-free]\n\nWho knows.[^how-long]\n\n1. Go.[^nhs-free]\n"
    (problem,) = found(samples.make(tmp_path, body=body))
    assert (problem.rule, problem.line, problem.severity) == ("unused-fact", 13, Severity.WARNING)


def test_a_broken_page_is_not_held_against_the_others(tmp_path: Path) -> None:
    assert rules(samples.make(tmp_path, help_page="no front matter")) == ["front-matter"]


def test_the_directory_is_read_for_style_and_names_too(tmp_path: Path) -> None:
    content = samples.make(tmp_path)
    text = samples.DIRECTORY.replace(
        "It helps people", "Call 0808 000 0000 or {phone.x}. You are safe. It helps people"
    )
    samples.write(content / "directory.yaml", text)
    problems = found(content)
    assert {problem.rule for problem in problems} == {"typed-digits", "unknown-value", "wording"}
    assert {problem.line for problem in problems} == {3}
    assert without_faulty(read(content), problems).organisations == {}


def test_the_faulty_page_can_be_left_out_and_the_rest_stands(tmp_path: Path) -> None:
    library = read(samples.make(tmp_path, body="Words with nothing behind them.\n"))
    rest = without_faulty(library, audit(library, TODAY))
    assert list(rest.pages) == ["help"]
    assert rest.broken == ("the-number",)
    assert set(rest.organisations) == {"a-group"}


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("words.yaml", "A permission to come here.", "You are safe."),
        ("timeline.yaml", "began.[^ho-sends]", "began.[^not-there]"),
        ("changes.yaml", "visits.[^nhs-free]", "visits.[^nhs-free][^ho-sends]"),
        ("path.yaml", "I am ill.", '"Call {phone.nobody}."'),
        ("path.yaml", "Your health comes first.", "You are safe."),
        ("path.yaml", "q1: [danger]", "q1: [dangr]"),
    ],
)
def test_a_faulty_entry_of_a_list_is_left_out_and_no_other(tmp_path: Path, name: str, before: str, after: str) -> None:
    sound = entries(read(whole.make(tmp_path / "sound")))
    library = whole.changed(tmp_path / "faulty", name, before, after)
    rest = without_faulty(library, audit(library, TODAY))
    assert len(sound - entries(rest)) == 1
    assert entries(rest) < sound
    assert set(rest.pages) == set(library.pages)


def entries(library: Library) -> set[str]:
    """The names of all entries of all lists."""
    path = library.path
    return {
        *library.terms,
        *(dated.id for dated in (*library.events, *library.changes)),
        *(card.id for card in path.cards),
        *(question.id for question in path.questions),
        *(f"rule for {sorted(rule.when)}" for rule in path.rules),
    }


def test_sentences_are_counted_as_a_reader_sees_them() -> None:
    assert sentences("**Ill?** Call {phone.nhs111}. Read [this page](page:x)!") == (
        "Ill?",
        "Call VALUE.",
        "Read this page!",
    )
    assert words("Call VALUE - A&E, “now”.") == 4
