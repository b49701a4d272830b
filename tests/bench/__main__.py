"""Run the measurements: `python -m tests.bench` runs that of the window, `python -m tests.bench merge compile` those.

A measurement is a file `bench_NAME.py` here with a `main()`, which can also be run alone. A missed goal is printed,
never an error: how quick a computer is today says nothing about whether the program is right.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
USUAL = ("window",)


def names() -> list[str]:
    """The names of all measurements."""
    return sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))


def main(wanted: list[str]) -> int:
    """Run them one after another, each in a process of its own; 1 where one could not be made."""
    unknown = sorted(set(wanted) - set(names()))
    if unknown:
        sys.stderr.write(f"There is no measurement {', '.join(unknown)}. There are: {', '.join(names())}.\n")
        return 2
    broken = []
    for name in wanted or USUAL:
        print(f"--- {name}", flush=True)
        command = [sys.executable, "-m", f"tests.bench.bench_{name}"]
        if subprocess.run(command, cwd=HERE.parents[1], check=False).returncode:
            broken.append(name)
    if broken:
        sys.stderr.write(f"Could not be measured: {', '.join(broken)}.\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
