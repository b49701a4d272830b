"""The tool that makes the font files stops where something is not what the lock knows, and says what to do."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

import pytest

from app import fonts
from app.packaging import build_fonts

FONT = fonts.FOLDER / "NotoSansGurmukhi-400.ttf"


def pack(folder: Path, version: str, member: str, data: bytes) -> Path:
    """An archive as `npm pack` writes it."""
    path = folder / f"expo-google-fonts-noto-sans-gurmukhi-{version}.tgz"
    with tarfile.open(path, "w:gz") as tar:
        info = tarfile.TarInfo(f"package/{member}")
        info.size = len(data)
        tar.addfile(info, io.BytesIO(data))
    return path


@pytest.fixture
def gurmukhi() -> build_fonts.Recipe:
    return next(recipe for recipe in build_fonts.RECIPES if recipe.family == "Noto Sans Gurmukhi")


def test_the_same_package_gives_the_same_bytes(tmp_path: Path, gurmukhi: build_fonts.Recipe) -> None:
    pack(tmp_path, "0.4.1", "400Regular/NotoSansGurmukhi_400Regular.ttf", FONT.read_bytes())
    first, second = (build_fonts.build_file(gurmukhi, 400, tmp_path) for _ in range(2))
    assert first == second
    assert first[0]["sha256"] == build_fonts.sha256(first[1])
    assert first[0]["version"] == "0.4.1"


def test_a_missing_package_is_named_with_its_command(tmp_path: Path, gurmukhi: build_fonts.Recipe) -> None:
    with pytest.raises(build_fonts.FontBuildError, match="npm pack @expo-google-fonts/noto-sans-gurmukhi"):
        build_fonts.build_file(gurmukhi, 400, tmp_path)


def test_two_versions_side_by_side_are_refused(tmp_path: Path, gurmukhi: build_fonts.Recipe) -> None:
    for version in ("0.4.1", "0.4.2"):
        pack(tmp_path, version, "400Regular/NotoSansGurmukhi_400Regular.ttf", b"")
    with pytest.raises(build_fonts.FontBuildError, match="2 archives"):
        build_fonts.find_package(tmp_path, gurmukhi.package)


def test_a_package_without_the_file_is_reported(tmp_path: Path, gurmukhi: build_fonts.Recipe) -> None:
    pack(tmp_path, "0.5.0", "regular.ttf", b"")
    with pytest.raises(build_fonts.FontBuildError, match="there is no 400Regular"):
        build_fonts.build_file(gurmukhi, 400, tmp_path)


@pytest.mark.parametrize(
    ("version", "digest", "right"), [("1.0.0", "a", True), ("1.1.0", "b", True), ("1.0.0", "b", False)]
)
def test_other_bytes_under_a_version_we_know_are_refused(
    tmp_path: Path, version: str, digest: str, right: bool
) -> None:
    known = {"file": "X-400.ttf", "package": "x", "source": "x.ttf", "version": "1.0.0", "source_sha256": "a"}
    lock = tmp_path / "fonts.lock"
    lock.write_text(json.dumps({"files": [known]}), encoding="utf-8")
    now: dict[str, object] = {**known, "version": version, "source_sha256": digest}
    if right:
        build_fonts.check_sources(lock, [now])
    else:
        with pytest.raises(build_fonts.FontBuildError, match=r"x 1\.0\.0.*Nothing was written"):
            build_fonts.check_sources(lock, [now])


def test_arguments_are_written_as_pyftsubset_takes_them() -> None:
    assert build_fonts.unicodes_argument(((0x20, 0x7E), (0x2212, 0x2212))) == "U+20-7E,U+2212"
