"""Recordings of every kind are heard as the microphone would hear them, or refused with a code."""

import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.voice.support import tone, wav_bytes
from voice.audio.level import SILENCE_DBFS, rms_dbfs
from voice.audio.riff import longest_run, parse_riff
from voice.audio.wav import read_clip, read_pcm, resample, to_float, write_wav
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.types import SAMPLE_RATE_HZ, Pcm, Samples


def write(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def pitch_hz(samples: Samples, rate_hz: int) -> float:
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(spectrum) * rate_hz / len(samples))


ENCODINGS: dict[str, tuple[int, int, Callable[[NDArray[np.float64]], bytes]]] = {
    "8 bit": (1, 8, lambda x: (np.rint(x * 127) + 128).astype(np.uint8).tobytes()),
    "16 bit": (1, 16, lambda x: np.rint(x * 32767).astype("<i2").tobytes()),
    "24 bit": (1, 24, lambda x: b"".join(struct.pack("<i", int(v * 8388607))[:3] for v in x)),
    "32 bit": (1, 32, lambda x: np.rint(x * 2147483647).astype("<i4").tobytes()),
    "float 32": (3, 32, lambda x: x.astype("<f4").tobytes()),
    "float 64": (3, 64, lambda x: x.astype("<f8").tobytes()),
}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_sounds_the_same(encoding: str, tmp_path: Path) -> None:
    tag, bits, encode = ENCODINGS[encoding]
    wave = np.sin(2 * np.pi * 440 * np.arange(8000) / SAMPLE_RATE_HZ) * 0.5
    clip = read_clip(write(tmp_path / "a.wav", wav_bytes(encode(wave), bits=bits, tag=tag)))
    assert np.max(np.abs(to_float(clip.samples) - wave)) < (0.01 if bits == 8 else 0.0001)
    assert (clip.properties.bits, clip.properties.is_float) == (bits, tag == 3)


@pytest.mark.parametrize("rate_hz", [8_000, 11_025, 22_050, 44_100, 48_000])
def test_any_rate_becomes_16_khz_at_the_same_pitch(rate_hz: int, tmp_path: Path) -> None:
    samples = tone(1.0, 440, rate_hz=rate_hz)
    clip = read_clip(write(tmp_path / "a.wav", wav_bytes(samples.tobytes(), rate_hz=rate_hz)))
    assert abs(len(clip.samples) - SAMPLE_RATE_HZ) <= 2
    assert pitch_hz(clip.samples, SAMPLE_RATE_HZ) == pytest.approx(440, abs=2)
    assert clip.properties.source_rate_hz == rate_hz
    assert clip.properties.duration_ms == 1000


def test_stereo_is_averaged(tmp_path: Path) -> None:
    left, right = tone(0.5, amplitude=0.6), tone(0.5, amplitude=0.2)
    both = np.stack([left, right], axis=1)
    clip = read_clip(write(tmp_path / "a.wav", wav_bytes(both.tobytes(), channels=2)))
    assert np.max(np.abs(clip.samples - tone(0.5, amplitude=0.4))) <= 1
    assert clip.properties.channels == 2


def test_the_extensible_header_is_understood(tmp_path: Path) -> None:
    data = tone(0.2).tobytes()
    guid = struct.pack("<H", 1) + bytes.fromhex("000000001000800000aa00389b71")
    form = struct.pack("<HHIIHHHHI", 0xFFFE, 1, 16000, 32000, 2, 16, 22, 16, 4) + guid
    body = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", len(data)) + data
    path = write(tmp_path / "a.wav", b"RIFF" + struct.pack("<I", len(body)) + body)
    assert np.array_equal(read_clip(path).samples, tone(0.2))


def test_other_chunks_are_skipped(tmp_path: Path) -> None:
    plain = wav_bytes(tone(0.2).tobytes())
    odd = b"LIST" + struct.pack("<I", 3) + b"abc\0"
    assert np.array_equal(read_clip(write(tmp_path / "a.wav", plain[:12] + odd + plain[12:])).samples, tone(0.2))


