"""The running program, for every story of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.application import make_application
from tests.ui.story import App, open_app

Open = Callable[..., App]


@pytest.fixture
def application(qapp: QApplication) -> QApplication:
    """Qt, dressed as the program dresses it."""
    return make_application()


@pytest.fixture
def open_with(application: QApplication) -> Iterator[Open]:
    """Opens the program over any folder of bundles, as often as a story needs; all are closed when it ends."""
    opened: list[App] = []

    def open_one(folder: Path, *arguments: Any, **values: Any) -> App:
        opened.append(open_app(folder, *arguments, **values))
        return opened[-1]

    yield open_one
    for app in opened:
        app.close()


@pytest.fixture
def open_it(open_with: Open, bundles: Path) -> Open:
    """Opens the program over the bundles of this checkout."""

    def open_one(*arguments: Any, **values: Any) -> App:
        return open_with(bundles, *arguments, **values)

    return open_one
