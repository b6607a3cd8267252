"""The contract of a recogniser, with real weights and with its fake; and loading in the background."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from tests.voice.scripted_engine import settle
from tests.voice.support import BANKING_PROMPT, RECORDINGS, chunks, profile, silence, tone
from voice.asr.deferred import DeferredTranscriber
from voice.asr.engine import (
    DecodeOptions,
    Engine,
)
from voice.asr.scripted import ScriptedTranscriber
from voice.asr.session import WhisperSession, WhisperSettings
from voice.asr.whisper import WhisperTranscriber
from voice.audio.wav import read_clip
from voice.errors import ErrorCode, VoiceError
from voice.ports import Transcriber
from voice.types import Hypothesis, Samples, Transcript


def test_a_load_that_failed_is_tried_again_by_the_next_utterance(expect_log: Callable[..., None]) -> None:
    expect_log(ErrorCode.MODEL_MISSING)
    answers: list[Transcriber | VoiceError] = [VoiceError(ErrorCode.MODEL_MISSING), ScriptedTranscriber(["好"])]

    def load() -> Transcriber:
        answer = answers.pop(0)
        if isinstance(answer, VoiceError):
            raise answer
        return answer

    transcriber = DeferredTranscriber(load)
    with pytest.raises(VoiceError) as refused:
        transcriber.start(profile(), lambda text: None)
    assert refused.value.code is ErrorCode.MODEL_MISSING
    session = transcriber.start(profile(), lambda text: None)
    session.accept(chunks(tone(0.032))[0])
    assert session.finish().text == "好"
    transcriber.close()
    with pytest.raises(VoiceError) as closed:
        transcriber.start(profile(), lambda text: None)
    assert closed.value.code is ErrorCode.VOICE_CLOSED


@pytest.fixture
def real(whisper_engine: Engine) -> Iterator[Transcriber]:
    transcriber = WhisperTranscriber(whisper_engine)
    yield transcriber
    transcriber.close()


@pytest.fixture(params=[pytest.param("real", marks=pytest.mark.models), "scripted"])
def transcriber(request: pytest.FixtureRequest) -> Transcriber:
    """The real recogniser and its fake: what follows holds for both."""
    if request.param == "real":
        found: Transcriber = request.getfixturevalue("real")
        return found
    return ScriptedTranscriber(["同意转账"])


def transcribe(transcriber: Transcriber, samples: Samples, prompt: str = BANKING_PROMPT) -> Transcript:
    session = transcriber.start(profile(prompt=prompt), lambda text: None)
    for chunk in chunks(samples):
        session.accept(chunk)
    return session.finish()


def test_a_transcript_is_the_first_of_its_weighed_readings(transcriber: Transcriber) -> None:
    transcript = transcribe(transcriber, read_clip(RECORDINGS / "happy-path" / "02.wav").samples)
    assert "同意转账" in transcript.text
    assert transcript.hypotheses[0] == Hypothesis(transcript.text, transcript.mean_log_probability)
    scores = [hypothesis.mean_log_probability for hypothesis in transcript.hypotheses]
    assert scores == sorted(scores, reverse=True)
    assert all(score <= 0 for score in scores)
    assert 0 <= transcript.no_speech_probability <= 1
    assert transcript.audio_ms == pytest.approx(1900, abs=200)


def test_without_any_sound_nothing_was_said(transcriber: Transcriber) -> None:
    transcript = transcriber.start(profile(), lambda text: None).finish()
    assert (transcript.text, transcript.audio_ms) == ("", 0)


def test_more_than_the_window_holds_is_refused(transcriber: Transcriber) -> None:
    session = transcriber.start(profile(), lambda text: None)
    *fitting, too_many = chunks(silence(30.0))
    for chunk in fitting:
        session.accept(chunk, is_speech=False)
    with pytest.raises(VoiceError) as refused:
        session.accept(too_many, is_speech=False)
    assert refused.value.code is ErrorCode.AUDIO_TOO_LONG
    session.cancel()


def test_what_was_cancelled_gives_no_text(transcriber: Transcriber) -> None:
    session = transcriber.start(profile(), lambda text: None)
    session.accept(chunks(tone(0.032))[0])
    session.cancel()
    with pytest.raises(VoiceError) as refused:
        session.finish()
    assert refused.value.code is ErrorCode.TRANSCRIPTION_FAILED


def test_a_closed_recogniser_begins_nothing(transcriber: Transcriber) -> None:
    transcriber.close()
    transcriber.close()
    with pytest.raises(VoiceError) as refused:
        transcriber.start(profile(), lambda text: None)
    assert refused.value.code is ErrorCode.VOICE_CLOSED


@pytest.mark.models
def test_captions_of_real_speech_grow_into_what_is_said(whisper_engine: Engine) -> None:
    captions: list[str] = []
    with ThreadPoolExecutor(1) as worker:
        session = WhisperSession(
            whisper_engine, profile(prompt=BANKING_PROMPT), captions.append, WhisperSettings(), worker
        )
        for chunk in chunks(read_clip(RECORDINGS / "happy-path" / "01.wav").samples):
            session.accept(chunk)
            settle(worker)
        transcript = session.finish()
    assert len(captions) >= 2
    assert "女儿" in captions[-1]
    assert "三百块五毛" in transcript.text
    assert len(transcript.hypotheses) > 1


@pytest.mark.models
def test_a_short_context_hears_the_same_demo_sentence(whisper_engine: Engine) -> None:
    samples = read_clip(RECORDINGS / "happy-path" / "01.wav").samples
    decoded = whisper_engine.decode(samples, BANKING_PROMPT, DecodeOptions(padding_s=5), lambda: True)
    assert decoded is not None
    assert "三百块五毛" in decoded.hypotheses[0].text


@pytest.mark.models
def test_noise_is_read_as_nobody(whisper_engine: Engine) -> None:
    noise = np.random.default_rng(3).normal(0, 600, 32_000).astype(np.int16)
    decoded = whisper_engine.decode(noise, BANKING_PROMPT, DecodeOptions(), lambda: True)
    assert decoded is not None
    assert decoded.no_speech_probability > 0.6


@pytest.mark.models
def test_an_answer_is_written_with_its_own_characters_alone(whisper_engine: Engine) -> None:
    """三五百, of the demonstration's recordings."""
    writing = "零一二三四五六七八九十百千万两块元毛角点就那嗯我看好了够吧给转是"
    samples = read_clip(RECORDINGS / "extra" / "03.wav").samples
    options = DecodeOptions(padding_s=10.0)
    free = whisper_engine.decode(samples, "", options, lambda: True)
    both = whisper_engine.decode(samples, "", replace(options, answer_writing=writing), lambda: True)
    assert free is not None
    assert both is not None
    assert (both.hypotheses, free.narrow) == (free.hypotheses, ())
    assert both.narrow[0].text == "三五百"
    assert all(set(reading.text) <= set(writing) for reading in both.narrow)


@pytest.mark.models
def test_what_is_wanted_no_more_is_not_read_a_second_time(whisper_engine: Engine) -> None:
    samples = read_clip(RECORDINGS / "extra" / "03.wav").samples
    wanted = iter((True, False))
    options = DecodeOptions(beam_size=1, hypotheses=1, padding_s=5.0, answer_writing="三五百")
    assert whisper_engine.decode(samples, "", options, lambda: next(wanted)) is None
    assert next(wanted, None) is None
