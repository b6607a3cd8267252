"""What recordings hold: the contract, any part of a file, a kill in the middle, the clock of a sound card."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import wave
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lab.events import ListEventLog
from lab.manifest import RECORDINGS, Consent
from lab.recordings import records as r
from lab.recordings.bank_state import AccountState, BankState, Movement, SettingState, differences
from lab.recordings.frames import PICTURES, FrameTrack, Picture, read_frames
from lab.recordings.reading import RecordingError, TimedAct, read_recording
from lab.recordings.recorder import INPUT, InputRecorder
from lab.recordings.sound import SOUNDS, SoundTrack, TimedAnchor, moment_of, read_anchors
from lab.schema.published import recording_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
NOON = datetime.fromisoformat("2026-03-02T12:00:00+08:00")
ALL = Consent(audio=True, screen=True)
STATE = BankState(
    (AccountState("小象银行 养老金账户 尾号2633", 5_208_570, 0),),
    (Movement("post", "小象银行 养老金账户 尾号2633", "白鹭银行 李娟 尾号6285", 30_050, "转账"),),
    ("李娟 女儿",),
    (),
    (SettingState("version", "elder"), SettingState("text_scale", 1.5), SettingState("still", value=False)),
    "0" * 64,
)
ACTS: tuple[r.Act, ...] = (
    r.Tapped(12.5, 380),
    r.Dragged((10.0, 10.0), (400.0, 200.0), (0, 180)),
    r.Scrolled((0.0,), (120.5,)),
    r.SecretKeyPressed(right=True),
    r.Typed("你好"),
    r.KeyPressed("Shift+Tab"),
    r.Focused(120.0, 300.5, 200.0, 48.0),
    r.Said("给女儿转三百块", ("给女儿转三百块", "给女儿专三百块"), (-0.1, -0.2), "t2"),
    r.WordsPutIn("给女儿转三百块"),
    r.NothingSaid("SILENCE"),
    r.ListeningEnded("MICROPHONE", "MICROPHONE_LOST"),
    r.Answered(),
    r.SpeechEnded(),
    r.ReaderDid("activate"),
    r.ReaderPressed("确定"),
    r.NetworkLost(20_000),
    r.PayeePreferred("li-ming"),
)


def recorded(consent: Consent = ALL) -> list[dict[str, Any]]:
    """Lines of a recording with every kind of record."""
    log, clock = ListEventLog(), iter(range(0, 1_000_000, 1_500))
    recorder = InputRecorder(log, lambda: (next(clock), NOON), "0.1.0", consent)
    for task in ("practice", "transfer"):
        recorder.begin_task("elder", task)
        for act in ACTS:
            recorder.act(act)
        recorder.end_task(STATE)
    return [
        json.loads(
            json.dumps({"v": 1, "n": e.number, "mono_ms": e.mono_ms, "wall": e.wall, "kind": e.kind, "data": e.data})
        )
        for e in log.events
    ]


def written(session: Path, lines: list[dict[str, Any]]) -> bytes:
    (session / RECORDINGS).mkdir(parents=True, exist_ok=True)
    content = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    (session / RECORDINGS / INPUT).write_bytes(content)
    return content


def test_every_record_of_the_contract_is_written_read_and_keeps_the_published_schema(tmp_path: Path) -> None:
    lines = recorded()
    assert {line["kind"] for line in lines} == {form.kind for form in r.RECORDS}
    validator = jsonschema.Draft202012Validator(recording_schema())
    for line in lines:
        validator.validate(line)
    written(tmp_path, lines)
    first, second = read_recording(tmp_path)
    assert (first.task, second.task, first.condition) == ("practice", "transfer", "elder")
    assert first.acts == tuple(TimedAct(1_500 * at, act) for at, act in enumerate(ACTS, start=1))
    assert (first.state, first.lasts_ms) == (STATE, 1_500 * (len(ACTS) + 1))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    folder = tmp_path_factory.mktemp("whole")
    return folder, written(folder, recorded())


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_the_beginning_of_a_recording_can_be_read_wherever_it_was_cut_off(
    whole: tuple[Path, bytes], data: st.DataObject
) -> None:
    folder, content = whole
    cut = data.draw(st.integers(0, len(content)))
    (folder / RECORDINGS / INPUT).write_bytes(content[:cut])
    tasks = read_recording(folder)
    kept = [act.act for task in tasks for act in task.acts]
    assert kept == list(ACTS * 2)[: len(kept)]
    lines = content[:cut].count(b"\n")
    assert lines - 5 <= len(kept) <= lines, "at most the line that was being written is lost"


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda line: line["data"].update(schema=2), "RECORDING_NEWER"),
        (lambda line: line.update(kind="act.flown"), "RECORDING_INVALID"),
        (lambda line: line.update(n=7), "RECORDING_DAMAGED"),
        (lambda line: line["data"].clear(), "RECORDING_NEWER"),
    ],
)
def test_a_recording_that_is_not_of_this_format_is_refused(spoil: Any, code: str, tmp_path: Path) -> None:
    lines = recorded()
    spoil(lines[0])
    written(tmp_path, lines)
    with pytest.raises(RecordingError) as raised:
        read_recording(tmp_path)
    assert raised.value.code == code
    assert raised.value.sentence


def test_a_field_that_is_wrong_is_named(tmp_path: Path) -> None:
    lines = recorded()
    lines[2]["data"]["x_px"] = "left"
    written(tmp_path, lines)
    with pytest.raises(RecordingError, match=r"第3条记录，act\.tapped：x_px"):
        read_recording(tmp_path)


def test_words_are_kept_only_with_the_consent_to_sound_and_never_a_real_number() -> None:
    heard = [line["data"] for line in recorded(Consent(audio=False, screen=True)) if line["kind"] == "act.said"]
    nothing: dict[str, object] = {
        "text": None,
        "readings": [],
        "scores": [],
        "turn": "",
        "narrow": [],
        "narrow_scores": [],
    }
    assert heard == [nothing] * 2
    log = ListEventLog()
    recorder = InputRecorder(log, lambda: (0, NOON), "0.1.0", ALL)
    recorder.act(r.Said("我的手机是13800138000"))
    recorder.act(r.Said("我的手机", ("我的手机", "我的手机是13800138000"), (-0.1, -0.2), "", ("13800138000",), (-0.3,)))
    recorder.act(r.Typed("6222021234567890128"))
    assert not any("138001" in str(event.data) or "62220" in str(event.data) for event in log.events)


def test_states_differ_line_by_line_and_by_what_lay_before() -> None:
    other = BankState(
        (AccountState("小象银行 养老金账户 尾号2633", 5_208_571, 0),), (), STATE.payees, (), STATE.settings, "1" * 64
    )
    assert [str(each) for each in differences(STATE, other)] == [
        "小象银行 养老金账户 尾号2633 余额：记录的是52085.70元，重放后是52085.71元",
        "第1笔：记录的是post 小象银行 养老金账户 尾号2633 → 白鹭银行 李娟 尾号6285 300.50元（转账），重放后是没有",
    ]
    assert differences(STATE, STATE) == ()
    older = BankState(STATE.accounts, STATE.movements, STATE.payees, (), STATE.settings, "1" * 64)
    assert [each.what for each in differences(STATE, older)] == ["账本以前的内容"]


def picture(shade: int) -> Picture:
    return Picture(2, 2, bytes([shade] * 16), lambda: bytes([shade]))


def test_a_picture_is_kept_once_and_a_pad_is_kept_as_nothing(tmp_path: Path) -> None:
    track = FrameTrack(tmp_path, "webp")
    for at_ms, shade in enumerate((1, 1, 2, 0, 0, 2)):
        if shade:
            track.add(at_ms, NOON, picture(shade))
        else:
            track.hide(at_ms, NOON)
    track.close()
    again = FrameTrack(tmp_path, "webp")
    again.add(9, NOON, picture(2))
    again.add(10, NOON, picture(3))
    again.close()
    shown = [(each.mono_ms, each.frame.picture) for each in read_frames(tmp_path)]
    assert shown == [
        (0, "000001.webp"),
        (2, "000002.webp"),
        (3, None),
        (5, "000003.webp"),
        (10, "000004.webp"),
    ]
    assert sorted(file.read_bytes() for file in (tmp_path / PICTURES).iterdir()) == [b"\x01", b"\x02", b"\x02", b"\x03"]


@pytest.mark.parametrize("parts_per_million", [-200, 0, 200])
def test_a_sound_cards_own_clock_does_not_run_away_from_the_sessions(tmp_path: Path, parts_per_million: int) -> None:
    """Ten minutes of a card that is off by 0.2 in a thousand, 120 ms in all, its blocks up to 30 ms late."""
    chance, rate, block = random.Random(1), 16_000, 16_000
    true_rate = rate * (1 + parts_per_million / 1_000_000)
    track = SoundTrack(tmp_path)
    file = track.open(rate)
    for number in range(600):
        end_ms = 5_000 + (number + 1) * block * 1000 / true_rate
        file.write(number * block, bytes(2 * block), round(end_ms + chance.uniform(0, 30)), NOON)
    file.close()
    track.close()
    anchors = list(read_anchors(tmp_path))
    for sample in range(0, 600 * block, 60 * block):
        assert abs(moment_of(anchors, sample) - (5_000 + sample * 1000 / true_rate)) < 25


def test_samples_that_were_lost_are_silence_so_that_those_after_them_stand_where_they_belong(tmp_path: Path) -> None:
    track = SoundTrack(tmp_path)
    file = track.open(1_000)
    file.write(0, b"\x01\x00" * 500, 500, NOON)
    file.write(1_500, b"\x02\x00" * 500, 2_000, NOON)
    with wave.open(str(tmp_path / SOUNDS / "0001.wav")) as sound:  # before it is closed: as after a crash
        assert sound.getnframes() == 2_000
        frames = sound.readframes(2_000)
    assert (frames[:2], frames[2 * 1_000 : 2 * 1_002], frames[-2:]) == (b"\x01\x00", b"\x00" * 4, b"\x02\x00")
    file.close()
    track.close()
    anchors: list[TimedAnchor] = list(read_anchors(tmp_path))
    assert moment_of(anchors, 0) == 0


@pytest.fixture
def child(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that records without end, and says each time what is surely kept."""
    command = [sys.executable, "-m", "tests.lab.child_recording", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def test_what_was_recorded_before_a_kill_can_be_read(child: subprocess.Popen[str], tmp_path: Path) -> None:
    assert child.stdout is not None
    said = 0
    for line in child.stdout:
        said = int(line)
        if said == 40:
            child.send_signal(signal.SIGKILL)
            break
    child.wait()
    (task,) = read_recording(tmp_path)
    assert len(task.acts) >= said
    assert task.state is None
    frames = list(read_frames(tmp_path / RECORDINGS))
    assert len(frames) >= said
    for frame in frames:
        assert (tmp_path / RECORDINGS / PICTURES / str(frame.frame.picture)).read_bytes()
    with wave.open(str(tmp_path / RECORDINGS / SOUNDS / "0001.wav")) as sound:
        assert sound.getnframes() >= said * 512
