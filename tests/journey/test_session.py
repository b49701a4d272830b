"""The one state of the program: what each event does, and that after a wipe nothing is left."""

from __future__ import annotations

from functools import reduce as fold
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.routes import DISPLAY, HOME, LANGUAGES, Route, Screen, page, to
from app.journey.session import (
    MOST_TYPED,
    PALETTES,
    SCALES,
    ChoseLanguage,
    ChosePalette,
    Event,
    Opened,
    Resized,
    Session,
    Setting,
    ToggledBeside,
    Typed,
    WentBack,
    Wiped,
    fresh,
    reduce,
)

THE_NUMBER, NHS_SENDS, MAP = page("the-number"), page("nhs-sends"), to(Screen.MAP)

routes = st.one_of(st.sampled_from((LANGUAGES, HOME, DISPLAY)), st.text(min_size=1, max_size=9).map(page))
codes = st.sampled_from(("en", "ar", "prs", "zh-Hans", "ar-XB"))
events: st.SearchStrategy[Event] = st.one_of(
    routes.map(Opened),
    st.just(WentBack()),
    codes.map(ChoseLanguage),
    st.integers().map(Resized),
    st.one_of(st.sampled_from(PALETTES), st.text(max_size=5)).map(ChosePalette),
    st.just(ToggledBeside()),
    st.text(max_size=300).map(Typed),
    st.booleans().map(Wiped),
)
settings_ = st.builds(
    Setting, language=codes, scale=st.integers(100, 200), palette=st.sampled_from(PALETTES), start=routes
)


def but(session: Session, **changes: Any) -> Session:
    """The same session, but for these changes."""
    return Session(**{name: getattr(session, name) for name in Session.__match_args__} | changes)


def after(*happened: Event, setting: Setting | None = None) -> Session:
    """The session after these events."""
    return fold(reduce, happened, fresh(setting or Setting()))


@given(settings_, st.lists(events))
def test_whatever_happened_a_wipe_leaves_nothing(setting: Setting, happened: list[Event]) -> None:
    assert reduce(after(*happened, setting=setting), Wiped()) == fresh(setting)


@given(settings_, st.lists(events))
def test_hiding_differs_from_a_fresh_session_by_the_cover_alone(setting: Setting, happened: list[Event]) -> None:
    hidden = reduce(after(*happened, setting=setting), Wiped(hidden=True))
    assert hidden == but(fresh(setting), hidden=True)


@given(settings_, st.lists(events), events)
def test_every_event_is_answered_and_leaves_the_session_before_as_it_was(
    setting: Setting, happened: list[Event], event: Event
) -> None:
    before = after(*happened, setting=setting)
    as_it_was = but(before)
    result = reduce(before, event)
    assert before == as_it_was
    assert result.setting == setting
    assert SCALES[0] <= result.scale <= SCALES[-1]
    assert result.palette in PALETTES


@given(st.lists(events))
def test_going_back_always_ends_and_never_at_the_same_place_twice_in_a_row(happened: list[Event]) -> None:
    session = after(*happened)
    for _ in range(len(session.history)):
        went = reduce(session, WentBack())
        assert len(went.history) == len(session.history) - 1
        session = went
    assert reduce(session, WentBack()) == session


def test_all_events_are_among_those_that_were_tried() -> None:
    assert {type(event) for event in (Opened(HOME), WentBack(), ChoseLanguage("en"), Resized(1), ChosePalette("dark"),
            ToggledBeside(), Typed("a"), Wiped())} == set(get_args(Event))  # fmt: skip


def test_what_is_typed_is_kept_up_to_a_length_and_gone_with_the_person() -> None:
    session = after(Typed("a bill"), Opened(HOME))
    assert session.typed == "a bill"
    assert len(after(Typed("a" * 10_000)).typed) == MOST_TYPED
    assert reduce(session, Wiped()).typed == ""


def test_a_fresh_session_is_what_the_setting_says() -> None:
    setting = Setting(language="ar", scale=150, palette="dark", start=HOME)
    session = fresh(setting)
    assert (session.language, session.scale, session.palette, session.route) == ("ar", 150, "dark", HOME)
    assert (session.history, session.beside, session.hidden) == ((), False, False)


def test_back_goes_to_the_screen_before() -> None:
    session = after(ChoseLanguage("en"), Opened(THE_NUMBER), Opened(NHS_SENDS), WentBack())
    assert (session.route, session.history) == (THE_NUMBER, (LANGUAGES, HOME))


def test_back_from_the_first_screen_stays_there() -> None:
    assert after(WentBack()) == fresh(Setting())


def test_opening_the_page_that_is_open_adds_no_step() -> None:
    assert after(Opened(THE_NUMBER), Opened(THE_NUMBER)) == after(Opened(THE_NUMBER))


