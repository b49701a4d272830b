"""`check`: find faults in the translations, one a line."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from app.commands.merge import chosen
from app.content.problem import Problem
from app.language.registry import RegistryError
from app.language.workshop import open_workshop

ROOT = Path(__file__).resolve().parents[2]


@click.command("check")
@click.argument("code", metavar="[LANG]", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print the problems as one JSON list.")
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=ROOT, hidden=True)
def command(code: str | None, as_json: bool, root: Path) -> None:
    """Check the translations of a language, or of all that have been begun. Ends with 1 where there is an error."""
    problems, counted = _problems(root, code)
    if as_json:
        click.echo(json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            click.echo(str(problem))
    errors = sum(problem.is_error for problem in problems)
    click.echo(f"{counted} languages: {errors} errors, {len(problems) - errors} warnings", err=True)
    if errors:
        raise SystemExit(1)


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
