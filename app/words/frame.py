"""Words of the frame: the bars above and below every screen."""

from app.words import word

# Translators: button, goes to the screen before.
BACK = word("frame", "Back")
# Translators: button, goes to the first page.
HOME = word("frame", "Home")
# Translators: button with a globe, opens the list of languages. For screen readers; the button shows the language's own name.
LANGUAGE = word("frame", "Language: {name}")
# Translators: for screen readers; the button shows A−.
SMALLER = word("frame", "Smaller text")
# Translators: for screen readers; the button shows A+.
LARGER = word("frame", "Larger text")
# Translators: said to screen readers after the text size has changed. {percent} is a number such as 150.
SIZE_NOW = word("frame", "Text size {percent} %")
# Translators: button, covers the screen at once with a clock and wipes everything. A calm word, not "danger".
HIDE = word("frame", "Hide this")
# Translators: button, shows the reader's language beside English. {name} is the language's own name.
BESIDE = word("frame", "{name} + English")
# Translators: button, opens the page with organisations and phone numbers.
HELP = word("frame", "Help")
# Translators: button, opens the screen where text size and colours are chosen.
DISPLAY = word("frame", "Size and colours")
# Translators: button, on small screens: opens the buttons that have no room.
MORE = word("frame", "More")
# Translators: before the number 999.
EMERGENCY = word("frame", "Emergency")
# Translators: before the number 111 (free health advice).
ADVICE = word("frame", "Advice")
# Translators: button, wipes everything and shows the list of languages.
NEXT_PERSON = word("frame", "Next person")
# Translators: stands at the foot of every screen. Keep "NHS" and "Home Office" in English, after your own words for them.
WHO_WE_ARE = word("frame", "This is not the NHS and not the Home Office. It does not know who you are.")
