"""Sizes follow the pictures of the design, grow steadily, and nothing in the style sheet has a side."""

import re
from itertools import pairwise

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.journey.session import SCALES
from app.ui.theme import Theme, ThemeError, Type, TypeRole
from app.ui.theme.token_file import read
from app.ui.theme.tokens import FILE

PALETTES = tuple(read().palettes)
SCRIPTS = tuple(read().scripts)


def theme(scale: int = 100, palette: str = "light") -> Theme:
    return Theme.load(palette, scale)


def measures(role: TypeRole, script: str, scale: int) -> tuple[int, int]:
    kind = theme(scale).type(role, script)
    return kind.size, kind.line


@pytest.mark.parametrize(
    ("role", "script", "drawn"),
    [
        (TypeRole.TITLE, "Latn", (36, 48)),
        (TypeRole.TITLE, "Arab", (38, 56)),
        (TypeRole.TITLE, "Ethi", (34, 48)),
        (TypeRole.LEAD, "Arab", (26, 44)),
        (TypeRole.BODY, "Latn", (20, 30)),
        (TypeRole.BODY, "Arab", (22, 36)),
        (TypeRole.BODY, "Ethi", (20, 32)),
        (TypeRole.BODY, "Aran", (20, 52)),
        (TypeRole.BODY, "Taml", (20, 32)),
        (TypeRole.BODY, "Hans", (20, 30)),
        (TypeRole.SMALL, "Latn", (17, 24)),
        (TypeRole.PHONE, "Arab", (32, 40)),
    ],
)
def test_at_100_per_cent_type_is_as_drawn(role: TypeRole, script: str, drawn: tuple[int, int]) -> None:
    assert measures(role, script, 100) == drawn


@pytest.mark.parametrize(
    ("role", "drawn"),
    [
        (TypeRole.TITLE, (50, 64)),
        (TypeRole.LEAD, (42, 60)),
        (TypeRole.HEADING, (44, 58)),
        (TypeRole.BODY, (40, 56)),
        (TypeRole.SMALL, (34, 46)),
        (TypeRole.PHONE, (56, 68)),
        (TypeRole.FRAME, (28, 36)),
        (TypeRole.CHIP, (32, 40)),
    ],
)
def test_at_200_per_cent_type_is_as_drawn(role: TypeRole, drawn: tuple[int, int]) -> None:
    assert measures(role, "Latn", 200) == drawn


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("role", TypeRole)
def test_larger_text_is_never_smaller_and_never_loses_the_height_of_its_line(role: TypeRole, script: str) -> None:
    own = read().scripts["Latn" if role is TypeRole.PHONE else script].own
    steps = [theme(scale).type(role, script) for scale in SCALES]
    for before, after in pairwise(steps):
        assert after.size >= before.size
        assert after.line >= before.line
    # What is set like Latin is as drawn; for the others a px and a half may be lost in rounding.
    has_sizes = read().scripts[script].sizes in read().type[role].rows and script not in ("Latn", "Cyrl", "Grek")
    if has_sizes and steps[0].line >= steps[0].size * own:
        assert all(step.line >= step.size * own - 1.5 for step in steps)


def test_words_of_the_frame_stop_at_140_per_cent() -> None:
    assert measures(TypeRole.FRAME, "Latn", 140) == measures(TypeRole.FRAME, "Latn", 200)
    assert theme(140).icon_px(28) == theme(200).icon_px(28) == 36


def test_a_script_nobody_listed_is_set_like_latin() -> None:
    assert measures(TypeRole.BODY, "Thai", 150) == measures(TypeRole.BODY, "Latn", 150)
    assert "Thai" not in theme().scripts


def test_the_language_names_its_families_and_the_script_stands_in() -> None:
    assert theme().type(TypeRole.BODY, "Arab", ("Vazirmatn",)).families == ("Vazirmatn",)
    assert theme().type(TypeRole.BODY, "Arab").families == ("Noto Naskh Arabic", "Noto Sans")
    assert theme().type(TypeRole.PHONE, "Arab").families[0] == "Noto Sans"


