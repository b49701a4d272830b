"""The ring around the control that has the keyboard: outside it, so that nothing of the control is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QRegion
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.ui.controls.painting import Corners, box_path
from app.ui.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_WIDTH = 3
_GAP = 3
_FOLLOWED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest}


class FocusRing(QWidget):
    """Lies over the window and follows the focus. It takes no clicks and says nothing to a screen reader."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def set_look(self, look: Look) -> None:
        """Take other colours."""
        self._look = look
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control when it, or something around it, moves."""
        if event.type() in _FOLLOWED:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("accent"), _WIDTH))
        inset = _WIDTH / 2
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawPath(box_path(rect, Corners.all(self._look.px(12) + _GAP)))
        painter.end()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            widget.removeEventFilter(self)
            widget.destroyed.disconnect(self._on_destroyed)
        self._watched = []
        # Only controls say `focus_shown`: the window itself and the dull screen that hides it take keys without a ring.
        wanted = new is not None and self._window.isAncestorOf(new) and bool(getattr(new, "focus_shown", False))
        self._around = new if wanted else None
        above: QWidget | None = self._around
        while above is not None and above is not self._window:
            above.installEventFilter(self)
            above.destroyed.connect(self._on_destroyed)
            self._watched.append(above)
            above = above.parentWidget()
        self._follow()

    def _on_destroyed(self) -> None:
        self._around = None
        self._watched = []
        self.hide()

    def _follow(self) -> None:
        if self._around is None or not self._around.isVisible():
            self.hide()
            return
        corner = self._around.mapTo(self._window, QPoint(0, 0))
        outside = _WIDTH + _GAP
        rect = QRect(corner, self._around.size()).adjusted(-outside, -outside, outside, outside)
        room = self._room()
        if not rect.intersects(room):
            self.hide()
            return
        self.setGeometry(rect)
        if room.contains(rect):
            self.clearMask()
        else:
            self.setMask(QRegion(room.translated(-rect.topLeft())))
        self.raise_()
        self.show()

    def _room(self) -> QRect:
        """Where the ring may be drawn: in the view that scrolls its control, so that it never lies across the bars."""
        for widget in self._watched:
            above = widget.parentWidget()
            if isinstance(above, QScrollArea) and above.viewport() is widget:
                return QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())
        return self._window.rect()
