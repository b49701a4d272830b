"""Terms: what the index holds and the query asks for. One analysis makes both, so that they always fit together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from app.search.fold import fold, keep_marks
from app.search.scripts import Script
from app.search.words import Word, words

GRAM = 4
EDGE = "_"
# The first letter of a term says what it is, so that a stem is never taken for a word.
WORD, STEM, PIECE, MARKED, PAIR, BONES = "w", "s", "g", "m", "p", "k"
LONGEST_WORD = 64  # letters beyond it tell nothing more
MOST_KNOWN = 8_192  # words whose terms are kept
# Thai and its neighbours need longer runs, because a syllable is several letters there.
_RUN_SIZES = {"han": (1, 2), "thai": (2, 3, 4)}
# A sign of these is a whole syllable, so three of them tell as much as four letters: Ethiopic, Korean.
_SYLLABLES = re.compile("[\u1200-\u139f\uac00-\ud7a3\u1100-\u11ff]")

# Languages in which a word without its marks is another word, so that words are kept with them as well.
_MARKS_TELL_APART = frozenset({"vi"})
_STEMMERS = {
    "ar": "arabic", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi",
    "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian", "ne": "nepali",
    "nl": "dutch", "no": "norwegian", "pl": "polish", "prs": "persian", "pt": "portuguese", "ro": "romanian",
    "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
_SCRIPTS = {
    **dict.fromkeys(("ar", "ckb", "fa", "prs", "ps", "ur"), Script.ARABIC),
    **dict.fromkeys(("zh", "ja"), Script.HAN),
    **dict.fromkeys(("th", "lo", "km", "my"), Script.THAI),
    **dict.fromkeys(("ti", "am", "pa", "bn", "hi", "gu", "ta", "ne", "ru", "uk", "bg", "sr", "el", "he"), Script.OTHER),
}
_UNFIT = re.compile(r"[\x00-/:-@\[-`{-\x7f\s\u2028\u2029]+")


class Stemmer(Protocol):
    """What takes the endings off a word."""

    def stemWord(self, word: str) -> str: ...  # noqa: D102, N802 - the name that the library gave it


@dataclass(frozen=True, slots=True)
class Reading:
    """What the analysis made of one word; `beginning` stands in the term that joins it with its neighbour."""

    terms: tuple[str, ...]
    beginning: str


class Analysis:
    """The analysis of texts and queries of one language. Not for two threads at once."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        base = lang.split("-", maxsplit=1)[0].lower()
        self.script = _SCRIPTS.get(base, Script.LATIN)
        self._keeps_marks = base in _MARKS_TELL_APART
        self._stemmer_name = _STEMMERS.get(base, "")
        self._stemmer: Stemmer | None = None
        self._known: dict[tuple[str, str], Reading] = {}

    def terms(self, text: str) -> list[str]:
        """Every term of a text, as often as it stands there."""
        found: list[str] = []
        before = ""
        for word in words(text):
            reading = self._read(word)
            found += reading.terms
            if before and reading.beginning:
                found.append(f"{PAIR}{before}{EDGE}{reading.beginning}")
            before = reading.beginning
        return found

    def forget(self) -> None:
        """Keep nothing of the words that were asked for."""
        self._known.clear()

    def terms_of(self, word: Word) -> tuple[str, ...]:
        """The terms of one word by itself."""
        return self._read(word).terms

    def _read(self, word: Word) -> Reading:
        key = (word.written, word.unspaced)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= MOST_KNOWN:
                self.forget()
            terms = runs(word) if word.unspaced else dict.fromkeys(self._spaced(word))
            known = self._known[key] = Reading(tuple(terms), beginning(word))
        return known

    def _spaced(self, word: Word) -> Iterator[str]:
        for written in dict.fromkeys((*word.parts, word.joined)):
            for form in folded(written):
                yield WORD + form
                yield from pieces(form)
            if self._stemmer_name:
                yield from (STEM + form for form in folded(self._stem(keep_marks(written))))
            if self._keeps_marks and not written.isascii():
                yield from (MARKED + form for form in fit(keep_marks(written)))

    def _stem(self, written: str) -> str:
        if self._stemmer is None:
            import snowballstemmer

            self._stemmer = snowballstemmer.stemmer(self._stemmer_name)
        return str(self._stemmer.stemWord(written[:LONGEST_WORD]))


def beginning(word: Word) -> str:
    """The first letters of a word, enough to know it again whatever its ending; "" in a script without spaces."""
    forms = () if word.unspaced else folded(word.joined)
    return forms[0][:GRAM] if forms else ""


def runs(word: Word) -> Iterator[str]:
    """The terms of a run without spaces: every few letters of it, since nobody knows where a word ends."""
    letters = fold(word.written)
    for size in _RUN_SIZES[word.unspaced]:
        yield from (WORD + letters[at : at + size] for at in range(len(letters) - size + 1))


def folded(written: str) -> tuple[str, ...]:
    """The folded forms of a piece of a word: one, unless folding took a sign apart into several words."""
    return fit(fold(written))


def fit(form: str) -> tuple[str, ...]:
    """What of a form can stand in the index."""
    return tuple(part[:LONGEST_WORD] for part in _UNFIT.split(form) if part)


def pieces(form: str) -> Iterator[str]:
    """Every few letters of a word with its edges: what a wrong letter leaves standing."""
    size = GRAM - 1 if _SYLLABLES.match(form) else GRAM
    edged = f"{EDGE}{form}{EDGE}"
    yield from (PIECE + edged[at : at + size] for at in range(len(edged) - size + 1))
