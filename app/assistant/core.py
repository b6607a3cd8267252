"""The assistant's decisions as one pure function: `reduce(state, event, ...) -> (state, commands)`.

The consent rules live in `app.assistant.consent`, the wording of what the bank prepared in `app.assistant.readback`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.assistant import consent
from app.assistant import events as ev
from app.assistant.commands import Command
from app.assistant.readback import read_back, result_posted
from app.assistant.state import Activity, AssistantState, Call, Health, Who
from app.assistant.step import Step, new_conversation_id
from app.assistant.stopping import asks_for_silence
from app.sentences import sentence
from app.transfer_state import CONSENTED_STAGES, OPEN_STAGES, FlowState, Route, Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.wording import Wording
    from dialogs.port import DialogueReply

SCREEN_AFTER_FAILURES = 2
"""Failures to hear in a row after which the screen is offered; the literature says three at most."""

DIALOGUE_AWAY = "DIALOGUE_AWAY"

_GOES_ON = frozenset({"parked_payee", "parked_amount", "offered"})
"""Slots of the dialogue by which a conversation goes on after its transfer was called off."""

_ASKED_ON_SCREEN = frozenset({Stage.CHECKING, Stage.RISK, Stage.NOTICE})
"""Between the consent and the PIN: what is asked there is read and chosen by hand."""


def reduce(
    state: AssistantState,
    event: ev.AssistantEvent,
    flow: FlowState,
    wording: Wording,
    new_id: Callable[[], str] = new_conversation_id,
) -> tuple[AssistantState, tuple[Command, ...]]:
    """What follows from `event`. `flow` is the transfer as it stands now."""
    step = Step(state, flow, wording, new_id)
    match event:
        case ev.PushedToTalk() | ev.Woken() | ev.BargedIn():
            _called(step, event)
        case ev.Stopped():
            _stopped(step)
        case ev.TextArrived():
            _text_arrived(step, event)
        case ev.Replied():
            _replied(step, event)
        case ev.FlowChanged():
            _flow_changed(step)
        case ev.PlaybackEnded(utterance_id, complete):
            _spoken(step, utterance_id, complete=complete)
        case ev.NothingHeard():
            _nothing_heard(step)
        case ev.ChoicesChanged(elder, aloud):
            step.set(elder=elder, aloud=aloud)
        case ev.SpeechStarted() | ev.SpeechDropped() | ev.PartHeard() | ev.ListeningEnded():
            _hearing(step, event)
        case _:
            _trouble(step, event)
    return step.state, tuple(step.commands)


def _called(step: Step, event: ev.PushedToTalk | ev.Woken | ev.BargedIn) -> None:
    match event:
        case ev.Woken(call):
            _woken(step, call)
        case ev.BargedIn(wants_silence):
            _barged_in(step, wants_silence=wants_silence)
        case _:
            _pushed_to_talk(step)


def _pushed_to_talk(step: Step) -> None:
    state = step.state
    if state.activity in {Activity.LISTENING, Activity.HEARING}:
        step.quiet()
        step.rest()
    elif state.speaking is not None and state.speaking.protected:
        step.notify(step.phrase("please_wait"))
    elif state.activity is Activity.THINKING:
        return
    else:
        step.quiet()
        step.set(by_voice=True, not_heard=0)
        prepared = step.flow.prepared
        if step.flow.stage is Stage.REVIEW and prepared is not None and not consent.is_open(step):
            consent.ask(step, prepared, read_back(prepared, step))
        elif consent.is_open(step):
            step.listen("consent")
        else:
            step.listen("answer" if state.in_form else "command")


def _woken(step: Step, call: Call) -> None:
    """The phrase does what the button does, and says so; it never ends what is under way."""
    before = step.state
    if before.activity in {Activity.LISTENING, Activity.HEARING, Activity.THINKING}:
        return
    step.set(calls=before.calls + 1, last_call=call)
    _pushed_to_talk(step)
    if step.state.turn > before.turn:
        step.notify(step.phrase("listening"))


def _barged_in(step: Step, *, wants_silence: bool) -> None:
    """Whoever speaks into a sentence is heard out. What is heard is no consent: that was asked for by no sentence that could stop."""
    if wants_silence:
        if step.state.speaking is not None:
            _stopped(step)
    elif step.state.activity not in {Activity.LISTENING, Activity.HEARING, Activity.THINKING}:
        step.quiet()
        step.set(by_voice=True, not_heard=0)
        step.listen("answer" if step.state.in_form else "command")


def _stopped(step: Step) -> None:
    """Silence, at once and always. Consent that was being read back is no longer asked for."""
    if step.state.consent is not None and not step.state.consent.open:
        step.set(consent=None)
    step.quiet()
    if step.state.activity is not Activity.THINKING:
        step.rest()


def _text_arrived(step: Step, event: ev.TextArrived) -> None:
    if step.state.activity is Activity.THINKING:
        return
    step.also_heard = event.also_heard
    step.set(not_heard=0)
    if event.typed:
        step.set(by_voice=False)
    if step.flow.stage in {Stage.PIN, Stage.SENDING}:
        consent.at_the_pin_pad(step, event.understood)
        return
    if step.flow.stage in _ASKED_ON_SCREEN:
        consent.at_a_question(step, event.understood)
        return
    step.show(Who.PERSON, event.understood)
    step.set(caption=event.understood)
    busy = step.state.in_form or step.flow.stage in OPEN_STAGES
    if step.state.consent is None and asks_for_silence(event.understood, in_form=busy):
        _stopped(step)
        return
    if consent.settles(step, event.understood, counts=event.own and event.clear):
        return
    verdict = consent.verdict(step, event.understood)
    step.quiet()
    step.ask_dialogue(event.understood, verdict)


def _replied(step: Step, event: ev.Replied) -> None:
    if event.conversation_id != step.state.conversation_id:
        return
    reply = event.reply
    asked_for = reply.slots.get("requested_slot")
    step.set(in_form=bool(asked_for))
    if step.flow.stage is Stage.CANCELLED and not asked_for and not _GOES_ON.intersection(reply.slots):
        step.end_conversation()
    prepared = step.flow.prepared
    texts: list[str] = []
    consent_for: str | None = None
    for act in reply.acts:
        if act.name == "read_back":
            if prepared is not None and step.flow.stage is Stage.REVIEW:
                if act.data.get("confirmation_id") != prepared.confirmation_id:
                    continue
                texts.append(read_back(prepared, step))
                consent_for = prepared.confirmation_id
        elif act.name == "open_pin":
            texts.extend(_after_consent(step))
        elif act.text:
            texts.append(act.text)
    text = "".join(texts) or step.phrase("not_understood")
    step.say(
        text,
        protected=consent_for is not None,
        then_listen=_next_profile(step, reply, consent_for),
        consent_for=consent_for,
    )


def _after_consent(step: Step) -> tuple[str, ...]:
    """What is said once consent was taken: that the PIN is wanted, or that there is something to read first."""
    if step.flow.stage is Stage.PIN:
        return (step.phrase("open_pin"),)
    return (step.phrase("look_at_screen"),) if step.flow.stage in _ASKED_ON_SCREEN else ()


def _next_profile(step: Step, reply: DialogueReply, consent_for: str | None) -> str | None:
    if consent_for is not None:
        return "consent"
    if reply.slots.get("requested_slot") and step.flow.stage not in CONSENTED_STAGES:
        return "answer"
    return None


def _spoken(step: Step, utterance_id: str, *, complete: bool) -> None:
    state = step.state
    if state.speaking is None or state.speaking.utterance_id != utterance_id:
        return
    step.set(speaking=None)
    if complete:
        consent.played(step, utterance_id)
    elif state.consent is not None and state.consent.utterance_id == utterance_id:
        step.set(consent=None)
    if complete and state.by_voice and state.speaking.then_listen and state.health.microphone is None:
        step.listen(state.speaking.then_listen)
    else:
        step.rest()


def _hearing(step: Step, event: ev.AssistantEvent) -> None:
    if step.state.activity not in {Activity.LISTENING, Activity.HEARING}:
        return
    match event:
        case ev.SpeechStarted():
            step.set(activity=Activity.HEARING)
        case ev.SpeechDropped():
            step.set(activity=Activity.LISTENING, caption="")
        case ev.PartHeard(text):
            if step.flow.stage is not Stage.PIN:  # a PIN spoken by mistake is not put on the screen
                step.set(caption=text)
        case ev.ListeningEnded():
            step.rest()


def _nothing_heard(step: Step) -> None:
    window = step.state.consent
    failures = step.state.not_heard + 1
    step.set(activity=Activity.IDLE, caption="")
    if failures >= SCREEN_AFTER_FAILURES:
        step.set(not_heard=0, by_voice=False)
        step.say(step.phrase("use_screen"))
        return
    step.set(not_heard=failures)
    if window is not None:
        step.say(
            step.phrase("not_heard_consent"),
            protected=True,
            then_listen="consent",
            consent_for=window.confirmation_id,
        )
    else:
        step.say(step.phrase("not_heard"), then_listen="answer" if step.state.in_form else "command")


def _flow_changed(step: Step) -> None:
    flow = step.flow
    match flow.stage:
        case Stage.DONE if flow.receipt is not None:
            step.end_conversation()
            step.say(result_posted(flow.receipt, flow.prepared, step))
        case Stage.WAITING:
            step.end_conversation()
            step.say(step.phrase("result_waiting"))
        case Stage.PIN:
            _pin_asked(step)
        case Stage.RISK | Stage.NOTICE:
            _asked_on_screen(step)
        case Stage.FAILED if flow.failure is not None:
            step.end_conversation()
            step.say(sentence(flow.failure.code, flow.failure.params))
        case Stage.EXPIRED:
            step.end_conversation()
            step.say(step.phrase("expired"))
        case Stage.CANCELLED if step.state.activity is not Activity.THINKING:
            step.end_conversation()
            step.say(step.phrase("cancelled"))
        case _:
            if step.state.activity is Activity.AWAITING_PIN:
                step.rest()


def _pin_asked(step: Step) -> None:
    flow, thinking = step.flow, step.state.activity is Activity.THINKING
    if flow.failure is not None:
        step.say(sentence(flow.failure.code, flow.failure.params))
    elif flow.consented_by is Route.TOUCH:
        step.quiet()
        step.set(consent=None)
        if not thinking:
            step.rest()
    elif not thinking:
        step.say(step.phrase("open_pin"))


def _asked_on_screen(step: Step) -> None:
    """Something has to be read and chosen by hand; whoever consented by voice is told so, once the dialogue is done."""
    thinking = step.state.activity is Activity.THINKING
    if step.flow.consented_by is Route.VOICE and not thinking:
        step.say(step.phrase("look_at_screen"))
    elif not thinking:
        step.quiet()
        step.set(consent=None)
        step.rest()


def _trouble(step: Step, event: ev.AssistantEvent) -> None:
    health = step.state.health
    match event:
        case ev.SpeakingFailed(utterance_id, code):
            step.set(health=replace(health, speaker=code))
            if step.state.speaking is not None and step.state.speaking.utterance_id == utterance_id:
                step.notify(step.state.speaking.text)
            _spoken(step, utterance_id, complete=True)
        case ev.MicrophoneFailed(code):
            step.set(health=replace(health, microphone=code))
            _cannot_listen(step, code)
        case ev.RecogniserFailed(code):
            step.set(health=replace(health, recogniser=code))
            _cannot_listen(step, code)
        case ev.WakeHealth() | ev.RecogniserFell():
            _announced(step, event)
        case ev.DialogueFailed(conversation_id) if conversation_id == step.state.conversation_id:
            step.end_conversation()
            step.say(step.phrase("dialogue_away"))
        case ev.HealthKnown(microphone, speaker, recogniser):
            _tell_of_devices(step, health, replace(health, microphone=microphone, speaker=speaker))
            step.set(health=replace(health, microphone=microphone, speaker=speaker, recogniser=recogniser))
        case ev.DialogueHealth(code):
            _dialogue_health(step, code)
        case _:
            pass


def _announced(step: Step, event: ev.WakeHealth | ev.RecogniserFell) -> None:
    """Trouble that stops nothing: it is announced, and nobody speaks of it."""
    if isinstance(event, ev.RecogniserFell):
        step.notify(sentence(event.code, {}))
    elif event.code != step.state.health.wake:
        step.set(health=replace(step.state.health, wake=event.code))
        if event.code is not None:
            step.notify(sentence(event.code, {}))


def _tell_of_devices(step: Step, before: Health, now: Health) -> None:
    """What was missing and is there again is said once."""
    if before.microphone is not None and now.microphone is None:
        step.notify(sentence("MICROPHONE_FOUND", {}))
    elif before.speaker is not None and now.speaker is None:
        step.notify(sentence("SPEAKER_FOUND", {}))


def _cannot_listen(step: Step, code: str) -> None:
    step.set(by_voice=False, activity=Activity.IDLE, consent=None)
    step.say(sentence(code, {}))


def _dialogue_health(step: Step, code: str | None) -> None:
    """The dialogue process went away with all its conversations, or is ready. Money on hold stays on its page."""
    before = step.state.health.dialogue
    interrupted = step.state.in_form or step.state.activity is Activity.THINKING
    step.set(health=replace(step.state.health, dialogue=code))
    if code == DIALOGUE_AWAY and before != DIALOGUE_AWAY:
        step.end_conversation()
        if interrupted:
            step.say(step.phrase("dialogue_away"))
    elif code is None and before == DIALOGUE_AWAY and step.state.activity is Activity.IDLE:
        step.say(step.phrase("dialogue_back"))
