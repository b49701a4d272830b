"""Every icon and drawing can be read, shows something, takes the colours of its palette, and turns round when asked."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from pytestqt.qtbot import QtBot

from app.ui import drawings, icons
from app.ui.theme import Theme, ThemeError
from app.ui.theme.token_file import read

PALETTES = tuple(read().palettes)


def image(pixmap: QPixmap) -> QImage:
    return pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)


def colours(picture: QImage) -> set[str]:
    """The colours of all pixels that are not see-through at all."""
    points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return {found.name() for x, y in points if (found := picture.pixelColor(x, y)).alpha() == 255}


@pytest.mark.parametrize("name", icons.names())
def test_an_icon_shows_in_one_colour_and_turns_round(qtbot: QtBot, name: str) -> None:
    theme = Theme.load("light", 100)
    straight = image(theme.icon(name, "accent", 64))
    assert colours(straight) == {theme.colour("accent").name()}
    turned = image(theme.icon(name, "accent", 64, mirrored=True))
    assert colours(turned) == colours(straight)
    back = turned.flipped(Qt.Orientation.Horizontal)
    # Lines that end between two pixels may be a shade off; nothing may be somewhere else.
    off = [
        (x, y)
        for x in range(64)
        for y in range(64)
        if abs(back.pixelColor(x, y).alpha() - straight.pixelColor(x, y).alpha()) > 96
    ]
    assert not off


def test_an_arrow_that_is_turned_round_points_the_other_way(qtbot: QtBot) -> None:
    theme = Theme.load("light", 100)
    assert image(theme.icon("arrow-left", "ink", 48)) != image(theme.icon("arrow-left", "ink", 48, mirrored=True))


@pytest.mark.parametrize("name", icons.names())
def test_an_icon_has_one_colour_of_its_own_and_the_common_box(name: str) -> None:
    svg = icons.svg_text(name)
    assert 'viewBox="0 0 256 256"' in svg
    assert "currentColor" in svg
    assert not re.search(r"#[0-9a-fA-F]{3,8}|url\(|<script|<image|href", svg)


def test_what_points_exists_and_media_keys_do_not_turn() -> None:
    assert set(icons.names()) >= icons.POINTING
    assert icons.follows_reading("arrow-left")
    assert not icons.follows_reading("speaker-high")
    assert not icons.follows_reading("clock-counter-clockwise")


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("name", drawings.names())
def test_a_drawing_uses_only_colours_of_the_palette(qtbot: QtBot, name: str, palette: str) -> None:
    theme = Theme.load(palette, 100)
    roles = set(re.findall(r"var\(--([a-z0-9-]+)\)", drawings.svg_text(name)))
    assert roles
    assert not re.search(r"#[0-9a-fA-F]{3,8}|class=|<script|<image|href", drawings.svg_text(name))
    found = colours(image(theme.drawing(name, 160, 188)))
    assert {theme.colour(role).name() for role in roles} <= found


def test_a_drawing_stands_on_the_lower_edge(qtbot: QtBot) -> None:
    tall = image(Theme.load("light", 100).drawing("record", 160, 300))
    assert all(tall.pixelColor(x, 0).alpha() == 0 for x in range(160))
    assert any(tall.pixelColor(x, 299).alpha() for x in range(160))


def test_a_picture_is_painted_once(qtbot: QtBot) -> None:
    theme = Theme.load("light", 100)
    assert theme.icon("house", "accent", 28).cacheKey() == theme.icon("house", "accent", 28).cacheKey()
    assert theme.icon("house", "accent", 28).cacheKey() != theme.icon("house", "ink", 28).cacheKey()


def test_a_picture_is_as_sharp_as_the_screen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ui.theme.theme._device_ratio", lambda: 2.0)
    pixmap = Theme.load("light", 100).icon("house", "accent", 28)
    assert (pixmap.width(), pixmap.deviceIndependentSize().width()) == (56, 28)


def test_a_picture_that_is_not_there_is_named(qtbot: QtBot) -> None:
    with pytest.raises(ThemeError, match=r"huose.svg: huose: there is no such picture. Add the file"):
        Theme.load("light", 100).icon("huose", "accent", 28)
