"""The verb `audit` says every fault on a line and fails where there is an error."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from app.commands.audit import command
from tests.content import samples


def test_a_right_folder_ends_well(tmp_path: Path) -> None:
    facts = samples.FACTS.replace("check_again: 2027", "check_again: 2999")
    result = CliRunner().invoke(command, ["--content", str(samples.make(tmp_path, facts=facts))])
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "2 pages, 4 facts: 0 errors, 0 warnings\n"


def test_an_error_is_printed_on_its_line_and_the_command_fails(tmp_path: Path) -> None:
    facts = samples.FACTS.replace("check_again: 2027", "check_again: 2999")
    content = samples.make(tmp_path, facts=facts, body=samples.BODY + "\nIt is <b>free</b>.[^nhs-free]\n")
    result = CliRunner().invoke(command, ["--content", str(content)])
    assert result.exit_code == 1
    line = 10 + samples.BODY.count("\n") + 1
    assert result.stdout == (
        f"content/pages/number/the-number.md:{line}: error [html] "
        "`<b>` is an HTML tag. Take it out; only **bold** and links are used.\n"
    )


def test_a_warning_alone_does_not_fail(tmp_path: Path) -> None:
    facts = samples.FACTS.replace("check_again: 2027", "check_again: 2999")
    result = CliRunner().invoke(
        command,
        ["--content", str(samples.make(tmp_path, facts=facts, body="Who knows.[^how-long]\n\n1. Go.[^nhs-free]\n"))],
    )
    assert result.exit_code == 0
    assert "warning [unused-fact]" in result.stdout


def test_json_gives_the_same_as_fields(tmp_path: Path) -> None:
    content = samples.make(tmp_path, help_page="nothing")
    result = CliRunner().invoke(command, ["--json", "--content", str(content)])
    assert result.exit_code == 1
    (problem,) = [item for item in json.loads(result.stdout) if item["severity"] == "error"]
    assert (problem["path"], problem["line"], problem["rule"]) == ("content/pages/help/help.md", 1, "front-matter")


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    result = CliRunner().invoke(command, ["--content", str(tmp_path / "nowhere")])
    assert result.exit_code == 2
    assert "does not exist" in result.stderr
