"""When English changes, exactly that message becomes stale, and no translation is lost or given to a neighbour."""

from __future__ import annotations

import datetime
import random
from pathlib import Path

import polib
from hypothesis import given
from hypothesis import strategies as st

from app.language.catalogue import Catalogue, key_of, text_of
from app.language.merge import Merged, merge, remember
from app.language.messages import Message
from app.language.review import mark_checked, mark_machine, state_of
from app.model import State
from tests.bench.bench_merge import changed, five_thousand, translated
from tests.language.samples import catalogue, entry, message, steady

DAY = datetime.date(2026, 11, 2)
A = "Ask the hospital before you pay the bill."
B = "Ask the hospital before you pay this bill."
C = "Ask the hospital at once, before you pay this bill."
OTHER = "Anyone in England can see a GP free."


def states(found: Catalogue) -> dict[str, State]:
    return {each.msgid: state_of(each) for each in found.entries}


def one(merged: Merged) -> polib.POEntry:
    (only,) = merged.catalogue.entries
    return only


def test_after_one_sentence_changes_exactly_its_message_is_stale(tmp_path: Path) -> None:
    old = catalogue(tmp_path, entry(A, "اسأل"), entry(OTHER, "كل"), entry("GP", "طبيب"))
    merged = merge(old, [message(B), message(OTHER), message("GP")])
    assert states(merged.catalogue) == {B: State.STALE, OTHER: State.DRAFT, "GP": State.DRAFT}
    assert (merged.kept, merged.stale, merged.new, merged.retired) == (2, 1, 0, 0)
    assert merged.catalogue.entries[0].previous_msgid == A


def test_merging_without_a_change_makes_nothing_stale_and_changes_no_byte(tmp_path: Path) -> None:
    messages = [message(A), message("Call {phone.nhs111}"), message(OTHER, "care")]
    once = merge(catalogue(tmp_path, entry(A, "اسأل")), messages).catalogue
    assert text_of(merge(once, messages).catalogue) == text_of(once)


@given(st.lists(st.tuples(st.text(min_size=1), st.sampled_from(["p", "q"])), unique=True), st.data())
@steady
def test_merging_twice_is_merging_once(texts: list[tuple[str, str]], data: st.DataObject) -> None:
    old = catalogue(Path("nowhere"), *(entry(text, f"ا{text}", page) for text, page in texts))
    messages = [message(text + data.draw(st.sampled_from(["", "", "!"])), page) for text, page in texts]
    messages = list({each.key: each for each in messages}.values())
    once = merge(old, messages).catalogue
    assert [key_of(each) for each in once.entries] == [each.key for each in messages]
    assert text_of(merge(once, messages).catalogue) == text_of(once)
    kept = {each.msgstr for each in once.file}
    assert {f"ا{text}" for text, _ in texts} <= kept  # no translation is lost


def test_a_living_neighbour_keeps_its_translation_to_itself(tmp_path: Path) -> None:
    merged = merge(catalogue(tmp_path, entry(A, "اسأل")), [message(A), message(B)])
    assert states(merged.catalogue) == {A: State.DRAFT, B: State.UNTRANSLATED}


def test_each_orphan_is_used_once_and_by_the_likest(tmp_path: Path) -> None:
    merged = merge(catalogue(tmp_path, entry(A, "اسأل")), [message(C), message(B)])
    assert states(merged.catalogue) == {C: State.UNTRANSLATED, B: State.STALE}


def test_an_orphan_of_the_same_page_comes_before_a_liker_one_elsewhere(tmp_path: Path) -> None:
    old = catalogue(tmp_path, entry(A, "هنا", "the-number"), entry(B, "هناك", "care"))
    assert one(merge(old, [message(C, "the-number")])).msgstr == "هنا"


def test_elsewhere_only_a_close_likeness_counts(tmp_path: Path) -> None:
    old = catalogue(tmp_path, entry(A, "اسأل", "care"))
    assert one(merge(old, [message(B)])).fuzzy
    assert one(merge(old, [message("Ask the hospital.")])).msgstr == ""


