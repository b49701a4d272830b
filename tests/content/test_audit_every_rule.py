"""Every rule of the audit is broken once, in a folder that holds everything, and no other rule complains."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.content.audit import RULES, audit
from app.content.library import read
from tests.content import whole

TODAY = date(2026, 11, 21)
NUMBER, WHY, BASICS = "pages/number/the-number.md", "questions/number/why.md", "outcomes/basics.md"
LETTER, CARD, DESK = "letters/ask-copy.md", "cards/card-gp.md", "desk/is-it-free.md"
FACTS, WORDS, EVENTS = "facts/all.yaml", "words.yaml", "timeline.yaml"

UNCITED = """\
- id: lonely
  claim: Nobody cites this.
  label: nhs
  who: NHS England
  applies_to: England
  as_of: null
  confidence: high
  volatile: false
  checked: 2026-11-21
  check_again: 2027-11-21
  sources: []
- id: group-says
"""

BY_NAME = {rule.__name__: rule for rule in RULES}

# The rule, the file, a text in it, and what stands there instead.
PLANTED: tuple[tuple[str, str, str, str], ...] = (
    ("unknown_facts", EVENTS, "began.[^ho-sends]", "began.[^not-there]"),
    ("unknown_values", LETTER, "{blank.name}", "{blank.nam}"),
    ("unknown_targets", WHY, "(word:record)", "(word:recrod)"),
    ("unknown_source_links", FACTS, "date: null}", "date: null, link: nowhere}"),
    ("unknown_organisations", NUMBER, "call: a-group", "call: a-grup"),
    ("unknown_pages", WORDS, "see: help", "see: hlep"),
    ("unknown_grounds", LETTER, "basis: [nhs-free]", "basis: [nhs-fre]"),
    ("unknown_answers", "path.yaml", "q1: [danger]", "q1: [dangr]"),
    ("cites_nothing", "changes.yaml", "visits.[^nhs-free]", "visits."),
    ("cites_in_the_middle", WORDS, "A permission to come here.", '"A permission[^nhs-free] to come."'),
    ("cites_on_a_heading", DESK, "## Do not say", "## Do not say[^nhs-free]"),
    ("mixed_labels", EVENTS, "began.[^ho-sends]", "began.[^ho-sends][^nhs-free]"),
    ("low_confidence", FACTS, "confidence: medium", "confidence: low"),
    ("sides_in_order", NUMBER, "!!! sides\n", "!!! sides\n    A group said no.[^group-says]\n\n"),
    ("one_list_of_steps", BASICS, "1. **Are", "1. Go.[^nhs-free]\n1. Go.[^nhs-free]\n1. Go.[^nhs-free]\n1. **Are"),
    ("one_side_alone", BASICS, "\n1. ", "\nIt is not for that.[^ho-denies]\n\n1. "),
    ("far_away", WHY, "related: [outcome/basics]", "related: []"),
    ("too_long", CARD, "Please register me.", "Please register me now. " * 15),
    ("long_letters", LETTER, "Thank you.", "Thank you for this letter. " * 50),
    ("long_meanings", WORDS, "A permission to come here.", "One permission. Another one."),
    ("short_answers", BASICS, "GP visits are free.[^nhs-free]\norg", "One. Two. Three.[^nhs-free]\norg"),
    ("desk_answers", DESK, "Ask somebody.", "Ask. Ask. Ask. Ask. Ask."),
    ("questions_answered", WHY, "answer: It depends.", "answer: Yes."),
    ("next_steps", "rumours/they-come.md", "1. Ask somebody. {: .advice}", "Ask somebody. {: .advice}"),
    ("sixty_seconds", NUMBER, "step: 1,", "step: 3,"),
    ("risks", LETTER, "    Ask somebody first. {: .advice .critical}\n", ""),
    ("letters_whole", CARD, "Please register me.", "!!! letter\n    Please.\n\n    > You ask.\n\nSo."),
    ("says_what_nobody_knows", BASICS, "Nobody says how long it stays.[^how-long]", "It is so.[^ho-sends]"),
    ("word_links", WHY, "Nobody says", "[A](word:visa) [b](word:visa) [c](word:visa) [d](word:visa) says"),
    ("long_sentences", EVENTS, "GP visits", "GP visits " * 11),
    ("typed_digits", "path.yaml", "I am ill.", "I have 2 children."),
    ("html_tags", WORDS, "A permission", "A <i>permission</i>"),
    ("stray_marks", "changes.yaml", "about GP", "about *GP*"),
    ("avoided_words", LETTER, "Thank you.", "You are safe."),
    ("unused_facts", FACTS, "- id: group-says\n", UNCITED),
)

# Where the fault is felt in another file than the one in which it was made.
SAID_OF = {"low_confidence": f"content/{NUMBER}", "far_away": f"content/{BASICS}"}


def test_a_folder_with_everything_has_no_problem(tmp_path: Path) -> None:
    assert [str(problem) for problem in audit(read(whole.make(tmp_path)), TODAY)] == []


def test_each_rule_is_broken_here_once() -> None:
    assert [rule for rule, *_ in PLANTED] == list(BY_NAME)


@pytest.mark.parametrize(("rule", "name", "before", "after"), PLANTED, ids=[each[0] for each in PLANTED])
def test_a_broken_rule_complains_alone(tmp_path: Path, rule: str, name: str, before: str, after: str) -> None:
    library = whole.changed(tmp_path, name, before, after)
    assert library.problems == ()
    problems = audit(library, TODAY)
    assert [str(problem) for problem in problems] == [str(problem) for problem in BY_NAME[rule](library)]
    (problem,) = problems
    assert problem.path == SAID_OF.get(rule, f"content/{name}")
    assert problem.remedy
