"""How far a translation can be trusted, in the reader's language."""

from app.words import word

# Translators: under the title of a page that a machine translated.
MACHINE_PAGE = word("states", "Machine draft. No person has checked it yet. The original is in English.")
# Translators: under the title of a page with sentences that a person translated but nobody checked.
DRAFT_PAGE = word("states", "Draft. No second person has checked this translation yet.")
# Translators: a short mark on one sentence.
MACHINE = word("states", "Machine draft")
# Translators: a short mark on one sentence.
DRAFT = word("states", "Draft, not yet checked")
# Translators: a short mark on one sentence shown in English because the English has changed.
STALE = word("states", "In English: being translated again")
# Translators: a short mark on one sentence shown in English because there is no translation.
UNTRANSLATED = word("states", "Not yet translated")
# Translators: stands in place of a statement whose source was taken down.
WITHDRAWN = word("states", "We have taken this down. Please ask one of the people below.")
# Translators: at the foot of a page. {done} and {total} are numbers.
CHECKED_PARTS = word("states", "{done} of {total} parts checked by a person")
