"""The terms of a text as it would be typed by a person who has only Latin letters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from app.search.latin import Romaniser, skeleton
from app.search.scripts import Script
from app.search.terms import BONES, GRAM, MOST_KNOWN, WORD, Analysis, pieces
from app.search.words import Word, words

_SHORTEST_WITH_ARTICLE = 4


class LatinAnalysis:
    """The analysis of texts of one language in Latin letters. Not for two threads at once."""

    def __init__(self, analysis: Analysis) -> None:
        self._script = analysis.script
        self._romaniser = Romaniser(analysis.lang)
        self._article = "al" if analysis.lang == "ar" else ""
        self._known: dict[str, tuple[str, ...]] = {}

    def terms(self, text: str) -> list[str]:
        """Every term of a text, as often as it stands there."""
        if self._script in (Script.HAN, Script.THAI):
            return list(self._run(text))
        return [term for word in words(text) for term in self.terms_of(word)]

    def terms_of(self, word: Word) -> tuple[str, ...]:
        """The terms of one word of a script with spaces."""
        known = self._known.get(word.written)
        if known is None:
            if len(self._known) >= MOST_KNOWN:
                self.forget()
            spelling = self._romaniser.spelling(word.joined)
            known = tuple(dict.fromkeys((*self._forms(spelling), *self._forms(self._without_article(spelling)))))
            self._known[word.written] = known
        return known

    def forget(self) -> None:
        """Keep nothing of the words that were asked for."""
        self._known.clear()

    def _without_article(self, spelling: str) -> str:
        """Arabic writes its article in one word with the noun; people who type Latin letters often leave it out."""
        has_one = self._article and spelling.startswith(self._article) and len(spelling) > _SHORTEST_WITH_ARTICLE
        return spelling[len(self._article) :] if has_one else ""

    def _forms(self, spelling: str) -> Iterator[str]:
        if not spelling:
            return
        yield WORD + spelling
        yield from pieces(spelling)
        bones = skeleton(spelling, self._script)
        if len(bones) > 1:
            yield BONES + bones

    def _run(self, text: str) -> Iterator[str]:
        """Without spaces nobody knows where a word ends, so neither do the terms."""
        spellings = list(self._spellings(text))
        whole = "".join(spellings)
        if self._script is Script.HAN:
            yield from (WORD + spelling for spelling in spellings)
            yield from (WORD + first + second for first, second in pairwise(spellings))
        else:
            bones = skeleton(whole, self._script)
            yield from (BONES + bones[at : at + GRAM] for at in range(len(bones) - GRAM + 1))
        yield from pieces(whole)

    def _spellings(self, text: str) -> Iterator[str]:
        for word in words(text):
            if word.unspaced == "han":
                yield from self._romaniser.syllables(word.written)
            else:
                yield self._romaniser.spelling(word.joined)
