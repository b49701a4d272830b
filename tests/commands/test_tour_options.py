"""What `tour` takes: options can be repeated, or be given many values in a row."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.commands.tour import command


@pytest.mark.parametrize("langs", [["--lang", "en", "--lang", "ar-XB"], ["--lang", "en", "ar-XB"]])
def test_languages_can_be_named_one_after_another(
    langs: list[str], bundles: Path, tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.tour.screens_in", lambda *_, **__: ("home", "display"))
    result = CliRunner().invoke(command, [*langs, "--out", str(tmp_path), "--bundles", str(bundles)])
    assert result.exit_code == 0, result.output
    told = json.loads((tmp_path / "tour.json").read_text("utf-8"))
    assert {screen["lang"] for screen in told["screens"]} == {"en", "ar-XB"}
    assert all((tmp_path / screen["png"]).stat().st_size > 0 for screen in told["screens"])


def test_a_language_without_texts_is_said_with_those_that_have_some(bundles: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(command, ["--lang", "tlh", "--out", str(tmp_path), "--bundles", str(bundles)])
    assert result.exit_code == 2
    assert "tlh" in result.output
    assert "ar-XB" in result.output


def test_without_a_folder_nothing_is_written(bundles: Path) -> None:
    result = CliRunner().invoke(command, ["--bundles", str(bundles)])
    assert result.exit_code == 2
    assert "--out" in result.output


def test_single_screens_can_be_asked_for_and_an_unknown_one_is_said(
    bundles: Path, tmp_path: Path, qapp: object
) -> None:
    asked = ["--lang", "en", "--screen", "home", "map/place/gp", "--out", str(tmp_path), "--bundles", str(bundles)]
    result = CliRunner().invoke(command, asked)
    assert result.exit_code == 0, result.output
    told = json.loads((tmp_path / "tour.json").read_text("utf-8"))
    assert [screen["name"] for screen in told["screens"]] == ["home", "map/place/gp"]
    wrong = CliRunner().invoke(command, ["--screen", "nowhere", "--out", str(tmp_path), "--bundles", str(bundles)])
    assert wrong.exit_code == 2
    assert "nowhere" in wrong.output
