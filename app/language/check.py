"""Faults in translations that can be found without knowing the language.

An error keeps the message out of the bundle: the English is shown instead. A warning is for the person who reviews.
Nothing here raises, whatever a translation holds.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import polib

from app.content.problem import Problem, Severity
from app.language.catalogue import Catalogue, shown
from app.language.glossary import Glossary
from app.language.isolate import balanced, without_isolates
from app.language.numbers import numbers_differ
from app.model import Language

PLACEHOLDER = re.compile(r"\{[^{}\s]*\}")
LINK_TARGET = re.compile(r"(?<=\])\(([^()\s]*)\)")
_HTML = re.compile(r"</?[A-Za-z][^<>]*>")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s()<>\]]+|[\w.+-]+@[\w-]+\.[\w.-]+", re.ASCII)
_BOLD = re.compile(r"(?<![\w*])\*\*(?=\S)(.+?)(?<=\S)\*\*")
_LIST_START = re.compile(r"\s*(?:[-+*•]\s|\d{1,3}[.)]\s|#{1,6}\s|!!!|>)")
_EMBEDDINGS = re.compile("[\u202a\u202b\u202d\u202e\u202c]")
_LATIN_WORD = re.compile(r"[A-Za-z]+")
_SCRIPT_NAMES = {
    "Latn": ("LATIN",),
    "Cyrl": ("CYRILLIC",),
    "Grek": ("GREEK",),
    "Arab": ("ARABIC",),
    "Aran": ("ARABIC",),
    "Hebr": ("HEBREW",),
    "Syrc": ("SYRIAC",),
    "Ethi": ("ETHIOPIC",),
    "Beng": ("BENGALI",),
    "Deva": ("DEVANAGARI",),
    "Guru": ("GURMUKHI",),
    "Gujr": ("GUJARATI",),
    "Taml": ("TAMIL",),
    "Hans": ("CJK",),
    "Hant": ("CJK",),
}
_PERSIAN_LETTERS = ("fa", "prs", "ur", "ckb")  # they have a yeh and a kaf of their own
_COMPACT = ("Hans", "Hant")  # written with far fewer characters than English


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a translation, before it is known where it stands."""

    rule: str
    message: str
    remedy: str
    severity: Severity = Severity.ERROR


def _warning(rule: str, message: str, remedy: str) -> Finding:
    return Finding(rule, message, remedy, Severity.WARNING)


def check(english: str, translation: str, language: Language, glossary: Glossary | None = None) -> tuple[Finding, ...]:
    """All findings about one translation, errors first. An empty translation has none: it is only untranslated."""
    if not translation.strip():
        return ()
    found: list[Finding] = []
    for rule in _RULES:
        found.extend(rule(english, translation))
    for about in (_script, _own_letters, _length):
        found.extend(about(english, translation, language))
    found.extend(_kept_in_english(english, translation, glossary or Glossary()))
    return tuple(sorted(found, key=lambda finding: finding.severity is not Severity.ERROR))


def has_errors(english: str, translation: str, language: Language) -> bool:
    """Whether a translation must not be shown."""
    return any(finding.severity is Severity.ERROR for finding in check(english, translation, language))


def check_entry(
    entry: polib.POEntry, catalogue: Catalogue, language: Language, glossary: Glossary | None = None
) -> tuple[Problem, ...]:
    """The findings about one message of a PO file, with its line. A stale one is not shown, so it has none."""
    if entry.obsolete or entry.fuzzy:
        return ()
    return tuple(
        Problem(shown(catalogue.path), entry.linenum or 1, each.rule, f"{_start(entry)}: {each.message}", each.remedy,
                each.severity)
        for each in check(entry.msgid, entry.msgstr, language, glossary)
    )  # fmt: skip


def check_catalogue(catalogue: Catalogue, language: Language, glossary: Glossary | None = None) -> tuple[Problem, ...]:
    """All problems of a PO file: that it cannot be read, or the findings about its messages."""
    found = list(catalogue.problems)
    for entry in catalogue.entries:
        found.extend(check_entry(entry, catalogue, language, glossary))
    return tuple(found)


def _start(entry: polib.POEntry) -> str:
    words = entry.msgid.split()
    start = " ".join(words[:6]) + (" …" if len(words) > 6 else "")
    return f"{entry.msgctxt or 'no context'} “{start}”"


def _same(rule: str, what: str, pattern: re.Pattern[str]) -> Callable[[str, str], Iterator[Finding]]:
    """A rule: these things must be the same in both texts, as often, in any order."""

    def look(english: str, translation: str) -> Iterator[Finding]:
        wanted = Counter(match[0] for match in pattern.finditer(english))
        got = Counter(match[0] for match in pattern.finditer(translation))
        for thing in wanted - got:
            yield Finding(rule, f"The {what} {thing} of the English is missing.", f"Put {thing} in, unchanged.")
        for thing in got - wanted:
            yield Finding(rule, f"The {what} {thing} is not in the English.", f"Take {thing} out.")

    return look


