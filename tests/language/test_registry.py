"""The register of languages says what is wrong with itself before a reader could meet it."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.language.registry import RegistryError, load, pseudo_languages
from app.model import Direction
from tests.language.samples import language, registry

WANTED = (
    "en cy ar fa prs ps ur ckb kmr ti am om so bn hi pa gu ta ne pl ro uk ru sq lt es pt fr it tr vi zh-Hans zh-Hant"
)
GOOD = """[en]
own_name = "English"
english_name = "English"
direction = "ltr"
script = "Latn"
fonts = ["Noto Sans"]
line_height = 110
babel = "en_GB"
fallback = ""
other_names = []

[fa]
own_name = "فارسی"
english_name = "Persian"
direction = "rtl"
script = "Arab"
fonts = ["Noto Naskh Arabic", "Noto Sans"]
line_height = 100
babel = "fa"
fallback = "en"
other_names = ["farsi"]
"""


def faults(tmp_path: Path, text: str) -> str:
    path = tmp_path / "locales" / "languages.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RegistryError) as raised:
        load(path)
    return str(raised.value)


def test_all_languages_of_the_first_screen_are_there() -> None:
    assert {each.code for each in registry().languages} == set(WANTED.split())


def test_own_names_are_spelled_as_on_the_first_screen() -> None:
    names = {"ckb": "کوردی (سۆرانی)", "kmr": "Kurmancî", "prs": "دری", "zh-Hant": "繁體中文", "om": "Afaan Oromoo"}
    assert {code: language(code).own_name for code in names} == names


@pytest.mark.parametrize("code", ["ar", "fa", "prs", "ps", "ur", "ckb"])
def test_these_run_from_right_to_left(code: str) -> None:
    assert language(code).direction is Direction.RTL


def test_urdu_is_set_in_nastaliq_with_latin_letters_behind() -> None:
    assert (language("ur").script, language("ur").fonts) == ("Aran", ("Noto Nastaliq Urdu", "Noto Sans"))


def test_dari_looks_in_persian_then_in_english() -> None:
    assert [each.code for each in registry().fallbacks("prs")] == ["prs", "fa", "en"]


def test_people_find_their_language_by_what_they_type() -> None:
    typed = ("farsi", "persian", "dari", "kurdish", "sorani", "badini", "tigrigna", "tigrinya")
    found = {name: {each.code for each in registry().languages if name in each.other_names} for name in typed}
    assert found["farsi"] >= {"fa"}
    assert found["kurdish"] == {"ckb", "kmr"}
    assert all(found.values())


def test_an_unknown_code_is_answered_with_the_known_ones() -> None:
    with pytest.raises(KeyError, match="zh-Hant"):
        registry().get("xx")


def test_pseudo_languages_are_known_but_not_listed() -> None:
    codes = {each.code for each in pseudo_languages()}
    assert codes == {"en-XA", "ar-XB", "en-XS"}
    assert codes.isdisjoint(each.code for each in registry().languages)
    assert registry().get("ar-XB").direction is Direction.RTL
    assert all(each.pseudo and each.fonts[-1] == "Noto Sans" for each in pseudo_languages())


def test_the_good_file_is_good(tmp_path: Path) -> None:
    path = tmp_path / "languages.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert [each.code for each in load(path).languages] == ["en", "fa"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('direction = "rtl"', 'direction = "ltr"', "the script Arab runs rtl"),
        ('direction = "rtl"', 'direction = "down"', "no known direction"),
        ('script = "Arab"', 'script = "Wxyz"', "unknown script"),
        ('babel = "fa"', 'babel = "prs"', "Babel locale that does not work"),
        ('babel = "fa"', 'babel = "no such!"', "Babel locale that does not work"),
        ('fallback = "en"', 'fallback = "xx"', "does not exist"),
        ('fallback = "en"', 'fallback = "fa"', "in a circle: fa -> fa"),
        ('fallback = "en"', 'fallback = ""', "stops there"),
        ('own_name = "فارسی"', 'own_name = "english"', "same own name as [en]"),
        ('"Noto Naskh Arabic", "Noto Sans"', '"Noto Naskh Arabic"', "does not end its fonts"),
        ("line_height = 100", "line_height = 1", "line height of 1"),
        ("line_height = 100", 'line_height = "100"', "needs line_height"),
        ('other_names = ["farsi"]', "other_names = [3]", "needs other_names"),
        ('english_name = "Persian"\n', "", "needs english_name"),
        ('english_name = "Persian"\n', 'english_name = "Persian"\nvoice = "x"\n', "unknown field 'voice'"),
    ],
)
def test_a_fault_is_said_with_file_line_and_remedy(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = faults(tmp_path, GOOD.replace(old, new))
    assert text.startswith("locales/languages.toml:12: ")
    assert said in text
    assert text.rstrip().endswith(".")


def test_a_code_that_stands_twice_is_said_with_its_line(tmp_path: Path) -> None:
    assert "languages.toml:23: error [code] The code 'fa' is already used in line 12" in faults(
        tmp_path, GOOD + "\n" + GOOD.split("\n\n")[1]
    )


def test_what_is_not_toml_is_said_with_its_line(tmp_path: Path) -> None:
    assert "languages.toml:2: error [toml]" in faults(tmp_path, "[en]\nown_name = \n")


def test_a_file_without_english_or_no_file_is_said(tmp_path: Path) -> None:
    assert "There is no English" in faults(tmp_path, GOOD.split("\n\n")[1])
    with pytest.raises(RegistryError, match="Restore the file"):
        load(tmp_path / "gone.toml")
    bad = tmp_path / "latin.toml"
    bad.write_bytes(b"[en]\nown_name = '\xff'\n")
    with pytest.raises(RegistryError, match="Save it as UTF-8"):
        load(bad)
