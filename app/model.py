"""The vocabulary of the program: what every other room of the house talks about.

Everything here is a frozen value. Nothing here reads a file, knows a clock or imports Qt.
The same values are written into a bundle by the compiler and read back by the window, so a field added here
travels from the English source to the screen, the paper and the voice.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Direction(StrEnum):
    """Which way a text runs. Always said, never guessed from the first letter."""

    LTR = "ltr"
    RTL = "rtl"


class Label(StrEnum):
    """Who stands behind a statement. Comes from the facts it cites; a writer cannot choose it."""

    LAW = "law"
    GOVERNMENT = "government"
    NHS = "nhs"
    OTHERS = "others"
    UNKNOWN = "unknown"


class State(StrEnum):
    """How far a translated text can be trusted. Worked out from digests, never stored by hand."""

    SOURCE = "source"  # it is the English itself
    CHECKED = "checked"  # a named person has checked it
    DRAFT = "draft"  # a person wrote it, nobody has checked it
    MACHINE_DRAFT = "machine-draft"  # a machine wrote it, nobody has checked it
    STALE = "stale"  # the English has changed since: English is shown
    UNTRANSLATED = "untranslated"  # there is none: English is shown
    WITHDRAWN = "withdrawn"  # the fact behind it was taken down


class Form(StrEnum):
    """What a thing to read is. All are pages: one walk, one view, one set of rules; each form adds a few of its own."""

    PAGE = "page"
    QUESTION = "question"  # of the offline FAQ
    OUTCOME = "outcome"  # where the guided path ends
    RUMOUR = "rumour"  # what people hear, and what is known
    PERSON = "person"  # who can see what
    PLACE = "place"  # a node of the data map
    ARROW = "arrow"  # what travels between two places
    DESK = "desk"  # a volunteer's answer in ninety seconds
    LETTER = "letter"
    CARD = "card"  # of the size of a wallet, to show at a desk


class Kind(StrEnum):
    """The kinds of block. Each has one widget, and later one paper writer and one speech writer."""

    TITLE = "title"
    SHORT_ANSWER = "short-answer"
    HEADING = "heading"
    STATEMENT = "statement"  # a paragraph that cites facts
    ADVICE = "advice"  # a paragraph in our own words: what to do, not what is so
    SIDES = "sides"  # children: two or more statements of equal weight, government first
    STEPS = "steps"  # children: STEP, at most three
    STEP = "step"
    LIST = "list"  # children: ITEM
    ITEM = "item"
    RISK = "risk"  # children: three statements: what could go wrong, how likely, what protects
    LETTER = "letter"  # children: PARAGRAPH
    PARAGRAPH = "paragraph"  # text: what one paragraph of a letter says; child: LETTER_TEXT
    LETTER_TEXT = "letter-text"  # the English that is posted, the same in every language
    NOTE = "note"  # children: any; text is its title, which may be absent
    TABLE = "table"  # children: ROW; the first row is the heading row
    ROW = "row"  # children: CELL
    CELL = "cell"


class Span(Struct, frozen=True):
    """A run of characters with one look. Isolates (U+2066, U+2069) are already in `text` where they are needed."""

    text: str
    strong: bool = False
    link: str = ""  # "page:the-number" or "https://..."; empty for plain text


class Text(Struct, frozen=True):
    """What a person reads: spans with a language and a direction that are always said."""

    lang: str
    direction: Direction
    spans: tuple[Span, ...]

    @property
    def plain(self) -> str:
        """All the characters, isolates included."""
        return "".join(span.text for span in self.spans)


class Day(Struct, frozen=True):
    """A date twice: `iso` to reckon with (YYYY, YYYY-MM or YYYY-MM-DD), `shown` in the reader's language, isolated."""

    iso: str
    shown: str


class Source(Struct, frozen=True):
    """Where a fact was read. Titles and publishers stay in English, as they are printed there."""

    title: str
    publisher: str
    date: Day | None  # None: the page read carries no date
    url: str = ""  # "" where a reader should not be sent to an address


class Evidence(Struct, frozen=True):
    """What stands behind a statement: its label, who says it, and the sources, from the facts it cites."""

    label: Label
    who: str  # "NHS England", in English
    as_of: Day | None  # when it was said; None where the source carries no date
    checked: Day  # when we last read the sources
    check_again: Day  # after this day the statement says that it has not been checked since `checked`
    facts: tuple[str, ...]
    sources: tuple[Source, ...]


