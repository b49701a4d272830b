"""Set texts in one language: inline Markdown becomes spans, values and dates are put in, and all is isolated."""

from __future__ import annotations

from collections.abc import Mapping

from app.content.inline import InlineParser
from app.content.values import Value, ValueGroup
from app.language import dates
from app.language.isolate import isolate, isolate_address, isolate_runs
from app.model import Day, Language, Span, Text

_LINE = "_" * 16


class Typesetter:
    """Sets texts in one language. Each text and each date is set once and remembered."""

    def __init__(self, language: Language, values: Mapping[str, Value], parser: InlineParser) -> None:
        self.language = language
        self._values = values
        self._parser = parser
        self._texts: dict[str, Text] = {}
        self._days: dict[str, Day] = {}

    def text(self, markdown: str) -> Text:
        """The text with its spans. Raises KeyError for a value that is not in values.yaml."""
        if markdown not in self._texts:
            direction = self.language.direction
            spans = (
                Span(isolate_runs(span.text, direction), span.strong, span.link)
                for span in self._parser.spans(markdown, self._value)
            )
            self._texts[markdown] = Text(self.language.code, direction, tuple(spans))
        return self._texts[markdown]

    def day(self, iso: str) -> Day:
        """A date that can be reckoned with and shown; `iso` may be a year, a month or a day."""
        if iso not in self._days:
            self._days[iso] = Day(iso, dates.shown(iso, self.language))
        return self._days[iso]

    def known(self, iso: str | None) -> Day | None:
        """The date, or None where the source gives none."""
        return None if iso is None else self.day(iso)

    def _value(self, name: str) -> str:
        value = self._values[name]
        if value.group is ValueGroup.DATE:
            return self.day(value.text).shown
        if value.group is ValueGroup.BLANK:  # a line to write on; what goes there is said in English, as letters are
            return f"{_LINE} ({value.text})" if self.language.code == "en" else _LINE
        return isolate_address(value.text) if ", " in value.text else isolate(value.text)
