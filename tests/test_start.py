"""The program starts quickly because it loads only what a reader needs."""

from __future__ import annotations

from pathlib import Path

from tests.bench.bench_window import run
from tests.bench.window_cases import UNWANTED


def test_the_first_page_is_painted_without_the_libraries_of_the_workshop(bundles: Path) -> None:
    assert {"markdown", "babel", "yaml", "polib", "PySide6.QtNetwork"} < set(UNWANTED)
    assert run("home-in-arabic", bundles)["loaded"] == []
