"""Setting up a checkout: what is missing is installed, what is there is left alone, and nobody is left guessing.

The script runs for real, in a copy, among stand-ins for apt-get, sudo and Python that write down what they were asked.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

STAND_INS = {
    "python3": """
        echo "python $*" >>"$LOG"
        case "$*" in
            -V) echo "Python ${PYTHON_VERSION:-3.11.2}" ;;
            *version_info*) [ "${PYTHON_VERSION:-3.11.2}" != 3.9.2 ] ;;
            *ensurepip*) [ -z "${NO_ENSUREPIP:-}" ] ;;
            "-m venv"*) rm -rf .venv; mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
            *"pip install"*) [ -z "${NO_NETWORK:-}" ] ;;
        esac
    """,
    "apt-get": """
        echo "apt-get $*" >>"$LOG"
        [ "$(grep -c "^apt-get" "$LOG")" -gt "${APT_FAILS:-0}" ]
    """,
    "dpkg-query": 'for name in $INSTALLED; do printf "installed=%s " "$name"; done',
    "sudo": '[ -n "${SUDO:-}" ] || exit 1; [ "$1" = -n ] && shift; "$@"',
    "id": 'echo "${UID_SHOWN:-0}"',
    "uname": "echo Linux",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the script said, how it ended, and what the stand-ins were asked."""

    code: int
    said: str
    asked: list[str]

    def asked_of(self, program: str) -> list[str]:
        return [line for line in self.asked if line.startswith(f"{program} ")]

    @property
    def pip(self) -> list[str]:
        return [line for line in self.asked_of("python") if "pip install" in line]


