"""Words of the first screen, where a person chooses a language."""

from app.words import word

# Translators: heading of the first screen; shown in several languages at once, so one word.
LANGUAGE = word("languages", "Language")
# Translators: hint inside the find box. Names that people type in Latin letters; keep them.
FIND = word("languages", "farsi, dari, kurdish …")
# Translators: for screen readers: what the find box does.
FIND_LABEL = word("languages", "Find a language")
# Translators: nothing was found for what the person typed.
NOTHING = word(
    "languages", "No language has that name here. Try the first letters only, or ask the person at the desk."
)
# Translators: heading above languages whose translation has not been made.
NOT_YET = word("languages", "Not translated yet")
# Translators: said to screen readers after typing. {count} is a number.
FOUND = word("languages", "Languages found: {count}")
