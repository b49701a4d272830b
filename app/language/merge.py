"""Bring a PO file up to date with the English, keeping every translation that still says something.

Only orphans are candidates for a changed sentence: old messages whose English is gone. A neighbour that still exists
keeps its translation to itself. (Babel's own update compares with all messages: slow, and it pairs wrongly.)
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher

import polib

from app.language.catalogue import FUZZY, Catalogue, blank, key_of, with_entries
from app.language.messages import Message
from app.language.review import MACHINE, mark_machine, marks

SAME_PAGE, ANYWHERE = 0.6, 0.75  # measured on 5,000 messages (tests/bench/bench_merge.py): 249 of 250 right, none wrong
LONG = 6  # words


@dataclass(frozen=True, slots=True)
class Memory:
    """Translations of the other sections of a language, for sentences that moved or that stand there too."""

    entries: Mapping[tuple[str, str], polib.POEntry] = field(default_factory=dict)
    english: Mapping[str, polib.POEntry] = field(default_factory=dict)  # by English alone; never stale ones


@dataclass(frozen=True, slots=True)
class Merged:
    """The new catalogue and how many messages went which way."""

    catalogue: Catalogue
    kept: int = 0
    filled: int = 0  # the same English was translated elsewhere: a draft
    stale: int = 0  # the English has changed
    new: int = 0
    retired: int = 0  # their English is gone


def remember(catalogues: Iterable[Catalogue]) -> Memory:
    """What can be taken from other sections of the same language."""
    entries: dict[tuple[str, str], polib.POEntry] = {}
    english: dict[str, polib.POEntry] = {}
    for catalogue in catalogues:
        for entry in catalogue.file:
            if entry.msgstr:
                entries.setdefault(key_of(entry), entry)
                if not entry.fuzzy:
                    english.setdefault(entry.msgid, entry)
    return Memory(entries, english)


def merge(catalogue: Catalogue, messages: Iterable[Message], memory: Memory | None = None) -> Merged:
    """The catalogue with exactly these messages, in this order; translations are kept, paired or filled."""
    return _Merge(catalogue, tuple(messages), memory or Memory()).result()


class _Merge:
    """One merge of one file."""

    def __init__(self, catalogue: Catalogue, messages: tuple[Message, ...], memory: Memory) -> None:
        self._catalogue = catalogue
        self._messages = messages
        self._memory = memory
        self._old = {key_of(entry): entry for entry in (*catalogue.obsolete, *catalogue.entries)}
        wanted = {message.key for message in messages}
        self._orphans = [entry for entry in catalogue.entries if key_of(entry) not in wanted and entry.msgstr]
        self._english = self._known_english()
        self._counts = Merged(catalogue)

    def _known_english(self) -> dict[str, polib.POEntry]:
        known = dict(self._memory.english)
        known.update({entry.msgid: entry for entry in self._catalogue.entries if entry.msgstr and not entry.fuzzy})
        return known

    def result(self) -> Merged:
        """Pair first, then build the entries in source order."""
        unknown = [message for message in self._messages if not self._has_own(message)]
        pairs = self._reverted(unknown)
        used = {id(orphan) for orphan in pairs.values()}
        changed = [m for m in unknown if m.key not in pairs and m.english not in self._english]
        pairs |= _pairs(changed, [orphan for orphan in self._orphans if id(orphan) not in used])
        entries = [self._entry(message, pairs) for message in self._messages]
        taken = {key_of(entry) for entry in pairs.values()} | {message.key for message in self._messages}
        gone = [entry for entry in self._orphans if key_of(entry) not in taken]
        taken |= {key_of(entry) for entry in gone}
        obsolete = [entry for entry in self._catalogue.obsolete if key_of(entry) not in taken]
        obsolete += [_retired(entry) for entry in gone]
        whole = with_entries(self._catalogue, [*entries, *obsolete])
        return replace(self._counts, catalogue=whole, retired=len(gone))

    def _reverted(self, messages: list[Message]) -> dict[tuple[str, str], polib.POEntry]:
        """Messages whose English is again what a stale translation was made from."""
        made_from = {
            (orphan.previous_msgctxt or orphan.msgctxt or "", orphan.previous_msgid): orphan
            for orphan in self._orphans
            if orphan.fuzzy and orphan.previous_msgid
        }
        return {message.key: made_from[message.key] for message in messages if message.key in made_from}

    def _has_own(self, message: Message) -> bool:
        return message.key in self._old or message.key in self._memory.entries

    def _entry(self, message: Message, pairs: dict[tuple[str, str], polib.POEntry]) -> polib.POEntry:
        entry = blank(message)
        old = self._old.get(message.key) or self._memory.entries.get(message.key)
        if old is not None and old.msgstr:
            _carry(entry, old)
            self._count("kept")
        elif message.key in pairs:
            _carry_changed(entry, pairs[message.key])
            self._count("stale" if entry.fuzzy else "kept")
        elif message.english in self._english:
            _fill(entry, self._english[message.english])
            self._count("filled")
        else:
            entry.tcomment = old.tcomment if old is not None else ""
            self._count("kept" if old is not None else "new")
        return entry

    def _count(self, name: str) -> None:
        self._counts = replace(self._counts, **{name: getattr(self._counts, name) + 1})


def _carry(entry: polib.POEntry, old: polib.POEntry) -> None:
    """The same English: translation, comments and state come along."""
    entry.msgstr = old.msgstr
    entry.tcomment = old.tcomment
    entry.flags = [flag for flag in old.flags if flag == FUZZY] + entry.flags
    entry.previous_msgid = old.previous_msgid
    entry.previous_msgctxt = old.previous_msgctxt


def _fill(entry: polib.POEntry, twin: polib.POEntry) -> None:
    """The same English stands elsewhere: its translation is a draft here, and still a machine's if it was one there."""
    entry.msgstr = twin.msgstr
    for mark in marks(twin):
        if mark.kind == MACHINE:
            mark_machine(entry, mark.name, datetime.date.fromisoformat(mark.day))


