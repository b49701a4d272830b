"""Which script a text is written in, as far as searching needs to know it."""

from __future__ import annotations

import re
from enum import StrEnum


class Script(StrEnum):
    """Families of scripts that are searched in different ways."""

    LATIN = "latin"
    ARABIC = "arabic"  # short vowels are not written
    HAN = "han"  # no spaces; one character is about one syllable
    THAI = "thai"  # no spaces, but letters: Thai, Lao, Khmer, Burmese
    OTHER = "other"  # spaces and vowels: Ethiopic, Cyrillic, Greek, those of India


_HAN = "\u3005\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e\u0e80-\u0eff\u1000-\u109f\u1780-\u17dd\uaa60-\uaa7f"
_RUNS: dict[Script, re.Pattern[str]] = {
    Script.LATIN: re.compile("[a-zA-Z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f]+"),
    Script.ARABIC: re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]+"),
    Script.HAN: re.compile(f"[{_HAN}]+"),
    Script.THAI: re.compile(f"[{_THAI}]+"),
}
_OTHER_LETTER = re.compile(r"[^\W\d_]")
UNSPACED = re.compile(f"(?P<han>[{_HAN}]+)|(?P<thai>[{_THAI}]+)")


def script_of(text: str) -> Script | None:
    """The script of most of the letters; None where there are no letters."""
    counts = {script: sum(len(run) for run in runs.findall(text)) for script, runs in _RUNS.items()}
    letters = len(_OTHER_LETTER.findall(text))
    counts[Script.OTHER] = max(0, letters - sum(counts.values()))
    most = max(counts, key=lambda script: counts[script])
    return most if counts[most] else None


def is_latin(text: str) -> bool:
    """Whether every letter of the text is one of the Latin alphabet, and there is one."""
    letters = "".join(_OTHER_LETTER.findall(text))
    return bool(letters) and bool(_RUNS[Script.LATIN].fullmatch(letters))
