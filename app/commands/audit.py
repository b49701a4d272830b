"""`audit`: check the English content and say every fault, one a line."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from app.content.audit import audit
from app.content.library import read

CONTENT = Path(__file__).resolve().parents[2] / "content"


@click.command("audit")
@click.option("--json", "as_json", is_flag=True, help="Print the problems as one JSON list.")
@click.option(
    "--content",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=CONTENT,
    help="The folder to check; the content of this program if not given.",
)
def command(as_json: bool, content: Path) -> None:
    """Check the English content. Ends with 1 where there is an error."""
    library = read(content.resolve())
    problems = audit(library, datetime.now().astimezone().date())
    if as_json:
        click.echo(json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=1))
    else:
        for problem in problems:
            click.echo(str(problem))
    errors = sum(problem.is_error for problem in problems)
    warnings = len(problems) - errors
    counts = f"{len(library.pages)} pages, {len(library.facts)} facts: {errors} errors, {warnings} warnings"
    click.echo(counts, err=True)
    if errors:
        raise SystemExit(1)
