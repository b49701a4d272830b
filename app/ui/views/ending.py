"""The end of every page: when it was checked, by whom not, in what state the translation is, and what it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.bundle.reader import Bundle, isolated
from app.model import Page, Span, Text
from app.ui.blocks.contact import Hairline
from app.ui.controls.picture import Icon
from app.ui.look import Look
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.words import page as words
from app.words import states


def end_of(page: Page, bundle: Bundle, look: Look) -> Iterator[Callable[[], QWidget]]:
    """What makes each line of the end, in reading order."""
    say = bundle.say
    yield partial(Hairline, look)
    checked = say(words.LAST_CHECKED, date=page.checked.shown)
    again = say(words.CHECK_AGAIN, date=page.check_again.shown)
    yield partial(_line, "calendar-check", _joined(checked, again), look)
    yield partial(_line, "pencil-simple-line", say(words.NO_SOLICITOR), look)
    if page.progress.total:
        done, total = str(page.progress.checked), str(page.progress.total)
        yield partial(_line, "translate", say(states.CHECKED_PARTS, done=done, total=total), look)
    yield partial(_line, "hand-palm", say(words.SIGN_LANGUAGE), look)
    nation = words.ABOUT_ENGLAND if page.nation == "england" else words.ABOUT_UK
    foot = _joined(say(words.NOT_ADVICE), say(nation), between=" ")
    yield partial(TextBlock, foot, TypeRole.SMALL, look, colour="soft")


def _line(icon: str, text: Text, look: Look) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look.px(12))
    words_ = TextBlock(text, TypeRole.BODY, look)
    row.addWidget(
        Icon(icon, look, colour="soft", size=22, beside=(TypeRole.BODY, text.lang)), 0, Qt.AlignmentFlag.AlignTop
    )
    row.addWidget(words_, 1)
    return holder


def _joined(first: Text, second: Text, between: str = " · ") -> Text:
    """Two texts on one line, in the language and direction of the first; the second is isolated if it differs."""
    after = second.plain if second.lang == first.lang else isolated(second.plain)
    return Text(first.lang, first.direction, (*first.spans, Span(between), Span(after)))
