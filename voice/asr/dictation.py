"""Sound of any length read without a microphone: its speech is found, cut at pauses, read, and judged like every utterance.

For recordings and for other machines' sound. Used by one thread at a time, `cancel` excepted.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from voice.asr.guards import DenyList, GuardLimits, judge
from voice.audio.pre_roll import PreRoll
from voice.ports import StreamingSession, Transcriber, Vad
from voice.turn.segmenter import Misfire, Segmenter, SegmenterSettings, SpeechReal, SpeechStart
from voice.types import (
    FRAME_SAMPLES,
    MAX_UTTERANCE_MS,
    SAMPLE_RATE_HZ,
    AudioChunk,
    Hypothesis,
    ListenProfile,
    NotHeardReason,
    Samples,
    Transcript,
)

BLOCK_S = FRAME_SAMPLES / SAMPLE_RATE_HZ


@dataclass(frozen=True, slots=True)
class DictationSettings:
    """How speech is cut.

    `pre_roll_ms`: sound kept from before an onset. `stopped_ms`: silence after which speech is told to have stopped.
    `apart_ms`: silence after which what comes is read apart from what was. `full_ms`: from this length on, `breath_ms` are enough
    for that; at the recogniser's own limit there is a cut whatever is said.
    """

    pre_roll_ms: int = 480
    stopped_ms: int = 700
    apart_ms: int = 3_000
    full_ms: int = 20_000
    breath_ms: int = 300
    longest_ms: int = MAX_UTTERANCE_MS - 500
    segmenter: SegmenterSettings = field(default_factory=SegmenterSettings)
    guards: GuardLimits = field(default_factory=GuardLimits)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Speech began (`started`) or stopped, at so many milliseconds of the sound."""

    at_ms: int
    started: bool


@dataclass(frozen=True, slots=True)
class Dictated:
    """What a sound says. `not_heard` is why `text` is empty.

    `hypotheses`: readings of it, the best first, where it is one piece. `speech_ms`: from each piece's first sound of a voice to its last.
    """

    text: str
    hypotheses: tuple[Hypothesis, ...]
    not_heard: NotHeardReason | None
    pieces: int
    audio_ms: int
    speech_ms: int
    decode_ms: int
    no_speech_probability: float


