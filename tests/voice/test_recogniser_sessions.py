"""An utterance on its way through the recogniser: captions while it lasts, the transcript at its end."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.voice.scripted_engine import ScriptedEngine, settle
from tests.voice.support import GUARD_S, chunks, profile, silence, tone
from voice.asr.session import WhisperSession, WhisperSettings
from voice.asr.whisper import WhisperTranscriber
from voice.errors import ErrorCode, VoiceError, WarningCode


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


def test_a_caption_comes_with_every_700_ms_of_new_speech(
    session: WhisperSession, captions: list[str], engine: ScriptedEngine, worker: ThreadPoolExecutor
) -> None:
    for chunk in chunks(tone(2.4)):
        session.accept(chunk)
        settle(worker)
    assert captions == ["11264", "22528", "33792"]  # 704, 1408 and 2112 ms, in whole blocks
    assert all(options.beam_size == 1 and options.padding_s == 5 for _, options in engine.calls)


def test_no_time_is_spent_on_captions_that_nobody_looks_at(engine: ScriptedEngine, worker: ThreadPoolExecutor) -> None:
    session = WhisperSession(engine, profile(captions=False), pytest.fail, WhisperSettings(), worker)
    for chunk in chunks(tone(2.4)):
        session.accept(chunk)
        settle(worker)
    assert engine.calls == []


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


def test_a_caption_that_comes_late_is_not_told(
    session: WhisperSession, captions: list[str], engine: ScriptedEngine, worker: ThreadPoolExecutor
) -> None:
    engine.stubborn = True
    engine.going.clear()
    for chunk in chunks(tone(1.0)):
        session.accept(chunk)
    assert engine.decoding.wait(GUARD_S)
    session.cancel()
    engine.going.set()
    settle(worker)
    assert captions == []


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


def speak(session: WhisperSession, seconds: float, *, then_hush_s: float = 0.0) -> None:
    for chunk in chunks(tone(seconds)):
        session.accept(chunk)
    for chunk in chunks(silence(then_hush_s)) if then_hush_s else ():
        session.accept(chunk, is_speech=False)


class TestInThePause:
    """The transcript is begun when a pause is likely to be the end, and thrown away if it was not."""

    @pytest.fixture
    def session(self, engine: ScriptedEngine, captions: list[str], worker: ThreadPoolExecutor) -> WhisperSession:
        settings = WhisperSettings(partial_every_ms=0, guess_after_ms=160)
        return WhisperSession(engine, profile(), captions.append, settings, worker)

    def test_it_is_ready_when_the_silence_is_over(
        self, session: WhisperSession, engine: ScriptedEngine, worker: ThreadPoolExecutor
    ) -> None:
        speak(session, 1.024, then_hush_s=0.7)
        settle(worker)
        assert len(engine.calls) == 1
        engine.going.clear()  # nothing more is asked of the recogniser
        transcript = session.finish()
        assert transcript.text == str(16384 + 5 * 512)  # the speech and the first 160 ms of silence
        assert (transcript.guessed, transcript.discarded) == (True, 0)
        assert transcript.audio_ms == 1024 + 704

    def test_it_is_not_begun_between_two_words(
        self, session: WhisperSession, engine: ScriptedEngine, worker: ThreadPoolExecutor
    ) -> None:
        for _ in range(5):
            speak(session, 0.32, then_hush_s=0.128)
        settle(worker)
        assert engine.calls == []

    def test_nothing_is_begun_before_anybody_spoke(
        self, session: WhisperSession, engine: ScriptedEngine, worker: ThreadPoolExecutor
    ) -> None:
        for chunk in chunks(silence(1.0)):
            session.accept(chunk, is_speech=False)
        settle(worker)
        assert engine.calls == []

    def test_when_speech_goes_on_it_is_thrown_away(
        self, session: WhisperSession, engine: ScriptedEngine, worker: ThreadPoolExecutor
    ) -> None:
        speak(session, 1.024, then_hush_s=0.32)
        settle(worker)
        speak(session, 0.512, then_hush_s=0.7)
        transcript = session.finish()
        assert transcript.text == str(16384 + 10 * 512 + 8192 + 5 * 512)
        assert (transcript.guessed, transcript.discarded) == (True, 1)

    def test_one_that_is_thrown_away_half_way_is_given_up(
        self, session: WhisperSession, engine: ScriptedEngine, worker: ThreadPoolExecutor
    ) -> None:
        engine.going.clear()
        speak(session, 1.0, then_hush_s=0.32)
        assert engine.decoding.wait(GUARD_S)
        speak(session, 0.5)
        engine.going.set()
        settle(worker)
        assert engine.given_up == 1

    def test_the_button_let_go_in_the_middle_of_a_word_decodes_everything(
        self, session: WhisperSession, engine: ScriptedEngine
    ) -> None:
        speak(session, 1.024)
        transcript = session.finish()
        assert transcript.text == "16384"
        assert not transcript.guessed

    def test_a_caption_gives_way_to_it(
        self, engine: ScriptedEngine, captions: list[str], worker: ThreadPoolExecutor
    ) -> None:
        session = WhisperSession(engine, profile(), captions.append, WhisperSettings(), worker)
        engine.going.clear()
        speak(session, 0.96, then_hush_s=0.32)
        engine.going.set()
        settle(worker)
        assert captions == []
        assert engine.calls[-1][1].beam_size == 5


def test_a_recogniser_that_hangs_is_told_and_the_next_utterance_is_heard(engine: ScriptedEngine) -> None:
    transcriber = WhisperTranscriber(engine, WhisperSettings(partial_every_ms=0, patience_s=0.05))
    engine.going.clear()
    session = transcriber.start(profile(), lambda text: None)
    speak(session, 0.5)
    with pytest.raises(VoiceError) as stalled:
        session.finish()
    assert stalled.value.code is ErrorCode.TRANSCRIPTION_STALLED
    hanging, engine.going = engine.going, threading.Event()
    engine.going.set()
    session = transcriber.start(profile(), lambda text: None)
    speak(session, 0.512)
    assert session.finish().text == "8192"
    hanging.set()
    transcriber.close()
    with pytest.raises(VoiceError):
        transcriber.start(profile(), lambda text: None)


def test_an_answer_is_read_once_more_with_its_own_writing_alone(
    engine: ScriptedEngine, worker: ThreadPoolExecutor
) -> None:
    session = WhisperSession(engine, profile(answer_writing="一二三百"), pytest.fail, WhisperSettings(), worker)
    for chunk in chunks(tone(0.5)):
        session.accept(chunk)
    assert session.finish().narrow == ()  # this engine has none
    assert [options.answer_writing for _, options in engine.calls] == ["一二三百"]
