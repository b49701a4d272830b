"""The folder of bundles: a damaged copy gives way to the one before it, then to English, and the person is told."""

from __future__ import annotations

import errno
import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.bundle.errors import StoreError
from app.bundle.index import NAME
from app.bundle.publish import Made, commit, published, shelve, up_to_date
from app.bundle.store import Store
from app.bundle.write import to_bytes
from app.words import notices
from tests.bundle.samples import ARABIC, CHECKED, ENGLISH, contents, damage, entry_of, newest, page, put


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """English once, Arabic twice: the newer one says "new"."""
    folder = tmp_path / "bundles"
    put(folder, contents(ENGLISH, "English"), contents(ARABIC, "old"), day="2026-11-01")
    put(folder, contents(ARABIC, "new"), day="2026-11-21")
    return folder


def test_the_newest_is_opened_and_nothing_is_said(folder: Path) -> None:
    opened = Store(folder).open("ar")
    assert opened.bundle.page("the-number") == page("the-number", "new", ARABIC)
    assert opened.notice is None
    assert opened.faults == ()


@pytest.mark.parametrize("seed", range(50))
def test_one_flipped_byte_gives_the_last_good_copy_with_its_date(folder: Path, seed: int) -> None:
    path = newest(folder, "ar")
    damage(path, random.Random(seed).randrange(path.stat().st_size))
    opened = Store(folder).open("ar")
    assert opened.bundle.page("the-number") == page("the-number", "old", ARABIC)
    assert opened.notice is not None
    assert opened.notice.word == notices.LAST_GOOD
    said = opened.bundle.say(opened.notice.word, **opened.notice.values).plain
    assert "copy of \u20662026-11-01\u2069." in said
    assert "SHA-256" in opened.faults[0]


@pytest.mark.parametrize("size", [0, 1, 100, 4096, 5000])
def test_a_file_cut_short_gives_the_last_good_copy(folder: Path, size: int) -> None:
    path = newest(folder, "ar")
    path.write_bytes(path.read_bytes()[:size])
    opened = Store(folder).open("ar")
    assert opened.bundle.page("the-number").short_answer.text == page("x", "old", ARABIC).short_answer.text


def test_a_missing_file_gives_the_last_good_copy(folder: Path) -> None:
    newest(folder, "ar").unlink()
    opened = Store(folder).open("ar")
    assert opened.notice is not None
    assert opened.notice.word == notices.LAST_GOOD


def test_without_a_good_copy_english_is_shown_and_the_language_is_named(folder: Path) -> None:
    for path in folder.glob("ar-*.kyr"):
        damage(path, 3000)
    opened = Store(folder).open("ar")
    assert opened.bundle.language.code == "en"
    assert opened.notice is not None
    assert opened.notice.word == notices.ENGLISH_INSTEAD
    assert "العربية" in opened.bundle.say(opened.notice.word, **opened.notice.values).plain
    assert len(opened.faults) == 2


def test_a_bundle_of_another_language_is_not_shown(folder: Path) -> None:
    text = (folder / NAME).read_text(encoding="utf-8")
    english, arabic = entry_of(folder, "en").bundles[0], entry_of(folder, "ar").bundles[0]
    text = text.replace(arabic.file, english.file).replace(arabic.sha256, english.sha256)
    (folder / NAME).write_text(text, encoding="utf-8")
    opened = Store(folder).open("ar")
    assert "holds 'en', not 'ar'" in opened.faults[0]


def test_when_english_is_gone_too_the_error_says_what_to_do(folder: Path) -> None:
    for path in folder.glob("*.kyr"):
        path.unlink()
    with pytest.raises(StoreError, match="No English text can be read") as fault:
        Store(folder).open("ar")
    assert fault.value.remedy


def test_a_language_nobody_knows_is_an_error_that_names_the_known_ones(folder: Path) -> None:
    with pytest.raises(StoreError, match="Choose one of: en, ar"):
        Store(folder).open("xx")


def test_without_an_index_the_error_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="python -m app compile"):
        Store(tmp_path)


def test_an_index_of_a_newer_program_asks_for_an_update(folder: Path) -> None:
    (folder / NAME).write_text(json.dumps({"format": 99, "languages": "a later form"}), encoding="utf-8")
    with pytest.raises(StoreError, match="newer version of the program") as fault:
        Store(folder)
    assert "update the program" in fault.value.remedy


def test_an_index_that_points_outside_its_folder_is_refused(folder: Path) -> None:
    text = (folder / NAME).read_text(encoding="utf-8")
    (folder / NAME).write_text(text.replace(entry_of(folder, "ar").bundles[0].file, "../ar.kyr"), encoding="utf-8")
    with pytest.raises(StoreError, match="outside its folder"):
        Store(folder)


