"""The microphone while the bench speaks: open for whoever speaks into a sentence, and handed to the turn that hears them out."""

from __future__ import annotations

import logging
import queue
import threading
from typing import TYPE_CHECKING

import numpy as np

from voice.audio.pre_roll import PreRoll
from voice.errors import VoiceError
from voice.event_stream import EventStream, join
from voice.events import BargedIn
from voice.turn.barge_in import COMMAND_END_MS, LONGEST_COMMAND_MS, BargeIn, BargeInAction
from voice.types import SAMPLE_RATE_HZ
from voice.waking import LentStream

if TYPE_CHECKING:
    from collections.abc import Callable

    from voice.ports import MicrophoneStream, Speaker, Vad
    from voice.settings import ListeningSettings
    from voice.types import AudioChunk, Interruption, Samples

log = logging.getLogger(__name__)

TAKEN_WITHIN_S = 2.0
"""Sound is kept for the turn that hears the person out; one that does not begin within this much stream time begins anew."""

KEPT_OF_A_COMMAND_MS = LONGEST_COMMAND_MS + COMMAND_END_MS + 500
"""Of the sound while a protected sentence is said: a whole command and its onset."""

DECIDED_WITHIN_S = 1.5
"""A driver or a recogniser that hangs must not keep the end of a sentence from being told."""


class Attending:
    """Owns the microphone while a sentence is said into which a person may speak. One thread; at most one sentence.

    A sentence that stops for speech hands its open microphone, with what the person said so far, to the next turn. Nothing
    that was said into a protected one reaches any turn: its sound is looked at for a wish for silence and forgotten.
    """

    def __init__(
        self,
        open_microphone: Callable[[], MicrophoneStream],
        vad: Callable[[], Vad],
        events: EventStream,
        settings: ListeningSettings,
        *,
        speaker: Speaker,
        stop_speaking: Callable[[], None],
        asks_for_silence: Callable[[Samples], bool],
    ) -> None:
        """`vad` is called once, on the first sentence. `asks_for_silence` may wait for the recogniser."""
        self._open_microphone = open_microphone
        self._make_vad = vad
        self._vad: Vad | None = None
        self._events = events
        self._settings = settings
        self._speaker = speaker
        self._stop_speaking = stop_speaking
        self._asks_for_silence = asks_for_silence
        self._lock = threading.Lock()
        self._sentence: _Sentence | None = None
        self._handed: tuple[MicrophoneStream, list[AudioChunk]] | None = None
        self._closed = False
        self._sentences: queue.SimpleQueue[_Sentence | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="voice-attending", daemon=True)

    def start(self) -> None:
        """Start the thread; the microphone stays closed until a sentence begins."""
        self._thread.start()

    def begin(self, interruption: Interruption) -> None:
        """A sentence is going out: listen into it. Returns at once."""
        with self._lock:
            if not self._closed:
                self._sentence = _Sentence(BargeIn(interruption, self._settings.segmenter))
                self._sentences.put(self._sentence)

    def finish(self) -> None:
        """The sentence is over. Waits until the microphone is closed, or until it is the person's who began to speak."""
        with self._lock:
            sentence = self._sentence
            if sentence is None:
                return
            sentence.over = True
            actions = sentence.machine.over()
            if not sentence.machine.undecided and not sentence.machine.yielded:
                sentence.interrupt()
        if actions:
            self._speaker.duck(on=False)
        if not sentence.decided.wait(DECIDED_WITHIN_S):
            log.warning("the microphone is not given back in time")

    def tell(self) -> None:
        """Everything that was to be said is over: tell that the person speaks, if they do."""
        with self._lock:
            sentence = self._sentence
            yielded = sentence is not None and sentence.machine.yielded and not sentence.told
            if sentence is not None and yielded:
                sentence.told = True
        if yielded:
            self._events.post(lambda at_ms: BargedIn(at_ms=at_ms, wants_silence=False))

    def keeps(self, on_free: Callable[[], None]) -> bool:
        """Whether the microphone is kept open for the person; then `on_free` is called once it is handed over or closed."""
        with self._lock:
            sentence = self._sentence
            if sentence is None or not sentence.machine.yielded or sentence.free.is_set():
                return False
            sentence.on_free.append(on_free)
            return True

    def drop(self) -> threading.Event:
        """What is kept is not wanted: the event is set when the microphone is closed."""
        with self._lock:
            sentence = self._sentence
            if sentence is None:
                free = threading.Event()
                free.set()
                return free
            sentence.dropped = True
            sentence.interrupt()
            return sentence.free

    def take(self) -> None:
        """A turn begins: it gets the microphone where it is kept."""
        with self._lock:
            if self._sentence is not None:
                self._sentence.taken = True

    def open(self, otherwise: Callable[[], MicrophoneStream]) -> MicrophoneStream:
        """The microphone for the turn that took it: the one that was kept, with what was said so far, or another.

        Raises what `otherwise` raises.
        """
        with self._lock:
            sentence, self._sentence = self._sentence, None
        if sentence is not None:
            sentence.free.wait(DECIDED_WITHIN_S)
        with self._lock:
            handed, self._handed = self._handed, None
        return LentStream(*handed) if handed is not None else otherwise()

    def close(self) -> None:
        """Close the microphone and end the thread."""
        with self._lock:
            self._closed = True
            if self._sentence is not None:
                self._sentence.dropped = True
                self._sentence.interrupt()
            handed, self._handed = self._handed, None
        if handed is not None:
            handed[0].close()
        self._sentences.put(None)
        join(self._thread)

    def _run(self) -> None:
        while (sentence := self._sentences.get()) is not None:
            try:
                self._attend(sentence)
            except VoiceError as error:  # the sentence is said all the same, and the next turn tells what is missing
                log.warning("nobody can speak into this: %s", error, extra={"code": error.code})
            finally:
                with self._lock:
                    sentence.decided.set()
                    sentence.free.set()
                    on_free = tuple(sentence.on_free)
                for call in on_free:
                    call()

    def _attend(self, sentence: _Sentence) -> None:
        vad = self._vad = self._vad or self._make_vad()
        stream = self._open_microphone()
        kept = _Kept(KEPT_OF_A_COMMAND_MS if sentence.machine.protected else self._settings.pre_roll_ms)
        try:
            vad.reset()
            with self._lock:
                sentence.stream = stream
            while self._goes_on(sentence, kept) and (chunk := stream.read()) is not None:
                stream.take_dropped()
                seconds = kept.add(chunk)
                for action in self._push(sentence, seconds, vad, chunk):
                    self._do(sentence, action, kept)
        finally:
            with self._lock:
                actions = sentence.machine.over()
                if sentence.taken and sentence.machine.yielded and not sentence.dropped:
                    self._handed = (stream, kept.take())
                else:
                    stream.close()
            if actions:
                self._speaker.duck(on=False)

    def _push(self, sentence: _Sentence, seconds: float, vad: Vad, chunk: AudioChunk) -> tuple[BargeInAction, ...]:
        probability = 0.0 if sentence.machine.yielded else vad.probability(chunk)
        with self._lock:  # the speaking thread may say meanwhile that the sentence is over
            return sentence.machine.push(seconds, probability)

    def _do(self, sentence: _Sentence, action: BargeInAction, kept: _Kept) -> None:
        match action:
            case BargeInAction.DUCK:
                kept.hold()
                if not sentence.over:
                    self._speaker.duck(on=True)
            case BargeInAction.RAISE:
                self._speaker.duck(on=False)
            case BargeInAction.FORGET:
                kept.release()
            case BargeInAction.YIELD:
                kept.mark()
                sentence.decided.set()
                if not sentence.over:
                    self._stop_speaking()
                self._speaker.duck(on=False)
            case BargeInAction.CONSIDER:
                if self._asks_for_silence(kept.samples()) and not sentence.over:
                    self._events.post(lambda at_ms: BargedIn(at_ms=at_ms, wants_silence=True))
                kept.release()

    def _goes_on(self, sentence: _Sentence, kept: _Kept) -> bool:
        with self._lock:
            if self._closed or sentence.dropped or (sentence.taken and sentence.machine.yielded):
                return False
            if sentence.machine.yielded:
                return kept.since_mark_s < TAKEN_WITHIN_S
            return not sentence.over or sentence.machine.undecided


