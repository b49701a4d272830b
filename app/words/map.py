"""Words of the data map."""

from app.words import word

# Translators: title of the map of the places that hold details about a person.
TITLE = word("map", "Where your details are kept")
# Translators: two ways to see the same thing: a drawing, or a list.
AS_MAP = word("map", "Map")
AS_LIST = word("map", "List")
# Translators: around the places that belong to the NHS.
IN_THE_NHS = word("map", "In the NHS")
# Translators: above the panel, before anything is chosen.
CHOOSE = word("map", "Choose a place or an arrow")
# Translators: said by a screen reader for an arrow. {start} and {end} are places, {words} is what travels.
FROM_TO = word("map", "From {start} to {end}: {words}")
# Translators: said by a screen reader for the place or arrow that is chosen.
CHOSEN = word("map", "{title}, chosen")
# Translators: headings of the list.
PLACES = word("map", "Places")
ARROWS = word("map", "What travels between them")
# Translators: opens the whole text of the place or arrow that was chosen.
READ_ALL = word("map", "Read all of it")
