"""`content/links.yaml`: every address once, by id."""

from __future__ import annotations

from pathlib import Path

from app.content.problem import Problem
from app.content.yaml_items import read_mapping


def read_links(content: Path) -> tuple[dict[str, str], list[Problem]]:
    """Link id -> https address, and a problem for each link that was left out."""
    path = content / "links.yaml"
    if not path.exists():
        return {}, []
    found = read_mapping(path, path.relative_to(content.parent).as_posix())
    links: dict[str, str] = {}
    problems = list(found.problems)
    ids: dict[str, str] = {}
    for item in found.items:
        url = item.data
        if not isinstance(url, str) or not url.startswith("https://") or any(c.isspace() for c in url):
            message, remedy = f"`{item.key}` is not an https address.", "Write the whole address, from https://."
        elif url in ids:
            message, remedy = f"`{item.key}` is the same address as `{ids[url]}`.", f"Use `{ids[url]}` everywhere."
        else:
            links[item.key] = url
            ids[url] = item.key
            continue
        problems.append(Problem(item.place.path, item.place.line, "link", message, remedy))
    return links, problems
