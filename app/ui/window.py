"""The window: the frame, and the view of the session's route. It changes what is shown when the session changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.journey.routes import Route, Screen, is_same_place
from app.journey.session import Session, Wiped, fresh
from app.model import Direction
from app.ui.accessibility import RoleGiver, announce
from app.ui.context import Context
from app.ui.controls.focus_ring import FocusRing
from app.ui.frame.foot import Foot
from app.ui.frame.top_bar import TopBar
from app.ui.look import Look, spoken
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.place import Place
from app.ui.views.view import View
from app.words import PRODUCT, frame, notices, page

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from app.ui.views.hide import HideView
    from app.ui.warm_up import WarmUp

DEFAULT_SIZE = (1366, 768)


class Window(QWidget):
    """The program's one window.

    Attributes:
        view: the screen shown now.

    Signals:
        painted: the first screen has been painted.
    """

    painted = Signal()

    def __init__(self, context: Context, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._now = now
        self._look: Look = context.look()
        self._places: dict[Route, Place] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # words wrap; the window never grows
        self._top: TopBar | None = None
        self._foot: Foot | None = None
        self._hide: HideView | None = None
        self.view: View | None = None
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a press beside everything takes the ring away
        self._ring = FocusRing(self._look, self)
        self._seen = False
        self._warm_up: WarmUp | None = None
        self.resize(*DEFAULT_SIZE)  # before anything is laid out, or it would be laid out twice
        context.dispatcher.changed.connect(self._on_changed)
        self._build(Place())

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is not needed for the first screen is loaded when that has been painted."""
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._after_first_paint)

    def _after_first_paint(self) -> None:
        from app.ui.warm_up import WarmUp

        roles = QApplication.instance().property("roles")
        if isinstance(roles, RoleGiver):
            roles.install()
        self._warm_up = WarmUp(self.context, self)
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the bars to the new width."""
        self._arrange_frame()
        if self._hide is not None:
            self._hide.setGeometry(self.rect())
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Forget everything on the way out."""
        if self._warm_up is not None:
            self._warm_up.stop()
        self.context.dispatcher.changed.disconnect(self._on_changed)
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing on the screen wanted: Escape lets go of the keyboard, the others scroll."""
        from app.ui.scrolling import SCROLLING

        bar = self.view.scroller.verticalScrollBar() if self.view is not None else None
        action = SCROLLING.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        elif bar is not None and action is not None:
            bar.triggerAction(action)
        else:
            super().keyPressEvent(event)

    def _on_changed(self, before: Session, after: Session) -> None:
        if self.view is not None:
            self._places[before.route] = self.view.place()
        if after == fresh(after.setting):
            self._places.clear()
            self.context.shelf.forget()
        if after.hidden:
            self._cover()  # before anything else is done: building takes its time on an old computer
        self._build(self._place_for(before, after))
        if self._hide is not None and after.hidden:
            self._hide.raise_()
            self._hide.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._uncover()
        self._announce(before, after)

    def _place_for(self, before: Session, after: Session) -> Place:
        if is_same_place(before.route, after.route):
            return self._places.get(before.route, Place())
        went_back = len(after.history) < len(before.history)
        returned = before.route.screen is Screen.LANGUAGES and after.route in self._places and before.history
        if went_back or returned:
            return self._places.get(after.route, Place())
        return Place()

    def _build(self, place: Place) -> None:
        session = self.context.session
        self.setUpdatesEnabled(False)
        self._look = self.context.look()
        self._ring.set_look(self._look)
        rtl = self.context.bundle.language.direction is Direction.RTL
        self._dress(rtl=rtl)
        self._clear()
        bars = self.context.frame_look()
        self._top = TopBar(self.context, bars, self)
        self.view = self._view_of(session, place)
        self._foot = Foot(self.context, bars, self)
        self._foot.unfolded.connect(self._arrange_heights)
        if session.scale >= 150:
            self._add_who_we_are(self.view)
        self.view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        for widget, stretch in ((self._top, 0), (self.view, 1), (self._foot, 0)):
            self._column.addWidget(widget, stretch)
            widget.show()  # a layout shows its widgets only later, and a place can be restored only in what is shown
        self._arrange_frame()
        self._column.activate()
        self.view.restore(place)
        if self.focusWidget() is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # or Qt gives it, out of sight, to the first button
        self._ring.raise_()
        self.setWindowTitle(PRODUCT)
        self.setUpdatesEnabled(True)

    def _dress(self, *, rtl: bool) -> None:
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        theme = self._look.theme
        wanted = (theme.palette, theme.scale)
        if self.property("dressed") != wanted:
            self.setProperty("dressed", wanted)
            QApplication.setPalette(theme.qpalette())

    def _clear(self) -> None:
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()  # or Qt would hand the focus on, ring and all, to whatever comes next
        for old in (self._top, self.view, self._foot):
            if old is not None:
                self._column.removeWidget(old)
                old.hide()
                old.deleteLater()

    def _view_of(self, session: Session, place: Place) -> View:
        """The view of a route. Each is imported when it is first shown: the start needs only one of them."""
        match session.route.screen:
            case Screen.LANGUAGES:
                from app.ui.views.languages import LanguagesView

                return LanguagesView(self.context, self._look, self)
            case Screen.HOME:
                from app.ui.views.home import HomeView

                return HomeView(self.context, self._look, self)
            case Screen.DISPLAY:
                from app.ui.views.display import DisplayView

                return DisplayView(self.context, self._look, self)
            case Screen.PAGE | Screen.MINUTE:
                from app.ui.views.opening import open_page

                return open_page(self.context, self._look, place.opened, self)
            case _:
                from app.ui.views.more import open_view

                return open_view(self.context, self._look, place.opened, self)

    def _add_who_we_are(self, view: View) -> None:
        """Large text leaves the foot no room for the sentence that says who we are: it ends every screen instead."""
        said = self.context.bundle.say(frame.WHO_WE_ARE)
        view.column.addWidget(TextBlock(said, TypeRole.SMALL, self._look, colour="soft"))

    def _arrange_frame(self) -> None:
        for bar in (self._top, self._foot):
            if bar is not None:
                bar.arrange(self.width())
        self._arrange_heights()

    def _arrange_heights(self) -> None:
        for bar in (self._top, self._foot):
            if bar is not None:
                bar.setFixedHeight(bar.heightForWidth(self.width()))

    def _cover(self) -> None:
        from app.ui.views.hide import HideView

        if self._hide is None:
            name = spoken(self.context.bundle.say(notices.HIDDEN).plain)
            self._hide = HideView(self.context.look(), name, self._now, self)
            self._hide.pressed.connect(lambda: self.context.dispatcher.dispatch(Wiped()))
        self._hide.setGeometry(self.rect())
        self._hide.show()
        self._hide.raise_()
        self._hide.repaint()

    def _uncover(self) -> None:
        if self._hide is not None:
            self._hide.hide()
            self._hide.deleteLater()
            self._hide = None

    def _announce(self, before: Session, after: Session) -> None:
        bundle = self.context.bundle
        if before.scale != after.scale:
            announce(self, spoken(bundle.say(frame.SIZE_NOW, percent=str(after.scale)).plain))
        if before.language != after.language:
            announce(self, spoken(bundle.say(frame.LANGUAGE, name=bundle.language.own_name).plain))
        moved = not is_same_place(before.route, after.route)
        if self.view is not None and (moved or before.language != after.language):
            announce(self, spoken(bundle.say(page.OPENED, title=self.view.title.plain).plain))
