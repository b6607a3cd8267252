"""Run by test_sound_server.py in a process of its own: the real adapters on a PulseAudio that loops back.

PortAudio looks for devices once in a process, so the process is started with its sound server already there.
"""

import threading
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from tests.voice.support import GUARD_S, RECORDINGS, correlation, tone
from voice.audio.level import rms_dbfs
from voice.audio.sounddevice_microphone import SounddeviceMicrophone
from voice.audio.sounddevice_speaker import SounddeviceSpeaker
from voice.audio.wav import read_clip, resample, to_float, to_int16
from voice.errors import ErrorCode, VoiceError
from voice.ports import MicrophoneStream, PlaybackEnd
from voice.types import FRAME_SAMPLES, SAMPLE_RATE_HZ, Pcm, Samples


class Recorder:
    """Reads a microphone on a thread of its own until it is told to stop."""

    def __init__(self, stream: MicrophoneStream) -> None:
        self._stream = stream
        self._blocks: list[Samples] = []
        self._more = threading.Condition()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()
        with self._more:
            assert self._more.wait_for(lambda: self._blocks, GUARD_S)

    def stop(self, after_blocks: int = 0) -> Samples:
        """Stop once so many more blocks were heard."""
        with self._more:
            wanted = len(self._blocks) + after_blocks
            assert self._more.wait_for(lambda: len(self._blocks) >= wanted, GUARD_S)
        self._stream.interrupt()
        self._thread.join(GUARD_S)
        return np.concatenate(self._blocks)

    def _run(self) -> None:
        while (chunk := self._stream.read()) is not None:
            with self._more:
                self._blocks.append(chunk.samples)
                self._more.notify_all()


@pytest.fixture
def open_microphone() -> Iterator[Callable[[], MicrophoneStream]]:
    """Opens microphones and closes them after the test: PortAudio calls back into one that was forgotten."""
    streams: list[MicrophoneStream] = []

    def open_one() -> MicrophoneStream:
        streams.append(SounddeviceMicrophone().open())
        return streams[-1]

    yield open_one
    for stream in streams:
        stream.close()


OpenMicrophone = Callable[[], MicrophoneStream]


@pytest.mark.parametrize("rate_hz", [SAMPLE_RATE_HZ, 22_050])
def test_what_is_played_is_captured(open_microphone: OpenMicrophone, rate_hz: int) -> None:
    sentence = to_float(read_clip(RECORDINGS / "happy-path" / "02.wav").samples)[8_000:-4_000]
    said = to_int16(resample(sentence, SAMPLE_RATE_HZ, rate_hz))  # 22,050 Hz is espeak-ng's: the system converts it
    recorder = Recorder(open_microphone())
    started = threading.Event()
    end = SounddeviceSpeaker().play(Pcm(said, rate_hz), "one", started.set)
    captured = recorder.stop(after_blocks=10)
    assert end is PlaybackEnd.FINISHED
    assert started.is_set()
    # In quarters: a machine that is busy with other things may stutter once, which shifts what follows.
    heard = to_float(captured).astype(float)
    quarters = [correlation(quarter.astype(float), heard) for quarter in np.array_split(sentence, 4)]
    assert sorted(quarters)[1] > 0.95, quarters


def test_blocks_are_whole_and_follow_one_another(open_microphone: OpenMicrophone) -> None:
    stream = open_microphone()
    chunks = [stream.read() for _ in range(20)]
    stream.close()
    stream.close()
    found = [chunk for chunk in chunks if chunk is not None]
    assert [chunk.start_sample for chunk in found] == [index * FRAME_SAMPLES for index in range(20)]
    assert all(chunk.samples.shape == (FRAME_SAMPLES,) for chunk in found)
    assert [chunk.captured_ns for chunk in found] == sorted(chunk.captured_ns for chunk in found)
    assert stream.take_dropped() == 0
    assert stream.read() is None


def test_an_interruption_wakes_the_reader(open_microphone: OpenMicrophone) -> None:
    stream = open_microphone()
    Recorder(stream).stop()
    assert stream.read() is None


def test_stopping_silences_the_loudspeaker(open_microphone: OpenMicrophone) -> None:
    speaker = SounddeviceSpeaker()
    stream = open_microphone()
    end = speaker.play(Pcm(tone(20.0), SAMPLE_RATE_HZ), "one", lambda: speaker.stop("one"))
    assert end is PlaybackEnd.STOPPED
    # What the server still holds may sound; long before twenty seconds it is silent.
    levels = (rms_dbfs(chunk.samples) for _ in range(60) if (chunk := stream.read()))
    assert max(list(levels)[-10:]) < -60


def test_a_device_of_another_name_is_missing() -> None:
    with pytest.raises(VoiceError) as no_microphone:
        SounddeviceMicrophone("no such device").open()
    assert no_microphone.value.code is ErrorCode.MICROPHONE_MISSING
    with pytest.raises(VoiceError) as no_speaker:
        SounddeviceSpeaker("no such device").play(Pcm(tone(0.1), SAMPLE_RATE_HZ), "one", lambda: None)
    assert no_speaker.value.code is ErrorCode.SPEAKER_MISSING


def test_when_the_end_is_told_the_sound_is_over(open_microphone: OpenMicrophone) -> None:
    stream = open_microphone()
    recorder = Recorder(stream)
    SounddeviceSpeaker().play(Pcm(tone(0.5), SAMPLE_RATE_HZ), "one", lambda: None)
    heard_until_the_end = len(recorder.stop())
    rest = Recorder(open_microphone()).stop(after_blocks=10)
    assert heard_until_the_end >= 0.5 * SAMPLE_RATE_HZ
    assert rms_dbfs(rest) < -60  # nothing of what was said is heard by a microphone that opens now
