"""`merge`: bring the PO files up to date with the English."""

from __future__ import annotations

from pathlib import Path

import click

from app.commands._project import root_option
from app.language.merge import Merged
from app.language.registry import Registry, RegistryError
from app.language.workshop import open_workshop
from app.model import Language


@click.command("merge")
@click.argument("codes", metavar="[LANG]...", nargs=-1)
@root_option
def command(codes: tuple[str, ...], root: Path) -> None:
    """Bring the PO files of these languages up to date; without LANG, of all that have been begun.

    A language that is named and has no files yet is begun. Ends with 1 where a file is damaged.
    """
    try:
        workshop = open_workshop(root)
    except RegistryError as fault:
        raise click.ClickException(str(fault)) from fault
    if workshop.broken:
        pages = ", ".join(workshop.broken)
        raise click.ClickException(f"Nothing was merged: these pages have errors, mend them first (`audit`): {pages}")
    languages = chosen(workshop.registry, codes) or workshop.begun
    damaged = False
    for language in languages:
        for section, merged, changed in workshop.merge(language):
            for problem in merged.catalogue.problems:
                click.echo(str(problem), err=True)
                damaged = True
            if not merged.catalogue.problems:
                click.echo(f"{language.code}/{section}: {_told(merged)}{'' if changed else ' (file unchanged)'}")
    if damaged:
        raise SystemExit(1)


def chosen(registry: Registry, codes: tuple[str, ...]) -> tuple[Language, ...]:
    """The languages of these codes; a usage error for English and for a code that is not registered."""
    known = {language.code: language for language in registry.translated}
    for code in codes:
        if code not in known:
            raise click.UsageError(f"{code!r} has no PO files. Languages with PO files: {', '.join(known)}")
    return tuple(known[code] for code in codes)


def _told(merged: Merged) -> str:
    names = ("kept", "filled", "stale", "new", "retired")
    return ", ".join(f"{getattr(merged, name)} {name}" for name in names if getattr(merged, name)) or "nothing to do"
