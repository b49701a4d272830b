"""The form of what the tour writes: plain values about each block and each text of a screen.

Rectangles are [x, y, width, height] in pixels of the window, as if the screen were one long sheet that is not scrolled.
"""

from __future__ import annotations

from dataclasses import dataclass

Rect = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class TextFact:
    """One piece of text that is no block's own: a word of the frame, a button, a label, a heading.

    Attributes:
        role: the class of the widget.
        name: what a screen reader says.
        cut: whether some of it cannot be read.
        why: what cuts it; empty where nothing does.
        missing: characters without a glyph.
    """

    text: str
    lang: str
    dir: str
    role: str
    name: str
    rect: Rect
    cut: bool = False
    why: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceFact:
    """Where a block's fact was read."""

    title: str
    publisher: str
    date: str | None
    url: str


@dataclass(frozen=True, slots=True)
class BlockFact:
    """One block as it is shown. `text` is empty where the block only holds others; `english` is its source."""

    key: str
    kind: str
    text: str
    english: str
    lang: str
    dir: str
    state: str
    label: str | None
    critical: bool
    who: str | None
    as_of: str | None
    sources: tuple[SourceFact, ...]
    rect: Rect
    cut: bool = False
    why: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything that can be read on a screen, and what is wrong with it.

    Attributes:
        cut: whether any text is.
        missing: all characters without a glyph.
        sideways: whether the contents are wider than the view.
        overlaps: pairs of texts that stand on each other.
    """

    title: str
    direction: str
    blocks: tuple[BlockFact, ...]
    texts: tuple[TextFact, ...]
    cut: bool
    missing: tuple[str, ...]
    sideways: bool
    overlaps: tuple[tuple[str, str], ...]

    @property
    def facts(self) -> tuple[BlockFact | TextFact, ...]:
        """Blocks and other texts together."""
        return (*self.blocks, *self.texts)
