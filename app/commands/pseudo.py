"""`pseudo`: write the made-up translations as PO files, to look at in a translator's tool. They are never committed."""

from __future__ import annotations

from pathlib import Path

import click

from app.commands._project import root_option
from app.language.catalogue import FUZZY, template, write
from app.language.registry import RegistryError, pseudo_languages
from app.language.translations import Translations
from app.language.workshop import open_workshop
from app.model import State


@click.command("pseudo")
@root_option
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder to write to; build/pseudo if not given.",
)
def command(root: Path, out: Path | None) -> None:
    """Write en-XA (accented, longer), ar-XB (Arabic letters) and en-XS (half out of date) for a look."""
    try:
        workshop = open_workshop(root)
    except RegistryError as fault:
        raise click.ClickException(str(fault)) from fault
    folder = out or root / "build" / "pseudo"
    for language in pseudo_languages():
        translations = Translations.pseudo(language)
        for section, messages in workshop.messages.items():
            catalogue = template(folder / language.code / f"{section}.po", messages, language)
            for entry in catalogue.entries:
                made = translations.lookup(entry.msgctxt or "", entry.msgid)
                entry.msgstr = made.text
                if made.state is State.STALE:
                    entry.flags.insert(0, FUZZY)
            write(catalogue)
        count = sum(len(messages) for messages in workshop.messages.values())
        click.echo(f"{language.code}: {count} messages in {folder / language.code}")
