"""Loads the fonts that come with the program into Qt, each family once and only when a language needs it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase

from app import fonts

FindFiles = Callable[[Iterable[str]], Iterable["fonts.FontFile"]]


class TypefaceError(Exception):
    """A font that should be there cannot be used; the message says which file and what to do."""


class Typefaces:
    """The families that Qt knows so far. One for the whole program: Qt's own list of fonts is one as well."""

    def __init__(self, files_for: FindFiles | None = None) -> None:
        self._files_for: FindFiles = files_for or fonts.files_for
        self._loaded: set[str] = set()

    def load(self, families: Iterable[str]) -> None:
        """Make the families known to Qt; those that are known cost nothing.

        TypefaceError when a file is missing or damaged, fonts.UnknownFamily when we do not bring a family along.
        """
        wanted = tuple(family for family in dict.fromkeys(families) if family not in self._loaded)
        if not wanted:
            return
        for file in self._files_for(wanted):
            if QFontDatabase.addApplicationFont(str(file.path)) == -1:
                raise TypefaceError(
                    f"{file.path.name}: the font file of {file.family} {file.weight} is missing or damaged. "
                    "Install the program again, or put the file back."
                )
        self._loaded.update(wanted)


def use_bundled_fonts_only() -> None:
    """Let Qt look at our own fonts and at no others. Linux only; call it before QApplication exists."""
    if QCoreApplication.instance() is not None:
        raise TypefaceError("Too late to choose fonts: QApplication has read those of this computer. Call it before.")
    configuration = fonts.FONTCONFIG_FILE
    if not configuration.is_file():
        raise TypefaceError(f"{configuration.name}: is not beside the fonts. Install the program again.")
    os.environ["FONTCONFIG_FILE"] = str(configuration)
