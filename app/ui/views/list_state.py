"""How far the texts of a list can be trusted: a notice at the top, and a quiet sign on each line that differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from app.model import Block, Progress, State, Text
from app.ui.blocks.reading import DRAFTS, MARKS, SHOWN_IN_ENGLISH
from app.ui.context import Context
from app.ui.look import spoken
from app.ui.views.notice import fault_notices
from app.ui.views.page import page_state
from app.words import lists as words

IN_ENGLISH, DRAFT = "pencil-simple-line", "translate"  # the signs that a page puts on its sentences too


def progress_of(blocks: Iterable[Block]) -> Progress:
    """How many of the blocks are in each state."""
    count = Counter(block.state for block in blocks)
    return Progress(
        checked=count[State.CHECKED],
        draft=count[State.DRAFT],
        machine_draft=count[State.MACHINE_DRAFT],
        stale=count[State.STALE],
        untranslated=count[State.UNTRANSLATED],
    )


def list_notices(context: Context, progress: Progress, *, signs: bool = False) -> list[tuple[Text, str]]:
    """What must be told above a list, with the icon it carries: faults, drafts; with `signs`, what the signs mean."""
    found = fault_notices(context)
    word = page_state(progress)
    if word is not None:
        found.append((context.bundle.say(word), DRAFT))
    if signs and progress.stale + progress.untranslated:
        found.append((context.bundle.say(words.SOME_IN_ENGLISH), IN_ENGLISH))
    return found


def sign_of(block: Block, *, mixed: bool) -> str:
    """The icon of a line's state; where all lines are drafts the notice above says so once."""
    if block.state in SHOWN_IN_ENGLISH:
        return IN_ENGLISH
    return DRAFT if mixed and block.state in DRAFTS else ""


def said_of(block: Block, context: Context, *, mixed: bool) -> str:
    """What a screen reader says of a line that carries a sign."""
    return spoken(context.bundle.say(MARKS[block.state]).plain) if sign_of(block, mixed=mixed) else ""


def in_two_languages(context: Context) -> bool:
    """Whether the person has asked for English beside another language."""
    return context.session.beside and context.session.language != "en"
