"""Many pictures on one: how a screen looks in each language and palette, side by side, for the README."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

_GROUND = "#8A8490"  # a middle grey: light and dark screens both stand out from it
_GAP = 12


def contact_sheet(pictures: Sequence[Path], columns: int, width: int, out: Path) -> None:
    """Write a sheet of pictures in rows; each is `width` pixels wide. OSError where one cannot be read or written."""
    images = [_read(path).scaledToWidth(width, Qt.TransformationMode.SmoothTransformation) for path in pictures]
    rows = [images[start : start + columns] for start in range(0, len(images), columns)]
    heights = [max(image.height() for image in row) for row in rows]
    sheet = QImage(columns * (width + _GAP) + _GAP, sum(heights) + (len(rows) + 1) * _GAP, QImage.Format.Format_RGB32)
    sheet.fill(QColor(_GROUND))
    painter = QPainter(sheet)
    y = _GAP
    for row, height in zip(rows, heights, strict=True):
        for column, image in enumerate(row):
            painter.drawImage(QRect(_GAP + column * (width + _GAP), y, width, image.height()), image)
        y += height + _GAP
    painter.end()
    out.parent.mkdir(parents=True, exist_ok=True)
    if not sheet.save(str(out)):
        raise OSError(0, "the sheet could not be saved; is the disk full?", str(out))


def _read(path: Path) -> QImage:
    image = QImage(str(path))
    if image.isNull():
        raise OSError(0, "this picture cannot be read", str(path))
    return image
