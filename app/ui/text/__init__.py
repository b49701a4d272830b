"""Text on the screen: laid out by us, line by line, so that direction, height and missing glyphs are never guessed."""

from app.ui.text.block import TextBlock
from app.ui.text.lines import Lines

__all__ = ["Lines", "TextBlock"]
