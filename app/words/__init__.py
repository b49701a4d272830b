"""Every word of the program's own furniture, named once per area and never written in a view.

A module here is one area. `word("frame", "Back")` names a text; Babel extracts the calls into `app.po`, the compiler
puts the translations into the bundle, and `Bundle.say(frame.BACK)` gives the text in the reader's language.
Placeholders are `{braces}`; a comment that begins with `Translators:` above a call reaches the translator.
"""

from __future__ import annotations

from msgspec import Struct

PRODUCT = "Know Your Record"  # a name: the same in every language


class Word(Struct, frozen=True):
    """A text of the program itself: its area (msgctxt) and its English (msgid)."""

    area: str
    english: str


def word(area: str, english: str) -> Word:
    """Name a text of the program. Both arguments must be literals, since Babel reads them from the source."""
    return Word(area, english)
