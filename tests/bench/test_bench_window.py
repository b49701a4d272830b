"""The measurements measure something."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.bench.bench_window import Goal, Results, goals, late, report, run, say
from tests.bench.window_cases import CASES


@pytest.fixture(scope="module")
def home(bundles: Path) -> dict[str, Any]:
    """The program, opened once in a process of its own and led through every page."""
    return run("home", bundles)


@pytest.fixture
def results(home: dict[str, Any]) -> Results:
    """As if every case had been run once."""
    return {case: [home] for case in CASES}


def test_every_page_language_and_width_is_timed(home: dict[str, Any]) -> None:
    assert len(home["pages"]) >= 6
    assert len(home["languages"]) >= 6
    assert len(home["widths"]) == 23
    assert all(0 < seconds < 10 for key in ("pages", "languages", "widths") for seconds in home[key])


def test_the_window_is_painted_after_it_was_wanted(home: dict[str, Any]) -> None:
    assert 0 < home["start"] < 60
    assert 10 < home["rss"] <= home["rss_page"] <= home["rss_after"] < 1000


def test_a_goal_is_missed_by_its_ratio_not_by_its_number() -> None:
    assert Goal("start", (130.0, 999.0, 100.0), "ms", beside=100.0, most=1.35).met
    missed = Goal("start", (13.6,), "ms", beside=10.0, most=1.35)
    assert not missed.met
    assert str(missed).startswith("MISSED")


def test_late_is_what_95_of_100_stay_under() -> None:
    assert late([0.01] * 19 + [0.5]) == 500.0
    assert late([0.01] * 99 + [0.5]) == 10.0
    assert late([]) == 0.0


def test_the_report_holds_every_goal_and_no_path(results: Results, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    found = report(results)
    assert len(found["goals"]) == len(goals(results)) == 9
    assert all(each["min"] <= each["median"] <= each["max"] for each in found["goals"])
    assert str(root) not in json.dumps(found)


def test_the_table_says_what_was_loaded_without_need(
    home: dict[str, Any], results: Results, capsys: pytest.CaptureFixture[str]
) -> None:
    say(results | {"home": [{**home, "loaded": ["babel"]}]})
    assert "MISSED loaded at the start without need: babel" in capsys.readouterr().out
