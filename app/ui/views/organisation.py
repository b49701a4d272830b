"""One organisation, as its card: where a search for its name leads."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.bundle.errors import NotInBundleError
from app.model import Text
from app.ui.blocks.contact import contact_card
from app.ui.blocks.reading import Reading
from app.ui.context import Context
from app.ui.look import Look
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.notice import notice
from app.ui.views.view import View
from app.words import page as words


class OrganisationView(View):
    """The card of the organisation that the route names."""

    def __init__(self, context: Context, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(context, look, parent)
        self._bundle = context.bundle
        reading = Reading(look, self._bundle, context.today(), context.dispatcher.dispatch)
        self.column.addWidget(TextBlock(self.title, TypeRole.TITLE, look, heading_level=1))
        try:
            organisation = self._bundle.organisation(context.session.route.page)
        except NotInBundleError:
            self.column.addWidget(notice(self._bundle.say(words.MISSING), "warning-circle", look))
        else:
            self.column.addWidget(contact_card(organisation, reading))
        self.column.addStretch(1)

    @property
    def title(self) -> Text:
        """What all such cards are for."""
        return self._bundle.say(words.WHO_CAN_ADVISE)
