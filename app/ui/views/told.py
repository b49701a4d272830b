"""What is behind a row of two languages: choosing the row shows its sources and the meanings of its hard words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model import State
from app.ui.blocks.meanings import meaning_card, terms_in
from app.ui.blocks.reading import Reading
from app.ui.blocks.sources import sources_panel
from app.ui.views.pair_row import PairRow


class Told(QWidget):
    """A row, and under it, while it is chosen, where it comes from and what its words mean."""

    def __init__(self, row: PairRow, reading: Reading) -> None:
        super().__init__()
        self._row = row
        self._reading = reading
        self._more: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(reading.look.px(8))
        self._column.addWidget(row)
        row.toggled.connect(self._show)

    @staticmethod
    def has_more(row: PairRow) -> bool:
        """Whether there is anything behind a row."""
        block = row.block
        words = any(span.link.startswith("word:") for span in row.cells[0].text.spans)
        return words or (block.evidence is not None and block.state is not State.WITHDRAWN)

    def _show(self, chosen: bool) -> None:
        if chosen and self._more is None:
            self._more = self._build()
            self._column.addWidget(self._more)
        if self._more is not None:
            self._more.setVisible(chosen)

    def _build(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._reading.look.px(8))
        for term in terms_in(self._row.cells[0].text, self._reading).values():
            column.addWidget(meaning_card(term, self._reading))
        evidence = self._row.block.evidence
        if evidence is not None and self._row.block.state is not State.WITHDRAWN:
            column.addWidget(sources_panel(evidence, self._reading))
        return holder
