"""A translator signs what they have read; nothing else can make a sentence a checked one."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.commands.sign import command
from app.language.catalogue import path_of, read
from app.language.registry import load
from app.language.review import state_of
from app.model import State
from tests.bundle.checkout import Checkout


def sign(checkout: Checkout, *options: str) -> Result:
    """Run the verb over a small project."""
    return CliRunner().invoke(command, [*options, "--root", str(checkout.places.content.parent)])


def states(checkout: Checkout, code: str, page: str) -> set[State]:
    """The states of all sentences of a page."""
    language = load(checkout.places.locales / "languages.toml").get(code)
    folder: Path = checkout.places.locales
    found: set[State] = set()
    for path in (folder / code / "LC_MESSAGES").glob("*.po"):
        entries = read(path_of(folder, code, path.stem), language).entries
        found |= {state_of(entry) for entry in entries if entry.msgctxt == page}
    return found


@pytest.fixture
def checkout(tmp_path: Path, root: Path) -> Checkout:
    made = Checkout(tmp_path)
    (tmp_path / "app").symlink_to(root / "app")
    return made


@pytest.fixture
def page(checkout: Checkout) -> str:
    checkout.translate("ar", by="machine")
    return next(iter((checkout.places.content / "pages").rglob("*.md"))).stem


def test_a_page_that_somebody_has_read_is_checked_and_the_others_are_not(checkout: Checkout, page: str) -> None:
    assert states(checkout, "ar", page) == {State.MACHINE_DRAFT}
    result = sign(checkout, "ar", "--page", page, "--by", "A. Speaker")
    assert result.exit_code == 0, result.output
    assert states(checkout, "ar", page) == {State.CHECKED}
    assert State.CHECKED not in states(checkout, "ar", "frame")


def test_a_page_that_does_not_exist_is_said(checkout: Checkout, page: str) -> None:
    result = sign(checkout, "ar", "--page", "nowhere", "--by", "A. Speaker")
    assert result.exit_code == 2
    assert "nowhere" in result.output


def test_nobody_signs_without_a_name(checkout: Checkout, page: str) -> None:
    assert sign(checkout, "ar", "--page", page).exit_code == 2
    assert states(checkout, "ar", page) == {State.MACHINE_DRAFT}
