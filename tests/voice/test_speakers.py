"""Loudspeakers: one contract for the real one, the files and the silence; and what can go wrong with a device."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.voice.fake_sounddevice import FakeSounddevice, FakeStream
from tests.voice.support import GUARD_S, tone
from voice.audio.null_speaker import NullSpeaker
from voice.audio.sounddevice_speaker import SounddeviceSpeaker
from voice.audio.wav import read_pcm
from voice.audio.wav_speaker import WavSpeaker
from voice.clock import VirtualClock
from voice.errors import ErrorCode, VoiceError
from voice.ports import PlaybackEnd, Speaker
from voice.types import SAMPLE_RATE_HZ, Pcm, Samples

SAID = Pcm(tone(1.0), SAMPLE_RATE_HZ)


class Stage:
    """A loudspeaker, and a way to let the time of what it plays pass."""

    def __init__(self, speaker: Speaker, let_time_pass: Callable[[float], None]) -> None:
        self.speaker = speaker
        self.let_time_pass = let_time_pass


def sounddevice_stage(_: Path) -> Stage:
    library = FakeSounddevice(on_start=lambda stream: stream.pull(160))

    def pull(seconds: float) -> None:
        for _ in range(round(seconds * 100)):
            library.streams[-1].pull(160)

    return Stage(SounddeviceSpeaker(importer=lambda: library), pull)


def null_stage(_: Path) -> Stage:
    clock = VirtualClock()
    return Stage(NullSpeaker(clock), clock.advance)


def wav_stage(folder: Path) -> Stage:
    clock = VirtualClock()
    return Stage(WavSpeaker(folder, clock), clock.advance)


@pytest.fixture(params=[sounddevice_stage, null_stage, wav_stage])
def stage(request: pytest.FixtureRequest, tmp_path: Path) -> Stage:
    found: Stage = request.param(tmp_path)
    return found


class Playing:
    """An utterance on a thread of its own."""

    def __init__(self, speaker: Speaker, utterance_id: str = "one") -> None:
        self.started = threading.Event()
        self.ends: list[PlaybackEnd] = []
        self._thread = threading.Thread(
            target=lambda: self.ends.append(speaker.play(SAID, utterance_id, self.started.set))
        )
        self._thread.start()
        assert self.started.wait(GUARD_S)

    @property
    def is_over(self) -> bool:
        return not self._thread.is_alive()

    def end(self) -> PlaybackEnd:
        self._thread.join(GUARD_S)
        (end,) = self.ends
        return end


def test_an_utterance_lasts_as_long_as_it_sounds(stage: Stage) -> None:
    playing = Playing(stage.speaker)
    stage.let_time_pass(0.9)
    assert not playing.is_over
    stage.let_time_pass(0.2)
    assert playing.end() is PlaybackEnd.FINISHED


def test_stopping_cuts_it_short(stage: Stage) -> None:
    playing = Playing(stage.speaker)
    stage.let_time_pass(0.3)
    stage.speaker.stop("one")
    assert playing.end() is PlaybackEnd.STOPPED


def test_stopping_another_utterance_changes_nothing(stage: Stage) -> None:
    stage.speaker.stop("one")  # nothing is being played yet
    playing = Playing(stage.speaker)
    stage.speaker.stop("another")
    stage.let_time_pass(1.1)
    assert playing.end() is PlaybackEnd.FINISHED


def test_stopping_from_within_the_start_works(stage: Stage) -> None:
    assert stage.speaker.play(SAID, "one", lambda: stage.speaker.stop("one")) is PlaybackEnd.STOPPED


def test_after_a_stop_the_next_one_plays(stage: Stage) -> None:
    assert stage.speaker.play(SAID, "one", lambda: stage.speaker.stop("one")) is PlaybackEnd.STOPPED
    playing = Playing(stage.speaker, "two")
    stage.let_time_pass(1.1)
    assert playing.end() is PlaybackEnd.FINISHED


def test_closing_stops_and_then_refuses(stage: Stage) -> None:
    playing = Playing(stage.speaker)
    stage.speaker.close()
    stage.speaker.close()
    assert playing.end() is PlaybackEnd.STOPPED
    with pytest.raises(VoiceError) as refused:
        stage.speaker.play(SAID, "two", lambda: None)
    assert refused.value.code is ErrorCode.VOICE_CLOSED


def test_the_device_gets_every_sample_and_then_silence() -> None:
    blocks: list[Samples] = []

    def play_all(stream: FakeStream) -> None:
        blocks.extend(stream.pull(1000) for _ in range(18))

    library = FakeSounddevice(on_start=play_all)
    speaker = SounddeviceSpeaker(importer=lambda: library)
    assert speaker.play(SAID, "one", lambda: None) is PlaybackEnd.FINISHED
    sound = np.concatenate(blocks)
    assert np.array_equal(sound[: len(SAID.samples)], SAID.samples)
    assert not sound[len(SAID.samples) :].any()
    assert library.streams[0].closed


def play_a_little_and_vanish(stream: FakeStream) -> None:
    stream.pull(9)
    stream.vanish()


@pytest.mark.parametrize(
    ("library", "device", "code"),
    [
        (FakeSounddevice(outputs=0), None, ErrorCode.SPEAKER_MISSING),
        (FakeSounddevice(), "no such name", ErrorCode.SPEAKER_MISSING),
        (FakeSounddevice(fails_to_open=True), None, ErrorCode.SPEAKER_FAILED),
        (FakeSounddevice(fails_to_start=True), None, ErrorCode.SPEAKER_FAILED),
        (FakeSounddevice(), None, ErrorCode.SPEAKER_LOST),  # never asks for a sample
        (FakeSounddevice(on_start=play_a_little_and_vanish), None, ErrorCode.SPEAKER_LOST),
    ],
)
def test_a_device_that_does_not_play_is_told(library: FakeSounddevice, device: str | None, code: ErrorCode) -> None:
    speaker = SounddeviceSpeaker(device, importer=lambda: library, margin_s=0.05)
    with pytest.raises(VoiceError) as failed:
        speaker.play(SAID, "one", lambda: None)
    assert failed.value.code is code
    assert all(stream.closed for stream in library.streams)


def test_without_portaudio_the_loudspeaker_is_missing() -> None:
    def importer() -> None:
        raise OSError("PortAudio library not found")

    with pytest.raises(VoiceError) as refused:
        SounddeviceSpeaker(importer=importer).play(SAID, "one", lambda: None)
    assert refused.value.code is ErrorCode.SPEAKER_MISSING


def test_a_folder_gets_one_file_an_utterance_under_a_safe_name(tmp_path: Path) -> None:
    speaker = WavSpeaker(tmp_path / "said", VirtualClock(jumps=True))
    for name in ("one", "../two"):
        assert speaker.play(SAID, name, lambda: None) is PlaybackEnd.FINISHED
    assert sorted(path.name for path in (tmp_path / "said").iterdir()) == [".._two.wav", "one.wav"]
    assert np.array_equal(read_pcm(tmp_path / "said" / "one.wav").samples, SAID.samples)


def test_one_file_grows_by_every_utterance(tmp_path: Path) -> None:
    speaker = WavSpeaker(tmp_path / "all" / "said.wav", VirtualClock(jumps=True))
    speaker.play(SAID, "one", lambda: None)
    speaker.play(Pcm(tone(1.0, rate_hz=22_050), 22_050), "two", lambda: None)
    said = read_pcm(tmp_path / "all" / "said.wav")
    assert said.rate_hz == SAMPLE_RATE_HZ
    assert said.duration_s == pytest.approx(2.0, abs=0.001)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder should be")
    with pytest.raises(VoiceError) as failed:
        WavSpeaker(tmp_path / "taken" / "x", VirtualClock()).play(SAID, "one", lambda: None)
    assert failed.value.code is ErrorCode.SPEAKER_FAILED


def test_a_clock_that_jumps_takes_the_true_time_at_once() -> None:
    clock = VirtualClock(jumps=True)
    assert NullSpeaker(clock).play(SAID, "one", lambda: None) is PlaybackEnd.FINISHED
    assert clock.now_ns() == 1_000_000_000


def test_virtual_time_only_runs_forward() -> None:
    with pytest.raises(ValueError, match="backwards"):
        VirtualClock().advance(-1)


def test_it_goes_quiet_and_loud_again_without_a_step() -> None:
    loud = Pcm(np.full(SAMPLE_RATE_HZ, 10_000, np.int16), SAMPLE_RATE_HZ)
    blocks: list[Samples] = []

    def play_all(stream: FakeStream) -> None:
        blocks.append(stream.pull(1_000))
        speaker.duck(on=True)
        blocks.extend(stream.pull(1_000) for _ in range(2))
        speaker.duck(on=False)
        blocks.extend(stream.pull(1_000) for _ in range(15))

    library = FakeSounddevice(on_start=play_all)
    speaker = SounddeviceSpeaker(importer=lambda: library)
    assert speaker.play(loud, "one", lambda: None) is PlaybackEnd.FINISHED
    assert [round(block[-1] / 10_000, 1) for block in blocks[:5]] == [1.0, 0.2, 0.2, 1.0, 1.0]
    assert np.abs(np.diff(np.concatenate(blocks[:15]).astype(int))).max() < 20


def test_what_is_played_next_is_as_quiet(stage: Stage) -> None:
    stage.speaker.duck(on=True)
    playing = Playing(stage.speaker)
    stage.speaker.duck(on=False)
    stage.let_time_pass(1.1)
    assert playing.end() is PlaybackEnd.FINISHED
