"""Words of the home screen."""

from app.words import word

# Translators: title of the home screen: what are you worried about?
WORRY = word("home", "What is your worry?")
# Translators: heading above situations in the first person, such as "I have a hospital bill".
LIKE_YOU = word("home", "Or choose what is like you")
# Translators: opens the list of all situations. {count} is a number.
SEE_ALL = word("home", "See all {count}")
# Translators: heading above the ways to the lists.
MORE = word("home", "More ways to look")
# Translators: beside that heading.
NOT_KEPT = word("home", "Open as many as you like. We do not keep your choice.")
