"""The program as a person meets it: verbs to press, read and look with, so that a test reads as a story.

A story never reaches for a widget by its class: it presses what has a place (a name that is the same in every
language), reads what stands on the screen, and looks at the picture.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QScrollBar, QWidget

from app.journey.routes import LANGUAGES, Route
from app.journey.session import Session, Setting
from app.model import Block
from app.start import Clock, make_context, make_window
from app.ui.blocks.frame import BlockFrame, StateMark
from app.ui.controls.button import Button
from app.ui.controls.chip import PlainLabel
from app.ui.controls.focus_ring import FocusRing
from app.ui.look import spoken
from app.ui.text import TextBlock
from app.ui.views.hide import HideView
from app.ui.views.view import View
from app.ui.window import Window

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
SIZE = (1366, 768)
RIGHT_TO_LEFT = "ar-XB"  # English in Arabic letters: right to left, whole, and there in every checkout
KEYS_AT_MOST = 400  # more than any screen has stops for the Tab key


def open_app(
    bundles: Path,
    lang: str = "en",
    start: Route = LANGUAGES,
    *,
    scale: int = 100,
    palette: str = "light",
    size: tuple[int, int] = SIZE,
    now: datetime = NOON,
) -> App:
    """The program, shown, built by its own composition root. Needs a QApplication; `close` it when the story ends."""
    setting = Setting(language=lang, scale=scale, palette=palette, start=start)
    clock = Clock(lambda: now)
    window = make_window(make_context(bundles, setting, clock), clock)
    window.resize(*size)
    window.show()
    window.activateWindow()
    app = App(window)
    app.settle()
    return app


class App:
    """A running program and a person before it."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.context = window.context

    # -- what a person does

    def press(self, place: str) -> None:
        """Press the button at a place with the mouse. AssertionError where a person could not."""
        button = self.button(place)
        assert button.isEnabled(), f"{place!r} cannot be pressed"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def choose_language(self, code: str) -> None:
        """Choose a language by its own name, from wherever the person is."""
        if not self.has("language/" + code):
            self.press("language")
        self.press("language/" + code)

    def open_page(self, page_id: str) -> None:
        """Open a page from home."""
        if not self.has("open/" + page_id):
            self.press("home")
        self.press("open/" + page_id)

    def larger(self) -> None:
        """Ask for larger text."""
        self.press("larger")

    def press_in_foot(self, place: str) -> None:
        """Press a button of the lower bar, behind "More" where it has no room."""
        if not self.has(place):
            self.press("more")
            place = f"more/{place}"
        self.press(place)

    def next_person(self) -> None:
        """Go, and leave nothing."""
        self.press("next")

    def hide(self) -> None:
        """Cover the screen at once."""
        self.press("hide")

    def press_cover(self) -> None:
        """Press anywhere on the dull screen."""
        cover = self.cover()
        assert cover is not None, "nothing is hidden"
        QTest.mouseClick(cover, Qt.MouseButton.LeftButton)
        self.settle()

    def press_key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key; it goes to whatever has the keyboard."""
        QTest.keyClick(self.focused() or self.window, key, modifier)
        self.settle()

    def press_elsewhere(self) -> None:
        """Press the mouse where there is nothing to press."""
        QTest.mouseClick(self.sheet(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
        self.settle()

    def type_to_find(self, typed: str) -> None:
        """Type into the find box, in place of what stood there."""
        line = self.window.findChild(QLineEdit, "find")
        assert line is not None, "there is no find box on this screen"
        line.clear()
        QTest.keyClicks(line, typed) if typed.isascii() else line.insert(typed)
        self.settle()

    def scroll_to(self, share: float) -> None:
        """Scroll: 0 is the top, 1 the end."""
        bar = self.scroll_bar()
        bar.setValue(round(bar.maximum() * share))
        self.settle()

    def tab_through(self, *, back: bool = False) -> list[str]:
        """Press Tab from the beginning until it begins again: the names of what it stopped at, in that order."""
        focused = self.window.focusWidget()
        if focused is not None:
            focused.clearFocus()
        key = Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab
        stops: list[QWidget] = []
        for _ in range(KEYS_AT_MOST):
            self.press_key(key)
            stop = self.focused()
            assert stop is not None, f"after {[named(one) for one in stops]} the keyboard is nowhere"
            if stops and stop is stops[0]:
                return [named(one) for one in stops]
            assert stop not in stops, f"the keyboard goes round without its beginning, at {named(stop)!r}"
            stops.append(stop)
        raise AssertionError(f"Tab never comes back to {named(stops[0])!r}")

    def close(self) -> None:
        """End the program."""
        self.window.close()
        self.context.shelf.close()
        self.window.deleteLater()
        self.settle()

    # -- what a person sees

    @property
    def session(self) -> Session:
        """What the program knows of the person."""
        return self.context.session

    def has(self, place: str) -> bool:
        """Whether a button stands at a place."""
        return any(button.place == place for button in self.buttons())

    def button(self, place: str) -> Button:
        """The button at a place."""
        found = [button for button in self.buttons() if button.place == place]
        known = sorted({button.place for button in self.buttons()})
        assert len(found) == 1, f"{len(found)} buttons at {place!r}; there are: {', '.join(known)}"
        return found[0]

    def buttons(self) -> list[Button]:
        """Every button that can be seen, in the order it was built."""
        return [button for button in self.window.findChildren(Button) if button.isVisibleTo(self.window)]

    def texts(self) -> list[TextBlock]:
        """Every text that can be seen, in the order it was built."""
        return [text for text in self.window.findChildren(TextBlock) if text.isVisibleTo(self.window)]

    def frames(self) -> list[BlockFrame]:
        """The frame of each block that can be seen, the outermost where several stand around one block."""
        frames = [frame for frame in self.window.findChildren(BlockFrame) if frame.isVisibleTo(self.window)]
        return [frame for frame in frames if not _is_inside_its_own(frame)]

    def blocks(self) -> dict[str, BlockFrame]:
        """The frames of the page's own blocks by their keys. Those of two organisations may share a key."""
        found: dict[str, BlockFrame] = {}
        for frame in self.frames():
            found.setdefault(frame.block.key, frame)
        return found

    def marks(self) -> list[tuple[Block, str]]:
        """Each block that carries a mark, and what the mark says, in the order they were built."""
        marks = [mark for mark in self.window.findChildren(StateMark) if mark.isVisibleTo(self.window)]
        return [(_block_around(mark), spoken(mark.lines.text.plain)) for mark in marks]

    def read_text(self) -> str:
        """Every word on the screen, one text a line, without the signs that only steer direction."""
        cover = self.cover()
        root = self.window if cover is None else cover
        shown = [widget for widget in root.findChildren(QWidget) if widget.isVisibleTo(self.window)]
        return "\n".join(
            spoken(widget.lines.text.plain) for widget in shown if isinstance(widget, TextBlock | Button | PlainLabel)
        )

    def picture(self) -> QImage:
        """What the screen looks like now."""
        self.settle()
        return self.window.grab().toImage()

    def cover(self) -> HideView | None:
        """The dull screen, where it covers the window."""
        return next((found for found in self.window.findChildren(HideView) if found.isVisible()), None)

    def focused(self) -> QWidget | None:
        """What has the keyboard."""
        return self.window.focusWidget() if self.window.isActiveWindow() else None

    def ring(self) -> FocusRing:
        """The ring around what has the keyboard; it may be out of sight."""
        ring = self.window.findChild(FocusRing)
        assert isinstance(ring, FocusRing)
        return ring

    @property
    def view(self) -> View:
        """The screen between the two bars."""
        view = self.window.view
        assert view is not None
        return view

    def top_block(self) -> str:
        """The key of the block at the top of the view."""
        return self.view.place().block

    def opened(self) -> frozenset[str]:
        """The statements whose sources are open."""
        return self.view.opened()

    def area(self) -> QScrollArea:
        """What the view scrolls in."""
        area = self.view.findChild(QScrollArea)
        assert isinstance(area, QScrollArea)
        return area

    def scroll_bar(self) -> QScrollBar:
        """The scroll bar of the view."""
        return self.area().verticalScrollBar()

    def sheet(self) -> QWidget:
        """What scrolls."""
        sheet = self.area().widget()
        assert sheet is not None
        return sheet

    def settle(self) -> None:
        """Let Qt finish what it has begun, deletions included. No time passes."""
        for _ in range(3):
            QCoreApplication.processEvents()
            if self.window.view is not None:
                self.window.view.complete()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def named(widget: QWidget) -> str:
    """The name of a control: its place, or its object name where it has none."""
    return widget.place if isinstance(widget, Button) else widget.objectName()


def heard(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader is given for a widget."""
    return QAccessible.queryAccessibleInterface(widget)


def _block_around(widget: QWidget) -> Block:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, BlockFrame):
        above = above.parentWidget()
    assert isinstance(above, BlockFrame), "a mark stands outside of any block"
    return above.block


def _is_inside_its_own(frame: BlockFrame) -> bool:
    above = frame.parentWidget()
    while above is not None:
        if isinstance(above, BlockFrame) and above.block is frame.block:
            return True
        above = above.parentWidget()
    return False
