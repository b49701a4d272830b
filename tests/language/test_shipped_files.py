"""The PO files that ship: other tools accept them, and our own reading and writing changes no byte."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from app.language.catalogue import read, text_of
from tests.language.samples import LOCALES, language

FILES = sorted(LOCALES.glob("*/LC_MESSAGES/*.po"))


def code_of(path: Path) -> str:
    return path.parent.parent.name


def test_there_are_files_to_look_at() -> None:
    assert {code_of(path) for path in FILES} >= {"ar", "ur", "ti", "pl"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{code_of(path)}-{path.stem}")
def test_msgfmt_accepts_it(path: Path) -> None:
    program = shutil.which("msgfmt")
    assert program, "msgfmt is missing: apt-get install gettext"
    done = subprocess.run([program, "-c", "-o", "/dev/null", str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{code_of(path)}-{path.stem}")
def test_reading_and_writing_it_changes_no_byte(path: Path) -> None:
    assert text_of(read(path, language(code_of(path)))).encode("utf-8") == path.read_bytes()
