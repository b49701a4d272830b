"""A fault in the content, said so that a writer can mend it: where, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error keeps a thing out of the bundles; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is written: `path` as seen from beside the content folder, `line` counted from 1."""

    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: `path` as seen from beside the content folder, `line` counted from 1, `rule` the name of the rule."""

    path: str
    line: int
    rule: str
    message: str
    remedy: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.severity} [{self.rule}] {self.message} {self.remedy}"

    @property
    def is_error(self) -> bool:
        """Whether the thing at fault must stay out of the bundles."""
        return self.severity is Severity.ERROR


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The same problems, file by file and line by line, each once."""
    return tuple(sorted(set(problems), key=lambda p: (p.path, p.line, p.rule, p.message)))
