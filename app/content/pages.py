"""Pages: front matter and Markdown in `content/pages/<group>/<page>.md`; the id of a page is the name of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import msgspec

from app.content.markdown import BlockReader, Fault, SourceBlock
from app.content.problem import Place, Problem
from app.content.yaml_items import Item, convert, parse_mapping, read_text
from app.model import Kind

_FRONT = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_PAGE_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class FrontMatter(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is written between the two lines of dashes at the top of a page."""

    title: str
    short_answer: str
    nation: Literal["england", "uk"]
    critical: bool = False
    position: int | None = None
    organisations: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One page in English. `critical` is page-wide; each block's own `critical` already includes it."""

    id: str
    group: str
    place: Place
    title: SourceBlock
    short_answer: SourceBlock
    blocks: tuple[SourceBlock, ...]
    steps: SourceBlock | None
    organisations: tuple[str, ...]
    related: tuple[str, ...]
    nation: str
    critical: bool
    position: int | None  # None: not listed on the home screen

    def walk(self) -> Iterator[SourceBlock]:
        """Every block in the order in which it is written."""
        body = sorted((*self.blocks, *((self.steps,) if self.steps else ())), key=lambda block: block.line)
        for block in (self.title, self.short_answer, *body):
            yield from block.walk()

    def messages(self) -> Iterator[SourceBlock]:
        """Every block that has a text to translate, in the order in which it is written."""
        return (block for block in self.walk() if block.english)


@dataclass(frozen=True, slots=True)
class Pages:
    """All pages by id, in the order of their positions; `broken` are those that have an error and were left out."""

    pages: dict[str, SourcePage]
    broken: tuple[str, ...]
    problems: tuple[Problem, ...]


def read_pages(content: Path) -> Pages:
    """Read every page; a page with an error is left out and named in `broken`."""
    reader = BlockReader()
    good: list[SourcePage] = []
    broken: list[str] = []
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for path in sorted((content / "pages").rglob("*.md")):
        shown = path.relative_to(content.parent).as_posix()
        if path.stem in seen:
            message = f"The page `{path.stem}` is already at {seen[path.stem]}."
            problems.append(Problem(shown, 1, "duplicate", message, "Give one of them another file name."))
            continue
        seen[path.stem] = shown
        page, faults = read_page(path, content, reader)
        problems += faults
        if page is None:
            broken.append(path.stem)
        else:
            good.append(page)
    good.sort(key=lambda page: (page.position is None, page.position or 0, page.id))
    return Pages({page.id: page for page in good}, tuple(broken), tuple(problems))


def read_page(path: Path, content: Path, reader: BlockReader) -> tuple[SourcePage | None, list[Problem]]:
    """One page and the problems with it; no page where there is one."""
    shown = path.relative_to(content.parent).as_posix()
    problems = _place_problems(path, content, shown)
    written = _written(path, shown)
    if isinstance(written, Problem):
        return None, [*problems, written]
    page, faults = _page(path, shown, written, reader)
    problems += [Problem(shown, fault.line, "markdown", fault.message, fault.remedy) for fault in faults]
    return (None, problems) if problems else (page, [])


@dataclass(frozen=True, slots=True)
class _Written:
    """The two halves of a file: its front matter, with the lines of its fields, and its body."""

    matter: FrontMatter
    item: Item
    body: str
    body_line: int


def _written(path: Path, shown: str) -> _Written | Problem:
    text = read_text(path, shown)
    if isinstance(text, Problem):
        return text
    text = text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    if front is None:
        remedy = "Begin the file with ---, the fields, and ---."
        return Problem(shown, 1, "front-matter", "The page has no front matter.", remedy)
    item = parse_mapping(front[1], shown, 2)
    if isinstance(item, Problem):
        return item
    matter = convert(item, FrontMatter, "front-matter")
    if isinstance(matter, Problem):
        return matter
    return _Written(matter, item, text[front.end() :], text.count("\n", 0, front.end()) + 1)


def _page(path: Path, shown: str, written: _Written, reader: BlockReader) -> tuple[SourcePage, list[Fault]]:
    matter, item = written.matter, written.item
    title, title_faults = reader.read_text("title", Kind.TITLE, matter.title, item.line_of("title"))
    answer, answer_faults = reader.read_text(
        "short-answer", Kind.SHORT_ANSWER, matter.short_answer, item.line_of("short_answer")
    )
    document = reader.read(written.body, written.body_line)
    page = SourcePage(
        id=path.stem,
        group=path.parent.name,
        place=Place(shown, 1),
        title=_marked(title, matter.critical),
        short_answer=_marked(answer, matter.critical),
        blocks=tuple(_marked(block, matter.critical) for block in document.blocks),
        steps=_marked(document.steps, matter.critical) if document.steps else None,
        organisations=matter.organisations,
        related=matter.related,
        nation=matter.nation,
        critical=matter.critical,
        position=matter.position,
    )
    return page, [*title_faults, *answer_faults, *document.faults]


def _marked(block: SourceBlock, critical: bool) -> SourceBlock:
    """The block with `critical` handed down: from the page, or from a block to what is in it."""
    critical = critical or block.critical
    if not critical:
        return replace(block, children=tuple(_marked(child, False) for child in block.children))
    return replace(block, critical=True, children=tuple(_marked(child, True) for child in block.children))


def _place_problems(path: Path, content: Path, shown: str) -> list[Problem]:
    problems = []
    if path.parent.parent != content / "pages":
        message = "A page lies in a group: pages/<group>/<page>.md."
        problems.append(Problem(shown, 1, "page-place", message, "Move the file into the folder of its group."))
    if not _PAGE_ID.fullmatch(path.stem):
        message = f"`{path.stem}` is not a page id."
        problems.append(Problem(shown, 1, "page-place", message, "Use small letters, digits and hyphens."))
    return problems
