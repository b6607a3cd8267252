"""Run by test_sound_server.py in a process of its own: the microphone hears every word that the loudspeaker says.

The whole pipeline on real devices, joined by a null sink; only what is said is a recording, and the recogniser takes whatever reaches it
for consent. So a consent is heard if a single word of the read-back gets past the closed microphone.
"""

import threading
from collections.abc import Callable

from tests.voice.support import GUARD_S, RECORDINGS, Heardlog, profile
from voice.asr.scripted import ScriptedTranscriber
from voice.audio.level import rms_dbfs
from voice.audio.sounddevice_microphone import SounddeviceMicrophone
from voice.audio.sounddevice_speaker import SounddeviceSpeaker
from voice.audio.wav import read_clip
from voice.events import (
    BargedIn,
    Heard,
    Level,
    ListeningStopped,
    NotHeard,
    PlaybackFinished,
    PlaybackStarted,
    StopReason,
    VoiceEvent,
)
from voice.pipeline import VoicePipeline
from voice.tts.scripted import ScriptedSynthesizer
from voice.types import SAMPLE_RATE_HZ, Interruption, NotHeardReason, Pcm, Samples
from voice.vad.silero import SileroVad

SPOKEN_CONSENT = RECORDINGS / "happy-path" / "02.wav"
"""确认转账, said by a synthetic voice."""


class ReadBack(ScriptedSynthesizer):
    """Says the words of consent, whatever it is given."""

    def render(self, text: str, rate: float) -> Pcm:
        super().render(text, rate)
        return Pcm(read_clip(SPOKEN_CONSENT).samples, SAMPLE_RATE_HZ)


def pipeline(
    log: Heardlog,
    on_event: dict[type[VoiceEvent], threading.Event],
    asks_for_silence: Callable[[Samples], bool] = lambda _: True,
) -> VoicePipeline:
    def tell(event: VoiceEvent) -> None:
        log(event)
        if type(event) in on_event:
            on_event[type(event)].set()

    return VoicePipeline(
        open_microphone=SounddeviceMicrophone().open,
        vad=SileroVad(),
        transcriber=ScriptedTranscriber(["确认转账"] * 9),
        synthesizer=ReadBack(),
        speaker=SounddeviceSpeaker(),
        on_event=tell,
        attending_vad=SileroVad,
        asks_for_silence=asks_for_silence,
    )


def test_what_the_bench_says_itself_is_never_heard_as_consent() -> None:
    log = Heardlog()
    going, over = threading.Event(), threading.Event()
    voice = pipeline(log, {PlaybackStarted: going, PlaybackFinished: over})
    voice.start()
    try:
        voice.say("read-back", "给女儿转账三百元，要转请说：确认转账。")
        assert going.wait(GUARD_S)
        voice.listen("too-early", profile())  # while it speaks the microphone stays closed
        assert over.wait(GUARD_S)
        voice.listen("in-time", profile(first_silence_ms=2000))
        end = log.wait_for(NotHeard, lambda event: event.turn_id == "in-time")
        assert end.reason is NotHeardReason.SILENCE
        refused = log.wait_for(ListeningStopped, lambda event: event.turn_id == "too-early")
        assert refused.why is StopReason.SPEAKING
        assert log.of(Heard) == []
    finally:
        voice.close()


def test_with_the_microphone_open_for_a_wish_for_silence_it_is_no_consent_either() -> None:
    """Every word of the read-back is heard while it is said: it is looked at, is no wish for silence, and reaches no turn."""
    log, over, looked_at = Heardlog(), threading.Event(), threading.Event()

    def look(samples: Samples) -> bool:
        if rms_dbfs(samples) > -50:
            looked_at.set()
        return False

    voice = pipeline(log, {PlaybackFinished: over}, look)
    voice.start()
    try:
        voice.say("read-back", "给女儿转账三百元，要转请说：确认转账。", 1.0, Interruption.BY_COMMAND)
        assert over.wait(GUARD_S)
        voice.listen("in-time", profile(first_silence_ms=2000))
        assert log.wait_for(NotHeard).reason is NotHeardReason.SILENCE
        assert looked_at.is_set()
        assert log.of(Heard) == []
        assert log.of(BargedIn) == []
    finally:
        voice.close()


def test_the_same_words_said_by_somebody_are_heard() -> None:
    """The other direction: the test above can fail, because what sounds in the room does reach the recogniser."""
    log, listening = Heardlog(), threading.Event()
    voice = pipeline(log, {Level: listening})
    voice.start()
    try:
        voice.listen("person", profile(first_silence_ms=8000))
        assert listening.wait(GUARD_S)  # the microphone is open: its loudness is told
        somebody = SounddeviceSpeaker()
        clip = read_clip(SPOKEN_CONSENT).samples
        somebody.play(Pcm(clip, SAMPLE_RATE_HZ), "somebody", lambda: None)
        assert log.wait_for(Heard).transcript.text == "确认转账"
    finally:
        voice.close()
