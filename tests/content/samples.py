"""A small content folder for tests: everything in it is right, so that a test can plant one fault."""

from __future__ import annotations

from pathlib import Path

FACTS = """\
- id: ho-sends
  claim: Ministers said that the Home Office sends a number.
  label: government
  who: Home Office
  applies_to: England
  as_of: "2023"
  confidence: high
  volatile: true
  checked: 2026-11-21
  check_again: 2027-05-21
  sources:
    - {title: An answer in Parliament, publisher: Parliament, date: "2023-06", link: answer}
- id: group-says
  claim: A group said that it frightens people.
  label: others
  who: A group
  applies_to: England
  as_of: 2024-02-03
  confidence: medium
  volatile: false
  checked: 2026-10-01
  check_again: 2027-10-01
  sources:
    - {title: A paper, publisher: A group, date: null}
- id: nhs-free
  claim: GP visits are free.
  label: nhs
  who: NHS England
  applies_to: England
  as_of: null
  confidence: high
  volatile: false
  checked: 2026-11-01
  check_again: 2027-11-01
  sources:
    - {title: An answer in Parliament, publisher: Parliament, date: "2023-06", link: answer}
- id: how-long
  claim: We found nothing that says how long it stays.
  label: unknown
  who: We
  applies_to: England
  as_of: null
  confidence: low
  volatile: true
  checked: 2026-11-21
  check_again: 2027-05-21
  sources: []
"""

LINKS = "answer: https://example.org/answer\n"

VALUES = """\
phone: {nhs111: "111"}
date: {start: 2018-11-09}
"""

DIRECTORY = """\
- id: a-group
  name: A Group
  what: It helps people to see a doctor.
  area: England.
  phones: [{number: "0808 000 0000", free: true}]
  hours: Monday to Friday, 10 to 12.
  languages: null
  tells: It says that it tells nobody.
  asks: null
  second_route: null
  website: https://example.org
  free: true
  emergency: false
  checked: "2026"
"""

FRONT = """\
---
title: The number
short_answer: Ministers say that the Home Office sends a number.[^ho-sends]
nation: england
position: 20
organisations: [a-group]
related: [help]
minute: {step: 1, call: a-group}
---
"""

BODY = """\
## What it is

A note on a list, says the Home Office.[^ho-sends]

!!! sides
    The Home Office says that it helps.[^ho-sends]

    A group says that it frightens people.[^group-says]

1. **Are you ill?** GP visits are free.[^nhs-free]
2. Call {phone.nhs111} or read [who can help](page:help). {: .advice}

## What we do not know

Nobody says how long it stays.[^how-long]
"""

HELP = """\
---
title: Who can help
short_answer: GP visits are free.[^nhs-free]
nation: uk
organisations: [a-group]
minute: {step: 1, call: a-group}
---
Ask [our source](link:answer) first.
{: .advice .critical note="first = before anybody else"}

1. Call them. {: .advice}
"""


def make(folder: Path, *, front: str = FRONT, body: str = BODY, help_page: str = HELP, facts: str = FACTS) -> Path:
    """A content folder with the pages `the-number` and `help`; a test hands in the file it wants to be different."""
    content = folder / "content"
    write(content / "pages" / "number" / "the-number.md", front + body)
    write(content / "pages" / "help" / "help.md", help_page)
    write(content / "facts" / "all.yaml", facts)
    write(content / "links.yaml", LINKS)
    write(content / "values.yaml", VALUES)
    write(content / "directory.yaml", DIRECTORY)
    return content


def write(path: Path, text: str) -> None:
    """Write a file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
