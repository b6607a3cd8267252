"""The natural voice's process: killed, stalled, lying, stopped; what stands in for it; and what is kept of what it said."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.voice.support import GUARD_S, until
from tests.voice.toy_model import CONFIG
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.models.catalog import bundled_catalog
from voice.models.store import ModelStore
from voice.tts.cached import CachedSynthesizer
from voice.tts.kokoro_model import RATE_HZ, trimmed
from voice.tts.kokoro_synthesizer import READY_WITHIN_S, RENDER_WITHIN_S, STOPS_WITHIN_S, KokoroSynthesizer
from voice.tts.preferred import PreferredSynthesizer
from voice.tts.scripted import ScriptedSynthesizer
from voice.tts.voice_names import DEFAULT_VOICE, VOICES
from voice.tts.voice_pack import natural_voice

TOY = r"""
import json, os, signal, sys, wave
def tell(**fields): print(json.dumps(fields), flush=True)
tell(ready=True)
stopped, waiting = set(), None
for line in sys.stdin:
    request = json.loads(line)
    if "stop" in request:
        if request["stop"] == waiting:
            tell(error="SYNTHESIS_STOPPED", id=waiting)
        stopped.add(request["stop"])
        continue
    text, number = request["text"], request["id"]
    if number in stopped:  # it was stopped before it came
        tell(error="SYNTHESIS_STOPPED", id=number)
        continue
    if "死" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "等" in text or "僵" in text:
        if "僵" in text:
            sys.stdin.close()
            signal.pause()
        waiting = number
        continue
    if "错" in text:
        tell(error="SYNTHESIS_FAILED", why="a defect", id=number)
        continue
    with wave.open(request["path"], "wb") as file:
        file.setnchannels(1); file.setsampwidth(2); file.setframerate(24000)
        file.writeframes(b"\x10\x10" * 2400 * len(text))
    tell(done=True, id=number)
