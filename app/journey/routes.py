"""Where a person can be. A route is a name and, for a page, its id; it is never written anywhere."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Screen(StrEnum):
    """The screens of the program, by the names the tour prints."""

    LANGUAGES = "languages"
    HOME = "home"
    PAGE = "page"
    DISPLAY = "display"


class Route(Struct, frozen=True):
    """A screen, and the page id where the screen is a page."""

    screen: Screen
    page: str = ""

    @property
    def name(self) -> str:
        """The name the tour uses: `home`, `page/the-number`."""
        return f"{self.screen}/{self.page}" if self.page else str(self.screen)


LANGUAGES = Route(Screen.LANGUAGES)
HOME = Route(Screen.HOME)
DISPLAY = Route(Screen.DISPLAY)


def page(page_id: str) -> Route:
    """The route to a reading page."""
    return Route(Screen.PAGE, page_id)
