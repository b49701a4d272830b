"""`run`: open the window."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from app.bundle.errors import StoreError
from app.journey.routes import HOME, LANGUAGES
from app.journey.session import PALETTES, SCALES, Setting
from app.start import SHIPPED, hold_collection, make_context, make_window, system_clock

_STEPS = [str(scale) for scale in SCALES]


@click.command(name="run")
@click.option("--lang", default="", help="Begin at home in this language, not with the list of languages.")
@click.option("--scale", type=click.Choice(_STEPS), default="100", help="Text size in per cent.")
@click.option("--theme", type=click.Choice(PALETTES), default="light", help="Colours.")
@click.option("--size", default="1366x768", help="Width and height of the window in pixels.")
@click.option("--bundles", type=click.Path(path_type=Path), default=SHIPPED, help="The folder of bundles.")
def command(lang: str, scale: str, theme: str, size: str, bundles: Path) -> None:
    """Open the window (this is also what happens without a verb)."""
    hold_collection()
    from app.ui.application import make_application

    try:
        width, height = (int(part) for part in size.lower().split("x"))
    except ValueError as error:
        raise click.BadParameter(f"{size!r} is not a size. Write it like 1366x768.", param_hint="--size") from error
    setting = Setting(language=lang or "en", scale=int(scale), palette=theme, start=HOME if lang else LANGUAGES)
    application = make_application()
    clock = system_clock()
    try:
        context = make_context(bundles, setting, clock)
        window = make_window(context, clock)
    except StoreError as error:
        raise click.ClickException(str(error)) from error
    window.resize(width, height)
    window.show()
    sys.exit(application.exec())
