"""Messages: every English text that is translated, as translators see it, from the content and the program's words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from babel.messages.extract import extract as babel_extract

from app.content.inline import joined
from app.content.library import Library
from app.content.markdown import SourceBlock
from app.language.glossary import Glossary
from app.model import Kind

WORDS, DIRECTORY = "app", "directory"
GLOSSARY, TIMELINE, CHANGES, PATH = "words", "timeline", "changes", "path"
_KEYWORDS = {"word": ((1, "c"), 2)}
_TAG = "Translators:"
_BRACES = re.compile(r"\{[A-Za-z_][\w.]*\}")


@dataclass(frozen=True, slots=True)
class Message:
    """One English text. `comments` are the `#.` lines; `path` is the file it stands in, without a line number."""

    section: str  # the name of the PO file: "app", "directory" or a group of pages
    context: str  # msgctxt: page id, "organisation/<id>", or area of words
    english: str
    comments: tuple[str, ...]
    path: str

    @property
    def key(self) -> tuple[str, str]:
        """What the message is known by: context and English."""
        return (self.context, self.english)

    @property
    def has_braces(self) -> bool:
        """Whether tools should compare {placeholders}."""
        return bool(_BRACES.search(self.english))


@dataclass(slots=True)
class _Sections:
    """Messages by section; a text that stands twice under one context is one message with the comments of both."""

    found: dict[str, dict[tuple[str, str], Message]] = field(default_factory=dict)

    def add(self, message: Message) -> None:
        section = self.found.setdefault(message.section, {})
        first = section.get(message.key)
        if first is not None:
            more = tuple(comment for comment in message.comments if comment not in first.comments)
            message = replace(first, comments=(*first.comments, *more))
        section[message.key] = message


def extract(library: Library, words_dir: Path, glossary: Glossary | None = None) -> dict[str, tuple[Message, ...]]:
    """All messages by section, in source order: the words of the program, each group of pages, the directory."""
    sections = _Sections()
    for messages in (_of_words(words_dir), _of_pages(library), _of_lists(library), _of_directory(library)):
        for message in messages:
            sections.add(_with_terms(message, glossary or Glossary()))
    return {section: tuple(messages.values()) for section, messages in sections.found.items()}


def _of_words(words_dir: Path) -> Iterator[Message]:
    for path in sorted(words_dir.glob("*.py")):
        with path.open("rb") as source:
            for _, message, comments, context in babel_extract(
                "python", source, keywords=_KEYWORDS, comment_tags=(_TAG,), options={"encoding": "utf-8"}
            ):
                english = message if isinstance(message, str) else message[-1]
                shown = f"{words_dir.parent.name}/{words_dir.name}/{path.name}"
                yield Message(WORDS, context or path.stem, english, tuple(_plain(comments)), shown)


def _plain(comments: Iterable[str]) -> Iterator[str]:
    for comment in comments:
        text = comment.removeprefix(_TAG).strip()
        if text:
            yield text


def _of_pages(library: Library) -> Iterator[Message]:
    for page in library.pages.values():
        heading = ""
        for block in page.messages():
            if block.kind is Kind.HEADING:
                heading = ""
            comments = _about(block, heading)
            yield Message(page.section, page.id, block.english, comments, page.place.path)
            if block.kind is Kind.HEADING:
                heading = block.english


def _about(block: SourceBlock, heading: str) -> tuple[str, ...]:
    kind = str(block.kind).replace("-", " ")
    place = f"{kind}, under “{heading}”" if heading else kind
    lines = [f"{place}; critical: a wrong reading could do harm" if block.critical else place]
    return (*lines, f"Note: {block.note}") if block.note else tuple(lines)


def _of_lists(library: Library) -> Iterator[Message]:
    """The glossary, the timeline, the changes, and the cards and questions of the guided path."""
    for term in library.terms.values():
        context = f"word/{term.id}"
        kept = (f"Keep “{term.kept}” in English, in brackets after your own word.",) if term.kept else ()
        yield Message(GLOSSARY, context, joined(term.term), ("a word of the glossary", *kept), term.place.path)
        comments = ("its meaning: one sentence of 15 words or fewer",)
        yield Message(GLOSSARY, context, joined(term.meaning), comments, term.place.path)
    for event in library.events:
        yield Message(TIMELINE, TIMELINE, event.text.english, ("an event of the timeline",), event.place.path)
    for change in library.changes:
        yield Message(CHANGES, CHANGES, change.text.english, ("what changed, for readers",), change.place.path)
    for context, english, place in library.path.texts():
        what = "a situation, in the first person" if context.startswith("card/") else "the guided path"
        yield Message(PATH, context, english, (what,), place.path)


def _of_directory(library: Library) -> Iterator[Message]:
    for organisation in library.organisations.values():
        for field_name, english in organisation.texts():
            comments = (f"{organisation.name}: {field_name.replace('_', ' ')}",)
            context = f"organisation/{organisation.id}"
            yield Message(DIRECTORY, context, english, comments, organisation.place.path)


def _with_terms(message: Message, glossary: Glossary) -> Message:
    terms: list[str] = []
    for term in glossary.found_in(message.english):
        rule = f"keep “{term.kept}” in English" if term.kept else term.meaning
        terms.append(f"Glossary: {term.term} ({rule})" if rule else f"Glossary: {term.term}")
    return replace(message, comments=(*message.comments, *dict.fromkeys(terms))) if terms else message
