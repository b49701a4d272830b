"""Words of the search."""

from app.words import word

# Translators: title of the search, and what stands in the empty line.
ASK = word("search", "Ask a question")
# Translators: beside the line.
NOT_KEPT = word("search", "Write a few words, in any language. We do not keep them.")
# Translators: said to screen readers as one types. {count} is a number.
COUNT = word("search", "{count} found")
# Translators: kinds of result.
KIND_PAGE = word("search", "Page")
KIND_QUESTION = word("search", "Question")
KIND_RUMOUR = word("search", "What people hear")
KIND_LETTER = word("search", "Letter")
KIND_WORD = word("search", "Word")
KIND_ORGANISATION = word("search", "Who can help")
# Translators: heading where nothing was found.
NOTHING = word("search", "We found nothing for this.")
# Translators: three things to try.
TRY_FEWER = word("search", "Try one or two words, such as “bill” or “baby”.")
TRY_LETTER = word("search", "Try the English word that is on your letter.")
TRY_BROWSE = word("search", "Or choose what is like you. No typing is needed.")
# Translators: heading above an organisation to call.
OR_CALL = word("search", "Or call")
# Translators: shown where the index of a language cannot be used.
NO_SEARCH = word("search", "The search does not work here. Please choose from the lists.")
