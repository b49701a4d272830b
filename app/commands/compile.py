"""`compile`: make the bundles that the window reads, for every language or for the ones named."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from time import monotonic

import click

from app.bundle.build import Places, Report, UnknownLanguageError, build
from app.bundle.errors import StoreError
from app.commands._project import ROOT, root_option
from app.language.registry import RegistryError
from app.language.translations import Policy

LONG = 1.0  # seconds after which the person at the keyboard is told how far it is


@click.command("compile")
@click.argument("languages", nargs=-1, metavar="[LANG]...")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Instead of build/bundles.")
@click.option("--pseudo", is_flag=True, help="Also the made-up languages that show faults of the program.")
@click.option("--checked-only", is_flag=True, help="Show English wherever nobody has checked the translation.")
@root_option
def command(languages: tuple[str, ...], out: Path | None, pseudo: bool, checked_only: bool, root: Path) -> None:
    """Make the bundles of all languages, or of those named. Ends with 1 where something had to be left out."""
    places = replace(Places.of(root), app=ROOT / "app")
    if out is not None:
        places = replace(places, out=out)
    policy = Policy.CHECKED_ONLY if checked_only else Policy.DRAFTS
    progress = _Progress()
    try:
        today = datetime.now().astimezone().date()
        report = build(places, today, languages, pseudo=pseudo, policy=policy, progress=progress.show)
    except RegistryError as error:
        raise click.ClickException(str(error)) from error
    except UnknownLanguageError as error:
        raise click.UsageError(str(error)) from error
    except StoreError as error:
        raise click.ClickException(f"{error.message} {error.remedy}") from error
    finally:
        progress.clear()
    _say(report, places.out)
    if report.has_errors:
        raise SystemExit(1)


def _say(report: Report, out: Path) -> None:
    for problem in report.problems:
        click.echo(str(problem), err=True)
    parts = [f"{len(report.compiled)} languages compiled", f"{len(report.unchanged)} unchanged"]
    if report.refused:
        parts.append(f"{len(report.refused)} refused ({', '.join(report.refused)})")
    click.echo(f"{out}: {', '.join(parts)}")


class _Progress:
    """One line that is written over, on a terminal only, and only where it takes long."""

    def __init__(self) -> None:
        self._began = monotonic()
        self._shown = False

    def show(self, done: int, total: int, name: str) -> None:
        if sys.stderr.isatty() and monotonic() - self._began > LONG:
            self._shown = True
            click.echo(f"\r\x1b[K{done} of {total}: {name}", err=True, nl=False)

    def clear(self) -> None:
        if self._shown:
            click.echo("\r\x1b[K", err=True, nl=False)
