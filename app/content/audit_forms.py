"""Rules about what each form of thing to read must have, and how long it may be."""

from __future__ import annotations

from collections.abc import Iterator

from app.content.audit_texts import at_block
from app.content.forms import FORMS, PageMatter, QuestionMatter
from app.content.library import Library
from app.content.markdown import SourceBlock
from app.content.pages import SourcePage
from app.content.problem import Problem
from app.content.prose import sentences, without_markup, words
from app.model import Form, Kind, Label, Verdict

MOST_LETTER_WORDS = 220
MOST_TERM_WORDS = 15
MOST_DESK_SENTENCES = 5
FEWEST_ALIASES = 5
MOST_WORD_LINKS = 4

OPENINGS = {
    Verdict.YES: "Yes.",
    Verdict.NO: "No.",
    Verdict.DEPENDS: "It depends.",
    Verdict.UNKNOWN: "We do not know.",
}
_MUST_NOT_KNOW = ("number", "record", "care")  # groups of pages that say what nobody knows
_NEXT_STEP = (Form.PAGE, Form.QUESTION, Form.OUTCOME, Form.RUMOUR, Form.LETTER)
_PERSON_TO_CALL = (Form.PAGE, Form.QUESTION, Form.OUTCOME)


def too_long(library: Library) -> Iterator[Problem]:
    """More words than the form allows, over all the texts that a reader sees."""
    for page in library.pages.values():
        most = FORMS[page.form].most_words
        count = sum(words(without_markup(block.english)) for block in page.messages())
        if count > most:
            yield _at_top(
                page, "too-long", f"There are {count} words; a {page.form} has {most} at most.", "Shorten it."
            )


def long_letters(library: Library) -> Iterator[Problem]:
    """A letter that would not fit on one side of a sheet."""
    for page in library.pages.values():
        texts = [block for block in page.walk() if block.kind is Kind.LETTER_TEXT]
        count = sum(words(without_markup(block.english)) for block in texts)
        if count > MOST_LETTER_WORDS:
            message = f"The letter has {count} words; {MOST_LETTER_WORDS} fit on one side of a sheet."
            yield _at_top(page, "too-long", message, "Shorten it.")


def long_meanings(library: Library) -> Iterator[Problem]:
    """The meaning of a word that is longer than 15 words or one sentence."""
    for term in library.terms.values():
        count, parts = words(without_markup(term.meaning)), len(sentences(term.meaning))
        if count > MOST_TERM_WORDS or parts != 1:
            message = f"The meaning of `{term.id}` has {count} words in {parts} sentences."
            remedy = f"Say it in one sentence of {MOST_TERM_WORDS} words at most."
            yield Problem(term.place.path, term.place.line, "too-long", message, remedy)


def short_answers(library: Library) -> Iterator[Problem]:
    """A short answer of more than two sentences; a question has one more for its first words."""
    for page in library.pages.values():
        most = FORMS[page.form].sentences_at_top + (page.form is Form.QUESTION)
        count = len(sentences(page.short_answer.english))
        if count > most:
            message = f"The short answer has {count} sentences; {most} are the most."
            yield at_block(page, page.short_answer, "short-answer", message, "Move the rest below.")


def desk_answers(library: Library) -> Iterator[Problem]:
    """A volunteer's answer of more than five sentences before the first heading."""
    for page in library.pages.values():
        if page.form is not Form.DESK:
            continue
        answer = [page.short_answer]
        for block in page.blocks:
            if block.kind is Kind.HEADING:
                break
            answer.append(block)
        count = sum(len(sentences(each.english)) for block in answer for each in block.walk())
        if count > MOST_DESK_SENTENCES:
            message = f"The answer has {count} sentences; ninety seconds hold {MOST_DESK_SENTENCES}."
            yield _at_top(page, "too-long", message, "Shorten it.")


def questions_answered(library: Library) -> Iterator[Problem]:
    """A question whose answer does not begin with its verdict, or with too few other words people use for it."""
    for page in library.pages.values():
        if not isinstance(page.matter, QuestionMatter):
            continue
        opening = OPENINGS[page.matter.verdict]
        if not page.short_answer.english.startswith(opening):
            message = f"The verdict is `{page.matter.verdict}`, but the answer does not begin with `{opening}`"
            yield at_block(page, page.short_answer, "verdict", message, "Make them agree.")
        others = {_asked(alias) for alias in page.matter.aliases} - {_asked(page.title.english)}
        if len(others) < FEWEST_ALIASES:
            message = f"There are {len(others)} other ways to ask this; {FEWEST_ALIASES} are the fewest."
            yield _at_top(page, "aliases", message, "Write how people ask it.")


