"""Microphones: one contract for the real one, the recordings and the script; and what can go wrong with a device."""

import threading
from collections.abc import Callable

import numpy as np
import pytest

from tests.voice.fake_sounddevice import FakeSounddevice, FakeStream
from tests.voice.support import GUARD_S, chunks, silence, tone
from voice.audio.scripted_microphone import ScriptedMicrophone, ScriptedStream
from voice.audio.sounddevice_microphone import SounddeviceMicrophone
from voice.audio.wav_microphone import WavMicrophone
from voice.clock import SystemClock, VirtualClock
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.ports import MicrophoneStream
from voice.types import FRAME_SAMPLES, Samples

HEARD = tone(0.32)  # ten blocks


def open_sounddevice() -> MicrophoneStream:
    library = FakeSounddevice()
    stream = SounddeviceMicrophone(importer=lambda: library).open()
    for chunk in chunks(HEARD):
        library.streams[0].deliver(chunk.samples)
    return stream


def open_wav() -> MicrophoneStream:
    clock = VirtualClock()
    clock.advance(1.0)
    stream = WavMicrophone([HEARD], pace="real", clock=clock).open()
    clock.advance(0.32)
    return stream


def open_scripted() -> MicrophoneStream:
    microphone = ScriptedMicrophone()
    stream = microphone.open()
    stream.feed(HEARD)
    return stream


@pytest.fixture(params=[open_sounddevice, open_wav, open_scripted])
def opened(request: pytest.FixtureRequest) -> MicrophoneStream:
    found: MicrophoneStream = request.param()
    return found


def heard(stream: MicrophoneStream, blocks: int) -> list[Samples]:
    found = [stream.read() for _ in range(blocks)]
    assert [chunk.start_sample for chunk in found if chunk] == [i * FRAME_SAMPLES for i in range(blocks)]
    return [chunk.samples for chunk in found if chunk]


def test_blocks_come_in_order_and_whole(opened: MicrophoneStream) -> None:
    blocks = heard(opened, 10)
    assert all(len(block) == FRAME_SAMPLES for block in blocks)
    assert np.array_equal(np.concatenate(blocks), HEARD)
    assert opened.take_dropped() == 0
    opened.close()


def test_an_interruption_wakes_the_reader_and_lasts(opened: MicrophoneStream) -> None:
    heard(opened, 10)
    answers: list[object] = []
    reader = threading.Thread(target=lambda: answers.append(opened.read()))
    reader.start()  # nothing is left to read: it waits
    opened.interrupt()
    reader.join(GUARD_S)
    assert answers == [None]
    assert opened.read() is None
    opened.close()


def test_an_interruption_does_not_wait_for_what_is_buffered(opened: MicrophoneStream) -> None:
    opened.interrupt()
    assert opened.read() is None
    opened.close()


def test_closing_twice_is_harmless_and_ends_reading(opened: MicrophoneStream) -> None:
    opened.close()
    opened.close()
    assert opened.read() is None


def open_fake(**options: object) -> tuple[MicrophoneStream, FakeStream]:
    library = FakeSounddevice()
    stream = SounddeviceMicrophone(importer=lambda: library, **options).open()  # type: ignore[arg-type] # of mixed kinds
    return stream, library.streams[0]


def test_the_device_is_opened_as_the_recogniser_needs_it() -> None:
    _, device = open_fake()
    wanted = {"samplerate": 16_000, "blocksize": 512, "channels": 1, "dtype": "int16", "device": None}
    assert wanted.items() <= device.options.items()
    assert device.started


def test_the_callback_copies_because_the_buffer_is_the_devices_own() -> None:
    stream, device = open_fake()
    block = np.full(FRAME_SAMPLES, 5, np.int16)
    device.deliver(block)
    block[:] = 9
    chunk = stream.read()
    assert chunk is not None
    assert set(chunk.samples.tolist()) == {5}
    stream.close()


def test_what_nobody_reads_in_time_is_dropped_counted_and_leaves_a_gap(expect_log: Callable[..., None]) -> None:
    expect_log(WarningCode.AUDIO_CHUNKS_DROPPED)
    stream, device = open_fake(queue_blocks=3)
    for chunk in chunks(silence(0.16)):  # five blocks
        device.deliver(chunk.samples)
    heard(stream, 3)
    assert stream.take_dropped() == 2
    assert stream.take_dropped() == 0
    device.deliver(np.zeros(FRAME_SAMPLES, np.int16))
    after = stream.read()
    assert after is not None
    assert after.start_sample == 5 * FRAME_SAMPLES
    stream.close()


