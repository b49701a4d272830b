"""The command line: one file a verb, loaded only when that verb is used.

The verb `compile` is the click command named `command` in `app/commands/compile.py`. A new verb is a new file and one
line in VERBS.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import cast

import click

OPENS_WINDOW = "run"

# What each verb does, said here so that the list of verbs needs none of their imports.
VERBS = {
    "audit": "Check the English source: citations, links, dates, sentences.",
    "check": "Check the translations: values, links, numbers, letters.",
    "compile": "Make the bundles that the window reads.",
    "extract": "Write the templates for translators from the English.",
    "merge": "Bring the translations up to date with the English.",
    "pseudo": "Write made-up translations that show faults of the program.",
    "run": "Open the window (this is also what happens without a verb).",
    "search": "Find pages, questions, words and organisations, as a reader would.",
    "sign": "Say that you have checked the translation of a page.",
    "status": "Show how far each language is translated and checked.",
    "tour": "Write a picture of every screen, and what can be read on it.",
}


class Verbs(click.Group):
    """A group whose verbs are imported when they are used, so that the window starts without the workshop's tools."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the shape is click's
        """The verbs, in the order of the alphabet."""
        return sorted(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a verb, or None where there is no such verb."""
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"{__name__}.{cmd_name.replace('-', '_')}")
        return cast("click.Command", module.command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the verbs without importing them."""
        with formatter.section("Verbs"):
            formatter.write_dl(sorted(VERBS.items()))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; without a verb they are those of `run`."""
        return super().parse_args(ctx, with_verb(args))


def with_verb(args: Sequence[str]) -> list[str]:
    """The arguments with `run` in front where they begin with no verb: `--kiosk` is `run --kiosk`."""
    if args and (not args[0].startswith("-") or args[0] == "--help"):
        return list(args)
    return [OPENS_WINDOW, *args]


@click.command(cls=Verbs)
def main() -> None:
    """Know Your Record: what a Home Office number on an NHS record means, in many languages."""