@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_any_damage_to_the_index_is_an_error_or_harmless(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp() / "damaged-index"
    if not folder.exists():
        put(folder, contents(ENGLISH, "English"), contents(ARABIC, "new"))
        (folder / "kept").write_bytes((folder / NAME).read_bytes())
    sound = bytearray((folder / "kept").read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(sound) - 1), min_size=1, max_size=5)):
        sound[place] = data.draw(st.integers(0, 255))
    (folder / NAME).write_bytes(sound[: data.draw(st.integers(len(sound) // 2, len(sound)))])
    assert all(fault.remedy for fault in faults_of(folder))


def faults_of(folder: Path) -> list[StoreError]:
    """What opening the Arabic of a folder says; any other exception fails the test."""
    try:
        with Store(folder).open("ar").bundle as bundle:
            assert bundle.page("the-number").blocks
    except StoreError as error:
        return [error]
    return []


def test_only_the_newest_and_the_one_before_are_kept(folder: Path) -> None:
    put(folder, contents(ARABIC, "newer"), day="2026-11-22")
    entry = entry_of(folder, "ar")
    assert [candidate.version for candidate in entry.bundles] == [3, 2]
    assert {path.name for path in folder.glob("ar-*")} == {candidate.file for candidate in entry.bundles}


def test_a_damaged_copy_is_not_kept_as_the_one_before(folder: Path) -> None:
    damage(newest(folder, "ar"), 2000)
    put(folder, contents(ARABIC, "newer"), day="2026-11-22")
    damage(newest(folder, "ar"), 2000)
    opened = Store(folder).open("ar")
    assert opened.bundle.page("the-number") == page("the-number", "old", ARABIC)


def test_the_same_bytes_again_are_not_a_new_version(folder: Path) -> None:
    before = entry_of(folder, "ar")
    damage(newest(folder, "ar"), 2000)
    put(folder, contents(ARABIC, "new"), day="2026-11-30")
    assert entry_of(folder, "ar").bundles == before.bundles
    assert Store(folder).open("ar").notice is None


def test_what_a_crash_left_behind_is_cleared_and_other_peoples_files_are_not(folder: Path) -> None:
    (folder / "ar-0123456789ab.kyr.part").write_bytes(b"half")
    (folder / "ar-0123456789ab.kyr").write_bytes(b"whole, but never named")
    (folder / "holiday.kyr").write_bytes(b"not ours")
    put(folder, contents(ENGLISH, "English again"))
    assert {path.name for path in folder.iterdir() if "0123456789ab" in path.name} == set()
    assert (folder / "holiday.kyr").exists()


def test_a_crash_before_the_commit_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tests.bundle.samples.commit", crash)
    with pytest.raises(KeyboardInterrupt):
        put(folder, contents(ARABIC, "newer"))
    assert Store(folder).open("ar").bundle.page("the-number") == page("the-number", "new", ARABIC)


@pytest.mark.parametrize("step", range(1, 5))
def test_a_disk_that_fills_up_at_any_step_leaves_a_folder_that_opens(
    folder: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    steps: list[int] = []

    def fills_up(handle: int) -> None:
        steps.append(handle)
        if len(steps) == step:
            raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("app.bundle.publish.os.fsync", fills_up)
        with pytest.raises(StoreError, match="What was there before is unharmed"):
            put(folder, contents(ARABIC, "newer"))
    opened = Store(folder).open("ar")
    assert opened.notice is None
    shown = opened.bundle.page("the-number")
    assert shown in (page("the-number", "new", ARABIC), page("the-number", "newer", ARABIC))
    put(folder, contents(ARABIC, "newer"))
    assert Store(folder).open("ar").bundle.page("the-number") == page("the-number", "newer", ARABIC)
    assert not list(folder.glob("*.part"))


@pytest.mark.parametrize(("share", "offered"), [(1.0, True), (0.9, True), (0.89, False), (0.0, False)])
def test_a_language_is_offered_from_nine_tenths_on(tmp_path: Path, share: float, offered: bool) -> None:
    put(tmp_path, contents(ARABIC), contents(ENGLISH), share=share)
    assert [entry.offered for entry in Store(tmp_path).languages] == [offered, True]


def test_a_language_is_up_to_date_while_its_inputs_and_its_file_are_the_same(tmp_path: Path) -> None:
    made = Made(ARABIC, to_bytes(contents(ARABIC)), 1.0, CHECKED, inputs="abc")
    assert not up_to_date(tmp_path, None, "abc")
    commit(tmp_path, [shelve(tmp_path, made, None)])
    (entry,) = published(tmp_path)
    assert up_to_date(tmp_path, entry, "abc")
    assert not up_to_date(tmp_path, entry, "abd")
    damage(newest(tmp_path, "ar"), 10)
    assert not up_to_date(tmp_path, entry, "abc")
