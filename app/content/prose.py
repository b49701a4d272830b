"""What a reader sees of an inline Markdown text, and the sentences and words in it; for the rules about style."""

from __future__ import annotations

import re

from app.content.inline import LINK, VALUE

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)*]*\s+")
_WORD = re.compile(r"\S*\w\S*")


def without_markup(markdown: str) -> str:
    """The text with each link as its words, each value as one word without digits, and no stars."""
    return VALUE.sub("VALUE", LINK.sub(r"\1", markdown)).replace("**", "")


def sentences(markdown: str) -> tuple[str, ...]:
    """The sentences as a reader sees them; a value counts as one word."""
    return tuple(part for part in _SENTENCE_END.split(without_markup(markdown)) if part.strip())


def words(sentence: str) -> int:
    """How many words a sentence has."""
    return len(_WORD.findall(sentence))
