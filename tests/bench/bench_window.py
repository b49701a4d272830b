"""How quick and small the program is, beside the smallest window of Qt: `python -m tests.bench.bench_window`.

Every case is run some times, in turn, each in a new process. Goals are ratios to the bare window, so they hold on any
computer; the numbers are only worth something where nothing else is running. A missed goal is printed, not an error.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.bench.window_cases import CASES

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "bench.json"
TIMES = 9
HEADING = f"{'':6} {'':38} {'min':>7} {'median':>7} {'max':>7}      {'beside bare':>11} {'goal':>6}"

Results = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Goal:
    """Something measured once in each run, beside the bare window."""

    name: str
    values: tuple[float, ...]
    unit: str
    beside: float
    most: float

    @property
    def median(self) -> float:
        """The middle one of the runs."""
        return float(statistics.median(self.values))

    @property
    def ratio(self) -> float:
        """How many times the bare window."""
        return self.median / self.beside

    @property
    def met(self) -> bool:
        """Whether it is as small as it should be."""
        return self.ratio <= self.most

    def __str__(self) -> str:
        mark = "met" if self.met else "MISSED"
        low, high = min(self.values), max(self.values)
        numbers = f"{low:7.1f} {self.median:7.1f} {high:7.1f} {self.unit:4}"
        return f"{mark:6} {self.name:38} {numbers} {self.ratio:9.2f} x {self.most:6.2f}"

    def as_json(self) -> dict[str, Any]:
        """For build/bench.json."""
        found = asdict(self)
        del found["values"]
        spread = {"min": min(self.values), "median": self.median, "max": max(self.values)}
        return {**found, **spread, "ratio": self.ratio, "met": self.met}


def run(case: str, bundles: Path) -> dict[str, Any]:
    """One case in a process of its own; `start` is in seconds from the wish to the first painted window."""
    command = [sys.executable, "-m", "tests.bench.window_cases", case, str(bundles)]
    world = surroundings()
    began = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, env=world, capture_output=True, text=True, check=False)
    if done.returncode:  # otherwise there is only what the offscreen platform says about itself, once a window
        raise SystemExit(f"the case {case!r} failed:\n{done.stderr}")
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return {**result, "start": result["painted"] - began}


def surroundings() -> dict[str, str]:
    """The environment of a case: compiled Python is kept, as it is where the program is installed."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(ROOT / "build" / "bench-pycache")}


def late(times: list[float]) -> float:
    """The time in milliseconds under which 95 of 100 stay. Nothing measured is nothing late."""
    ordered = sorted(times)
    return 1000 * ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))] if ordered else 0.0


def goals(results: Results) -> list[Goal]:
    """Every goal, with what was measured."""
    start = 1000 * statistics.median(result["start"] for result in results["bare"])
    memory = statistics.median(result["rss"] for result in results["bare"])

    def starts(name: str, case: str, most: float) -> Goal:
        return Goal(name, tuple(1000 * result["start"] for result in results[case]), "ms", start, most)

    def times(name: str, key: str, most: float) -> Goal:
        return Goal(f"{name} (95 of 100)", tuple(late(result[key]) for result in results["home"]), "ms", start, most)

    def size(name: str, key: str, most: float) -> Goal:
        return Goal(name, tuple(result[key] for result in results["home"]), "MB", memory, most)

    return [
        starts("start to the first home page", "home", 1.35),
        starts("the same in Arabic", "home-in-arabic", 1.45),
        starts("the same in Tigrinya", "home-in-tigrinya", 1.45),
        times("opening a page", "pages", 0.3),
        times("changing the language of a page", "languages", 0.3),
        times("another width of a long page", "widths", 0.15),
        times("a key press in the search", "keys", 0.15),
        size("memory at the first page", "rss_page", 1.4),
        size("memory after every page and language", "rss_after", 2.0),
    ]


def measure(times: int, bundles: Path) -> Results:
    """Every case so many times, in turn, so that a slow minute of the computer falls on all of them."""
    for case in CASES:  # the first run of all compiles Python and fills the caches of the disk; it is not counted
        run(case, bundles)
    results: Results = {case: [] for case in CASES}
    for _ in range(times):
        for case, found in results.items():
            found.append(run(case, bundles))
    return results


def loaded(results: Results) -> list[str]:
    """What had been loaded by the first painted home page and should not have been."""
    return sorted({name for result in results["home"] for name in result["loaded"]})


def report(results: Results) -> dict[str, Any]:
    """What goes into build/bench.json."""
    return {
        "python": platform.python_version(),
        "screen": os.environ["QT_QPA_PLATFORM"],
        "runs": len(results["bare"]),
        "bare": {
            "start_ms": 1000 * statistics.median(result["start"] for result in results["bare"]),
            "memory_mb": statistics.median(result["rss"] for result in results["bare"]),
        },
        "goals": [goal.as_json() for goal in goals(results)],
        "loaded": loaded(results),
    }


def say(results: Results) -> None:
    """Print the table."""
    bare = Goal("the bare window", tuple(1000 * result["start"] for result in results["bare"]), "ms", 1.0, 0.0)
    print(HEADING)
    print(f"{'':6} {bare.name:38} {min(bare.values):7.1f} {bare.median:7.1f} {max(bare.values):7.1f} ms")
    for goal in goals(results):
        print(goal)
    unwanted = loaded(results)
    print(f"{'MISSED' if unwanted else 'met':6} loaded at the start without need: {', '.join(unwanted) or 'nothing'}")


@contextmanager
def screen(name: str) -> Iterator[None]:
    """The screen to measure on: `offscreen`, or `xcb` on a display that is there or else on an Xvfb of our own."""
    os.environ["QT_QPA_PLATFORM"] = name
    if name != "xcb" or os.environ.get("DISPLAY"):
        yield
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            os.environ["DISPLAY"] = f":{server.stdout.readline().strip()}" if server.stdout else ""
            yield
        finally:
            del os.environ["DISPLAY"]
            server.terminate()


def main() -> int:
    """Measure, say, and keep."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=TIMES, help=f"how often each case is run (default {TIMES})")
    parser.add_argument("--bundles", type=Path, default=ROOT / "build" / "bundles", help="the folder of bundles")
    parser.add_argument("--screen", choices=("offscreen", "xcb"), default="offscreen", help="xcb starts Xvfb if needed")
    parser.add_argument("--out", type=Path, default=OUT, help="where the numbers are kept")
    chosen = parser.parse_args()
    with screen(chosen.screen):
        results = measure(chosen.times, chosen.bundles)
        say(results)
        chosen.out.parent.mkdir(parents=True, exist_ok=True)
        chosen.out.write_text(json.dumps(report(results), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
