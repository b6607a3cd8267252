"""`xiaoxiang voice listen`: captions, text, readings and times of a recording, by the program's own pipeline."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from typer.testing import CliRunner

from app import recogniser_choice
from app.cli import main
from app.voice_listen import RecordingListener
from app.voice_picture import timeline
from tests.voice.support import RECORDINGS, profile, silence, tone
from voice.asr.engine import Engine
from voice.asr.scripted import ScriptedTranscriber
from voice.asr.whisper import WhisperTranscriber
from voice.audio.wav import read_clip
from voice.types import SAMPLE_RATE_HZ
from voice.wake.scripted import ScriptedWakeSpotter

BREATH = Path(__file__).resolve().parents[1] / "fixtures" / "wake" / "breath.wav"
SENTENCE = RECORDINGS / "happy-path" / "01.wav"


def test_one_recording_after_the_other_is_heard_by_itself() -> None:
    samples = read_clip(SENTENCE).samples
    with RecordingListener(ScriptedTranscriber(["给女儿转三百块五毛", "确认转账"]), fast=True) as listener:
        first, nothing, second = (listener.hear(sound, profile()) for sound in (samples, silence(1.0), samples))
    assert (first.final, second.final) == ("给女儿转三百块五毛", "确认转账")
    assert first.woken is None
    assert first.partials[-1]["text"].startswith("给女")
    assert first.hypotheses[0]["text"] == first.final
    assert 500 <= first.timings["speech_start_ms"] <= 800
    assert first.timings["endpoint_ms"] == 700
    assert (nothing.final, nothing.not_heard) == (None, "SILENCE")


def test_with_a_wake_word_it_listens_only_from_there_on() -> None:
    samples = read_clip(SENTENCE).samples
    spotter = ScriptedWakeSpotter([SAMPLE_RATE_HZ // 2])
    with RecordingListener(ScriptedTranscriber(["查余额"] * 9), fast=False, spotter=spotter) as listener:
        called = listener.hear(samples, profile())
    assert called.woken is not None
    assert 500 <= called.woken["at_ms"] <= 1_500
    assert called.final == "查余额"


def test_without_the_phrase_it_ends_when_the_recording_does() -> None:
    with RecordingListener(ScriptedTranscriber(), fast=True, spotter=ScriptedWakeSpotter()) as listener:
        found = listener.hear(tone(1.0), profile())
        again = listener.hear(tone(1.0), profile())
    assert found == again
    assert (found.woken, found.final, found.not_heard) == (None, None, None)


@pytest.mark.models
def test_the_command_tells_wake_captions_text_readings_and_times(
    whisper_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recogniser_choice, "load_recogniser", lambda _: WhisperTranscriber(whisper_engine))
    outcome = CliRunner().invoke(main, ["voice", "listen", "--wav", str(BREATH), "--wake", "--json"])
    assert outcome.exit_code == 0, outcome.output
    told = json.loads(outcome.output)
    assert told["woken"]["score"] > 0.5
    assert "转账" in told["final"]
    assert told["hypotheses"][0]["text"] == told["final"]
    assert told["final_ms"] >= told["woken"]["at_ms"]
    assert {"endpoint_ms", "decode_ms", "waited_ms", "text_ms", "speech_end_ms"} <= set(told["timings"])


@pytest.mark.models
def test_for_a_person_it_is_lines(whisper_engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recogniser_choice, "load_recogniser", lambda _: WhisperTranscriber(whisper_engine))
    command = ["voice", "listen", "--wav", str(SENTENCE), "--fast", "--payee", "女儿"]
    outcome = CliRunner().invoke(main, command)
    assert outcome.exit_code == 0, outcome.output
    assert "三百块五毛" in outcome.output
    assert "说完后" in outcome.output


def test_a_file_that_is_no_recording_is_told(tmp_path: Path) -> None:
    (tmp_path / "no.wav").write_text("no sound")
    outcome = CliRunner().invoke(main, ["voice", "listen", "--wav", str(tmp_path / "no.wav")])
    assert outcome.exit_code == 1
    assert "WAV" in outcome.output


def test_a_turn_is_drawn_to_scale(tmp_path: Path) -> None:
    samples = read_clip(SENTENCE).samples
    with RecordingListener(ScriptedTranscriber(["给女儿转<三百>块"]), fast=True) as listener:
        found = listener.hear(samples, profile())
        nothing = listener.hear(silence(1.0), profile())
    found.final_ms = 3_300  # read as quickly as it goes, so the clock says nothing
    drawn = ET.fromstring(timeline(found, samples))  # noqa: S314 - our own
    texts = "".join(drawn.itertext())
    assert "给女儿转<三百>块" in texts
    assert f"{found.timings['endpoint_ms']} 毫秒" in texts
    with pytest.raises(ValueError, match="text"):
        timeline(nothing, samples)
