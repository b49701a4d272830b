"""Hits in a person's own language and in English become one list."""

from __future__ import annotations

from app.search.merge import merged
from app.search.query import Hit


def hits(*ids: str, title: str = "") -> tuple[Hit, ...]:
    return tuple(Hit(id_, "page", 9.0 - place, title) for place, id_ in enumerate(ids))


def ids(found: tuple[Hit, ...]) -> list[str]:
    return [hit.id for hit in found]


def test_the_own_language_comes_first_at_the_same_place() -> None:
    assert ids(merged(hits("own"), hits("english"))) == ["own", "english"]


def test_what_both_lists_hold_comes_once_and_higher_in_the_own_language() -> None:
    found = merged(hits("a", "both", title="own"), hits("both", "b", title="english"))
    assert ids(found) == ["both", "a", "b"]
    assert found[0].title == "own"


def test_one_empty_list_changes_nothing_in_the_other() -> None:
    assert ids(merged((), hits("a", "b", "c"))) == ids(merged(hits("a", "b", "c"), ())) == ["a", "b", "c"]


def test_the_same_id_of_another_kind_is_another_thing() -> None:
    assert len(merged(hits("a"), (Hit("a", "letter", 1.0),))) == 2


def test_the_limit_holds_and_scores_fall() -> None:
    found = merged(hits("a", "b", "c"), hits("d", "e"), limit=4)
    assert len(found) == 4
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)
