"""Carries out what the core decides: feeds it events, and turns its commands into calls on voice, dialogue and bank."""

from __future__ import annotations

import logging
import time
from collections import deque
from typing import TYPE_CHECKING, Protocol

from app.assistant import commands as cmd
from app.assistant import events as ev
from app.assistant.core import reduce
from app.assistant.observed import Understood, Withheld
from app.assistant.state import AssistantState, Call
from app.assistant.step import new_conversation_id, turn_id
from app.serial_worker import Done
from app.speech_manner import manner_of
from app.transfer_state import OPEN_STAGES, FlowState, Route, Stage
from dialogs.language.rescore import Doubt, Expected
from dialogs.port import DialogueError, UserTurn
from voice import events as heard
from voice.errors import ErrorCode
from voice.events import StopReason
from voice.types import Interruption

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.assistant.interpret import Interpreter
    from app.assistant.profiles import Profiles
    from app.banking import Worker
    from app.main_loop import MainLoop
    from app.serial_worker import Outcome
    from app.settings import Settings, SettingsStore
    from app.transfer_flow import TransferFlow
    from app.wording import Wording
    from dialogs.language.repair import Repaired
    from dialogs.language.rescore import Chosen
    from dialogs.port import Dialogue, DialogueReply
    from voice.types import ListenProfile

_log = logging.getLogger(__name__)

EXPECTED = {"payee": Expected.PAYEE, "amount": Expected.AMOUNT}
"""What an utterance answers, by the slot that the dialogue asks for."""
"""What the dialogue's slots ask for."""

WAKE_CODES = {
    ErrorCode.MODEL_MISSING: "WAKE_MODEL_MISSING",
    ErrorCode.MODEL_HASH_MISMATCH: "WAKE_MODEL_UNUSABLE",
    ErrorCode.MODEL_UNUSABLE: "WAKE_MODEL_UNUSABLE",
}
"""What a person is told where the wake word's network fails: what they hear of the recogniser's would mislead."""


class Voice(Protocol):
    """What the assistant needs of the voice pipeline."""

    def listen(self, turn_id: str, profile: ListenProfile) -> None:
        """Open the microphone for one utterance."""

    def stop_listening(self) -> None:
        """Close the microphone."""

    def say(self, utterance_id: str, text: str, rate: float, interruption: Interruption) -> None:
        """Speak; `interruption` tells whether a person may speak into it."""

    def stop_speaking(self) -> None:
        """Fall silent."""


class Observer(Protocol):
    """Sees every event and every command, for traces and for the session's log. Never part of a decision."""

    def saw(self, at_ms: int, thing: object) -> None:
        """Take note of an event of the core or of the voice pipeline, or of a command."""


