"""A small checkout in a folder of its own: English pages, facts, and translations made by swapping letters."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import polib

from app.bundle.build import Places, Report, build
from app.bundle.reader import Bundle
from app.bundle.store import Store
from app.content.library import read as read_library
from app.language import catalogue, merge, messages, pseudo, registry, review
from app.language.translations import Policy
from app.model import Block, Organisation, Page
from tests.content import whole

TODAY = date(2026, 11, 21)
ROOT = Path(__file__).resolve().parents[2]

LANGUAGES = """
[en]
own_name = "English"
english_name = "English"
direction = "ltr"
script = "Latn"
fonts = ["Noto Sans"]
line_height = 110
babel = "en_GB"
fallback = ""
other_names = []
[pl]
own_name = "polski"
english_name = "Polish"
direction = "ltr"
script = "Latn"
fonts = ["Noto Sans"]
line_height = 110
babel = "pl"
fallback = "en"
other_names = []
[ar]
own_name = "العربية"
english_name = "Arabic"
direction = "rtl"
script = "Arab"
fonts = ["Noto Naskh Arabic", "Noto Sans"]
line_height = 100
babel = "ar"
fallback = "en"
other_names = ["arabi"]
[ur]
own_name = "اردو"
english_name = "Urdu"
direction = "rtl"
script = "Aran"
fonts = ["Noto Nastaliq Urdu", "Noto Sans"]
line_height = 100
babel = "ur"
fallback = "en"
other_names = []
"""

FACTS = """
- id: one
  claim: The first thing.
  label: nhs
  who: NHS England
  applies_to: england
  as_of: "2025-09"
  confidence: high
  volatile: false
  checked: 2026-11-20
  check_again: 2027-05-20
  sources: [{title: The first paper, publisher: NHS England, date: "2025-09-03", link: paper}]
- id: two
  claim: The second thing.
  label: government
  who: The Home Office
  applies_to: england
  as_of: "2018-11-09"
  confidence: high
  volatile: false
  checked: 2026-10-01
  check_again: 2027-03-01
  sources: [{title: A reply, publisher: Home Office, date: null, link: null}]
- id: three
  claim: The third thing.
  label: others
  who: A charity
  applies_to: england
  as_of: null
  confidence: high
  volatile: false
  checked: 2026-11-01
  check_again: 2027-01-01
  sources: [{title: A report, publisher: A charity, date: "2023", link: null}]
"""

DIRECTORY = """
- id: somebody
  name: Some Body
  what: "Gives advice on hospital bills. Call {phone.nhs111} first."
  area: England
  phones: [{number: "0808 800 1234", free: true}]
  hours: "Every day."
  languages: null
  tells: "They tell nobody."
  asks: null
  second_route: null
  website: https://example.org
  free: true
  emergency: false
  checked: "2026-01-18"
"""

VALUES = """
phone: {emergency: "999", nhs111: "111", line: "+44 808 800 1234"}
amount: {charge: "£1,035"}
date: {memo: 2018-11-09}
number: {}
reference: {form: "DF-1 2"}
"""

FIRST = """---
title: The first page
short_answer: The letter came on {date.memo}. Ask at the desk.[^one]
nation: england
position: 10
organisations: [somebody]
related: [second]
minute: {step: 1, call: somebody}
---
## What it is

The charge is {amount.charge}. Call {phone.line} about form {reference.form}.[^one]

Ask the **people** at the desk, or read [the other page](page:second).[^two]

Keep every letter you get. {: .advice .critical}

!!! sides
    The Home Office said it helps.[^two]

    A charity said it does not.[^three]

- One thing here.[^one]
- Another thing here.[^one]

| Who | What |
| --- | --- |
| A hospital | Your name[^one] |

1. **If you are ill, get care.** Call {phone.nhs111}.[^one]
2. Ask for help with {phone.emergency}. {: .advice}
"""

SECOND = """---
title: The second page
short_answer: It costs {amount.charge} in some places.[^two]
nation: uk
critical: true
position: 20
organisations: [somebody]
related: [first]
minute: {step: 1, call: somebody}
---
Nobody has to tell you why.[^three]

