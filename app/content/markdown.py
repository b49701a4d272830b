"""The block walk: one Markdown text becomes a tree of source blocks, each one message for the translators.

Python-Markdown parses the blocks; a tree processor at priority 25 (before its inline step at 20) takes the tree while
the texts still are what the writer typed. Citations and attribute lists are read here and are never part of a message.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.admonition import AdmonitionExtension, AdmonitionProcessor
from markdown.treeprocessors import Treeprocessor

from app.content.inline import joined
from app.model import Kind

CITATION = re.compile(r"\[\^([^\[\]\s]*)\]")
_CITATIONS_AT_END = re.compile(r"(?:\s*\[\^[^\[\]\s]*\])+\s*$")
_ATTRIBUTES_AT_END = re.compile(r"(?:^|\s+)\{:((?:\"[^\"]*\"|[^\"}])*)\}\s*$")
_ATTRIBUTE = re.compile(r"\s*(?:\.(?P<mark>[\w-]+)|note=\"(?P<note>[^\"]*)\")(?=\s|$)")
_ADMONITIONS = {"sides": Kind.SIDES, "note": Kind.NOTE, "risk": Kind.RISK, "letter": Kind.LETTER}
_MARKS = ("advice", "critical", "avoid")
_TEXT_TAGS = {"h2": Kind.HEADING, "h3": Kind.HEADING, "p": Kind.STATEMENT}
_OUTSIDE = {
    "h1": ("The title of a page is in its front matter.", "Use ## for a heading."),
    "blockquote": ("A quotation (>) is not part of our Markdown.", "Write it as a paragraph."),
    "pre": ("A code block is not part of our Markdown.", "Take away the blanks at the start of the line."),
    "hr": ("A rule (---) is not part of our Markdown.", "Use a ## heading."),
}


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """One piece of a page in English. `english` is the message: inline Markdown, without citations and attributes.

    `key` is the place in the page (`b2.1`, `steps.3`), equal in every language. A container has no text of its own.
    """

    key: str
    kind: Kind
    english: str
    line: int
    facts: tuple[str, ...] = ()
    advice: bool = False
    critical: bool = False
    note: str = ""  # to the translators
    avoid: bool = False  # words that must not be said, given as an example
    children: tuple[SourceBlock, ...] = ()

    def walk(self) -> Iterator[SourceBlock]:
        """This block and everything in it, from the top down."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a text that is not part of our Markdown."""

    line: int
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Document:
    """The blocks of one text; the first numbered list is `steps` and is not among `blocks`."""

    blocks: tuple[SourceBlock, ...]
    steps: SourceBlock | None
    faults: tuple[Fault, ...]


class BlockReader:
    """Reads block Markdown. Holds one Markdown instance: make one and use it for many texts."""

    def __init__(self) -> None:
        self._taken = _TakeTree()
        self._md = Markdown(extensions=["tables", "sane_lists", AdmonitionExtension()])
        self._md.preprocessors.deregister("html_block")
        self._md.inlinePatterns.deregister("html")
        self._md.parser.blockprocessors.deregister("reference")  # a line `[^id]: ...` must not vanish
        self._md.parser.blockprocessors.register(_UntitledAdmonition(self._md.parser), "admonition", 105)
        self._md.treeprocessors.register(self._taken, "take", 25)

    def read(self, text: str, first_line: int = 1) -> Document:
        """The blocks of a text whose first line is line `first_line` of its file."""
        text = text.replace("\r\n", "\n").expandtabs(4)
        self._md.reset()
        self._taken.elements = []  # an empty text never comes to the tree processor
        self._md.convert(text)
        return _Walk(text, first_line).document(self._taken.elements)

    def read_text(self, key: str, kind: Kind, text: str, line: int) -> tuple[SourceBlock, list[Fault]]:
        """One text that stands alone, such as the short answer of the front matter."""
        walk = _Walk(text, line)
        block = walk.text_block(key, kind, text, line)
        return block, walk.faults


