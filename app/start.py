"""The one place where everything is built and joined: bundles, session, look, clock, window."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from app.bundle.store import Store
from app.journey.session import Setting

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.window import Window

SHIPPED = Path(__file__).resolve().parent.parent / "build" / "bundles"


class Clock(Struct, frozen=True):
    """The time, injected, so that tests say what day it is."""

    now: Callable[[], datetime]

    def today(self) -> date:
        """The date where the program runs."""
        return self.now().date()


def hold_collection() -> None:
    """Let Python's garbage collector rest until the first screen is painted; `make_window` wakes it again.

    Starting makes many things and throws nothing away: looking for garbage all the while costs a sixth of what the bare
    window takes. Call it first.
    """
    gc.disable()


def _collect_again() -> None:
    if not gc.isenabled():
        gc.freeze()  # what the start made stays to the end: it need not be looked at again
        gc.enable()


def system_clock() -> Clock:
    """The computer's own clock, in its own time zone."""
    return Clock(lambda: datetime.now(UTC).astimezone())


def make_context(bundles: Path, setting: Setting, clock: Clock) -> Context:
    """Everything a window needs. Needs a QApplication. Raises StoreError where no English can be read."""
    from app.ui.context import Context, Shelf
    from app.ui.dispatcher import Dispatcher
    from app.ui.theme import Theme
    from app.ui.typefaces import Typefaces

    return Context(
        shelf=Shelf(Store(bundles)),
        dispatcher=Dispatcher(setting),
        typefaces=Typefaces(),
        theme=Theme.load(setting.palette, setting.scale),
        today=clock.today,
    )


def make_window(context: Context, clock: Clock) -> Window:
    """The window over a context."""
    from app.ui.window import Window

    window = Window(context, clock.now)
    window.painted.connect(_collect_again)
    return window
