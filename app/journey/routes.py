"""Where a person can be. A route is a name and, for a page, its id; it is never written anywhere."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Screen(StrEnum):
    """The screens of the program, by the names the tour prints."""

    LANGUAGES = "languages"
    HOME = "home"
    PAGE = "page"
    MINUTE = "minute"  # a page in sixty seconds
    DISPLAY = "display"
    SEARCH = "search"
    ORGANISATION = "organisation"  # one of them, by its id
    TOPICS = "topics"  # every page, by group
    QUESTIONS = "questions"  # with a group as its page, or all groups
    SITUATIONS = "situations"
    RUMOURS = "rumours"
    LETTERS = "letters"
    WHO_SEES = "who-sees"
    DESK = "desk"
    MAP = "map"  # with a place or an arrow as its page, when one is chosen
    MAP_LIST = "map-list"
    TIMELINE = "timeline"
    WORDS = "words"
    SOURCES = "sources"
    CHANGES = "changes"


class Route(Struct, frozen=True):
    """A screen, and what of it: the id of a page, a group of questions, a place of the map."""

    screen: Screen
    page: str = ""

    @property
    def name(self) -> str:
        """The name the tour uses: `home`, `page/the-number`."""
        return f"{self.screen}/{self.page}" if self.page else str(self.screen)


LANGUAGES = Route(Screen.LANGUAGES)
HOME = Route(Screen.HOME)
DISPLAY = Route(Screen.DISPLAY)


def to(screen: Screen, page: str = "") -> Route:
    """The route to a screen, or to a part of it."""
    return Route(screen, page)


def page(page_id: str) -> Route:
    """The route to a reading page."""
    return Route(Screen.PAGE, page_id)


MAPS = frozenset({Screen.MAP, Screen.MAP_LIST})


def is_same_place(before: Route, after: Route) -> bool:
    """Whether a person stays where they are: choosing on the data map, or seeing it as a list, leads nowhere else."""
    return before == after or (before.screen in MAPS and after.screen in MAPS)
