"""`sign`: a person says that they have checked translations."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from app.commands._project import root_option
from app.commands.merge import chosen
from app.language import catalogue
from app.language.check import check_entry
from app.language.registry import RegistryError
from app.language.review import mark_checked, state_of
from app.language.workshop import open_workshop
from app.model import State

_CAN_BE_SIGNED = (State.MACHINE_DRAFT, State.DRAFT)


@click.command("sign")
@click.argument("code", metavar="LANG")
@click.option("--by", "name", required=True, help="Your name, as it shall stand beside each sentence.")
@click.option("--page", "context", required=True, help="The page (or area of words) that you have read: the-number.")
@root_option
def command(code: str, name: str, context: str, root: Path) -> None:
    """Mark every translated sentence of one page as checked by you, with today's date.

    Sign only what you have read, each sentence beside its English. A later change of either cancels your mark.
    """
    try:
        workshop = open_workshop(root)
    except RegistryError as fault:
        raise click.ClickException(str(fault)) from fault
    (language,) = chosen(workshop.registry, (code,))
    today = datetime.datetime.now(datetime.UTC).astimezone().date()
    signed = found = 0
    for each in workshop.catalogues(language).values():
        entries = [entry for entry in each.entries if entry.msgctxt == context]
        found += len(entries)
        for entry in entries:
            if state_of(entry) not in _CAN_BE_SIGNED:
                continue
            faults = [fault for fault in check_entry(entry, each, language) if fault.is_error]
            if faults:
                click.echo("\n".join(str(fault) for fault in faults), err=True)
                continue
            mark_checked(entry, name, today)
            signed += 1
        catalogue.write(each)
    if not found:
        raise click.UsageError(f"Nothing in {language.code} stands under {context!r}. `status` lists what there is.")
    click.echo(f"{language.code}/{context}: {signed} of {found} sentences marked as checked by {name}")
