"""The block walk gives the same messages however the source is wrapped, and keys that any language can share."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.markdown import BlockReader, Document, SourceBlock
from app.model import Kind

WORDS = st.lists(st.from_regex(r"[A-Za-z]{2,9}[,.]?", fullmatch=True), min_size=1, max_size=40)


def read(text: str) -> Document:
    return BlockReader().read(textwrap.dedent(text).lstrip("\n"))


def only(text: str) -> SourceBlock:
    document = read(text)
    assert document.faults == ()
    assert len(document.blocks) == 1
    return document.blocks[0]


def outline(document: Document) -> list[tuple[str, str, str, int]]:
    tops = [*document.blocks, *([document.steps] if document.steps else [])]
    return [(block.key, block.kind, block.english, block.line) for top in tops for block in top.walk()]


def test_a_paragraph_that_cites_is_a_statement() -> None:
    block = only("The Home Office says so.[^a][^b]")
    assert (block.kind, block.english, block.facts) == (Kind.STATEMENT, "The Home Office says so.", ("a", "b"))


def test_a_paragraph_marked_as_advice_is_advice_wherever_the_mark_stands() -> None:
    for text in ("Ask first. {: .advice}", "Ask first.\n{: .advice}", "Ask\nfirst.   {: .advice}  "):
        block = only(text)
        assert (block.kind, block.english, block.advice) == (Kind.ADVICE, "Ask first.", True)


def test_marks_and_a_note_can_be_combined_and_stand_with_citations() -> None:
    block = only('So it is.[^a] {: .critical note="so = {thus}, {: not this}"}')
    assert (block.facts, block.critical, block.note) == (("a",), True, "so = {thus}, {: not this}")
    assert block.english == "So it is."


def test_a_value_at_the_end_is_not_an_attribute_list() -> None:
    assert only("Call {phone.nhs111}").english == "Call {phone.nhs111}"
    assert only("Call {phone.nhs111} {: .advice}").english == "Call {phone.nhs111}"


def test_a_citation_in_the_middle_stays_in_the_text_for_the_audit_to_find() -> None:
    assert only("One.[^a] Two.[^b]").english == "One.[^a] Two."


def test_a_line_that_looks_like_a_reference_does_not_vanish() -> None:
    assert only("[^a]: words").english == "[^a]: words"


def test_the_outline_has_readable_keys_and_the_lines_of_the_source() -> None:
    document = read("""
        Before.[^a]

        ## A heading

        !!! sides
            One says so.[^a]

            Two says
            not.[^b]

        1. Step one.[^a]
        2. Step two. {: .advice}

        - Item.[^a]
        - Other item
          goes on.[^a]

        | Where | What |
        |---|---|
        | GP | notes[^a] |

        After.[^a]
        """)
    assert outline(document) == [
        ("b1", "statement", "Before.", 1),
        ("b2", "heading", "A heading", 3),
        ("b3", "sides", "", 5),
        ("b3.1", "statement", "One says so.", 6),
        ("b3.2", "statement", "Two says not.", 8),
        ("b4", "list", "", 14),
        ("b4.1", "item", "Item.", 14),
        ("b4.2", "item", "Other item goes on.", 15),
        ("b5", "table", "", 18),
        ("b5.1", "row", "", 18),
        ("b5.1.1", "cell", "Where", 18),
        ("b5.1.2", "cell", "What", 18),
        ("b5.2", "row", "", 20),
        ("b5.2.1", "cell", "GP", 20),
        ("b5.2.2", "cell", "notes", 20),
        ("b6", "statement", "After.", 22),
        ("steps", "steps", "", 11),
        ("steps.1", "step", "Step one.", 11),
        ("steps.2", "step", "Step two.", 12),
    ]


def test_the_same_words_twice_have_two_lines() -> None:
    assert [line for *_, line in outline(read("Same.[^a]\n\nSame.[^a]\n"))] == [1, 3]


def test_the_first_line_can_be_any_line_of_its_file() -> None:
    assert BlockReader().read("One.\n\nTwo.", first_line=9).blocks[1].line == 11


def test_loose_lists_and_lists_in_lists_keep_their_texts() -> None:
    document = read("""
        - Outer one.

        - Outer two.

            Goes on.

            - Inner.
        """)
    assert [(key, kind, english) for key, kind, english, _ in outline(document)] == [
        ("b1", "list", ""),
        ("b1.1", "item", "Outer one."),
        ("b1.2", "item", "Outer two."),
        ("b1.2.1", "statement", "Goes on."),
        ("b1.2.2", "list", ""),
        ("b1.2.2.1", "item", "Inner."),
    ]


def test_a_note_has_its_title_or_none() -> None:
    titled = only('!!! note "Good to know"\n    Words.[^a]\n')
    assert (titled.kind, titled.english, titled.children[0].key) == (Kind.NOTE, "Good to know", "b1.1")
    assert only("!!! note\n    Words.[^a]\n").english == ""


def test_setext_headings_are_headings() -> None:
    assert only("A heading\n---------\n").kind is Kind.HEADING


def test_a_second_numbered_list_is_kept_for_the_audit() -> None:
    document = read("1. One.\n\nBetween.\n\n1. Two.\n")
    assert document.steps is not None
    assert [block.kind for block in document.blocks] == [Kind.STATEMENT, Kind.STEPS]


def test_an_escaped_bar_stays_in_its_cell() -> None:
    table = only("| a | b |\n|---|---|\n| c \\| d | e |\n")
    assert [cell.english for cell in table.children[1].children] == ["c \\| d", "e"]


@pytest.mark.parametrize("text", ["<div>block</div>", "Some <b>tag</b>.", "<!-- comment -->", "<script>\nx\n</script>"])
def test_raw_html_is_only_text(text: str) -> None:
    assert only(text).english == text.replace("\n", " ")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("# Title", "front matter"),
        ("> quoted", "quotation"),
        ("    code", "code block"),
        ("One.\n\n***\n\nTwo.", "rule"),
        ("#### Deep", "<h4>"),
        ("!!! warning\n    Words.", "`!!! warning`"),
        ('!!! sides "Both"\n    Words.', "no title"),
        ('!!! risk "Fear"\n    Words.', "no title"),
        ("Words. {: .advise}", "unknown"),
        ("Words. {: #id}", "unknown"),
        ("Words.\n\n{: .advice}", "no text"),
    ],
)
def test_what_is_not_our_markdown_is_said_with_its_line(text: str, says: str) -> None:
    faults = BlockReader().read("First.\n\n" + text, first_line=1).faults
    assert len(faults) == 1
    assert says in faults[0].message
    assert faults[0].line >= 3
    assert faults[0].remedy


def test_line_ends_of_another_system_and_tabs_change_nothing() -> None:
    unix = read("One\ntwo.[^a]\n\n- a\n    - b\n")
    assert outline(BlockReader().read("One\r\ntwo.[^a]\r\n\r\n- a\r\n\t- b\r\n")) == outline(unix)


def test_one_reader_serves_many_texts() -> None:
    reader = BlockReader()
    reader.read("1. One.\n2. Two.\n")
    assert reader.read("Alone.").blocks[0].key == "b1"
    assert reader.read("").blocks == ()


def test_a_letter_is_pairs_of_a_paragraph_and_what_it_says() -> None:
    letter = only("""
        !!! letter
            Please send me
            a copy.

            > You ask for
            > a copy. {: note="copy = all of it"}

            Thank you. {blank.name}

            > You say thank you. {: .critical}
        """)
    assert (letter.kind, letter.english) == (Kind.LETTER, "")
    assert [(block.key, block.kind, block.english) for block in letter.walk()][1:] == [
        ("b1.1", Kind.PARAGRAPH, "You ask for a copy."),
        ("b1.1.1", Kind.LETTER_TEXT, "Please send me a copy."),
        ("b1.2", Kind.PARAGRAPH, "You say thank you."),
        ("b1.2.1", Kind.LETTER_TEXT, "Thank you. {blank.name}"),
    ]
    assert [told.note for told in letter.children] == ["copy = all of it", ""]
    assert [told.critical for told in letter.children] == [False, True]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("    One.\n", 4),
        ("    One.\n\n    Two.\n\n    > It says two.\n", 4),
        ("    One.\n\n    > It says one.\n\n    Two.\n", 8),
        ("    > It says nothing.\n", 4),
        ("    One.\n\n    > It says one.\n    >\n    > And more.\n", 4),
        ("    One.\n\n    > ## It says\n", 4),
        ("    One.\n\n    > - It says one.\n", 4),
        ("    - One.\n\n    > It says one.\n", 4),
    ],
)
def test_a_letter_without_pairs_is_said_with_its_line(body: str, line: int) -> None:
    (fault,) = BlockReader().read(f"First.\n\n!!! letter\n{body}").faults
    assert "is not followed by one `> ` paragraph" in fault.message
    assert (fault.line, fault.remedy) == (line, "Write the pair.")


SENTENCE = st.lists(st.from_regex(r"[A-Za-z]{2,9}", fullmatch=True), min_size=1, max_size=12).map(" ".join)


@given(st.lists(st.tuples(SENTENCE, SENTENCE), max_size=8))
def test_any_letter_comes_back_pair_by_pair(pairs: list[tuple[str, str]]) -> None:
    written = "".join(f"    {letter}.\n\n    > {told}.\n\n" for letter, told in pairs)
    document = BlockReader().read(f"!!! letter\n{written}\nAfter.\n")
    assert document.faults == ()
    read_back = [(told.children[0].english, told.english) for told in document.blocks[0].children]
    assert read_back == [(f"{letter}.", f"{told}.") for letter, told in pairs]
    assert document.blocks[-1].english == "After."


@given(st.lists(st.sampled_from(["    Text.", "    > Told.", "    >", "    - Item.", "    1. Step.", "", "After."])))
def test_any_attempt_at_a_letter_is_pairs_or_a_fault(lines: list[str]) -> None:
    document = BlockReader().read("\n".join(["!!! letter", *lines]))
    letters = [block for block in document.blocks if block.kind is Kind.LETTER]
    for pair in (child for letter in letters for child in letter.children):
        assert (pair.kind, [part.kind for part in pair.children]) == (Kind.PARAGRAPH, [Kind.LETTER_TEXT])
        assert (pair.english and pair.children[0].english) or document.faults


def test_a_risk_is_three_paragraphs_with_keys_of_their_own() -> None:
    risk = only("!!! risk\n    One.[^a]\n\n    Two. {: .advice}\n\n    Three.[^b]\n")
    assert [(block.key, block.kind, block.facts) for block in risk.walk()] == [
        ("b1", Kind.RISK, ()),
        ("b1.1", Kind.STATEMENT, ("a",)),
        ("b1.2", Kind.ADVICE, ()),
        ("b1.3", Kind.STATEMENT, ("b",)),
    ]


def test_words_that_must_not_be_said_are_our_own_advice() -> None:
    (item,) = only("- “You are safe.” {: .avoid}\n").children
    assert (item.kind, item.avoid, item.advice, item.english) == (Kind.ITEM, True, True, "“You are safe.”")


@given(WORDS, st.integers(12, 100), st.integers(12, 100))
def test_wrapping_a_paragraph_again_changes_nothing(words: list[str], one: int, other: int) -> None:
    text = " ".join(words) + "[^a]"
    for width in (one, other):
        block = BlockReader().read(textwrap.fill(text, width, break_long_words=False)).blocks[0]
        assert (block.english, block.facts) == (" ".join(words), ("a",))


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    document = BlockReader().read(text)
    assert all(line >= 1 for *_, line in outline(document))


@given(
    st.lists(st.sampled_from(["1. a", "- b", "!!! sides", "    c", "| d | e |", "|--|--|", "## f", "", "{: .advice}"]))
)
def test_any_mixture_of_our_blocks_can_be_read_and_no_key_comes_twice(lines: list[str]) -> None:
    keys = [key for key, *_ in outline(BlockReader().read("\n".join(lines)))]
    assert len(keys) == len(set(keys))
