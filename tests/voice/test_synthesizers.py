"""Text to speech: one contract for pyttsx3 and its fake, what goes wrong with a process, and which voice speaks."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pytest

from tests.voice.support import GUARD_S
from voice.audio.level import rms_dbfs
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.ports import Synthesizer
from voice.tts.cached import CachedSynthesizer
from voice.tts.preferred import PreferredSynthesizer
from voice.tts.pyttsx3_synthesizer import Pyttsx3Synthesizer, render_command
from voice.tts.scripted import ScriptedSynthesizer
from voice.tts.shaped import ShapedSynthesizer
from voice.tts.voices import VoiceInfo, is_mandarin, pick_voice

SENTENCE = "请您确认，给女儿转账三百元五角。"
SYLLABLES = 14

READY = 'import json, sys; print(json.dumps({"ready": True}), flush=True); sys.stdin.readline()\n'
"""A process that is ready and has read its request; what it does next is the test's."""


def process(code: str) -> Callable[[], Sequence[str]]:
    return lambda: (sys.executable, "-c", code)


@pytest.fixture(scope="module")
def pyttsx3_voice() -> Iterator[Pyttsx3Synthesizer]:
    synthesizer = Pyttsx3Synthesizer()
    synthesizer.warm()
    yield synthesizer
    synthesizer.close()


@pytest.fixture(params=["pyttsx3", "kokoro", "scripted", "cached", "shaped", "preferred"])
def synthesizer(request: pytest.FixtureRequest) -> Synthesizer:
    made: dict[str, Callable[[], Synthesizer]] = {
        "pyttsx3": lambda: request.getfixturevalue("pyttsx3_voice"),
        "kokoro": lambda: request.getfixturevalue("kokoro_voice"),
        "scripted": ScriptedSynthesizer,
        "cached": lambda: CachedSynthesizer(ScriptedSynthesizer(), lambda text: text.strip() == "好。", lambda: None),
        "shaped": lambda: ShapedSynthesizer(ScriptedSynthesizer(), on=True),
        "preferred": lambda: PreferredSynthesizer(ScriptedSynthesizer(), ScriptedSynthesizer()),
    }
    return made[request.param]()


def test_a_sentence_sounds_as_long_as_a_person_takes_to_say_it(synthesizer: Synthesizer) -> None:
    pcm = synthesizer.render(SENTENCE, 1.0)
    assert 3 < SYLLABLES / pcm.duration_s < 7  # syllables a second: unhurried to brisk
    assert rms_dbfs(pcm.samples) > -35


def test_one_sentence_after_another_is_said_in_full(synthesizer: Synthesizer) -> None:
    lengths = [synthesizer.render(text, 1.0).duration_s for text in ("好。", SENTENCE, "好。")]
    assert lengths[0] == pytest.approx(lengths[2], rel=0.02)
    assert lengths[1] > 4 * lengths[0]


def test_the_rate_is_obeyed_every_time(synthesizer: Synthesizer) -> None:
    slow, normal, fast = (synthesizer.render(SENTENCE, rate).duration_s for rate in (0.7, 1.0, 1.5))
    assert slow > 1.25 * normal > 1.25 * 1.25 * fast


@pytest.mark.parametrize(("text", "rate"), [("", 1.0), (" \n", 1.0), ("好", 0.4), ("好", 2.1)])
def test_nothing_to_say_or_no_way_to_say_it_is_refused(synthesizer: Synthesizer, text: str, rate: float) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which sentence it is does not matter
        synthesizer.render(text, rate)


def test_cancelling_when_nothing_is_rendered_changes_nothing(synthesizer: Synthesizer) -> None:
    synthesizer.cancel()
    assert synthesizer.render("好。", 1.0).duration_s > 0.1


@pytest.mark.parametrize("make", [Pyttsx3Synthesizer, ScriptedSynthesizer])
def test_a_closed_synthesizer_says_nothing(make: Callable[[], Synthesizer]) -> None:
    synthesizer = make()
    synthesizer.warm()
    synthesizer.close()
    synthesizer.close()
    with pytest.raises(VoiceError) as refused:
        synthesizer.render(SENTENCE, 1.0)
    assert refused.value.code is ErrorCode.VOICE_CLOSED


def test_it_is_mandarin_and_not_the_spelling_of_characters(pyttsx3_voice: Pyttsx3Synthesizer) -> None:
    """espeak-ng 1.51 reads characters as pinyin letters and tone numbers, the voice zh stays English: both are longer.

    The same sentence in other characters of the same sound has to sound the same, sample by sample.
    """
    one, other = (pyttsx3_voice.render(text, 1.0).samples for text in ("是的，他在。", "事的，她再。"))
    assert len(one) == len(other)
    assert np.array_equal(one, other)
    assert len(pyttsx3_voice.render("一二三四五", 1.0).samples) / 22_050 < 2.5


def test_a_process_killed_while_it_renders_is_an_error_and_the_next_sentence_is_said() -> None:
    commands = iter([process(READY + "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"), render_command])

    def command() -> Sequence[str]:
        return next(commands, render_command)()

    synthesizer = Pyttsx3Synthesizer(command=command)
    with pytest.raises(VoiceError) as failed:
        synthesizer.render(SENTENCE, 1.0)
    assert failed.value.code is ErrorCode.SYNTHESIS_FAILED
    assert synthesizer.render("好。", 1.0).duration_s > 0.1
    synthesizer.close()


