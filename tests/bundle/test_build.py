"""Building the folder: the sound is written, the faulty said and left out, the unchanged not made again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.bundle import build as build_room
from app.bundle.errors import NotInBundleError, TooNewError
from app.bundle.index import NAME
from app.bundle.store import Store
from app.language.translations import Policy
from app.model import State
from tests.bundle.checkout import LANGUAGES, TODAY, Checkout, blocks_of
from tests.bundle.samples import damage, newest


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_the_small_checkout_has_no_faults(checkout: Checkout) -> None:
    checkout.translate("pl", "ar", "ur")
    assert checkout.compile().problems == []


def test_compiling_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    first, second = Checkout(tmp_path / "one"), Checkout(tmp_path / "two")
    for checkout in (first, second):
        checkout.translate("pl", "ar")
        checkout.compile(pseudo=True)
    assert first.files() == second.files()


def test_nothing_is_made_again_when_nothing_changed(checkout: Checkout) -> None:
    checkout.translate("pl")
    assert checkout.compile().compiled == ["en", "pl", "ar", "ur"]
    before = checkout.files()
    report = checkout.compile()
    assert (report.compiled, report.unchanged) == ([], ["en", "pl", "ar", "ur"])
    assert checkout.files() == before


def test_only_the_language_whose_translation_changed_is_made_again(checkout: Checkout) -> None:
    checkout.translate("pl", "ar")
    checkout.compile()
    checkout.edit("pl", "The first page", "Pierwsza strona")
    assert checkout.compile().compiled == ["pl"]
    title = checkout.bundle("pl").page("first").title
    assert title.text is not None
    assert title.text.plain == "Pierwsza strona"
    assert title.state is State.DRAFT


def test_a_damaged_bundle_is_made_again(checkout: Checkout) -> None:
    checkout.compile()
    damage(newest(checkout.places.out, "pl"), 4000)
    assert checkout.compile().compiled == ["pl"]
    assert checkout.bundle("pl").language.code == "pl"


def test_a_changed_register_or_policy_is_a_change(checkout: Checkout) -> None:
    checkout.compile()
    register = checkout.places.locales / "languages.toml"
    register.write_text(LANGUAGES.replace('["arabi"]', '["arabi", "arabic"]'), encoding="utf-8")
    assert checkout.compile().compiled == ["ar"]
    assert checkout.compile(policy=Policy.CHECKED_ONLY).compiled == ["en", "pl", "ar", "ur"]


def test_naming_a_language_compiles_it_and_english_and_keeps_the_others(checkout: Checkout) -> None:
    checkout.compile()
    checkout.change("pages/group/first.md", "Keep every letter", "Please keep every letter")
    assert checkout.compile("ar").compiled == ["en", "ar"]
    assert [entry.language.code for entry in Store(checkout.places.out).languages] == ["en", "pl", "ar", "ur"]


def test_a_language_that_left_the_register_leaves_the_folder(checkout: Checkout) -> None:
    checkout.compile()
    register = checkout.places.locales / "languages.toml"
    register.write_text(LANGUAGES[: LANGUAGES.index("[ur]")], encoding="utf-8")
    checkout.compile()
    assert [entry.language.code for entry in Store(checkout.places.out).languages] == ["en", "pl", "ar"]
    assert not list(checkout.places.out.glob("ur-*"))


def test_an_unknown_language_is_refused_by_name(checkout: Checkout) -> None:
    with pytest.raises(build_room.UnknownLanguageError, match="xx"):
        checkout.compile("xx")


def test_a_page_with_a_fault_is_left_out_and_the_rest_stands(checkout: Checkout) -> None:
    checkout.change("pages/group/second.md", "[^three]", "[^nothing-like-this]")
    report = checkout.compile()
    assert any(problem.path.endswith("second.md") and problem.is_error for problem in report.problems)
    for code in ("en", "pl"):
        bundle = checkout.bundle(code)
        assert [head.id for head in bundle.heads()] == ["first"]
        assert bundle.page("first").related == ()
        with pytest.raises(NotInBundleError):
            bundle.page("second")


def test_a_page_that_cites_nothing_is_left_out(checkout: Checkout) -> None:
    text = "---\ntitle: A third page\nshort_answer: 'Ask somebody. {: .advice}'\nnation: uk\nposition: 30\n---\n"
    checkout.write("pages/group/third.md", text)
    report = checkout.compile("en")
    assert report.has_errors
    assert [head.id for head in checkout.bundle("en").heads()] == ["first", "second"]


def test_an_organisation_without_words_is_left_out_of_the_directory_and_of_pages(checkout: Checkout) -> None:
    checkout.change("directory.yaml", '"They tell nobody."', '""')
    report = checkout.compile("en")
    assert "says nothing under tells" in " ".join(problem.message for problem in report.problems)
    bundle = checkout.bundle("en")
    assert bundle.organisations() == ()
    assert bundle.page("first").organisations == ()


def test_a_translation_with_a_fault_is_english_and_said_every_time(checkout: Checkout) -> None:
    checkout.translate("pl")
    checkout.edit("pl", "Ask for help with {phone.emergency}.", "Zadzwoń.")
    for _ in range(2):
        report = checkout.compile("pl")
        assert [problem.path for problem in report.problems] == ["locales/pl/LC_MESSAGES/group.po"]
        assert report.compiled[-1] == "pl"
    step = blocks_of(checkout.bundle("pl").page("first"))["steps.2"]
    assert step.state is State.UNTRANSLATED
    assert step.text == step.english


def test_characters_without_a_font_refuse_the_bundle_and_keep_the_one_before(checkout: Checkout) -> None:
    checkout.translate("pl")
    checkout.compile()
    checkout.edit("pl", "The second page", "Druga strona 𓀀")
    report = checkout.compile()
    assert report.refused == ["pl"]
    (fault,) = [problem for problem in report.problems if problem.rule == "font"]
    assert fault.is_error
    assert "Polish (pl), page second" in fault.message
    assert "𓀀 (U+13000)" in fault.message
    assert checkout.bundle("pl").page("second").title.state is State.MACHINE_DRAFT


def test_characters_without_a_font_in_a_new_language_leave_it_out(checkout: Checkout) -> None:
    checkout.translate("pl")
    checkout.edit("pl", "The second page", "Druga strona 𓀀")
    checkout.compile()
    assert [entry.language.code for entry in Store(checkout.places.out).languages] == ["en", "ar", "ur"]


def test_a_damaged_index_is_said_and_everything_is_made_anew(checkout: Checkout) -> None:
    checkout.compile()
    (checkout.places.out / NAME).write_text("{", encoding="utf-8")
    report = checkout.compile()
    assert report.compiled == ["en", "pl", "ar", "ur"]
    assert not report.has_errors
    assert "made anew" in report.problems[0].message


def test_the_folder_of_a_newer_program_is_left_alone(checkout: Checkout) -> None:
    checkout.compile()
    (checkout.places.out / NAME).write_text('{"format": 99}', encoding="utf-8")
    before = checkout.files()
    with pytest.raises(TooNewError):
        checkout.compile()
    assert checkout.files() == before


def test_progress_names_each_language(checkout: Checkout) -> None:
    seen: list[tuple[int, int, str]] = []
    build_room.build(checkout.places, TODAY, progress=lambda *step: seen.append(step))
    assert seen == [(0, 4, "English"), (1, 4, "Polish"), (2, 4, "Arabic"), (3, 4, "Urdu")]


def test_a_language_is_offered_once_nine_tenths_are_translated(checkout: Checkout) -> None:
    checkout.translate("pl")
    checkout.compile(pseudo=True)
    offered = {entry.language.code: entry.offered for entry in Store(checkout.places.out).languages}
    wanted = {"en": True, "pl": True, "ar": False, "ur": False, "en-XA": True, "ar-XB": True, "en-XS": False}
    assert offered == wanted


def test_the_command_compiles_the_real_source(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "app", "compile", "en", "--out", str(tmp_path / "out")]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert "1 languages compiled" in ran.stdout
    assert Store(tmp_path / "out").open("en").bundle.heads()


def test_the_command_refuses_an_unknown_language(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "app", "compile", "xx", "--out", str(tmp_path / "out")]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert "There is no language 'xx'" in ran.stderr
    assert not (tmp_path / "out").exists()
