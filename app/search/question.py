"""What a person has typed, made ready for searching: bounded in every way, whatever was pasted."""

from __future__ import annotations

from dataclasses import dataclass

from app.search.terms import GRAM, PAIR, WORD, Analysis, folded, pieces
from app.search.words import Word, words

MOST_CHARACTERS = 1_000
MOST_WORDS = 48
MOST_TERMS = 400
_SHORTEST_BEGUN = 2


@dataclass(frozen=True, slots=True)
class Question:
    """The words of a query, the terms to look for, and what the last word begins with if it may go on."""

    text: str
    words: tuple[Word, ...]
    terms: tuple[str, ...]
    begun: tuple[str, ...]  # beginnings of terms


def read(text: str, analysis: Analysis) -> Question:
    """The question in a text. The last word counts as begun, not as ended, unless something follows it."""
    typed = text[:MOST_CHARACTERS]
    found = tuple(words(typed))
    kept = found[:MOST_WORDS]
    typed = typed[: kept[-1].end] if kept and len(kept) < len(found) else typed
    terms = list(dict.fromkeys(analysis.terms(typed)))
    begun: tuple[str, ...] = ()
    if kept and kept[-1].end == len(text):
        begun = _begun(kept[-1], terms)
        dropped = {last for form in folded(kept[-1].joined) for last in tuple(pieces(form))[-1:]} if begun else set()
        terms = [term for term in terms if term not in dropped]
    return Question(typed, kept, tuple(terms[:MOST_TERMS]), begun)


def _begun(last: Word, terms: list[str]) -> tuple[str, ...]:
    """What the terms of the last word begin with, and its pair with the word before, however they go on."""
    forms = () if last.unspaced else folded(last.joined)
    if len(forms) != 1 or len(forms[0]) < _SHORTEST_BEGUN:
        return ()
    form = forms[0]
    pairs = tuple(term for term in terms[-1:] if term[0] == PAIR and len(form) < GRAM)
    return (WORD + form, *pairs)
