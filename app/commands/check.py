"""`check`: find faults in the translations, one a line."""

from __future__ import annotations

from pathlib import Path

import click

from app.commands._project import root_option, tell
from app.commands.merge import chosen
from app.content.problem import Problem
from app.language.registry import RegistryError
from app.language.workshop import open_workshop


@click.command("check")
@click.argument("code", metavar="[LANG]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the problems as one JSON list.")
@root_option
def command(code: str | None, as_json: bool, root: Path) -> None:
    """Check the translations of a language, or of all that have been begun. Ends with 1 where there is an error."""
    problems, counted = _problems(root, code)
    tell(problems, f"{counted} languages", as_json=as_json)


def _problems(root: Path, code: str | None) -> tuple[list[Problem], int]:
    try:
        workshop = open_workshop(root)
    except RegistryError as fault:
        return list(fault.problems), 0
    languages = chosen(workshop.registry, (code,)) if code else workshop.begun
    found = list(workshop.glossary.problems)
    for language in languages:
        found.extend(workshop.check(language))
    return found, len(languages)
