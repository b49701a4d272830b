"""`locales/<lang>/aliases.yaml`: how people who speak a language ask, by the id of what they look for.

Written for each language from how its speakers talk, in their own letters or in Latin ones; not from the English ones.
English has more in the front matter of each question.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from app.content.problem import Problem
from app.content.yaml_items import read_mapping

NAME = "aliases.yaml"


def read_aliases(locales: Path, lang: str) -> tuple[Mapping[str, tuple[str, ...]], list[Problem]]:
    """Id -> other ways to ask for it, and a problem for each entry that was left out. A missing file is no problem."""
    path = locales / lang / NAME
    if not path.exists():
        return {}, []
    found = read_mapping(path, path.relative_to(locales.parent).as_posix())
    aliases: dict[str, tuple[str, ...]] = {}
    problems = list(found.problems)
    for item in found.items:
        written = item.data
        if isinstance(written, list) and all(isinstance(each, str) and each.strip() for each in written):
            aliases[item.key] = tuple(dict.fromkeys(" ".join(each.split()) for each in written))
        else:
            message = f"`{item.key}` is not a list of texts."
            problems.append(Problem(item.place.path, item.place.line, "aliases", message, "Write `- ` and a text."))
    return aliases, problems
