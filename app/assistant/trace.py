"""One record a turn: what was heard, understood, decided and said, and how long each stage took."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from app.assistant import commands as cmd
from app.assistant import events as ev
from app.assistant.observed import Understood
from dialogs.language.consent import judge
from voice import events as heard

if TYPE_CHECKING:
    from collections.abc import Callable

STAGES = (
    "speech_ms",
    "endpoint_ms",
    "wait_ms",
    "decode_ms",
    "understand_ms",
    "dialogue_ms",
    "first_sound_ms",
    "reply_ms",
)
"""`speech_ms` the person speaks; `endpoint_ms` silence until the end of speech is believed; `wait_ms` for the text, after
the end was believed; `decode_ms` the recogniser's whole work on it, most of it within the silence; `understand_ms`
simplification and repair; `dialogue_ms` Rasa and the bank's part in it; `first_sound_ms` from the reply's text to its
first sound; `reply_ms` from the end of speech to the first sound."""


@dataclass
class Turn:
    """What one turn left behind."""

    number: int
    typed: bool
    heard: str = ""
    hypotheses: list[dict[str, Any]] = field(default_factory=list)
    narrow: list[dict[str, Any]] = field(default_factory=list)
    rank: int = 0
    """Which of the readings was taken; 0 is the recogniser's own."""
    reasons: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    understood: str = ""
    repairs: list[dict[str, Any]] = field(default_factory=list)
    verdict: str | None = None
    not_heard: str | None = None
    intent: str = ""
    confidence: float = 0.0
    slots: dict[str, Any] = field(default_factory=dict)
    acts: list[str] = field(default_factory=list)
    reply: str = ""
    utterance_id: str = ""
    failure: str | None = None
    latency_ms: dict[str, float | None] = field(default_factory=lambda: dict.fromkeys(STAGES))

    def as_json(self) -> dict[str, Any]:
        """The record as plain values."""
        return asdict(self)


class TurnRecorder:
    """Watches the runner and completes one `Turn` after the other. Times are the main loop's milliseconds."""

    def __init__(self, finished: Callable[[Turn], None]) -> None:
        self._finished = finished
        self._turn: Turn | None = None
        self._count = 0
        self._heard: heard.Heard | None = None
        self._arrived_ms = 0
        self._asked_ms = 0
        self._said_ms = 0
        self._utterance_id = ""

    def saw(self, at_ms: int, thing: object) -> None:
        """Take note of what happened."""
        match thing:
            case heard.Heard():
                self._heard = thing
            case heard.NotHeard():
                self._start(at_ms, typed=False)
                self._current.not_heard = str(thing.reason)
            case Understood():
                self._begin(at_ms, thing)
            case cmd.AskDialogue():
                self._asked_ms = at_ms
            case ev.Replied():
                self._replied(at_ms, thing)
            case ev.DialogueFailed():
                self._current.failure = thing.code
            case cmd.Say():
                self._said_ms = at_ms
                self._utterance_id = thing.utterance_id
                self._current.reply = thing.text
                self._current.utterance_id = thing.utterance_id
            case heard.PlaybackStarted() if thing.utterance_id == self._utterance_id:
                self._first_sound(at_ms)
            case ev.PlaybackEnded() | ev.SpeakingFailed() if thing.utterance_id == self._utterance_id:
                self.finish()
            case _:
                pass

    def finish(self) -> None:
        """The turn is over; hand it on."""
        turn, self._turn = self._turn, None
        self._heard = None
        if turn is not None:
            self._finished(turn)

    @property
    def _current(self) -> Turn:
        if self._turn is None:  # the assistant speaks of its own accord: a result, an expiry
            self._count += 1
            self._turn = Turn(self._count, typed=False)
        return self._turn

    def _start(self, at_ms: int, *, typed: bool) -> None:
        self.finish()
        self._count += 1
        self._turn = Turn(self._count, typed)
        self._arrived_ms = at_ms

    def _begin(self, at_ms: int, thing: Understood) -> None:
        event = self._heard
        self._start(at_ms, typed=event is None)
        turn = self._current
        turn.heard, turn.understood = thing.raw, thing.text
        turn.repairs = [asdict(change) for change in thing.changes]
        turn.verdict = judge(thing.text).value
        if thing.chosen is not None:
            turn.rank = thing.chosen.rank
            turn.reasons = [reason.value for reason in thing.chosen.reasons]
            turn.doubts = sorted(doubt.value for doubt in thing.chosen.doubts)
        turn.latency_ms["understand_ms"] = round(thing.elapsed_ms, 2)
        if event is not None:
            timing = event.timing
            turn.hypotheses = [asdict(hypothesis) for hypothesis in event.transcript.hypotheses]
            turn.narrow = [asdict(hypothesis) for hypothesis in event.transcript.narrow]
            turn.latency_ms["speech_ms"] = timing.speech_end_ms - timing.speech_start_ms
            turn.latency_ms["endpoint_ms"] = timing.endpoint_ms
            turn.latency_ms["wait_ms"] = max(0, timing.text_ms - timing.endpoint_ms)
            turn.latency_ms["decode_ms"] = timing.decode_ms

    def _replied(self, at_ms: int, thing: ev.Replied) -> None:
        turn = self._current
        turn.intent, turn.confidence = thing.reply.intent, round(thing.reply.confidence, 3)
        turn.slots = {name: value for name, value in thing.reply.slots.items() if value is not None}
        turn.acts = [act.name for act in thing.reply.acts]
        turn.latency_ms["dialogue_ms"] = at_ms - self._asked_ms

    def _first_sound(self, at_ms: int) -> None:
        latency = self._current.latency_ms
        latency["first_sound_ms"] = at_ms - self._said_ms
        waited = [latency["endpoint_ms"], latency["wait_ms"]]
        if latency["dialogue_ms"] is not None and None not in waited:
            latency["reply_ms"] = sum(value for value in waited if value is not None) + at_ms - self._arrived_ms
