"""The voice of the bench: microphone to text, text to loudspeaker; both at once only where a person may speak into a sentence."""

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from voice.asr.guards import bundled_deny_list
from voice.attending import Attending
from voice.audio.earcon import woken_sound
from voice.clock import Clock, SystemClock
from voice.errors import ErrorCode, VoiceError
from voice.event_stream import EventStream
from voice.events import StopReason, VoiceEvent
from voice.listening import Listening
from voice.ports import MicrophoneStream, Speaker, Synthesizer, Transcriber, Vad, WakeSpotter
from voice.settings import ListeningSettings
from voice.speaking import Speaking, Utterance
from voice.tts.rates import check_wish
from voice.types import Interruption, ListenProfile, Samples
from voice.waking import Waking

log = logging.getLogger(__name__)

T = TypeVar("T")

WOKEN_SOUND = "woken"
"""Name of the chime at the loudspeaker."""


def nothing() -> None:
    """What a pipeline without a wake word does where one with it would do something."""


class VoicePipeline:
    """Half duplex: it speaks or it listens. Only a sentence that is said with an `Interruption` is listened into (`Attending`).

    Every `listen` ends with exactly one of Heard, NotHeard and ListeningStopped, every `say` with exactly one of
    PlaybackFinished, PlaybackStopped and SpeakingFailed. All methods return at once, but for `close`, and may be
    called from any thread, from within `on_event` as well. `on_event` is called on a thread of the pipeline, one
    event after another; it must not raise. The parts passed in belong to the pipeline and are closed with it.
    """

    def __init__(
        self,
        *,
        open_microphone: Callable[[], MicrophoneStream],
        vad: Vad,
        transcriber: Transcriber,
        synthesizer: Synthesizer,
        speaker: Speaker,
        on_event: Callable[[VoiceEvent], None],
        clock: Clock | None = None,
        settings: ListeningSettings | None = None,
        spotter: WakeSpotter | None = None,
        attending_vad: Callable[[], Vad] | None = None,
        asks_for_silence: Callable[[Samples], bool] = lambda _: False,
    ) -> None:
        """`attending_vad` makes the VAD that listens into sentences; without it nobody can interrupt any.

        `asks_for_silence` is asked of what was said into a protected sentence, and may wait.
        """
        settings = settings or ListeningSettings()
        clock = clock or SystemClock()
        self._open_microphone = open_microphone
        self._borrowed: MicrophoneStream | None = None
        self._transcriber = transcriber
        self._synthesizer = synthesizer
        self._speaker = speaker
        self._events = EventStream(on_event, clock)
        self._waking = None if spotter is None else Waking(open_microphone, spotter, self._events, self._chime)
        self._attending = (
            None
            if attending_vad is None
            else Attending(
                open_microphone,
                attending_vad,
                self._events,
                settings,
                speaker=speaker,
                stop_speaking=self.stop_speaking,
                asks_for_silence=asks_for_silence,
            )
        )
        self._speaking = Speaking(
            synthesizer,
            speaker,
            self._events,
            clock,
            self._utterance_over,
            self._utterance_begun,
            nothing if self._attending is None else self._attending.finish,
        )
        self._listening = Listening(
            self._open_for_a_turn,
            vad,
            transcriber,
            self._events,
            settings,
            bundled_deny_list(),
            clock,
            on_begun=self._turn_begun,
            on_captured=nothing if self._waking is None else self._waking.give_back,
        )
        self._chimed = threading.Event()
        self._chimed.set()
        self._lock = threading.Lock()
        self._started = False
        self._closed = False

    def start(self) -> None:
        """Start the threads; the microphone stays closed until `listen`. Raises RuntimeError when called twice."""
        with self._lock:
            if self._started or self._closed:
                raise RuntimeError("a pipeline is started once")
            self._started = True
            self._events.start()
            if self._waking is not None:
                self._waking.start()
            if self._attending is not None:
                self._attending.start()
            self._listening.start()
            self._speaking.start()

    def watch(self, *, on: bool) -> None:
        """Wait for the wake phrase whenever nobody listens and nothing is said, or do so no more: the mute.

        Told by WatchingStarted, WatchingStopped and Woken. After MicrophoneLost it has to be asked for again. Raises
        ValueError for a pipeline that was made without a spotter.
        """
        if self._waking is None:
            raise ValueError("this pipeline has no wake spotter")
        with self._lock:
            self._check_started()
            if not self._closed:
                self._waking.watch(on)

    def listen(self, turn_id: str, profile: ListenProfile) -> None:
        """Open the microphone for one utterance.

        Refused (ListeningStopped with SPEAKING or BUSY) while something is said or waits to be said, while
        another turn is under way. After `close` nothing is told any more.
        """
        with self._lock:
            self._check_started()
            if self._closed:
                self._listening.refuse(turn_id, StopReason.CLOSED)
            elif self._speaking.busy:
                self._listening.refuse(turn_id, StopReason.SPEAKING)
            else:
                self._listening.begin(turn_id, profile)

    def borrow_microphone(self, job: Callable[[MicrophoneStream], T]) -> T:
        """Let `job` have the microphone on the calling thread, while nothing watches and no turn listens; what it gives.

        The stream ends when the pipeline is closed. Raises ValueError for a pipeline that was made without a spotter,
        `VoiceError` VOICE_CLOSED, MICROPHONE_MISSING or MICROPHONE_FAILED, and what `job` raises.
        """
        if self._waking is None:
            raise ValueError("this pipeline has no wake spotter")
        with self._lock:
            self._check_started()
            if self._closed:
                raise VoiceError(ErrorCode.VOICE_CLOSED)
            air_is_free = [self._waking.hold_off(), self._listening.stop_capture(StopReason.BUSY)]
        try:
            for free in air_is_free:
                free.wait()
            stream = self._open_microphone()
            with self._lock:
                self._borrowed = stream
                if self._ended:
                    stream.interrupt()
            try:
                return job(stream)
            finally:
                with self._lock:
                    self._borrowed = None
                stream.close()
        finally:
            self._waking.let()

    def finish_listening(self) -> None:
        """End the utterance now and read what was said: the button of push-to-talk was let go."""
        self._listening.finish()

    def stop_listening(self) -> None:
        """End the turn under way without a verdict; does nothing when there is none."""
        self._listening.stop(StopReason.ASKED)

    def say(
        self, utterance_id: str, text: str, rate: float = 1.0, interruption: Interruption = Interruption.NONE
    ) -> None:
        """Say `text`, which is speakable already, after everything that waits to be said.

        A microphone that is open is closed first (ListeningStopped with SPEAKING); an utterance of the person that is
        complete is still read. While it is said, the microphone is open for `interruption` alone (BargedIn). `rate` lies
        between `MIN_RATE` and `MAX_RATE`. Raises ValueError for a text without anything to say, for another rate, and for
        an interruption where there is no VAD for it.
        """
        check_wish(text, rate)
        if interruption is not Interruption.NONE and self._attending is None:
            raise ValueError("this pipeline has no VAD to listen into its sentences")
        with self._lock:
            self._check_started()
            if self._closed:
                self._speaking.refuse(utterance_id)
                return
            air_is_free = [] if self._waking is None else [self._waking.hold_off(), self._chimed]
            if self._attending is not None and not self._speaking.busy:
                air_is_free.append(self._attending.drop())
            air_is_free.append(self._listening.stop_capture(StopReason.SPEAKING))
            self._speaking.add(Utterance(utterance_id, text, rate, air_is_free, interruption))

    def set_volume(self, factor: float) -> None:
        """Say what is said from now on louder or softer than the voice itself. Raises ValueError for a factor below 0."""
        if factor < 0:
            raise ValueError(f"no loudness is below 0: {factor}")
        self._speaking.volume = factor

    def stop_speaking(self) -> None:
        """Stop what is being said and drop what waits; PlaybackStopped for each."""
        self._speaking.stop()

    def withdraw(self, utterance_id: str) -> None:
        """Stop this utterance, said or waiting, and no other; PlaybackStopped for it. Nothing where it is over."""
        self._speaking.withdraw(utterance_id)

    def close(self) -> None:
        """End what is under way, tell so, and give everything back. Harmless when called again."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            if self._borrowed is not None:
                self._borrowed.interrupt()
        if self._attending is not None:
            self._attending.drop()
        self._speaking.close()
        self._listening.close()
        if self._attending is not None:
            self._attending.close()
        if self._waking is not None:
            self._waking.close()
        self._synthesizer.close()
        self._speaker.close()
        self._transcriber.close()
        if self._started:
            self._events.close()

    def _open_for_a_turn(self) -> MicrophoneStream:
        otherwise = self._open_microphone if self._waking is None else self._waking.open
        return otherwise() if self._attending is None else self._attending.open(otherwise)

    def _turn_begun(self) -> None:
        if self._attending is not None:
            self._attending.take()
        if self._waking is not None:
            self._waking.take()

    def _utterance_begun(self, interruption: Interruption) -> None:
        if self._attending is not None and interruption is not Interruption.NONE:
            self._attending.begin(interruption)

    def _utterance_over(self) -> None:
        """The wake phrase may be waited for again, once nobody speaks into the sentence that has just ended."""
        let = nothing if self._waking is None else self._waking.let
        if self._attending is None:
            let()
            return
        if not self._attending.keeps(let):
            let()
        if not self._speaking.busy:
            self._attending.tell()

    def _chime(self) -> None:
        """Say by a sound that the phrase was heard, beside listening on. What is said next waits for its end."""
        if self._chimed.is_set():
            self._chimed.clear()
            threading.Thread(target=self._play_chime, name="voice-chime", daemon=True).start()

    def _play_chime(self) -> None:
        try:
            self._speaker.play(woken_sound(), WOKEN_SOUND, nothing)
        except VoiceError as error:
            if error.code is not ErrorCode.VOICE_CLOSED:  # nobody misses a chime after the end
                log.warning("%s", error, extra={"code": error.code})
        finally:
            self._chimed.set()

    @property
    def _ended(self) -> bool:
        return self._closed

    def _check_started(self) -> None:
        if not self._started:
            raise RuntimeError("the pipeline is not started")
