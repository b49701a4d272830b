"""Many pictures on one sheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from app.ui.contact_sheet import contact_sheet


def paint(path: Path, colour: str, width: int = 200, height: int = 100) -> Path:
    """A picture of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


def test_pictures_stand_in_rows_in_the_order_they_were_given(tmp_path: Path, qapp: object) -> None:
    red, green, blue = (paint(tmp_path / f"{name}.png", name) for name in ("red", "lime", "blue"))
    contact_sheet([red, green, blue], 2, 100, tmp_path / "out" / "sheet.png")
    sheet = QImage(str(tmp_path / "out" / "sheet.png"))
    assert (sheet.width(), sheet.height()) == (2 * 100 + 3 * 12, 2 * 50 + 3 * 12)
    assert sheet.pixelColor(12 + 50, 12 + 25) == QColor("red")
    assert sheet.pixelColor(12 + 100 + 12 + 50, 12 + 25) == QColor("lime")
    assert sheet.pixelColor(12 + 50, 12 + 50 + 12 + 25) == QColor("blue")


def test_a_picture_that_cannot_be_read_is_named(tmp_path: Path, qapp: object) -> None:
    bad = tmp_path / "bad.png"
    bad.write_text("no picture", "utf-8")
    with pytest.raises(OSError, match="cannot be read") as caught:
        contact_sheet([bad], 1, 100, tmp_path / "sheet.png")
    assert caught.value.filename == str(bad)
