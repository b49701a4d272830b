"""Make the Chinese fonts in `build/fonts` from Debian's `fonts-noto-cjk`. A tool for whoever builds the program.

    python -m app.packaging.build_chinese

Chinese is too large to keep beside the program's text, so only its two names are committed. The characters here are the
common ones of each script (GB 2312 level 1, Big5 level 1) and every other one that our own translations use.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont

from app.packaging import build_fonts

ROOT = Path(__file__).resolve().parent.parent.parent
TARGET = ROOT / "build" / "fonts"
LOCALES = ROOT / "locales"
COLLECTIONS = Path("/usr/share/fonts/opentype/noto")
INSTALL = "apt-get install fonts-noto-cjk"
# Debian has no semi-bold in this package. Its bold is the next heavier, and says 600, so that it is what 600 finds.
WEIGHTS = {400: "NotoSansCJK-Regular.ttc", 600: "NotoSansCJK-Bold.ttc"}
# We write in lines from left to right: no vertical forms. Latin letters and digits come from Noto Sans, as everywhere.
OPTIONS = (
    "--layout-features=ccmp,locl,kern,mark,mkmk",
    "--no-hinting",
    "--no-glyph-names",
    "--notdef-outline",
    "--name-languages=0x409",
    "--no-recalc-timestamp",
    "--drop-tables+=DSIG,VORG,vhea,vmtx,BASE",
)
PUNCTUATION: build_fonts.Ranges = (
    (0x20, 0x20), (0xA0, 0xA0), (0xB7, 0xB7), (0x2010, 0x2027), (0x3000, 0x303F), (0xFF00, 0xFFEF),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chinese:
    """One way to write Chinese: family, face in Debian's collection, language in `locales`, standard of characters."""

    family: str
    face: str
    language: str
    encoding: str
    lead_bytes: range  # of the first level in the encoding


SCRIPTS = (
    Chinese("Noto Sans SC", "Noto Sans CJK SC", "zh-Hans", "gb2312", range(0xB0, 0xD8)),
    Chinese("Noto Sans TC", "Noto Sans CJK TC", "zh-Hant", "big5", range(0xA4, 0xC7)),
)


def common_characters(script: Chinese) -> set[int]:
    """The first level of the script's national standard: 3,755 characters of GB 2312, 5,401 of Big5."""
    found = set()
    for lead in script.lead_bytes:
        for trail in range(0x40, 0xFF):
            character = bytes((lead, trail)).decode(script.encoding, errors="ignore")
            if len(character) == 1 and 0x4E00 <= ord(character) <= 0x9FFF:
                found.add(ord(character))
    return found


def written_characters(script: Chinese, locales: Path) -> set[int]:
    """Every character above Latin in the translations of one script."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((locales / script.language).rglob("*.po")))
    return {ord(character) for text in texts for character in text if ord(character) > 0x2E7F}


def wanted_characters(script: Chinese, locales: Path) -> set[int]:
    """All that the font of one script must draw."""
    codes = common_characters(script) | written_characters(script, locales)
    return codes | build_fonts.codes_in(PUNCTUATION) | build_fonts.codes_in(build_fonts.CHINESE_NAMES)


@contextmanager
def open_face(collection: Path, face: str) -> Iterator[TTFont]:
    """One face of Debian's collection. Raises FontBuildError with the one line that installs it."""
    if not collection.exists():
        raise build_fonts.FontBuildError(
            f"There is no {collection.name}, so Chinese cannot be drawn. Install it with: {INSTALL}"
        )
    with TTCollection(str(collection), lazy=True) as fonts:
        found = [font for font in fonts if face in (font["name"].getDebugName(1), font["name"].getDebugName(16))]
        if not found:
            raise build_fonts.FontBuildError(f"{collection.name}: there is no face {face}. Install it again: {INSTALL}")
        yield found[0]


def build_face(script: Chinese, weight: int, codes: set[int], collections: Path, target: Path) -> dict[str, object]:
    """Make one file, such as NotoSansSC-400.otf; what the coverage table needs to know of it."""
    stem = script.family.replace(" ", "")
    name = f"{stem}-{weight}.otf"
    with open_face(collections / WEIGHTS[weight], script.face) as font:
        build_fonts.make_subset(font, codes, OPTIONS)
        build_fonts.set_names(font, script.family, weight)
        font["CFF "].cff.fontNames = [f"{stem}-{weight}"]
        (target / name).write_bytes(build_fonts.as_bytes(font))
    return {"file": name, "family": script.family}


def build(target: Path, characters: dict[str, set[int]], collections: Path = COLLECTIONS) -> None:
    """Make both weights of each family of SCRIPTS in `target`, and their coverage table. `characters`: by family."""
    target.mkdir(parents=True, exist_ok=True)
    coverage = target / "coverage.json"
    coverage.unlink(missing_ok=True)  # an old table must not speak for new files
    entries = [
        build_face(script, weight, characters[script.family], collections, target)
        for script in SCRIPTS
        for weight in WEIGHTS
    ]
    build_fonts.write_coverage(coverage, build_fonts.coverage_of(target, entries))
    shutil.copy(build_fonts.FONTS / "OFL.txt", target / "OFL.txt")


def main(arguments: Sequence[str]) -> int:
    """Run from the command line; returns the exit status."""
    if arguments:
        print("This takes no arguments: it writes into build/fonts.", file=sys.stderr)
        return 2
    try:
        build(TARGET, {script.family: wanted_characters(script, LOCALES) for script in SCRIPTS})
    except build_fonts.FontBuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
