"""Streams of markers: each takes what a session does, in its own way, and whatever becomes of it the session goes on."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from lab.events import JsonlEventLog
from lab.manifest import EVENTS
from lab.schema import kinds as k
from lab.schema.reading import Other, Read, as_data
from lab.streams.anchors import read_anchors
from lab.streams.fake import MemoryStream
from lab.streams.lsl import LslStream
from lab.streams.markers import marker_of
from lab.streams.obs import ObsStream
from lab.streams.port import Anchor, Marker, StreamError
from lab.streams.watching import AGAIN_S, Told, watch
from lab.streams.whole_lines import WholeLines
from tests.lab.hand_made import START, ended, manifest, task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from lab.manifest import Manifest
    from lab.streams.port import MarkerStream

TASK = Marker(5, 1_000, "task.started", "task.started transfer elder", {"task": "transfer"})
OBS_ANSWER_S = 2.0


class Recorder:
    """Somebody at the other end: what they have received, with the moment on the stream's own clock."""

    def __init__(self, stream: MarkerStream, received: Callable[[], list[tuple[float, str]]]) -> None:
        self.stream = stream
        self.received = received


@contextmanager
def memory(of: Manifest) -> Iterator[Recorder]:
    stream = MemoryStream(lambda: 100.0)
    yield Recorder(stream, lambda: [(at, marker.label) for at, marker in stream.markers])


@contextmanager
def obs(of: Manifest) -> Iterator[Recorder]:
    server = pytest.importorskip("tests.lab.obs_server", reason="script/setup dev")
    with server.obs_server() as there:
        stream = ObsStream(there.url, there.password, OBS_ANSWER_S)
        yield Recorder(stream, lambda: [(there.film_ms / 1000 - 0.5, name) for name in there.chapters])
        stream.close()


@contextmanager
def lsl(of: Manifest) -> Iterator[Recorder]:
    pylsl = pytest.importorskip("pylsl", reason="script/setup dev")
    stream = LslStream("machine")
    inlet: Any = None

    def received() -> list[tuple[float, str]]:
        nonlocal inlet
        label = f"{TASK.kind} transfer elder"
        found = []
        while (sample := inlet.pull_sample(timeout=2.0))[0] is not None:
            found.append((sample[1], label if json.loads(sample[0][0])["kind"] == TASK.kind else sample[0][0]))
            if inlet.samples_available() == 0:
                break
        return found

    recorder = Recorder(stream, received)
    real_open = stream.open

    def open_and_find(manifest: Manifest) -> None:
        nonlocal inlet
        real_open(manifest)
        (found,) = pylsl.resolve_byprop("source_id", manifest.session, timeout=10)
        inlet = pylsl.StreamInlet(found, recover=False)
        inlet.open_stream(timeout=10)

    stream.open = open_and_find  # type: ignore[method-assign]  # whoever records has to be there before the first marker
    yield recorder
    if inlet is not None:
        inlet.close_stream()
    stream.close()


@pytest.fixture(params=[memory, obs, lsl], ids=["memory", "obs", "lsl"])
def recorder(request: pytest.FixtureRequest) -> Iterator[Recorder]:
    opened: Callable[[Manifest], AbstractContextManager[Recorder]] = request.param
    with opened(manifest(1)) as one:
        yield one


def test_a_marker_arrives_with_the_moment_of_its_event(recorder: Recorder) -> None:
    recorder.stream.open(manifest(1))
    anchor = recorder.stream.send(TASK, 0.5)
    assert anchor is not None
    assert (anchor.clock, anchor.mono_ms) == (recorder.stream.name, TASK.mono_ms)
    ((at_s, label),) = recorder.received()
    assert at_s == pytest.approx(anchor.seconds, abs=1e-6)
    assert label == TASK.label


def test_a_stream_that_is_not_open_says_so_and_can_be_closed_twice(recorder: Recorder) -> None:
    recorder.stream.close()
    with pytest.raises(StreamError) as caught:
        recorder.stream.send(TASK, 0)
    assert caught.value.code == "STREAM_UNREACHABLE"
    recorder.stream.close()


def test_a_stream_can_be_opened_again(recorder: Recorder) -> None:
    recorder.stream.open(manifest(1))
    recorder.stream.close()
    recorder.stream.open(manifest(1))
    recorder.stream.send(TASK, 0.5)
    assert [label for _, label in recorder.received()] == [TASK.label]


def test_lsl_tells_whose_session_it_is() -> None:
    pylsl = pytest.importorskip("pylsl", reason="script/setup dev")
    stream = LslStream("machine")
    stream.open(manifest(7))
    (found,) = pylsl.resolve_byprop("source_id", manifest(7).session, timeout=10)
    inlet = pylsl.StreamInlet(found, recover=False)
    about = inlet.info(timeout=10)
    assert (about.name(), about.type(), about.nominal_srate()) == ("xiaoxiang-lab", "Markers", 0.0)
    assert about.desc().child_value("participant") == "P007"
    assert about.desc().child_value("simulated") == "true"
    inlet.close_stream()
    stream.close()