"""
"""A process that speaks the protocol and does what a text asks for: 死 dies, 等 waits to be stopped, 僵 obeys nobody, 错 fails."""


@pytest.fixture
def toy() -> Callable[..., KokoroSynthesizer]:
    def make(
        code: str = TOY,
        *,
        ready_within_s: float = READY_WITHIN_S,
        render_within_s: float = RENDER_WITHIN_S,
        stops_within_s: float = STOPS_WITHIN_S,
    ) -> KokoroSynthesizer:
        return KokoroSynthesizer(
            lambda: (sys.executable, "-c", code),
            ready_within_s=ready_within_s,
            render_within_s=render_within_s,
            stops_within_s=stops_within_s,
        )

    return make


def code_of(render: Callable[[], object]) -> ErrorCode:
    with pytest.raises(VoiceError) as failed:
        render()
    return failed.value.code


def test_the_process_stays_for_the_next_sentence(toy: Callable[..., KokoroSynthesizer]) -> None:
    voice = toy()
    assert voice.render("好。", 1.0).duration_ms == 200
    process = voice.process_id()
    assert voice.render("好的。", 1.0).duration_ms == 300
    assert voice.process_id() == process
    assert voice.ready
    voice.close()


def test_a_process_killed_while_it_renders_is_told_and_the_next_sentence_is_said(
    toy: Callable[..., KokoroSynthesizer],
) -> None:
    voice = toy()
    assert code_of(lambda: voice.render("死", 1.0)) is ErrorCode.SYNTHESIS_FAILED
    assert voice.render("好。", 1.0).duration_ms == 200
    voice.close()


def test_a_process_killed_while_it_waits_is_replaced(
    toy: Callable[..., KokoroSynthesizer], expect_log: Callable[..., None]
) -> None:
    expect_log(WarningCode.SYNTHESIS_PROCESS_DIED)
    voice = toy()
    voice.render("好。", 1.0)
    process = voice.process_id()
    assert process is not None
    os.kill(process, signal.SIGKILL)
    os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)
    assert voice.render("好。", 1.0).duration_ms == 200
    voice.close()


def test_what_is_cancelled_ends_and_the_network_stays_loaded(toy: Callable[..., KokoroSynthesizer]) -> None:
    voice = toy()
    voice.render("好。", 1.0)
    process = voice.process_id()
    assert cancelled(voice, "等") is ErrorCode.SYNTHESIS_STOPPED
    assert voice.render("好。", 1.0).duration_ms == 200
    assert voice.process_id() == process
    voice.close()


def test_a_process_that_does_not_stop_is_killed(toy: Callable[..., KokoroSynthesizer]) -> None:
    voice = toy(stops_within_s=0.05)
    assert cancelled(voice, "僵") is ErrorCode.SYNTHESIS_STOPPED
    assert voice.render("好。", 1.0).duration_ms == 200
    voice.close()


def test_closing_ends_a_rendering(toy: Callable[..., KokoroSynthesizer]) -> None:
    voice = toy()
    assert cancelled(voice, "等", voice.close) is ErrorCode.SYNTHESIS_STOPPED
    assert code_of(lambda: voice.render("好", 1.0)) is ErrorCode.VOICE_CLOSED


def cancelled(voice: KokoroSynthesizer, text: str, how: Callable[[], None] | None = None) -> ErrorCode:
    """How a rendering ended that was ended from another thread."""
    codes: list[ErrorCode] = []
    thread = threading.Thread(target=lambda: codes.append(code_of(lambda: voice.render(text, 1.0))))
    thread.start()
    stop = how or voice.cancel
    while thread.is_alive():
        stop()
        thread.join(0.02)
    return codes[0]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("raise SystemExit(3)", ErrorCode.SYNTHESIS_FAILED),
        ('print(\'{"error": "SYNTHESIS_VOICE_MISSING", "why": "no file"}\')', ErrorCode.SYNTHESIS_VOICE_MISSING),
        ("print('nonsense')", ErrorCode.SYNTHESIS_FAILED),
        ("import sys; sys.stdin.read()", ErrorCode.SYNTHESIS_STALLED),
        (TOY.replace("file.writeframes", "0 and file.writeframes"), ErrorCode.SYNTHESIS_FAILED),  # no sound in it
    ],
)
def test_a_process_that_misbehaves_is_told(
    toy: Callable[..., KokoroSynthesizer], code: str, expected: ErrorCode
) -> None:
    limit = 0.2 if expected is ErrorCode.SYNTHESIS_STALLED else GUARD_S
    voice = toy(code, ready_within_s=limit)
    assert code_of(lambda: voice.render("好", 1.0)) is expected
    voice.close()


def test_a_sentence_that_never_comes_is_given_up(toy: Callable[..., KokoroSynthesizer]) -> None:
    voice = toy(render_within_s=-0.3)
    assert code_of(lambda: voice.render("等", 1.0)) is ErrorCode.SYNTHESIS_STALLED
    voice.close()


class TestWhatStandsIn:
    def test_a_sentence_that_the_first_voice_cannot_say_is_said(self, expect_log: Callable[..., None]) -> None:
        expect_log(WarningCode.NATURAL_VOICE_FAILED)
        first, second = ScriptedSynthesizer(fail_with=ErrorCode.SYNTHESIS_FAILED), ScriptedSynthesizer()
        voice = PreferredSynthesizer(first, second)
        voice.render("好。", 1.0)
        assert second.rendered == ["好。"]
        first.fail_with = None
        voice.render("好的。", 1.0)
        assert first.rendered == ["好的。"]

    def test_a_voice_that_fails_again_and_again_is_not_waited_for(self, expect_log: Callable[..., None]) -> None:
        expect_log(WarningCode.NATURAL_VOICE_FAILED)
        first, second = ScriptedSynthesizer(fail_with=ErrorCode.SYNTHESIS_STALLED), ScriptedSynthesizer()
        voice = PreferredSynthesizer(first, second)
        for _ in range(3):
            voice.render("好。", 1.0)
        first.fail_with = None
        voice.render("好。", 1.0)
        assert (first.rendered, len(second.rendered)) == ([], 4)
        assert voice.given_up

    def test_nobody_waits_for_the_network_to_be_loaded(self) -> None:
        ready = [False]
        first, second = ScriptedSynthesizer(), ScriptedSynthesizer()
        voice = PreferredSynthesizer(first, second, lambda: ready[0])
        voice.render("第一句。", 1.0)
        ready[0] = True
        voice.render("第二句。", 1.0)
        assert (second.rendered, first.rendered) == (["第一句。"], ["第二句。"])

    def test_what_was_stopped_is_not_said_by_the_other(self) -> None:
        second = ScriptedSynthesizer()
        voice = PreferredSynthesizer(ScriptedSynthesizer(fail_with=ErrorCode.SYNTHESIS_STOPPED), second)
        assert code_of(lambda: voice.render("好。", 1.0)) is ErrorCode.SYNTHESIS_STOPPED
        assert second.rendered == []


class TestWhatIsKept:
    def test_a_fixed_sentence_is_rendered_once_and_others_every_time(self) -> None:
        inner = ScriptedSynthesizer()
        voice = CachedSynthesizer(inner, lambda text: text == "我在听。", lambda: None)
        sounds = [voice.render("我在听。", 1.0) for _ in range(3)]
        for _ in range(2):
            voice.render("您的余额是五元。", 1.0)
        assert inner.rendered == ["我在听。", "您的余额是五元。", "您的余额是五元。"]
        assert np.array_equal(sounds[0].samples, sounds[2].samples)
        assert voice.kept == 1

    def test_another_rate_or_manner_is_another_sound(self) -> None:
        inner, manner = ScriptedSynthesizer(), ["plain"]
        voice = CachedSynthesizer(inner, lambda text: True, lambda: manner[0])
        voice.render("好", 1.0)
        voice.render("好", 1.5)
        manner[0] = "clear"
        voice.render("好", 1.0)
        assert len(inner.rendered) == 3

    def test_it_forgets_what_was_not_said_for_long(self) -> None:
        inner = ScriptedSynthesizer()
        voice = CachedSynthesizer(inner, lambda text: True, lambda: None, largest_bytes=15_000)  # two of 0.22 s
        for text in "一二一三二":
            voice.render(text, 1.0)
        assert inner.rendered == ["一", "二", "三", "二"]


class TestWhatIsPrepared:
    """What is said again and again is rendered before anybody waits for it, and holds up nobody."""

    def test_it_is_there_when_it_is_wanted(self) -> None:
        inner = ScriptedSynthesizer()
        voice = CachedSynthesizer(inner, lambda text: True, lambda: None)
        voice.prepare(["好。", "我在听。"], 1.0)
        until(lambda: voice.prepared)
        voice.render("我在听。", 1.0)
        voice.close()
        assert inner.rendered == ["好。", "我在听。"]

    def test_whoever_wants_something_goes_first_and_what_gave_way_is_begun_again(self) -> None:
        inner = ScriptedSynthesizer(holds=True)
        voice = CachedSynthesizer(inner, lambda text: text == "我在听。", lambda: None)
        voice.prepare(["我在听。"], 1.0)
        assert inner.rendering.wait(GUARD_S)
        inner.rendering.clear()
        thread = threading.Thread(target=voice.render, args=("您的余额是五元。", 1.0))
        thread.start()
        assert inner.rendering.wait(GUARD_S)
        assert not voice.prepared
        inner.rendering.clear()
        inner.let_go()
        thread.join(GUARD_S)
        assert inner.rendering.wait(GUARD_S)
        inner.let_go()
        until(lambda: voice.prepared)
        voice.close()
        assert inner.rendered == ["您的余额是五元。", "我在听。"]

    def test_it_rests_while_the_processor_is_needed(self) -> None:
        inner = ScriptedSynthesizer(holds=True)
        voice = CachedSynthesizer(inner, lambda text: True, lambda: None)
        voice.prepare(["好。", "我在听。"], 1.0)
        assert inner.rendering.wait(GUARD_S)
        voice.rest()
        inner.rendering.clear()
        voice.prepare(["我在听。"], 1.0)  # another page, another version: only what is wanted now
        assert inner.rendering.wait(GUARD_S)
        inner.let_go()
        until(lambda: voice.prepared)
        voice.close()
        assert inner.rendered == ["我在听。"]

    def test_what_cannot_be_rendered_is_told_and_left_out(self, expect_log: Callable[..., None]) -> None:
        expect_log(ErrorCode.SYNTHESIS_FAILED)
        inner = ScriptedSynthesizer(fail_with=ErrorCode.SYNTHESIS_FAILED)
        voice = CachedSynthesizer(inner, lambda text: True, lambda: None)
        voice.prepare(["好。"], 1.0)
        until(lambda: voice.prepared)
        assert voice.kept == 0
        voice.close()

    @pytest.mark.parametrize("holds", [True, False])
    def test_closing_ends_it(self, *, holds: bool) -> None:
        inner = ScriptedSynthesizer(holds=holds)
        voice = CachedSynthesizer(inner, lambda text: True, lambda: None)
        voice.prepare([f"第{number}句。" for number in range(50)], 1.0)
        assert inner.rendering.wait(GUARD_S)
        voice.close()
        voice.prepare(["好。"], 1.0)
        assert voice.kept == 0
        assert [thread.name for thread in threading.enumerate() if thread.name == "voice-preparing"] == []


class TestThePack:
    def test_without_its_files_there_is_no_natural_voice(self, tmp_path: Path) -> None:
        assert natural_voice(ModelStore(tmp_path), bundled_catalog()) is None

    def test_a_file_with_another_hash_is_moved_aside_and_never_loaded(
        self, tmp_path: Path, expect_log: Callable[..., None]
    ) -> None:
        expect_log(WarningCode.MODEL_FILE_REJECTED)
        for model in ("kokoro", "kokoro-voices"):
            for file in bundled_catalog().get(model).files:
                (tmp_path / model).mkdir(exist_ok=True)
                (tmp_path / model / file.name).write_bytes(CONFIG)
        assert natural_voice(ModelStore(tmp_path), bundled_catalog()) is None
        assert list((tmp_path / "kokoro" / "rejected").iterdir())

    def test_the_voices_are_those_of_the_catalogue_and_none_that_is_kept_out(self) -> None:
        names = {file.name for file in bundled_catalog().get("kokoro-voices").files}
        assert {f"{voice}.bin" for voice in VOICES} == names
        assert DEFAULT_VOICE in VOICES
        assert not {"zf_xiaoni", "zf_xiaoyi", "zm_yunxia", "zm_yunyang"} & set(VOICES)


def tone(seconds: float) -> NDArray[np.float32]:
    return np.asarray(np.sin(np.arange(round(seconds * RATE_HZ)) * 0.1), np.float32)


def quiet(seconds: float) -> NDArray[np.float32]:
    return np.zeros(round(seconds * RATE_HZ), np.float32)


def test_the_silence_around_a_sentence_is_cut_and_what_is_in_it_stays() -> None:
    kept = trimmed(np.concatenate([quiet(0.5), tone(0.4), quiet(0.3), tone(0.4), quiet(0.6)]))
    assert len(kept) / RATE_HZ == pytest.approx(1.1 + 0.08, abs=0.02)


@pytest.mark.parametrize("voice", VOICES[:2])
def test_its_voices_differ_and_say_the_same(kokoro_voice: KokoroSynthesizer, voice: str) -> None:
    kokoro_voice.voice = voice
    try:
        assert 0.3 < kokoro_voice.render("好的。", 1.0).duration_s < 1.5
    finally:
        kokoro_voice.voice = DEFAULT_VOICE
