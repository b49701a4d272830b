"""`tour`: a picture of every screen, and what can be read on each, as JSON."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from app import __version__
from app.bundle.errors import StoreError
from app.bundle.index import Entry
from app.bundle.store import ENGLISH, Store
from app.journey.session import PALETTES, SCALES, Setting
from app.start import SHIPPED, Clock, make_context, make_window

if TYPE_CHECKING:
    from app.ui.facts import Inspection
    from app.ui.tour import Manner, Stop

FORMAT = 1  # raise it when a field of tour.json goes or means something else
_SIZE = re.compile(r"(\d{3,5})x(\d{3,5})")
_MANY = ("--lang", "--size", "--scale", "--theme", "--screen")
_CLOCK = time(10, 30)  # what the dull screen shows: the same in every run


@dataclass(frozen=True, slots=True)
class Screen:
    """One entry of tour.json besides what `app.ui.facts` says: which screen, how it was looked at, its picture."""

    name: str
    lang: str
    size: str
    scale: int
    theme: str
    png: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Which screens to show: those named, or all, or two of each kind."""

    wanted: tuple[str, ...]
    short: bool


class Size(click.ParamType[tuple[int, int]]):
    """A window such as 1366x768."""

    name = "WxH"

    def convert(
        self, value: str | tuple[int, int], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Width and height in pixels."""
        if isinstance(value, tuple):
            return value
        found = _SIZE.fullmatch(value.lower())
        if found is None:
            self.fail(f"{value!r} is not a size. Write it like 1366x768.", param, ctx)
        return int(found[1]), int(found[2])


class Repeating(click.Command):
    """Lets an option be given many values in a row: `--lang ar ti` is `--lang ar --lang ti`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Say the option again before each further value."""
        said: list[str] = []
        option = ""
        for arg in args:
            if arg.startswith("-"):
                option = arg if arg in _MANY else ""
            elif option and said[-1] != option:
                said.append(option)
            said.append(arg)
        return super().parse_args(ctx, said)


@click.command(name="tour", cls=Repeating)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="The folder for pictures and tour.json.")
@click.option("--list", "list_only", is_flag=True, help="Only print the names of the screens, one a line.")
@click.option("--lang", "langs", multiple=True, help="A language, by its code. Without it: all that are offered.")
@click.option("--size", "sizes", multiple=True, type=Size(), default=["1366x768"], help="Width and height in pixels.")
@click.option(
    "--scale", "scales", multiple=True, type=click.Choice([str(scale) for scale in SCALES]), default=["100"],
    help="Text size in per cent.",
)  # fmt: skip
@click.option("--theme", "themes", multiple=True, type=click.Choice(PALETTES), default=["light"], help="Colours.")
@click.option("--bundles", type=click.Path(path_type=Path), default=SHIPPED, help="The folder of bundles.")
@click.option("--screen", "wanted", multiple=True, help="Only this screen, by its name; see --list.")
@click.option("--short", is_flag=True, help="Show two screens of each kind, and every page.")
@click.option("--full", is_flag=True, help="Make each picture as tall as all that its screen holds.")
def command(
    out: Path | None,
    list_only: bool,
    langs: tuple[str, ...],
    sizes: tuple[tuple[int, int], ...],
    scales: tuple[str, ...],
    themes: tuple[str, ...],
    bundles: Path,
    wanted: tuple[str, ...],
    short: bool,
    full: bool,
) -> None:
    """Write a picture of every screen and tour.json. Options for languages, sizes and colours can be repeated."""
    try:
        store = Store(bundles)
        chosen = _languages(store.languages, langs)
        if list_only:
            click.echo("\n".join(_names(store, short=short)))
            return
        unknown = sorted(set(wanted) - set(_names(store, short=False)))
        if unknown:
            raise click.BadParameter(f"There is no screen {unknown[0]!r}. See --list.", param_hint="--screen")
        if out is None:
            raise click.UsageError(
                "Say where the pictures go: --out FOLDER. Or print the names of the screens: --list."
            )
        from app.ui.tour import Manner

        ways = product(chosen, sizes, scales, themes)
        manners = [Manner(lang, *size, int(scale), theme) for lang, size, scale, theme in dict.fromkeys(ways)]
        screens = list(_walk(store, bundles, manners, out, Choice(wanted, short), full=full))
    except StoreError as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"{error.filename or out} cannot be written: {error.strerror}.") from error
    _say(screens, out)


def _languages(entries: tuple[Entry, ...], asked: tuple[str, ...]) -> tuple[str, ...]:
    """The codes asked for; without any, those that a person can choose."""
    known = [entry.language.code for entry in entries]
    for code in asked:
        if code not in known:
            message = f"There are no texts in {code!r}. Choose from: {', '.join(known)}."
            raise click.BadParameter(message, param_hint="--lang")
    return asked or tuple(entry.language.code for entry in entries if entry.offered and not entry.language.pseudo)


def _names(store: Store, *, short: bool) -> tuple[str, ...]:
    from app.ui.tour import screens_of

    with store.open(ENGLISH).bundle as bundle:
        return screens_of(bundle, short=short)


def _walk(
    store: Store, bundles: Path, manners: list[Manner], out: Path, choice: Choice, *, full: bool
) -> Iterator[dict[str, object]]:
    """Show every screen in one window; write its picture; give its entry of tour.json."""
    _take_no_screen()
    from app.ui.application import make_application
    from app.ui.tour import prepare, screens_in, walk

    application = make_application()
    clock = clock_of(store)
    context = make_context(bundles, Setting(), clock)
    window = make_window(context, clock)
    walks = []
    for manner in manners:
        names = screens_in(context.shelf.take(manner.lang), manner.lang, short=choice.short)
        walks.append((manner, tuple(name for name in names if name in choice.wanted or not choice.wanted)))
    progress = _Progress(sum(len(screens) for _, screens in walks))
    try:
        prepare(window)
        for manner, screens in walks:
            for stop in walk(window, manner, screens, full=full):
                progress.show(f"{manner.folder}/{stop.name}")
                _save(stop, out)
                yield _entry(stop)
    finally:
        progress.clear()
        window.close()
        window.deleteLater()
        context.shelf.close()
        application.processEvents()


def _take_no_screen() -> None:
    """The pictures are the same on every computer: no screen, no scaling. Qt reads this once, at start."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1"
    for taste in ("QT_FONT_DPI", "QT_SCREEN_SCALE_FACTORS", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"):
        os.environ.pop(taste, None)


def clock_of(store: Store) -> Clock:
    """Half past ten on the day on which the English was compiled: the same texts give the same pictures."""
    english = next(entry for entry in store.languages if entry.language.code == ENGLISH)
    day = datetime.fromisoformat(english.bundles[0].compiled_on.iso)
    return Clock(lambda: datetime.combine(day, _CLOCK, UTC))


def _save(stop: Stop, out: Path) -> None:
    path = out / stop.file
    path.parent.mkdir(parents=True, exist_ok=True)
    if not stop.picture().save(str(path), "PNG"):
        raise OSError(0, "the picture could not be saved; is the disk full?", str(path))


def _entry(stop: Stop) -> dict[str, object]:
    manner = stop.manner
    screen = Screen(stop.name, manner.lang, manner.size, manner.scale, manner.theme, stop.file)
    facts: Inspection = stop.facts()
    return {**_plain(screen), **_plain(facts)}


def _plain(value: object) -> dict[str, object]:
    found = msgspec.to_builtins(value)
    if not isinstance(found, dict):
        raise TypeError(f"{type(value).__name__} is no entry of tour.json")
    return found


def _say(screens: list[dict[str, object]], out: Path) -> None:
    body = {"version": FORMAT, "program": __version__, "screens": screens}
    (out / "tour.json").write_bytes(msgspec.json.format(msgspec.json.encode(body), indent=1) + b"\n")
    click.echo(f"{out}: {len(screens)} screens, and what they say in tour.json")
    for screen in screens:
        wrong = [name for name in ("cut", "missing", "sideways", "overlaps") if screen[name]]
        if wrong:
            click.echo(f"{screen['png']}: {', '.join(wrong)}", err=True)


class _Progress:
    """One line that is written over on a terminal; elsewhere a line for each folder of pictures."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._folder = ""
        self._terminal = sys.stderr.isatty()

    def show(self, name: str) -> None:
        self._done += 1
        folder = "/".join(name.split("/")[:2])
        if self._terminal:
            click.echo(f"\r\x1b[K{self._done} of {self._total}: {name}", err=True, nl=False)
        elif folder != self._folder:
            click.echo(f"{self._done} of {self._total}: {folder}", err=True)
        self._folder = folder

    def clear(self) -> None:
        if self._terminal:
            click.echo("\r\x1b[K", err=True, nl=False)
