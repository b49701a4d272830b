"""What a person reads in each language: translation, state, the English beside it, sources, and safe numbers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.language.isolate import balanced
from app.language.translations import Policy
from app.model import Day, Direction, Label, Page, Span, State, Text
from app.words import frame, notices
from tests.bundle.checkout import Checkout, blocks_of, blocks_of_organisation, in_polish

RTL = ("ar", "ur", "ar-XB")


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_english_is_its_own_source(checkout: Checkout) -> None:
    checkout.compile("en")
    page = checkout.bundle("en").page("first")
    assert page.title.text == page.title.english == Text("en", Direction.LTR, (Span("The first page"),))
    assert page.title.state is State.SOURCE
    assert page.progress.total == 0
    assert (page.nation, page.related, page.organisations) == ("england", ("second",), ("somebody",))


def test_a_translation_stands_beside_its_english(checkout: Checkout) -> None:
    checkout.translate("pl")
    checkout.compile("pl")
    block = blocks_of(checkout.bundle("pl").page("first"))["b3"]
    assert block.state is State.MACHINE_DRAFT
    assert block.text is not None
    assert block.english is not None
    assert (block.text.lang, block.english.lang) == ("pl", "en")
    assert block.text.spans[1] == Span(in_polish("people"), strong=True)
    assert block.text.spans[-2] == Span(in_polish("the other page"), link="page:second")


def test_a_statement_brings_its_evidence_with_dates_in_the_language(checkout: Checkout) -> None:
    checkout.translate("pl")
    checkout.compile("pl")
    evidence = blocks_of(checkout.bundle("pl").page("first"))["b2"].evidence
    assert evidence is not None
    assert (evidence.label, evidence.who, evidence.facts) == (Label.NHS, "NHS England", ("one",))
    assert evidence.as_of is not None
    assert evidence.as_of.iso == "2025-09"
    assert "wrzesień" in evidence.as_of.shown
    assert "listopada" in evidence.checked.shown
    assert evidence.sources[0].url == "https://example.org/paper"
    assert evidence.sources[0].title == "The first paper"


def test_a_page_is_as_old_as_its_oldest_fact(checkout: Checkout) -> None:
    checkout.compile("en")
    page = checkout.bundle("en").page("first")
    assert (page.checked.iso, page.check_again.iso) == ("2026-10-01", "2027-01-01")


def test_steps_stand_apart_and_keep_their_keys(checkout: Checkout) -> None:
    checkout.compile("en")
    page = checkout.bundle("en").page("first")
    assert page.steps is not None
    assert [step.key for step in page.steps.children] == ["steps.1", "steps.2"]
    assert "steps" not in {block.key for block in page.blocks}


def test_every_language_has_the_same_keys_kinds_and_critical_marks(checkout: Checkout) -> None:
    checkout.translate("pl", "ar")
    checkout.compile(pseudo=True)
    shapes = [
        [(block.key, block.kind, block.critical) for block in blocks_of(checkout.bundle(code).page("first")).values()]
        for code in ("en", "pl", "ar", "ur", "en-XA", "en-XS", "ar-XB")
    ]
    assert all(shape == shapes[0] for shape in shapes)


def test_a_critical_page_makes_every_block_critical_and_a_draft_keeps_its_english(checkout: Checkout) -> None:
    checkout.translate("pl")
    checkout.compile("pl")
    bundle = checkout.bundle("pl")
    second = blocks_of(bundle.page("second"))
    assert all(block.critical for block in second.values())
    assert [key for key, block in second.items() if block.text is None] == ["steps"]
    for block in (block for key, block in second.items() if key != "steps"):
        assert block.state is State.MACHINE_DRAFT
        assert block.english is not None
        assert block.english.lang == "en"
    assert [key for key, block in blocks_of(bundle.page("first")).items() if block.critical] == ["b4"]


def test_one_changed_sentence_is_stale_in_every_language_and_nothing_else_changes(checkout: Checkout) -> None:
    checkout.translate("pl", "ar", "ur")
    checkout.compile()
    before = {code: blocks_of(checkout.bundle(code).page("first")) for code in ("pl", "ar", "ur")}
    checkout.change("pages/group/first.md", "Keep every letter you get.", "Keep every letter that you get.")
    checkout.extract("pl", "ar", "ur")
    checkout.compile()
    for code, old in before.items():
        new = blocks_of(checkout.bundle(code).page("first"))
        assert [key for key in new if new[key] != old[key]] == ["b4"]
        stale = new["b4"]
        assert stale.state is State.STALE
        assert stale.text == Text("en", Direction.LTR, (Span("Keep every letter that you get."),))
        assert checkout.bundle(code).page("first").progress.stale == 1
        assert checkout.bundle(code).page("second").progress.stale == 0


def test_a_changed_source_makes_no_translation_stale(checkout: Checkout) -> None:
    checkout.translate("pl")
    checkout.change("pages/group/first.md", "One thing here.[^one]", "One thing here.[^two]")
    checkout.compile("pl")
    item = blocks_of(checkout.bundle("pl").page("first"))["b6.1"]
    assert item.state is State.MACHINE_DRAFT
    assert item.evidence is not None
    assert item.evidence.label is Label.GOVERNMENT


def test_a_changed_phone_number_changes_everywhere_and_makes_nothing_stale(checkout: Checkout) -> None:
    checkout.translate("pl", "ar")
    checkout.change("values.yaml", '"+44 808 800 1234"', '"+44 20 7946 0000"')
    checkout.compile("pl", "ar")
    for code in ("en", "pl", "ar"):
        block = blocks_of(checkout.bundle(code).page("first"))["b2"]
        assert block.text is not None
        assert "\u2066+44\u00a020\u00a07946\u00a00000\u2069" in block.text.plain
        assert block.state in (State.SOURCE, State.MACHINE_DRAFT)


def test_a_withdrawn_fact_takes_its_statements_down_in_every_language(checkout: Checkout) -> None:
    checkout.translate("pl", "ar")
    checkout.change("facts/all.yaml", "  who: A charity\n", "  who: A charity\n  status: withdrawn\n")
    checkout.compile()
    for code in ("en", "pl", "ar"):
        page = checkout.bundle(code).page("first")
        down = blocks_of(page)["b5.2"]
        assert (down.state, down.text, down.english, down.evidence) == (State.WITHDRAWN, None, None, None)
        assert blocks_of(page)["b5.1"].text is not None
        assert page.check_again.iso == "2027-03-01"


def test_an_empty_language_is_english_and_marked_untranslated(checkout: Checkout) -> None:
    checkout.compile()
    page = checkout.bundle("ur").page("first")
    for block in blocks_of(page).values():
        if block.english is not None:
            assert block.text == block.english
            assert block.state is State.UNTRANSLATED
    assert page.progress.untranslated == page.progress.total > 0


@pytest.mark.parametrize(
    ("by", "policy", "state", "lang"),
    [
        ("machine", Policy.DRAFTS, State.MACHINE_DRAFT, "pl"),
        ("person", Policy.DRAFTS, State.DRAFT, "pl"),
        ("checker", Policy.DRAFTS, State.CHECKED, "pl"),
        ("machine", Policy.CHECKED_ONLY, State.UNTRANSLATED, "en"),
        ("person", Policy.CHECKED_ONLY, State.UNTRANSLATED, "en"),
        ("checker", Policy.CHECKED_ONLY, State.CHECKED, "pl"),
    ],
)
def test_the_policy_decides_whether_drafts_are_shown(
    checkout: Checkout, by: str, policy: Policy, state: State, lang: str
) -> None:
    checkout.translate("pl", by=by)
    checkout.compile("pl", policy=policy)
    bundle = checkout.bundle("pl")
    block = bundle.page("first").title
    assert block.text is not None
    assert (block.state, block.text.lang) == (state, lang)
    assert (bundle.state_of(frame.BACK), bundle.say(frame.BACK).lang) == (state, lang)


def test_organisations_have_states_of_their_own_and_untranslated_names(checkout: Checkout) -> None:
    checkout.translate("pl")
    checkout.edit("pl", "Every day.", "")
    checkout.compile("pl")
    entry = checkout.bundle("pl").organisation("somebody")
    assert entry.name == "Some Body"
    assert entry.what.state is State.MACHINE_DRAFT
    assert entry.hours is not None
    assert entry.hours.state is State.UNTRANSLATED
    assert entry.languages is None
    assert entry.phones[0].number == "\u20660808\u00a0800\u00a01234\u2069"
    assert entry.website == "https://example.org"
    assert entry.checked is not None
    assert "stycznia" in entry.checked.shown


def test_the_words_of_the_program_are_said_in_the_language_with_open_braces_filled(checkout: Checkout) -> None:
    checkout.translate("ar")
    checkout.compile("ar")
    said = checkout.bundle("ar").say(notices.LAST_GOOD, date="2026")
    assert said.direction is Direction.RTL
    assert said.plain.endswith("\u20662026\u2069.")


def test_every_number_in_a_right_to_left_bundle_is_isolated(checkout: Checkout) -> None:
    checkout.translate("ar", "ur")
    checkout.compile(pseudo=True)
    for code in RTL:
        bundle = checkout.bundle(code)
        texts = [
            block.text.plain
            for page in ("first", "second")
            for block in blocks_of(bundle.page(page)).values()
            if block.text is not None
        ]
        for organisation in bundle.organisations():
            texts += [block.text.plain for block in blocks_of_organisation(organisation) if block.text is not None]
            texts += [phone.number for phone in organisation.phones]
        texts += [day.shown for page in ("first", "second") for day in days_of(bundle.page(page))]
        bare = [text for text in texts if any(char.isdigit() for char in outside_isolates(text))]
        assert bare == []
        assert sum(any(char.isdigit() for char in text) for text in texts) > 10


def days_of(page: Page) -> list[Day]:
    days = [page.checked, page.check_again]
    for block in blocks_of(page).values():
        if block.evidence is not None:
            evidence = block.evidence
            known = (evidence.as_of, evidence.checked, evidence.check_again, *(each.date for each in evidence.sources))
            days += [day for day in known if day is not None]
    return days


def outside_isolates(text: str) -> str:
    """What of a text stands outside every isolate."""
    assert balanced(text)
    return re.sub("[\u2066\u2067][^\u2066\u2067\u2069]*\u2069", "", text)
