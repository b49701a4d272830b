"""Messages about faults, in the reader's language. Each says what happened and what to do."""

from app.words import word

# Translators: shown when the newest text of a language is damaged. {date} is a date.
LAST_GOOD = word("notices", "The newest text in this language is damaged. You are reading the copy of {date}.")
# Translators: shown when no copy of a language can be read.
ENGLISH_INSTEAD = word(
    "notices",
    "The text in {language} is damaged and cannot be shown. This is the English. Please tell the person at the desk.",
)
# Translators: the hide screen has no other words than the clock; this is read by screen readers.
HIDDEN = word("notices", "Press anywhere to begin again.")
