"""What every test stands on: a screen that is not there, our own fonts, no network, and nothing left behind.

The environment is set here, at import, because Qt reads it once, when it is first imported.
"""

from __future__ import annotations

import fcntl
import os
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from tests.guards import close_leftovers, refuse_network, windows

ROOT = Path(__file__).resolve().parent.parent

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["FONTCONFIG_FILE"] = str(ROOT / "app" / "fonts" / "fonts.conf")
os.environ["LC_ALL"] = "C.UTF-8"
for taste in ("QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "QT_FONT_DPI", "QT_SCREEN_SCALE_FACTORS"):
    os.environ.pop(taste, None)

# No limit of time for one example: workers share the cores, so it would say more about the neighbour than about us.
# On CI the examples are the same at every run; at a desk they differ, and so find more as time goes on.
settings.register_profile("here", deadline=None, derandomize=bool(os.environ.get("CI")), print_blob=True)
settings.load_profile("here")


@pytest.fixture(scope="session")
def root() -> Path:
    """The top folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def today() -> date:
    """The day on which the tests live, whatever the calendar says."""
    return date(2026, 11, 21)


@pytest.fixture(scope="session")
def bundles(root: Path, today: date, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundles of every language and pseudo-locale, compiled once for all workers. Not to be written to."""
    folder = _shared_temp(tmp_path_factory) / "bundles"
    with _one_worker_at_a_time(folder.with_suffix(".lock")):
        if not (folder / "index.json").exists():
            _compile(root, folder, today)
    return folder


def _compile(root: Path, folder: Path, today: date) -> None:
    from app.bundle.build import Places, build

    places = replace(Places.of(root), out=folder)
    report = build(places, today, pseudo=True)
    # Where only pytest was called and nobody has made the Chinese fonts (`make test` does), Chinese is left out.
    excused = () if places.fonts and places.fonts.exists() else ("zh-Hans", "zh-Hant")
    if set(report.refused).difference(excused):
        faults = "\n".join(str(problem) for problem in report.problems if problem.is_error)
        (folder / "index.json").unlink(missing_ok=True)  # so that each worker says it
        pytest.fail(f"no bundle could be made for {', '.join(report.refused)}:\n{faults}", pytrace=False)


def _shared_temp(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Under xdist each worker has a folder of its own inside one that they share; alone there is only the one."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


class _one_worker_at_a_time:  # noqa: N801 - reads as a sentence after `with`
    """A lock between processes; the system lets go of it when a worker dies."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        self._file = self._path.open("w")
        fcntl.flock(self._file, fcntl.LOCK_EX)

    def __exit__(self, *_: object) -> None:
        self._file.close()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program is offline, and so are its tests: only sockets inside this machine's file system may connect."""
    monkeypatch.setattr(socket.socket, "connect", refuse_network(socket.socket.connect))
    monkeypatch.setattr(socket.socket, "connect_ex", refuse_network(socket.socket.connect_ex))


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """A test that leaves a window alive fails: the next test, or the next person, would find it."""
    before = windows()
    yield
    left = close_leftovers(before)
    if left:
        pytest.fail(f"windows left alive by this test: {', '.join(left)}. Give them to qtbot.addWidget.")
