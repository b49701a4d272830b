"""Bundled fonts are loaded once, and a damaged one is named."""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont
from pytestqt.qtbot import QtBot

from app import fonts
from app.ui.theme import Theme, TypeRole
from app.ui.theme.token_file import read
from app.ui.typefaces import TypefaceError, Typefaces, use_bundled_fonts_only


def test_a_family_is_looked_for_once(qtbot: QtBot) -> None:
    asked: list[tuple[str, ...]] = []

    def files_for(families: Iterable[str]) -> tuple[fonts.FontFile, ...]:
        asked.append(tuple(families))
        return fonts.files_for(asked[-1])

    typefaces = Typefaces(files_for)
    typefaces.load(["Noto Sans", "Noto Sans"])
    typefaces.load(["Noto Sans"])
    typefaces.load(["Noto Sans", "Noto Sans Ethiopic"])
    assert asked == [("Noto Sans",), ("Noto Sans Ethiopic",)]


def test_a_loaded_family_is_the_one_that_draws(qtbot: QtBot) -> None:
    theme = Theme.load("light", 100)
    kind = theme.type(TypeRole.BODY, "Ethi")
    Typefaces().load(kind.families)
    drawn = QRawFont.fromFont(theme.font(kind))
    assert drawn.familyName() == "Noto Sans Ethiopic"
    assert all(drawn.glyphIndexesForString("ትግርኛ"))


@pytest.mark.parametrize("script", read().scripts)
def test_every_family_the_theme_falls_back_on_comes_with_the_program(script: str) -> None:
    assert set(read().scripts[script].families) <= set(fonts.families())


def test_a_damaged_file_is_named_and_may_be_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    damaged = tmp_path / "NotoSans-400.ttf"
    damaged.write_bytes(b"not a font")
    typefaces = Typefaces(lambda families: [fonts.FontFile(damaged, family, 400) for family in families])
    for _ in range(2):
        with pytest.raises(TypefaceError, match=r"NotoSans-400.ttf: the font file of Noto Sans 400 .* Install"):
            typefaces.load(["Noto Sans"])


def test_fonts_of_this_computer_can_only_be_switched_off_before_qt_has_read_them(qtbot: QtBot) -> None:
    with pytest.raises(TypefaceError, match="Too late"):
        use_bundled_fonts_only()


def test_switching_them_off_points_fontconfig_at_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ui.typefaces.QCoreApplication.instance", lambda: None)
    monkeypatch.setenv("FONTCONFIG_FILE", "")
    use_bundled_fonts_only()
    assert Path(os.environ["FONTCONFIG_FILE"]).is_file()


def test_without_the_list_of_fonts_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("app.ui.typefaces.QCoreApplication.instance", lambda: None)
    monkeypatch.setattr("app.fonts.FONTCONFIG_FILE", tmp_path / "fonts.conf")
    with pytest.raises(TypefaceError, match="Install the program again"):
        use_bundled_fonts_only()
