"""Words on the card of an organisation."""

from app.words import word

WHO_THEY_TELL = word("contact", "Who they tell.")
WHAT_THEY_ASK = word("contact", "What they ask you.")
# Translators: calling costs nothing.
FREE_CALL = word("contact", "Free to call")
# Translators: {date} is a date.
CHECKED = word("contact", "Checked {date}")
# Translators: {date} is a date.
OLD = word("contact", "Checked {date}. The number may have changed.")
UNDATED = word("contact", "We do not know when this was last checked. The number may have changed.")
# Translators: for screen readers, before a phone number.
PHONE = word("contact", "Phone")
