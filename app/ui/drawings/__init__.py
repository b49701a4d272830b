"""Our own drawings and the mark, as SVG text; colours are `var(--role)` and come from the palette."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent


def names() -> tuple[str, ...]:
    """Every drawing there is, in order."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.svg")))


def svg_text(name: str) -> str:
    """The SVG of one drawing, roles not yet filled in. FileNotFoundError when there is none of that name."""
    return (FOLDER / f"{name}.svg").read_text("utf-8")