def next_steps(library: Library) -> Iterator[Problem]:
    """A page, question, outcome, rumour or letter without a next step or without a person to call."""
    for page in library.pages.values():
        if page.form in _NEXT_STEP and page.steps is None:
            yield _at_top(page, "next-step", "There is no next step.", "End it with a numbered step.")
        if page.form is Form.QUESTION and page.steps is not None and len(page.steps.children) != 1:
            yield at_block(page, page.steps, "next-step", "A question has one next step.", "Keep the first.")
        if page.form in _PERSON_TO_CALL and not page.organisations:
            yield _at_top(page, "next-step", "Nobody is named to call.", "Name one under organisations.")


def sixty_seconds(library: Library) -> Iterator[Problem]:
    """A page without its sixty-second version, or one whose step is not there."""
    for page in library.pages.values():
        if not isinstance(page.matter, PageMatter):
            continue
        minute = page.matter.minute
        if minute is None:
            remedy = "Write `minute: {step: 1, call: nhs-111}`."
            yield _at_top(page, "minute", "The page has no sixty-second version.", remedy)
        elif minute.step > len(page.steps.children if page.steps else ()):
            yield _at_top(page, "minute", f"There is no step {minute.step}.", "Name a step of the page.")


def risks(library: Library) -> Iterator[Problem]:
    """Where fear is the question, and in a letter, there is one `!!! risk`, of three paragraphs."""
    for page in library.pages.values():
        found = [block for block in page.walk() if block.kind is Kind.RISK]
        wanted = page.form is Form.LETTER or (isinstance(page.matter, PageMatter) and page.matter.fear)
        if wanted and len(found) != 1:
            yield _at_top(page, "risk", f"There are {len(found)} `!!! risk` here; there must be one.", "Write one.")
        for block in found:
            kinds = {child.kind for child in block.children}
            if len(block.children) != 3 or not kinds <= {Kind.STATEMENT, Kind.ADVICE}:
                message = "A risk has three paragraphs: what could go wrong, how likely, what protects."
                yield at_block(page, block, "risk", message, "Write the three, in this order.")


def letters_whole(library: Library) -> Iterator[Problem]:
    """A page of form letter without its letter, or another page with one; one that holds no pair is none."""
    for page in library.pages.values():
        count = sum(block.kind is Kind.LETTER and bool(block.children) for block in page.walk())
        if count != (page.form is Form.LETTER):
            yield _at_top(page, "letter", f"There are {count} `!!! letter` here.", "A letter has one, others none.")


def says_what_nobody_knows(library: Library) -> Iterator[Problem]:
    """An outcome, or a page on the number, the record or care, that does not say what we do not know."""
    for page in library.pages.values():
        wanted = page.form is Form.OUTCOME or (page.form is Form.PAGE and page.group in _MUST_NOT_KNOW)
        if wanted and not any(_unknown(library, block) for block in page.walk()):
            message = "Nothing here says what we do not know."
            yield _at_top(page, "not-known", message, "Cite a fact with the label unknown.")


def word_links(library: Library) -> Iterator[Problem]:
    """Too many words that open their meaning, or one in a title or heading."""
    for page in library.pages.values():
        links = [block for block in page.messages() for _ in range(block.english.count("](word:"))]
        if len(links) > MOST_WORD_LINKS:
            message = f"{len(links)} words open their meaning here; {MOST_WORD_LINKS} are the most."
            yield _at_top(page, "word-links", message, "Keep the hardest.")
        for block in links:
            if block.kind in (Kind.TITLE, Kind.HEADING):
                yield at_block(page, block, "word-links", "A word in a heading cannot open.", "Link it in the text.")


def _asked(question: str) -> str:
    """A question without what makes no difference to it."""
    return question.casefold().strip(" ?")


def _unknown(library: Library, block: SourceBlock) -> bool:
    return any(fact in library.facts and library.facts[fact].label is Label.UNKNOWN for fact in block.facts)


def _at_top(page: SourcePage, rule: str, message: str, remedy: str) -> Problem:
    return Problem(page.place.path, page.place.line, rule, message, remedy)
