"""The data map: to be read by eye, by ear, by keyboard and by touch, in every direction and size."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from app.journey.routes import HOME, Screen, to
from app.journey.session import ChoseLanguage, Opened, Resized, ToggledBeside, WentBack
from app.model import Form
from app.ui.inspect import inspect
from app.ui.map.contents import contents_of
from app.ui.map.drawing import Drawing
from app.ui.map.table import COURSES, SEATS
from app.ui.views.map import MapView
from tests.ui.conftest import Open
from tests.ui.story import RIGHT_TO_LEFT, App, heard, named

MAP, LIST = to(Screen.MAP), to(Screen.MAP_LIST)
GP, NATIONAL, HOME_OFFICE = "place/gp", "place/national-list", "place/home-office"
ASKS = "arrow/overseas-visitor-team--home-office"
LONG = "en-XA"


def choose(app: App, key: str) -> None:
    """Choose a place or an arrow with the mouse."""
    app.press(f"map/{key}")


def drawing(app: App) -> Drawing:
    """The drawn map on the screen."""
    assert isinstance(app.view, MapView)
    assert app.view.drawing is not None, "the map is not drawn here"
    return app.view.drawing


def key_to(app: App, place: str) -> None:
    """Press Tab until a place has the keyboard."""
    for _ in range(60):
        app.press_key(Qt.Key.Key_Tab)
        focused = app.focused()
        if focused is not None and named(focused) == place:
            return
    raise AssertionError(f"Tab never came to {place}")


# -- what is on it


def test_the_table_knows_every_place_and_arrow_of_the_bundle_and_no_other(open_it: Open) -> None:
    app = open_it(start=MAP)
    assert {seat.place for seat in SEATS} == {head.id for head in app.context.bundle.heads(Form.PLACE)}
    assert {course.arrow for course in COURSES} == {head.id for head in app.context.bundle.heads(Form.ARROW)}
    assert len(drawing(app).nodes) == len(SEATS)
    assert len(drawing(app).arrows) == len(COURSES)


def test_an_arrow_on_the_drawing_leaves_and_reaches_the_boxes_that_its_page_names(open_it: Open) -> None:
    app = open_it(start=MAP)
    boxes = {node.block.key: node.geometry().adjusted(-2, -2, 2, 2) for node in drawing(app).nodes}
    links = {link.id: link for link in contents_of(app.context.bundle).arrows}
    for course in COURSES:
        points = drawing(app).course_of(course)
        link = links[course.arrow]
        assert boxes[link.start.id].contains(points[0].toPoint()), f"{course.arrow} begins elsewhere"
        assert boxes[link.end.id].contains(points[-1].toPoint()), f"{course.arrow} ends elsewhere"


def test_the_list_shows_the_same_and_leads_to_the_same(open_it: Open) -> None:
    app = open_it(start=MAP)
    on_map = {button.place for button in app.buttons() if button.place.startswith(("map/place", "map/arrow"))}
    app.press("map/as/map-list")
    on_list = {button.place for button in app.buttons() if button.place.startswith(("map/place", "map/arrow"))}
    assert on_list == on_map
    choose(app, GP)
    told = set(app.blocks())
    app.press("map/as/map")
    assert app.session.route == to(Screen.MAP, GP)
    assert set(app.blocks()) == told


# -- nothing lies on anything else


@pytest.mark.parametrize("code", ["en", LONG, RIGHT_TO_LEFT])
@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1920, 1080)])
def test_every_word_can_be_read_at_every_size(open_it: Open, code: str, scale: int, size: tuple[int, int]) -> None:
    for screen in (MAP, LIST):
        app = open_it(code, to(screen.screen, NATIONAL), scale=scale, size=size)
        facts = inspect(app.window)
        assert [fact.why for fact in facts.texts if fact.cut] == []
        assert [fact.why for fact in facts.blocks if fact.cut] == []
        assert facts.overlaps == ()
        assert not facts.sideways


@pytest.mark.parametrize("code", ["en", LONG, RIGHT_TO_LEFT])
@pytest.mark.parametrize(
    ("scale", "size"), [(100, (1366, 768)), (100, (1024, 768)), (150, (2560, 1200)), (200, (3400, 1500))]
)
@pytest.mark.parametrize("chosen", [NATIONAL, ASKS])
def test_boxes_words_and_lines_keep_out_of_each_other_s_way(
    open_it: Open, code: str, scale: int, size: tuple[int, int], chosen: str
) -> None:
    app = open_it(code, to(Screen.MAP, chosen), scale=scale, size=size)
    drawn = drawing(app)
    for one, other in combinations([*drawn.nodes, *drawn.arrows], 2):
        assert not one.geometry().intersects(other.geometry()), f"{one.place} lies on {other.place}"
        assert drawn.rect().contains(one.geometry()), f"{one.place} sticks out"
    lines = {course.arrow: strokes(drawn.course_of(course)) for course in COURSES}
    for arrow in drawn.arrows:
        words = QRectF(arrow.words_rect().translated(arrow.pos()))
        for key, strokes_ in lines.items():
            assert not any(stroke.intersects(words) for stroke in strokes_), f"{key} runs through {arrow.place}"
    for node in drawn.nodes:
        inside = QRectF(node.geometry().adjusted(3, 3, -3, -3))
        for key, strokes_ in lines.items():
            assert not any(stroke.intersects(inside) for stroke in strokes_), f"{key} runs through {node.place}"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_no_arrow_lies_on_another(open_it: Open, size: tuple[int, int]) -> None:
    drawn = drawing(open_it(start=MAP, size=size))
    for one, other in combinations(COURSES, 2):
        for stroke in strokes(drawn.course_of(one)):
            for second in strokes(drawn.course_of(other)):
                shared = stroke.intersected(second)
                assert max(shared.width(), shared.height()) < 6, f"{one.arrow} runs along {other.arrow}"


def test_words_on_arrows_are_large_enough_to_read_and_to_press(open_it: Open) -> None:
    for arrow in drawing(open_it(start=MAP)).arrows:
        assert arrow.lines.layout.font().pixelSize() >= 17
        assert arrow.height() >= 64
        assert arrow.width() >= 64


def strokes(points: list[QPointF]) -> list[QRectF]:
    """The lines between the points of a course, two px wide."""
    return [QRectF(first, second).normalized().adjusted(-1, -1, 1, 1) for first, second in pairwise(points)]


# -- by touch


def test_a_person_chooses_a_place_and_reads_what_it_holds(open_it: Open) -> None:
    app = open_it(start=MAP)
    choose(app, GP)
    page = app.context.bundle.page(GP)
    assert app.session.route == to(Screen.MAP, GP)
    assert {block.key for block in (page.short_answer, *page.blocks)} <= set(app.blocks())
    assert page.short_answer.text is not None
    assert page.short_answer.text.plain in app.read_text()
    assert app.button(f"map/{GP}").chosen
    app.press("map/read-all")
    assert app.session.route.page == GP
    assert app.session.route.screen is Screen.PAGE


def test_a_person_chooses_an_arrow_and_reads_what_travels(open_it: Open) -> None:
    app = open_it(start=MAP)
    choose(app, ASKS)
    assert "What travels" in app.read_text()
    assert [button.place for button in app.buttons() if button.chosen and "/arrow/" in button.place] == [f"map/{ASKS}"]


def test_back_leaves_the_map_whatever_was_chosen_on_it(open_it: Open) -> None:
    app = open_it(start=HOME)
    app.context.dispatcher.dispatch(Opened(MAP))
    app.settle()
    for key in (GP, ASKS, NATIONAL):
        choose(app, key)
    app.press("map/as/map-list")
    app.press("back")
    assert app.session.route == HOME


def test_back_from_the_whole_page_returns_to_what_was_chosen(open_it: Open) -> None:
    app = open_it(start=MAP)
    choose(app, HOME_OFFICE)
    app.press("map/read-all")
    app.context.dispatcher.dispatch(WentBack())
    app.settle()
    assert app.session.route == to(Screen.MAP, HOME_OFFICE)


def test_choosing_what_is_chosen_leaves_it_chosen(open_it: Open) -> None:
    app = open_it(start=to(Screen.MAP, GP))
    choose(app, GP)
    assert app.button(f"map/{GP}").chosen


def test_a_choice_does_not_move_the_drawing(open_it: Open) -> None:
    app = open_it(start=MAP)
    app.scroll_to(1)
    before = app.scroll_bar().value()
    assert before > 0
    choose(app, "place/nhs-england")
    assert app.scroll_bar().value() == before


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768)])
def test_what_was_chosen_stays_in_sight(open_it: Open, size: tuple[int, int]) -> None:
    app = open_it(start=MAP, size=size)
    app.scroll_to(0.6)
    choose(app, "place/hospital")
    assert app.button("map/place/hospital").visibleRegion().boundingRect().height() >= 40


@pytest.mark.parametrize(("scale", "size"), [(100, (1366, 768)), (100, (1024, 768)), (200, (1024, 768))])
@pytest.mark.parametrize("screen", [Screen.MAP, Screen.MAP_LIST])
def test_who_comes_to_a_place_of_the_map_sees_it(
    open_it: Open, screen: Screen, scale: int, size: tuple[int, int]
) -> None:
    app = open_it(start=HOME, scale=scale, size=size)
    app.context.dispatcher.dispatch(Opened(to(screen, "place/researchers")))
    app.settle()
    assert app.button("map/place/researchers").visibleRegion().boundingRect().height() >= 40


def test_a_place_that_is_not_there_is_as_if_nothing_were_chosen(open_it: Open) -> None:
    app = open_it(start=to(Screen.MAP, "place/the-moon"))
    assert "Choose a place or an arrow" in app.read_text()
    assert not any(button.chosen for button in app.buttons() if "/place/" in button.place)


def test_what_nobody_knows_stands_under_the_map(open_it: Open) -> None:
    app = open_it(start=MAP)
    assert "We do not know" in app.read_text()
    assert any(
        frame.block.evidence is not None and "unk-ho-look-in" in frame.block.evidence.facts for frame in app.frames()
    )


# -- by keyboard


def test_the_whole_story_by_keyboard(open_it: Open) -> None:
    app = open_it(start=MAP)
    key_to(app, "map/place/national-list")
    app.press_key(Qt.Key.Key_Return)
    assert app.session.route == to(Screen.MAP, NATIONAL)
    focused = app.focused()
    assert focused is not None
    assert named(focused) == f"map/{NATIONAL}", "the keyboard stays where it was"
    assert app.ring().isVisible()
    key_to(app, "map/read-all")
    app.press_key(Qt.Key.Key_Return)
    assert app.session.route.screen is Screen.PAGE


@pytest.mark.parametrize("screen", [Screen.MAP, Screen.MAP_LIST])
def test_tab_goes_through_places_then_arrows_then_the_panel(open_it: Open, screen: Screen) -> None:
    app = open_it(start=to(screen, GP))
    contents = contents_of(app.context.bundle)
    stops = app.tab_through()
    ours = [stop for stop in stops if stop.startswith(("map/place", "map/arrow"))]
    places, arrows = [spot.id for spot in contents.places], [link.id for link in contents.arrows]
    assert ours == [f"map/{key}" for key in places + arrows]
    assert stops.index("map/as/map") < stops.index(ours[0])
    assert stops.index(ours[-1]) < stops.index("map/read-all")


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        ("place/gp", Qt.Key.Key_Up, "place/nhs-app"),
        ("place/gp", Qt.Key.Key_Down, "place/hospital"),
        ("place/gp", Qt.Key.Key_Right, NATIONAL),
        (NATIONAL, Qt.Key.Key_Right, "place/overseas-visitor-team"),
        ("place/overseas-visitor-team", Qt.Key.Key_Right, HOME_OFFICE),
        (HOME_OFFICE, Qt.Key.Key_Down, "place/police-courts"),
        ("place/nhs-app", Qt.Key.Key_Left, "place/nhs-app"),
    ],
)
def test_arrow_keys_go_where_they_point(open_it: Open, start: str, key: Qt.Key, end: str) -> None:
    app = open_it(start=MAP)
    app.button(f"map/{start}").setFocus(Qt.FocusReason.TabFocusReason)
    app.press_key(key)
    focused = app.focused()
    assert focused is not None
    assert named(focused) == f"map/{end}"


def test_every_place_is_reached_with_the_arrow_keys_alone(open_it: Open) -> None:
    app = open_it(start=MAP)
    first = SEATS[0].place
    seen, waiting = {first}, [first]
    while waiting:
        place = waiting.pop()
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            app.button(f"map/{place}").setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClick(app.button(f"map/{place}"), key)
            focused = app.focused()
            assert focused is not None
            found = named(focused).removeprefix("map/")
            if found not in seen:
                seen.add(found)
                waiting.append(found)
    assert seen == {seat.place for seat in SEATS}


# -- mirrored


def test_from_right_to_left_the_map_is_its_own_mirror_image(open_it: Open) -> None:
    app = open_it(RIGHT_TO_LEFT, to(Screen.MAP, GP))
    drawn = drawing(app)
    boxes = {node.block.key: node.geometry() for node in drawn.nodes}
    assert boxes["place/gp"].left() > boxes[NATIONAL].right() > boxes[HOME_OFFICE].right()
    course = next(course for course in COURSES if course.arrow == ASKS)
    points = drawn.course_of(course)
    assert points[-1].x() < points[0].x(), "the arrow to the Home Office points the other way"
    panel = app.button("map/read-all")
    assert panel.mapTo(app.window, panel.rect().center()).x() < app.window.width() // 3
    app.button("map/place/gp").setFocus(Qt.FocusReason.TabFocusReason)
    app.press_key(Qt.Key.Key_Left)
    focused = app.focused()
    assert focused is not None
    assert named(focused) == f"map/{NATIONAL}"


# -- in other languages, larger, in two languages


def test_another_language_keeps_the_choice(open_it: Open) -> None:
    app = open_it(start=MAP)
    choose(app, ASKS)
    for code in (RIGHT_TO_LEFT, LONG, "en"):
        app.context.dispatcher.dispatch(ChoseLanguage(code))
        app.settle()
        assert app.session.route == to(Screen.MAP, ASKS)
        assert app.button(f"map/{ASKS}").chosen
        title = app.context.bundle.page(ASKS).title.text
        assert title is not None
        assert title.plain in app.read_text()


def test_larger_text_keeps_the_choice_and_folds_the_map_into_a_column(open_it: Open) -> None:
    app = open_it(start=MAP, size=(1024, 768))
    choose(app, GP)
    for _ in range(4):
        app.context.dispatcher.dispatch(Resized(1))
        app.settle()
    assert app.session.scale == 200
    assert app.button(f"map/{GP}").chosen
    chosen, told = app.button(f"map/{GP}"), app.blocks()[app.context.bundle.page(GP).short_answer.key]
    sheet = app.sheet()
    under = told.mapTo(sheet, told.rect().topLeft()).y() - chosen.mapTo(sheet, chosen.rect().bottomLeft()).y()
    assert 0 <= under < 200, "what is told stands right under what was chosen"


def test_beside_shows_the_english_under_each_text(open_it: Open) -> None:
    app = open_it(LONG, to(Screen.MAP, HOME_OFFICE))
    english = app.context.shelf.take("en").page(HOME_OFFICE).short_answer.text
    assert english is not None
    assert english.plain not in app.read_text()
    app.context.dispatcher.dispatch(ToggledBeside())
    app.settle()
    assert english.plain in app.read_text()


# -- by ear


def test_a_screen_reader_hears_places_arrows_and_what_is_chosen(open_it: Open) -> None:
    app = open_it(start=to(Screen.MAP, GP))
    assert heard(app.button(f"map/{GP}")).text(QAccessible.Text.Name) == "Your GP practice, chosen"
    assert heard(app.button(f"map/{GP}")).state().checked
    assert heard(app.button(f"map/{HOME_OFFICE}")).text(QAccessible.Text.Name) == "Home Office"
    name = heard(app.button(f"map/{ASKS}")).text(QAccessible.Text.Name)
    assert name == "From Overseas visitor team to Home Office: may ask about your status"


def test_the_panel_never_hides_what_is_drawn(open_it: Open) -> None:
    app = open_it(start=to(Screen.MAP, GP))
    button = app.button("map/read-all")
    panel = QRect(button.mapTo(app.window, button.rect().topLeft()), button.size())
    for node in drawing(app).nodes:
        assert not panel.intersects(QRect(node.mapTo(app.window, node.rect().topLeft()), node.size()))