def test_obs_that_refuses_or_is_away_or_does_not_record() -> None:
    server = pytest.importorskip("tests.lab.obs_server", reason="script/setup dev")
    with server.obs_server() as there:
        wrong = ObsStream(there.url, "falsch", answer_s=0.3)
        with pytest.raises(StreamError) as caught:
            wrong.open(manifest(1))
        assert caught.value.code == "STREAM_REFUSED"
        assert "falsch" not in str(caught.value)
        stream = ObsStream(there.url, there.password, OBS_ANSWER_S)
        stream.open(manifest(1))
        there.recording = False
        assert stream.send(TASK, 0) is None
        there.recording, there.takes_chapters = True, False
        assert stream.send(TASK, 1) == Anchor("obs", 1_000, 60.0), "an OBS without chapters still says where it is"
        assert stream.send(replace(TASK, kind="touch.tapped"), 0) is None, "a tap is no chapter"
        there.hang_up()
        with pytest.raises(StreamError) as caught:
            stream.send(TASK, 0)
        assert caught.value.code == "STREAM_UNREACHABLE"
        stream.close()
        url = there.url
    with pytest.raises(StreamError) as caught:
        ObsStream(url, "geheim", OBS_ANSWER_S).open(manifest(1))
    assert caught.value.code == "STREAM_UNREACHABLE"


@pytest.mark.parametrize(
    ("what", "label", "values"),
    [
        (task(), "task.started transfer elder", {"task": "transfer", "condition": "elder", "practice": False}),
        (k.NoteWritten("李奶奶手抖", 3, ""), "note.written", {}),
        (
            k.WizardActed("heard", "edited", 4, 3, 900, "转给李娟", "转给谁"),
            "wizard.acted",
            {"what": "edited", "original_characters": 4},
        ),
        (k.ErrorMade("slip", "她按错了"), "error.made", {"category": "slip"}),
        (k.BankHappened("transfer.posted", {"amount_fen": 5}), "bank.happened", {"event": "transfer.posted"}),
        (Other("later.kind", {"list": [1], "word": "x"}), "later.kind", {"word": "x"}),
        (
            k.QuestionnaireAnswered("comment", "c", "我叫李娟", None, "elder"),
            "questionnaire.answered elder",
            {"item": "c"},
        ),
        (k.QuestionnaireAnswered("sus", "sus-1", 4, None, "elder"), "questionnaire.answered elder", {"value": 4}),
    ],
)
def test_a_marker_tells_fields_and_nothing_that_somebody_typed(what: Any, label: str, values: dict[str, Any]) -> None:
    marker = marker_of(Read(1, 5, "2026-03-02T14:30:00.000+08:00", what))
    assert marker.label == label
    assert values.items() <= marker.values.items()
    assert not [value for value in marker.values.values() if isinstance(value, str) and not value.isascii()]


class Session:
    """A session that is being written while somebody watches; time passes when the watcher waits."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.log = JsonlEventLog(folder / EVENTS)
        self.script: list[Callable[[], None]] = []
        self.waited_s = 0.0

    def write(self, at_ms: int, what: k.Kind) -> None:
        wall = (START + timedelta(milliseconds=at_ms)).isoformat(timespec="milliseconds")
        self.log.write(at_ms, wall, what.kind, as_data(what))

    def stopped(self, seconds: float) -> bool:
        self.waited_s += seconds
        if not self.script:
            return True
        self.script.pop(0)()
        return False

    def now(self) -> datetime:
        return START + timedelta(seconds=100)

    def watch(self, *streams: MarkerStream, whole: bool = False) -> list[Told]:
        told: list[Told] = []
        watch(
            self.folder,
            manifest(1),
            streams,
            whole=whole,
            now=self.now,
            elapsed_s=lambda: self.waited_s,
            stopped=self.stopped,
            tell=told.append,
        )
        self.log.close()
        return told


@pytest.mark.parametrize(("whole", "expected"), [(True, [1, 2, 3]), (False, [2, 3])])
def test_a_watcher_tells_what_is_new_until_the_session_ends(
    tmp_path: Path, *, whole: bool, expected: list[int]
) -> None:
    session, stream = Session(tmp_path / "x"), MemoryStream(lambda: 1_000.0)
    session.write(0, task())
    session.script = [
        lambda: session.write(40_000, ended("success", 5)),
        lambda: session.write(100_000, k.SessionEnded("completed")),
        lambda: session.write(100_000, task()),
    ]
    assert session.watch(stream, whole=whole) == [Told("memory", "")]
    assert [marker.number for _, marker in stream.markers] == expected
    # The ages were told: what happened 60 s ago lies 60 s back on the stream's clock, and that is kept for aligning.
    assert read_anchors(session.folder, "memory")[-2:] == (
        Anchor("memory", 40_000, 940.0),
        Anchor("memory", 100_000, 1_000.0),
    )
    assert stream.session is None


def test_a_stream_that_fails_is_told_once_and_opened_again_later_and_the_other_goes_on(tmp_path: Path) -> None:
    session = Session(tmp_path / "x")
    bad, good = MemoryStream(lambda: 0.0), MemoryStream(lambda: 0.0)

    def breaks() -> None:
        bad.broken = StreamError("STREAM_UNREACHABLE", "gone")
        session.write(1, task())

    def mends() -> None:
        session.waited_s += AGAIN_S
        bad.broken = None

    session.script = [breaks, lambda: session.write(2, task()), mends, lambda: session.write(3, task())]
    told = session.watch(bad, good)
    assert [(one.stream, one.code) for one in told] == [
        ("memory", ""),
        ("memory", ""),
        ("memory", "STREAM_UNREACHABLE"),
        ("memory", ""),
    ]
    assert [marker.mono_ms for _, marker in good.markers] == [1, 2, 3]
    assert [marker.mono_ms for _, marker in bad.markers] == [3]
    assert len(WholeLines(session.folder / EVENTS).new()) == 3, "the session lost nothing"


def test_half_a_line_waits_and_is_forgotten_where_a_crash_cut_it_off(tmp_path: Path) -> None:
    file = tmp_path / "log"
    file.write_bytes(b"one\ntw")
    lines = WholeLines(file)
    assert lines.new() == ["one"]
    assert lines.new() == []
    file.write_bytes(b"one\nzwei\n")
    assert lines.new() == ["zwei"]
