"""The command line: it starts quickly, lists its verbs, and without a verb it opens the window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from app import commands
from app.commands import VERBS, main, with_verb

HEAVY = "{'markdown', 'babel', 'yaml', 'polib', 'PySide6', 'msgspec', 'sqlite3'}"


def test_the_group_is_imported_without_the_tools_of_any_verb(root: Path) -> None:
    code = f"import sys, app.commands, app.__main__; print(sorted({HEAVY} & sys.modules.keys()))"
    ran = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_help_lists_every_verb_without_importing_one(root: Path) -> None:
    code = (
        "import sys\n"
        "from click.testing import CliRunner\n"
        "from app.commands import main\n"
        "print(CliRunner().invoke(main, ['--help']).output)\n"
        f"print('heavy', sorted({HEAVY} & sys.modules.keys()))\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert ran.stdout.rstrip().endswith("heavy []")
    assert all(verb in ran.stdout for verb in VERBS)


def test_every_verb_has_a_file_and_every_file_a_verb() -> None:
    folder = Path(commands.__file__).parent
    files = {path.stem.replace("_", "-") for path in folder.glob("*.py") if not path.stem.startswith("_")}
    assert files == set(VERBS)


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_verb_is_a_command_with_a_help_text(verb: str) -> None:
    command = main.get_command(click.Context(main), verb)
    assert isinstance(command, click.Command)
    assert command.name == verb
    assert command.help


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ([], ["run"]),
        (["--kiosk", "--lang", "ar"], ["run", "--kiosk", "--lang", "ar"]),
        (["compile", "pl"], ["compile", "pl"]),
        (["--help"], ["--help"]),
    ],
)
def test_without_a_verb_the_window_opens(written: list[str], meant: list[str]) -> None:
    assert with_verb(written) == meant


def test_a_verb_that_does_not_exist_is_said() -> None:
    result = CliRunner().invoke(main, ["fly"])
    assert result.exit_code == 2
    assert "No such command 'fly'" in result.output
