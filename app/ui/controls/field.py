"""A line to type in, with its icon. What is typed stays in memory, and the line offers no menu and takes no drops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from app.model import Text
from app.ui.controls.painting import Corners, draw_box
from app.ui.controls.picture import Icon
from app.ui.look import Look, spoken
from app.ui.theme import TypeRole

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent


class Line(QLineEdit):
    """The line itself. It keeps no undo that outlives its text, and no context menu."""

    focus_shown = True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A line that is typed in shows where typing goes, whatever brought the focus."""
        super().focusInEvent(event)
        parent = self.parentWidget()
        if parent is not None:
            parent.update()


class Field(QWidget):
    """A framed line with an icon before it.

    Attributes:
        line: the Qt line edit.
    """

    def __init__(self, look: Look, *, icon: str, hint: Text, name: Text, lang: str, most: int = 40) -> None:
        super().__init__()
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(look.margins(look.px(18), 0, look.px(12), 0))
        row.setSpacing(look.px(12))
        row.addWidget(Icon(icon, look))
        self.line = Line()
        self.line.setProperty("bare", "true")
        self.line.setPlaceholderText(hint.plain)
        self.line.setAccessibleName(spoken(name.plain))
        self.line.setFont(look.font(TypeRole.BODY, lang))
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.line.setAcceptDrops(False)
        self.line.setMaxLength(most)
        self.line.setFrame(False)
        self.line.setStyleSheet(look.theme.stylesheet())
        row.addWidget(self.line, 1)
        self.setFixedHeight(max(look.px(64), look.type(TypeRole.BODY, lang).line + look.px(24)))
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        look = self._look
        draw_box(painter, QRectF(self.rect()), Corners.all(look.px(12)), look.colour("surface"), look.colour("edge"))
        painter.end()