1. Ask for help. {: .advice}
"""

_KEPT = re.compile(r"(\{[^{}]*\}|(?<=\])\([^()\s]*\))")
_POLISH = str.maketrans("aeoszAEOSZ", "ąęóśżĄĘÓŚŻ")


def in_polish(english: str) -> str:
    """English with a few Polish letters: a text that cannot be mistaken for the English."""
    parts = _KEPT.split(english)
    return "".join(part if place % 2 else part.translate(_POLISH) for place, part in enumerate(parts))


def _mark(message: polib.POEntry, by: str) -> None:
    if by == "machine":
        review.mark_machine(message, "a machine", TODAY)
    elif by == "checker":
        review.mark_checked(message, "A Person", TODAY)


class Checkout:
    """The small checkout; change its files, then `extract`, `translate` and `compile` as a person would."""

    def __init__(self, folder: Path) -> None:
        self.places = Places(ROOT / "app", folder / "content", folder / "locales", folder / "build" / "bundles")
        self.write("links.yaml", "paper: https://example.org/paper\n")
        self.write("facts/all.yaml", FACTS)
        self.write("values.yaml", VALUES)
        self.write("directory.yaml", DIRECTORY)
        self.write("pages/group/first.md", FIRST)
        self.write("pages/group/second.md", SECOND)
        self.places.locales.mkdir()
        (self.places.locales / "languages.toml").write_text(LANGUAGES, encoding="utf-8")

    @classmethod
    def of_everything(cls, folder: Path) -> Checkout:
        """A checkout whose content is one thing of every form and one entry of every list."""
        checkout = cls(folder)
        shutil.rmtree(checkout.places.content)
        made = whole.make(folder)
        assert made == checkout.places.content
        return checkout

    def write(self, name: str, text: str) -> None:
        """Write a file of the content."""
        path = self.places.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name: str, before: str, after: str) -> None:
        """Change a text in a file of the content; it must stand there once."""
        path = self.places.content / name
        text = path.read_text(encoding="utf-8")
        assert text.count(before) == 1
        path.write_text(text.replace(before, after), encoding="utf-8")

    def extract(self, *codes: str) -> None:
        """Bring the PO files up to date with the English, as `python -m app extract` does."""
        found = messages.extract(read_library(self.places.content), ROOT / "app" / "words")
        known = registry.load(self.places.locales / "languages.toml")
        for code in codes:
            for section, wanted in found.items():
                path = catalogue.path_of(self.places.locales, code, section)
                catalogue.write(merge.merge(catalogue.read(path, known.get(code)), wanted).catalogue)

    def translate(self, *codes: str, by: str = "machine") -> None:
        """Translate everything that is not translated, as a machine, as a person, or with a check."""
        self.extract(*codes)
        for code in codes:
            for file in self._catalogues(code):
                for message in file.entries:
                    if not message.msgstr:
                        message.msgstr = in_polish(message.msgid) if code == "pl" else pseudo.mirrored(message.msgid)
                        _mark(message, by)
                catalogue.write(file)

    def edit(self, code: str, english: str, translation: str) -> None:
        """Change one translation by hand."""
        for file in self._catalogues(code):
            for message in file.entries:
                if message.msgid == english:
                    message.msgstr = translation
            catalogue.write(file)

    def _catalogues(self, code: str) -> list[catalogue.Catalogue]:
        language = registry.load(self.places.locales / "languages.toml").get(code)
        sections = catalogue.sections_of(self.places.locales, code)
        return [catalogue.read(catalogue.path_of(self.places.locales, code, name), language) for name in sections]

    def compile(self, *codes: str, pseudo: bool = False, policy: Policy = Policy.DRAFTS) -> Report:
        """Compile into the folder of bundles."""
        return build(self.places, TODAY, codes, pseudo=pseudo, policy=policy)

    def bundle(self, code: str) -> Bundle:
        """The newest bundle of a language, which must be sound."""
        opened = Store(self.places.out).open(code)
        assert opened.notice is None, opened.faults
        return opened.bundle

    def files(self) -> dict[str, bytes]:
        """Every file of the folder of bundles."""
        return {path.name: path.read_bytes() for path in sorted(self.places.out.iterdir())}


def blocks_of(page: Page) -> dict[str, Block]:
    """Every block of a page by its key."""
    found: dict[str, Block] = {}

    def take(block: Block) -> None:
        found[block.key] = block
        for child in block.children:
            take(child)

    words = (page.arrow.words,) if page.arrow else ()
    for block in (page.title, page.short_answer, *words, *page.blocks, *((page.steps,) if page.steps else ())):
        take(block)
    return found


def blocks_of_organisation(organisation: Organisation) -> list[Block]:
    """Every block of an organisation."""
    values = (getattr(organisation, name) for name in organisation.__struct_fields__)
    return [value for value in values if isinstance(value, Block)]
