"""Which view a page gets: in one language or two, whole or in sixty seconds; one with a fault says so."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from app.bundle.errors import BundleError
from app.journey.routes import Screen
from app.model import Page, Text
from app.ui.context import Context
from app.ui.look import Look
from app.ui.views.notice import notice
from app.ui.views.page import PageView
from app.ui.views.view import View
from app.words import page as words


def open_page(context: Context, look: Look, opened: frozenset[str], parent: QWidget) -> View:
    """The view of the session's page: in one language or two; a page whose source has a fault says so."""
    session = context.session
    try:
        page = context.bundle.page(session.route.page)
    except BundleError:
        return MissingView(context, look, parent)
    if session.route.screen is Screen.MINUTE:
        page = in_a_minute(page)
    if session.beside and session.language != "en":
        from app.ui.views.beside import BesideView

        return BesideView(context, look, page, parent)
    return PageView(context, look, page, opened, parent)


class MissingView(View):
    """Stands in for a page that could not be built."""

    def __init__(self, context: Context, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(context, look, parent)
        self._bundle = context.bundle
        self.column.addWidget(notice(self.title, "warning-circle", look, heading_level=1))
        self.column.addStretch(1)

    @property
    def title(self) -> Text:
        """What happened and what to do."""
        return self._bundle.say(words.MISSING)


def in_a_minute(page: Page) -> Page:
    """The sixty-second version, as a page: short answer, one step, one organisation to call, the way to the rest."""
    minute = page.minute
    if minute is None or page.steps is None:
        return page
    step = replace(page.steps, children=page.steps.children[minute.step - 1 : minute.step])
    organisations = (minute.organisation,)
    return replace(
        page, blocks=(), steps=step, organisations=organisations, related=(page.id,), leads_to="", minute=None
    )
