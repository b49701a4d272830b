"""Home: three doors, and every page by its title."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.bundle.reader import PageHead
from app.journey.routes import page as route_to
from app.journey.session import Opened
from app.model import Text
from app.ui.context import Context
from app.ui.controls.button import Button, ButtonKind
from app.ui.controls.door import Door
from app.ui.layouts import Flow, Grid
from app.ui.look import Look
from app.ui.text import TextBlock
from app.ui.theme import TypeRole
from app.ui.views.view import View
from app.words import home as words

# The three doors: page, drawing, tint of the drawing's area.
DOORS = (("the-nhs-holds", "record", "d1"), ("the-number", "tag", "d2"), ("who-can-help", "help", "d3"))
_ICONS = {"home-office-sends": "graph", "nhs-sends": "buildings", "should-i-go": "stethoscope"}


class HomeView(View):
    """The question "What is your worry?", the doors, then the other pages."""

    def __init__(self, context: Context, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(context, look, parent)
        self._bundle = context.bundle
        heads = {head.id: head for head in self._bundle.heads()}
        self.column.setSpacing(look.px(24))
        self.column.addWidget(TextBlock(self.title, TypeRole.TITLE, look, heading_level=1))
        if context.shelf.notice(context.session.language) is not None:
            from app.ui.views.notice import fault_notices, notice

            for text, icon in fault_notices(context):
                self.column.addWidget(notice(text, icon, look))
        self.column.addWidget(self._doors(heads))
        doors = {page_id for page_id, _, _ in DOORS}
        others = [head for head in heads.values() if head.id not in doors]
        if others:
            self.column.addWidget(self._list_title())
            self.column.addWidget(self._list(others))
        self.column.addStretch(1)

    @property
    def title(self) -> Text:
        """The question at the top."""
        return self._bundle.say(words.WORRY)

    def _doors(self, heads: dict[str, PageHead]) -> QWidget:
        holder = QWidget()
        grid = Grid(3, round(250 * self.look.theme.scale / 100), self.look.px(24))
        holder.setLayout(grid)
        for page_id, drawing, tint in DOORS:
            head = heads.get(page_id)
            if head is None or head.title.text is None:
                continue
            door = Door(head.title.text, self.look, drawing=drawing, tint=tint, place=f"open/{page_id}")
            self._lead(door, page_id)
            grid.addWidget(door)
        return holder

    def _list_title(self) -> QWidget:
        holder = QWidget()
        flow = Flow(self.look.px(16), self.look.px(4))
        holder.setLayout(flow)
        flow.addWidget(
            TextBlock(self._bundle.say(words.READ_ABOUT), TypeRole.BODY, self.look, strong=True, heading_level=2)
        )
        flow.addWidget(TextBlock(self._bundle.say(words.NOT_KEPT), TypeRole.SMALL, self.look, colour="soft"))
        return holder

    def _list(self, heads: list[PageHead]) -> QWidget:
        holder = QWidget()
        grid = Grid(3, round(330 * self.look.theme.scale / 100), self.look.px(24), self.look.px(12))
        holder.setLayout(grid)
        for head in heads:
            if head.title.text is None:
                continue
            button = Button(
                head.title.text,
                self.look,
                kind=ButtonKind.CHOICE,
                icon=_ICONS.get(head.id, "file-text"),
                role=TypeRole.BODY,
                place=f"open/{head.id}",
                target=72,
            )
            self._lead(button, head.id)
            grid.addWidget(button)
        return holder

    def _lead(self, button: Button, page_id: str) -> None:
        button.clicked.connect(lambda: self.context.dispatcher.dispatch(Opened(route_to(page_id))))
