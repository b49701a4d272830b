"""Read YAML so that one bad item costs only itself: each item comes with its line, each fault is a Problem.

Dates stay as they are written (text): YAML's own idea of a date would lose `2025-09`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import ClassVar, TypeVar

import msgspec
import yaml

from app.content.problem import Place, Problem

T = TypeVar("T")
_NAMES_OF_FIELDS = (r"at `(\w+)", r"field `(\w+)`", r"^(\w+) (?:is|holds) ")  # as msgspec and our own checks write them
_TIMESTAMP = "tag:yaml.org,2002:timestamp"


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader that leaves dates as text."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {
        first: [pair for pair in pairs if pair[0] != _TIMESTAMP]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list, or one entry of a mapping (then with its `key`), and where it and its fields are written."""

    data: object
    place: Place
    lines: dict[str, int]  # field -> line
    key: str = ""

    def line_of(self, field: str) -> int:
        """The line of a field, or of the item where the field is not written."""
        return self.lines.get(field, self.place.line)


@dataclass(frozen=True, slots=True)
class Items:
    """What a YAML file gave: the good items, and a problem for each that is not."""

    items: tuple[Item, ...]
    problems: tuple[Problem, ...]


def read_text(path: Path, shown: str) -> str | Problem:
    """The text of a file in UTF-8, or the problem with it."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        return Problem(shown, 1, "encoding", f"The file is not UTF-8 ({fault.reason}).", "Save it as UTF-8.")
    except OSError as fault:
        return Problem(shown, 1, "file", f"The file cannot be read: {fault.strerror}.", "Check that it is there.")


def read_list(path: Path, shown: str) -> Items:
    """The items of a file that holds one list; `shown` is the path to name in problems."""
    return _read(path, shown, "list")


def read_mapping(path: Path, shown: str) -> Items:
    """The entries of a file that holds one mapping; a key that is written twice is a problem."""
    return _read(path, shown, "mapping")


def read_sections(path: Path, shown: str, names: tuple[str, ...]) -> tuple[dict[str, tuple[Item, ...]], list[Problem]]:
    """The items of a file that holds a mapping of these names to lists, and a problem for each that was left out."""
    text = read_text(path, shown)
    if isinstance(text, Problem):
        return {}, [text]
    whole = _Part(text, shown)
    loaded = whole.load()
    if isinstance(loaded, Problem):
        return {}, [loaded]
    if loaded.node is None:
        return {}, []
    if not isinstance(loaded.node, yaml.MappingNode):
        return {}, [whole.wrong_shape("mapping")]
    sections: dict[str, tuple[Item, ...]] = {}
    problems: list[Problem] = []
    for key, node in loaded.node.value:
        name = str(key.value)
        fault = _section_fault(name, node, names, sections)
        if fault:
            problems.append(Problem(shown, whole.line(key), "yaml", *fault))
            continue
        items = [_item(whole, loaded.construct, child, child, "") for child in node.value]
        sections[name] = tuple(item for item in items if isinstance(item, Item))
        problems += [item for item in items if isinstance(item, Problem)]
    return sections, problems


def _section_fault(
    name: str, node: yaml.Node, names: tuple[str, ...], before: Container[str]
) -> tuple[str, str] | None:
    """What is wrong with one list of such a file, and the remedy."""
    if name not in names:
        return f"`{name}` is no list of this file.", f"Use one of {', '.join(names)}."
    if name in before:
        return f"`{name}` is written twice.", "Write all its items in one place."
    return None if isinstance(node, yaml.SequenceNode) else (f"`{name}` is not a list.", "Write `- ` items.")


def parse_mapping(text: str, shown: str, first_line: int) -> Item | Problem:
    """One mapping, such as the front matter of a page, as one Item."""
    part = _Part(text, shown, first_line)
    loaded = part.load()
    if isinstance(loaded, Problem):
        return loaded
    if not isinstance(loaded.node, yaml.MappingNode):
        return part.wrong_shape("mapping")
    return _item(part, loaded.construct, loaded.node, loaded.node, "")


def convert(item: Item, shape: type[T], rule: str, **more: object) -> T | Problem:
    """The item as a value of type `shape` with the fields of `more` added, or the problem with it."""
    if not isinstance(item.data, dict):
        message = "The item is not a set of fields."
        return Problem(item.place.path, item.place.line, rule, message, "Write `field: value`.")
    try:
        return msgspec.convert({**item.data, **more}, shape)
    except msgspec.ValidationError as fault:
        message = str(fault).replace(" - at `$`", "").replace("`$.", "`")
        named = (re.search(wording, message) for wording in _NAMES_OF_FIELDS)
        field = next((found[1] for found in named if found), "")
        remedy = "Correct the field; a number that is a text is written in quotes."
        return Problem(item.place.path, item.line_of(field), rule, f"{message}.", remedy)


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of YAML, the file it is from, and the line of the file where it begins."""

    text: str
    shown: str
    first_line: int = 1

    def line(self, node: yaml.Node) -> int:
        """The line of the file where a node begins."""
        return int(node.start_mark.line) + self.first_line

    def load(self) -> _Loaded | Problem:
        """The nodes of the part, and the function that makes data of one of them."""
        try:
            loader = _Loader(self.text)
            return _Loaded(loader.get_single_node(), loader.construct_document)
        except (yaml.YAMLError, ValueError) as fault:
            return self.not_yaml(fault)

    def not_yaml(self, fault: Exception) -> Problem:
        """What the parser complains of, as a problem."""
        mark = getattr(fault, "problem_mark", None)
        line = mark.line + self.first_line if mark else self.first_line
        what = getattr(fault, "problem", None) or str(fault).splitlines()[0]
        remedy = "Put quotes round a text that holds `: `, `#`, `{` or `[`."
        return Problem(self.shown, line, "yaml", f"This is not YAML: {what}.", remedy)

    def wrong_shape(self, wanted: str) -> Problem:
        """The problem that the part holds neither a list nor a mapping, as wanted."""
        example = "`- id: ...` items" if wanted == "list" else "`name: value` entries"
        return Problem(self.shown, self.first_line, "yaml", f"A {wanted} was expected here.", f"Write {example}.")


