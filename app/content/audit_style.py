"""Rules about how we write: short sentences, no typed numbers, no tags, no words that frighten or promise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.content.audit_texts import shown_texts
from app.content.inline import InlineParser
from app.content.library import Library
from app.content.problem import Problem
from app.content.prose import sentences, without_markup, words
from app.content.wording import AVOIDED

MOST_WORDS = 20
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--")
_DIGITS = re.compile(r"\S*\d\S*")
_STRAY = re.compile(r"\S*(?:\*|\]\(|\]\[|!\[|[{}`]|(?<!\w)_(?=\w))\S*")
_CONTACT = re.compile(r"\+?\d[\d ()-]{4,}\d|\S+@\S+")


def long_sentences(library: Library) -> Iterator[Problem]:
    """A sentence of more than 20 words; a value counts as one."""
    for text in shown_texts(library):
        for sentence in sentences(text.english):
            if (count := words(sentence)) > MOST_WORDS:
                start = " ".join(sentence.split()[:4])
                yield text.problem("long-sentence", f"`{start} ...` has {count} words.", "Make two sentences of it.")


def typed_digits(library: Library) -> Iterator[Problem]:
    """Digits in the prose of a page; in the directory (hours) only what looks like a phone number or an address."""
    for text in shown_texts(library):
        found = (_DIGITS if text.prose else _CONTACT).search(without_markup(text.english))
        if found:
            remedy = "Write it in content/values.yaml and use {group.name}."
            yield text.problem("typed-digits", f"`{found[0].strip()}` is typed in a text.", remedy)


def html_tags(library: Library) -> Iterator[Problem]:
    """A raw HTML tag: it would be shown as typed."""
    for text in shown_texts(library):
        if found := _TAG.search(text.english):
            remedy = "Take it out; only **bold** and links are used."
            yield text.problem("html", f"`{found[0]}` is an HTML tag.", remedy)


def stray_marks(library: Library) -> Iterator[Problem]:
    """What is left of Markdown when a text is shown: an open star, a link or a value that is not written rightly."""
    parser = InlineParser()
    for text in shown_texts(library):
        shown = "".join(span.text for span in parser.spans(text.english, lambda _: "VALUE"))
        if found := _STRAY.search(shown):
            remedy = "Use only **bold**, [words](page:id), [words](link:id) and {group.name}."
            yield text.problem("stray-mark", f"`{found[0]}` would be shown as typed.", remedy)


def avoided_words(library: Library) -> Iterator[Problem]:
    """A word from the list in wording.py."""
    for text in shown_texts(library):
        if text.example:
            continue
        plain = without_markup(text.english)
        for avoided in AVOIDED:
            if found := avoided.pattern.search(plain):
                message = f"`{found[0]}`: {avoided.why}"
                yield text.problem("wording", message, avoided.instead, avoided.severity)
