"""The inline parser shows bold, links and values, and never lets anything else become markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.content.inline import InlineParser
from app.model import Span

LINKS = {"answer": "https://example.org/answer"}
PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            ["**", "*", "_", "[", "]", "(", ")", "](page:a)", "](https://a.b)", "](javascript:x)", "](word:a)", "{a.b}"]
        ),
        st.sampled_from(
            ["<b>", "</b>", "<script>", "&lt;", "\\", "`", "!", "\n", "\x02", "\x03", "klzzwxh:0000", "  "]
        ),
        st.sampled_from(["العربية", "ትግርኛ", "中文", "\u2066", "\u00a0", "{:", "}", "[^a]", "wzxhzdk:0"]),
        st.text(max_size=5),
    ),
    max_size=25,
).map("".join)


def named(name: str) -> str:
    return f"\u2066<{name}>\u2069"


def spans(text: str) -> tuple[Span, ...]:
    return InlineParser(LINKS).spans(text, named)


def test_bold_links_and_values_are_shown() -> None:
    assert spans("**Ill?** Call {phone.nhs111} or read [this page](page:the-number).") == (
        Span("Ill?", strong=True),
        Span(" Call \u2066<phone.nhs111>\u2069 or read "),
        Span("this page", link="page:the-number"),
        Span("."),
    )


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("[a](page:the-number)", "page:the-number"),
        ("[a](question:why)", "page:question/why"),
        ("[a](outcome:basics)", "page:outcome/basics"),
        ("[a](rumour:they-come)", "page:rumour/they-come"),
        ("[a](letter:ask-copy)", "page:letter/ask-copy"),
        ("[a](word:visa)", "word:visa"),
    ],
)
def test_a_link_leads_to_a_page_of_any_form_or_opens_a_word(typed: str, link: str) -> None:
    assert spans(typed) == (Span("a", link=link),)


@pytest.mark.parametrize(
    "typed", ["[a](desk:x)", "[a](card:x)", "[a](question:Why)", "[a](question/why)", "[a](word:)"]
)
def test_a_link_to_what_no_text_may_lead_to_is_plain_text(typed: str) -> None:
    assert spans(typed) == (Span(typed),)


def test_bold_in_a_link_and_a_link_in_bold_are_both_bold_links() -> None:
    wanted = (Span("a", strong=True, link="page:x"),)
    assert spans("[**a**](page:x)") == wanted
    assert spans("**[a](page:x)**") == wanted


def test_a_value_can_stand_in_bold_and_in_a_link() -> None:
    assert spans("**{phone.a}**") == (Span(named("phone.a"), strong=True),)
    assert spans("[{phone.a}](page:x)") == (Span(named("phone.a"), link="page:x"),)


def test_link_ids_become_addresses_where_the_addresses_are_known() -> None:
    assert spans("[a](link:answer)") == (Span("a", link="https://example.org/answer"),)
    assert InlineParser().spans("[a](link:answer)", named) == (Span("a", link="link:answer"),)


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "<b>bold</b>",
        "[a](javascript:alert(1))",
        "[a](http://example.org)",
        "[a](data:text/html,x)",
        "[a](//example.org)",
        '[a](page:x "title")',
        "[a](link:not-there)",
        "[a][answer]",
        "![a](https://example.org/a.png)",
        "<https://example.org>",
        "<a@example.org>",
        "*a* and _b_ and `c`",
        "&lt;b&gt; &amp; &copy;",
        "** a **",
        "**open",
        "[open](page:x",
        "1. not a list",
        "# not a heading",
        "| not | a table |",
        "{phone} {Phone.a} {phone.} {: .advice}",
        "[a](https://example.org/{phone.a)",
    ],
)
def test_everything_else_is_plain_text_as_it_was_typed(typed: str) -> None:
    assert spans(typed) == (Span(typed),)


def test_a_value_inside_an_address_makes_no_link() -> None:
    assert spans("[a](https://example.org/{phone.a})") == (Span(f"[a](https://example.org/{named('phone.a')})"),)


def test_bold_works_beside_chinese_and_arabic_letters_without_blanks() -> None:
    assert spans("中**文**字") == (Span("中"), Span("文", strong=True), Span("字"))
    assert spans("قال**نعم**لا") == (Span("قال"), Span("نعم", strong=True), Span("لا"))


def test_a_backslash_makes_a_star_plain() -> None:
    assert spans(r"\*\*a\*\*") == (Span("**a**"),)


def test_soft_line_ends_are_blanks_and_no_break_spaces_stay() -> None:
    assert spans(" a\n  b\u00a0c ") == (Span("a b\u00a0c"),)


def test_what_a_value_gives_is_never_read_as_markdown() -> None:
    assert InlineParser().spans("{a.b}", lambda _: "**x** [y](page:z) {a.b}") == (Span("**x** [y](page:z) {a.b}"),)


@given(PIECES)
def test_no_text_can_make_it_fail_or_bring_in_markup(text: str) -> None:
    for span in spans(text):
        assert span.text
        assert span.link.startswith(("page:", "word:", "https://")) or not span.link
        assert "\x02" not in span.text
        assert "\x03" not in span.text
        assert "<" not in span.link


@given(st.text(alphabet=st.characters(exclude_characters="*[]{}\\ \t\r\n\x02\x03"), min_size=1))
def test_a_text_without_our_marks_comes_out_unchanged(text: str) -> None:
    assert spans(text) == (Span(text),)


@given(st.lists(st.from_regex(r"[a-z]+(\.[a-z0-9_]+){1,2}", fullmatch=True), min_size=1, max_size=5))
def test_every_value_is_asked_for_once_in_order_and_shown(names: list[str]) -> None:
    asked: list[str] = []

    def value(name: str) -> str:
        asked.append(name)
        return f"<{name}>"

    shown = InlineParser().spans(" ".join(f"{{{name}}}" for name in names), value)
    assert asked == names
    assert "".join(span.text for span in shown) == " ".join(f"<{name}>" for name in names)


def test_one_parser_serves_many_texts() -> None:
    parser = InlineParser(LINKS)
    assert parser.spans("**a** {a.b}", named) == parser.spans("**a** {a.b}", named)
    assert parser.spans("{a.b}", str.upper) == (Span("A.B"),)


def test_deep_nesting_is_only_text() -> None:
    assert "".join(span.text for span in spans("[" * 2000 + "**" * 500)).startswith("[[[")
