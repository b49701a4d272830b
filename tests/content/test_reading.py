"""What is wrong in a file is said with its line and left out; everything else still loads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.content.days import is_day, is_partial_day
from app.content.library import Library, read
from app.content.problem import Place, Problem, Severity, in_reading_order
from app.model import Kind, Label
from tests.content import samples


def said(library: Library) -> list[str]:
    return [str(problem) for problem in library.problems]


def test_a_right_folder_gives_a_whole_library(tmp_path: Path) -> None:
    library = read(samples.make(tmp_path))
    assert library.problems == ()
    assert list(library.pages) == ["the-number", "help"]
    assert list(library.facts) == ["ho-sends", "group-says", "nhs-free", "how-long"]
    assert library.links == {"answer": "https://example.org/answer"}
    assert library.values["phone.nhs111"].text == "111"
    assert library.values["date.start"].text == "2018-11-09"
    assert library.organisations["a-group"].phones[0].free


def test_a_page_holds_its_front_matter_and_blocks(tmp_path: Path) -> None:
    page = read(samples.make(tmp_path)).pages["the-number"]
    assert (page.group, page.nation, page.position) == ("number", "england", 20)
    assert (page.organisations, page.related) == (("a-group",), ("help",))
    assert (page.title.english, page.title.line) == ("The number", 2)
    assert (page.short_answer.line, page.short_answer.facts) == (3, ("ho-sends",))
    assert page.steps is not None
    assert [step.key for step in page.steps.children] == ["steps.1", "steps.2"]
    assert [block.key for block in page.walk()][:4] == ["title", "short-answer", "b1", "b2"]
    assert page.place == Place("content/pages/number/the-number.md", 1)


def test_a_page_is_walked_in_the_order_in_which_it_is_written(tmp_path: Path) -> None:
    body = "One.[^ho-sends]\n\n1. Two.[^ho-sends]\n\nThree.[^ho-sends]\n"
    page = read(samples.make(tmp_path, body=body)).pages["the-number"]
    assert [block.english for block in page.messages()][2:] == ["One.", "Two.", "Three."]


def test_a_critical_page_makes_all_its_blocks_critical(tmp_path: Path) -> None:
    front = samples.FRONT.replace("nation:", "critical: true\nnation:")
    pages = read(samples.make(tmp_path, front=front)).pages
    assert all(block.critical for block in pages["the-number"].walk())
    assert [block.critical for block in pages["help"].walk()] == [False, False, True, False, False]
    assert pages["help"].blocks[0].kind is Kind.ADVICE
    assert pages["help"].blocks[0].note == "first = before anybody else"


@pytest.mark.parametrize(
    ("front", "line", "rule", "says"),
    [
        ("no front matter\n", 1, "front-matter", "no front matter"),
        ("---\ntitle: [\n---\n", 3, "yaml", "not YAML"),
        ("---\ntitle: Who: what\n---\n", 2, "yaml", "not YAML"),
        ("---\n- a\n---\n", 2, "yaml", "mapping was expected"),
        (samples.FRONT.replace("title: The number\n", ""), 2, "front-matter", "`title`"),
        (samples.FRONT.replace("england", "france"), 4, "front-matter", "france"),
        (samples.FRONT.replace("20", "twenty"), 5, "front-matter", "int"),
        (samples.FRONT.replace("position", "postion"), 5, "front-matter", "postion"),
        (samples.FRONT.replace("related:", "title: Again\nrelated:"), 7, "duplicate", "`title`"),
        (re.sub("answer: (.*)", "answer: 'So. {: .advise}'", samples.FRONT), 3, "markdown", "unknown"),
    ],
)
def test_a_page_with_bad_front_matter_is_left_out_alone(
    tmp_path: Path, front: str, line: int, rule: str, says: str
) -> None:
    library = read(samples.make(tmp_path, front=front))
    assert list(library.pages) == ["help"]
    assert library.broken == ("the-number",)
    (problem,) = library.problems
    assert (problem.path, problem.line, problem.rule) == ("content/pages/number/the-number.md", line, rule)
    assert says in problem.message
    assert problem.remedy


def test_a_fault_in_the_body_is_said_with_the_line_of_the_file(tmp_path: Path) -> None:
    library = read(samples.make(tmp_path, body="One.[^ho-sends]\n\n> Two.\n"))
    (problem,) = library.problems
    assert str(problem) == (
        "content/pages/number/the-number.md:12: error [markdown] "
        "A quotation (>) is not part of our Markdown. Write it as a paragraph."
    )


def test_a_page_in_no_group_or_with_a_strange_name_is_left_out(tmp_path: Path) -> None:
    content = samples.make(tmp_path)
    samples.write(content / "pages" / "alone.md", samples.HELP)
    samples.write(content / "pages" / "care" / "Two Words.md", samples.HELP)
    library = read(content)
    assert set(library.broken) == {"alone", "Two Words"}
    assert {problem.rule for problem in library.problems} == {"page-place"}


def test_two_pages_of_one_name_are_a_problem_and_the_first_stands(tmp_path: Path) -> None:
    content = samples.make(tmp_path)
    samples.write(content / "pages" / "record" / "help.md", samples.HELP)
    library = read(content)
    assert library.pages["help"].group == "help"
    assert [problem.rule for problem in library.problems] == ["duplicate"]


def test_a_page_that_is_not_utf8_is_left_out(tmp_path: Path) -> None:
    content = samples.make(tmp_path)
    (content / "pages" / "help" / "help.md").write_bytes(b"---\ntitle: caf\xe9\n---\n")
    library = read(content)
    assert [problem.rule for problem in library.problems] == ["encoding"]
    assert list(library.pages) == ["the-number"]


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("label: others", "label: rumour", 15, "rumour"),
        ("as_of: 2024-02-03", "as_of: last year", 18, "as_of"),
        ("as_of: 2024-02-03", "as_of: 2024-13", 18, "as_of"),
        ("as_of: 2024-02-03", "as_of: 2024", 18, "int"),
        ("checked: 2026-10-01", "checked: 2026-10", 21, "checked"),
        ("check_again: 2027-10-01", "check_again: 2020-01-01", 22, "before the day"),
        ("  who: A group\n", "", 13, "`who`"),
        ("confidence: medium", "confidense: medium", 19, "confidense"),
        ("date: null}", "date: undated}", 23, "date"),
        ("id: group-says", "id: ho-sends", 13, "already at content/facts/all.yaml:1"),
        ("claim: A group said that", "claim: A group said: that", 14, "not YAML"),
        ("- id: group-says\n", "- just words\n- id: group-says\n", 13, "set of fields"),
    ],
)
def test_a_bad_fact_is_left_out_alone(tmp_path: Path, old: str, new: str, line: int, says: str) -> None:
    assert old in samples.FACTS
    library = read(samples.make(tmp_path, facts=samples.FACTS.replace(old, new, 1)))
    (problem,) = library.problems
    assert (problem.path, problem.line) == ("content/facts/all.yaml", line), str(problem)
    assert says in problem.message
    assert {"ho-sends", "nhs-free"} <= set(library.facts)
    assert set(library.pages) == {"the-number", "help"}


def test_a_ledger_that_is_no_list_is_one_problem(tmp_path: Path) -> None:
    library = read(samples.make(tmp_path, facts="id: a\n"))
    assert said(library) == [
        "content/facts/all.yaml:1: error [yaml] A list was expected here. Write `- id: ...` items."
    ]


def test_bad_values_and_links_are_left_out_one_by_one(tmp_path: Path) -> None:
    content = samples.make(tmp_path)
    samples.write(
        content / "values.yaml",
        'phone:\n  good: "111"\n  bad: 111\n  none: ""\ndate:\n  d: 2018-11-31\nfax:\n  a: "1"\namount: 3\n',
    )
    samples.write(
        content / "links.yaml",
        "a: https://example.org/a\nb: http://example.org/b\nc: https://example.org/a\na: https://example.org/d\n",
    )
    library = read(content)
    assert set(library.values) == {"phone.good"}
    assert library.links == {"a": "https://example.org/a"}
    assert [(problem.path.split("/")[1], problem.line) for problem in library.problems] == [
        ("links.yaml", 2),
        ("links.yaml", 3),
        ("links.yaml", 4),
        ("values.yaml", 3),
        ("values.yaml", 4),
        ("values.yaml", 6),
        ("values.yaml", 7),
        ("values.yaml", 9),
    ]


def test_a_date_may_be_a_month_or_a_year_and_a_blank_says_what_goes_there(tmp_path: Path) -> None:
    content = samples.make(tmp_path)
    samples.write(
        content / "values.yaml",
        "date:\n  day: 2018-11-09\n  month: 2018-11\n  year: '2018'\n  none: 2018-13\nblank:\n  name: your name\n",
    )
    library = read(content)
    assert {name: value.text for name, value in library.values.items()} == {
        "date.day": "2018-11-09",
        "date.month": "2018-11",
        "date.year": "2018",
        "blank.name": "your name",
    }
    (problem,) = library.problems
    assert (problem.path, problem.line) == ("content/values.yaml", 5)
    assert "`date.none` is `2018-13`, which is not a date" in problem.message
    assert "2026-11-21, 2026-11 or 2026" in problem.remedy


@pytest.mark.parametrize(
    ("field", "line", "says"),
    [
        ("tags: [bill, pregancy]", 15, "tags holds `pregancy`, which is not one of"),
        ("nation: france", 15, "france"),
        ("tags: bill", 15, "tags"),
    ],
)
def test_an_organisation_has_known_tags_and_a_nation(tmp_path: Path, field: str, line: int, says: str) -> None:
    content = samples.make(tmp_path)
    assert read(content).organisations["a-group"].nation == "uk"
    samples.write(content / "directory.yaml", f"{samples.DIRECTORY}  tags: [bill, wales]\n  nation: wales\n")
    entry = read(content).organisations["a-group"]
    assert (entry.tags, entry.nation) == (("bill", "wales"), "wales")
    samples.write(content / "directory.yaml", f"{samples.DIRECTORY}  {field}\n")
    library = read(content)
    (problem,) = library.problems
    assert (problem.path, problem.line) == ("content/directory.yaml", line)
    assert says in problem.message
    assert library.organisations == {}


def test_a_fact_may_name_the_dispute_of_which_it_states_one_side(tmp_path: Path) -> None:
    facts = samples.FACTS.replace("  label: others\n", "  label: others\n  disputed: deterrence\n")
    found = read(samples.make(tmp_path, facts=facts)).facts
    assert (found["group-says"].disputed, found["ho-sends"].disputed) == ("deterrence", None)


def test_bad_organisations_are_left_out_one_by_one(tmp_path: Path) -> None:
    content = samples.make(tmp_path)
    second = samples.DIRECTORY.replace("id: a-group", "id: other").replace("free: true\n", "free: perhaps\n")
    samples.write(content / "directory.yaml", samples.DIRECTORY + second + samples.DIRECTORY)
    library = read(content)
    assert list(library.organisations) == ["a-group"]
    assert [problem.line for problem in library.problems] == [26, 29]


def test_an_organisation_gives_its_sentences_without_the_missing_ones(tmp_path: Path) -> None:
    entry = read(samples.make(tmp_path)).organisations["a-group"]
    assert [field for field, _ in entry.texts()] == ["what", "area", "hours", "tells"]
    assert entry.lines["tells"] == 8


def test_an_empty_folder_is_an_empty_library(tmp_path: Path) -> None:
    assert read(tmp_path) == Library({}, {}, {}, {}, {})


def test_the_evidence_of_several_facts_is_as_old_as_its_oldest_reading(tmp_path: Path) -> None:
    facts = samples.FACTS.replace("label: nhs", "label: government")
    evidence = read(samples.make(tmp_path, facts=facts)).evidence(("ho-sends", "nhs-free", "ho-sends"))
    assert evidence is not None
    assert evidence.label is Label.GOVERNMENT
    assert evidence.who == "Home Office; NHS England"
    assert evidence.as_of == "2023"
    assert (evidence.checked, evidence.check_again) == ("2026-11-01", "2027-05-21")
    assert evidence.facts == ("ho-sends", "nhs-free")
    assert [source.title for source in evidence.sources] == ["An answer in Parliament"]
    assert not evidence.withdrawn


def test_evidence_says_when_a_fact_was_withdrawn_and_needs_one_label(tmp_path: Path) -> None:
    facts = samples.FACTS.replace("label: nhs\n", "label: nhs\n  status: withdrawn\n")
    library = read(samples.make(tmp_path, facts=facts))
    evidence = library.evidence(["nhs-free"])
    assert evidence is not None
    assert evidence.withdrawn
    assert evidence.as_of is None
    assert library.evidence(()) is None
    with pytest.raises(ValueError, match="one label"):
        library.evidence(["ho-sends", "nhs-free"])


def test_problems_are_said_in_reading_order_and_once() -> None:
    late = Problem("content/b.md", 3, "r", "Late.", "Mend it.", Severity.WARNING)
    early = Problem("content/a.md", 12, "r", "Early.", "Mend it.")
    assert in_reading_order([late, early, late]) == (early, late)
    assert str(late) == "content/b.md:3: warning [r] Late. Mend it."


def test_dates_are_days_months_or_years_that_exist() -> None:
    assert [text for text in ("2026", "2026-11", "2026-11-21") if is_partial_day(text)] == [
        "2026",
        "2026-11",
        "2026-11-21",
    ]
    bad = ("", "0000", "26", "2026-13", "2026-02-30", "2026-1-1", "20261121", "２０２６", "2026-11-21T10")
    assert not any(is_partial_day(text) for text in bad)
    assert is_day("2026-11-21")
    assert not is_day("2026-11")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.text(max_size=120), st.sampled_from(["facts/all.yaml", "values.yaml", "links.yaml", "directory.yaml"]))
def test_no_text_in_any_yaml_file_can_stop_the_reading(tmp_path: Path, text: str, name: str) -> None:
    content = samples.make(tmp_path)
    samples.write(content / name, text)
    assert set(read(content).pages) == {"the-number", "help"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(st.text(max_size=120), st.booleans())
def test_no_text_in_a_page_can_stop_the_reading(tmp_path: Path, text: str, in_front: bool) -> None:
    front = f"---\n{text}\n---\n" if in_front else samples.FRONT
    library = read(samples.make(tmp_path, front=front, body=text))
    assert "help" in library.pages
    assert "the-number" in (*library.pages, *library.broken)
