"""What can go wrong with bundles: each says what is wrong and what to do about it."""

from __future__ import annotations


class StoreError(Exception):
    """Nothing can be shown from this store: `message` says what is wrong, `remedy` what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.message = message
        self.remedy = remedy


class TooNewError(StoreError):
    """A newer version of the program made it: it may be sound, and must not be replaced."""


class BundleError(StoreError):
    """A bundle cannot give what was asked: it is damaged, missing, or made by a newer version of the program."""


class NotInBundleError(BundleError):
    """The bundle is sound but holds no page or organisation of that id."""
