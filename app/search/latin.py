"""Latin letters for words of other scripts: what a person types who has only a Latin keyboard.

Nobody types the official romanisation. So a word of the index and a word of the query are both brought to a reduced
spelling (kh and q become k, ee becomes i) and to a skeleton of consonants, and these are compared.
"""

from __future__ import annotations

import re
from functools import lru_cache

from app.search.fold import fold
from app.search.scripts import Script

# Letters of Arabic script where anyascii leaves a gap that people fill, after folding.
_ARABIC_LETTERS = {"ا": "a", "ع": "a", "ي": "y", "و": "w", "ه": "h", "ث": "th", "ذ": "dh", "ض": "d", "ظ": "z"}
# The same letters are spoken in another way from Kurdistan to Punjab.
_EASTERN = {"ث": "s", "ذ": "z", "ض": "z", "ظ": "z", "ح": "h", "و": "v", "ړ": "r", "ښ": "kh", "څ": "ts", "ځ": "z"}
_EASTERN_LANGUAGES = frozenset({"fa", "prs", "ps", "ur", "pa", "ckb", "kmr", "ku", "sd", "ug"})
# Before folding: the vowel that Sorani writes like an h, letters whose dot changes their sound, and the nasal dots.
_SOUNDS = {"ە": "a", "\u09dc": "র", "\u09dd": "র", "\u09df": "ই", "ড\u09bc": "র", "ঢ\u09bc": "র", "য\u09bc": "ই"}
_SOUNDS |= dict.fromkeys("\u0901\u0902\u0981\u0982\u0a01\u0a02\u0a70\u0a81\u0a82", "n")
_SOUND = re.compile("|".join(sorted(_SOUNDS, key=len, reverse=True)))
# Thai and Lao write some vowels before the consonant after which they are spoken.
_LEADING_VOWEL = re.compile("([\u0e40-\u0e44\u0ec0-\u0ec4])([\u0e01-\u0e2e\u0e81-\u0eae])")
_SILENT_CARRIER = str.maketrans("", "", "อອ")

# Digits that stand for letters in chats, in Arabic and in languages near it.
_CHAT_DIGITS = (
    ("3'", "gh"),
    ("7'", "kh"),
    ("2", ""),
    ("3", "a"),
    ("5", "kh"),
    ("6", "t"),
    ("7", "h"),
    ("8", "gh"),
    ("9", "q"),
)
_LETTER = re.compile("[a-z]")
_NOT_LATIN = re.compile("[^a-z0-9]+")

# Spellings of one sound, longest first; each becomes the second.
_SPELLINGS = (
    ("shch", "s"), ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("sh", "s"), ("ch", "c"), ("ts", "c"), ("tz", "c"),
    ("zh", "z"), ("dj", "j"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ph", "f"), ("bh", "b"),
    ("jh", "j"), ("ck", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("ie", "i"),
    ("y", "i"),
)  # fmt: skip
_SPELLING = re.compile("|".join(typed for typed, _ in _SPELLINGS))
_SPELLED = dict(_SPELLINGS)
_DOUBLED = re.compile(r"(.)\1+")
_HARD_C = re.compile("c(?![ehi])")
_VOWELS = re.compile("[aeiou]+")
_WEAK = re.compile("[aeiouv]+")
_ALIKE = str.maketrans("fjgdbc", "pzktps")
_SILENT_END = re.compile("(?<=.)h$")


class Romaniser:
    """Brings the words of one language to a reduced spelling in Latin letters."""

    def __init__(self, lang: str) -> None:
        eastern = lang.split("-", maxsplit=1)[0] in _EASTERN_LANGUAGES
        self._letters = str.maketrans(_ARABIC_LETTERS | (_EASTERN if eastern else {}))

    def spelling(self, word: str) -> str:
        """The word in small Latin letters and digits, without spaces; "" where it has no sound."""
        plain = fold(word)
        if plain.isascii():
            return reduced(plain)
        sounded = fold(_SOUND.sub(lambda found: _SOUNDS[found[0]], word))
        ordered = _LEADING_VOWEL.sub(r"\2\1", sounded.translate(_SILENT_CARRIER)).translate(self._letters)
        return _DOUBLED.sub(r"\1", "".join(map(_letter, ordered)))

    def syllables(self, word: str) -> tuple[str, ...]:
        """For Chinese characters: each as one syllable."""
        return tuple(found for found in map(_letter, word) if found)


@lru_cache(maxsize=8_192)
def _letter(char: str) -> str:
    """The reduced spelling of one letter by itself: with its neighbours t and sh would be taken for ts and h."""
    from anyascii import anyascii

    return _one_spelling(anyascii(char).lower())


def reduced(typed: str) -> str:
    """One spelling for the many in which a word is typed in Latin letters."""
    if not _LETTER.search(typed):
        return _NOT_LATIN.sub("", typed)
    for digit, letters in _CHAT_DIGITS:
        typed = typed.replace(digit, letters)
    return _DOUBLED.sub(r"\1", _one_spelling(_HARD_C.sub("k", typed)))


def _one_spelling(latin: str) -> str:
    return _SPELLING.sub(lambda found: _SPELLED[found[0]], _NOT_LATIN.sub("", latin))


def skeleton(spelling: str, script: Script | None) -> str:
    """The consonants of a reduced spelling. In Arabic script v is a long vowel as often as not."""
    if not spelling:
        return ""
    weak = _WEAK if script is Script.ARABIC else _VOWELS
    return _DOUBLED.sub(r"\1", _SILENT_END.sub("", weak.sub("", spelling)).translate(_ALIKE))