def test_the_same_english_on_another_page_is_filled_as_a_draft(tmp_path: Path) -> None:
    source = entry(A, "اسأل", "care")
    mark_checked(source, "A. Speaker", DAY)
    merged = merge(catalogue(tmp_path, source), [message(A, "care"), message(A)])
    assert [state_of(each) for each in merged.catalogue.entries] == [State.CHECKED, State.DRAFT]
    assert merged.filled == 1


def test_what_a_machine_wrote_stays_a_machine_draft_where_it_is_filled_in(tmp_path: Path) -> None:
    source = entry(A, "اسأل", "care")
    mark_machine(source, "model-x", DAY)
    merged = merge(catalogue(tmp_path, source), [message(A, "care"), message(A)])
    assert [state_of(each) for each in merged.catalogue.entries] == [State.MACHINE_DRAFT, State.MACHINE_DRAFT]


def test_english_that_goes_back_is_good_again_with_its_review(tmp_path: Path) -> None:
    first = entry(A, "اسأل")
    mark_checked(first, "A. Speaker", DAY)
    there = merge(catalogue(tmp_path, first), [message(B)]).catalogue
    assert states(there) == {B: State.STALE}
    back = merge(there, [message(A)]).catalogue
    assert states(back) == {A: State.CHECKED}
    assert back.entries[0].previous_msgid is None


def test_over_several_changes_the_english_it_was_made_from_is_remembered(tmp_path: Path) -> None:
    step = merge(catalogue(tmp_path, entry(A, "اسأل")), [message(B)]).catalogue
    step = merge(step, [message(C)]).catalogue
    assert step.entries[0].previous_msgid == A
    assert states(merge(step, [message(A)]).catalogue) == {A: State.DRAFT}


def test_a_translation_whose_english_is_gone_is_kept_and_comes_back(tmp_path: Path) -> None:
    first = entry(A, "اسأل")
    mark_checked(first, "A. Speaker", DAY)
    gone = merge(catalogue(tmp_path, first), [message("Nothing like it")])
    assert gone.retired == 1
    assert [each.msgstr for each in gone.catalogue.obsolete] == ["اسأل"]
    back = merge(gone.catalogue, [message("Nothing like it"), message(A)]).catalogue
    assert states(back)[A] is State.CHECKED
    assert back.obsolete == ()


def test_a_page_that_moves_to_another_group_brings_its_review_along(tmp_path: Path) -> None:
    first = entry(A, "اسأل")
    mark_checked(first, "A. Speaker", DAY)
    memory = remember([catalogue(tmp_path, first)])
    assert state_of(one(merge(catalogue(tmp_path), [message(A)], memory))) is State.CHECKED


def test_an_untranslated_orphan_leaves_nothing_behind(tmp_path: Path) -> None:
    merged = merge(catalogue(tmp_path, entry(A)), [message(OTHER)])
    assert merged.catalogue.obsolete == ()


def test_notes_of_translators_stay_and_notes_to_them_are_renewed(tmp_path: Path) -> None:
    old = catalogue(tmp_path, entry(A, "اسأل", tcomment="Mine.", comment="old kind"))
    new = one(merge(old, [Message("number", "the-number", A, ("new kind",), "content/x.md")]))
    assert (new.tcomment, new.comment, new.occurrences) == ("Mine.", "new kind", [("content/x.md", "")])


def test_of_250_changes_among_5000_hardly_one_is_paired_wrongly(tmp_path: Path) -> None:
    messages = five_thousand(random.Random(1))
    now, from_which = changed(messages, 250, random.Random(2))
    merged = merge(translated(messages, tmp_path), now)
    entries = {key_of(each): each for each in merged.catalogue.entries}
    stale = {key: each for key, each in entries.items() if each.fuzzy}
    assert set(stale) <= set(from_which)  # nobody else became stale
    wrong = [key for key, each in stale.items() if each.previous_msgid != from_which[key]]
    assert len(wrong) <= 2
    assert len(stale) >= 240
    assert merged.kept == 4750
