"""Says what a screen reader finds: `python3 atspi_tree.py PID ...` prints the tree of each program as JSON.

Run by the system's own Python, which has pyatspi, inside the session of the programs. It knows nothing of ours.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from typing import Any

import pyatspi  # type: ignore[import-not-found]  # of the system, not of this checkout

SECONDS = 20


def tree(node: Any, depth: int = 0) -> list[tuple[int, str, str]]:
    """Depth, role and name of a node and of all below it, in their order."""
    found = [(depth, node.getRoleName(), node.name)]
    for child in node:
        if child is not None:
            found += tree(child, depth + 1)
    return found


def programs(wanted: set[int]) -> dict[int, Any]:
    """Those of the wanted programs that have come to the bus and show a window with something in it."""
    desktop = pyatspi.Registry.getDesktop(0)
    here = {child.get_process_id(): child for child in desktop if child is not None}
    return {pid: node for pid, node in here.items() if pid in wanted and node.childCount and node[0].childCount}


def main() -> int:
    """Wait for the programs, then print."""
    wanted = {int(argument) for argument in sys.argv[1:]}
    until = time.monotonic() + SECONDS
    pause = threading.Event()
    while set(programs(wanted)) != wanted:
        if time.monotonic() > until:
            sys.stderr.write(f"after {SECONDS} s only {sorted(programs(wanted))} of {sorted(wanted)} can be heard\n")
            return 1
        pause.wait(0.1)
    sys.stdout.write(json.dumps({pid: tree(node) for pid, node in programs(wanted).items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
