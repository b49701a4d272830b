"""Every colour that stands on another can be seen on it, in every palette (WCAG 2 contrast)."""

import pytest

from app.ui.theme.token_file import read

LEAST = {"text": 7.0, "edges": 3.0, "disabled": 4.5}


def luminance(colour: str) -> float:
    """Relative luminance of #RRGGBB, as WCAG 2 defines it: 0 black, 1 white."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours: 1 for the same, 21 for black on white."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself_agrees_with_known_values() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("palette", read().palettes)
@pytest.mark.parametrize("kind", LEAST)
def test_every_declared_pair_has_the_contrast_it_needs(kind: str, palette: str) -> None:
    tokens = read()
    colours = tokens.palettes[palette].colours
    weak = [
        f"{front} on {ground}: {found:.2f}, needs {LEAST[kind]}"
        for front, ground in tokens.pairs[kind]
        if (found := contrast(colours[front], colours[ground])) < LEAST[kind]
    ]
    assert not weak


def test_every_role_that_is_text_is_in_a_pair() -> None:
    declared = {front for pairs in read().pairs.values() for front, _ in pairs}
    text = {"ink", "soft", "off-ink", "accent", "on-accent", "law", "off", "oth", "unk", "urg", "edge", "d-tag-ink"}
    assert text <= declared


def test_palettes_of_strong_contrast_have_no_soft_fills() -> None:
    for palette in (one for one in read().palettes.values() if one.contrast):
        fills = {role: palette.colours[role] for role in palette.colours if role.endswith(("-bg", "-soft"))}
        assert fills
        assert set(fills.values()) == {palette.colours["paper"]}
