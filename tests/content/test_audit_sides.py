"""Where people disagree, both are heard side by side: the state first, then the others, and nobody alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.content.audit import audit
from app.content.library import read
from tests.content import samples, whole

TODAY = date(2026, 11, 21)
RUMOUR = "rumours/they-come.md"
STATE = "    The Home Office said that it is not for enforcement.[^ho-denies]\n"
OTHERS = "    A newspaper said that it is.[^paper-says]\n"


def found(content: Path) -> list[tuple[str, str]]:
    return [(problem.rule, problem.message) for problem in audit(read(content), TODAY)]


@pytest.mark.parametrize("fact", ["ho-denies", "paper-says"])
@pytest.mark.parametrize(
    "where",
    [
        "It is so.[^{}]\n",
        "- It is so.[^{}]\n",
        "!!! note\n    It is so.[^{}]\n",
        "| It | is |\n|---|---|\n| so | now[^{}] |\n",
    ],
)
def test_one_side_alone_is_an_error_wherever_it_stands(tmp_path: Path, fact: str, where: str) -> None:
    content = whole.make(tmp_path)
    whole.change(content, RUMOUR, "\n1. Ask", f"\n{where.format(fact)}\n1. Ask")
    (problem,) = found(content)
    assert problem[0] == "one-side"
    assert f"`{fact}`" in problem[1]
    assert "enforcement" in problem[1]


@pytest.mark.parametrize("fact", ["ho-denies", "paper-says"])
def test_a_short_answer_and_a_step_may_not_take_a_side(tmp_path: Path, fact: str) -> None:
    content = whole.make(tmp_path)
    whole.change(content, RUMOUR, "it.[^how-long]", f"it.[^{fact}]")
    whole.change(content, RUMOUR, "1. Ask somebody. {: .advice}", f"1. Ask somebody.[^{fact}]")
    assert [rule for rule, _ in found(content)] == ["one-side", "one-side"]


def test_sides_of_one_voice_are_one_side(tmp_path: Path) -> None:
    content = whole.make(tmp_path)
    whole.change(content, RUMOUR, OTHERS, STATE)
    assert [rule for rule, _ in found(content)] == ["unused-fact", "one-side", "one-side"]


def test_sides_of_two_disputes_do_not_make_a_pair(tmp_path: Path) -> None:
    content = whole.make(tmp_path)
    facts = whole.DISPUTED.replace("disputed: enforcement", "disputed: deterrence", 1)
    samples.write(content / "facts" / "disputed.yaml", facts)
    assert [rule for rule, _ in found(content)] == ["one-side", "one-side"]


def test_the_state_stands_first(tmp_path: Path) -> None:
    content = whole.make(tmp_path)
    whole.change(content, RUMOUR, f"{STATE}\n{OTHERS}", f"{OTHERS}\n{STATE}")
    assert found(content) == [("sides", "The sides are not in order.")]


def test_what_nobody_disputes_may_stand_alone(tmp_path: Path) -> None:
    content = whole.make(tmp_path)
    whole.change(content, RUMOUR, "\n1. Ask", "\nA group said that it frightens people.[^group-says]\n\n1. Ask")
    assert found(content) == []


def test_only_a_known_dispute_can_be_named(tmp_path: Path) -> None:
    content = whole.make(tmp_path)
    samples.write(
        content / "facts" / "disputed.yaml", whole.DISPUTED.replace("enforcement\n  checked", "weather\n  checked", 1)
    )
    (problem,) = read(content).problems
    assert (problem.path, problem.line) == ("content/facts/disputed.yaml", 9)
    assert "weather" in problem.message
