"""`content/values.yaml`: phones, amounts, dates, numbers and reference names, each written once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.content.days import is_partial_day
from app.content.problem import Place, Problem
from app.content.yaml_items import Item, read_mapping


class ValueGroup(StrEnum):
    """What a value is, which decides how it is shown."""

    PHONE = "phone"
    AMOUNT = "amount"
    DATE = "date"
    NUMBER = "number"
    REFERENCE = "reference"
    BLANK = "blank"  # of a letter; its text says what goes there


@dataclass(frozen=True, slots=True)
class Value:
    """One value. `id` is what a sentence says in braces (`phone.nhs111`); a date is an ISO text."""

    id: str
    group: ValueGroup
    text: str
    place: Place


def read_values(content: Path) -> tuple[dict[str, Value], list[Problem]]:
    """All values by id, and a problem for each that was left out."""
    path = content / "values.yaml"
    if not path.exists():
        return {}, []
    found = read_mapping(path, path.relative_to(content.parent).as_posix())
    values: dict[str, Value] = {}
    problems = list(found.problems)
    for item in found.items:
        for result in _group(item):
            if isinstance(result, Problem):
                problems.append(result)
            else:
                values[result.id] = result
    return values, problems


def _group(item: Item) -> list[Value | Problem]:
    path, line = item.place.path, item.place.line
    if item.key not in list(ValueGroup):
        known = ", ".join(ValueGroup)
        return [Problem(path, line, "value", f"`{item.key}` is no group of values.", f"Use one of {known}.")]
    if not isinstance(item.data, dict):
        return [Problem(path, line, "value", f"`{item.key}` holds no values.", "Write `name: value` below it.")]
    group = ValueGroup(item.key)
    return [_value(group, str(name), text, Place(path, item.line_of(str(name)))) for name, text in item.data.items()]


def _value(group: ValueGroup, name: str, text: object, place: Place) -> Value | Problem:
    if not isinstance(text, str):
        remedy = f'Put it in quotes: `{name}: "{text}"`.'
        return Problem(place.path, place.line, "value", f"`{group}.{name}` is not a text.", remedy)
    if group is ValueGroup.DATE and not is_partial_day(text):
        message = f"`{group}.{name}` is `{text}`, which is not a date."
        return Problem(place.path, place.line, "value", message, "Write it like 2026-11-21, 2026-11 or 2026.")
    if not text.strip():
        return Problem(place.path, place.line, "value", f"`{group}.{name}` is empty.", "Write the value.")
    return Value(f"{group}.{name}", group, text, place)
