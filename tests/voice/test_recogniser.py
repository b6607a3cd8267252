"""Speech to text: the choice of the processor, sessions over a scripted engine, and the contract with real weights."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from tests.voice.support import BANKING_PROMPT, GUARD_S, RECORDINGS, chunks, profile, silence, tone
from voice.asr.deferred import DeferredTranscriber
from voice.asr.device import ComputePlan, choose_compute
from voice.asr.engine import (
    Decoded,
    DecodeOptions,
    Engine,
    WhisperEngine,
    load_engine,
    max_length,
    pad,
    without_repeats,
)
from voice.asr.scripted import ScriptedTranscriber
from voice.asr.session import WhisperSession, WhisperSettings
from voice.asr.whisper import WhisperTranscriber
from voice.audio.wav import read_clip
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.ports import Transcriber
from voice.types import Hypothesis, Samples, Transcript


@pytest.mark.parametrize(
    ("gpus", "cores", "override", "plan"),
    [
        (0, 2, "auto", ComputePlan("cpu", "int8", 2)),
        (0, 32, "auto", ComputePlan("cpu", "int8", 4)),
        (1, 8, "auto", ComputePlan("cuda", "float16", 0)),
        (1, 8, "cpu", ComputePlan("cpu", "int8", 4)),
        (0, 8, "cuda", ComputePlan("cuda", "float16", 0)),
    ],
)
def test_the_processor_is_a_function_of_what_is_there_and_what_was_asked(
    gpus: int, cores: int, override: str, plan: ComputePlan
) -> None:
    assert choose_compute(gpus, cores, override) == plan  # type: ignore[arg-type] # one of three literals


class ScriptedEngine:
    """Reads how many samples there are; can be held half-way, and fails when told to."""

    def __init__(self, plan: ComputePlan | None = None, *, fails: bool = False) -> None:
        self.plan = plan
        self.fails = fails
        self.calls: list[tuple[int, DecodeOptions]] = []
        self.decoding = threading.Event()
        self.going = threading.Event()
        self.going.set()

    def decode(
        self, samples: Samples, prompt: str, options: DecodeOptions, is_wanted: Callable[[], bool]
    ) -> Decoded | None:
        self.calls.append((len(samples), options))
        self.decoding.set()
        assert self.going.wait(GUARD_S)
        if self.fails:
            raise VoiceError(ErrorCode.TRANSCRIPTION_FAILED)
        if not is_wanted():
            return None
        return Decoded((Hypothesis(f"{len(samples)}", -0.2),), 0.01)


@pytest.fixture
def worker() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as pool:
        yield pool


@pytest.fixture
def captions() -> list[str]:
    return []


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine()


@pytest.fixture
def session(engine: ScriptedEngine, captions: list[str], worker: ThreadPoolExecutor) -> WhisperSession:
    return WhisperSession(engine, profile(), captions.append, WhisperSettings(), worker)


def settle(worker: ThreadPoolExecutor) -> None:
    """Wait until the worker has done what it was given."""
    worker.submit(lambda: None).result(GUARD_S)


def test_a_caption_comes_with_every_700_ms_of_new_speech(
    session: WhisperSession, captions: list[str], engine: ScriptedEngine, worker: ThreadPoolExecutor
) -> None:
    for chunk in chunks(tone(2.4)):
        session.accept(chunk)
        settle(worker)
    assert captions == ["11264", "22528", "33792"]  # 704, 1408 and 2112 ms, in whole blocks
    assert all(options.beam_size == 1 and options.padding_s == 5 for _, options in engine.calls)


def test_in_a_pause_no_caption_is_begun_so_that_the_end_is_not_delayed(
    session: WhisperSession, captions: list[str], worker: ThreadPoolExecutor
) -> None:
    for chunk in chunks(tone(2.0)):
        session.accept(chunk, is_speech=False)
        settle(worker)
    assert captions == []


def test_captions_never_pile_up(
    session: WhisperSession, captions: list[str], engine: ScriptedEngine, worker: ThreadPoolExecutor
) -> None:
    engine.going.clear()
    for chunk in chunks(tone(4.0)):
        session.accept(chunk)  # returns although the recogniser is busy
    engine.going.set()
    settle(worker)
    assert len(engine.calls) == 1


def test_the_transcript_is_made_of_everything_and_ends_the_captions(
    session: WhisperSession, captions: list[str], engine: ScriptedEngine
) -> None:
    engine.going.clear()
    for chunk in chunks(tone(1.0)):
        session.accept(chunk)
    assert engine.decoding.wait(GUARD_S)  # a caption is under way
    threading.Timer(0, engine.going.set).start()
    transcript = session.finish()
    assert transcript.text == "16384"
    assert transcript.audio_ms == 1024
    assert transcript.hypotheses[0].text == transcript.text
    assert captions in ([], ["11264"])  # it was finished or given up, and nothing came later
    assert engine.calls[-1][1].beam_size == 5


def test_a_caption_that_fails_is_only_a_missing_caption(
    session: WhisperSession, engine: ScriptedEngine, worker: ThreadPoolExecutor, expect_log: Callable[..., None]
) -> None:
    expect_log(WarningCode.PARTIAL_FAILED)
    engine.fails = True
    for chunk in chunks(tone(0.8)):
        session.accept(chunk)
    settle(worker)
    engine.fails = False
    assert session.finish().text == "12800"


def test_a_failed_transcript_is_an_error(session: WhisperSession, engine: ScriptedEngine) -> None:
    session.accept(chunks(tone(0.032))[0])
    engine.fails = True
    with pytest.raises(VoiceError) as failed:
        session.finish()
    assert failed.value.code is ErrorCode.TRANSCRIPTION_FAILED


def test_cancelling_ends_a_decode_half_way(session: WhisperSession, engine: ScriptedEngine) -> None:
    session.accept(chunks(tone(0.032))[0])
    engine.going.clear()
    failures: list[VoiceError] = []

    def finish() -> None:
        with pytest.raises(VoiceError) as failed:
            session.finish()
        failures.append(failed.value)

    thread = threading.Thread(target=finish)
    thread.start()
    assert engine.decoding.wait(GUARD_S)
    session.cancel()
    engine.going.set()
    thread.join(GUARD_S)
    assert failures[0].code is ErrorCode.TRANSCRIPTION_FAILED


def test_a_gpu_that_does_not_work_is_left_alone(tmp_path: Path, expect_log: Callable[..., None]) -> None:
    expect_log(WarningCode.CUDA_UNUSABLE)
    engine = load_engine(
        tmp_path,
        cuda_devices=lambda: 1,
        make=lambda folder, plan: ScriptedEngine(plan, fails=plan.device == "cuda"),
    )
    assert isinstance(engine, ScriptedEngine)
    assert engine.plan is not None
    assert engine.plan.device == "cpu"


def test_a_gpu_that_works_is_used_and_one_that_was_demanded_is_not_replaced(tmp_path: Path) -> None:
    engine = load_engine(tmp_path, cuda_devices=lambda: 1, make=lambda folder, plan: ScriptedEngine(plan))
    assert isinstance(engine, ScriptedEngine)
    assert engine.plan == ComputePlan("cuda", "float16", 0)
    with pytest.raises(VoiceError) as refused:
        load_engine(
            tmp_path, "cuda", cuda_devices=lambda: 0, make=lambda folder, plan: ScriptedEngine(plan, fails=True)
        )
    assert refused.value.code is ErrorCode.MODEL_UNUSABLE


def test_a_folder_without_a_model_is_unusable(tmp_path: Path) -> None:
    with pytest.raises(VoiceError) as refused:
        WhisperEngine(tmp_path, ComputePlan("cpu", "int8", 1))
    assert refused.value.code is ErrorCode.MODEL_UNUSABLE


def test_padding_never_exceeds_the_window() -> None:
    assert len(pad(tone(2.0), 30)) == 30 * 16_000
    assert len(pad(tone(2.0), 5)) == 7 * 16_000
    assert not pad(tone(2.0), 5)[32_000:].any()
    for options in ({"padding_s": 0}, {"padding_s": 31}, {"hypotheses": 6}, {"hypotheses": 0}):
        with pytest.raises(ValueError):  # noqa: PT011 - which sentence it is does not matter
            DecodeOptions(**options)


def test_the_length_of_a_reading_is_bounded_by_the_sound() -> None:
    assert max_length(80, 1.0) == 104
    assert max_length(223, 30.0) == 448
    assert max_length(0, 2.0) == 80


def test_equal_readings_are_told_once() -> None:
    one, two = Hypothesis("一", -0.1), Hypothesis("二", -0.2)
    assert without_repeats([one, two, Hypothesis("一", -0.3)]) == (one, two)


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
    return ScriptedTranscriber(["确认转账"])


def transcribe(transcriber: Transcriber, samples: Samples, prompt: str = BANKING_PROMPT) -> Transcript:
    session = transcriber.start(profile(prompt=prompt), lambda text: None)
    for chunk in chunks(samples):
        session.accept(chunk)
    return session.finish()


def test_a_transcript_is_the_first_of_its_weighed_readings(transcriber: Transcriber) -> None:
    transcript = transcribe(transcriber, read_clip(RECORDINGS / "happy-path" / "02.wav").samples)
    assert "确认转账" in transcript.text
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
