"""When a sentence counts as consent to a transfer. Everything that protects the money from the microphone is here.

* Consent is asked for by reading back what the bank prepared; it opens when that read-back was played to its end.
* Only a whole utterance that `dialogs.language.consent` grants counts, and only for the transfer that was read back.
* A denial counts at any time, also during the read-back.
* Anything else closes the window: whatever follows must be read back again.
* Only the person's own word grants, and only where it is clear that it was all they said: what somebody put in its place, and
  what may have been more than consent, is answered by reading back again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from app.assistant.commands import CancelTransfer, GiveConsent
from app.assistant.readback import read_back
from app.assistant.state import Activity, Who
from app.transfer_state import Route, Stage
from dialogs.language.consent import judge
from dialogs.port import Verdict

if TYPE_CHECKING:
    from app.assistant.step import Step
    from bank.values import PreparedTransfer


def is_open(step: Step) -> bool:
    """Whether consent given now would count."""
    window = step.state.consent
    return (
        window is not None
        and window.open
        and step.flow.stage is Stage.REVIEW
        and step.flow.is_open(window.confirmation_id)
    )


def ask(step: Step, prepared: PreparedTransfer, text: str) -> None:
    """Read the prepared transfer back; consent opens when that has been played."""
    step.say(text, protected=True, then_listen="consent", consent_for=prepared.confirmation_id)


def played(step: Step, utterance_id: str) -> None:
    """Open the window whose read-back has just been played to the end."""
    window = step.state.consent
    if window is not None and window.utterance_id == utterance_id and not window.open:
        step.set(consent=replace(window, open=True))


def verdict(step: Step, text: str) -> Verdict | None:
    """The app's judgement of a sentence, where consent had been asked for."""
    return judge(text) if step.state.consent is not None else None


def settles(step: Step, text: str, *, counts: bool = True) -> bool:
    """Deal with a sentence that grants, refuses, or grants at the wrong moment. False: it is about something else.

    `counts`: it is the person's own word, and all that they said.
    """
    window = step.state.consent
    decision = judge(text)
    if window is None or (decision is Verdict.GRANTED and not counts):
        if decision is Verdict.GRANTED:
            _without_read_back(step)
        return decision is Verdict.GRANTED
    if decision is Verdict.DENIED:
        _denied(step, window.confirmation_id, text)
        return True
    if decision is not Verdict.GRANTED:
        return False
    if not window.open:
        _too_early(step)
    elif not is_open(step):
        _nothing_to_consent_to(step)
    else:
        step.quiet()
        step.do(GiveConsent(window.confirmation_id))
        if _dialogue_waits(step):
            step.ask_dialogue(text, decision)
        else:  # the PIN is asked for once risk control has looked at it
            step.set(consent=None, activity=Activity.IDLE)
    return True


def at_the_pin_pad(step: Step, text: str) -> None:
    """With the pad open only a refusal is listened to. The sentence is neither shown, sent nor kept: a PIN, perhaps."""
    prepared = step.flow.prepared
    if judge(text) is Verdict.DENIED and prepared is not None and step.flow.stage is Stage.PIN:
        step.quiet()
        step.do(CancelTransfer(prepared.confirmation_id))
        step.set(activity=Activity.IDLE, consent=None)
    else:
        step.set(activity=Activity.IDLE)
        step.say(step.phrase("pin_by_hand"))


def at_a_question(step: Step, text: str) -> None:
    """While a warning is on the screen only a refusal counts: nobody is talked past it by voice."""
    prepared = step.flow.prepared
    step.show(Who.PERSON, text)
    step.quiet()
    if judge(text) is Verdict.DENIED and prepared is not None:
        step.do(CancelTransfer(prepared.confirmation_id))
        step.set(activity=Activity.IDLE, consent=None)
    else:
        step.set(activity=Activity.IDLE)
        step.say(step.phrase("look_at_screen"))


def _denied(step: Step, confirmation_id: str, text: str) -> None:
    """The window closes at once; whether something else is wanted (不对，是八百) is for the dialogue to say."""
    step.quiet()
    if _dialogue_waits(step):
        step.ask_dialogue(text, Verdict.DENIED)
    else:
        step.set(consent=None, activity=Activity.IDLE)
        step.do(CancelTransfer(confirmation_id))


def _dialogue_waits(step: Step) -> bool:
    """Whether the dialogue has a form for this transfer: only where it was begun by talking to it."""
    return step.flow.started_by is Route.VOICE and step.state.in_form


def _too_early(step: Step) -> None:
    """The read-back goes on; the person is told on the screen to wait for its end."""
    step.notify(step.phrase("consent_early"))


def _without_read_back(step: Step) -> None:
    """Consent to something that was not read back yet: it is read back now, and consent asked for."""
    prepared = step.flow.prepared
    if step.flow.stage is Stage.REVIEW and prepared is not None:
        ask(step, prepared, read_back(prepared, step))
    else:
        _nothing_to_consent_to(step)


def _nothing_to_consent_to(step: Step) -> None:
    step.quiet()
    step.set(consent=None, activity=Activity.IDLE)
    step.say(step.phrase("consent_gone"))
