"""Make the committed fonts of `app/fonts` from the npm packages `@expo-google-fonts/*`. A tool for developers.

    npm pack @expo-google-fonts/noto-sans        (and so on, into one folder)
    python -m app.packaging.build_fonts FOLDER_OF_TGZ_FILES

It writes the font files, `coverage.json` and `fonts.lock`. The same packages and fontTools give the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import sys
import tarfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import fontTools
from fontTools import subset
from fontTools.ttLib import TTFont

Ranges = tuple[tuple[int, int], ...]

FONTS = Path(__file__).resolve().parent.parent / "fonts"
WEIGHTS = {400: "400Regular", 600: "600SemiBold"}
OPTIONS = (
    "--layout-features=*",
    "--no-hinting",
    "--no-glyph-names",
    "--notdef-outline",
    "--name-IDs=0,1,2,3,4,5,6,13,14,16,17",
    "--name-languages=0x409",
    "--no-recalc-timestamp",
    "--drop-tables+=DSIG,STAT,meta",
)

# ASCII, Latin-1, punctuation with the isolates and joiners, currency, minus, dotted circle, replacement character.
COMMON: Ranges = (
    (0x20, 0x7E), (0xA0, 0xFF), (0x2000, 0x206F), (0x20A0, 0x20CF),
    (0x2212, 0x2212), (0x25CC, 0x25CC), (0xFFFD, 0xFFFD),
)  # fmt: skip
# Some fonts bring Latin letters and digits of their own, with serifs in Naskh. A name, a number or an amount shall
# look the same in every language, so these are left out of all families but Noto Sans, which ends every chain.
DRAWN_BY_NOTO_SANS = frozenset(
    code
    for code in (*range(0x21, 0x7F), *range(0xA1, 0x250), *range(0x20A0, 0x20D0))
    if chr(code).isalnum() or chr(code) in "#$%&*+/<=>@\\^_`{|}~£¥€©®°±§¶¢¤¦×÷"
)
# Latin with all its extensions up to Vietnamese and Welsh, combining marks, Cyrillic, superscripts, letterlike signs.
LATIN_CYRILLIC: Ranges = (
    (0x100, 0x36F), (0x400, 0x52F), (0x1C80, 0x1C8F), (0x1DC0, 0x1DFF), (0x1E00, 0x1EFF), (0x2070, 0x209F),
    (0x2100, 0x214F), (0x2C60, 0x2C7F), (0x2DE0, 0x2DFF), (0x2E00, 0x2E7F), (0xA640, 0xA69F),
)  # fmt: skip
ARABIC: Ranges = (
    (0x600, 0x6FF), (0x750, 0x77F), (0x870, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF),
)  # fmt: skip
ETHIOPIC: Ranges = ((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F), (0x1E7E0, 0x1E7FF))
# The dandas of Devanagari are shared by the scripts of northern India; U+1CD0 to U+1CFF are the Vedic marks.
INDIC_SHARED: Ranges = ((0x964, 0x965), (0x1CD0, 0x1CFF), (0xA830, 0xA839))
DEVANAGARI: Ranges = ((0x900, 0x97F), (0xA8E0, 0xA8FF), (0x11B00, 0x11B5F))
# Only what the languages screen needs: 简体中文 繁體中文 语言 語言. All of Chinese is made by build_chinese.
CHINESE_NAMES: Ranges = tuple((ord(c), ord(c)) for c in sorted(set("简体中文繁體语言語")))


class FontBuildError(Exception):
    """A font cannot be made; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How one family is made: its package, its characters (none said: all) and what follows it in the file name."""

    family: str
    package: str
    ranges: Ranges
    part: str = ""

    @property
    def dropped(self) -> frozenset[int]:
        """Characters of the ranges that are not for this family to draw."""
        return frozenset() if self.family == "Noto Sans" else DRAWN_BY_NOTO_SANS

    @property
    def stem(self) -> str:
        """The family without spaces, as in the file names of the package and of `app/fonts`."""
        return self.family.replace(" ", "")

    def file_name(self, weight: int) -> str:
        """The name of our file, such as NotoSans-400.ttf."""
        return f"{self.stem}{self.part}-{weight}.ttf"


def _recipe(family: str, *ranges: Ranges, part: str = "") -> Recipe:
    """The recipe of a family whose package is named after it."""
    package = "@expo-google-fonts/" + family.lower().replace(" ", "-")
    return Recipe(family, package, tuple(sorted(pair for group in ranges for pair in group)), part)


RECIPES = (
    _recipe("Noto Sans", COMMON, LATIN_CYRILLIC),
    _recipe("Noto Naskh Arabic", COMMON, ARABIC),
    # Whole: fontTools packs its shaping rules so much less well that a cut file is twice as long.
    _recipe("Noto Nastaliq Urdu"),
    _recipe("Noto Sans Ethiopic", COMMON, ETHIOPIC),
    _recipe("Noto Sans Bengali", COMMON, INDIC_SHARED, ((0x980, 0x9FF),)),
    _recipe("Noto Sans Devanagari", COMMON, INDIC_SHARED, DEVANAGARI),
    _recipe("Noto Sans Gurmukhi", COMMON, INDIC_SHARED, ((0xA00, 0xA7F),)),
    _recipe("Noto Sans Gujarati", COMMON, INDIC_SHARED, ((0xA80, 0xAFF),)),
    _recipe("Noto Sans Tamil", COMMON, INDIC_SHARED, ((0xB80, 0xBFF), (0x11FC0, 0x11FFF))),
    _recipe("Noto Sans SC", CHINESE_NAMES, part="-names"),
    _recipe("Noto Sans TC", CHINESE_NAMES, part="-names"),
)


def sha256(data: bytes) -> str:
    """The digest that `fonts.lock` records."""
    return hashlib.sha256(data).hexdigest()


def unicodes_argument(ranges: Iterable[tuple[int, int]]) -> str:
    """Ranges as pyftsubset takes them: 'U+20-7E,U+2212'."""
    return ",".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in ranges)


def as_ranges(characters: Iterable[int]) -> list[list[int]]:
    """Code points as sorted, closed ranges: [[32, 126], ...]."""
    ranges: list[list[int]] = []
    for code in sorted(set(characters)):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return ranges


def make_subset(font: TTFont, codes: Iterable[int], arguments: Iterable[str] = OPTIONS) -> None:
    """Cut a font down to the given characters, with all that shaping needs for them. `arguments`: as for pyftsubset."""
    options = subset.Options()
    options.parse_opts(list(arguments))
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)


def keep_whole(font: TTFont, dropped: frozenset[int]) -> None:
    """Leave all glyphs and shaping rules as they are; hide the dropped characters, and drop hints and glyph names."""
    for table in font["cmap"].tables:
        if table.isUnicode():
            for code in dropped & table.cmap.keys():
                del table.cmap[code]
    for tag in ("fpgm", "prep", "cvt ", "gasp", "hdmx", "LTSH", "VDMX", "DSIG", "STAT"):
        if tag in font:
            del font[tag]
    font["post"].formatType = 3.0


def set_names(font: TTFont, family: str, weight: int) -> None:
    """Put a font under one family name, so that a regular and a semi-bold file are found as one family everywhere.

    Old programs know four styles only. So the 600 file is the family's Bold there (name 2 and the bold bits), and says
    its real weight in OS/2. The bold bit also keeps Qt from thickening it again where bold (700) is asked for.
    """
    heavy = weight >= 600
    style = "Bold" if heavy else "Regular"
    typographic = "SemiBold" if heavy else "Regular"
    names = font["name"]
    for name_id in (1, 2, 3, 4, 6, 16, 17, 21, 22, 25):
        names.removeNames(nameID=name_id)
    post_script = f"{family.replace(' ', '')}-{typographic}"
    wanted = {
        1: family, 2: style, 3: f"{post_script};subset", 4: f"{family} {typographic}", 6: post_script,
        16: family, 17: typographic,
    }  # fmt: skip
    for name_id, value in wanted.items():
        names.setName(value, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    kept = font["OS/2"].fsSelection & ~0b110_0001  # neither italic, bold nor regular
    font["OS/2"].fsSelection = kept | (0b10_0000 if heavy else 0b100_0000)
    font["head"].macStyle = 1 if heavy else 0


def as_bytes(font: TTFont) -> bytes:
    """The font as a file; no time of day goes into it."""
    font.recalcTimestamp = False
    out = io.BytesIO()
    font.save(out, reorderTables=True)
    return out.getvalue()


def codes_in(ranges: Iterable[tuple[int, int]]) -> set[int]:
    """All code points of the ranges."""
    return {code for first, last in ranges for code in range(first, last + 1)}


def find_package(folder: Path, package: str) -> tuple[Path, str]:
    """The archive that `npm pack` wrote for a package, and its version."""
    prefix = package.removeprefix("@").replace("/", "-")
    pattern = re.compile(re.escape(prefix) + r"-(\d+\.\d+\.\d+)\.tgz")
    found = [(path, match[1]) for path in sorted(folder.iterdir()) if (match := pattern.fullmatch(path.name))]
    if len(found) != 1:
        raise FontBuildError(f"{folder}: {len(found)} archives of {package}, one is needed. Run: npm pack {package}")
    return found[0]


def read_member(archive: Path, member: str) -> bytes:
    """One file out of an npm archive."""
    with tarfile.open(archive) as tar:
        try:
            stream = tar.extractfile(f"package/{member}")
        except KeyError:
            stream = None
        if stream is None:
            raise FontBuildError(f"{archive}: there is no {member} in it. Look at what its files are called now.")
        return stream.read()


def build_file(recipe: Recipe, weight: int, folder: Path) -> tuple[dict[str, object], bytes]:
    """Make one font file: its entry for the lock, and what is in it."""
    archive, version = find_package(folder, recipe.package)
    style = WEIGHTS[weight]
    member = f"{style}/{recipe.stem}_{style}.ttf"
    source = read_member(archive, member)
    font = TTFont(io.BytesIO(source))
    if recipe.ranges:
        make_subset(font, codes_in(recipe.ranges) - recipe.dropped)
    else:
        keep_whole(font, recipe.dropped)
    set_names(font, recipe.family, weight)
    data = as_bytes(font)
    entry: dict[str, object] = {
        "file": recipe.file_name(weight),
        "family": recipe.family,
        "weight": weight,
        "sha256": sha256(data),
        "package": recipe.package,
        "version": version,
        "source": member,
        "source_sha256": sha256(source),
        "unicodes": unicodes_argument(recipe.ranges) or "all",
        "without_latin": bool(recipe.dropped),
    }
    return entry, data


def coverage_of(folder: Path, entries: Iterable[dict[str, object]]) -> dict[str, list[list[int]]]:
    """Which characters each family can draw in every weight, read from the files themselves."""
    by_family: dict[str, set[int]] = {}
    for entry in entries:
        with TTFont(folder / str(entry["file"]), lazy=True) as font:
            codes = set(font.getBestCmap())
        family = str(entry["family"])
        by_family[family] = by_family[family] & codes if family in by_family else codes
    return {family: as_ranges(codes) for family, codes in by_family.items()}


def write_coverage(path: Path, coverage: dict[str, list[list[int]]]) -> None:
    """Write coverage.json, a family a line, so that a change can be read in a diff."""
    compact = {family: json.dumps(ranges, separators=(",", ":")) for family, ranges in coverage.items()}
    lines = (f"  {json.dumps(family)}: {ranges}" for family, ranges in compact.items())
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def check_sources(lock: Path, entries: Iterable[dict[str, object]]) -> None:
    """Stop where a package has the version of the lock but other bytes: somebody has changed it after we took it."""
    if not lock.exists():
        return
    known = {entry["file"]: entry for entry in json.loads(lock.read_text(encoding="utf-8"))["files"]}
    for entry in entries:
        before = known.get(entry["file"])
        if before and before["version"] == entry["version"] and before["source_sha256"] != entry["source_sha256"]:
            raise FontBuildError(
                f"{entry['package']} {entry['version']}: {entry['source']} is not the file that fonts.lock records. "
                "Find out why before you use it. Nothing was written."
            )


def build(folder: Path, target: Path) -> None:
    """Make every file, the coverage table and the lock."""
    made = [build_file(recipe, weight, folder) for recipe in RECIPES for weight in WEIGHTS]
    entries = [entry for entry, _ in made]
    lock = target / "fonts.lock"
    check_sources(lock, entries)
    for entry, data in made:
        (target / str(entry["file"])).write_bytes(data)
    write_coverage(target / "coverage.json", coverage_of(target, entries))
    document = {
        "licence": "OFL-1.1, see OFL.txt",
        "tool": "python -m app.packaging.build_fonts",
        "fonttools": fontTools.version,
        "arguments": list(OPTIONS),
        "files": entries,
    }
    lock.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main(arguments: Sequence[str]) -> int:
    """Run from the command line; returns the exit status."""
    if len(arguments) != 1:
        print("Say one folder: the one with the archives that npm pack wrote.", file=sys.stderr)
        return 2
    try:
        build(Path(arguments[0]), FONTS)
    except FontBuildError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
