"""What the program stands on: the Qt that does not abort, locks that say what they should, nothing private in git."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

import app

LOCK_NAMES = ("run", "dev")
LOCKED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)(?P<marker>[^\\]*)\\$")

# Said in pieces, so that this file does not hold what it looks for.
PRIVATE = re.compile(
    "|".join(
        (
            r"(?<![\w.])/(?:root|work|home/\w+|Users/\w+)/",
            r"pypi\." + "org",
            r"pythonhosted\." + "org",
            r"registry\.npmjs\." + "org",
            r"deb\.debian\." + "org",
            r"--(?:extra-)?index-" + "url(?=[ =]h)",
        )
    )
)


@pytest.fixture(scope="module")
def project(root: Path) -> dict[str, Any]:
    """pyproject.toml, read."""
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


def locked(root: Path, name: str) -> dict[str, Version]:
    """The versions a lock pins."""
    lines = (root / "app" / "packaging" / "locks" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    found = [match for match in map(LOCKED.match, lines) if match]
    return {canonicalize_name(match["name"]): Version(match["version"]) for match in found}


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be freed from Python 3.12 on")
def test_qt_calls_that_return_nothing_do_not_use_up_none(qtbot: Any) -> None:
    from PySide6.QtWidgets import QWidget

    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(300):
        widget.update()
    assert before - sys.getrefcount(None) < 100


def test_the_installed_qt_is_the_one_that_was_chosen() -> None:
    import PySide6

    assert Version("6.11.3") <= Version(PySide6.__version__) < Version("6.12")


def test_the_version_is_written_once(project: dict[str, Any]) -> None:
    assert "version" in project["project"]["dynamic"]
    assert str(Version(app.__version__)) == app.__version__


@pytest.mark.parametrize("name", LOCK_NAMES)
def test_every_range_holds_the_locked_version(root: Path, project: dict[str, Any], name: str) -> None:
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    extras = project["project"]["optional-dependencies"]
    wanted += [*extras["fonts"], *(extras["dev"] if name == "dev" else [])]
    versions = locked(root, name)
    for line in wanted:
        requirement = Requirement(line)
        version = versions.get(canonicalize_name(requirement.name))
        assert version is not None, f"{name}.txt does not lock {requirement.name}; run `make lock`"
        assert version in requirement.specifier, f"{name}.txt locks {requirement.name} {version}; run `make lock`"


def test_what_runs_is_what_was_tested(root: Path) -> None:
    assert locked(root, "run").items() <= locked(root, "dev").items()


@pytest.mark.parametrize("name", LOCK_NAMES)
def test_every_locked_file_has_a_hash(root: Path, name: str) -> None:
    text = (root / "app" / "packaging" / "locks" / f"{name}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", "\n".join(line for line in text.splitlines() if not line.startswith("#")))
    assert len(entries) >= 8
    bare = [entry.split()[0] for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}", entry)]
    assert bare == []


def test_qt_is_locked_for_linux_windows_and_macos(root: Path) -> None:
    """6.11.3 has one wheel for macOS and two each (x86_64 and ARM) for Linux and Windows."""
    text = (root / "app" / "packaging" / "locks" / "run.txt").read_text(encoding="utf-8")
    (entry,) = re.findall(r"^pyside6-essentials==.*(?:\n    --hash.*)+", text, flags=re.MULTILINE)
    assert entry.count("--hash=sha256:") >= 4


def test_ci_runs_what_a_developer_runs(root: Path) -> None:
    text = (root / ".ci" / "run").read_text(encoding="utf-8")
    assert text.startswith("#!/usr/bin/env bash\n")
    assert "\nset -eu\n" in text
    assert re.search(r"^(exec )?make test\b", text, flags=re.MULTILINE)


def test_pytest_is_the_last_thing_that_make_test_does(root: Path) -> None:
    """Its closing line, with the count, is then the last of the whole output."""
    recipe = re.search(r"^test:.*\n((?:\t.*\n)+)", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert recipe
    assert "pytest" in recipe[1].splitlines()[-1]


def tracked(root: Path) -> list[Path]:
    """The files in git, and those that would be."""
    command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.split("\0")
    return [root / name for name in names if name and (root / name).is_file()]


def test_nothing_in_git_tells_where_it_was_made(root: Path) -> None:
    files = tracked(root)
    assert root / "pyproject.toml" in files
    found = [
        f"{path.relative_to(root)}:{number}: {match[0]}"
        for path in files
        if (text := text_of(path)) is not None
        for number, line in enumerate(text.splitlines(), start=1)
        if (match := PRIVATE.search(line))
    ]
    assert found == []


def text_of(path: Path) -> str | None:
    """What a file says, or nothing where it is not text."""
    data = path.read_bytes()
    return None if b"\0" in data else data.decode("utf-8", errors="replace")


@pytest.mark.parametrize("line", ["see /root" + "/x", "/home" + "/jo/x", "https://pypi." + "org/simple"])
def test_a_private_path_or_a_host_would_be_found(line: str) -> None:
    assert PRIVATE.search(line)


@pytest.mark.parametrize("line", ["content/work/x", "https://www.gov.uk/home/now", "~/.cache", "app/root/"])
def test_an_ordinary_path_is_let_through(line: str) -> None:
    assert not PRIVATE.search(line)


def test_what_lies_beside_the_code_is_installed_with_it(root: Path, project: dict[str, Any]) -> None:
    """Fonts, icons, tokens and style sheets: a kind of file that setuptools does not know would be left out."""
    patterns = project["tool"]["setuptools"]["package-data"]["*"]
    rooms = [path for path in tracked(root) if path.is_relative_to(root / "app") and path.suffix != ".py"]
    read = [path for path in rooms if path.suffix not in (".lock", ".md")]  # those are for us, not for the program
    beside = [path for path in read if path.relative_to(root / "app").parts[0] not in ("packaging", "decisions")]
    assert [
        str(path.relative_to(root)) for path in beside if not any(path.match(pattern) for pattern in patterns)
    ] == []
