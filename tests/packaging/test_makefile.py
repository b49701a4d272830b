"""The commands of the checkout do what their help says."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest


def make(root: Path, *words: str, **world: str) -> str:
    """What make would do, or say, where only `world` and PATH are set."""
    command = ["make", "--no-print-directory", "-C", str(root), *words]
    return subprocess.run(
        command, env={"PATH": os.environ["PATH"], **world}, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


@pytest.fixture
def targets(root: Path) -> set[str]:
    """The commands of the Makefile."""
    (phony,) = re.findall(r"^\.PHONY: (.*)$", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    return set(phony.split()) - {"ready", "ready-test"}


def test_make_alone_lists_every_command(root: Path, targets: set[str]) -> None:
    lines = make(root).splitlines()
    assert {line.split()[1] for line in lines} == targets
    assert all(len(line.split()) > 3 for line in lines)


def test_run_opens_the_window_with_the_arguments(root: Path) -> None:
    steps = make(root, "-n", "run", "ARGS=--lang ar", DISPLAY=":0")
    assert "know-your-record run --lang ar\n" in steps
    assert "tour" not in steps


def test_wayland_is_a_screen_too(root: Path) -> None:
    assert "know-your-record run" in make(root, "-n", "run", WAYLAND_DISPLAY="wayland-0")


def test_run_without_a_screen_says_so_and_makes_the_tour(root: Path) -> None:
    steps = make(root, "-n", "run", "SCREEN=")
    assert "There is no screen here" in steps
    assert "know-your-record tour --short --out build/screens" in steps
    assert "know-your-record run" not in steps


def test_test_checks_style_types_content_and_all_tests_in_this_order(root: Path) -> None:
    steps = make(root, "-n", "test")
    order = ["bootstrap.sh test", "ruff check", "ruff format --check", "mypy", " audit", " check\n", "pytest"]
    places = [steps.index(step) for step in order]
    assert places == sorted(places)
