"""Refuse a bundle with characters that its fonts cannot draw: a person would see empty boxes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from app import fonts
from app.bundle.reader import IN_ENGLISH
from app.bundle.write import Contents
from app.content.problem import Problem, Severity
from app.model import Block, Day, Evidence, Language, Organisation, Page

Missing = Callable[[str, Iterable[str]], set[str]]
MOST_PLACES = 5
REMEDY = "Correct the text, or add the characters to the fonts; an error keeps the bundle from being written."


def missing_in(folder: Path | None) -> Missing:
    """What no font of a chain can draw; `folder` holds larger fonts (all of Chinese), where they have been built."""
    extra = folder if folder is not None and folder.exists() else None
    return lambda text, families: fonts.missing(text, families, extra)


def font_problems(contents: Contents, english: Iterable[str], missing: Missing) -> tuple[Problem, ...]:
    """What stands in a bundle and cannot be drawn, one problem for each set of characters, with the places.

    `english` are the font families of English text, which stands beside every other language. A made-up language is
    never shown to a person in need, so for it these are warnings.
    """
    language = contents.language
    severity = Severity.WARNING if language.pseudo else Severity.ERROR
    try:
        absent = _absent(contents, {"en": tuple(english), language.code: language.fonts}, missing)
    except fonts.UnknownFamily as error:
        message = f"[{language.code}] {error}"
        return (Problem("locales/languages.toml", 1, "font", message, "The bundle was not written."),)
    return tuple(
        Problem(f"locales/{language.code}", 1, "font", _message(language, characters, places), REMEDY, severity)
        for characters, places in absent.items()
    )


def _absent(contents: Contents, chains: dict[str, tuple[str, ...]], missing: Missing) -> dict[str, list[str]]:
    """Characters that cannot be drawn -> where they stand."""
    absent: defaultdict[str, list[str]] = defaultdict(list)
    for place, texts in _places(contents):
        found = set().union(*(missing(text, chains[code]) for code, text in texts.items()))
        if found:
            absent["".join(sorted(found))].append(place)
    return absent


def _message(language: Language, characters: str, places: list[str]) -> str:
    shown = ", ".join(f"{character} (U+{ord(character):04X})" for character in characters)
    where = ", ".join(places[:MOST_PLACES]) + (f" and {len(places) - MOST_PLACES} more" * (len(places) > MOST_PLACES))
    return f"{language.english_name} ({language.code}), {where}: no font can draw {shown}."


def _places(contents: Contents) -> Iterator[tuple[str, dict[str, str]]]:
    code = contents.language.code
    for placed in contents.pages:
        yield f"page {placed.page.id}", _joined(_of_page(placed.page, code))
    for organisation in contents.organisations:
        yield f"organisation {organisation.id}", _joined(_of_organisation(organisation, code))
    words = (("en" if said.state in IN_ENGLISH else code, said.text) for said in contents.words.values())
    yield "words of the program", _joined(words)


def _joined(pieces: Iterable[tuple[str, str]]) -> dict[str, str]:
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for code, text in pieces:
        texts[code].append(text)
    return {code: "".join(found) for code, found in texts.items()}


def _of_page(page: Page, code: str) -> Iterator[tuple[str, str]]:
    yield from _of_days((page.checked, page.check_again), code)
    steps = (page.steps,) if page.steps else ()
    for block in (page.title, page.short_answer, *page.blocks, *steps):
        yield from _of_block(block, code)


def _of_organisation(organisation: Organisation, code: str) -> Iterator[tuple[str, str]]:
    yield "en", organisation.name + organisation.website + "".join(phone.number for phone in organisation.phones)
    yield from _of_days((organisation.checked,), code)
    fields = (
        organisation.what,
        organisation.area,
        organisation.hours,
        organisation.languages,
        organisation.tells,
        organisation.asks,
        organisation.second_route,
    )
    for block in fields:
        if block is not None:
            yield from _of_block(block, code)


def _of_block(block: Block, code: str) -> Iterator[tuple[str, str]]:
    for text in (block.text, block.english):
        if text is not None:
            yield text.lang, text.plain
    if block.evidence is not None:
        yield from _of_evidence(block.evidence, code)
    for child in block.children:
        yield from _of_block(child, code)


def _of_evidence(evidence: Evidence, code: str) -> Iterator[tuple[str, str]]:
    yield "en", evidence.who
    yield from _of_days((evidence.as_of, evidence.checked, evidence.check_again), code)
    for source in evidence.sources:
        yield "en", source.title + source.publisher + source.url
        yield from _of_days((source.date,), code)


def _of_days(days: Iterable[Day | None], code: str) -> Iterator[tuple[str, str]]:
    for day in days:
        if day is not None:
            yield code, day.shown
