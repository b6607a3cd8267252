"""The sockets of the voice room: what the pipeline needs from the outside."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Protocol

from voice.types import AudioChunk, Encoded, ListenProfile, Pcm, Samples, Transcript, WakeHit


class MicrophoneStream(Protocol):
    """An open microphone: blocks of `FRAME_SAMPLES` samples, in order, gaps counted."""

    def read(self) -> AudioChunk | None:
        """Wait for the next block; None once `interrupt` or `close` was called.

        Raises `VoiceError` MICROPHONE_LOST when the device vanished or went quiet for too long.
        """

    def take_dropped(self) -> int:
        """How many blocks were lost since this was last asked, because nobody read them in time."""

    def interrupt(self) -> None:
        """Make this and every later `read` return None. Returns at once; any thread may call it."""

    def close(self) -> None:
        """Give the device back. Harmless when called again."""


class Microphone(Protocol):
    """A place where sound comes from."""

    def open(self) -> MicrophoneStream:
        """Open it. Raises `VoiceError` MICROPHONE_MISSING or MICROPHONE_FAILED."""


class PlaybackEnd(StrEnum):
    """How playing an utterance came to its end."""

    FINISHED = "FINISHED"
    STOPPED = "STOPPED"


class Speaker(Protocol):
    """A place where sound goes to: one utterance at a time."""

    def play(self, pcm: Pcm, utterance_id: str, on_started: Callable[[], None]) -> PlaybackEnd:
        """Play and wait for the end. `on_started` is called on this thread once sound is going out.

        `stop` works from the moment `on_started` is called, inside it included.
        Raises `VoiceError` SPEAKER_MISSING, SPEAKER_FAILED or SPEAKER_LOST.
        """

    def stop(self, utterance_id: str) -> None:
        """Stop that utterance if it is the one being played. Returns at once; any thread may call it."""

    def duck(self, *, on: bool) -> None:
        """Play quietly from now on, or as loudly as before; what is being played as well. Any thread may call it."""

    def close(self) -> None:
        """Stop and give the device back. Harmless when called again."""


class Vad(Protocol):
    """Tells speech from everything else. It has a memory: feed it one stream, in order."""

    def probability(self, chunk: AudioChunk) -> float:
        """How likely this block of `FRAME_SAMPLES` samples is speech, 0 to 1."""

    def reset(self) -> None:
        """Forget what was heard; a new stream begins."""


class WakeSpotter(Protocol):
    """Listens for the wake phrase. It has a memory: feed it one stream, in order."""

    def feed(self, samples: Samples) -> Sequence[WakeHit]:
        """Take a chunk of any length; the hits that are decided by now and were not told before.

        What is found does not depend on how the stream was cut into chunks.
        """

    def reset(self) -> None:
        """Forget what was heard; a new stream begins, whose first sample is number 0."""


class StreamingSession(Protocol):
    """One utterance on its way through the recogniser. Used by one thread at a time, `cancel` excepted."""

    def accept(self, chunk: AudioChunk, *, is_speech: bool = True) -> None:
        """Take a block; never waits for the recogniser.

        `is_speech` is what the VAD said of it: while nobody speaks no new partial is begun, so that the
        recogniser is idle when the end is found.
        Raises `VoiceError` AUDIO_TOO_LONG past what the recogniser can hear at once.
        """

    def finish(self) -> Transcript:
        """Wait for the reading of everything accepted; no partial is told after this returns.

        Raises `VoiceError` TRANSCRIPTION_FAILED.
        """

    def cancel(self) -> None:
        """The utterance is not wanted any more. Returns at once; any thread may call it."""


class Transcriber(Protocol):
    """A speech recogniser."""

    def start(self, profile: ListenProfile, on_partial: Callable[[str], None]) -> StreamingSession:
        """Begin an utterance. `on_partial` gets a first reading now and then, from the recogniser's thread.

        Raises `VoiceError` VOICE_CLOSED.
        """

    def glance(self, samples: Samples, prompt: str) -> Sequence[str] | None:
        """Several readings of a short sound, quickly, with `prompt` before it; None where it is not ready.

        Any thread may call it, and waits. Raises `VoiceError` TRANSCRIPTION_FAILED.
        """

    def encoded(self, samples: Samples, model: str) -> Encoded | None:
        """What the encoder of `model`, a name of the catalogue, makes of a short sound; None where that one is not ready here.

        Any thread may call it, and waits. Raises `VoiceError` TRANSCRIPTION_FAILED.
        """

    def close(self) -> None:
        """Give memory and threads back. Harmless when called again."""


class Synthesizer(Protocol):
    """Turns speakable text into sound."""

    def warm(self) -> None:
        """Get ready, in the background, so that the next `render` is quick."""

    def render(self, text: str, rate: float) -> Pcm:
        """Render one utterance and wait for it.

        `rate` is relative to the voice's normal speed and lies between `MIN_RATE` and `MAX_RATE`.
        Raises `VoiceError` SYNTHESIS_FAILED, SYNTHESIS_STALLED, SYNTHESIS_VOICE_MISSING, SYNTHESIS_STOPPED
        (after `cancel`) or VOICE_CLOSED.
        """

    def cancel(self) -> None:
        """Stop the rendering under way, if there is one. Any thread may call it."""

    def close(self) -> None:
        """Stop and give everything back. Harmless when called again."""
