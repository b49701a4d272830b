"""Small messages, PO entries and languages for the tests of the language room."""

from __future__ import annotations

from pathlib import Path

import polib
from hypothesis import HealthCheck, settings

from app.language.catalogue import Catalogue, read
from app.language.messages import Message
from app.language.registry import Registry, load
from app.model import Language

LOCALES = Path(__file__).resolve().parents[2] / "locales"
# Other programs may keep the machine busy: a slow example is not a fault.
steady = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])


def registry() -> Registry:
    return load(LOCALES / "languages.toml")


def language(code: str = "ar") -> Language:
    return registry().get(code)


def message(english: str, page: str = "the-number", section: str = "number") -> Message:
    return Message(section, page, english, (), f"content/pages/{section}/{page}.md")


def entry(english: str, translation: str = "", page: str = "the-number", **more: object) -> polib.POEntry:
    return polib.POEntry(msgctxt=page, msgid=english, msgstr=translation, **more)


def catalogue(folder: Path, *entries: polib.POEntry, code: str = "ar") -> Catalogue:
    """A new file with these entries, not yet written."""
    new = read(folder / "locales" / code / "LC_MESSAGES" / "number.po", language(code))
    new.file.extend(entries)
    return new
