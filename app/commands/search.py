"""`search`: what the program finds for some words, ranked, for volunteers, tests and scripts."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec

from app.bundle.errors import StoreError
from app.bundle.finding import Finder, Found, plain_of
from app.bundle.store import ENGLISH, Store
from app.commands._project import ROOT
from app.search.errors import SearchError


@click.command("search")
@click.argument("lang")
@click.argument("words")
@click.option("--json", "as_json", is_flag=True, help="Print the results as one JSON list.")
@click.option("--limit", default=10, show_default=True, type=click.IntRange(1, 100), help="How many at most.")
@click.option(
    "--bundles", type=click.Path(path_type=Path), default=ROOT / "build" / "bundles", help="The folder of bundles."
)
def command(lang: str, words: str, as_json: bool, limit: int, bundles: Path) -> None:
    """Search the texts of LANG for WORDS. Ends with 1 where nothing is found."""
    try:
        store = Store(bundles)
        with store.open(lang).bundle as own, store.open(ENGLISH).bundle as english:
            found = Finder(own, english).find(words, limit)
    except (StoreError, SearchError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(msgspec.json.encode([_plain(each) for each in found]) if as_json else "\n".join(map(_line, found)))
    if not found:
        raise click.exceptions.Exit(1)


def _plain(found: Found) -> dict[str, object]:
    return {"id": found.id, "kind": found.kind, "title": plain_of(found.title), "score": round(found.score, 4)}


def _line(found: Found) -> str:
    return f"{found.score:8.3f}  {found.kind:<12}  {found.id:<40}  {plain_of(found.title)}"
