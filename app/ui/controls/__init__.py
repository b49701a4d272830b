"""The owned set of controls: everything a person can press, and the frames they stand in."""

from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.card import Card
from app.ui.controls.chip import Chip, PlainLabel
from app.ui.controls.door import Door
from app.ui.controls.field import Field
from app.ui.controls.focus_ring import FocusRing
from app.ui.controls.picture import Icon

__all__ = ["Button", "ButtonKind", "Card", "Chip", "Door", "Field", "FocusRing", "Icon", "PlainLabel"]
