"""`content/directory.yaml`: organisations that can help, with sentences that are translated and names that are not."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from app.content.days import require_partial_day
from app.content.inline import joined
from app.content.problem import Place, Problem
from app.content.yaml_items import convert, read_list

TAGS = frozenset(
    (
        *("emergency", "health", "pregnancy", "children", "bill", "number", "data-rights", "immigration-advice"),
        *("asylum", "violence", "trafficking", "mental-health", "torture", "destitution", "complaint", "interpreter"),
        *("lgbt", "deaf", "campaign", "wales", "scotland", "northern-ireland", "london"),
    )
)
TEXT_FIELDS = ("what", "area", "hours", "languages", "tells", "asks", "second_route")


class SourcePhone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A telephone number as it is dialled, and whether calling it is free."""

    number: str
    free: bool


class SourceOrganisation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One organisation in English. The fields named in TEXT_FIELDS are sentences to translate; `name` never is."""

    id: str
    name: str
    what: str
    area: str
    phones: tuple[SourcePhone, ...] = ()
    hours: str | None = None
    languages: str | None = None
    tells: str
    asks: str | None = None
    second_route: str | None = None
    website: str | None = None
    free: bool
    emergency: bool
    checked: str | None
    tags: tuple[str, ...] = ()
    nation: Literal["uk", "england", "wales", "scotland", "northern-ireland"] = "uk"
    place: Place
    lines: dict[str, int]  # field -> line

    def __post_init__(self) -> None:
        require_partial_day(self.checked, "checked")
        unknown = sorted(set(self.tags) - TAGS)
        if unknown:
            raise ValueError(f"tags holds `{unknown[0]}`, which is not one of {', '.join(sorted(TAGS))}")

    def own_lines(self) -> frozenset[int]:
        """The lines of the file where its fields begin."""
        return frozenset((self.place.line, *self.lines.values()))

    def texts(self) -> tuple[tuple[str, str], ...]:
        """(field, English) of each sentence that is there, in the order of TEXT_FIELDS."""
        pairs = ((field, getattr(self, field)) for field in TEXT_FIELDS)
        return tuple((field, joined(text)) for field, text in pairs if text)


def read_directory(content: Path) -> tuple[dict[str, SourceOrganisation], list[Problem]]:
    """All organisations by id, in the order of the file, and a problem for each that was left out."""
    path = content / "directory.yaml"
    if not path.exists():
        return {}, []
    found = read_list(path, path.relative_to(content.parent).as_posix())
    organisations: dict[str, SourceOrganisation] = {}
    problems = list(found.problems)
    for item in found.items:
        entry = convert(item, SourceOrganisation, "organisation", place=item.place, lines=item.lines)
        if isinstance(entry, Problem):
            problems.append(entry)
        elif entry.id in organisations:
            message = f"The organisation `{entry.id}` is already at line {organisations[entry.id].place.line}."
            problems.append(Problem(item.place.path, item.place.line, "duplicate", message, "Keep one."))
        else:
            organisations[entry.id] = entry
    return organisations, problems
