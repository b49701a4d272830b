"""The one inline parser, for English and for every translation: bold, links and values; all else is plain text.

A translation comes from outside, so it is never trusted: raw HTML, images, scripts and unknown addresses come out as
the characters they are typed with, never as markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import ESCAPE_RE, EscapeInlineProcessor, InlineProcessor, SimpleTagInlineProcessor
from markdown.treeprocessors import InlineProcessor as InlineTree
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import Registry

from app.model import Span

VALUE = re.compile(r"\{([a-z]+(?:\.[a-z0-9_]+)+)\}")
FORM_SCHEMES = ("question", "outcome", "rumour", "letter")  # what a text may lead to beside a page
_SCHEMES = "|".join(("page", "link", "word", *FORM_SCHEMES))
LINK = re.compile(rf"(?<!!)\[([^\[\]]+)\]\(((?:{_SCHEMES}):[a-z0-9-]+|https://[^\s()<>\"\\{{\x02\x03]+)\)")
_BOLD = r"(\*\*)(?=\S)(.+?)(?<=\S)\*\*"
_LINE_ENDS = re.compile(r"[ \t\r\n]+")
_RESERVED = re.compile("[\x02\x03]")  # Python-Markdown keeps its own marks between these two


def joined(text: str) -> str:
    """The text with its soft line ends and runs of blanks made into single blanks (a no-break space is kept)."""
    return _LINE_ENDS.sub(" ", text).strip(" ")


class InlineParser:
    """Turns inline Markdown into spans. Holds one Markdown instance: make one and use it for many texts."""

    def __init__(self, links: Mapping[str, str] | None = None) -> None:
        """With `links` (id -> address), `link:ID` becomes the address; without, it is kept as `link:ID`."""
        md = Markdown()
        self._value = _ValueProcessor(md)
        patterns: Registry[InlineProcessor] = Registry()
        patterns.register(self._value, "value", 200)  # above `escape`: a value is never taken apart
        patterns.register(EscapeInlineProcessor(ESCAPE_RE, md), "escape", 180)
        patterns.register(_LinkProcessor(md, links), "link", 160)
        patterns.register(SimpleTagInlineProcessor(_BOLD, "strong"), "bold", 60)
        md.inlinePatterns = patterns  # type: ignore[assignment]
        self._tree = InlineTree(md)
        self._escapes = UnescapeTreeprocessor()

    def spans(self, markdown: str, value: Callable[[str], str]) -> tuple[Span, ...]:
        """The text as spans; each `{group.name}` is what `value("group.name")` gives, unchanged. Never raises."""
        self._value.fill = value
        root = Element("div")
        SubElement(root, "p").text = joined(_RESERVED.sub("", markdown))
        self._tree.run(root)
        return tuple(_merged(self._flat(root, False, "")))

    def _flat(self, element: Element, strong: bool, link: str) -> Iterator[Span]:
        strong = strong or element.tag == "strong"
        link = link or element.get("href", "")
        yield Span(self._escapes.unescape(element.text or ""), strong, link)
        for child in element:
            yield from self._flat(child, strong, link)
            yield Span(self._escapes.unescape(child.tail or ""), strong, link)


class _ValueProcessor(InlineProcessor):
    """`{phone.nhs111}`: asks for the text, which is then never looked at again."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(VALUE.pattern, md)
        self.fill: Callable[[str], str] = str

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """What the caller gives for the value."""
        return self.fill(m.group(1)), m.start(), m.end()


class _LinkProcessor(InlineProcessor):
    """`[text](page:id)`, `[text](word:id)`, `[text](https://...)` and the like; any other address is left as typed."""

    def __init__(self, md: Markdown, links: Mapping[str, str] | None) -> None:
        super().__init__(LINK.pattern, md)
        self._links = links

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element | None, int | None, int | None]:
        """The link, or nothing, so that it stays as typed."""
        target: str | None = m.group(2)
        if self._links is not None and target and target.startswith("link:"):
            target = self._links.get(target.removeprefix("link:"))
        if target is None:
            return None, None, None
        scheme, _, name = target.partition(":")
        if scheme in FORM_SCHEMES:
            target = f"page:{scheme}/{name}"
        element = Element("a", href=target)
        element.text = m.group(1)
        return element, m.start(), m.end()


def _merged(spans: Iterator[Span]) -> Iterator[Span]:
    """Neighbours of one look become one span; empty ones go."""
    last: Span | None = None
    for span in spans:
        if not span.text:
            continue
        if last is not None and (last.strong, last.link) == (span.strong, span.link):
            last = Span(last.text + span.text, last.strong, last.link)
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last
