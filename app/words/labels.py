"""The labels of statements: who says it. The same words everywhere, on screen and on paper."""

from app.words import word

LAW = word("labels", "The law says")
GOVERNMENT = word("labels", "The government says")
# Translators: keep "NHS" in English.
NHS = word("labels", "The NHS says")
# Translators: charities, doctors, MPs, journalists. A neutral "say": not "claim".
OTHERS = word("labels", "Others say")
UNKNOWN = word("labels", "We do not know")
