"""A name that leads nowhere is said where it is written, with a guess."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.content.audit import audit
from app.content.library import read
from tests.content import whole

TODAY = date(2026, 11, 21)
ARROW, LETTER, WHY = "arrows/home-office--gp.md", "letters/ask-copy.md", "questions/number/why.md"


@pytest.mark.parametrize(
    ("name", "before", "after", "rule", "says"),
    [
        (WHY, "page: the-number", "page: the-numbr", "unknown-page", "`the-number`?"),
        ("desk/is-it-free.md", "page: the-number", "page: the-numbr", "unknown-page", "`the-number`?"),
        (ARROW, "from: home-office", "from: home-offic", "unknown-page", "`place/home-office`?"),
        (ARROW, "to: gp", "to: nhs-england", "unknown-page", "`place/nhs-england`"),
        ("words.yaml", "see: help", "see: hlp", "unknown-page", "`help`?"),
        ("words.yaml", "facts: [nhs-free]", "facts: [nhs-fre]", "unknown-fact", "`nhs-free`?"),
        (LETTER, "basis: [nhs-free]", "basis: [nhs-free, how-lon]", "unknown-fact", "`how-long`?"),
        (
            "changes.yaml",
            "the-number, letter/ask-copy",
            "the-number, letter/ask-cop",
            "unknown-page",
            "`letter/ask-copy`?",
        ),
        ("path.yaml", "opens: the-number", "opens: the-numbr", "unknown-page", "`the-number`?"),
        ("path.yaml", "also: [outcome/basics]", "also: [outcome/basic]", "unknown-page", "`outcome/basics`?"),
        ("path.yaml", "- {outcome: basics}", "- {outcome: basic}", "unknown-page", "`outcome/basics`?"),
        ("path.yaml", "q2: [ill, none]", "q2: [il]", "unknown-answer", "`ill`?"),
        ("path.yaml", "q2: [ill, none]", "q9: [ill]", "unknown-answer", "`ill` to `q9`"),
        ("path.yaml", "q1: [danger], q2: [ill, none]", "q1: [ill]", "unknown-answer", "`ill` to `q1`"),
        (WHY, "(word:record)", "(word:nothing-like-it)", "unknown-word", "content/words.yaml"),
        (WHY, "(word:record)", "(outcome:basic)", "unknown-page", "`outcome/basics`?"),
        (WHY, "(word:record)", "(letter:ask-cop)", "unknown-page", "`letter/ask-copy`?"),
        ("pages/number/the-number.md", "call: a-group", "call: a-grop", "unknown-organisation", "`a-group`?"),
    ],
)
def test_a_name_that_is_not_there_is_said_at_its_place(
    tmp_path: Path, name: str, before: str, after: str, rule: str, says: str
) -> None:
    content = whole.make(tmp_path)
    whole.change(content, name, before, after)
    (problem,) = [each for each in audit(read(content), TODAY) if each.rule.startswith("unknown")]
    assert (problem.path, problem.rule) == (f"content/{name}", rule)
    assert says in f"{problem.message} {problem.remedy}"
    if name.endswith(".yaml"):
        entry = content / name
        written = entry.read_text(encoding="utf-8").splitlines()
        assert problem.line <= whole.line_of(content, name, after)
        assert written[problem.line - 1].lstrip().startswith("-")


def test_a_rule_after_a_bad_one_is_still_said_at_its_own_line(tmp_path: Path) -> None:
    content = whole.make(tmp_path)
    whole.change(
        content,
        "path.yaml",
        "- {when: {q1: [danger], q2: [ill, none]}, outcome: basics}",
        "- {when: 3, outcome: basics}",
    )
    whole.change(content, "path.yaml", "- {outcome: basics}", "- {outcome: basic}")
    problems = audit(read(content), TODAY)
    last = whole.line_of(content, "path.yaml", "- {outcome: basic}")
    assert [(problem.rule, problem.line) for problem in problems] == [("route", last - 1), ("unknown-page", last)]


def test_what_is_broken_is_not_called_unknown(tmp_path: Path) -> None:
    content = whole.make(tmp_path)
    whole.change(content, "outcomes/basics.md", "title: The basics\n", "")
    assert [problem.rule for problem in audit(read(content), TODAY)] == ["front-matter"]
