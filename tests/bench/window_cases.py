"""What is measured, each in a new process: `python -m tests.bench.window_cases CASE FOLDER` prints a line of JSON.

Times that begin with the process itself are told as `time.monotonic()` and subtracted by whoever started it.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.journey.session import Event
    from app.ui.window import Window

SIZE = (1366, 768)
WIDTHS = range(1024, 1921, 40)
FIRST_PAGE, LONG_PAGE = "the-number", "who-can-help"
SWITCHES = ("ar", "ti", "fa", "bn", "ur", "zh-Hans", "pl", "en-XA", "en")
QUESTIONS = ("can my midwife see", "hospital bill", "take number off", "will they call immigration", "opt out app")
PAGE_ROUNDS = 2
ROUNDS = 4  # the second time a page is opened, its icons are there already

# Slow to load, or a door to the outside: none may be there when the first page is painted.
UNWANTED = (
    "markdown", "babel", "yaml", "polib", "typst", "tuf", "fontTools",
    "PySide6.QtTextToSpeech", "PySide6.QtMultimedia", "PySide6.QtNetwork",
)  # fmt: skip


def bare(_: Path) -> dict[str, object]:
    """The smallest window of Qt that shows words: what the computer itself takes."""
    from PySide6.QtGui import QFont, QFontDatabase
    from PySide6.QtWidgets import QApplication, QLabel, QWidget

    from app import fonts
    from app.ui.typefaces import use_bundled_fonts_only

    use_bundled_fonts_only()
    application = QApplication(["bare"])
    QFontDatabase.addApplicationFont(str(fonts.FOLDER / "NotoSans-400.ttf"))
    window = QWidget()
    label = QLabel("Know Your Record", window)
    label.setFont(QFont(fonts.LATIN))
    result = first_paint(window)
    window.deleteLater()
    del application
    return result


def home(bundles: Path) -> dict[str, object]:
    """The program to its home page; then every page, other languages in the middle of one, and other widths."""
    window, result = program(bundles, "en")
    open_page(window, FIRST_PAGE)
    result["rss_page"] = peak()
    result["pages"] = page_times(window)
    result["languages"] = language_times(window)
    result["widths"] = width_times(window)
    result["rss_after"] = peak()
    result["keys"] = key_times(window)
    window.close()
    return result


def home_in_arabic(bundles: Path) -> dict[str, object]:
    """The program to its home page, from right to left."""
    return only_the_start(bundles, "ar")


def home_in_tigrinya(bundles: Path) -> dict[str, object]:
    """The program to its home page, in a script of its own."""
    return only_the_start(bundles, "ti")


def only_the_start(bundles: Path, language: str) -> dict[str, object]:
    """The program to its home page, and no further."""
    window, result = program(bundles, language)
    window.close()
    return result


def program(bundles: Path, language: str) -> tuple[Window, dict[str, object]]:
    """The window at home in a language, as `run --lang` opens it, and what was true when it was first painted."""
    from app.start import hold_collection, make_context, make_window, system_clock

    hold_collection()
    from app.journey.routes import HOME
    from app.journey.session import Setting
    from app.ui.application import make_application

    application = make_application()
    clock = system_clock()
    window = make_window(make_context(bundles, Setting(language=language, start=HOME), clock), clock)
    window.setProperty("application", application)  # it lives as long as the window
    return window, {**first_paint(window), "loaded": [name for name in UNWANTED if name in sys.modules]}


def page_times(window: Window) -> list[float]:
    """Seconds from the wish to read a page until it is painted, for every page."""
    from app.journey.routes import HOME
    from app.journey.session import Opened

    times = []
    for _ in range(PAGE_ROUNDS):
        for head in window.context.bundle.heads():
            timed(window, Opened(HOME))
            times.append(open_page(window, head.id))
    return times


def language_times(window: Window) -> list[float]:
    """Seconds from the choice of a language, in the middle of a page, until the page is painted in it."""
    from app.journey.session import ChoseLanguage

    open_page(window, FIRST_PAGE)
    known = {entry.language.code for entry in window.context.shelf.entries}
    return [timed(window, ChoseLanguage(code)) for code in SWITCHES * ROUNDS if code in known]


def width_times(window: Window) -> list[float]:
    """Seconds that each new width of the window takes on a long page, all of it built, until it is painted."""
    open_page(window, LONG_PAGE)
    if window.view is not None:
        window.view.complete()
    wait_for_paint(window)
    times = []
    for width in WIDTHS:
        began = time.monotonic()
        window.resize(width, SIZE[1])
        times.append(wait_for_paint(window) - began)
    return times


def key_times(window: Window) -> list[float]:
    """Seconds from each key press in the search line until what was found is painted."""
    from PySide6.QtWidgets import QLineEdit

    from app.journey.routes import Screen, to
    from app.journey.session import Opened

    timed(window, Opened(to(Screen.SEARCH)))
    line = window.findChild(QLineEdit, "search")
    if line is None:
        return []
    times = []
    for question in QUESTIONS:
        line.clear()
        for end in range(1, len(question) + 1):
            began = time.perf_counter()
            line.setText(question[:end])
            window.repaint()
            times.append(time.perf_counter() - began)
            wait_for_paint(window)
    return times


def open_page(window: Window, page_id: str) -> float:
    """Open a page; the seconds until it was painted."""
    from app.journey.routes import page
    from app.journey.session import Opened

    return timed(window, Opened(page(page_id)))


def timed(window: Window, event: Event) -> float:
    """Seconds that one event takes until what it changed is painted; then the rest of a long page is waited for."""
    began = time.perf_counter()
    window.context.dispatcher.dispatch(event)
    window.repaint()
    taken = time.perf_counter() - began
    wait_for_paint(window)
    return taken


def first_paint(window: QWidget) -> dict[str, object]:
    """Show a window; when it was painted, and how much memory that took."""
    window.resize(*SIZE)
    window.show()
    return {"painted": wait_for_paint(window), "rss": peak()}


def wait_for_paint(window: QWidget) -> float:
    """Let Qt work until the window has been painted and nothing is left to do; the moment when the painting was over.

    That moment is when the first thing runs that was asked for as the painting began: painting is not interrupted, and
    what the program does after its first paint was asked for later.
    """
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

    class Witness(QObject):
        painted = 0.0
        asked = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint and not self.asked:
                self.asked = True
                QTimer.singleShot(0, self.stamp)
            return False

        def stamp(self) -> None:
            self.painted = time.monotonic()

    witness = Witness()
    window.installEventFilter(witness)
    window.update()
    until = time.monotonic() + 10
    while not witness.painted:
        QCoreApplication.processEvents()
        if time.monotonic() > until:
            raise TimeoutError("the window was not painted within 10 seconds")
    QCoreApplication.processEvents()
    window.removeEventFilter(witness)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return witness.painted


def peak() -> float:
    """The most memory this process has held, in MB.

    Linux counts it from the start of the process in VmHWM only; what `resource` tells there begins with the memory of
    whoever started the process.
    """
    status = Path("/proc/self/status")
    if status.exists():
        found = next(line for line in status.read_text("utf-8").splitlines() if line.startswith("VmHWM:"))
        return int(found.split()[1]) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


CASES = {"bare": bare, "home": home, "home-in-arabic": home_in_arabic, "home-in-tigrinya": home_in_tigrinya}

if __name__ == "__main__":
    print(json.dumps(CASES[sys.argv[1]](Path(sys.argv[2]))))
