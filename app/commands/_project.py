"""What the verbs for writers and translators begin and end with: the project they work on, the problems they say."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from app.content.problem import Problem

ROOT = Path(__file__).resolve().parents[2]

# For tests, which have a project of their own; nobody else needs it.
root_option = click.option(
    "--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=ROOT, hidden=True
)


def tell(problems: Sequence[Problem], counted: str, *, as_json: bool) -> None:
    """Print every problem, one a line or as JSON, then how many there are. Ends with 1 where one is an error."""
    if as_json:
        click.echo(json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            click.echo(str(problem))
    errors = sum(problem.is_error for problem in problems)
    click.echo(f"{counted}: {errors} errors, {len(problems) - errors} warnings", err=True)
    if errors:
        raise SystemExit(1)
