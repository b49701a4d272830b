"""The compiler gets a text that may be shown, always with how far it can be trusted."""

from __future__ import annotations

import datetime
from pathlib import Path

import polib
import pytest

from app.language.catalogue import write
from app.language.registry import pseudo_languages
from app.language.review import mark_checked, mark_machine
from app.language.translations import Policy, Translated, Translations
from app.model import State
from tests.language.samples import catalogue, entry, language

DAY = datetime.date(2026, 11, 2)
PAGE = "the-number"


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    checked, machine = entry("Checked", "مفحوص"), entry("Machine", "آلة")
    mark_checked(checked, "A. Speaker", DAY)
    mark_machine(machine, "model-x", DAY)
    draft, stale, bad = (
        entry("Draft", "مسودة"),
        entry("Stale", "قديم", flags=["fuzzy"]),
        entry("Call {phone.a}", "اتصل"),
    )
    entries: tuple[polib.POEntry, ...] = (checked, machine, draft, stale, bad, entry("Nothing"))
    write(catalogue(tmp_path, *entries))
    return tmp_path / "locales"


@pytest.mark.parametrize(
    ("english", "text", "state"),
    [
        ("Checked", "مفحوص", State.CHECKED),
        ("Machine", "آلة", State.MACHINE_DRAFT),
        ("Draft", "مسودة", State.DRAFT),
        ("Stale", "Stale", State.STALE),
        ("Nothing", "Nothing", State.UNTRANSLATED),
        ("Never extracted", "Never extracted", State.UNTRANSLATED),
        ("Call {phone.a}", "Call {phone.a}", State.UNTRANSLATED),
    ],
)
def test_each_state_has_its_text(locales: Path, english: str, text: str, state: State) -> None:
    found = Translations.load(locales, language()).lookup(PAGE, english)
    assert found == Translated(text, state)
    assert found.is_english == (text == english)


def test_a_text_belongs_to_its_page(locales: Path) -> None:
    assert Translations.load(locales, language()).lookup("other", "Checked").state is State.UNTRANSLATED


def test_a_message_left_out_for_an_error_is_said(locales: Path) -> None:
    (problem,) = Translations.load(locales, language()).problems
    assert problem.rule == "placeholder"
    assert problem.path == "locales/ar/LC_MESSAGES/number.po"


def test_where_only_checked_texts_are_wanted_drafts_are_english(locales: Path) -> None:
    strict = Translations.load(locales, language(), Policy.CHECKED_ONLY)
    assert strict.lookup(PAGE, "Checked").state is State.CHECKED
    assert strict.lookup(PAGE, "Draft") == Translated("Draft", State.UNTRANSLATED)
    assert strict.lookup(PAGE, "Machine") == Translated("Machine", State.UNTRANSLATED)
    assert strict.lookup(PAGE, "Stale").state is State.STALE


def test_a_damaged_file_leaves_the_others_readable(locales: Path) -> None:
    (locales / "ar" / "LC_MESSAGES" / "care.po").write_text("nonsense\n", encoding="utf-8")
    found = Translations.load(locales, language())
    assert found.lookup(PAGE, "Checked").state is State.CHECKED
    assert any("care.po:1:" in str(problem) for problem in found.problems)


def test_a_language_without_files_is_untranslated(locales: Path) -> None:
    assert Translations.load(locales, language("kmr")).lookup(PAGE, "Checked") == Translated(
        "Checked", State.UNTRANSLATED
    )


def test_nothing_is_read_after_loading(locales: Path) -> None:
    found = Translations.load(locales, language())
    (locales / "ar" / "LC_MESSAGES" / "number.po").unlink()
    assert found.lookup(PAGE, "Checked").text == "مفحوص"


def test_english_is_its_own_source() -> None:
    assert Translations.source().lookup("any", "Back") == Translated("Back", State.SOURCE)


def test_pseudo_languages_answer_every_question() -> None:
    accented, mirrored, half = (Translations.pseudo(each) for each in pseudo_languages())
    assert accented.lookup("any", "Back").text.startswith("⁅Ɓ")
    assert mirrored.lookup("any", "Back").state is State.MACHINE_DRAFT
    states = {half.lookup("any", str(number)).state for number in range(40)}
    assert states == {State.STALE, State.MACHINE_DRAFT}
    with pytest.raises(KeyError):
        Translations.pseudo(language("ar"))
