"""A box stands where Qt itself would put it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle

from app.ui.mirror import visual_rect


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("inside", [QRect(0, 0, 300, 40), QRect(17, 5, 301, 40), QRect(-8, 0, 1, 1)])
@pytest.mark.parametrize("rect", [QRect(0, 0, 20, 20), QRect(31, 7, 55, 9), QRect(-4, 0, 999, 1)])
def test_a_rectangle_is_mirrored_as_qt_mirrors_it(direction: Qt.LayoutDirection, inside: QRect, rect: QRect) -> None:
    assert visual_rect(direction, inside, rect) == QStyle.visualRect(direction, inside, rect)