def test_spaces_and_targets_grow_less_than_text_and_never_shrink() -> None:
    assert [theme(200).px(measure) for measure in (64, 80, 16)] == [72, 88, 20]
    for measure in (0, 1, 4, 12, 31, 32, 33, 64, 208, 736):
        assert theme(100).px(measure) == measure
        grown = [theme(scale).px(measure) for scale in SCALES]
        assert grown == sorted(grown)
    at_175 = [theme(175).px(measure) for measure in range(300)]
    assert at_175 == sorted(at_175)


def test_measures_with_a_name_grow_as_drawn() -> None:
    assert (theme(100).measure("label"), theme(200).measure("label")) == (40, 64)
    assert (theme(100).measure("scroll"), theme(200).measure("scroll")) == (12, 20)
    with pytest.raises(ThemeError, match=r"measures.lable: is missing. .* label"):
        theme().measure("lable")


def test_a_font_is_what_its_type_says() -> None:
    font = theme().font(Type(20, 30, 400, ("Noto Naskh Arabic", "Noto Sans")))
    assert (font.families(), font.pixelSize(), font.weight()) == (["Noto Naskh Arabic", "Noto Sans"], 20, 400)
    assert font.hintingPreference() is QFont.HintingPreference.PreferNoHinting
    assert theme().font(theme().type(TypeRole.BODY, "Latn"), strong=True).weight() == QFont.Weight.DemiBold


def test_unknown_palettes_sizes_and_roles_are_refused_with_a_remedy() -> None:
    with pytest.raises(ThemeError, match="Choose one of: light, dark"):
        Theme.load("sepia", 100)
    with pytest.raises(ValueError, match="not between 100 and 200"):
        Theme.load("light", 250)
    with pytest.raises(ThemeError, match=r"palettes.light.inc: is missing. Add the role"):
        theme().colour("inc")


def test_a_theme_is_not_changed_but_replaced() -> None:
    first = theme()
    second = first.changed("dark", 150)
    assert (first.palette, first.scale, first.contrast) == ("light", 100, False)
    assert (second.palette, second.scale) == ("dark", 150)
    assert first.changed("light", 100) is first
    assert second.changed("contrast-dark", 150).contrast
    with pytest.raises(AttributeError, match="immutable"):
        first.type(TypeRole.BODY, "Latn").size = 3  # type: ignore[misc]
    first.colour("ink").setRed(255)
    assert first.colour("ink").name() == read(FILE).palettes["light"].colours["ink"].lower()


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("scale", SCALES)
def test_the_style_sheet_has_no_side_and_no_empty_slot(palette: str, scale: int) -> None:
    sheet = theme(scale, palette).stylesheet()
    assert not re.search(r"\b(left|right)\b", sheet)
    assert "{{" not in sheet
    # Four values in one `margin` or `padding` would name the sides as well.
    assert not re.search(r"(margin|padding):(\s+[^\s;]+){4};", sheet)


@pytest.mark.parametrize("palette", PALETTES)
def test_qt_takes_the_style_sheet_without_a_word(qtbot: QtBot, palette: str) -> None:
    look = theme(200, palette)
    window = QWidget()
    qtbot.addWidget(window)
    window.setProperty("ground", "paper")
    window.setStyleSheet(look.stylesheet())  # a warning of the parser fails this test
    window.setPalette(look.qpalette())
    field, area = QLineEdit(window), QScrollArea(window)
    for part in (field, area.verticalScrollBar()):
        part.ensurePolished()
    assert area.verticalScrollBar().sizeHint().width() == 20
    assert field.sizeHint().height() >= 72
    assert field.palette().placeholderText().color() == look.colour("soft")
    assert window.grab().toImage().pixelColor(window.width() - 1, window.height() - 1) == look.colour("paper")


def test_the_palette_of_qt_has_our_colours() -> None:
    look = theme(palette="dark")
    palette = look.qpalette()
    assert palette.color(QPalette.ColorRole.Window) == look.colour("paper")
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == look.colour("off-ink")
    assert palette.color(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight) == look.colour("accent")
