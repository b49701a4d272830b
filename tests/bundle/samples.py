"""Small made-up values that the stories about bundles share."""

from __future__ import annotations

from pathlib import Path

from app.bundle.format import Wording
from app.bundle.index import Entry
from app.bundle.publish import Made, commit, published, shelve
from app.bundle.write import Contents, Lists, Placed, to_bytes
from app.lists import Change, Choice, Event, GuidedQuestion, Rule, SituationCard, SourceEntry, Term
from app.lists import Path as GuidedPath
from app.model import (
    Block,
    Day,
    Direction,
    Evidence,
    Kind,
    Label,
    Language,
    Organisation,
    Page,
    Phone,
    Progress,
    Source,
    Span,
    State,
    Text,
)
from app.words import Word, frame

ENGLISH = Language("en", "English", "English", Direction.LTR, "Latn", ("Noto Sans",), 110, "en_GB", "", ())
ARABIC = Language(
    "ar", "العربية", "Arabic", Direction.RTL, "Arab", ("Noto Naskh Arabic", "Noto Sans"), 100, "ar", "en", ("arabic",)
)
CHECKED = Day("2026-11-21", "\u206621\u00a0November\u00a02026\u2069")


def text(words: str, language: Language = ENGLISH) -> Text:
    return Text(language.code, language.direction, (Span(words),))


def block(key: str, words: str, language: Language = ENGLISH, kind: Kind = Kind.STATEMENT) -> Block:
    return Block(key, kind, text(words, language), text(words), State.DRAFT)


def page(page_id: str, words: str, language: Language = ENGLISH) -> Page:
    evidence = Evidence(Label.NHS, "NHS England", CHECKED, CHECKED, CHECKED, ("a-fact",), ())
    body = Block("1", Kind.STATEMENT, text(words, language), text(words), State.DRAFT, True, evidence)
    return Page(
        id=page_id,
        group="home-office",
        title=block("title", f"About {page_id}", language, Kind.TITLE),
        short_answer=block("short-answer", words, language, Kind.SHORT_ANSWER),
        blocks=(body, Block("2", Kind.LIST, children=(block("2.1", "An item", language, Kind.ITEM),))),
        steps=None,
        organisations=("somebody",),
        related=(),
        nation="england",
        critical=True,
        checked=CHECKED,
        check_again=CHECKED,
        progress=Progress(draft=4),
    )


def organisation(name: str, language: Language = ENGLISH) -> Organisation:
    what = block("what", "Gives advice.", language)
    phone = Phone("\u20660800\u00a0123\u2069", free=True)
    return Organisation(name, "Some Body", what, what, (phone,), None, None, what, None, None, "", True, False, None)


def lists(language: Language = ENGLISH) -> Lists:
    """One entry of every list."""
    word = block("word/visa/term", "visa", language, Kind.HEADING)
    question = GuidedQuestion("q1", word, word, (Choice("yes", word, "tick"),), several=True, cards=True)
    card = SituationCard("ill", word, "heart", "the-number", ("the-beginning",))
    source = Source("A paper", "NHS England", CHECKED, "https://example.org/paper")
    return Lists(
        terms=(
            Term("visa", "rights", word, block("word/visa/meaning", "A permission.", language), "visa", "the-number"),
        ),
        events=(Event("start", CHECKED, block("timeline/start", "It began.", language)),),
        changes=(Change(CHECKED, block("changes/1", "We wrote it.", language), ("the-number",)),),
        situations=(card,),
        path=GuidedPath((question,), (Rule({"q1": ("yes",)}, "outcome/basics"), Rule({}, "outcome/basics"))),
        sources=(SourceEntry(source, Label.NHS, CHECKED, CHECKED, withdrawn=False, pages=("the-number",)),),
    )


def contents(language: Language = ENGLISH, words: str = "One sentence.", said: str = "Back") -> Contents:
    pages = (Placed(20, page("the-number", words, language)), Placed(10, page("the-beginning", words, language)))
    spoken: dict[Word, Wording] = {
        frame.BACK: Wording(said, State.CHECKED),
        frame.LANGUAGE: Wording(f"{said}: {{name}}", State.MACHINE_DRAFT),
        frame.HOME: Wording("Home", State.STALE),
    }
    return Contents(language, Progress(draft=9), pages, (organisation("somebody", language),), lists(language), spoken)


def put(folder: Path, *what: Contents, day: str = "2026-11-21", share: float = 1.0) -> None:
    """Compile each into the folder, beside what is there."""
    before = {entry.language.code: entry for entry in published(folder)}
    for each in what:
        made = Made(each.language, to_bytes(each), share, Day(day, f"\u2066{day}\u2069"), inputs="")
        before[each.language.code] = shelve(folder, made, before.get(each.language.code))
    commit(folder, before.values())


def entry_of(folder: Path, code: str) -> Entry:
    return next(entry for entry in published(folder) if entry.language.code == code)


def newest(folder: Path, code: str) -> Path:
    return folder / entry_of(folder, code).bundles[0].file


def damage(path: Path, place: int) -> None:
    """Flip every bit of one byte."""
    data = bytearray(path.read_bytes())
    data[place] ^= 0xFF
    path.write_bytes(data)
