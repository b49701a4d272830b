"""Notices above what is read: a damaged bundle, a translation that nobody has checked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model import Text
from app.ui.context import Context
from app.ui.controls.card import Card
from app.ui.controls.picture import Icon
from app.ui.look import Look
from app.ui.text import TextBlock
from app.ui.theme import TypeRole


def notice(text: Text, icon: str, look: Look, *, heading_level: int = 0) -> QWidget:
    """A quiet card with an icon and a text."""
    card = Card(look, fill="note", padding=(16, 12))
    row = QHBoxLayout()
    row.setSpacing(look.px(12))
    words = TextBlock(text, TypeRole.SMALL, look, colour="soft", heading_level=heading_level)
    row.addWidget(
        Icon(icon, look, colour="soft", size=22, beside=(TypeRole.SMALL, text.lang)), 0, Qt.AlignmentFlag.AlignTop
    )
    row.addWidget(words, 1)
    card.column.addLayout(row)
    return card


def fault_notices(context: Context) -> list[tuple[Text, str]]:
    """What the person must be told about the bundle of their language, with the icon it carries."""
    found = context.shelf.notice(context.session.language)
    return [] if found is None else [(context.bundle.say(found.word, **found.values), "warning-circle")]
