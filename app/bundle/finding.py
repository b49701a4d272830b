"""Search as a reader meets it: in their own language first, then in English, and titled in their own."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from app.bundle.errors import NotInBundleError
from app.bundle.reader import Bundle
from app.lists import Term
from app.model import Direction, Span, Text
from app.search.merge import merged
from app.search.query import Hit

PAGE, QUESTION, RUMOUR, LETTER, WORD, ORGANISATION = "page", "question", "rumour", "letter", "word", "organisation"
KINDS = (PAGE, QUESTION, RUMOUR, LETTER, WORD, ORGANISATION)
_SENTENCE = 3  # words
_WORD_STEPS_BACK = 0.6
_ROOM = 8  # hits more than asked for, some of which step back
_ISOLATES = "\u2066\u2067\u2068\u2069"


class Found(Struct, frozen=True):
    """One result. In `title` the matched words are strong; it is in the reader's language where it is translated."""

    id: str
    kind: str
    title: Text
    score: float


class Finder:
    """Searches two bundles as one. The English pass finds the words of a letter, typed on any screen."""

    def __init__(self, own: Bundle, english: Bundle) -> None:
        self._own = own
        self._english = english

    def make_ready(self) -> None:
        """Open both indexes beforehand, so that the first key press waits for nothing. Raises SearchError."""
        for bundle in (self._own, self._english):
            bundle.searcher()

    def find(self, text: str, limit: int = 20) -> tuple[Found, ...]:
        """The best results for what has been typed so far. Raises SearchError where an index does not fit."""
        hits = _weighed(self._own.searcher().search(text, limit + _ROOM), text)[:limit]
        if self._english.language.code != self._own.language.code:
            hits = merged(hits, _weighed(self._english.searcher().search(text, limit + _ROOM), text), limit)
        return tuple(found for hit in hits if (found := self._found(hit)) is not None)

    def _found(self, hit: Hit) -> Found | None:
        title = self._title(hit)
        return Found(hit.id, hit.kind, marked(title, hit), hit.score) if title is not None else None

    def _title(self, hit: Hit) -> Text | None:
        """The title in the reader's own language; None where their bundle has no such thing."""
        if hit.kind == ORGANISATION:
            return Text("en", Direction.LTR, (Span(hit.title),))
        if hit.kind == WORD:
            try:
                return self._own.entry("term", hit.id.removeprefix("word/"), Term).term.text
            except NotInBundleError:
                return None
        block = self._own.title(hit.id)
        return block.text if block is not None else None


def _weighed(hits: tuple[Hit, ...], text: str) -> tuple[Hit, ...]:
    """In order; the meaning of a single word steps back where somebody asks in a sentence."""
    if len(text.split()) < _SENTENCE:
        return hits
    return tuple(sorted(hits, key=lambda hit: -hit.score * (_WORD_STEPS_BACK if hit.kind == WORD else 1.0)))


def marked(title: Text, hit: Hit) -> Text:
    """The title with its matched words strong; as it is, where the hit was found under a title in another language."""
    if plain_of(title) != hit.title or not hit.marks:
        return title
    strong = {at for mark in hit.marks for at in range(mark.start, mark.end)}
    return Text(title.lang, title.direction, tuple(_runs(title.plain, strong)))


def plain_of(text: Text) -> str:
    """The characters without isolates."""
    return "".join(char for char in text.plain if char not in _ISOLATES)


def _runs(shown: str, strong: set[int]) -> Iterator[Span]:
    """Runs of characters; `strong` counts them without the isolates, which belong to the run they stand in."""
    run, is_strong, place = "", False, 0
    for char in shown:
        if char not in _ISOLATES:
            if (place in strong) != is_strong:
                yield from (Span(run, is_strong),) if run else ()
                run, is_strong = "", place in strong
            place += 1
        run += char
    if run:
        yield Span(run, is_strong)