def test_an_overflow_that_the_device_tells_of_is_counted(expect_log: Callable[..., None]) -> None:
    expect_log(WarningCode.AUDIO_CHUNKS_DROPPED)
    stream, device = open_fake()
    device.deliver(np.zeros(FRAME_SAMPLES, np.int16), overflow=True)
    assert stream.take_dropped() == 1
    stream.close()


def test_a_device_that_vanishes_is_told_after_what_it_had_heard() -> None:
    stream, device = open_fake()
    device.deliver(np.zeros(FRAME_SAMPLES, np.int16))
    device.vanish()
    assert stream.read() is not None
    for _ in range(2):
        with pytest.raises(VoiceError) as lost:
            stream.read()
        assert lost.value.code is ErrorCode.MICROPHONE_LOST
    stream.close()


def test_a_device_that_falls_silent_for_good_has_vanished() -> None:
    stream, _ = open_fake(stall_s=0.05)
    with pytest.raises(VoiceError) as lost:
        stream.read()
    assert lost.value.code is ErrorCode.MICROPHONE_LOST
    stream.close()


@pytest.mark.parametrize(
    ("library", "device", "code"),
    [
        (FakeSounddevice(inputs=0), None, ErrorCode.MICROPHONE_MISSING),
        (FakeSounddevice(), "no such name", ErrorCode.MICROPHONE_MISSING),
        (FakeSounddevice(fails_to_open=True), None, ErrorCode.MICROPHONE_FAILED),
        (FakeSounddevice(fails_to_start=True), None, ErrorCode.MICROPHONE_FAILED),
    ],
)
def test_a_device_that_does_not_open_is_told(library: FakeSounddevice, device: str | None, code: ErrorCode) -> None:
    with pytest.raises(VoiceError) as refused:
        SounddeviceMicrophone(device, importer=lambda: library).open()
    assert refused.value.code is code
    assert all(stream.closed for stream in library.streams)


def no_portaudio() -> None:
    raise OSError("PortAudio library not found")


def test_without_portaudio_the_microphone_is_missing() -> None:
    with pytest.raises(VoiceError) as refused:
        SounddeviceMicrophone(importer=no_portaudio).open()
    assert refused.value.code is ErrorCode.MICROPHONE_MISSING


def test_every_opening_plays_the_next_recording_and_then_there_is_silence() -> None:
    microphone = WavMicrophone([tone(0.032), tone(0.064)], pace="fast")
    microphone.add(tone(0.016))
    for length, left in ((512, 2), (1024, 1), (256, 0), (0, 0)):
        stream = microphone.open()
        assert microphone.clips_left == left
        sound = np.concatenate(heard(stream, 4))
        assert np.array_equal(sound[:length], tone(length / 16_000))
        assert not sound[length:].any()


def test_at_real_pace_a_block_comes_when_a_device_would_deliver_it() -> None:
    clock = VirtualClock(jumps=True)
    stream = WavMicrophone([HEARD], pace="real", clock=clock).open()
    stamps = [chunk.captured_ns for _ in range(5) if (chunk := stream.read())]
    assert stamps == [32_000_000 * (index + 1) for index in range(5)]


def test_at_fast_pace_no_time_passes() -> None:
    clock = VirtualClock()
    stream = WavMicrophone([HEARD], pace="fast", clock=clock).open()
    heard(stream, 1000)
    assert clock.now_ns() == 0


def test_a_scripted_microphone_can_be_missing_lost_and_late() -> None:
    with pytest.raises(VoiceError) as refused:
        ScriptedMicrophone(ErrorCode.MICROPHONE_FAILED).open()
    assert refused.value.code is ErrorCode.MICROPHONE_FAILED
    stream = ScriptedStream()
    stream.drop(2)
    stream.feed(silence(0.032))
    stream.lose()
    chunk = stream.read()
    assert chunk is not None
    assert chunk.start_sample == 2 * FRAME_SAMPLES
    assert (stream.take_dropped(), stream.take_dropped()) == (2, 0)
    with pytest.raises(VoiceError):
        stream.read()


def test_the_systems_clock_runs() -> None:
    clock = SystemClock()
    signal = clock.signal()
    assert not signal.wait(0)
    signal.set()
    assert signal.is_set()
    assert clock.now_ns() <= clock.now_ns()