class _Sentence:
    """One sentence that is said. Guarded by the lock of `Attending`, but for its events."""

    def __init__(self, machine: BargeIn) -> None:
        self.machine = machine
        self.over = False
        self.dropped = False
        self.taken = False
        self.told = False
        self.stream: MicrophoneStream | None = None
        self.decided = threading.Event()
        """Nobody speaks into it any more, or it is known that somebody does."""
        self.free = threading.Event()
        """The microphone is closed, or handed over."""
        self.on_free: list[Callable[[], None]] = []

    def interrupt(self) -> None:
        """Wake the thread that reads."""
        if self.stream is not None:
            self.stream.interrupt()


class _Kept:
    """The sound from just before the person began, and all that followed."""

    def __init__(self, keep_ms: int) -> None:
        self._pre_roll = PreRoll(keep_ms * SAMPLE_RATE_HZ // 1000)
        self._heard = 0
        self._marked: int | None = None

    @property
    def since_mark_s(self) -> float:
        """Stream time since `mark`; 0 before it."""
        return 0.0 if self._marked is None else (self._heard - self._marked) / SAMPLE_RATE_HZ

    def add(self, chunk: AudioChunk) -> float:
        """Take a block; the seconds that it stands for, with what was lost before it."""
        end = chunk.start_sample + len(chunk.samples)
        seconds = (end - self._heard) / SAMPLE_RATE_HZ
        self._heard = end
        self._pre_roll.push(chunk)
        return seconds

    def mark(self) -> None:
        """It is speech."""
        self._marked = self._heard

    def hold(self) -> None:
        """Forget nothing from now on."""
        self._pre_roll.hold()

    def release(self) -> None:
        """Forget what is old."""
        self._pre_roll.release()

    def samples(self) -> Samples:
        """All that is kept, in one piece; nothing is kept of it."""
        return np.concatenate([chunk.samples for chunk in self._pre_roll.take()])

    def take(self) -> list[AudioChunk]:
        """All that is kept, for whoever hears the person out."""
        return list(self._pre_roll.take())
