"""tokens.json is tokens.toml, read beforehand; whoever edits the one sees it although the other is old."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from app.ui.theme.token_file import read
from app.ui.theme.tokens import FILE, compiled, load


def test_the_twin_says_what_the_file_says() -> None:
    assert FILE.with_suffix(".json").read_bytes() == compiled(read()), "run: python -m app.packaging.build_tokens"
    assert load() == read()


def test_an_edited_file_wins_over_its_older_twin(tmp_path: Path) -> None:
    file = tmp_path / "tokens.toml"
    shutil.copyfile(FILE, file)
    shutil.copyfile(FILE.with_suffix(".json"), file.with_suffix(".json"))
    os.utime(file.with_suffix(".json"), (1, 1))
    file.write_text(file.read_text("utf-8").replace("#FBF8F3", "#FBF8F4", 1), "utf-8")
    assert "#FBF8F4" in load(file).palettes["light"].colours.values()


def test_a_damaged_twin_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "tokens.toml"
    shutil.copyfile(FILE, file)
    file.with_suffix(".json").write_text("{", "utf-8")
    assert load(file).palettes == read().palettes
