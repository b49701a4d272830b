"""Words of the screen where size and colours are chosen."""

from app.words import word

TITLE = word("display", "Size and colours")
SIZE = word("display", "Text size")
COLOURS = word("display", "Colours")
LIGHT = word("display", "Light")
DARK = word("display", "Dark")
CONTRAST_LIGHT = word("display", "Strong contrast, light")
CONTRAST_DARK = word("display", "Strong contrast, dark")
# Translators: a line of text that shows what the chosen colours look like.
SAMPLE = word("display", "This is how the text looks.")
NOT_KEPT = word("display", "We do not keep these choices. They are wiped before the next person.")
