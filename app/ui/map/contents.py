"""What the map shows in the reader's language: the places and arrows of the bundle, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from app.bundle.errors import BundleError
from app.bundle.reader import Bundle
from app.model import Block, Form, Label, Page, Text
from app.ui.map.table import COURSES, SEATS

UNKNOWN_FACT = "unk-ho-look-in"
# Where it is said; the first of these that is there and says it is shown.
_SAID_IN = ("the-number", "outcome/not-known", "who-can-help", "place/home-office")


class Spot(Struct, frozen=True):
    """A place: its id and its title."""

    id: str
    title: Text


class Link(Struct, frozen=True):
    """An arrow: its id, the places it joins, and the words on it."""

    id: str
    start: Spot
    end: Spot
    words: Text


class Contents(Struct, frozen=True):
    """Everything on the map, in reading order. What the table does not know comes last."""

    places: tuple[Spot, ...]
    arrows: tuple[Link, ...]

    def holds(self, chosen: str) -> bool:
        """Whether an id is on the map."""
        return any(each.id == chosen for each in (*self.places, *self.arrows))

    def touching(self, chosen: str) -> frozenset[str]:
        """The ids of the arrows that begin or end at a place, or the arrow itself."""
        return frozenset(each.id for each in self.arrows if chosen in (each.id, each.start.id, each.end.id))


def contents_of(bundle: Bundle) -> Contents:
    """The places and arrows of a bundle; an arrow without its places or its words is left out."""
    heads = [head for head in bundle.heads(Form.PLACE) if head.title.text is not None]
    order = [seat.place for seat in SEATS]
    places = sorted(
        (Spot(head.id, head.title.text) for head in heads if head.title.text is not None),
        key=lambda spot: _rank(spot.id, order),
    )
    known = {spot.id: spot for spot in places}
    arrows = []
    for head in bundle.heads(Form.ARROW):
        page = page_of(bundle, head.id)
        arrow = page.arrow if page is not None else None
        if arrow is None or arrow.words.text is None or not {arrow.start, arrow.end} <= known.keys():
            continue
        arrows.append(Link(head.id, known[arrow.start], known[arrow.end], arrow.words.text))
    courses = [course.arrow for course in COURSES]
    arrows.sort(key=lambda link: (_rank(link.start.id, order), _rank(link.id, courses)))
    return Contents(tuple(places), tuple(arrows))


def page_of(bundle: Bundle, chosen: str) -> Page | None:
    """What is told about a place or an arrow; None where the bundle has lost it."""
    try:
        return bundle.page(chosen)
    except BundleError:
        return None


def what_is_unknown(bundle: Bundle) -> Block | None:
    """The statement that nobody knows whether the Home Office can look in; None where no page says so."""
    for page_id in _SAID_IN:
        page = page_of(bundle, page_id) if bundle.has(page_id) else None
        for block in _walk((page.short_answer, *page.blocks)) if page is not None else ():
            evidence = block.evidence
            if evidence is not None and evidence.label is Label.UNKNOWN and UNKNOWN_FACT in evidence.facts:
                return block
    return None


def _walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        yield from _walk(block.children)


def _rank(each: str, order: list[str]) -> tuple[int, str]:
    return (order.index(each) if each in order else len(order), each)
