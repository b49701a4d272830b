"""Folding: one form for all the ways in which a keyboard, an input method or a habit writes the same word.

Marks are taken off Latin, Greek, Cyrillic, Hebrew and Arabic letters, where people leave them out when they type. They
are never taken off in the scripts of India and South-East Asia or in Ethiopic, where a mark is a vowel and the word is
another without it; only the nukta goes, which many keyboards lack, and two spellings of the same nasal become one.
"""

from __future__ import annotations

import re
import unicodedata

ZWNJ = "\u200c"

# Letters that Unicode takes apart no further, with the letters typed in their place.
_LATIN = {
    "ı": "i", "đ": "d", "ð": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th",
    "ə": "e", "ŋ": "n", "ħ": "h", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y",
}  # fmt: skip
_CYRILLIC = {"ґ": "г", "ғ": "г", "қ": "к", "ң": "н", "ұ": "у", "ү": "у", "ө": "о", "һ": "х", "ә": "а"}

# One letter for each family: Arabic, Persian, Urdu, Pashto and Kurdish keyboards have different members of it.
_ARABIC_FAMILIES = {
    "ا": "ٱٲٳٵ",
    "و": "ٶۆۇۈۋ",
    "ي": "ىیېۍێےݸݹ",
    "ک": "كڪګݢ",
    "گ": "ڰ",
    "ه": "ةھہۃەۀۂ",
    "ر": "ڕ",
    "ل": "ڵ",
    "ن": "ڼں",
}
_ARABIC = {typed: kept for kept, family in _ARABIC_FAMILIES.items() for typed in family}
# Dropped: the line that stretches a word, and the hamza that stands alone, which is seldom typed.
_DROPPED = dict.fromkeys("ـءٴ", "")

# Ethiopic rows that sound alike, seven forms each: row -> the row it becomes.
_ETHIOPIC_ROWS = {0x1210: 0x1200, 0x1280: 0x1200, 0x1220: 0x1230, 0x12D0: 0x12A0, 0x1340: 0x1338}
_ETHIOPIC = {chr(row + form): chr(into + form) for row, into in _ETHIOPIC_ROWS.items() for form in range(7)}
# In the rows of h and of the open vowel the first form and the fourth sound alike too.
_ETHIOPIC |= {chr(row + 3): chr(_ETHIOPIC_ROWS.get(row, row)) for row in (0x1200, 0x1210, 0x1280, 0x12A0, 0x12D0)}

# Nukta of Devanagari, Gurmukhi and Gujarati. That of Bengali makes letters with keys of their own, so it stays.
_INDIC = {"\u093c": "", "\u0a3c": "", "\u0abc": "", "\u0901": "\u0902", "\u0a70": "\u0a02", "\u0a81": "\u0a82"}
_INDIC |= {"\u09ce": "\u09a4\u09cd", "\u200d": ""}

_LETTERS = str.maketrans(_LATIN | _CYRILLIC | _ARABIC | _DROPPED | _ETHIOPIC | _INDIC)

# A nasal before a stop of its own row is written as a letter or as a dot: हिन्दी and हिंदी are one word.
_ROWS = ("\u0915-\u0918", "\u091a-\u091d", "\u091f-\u0922", "\u0924-\u0927", "\u092a-\u092d")
_NASALS = "\u0919\u091e\u0923\u0928\u092e"


def _nasal_pattern(shift: int) -> str:
    """Nasal, virama, and a look at the stop after it, for the script that lies `shift` above Devanagari."""
    rows = (re.sub(r"[^-]", lambda stop: chr(ord(stop[0]) + shift), row) for row in _ROWS)
    pairs = (
        f"{chr(ord(nasal) + shift)}{chr(0x094D + shift)}(?=[{row}])" for nasal, row in zip(_NASALS, rows, strict=True)
    )
    return "|".join(pairs)


_DEVANAGARI_NASAL = re.compile(_nasal_pattern(0))
_GUJARATI_NASAL = re.compile(_nasal_pattern(0x180))

# Marks that are dropped: the general ones, and those of Cyrillic, Hebrew, Arabic and Syriac.
_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0730-\u074a"
    "\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]"
)
# Seen by nobody: soft hyphen, joiners, direction marks and isolates, variation selectors.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)


def fold(text: str) -> str:
    """The folded form of a word or a text. Folding twice gives the same as folding once."""
    if text.isascii():
        return text.lower()
    once = _fold(text)
    again = _fold(once)
    return once if once == again else fold(again)


def keep_marks(text: str) -> str:
    """The text in one Unicode form and in small letters, with all its marks: for words that marks tell apart."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text).casefold()))


def _fold(text: str) -> str:
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    plain = _MARKS.sub("", _INVISIBLE.sub("", apart)).translate(_LETTERS)
    plain = _GUJARATI_NASAL.sub("\u0a82", _DEVANAGARI_NASAL.sub("\u0902", plain))
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in plain)
