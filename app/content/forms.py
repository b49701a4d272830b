"""The forms of things to read: in which folder each lies, what its front matter holds, and how long it may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Annotated, Literal

import msgspec

from app.model import Due, Form, Verdict

Target = Annotated[str, msgspec.Meta(pattern="^[a-z0-9-]+(/[a-z0-9-]+)?$")]  # "the-number", "letter/object-number"
Addressee = Literal["gp", "hospital", "nhs-england", "home-office", "regulator", "holder", "any"]


class SourceMinute(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The step and the organisation of the sixty-second version."""

    step: Annotated[int, msgspec.Meta(ge=1, le=3)]
    call: str


class FrontMatter(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every form has between the two lines of dashes at its top."""

    title: str
    short_answer: str
    nation: Literal["england", "uk"] = "england"
    critical: bool = False
    position: int | None = None
    organisations: tuple[str, ...] = ()
    related: tuple[Target, ...] = ()


class PageMatter(FrontMatter, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A page: `fear` where fear is the question; then the page says what could go wrong."""

    minute: SourceMinute | None = None
    fear: bool = False


class QuestionMatter(FrontMatter, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A question: `aliases` are other words people use for it, `page` tells more."""

    verdict: Verdict
    aliases: tuple[str, ...]
    first: bool = False
    page: str


class DeskMatter(FrontMatter, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A volunteer's answer: `page` is the one to print."""

    page: str


class ArrowMatter(
    FrontMatter, frozen=True, forbid_unknown_fields=True, kw_only=True, rename={"start": "from", "end": "to"}
):
    """An arrow of the data map between two places, and the words on it."""

    start: str
    end: str
    words: str


class LetterMatter(FrontMatter, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A letter: to whom it may go, how much it may reveal, the facts of its legal basis, when an answer is due."""

    risk: Literal["low", "medium", "high"]
    to: Annotated[tuple[Addressee, ...], msgspec.Meta(min_length=1)]
    basis: tuple[str, ...] = ()
    answer_due: Due | None = None


@dataclass(frozen=True, slots=True)
class FormRules:
    """What one form must keep. `most_words` counts every text a reader sees, before the sources."""

    folder: str
    matter: type[FrontMatter]
    most_words: int
    grouped: bool = False  # folder/<group>/<id>.md rather than folder/<id>.md
    section: str = ""  # the PO file; a page's is its group
    sentences_at_top: int = 2  # of the short answer


FORMS: Mapping[Form, FormRules] = MappingProxyType(
    {
        Form.PAGE: FormRules("pages", PageMatter, 300, grouped=True),
        Form.QUESTION: FormRules("questions", QuestionMatter, 90, grouped=True, section="questions"),
        Form.OUTCOME: FormRules("outcomes", FrontMatter, 200, section="outcomes"),
        Form.RUMOUR: FormRules("rumours", FrontMatter, 120, section="rumours"),
        Form.PERSON: FormRules("people", FrontMatter, 150, section="people"),
        Form.PLACE: FormRules("places", FrontMatter, 120, section="map"),
        Form.ARROW: FormRules("arrows", ArrowMatter, 100, section="map"),
        Form.DESK: FormRules("desk", DeskMatter, 250, section="desk"),
        Form.LETTER: FormRules("letters", LetterMatter, 450, section="letters"),
        Form.CARD: FormRules("cards", FrontMatter, 60, section="cards"),
    }
)


def full_id(form: Form, name: str) -> str:
    """The id of a thing to read: the name of its file, with its form before it unless it is a page."""
    return name if form is Form.PAGE else f"{form}/{name}"
