"""This machine's ears and voice for others: `xiaoxiang voice serve`."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from dataclasses import replace
from importlib.metadata import version
from typing import TYPE_CHECKING

from app.assistant.profiles import Profiles
from app.recogniser_choice import RECOGNISER, load_recogniser
from app.speech import Speech
from app.speech_manner import Manner
from dialogs.language.simplify import to_simplified
from dialogs.language.speakable import speakable
from voice.asr.dictation import Dictation
from voice.asr.guards import bundled_deny_list
from voice.asr.session import WhisperSettings
from voice.tts.sentences import sentences
from voice.tts.voice_names import DEFAULT_VOICE, VOICES
from voice.vad.silero import SileroVad
from voice.wake.card import bundled_card
from voice.wake.look import look_of
from voice.wake.spotter import OnnxWakeSpotter
from voice.wyoming.server import Server
from voice.wyoming.services import Services

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.paths import Paths
    from voice.asr.device import Override
    from voice.ports import Transcriber
    from voice.types import Pcm

PATIENCE_S = 60.0
"""Of one sentence: those of several stations are read one after another."""
SYSTEM_VOICE = "system"


def make_services(transcriber: Transcriber, speech: Speech, *, captions: bool = True) -> Services:
    """What is served, by these engines. `captions`: whether stations that ask are told what is read while somebody speaks."""
    invented = bundled_deny_list()
    voices = (
        (DEFAULT_VOICE, *(name for name in VOICES if name != DEFAULT_VOICE)) if speech.is_natural else (SYSTEM_VOICE,)
    )

    def speak(text: str, voice: str) -> Iterator[Pcm]:
        speech.follow(replace(Manner(), voice=voice or voices[0]))
        return (speech.render(part, 1.0) for part in sentences(speakable(text)))

    return Services(
        dictation=lambda prompt, on_caption: Dictation(
            transcriber, SileroVad(), prompt, invented, on_caption=on_caption if captions else None
        ),
        prompt=Profiles().named("command", elder=False).prompt,
        simplified=to_simplified,
        spotter=lambda: OnnxWakeSpotter(look=look_of(bundled_card(), transcriber.encoded)),
        speak=speak,
        stop_speaking=speech.cancel,
        recogniser=RECOGNISER,
        voices=voices,
        version=version("xiaoxiang"),
    )


def run_server(
    paths: Paths,
    host: str,
    port: int,
    token: str | None,
    device: Override,
    on_listening: Callable[[int], None],
    *,
    captions: bool = True,
) -> None:
    """Serve until SIGINT or SIGTERM, then end everything. Raises `VoiceError` where that could not begin."""
    settings = WhisperSettings(patience_s=PATIENCE_S)
    transcriber = load_recogniser(paths, device, settings=settings)
    speech = Speech(paths, patient=True)
    try:
        speech.warm()
        server = Server(make_services(transcriber, speech, captions=captions), token)
        asyncio.run(_serve(server, host, port, on_listening))
    finally:
        speech.close()
        transcriber.close()


async def _serve(server: Server, host: str, port: int, on_listening: Callable[[int], None]) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl+C ends `asyncio.run` by itself
            loop.add_signal_handler(number, server.stop)
    await server.serve(host, port, on_listening)
