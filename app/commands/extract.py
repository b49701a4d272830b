"""`extract`: write the English messages as templates for translators' tools, one .pot file a section."""

from __future__ import annotations

from pathlib import Path

import click

from app.commands._project import root_option
from app.language.catalogue import template, write
from app.language.registry import RegistryError
from app.language.workshop import open_workshop


@click.command("extract")
@root_option
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the templates; build/templates if not given. They are never committed.",
)
def command(root: Path, out: Path | None) -> None:
    """Write templates (.pot) of all English messages."""
    try:
        workshop = open_workshop(root)
    except RegistryError as fault:
        raise click.ClickException(str(fault)) from fault
    folder = out or root / "build" / "templates"
    for section, messages in workshop.messages.items():
        write(template(folder / f"{section}.pot", messages))
        words = sum(len(message.english.split()) for message in messages)
        click.echo(f"{section}: {len(messages)} messages, {words} words")
    if workshop.broken:
        click.echo(f"Left out, because they have errors (see `audit`): {', '.join(workshop.broken)}", err=True)
        raise SystemExit(1)
