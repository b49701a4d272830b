"""With the fonts of the computer switched off, Qt draws every language from our files alone, without an empty box."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont, QTextLayout
from PySide6.QtWidgets import QApplication

from app import fonts
from tests.fonts.samples import SENTENCES

ROOT = Path(__file__).resolve().parent.parent.parent
REGISTRY: dict[str, dict[str, Any]] = tomllib.loads((ROOT / "locales" / "languages.toml").read_text(encoding="utf-8"))
# Names that fontconfig answers for where there is no font at all.
ALIASES = {"Monospace", "Sans Serif", "Serif"}


@pytest.fixture
def our_fonts(qapp: QApplication) -> Iterator[None]:
    """All our files, loaded as the window loads them, and taken away again."""
    loaded = [QFontDatabase.addApplicationFont(str(file.path)) for file in fonts.files_for(fonts.families())]
    assert -1 not in loaded
    yield
    for number in loaded:
        QFontDatabase.removeApplicationFont(number)


def glyphs(text: str, chain: list[str], weight: QFont.Weight) -> list[tuple[str, list[int]]]:
    """The runs in which Qt would draw a text: the family of each and its glyphs. Glyph 0 is the empty box."""
    font = QFont()
    font.setFamilies(chain)
    font.setPixelSize(20)
    font.setWeight(weight)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine().setLineWidth(100_000)
    layout.endLayout()
    return [(run.rawFont().familyName(), list(run.glyphIndexes())) for run in layout.glyphRuns()]


def test_the_fonts_of_the_computer_are_switched_off(our_fonts: None) -> None:
    assert Path(os.environ["FONTCONFIG_FILE"]) == fonts.FONTCONFIG_FILE
    assert set(QFontDatabase.families()) - ALIASES <= set(fonts.families())


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold])
@pytest.mark.parametrize("code", sorted(REGISTRY))
def test_a_sentence_is_drawn_without_an_empty_box(our_fonts: None, code: str, weight: QFont.Weight) -> None:
    chain = REGISTRY[code]["fonts"]
    runs = glyphs(SENTENCES[code], chain, weight)
    assert runs
    assert {family for family, _ in runs} <= set(chain)
    assert [family for family, indexes in runs if 0 in indexes] == []


def test_an_empty_box_would_be_seen(our_fonts: None) -> None:
    assert any(0 in indexes for _, indexes in glyphs("✓", ["Noto Sans"], QFont.Weight.Normal))


@pytest.mark.parametrize("family", fonts.families())
def test_a_family_has_two_weights_under_one_name(our_fonts: None, family: str) -> None:
    assert [QFontDatabase.weight(family, style) for style in QFontDatabase.styles(family)] == [400, 600]
    for asked, given in ((QFont.Weight.Normal, 400), (QFont.Weight.DemiBold, 600), (QFont.Weight.Bold, 600)):
        raw = QRawFont.fromFont(QFont(family, 20, asked), QFontDatabase.WritingSystem.Any)
        # QRawFont.weight() repeats what was asked for; the file says what it is in bytes 4 and 5 of this table.
        weight = int.from_bytes(bytes(raw.fontTable("OS/2").data())[4:6], "big")
        assert (raw.familyName(), weight) == (family, given)
