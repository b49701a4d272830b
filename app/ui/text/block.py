"""A widget that shows one text, wrapped, and tells a screen reader what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model import Direction, Text
from app.ui.accessibility import HEADING, STATIC_TEXT
from app.ui.look import Look, spoken
from app.ui.text.lines import Lines
from app.ui.theme import TypeRole

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class TextBlock(QWidget):
    """One text in one role. Its height follows its width; nothing is ever shortened.

    Attributes:
        lines: the laid-out text, which the tour reads to find cut text and missing glyphs.
        heading_level: 1 or 2 where the text is a heading, for screen readers; 0 elsewhere.
    """

    def __init__(
        self,
        text: Text,
        role: TypeRole,
        look: Look,
        *,
        colour: str = "ink",
        strong: bool = False,
        centred: bool = False,
        heading_level: int = 0,
        most_width: int = 0,
        likely: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.lines = Lines(text, role, look, strong=strong, centred=centred, likely=likely or most_width)
        self.heading_level = heading_level
        self.accessible_role = HEADING if heading_level else STATIC_TEXT
        self._colour = look.colour(colour)
        self._most_width = most_width
        self._hint: QSize | None = None
        self._least: QSize | None = None
        self.setAccessibleName(spoken(text.plain))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if most_width:
            self.setMaximumWidth(most_width)

    @property
    def text(self) -> Text:
        """The text shown."""
        return self.lines.text

    @property
    def direction(self) -> Direction:
        """The direction the text was given, whatever its first letter."""
        return self.lines.text.direction

    def hasHeightForWidth(self) -> bool:
        """Yes: a narrower text is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height at a width. Layouts ask for widths beyond the greatest; the answer is for what they will give."""
        return self.lines.height_for(min(width, self._most_width) if self._most_width else width)

    def sizeHint(self) -> QSize:
        """The whole text on one line, if there is room."""
        if self._hint is None:
            width = self.lines.natural_width()
            if self._most_width:
                width = min(width, self._most_width)
            self._hint = QSize(width, self.lines.height_for(max(1, width)))
        return self._hint

    def minimumSizeHint(self) -> QSize:
        """The longest word wide, one line high."""
        if self._least is None:
            width = self.lines.minimum_width()
            self._least = QSize(min(width, self._most_width) if self._most_width else width, self.lines.line_height)
        return self._least

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        painter = QPainter(self)
        self.lines.draw(painter, 0, 0, self.width(), self._colour)
        painter.end()