@dataclass(frozen=True, slots=True)
class _Loaded:
    node: yaml.Node | None
    construct: Callable[[yaml.Node], object]


def _read(path: Path, shown: str, wanted: str) -> Items:
    text = read_text(path, shown)
    if isinstance(text, Problem):
        return Items((), (text,))
    whole = _Part(text, shown)
    loaded = whole.load()
    if isinstance(loaded, Problem):
        return _read_in_parts(whole, wanted, loaded)
    return _items(whole, loaded, wanted)


def _read_in_parts(whole: _Part, wanted: str, fault: Problem) -> Items:
    """Where the file as a whole is not YAML, each top-level item is read alone, so that the others still load."""
    items: list[Item] = []
    problems: list[Problem] = []
    for part in _parts(whole, wanted):
        loaded = part.load()
        if isinstance(loaded, Problem):
            problems.append(loaded)
            continue
        found = _items(part, loaded, wanted)
        items += found.items
        problems += found.problems
    return Items(tuple(items), tuple(problems) or (fault,))


def _parts(whole: _Part, wanted: str) -> Iterator[_Part]:
    starts = re.compile(r"-(\s|$)" if wanted == "list" else r"[^\s#]")
    lines = [line + "\n" for line in whole.text.split("\n")]
    firsts = [number for number, line in enumerate(lines) if starts.match(line)]
    for first, following in pairwise([*firsts, len(lines)]):
        yield _Part("".join(lines[first:following]), whole.shown, first + 1)


def _items(part: _Part, loaded: _Loaded, wanted: str) -> Items:
    node = loaded.node
    if node is None:
        return Items((), ())
    if isinstance(node, yaml.SequenceNode) and wanted == "list":
        pairs = [("", child, child) for child in node.value]
    elif isinstance(node, yaml.MappingNode) and wanted == "mapping":
        pairs = [(str(key.value), key, child) for key, child in node.value]
    else:
        return Items((), (part.wrong_shape(wanted),))
    items: list[Item] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for key, at, child in pairs:
        if key in seen:
            problems.append(Problem(part.shown, part.line(at), "duplicate", f"`{key}` is written twice.", "Keep one."))
            continue
        seen |= {key} - {""}
        item = _item(part, loaded.construct, child, at, key)
        if isinstance(item, Problem):
            problems.append(item)
        else:
            items.append(item)
    return Items(tuple(items), tuple(problems))


def _item(
    part: _Part, construct: Callable[[yaml.Node], object], node: yaml.Node, at: yaml.Node, key: str
) -> Item | Problem:
    """The item of a node; `at` is the node where it begins: its key, if it has one."""
    lines: dict[str, int] = {}
    if isinstance(node, yaml.MappingNode):
        for field, _ in node.value:
            name = str(field.value)
            if name in lines:
                message = f"`{name}` is written twice in one item."
                return Problem(part.shown, part.line(field), "duplicate", message, "Keep one.")
            lines[name] = part.line(field)
    try:
        return Item(construct(node), Place(part.shown, part.line(at)), lines, key)
    except (yaml.YAMLError, ValueError) as fault:
        return part.not_yaml(fault)
