"""A voice that a test speaks and listens through: it notes what is asked of it and tells what the test says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voice import events as heard
from voice.types import Hypothesis, Interruption, NotHeardReason, Transcript

if TYPE_CHECKING:
    from collections.abc import Callable

    from voice.errors import ErrorCode
    from voice.types import ListenProfile

_TIMING = heard.TurnTiming(
    speech_start_ms=300,
    speech_end_ms=1500,
    endpoint_ms=700,
    decode_ms=250,
    audio_ms=1500,
    waited_ms=20,
    text_ms=720,
)


class ScriptedVoice:
    """Stands in for `VoicePipeline`. Half duplex like the real one: asking to listen while speaking is refused."""

    def __init__(self) -> None:
        self.tell: Callable[[heard.VoiceEvent], None] = lambda _: None
        self.listening: ListenProfile | None = None
        self.speaking: str | None = None
        self.said: list[str] = []
        self.interruptions: list[Interruption] = []
        self.rates: list[float] = []
        self._turn_id = ""

    def listen(self, turn_id: str, profile: ListenProfile) -> None:
        """Open the pretended microphone."""
        self._turn_id = turn_id
        if self.speaking is not None:
            self.tell(heard.ListeningStopped(at_ms=0, turn_id=turn_id, why=heard.StopReason.SPEAKING))
            return
        self.listening = profile
        self.tell(heard.ListeningStarted(at_ms=0, turn_id=turn_id, profile=profile))

    def stop_listening(self) -> None:
        """Close the pretended microphone."""
        if self.listening is not None:
            self.listening = None
            self.tell(heard.ListeningStopped(at_ms=0, turn_id=self._turn_id, why=heard.StopReason.ASKED))

    def say(self, utterance_id: str, text: str, rate: float, interruption: Interruption = Interruption.NONE) -> None:
        """Begin to speak; the test says when it ends."""
        self.interruptions.append(interruption)
        self.speaking = utterance_id
        self.rates.append(rate)
        self.said.append(text)
        self.tell(heard.PlaybackStarted(at_ms=0, utterance_id=utterance_id, render_ms=10, audio_ms=1000))

    def stop_speaking(self) -> None:
        """Cut the utterance short."""
        if self.speaking is not None:
            utterance_id, self.speaking = self.speaking, None
            self.tell(heard.PlaybackStopped(at_ms=0, utterance_id=utterance_id))

    def finish_speaking(self) -> None:
        """Let the utterance come to its end."""
        if self.speaking is None:
            raise AssertionError("nothing is being said")
        utterance_id, self.speaking = self.speaking, None
        self.tell(heard.PlaybackFinished(at_ms=0, utterance_id=utterance_id))

    def speak_into_it(self) -> None:
        """Let the person speak into what is said, where that may be interrupted by speech."""
        if self.interruptions[-1] is not Interruption.BY_SPEECH:
            raise AssertionError("nobody listens to who speaks into this")
        self.stop_speaking()
        self.tell(heard.BargedIn(at_ms=0, wants_silence=False))

    def ask_for_silence(self) -> None:
        """Let the person say 停 into a protected sentence."""
        if self.interruptions[-1] is not Interruption.BY_COMMAND:
            raise AssertionError("nobody listens for it")
        self.tell(heard.BargedIn(at_ms=0, wants_silence=True))

    def hear(self, text: str, *others: str) -> None:
        """Let the person be heard as `text`; `others` are the recogniser's further readings, each a little less sure."""
        readings = tuple(Hypothesis(reading, -0.1 - 0.05 * rank) for rank, reading in enumerate((text, *others)))
        self.hear_transcript(Transcript(text, readings, 0.01, -0.1, 1500, 250))

    def hear_transcript(self, transcript: Transcript, late: str = "") -> None:
        """Let the person be heard as a recogniser really heard somebody; `late`: in this turn, which is over."""
        if not late:
            self._close()
            self.tell(heard.SpeechConfirmed(at_ms=0, turn_id=self._turn_id))
        self.tell(heard.Heard(at_ms=0, turn_id=late or self._turn_id, transcript=transcript, timing=_TIMING))

    def hear_nothing(self, reason: NotHeardReason = NotHeardReason.SILENCE, late: str = "") -> None:
        """Let listening end without anything usable; `late` as with `hear_transcript`."""
        if not late:
            self._close()
        self.tell(heard.NotHeard(at_ms=0, turn_id=late or self._turn_id, reason=reason, timing=_TIMING))

    def end_listening(self, why: heard.StopReason, code: ErrorCode | None = None) -> None:
        """Let listening end by itself, as where the microphone is lost."""
        self._close()
        if why is heard.StopReason.MICROPHONE and code is not None:
            self.tell(heard.MicrophoneLost(at_ms=0, code=code))
        self.tell(heard.ListeningStopped(at_ms=0, turn_id=self._turn_id, why=why, code=code))

    def _close(self) -> None:
        if self.listening is None:
            raise AssertionError("the microphone is closed")
        self.listening = None
