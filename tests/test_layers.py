"""The house stands: every room imports only rooms below it, only the window knows Qt, and no file grows too long."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

APP = Path(__file__).resolve().parent.parent / "app"

# From the ground up. Rooms on one floor do not import each other.
FLOORS: tuple[frozenset[str], ...] = (
    frozenset({"model"}),
    frozenset({"lists"}),
    frozenset({"words", "fonts"}),
    frozenset({"content"}),
    frozenset({"language"}),
    frozenset({"search"}),
    frozenset({"bundle"}),
    frozenset({"journey"}),
    frozenset({"paper", "speech"}),
    frozenset({"ui"}),
    frozenset({"start"}),
    frozenset({"commands"}),
    frozenset({"__main__"}),
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

# Not rooms: the scripts that build and install, and the record of decisions. No room may import them.
OUTHOUSES = frozenset({"packaging", "decisions"})

# The part of app.bundle that makes bundles; the other part, which reads them, is all that a running program has.
BUNDLE_MAKERS = ("app.bundle.compile", "app.bundle.publish", "app.bundle.write")

# What a room may not import although it lies below, or comes from outside, with the reason.
FORBIDDEN: dict[str, dict[str, str]] = {
    "search": {"app.content": "it indexes what it is handed, in any language"},
    "journey": {
        **{f"app.{room}": "the journey knows only app.model" for room in FLOOR_OF if room not in ("model", "journey")},
        **dict.fromkeys(("os", "io", "pathlib", "shutil", "tempfile", "sqlite3"), "the journey touches no files"),
        **dict.fromkeys(("time", "datetime"), "the journey has no clock; it is told the time"),
    },
    "ui": {
        **dict.fromkeys(("app.content", "app.language", *BUNDLE_MAKERS), "the window reads bundles only"),
        **dict.fromkeys(("babel", "markdown", "yaml", "polib", "tomli"), "slow to load; the window reads bundles only"),
    },
    "start": dict.fromkeys(("app.content", "app.language", *BUNDLE_MAKERS), "the program that runs reads bundles only"),
}

# Only these verbs open a window.
VERBS_WITH_A_WINDOW = frozenset({"run", "tour"})

LONGEST_MODULE = 400
LONGEST_FUNCTION = 60


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name, as `package.module.name`, and the line it stands on."""

    target: str
    line: int
    star: bool = False

    def reaches(self, package: str) -> bool:
        """Whether the import is of the package or of something inside it."""
        return self.target == package or self.target.startswith(f"{package}.")


