"""One palette at one size: the colours, measures, fonts, icons and the style sheet that every view asks for."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.ui import drawings, icons
from app.ui.theme import tokens as token_file
from app.ui.theme.tokens import BASE, Script, Sizes, ThemeError, Tokens, Type, TypeRole

STRONG = 600
SMALLEST, LARGEST = 100, 200
_TEMPLATE = Path(__file__).with_name("style.template.qss")
_ROLE_IN_SVG = re.compile(r"var\(--([a-z0-9-]+)\)")
_SLOT = re.compile(r"\{\{(colour|px|measure) ([a-z0-9-]+)\}\}")


class Theme:
    """What the program looks like at this moment. Never changed: another palette or size is another Theme."""

    def __init__(self, tokens: Tokens, palette: str, scale: int) -> None:
        if palette not in tokens.palettes:
            known = ", ".join(tokens.palettes)
            raise ThemeError(tokens.file, f"palettes.{palette}", "is missing.", f"Choose one of: {known}.")
        if not SMALLEST <= scale <= LARGEST:
            raise ValueError(f"Text size {scale} % is not between {SMALLEST} and {LARGEST} %.")
        self._tokens = tokens
        self._palette, self._scale = palette, scale
        self._pixmaps: dict[tuple[object, ...], QPixmap] = {}
        self._measures: dict[float, int] = {}  # a screen asks for a few of them thousands of times

    @classmethod
    def load(cls, palette: str, scale: int, file: Path = token_file.FILE) -> Theme:
        """The theme of a palette at a scale of 100 to 200 per cent; ThemeError when the token file is wrong."""
        return cls(token_file.load(file), palette, scale)

    def changed(self, palette: str, scale: int) -> Theme:
        """The same tokens in another palette or at another scale; nothing is read from disk."""
        return self if (palette, scale) == (self._palette, self._scale) else Theme(self._tokens, palette, scale)

    @property
    def palette(self) -> str:
        """Name of the palette."""
        return self._palette

    @property
    def scale(self) -> int:
        """Size of text in per cent."""
        return self._scale

    @property
    def contrast(self) -> bool:
        """Whether soft fills have gone away, so that what was filled needs a 2 px outline."""
        return self._tokens.palettes[self._palette].contrast

    @property
    def scripts(self) -> frozenset[str]:
        """Scripts with sizes of their own (ISO 15924); any other script is set like Latin."""
        return frozenset(self._tokens.scripts)

    # -- colours ---------------------------------------------------------------------------------------------------

    def colour(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(self._hex(role))

    def qpalette(self) -> QPalette:
        """The palette for QApplication: what is not painted by us still has our colours."""
        wanted = {
            QPalette.ColorRole.Window: "paper", QPalette.ColorRole.WindowText: "ink",
            QPalette.ColorRole.Base: "surface", QPalette.ColorRole.AlternateBase: "note",
            QPalette.ColorRole.Text: "ink", QPalette.ColorRole.PlaceholderText: "soft",
            QPalette.ColorRole.Button: "surface", QPalette.ColorRole.ButtonText: "ink",
            QPalette.ColorRole.BrightText: "on-accent", QPalette.ColorRole.Accent: "accent",
            QPalette.ColorRole.Highlight: "accent", QPalette.ColorRole.HighlightedText: "on-accent",
            QPalette.ColorRole.Link: "accent", QPalette.ColorRole.LinkVisited: "accent",
            QPalette.ColorRole.ToolTipBase: "surface", QPalette.ColorRole.ToolTipText: "ink",
            QPalette.ColorRole.Light: "surface", QPalette.ColorRole.Midlight: "line",
            QPalette.ColorRole.Mid: "line", QPalette.ColorRole.Dark: "edge", QPalette.ColorRole.Shadow: "edge",
        }  # fmt: skip
        palette = QPalette()
        for role, name in wanted.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("off-ink"))
        return palette

    def stylesheet(self) -> str:
        """The one style sheet: scroll bars, line fields, tool tips, plain grounds. Everything else is painted."""
        fill: dict[str, Callable[[str], str]] = {
            "colour": self._hex,
            "px": lambda measure: f"{self.px(float(measure))}px",
            "measure": lambda name: f"{self.measure(name)}px",
        }
        return _SLOT.sub(lambda slot: fill[slot[1]](slot[2]), _TEMPLATE.read_text("utf-8"))

    # -- measures and type -----------------------------------------------------------------------------------------

    def px(self, measure: float) -> int:
        """A space or a target of the 100 % mocks at this scale: small ones grow by a quarter, a 64 px button to 72."""
        found = self._measures.get(measure)
        if found is None:
            growth = self._tokens.growth
            found = round(measure + min(measure, growth.space_first) * growth.space_by * self._part(LARGEST))
            self._measures[measure] = found
        return found

    def icon_px(self, measure: float) -> int:
        """The size of an icon at this scale: it grows with the words of the frame, and stops where they stop."""
        growth = self._tokens.growth
        return round(measure * (1 + growth.icon_by * self._part(growth.icon_stops_at)))

    def measure(self, name: str) -> int:
        """A measure that grows in its own way, by name: scroll, label, label-icon, step (px)."""
        if name not in self._tokens.measures:
            known = ", ".join(self._tokens.measures)
            raise ThemeError(self._tokens.file, f"measures.{name}", "is missing.", f"Add it, or use one of: {known}.")
        start, end = self._tokens.measures[name]
        return round(start + (end - start) * self._part(LARGEST))

    def type(self, role: TypeRole, script: str, families: tuple[str, ...] = ()) -> Type:
        """How a text of this role is set in a script (ISO 15924, such as Latn or Aran); families of the language."""
        sizes = self._tokens.type[role]
        setting = self._tokens.scripts.get(script, self._tokens.scripts[BASE])
        named = families or setting.families
        if role is TypeRole.PHONE:  # its digits are the same in every language
            setting = self._tokens.scripts[BASE]
            named = tuple(dict.fromkeys(setting.families + named))
        start, end = _both_ends(sizes, setting)
        part = self._part(sizes.stops_at)
        size, line = (round(low + (high - low) * part) for low, high in zip(start, end, strict=True))
        return Type(size, line, sizes.weight, named)

    def font(self, kind: Type, strong: bool = False) -> QFont:
        """The font of a type; strong is for words inside a text. No hinting: the layout is the same everywhere."""
        font = QFont()
        font.setFamilies(list(kind.families))
        font.setPixelSize(kind.size)
        font.setWeight(QFont.Weight(STRONG if strong else kind.weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    # -- pictures --------------------------------------------------------------------------------------------------

    def icon(self, name: str, role: str, size: int, mirrored: bool = False) -> QPixmap:
        """An icon in the colour of a role, size x size px; mirrored turns it round (see icons.follows_reading)."""
        ratio = _device_ratio()
        key = ("icon", name, role, size, mirrored, ratio)
        if key not in self._pixmaps:
            svg = self._svg(icons.svg_text, name).replace("currentColor", self._hex(role))
            self._pixmaps[key] = _paint(svg, size, size, ratio, mirrored)
        return self._pixmaps[key]

    def drawing(self, name: str, width: int, height: int) -> QPixmap:
        """A drawing in the colours of the palette, as large as fits, standing on the lower edge; px."""
        ratio = _device_ratio()
        key = ("drawing", name, width, height, ratio)
        if key not in self._pixmaps:
            svg = _ROLE_IN_SVG.sub(lambda found: self._hex(found[1]), self._svg(drawings.svg_text, name))
            self._pixmaps[key] = _paint(svg, width, height, ratio, mirrored=False)
        return self._pixmaps[key]

    # -- inside ----------------------------------------------------------------------------------------------------

    def _hex(self, role: str) -> str:
        colours = self._tokens.palettes[self._palette].colours
        if role not in colours:
            remedy = "Add the role to [roles] and every palette, or use one that is there."
            raise ThemeError(self._tokens.file, f"palettes.{self._palette}.{role}", "is missing.", remedy)
        return colours[role]

    def _part(self, stops_at: int) -> float:
        """How far the way from 100 % to where growing stops has been gone: 0 to 1."""
        return (min(self._scale, stops_at) - SMALLEST) / (stops_at - SMALLEST)

    def _svg(self, svg_text: Callable[[str], str], name: str) -> str:
        try:
            return svg_text(name)
        except FileNotFoundError as error:
            remedy = "Add the file or correct the name."
            raise ThemeError(Path(str(error.filename)), name, "there is no such picture.", remedy) from error


def _both_ends(sizes: Sizes, script: Script) -> tuple[tuple[float, float], tuple[float, float]]:
    """(size, line) at 100 % and where growing stops: Latin as written, other scripts in their ratio to it."""
    base, grown = sizes.rows[BASE], sizes.grown
    if script.sizes == BASE or script.sizes not in sizes.rows:
        return base, grown
    start = sizes.rows[script.sizes]
    size = grown[0] * start[0] / base[0]
    # Large lines are closer together; but a line that had room for the font's own height must keep that room.
    return start, (size, max(grown[1] * start[1] / base[1], size * min(start[1] / start[0], script.own)))


def _device_ratio() -> float:
    """Pixels of the screen for each px: pictures are painted for the sharpest screen there is."""
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


def _paint(svg: str, width: int, height: int, ratio: float, mirrored: bool) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(svg.encode("utf-8")))
    if not renderer.isValid():
        raise ValueError("An icon or drawing is not SVG that Qt can read. Run tests/ui/theme to see which.")
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    box = renderer.viewBoxF()
    fit = min(width / box.width(), height / box.height())
    across, down = box.width() * fit, box.height() * fit
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mirrored:
        painter.translate(width, 0)
        painter.scale(-1, 1)
    renderer.render(painter, QRectF((width - across) / 2, height - down, across, down))
    painter.end()
    return pixmap
