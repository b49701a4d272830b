"""Make the pictures of the README again: python -m app.packaging.pictures. Takes about two minutes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "app" / "packaging" / "pictures"
LANGUAGES = ("en", "ar", "ti", "ur")
NAMES = ("languages", "home", "page/the-number", "beside/the-number", "map/place/national-list", "search")
SCREENS = ("languages", "home", "page-the-number")
PALETTES = ("light", "dark", "contrast-light", "contrast-dark")
SINGLE = {
    "page-en.png": "en/1366x768-100-light/page-the-number.png",
    "page-ar.png": "ar/1366x768-100-light/page-the-number.png",
    "beside-ti.png": "ti/1366x768-100-light/beside-the-number.png",
    "map-en.png": "en/1366x768-100-light/map-place-national-list.png",
}
WIDTH = {100: 480, 200: 480}  # px of each picture on a sheet


def main() -> int:
    """Walk the screens, then put them on one sheet for each palette and size."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.ui.application import make_application
    from app.ui.contact_sheet import contact_sheet

    with tempfile.TemporaryDirectory() as folder:
        shots = Path(folder)
        _tour(shots, "1366x768", 100)
        _tour(shots, "1024x768", 200)
        make_application()
        for name, shot in SINGLE.items():
            PICTURES.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(shots / shot, PICTURES / name)
        for scale, size in ((100, "1366x768"), (200, "1024x768")):
            for palette in PALETTES:
                found = [
                    shots / lang / f"{size}-{scale}-{palette}" / f"{screen}.png"
                    for lang in LANGUAGES
                    for screen in SCREENS
                ]
                contact_sheet(found, len(SCREENS), WIDTH[scale], PICTURES / f"{palette}-{scale}.png")
    return 0


def _tour(out: Path, size: str, scale: int) -> None:
    options = ["--out", str(out / str(scale)), "--size", size, "--scale", str(scale)]
    options += [part for lang in LANGUAGES for part in ("--lang", lang)]
    options += [part for name in NAMES for part in ("--screen", name)]
    options += [part for palette in PALETTES for part in ("--theme", palette)]
    subprocess.run([sys.executable, "-m", "app", "tour", *options], check=True, cwd=ROOT)
    for lang in (out / str(scale)).iterdir():
        if lang.is_dir():
            shutil.copytree(lang, out / lang.name, dirs_exist_ok=True)


if __name__ == "__main__":
    sys.exit(main())
