"""The look of the program as data: colours by role, sizes of type by script, icons and drawings in those colours."""

from app.ui.theme.theme import Theme
from app.ui.theme.tokens import ThemeError, Type, TypeRole

__all__ = ["Theme", "ThemeError", "Type", "TypeRole"]
