"""A recogniser that hears what it is told to, for tests of what comes after it."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence

from voice.asr.engine import WINDOW_SAMPLES
from voice.errors import ErrorCode, VoiceError
from voice.types import SAMPLE_RATE_HZ, AudioChunk, Encoded, Hypothesis, ListenProfile, Samples, Transcript


class ScriptedTranscriber:
    """Every utterance is the next of `texts` (a `VoiceError` fails); with none left it hears nothing.

    Its captions grow by a character with every `partial_every_ms` of speech.
    """

    def __init__(
        self,
        texts: Iterable[str | VoiceError] = (),
        *,
        no_speech_probability: float = 0.01,
        mean_log_probability: float = -0.1,
        partial_every_ms: int = 700,
    ) -> None:
        self._texts = deque(texts)
        self._no_speech_probability = no_speech_probability
        self._mean_log_probability = mean_log_probability
        self._partial_every_ms = partial_every_ms
        self._closed = False
        self.sessions: list[ScriptedSession] = []
        self.glances: deque[Sequence[str] | VoiceError | None] = deque()
        """What the next glances read; with none left it is not ready."""
        self.heard: deque[Encoded | VoiceError | None] = deque()
        """What the encoder makes of the next sounds; with none left it is not ready."""

    def add(self, text: str | VoiceError) -> None:
        """Put an utterance at the end of the queue."""
        self._texts.append(text)

    def start(self, profile: ListenProfile, on_partial: Callable[[str], None]) -> "ScriptedSession":
        """Begin an utterance. Raises `VoiceError` VOICE_CLOSED."""
        if self._closed:
            raise VoiceError(ErrorCode.VOICE_CLOSED)
        session = ScriptedSession(self, profile, on_partial)
        self.sessions.append(session)
        return session

    def glance(self, samples: Samples, prompt: str) -> Sequence[str] | None:  # noqa: ARG002 - as the port has it
        """The next of `glances`."""
        readings = self.glances.popleft() if self.glances else None
        if isinstance(readings, VoiceError):
            raise readings
        return readings

    def encoded(self, samples: Samples, model: str) -> Encoded | None:  # noqa: ARG002 - as the port has it
        """The next of `heard`."""
        heard = self.heard.popleft() if self.heard else None
        if isinstance(heard, VoiceError):
            raise heard
        return heard

    def close(self) -> None:
        """Refuse to begin from now on."""
        self._closed = True

    def next_text(self) -> str | VoiceError:
        """Take the next utterance from the queue."""
        return self._texts.popleft() if self._texts else ""

    def transcript(self, text: str, audio_ms: int) -> Transcript:
        """A transcript of this text as the settings have it."""
        hypotheses = (Hypothesis(text, self._mean_log_probability),)
        return Transcript(
            text, hypotheses, self._no_speech_probability, self._mean_log_probability, audio_ms, decode_ms=0
        )

    def caption_length(self, speech_samples: int) -> int:
        """How many characters are known after that much speech."""
        if not self._partial_every_ms:
            return 0
        return speech_samples * 1000 // SAMPLE_RATE_HZ // self._partial_every_ms


class ScriptedSession:
    """One utterance of a `ScriptedTranscriber`."""

    def __init__(self, owner: ScriptedTranscriber, profile: ListenProfile, on_partial: Callable[[str], None]) -> None:
        self._owner = owner
        self._on_partial = on_partial
        self._text: str | VoiceError | None = None
        self._samples = 0
        self._speech_samples = 0
        self._shown = 0
        self.profile = profile
        self.chunks: list[AudioChunk] = []
        self.cancelled = False

    def accept(self, chunk: AudioChunk, *, is_speech: bool = True) -> None:
        """Take a block; tell a caption when enough was said."""
        if self._samples + len(chunk.samples) > WINDOW_SAMPLES:
            raise VoiceError(ErrorCode.AUDIO_TOO_LONG)
        self.chunks.append(chunk)
        self._samples += len(chunk.samples)
        self._speech_samples += len(chunk.samples) if is_speech else 0
        length = self._owner.caption_length(self._speech_samples) if self.profile.captions else 0
        text = self._script() if length else None
        if isinstance(text, str) and self._shown < min(length, len(text)) and not self.cancelled:
            self._shown = min(length, len(text))
            self._on_partial(text[: self._shown])

    def finish(self) -> Transcript:
        """What the script says, or its error."""
        if self.cancelled:
            raise VoiceError(ErrorCode.TRANSCRIPTION_FAILED, why="cancelled")
        text = self._script() if self._samples else ""
        if isinstance(text, VoiceError):
            raise text
        return self._owner.transcript(text, self._samples * 1000 // SAMPLE_RATE_HZ)

    def cancel(self) -> None:
        """Remember that it is not wanted any more."""
        self.cancelled = True

    def _script(self) -> str | VoiceError:
        if self._text is None:
            self._text = self._owner.next_text()
        return self._text