def _carry_changed(entry: polib.POEntry, orphan: polib.POEntry) -> None:
    """The English has changed: the translation comes along as stale, with the English it was made from.

    Where the English has gone back to just that, the translation is good again.
    """
    entry.msgstr = orphan.msgstr
    entry.tcomment = orphan.tcomment
    was_stale = orphan.fuzzy and orphan.previous_msgid is not None
    made_from = orphan.previous_msgid if was_stale else orphan.msgid
    context = (orphan.previous_msgctxt if was_stale else None) or orphan.msgctxt
    if was_stale and made_from == entry.msgid and context == entry.msgctxt:
        return
    entry.flags.insert(0, FUZZY)
    entry.previous_msgid = made_from
    entry.previous_msgctxt = context if context != entry.msgctxt else None


def _retired(entry: polib.POEntry) -> polib.POEntry:
    """An orphan nobody took. polib cannot read `#~|` back, so the old English goes."""
    return polib.POEntry(
        msgctxt=entry.msgctxt,
        msgid=entry.msgid,
        msgstr=entry.msgstr,
        tcomment=entry.tcomment,
        flags=[flag for flag in entry.flags if flag == FUZZY],
        obsolete=True,
    )


def _pairs(messages: list[Message], orphans: list[polib.POEntry]) -> dict[tuple[str, str], polib.POEntry]:
    """New message -> the orphan it was made from: best pairs first, each orphan once, the same page before others."""
    pairs: dict[tuple[str, str], polib.POEntry] = {}
    pages: dict[str, list[polib.POEntry]] = defaultdict(list)
    for orphan in orphans:
        pages[orphan.msgctxt or ""].append(orphan)
    near: list[_Pair] = []
    for message in messages:
        near.extend(_likenesses(message, pages.get(message.context, []), SAME_PAGE))
    used = _take(near, pairs, set())
    left = [orphan for orphan in orphans if id(orphan) not in used]
    far: list[_Pair] = []
    for message in messages:
        if message.key not in pairs:
            far.extend(_likenesses(message, left, ANYWHERE))
    _take(far, pairs, used)
    return pairs


@dataclass(frozen=True, slots=True)
class _Pair:
    ratio: float
    message: Message
    orphan: polib.POEntry


def _take(found: list[_Pair], pairs: dict[tuple[str, str], polib.POEntry], used: set[int]) -> set[int]:
    for pair in sorted(found, key=lambda each: -each.ratio):
        if pair.message.key not in pairs and id(pair.orphan) not in used:
            pairs[pair.message.key] = pair.orphan
            used.add(id(pair.orphan))
    return used


def _likenesses(message: Message, orphans: list[polib.POEntry], least: float) -> Iterator[_Pair]:
    english = message.english.lower()
    matcher = SequenceMatcher(None, "", english, autojunk=False)
    words = frozenset(english.split())
    for orphan in orphans:
        texts = (text.lower() for text in (orphan.msgid, orphan.previous_msgid) if text)
        ratio = max((_likeness(matcher, text, least) for text in texts if _may_be_like(words, text)), default=0.0)
        if ratio >= least:
            yield _Pair(ratio, message, orphan)


def _may_be_like(words: frozenset[str], text: str) -> bool:
    """Sooner than difflib: a sentence that shares hardly a word is another one. Short texts are always compared."""
    others = frozenset(text.split())
    return min(len(words), len(others)) < LONG or 4 * len(words & others) >= min(len(words), len(others))


def _likeness(matcher: SequenceMatcher[str], text: str, least: float) -> float:
    matcher.set_seq1(text)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return matcher.ratio()
