"""A content folder with one thing of every form and one entry of every list, all right; a test plants one fault."""

from __future__ import annotations

from pathlib import Path

from app.content.library import Library, read
from tests.content import samples

DISPUTED = """\
- id: ho-denies
  claim: The Home Office said that it is not for enforcement.
  label: government
  who: Home Office
  applies_to: England
  as_of: "2025"
  confidence: high
  volatile: true
  disputed: enforcement
  checked: 2026-11-21
  check_again: 2027-11-21
  sources: []
- id: paper-says
  claim: A newspaper said that it is.
  label: others
  who: A newspaper
  applies_to: England
  as_of: "2025"
  confidence: medium
  volatile: true
  disputed: enforcement
  checked: 2026-11-21
  check_again: 2027-11-21
  sources: []
"""

FILES = {
    "facts/disputed.yaml": DISPUTED,
    "values.yaml": samples.VALUES + "blank: {name: your name}\n",
    "questions/number/why.md": """\
---
title: Why is it there?
verdict: depends
short_answer: It depends. Ministers say that the Home Office sends a number.[^ho-sends]
first: true
aliases: [why a number, what is that number, who put it there, number why me, home office no]
page: the-number
organisations: [a-group]
related: [outcome/basics]
---
Nobody says how long it stays on a [record](word:record).[^how-long]

1. Call {phone.nhs111}. {: .advice}
""",
    "outcomes/basics.md": """\
---
title: The basics
short_answer: GP visits are free.[^nhs-free]
organisations: [a-group]
---
Nobody says how long it stays.[^how-long]

1. **Are you ill?** GP visits are free.[^nhs-free]
""",
    "rumours/they-come.md": """\
---
title: “They come to the GP”
short_answer: People disagree about it.[^how-long]
---
!!! sides
    The Home Office said that it is not for enforcement.[^ho-denies]

    A newspaper said that it is.[^paper-says]

1. Ask somebody. {: .advice}
""",
    "people/receptionist.md": """\
---
title: A receptionist
short_answer: Nobody says what they see.[^how-long]
---
""",
    "places/gp.md": """\
---
title: A GP
short_answer: GP visits are free.[^nhs-free]
---
""",
    "places/home-office.md": """\
---
title: The Home Office
short_answer: Ministers say that it sends a number.[^ho-sends]
---
""",
    "arrows/home-office--gp.md": """\
---
title: From the Home Office to a GP
short_answer: Ministers say that a number goes.[^ho-sends]
from: home-office
to: gp
words: A number goes
---
""",
    "desk/is-it-free.md": """\
---
title: Is it free?
short_answer: GP visits are free.[^nhs-free]
page: the-number
---
Ask somebody. {: .advice}

## Do not say

- “You are safe.” {: .avoid}
""",
    "letters/ask-copy.md": """\
---
title: Ask for a copy
short_answer: GP visits are free.[^nhs-free]
position: 1
risk: low
to: [gp, hospital]
basis: [nhs-free]
answer_due: {months: 1}
---
!!! risk
    They will read it. {: .advice}

    Nobody says how long it stays.[^how-long]

    Ask somebody first. {: .advice .critical}

!!! letter
    Please send me a copy. I am {blank.name}.

    > You ask for a copy.

    Thank you.

    > You say thank you.

1. Send it. {: .advice}
""",
    "cards/card-gp.md": """\
---
title: GP visits
short_answer: GP visits are free.[^nhs-free]
---
Please register me. {: .advice}
""",
    "words.yaml": """\
- id: record
  term: record
  meaning: What the NHS writes about you.
  kept: NHS record
  group: records
  facts: [nhs-free]
  see: help
- {id: visa, term: visa, meaning: A permission to come here., group: rights}
""",
    "timeline.yaml": """\
- {id: begins, when: 2018-11, text: "Ministers said that it began.[^ho-sends]"}
- {id: free, when: "2012", text: "GP visits were free.[^nhs-free]"}
""",
    "changes.yaml": """\
- when: 2026-11-21
  text: We wrote about GP visits.[^nhs-free]
  pages: [the-number, letter/ask-copy]
""",
    "path.yaml": """\
cards:
  - {id: ill, text: I am ill., icon: heart, opens: the-number, also: [outcome/basics]}
questions:
  - id: q1
    question: Do you need help now?
    why: Your health comes first.
    answers:
      - {id: danger, text: "Yes, there is danger", icon: warning}
      - {id: "no", text: "No"}
  - id: q2
    question: Which is like you?
    why: It chooses what you read.
    several: true
    cards: true
    answers:
      - {id: none, text: None of these}
routes:
  - {when: {q1: [danger], q2: [ill, none]}, outcome: basics}
  - {outcome: basics}
""",
}

FORMS = tuple(name for name in FILES if name.endswith(".md"))


def make(folder: Path) -> Path:
    """The folder of `samples`, with all the other forms and lists."""
    content = samples.make(folder)
    for name, text in FILES.items():
        samples.write(content / name, text)
    return content


def change(content: Path, name: str, before: str, after: str) -> None:
    """Change a text in a file; it must stand there once."""
    path = content / name
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{before!r} stands {text.count(before)} times in {name}"
    path.write_text(text.replace(before, after), encoding="utf-8")


def changed(folder: Path, name: str, before: str, after: str) -> Library:
    """The library of a folder in which one text is different."""
    content = make(folder)
    change(content, name, before, after)
    return read(content)


def line_of(content: Path, name: str, words: str) -> int:
    """The line of a file in which these words stand first."""
    return (content / name).read_text(encoding="utf-8").split(words)[0].count("\n") + 1
