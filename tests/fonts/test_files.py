"""The font files in the folder are the ones the lock tells of, and the coverage table tells the truth about them."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from app import fonts
from app.packaging import build_fonts

LOCK: dict[str, Any] = json.loads((fonts.FOLDER / "fonts.lock").read_text(encoding="utf-8"))
ENTRIES: list[dict[str, Any]] = LOCK["files"]


def characters_of(name: str) -> set[int]:
    with TTFont(fonts.FOLDER / name, lazy=True) as font:
        return set(font.getBestCmap())


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["file"])
def test_a_file_is_byte_for_byte_the_one_in_the_lock(entry: dict[str, Any]) -> None:
    assert hashlib.sha256((fonts.FOLDER / entry["file"]).read_bytes()).hexdigest() == entry["sha256"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["file"])
def test_the_lock_says_where_a_file_comes_from(entry: dict[str, Any]) -> None:
    assert entry["package"].startswith("@expo-google-fonts/")
    assert entry["version"]
    assert entry["source"].endswith(".ttf")
    assert len(entry["source_sha256"]) == 64


def test_no_font_is_in_the_folder_that_the_lock_does_not_know() -> None:
    present = {path.name for path in fonts.FOLDER.iterdir() if path.suffix in {".ttf", ".otf", ".ttc", ".woff2"}}
    assert present == {entry["file"] for entry in ENTRIES}


def test_every_family_is_there_in_both_weights() -> None:
    made = {(entry["family"], entry["weight"]) for entry in ENTRIES}
    assert made == {(family, weight) for family in fonts.families() for weight in fonts.WEIGHTS}


def test_the_coverage_table_is_what_the_files_can_draw() -> None:
    for family in fonts.families():
        drawn = set.intersection(*(characters_of(entry["file"]) for entry in ENTRIES if entry["family"] == family))
        assert fonts._coverage(fonts.FOLDER)[family] == tuple((a, b) for a, b in build_fonts.as_ranges(drawn)), family


def test_latin_letters_and_digits_look_the_same_in_every_language() -> None:
    latin = set(map(ord, "abcxyzABCXYZ0123456789£@é"))
    for entry in ENTRIES:
        drawn = characters_of(entry["file"]) & latin
        assert drawn == (latin if entry["family"] == fonts.LATIN else set()), entry["file"]


def test_what_is_left_out_of_the_other_families_is_drawn_by_noto_sans() -> None:
    left_out = {chr(code) for code in build_fonts.DRAWN_BY_NOTO_SANS if unicodedata.name(chr(code), "")}
    assert fonts.missing("".join(left_out), [fonts.LATIN]) == set()


def test_a_file_says_its_family_and_its_weight_in_every_way_that_programs_read_it() -> None:
    for entry in ENTRIES:
        with TTFont(fonts.FOLDER / entry["file"], lazy=True) as font:
            names = {name_id: font["name"].getDebugName(name_id) for name_id in (1, 2, 16, 17)}
            heavy = entry["weight"] == 600
            assert names[1] == names[16] == entry["family"]
            assert (names[2], names[17]) == (("Bold", "SemiBold") if heavy else ("Regular", "Regular"))
            assert font["OS/2"].usWeightClass == entry["weight"]
            assert bool(font["OS/2"].fsSelection & 0b10_0000) is bool(font["head"].macStyle & 1) is heavy


def test_the_licence_is_shipped_with_every_holder_of_rights() -> None:
    licence = (fonts.FOLDER / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    for entry in ENTRIES:
        with TTFont(fonts.FOLDER / entry["file"], lazy=True) as font:
            notice = font["name"].getDebugName(0)
        holder = "Adobe" if "Adobe" in notice else "The Noto Project Authors"
        assert holder in licence, entry["file"]
