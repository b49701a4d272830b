"""A few entries as they stand in a bundle, and a search over them."""

from __future__ import annotations

import sqlite3

from app.search.index import Entry, build
from app.search.query import Searcher

ENGLISH = (
    Entry("number", "page", "A Home Office number on my record", "Ministers say that the number came with your visa."),
    Entry("hospital", "page", "Free care in hospital", "Emergency care is free. Maternity care may be charged later."),
    Entry("doctor", "question", "How do I register with a GP?", "Nobody needs papers.", ("see a doctor", "sign up")),
    Entry("letter", "letter", "Ask for a copy of your record", "You don’t have to say why.", ("my chart", "my file")),
    Entry("police", "question", "Will the police come?", "A&E does not call the police about visas."),
)


def shelf(lang: str, *entries: Entry | str) -> Searcher:
    """A search over entries; a bare text is the title of an entry whose id is its place, from 0."""
    connection = sqlite3.connect(":memory:")
    build(connection, lang, (made(entry, place) for place, entry in enumerate(entries)))
    return Searcher(connection, lang)


def made(entry: Entry | str, place: int) -> Entry:
    """The entry itself, or one with the text as its title."""
    return Entry(str(place), "page", entry) if isinstance(entry, str) else entry


def first(searcher: Searcher, text: str) -> str:
    """The id of the best hit; "" where nothing was found."""
    return next((hit.id for hit in searcher.search(text)), "")