class Block(Struct, frozen=True):
    """One piece of a page: the unit that is translated, marked, paired, printed and spoken.

    `key` is the same in every language, so that two languages can stand side by side and a change of language can keep
    the reader's place. `text` is what to show now: for STALE and UNTRANSLATED the English, and `text.lang` says so.
    """

    key: str
    kind: Kind
    text: Text | None = None
    english: Text | None = None
    state: State = State.SOURCE
    critical: bool = False  # a wrong reading could cost money, status or health: a draft always shows the English too
    evidence: Evidence | None = None
    children: tuple[Block, ...] = ()


class Progress(Struct, frozen=True):
    """How many texts of a page or a language are in each state."""

    checked: int = 0
    draft: int = 0
    machine_draft: int = 0
    stale: int = 0
    untranslated: int = 0

    @property
    def total(self) -> int:
        """All texts that can be translated."""
        return self.checked + self.draft + self.machine_draft + self.stale + self.untranslated


class Phone(Struct, frozen=True):
    """A telephone number, isolated and in ASCII digits, and whether calling it is free."""

    number: str
    free: bool


class Organisation(Struct, frozen=True):
    """Somebody to call. `what`, `hours` and the rest are blocks of kind STATEMENT, each with a state of its own."""

    id: str
    name: str  # in English, as it answers the phone
    what: Block
    area: Block
    phones: tuple[Phone, ...]
    hours: Block | None
    languages: Block | None
    tells: Block  # whom they tell; says so where nobody knows
    asks: Block | None
    second_route: Block | None  # what to do where a detail is missing or old
    website: str
    free: bool
    emergency: bool
    checked: Day | None  # None: the page read carries no date
    tags: tuple[str, ...] = ()  # what it helps with: see app.content.directory.TAGS
    nation: str = "uk"


class Minute(Struct, frozen=True):
    """The sixty-second version: the short answer, one step, one organisation to call."""

    step: int  # its number among the steps of the page, from 1
    organisation: str


class Verdict(StrEnum):
    """How the answer to a question begins."""

    YES = "yes"
    NO = "no"
    DEPENDS = "depends"
    UNKNOWN = "unknown"


class Question(Struct, frozen=True):
    """What a page of form QUESTION has beside its texts."""

    verdict: Verdict
    first: bool  # among those that people ask first


class Due(Struct, frozen=True):
    """How long the one who got a letter has to answer: calendar months, or days."""

    months: int = 0
    days: int = 0


class Letter(Struct, frozen=True):
    """What a page of form LETTER has beside its texts."""

    to: tuple[str, ...]  # "gp", "hospital", "nhs-england", "home-office", "regulator", "holder", "any"
    risk: str  # "low", "medium" or "high"
    basis: tuple[Evidence, ...]  # the law behind it
    due: Due | None


class Arrow(Struct, frozen=True):
    """What a page of form ARROW has beside its texts: the places it joins, and the words on it."""

    start: str
    end: str
    words: Block


class Page(Struct, frozen=True):
    """A thing to read in one language, ready to show. The id of any form but PAGE begins with it: `question/...`."""

    id: str
    group: str
    title: Block
    short_answer: Block
    blocks: tuple[Block, ...]
    steps: Block | None  # "What this means for you today"
    organisations: tuple[str, ...]  # ids: who can advise
    related: tuple[str, ...]  # page ids
    nation: str  # "england" or "uk"
    critical: bool
    checked: Day
    check_again: Day
    progress: Progress
    form: Form = Form.PAGE
    minute: Minute | None = None
    leads_to: str = ""  # the page that tells more, for a question or a desk answer
    question: Question | None = None
    letter: Letter | None = None
    arrow: Arrow | None = None


class Language(Struct, frozen=True):
    """One language, from `locales/languages.toml`, which is the only authority on it."""

    code: str  # ours: "prs", "zh-Hans"
    own_name: str
    english_name: str
    direction: Direction
    script: str  # ISO 15924: "Arab", "Ethi", "Latn"; "Aran" for Nastaliq
    fonts: tuple[str, ...]  # families, first choice first; Noto Sans last, for Latin
    line_height: int  # per cent of the font's own height
    babel: str  # locale for dates: "fa_AF" for prs
    fallback: str  # what is shown where there is no text: always ends at "en"
    other_names: tuple[str, ...]  # what people type: "farsi", "persian"
    pseudo: bool = False