class Dictation:
    """One sound, fed in chunks of any length."""

    def __init__(
        self,
        transcriber: Transcriber,
        vad: Vad,
        prompt: str,
        invented: DenyList,
        settings: DictationSettings | None = None,
        on_caption: Callable[[str], None] | None = None,
    ) -> None:
        """`prompt`: words to expect. The VAD is this sound's alone while it lasts.

        `on_caption` gets what the sound seems to say so far, from the recogniser's thread; without it no time is spent on that.
        """
        self._transcriber = transcriber
        self._vad = vad
        self._invented = invented
        self._settings = settings or DictationSettings()
        self._on_caption = on_caption
        self._profile = ListenProfile(
            "dictation", 8_000, 700, MAX_UTTERANCE_MS, prompt, captions=on_caption is not None
        )
        self._rest: Samples = np.zeros(0, np.int16)
        self._taken = 0
        self._pieces: list[tuple[Transcript, NotHeardReason | None]] = []
        self._speech_ms = 0
        self._cancelled = False
        self._session: StreamingSession | None = None
        vad.reset()
        self._begin_anew()

    def push(self, samples: Samples) -> list[Spoken]:
        """Take more sound at 16 kHz, shape (n,); tell where speech began and stopped. Raises as `StreamingSession` does."""
        sound = np.concatenate([self._rest, samples])
        whole = len(sound) - len(sound) % FRAME_SAMPLES
        self._rest = sound[whole:]
        return [told for start in range(0, whole, FRAME_SAMPLES) for told in self._block(sound[start:][:FRAME_SAMPLES])]

    def finish(self) -> Dictated:
        """The reading of everything. Raises `VoiceError` TRANSCRIPTION_FAILED or TRANSCRIPTION_STALLED."""
        if len(self._rest):
            self._block(np.pad(self._rest, (0, FRAME_SAMPLES - len(self._rest))))
            self._rest = self._rest[:0]
        self._end_piece()
        heard = [transcript for transcript, reason in self._pieces if reason is None]
        reasons = [reason for _, reason in self._pieces if reason is not None]
        return Dictated(
            text="".join(transcript.text for transcript in heard),
            hypotheses=heard[0].hypotheses if len(heard) == 1 else (),
            not_heard=None if heard else (reasons[0] if reasons else NotHeardReason.SILENCE),
            pieces=len(heard),
            audio_ms=_ms(self._taken),
            speech_ms=self._speech_ms,
            decode_ms=sum(transcript.decode_ms for transcript, _ in self._pieces),
            no_speech_probability=max((each.no_speech_probability for each in heard), default=1.0),
        )

    def cancel(self) -> None:
        """Nobody waits for it any more. Returns at once; any thread may call it."""
        self._cancelled = True
        session = self._session
        if session is not None:
            session.cancel()

    def _begin_anew(self) -> None:
        """Wait for speech."""
        self._segmenter = Segmenter(self._settings.segmenter)
        self._pre_roll = PreRoll(self._settings.pre_roll_ms * SAMPLE_RATE_HZ // 1000)
        self._session = None
        self._piece_samples = 0
        self._told_stopped = False

    def _block(self, samples: Samples) -> list[Spoken]:
        chunk = AudioChunk(samples, self._taken, 0)
        self._taken += len(samples)
        events = self._segmenter.push(BLOCK_S, self._vad.probability(chunk))
        if self._session is not None:
            return self._within(chunk)
        self._pre_roll.push(chunk)
        told = []
        for event in events:
            match event:
                case SpeechStart():
                    self._pre_roll.hold()
                case Misfire():
                    self._pre_roll.release()
                case SpeechReal(at_us=at_us, start_us=start_us):
                    self._session = self._begin_piece()
                    told.append(Spoken(_ms(self._taken) - (at_us - start_us) // 1000, started=True))
        return told

    def _begin_piece(self) -> StreamingSession:
        before = "".join(transcript.text for transcript, reason in self._pieces if reason is None)
        session = self._transcriber.start(self._profile, lambda text: self._caption(before + text))
        for kept in self._pre_roll.take():
            self._piece_samples += len(kept.samples)
            session.accept(kept)
        return session

    def _caption(self, text: str) -> None:
        if self._on_caption is not None and not self._cancelled:
            self._on_caption(text)

    def _within(self, chunk: AudioChunk) -> list[Spoken]:
        """Speech is under way, or was just now."""
        if self._session is None:
            raise AssertionError("a piece is under way")
        settings, speaking = self._settings, self._segmenter.speaking
        self._session.accept(chunk, is_speech=speaking)
        self._piece_samples += len(chunk.samples)
        hush_ms, piece_ms = self._segmenter.silence_us // 1000, _ms(self._piece_samples)
        told = []
        if speaking and self._told_stopped:
            self._told_stopped = False
            told.append(Spoken(_ms(self._taken), started=True))
        elif hush_ms >= settings.stopped_ms and not self._told_stopped:
            self._told_stopped = True
            told.append(Spoken(_ms(self._taken) - hush_ms, started=False))
        apart = hush_ms >= settings.apart_ms or (piece_ms >= settings.full_ms and hush_ms >= settings.breath_ms)
        if apart or piece_ms >= settings.longest_ms:
            if not self._told_stopped:
                told.append(Spoken(_ms(self._taken) - hush_ms, started=False))
            self._end_piece()
        return told

    def _end_piece(self) -> None:
        session, segmenter = self._session, self._segmenter
        if session is None:
            return
        speech_ms = (segmenter.speech_end_us - segmenter.start_us) // 1000
        if self._cancelled:
            session.cancel()
        transcript = session.finish()
        reason = judge(transcript, speech_ms, self._profile.prompt, self._settings.guards, self._invented)
        self._pieces.append((transcript, reason))
        self._speech_ms += speech_ms
        self._begin_anew()


def dictate(dictation: Dictation, samples: Samples) -> Dictated:
    """Read a whole recording."""
    dictation.push(samples)
    return dictation.finish()


MakeDictation = Callable[[str], Dictation]
"""A dictation that expects these words."""


def _ms(samples: int) -> int:
    return samples * 1000 // SAMPLE_RATE_HZ
