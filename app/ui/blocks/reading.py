"""What a block needs in order to be shown: the look, the words, today's date, and what the reader has opened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from app.bundle.reader import Bundle, isolated
from app.journey.session import Event
from app.model import Block, Form, Span, State, Text
from app.ui.look import Look
from app.words import Word, states

MARKS: dict[State, Word] = {
    State.MACHINE_DRAFT: states.MACHINE,
    State.DRAFT: states.DRAFT,
    State.STALE: states.STALE,
    State.UNTRANSLATED: states.UNTRANSLATED,
}
SHOWN_IN_ENGLISH = frozenset({State.STALE, State.UNTRANSLATED})
DRAFTS = frozenset({State.MACHINE_DRAFT, State.DRAFT})


class Reading(Struct, frozen=True):
    """One reader's view of one page.

    Attributes:
        mark_drafts: whether each draft sentence carries its own mark; not needed where all of the page is a draft and
            a notice above says so.
        form: of the page; a risk has other headings in a letter.
        opened: names of the sources the reader has opened; survives a change of language.
    """

    look: Look
    bundle: Bundle
    today: date
    dispatch: Callable[[Event], None]
    mark_drafts: bool = False
    form: Form = Form.PAGE
    opened: set[str] = set()

    def say(self, word: Word, **values: str) -> Text:
        """A text of the program in the reader's language."""
        return self.bundle.say(word, **values)

    def name(self, words: str) -> Text:
        """A name or title that stays in English: read left to right, standing where this screen's reading starts."""
        return Text("en", self.bundle.language.direction, (Span(isolated(words)),))

    def mark_of(self, block: Block) -> Word | None:
        """The mark a block carries, if any."""
        if block.state in SHOWN_IN_ENGLISH or (self.mark_drafts and block.state in DRAFTS):
            return MARKS[block.state]
        return None
