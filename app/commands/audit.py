"""`audit`: check the English content and say every fault, one a line."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from app.commands._project import ROOT, tell
from app.content.audit import audit
from app.content.library import read


@click.command("audit")
@click.option("--json", "as_json", is_flag=True, help="Print the problems as one JSON list.")
@click.option(
    "--content",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=ROOT / "content",
    help="The folder to check; the content of this program if not given.",
)
def command(as_json: bool, content: Path) -> None:
    """Check the English content. Ends with 1 where there is an error."""
    library = read(content.resolve())
    problems = audit(library, datetime.now().astimezone().date())
    tell(problems, f"{len(library.pages)} pages, {len(library.facts)} facts", as_json=as_json)
