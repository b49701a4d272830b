"""Things to read: front matter and Markdown, one file each; see `app.content.forms` for the folder of each form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.content.forms import FORMS, ArrowMatter, FormRules, FrontMatter, full_id
from app.content.markdown import BlockReader, Fault, SourceBlock
from app.content.problem import Place, Problem
from app.content.yaml_items import Item, convert, parse_mapping, read_text
from app.model import Form, Kind

_FRONT = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_PAGE_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ARROW_ID = re.compile(r"[a-z0-9]+(--?[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One thing to read, in English. `critical` is page-wide; each block's own `critical` already includes it."""

    id: str  # with the form before it, unless it is a page: "question/take-number-off"
    form: Form
    group: str  # the folder it lies in; for a form without groups, the form
    section: str  # the PO file of its texts
    matter: FrontMatter  # of the class that its form has
    place: Place
    title: SourceBlock
    short_answer: SourceBlock
    blocks: tuple[SourceBlock, ...]
    steps: SourceBlock | None
    organisations: tuple[str, ...]
    related: tuple[str, ...]
    nation: str
    critical: bool
    position: int | None  # None: in no list
    words: SourceBlock | None = None  # those on an arrow

    def walk(self) -> Iterator[SourceBlock]:
        """Every block in the order in which it is written."""
        body = sorted((*self.blocks, *((self.steps,) if self.steps else ())), key=lambda block: block.line)
        words = (self.words,) if self.words else ()
        for block in (self.title, self.short_answer, *words, *body):
            yield from block.walk()

    def messages(self) -> Iterator[SourceBlock]:
        """Every block that has a text to translate, in the order in which it is written."""
        return (block for block in self.walk() if block.english and block.kind is not Kind.LETTER_TEXT)


@dataclass(frozen=True, slots=True)
class Pages:
    """All pages by id, in the order of their positions; `broken` are those that have an error and were left out."""

    pages: dict[str, SourcePage]
    broken: tuple[str, ...]
    problems: tuple[Problem, ...]


def read_pages(content: Path) -> Pages:
    """Read everything there is to read; what has an error is left out and named in `broken`."""
    reader = BlockReader()
    good: list[SourcePage] = []
    broken: list[str] = []
    problems: list[Problem] = []
    for form, rules in FORMS.items():
        seen: dict[str, str] = {}
        for path in sorted((content / rules.folder).rglob("*.md")):
            shown = path.relative_to(content.parent).as_posix()
            if path.stem in seen:
                message = f"The {form} `{path.stem}` is already at {seen[path.stem]}."
                problems.append(Problem(shown, 1, "duplicate", message, "Give one of them another file name."))
                continue
            seen[path.stem] = shown
            page, faults = read_page(path, content, form, reader)
            problems += faults
            if page is None:
                broken.append(full_id(form, path.stem))
            else:
                good.append(page)
    good.sort(key=lambda page: (page.form is not Form.PAGE, page.position is None, page.position or 0, page.id))
    return Pages({page.id: page for page in good}, tuple(broken), tuple(problems))


def read_page(path: Path, content: Path, form: Form, reader: BlockReader) -> tuple[SourcePage | None, list[Problem]]:
    """One thing to read and the problems with it; nothing where there is one."""
    shown = path.relative_to(content.parent).as_posix()
    problems = _place_problems(path, content, shown, FORMS[form])
    written = _written(path, shown, FORMS[form].matter)
    if isinstance(written, Problem):
        return None, [*problems, written]
    page, faults = _page(path, shown, form, written, reader)
    problems += [Problem(shown, fault.line, "markdown", fault.message, fault.remedy) for fault in faults]
    return (None, problems) if problems else (page, [])


@dataclass(frozen=True, slots=True)
class _Written:
    """The two halves of a file: its front matter, with the lines of its fields, and its body."""

    matter: FrontMatter
    item: Item
    body: str
    body_line: int


def _written(path: Path, shown: str, shape: type[FrontMatter]) -> _Written | Problem:
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
    matter = convert(item, shape, "front-matter")
    if isinstance(matter, Problem):
        return matter
    return _Written(matter, item, text[front.end() :], text.count("\n", 0, front.end()) + 1)


def _page(path: Path, shown: str, form: Form, written: _Written, reader: BlockReader) -> tuple[SourcePage, list[Fault]]:
    matter, item = written.matter, written.item
    words, words_faults = _words(matter, item, reader)
    title, title_faults = reader.read_text("title", Kind.TITLE, matter.title, item.line_of("title"))
    answer, answer_faults = reader.read_text(
        "short-answer", Kind.SHORT_ANSWER, matter.short_answer, item.line_of("short_answer")
    )
    document = reader.read(written.body, written.body_line)
    page = SourcePage(
        id=full_id(form, path.stem),
        form=form,
        group=path.parent.name if FORMS[form].grouped else str(form),
        section=FORMS[form].section or path.parent.name,
        matter=matter,
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
        words=_marked(words, matter.critical) if words else None,
    )
    return page, [*title_faults, *answer_faults, *words_faults, *document.faults]


def _words(matter: FrontMatter, item: Item, reader: BlockReader) -> tuple[SourceBlock | None, list[Fault]]:
    """The words on an arrow."""
    if not isinstance(matter, ArrowMatter):
        return None, []
    return reader.read_text("words", Kind.HEADING, matter.words, item.line_of("words"))


def _marked(block: SourceBlock, critical: bool) -> SourceBlock:
    """The block with `critical` handed down: from the page, or from a block to what is in it."""
    critical = critical or block.critical
    if not critical:
        return replace(block, children=tuple(_marked(child, False) for child in block.children))
    return replace(block, critical=True, children=tuple(_marked(child, True) for child in block.children))


def _place_problems(path: Path, content: Path, shown: str, rules: FormRules) -> list[Problem]:
    problems = []
    folder = content / rules.folder
    if (path.parent.parent if rules.grouped else path.parent) != folder:
        wanted = f"{rules.folder}/<group>/<name>.md" if rules.grouped else f"{rules.folder}/<name>.md"
        message = f"The file does not lie where it should: {wanted}."
        problems.append(Problem(shown, 1, "page-place", message, "Move the file."))
    if not (_ARROW_ID if rules.matter is ArrowMatter else _PAGE_ID).fullmatch(path.stem):
        message = f"`{path.stem}` is not an id."
        problems.append(Problem(shown, 1, "page-place", message, "Use small letters, digits and hyphens."))
    return problems