class AssistantRunner:
    """The assistant of the running program. Everything happens on the main loop; slow work is handed out."""

    def __init__(
        self,
        *,
        loop: MainLoop,
        flow: TransferFlow,
        settings: SettingsStore,
        wording: Wording,
        voice: Voice,
        dialogue: Dialogue,
        dialogue_worker: Worker,
        interpreter: Interpreter,
        profiles: Profiles,
        now: Callable[[], datetime],
        may_interrupt: Callable[[], bool] = lambda: False,
    ) -> None:
        """`may_interrupt` tells whether the microphone hears nothing of the loudspeaker now, so that a person may speak into it."""
        self._may_interrupt = may_interrupt
        self._loop = loop
        self._flow = flow
        self._settings = settings
        self._wording = wording
        self._voice = voice
        self._dialogue = dialogue
        self._dialogue_worker = dialogue_worker
        self._interpreter = interpreter
        self._profiles = profiles
        self._now = now
        self._listeners: list[Callable[[AssistantState], None]] = []
        self._observers: list[Observer] = []
        self._events: deque[ev.AssistantEvent] = deque()
        self._deciding = False
        self._asked = ""
        chosen = settings.settings
        self.state = AssistantState(new_conversation_id(), elder=chosen.version == "elder", aloud=chosen.speak_replies)
        flow.subscribe(lambda state: self.dispatch(ev.FlowChanged(state)))
        settings.subscribe(self._settings_changed)

    def subscribe(self, listener: Callable[[AssistantState], None]) -> None:
        """Call `listener` with the new state after each change."""
        self._listeners.append(listener)

    def observe(self, observer: Observer) -> None:
        """Let `observer` see what happens."""
        self._observers.append(observer)

    def push_to_talk(self) -> None:
        """Listen for one utterance now; while listening, stop listening."""
        self.dispatch(ev.PushedToTalk())

    def stop(self) -> None:
        """Stop speaking and listening."""
        self.dispatch(ev.Stopped())

    def type_text(self, text: str) -> None:
        """Take a typed sentence as if it had been heard."""
        if text.strip():
            self._text_arrived(text.strip())

    def hear_instead(self, text: str) -> None:
        """Take a sentence that somebody put in the place of what was heard. It never grants consent."""
        if text.strip():
            self._text_arrived(text.strip(), typed=False, own=False)

    def voice_event(self, event: heard.VoiceEvent) -> None:
        """Take an event of the voice pipeline; from any thread."""
        self._loop.post(lambda: self._on_voice(event))

    def dialogue_health(self, code: str | None) -> None:
        """Take news of the dialogue process; from any thread."""
        self._loop.post(lambda: self.dispatch(ev.DialogueHealth(code)))

    def dispatch(self, event: ev.AssistantEvent) -> None:
        """Decide on `event`. Events that arise while its commands are carried out wait their turn."""
        self._events.append(event)
        if self._deciding:
            return
        self._deciding = True
        try:
            while self._events:
                self._decide(self._events.popleft())
        finally:
            self._deciding = False

    def _decide(self, event: ev.AssistantEvent) -> None:
        self._tell_observers(_without_secrets(event, self._flow.state))
        before = self.state
        self.state, commands = reduce(before, event, self._flow.state, self._wording)
        for command in commands:
            self._tell_observers(command)
            self._carry_out(command)
        if self.state != before:
            for listener in self._listeners:
                listener(self.state)

    def _carry_out(self, command: cmd.Command) -> None:
        match command:
            case cmd.Listen(turn_id, profile):
                self._voice.listen(turn_id, self._profiles.named(profile, elder=self.state.elder, asked=self._asked))
            case cmd.StopListening():
                self._voice.stop_listening()
            case cmd.Say():
                self._say(command)
            case cmd.StopSpeaking():
                self._voice.stop_speaking()
            case cmd.AskDialogue():
                self._ask(command)
            case cmd.ForgetConversation(conversation_id):
                self._dialogue_worker.submit(lambda: self._dialogue.forget(conversation_id), self._forgotten)
            case cmd.GiveConsent(confirmation_id):
                self._flow.consent(confirmation_id, Route.VOICE)
            case cmd.CancelTransfer(confirmation_id):
                self._flow.cancel(confirmation_id)

    def _say(self, command: cmd.Say) -> None:
        settings, utterance_id = self._settings.settings, command.utterance_id
        if settings.speak_replies:
            interruption = Interruption.NONE
            if self._may_interrupt():
                interruption = Interruption.BY_COMMAND if command.protected else Interruption.BY_SPEECH
            text = self._interpreter.speakable(command.text)
            self._voice.say(utterance_id, text, manner_of(settings).rate, interruption)
        else:  # the text stands on the screen, which is all that was asked for
            self._loop.post(lambda: self.dispatch(ev.PlaybackEnded(utterance_id, complete=True)))

    def _ask(self, command: cmd.AskDialogue) -> None:
        turn = UserTurn(
            conversation_id=command.conversation_id,
            text=command.text,
            payees=self._interpreter.payees,
            elder=self.state.elder,
            consent=command.consent,
            also_heard=command.also_heard,
        )

        def answered(outcome: Outcome[DialogueReply]) -> None:
            self._flow.settle_withdrawal()
            if isinstance(outcome, Done):
                self._asked = str(outcome.value.slots.get("requested_slot") or "")
                self.dispatch(ev.Replied(command.conversation_id, outcome.value))
            else:
                code = outcome.error.code if isinstance(outcome.error, DialogueError) else "INTERNAL_ERROR"
                _log.warning("the dialogue did not answer", extra={"code": code})
                self.dispatch(ev.DialogueFailed(command.conversation_id, code))

        self._dialogue_worker.submit(lambda: self._dialogue.send(turn), answered)

    def _forgotten(self, outcome: Outcome[None]) -> None:
        if not isinstance(outcome, Done) and not isinstance(outcome.error, DialogueError):
            _log.error("a conversation could not be forgotten", extra={"code": "INTERNAL_ERROR"})

    def _on_voice(self, event: heard.VoiceEvent) -> None:
        self._tell_observers(_without_secrets(event, self._flow.state))
        if isinstance(event, heard.Heard | heard.NotHeard):
            self._profiles.learn(event.timing.pauses_ms)
        if isinstance(event, heard.Heard):
            self._heard(event)
        elif isinstance(event, heard.PartialHeard):
            self.dispatch(ev.PartHeard(self._interpreter.simplified(event.text)))
        elif isinstance(event, heard.WatchingStarted):
            self.dispatch(ev.WakeHealth(None))
        elif isinstance(event, heard.WatchingStopped):
            if event.code in WAKE_CODES:
                self.dispatch(ev.WakeHealth(WAKE_CODES[event.code]))
        elif isinstance(event, heard.Woken):
            self.dispatch(ev.Woken(Call(event.score, self._now(), self._settings.settings.wake_sensitivity)))
        elif (translated := _translated(event)) is not None:
            self.dispatch(translated)

    def _heard(self, event: heard.Heard) -> None:
        """Take the reading that is meant; where consent may be asked for, the recogniser's own.

        What was said in an earlier turn and comes late answers nothing that was asked since: it grants nothing.
        """
        started_ns = time.perf_counter_ns()
        transcript = event.transcript
        chosen = self._interpreter.choose(transcript, self._expected())
        self._understood(transcript.text, chosen.repaired, started_ns, chosen)
        own = event.turn_id == turn_id(self.state.turn)
        clear = Doubt.CONSENT not in chosen.doubts
        self.dispatch(
            ev.TextArrived(
                transcript.text,
                chosen.repaired.text,
                typed=False,
                own=own,
                clear=clear,
                also_heard=chosen.also_heard,
            )
        )

    def _expected(self) -> Expected:
        """What an utterance answers now."""
        if self.state.consent is not None or self._flow.state.stage in OPEN_STAGES:
            return Expected.CONSENT
        return EXPECTED.get(self._asked, Expected.ANYTHING)

    def _text_arrived(self, raw: str, *, typed: bool = True, own: bool = True) -> None:
        started_ns = time.perf_counter_ns()
        understood = self._interpreter.understand(raw)
        self._understood(raw, understood, started_ns, None)
        self.dispatch(ev.TextArrived(raw, understood.text, typed=typed, own=own))

    def _understood(self, raw: str, understood: Repaired, started_ns: int, chosen: Chosen | None) -> None:
        elapsed_ms = (time.perf_counter_ns() - started_ns) / 1_000_000
        if self._flow.state.stage not in {Stage.PIN, Stage.SENDING}:
            self._tell_observers(Understood(raw, understood.text, understood.changes, elapsed_ms, chosen))

    def _settings_changed(self, settings: Settings) -> None:
        self.dispatch(ev.ChoicesChanged(elder=settings.version == "elder", aloud=settings.speak_replies))

    def _tell_observers(self, thing: object) -> None:
        at_ms = self._loop.now_ms()
        for observer in self._observers:
            observer.saw(at_ms, thing)


