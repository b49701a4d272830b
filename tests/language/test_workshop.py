"""The commands that translators and builders use, from the English to the files and back."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from app.commands import check, extract, merge, pseudo, status
from app.language.catalogue import path_of, read, write
from tests.language.samples import LOCALES, language

PAGE = """---
title: The number
short_answer: A number is a label.
nation: england
position: 1
---
Ask the hospital before you pay the bill. {: .advice}

You can ask for an interpreter. {: .advice}
"""
WORDS = '"""Words."""\n\nfrom app.words import word\n\nBACK = word("frame", "Back")\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "locales").mkdir()
    shutil.copy(LOCALES / "languages.toml", tmp_path / "locales")
    page_of(tmp_path).parent.mkdir(parents=True)
    page_of(tmp_path).write_text(PAGE, encoding="utf-8")
    (tmp_path / "app" / "words").mkdir(parents=True)
    (tmp_path / "app" / "words" / "frame.py").write_text(WORDS, encoding="utf-8")
    return tmp_path


def page_of(project: Path) -> Path:
    return project / "content" / "pages" / "number" / "the-number.md"


def run(command: click.Command, project: Path, *arguments: str) -> Result:
    return CliRunner().invoke(command, [*arguments, "--root", str(project)])


def po(project: Path, section: str = "number") -> Path:
    return path_of(project / "locales", "ar", section)


def translate_all(project: Path) -> None:
    for section in ("app", "number"):
        catalogue = read(po(project, section), language())
        for entry in catalogue.entries:
            entry.msgstr = "نص للقراءة هنا"
        write(catalogue)


def test_a_language_that_is_named_is_begun_and_then_kept_up_to_date(project: Path) -> None:
    assert run(merge.command, project).output == ""  # nothing has been begun
    begun = run(merge.command, project, "ar")
    assert begun.exit_code == 0
    assert "ar/number: 4 new" in begun.output
    assert "ar/app: 1 new" in begun.output
    translate_all(project)
    before = po(project).read_bytes()
    assert "ar/number: 4 kept (file unchanged)" in run(merge.command, project).output
    assert po(project).read_bytes() == before


def test_one_changed_sentence_makes_one_message_stale_in_the_file(project: Path) -> None:
    run(merge.command, project, "ar")
    translate_all(project)
    page_of(project).write_text(PAGE.replace("the bill", "this bill"), encoding="utf-8")
    behind = run(check.command, project, "ar")
    assert behind.exit_code == 1
    assert "number.po:1: error [behind]" in behind.output
    assert "ar/number: 3 kept, 1 stale" in run(merge.command, project).output
    text = po(project).read_text(encoding="utf-8")
    assert text.count("#, fuzzy") == 1
    assert '#| msgid "Ask the hospital before you pay the bill."' in text
    assert run(check.command, project, "ar").exit_code == 0


def test_nothing_is_merged_while_a_page_has_an_error(project: Path) -> None:
    run(merge.command, project, "ar")
    translate_all(project)
    before = po(project).read_bytes()
    page_of(project).write_text("no front matter", encoding="utf-8")
    refused = run(merge.command, project)
    assert refused.exit_code == 1
    assert "the-number" in refused.output
    assert po(project).read_bytes() == before


def test_a_damaged_file_is_said_and_left_and_the_others_are_merged(project: Path) -> None:
    run(merge.command, project, "ar")
    po(project).write_text("nonsense\n", encoding="utf-8")
    done = run(merge.command, project)
    assert done.exit_code == 1
    assert "locales/ar/LC_MESSAGES/number.po:1: error [po]" in done.output
    assert "ar/app: 1 kept" in done.output
    assert po(project).read_text(encoding="utf-8") == "nonsense\n"


def test_a_group_that_is_gone_keeps_its_translations_as_obsolete(project: Path) -> None:
    run(merge.command, project, "ar")
    translate_all(project)
    page_of(project).unlink()
    assert "ar/number: 4 retired" in run(merge.command, project).output
    assert len(read(po(project), language()).obsolete) == 4


def test_check_says_faults_as_lines_and_as_json(project: Path) -> None:
    run(merge.command, project, "ar")
    catalogue = read(po(project), language())
    catalogue.entries[0].msgstr = "رقم 7"
    write(catalogue)
    assert "error [number] the-number “The number”" in run(check.command, project, "ar").output
    found = json.loads(CliRunner().invoke(check.command, ["--json", "--root", str(project)]).stdout)
    assert [(each["rule"], each["severity"]) for each in found] == [("number", "error")]


def test_check_says_a_fault_of_the_register(project: Path) -> None:
    register = project / "locales" / "languages.toml"
    register.write_text(register.read_text(encoding="utf-8").replace('"fa_AF"', '"prs"'), encoding="utf-8")
    found = run(check.command, project)
    assert found.exit_code == 1
    assert "[prs] has a Babel locale that does not work" in found.output
    for verb in (merge, status, extract, pseudo):
        assert "[prs]" in run(verb.command, project).output


@pytest.mark.parametrize("code", ["en", "xx", "en-XA"])
def test_only_languages_with_files_can_be_named(project: Path, code: str) -> None:
    refused = run(merge.command, project, code)
    assert refused.exit_code == 2
    assert "zh-Hant" in refused.output


def test_status_counts_messages_and_words_still_to_do(project: Path) -> None:
    run(merge.command, project, "ar")
    translate_all(project)
    page_of(project).write_text(PAGE.replace("the bill", "this bill"), encoding="utf-8")
    run(merge.command, project)
    counts = json.loads(run(status.command, project, "--json").output)
    assert counts["ar"]["number"] == {
        "checked": 0, "draft": 3, "machine_draft": 0, "stale": 1, "untranslated": 0, "words_to_do": 8,
    }  # fmt: skip
    shown = run(status.command, project).output
    assert "ar number" in shown
    assert "Not begun: ti" in shown


def test_extract_writes_templates_and_pseudo_writes_files_outside_the_locales(project: Path) -> None:
    assert "number: 4 messages" in run(extract.command, project).output
    template = project / "build" / "templates" / "number.pot"
    assert 'msgid "You can ask for an interpreter."\nmsgstr ""' in template.read_text(encoding="utf-8")
    assert run(pseudo.command, project).exit_code == 0
    assert {each.name for each in (project / "build" / "pseudo").iterdir()} == {"en-XA", "ar-XB", "en-XS"}
    assert [each.name for each in (project / "locales").iterdir()] == ["languages.toml"]
    page_of(project).write_text("no front matter", encoding="utf-8")
    assert run(extract.command, project).exit_code == 1
