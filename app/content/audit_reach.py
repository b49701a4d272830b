"""The rule about the way: everything there is to read can be reached from home in three choices or fewer."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush

from app.content.forms import DeskMatter, QuestionMatter
from app.content.inline import FORM_SCHEMES, LINK
from app.content.library import Library
from app.content.pages import SourcePage
from app.content.problem import Problem
from app.model import Form

MOST_CHOICES = 3
_IN_A_LIST = 2  # home, a list, the thing: two choices
_IN_A_GROUP = 3  # home, all questions, a group, the thing
_LISTED = (Form.RUMOUR, Form.PERSON, Form.PLACE, Form.ARROW, Form.DESK, Form.LETTER, Form.CARD)


def far_away(library: Library) -> Iterator[Problem]:
    """Something that nobody finds from home in three choices."""
    choices = choices_from_home(library)
    for page in library.pages.values():
        if choices.get(page.id, MOST_CHOICES + 1) > MOST_CHOICES:
            message = f"Nobody can reach this from home in {MOST_CHOICES} choices."
            remedy = "Give it a position, or name it as related on a page that is nearer."
            yield Problem(page.place.path, 1, "unreachable", message, remedy)


def choices_from_home(library: Library) -> dict[str, int]:
    """How many choices it takes to come to each thing to read; what cannot be reached is absent."""
    waiting = [(_first(page), page.id) for page in library.pages.values() if _first(page)]
    waiting += [(_IN_A_LIST, card.opens) for card in library.path.cards]  # they have a screen of their own
    waiting.sort()
    found: dict[str, int] = {}
    while waiting:
        choices, name = heappop(waiting)
        if name in library.pages and name not in found:
            found[name] = choices
            for way in _ways_on(library.pages[name]):
                heappush(waiting, (choices + 1, way))
    return found


def _first(page: SourcePage) -> int:
    """The choices by which the lists lead to it; 0 where no list does."""
    if isinstance(page.matter, QuestionMatter):
        return _IN_A_LIST if page.matter.first else _IN_A_GROUP
    listed = page.form in _LISTED or (page.form is Form.PAGE and page.position is not None)
    return _IN_A_LIST if listed else 0


def _ways_on(page: SourcePage) -> Iterator[str]:
    yield from page.related
    if isinstance(page.matter, QuestionMatter | DeskMatter):
        yield page.matter.page
    for block in page.messages():
        for _, target in LINK.findall(block.english):
            scheme, _, name = target.partition(":")
            if scheme == "page":
                yield name
            elif scheme in FORM_SCHEMES:
                yield f"{scheme}/{name}"