def test_a_waiting_process_that_dies_is_replaced(expect_log: Callable[..., None]) -> None:
    expect_log(WarningCode.SYNTHESIS_PROCESS_DIED)
    synthesizer = Pyttsx3Synthesizer()
    synthesizer.warm()
    spare = synthesizer.spare_process_id()
    assert spare is not None
    os.kill(spare, signal.SIGKILL)
    os.waitid(os.P_PID, spare, os.WEXITED | os.WNOWAIT)
    assert synthesizer.render("好。", 1.0).duration_s > 0.1
    synthesizer.close()


@pytest.mark.parametrize(
    "code",
    [
        "import sys; sys.stdin.read()",  # never gets ready
        READY + "sys.stdin.read()",  # never answers
    ],
)
def test_a_process_that_stalls_is_killed_and_told(code: str) -> None:
    synthesizer = Pyttsx3Synthesizer(command=process(code), ready_within_s=0.4, render_within_s=0.1)
    with pytest.raises(VoiceError) as failed:
        synthesizer.render("好", 1.0)
    assert failed.value.code is ErrorCode.SYNTHESIS_STALLED
    synthesizer.close()


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("raise SystemExit(3)", ErrorCode.SYNTHESIS_FAILED),
        ("print('Audio saved to somewhere')", ErrorCode.SYNTHESIS_FAILED),
        ("print('[]')", ErrorCode.SYNTHESIS_FAILED),
        ('print(\'{"error": "SYNTHESIS_VOICE_MISSING", "why": "none"}\')', ErrorCode.SYNTHESIS_VOICE_MISSING),
        ('print(\'{"error": "MICROPHONE_LOST"}\')', ErrorCode.SYNTHESIS_FAILED),
        (READY + "print(json.dumps({'done': True}))", ErrorCode.SYNTHESIS_FAILED),  # but there is no file
    ],
)
def test_a_process_that_misbehaves_is_told(code: str, expected: ErrorCode) -> None:
    synthesizer = Pyttsx3Synthesizer(command=process(code), render_within_s=GUARD_S)
    with pytest.raises(VoiceError) as failed:
        synthesizer.render(SENTENCE, 1.0)
    assert failed.value.code is expected
    synthesizer.close()


def test_a_program_that_cannot_be_started_is_told() -> None:
    with pytest.raises(VoiceError) as failed:
        Pyttsx3Synthesizer(command=lambda: ("/no/such/program",)).render(SENTENCE, 1.0)
    assert failed.value.code is ErrorCode.SYNTHESIS_FAILED


def hold(synthesizer: Synthesizer) -> tuple[threading.Thread, list[VoiceError]]:
    """Render on a thread of its own and collect how that fails."""
    failures: list[VoiceError] = []

    def render() -> None:
        with pytest.raises(VoiceError) as failed:
            synthesizer.render(SENTENCE, 1.0)
        failures.append(failed.value)

    thread = threading.Thread(target=render)
    thread.start()
    return thread, failures


@pytest.mark.parametrize("how", ["cancel", "close"])
def test_stopping_kills_the_process_that_renders(how: str) -> None:
    started = threading.Event()

    def command() -> Sequence[str]:
        started.set()
        return process(READY + "sys.stdin.read()")()

    synthesizer = Pyttsx3Synthesizer(command=command)
    thread, failures = hold(synthesizer)
    assert started.wait(GUARD_S)
    while thread.is_alive():  # the process may not be known yet when it has just been started
        getattr(synthesizer, how)()
        thread.join(0.05)
    assert failures[0].code is ErrorCode.SYNTHESIS_STOPPED
    synthesizer.close()


def test_the_script_can_hold_stop_and_fail() -> None:
    synthesizer = ScriptedSynthesizer(holds=True)
    thread, failures = hold(synthesizer)
    assert synthesizer.rendering.wait(GUARD_S)
    synthesizer.cancel()
    thread.join(GUARD_S)
    assert failures[0].code is ErrorCode.SYNTHESIS_STOPPED
    with pytest.raises(VoiceError) as failed:
        ScriptedSynthesizer(fail_with=ErrorCode.SYNTHESIS_STALLED).render("好", 1.0)
    assert failed.value.code is ErrorCode.SYNTHESIS_STALLED


ENGLISH = VoiceInfo("gmw/en", "English", ("en",))
CMN = VoiceInfo("sit/cmn", "Chinese (Mandarin, latin as English)", ("cmn",))
PINYIN = VoiceInfo("sit/cmn-latn-pinyin", "Chinese (Mandarin, latin as Pinyin)", ("cmn-latn-pinyin",))
CANTONESE = VoiceInfo("com.apple.voice.compact.zh-HK.Sinji", "Sinji", ("zh_HK",))
TINGTING = VoiceInfo("com.apple.voice.compact.zh-CN.Tingting", "Tingting", ("zh_CN",))
MEIJIA = VoiceInfo("com.apple.voice.compact.zh-TW.Meijia", "Meijia", ("zh_TW",))
HUIHUI = VoiceInfo(r"HKEY_LOCAL_MACHINE\...\TTS_MS_ZH-CN_HUIHUI_11.0", "Microsoft Huihui Desktop", ())


@pytest.mark.parametrize(
    ("voices", "best"),
    [
        ([ENGLISH, PINYIN, CMN], CMN),
        ([ENGLISH, CANTONESE, MEIJIA, TINGTING], TINGTING),
        ([CANTONESE, MEIJIA], MEIJIA),
        ([ENGLISH, HUIHUI], HUIHUI),
        ([ENGLISH, CANTONESE, PINYIN], None),
        ([], None),
    ],
)
def test_the_best_mandarin_voice_is_picked(voices: list[VoiceInfo], best: VoiceInfo | None) -> None:
    assert pick_voice(voices) == best
    assert best is None or is_mandarin(best)
