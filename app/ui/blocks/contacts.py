"""Organisations by name, as light lines: each opens the card."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QWidget

from app.journey.routes import Screen, to
from app.journey.session import Opened
from app.model import Organisation
from app.ui.blocks.reading import Reading
from app.ui.controls.entry import EntryButton, Under
from app.ui.layouts import Grid

_COLUMNS, _LEAST = 2, 330


def organisation_list(organisations: Iterable[Organisation], reading: Reading) -> QWidget:
    """The names, each with what it is for; two beside each other where there is room."""
    look = reading.look
    holder = QWidget()
    grid = Grid(_COLUMNS, round(_LEAST * look.theme.scale / 100), look.px(16), look.px(12))
    holder.setLayout(grid)
    for organisation in organisations:
        what = organisation.what
        button = EntryButton(
            reading.name(organisation.name),
            look,
            place=f"open/organisation/{organisation.id}",
            block=what,
            icon="phone" if organisation.phones else "globe",
            under=(Under(what.text),) if what.text is not None else (),
            strong=True,
        )
        route = to(Screen.ORGANISATION, organisation.id)
        button.clicked.connect(partial(reading.dispatch, Opened(route)))
        grid.addWidget(button)
    return holder
