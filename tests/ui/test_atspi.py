"""The real program on a real desktop, as a screen reader finds it: through the accessibility bus of Linux."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bundle.store import Store
from app.lists import SituationCard
from app.ui.look import spoken
from app.ui.views.home import DOORS, NEAR
from app.words import frame, home

pytestmark = pytest.mark.desktop

APT = "apt-get install -y --no-install-recommends dbus at-spi2-core python3-pyatspi gir1.2-atspi-2.0 xvfb"
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
CODES = ("en", "ar-XB")
Tree = list[tuple[int, str, str]]

# Starts the bus of assistive tools and the programs, hands their numbers to the reader, and ends what it started.
SESSION = """
"$LAUNCHER" --launch-immediately >&2 & bus=$!
"$PYTHON" -m app run --bundles "$BUNDLES" --lang en & first=$!
"$PYTHON" -m app run --bundles "$BUNDLES" --lang ar-XB & second=$!
echo "$first $second"
"$READER" "$TREE" $first $second; result=$?
kill $first $second $bus
exit $result
"""


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen nobody looks at."""
    missing = [name for name in ("Xvfb", "dbus-run-session") if shutil.which(name) is None]
    if not any(Path(launcher).exists() for launcher in LAUNCHERS):
        missing.append("at-spi-bus-launcher")
    if subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False).returncode:
        missing.append("pyatspi")
    if missing:
        pytest.fail(f"{', '.join(missing)} cannot be found. Install with: {APT}", pytrace=False)
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


@pytest.fixture(scope="module")
def trees(display: str, bundles: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tree]:
    """What can be heard of the program in English and from right to left."""
    runtime = tmp_path_factory.mktemp("runtime")
    runtime.chmod(0o700)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(runtime),
        "XDG_RUNTIME_DIR": str(runtime),
        "LC_ALL": "C.UTF-8",
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LAUNCHER": next(launcher for launcher in LAUNCHERS if Path(launcher).exists()),
        "PYTHON": sys.executable,
        "READER": SYSTEM_PYTHON,
        "TREE": str(root / "tests" / "ui" / "atspi_tree.py"),
        "BUNDLES": str(bundles),
    }
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", SESSION],
        cwd=root, env=environment, capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()  # the registry of the bus says a line of its own between ours
    found = json.loads(lines[-1])
    return {code: found[pid] for code, pid in zip(CODES, lines[0].split(), strict=True)}


def names(tree: Tree, *roles: str) -> list[str]:
    return [name for _, role, name in tree if role in roles]


@pytest.mark.parametrize("code", CODES)
def test_headings_texts_and_buttons_can_be_heard_by_their_names(
    trees: dict[str, Tree], bundles: Path, code: str
) -> None:
    tree = trees[code]
    with Store(bundles).open(code).bundle as bundle:
        found = [bundle.title(page_id) for page_id, _, _ in DOORS]
        found += [bundle.entry("situation", name, SituationCard).text for name in NEAR]
        titles = [spoken(block.text.plain) for block in found if block is not None and block.text is not None]
        say = {word: spoken(bundle.say(word).plain) for word in (home.WORRY, frame.HIDE, frame.WHO_WE_ARE)}
    assert say[home.WORRY] in names(tree, "heading")
    assert say[frame.WHO_WE_ARE] in names(tree, "static", "label", "text", "paragraph")
    buttons = names(tree, "push button", "button")
    assert say[frame.HIDE] in buttons
    assert len(titles) == len(DOORS) + len(NEAR)
    assert [title for title in titles if title not in buttons] == []


@pytest.mark.parametrize("code", CODES)
def test_no_button_and_no_text_is_without_a_name(trees: dict[str, Tree], code: str) -> None:
    spoken_of = ("push button", "button", "check box", "heading", "static", "label", "text")
    assert [(depth, role) for depth, role, name in trees[code] if role in spoken_of and not name.strip()] == []


def test_the_top_bar_is_heard_first_and_the_foot_last(trees: dict[str, Tree]) -> None:
    heard = [name for _, _, name in trees["en"]]
    assert heard.index("Hide this") < heard.index("What is your worry?") < heard.index("Next person")
