"""How long it takes to compile forty pages in twenty-five languages: `python -m tests.bench.bench_compile`.

The pages are made up; each has about as many blocks as a long real one. Also printed: a second build of the same, which
has nothing to do, and opening a bundle with its hash.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.bundle.store import Store
from app.content.library import read as read_library
from app.language import catalogue, messages, pseudo, review
from app.language.registry import load
from app.model import Direction, Language
from tests.bundle.checkout import LANGUAGES, ROOT, TODAY, Checkout, in_polish

PAGES, SECTIONS, LANGUAGE_COUNT = 40, 8, 25
MOST_SECONDS = 30.0  # for all languages from nothing; a build on a slow computer must not be something to wait for
MOST_OPEN_MS = 10.0


@contextmanager
def timed(name: str, found: dict[str, float]) -> Iterator[None]:
    """Say how long the body took, and keep it under `name` in seconds."""
    began = time.perf_counter()
    yield
    found[name] = time.perf_counter() - began
    sys.stdout.write(f"{name:<44}{found[name]:8.3f} s\n")


def page(number: int) -> str:
    """A made-up page; no two sentences are the same."""
    others = [f"page-{other}" for other in range(1, PAGES + 1) if other != number]
    sections = "".join(section(number, index) for index in range(SECTIONS))
    return (
        f"---\ntitle: {words(number, 0)} page\nshort_answer: The {words(number, 1)} answer.[^one]\nnation: england\n"
        f"position: {number}\norganisations: [somebody]\nrelated: [{', '.join(others[:3])}]\n---\n{sections}"
        f"1. The {words(number, 2)} step.[^one]\n2. The {words(number, 3)} step. {{: .advice .critical}}\n"
    )


def section(number: int, index: int) -> str:
    """One heading with two statements, a list and two sides."""
    name = words(number, 10 + index)
    return (
        f"## The {name} part\n\nThe {name} office sends **one letter** on {{date.memo}}, and it costs "
        f"{{amount.charge}} to answer.[^one]\n\n"
        f"Call {{phone.line}} about the {name} form, or ask at the desk.[^two]\n\n"
        f"- The {name} hospital holds your address.[^one]\n- The {name} surgery holds your name.[^one]\n\n"
        f"!!! sides\n    The Home Office said the {name} number helps.[^two]\n\n"
        f"    A charity said the {name} number does not.[^three]\n\n"
    )


def words(number: int, index: int) -> str:
    """Two made-up words that stand for two numbers."""
    letters = "abcdefghij"
    return "-".join("".join(letters[int(digit)] for digit in str(value)) + "um" for value in (number, index))


def checkout_in(folder: Path) -> tuple[Checkout, list[Language]]:
    """The small checkout with many pages and many languages in place of its own."""
    checkout = Checkout(folder)
    for path in (checkout.places.content / "pages").rglob("*.md"):
        path.unlink()
    for number in range(1, PAGES + 1):
        checkout.write(f"pages/group-{number % 4}/page-{number}.md", page(number))
    register = checkout.places.locales / "languages.toml"
    polish = LANGUAGES[LANGUAGES.index("[pl]") : LANGUAGES.index("[ar]")]
    copies = (
        polish.replace("[pl]", f"[x{name}]").replace('"polski"', f'"polski {name}"').replace("Polish", f"Polish {name}")
        for name in range(LANGUAGE_COUNT - 4)
    )
    register.write_text(LANGUAGES + "".join(copies), encoding="utf-8")
    return checkout, [language for language in load(register).languages if language.code != "en"]


def translate(checkout: Checkout, languages: list[Language]) -> int:
    """Write whole PO files for every language; the number of messages of one."""
    found = messages.extract(read_library(checkout.places.content), ROOT / "app" / "words")
    for language in languages:
        change = pseudo.mirrored if language.direction is Direction.RTL else in_polish
        for section_name, wanted in found.items():
            path = catalogue.path_of(checkout.places.locales, language.code, section_name)
            file = catalogue.template(path, wanted, language)
            for entry in file.entries:
                entry.msgstr = change(entry.msgid)
                review.mark_machine(entry, "a machine", TODAY)
            catalogue.write(file)
    return sum(len(wanted) for wanted in found.values())


def main() -> int:
    """Print the times and whether they meet the goals; 1 where nothing could be compiled."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        checkout, languages = checkout_in(Path(folder))
        count = translate(checkout, languages)
        sys.stdout.write(f"{PAGES} pages, {count} messages, {len(languages) + 1} languages\n")
        with timed("all languages from nothing", found):
            report = checkout.compile()
        if report.problems:
            sys.stdout.write("".join(f"{problem}\n" for problem in report.problems[:10]))
            return 1
        with timed("the same again: nothing to do", found):
            checkout.compile()
        checkout.edit("pl", "The short answer", "Zmiana")
        with timed("one translation changed", found):
            checkout.compile()
        with timed("open a bundle and read a page", found):
            Store(checkout.places.out).open("ar").bundle.page("page-1")
        size = max(path.stat().st_size for path in checkout.places.out.glob("*.kyr"))
        sys.stdout.write(f"the largest bundle has {size / 1e6:.1f} MB\n")
    for name, most in (
        ("all languages from nothing", MOST_SECONDS),
        ("open a bundle and read a page", MOST_OPEN_MS / 1000),
    ):
        sys.stdout.write(f"{'met   ' if found[name] <= most else 'MISSED'} {name}: goal <= {most:.3f} s\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
