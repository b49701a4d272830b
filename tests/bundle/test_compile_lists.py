"""The lists beside the pages, in every language: words, events, changes, the guided path, and what all rests on."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.lists import Change, Event, GuidedQuestion, Rule, SituationCard, SourceEntry, Term
from app.lists import Path as GuidedPath
from app.model import Block, Kind, Label, State
from tests.bundle.checkout import Checkout, in_polish

CODES = ("en", "pl", "ar", "ur", "en-XA", "ar-XB", "en-XS")


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    checkout = Checkout.of_everything(tmp_path)
    checkout.translate("pl", "ar")
    assert checkout.compile(pseudo=True).problems == []
    return checkout


def shown(block: Block) -> str:
    assert block.text is not None
    return block.text.plain


@pytest.mark.parametrize("code", CODES)
def test_every_list_is_in_the_bundle_in_its_order(checkout: Checkout, code: str) -> None:
    bundle = checkout.bundle(code)
    assert [each.id for each in bundle.entries("term", Term)] == ["record", "visa"]
    assert [each.id for each in bundle.entries("event", Event)] == ["free", "begins"]  # oldest first
    assert [each.pages for each in bundle.entries("change", Change)] == [("the-number", "letter/ask-copy")]
    assert [each.id for each in bundle.entries("situation", SituationCard)] == ["ill"]
    path = bundle.entry("path", "path", GuidedPath)
    assert [each.id for each in path.questions] == ["q1", "q2"]
    assert path.rules == (
        Rule({"q1": ("danger",), "q2": ("ill", "none")}, "outcome/basics"),
        Rule({}, "outcome/basics"),
    )


def test_a_word_is_translated_and_its_official_english_is_kept(checkout: Checkout) -> None:
    record, visa = checkout.bundle("pl").entries("term", Term)
    assert (shown(record.term), record.kept, record.group, record.see) == (
        in_polish("record"),
        "NHS record",
        "records",
        "help",
    )
    assert shown(record.meaning) == in_polish("What the NHS writes about you.")
    assert (visa.kept, visa.see) == ("", "")
    assert record.term.key != visa.term.key != record.meaning.key


def test_an_event_has_its_day_its_text_and_its_evidence(checkout: Checkout) -> None:
    free, begins = checkout.bundle("pl").entries("event", Event)
    assert (free.when.iso, begins.when.iso) == ("2012", "2018-11")
    assert "listopad" in begins.when.shown
    assert shown(begins.text) == in_polish("Ministers said that it began.")
    assert begins.text.evidence is not None
    assert (begins.text.evidence.label, begins.text.evidence.facts) == (Label.GOVERNMENT, ("ho-sends",))


def test_changes_are_told_newest_first(checkout: Checkout) -> None:
    text = "- {when: 2026-10-01, text: 'We began.[^nhs-free]'}\n- {when: 2026-12-01, text: 'We went on.[^nhs-free]'}\n"
    checkout.write("changes.yaml", text)
    checkout.compile("en")
    changes = checkout.bundle("en").entries("change", Change)
    assert [(change.when.iso, shown(change.text)) for change in changes] == [
        ("2026-12-01", "We went on."),
        ("2026-10-01", "We began."),
    ]


def test_a_card_and_a_question_are_told_in_the_language(checkout: Checkout) -> None:
    bundle = checkout.bundle("pl")
    (card,) = bundle.entries("situation", SituationCard)
    assert (shown(card.text), card.icon, card.opens, card.also) == (
        in_polish("I am ill."), "heart", "the-number", ("outcome/basics",),
    )  # fmt: skip
    first, second = bundle.entry("path", "path", GuidedPath).questions
    assert isinstance(first, GuidedQuestion)
    assert (shown(first.question), shown(first.why)) == (
        in_polish("Do you need help now?"), in_polish("Your health comes first."),
    )  # fmt: skip
    assert [(choice.id, shown(choice.text), choice.icon) for choice in first.choices] == [
        ("danger", in_polish("Yes, there is danger"), "warning"),
        ("no", in_polish("No"), "question"),
    ]
    assert (first.several, first.cards, second.several, second.cards) == (False, False, True, True)


def test_the_texts_of_the_lists_are_counted(checkout: Checkout) -> None:
    before = checkout.bundle("pl").progress
    checkout.edit("pl", "A permission to come here.", "")
    checkout.compile("pl")
    after = checkout.bundle("pl").progress
    assert (before.untranslated, after.untranslated) == (0, 1)
    assert after.total == before.total
    assert checkout.bundle("pl").entries("term", Term)[1].meaning.state is State.UNTRANSLATED


def test_each_source_stands_once_with_what_rests_on_it(checkout: Checkout) -> None:
    sources = checkout.bundle("pl").entries("source", SourceEntry)
    assert [(entry.source.publisher, entry.source.title) for entry in sources] == [
        ("A group", "A paper"),
        ("Parliament", "An answer in Parliament"),
    ]
    paper, answer = sources
    assert (paper.label, paper.pages, paper.source.url) == (Label.OTHERS, ("the-number",), "")
    assert answer.source.url == "https://example.org/answer"
    assert (answer.checked.iso, answer.check_again.iso) == ("2026-11-01", "2027-05-21")
    assert {"the-number", "letter/ask-copy", "card/card-gp"} <= set(answer.pages)
    assert len(set(answer.pages)) == len(answer.pages)


def test_the_legal_basis_of_a_letter_is_among_the_sources(checkout: Checkout) -> None:
    law = """\
