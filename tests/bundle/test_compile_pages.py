"""Every form of thing to read goes into the bundle of every language and comes out with all that is its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.model import Due, Form, Kind, Label, Letter, Minute, Question, State, Verdict
from tests.bundle.checkout import Checkout, blocks_of, in_polish

CODES = ("en", "pl", "ar", "ur", "en-XA", "ar-XB", "en-XS")
LETTER = "letter/ask-copy"


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    checkout = Checkout.of_everything(tmp_path)
    checkout.translate("pl", "ar")
    assert checkout.compile(pseudo=True).problems == []
    return checkout


@pytest.mark.parametrize("code", CODES)
def test_every_form_is_in_the_bundle_and_listed_with_its_like(checkout: Checkout, code: str) -> None:
    bundle = checkout.bundle(code)
    assert {form: [head.id for head in bundle.heads(form)] for form in Form} == {
        Form.PAGE: ["the-number", "help"],
        Form.QUESTION: ["question/why"],
        Form.OUTCOME: ["outcome/basics"],
        Form.RUMOUR: ["rumour/they-come"],
        Form.PERSON: ["person/receptionist"],
        Form.PLACE: ["place/gp", "place/home-office"],
        Form.ARROW: ["arrow/home-office--gp"],
        Form.DESK: ["desk/is-it-free"],
        Form.LETTER: [LETTER],
        Form.CARD: ["card/card-gp"],
    }
    for form in Form:
        assert all(bundle.page(head.id).form is form for head in bundle.heads(form))
    assert [head.first for head in bundle.heads(Form.QUESTION)] == [True]


@pytest.mark.parametrize("code", CODES)
def test_what_is_a_forms_own_comes_out_again(checkout: Checkout, code: str) -> None:
    bundle = checkout.bundle(code)
    page, question, letter = bundle.page("the-number"), bundle.page("question/why"), bundle.page(LETTER).letter
    assert (page.minute, page.question, page.letter, page.arrow) == (Minute(1, "a-group"), None, None, None)
    assert (question.question, question.leads_to) == (Question(Verdict.DEPENDS, first=True), "the-number")
    assert (question.group, question.related, question.minute) == ("number", ("outcome/basics",), None)
    assert bundle.page("desk/is-it-free").leads_to == "the-number"
    assert isinstance(letter, Letter)
    assert (letter.to, letter.risk, letter.due) == (("gp", "hospital"), "low", Due(months=1))
    assert [(basis.label, basis.facts) for basis in letter.basis] == [(Label.NHS, ("nhs-free",))]


def test_the_words_on_an_arrow_are_translated_and_its_ends_are_places(checkout: Checkout) -> None:
    bundle = checkout.bundle("pl")
    arrow = bundle.page("arrow/home-office--gp").arrow
    assert arrow is not None
    assert (arrow.start, arrow.end) == ("place/home-office", "place/gp")
    assert bundle.has(arrow.start)
    assert bundle.has(arrow.end)
    assert arrow.words.text is not None
    assert (arrow.words.text.plain, arrow.words.state) == (in_polish("A number goes"), State.MACHINE_DRAFT)


@pytest.mark.parametrize("code", CODES)
def test_a_letter_stays_english_in_every_language(checkout: Checkout, code: str) -> None:
    blocks = blocks_of(checkout.bundle(code).page(LETTER)).values()
    texts = [block for block in blocks if block.kind is Kind.LETTER_TEXT]
    assert len(texts) == 2
    for block in texts:
        assert block.text is not None
        assert block.text == block.english
        assert (block.text.lang, block.text.direction, block.state) == ("en", "ltr", State.SOURCE)
    assert texts[0].text is not None
    assert texts[0].text.plain == f"Please send me a copy. I am {'_' * 16} (your name)."


def test_what_a_letter_says_is_told_in_the_language(checkout: Checkout) -> None:
    page = checkout.bundle("pl").page(LETTER)
    told = [block for block in blocks_of(page).values() if block.kind is Kind.PARAGRAPH]
    assert [block.text.plain for block in told if block.text] == [
        in_polish("You ask for a copy."),
        in_polish("You say thank you."),
    ]
    assert [[child.kind for child in block.children] for block in told] == [[Kind.LETTER_TEXT]] * 2
    texts = [block for block in blocks_of(page).values() if block.text and block.kind is not Kind.LETTER_TEXT]
    assert page.progress.total == page.progress.machine_draft == len(texts)


def test_a_risk_has_three_parts_in_every_language(checkout: Checkout) -> None:
    for code in CODES:
        blocks = blocks_of(checkout.bundle(code).page(LETTER)).values()
        (risk,) = [block for block in blocks if block.kind is Kind.RISK]
        assert [child.kind for child in risk.children] == [Kind.ADVICE, Kind.STATEMENT, Kind.ADVICE]
        assert [child.critical for child in risk.children] == [False, False, True]


def test_a_hard_word_opens_its_meaning_in_every_language(checkout: Checkout) -> None:
    for code in CODES:
        block = blocks_of(checkout.bundle(code).page("question/why"))["b1"]
        assert block.text is not None
        assert [span.link for span in block.text.spans if span.link] == ["word:record"]


def test_a_withdrawn_fact_is_a_notice_in_every_form_and_language(checkout: Checkout) -> None:
    checkout.change("facts/all.yaml", "  label: unknown\n", "  label: unknown\n  status: withdrawn\n")
    assert checkout.compile(pseudo=True).problems == []
    for code in CODES:
        bundle = checkout.bundle(code)
        for page_id, key in (("question/why", "b1"), ("person/receptionist", "short-answer"), (LETTER, "b1.2")):
            down = blocks_of(bundle.page(page_id))[key]
            assert (down.state, down.text, down.english, down.evidence) == (State.WITHDRAWN, None, None, None)


def test_a_withdrawn_fact_is_no_legal_basis(checkout: Checkout) -> None:
    checkout.change("facts/all.yaml", "  label: nhs\n", "  label: nhs\n  status: withdrawn\n")
    checkout.compile()
    for code in ("en", "pl"):
        letter = checkout.bundle(code).page(LETTER).letter
        assert letter is not None
        assert letter.basis == ()


def test_a_minute_without_its_organisation_is_left_out(checkout: Checkout) -> None:
    checkout.change("directory.yaml", "tells: It says that it tells nobody.", "tells: ''")
    checkout.compile("en")
    page = checkout.bundle("en").page("the-number")
    assert (page.minute, page.organisations) == (None, ())