def _numbers(english: str, translation: str) -> Iterator[Finding]:
    missing, extra = numbers_differ(_without_kept(english), _without_kept(translation))
    for number in missing:
        yield Finding("number", f"The number {number} of the English is missing.", "Write it in digits.")
    for number in extra:
        yield Finding("number", f"The number {number} is not in the English.", "Take it out, or write it as a word.")


def _without_kept(text: str) -> str:
    for pattern in (PLACEHOLDER, LINK_TARGET, _ADDRESS):
        text = pattern.sub(" ", text)
    return without_isolates(text)


def _characters(_english: str, translation: str) -> Iterator[Finding]:
    if not balanced(translation):
        yield Finding("isolate", "Isolates (U+2066 to U+2069) are not in pairs.", "Delete them: the program adds them.")
    if _EMBEDDINGS.search(translation):
        yield Finding("direction", "It holds old direction marks (U+202A to U+202E).", "Delete them.")
    bad = sorted({f"U+{ord(char):04X}" for char in translation if _cannot_be_shown(char)})
    if bad:
        yield Finding("character", f"It holds characters that cannot be shown: {', '.join(bad)}.", "Delete them.")
    if translation != translation.strip():
        yield Finding("blank", "It begins or ends with a blank.", "Delete the blank.")
    if unicodedata.normalize("NFC", translation) != translation:
        yield _warning("nfc", "Letters and their marks are typed apart.", "Save the text in Unicode form NFC.")


def _cannot_be_shown(char: str) -> bool:
    return char in "\ufffd\ufeff" or unicodedata.category(char) in ("Cc", "Cs")


def _braces(english: str, translation: str) -> Iterator[Finding]:
    rest = PLACEHOLDER.sub("", translation)
    if ("{" in rest or "}" in rest) and not ("{" in (left := PLACEHOLDER.sub("", english)) or "}" in left):
        yield Finding("unbalanced", "There is a { or } without its partner.", "Copy the placeholder from the English.")


def _shape(english: str, translation: str) -> Iterator[Finding]:
    if len(_BOLD.findall(english)) != len(_BOLD.findall(translation)):
        yield _warning("bold", "Another number of words is **bold** than in English.", "Mark the same words with **.")
    if translation.count("**") % 2:
        yield Finding("unbalanced", "A ** for bold has no partner.", "Put ** before and after the bold words.")
    for opener, closer in ("[]", "()"):
        if translation.count(opener) != translation.count(closer) and english.count(opener) == english.count(closer):
            yield _warning("unbalanced", f"There is a {opener} or {closer} without its partner.", "Close each bracket.")
    if _LIST_START.match(translation) and not _LIST_START.match(english):
        yield _warning("list", "It starts like a list or a heading.", "Begin with the first word.")
    if english.count("£") != translation.count("£"):
        yield _warning("pound", "Another number of £ signs than in English.", "Write £ as in the English.")
    letters = [char for char in _without_kept(english) if char.isalpha()]
    if english == translation and len(letters) > 3:
        yield _warning("same", "It is the same as the English.", "Translate it, or leave it empty.")


_RULES: tuple[Callable[[str, str], Iterator[Finding]], ...] = (
    _same("placeholder", "placeholder", PLACEHOLDER),
    _same("link", "link", LINK_TARGET),
    _same("html", "tag", _HTML),
    _same("address", "address", _ADDRESS),
    _numbers,
    _characters,
    _braces,
    _shape,
)


def _script(english: str, translation: str, language: Language) -> Iterator[Finding]:
    names = _SCRIPT_NAMES.get(language.script, ())
    kept = set(_LATIN_WORD.findall(_without_kept(english))) if language.script != "Latn" else set()
    text = _LATIN_WORD.sub(lambda word: "" if word[0] in kept else word[0], _without_kept(translation))
    letters = [char for char in text if char.isalpha()]
    if len(letters) < 8:
        return
    own = sum(1 for char in letters if unicodedata.name(char, "").startswith(names))
    if own * 2 < len(letters):
        yield _warning("script", f"Less than half of the letters are {language.script}.",
                       f"Check that this is {language.english_name}.")  # fmt: skip


def _own_letters(_english: str, translation: str, language: Language) -> Iterator[Finding]:
    if language.code in _PERSIAN_LETTERS and re.search("[\u064a\u0643]", translation):
        yield _warning("letters", "It holds an Arabic yeh (U+064A) or kaf (U+0643).", "Use ی (U+06CC) and ک (U+06A9).")


def _length(english: str, translation: str, language: Language) -> Iterator[Finding]:
    if len(english) < 20:
        return
    ratio = len(translation) / len(english)
    least = 0.15 if language.script in _COMPACT else 0.4
    if not least <= ratio <= 2.6:
        yield _warning("length", f"It is {ratio:.1f} times as long as the English.", "Check that all of it is there.")


def _kept_in_english(english: str, translation: str, glossary: Glossary) -> Iterator[Finding]:
    if not glossary.terms:
        return
    for term in glossary.found_in(english):
        if term.kept and term.kept not in translation:
            yield _warning("glossary", f"“{term.kept}” does not stand in it in English.", f"Add ({term.kept}).")
