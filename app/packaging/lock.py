"""Write the locks: every package with its exact version and the hashes of its files, for all systems at once.

Run it with `make lock` after changing a range in pyproject.toml, or to take newer versions. It needs the network and
nothing else: the resolver is put into a virtual environment that is thrown away afterwards. The locks hold for
Python 3.11 to 3.13 on Linux, Windows and macOS, and name no host, so any mirror will do.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LOCKS = ROOT / "app" / "packaging" / "locks"
RESOLVER = "uv==0.13.9"
HEADER = """\
# {purpose} Written by `make lock`; do not edit.
# Install with: python -m pip install --require-hashes --only-binary :all: -r {name}
"""
PURPOSES = {
    "run": "What the program needs to run from a checkout, and what makes the checkout ready.",
    "dev": "What run.txt holds, and what the tests and checks need.",
}


def main() -> None:
    """Write both locks; `dev` is held to the versions of `run`."""
    with tempfile.TemporaryDirectory() as place:
        resolver = install_resolver(Path(place))
        wanted = Path(place) / "build.in"
        wanted.write_text("\n".join(build_requirements()) + "\n", encoding="utf-8")
        run = resolve(resolver, wanted, extras=("fonts",), held_to=None)
        held = Path(place) / "run.txt"
        held.write_text(run, encoding="utf-8")
        dev = resolve(resolver, wanted, extras=("fonts", "dev"), held_to=held)
    for name, text in (("run", run), ("dev", dev)):
        header = HEADER.format(purpose=PURPOSES[name], name=f"app/packaging/locks/{name}.txt")
        (LOCKS / f"{name}.txt").write_text(header + text, encoding="utf-8")
        print(f"wrote app/packaging/locks/{name}.txt")


def build_requirements() -> list[str]:
    """What builds the project itself. It is locked too, so that installing the checkout fetches nothing."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        requires: list[str] = tomllib.load(file)["build-system"]["requires"]
    return requires


def install_resolver(place: Path) -> Path:
    """Put the resolver into a new virtual environment; the path of its program."""
    subprocess.run([sys.executable, "-m", "venv", str(place / "venv")], check=True)
    programs = place / "venv" / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([str(programs / "python"), "-m", "pip", "install", "--quiet", RESOLVER], check=True)
    return programs / "uv"


def resolve(resolver: Path, wanted: Path, extras: tuple[str, ...], held_to: Path | None) -> str:
    """The text of a lock."""
    command = [str(resolver), "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
    command += ["--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", "--only-binary", ":all:"]
    command += [f"--extra={extra}" for extra in extras]
    command += [f"--constraint={held_to}"] if held_to else []
    command += ["pyproject.toml", str(wanted)]
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    main()
