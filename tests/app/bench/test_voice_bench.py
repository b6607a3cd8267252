"""What `script/bench voice` measures with: errors, the true end of speech, and hours of nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from app.bench import voice
from app.bench.errors_heard import Heard, characters, distance, error, pinyin, real_time_factor
from app.bench.figures import Figure
from app.bench.voice_peers import Peer
from app.bench.voice_sets import Clip, ClipSet, last_loud_ms, nothing_said
from tests.voice.support import silence, tone


def test_errors_are_edits_over_what_was_said_summed_over_all_clips() -> None:
    found = [Heard("查余额", "查鱼额", 0.5, 2.0), Heard("转账三百块", "转账三百块。", 0.5, 2.0)]
    assert error(found, characters) == pytest.approx(1 / 8)
    assert error(found, pinyin) == 0  # 鱼 sounds like 余
    assert real_time_factor(found) == 0.25


def test_traditional_characters_and_punctuation_are_no_errors() -> None:
    assert error([Heard("给女儿转账", "給女兒，轉賬！", 1.0, 1.0)], characters) == 0


@pytest.mark.parametrize(
    ("one", "other", "edits"), [("", "", 0), ("abc", "", 3), ("abc", "axc", 1), ("abc", "abxc", 1)]
)
def test_distance(one: str, other: str, edits: int) -> None:
    assert distance(one, other) == distance(other, one) == edits


def test_the_true_end_of_speech_is_where_the_sound_ends() -> None:
    sound = np.concatenate([silence(0.3), tone(1.0), silence(0.8)])
    assert last_loud_ms(sound) == 1_300
    assert last_loud_ms(silence(1.0)) == 0
    noisy = sound + np.random.default_rng(0).normal(0, 20, len(sound)).astype(np.int16)
    assert Clip("", noisy).speech_end_ms == 1_300


def test_nothing_is_the_same_nothing_each_time_and_as_long_as_asked() -> None:
    once, again = list(nothing_said(1.0)), list(nothing_said(1.0))
    assert sum(map(len, once)) == pytest.approx(60 * 16_000, rel=0.1)
    assert all(np.array_equal(one, other) for one, other in zip(once, again, strict=True))
    loudness = [int(np.abs(piece).max()) for piece in once]
    assert max(loudness) < 10_000
    assert len(set(loudness)) > 3


def test_without_vosk_the_command_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(voice, "VOSK_PYTHON", Path("/nowhere/python"))
    assert voice._vosk([]) == {}
    assert "Vosk is left out" in capsys.readouterr().err


def test_without_realtimestt_the_command_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(voice, "REALTIMESTT_PYTHON", Path("/nowhere/python"))
    assert voice._realtimestt(Path(), ClipSet("", "", ()), OURS) == []
    assert "RealtimeSTT is left out" in capsys.readouterr().err


PEER = """
import json, sys
print(json.dumps({"ready": True}), flush=True)
while line := sys.stdin.buffer.readline():
    sound = sys.stdin.buffer.read(2 * json.loads(line)["samples"])
    print(json.dumps({"text": f"{len(sound)} bytes", "seconds": 2.5}), flush=True)
"""
OURS = Figure("ours", 600, "ms")


def test_a_peer_is_asked_clip_by_clip() -> None:
    clips = [Clip("一", tone(0.1)), Clip("二", tone(0.2))]
    with Peer([sys.executable, "-c", PEER]) as peer:
        found = peer.hear(clips)
    assert found == [Heard("一", "3200 bytes", 2.5, 0.1), Heard("二", "6400 bytes", 2.5, 0.2)]


def test_a_peer_is_measured_from_the_true_end_of_the_speech(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice, "REALTIMESTT_PYTHON", Path(sys.executable))
    monkeypatch.setattr(voice, "realtimestt", lambda _: Peer([sys.executable, "-c", PEER]))
    sound = np.concatenate([tone(1.0), silence(0.5)])
    figures = {
        each.name: each.value for each in voice._realtimestt(Path(), ClipSet("", "", (Clip("一", sound),)), OURS)
    }
    assert figures["end of speech to final text, p50, RealtimeSTT"] == 1_500
    assert figures["end of speech to final text, ours to RealtimeSTT's"] == 0.4


@pytest.mark.parametrize("script", ["", PEER.replace("while", "sys.exit()\nwhile")])
def test_a_peer_that_ends_is_left_out(
    script: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(voice, "REALTIMESTT_PYTHON", Path(sys.executable))
    monkeypatch.setattr(voice, "realtimestt", lambda _: Peer([sys.executable, "-c", script]))
    assert voice._realtimestt(Path(), ClipSet("", "", (Clip("一", tone(0.1)),)), OURS) == []
    assert "RealtimeSTT is left out" in capsys.readouterr().err


def test_a_peer_that_has_ended_is_closed_with_what_was_still_to_be_sent() -> None:
    peer = Peer([sys.executable, "-c", PEER.replace("while", "sys.exit()\nwhile")])
    peer._process.wait()
    with pytest.raises((OSError, ValueError)), peer:
        peer.hear([Clip("一", tone(0.1))])
    assert peer._process.stdout is not None
    assert peer._process.stdout.closed


def test_without_a_gpu_the_command_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(voice, "count_cuda_devices", lambda: 0)
    assert voice._on_a_gpu(None, None, None) == []  # type: ignore[arg-type] # nothing of it is looked at
    assert "no GPU" in capsys.readouterr().err
