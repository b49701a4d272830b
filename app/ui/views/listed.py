"""What stands in each list: sections with a heading, and in each the lines to choose from."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from app.bundle.reader import Bundle, PageHead
from app.journey.routes import Route, Screen, page, to
from app.lists import SituationCard
from app.model import Block, Form, Kind, Text
from app.words import Word
from app.words import lists as words


class Listed(Struct, frozen=True):
    """One line: what it says, what it opens, and what is told under its title.

    Attributes:
        block: the title; its key is unlike all others in the list.
        place: the name of the button, the same in every language.
        count: how many questions a group has.
        risk: "low", "medium" or "high", of a letter.
        answer: the short answer of a page.
    """

    block: Block
    opens: Route
    place: str
    icon: str
    count: int = 0
    risk: str = ""
    answer: Block | None = None


class Section(Struct, frozen=True):
    """Lines under a heading, which may be absent, in at most so many columns of at least so many px at 100 %."""

    lines: tuple[Listed, ...]
    heading: Word | None = None
    columns: int = 3
    least: int = 330


PAGE_GROUPS: dict[str, Word] = {
    "number": words.GROUP_NUMBER,
    "record": words.GROUP_RECORD,
    "care": words.GROUP_CARE,
    "help": words.GROUP_HELP,
}
QUESTION_GROUPS: dict[str, tuple[Word, str]] = {
    "number": (words.GROUP_NUMBER, "identification-card"),
    "who-sees": (words.GROUP_WHO_SEES, "user-list"),
    "fear": (words.GROUP_FEAR, "hand-heart"),
    "doctor": (words.GROUP_DOCTOR, "stethoscope"),
    "surcharge": (words.GROUP_SURCHARGE, "bank"),
    "bills": (words.GROUP_BILLS, "receipt"),
    "my-data": (words.GROUP_MY_DATA, "file-text"),
    "this-screen": (words.GROUP_THIS_SCREEN, "device-mobile"),
}
_PAGE_ICONS = {
    "the-number": "identification-card",
    "home-office-sends": "graph",
    "nhs-sends": "buildings",
    "what-changed": "clock-counter-clockwise",
    "what-people-say": "chat-teardrop-text",
    "who-can-see": "user-list",
    "my-rights": "scales",
    "should-i-go": "stethoscope",
    "register-gp": "stethoscope",
    "paying": "bank",
    "i-have-a-bill": "receipt",
    "pregnancy": "baby",
    "children": "user-list",
    "interpreter": "translate",
    "other-nations": "globe",
    "who-can-help": "lifebuoy",
    "not-safe-at-home": "eye-slash",
    "take-it-with-you": "printer",
    "for-volunteers": "hand-heart",
    "about-this-screen": "device-mobile",
    "questions": "question",
    "words": "list-bullets",
}


def sections_of(screen: Screen, part: str, bundle: Bundle) -> tuple[Section, ...]:
    """The list of a screen; for the questions `part` is a group, or empty for all of them."""
    if screen is Screen.QUESTIONS and part in QUESTION_GROUPS:
        return (_questions(part, bundle),)
    return _LISTS[screen](bundle)


def title_of(screen: Screen, part: str) -> Word:
    """What a list is called."""
    if screen is Screen.QUESTIONS and part in QUESTION_GROUPS:
        return QUESTION_GROUPS[part][0]
    return _TITLES[screen]


def _topics(bundle: Bundle) -> tuple[Section, ...]:
    heads = [head for head in bundle.heads() if head.position is not None]
    found = []
    for group, word in PAGE_GROUPS.items():
        lines = tuple(_of_head(head, _PAGE_ICONS.get(head.id, "file-text")) for head in heads if head.group == group)
        if lines:
            found.append(Section(lines, word))
    return tuple(found)


def _all_questions(bundle: Bundle) -> tuple[Section, ...]:
    """The questions asked most, then a way to each group."""
    heads = bundle.heads(Form.QUESTION)
    first = tuple(_of_head(head, "question") for head in heads if head.first)
    groups = tuple(
        _group(name, word, icon, bundle, sum(head.group == name for head in heads))
        for name, (word, icon) in QUESTION_GROUPS.items()
        if any(head.group == name for head in heads)
    )
    asked = (Section(first, words.ASKED_FIRST, columns=2, least=460),) if first else ()
    return (*asked, Section(groups, words.BY_GROUP, columns=4, least=260))


def _questions(group: str, bundle: Bundle) -> Section:
    heads = [head for head in bundle.heads(Form.QUESTION) if head.group == group]
    heads.sort(key=lambda head: not head.first)  # those asked most come first here too
    return Section(tuple(_of_head(head, "question") for head in heads), columns=2, least=460)


def _situations(bundle: Bundle) -> tuple[Section, ...]:
    cards = bundle.entries("situation", SituationCard)
    return (Section(tuple(_situation(card, bundle) for card in cards)),)


def _situation(card: SituationCard, bundle: Bundle) -> Listed:
    """A card opens what it names; where that could not be built, the first of the others that could."""
    opens = next((name for name in (card.opens, *card.also) if bundle.has(name)), card.opens)
    return Listed(card.text, page(opens), f"situation/{card.id}", card.icon)


def _rumours(bundle: Bundle) -> tuple[Section, ...]:
    heads = bundle.heads(Form.RUMOUR)
    return (Section(tuple(_of_head(head, "chat-teardrop-text") for head in heads), columns=2, least=460),)


def _letters(bundle: Bundle) -> tuple[Section, ...]:
    letters = tuple(_letter(head, bundle) for head in bundle.heads(Form.LETTER))
    cards = tuple(_of_head(head, "identification-card") for head in bundle.heads(Form.CARD))
    return (Section(letters), *((Section(cards, words.CARDS),) if cards else ()))


def _letter(head: PageHead, bundle: Bundle) -> Listed:
    letter = bundle.page(head.id).letter
    return replace(_of_head(head, "file-text"), risk=letter.risk if letter is not None else "")


def _people(bundle: Bundle) -> tuple[Section, ...]:
    heads = bundle.heads(Form.PERSON)
    people = tuple(replace(_of_head(head, "user-list"), answer=bundle.page(head.id).short_answer) for head in heads)
    return (Section(people, columns=2, least=460),)


def _desk(bundle: Bundle) -> tuple[Section, ...]:
    return (Section(tuple(_of_head(head, "lifebuoy") for head in bundle.heads(Form.DESK)), columns=2, least=460),)


def _of_head(head: PageHead, icon: str) -> Listed:
    """A thing to read, by its title. Titles all have the same key: here each needs one of its own."""
    return Listed(replace(head.title, key=f"{head.id}/title"), page(head.id), f"open/{head.id}", icon)


def _group(name: str, word: Word, icon: str, bundle: Bundle, count: int) -> Listed:
    text: Text = bundle.say(word)
    block = Block(f"group/{name}", Kind.HEADING, text, state=bundle.state_of(word))
    return Listed(block, to(Screen.QUESTIONS, name), f"group/{name}", icon, count=count)


_LISTS: dict[Screen, Callable[[Bundle], tuple[Section, ...]]] = {
    Screen.TOPICS: _topics,
    Screen.QUESTIONS: _all_questions,
    Screen.SITUATIONS: _situations,
    Screen.RUMOURS: _rumours,
    Screen.LETTERS: _letters,
    Screen.WHO_SEES: _people,
    Screen.DESK: _desk,
}
_TITLES: dict[Screen, Word] = {
    Screen.TOPICS: words.ALL_PAGES,
    Screen.QUESTIONS: words.QUESTIONS,
    Screen.SITUATIONS: words.ALL_SITUATIONS,
    Screen.RUMOURS: words.RUMOURS,
    Screen.LETTERS: words.LETTERS,
    Screen.WHO_SEES: words.WHO_SEES,
    Screen.DESK: words.DESK,
}
