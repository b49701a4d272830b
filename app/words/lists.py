"""Words of the lists: everything to read, questions, situations, letters, words, sources, changes."""

from app.words import word

# Translators: title of the list of all pages.
ALL_PAGES = word("lists", "Everything to read")
# Translators: title of the list of questions, and the way to it.
QUESTIONS = word("lists", "Questions people ask")
# Translators: heading above the questions that most people ask.
ASKED_FIRST = word("lists", "Asked most")
# Translators: groups of questions and pages.
GROUP_NUMBER = word("lists", "The number")
GROUP_WHO_SEES = word("lists", "Who sees me")
GROUP_FEAR = word("lists", "Fear")
GROUP_DOCTOR = word("lists", "Going to the doctor")
GROUP_SURCHARGE = word("lists", "Surcharge, visas, asylum")
GROUP_BILLS = word("lists", "Bills")
GROUP_MY_DATA = word("lists", "My data")
GROUP_THIS_SCREEN = word("lists", "This screen")
GROUP_RECORD = word("lists", "Your record")
GROUP_CARE = word("lists", "Care and paying")
GROUP_HELP = word("lists", "Help, and this program")
# Translators: how many questions a group has. {count} is a number, 2 or more.
COUNT_QUESTIONS = word("lists", "{count} questions")
# Translators: title of the list of twenty situations.
ALL_SITUATIONS = word("lists", "Which of these is like you?")
# Translators: title of the list of rumours.
RUMOURS = word("lists", "What people hear, and what is known")
# Translators: title of the screen with one card for each kind of person.
WHO_SEES = word("lists", "Who can see what")
# Translators: title of the list of letters.
LETTERS = word("lists", "Letters you can send")
# Translators: heading above small cards to show at a reception desk.
CARDS = word("lists", "Cards to show")
# Translators: how much a letter may reveal.
RISK_LOW = word("lists", "Tells them little that is new")
RISK_MEDIUM = word("lists", "Read the note first")
RISK_HIGH = word("lists", "Ask an adviser first")
# Translators: title of the answers for volunteers.
DESK = word("lists", "For volunteers: answers in 90 seconds")
# Translators: title of the glossary.
WORDS = word("lists", "Words")
WORDS_RECORDS = word("lists", "Records")
WORDS_HOME_OFFICE = word("lists", "Home Office")
WORDS_MONEY_CARE = word("lists", "Money and care")
WORDS_RIGHTS = word("lists", "Rights")
# Translators: said by a screen reader for a hard word that opens its meaning. {term} is the word.
MEANING_OF = word("lists", "What does “{term}” mean?")
# Translators: above the English word that stands on letters.
ON_LETTERS = word("lists", "On letters in English:")
# Translators: title of the list of sources.
SOURCES = word("lists", "Sources")
# Translators: in the list of sources. {count} is a number.
COUNT_SOURCES = word("lists", "{count} sources. Every statement in this program rests on one of them.")
# Translators: the state of a source.
SOURCE_CURRENT = word("lists", "Read again by {date}")
SOURCE_OVERDUE = word("lists", "Should have been read again by {date}")
SOURCE_WITHDRAWN = word("lists", "We have taken this down")
# Translators: above the pages that use a source.
USED_IN = word("lists", "Used in")
# Translators: title of the list of changes to the content.
CHANGES = word("lists", "What changed in this program")
# Translators: title of the timeline.
TIMELINE = word("lists", "What changed, and when")
# Translators: above a list, beside a sign with a pencil that some lines of the list carry.
SOME_IN_ENGLISH = word("lists", "Lines with this sign are in English. They are not translated yet.")
# Translators: in the list of changes, before there is one.
NO_CHANGES = word("lists", "Nothing has changed since this program was made.")
# Translators: hint inside the box above the words.
FIND_WORD = word("lists", "Find a word")
# Translators: no word was found for what the person typed.
NO_WORD = word("lists", "There is no such word here. Try its first letters only.")
# Translators: said to screen readers after typing. {count} is a number.
WORDS_FOUND = word("lists", "Words found: {count}")
# Translators: heading above the groups of questions.
BY_GROUP = word("lists", "All questions, by group")
