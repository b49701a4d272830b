"""Faults that can be found without knowing the language, and none where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.problem import Severity
from app.language.catalogue import read
from app.language.check import check, check_catalogue, has_errors
from app.language.glossary import read_glossary
from tests.language.samples import catalogue, entry, language, registry, steady

CALL = "Call {phone.nhs111} and ask for **help** with [the form](page:the-form) today."
CALL_AR = "اتصل على {phone.nhs111} واطلب **المساعدة** في [الاستمارة](page:the-form) اليوم."


def rules(english: str, translation: str, code: str = "ar", severity: Severity = Severity.ERROR) -> set[str]:
    return {each.rule for each in check(english, translation, language(code)) if each.severity is severity}


def test_a_good_translation_has_nothing_to_say() -> None:
    assert check(CALL, CALL_AR, language()) == ()


def test_no_translation_is_no_fault() -> None:
    assert check(CALL, "", language()) == ()


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("{phone.nhs111}", "", "placeholder"),
        ("{phone.nhs111}", "{phone.nhs}", "placeholder"),
        ("{phone.nhs111}", "{phone.nhs111} {phone.nhs111}", "placeholder"),
        ("{phone.nhs111}", "{phone.nhs111} {", "unbalanced"),
        ("(page:the-form)", "(page:other)", "link"),
        ("[الاستمارة](page:the-form)", "الاستمارة", "link"),
        ("اليوم", "<b>اليوم</b>", "html"),
        ("اليوم", "https://example.org", "address"),
        ("اليوم", "3", "number"),
        ("**المساعدة**", "**المساعدة", "unbalanced"),
        ("اليوم", "\u2066اليوم", "isolate"),
        ("اليوم", "اليوم\u2069", "isolate"),
        ("اليوم", "\u202bاليوم\u202c", "direction"),
        ("اليوم", "اليوم\u0007", "character"),
        ("اليوم", "اليوم\ufffd", "character"),
        ("اليوم", "اليوم\nثم", "character"),
        ("اليوم.", "اليوم. ", "blank"),
    ],
)
def test_these_keep_a_translation_out(old: str, new: str, rule: str) -> None:
    assert rules(CALL, CALL_AR.replace(old, new)) == {rule}
    assert has_errors(CALL, CALL_AR.replace(old, new), language())


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("**المساعدة**", "المساعدة", "bold"),
        ("اتصل", "* اتصل", "list"),
        ("[الاستمارة]", "[الاستمارة]]", "unbalanced"),
        ("اليوم", "£ اليوم", "pound"),
        ("اليوم", "اليوم " * 40 + "ثم", "length"),
        ("اليوم", "cafe\u0301", "nfc"),
    ],
)
def test_these_are_for_the_person_who_reviews(old: str, new: str, rule: str) -> None:
    translation = CALL_AR.replace(old, new)
    assert rules(CALL, translation) == set()
    assert rule in rules(CALL, translation, severity=Severity.WARNING)


def test_english_left_in_place_is_seen_twice_over() -> None:
    assert rules(CALL, CALL, severity=Severity.WARNING) >= {"same"}
    other = "This is some other English sentence altogether."
    assert "script" in rules(other, "Quite another sentence stands in here now.", severity=Severity.WARNING)


def test_names_kept_in_english_do_not_count_against_the_script() -> None:
    english = "Home Office, NHS England and Citizens Advice"
    assert "script" not in rules(english, "Home Office وNHS England وCitizens Advice", severity=Severity.WARNING)


@pytest.mark.parametrize("code", ["fa", "prs", "ur", "ckb"])
def test_arabic_letters_in_languages_with_letters_of_their_own(code: str) -> None:
    assert "letters" in rules("Ask.", "كمك", code, Severity.WARNING)
    assert "letters" not in rules("Ask.", "کمک", code, Severity.WARNING)
    assert "letters" not in rules("Ask.", "كمك", "ar", Severity.WARNING)


@pytest.mark.parametrize(
    ("english", "translation"),
    [
        ("Pay £9.90 from 1 July 2026.", "Ab dem 1. Juli 2026 9,90 £."),
        ("Within 30 days.", "تا ۳۰ روز."),
        ("In 111 weeks.", "১১১ সপ্তাহ।"),
        ("Open 9am to 5pm.", "9 bis 17 Uhr."),
        ("Open 9am to 5pm.", "9 bis 5."),
        ("Open at 12.30pm.", "12:30."),
        ("£1,250 or more.", "1 250 £."),
        ("£1,250 or more.", "1.250 £."),
        ("£1,250 or more.", "١٬٢٥٠ £"),
    ],
)
def test_the_same_number_written_otherwise_is_no_fault(english: str, translation: str) -> None:
    assert "number" not in rules(english, translation)


@pytest.mark.parametrize(
    ("english", "translation"),
    [
        ("Pay £9.90.", "9,60 £."),
        ("Within 30 days.", "تا ۳ روز."),
        ("Open 9am to 5pm.", "9 bis 18 Uhr."),
        ("£1,250 or more.", "125 £."),
        ("Two letters.", "2 Briefe."),
    ],
)
def test_another_number_is_an_error(english: str, translation: str) -> None:
    assert "number" in rules(english, translation)


def test_names_of_the_glossary_stay_in_english(tmp_path: Path) -> None:
    path = tmp_path / "glossary.csv"
    path.write_text(
        "term,keep_in_english,ar\nHome Office number,yes,رقم (Home Office)\nrecord,no,سجل\nGP,yes,\n", encoding="utf-8"
    )
    glossary = read_glossary(path)
    found = check("A Home Office number on your record at the GP", "رقم وزارة الداخلية", language(), glossary)
    assert [each.message for each in found if each.rule == "glossary"] == [
        "“Home Office” does not stand in it in English.", "“GP” does not stand in it in English.",
    ]  # fmt: skip
    assert all(each.severity is Severity.WARNING for each in found if each.rule == "glossary")


@pytest.mark.parametrize("text", ["term,ar\n,x\n", "word\nx\n", 'term\n"a,b\n\x00', "term,ar\na,b,c,d\n", "\xff"])
def test_a_bad_glossary_says_so_and_stops_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "glossary.csv"
    path.write_bytes(text.encode("latin-1"))
    glossary = read_glossary(path)
    assert glossary.problems or glossary.terms
    assert all(str(each).startswith("locales/glossary.csv:") for each in glossary.problems)
    assert read_glossary(tmp_path / "none.csv").terms == ()


def test_the_glossary_of_the_project_is_read_whole(root: Path) -> None:
    glossary = read_glossary(root / "locales" / "glossary.csv")
    assert glossary.problems == ()
    assert {each.kept for each in glossary.terms} >= {"NHS", "Home Office", "GP"}


def test_a_problem_names_the_line_of_the_message(tmp_path: Path) -> None:
    path = tmp_path / "locales" / "ar" / "LC_MESSAGES" / "number.po"
    written = catalogue(tmp_path, entry("Back", "رجوع"), entry(CALL, "اتصل"))
    path.parent.mkdir(parents=True)
    path.write_text(str(written.file), encoding="utf-8")
    found = check_catalogue(read(path, language()), language())
    line = path.read_text(encoding="utf-8").split("\n").index('msgctxt "the-number"', 14) + 1
    assert str(found[0]).startswith(f"locales/ar/LC_MESSAGES/number.po:{line}: error [placeholder] the-number “Call")


def test_a_stale_translation_is_not_checked_because_it_is_not_shown(tmp_path: Path) -> None:
    stale = catalogue(tmp_path, entry(CALL, "اتصل", flags=["fuzzy"]))
    assert check_catalogue(stale, language()) == ()


marked = st.text(st.sampled_from("ab{}[]()*.£0١۳5pm @/:<>\n\u2066\u2069") | st.characters())


@given(marked, marked, st.sampled_from(registry().languages))
@steady
def test_nothing_that_a_translation_holds_makes_the_check_fail(english: str, translation: str, each: object) -> None:
    found = check(english, translation, each)  # type: ignore[arg-type]
    assert all(finding.message and finding.remedy.endswith(".") for finding in found)


@given(st.text(st.characters(categories=["L", "Nd", "P", "Zs"]), min_size=1).map(str.strip).filter(bool))
@steady
def test_english_as_its_own_translation_has_no_error_about_what_must_be_equal(text: str) -> None:
    assert rules(text, text) & {"placeholder", "link", "html", "address", "number"} == set()