def _translated(event: heard.VoiceEvent) -> ev.AssistantEvent | None:  # noqa: PLR0911 -- one return an event
    """The core's name for what the pipeline tells; None for what only observers look at (levels, first sounds)."""
    match event:
        case heard.BargedIn(wants_silence=wants_silence):
            return ev.BargedIn(wants_silence)
        case heard.NotHeard(reason=reason):
            return ev.NothingHeard(reason)
        case heard.SpeechConfirmed():
            return ev.SpeechStarted()
        case heard.SpeechDropped():
            return ev.SpeechDropped()
        case heard.ListeningStopped(why=StopReason.RECOGNISER, code=code):
            return ev.RecogniserFailed(code or "TRANSCRIPTION_FAILED")
        case heard.ListeningStopped():
            return ev.ListeningEnded()
        case heard.PlaybackFinished() | heard.PlaybackStopped():
            return ev.PlaybackEnded(event.utterance_id, complete=isinstance(event, heard.PlaybackFinished))
        case heard.SpeakingFailed(utterance_id=utterance_id, code=code):
            return ev.SpeakingFailed(utterance_id, code)
        case heard.MicrophoneLost(code=code):
            return ev.MicrophoneFailed(code)
        case _:
            return None


def _without_secrets(thing: object, flow: FlowState) -> object:
    """What observers may see: with the PIN pad open, nothing that was said or typed."""
    if flow.stage not in {Stage.PIN, Stage.SENDING}:
        return thing
    if isinstance(thing, ev.TextArrived | ev.PartHeard | heard.Heard | heard.PartialHeard):
        return Withheld(type(thing).__name__)
    return thing
