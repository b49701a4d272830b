"""`status`: how far each language is."""

from __future__ import annotations

import json
from pathlib import Path

import click
from msgspec.structs import asdict

from app.commands._project import root_option
from app.language.registry import RegistryError
from app.language.workshop import Workshop, open_workshop

_COLUMNS = ("checked", "draft", "machine_draft", "stale", "untranslated")


@click.command("status")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object: language, section, counts.")
@root_option
def command(as_json: bool, root: Path) -> None:
    """Count the messages of each language that has been begun, by section and state, and the words still to do."""
    try:
        workshop = open_workshop(root)
    except RegistryError as fault:
        raise click.ClickException(str(fault)) from fault
    counts = _counts(workshop)
    if as_json:
        click.echo(json.dumps(counts, ensure_ascii=False, indent=1))
        return
    click.echo(f"{'':24}" + "".join(f"{name.replace('_', ' '):>15}" for name in (*_COLUMNS, "words to do")))
    for code, sections in counts.items():
        for section, count in sections.items():
            numbers = "".join(f"{count[name]:>15}" for name in (*_COLUMNS, "words_to_do"))
            click.echo(f"{code + ' ' + section:<24}{numbers}")
    waiting = [each.code for each in workshop.registry.translated if each not in workshop.begun]
    click.echo(f"Not begun: {', '.join(waiting) or 'none'}")


def _counts(workshop: Workshop) -> dict[str, dict[str, dict[str, int]]]:
    return {
        language.code: {
            section: {**asdict(progress), "words_to_do": words}
            for section, (progress, words) in workshop.progress(language).items()
        }
        for language in workshop.begun
    }