class _TakeTree(Treeprocessor):
    """Takes the blocks away before Python-Markdown makes HTML of them."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []

    def run(self, root: Element) -> None:
        """Keep the children of `root` and leave it empty."""
        self.elements = list(root)
        root.clear()


class _UntitledAdmonition(AdmonitionProcessor):
    """`!!! note` without a title has none, rather than the English word "Note"."""

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """The class and the title as typed."""
        return match.group(1).lower().strip(), match.group(2)


@dataclass
class _Walk:
    """One pass over one tree; finds the lines again by looking for the texts in order."""

    text: str
    first_line: int
    faults: list[Fault] = field(default_factory=list)
    _at: int = 0

    def __post_init__(self) -> None:
        self._starts = [0] + [found.end() for found in re.finditer("\n", self.text)]

    def document(self, elements: list[Element]) -> Document:
        blocks: list[SourceBlock] = []
        steps: SourceBlock | None = None
        for element in elements:
            as_steps = element.tag == "ol" and steps is None
            block = self.block(element, "steps" if as_steps else f"b{len(blocks) + 1}")
            if block is None:
                continue
            if as_steps:
                steps = block
            else:
                blocks.append(block)
        return Document(tuple(blocks), steps, tuple(self.faults))

    def block(self, element: Element, key: str) -> SourceBlock | None:
        """The block of an element, or None (and a fault) where our Markdown has no such thing."""
        if element.tag in ("ol", "ul"):
            kind, child = (Kind.STEPS, Kind.STEP) if element.tag == "ol" else (Kind.LIST, Kind.ITEM)
            return self._container(key, kind, [self._item(li, f"{key}.{n}", child) for n, li in enumerate(element, 1)])
        if element.tag == "table":
            rows = [self._row(row, f"{key}.{n}") for n, row in enumerate(element.iter("tr"), 1)]
            return self._container(key, Kind.TABLE, rows)
        if element.tag == "div":
            return self._admonition(element, key)
        if element.tag in _TEXT_TAGS:
            return self._text(element, key, _TEXT_TAGS[element.tag])
        self._outside(element)
        return None

    def _item(self, li: Element, key: str, kind: Kind) -> SourceBlock:
        """A list item: its first paragraph is its text, all that follows are its children."""
        children = list(li)
        own = li if (li.text or "").strip() or not children or children[0].tag != "p" else children.pop(0)
        block = self._text(own, key, kind)
        return replace(block, children=self._children(children, key))

    def _row(self, row: Element, key: str) -> SourceBlock:
        cells = [self._text(cell, f"{key}.{n}", Kind.CELL) for n, cell in enumerate(row, 1)]
        return self._container(key, Kind.ROW, cells)

    def _admonition(self, div: Element, key: str) -> SourceBlock:
        """`!!! sides` or `!!! note "Title"`; the text of a note is its title, or nothing."""
        found = self.text.find("!!!", self._at)
        line = self._line(self._at if found < 0 else found)
        name = div.get("class", "").removeprefix("admonition").strip()
        if name not in _ADMONITIONS:
            message = f"`!!! {name}` is not part of our Markdown."
            known = ", ".join(f"`!!! {each}`" for each in _ADMONITIONS)
            self.faults.append(Fault(line, message, f"Use one of {known}."))
        children = list(div)
        block = SourceBlock(key, _ADMONITIONS.get(name, Kind.NOTE), "", line)
        if children and children[0].get("class") == "admonition-title":
            title = children.pop(0)
            if block.kind is not Kind.NOTE:
                self.faults.append(Fault(line, f"`!!! {name}` has no title.", "Write a ## heading above it."))
            block = self._text(title, key, block.kind)
        if block.kind is Kind.LETTER:
            return replace(block, line=line, children=self._paragraphs(children, key))
        return replace(block, line=line, children=self._children(children, key))

    def _paragraphs(self, elements: list[Element], key: str) -> tuple[SourceBlock, ...]:
        """The pairs of a letter: a paragraph of it, then `> ` what it says."""
        pairs: list[SourceBlock] = []
        waiting = iter(elements)
        for element in waiting:
            pair_key = f"{key}.{len(pairs) + 1}"
            told = next(waiting, None)
            if element.tag != "p" or told is None or told.tag != "blockquote" or [p.tag for p in told] != ["p"]:
                self._unpaired(element)
                break
            letter = self._text(element, f"{pair_key}.1", Kind.LETTER_TEXT)
            pairs.append(replace(self._text(told[0], pair_key, Kind.PARAGRAPH), children=(letter,)))
        return tuple(pairs)

    def _unpaired(self, element: Element) -> None:
        words = next((text.strip() for text in element.itertext() if text.strip()), "")
        message = "A paragraph of a letter is not followed by one `> ` paragraph that tells what it says."
        self.faults.append(Fault(self._find(words), message, "Write the pair."))

    def _children(self, elements: list[Element], key: str) -> tuple[SourceBlock, ...]:
        blocks: list[SourceBlock] = []
        for element in elements:
            block = self.block(element, f"{key}.{len(blocks) + 1}")
            if block is not None:
                blocks.append(block)
        return tuple(blocks)

    def _container(self, key: str, kind: Kind, children: list[SourceBlock]) -> SourceBlock:
        line = children[0].line if children else self._line(self._at)
        return SourceBlock(key, kind, "", line, children=tuple(children))

    def _text(self, element: Element, key: str, kind: Kind) -> SourceBlock:
        raw = (element.text or "").strip()
        return self.text_block(key, kind, raw, self._find(raw))

    def text_block(self, key: str, kind: Kind, raw: str, line: int) -> SourceBlock:
        """A block of one text: its citations and its attribute list are read and taken off its end."""
        marks: set[str] = set()
        note = ""
        while found := _ATTRIBUTES_AT_END.search(raw):
            raw = raw[: found.start()]
            more, note = self._attributes(found[1], line, note)
            marks |= more
        facts: tuple[str, ...] = ()
        if found := _CITATIONS_AT_END.search(raw):
            facts = tuple(dict.fromkeys(CITATION.findall(found[0])))
            raw = raw[: found.start()]
        avoid = "avoid" in marks
        advice = "advice" in marks or avoid
        if advice and kind is Kind.STATEMENT:
            kind = Kind.ADVICE
        english = joined(raw)
        if not english and kind not in (Kind.CELL, Kind.SIDES, Kind.NOTE):
            self.faults.append(
                Fault(line, "There is no text here.", "An attribute list or citation stands directly after its text.")
            )
        return SourceBlock(key, kind, english, line, facts, advice, "critical" in marks, note, avoid)

    def _attributes(self, written: str, line: int, note: str) -> tuple[set[str], str]:
        """The marks (`advice`, `critical`) and the note of one attribute list."""
        marks: set[str] = set()
        rest = written.strip()
        while rest:
            found = _ATTRIBUTE.match(rest)
            if found is None or found["mark"] not in (None, *_MARKS):
                message = f"`{{:{written}}}` holds something unknown."
                remedy = 'Use {: .advice}, {: .critical}, {: .avoid} or {: note="..."}.'
                self.faults.append(Fault(line, message, remedy))
                break
            marks |= {found["mark"]} if found["mark"] else set()
            note = found["note"] or note
            rest = rest[found.end() :].strip()
        return marks, note

    def _outside(self, element: Element) -> None:
        words = next((text.strip() for text in element.itertext() if text.strip()), "")
        unknown = (f"<{element.tag}> is not part of our Markdown.", "Write a paragraph.")
        message, remedy = _OUTSIDE.get(element.tag, unknown)
        self.faults.append(Fault(self._find(words), message, remedy))

    def _find(self, raw: str) -> int:
        """The line where `raw` is written, looking on from the last find; where we are if it cannot be found."""
        wanted = raw.split("\n", 1)[0].strip()
        found = self.text.find(wanted, self._at) if wanted else -1
        if found < 0:
            return self._line(self._at)
        line = self._line(found)
        self._at = found + len(wanted)
        for following in raw.split("\n")[1:]:
            self._at = max(self._at, self.text.find(following.strip(), self._at) + len(following.strip()))
        return line

    def _line(self, at: int) -> int:
        return self.first_line + bisect_right(self._starts, at) - 1