- id: the-law
  claim: A law says so.
  label: law
  who: The law
  applies_to: England
  as_of: null
  confidence: high
  volatile: false
  checked: 2026-11-21
  check_again: 2027-11-21
  sources: [{title: An act, publisher: A publisher of acts, date: null}]
"""
    checkout.write("facts/law.yaml", law)
    checkout.change("letters/ask-copy.md", "basis: [nhs-free]", "basis: [the-law]")
    assert checkout.compile("en").problems == []
    entries = {entry.source.title: entry for entry in checkout.bundle("en").entries("source", SourceEntry)}
    assert entries["An act"].pages == ("letter/ask-copy",)


def test_a_withdrawn_fact_is_a_notice_in_the_timeline_in_every_language(checkout: Checkout) -> None:
    checkout.change("facts/all.yaml", "  label: government\n", "  label: government\n  status: withdrawn\n")
    checkout.compile(pseudo=True)
    for code in CODES:
        free, begins = checkout.bundle(code).entries("event", Event)
        down = begins.text
        assert (down.state, down.text, down.english, down.evidence) == (State.WITHDRAWN, None, None, None)
        assert begins.when.iso == "2018-11"
        assert free.text.state is not State.WITHDRAWN


def test_a_source_is_withdrawn_when_all_that_rests_on_it_is(checkout: Checkout) -> None:
    checkout.change("facts/all.yaml", "  label: others\n", "  label: others\n  status: withdrawn\n")
    checkout.compile("en")
    sources = checkout.bundle("en").entries("source", SourceEntry)
    assert [entry.withdrawn for entry in sources] == [True, False]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("timeline.yaml", "began.[^ho-sends]", "began.[^not-there]"),
        ("timeline.yaml", "began.[^ho-sends]", "began.[^ho-sends][^nhs-free]"),
        ("changes.yaml", "about GP visits", "about {phone.nobody}"),
        ("words.yaml", "A permission to come here.", "'A {phone.nobody}.'"),
        ("path.yaml", "I am ill.", "'Call {phone.nobody}.'"),
        ("path.yaml", "Your health comes first.", "'Call {phone.nobody}.'"),
    ],
)
def test_a_faulty_entry_does_not_stop_the_build(checkout: Checkout, name: str, before: str, after: str) -> None:
    sound = entries_of(checkout)
    checkout.change(name, before, after)
    report = checkout.compile("en")
    assert {problem.path for problem in report.problems if problem.is_error} == {f"content/{name}"}
    assert entries_of(checkout) == sound - 1


def entries_of(checkout: Checkout) -> int:
    bundle = checkout.bundle("en")
    path = bundle.entry("path", "path", GuidedPath)
    lists = [bundle.count(name) for name in ("term", "event", "change", "situation")]
    return sum(lists) + len(path.questions)


def test_no_list_leads_to_a_page_that_was_left_out(checkout: Checkout) -> None:
    checkout.change("pages/number/the-number.md", "A note on a list", "An illegal note on a list")
    checkout.change("pages/help/help.md", "title: Who", "titel: Who")
    report = checkout.compile("en")
    assert {problem.path for problem in report.problems if problem.is_error} == {
        "content/pages/number/the-number.md",
        "content/pages/help/help.md",
    }
    bundle = checkout.bundle("en")
    assert bundle.entries("situation", SituationCard) == ()
    assert [term.see for term in bundle.entries("term", Term)] == ["", ""]
    assert [change.pages for change in bundle.entries("change", Change)] == [("letter/ask-copy",)]


def test_no_rule_ends_at_an_outcome_that_was_left_out(checkout: Checkout) -> None:
    checkout.change("outcomes/basics.md", "title: The basics", "titel: The basics")
    checkout.compile("en")
    bundle = checkout.bundle("en")
    assert bundle.entry("path", "path", GuidedPath).rules == ()
    assert [card.also for card in bundle.entries("situation", SituationCard)] == [()]


def test_the_kinds_of_the_texts_are_those_the_window_draws(checkout: Checkout) -> None:
    bundle = checkout.bundle("en")
    term = bundle.entry("term", "visa", Term)
    (question, _) = bundle.entry("path", "path", GuidedPath).questions
    assert (term.term.kind, term.meaning.kind) == (Kind.HEADING, Kind.ADVICE)
    assert (question.question.kind, question.why.kind) == (Kind.TITLE, Kind.ADVICE)