def imports_of(tree: ast.AST) -> Iterator[Import]:
    """Every import of a module, also those inside functions and behind TYPE_CHECKING."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "." * node.level + (node.module or "")
            yield from (Import(f"{base}.{alias.name}", node.lineno, alias.name == "*") for alias in node.names)


def faults(place: str, source: str) -> list[str]:
    """What is wrong with the imports of one module; `place` is its path from app/, such as `ui/window.py`."""
    parts = place.removesuffix(".py").split("/")
    found = [(item, fault_of(parts, item)) for item in imports_of(ast.parse(source))]
    return [f"app/{place}:{item.line}: imports {item.target}: {fault}" for item, fault in found if fault]


def fault_of(parts: list[str], item: Import) -> str:
    """What is wrong with one import of the module at `parts`, or nothing."""
    room = parts[0]
    if item.target.startswith("."):
        return "write the whole path, app.room.module"
    if item.reaches("PySide6") and item.star:
        return "a star import of Qt makes the start slow; name what is used"
    if item.reaches("PySide6") and room != "ui":
        return "only app/ui knows Qt"
    for package, reason in FORBIDDEN.get(room, {}).items():
        if item.reaches(package):
            return reason
    return arrow_fault(parts, item) if item.reaches("app") else ""


def arrow_fault(parts: list[str], item: Import) -> str:
    """What is wrong with an import of one room of the house by another, or nothing."""
    room, (_, *inside) = parts[0], item.target.split(".")
    if not inside or inside[0] in (room, "__version__"):
        return ""
    if inside[0] in OUTHOUSES:
        return "it is not part of the program"
    if inside[0] not in FLOOR_OF:
        return "this room has no floor; give it one in tests/test_layers.py"
    if room in OUTHOUSES | {"__init__"}:
        return ""
    if room == "commands" and inside[0] in ("ui", "start") and parts[-1] not in VERBS_WITH_A_WINDOW:
        return f"only the verbs {', '.join(sorted(VERBS_WITH_A_WINDOW))} open a window"
    if FLOOR_OF[inside[0]] >= FLOOR_OF[room]:
        return f"{room} lies below {inside[0]} or beside it, and an arrow never points up"
    return ""


def modules() -> list[Path]:
    """Every Python file of the program."""
    return sorted(path for path in APP.rglob("*.py") if "__pycache__" not in path.parts)


def place_of(path: Path) -> str:
    """The name of a module in a report: its path from app/."""
    return path.relative_to(APP).as_posix()


def test_every_room_has_a_floor() -> None:
    rooms = {place_of(path).split("/")[0].removesuffix(".py") for path in modules()}
    assert rooms - set(FLOOR_OF) - OUTHOUSES == {"__init__"}


@pytest.mark.parametrize("path", modules(), ids=place_of)
def test_no_arrow_points_up(path: Path) -> None:
    assert faults(place_of(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("place", "line", "word"),
    [
        ("content/pages.py", "from app.language import registry", "never points up"),
        ("content/pages.py", "def f():\n    import app.bundle.write", "never points up"),
        ("words/home.py", "from app.fonts import families", "beside it"),
        ("journey/routes.py", "from app.words import home", "only app.model"),
        ("journey/idle.py", "from datetime import datetime", "no clock"),
        ("search/fold.py", "from app.content import reader", "handed"),
        ("ui/window.py", "import app.language.bidi", "bundles only"),
        ("ui/window.py", "from app.bundle import publish", "bundles only"),
        ("ui/window.py", "import yaml", "bundles only"),
        ("ui/window.py", "from PySide6.QtWidgets import *", "star import"),
        ("ui/window.py", "from app.start import build", "never points up"),
        ("start.py", "from PySide6.QtWidgets import QApplication", "only app/ui"),
        ("commands/audit.py", "from app.ui.window import Window", "open a window"),
        ("commands/audit.py", "from app.packaging import build_fonts", "not part of the program"),
        ("bundle/read.py", "from . import format", "whole path"),
        ("bundle/read.py", "from app.cellar import wine", "no floor"),
        ("packaging/build_fonts.py", "import PySide6.QtGui", "only app/ui"),
    ],
)
def test_a_wrong_import_is_reported_with_its_line(place: str, line: str, word: str) -> None:
    (fault,) = faults(place, line)
    assert word in fault
    assert fault.startswith(f"app/{place}:{line.count(chr(10)) + 1}:")


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("language/extract.py", "from app.content.read import Library"),
        ("ui/window.py", "from PySide6.QtWidgets import QWidget"),
        ("ui/window.py", "from app.bundle.read import Bundle"),
        ("ui/blocks/note.py", "from app.ui.theme import Theme"),
        ("commands/run.py", "from app.start import build"),
        ("commands/audit.py", "from app import __version__"),
        ("__main__.py", "from app.commands import main"),
    ],
)
def test_a_right_import_is_let_through(place: str, line: str) -> None:
    assert faults(place, line) == []


@pytest.mark.parametrize("path", modules(), ids=place_of)
def test_one_idea_a_file(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= LONGEST_MODULE, f"app/{place_of(path)} has {lines} lines: split it by idea"


@pytest.mark.parametrize("path", modules(), ids=place_of)
def test_no_function_is_longer_than_a_screen(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [f"{node.name}, line {node.lineno}" for node in functions if length(node) > LONGEST_FUNCTION]
    assert long == [], f"app/{place_of(path)}: longer than {LONGEST_FUNCTION} lines"


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """How many lines a function takes, its signature included."""
    return (node.end_lineno or node.lineno) - node.lineno + 1