def test_home_forgets_the_way_there_but_the_languages_stay_behind_it() -> None:
    session = after(Opened(THE_NUMBER), Opened(NHS_SENDS), Opened(HOME))
    assert session.history == (LANGUAGES,)


def test_a_language_chosen_on_the_first_screen_leads_home() -> None:
    session = after(ChoseLanguage("ar"))
    assert (session.language, session.route, session.history) == ("ar", HOME, (LANGUAGES,))


def test_a_language_chosen_from_the_middle_of_a_page_leads_back_to_that_page() -> None:
    reading = after(ChoseLanguage("en"), Opened(THE_NUMBER))
    session = reduce(reduce(reading, Opened(LANGUAGES)), ChoseLanguage("ar"))
    assert session == but(reading, language="ar")


@pytest.mark.parametrize("through", [HOME, DISPLAY, THE_NUMBER])
def test_a_language_chosen_without_leaving_keeps_the_screen(through: Route) -> None:
    there = after(ChoseLanguage("en"), Opened(through))
    assert reduce(there, ChoseLanguage("ar")) == but(there, language="ar")


def test_a_language_chosen_from_size_and_colours_does_not_lose_the_page_behind_it() -> None:
    there = after(ChoseLanguage("en"), Opened(THE_NUMBER), Opened(DISPLAY))
    session = reduce(reduce(there, Opened(LANGUAGES)), ChoseLanguage("ar"))
    assert THE_NUMBER in (session.route, *session.history)


def test_a_choice_on_the_map_takes_the_place_of_the_one_before() -> None:
    there = after(ChoseLanguage("en"), Opened(THE_NUMBER), Opened(MAP), Opened(to(Screen.MAP, "place/gp")))
    assert there.route == to(Screen.MAP, "place/gp")
    as_list = reduce(there, Opened(to(Screen.MAP_LIST, "arrow/gp--nhs-app")))
    assert as_list.history == there.history
    assert reduce(as_list, WentBack()).route == THE_NUMBER


def test_a_page_opened_from_the_map_leads_back_to_what_was_chosen() -> None:
    chosen = to(Screen.MAP, "place/gp")
    assert after(Opened(MAP), Opened(chosen), Opened(page("place/gp")), WentBack()).route == chosen


@given(settings_, st.lists(events), st.lists(st.sampled_from(("place/gp", "arrow/gp--nhs-app", "")), min_size=1))
def test_however_much_is_chosen_on_the_map_one_step_back_leaves_it(
    setting: Setting, happened: list[Event], chosen: list[str]
) -> None:
    before = reduce(after(*happened, setting=setting), Opened(THE_NUMBER))
    there = fold(reduce, (Opened(to(Screen.MAP, one)) for one in chosen), before)
    assert reduce(there, WentBack()) == before


def test_a_first_language_chosen_after_size_and_colours_leads_home() -> None:
    assert after(Opened(DISPLAY), Opened(LANGUAGES), ChoseLanguage("ar")).route == HOME


def test_english_beside_english_is_not_offered() -> None:
    assert after(ChoseLanguage("ar"), ToggledBeside()).beside
    assert not after(ChoseLanguage("ar"), ToggledBeside(), ChoseLanguage("en")).beside
    assert after(ChoseLanguage("ar"), ToggledBeside(), ChoseLanguage("ur")).beside


def test_text_grows_and_shrinks_by_steps_and_stops_at_both_ends() -> None:
    session = fresh(Setting())
    seen = []
    for _ in range(6):
        session = reduce(session, Resized(1))
        seen.append(session.scale)
    assert seen == [125, 150, 175, 200, 200, 200]
    assert reduce(session, Resized(-99)).scale == 100


def test_a_size_between_two_steps_moves_by_one_step() -> None:
    assert after(Resized(1), setting=Setting(scale=130)).scale == 150
    assert after(Resized(-1), setting=Setting(scale=130)).scale == 100


def test_a_palette_nobody_drew_is_not_taken() -> None:
    assert after(ChosePalette("dark")).palette == "dark"
    assert after(ChosePalette("dark"), ChosePalette("neon")).palette == "dark"


def test_a_wipe_goes_back_to_the_setting_and_not_to_the_program_s_own_taste() -> None:
    setting = Setting(language="ar", scale=175, palette="contrast-dark", start=HOME)
    assert after(Opened(THE_NUMBER), Resized(-1), ChoseLanguage("en"), Wiped(), setting=setting) == fresh(setting)


def test_a_session_holds_only_values() -> None:
    """What cannot be compared or hashed could hide something from a wipe."""
    session = after(ChoseLanguage("ar"), Opened(THE_NUMBER))
    assert hash(session) == hash(but(session))
    assert set(Session.__match_args__) == {
        "setting", "route", "history", "language", "scale", "palette", "beside", "typed", "hidden",
    }  # fmt: skip
