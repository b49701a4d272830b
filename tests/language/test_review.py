"""A mark counts only for exactly the texts for which it was made."""

from __future__ import annotations

import datetime

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.review import digest, mark_checked, mark_machine, marks, state_of, without_dead_marks
from app.model import State
from tests.language.samples import entry, steady

DAY = datetime.date(2026, 11, 2)


def checked() -> polib.POEntry:
    done = entry("Ask the NHS.", "اسأل.")
    mark_machine(done, "model-x 1.0", DAY)
    mark_checked(done, "A. Speaker (native)", DAY)
    return done


def test_the_life_of_a_translation() -> None:
    text = entry("Ask the NHS.")
    assert state_of(text) is State.UNTRANSLATED
    text.msgstr = "اسأل."
    assert state_of(text) is State.DRAFT
    mark_machine(text, "model-x 1.0", DAY)
    assert state_of(text) is State.MACHINE_DRAFT
    mark_checked(text, "A. Speaker (native)", DAY)
    assert state_of(text) is State.CHECKED
    text.flags.append("fuzzy")
    assert state_of(text) is State.STALE


def test_a_mark_is_a_comment_that_every_tool_keeps() -> None:
    lines = checked().tcomment.split("\n")
    assert lines == [
        f"Machine: model-x 1.0 2026-11-02 [{digest('the-number', 'Ask the NHS.', 'اسأل.')}]",
        f"Reviewed-by: A. Speaker (native) 2026-11-02 [{digest('the-number', 'Ask the NHS.', 'اسأل.')}]",
    ]


@pytest.mark.parametrize(("field", "text"), [("msgid", "Ask the GP."), ("msgstr", "اسأل"), ("msgctxt", "other")])
def test_any_change_cancels_every_mark(field: str, text: str) -> None:
    done = checked()
    setattr(done, field, text)
    assert state_of(done) is State.DRAFT
    assert marks(done) == ()
    assert without_dead_marks(done) == ""


@given(st.text(min_size=1), st.text(min_size=1))
@steady
def test_a_mark_fits_only_its_own_text(first: str, second: str) -> None:
    done = entry("Ask the NHS.", f"ا{first}")
    mark_checked(done, "A", DAY)
    done.msgstr = f"ا{second}"
    assert (state_of(done) is State.CHECKED) == (first == second)


def test_a_copied_digest_with_no_name_or_no_date_counts_for_nothing() -> None:
    done = entry("Ask the NHS.", "اسأل.")
    fits = digest("the-number", "Ask the NHS.", "اسأل.")
    for comment in (f"Reviewed-by: 2026-11-02 [{fits}]", f"Reviewed-by: A 2026-13-02 [{fits}]", f"Checked: A [{fits}]"):
        done.tcomment = comment
        assert state_of(done) is State.DRAFT


def test_checking_again_replaces_ones_own_mark_and_keeps_notes() -> None:
    done = checked()
    done.tcomment = f"A note.\n{done.tcomment}"
    done.msgstr = "اسألهم."
    mark_checked(done, "A. Speaker (native)", DAY)
    assert state_of(done) is State.CHECKED
    assert done.tcomment.split("\n")[0] == "A note."
    assert len(done.tcomment.split("\n")) == 2


def test_nothing_and_a_stale_text_cannot_be_checked() -> None:
    with pytest.raises(ValueError, match="no translation"):
        mark_checked(entry("Ask."), "A", DAY)
    with pytest.raises(ValueError, match="translate it again"):
        mark_checked(entry("Ask.", "ا", flags=["fuzzy"]), "A", DAY)
    with pytest.raises(ValueError, match="at least one letter"):
        mark_machine(entry("Ask.", "ا"), "  ", DAY)
