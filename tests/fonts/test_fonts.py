"""Which files a chain of families needs, and which characters it cannot draw."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import fonts
from app.packaging.build_fonts import as_ranges
from tests.fonts.samples import ALPHABETS, CHINESE, DIGITS_AND_SIGNS, SENTENCES

ROOT = Path(__file__).resolve().parent.parent.parent
REGISTRY: dict[str, dict[str, Any]] = tomllib.loads((ROOT / "locales" / "languages.toml").read_text(encoding="utf-8"))


def test_a_chain_needs_two_files_a_family() -> None:
    files = fonts.files_for(["Noto Sans Ethiopic", "Noto Sans"])
    assert [(file.path.name, file.family, file.weight) for file in files] == [
        ("NotoSansEthiopic-400.ttf", "Noto Sans Ethiopic", 400),
        ("NotoSansEthiopic-600.ttf", "Noto Sans Ethiopic", 600),
        ("NotoSans-400.ttf", "Noto Sans", 400),
        ("NotoSans-600.ttf", "Noto Sans", 600),
    ]
    assert all(file.path.is_file() for file in files)


def test_a_family_asked_for_twice_is_loaded_once() -> None:
    assert fonts.files_for(["Noto Sans", "Noto Sans"]) == fonts.files_for(["Noto Sans"])


def test_all_of_chinese_takes_the_place_of_the_names(tmp_path: Path) -> None:
    assert [file.path.name for file in fonts.files_for(["Noto Sans SC"])] == [
        "NotoSansSC-names-400.ttf",
        "NotoSansSC-names-600.ttf",
    ]
    (tmp_path / "NotoSansSC-400.otf").touch()
    paths = [file.path for file in fonts.files_for(["Noto Sans SC"], tmp_path)]
    assert paths == [tmp_path / "NotoSansSC-400.otf", fonts.FOLDER / "NotoSansSC-names-600.ttf"]


def test_an_unknown_family_is_named_with_what_to_do() -> None:
    for ask in (lambda: fonts.files_for(["Comic Sans"]), lambda: fonts.missing("a", ["Comic Sans"])):
        with pytest.raises(fonts.UnknownFamily, match=r'"Comic Sans".*languages\.toml.*Noto Sans Tamil'):
            ask()


@pytest.mark.parametrize("code", sorted(REGISTRY))
def test_a_language_can_be_written_with_its_own_chain(code: str) -> None:
    chain = REGISTRY[code]["fonts"]
    alphabet = ALPHABETS[code] if code not in CHINESE else CHINESE[code]
    assert fonts.missing(alphabet + DIGITS_AND_SIGNS + SENTENCES[code] + REGISTRY[code]["own_name"], chain) == set()


@pytest.mark.parametrize("code", sorted(REGISTRY))
def test_a_chain_ends_with_the_family_that_has_latin_letters(code: str) -> None:
    assert REGISTRY[code]["fonts"][-1] == fonts.LATIN


def test_what_no_font_needs_is_not_missed() -> None:
    text = "\u2066111\u2069\u00a0می\u200cتوانید\n\u200e\u200f\u061c"
    assert fonts.missing(text, ["Noto Naskh Arabic", "Noto Sans"]) == set()


def test_a_missing_character_is_found() -> None:
    assert fonts.missing("GP ቋንቋ → ✓", ["Noto Sans"]) == {"ቋ", "ን", "→", "✓"}
    assert fonts.missing("您", ["Noto Sans SC", "Noto Sans"]) == {"您"}


def test_the_table_of_the_extra_folder_speaks_for_its_files(tmp_path: Path) -> None:
    (tmp_path / "coverage.json").write_text(json.dumps({"Noto Sans SC": [[0x4E00, 0x9FFF]]}), encoding="utf-8")
    assert fonts.missing("您 GP", ["Noto Sans SC", "Noto Sans"], tmp_path) == set()
    assert fonts.missing("ቋ", ["Noto Sans SC", "Noto Sans"], tmp_path) == {"ቋ"}


@given(st.sets(st.integers(0, 400)), st.integers(0, 400))
def test_ranges_hold_exactly_the_characters_they_were_made_of(codes: set[int], asked: int) -> None:
    ranges = tuple((first, last) for first, last in as_ranges(codes))
    assert fonts._covers(ranges, asked) is (asked in codes)
