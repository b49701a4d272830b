"""The token file that ships is whole; one that is not is refused with its file, its key and what to do."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.session import PALETTES
from app.ui.theme import ThemeError, TypeRole
from app.ui.theme.token_file import read
from app.ui.theme.tokens import FILE

GOOD = FILE.read_text("utf-8")


def test_the_palettes_are_those_a_person_can_choose() -> None:
    assert tuple(read().palettes) == PALETTES


def test_every_palette_has_every_role_and_no_other() -> None:
    tokens = read()
    for palette in tokens.palettes.values():
        assert set(palette.colours) == set(tokens.roles)


def test_every_type_role_has_sizes() -> None:
    assert set(read().type) == set(TypeRole)


@pytest.mark.parametrize(
    ("was", "becomes", "key", "remedy"),
    [
        ('paper       = "#FBF8F3"', 'paper       = "cream"', "palettes.light.paper", "#5B2A6E"),
        ('paper       = "#FBF8F3"', "", "palettes.light.paper", "Add it"),
        ('paper       = "#FBF8F3"', 'paper = "#FBF8F3"\npapre = "#FBF8F3"', "palettes.light.papre", "Correct the name"),
        ("contrast    = false", "contrast    = 0", "palettes.light.contrast", "true or false"),
        ('["ink", "paper"]', '["inc", "paper"]', "pairs.text", "two roles"),
        ('disabled = [["off-ink"', 'disabled = 7 # [["off-ink"', "pairs.disabled", "list of pairs"),
        ('sizes = "Naskh"', 'sizes = "Nask"', "scripts.Arab.sizes", "Naskh"),
        ("own = 1.70", 'own = "big"', "scripts.Arab.own", "Write a number"),
        ('families = ["Noto Naskh Arabic", "Noto Sans"]', "families = []", "scripts.Arab.families", "Noto Sans"),
        ("weight = 600", "weight = 700", "type.title.weight", "400 or 600"),
        ("Latn = [36, 48, 50, 64]", "Latn = [36, 48]", "type.title.Latn", "4 whole numbers"),
        ("Latn = [36, 48, 50, 64]", "Latn = [36, 48, 30, 64]", "type.title.Latn", "larger size"),
        ("Naskh = [38, 56]", "Naskh = [56, 38]", "type.title.Naskh", "[size, line]"),
        ("stops_at = 140", "stops_at = 100", "type.frame.stops_at", "above 100"),
        ("scroll = [12, 20]", "scroll = [20, 12]", "measures.scroll", "at 200 %"),
        ("space_by = 0.25", "space_by = 0", "growth.space_by", "Write a number"),
        ("[growth]", "[grow]", "growth.space_first", "Add it"),
    ],
)
def test_a_wrong_value_names_its_key_and_the_remedy(
    tmp_path: Path, was: str, becomes: str, key: str, remedy: str
) -> None:
    assert was in GOOD
    file = tmp_path / "tokens.toml"
    file.write_text(GOOD.replace(was, becomes, 1), "utf-8")
    with pytest.raises(ThemeError) as caught:
        read(file)
    assert caught.value.key == key
    assert caught.value.file == file
    assert remedy in caught.value.remedy
    assert str(caught.value).startswith(f"tokens.toml: {key}: ")


def test_a_file_that_is_not_toml_names_the_line(tmp_path: Path) -> None:
    file = tmp_path / "tokens.toml"
    file.write_text("[roles]\npaper = \n", "utf-8")
    with pytest.raises(ThemeError, match="line 2"):
        read(file)


def test_a_file_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match=r"tokens.toml: file: cannot be read"):
        read(tmp_path / "tokens.toml")


LINES = GOOD.splitlines(keepends=True)


@given(line=st.integers(0, len(LINES) - 1), put=st.sampled_from(["", "x = 1\n", "[x]\n", "]\n", '""\n', "a.b = []\n"]))
def test_whatever_line_is_broken_it_is_read_or_refused_plainly(
    tmp_path_factory: pytest.TempPathFactory, line: int, put: str
) -> None:
    file = tmp_path_factory.mktemp("tokens") / "tokens.toml"
    file.write_text("".join([*LINES[:line], put, *LINES[line + 1 :]]), "utf-8")
    try:
        tokens = read(file)
    except ThemeError as error:
        refusal = error
    else:
        assert all(set(palette.colours) == set(tokens.roles) for palette in tokens.palettes.values())
        return
    assert refusal.key
    assert refusal.remedy
