"""Words of the reading page."""

from app.words import word

# Translators: above the two sentences that answer the page's question.
SHORT_ANSWER = word("page", "The short answer")
# Translators: heading above at most three steps.
TODAY = word("page", "What this means for you today")
# Translators: heading above organisations with phone numbers.
WHO_CAN_ADVISE = word("page", "Who can advise")
# Translators: opens the list of sources under a statement.
WHERE_FROM = word("page", "Where this comes from")
# Translators: in the list of sources. {date} is a date.
READ_ON = word("page", "We read this on {date}.")
# Translators: in the list of sources: the page that was read carries no date.
NO_DATE = word("page", "no date given")
# Translators: at the foot of a page. {date} is a date.
LAST_CHECKED = word("page", "Last checked {date}")
# Translators: at the foot of a page. {date} is a date.
CHECK_AGAIN = word("page", "Check again by {date}")
# Translators: beside a statement whose time is up. {date} is a date.
NOT_CHECKED_SINCE = word("page", "We have not checked this since {date}. It may have changed.")
# Translators: at the foot of each page. England is the nation, not the UK.
ABOUT_ENGLAND = word("page", "This page is about England.")
# Translators: at the foot of each page.
ABOUT_UK = word("page", "This page is about the whole UK.")
# Translators: at the foot of each page.
NOT_ADVICE = word("page", "This is information, not legal advice. Your case may be different.")
# Translators: at the foot of each page.
NO_SOLICITOR = word("page", "Written in English. Not yet read by a solicitor.")
# Translators: heading above links to other pages.
READ_NEXT = word("page", "Read next")
# Translators: button, scrolls down.
MORE_BELOW = word("page", "More below")
# Translators: said to screen readers when a page opens. {title} is its title.
OPENED = word("page", "Page: {title}")
# Translators: said to screen readers for a step. {number} is 1, 2 or 3.
STEP = word("page", "Step {number}")
# Translators: a button that opens another page. {title} is its title.
GO_TO = word("page", "Read: {title}")
# Translators: shown where a page could not be built because its source has a fault.
MISSING = word(
    "page",
    "This page cannot be shown now. Its text has a fault. Please ask the person at the desk, or call one of the numbers below.",
)
# Translators: beside a label: who says it, and when. Keep both.
WHO_AND_WHEN = word("page", "{who} · {date}")
# Translators: opens and names the short version of a page.
IN_A_MINUTE = word("page", "In 60 seconds")
# Translators: in the short version, above one step.
DO_THIS = word("page", "Do this first")
# Translators: in the short version, above an organisation and its phone number.
CALL = word("page", "Call")
# Translators: three headings on a page about a fear.
COULD_GO_WRONG = word("page", "What could go wrong")
HOW_LIKELY = word("page", "How likely that is, as far as anyone knows")
PROTECTS = word("page", "What protects you")
# Translators: three headings above a letter.
WHO_SEES_LETTER = word("page", "Who will see this letter")
LETTER_TELLS = word("page", "What it tells them")
FIRST_DO = word("page", "What to do first")
# Translators: above the English text of a letter.
THE_LETTER = word("page", "The letter, in English")
# Translators: above what a paragraph of the letter says, in the reader's language.
THIS_SAYS = word("page", "What this says")
# Translators: above the laws a letter rests on.
LEGAL_BASIS = word("page", "The law behind this letter")
# Translators: opens the page that tells more about a question.
TELLS_MORE = word("page", "The page that tells more")
# Translators: at the foot of each page.
SIGN_LANGUAGE = word(
    "page", "Do you use British Sign Language? You can ask the clinic for a BSL interpreter before you come."
)
# Translators: heading above a list of more organisations, by name.
MORE_ORGANISATIONS = word("page", "More organisations")
