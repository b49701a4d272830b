"""Words we do not use, because they frighten, take a side, or promise what nobody can promise. Data only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.content.problem import Severity


@dataclass(frozen=True, slots=True)
class Avoided:
    """A pattern to look for, why it is avoided, and what to write."""

    pattern: re.Pattern[str]
    why: str
    instead: str
    severity: Severity = Severity.ERROR


def _avoid(pattern: str, why: str, instead: str, severity: Severity = Severity.ERROR) -> Avoided:
    return Avoided(re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), why, instead, severity)


_PROMISE = "It promises safety, which nobody can promise."
_SIDE = "It takes a side about what somebody said."
_SAY_WHAT = "Say what the law or the source says."

AVOIDED: tuple[Avoided, ...] = (
    _avoid("illegals?|illegally", "A person is not illegal, and the word frightens.", "Write `against the law`."),
    _avoid("crackdowns?", "It is a newspaper's word, and it frightens.", "Say what was done."),
    _avoid("health tourists?|health tourism", "It blames people for being ill.", "Say `overseas visitor`."),
    _avoid(r"(?:you|they|we|it|this) (?:are|is|will be)(?: (?!not\b)\w+)? safe|you['’]re safe", _PROMISE, _SAY_WHAT),
    _avoid(r"you (?:are|will be)(?: (?!not\b)\w+)? protected", _PROMISE, _SAY_WHAT),
    _avoid(r"(?<!not )safe to|safely|no risk|risk-free", _PROMISE, _SAY_WHAT),
    _avoid(r"nothing (?:bad )?(?:will|can) happen|do not worry|don't worry|no need to worry", _PROMISE, _SAY_WHAT),
    _avoid(r"guarantee[sd]?", _PROMISE, _SAY_WHAT),
    _avoid(r"(?:claims|claimed|claiming)(?= (?:that|it|to|the|there)\b)", _SIDE, "Write `says` or `said`."),
    _avoid(r"(?:admits?|admitted)(?= (?:that|it|they)\b)", _SIDE, "Write `says` or `said`."),
    _avoid(r"insist(?:s|ed|ing)?", _SIDE, "Write `says` or `said`."),
    _avoid(r"track(?:s|ed|ing)?", "It frightens.", "Write `find`, or name who said it.", Severity.WARNING),
    _avoid("legal advice", "We give none, and naming it can mislead.", "Write `an adviser`.", Severity.WARNING),
)
