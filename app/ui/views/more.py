"""The screens beyond the first ones: each is imported when it is first shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.journey.routes import Screen
from app.ui.context import Context
from app.ui.look import Look
from app.ui.views.view import View


def open_view(context: Context, look: Look, opened: frozenset[str], parent: QWidget) -> View:
    """The view of the session's route, for every screen that is neither a page nor one of the first."""
    screen = context.session.route.screen
    match screen:
        case Screen.MAP | Screen.MAP_LIST:
            from app.ui.views.map import MapView

            return MapView(context, look, opened, parent)
        case Screen.TIMELINE | Screen.CHANGES:
            from app.ui.views.timeline import TimelineView

            return TimelineView(context, look, opened, parent)
        case Screen.SEARCH:
            from app.ui.views.search import SearchView

            return SearchView(context, look, parent)
        case Screen.ORGANISATION:
            from app.ui.views.organisation import OrganisationView

            return OrganisationView(context, look, parent)
        case Screen.WORDS:
            from app.ui.views.words import WordsView

            return WordsView(context, look, parent)
        case Screen.SOURCES:
            from app.ui.views.sources import SourcesView

            return SourcesView(context, look, parent)
        case _:
            from app.ui.views.listing import ListingView

            return ListingView(context, look, parent)
