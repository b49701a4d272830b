"""The guards of conftest.py do stop what they are there to stop."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from tests.guards import NetworkUsedError, close_leftovers, windows


@pytest.mark.parametrize("way", ["connect", "connect_ex"])
def test_no_test_can_reach_another_machine(way: str) -> None:
    with socket.socket(socket.AF_INET) as plug, pytest.raises(NetworkUsedError, match="without a network"):
        getattr(plug, way)(("127.0.0.1", 9))


def test_a_socket_in_the_file_system_still_works(tmp_path: Path) -> None:
    place = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX) as door, socket.socket(socket.AF_UNIX) as guest:
        door.bind(place)
        door.listen()
        guest.connect(place)


def test_a_window_left_alive_is_named_and_closed(qapp: object) -> None:
    from PySide6.QtWidgets import QLabel

    before = windows()
    label = QLabel("left behind")
    assert close_leftovers(before) == ["QLabel"]
    assert label is not None
    assert windows() == before


def test_a_window_that_was_there_before_is_nobodys_fault(qapp: object) -> None:
    from PySide6.QtWidgets import QLabel

    label = QLabel("here all along")
    assert close_leftovers([label]) == []
    label.deleteLater()