class Checkout:
    """A copy of what the script reads, and a PATH on which the stand-ins come first."""

    def __init__(self, root: Path, place: Path) -> None:
        self.place = place / "checkout"
        self.programs = place / "programs"
        self.log = place / "log"
        for name in ("app/packaging/apt", "app/packaging/locks"):
            shutil.copytree(root / name, self.place / name)
        shutil.copy(root / "app/packaging/bootstrap.sh", self.place / "app/packaging")
        shutil.copy(root / "pyproject.toml", self.place)
        self.programs.mkdir()
        for name, body in STAND_INS.items():
            program = self.programs / name
            program.write_text(f"#!/usr/bin/env bash\n{body}\n", encoding="utf-8")
            program.chmod(0o755)

    def packages(self, *levels: str) -> list[str]:
        """The first name of every package on the lists."""
        texts = [(self.place / f"app/packaging/apt/{level}.txt").read_text(encoding="utf-8") for level in levels]
        lines = [line for text in texts for line in text.splitlines() if not line.startswith("#")]
        return [line.split("|")[0].strip() for line in lines]

    def set_up(self, level: str = "run", **world: str) -> Outcome:
        """Run the script; `world` is what the stand-ins believe."""
        self.log.write_text("", encoding="utf-8")
        world.setdefault("INSTALLED", " ".join(self.packages("run", "test")))
        path = f"{self.programs}{os.pathsep}{os.environ['PATH']}"
        done = subprocess.run(
            ["bash", str(self.place / "app/packaging/bootstrap.sh"), level],
            env={"PATH": path, "LOG": str(self.log), "BOOTSTRAP_PAUSE": "0", **world},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        return Outcome(done.returncode, done.stderr, self.log.read_text(encoding="utf-8").splitlines())


@pytest.fixture
def checkout(root: Path, tmp_path: Path) -> Checkout:
    return Checkout(root, tmp_path)


def test_the_first_time_it_installs_the_lock_and_the_checkout(checkout: Checkout) -> None:
    done = checkout.set_up()
    assert done.code == 0, done.said
    lock, itself = done.pip
    assert "--require-hashes --only-binary :all: -r app/packaging/locks/run.txt" in lock
    assert "--no-index --no-deps --no-build-isolation --editable ." in itself


def test_the_second_time_it_does_nothing(checkout: Checkout) -> None:
    checkout.set_up()
    done = checkout.set_up()
    assert done.code == 0
    assert (done.pip, done.asked_of("apt-get"), done.said) == ([], [], "")


def test_a_changed_lock_is_installed_again(checkout: Checkout) -> None:
    checkout.set_up()
    with (checkout.place / "app/packaging/locks/run.txt").open("a", encoding="utf-8") as lock:
        lock.write("# newer\n")
    (again,) = checkout.set_up().pip
    assert "run.txt" in again


def test_the_tests_have_a_lock_of_their_own(checkout: Checkout) -> None:
    checkout.set_up()
    (more,) = checkout.set_up("test").pip
    assert "dev.txt" in more


def test_another_python_is_a_reason_to_install_again(checkout: Checkout) -> None:
    checkout.set_up()
    assert len(checkout.set_up(PYTHON_VERSION="3.12.1").pip) == 1


def test_an_install_that_failed_is_not_taken_for_done(checkout: Checkout) -> None:
    failed = checkout.set_up(NO_NETWORK="yes")
    assert failed.code == 1
    assert "is the network there?" in failed.said
    assert len(failed.pip) == 4
    assert len(checkout.set_up().pip) == 2


def test_only_what_is_missing_is_installed(checkout: Checkout) -> None:
    have = [name for name in checkout.packages("run") if name not in ("libgl1", "libegl1")]
    update, install = checkout.set_up(INSTALLED=" ".join(have)).asked_of("apt-get")
    assert update.endswith(" update")
    assert install.endswith(" install --no-install-recommends libegl1 libgl1")


def test_a_package_may_be_there_under_its_newer_name(checkout: Checkout) -> None:
    have = " ".join(checkout.packages("run")).replace("libglib2.0-0", "libglib2.0-0t64")
    assert checkout.set_up(INSTALLED=have).asked_of("apt-get") == []


def test_a_python_that_cannot_make_environments_is_completed(checkout: Checkout) -> None:
    _, install = checkout.set_up(NO_ENSUREPIP="yes").asked_of("apt-get")
    assert install.endswith(" python3-venv")


def test_a_slow_mirror_is_asked_again(checkout: Checkout) -> None:
    done = checkout.set_up(INSTALLED="", APT_FAILS="2")
    assert done.code == 0
    assert [line.split()[-1] for line in done.asked_of("apt-get")[:3]] == ["update"] * 3


def test_lists_that_cannot_be_renewed_do_not_stop_it(checkout: Checkout) -> None:
    done = checkout.set_up(INSTALLED="", APT_FAILS="4")
    assert done.code == 0
    assert "going on" in done.said


def test_somebody_who_may_not_install_gets_one_line_to_type(checkout: Checkout) -> None:
    done = checkout.set_up("test", INSTALLED="xvfb", UID_SHOWN="1000")
    assert done.code == 1
    assert done.asked_of("apt-get") == done.pip == []
    (line,) = [line for line in done.said.splitlines() if line.startswith("sudo ")]
    missing = line.partition("--no-install-recommends ")[2].split()
    assert missing == [name for name in checkout.packages("run", "test") if name != "xvfb"]


def test_sudo_without_a_password_is_used(checkout: Checkout) -> None:
    done = checkout.set_up(INSTALLED="", UID_SHOWN="1000", SUDO="yes")
    assert done.code == 0
    assert len(done.asked_of("apt-get")) == 2


def test_a_python_that_is_too_old_is_named(checkout: Checkout) -> None:
    done = checkout.set_up(PYTHON_VERSION="3.9.2")
    assert done.code == 1
    assert "Python 3.9.2" in done.said
    assert "3.11 or newer" in done.said
    assert done.asked_of("apt-get") == done.pip == []


def test_no_python_at_all_is_said(checkout: Checkout) -> None:
    done = checkout.set_up(PYTHON="python-that-is-not-here")
    assert done.code == 1
    assert "python-that-is-not-here" in done.said


def test_an_unknown_word_is_refused(checkout: Checkout) -> None:
    done = checkout.set_up("everything")
    assert done.code == 1
    assert "run|test" in done.said
