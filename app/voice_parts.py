"""The voice pipeline as the program runs it: one place where its parts are put together, for all that hear by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.silence_look import SilenceLook
from voice.pipeline import VoicePipeline
from voice.vad.silero import SileroVad

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.sound import Sound
    from voice.events import VoiceEvent
    from voice.ports import Synthesizer, Transcriber, WakeSpotter


def voice_pipeline(
    sound: Sound,
    transcriber: Transcriber,
    synthesizer: Synthesizer,
    on_event: Callable[[VoiceEvent], None],
    spotter: WakeSpotter | None,
) -> VoicePipeline:
    """Return a pipeline over these devices and engines; it is not started yet. Raises `VoiceError` without a VAD."""
    return VoicePipeline(
        open_microphone=sound.microphone.open,
        vad=SileroVad(),
        transcriber=transcriber,
        synthesizer=synthesizer,
        speaker=sound.speaker,
        on_event=on_event,
        spotter=spotter,
        attending_vad=SileroVad,
        asks_for_silence=SilenceLook(transcriber),
    )
