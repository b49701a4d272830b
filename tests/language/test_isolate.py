"""In text that runs from the right, phones, amounts, dates and Latin names keep their order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.isolate import LRI, NBSP, PDI, RLI, balanced, isolate, isolate_rtl, isolate_runs, without_isolates
from app.model import Direction
from tests.language.samples import steady

# Every form that was seen to come out in the wrong order in a right-to-left line.
SCRAMBLED = [
    "0808 800 1234", "+44 808 800 1234", "485 777 3456", "(020) 7946 0000", "01-07-2026", "9-5", "£9.90", "£1,035",
    "۰۸۰۸ ۸۰۰ ۱۲۳۴", "٠٨٠٨ ٨٠٠ ١٢٣٤", "01/07/2026 - 02/07/2026",
]  # fmt: skip
directions = st.sampled_from(list(Direction))
# Letters of both directions, digits of three scripts, and everything that joins or parts runs.
texts = st.text(st.sampled_from("aZéb ابپ 019۰٩+£-/().,:&'@{}[]*\u00a0\u2066\u2067\u2068\u2069\n") | st.characters())


def inside(text: str) -> list[str]:
    return [piece.split(PDI)[0] for piece in text.split(LRI)[1:]]


@pytest.mark.parametrize("value", SCRAMBLED)
@pytest.mark.parametrize("direction", Direction)
def test_each_form_is_isolated_as_a_whole_in_running_text(value: str, direction: Direction) -> None:
    shown = isolate_runs(f"اتصل على {value} الآن", direction)
    assert inside(shown) == [value.replace(" ", NBSP)]


@pytest.mark.parametrize("value", SCRAMBLED)
def test_a_value_is_isolated_in_ascii_digits_that_no_line_end_can_part(value: str) -> None:
    shown = isolate(value)
    assert shown[0] == LRI
    assert shown[-1] == PDI
    assert " " not in shown
    assert all(char.isascii() for char in shown if char.isdecimal())


def test_persian_digits_of_a_value_become_those_on_the_telephone() -> None:
    assert isolate("۰۸۰۸ ۸۰۰ ۱۲۳۴") == f"{LRI}0808{NBSP}800{NBSP}1234{PDI}"


def test_native_digits_in_running_text_stay_the_translators_choice() -> None:
    assert "۳۰ روز" in isolate_runs("تا ۳۰ روز", Direction.RTL)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("وزارة الداخلية (Home Office) تقول", ["Home Office"]),
        ("قسم A&E. ثم", ["A&E"]),
        ("تقول NHS England، و", ["NHS England"]),
        ("NHS England!", ["NHS England"]),
        ("اسأل GP أو NHS 111 اليوم", ["GP", "NHS 111"]),
        ("**Home Office** و **GP**", ["Home Office", "GP"]),
        ("https://example.org/a-b هنا", ["https://example.org/a-b"]),
        ("رقم ABC 123/456-7.", ["ABC 123/456-7"]),
    ],
)
def test_a_latin_run_is_one_isolate_without_the_mark_behind_it(text: str, runs: list[str]) -> None:
    assert inside(isolate_runs(text, Direction.RTL)) == runs


def test_in_text_from_the_left_only_values_are_isolated() -> None:
    assert isolate_runs("Ask the Home Office on 0808 800 1234.", Direction.LTR) == (
        f"Ask the Home Office on {LRI}0808{NBSP}800{NBSP}1234{PDI}."
    )


@pytest.mark.parametrize("kept", ["{phone.nhs111}", "[نص](page:the-number)", "30", "2025", "١١١"])
def test_placeholders_targets_and_plain_numbers_are_left_alone(kept: str) -> None:
    assert isolate_runs(f"اتصل {kept} الآن", Direction.RTL) == f"اتصل {kept} الآن"


def test_a_bracket_around_more_than_the_number_stays_outside() -> None:
    assert isolate_runs("(30 يوم)", Direction.RTL) == "(30 يوم)"
    assert inside(isolate_runs("نص (0808 800 1234)", Direction.RTL)) == [f"0808{NBSP}800{NBSP}1234"]


def test_what_is_isolated_already_is_not_isolated_again() -> None:
    text = f"اتصل {isolate('0808 800 1234')} و {isolate_rtl('3 سبتمبر 2025')}"
    assert isolate_runs(text, Direction.RTL) == text
    assert isolate(isolate_rtl("3 سبتمبر 2025"))[0] == RLI


def test_nothing_is_made_of_nothing() -> None:
    assert isolate(" ") == isolate_rtl("") == isolate_runs("", Direction.RTL) == ""


@given(texts, directions)
@steady
def test_what_comes_out_is_always_balanced(text: str, direction: Direction) -> None:
    assert balanced(isolate_runs(text, direction))
    assert balanced(isolate(text))
    assert balanced(isolate_rtl(text))


@given(texts, directions)
@steady
def test_doing_it_twice_changes_nothing(text: str, direction: Direction) -> None:
    once = isolate_runs(text, direction)
    assert isolate_runs(once, direction) == once
    assert isolate(isolate(text)) == isolate(text)


@given(texts, directions)
@steady
def test_no_character_is_lost_or_moved(text: str, direction: Direction) -> None:
    def plain(each: str) -> str:
        return "".join(" " if char in " \u00a0\u202f" else char for char in without_isolates(each))

    assert plain(isolate_runs(text, direction)) == plain(text)


def test_an_isolate_left_open_is_closed_and_a_stray_end_is_dropped() -> None:
    assert isolate_runs(f"a{PDI}b{LRI}c", Direction.LTR) == f"ab{LRI}c{PDI}"
    assert not balanced(f"{PDI}{LRI}")
