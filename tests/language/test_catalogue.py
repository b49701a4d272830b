"""PO files come back byte for byte, are written whole or not at all, and a bad one says where and what to do."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.language.catalogue import Catalogue, DamagedCatalogue, path_of, read, sections_of, template, text_of, write
from tests.language.samples import catalogue, entry, language, message, registry, steady

BY_HAND = """# Translated by friends.
#
msgid ""
msgstr ""
"Project-Id-Version: Know Your Record\\n"
"Language: ar\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : 2);\\n"
"X-Generator: Poedit 3.4\\n"

# A note by the translator.
# Reviewed-by: A. Speaker 2026-11-02 [3f9a21c07e]
#. title
#: content/pages/number/the-number.md
#, fuzzy, python-brace-format
#| msgctxt "the-number"
#| msgid "Old {phone.nhs111}"
msgctxt "the-number"
msgid "Call {phone.nhs111} “now”"
msgstr "اتصل \\"{phone.nhs111}\\""

#~ msgctxt "the-number"
#~ msgid "Gone"
#~ msgstr "ذهب"
"""
lines = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30).map(str.strip).filter(bool)
messages = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from('"\\\n\t\u2028ا'), min_size=1)


def on_disk(folder: Path, text: str | bytes) -> Path:
    path = folder / "locales" / "ar" / "LC_MESSAGES" / "number.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_reading_and_writing_changes_no_byte(tmp_path: Path) -> None:
    path = on_disk(tmp_path, BY_HAND)
    assert write(read(path, language())) is False
    assert text_of(read(path, language())) == BY_HAND


def test_the_old_english_and_unknown_headers_survive_many_rounds(tmp_path: Path) -> None:
    path = on_disk(tmp_path, BY_HAND)
    for _ in range(4):
        path.write_text(text_of(read(path, language())), encoding="utf-8")
    again = read(path, language())
    assert again.entries[0].previous_msgid == "Old {phone.nhs111}"
    assert again.file.metadata["X-Generator"] == "Poedit 3.4"
    assert path.read_text(encoding="utf-8") == BY_HAND


@given(
    st.lists(
        st.builds(
            entry, messages, messages, page=lines, tcomment=lines, comment=lines,
            previous_msgid=st.none() | messages, flags=st.sampled_from([[], ["fuzzy"], ["python-brace-format"]]),
        ),
        max_size=4, unique_by=lambda each: (each.msgctxt, each.msgid),
    )
)  # fmt: skip
@steady
def test_whatever_is_in_a_file_comes_back_byte_for_byte(
    tmp_path_factory: pytest.TempPathFactory, entries: list[polib.POEntry]
) -> None:
    folder = tmp_path_factory.mktemp("po")
    first = catalogue(folder, *entries)
    write(first)
    again = read(first.path, language())
    assert again.problems == ()
    assert [(each.msgctxt, each.msgid, each.msgstr) for each in again.entries] == [
        (each.msgctxt, each.msgid, each.msgstr) for each in entries
    ]
    assert text_of(again).encode() == first.path.read_bytes()


@given(
    st.text() | st.lists(st.sampled_from([*BY_HAND.splitlines(), '"', "msgid", "#~", "#|", "\ufeff"])).map("\n".join)
)
@steady
def test_no_file_however_bad_stops_the_program(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = on_disk(tmp_path_factory.mktemp("bad"), text.encode("utf-8", "surrogatepass"))
    found = read(path, language())
    assert found.problems == () or found.entries == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ('msgid "Call {phone.nhs111} “now”"', 'msgid "Call {phone.nhs111} “now”', 21, "straight quotes"),
        ('msgid "Call {phone.nhs111} “now”"', 'msgid "Call "now""', 21, "straight quotes"),
        ('msgid "Call {phone.nhs111} “now”"', "Call now", 21, "not a PO line"),
        ('#~ msgid "Gone"', '#~ msgid "Gone', 25, "straight quotes"),
        ('#~ msgctxt "the-number"', 'msgid_plural "many"', 24, "not a PO line"),
    ],
)
def test_a_fault_is_said_with_its_line(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    path = on_disk(tmp_path, BY_HAND.replace(old, new))
    (problem,) = read(path, language()).problems
    assert str(problem).startswith(f"locales/ar/LC_MESSAGES/number.po:{line}: error [po] ")
    assert said in str(problem)


def test_a_message_that_stands_twice_is_said(tmp_path: Path) -> None:
    twice = BY_HAND.replace("#~ ", "").replace('"Gone"', '"Call {phone.nhs111} “now”"')
    (problem,) = read(on_disk(tmp_path, twice), language()).problems
    assert "in the file already" in problem.message


def test_what_is_not_utf8_is_said_with_its_line(tmp_path: Path) -> None:
    (problem,) = read(on_disk(tmp_path, BY_HAND.encode() + b'\n# \xff"\n'), language()).problems
    assert "UTF-8" in problem.message
    assert problem.line == BY_HAND.count("\n") + 2


def test_a_damaged_file_is_never_written_over(tmp_path: Path) -> None:
    path = on_disk(tmp_path, "nonsense")
    with pytest.raises(DamagedCatalogue, match="not a PO line"):
        write(read(path, language()))
    assert path.read_text(encoding="utf-8") == "nonsense"


def test_writing_leaves_nothing_beside_the_file(tmp_path: Path) -> None:
    new = catalogue(tmp_path, entry("Back", "رجوع"))
    assert write(new) is True
    assert [each.name for each in new.path.parent.iterdir()] == ["number.po"]
    assert sections_of(tmp_path / "locales", "ar") == ("number",)
    assert path_of(tmp_path / "locales", "ar", "number") == new.path


def test_the_file_stays_whole_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = on_disk(tmp_path, BY_HAND)
    changed = read(path, language())
    changed.entries[0].msgstr = "جديد"

    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.language.catalogue.os.fsync", no_room)
    with pytest.raises(OSError, match="No space"):
        write(changed)
    assert path.read_text(encoding="utf-8") == BY_HAND
    assert [each.name for each in path.parent.iterdir()] == ["number.po"]


@pytest.mark.parametrize("each", registry().translated, ids=lambda each: each.code)
def test_gnu_gettext_accepts_what_is_written_for_every_language(tmp_path: Path, each: object) -> None:
    code = each.code  # type: ignore[attr-defined]
    new = template(tmp_path / f"{code}.po", [message("Call {phone.nhs111}"), message("a\nb")], language(code))
    new.entries[0].msgstr = "{phone.nhs111} ا"
    write(new)
    done = msgfmt(new)
    assert done.returncode == 0, done.stderr
    assert "{phone" not in done.stderr


def test_gnu_gettext_finds_a_lost_placeholder(tmp_path: Path) -> None:
    new = template(tmp_path / "ar.po", [message("Call {phone.nhs111}")], language())
    new.entries[0].msgstr = "{phone.other}"
    write(new)
    assert "phone.nhs111" in msgfmt(new).stderr


def test_gnu_gettext_accepts_comments_old_english_and_obsolete_messages(tmp_path: Path) -> None:
    text = BY_HAND.replace("n==1 ? 1 : 2", "n==1 ? 1 : n==2 ? 2 : n==3 ? 3 : n==4 ? 4 : 5")
    done = msgfmt(read(on_disk(tmp_path, text), language()))
    assert done.returncode == 0, done.stderr


def msgfmt(written: Catalogue) -> subprocess.CompletedProcess[str]:
    program = shutil.which("msgfmt")
    assert program, "gettext is not installed: apt-get install gettext"
    command = [program, "-c", "-o", str(written.path.with_suffix(".mo")), str(written.path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)
