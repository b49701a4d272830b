"""All words of the program, found in the modules of `app.words`."""

from __future__ import annotations

import importlib
import pkgutil

from app import words
from app.words import Word


def all_words() -> tuple[Word, ...]:
    """Every word of every area, each once, in the order of areas and of English."""
    found: set[Word] = set()
    for module in pkgutil.iter_modules(words.__path__):
        area = importlib.import_module(f"{words.__name__}.{module.name}")
        found.update(value for value in vars(area).values() if isinstance(value, Word))
    return tuple(sorted(found, key=lambda word: (word.area, word.english)))