def test_a_file_cut_short_is_used_as_far_as_it_goes(tmp_path: Path, expect_log: Callable[..., None]) -> None:
    expect_log(WarningCode.AUDIO_FILE_TRUNCATED)
    whole = wav_bytes(tone(1.0).tobytes())
    clip = read_clip(write(tmp_path / "a.wav", whole[: len(whole) // 2 + 1]))
    assert clip.properties.truncated
    assert np.array_equal(clip.samples, tone(1.0)[: len(clip.samples)])
    assert clip.properties.duration_ms == pytest.approx(500, abs=5)


@pytest.mark.parametrize("promised", [0, 0xFFFFFFFF])
def test_a_streamed_header_without_a_length_is_no_fault(promised: int, tmp_path: Path) -> None:
    clip = read_clip(write(tmp_path / "a.wav", wav_bytes(tone(0.5).tobytes(), promised=promised)))
    assert np.array_equal(clip.samples, tone(0.5))
    assert not clip.properties.truncated


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ErrorCode.AUDIO_FILE_EMPTY),
        (wav_bytes(b""), ErrorCode.AUDIO_FILE_EMPTY),
        (wav_bytes(tone(0.02).tobytes()), ErrorCode.AUDIO_FILE_EMPTY),
        (b"not a sound at all, but a text that somebody renamed", ErrorCode.AUDIO_FILE_UNREADABLE),
        (b"ID3\x04\0\0\0\0\0\0" + bytes(400), ErrorCode.AUDIO_FILE_UNREADABLE),
        (wav_bytes(tone(0.5).tobytes())[:30], ErrorCode.AUDIO_FILE_UNREADABLE),
        (wav_bytes(tone(0.5).tobytes(), tag=6, bits=8), ErrorCode.AUDIO_FILE_UNREADABLE),
        (wav_bytes(tone(0.5).tobytes(), bits=12), ErrorCode.AUDIO_FILE_UNREADABLE),
        (wav_bytes(tone(0.5).tobytes(), channels=0), ErrorCode.AUDIO_FILE_UNREADABLE),
        (wav_bytes(tone(0.5).tobytes(), rate_hz=3), ErrorCode.AUDIO_FILE_UNREADABLE),
        (wav_bytes(np.full(8000, np.nan, "<f4").tobytes(), tag=3, bits=32), ErrorCode.AUDIO_FILE_UNREADABLE),
        (wav_bytes(bytes(2 * 1000 * 700), rate_hz=1000), ErrorCode.AUDIO_TOO_LONG),
    ],
)
def test_what_is_no_recording_is_refused_with_a_code(data: bytes, code: ErrorCode, tmp_path: Path) -> None:
    with pytest.raises(VoiceError) as refused:
        read_clip(write(tmp_path / "bad.wav", data))
    assert refused.value.code is code
    assert refused.value.params["file"] == "bad.wav"


@pytest.mark.parametrize("kind", ["missing", "folder"])
def test_a_file_that_cannot_be_opened_is_unreadable(kind: str, tmp_path: Path) -> None:
    with pytest.raises(VoiceError) as refused:
        read_clip(tmp_path if kind == "folder" else tmp_path / "none.wav")
    assert refused.value.code is ErrorCode.AUDIO_FILE_UNREADABLE


def test_a_silent_recording_says_so(tmp_path: Path) -> None:
    rustle = np.random.default_rng(1).integers(-10, 10, 16000).astype("<i2")
    clip = read_clip(write(tmp_path / "a.wav", wav_bytes(rustle.tobytes())))
    assert clip.properties.silent
    assert not read_clip(write(tmp_path / "b.wav", wav_bytes(tone(1.0).tobytes()))).properties.silent


def test_a_clipped_recording_says_so(tmp_path: Path) -> None:
    loud = np.clip(tone(0.5, amplitude=0.9).astype(np.int32) * 3, -32768, 32767).astype("<i2")
    assert read_clip(write(tmp_path / "a.wav", wav_bytes(loud.tobytes()))).properties.clipped
    full = tone(0.5, amplitude=1.0)  # touches full scale, and flattens no peak
    assert not read_clip(write(tmp_path / "b.wav", wav_bytes(full.tobytes()))).properties.clipped


def test_writing_and_reading_are_inverses(tmp_path: Path) -> None:
    pcm = Pcm(tone(0.3, rate_hz=22_050), 22_050)
    write_wav(tmp_path / "a.wav", pcm)
    again = read_pcm(tmp_path / "a.wav")
    assert again.rate_hz == 22_050
    assert np.array_equal(again.samples, pcm.samples)


def test_the_aiff_of_macos_is_read_at_its_own_rate(tmp_path: Path) -> None:
    samples = tone(0.3, rate_hz=22_050)
    rate = struct.pack(">HQ", 16383 + 14, 22_050 << (63 - 14))
    common = b"COMM" + struct.pack(">IhIh", 24, 1, len(samples), 16) + rate + b"sowt" + b"\0\0"
    sound = samples.astype("<i2").tobytes()
    body = b"AIFC" + common + b"SSND" + struct.pack(">III", len(sound) + 8, 0, 0) + sound
    path = write(tmp_path / "a.wav", b"FORM" + struct.pack(">I", len(body)) + body)
    assert np.array_equal(read_pcm(path).samples, samples)
    assert read_pcm(path).rate_hz == 22_050
    with pytest.raises(VoiceError):
        read_clip(path)


def outcome(data: bytes) -> ErrorCode | None:
    try:
        parse_riff(data)
    except VoiceError as refused:
        return refused.code
    return None


@given(st.binary(max_size=200), st.integers(0, 60))
def test_no_bytes_can_break_the_reader(noise: bytes, position: int) -> None:
    whole = wav_bytes(tone(0.01).tobytes())
    for data in (noise, whole[:position] + noise + whole[position + len(noise) :]):
        assert outcome(data) in {None, ErrorCode.AUDIO_FILE_UNREADABLE}


@given(st.lists(st.booleans(), max_size=40))
def test_the_longest_run_is_the_longest(flags: list[bool]) -> None:
    text = "".join("x" if flag else " " for flag in flags)
    assert longest_run(np.array(flags, bool)) == max((len(run) for run in text.split()), default=0)


def test_loudness_is_told_in_decibels_of_full_scale() -> None:
    assert rms_dbfs(np.zeros(100, np.int16)) == SILENCE_DBFS
    assert rms_dbfs(np.zeros(0, np.int16)) == SILENCE_DBFS
    assert rms_dbfs(tone(0.1, amplitude=1.0)) == pytest.approx(-3.0, abs=0.1)


def test_nothing_is_resampled_that_need_not_be() -> None:
    samples = np.ones(10, np.float32)
    assert resample(samples, 16000, 16000) is samples
