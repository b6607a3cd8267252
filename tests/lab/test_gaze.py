"""Gaze: files read, clocks and places brought together, fixations found where an eye rested by hand, dwell on what was there."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from accessibility.tree.qt_picture import png_of
from app.bench.lab_page import axe, browser, violations
from lab.gaze.alignment import Offset, Screen, aligned, offset_of
from lab.gaze.collection import collect_gaze
from lab.gaze.dwell import Element, dwell, element_at
from lab.gaze.errors import GazeError
from lab.gaze.fixations import Thresholds, fixations
from lab.gaze.formats import read_gaze
from lab.gaze.heat import draw, heat
from lab.gaze.importing import import_gaze
from lab.gaze.store import FOLDER, Photograph, keep_gaze, read_kept
from lab.gaze.values import Fixation, Point
from lab.gaze.views import View, looked, shown
from lab.reports.writing import ReportError, write_report
from lab.schema import kinds as k
from lab.session_folder import read_session
from lab.streams.port import Anchor
from tests.lab.hand_made import Log, condition, ended, manifest, study, task
from tests.lab.hand_made_gaze import HZ, STEP_MS, TREMOR_PX, eye, session_with_gaze

if TYPE_CHECKING:
    from pathlib import Path

BY = Thresholds()
PHONE = Screen(390, 844)
BUTTON = Element("转账", "button", 20, 300, 160, 60)
LABEL = Element("给家里人转钱", "text", 30, 310, 60, 20)
FIELD = Element("金额", "text-field", 20, 600, 300, 48)


def png(width: int = 390, height: int = 844) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(0xFFFFFFFF)
    return png_of(image)


# --- fixations ---------------------------------------------------------------------------------------------------------


def test_an_eye_that_rests_three_times_makes_three_fixations_where_and_as_long_as_it_did() -> None:
    rests = [(100.0, 330.0, 18), (200.0, 620.0, 30), (60.0, 100.0, 12)]
    found = fixations(eye(rests), BY)
    assert len(found) == 3
    for one, (x, y, count) in zip(found, rests, strict=True):
        assert one.duration_ms == pytest.approx((count - 1) * STEP_MS)
        assert [one.x_px, one.y_px] == pytest.approx([x, y], abs=1)
    assert [one.start_ms for one in found] == pytest.approx([0, 19 * STEP_MS, 50 * STEP_MS])


def test_a_rest_that_is_too_short_and_a_smooth_pursuit_are_none() -> None:
    assert fixations(eye([(100, 100, 5), (300, 700, 5), (50, 400, 5)]), BY) == ()
    pursuit = [Point(place * STEP_MS, 10.0 * place, 100.0) for place in range(60)]
    assert fixations(pursuit, BY) == ()


def test_a_blink_ends_a_fixation_and_a_lost_sample_does_not() -> None:
    points = eye([(100, 100, 60)])
    lost = [replace(one, x_px=None, y_px=None) if place == 30 else one for place, one in enumerate(points)]
    blink = [replace(one, x_px=None, y_px=None) if 25 <= place < 35 else one for place, one in enumerate(points)]
    assert [one.duration_ms for one in fixations(lost, BY)] == pytest.approx([59 * STEP_MS])
    assert [one.duration_ms for one in fixations(blink, BY)] == pytest.approx([24 * STEP_MS, 24 * STEP_MS])


@given(
    rests=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 7), st.integers(10, 60)), min_size=1, max_size=12).map(
        lambda ones: [one for place, one in enumerate(ones) if not place or one[:2] != ones[place - 1][:2]]
    )
)
def test_every_rest_is_found_once_wherever_it_was(rests: list[tuple[int, int, int]]) -> None:
    """Rests are 100 px or more apart, further than the dispersion of a degree."""
    placed = [(50.0 + 100 * column, 50.0 + 100 * row, count) for column, row, count in rests]
    found = fixations(eye(placed), BY)
    assert len(found) == len(placed)
    assert all(
        abs(one.x_px - x) <= TREMOR_PX and abs(one.y_px - y) <= TREMOR_PX
        for one, (x, y, _) in zip(found, placed, strict=True)
    )


@given(st.lists(st.tuples(st.floats(0, 390), st.floats(0, 844)), max_size=80), st.floats(0.2, 3))
def test_no_fixation_is_wider_or_shorter_than_allowed_and_none_overlap(
    places: list[tuple[float, float]], degrees: float
) -> None:
    by = Thresholds(dispersion_degrees=degrees)
    points = [Point(number * STEP_MS, x, y) for number, (x, y) in enumerate(places)]
    end_ms = -1.0
    for one in fixations(points, by):
        assert one.start_ms > end_ms
        end_ms = one.start_ms + one.duration_ms
        assert one.duration_ms >= by.shortest_ms
        inside = [p for p in points if one.start_ms <= p.mono_ms <= end_ms]
        xs, ys = [p.x_px or 0 for p in inside], [p.y_px or 0 for p in inside]
        assert (max(xs) - min(xs)) + (max(ys) - min(ys)) <= by.dispersion_px


# --- files -------------------------------------------------------------------------------------------------------------

GENERIC = "time_s,x_px,y_px,valid\n0.000,10,20,1\n0.016,11,21,0\n0.033,,,1\n"
TOBII = (
    "Recording timestamp [μs]\tSensor\tGaze point X [DACS px]\tGaze point Y [DACS px]\tValidity left\tValidity right\n"
    "1000000\tEye Tracker\t500\t400\tValid\tInvalid\n1016667\tEye Tracker\t501\t401\tInvalid\tInvalid\n"
    "1020000\tMouse\t\t\t\t\n1033333\tEye Tracker\t502,5\t402\tValid\tValid\n"
)
PUPIL = (
    "world_timestamp,world_index,gaze_timestamp,x_norm,y_norm,x_scaled,y_scaled,on_surf,confidence\n"
    "1,1,10.0,0.25,0.75,0,0,True,0.99\n1,1,10.01,0.5,0.5,0,0,False,0.99\n1,2,10.02,0.5,0.5,0,0,True,0.3\n"
)
CLOUD = (
    "section id,recording id,timestamp [ns],gaze detected on surface,gaze position on surface x [normalized],"
    "gaze position on surface y [normalized]\na,b,10000000000,true,0.25,0.25\na,b,10005000000,false,0.1,0.1\n"
)


@pytest.mark.parametrize(
    ("text", "form", "on_surface", "expected"),
    [
        (GENERIC, "generic", False, [(0.0, 10, 20), (0.016, None, None), (0.033, None, None)]),
        (
            TOBII,
            "tobii",
            False,
            [(1.0, 500, 400), (1.016667, None, None), (1.02, None, None), (1.033333, 502.5, 402)],
        ),
        (PUPIL, "pupil", True, [(10.0, 0.25, 0.25), (10.01, None, None), (10.02, None, None)]),
        (CLOUD, "pupil-cloud", True, [(10.0, 0.25, 0.25), (10.005, None, None)]),
    ],
)
def test_each_recorders_file_is_read(
    tmp_path: Path, text: str, form: str, *, on_surface: bool, expected: list[tuple[float, float | None, float | None]]
) -> None:
    file = tmp_path / "gaze.csv"
    file.write_text(text, encoding="utf-8-sig")
    found = read_gaze(file)
    assert (found.form, found.on_surface) == (form, on_surface)
    assert [(one.time_s, one.x, one.y) for one in found.samples] == expected


@pytest.mark.parametrize("step", [16_667, 16.667])
def test_a_timestamp_without_its_unit_is_known_by_the_rate(tmp_path: Path, step: float) -> None:
    file = tmp_path / "gaze.tsv"
    rows = [f"{number * step}\t1\t2" for number in range(20)]
    file.write_text("\n".join(["Recording timestamp\tGaze point X\tGaze point Y", *rows]), encoding="utf-8")
    assert read_gaze(file).samples[-1].time_s == pytest.approx(19 / HZ, rel=1e-3)


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        ("", "GAZE_COLUMNS", ""),
        ("a,b\n1,2\n", "GAZE_COLUMNS", "a, b"),
        ("time_s,x_px,y_px\n0,1,2\n\n0.1,zwei,2\n", "GAZE_VALUE", "4: x_px = zwei"),
        ("time_s,x_px,y_px\n0,1,2\n,1,2\n", "GAZE_VALUE", "3: time_s"),
        ("time_s,x_px,y_px\n0,1,inf\n", "GAZE_VALUE", "2: y_px = inf"),
        ("time_s,x_px,y_px\n0,,\n", "GAZE_EMPTY", "gaze.csv"),
        ("Recording timestamp,Gaze point X,Gaze point Y\n0,1,2\n", "GAZE_COLUMNS", "recording timestamp"),
    ],
)
def test_what_is_wrong_in_a_file_is_told_with_its_line(tmp_path: Path, text: str, code: str, told: str) -> None:
    file = tmp_path / "gaze.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(GazeError) as caught:
        read_gaze(file)
    assert caught.value.code == code
    assert told in str(caught.value)


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    file = tmp_path / "gaze.csv"
    file.write_bytes(b"time_s\xff")
    with pytest.raises(GazeError, match="UTF-8"):
        read_gaze(file)


# --- clocks and places -------------------------------------------------------------------------------------------------


def test_the_offset_is_what_most_anchors_say() -> None:
    anchors = [Anchor("lsl", 1_000, 51.0), Anchor("lsl", 2_000, 52.0), Anchor("lsl", 3_020, 53.0)]
    assert offset_of(anchors) == Offset(-50_000.0, 20.0, 3)


@pytest.mark.parametrize("anchors", [[], [Anchor("lsl", 0, 0.0), Anchor("lsl", 0, 0.0), Anchor("lsl", 500, 0.0)]])
def test_no_anchor_and_anchors_that_contradict_one_another_are_refused(anchors: list[Anchor]) -> None:
    with pytest.raises(GazeError) as caught:
        offset_of(anchors)
    assert caught.value.code == "GAZE_CLOCK"


def test_a_display_and_a_surface_are_laid_on_the_phone(tmp_path: Path) -> None:
    file = tmp_path / "gaze.csv"
    file.write_text("time_s,x_px,y_px\n1,1100,500\n2,50,500\n", encoding="utf-8")
    on_display = replace(PHONE, left=1_000, top=100, scale=2)
    points = list(aligned(read_gaze(file), Offset(500, 0, 1), on_display))
    assert points == [Point(1_500, 50, 200), Point(2_500, None, None)], "beside the phone is not on it"
    file.write_text(CLOUD, encoding="utf-8")
    assert next(iter(aligned(read_gaze(file), Offset(0, 0, 1), PHONE))) == Point(10_000, 97.5, 211)


# --- views and dwell ---------------------------------------------------------------------------------------------------


def test_a_fixation_belongs_to_what_was_on_the_screen_when_it_began() -> None:
    log = Log().at(0, condition("elder", 1)).at(100, task()).at(200, k.PageShown("Home", "elder"))
    log.at(900, k.PageShown("Amount", "elder")).at(1_500, ended("success", 9))
    found = [
        (one.view, one.task)
        for one in looked([Fixation(at, 100, 1, 1) for at in (50, 250, 950, 1_600)], shown(log.events))
    ]
    home, amount = View("Home", "elder", 1.5), View("Amount", "elder", 1.5)
    assert found == [(home, "transfer"), (amount, "transfer"), (amount, "")]


def test_dwell_goes_to_the_smallest_element_and_to_a_near_one() -> None:
    elements = (BUTTON, LABEL, FIELD)
    assert element_at(elements, 40, 320) == LABEL
    assert element_at(elements, 170, 355) == BUTTON
    assert element_at(elements, 10, 300) == BUTTON, "within the accuracy of the tracker"
    assert element_at(elements, 10, 100) is None
    found = dwell([Fixation(0, 300, 40, 320), Fixation(400, 600, 100, 620), Fixation(1100, 100, 5, 5)], elements)
    assert [(one.element, one.total_ms, one.first_ms, one.share) for one in found] == [
        (FIELD, 600, 400, 0.6),
        (LABEL, 300, 0, 0.3),
        (None, 100, 1100, 0.1),
    ]


def test_the_heat_adds_up_to_the_time_looked_and_is_hottest_where_it_was_longest() -> None:
    found = heat([Fixation(0, 300, 100, 200), Fixation(400, 600, 300, 700)], 390, 844, 20)
    assert found.sum() == pytest.approx(900)
    assert divmod(int(found.argmax()), found.shape[1]) == (700, 300)


# --- a session ---------------------------------------------------------------------------------------------------------


def imported(folder: Path, number: int = 1) -> None:
    found = import_gaze(read_session(folder), folder.parent / f"gaze-{number}.csv", PHONE, BY, clock="lsl")
    views = {View("Home", "elder", 1.5): Photograph(png(), 390, 844, (BUTTON, FIELD))}
    keep_gaze(folder, found.about, found.points, found.looks, views)


def test_a_recording_becomes_fixations_on_the_sessions_clock(tmp_path: Path) -> None:
    folder = session_with_gaze(tmp_path)
    by_clock = import_gaze(read_session(folder), tmp_path / "gaze-1.csv", PHONE, BY, clock="lsl")
    by_event = import_gaze(read_session(folder), tmp_path / "gaze-1.csv", PHONE, BY, events=[(71.0, 2)])
    assert by_clock.looks == by_event.looks
    assert [(round(one.fixation.start_ms), round(one.fixation.duration_ms)) for one in by_clock.looks] == [
        (2_000, 500),
        (2_533, 1_000),
    ]
    assert {(one.view, one.task, one.condition) for one in by_clock.looks} == {
        (View("Home", "elder", 1.5), "transfer", "elder")
    }
    assert by_clock.about["thresholds"]["dispersion_degrees"] == 1.0
    assert by_clock.seen_share == 1.0


@pytest.mark.parametrize(
    ("clock", "events", "code"),
    [("lsl", [], "GAZE_CLOCK"), (None, [(1.0, 99)], "GAZE_CLOCK"), (None, [(9_999.0, 2)], "GAZE_OUTSIDE")],
)
def test_a_recording_that_cannot_be_laid_on_the_session_is_refused(
    tmp_path: Path, clock: str | None, events: list[tuple[float, int]], code: str
) -> None:
    folder = session_with_gaze(tmp_path, form="none")
    with pytest.raises(GazeError) as caught:
        import_gaze(read_session(folder), tmp_path / "gaze-1.csv", PHONE, BY, clock=clock, events=events)
    assert caught.value.code == code
    assert not (folder / FOLDER).exists()


def test_what_was_imported_is_read_again_and_another_import_replaces_it(tmp_path: Path) -> None:
    folder = session_with_gaze(tmp_path)
    assert read_kept(folder) is None
    imported(folder)
    imported(folder)
    kept = read_kept(folder)
    assert kept is not None
    assert len(kept.looks) == 2
    assert kept.looks[0].view == View("Home", "elder", 1.5)
    assert kept.views[kept.looks[0].view].elements == (BUTTON, FIELD)
    (folder / FOLDER / "fixations.csv").write_text("start_ms\nx\n", encoding="utf-8")
    with pytest.raises(GazeError):
        read_kept(folder)


def test_the_report_has_the_heat_map_its_table_and_its_words(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="script/setup dev")
    for number in (1, 2):
        imported(session_with_gaze(tmp_path / "study", number), number)
    (view,) = collect_gaze(tmp_path / "study", {manifest(1).session, manifest(2).session})
    assert (view.people, len(view.fixations)) == (2, 4)
    assert [(row.element, row.people, round(row.share, 2)) for row in view.rows] == [
        (FIELD, 2, 0.67),
        (BUTTON, 2, 0.33),
    ]
    write_report(tmp_path / "study", tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Home · 长辈版 · 1.5×：注视的热图（模拟参加者）" in page
    alternative = re.search(r'alt="([^"]*注视了 4 次[^"]*)" src="data:image/png;base64,([^"]+)"', page)
    assert alternative is not None
    assert "停留最久的：金额 67%；转账 33%" in alternative[1]
    assert base64.b64decode(alternative[2]).startswith(b"\x89PNG")
    assert re.search(r'<th scope="row">金额</th><td>text-field</td><td class="number">2</td>', page)
    english = (tmp_path / "report.en.html").read_text(encoding="utf-8")
    assert "Longest on: 金额 67%; 转账 33%" in english


def test_axe_finds_nothing_wrong_with_heat_maps(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="script/setup dev")
    chromium, script = browser(), axe()
    if chromium is None or script is None:
        pytest.skip("script/setup dev")
    imported(session_with_gaze(tmp_path / "study"))
    write_report(tmp_path / "study", tmp_path / "report.html")
    assert violations(chromium, script, tmp_path / "report.html", tmp_path) == []


def test_a_heat_map_is_hot_where_the_eye_was_and_the_picture_elsewhere(tmp_path: Path) -> None:
    image = pytest.importorskip("matplotlib.image", reason="script/setup dev")
    photograph = Photograph(png(), 390, 844, ())
    drawn = draw(photograph, [Fixation(0, 800, 200, 300)], 20)
    assert drawn is not None
    (tmp_path / "heat.png").write_bytes(drawn)
    pixels = image.imread(tmp_path / "heat.png")
    assert pixels.shape[:2] == (844, 390)
    hot, cold = pixels[300, 215, :3], pixels[700, 50, :3]
    assert hot[0] > hot[2] + 0.2, "red and not blue"
    assert cold == pytest.approx(np.ones(3), abs=0.02)


def test_gaze_that_cannot_be_read_stops_the_report(tmp_path: Path) -> None:
    study(tmp_path / "study", 1)
    (folder,) = (tmp_path / "study").iterdir()
    (folder / FOLDER).mkdir()
    (folder / FOLDER / "about.json").write_text("{", encoding="utf-8")
    with pytest.raises(ReportError) as caught:
        write_report(tmp_path / "study", tmp_path / "report.html")
    assert caught.value.code == "REPORT_GAZE"
