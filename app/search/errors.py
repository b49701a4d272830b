"""What can go wrong with an index: each error says what is wrong and what to do about it."""

from __future__ import annotations


class SearchError(Exception):
    """There can be no search in this file: `message` says what is wrong, `remedy` what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.message = message
        self.remedy = remedy


class IndexMismatchError(SearchError):
    """The index was made by an analysis that gives other terms than this one, so that much would not be found."""


class IndexUnreadableError(SearchError):
    """The file holds no index, or a damaged one."""


class EntryError(SearchError):
    """An entry cannot be put into an index."""
