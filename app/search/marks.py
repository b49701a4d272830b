"""Marks: the places in a text, as it is shown, of the words that a question asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from itertools import pairwise

from app.search.fold import fold
from app.search.question import Question
from app.search.terms import EDGE, PIECE, WORD
from app.search.words import Word, words

_ALIKE = 0.6  # two words with more of their pairs of letters in common are taken for one, typed wrongly
_FEWEST_PAIRS = 5  # a word of four letters with its edges
_SHORTEST_RUN = {"han": 2, "thai": 3}
_DOTS = "…"

TermsOf = Callable[[Word], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Span:
    """`text[start:end]` is to be marked."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a text, with dots where it was cut, and the marks in it."""

    text: str
    marks: tuple[Span, ...] = ()


class Marker:
    """Marks the words of one question in any text.

    `readings` are the ways to make terms of a word: in its own script, and where the question was typed in Latin
    letters, in those. Words in `dull` stand nearly everywhere and are marked only if the question has no others.
    """

    def __init__(self, question: Question, readings: tuple[TermsOf, ...], dull: Set[str] = frozenset()) -> None:
        self._readings = readings
        self._begun = tuple(begun for begun in question.begun if begun[0] == WORD)
        told = [word for word in question.words if not self._whole(word) & dull] or question.words
        self._wanted = frozenset[str]().union(*map(self._whole, told))
        self._asked = [found for word in told for found in self._spellings(word)]
        self._runs = frozenset(run for word in told if word.unspaced for _, _, run in _runs(word))
        self._known: dict[str, bool] = {}

    def marks(self, text: str) -> tuple[Span, ...]:
        """The spans of the matched words, in order; none overlaps another."""
        return tuple(span for word in words(text) for span in self._in_word(word))

    def _in_word(self, word: Word) -> Iterator[Span]:
        if word.unspaced:
            yield from _united((start, end) for start, end, run in _runs(word) if run in self._runs)
            return
        known = self._known.get(word.written)
        if known is None:
            known = self._known[word.written] = self._matches(word)
        if known:
            yield Span(word.start, word.end)

    def _matches(self, word: Word) -> bool:
        whole = self._whole(word)
        if whole & self._wanted or (self._begun and any(term.startswith(self._begun) for term in whole)):
            return True
        return any(
            2 * len(own & asked) > _ALIKE * (len(own) + len(asked))
            for own in self._spellings(word)
            for asked in self._asked
        )

    def _whole(self, word: Word) -> frozenset[str]:
        return frozenset(term for terms_of in self._readings for term in terms_of(word) if term[0] != PIECE)

    def _spellings(self, word: Word) -> list[frozenset[str]]:
        """The pairs of letters in each form of a word that is long enough to be typed wrongly and still known."""
        forms = (f"{EDGE}{term[1:]}{EDGE}" for terms_of in self._readings for term in terms_of(word) if term[0] == WORD)
        pairs = (frozenset(map("".join, pairwise(form))) for form in forms)
        return [found for found in pairs if len(found) >= _FEWEST_PAIRS]


def _runs(word: Word) -> Iterator[tuple[int, int, str]]:
    """Start, end and folded letters of each short run in a word of a script without spaces."""
    if not word.unspaced:
        return
    size = min(_SHORTEST_RUN[word.unspaced], len(word.written))
    for at in range(len(word.written) - size + 1):
        yield word.start + at, word.start + at + size, fold(word.written[at : at + size])


def _united(spans: Iterator[tuple[int, int]]) -> Iterator[Span]:
    """Spans in order, with those that touch made one."""
    start = end = -1
    for left, right in spans:
        if left > end:
            if start >= 0:
                yield Span(start, end)
            start = left
        end = right
    if start >= 0:
        yield Span(start, end)


def excerpt(text: str, marker: Marker, length: int = 160) -> Excerpt:
    """About `length` characters of a text, where the most different words are marked; its beginning where none is."""
    marks = marker.marks(text)
    first = max(marks, key=lambda mark: (_different(text, marks, mark.start, length), -mark.start), default=None)
    middle = max(0, first.start - length // 4) if first else 0
    start = _edge(text, min(middle, max(0, len(text) - length)))
    end = len(text) if len(text) <= start + length else max(_edge(text, start + length), start + length // 2)
    before, after = _DOTS * (start > 0), _DOTS * (end < len(text))
    shift = len(before) - start
    inside = (Span(mark.start + shift, mark.end + shift) for mark in marks if start <= mark.start and mark.end <= end)
    return Excerpt(f"{before}{text[start:end].rstrip()}{after}", tuple(inside))


def _different(text: str, marks: tuple[Span, ...], start: int, length: int) -> int:
    """How many different words are marked in an excerpt of which the first quarter lies before `start`."""
    end = start + length * 3 // 4
    return len({fold(text[mark.start : mark.end]) for mark in marks if start <= mark.start and mark.end <= end})


def _edge(text: str, place: int) -> int:
    """The beginning of the word that stands at a place; the place itself in a script without spaces."""
    blank = text.rfind(" ", max(0, place - 24), place + 1)
    return place if blank < 0 or place == 0 else blank + 1
