"""Where a reader was on a screen, in terms that hold in every language: keys of blocks, names of controls."""

from __future__ import annotations

from msgspec import Struct


class Place(Struct, frozen=True):
    """The first visible block and how far into it, which control had the focus, which sources were open.

    Attributes:
        block: key of the block at the top of the view; empty at the very top.
        part: how far into that block the top of the view is, as a share of its height, 0 to 1.
        above: how far over that block the top of the view is, in pixels, where it is in the gap before it.
        focus: the `place` of the focused control; empty where there was none.
        focus_shown: whether the focus had its ring.
        opened: keys of the statements whose sources were open.
    """

    block: str = ""
    part: float = 0.0
    focus: str = ""
    opened: frozenset[str] = frozenset()
    focus_shown: bool = False
    above: int = 0
