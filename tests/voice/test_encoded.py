"""What the recogniser's encoder hears, from every transcriber: the second look at the wake word is made of it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.voice.scripted_engine import ScriptedEngine
from tests.voice.support import GUARD_S, silence, tone
from voice.asr.deferred import DeferredTranscriber
from voice.asr.fallback import FallbackEngine
from voice.asr.preferred import PreferredTranscriber
from voice.asr.whisper import WhisperTranscriber
from voice.clock import VirtualClock
from voice.errors import ErrorCode, VoiceError
from voice.wyoming.address import parse_address
from voice.wyoming.client import WyomingTranscriber

if TYPE_CHECKING:
    from collections.abc import Callable

    from voice.asr.engine import Engine
    from voice.ports import Transcriber

MODEL = "scripted"


def test_only_the_model_that_is_asked_for_answers() -> None:
    transcriber = WhisperTranscriber(ScriptedEngine())
    heard = transcriber.encoded(silence(2.0), MODEL)
    assert heard is not None
    assert heard.shape == (100, 4)
    assert transcriber.encoded(silence(2.0), "whisper-small") is None
    transcriber.close()
    assert transcriber.encoded(silence(2.0), MODEL) is None


def test_one_that_is_being_loaded_is_not_waited_for() -> None:
    may_load = threading.Event()

    def load() -> Transcriber:
        assert may_load.wait(GUARD_S)
        return WhisperTranscriber(ScriptedEngine())

    transcriber = DeferredTranscriber(load)
    transcriber.begin()
    assert transcriber.encoded(silence(2.0), MODEL) is None
    may_load.set()
    if (loading := transcriber._loading) is not None:
        loading.join(GUARD_S)
    assert transcriber.encoded(silence(2.0), MODEL) is not None
    transcriber.close()


def test_a_recogniser_elsewhere_leaves_it_to_the_one_here() -> None:
    here = WhisperTranscriber(ScriptedEngine())
    peer = WyomingTranscriber(parse_address("wyoming://127.0.0.1:9"))
    transcriber = PreferredTranscriber(peer, here, VirtualClock(), lambda: None)
    assert transcriber.encoded(silence(2.0), MODEL) is not None
    transcriber.close()


def test_a_gpu_that_gives_up_is_left(expect_log: Callable[..., None]) -> None:
    expect_log("CUDA_UNUSABLE")
    fallen: list[bool] = []
    engine = FallbackEngine(ScriptedEngine(fails=True), ScriptedEngine, lambda: fallen.append(True))
    assert engine.model == MODEL
    assert engine.encoded(silence(1.0)).shape == (50, 4)
    assert fallen == [True]


@pytest.mark.models
def test_a_frame_stands_for_20_ms_and_the_same_sound_gives_the_same_bits(whisper_engine: Engine) -> None:
    assert whisper_engine.model == "whisper-base"
    sound = tone(2.5)
    heard = whisper_engine.encoded(sound)
    assert heard.shape == (125, 512)
    assert heard.dtype == np.float32
    assert np.isfinite(heard).all()
    assert np.array_equal(whisper_engine.encoded(sound), heard)


@pytest.mark.models
def test_more_than_it_hears_at_once_is_refused(whisper_engine: Engine) -> None:
    with pytest.raises(VoiceError) as refused:
        whisper_engine.encoded(silence(31.0))
    assert refused.value.code is ErrorCode.AUDIO_TOO_LONG
