"""How things look now: the theme joined with the languages, handed to every widget."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from PySide6.QtCore import QMargins
from PySide6.QtGui import QColor, QFont

from app.model import Direction, Language
from app.ui.theme import Theme, Type, TypeRole

NASTALIQ = "Aran"
# The font's own space is so narrow that words touch, and Latin words inside them run together; in parts of the size.
_NASTALIQ_WORDS = 0.18
_NASTALIQ_SINK = 0.28  # measured, in parts of the size
_ISOLATES = dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069), None)


def spoken(text: str) -> str:
    """The text without isolates, for accessible names: a voice has no direction."""
    return text.translate(_ISOLATES).replace("\u00a0", " ")


class Look(Struct, frozen=True):
    """The theme, the languages by code, and which way the screen runs: together they know how any text is set."""

    theme: Theme
    languages: Mapping[str, Language]
    direction: Direction = Direction.LTR
    _types: dict[tuple[TypeRole, str], Type] = {}
    _fonts: dict[tuple[TypeRole, str, bool], QFont] = {}

    def type(self, role: TypeRole, lang: str) -> Type:
        """Size, line and families of a role in a language."""
        found = self._types.get((role, lang))
        if found is None:
            language = self.languages.get(lang) or self.languages["en"]
            found = self.theme.type(role, language.script, language.fonts)
            self._types[(role, lang)] = found
        return found

    def font(self, role: TypeRole, lang: str, *, strong: bool = False) -> QFont:
        """The font of a role in a language."""
        found = self._fonts.get((role, lang, strong))
        if found is None:
            kind = self.type(role, lang)
            found = self.theme.font(kind, strong=strong)
            if lang in self.languages and self.languages[lang].script == NASTALIQ:
                found.setWordSpacing(_NASTALIQ_WORDS * kind.size)
            self._fonts[(role, lang, strong)] = found
        return found

    def middle_shift(self, role: TypeRole, lang: str) -> int:
        """How far under the middle of a line its ink lies, in pixels: Nastaliq words begin high and end low."""
        language = self.languages.get(lang)
        nastaliq = language is not None and language.script == NASTALIQ
        return round(_NASTALIQ_SINK * self.type(role, lang).size) if nastaliq else 0

    def colour(self, role: str) -> QColor:
        """A colour by its role."""
        return self.theme.colour(role)

    def px(self, measure: float) -> int:
        """A space of the 100 % design, grown for the size the person chose."""
        return self.theme.px(measure)

    def margins(self, start: int, top: int, end: int, bottom: int) -> QMargins:
        """Margins of a layout in pixels, said in reading order: Qt mirrors what is inside a layout, not its margins."""
        left, right = (end, start) if self.direction is Direction.RTL else (start, end)
        return QMargins(left, top, right, bottom)
