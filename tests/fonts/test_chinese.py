"""The Chinese fonts are made from Debian's package; where it is missing, one line says how to get it."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from app import fonts
from app.packaging import build_chinese, build_fonts

SIMPLIFIED, TRADITIONAL = build_chinese.SCRIPTS
# 骨 and 直 are one character each, drawn differently in the two scripts.
FEW = frozenset(map(ord, "骨直您的记录記錄，。 "))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both families with a handful of characters: all of Chinese takes a minute, and is made the same way."""
    if not (build_chinese.COLLECTIONS / build_chinese.WEIGHTS[400]).exists():
        pytest.fail(f"the Chinese fonts cannot be made here. Install their source with: {build_chinese.INSTALL}")
    target = tmp_path_factory.mktemp("fonts")
    build_chinese.build(target, {script.family: set(FEW) for script in build_chinese.SCRIPTS})
    return target


def test_the_files_are_found_in_place_of_the_names(made: Path) -> None:
    files = fonts.files_for(["Noto Sans SC", "Noto Sans TC"], made)
    assert [file.path.name for file in files] == [
        "NotoSansSC-400.otf",
        "NotoSansSC-600.otf",
        "NotoSansTC-400.otf",
        "NotoSansTC-600.otf",
    ]
    assert fonts.missing("您的記錄，。 GP", ["Noto Sans TC", "Noto Sans"], made) == set()


def test_a_file_says_the_family_of_the_registry_and_its_weight(made: Path) -> None:
    for file in fonts.files_for(["Noto Sans SC", "Noto Sans TC"], made):
        with TTFont(file.path, lazy=True) as font:
            assert font["name"].getDebugName(1) == font["name"].getDebugName(16) == file.family
            assert font["OS/2"].usWeightClass == file.weight


def test_each_script_is_drawn_in_its_own_way(made: Path) -> None:
    shapes = []
    for family in ("NotoSansSC", "NotoSansTC"):
        with TTFont(made / f"{family}-400.otf") as font:
            strings = font["CFF "].cff.topDictIndex[0].CharStrings
            glyph = strings[font.getBestCmap()[ord("骨")]]
            glyph.decompile()
            shapes.append(glyph.program)
    assert shapes[0] != shapes[1]


def test_the_licence_goes_with_the_files(made: Path) -> None:
    assert (made / "OFL.txt").read_bytes() == (fonts.FOLDER / "OFL.txt").read_bytes()


def test_the_common_characters_are_the_first_level_of_each_standard() -> None:
    assert len(build_chinese.common_characters(SIMPLIFIED)) == 3755
    assert len(build_chinese.common_characters(TRADITIONAL)) == 5401


def test_a_rare_character_of_a_translation_is_added(tmp_path: Path) -> None:
    folder = tmp_path / "zh-Hans" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "home.po").write_text('msgid "A name"\nmsgstr "龘"\n', encoding="utf-8")
    assert build_chinese.written_characters(SIMPLIFIED, tmp_path) == {ord("龘")}
    assert ord("龘") in build_chinese.wanted_characters(SIMPLIFIED, tmp_path)
    assert ord("龘") not in build_chinese.wanted_characters(TRADITIONAL, tmp_path)


def test_without_the_package_one_line_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(build_fonts.FontBuildError, match="apt-get install fonts-noto-cjk"):
        build_chinese.build(tmp_path / "out", {"Noto Sans SC": set(FEW), "Noto Sans TC": set(FEW)}, tmp_path)
