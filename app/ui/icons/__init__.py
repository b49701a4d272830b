"""Line icons as SVG text: viewBox 256, one colour (`currentColor`), lines 16 wide.

Phosphor 2.1.1, regular (MIT, see LICENSE-phosphor.txt); `caret-forward`, `contrast`, `palette`, `sun` and `text-size`
are our own.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent

# These point along the line of reading, so they turn round when the language is read from right to left. Clocks, media
# keys, ticks and things that are held in a hand do not.
POINTING = frozenset(
    {"arrow-left", "caret-forward", "chat-teardrop-text", "file-text", "list-bullets", "receipt", "user-list"}
)


def names() -> tuple[str, ...]:
    """Every icon there is, in order."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.svg")))


def svg_text(name: str) -> str:
    """The SVG of one icon; its colour is still `currentColor`. FileNotFoundError when there is none of that name."""
    return (FOLDER / f"{name}.svg").read_text("utf-8")


def follows_reading(name: str) -> bool:
    """Whether the icon turns round in a language read from right to left."""
    return name in POINTING
