"""Words of the home screen."""

from app.words import word

# Translators: title of the home screen: what are you worried about?
WORRY = word("home", "What is your worry?")
# Translators: heading above the list of pages.
READ_ABOUT = word("home", "Read about")
# Translators: beside that heading.
NOT_KEPT = word("home", "Open as many as you like. We do not keep your choice.")
