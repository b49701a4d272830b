"""What a bundle is made from, as one digest: where it is the same as last time, there is nothing to compile."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from app.bundle.format import encode
from app.language.aliases import NAME as ALIASES
from app.model import Language

ROOMS = ("words", "content", "language", "search", "bundle")  # the code that decides what stands in a bundle
LIBRARIES = ("Babel", "Markdown", "snowballstemmer", "anyascii")  # their month names and their parsing do too


def shared_digest(app: Path, content: Path) -> str:
    """The digest of the English source and of the compiler's own code, which all languages share."""
    files = [path for room in ROOMS for path in sorted((app / room).rglob("*.py"))] + [
        app / "model.py",
        app / "lists.py",
    ]
    source = (path for path in sorted(content.rglob("*")) if path.is_file())
    digest = hashlib.sha256(repr([(name, version(name)) for name in LIBRARIES]).encode())
    _add(digest, app, files)
    _add(digest, content, source)
    return digest.hexdigest()


def language_digest(shared: str, language: Language, policy: str, locales: Path) -> str:
    """The digest of all that one language is made from."""
    digest = hashlib.sha256(f"{shared}\n{policy}\n".encode() + encode(language))
    folder = locales / language.code
    _add(digest, locales, (*sorted(folder.rglob("*.po")), *folder.glob(ALIASES)))
    return digest.hexdigest()


def _add(digest: hashlib._Hash, root: Path, files: Iterable[Path]) -> None:
    for path in files:
        data = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}\n{len(data)}\n".encode())
        digest.update(data)
