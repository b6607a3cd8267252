"""The transfer conversation: what an utterance does to it. Decided here; asked and read back in asking.py.

The slots: payee (an id), amount (fen as a decimal string), confirmation (set once the PIN pad opens),
confirmation_id (what is prepared), payee_candidates and amount_options (what was offered), misses and refusals
(counts), holding (the person said 不对 and was asked what), offered_stop; parked_payee and parked_amount (of a transfer
that was laid aside for another business, until it is resumed or another begins).
"""

from dialogs.actions import services
from dialogs.actions.topics import ANSWERED, LEAVES
from dialogs.actions.turn import Act, Outcome, Said, SlotValue, Turn
from dialogs.actions.values import (
    AmountGiven,
    Candidates,
    Denied,
    Payee,
    PayeeGiven,
    UnknownPayee,
    amount_given,
    payee_given,
)
from dialogs.desk import BankDesk, Refusal
from dialogs.language.money_zh import Ambiguous, Exact
from dialogs.language.read_back_questions import asks_about_the_transfer
from dialogs.verdict import Verdict

TRANSFER_SLOTS = (
    "payee",
    "amount",
    "confirmation",
    "payee_candidates",
    "amount_options",
    "misses",
    "refusals",
    "holding",
    "offered_stop",
)
EXPLAIN_AFTER, OFFER_STOP_AFTER, GIVE_UP_AFTER = 2, 3, 4
SURE = 0.5
"""Confidence below which a transfer is not left, nor interrupted, for another business: all other intents together are
likelier. Of 609 such intents of the development splits 603 are above and right, 4 below and right."""

_VOID_ALREADY = frozenset({"ALREADY_CANCELLED", "CONFIRMATION_UNKNOWN", "PENDING_EXPIRED"})
_STOPS = frozenset({"cancel", "stop"})
_CHATTING = frozenset({"greet", "transfer", "resume_transfer"})
_PARKED = ("parked_payee", "parked_amount")


def hear(turn: Turn, desk: BankDesk) -> Outcome:
    """Return what an utterance inside the transfer does; validate_transfer_form.

    A question is answered and the form goes on; another business lays the transfer aside. Every outcome sets a slot:
    setting none would tell Rasa that the form rejects the utterance.
    """
    if turn.requested is None:
        return _begin(turn, desk)
    outcome = _asked_again(turn) or _beside(turn, desk)
    if outcome is None:
        outcome = _at_confirmation(turn, desk) if turn.requested == "confirmation" else _while_asking(turn, desk)
    return outcome if outcome.slots else outcome.then(misses=turn.text_slot("misses"))


def _beside(turn: Turn, desk: BankDesk) -> Outcome | None:
    """Return what an utterance does that is about something else than the transfer; None for the transfer's own."""
    if turn.verdict is Verdict.GRANTED:
        return None
    if turn.intent == "scam_help" or services.sounds_like_a_scam(turn.text):
        return _stopped_for_good(turn, desk)
    if turn.confidence < SURE or _answers_the_form(turn):
        return None
    if turn.intent in LEAVES:
        return _laid_aside(turn, desk)
    if turn.intent in ANSWERED - {"greet", "out_of_scope"}:
        return Outcome(services.answer(turn, desk).says)
    return None


def _asked_again(turn: Turn) -> Outcome | None:
    """A question about the transfer itself, whatever it was taken for: the form reads back or asks again, and that answers.

    None where it is no such question, or stops the transfer.
    """
    if turn.verdict is Verdict.DENIED or not asks_about_the_transfer(turn.text):
        return None
    return Outcome(slots={"holding": None, "offered_stop": None})


def _answers_the_form(turn: Turn) -> bool:
    """Tell whether the utterance is nothing but a payee or an amount, whatever it was taken for."""
    mentions, whole = turn.mentions, len(turn.text.strip("。，！？ ,.!?的吧呀啊哦就给转"))
    named = sum(mention.end - mention.start for mention in mentions.payees)
    amount = mentions.amount or mentions.bare_amount
    counted = 0 if amount is None else amount.span[1] - amount.span[0]
    return named + counted > 0 and named + counted >= whole - 1


def _stopped_for_good(turn: Turn, desk: BankDesk) -> Outcome:
    """A fraud is spoken of: void what is prepared, keep nothing of it, and warn."""
    outcome = _voided(turn, desk)
    warned = services.warn(turn, desk)
    forgotten: dict[str, SlotValue] = {**warned.slots, **dict.fromkeys(_PARKED)}
    says = () if outcome.finished else (Said("utter_stopped_for_safety"),)
    return outcome.then(*says, *warned.says, finished=True).with_slots(forgotten)


def _laid_aside(turn: Turn, desk: BankDesk) -> Outcome:
    """Another business: nothing stays on hold, payee and amount are remembered, and the other page opens."""
    outcome = _voided(turn, desk)
    if outcome.finished:
        return outcome
    parked: dict[str, SlotValue] = {
        "parked_payee": turn.text_slot("payee"),
        "parked_amount": turn.text_slot("amount"),
    }
    away = services.leave(turn, desk)
    said = (Said("utter_laid_aside"),) if any(parked.values()) else ()
    return outcome.then(*away.says, *said, finished=True).with_slots(parked)


def cancelled(turn: Turn, desk: BankDesk, *says: Said) -> Outcome:
    """Void what is prepared and end the transfer."""
    outcome = _voided(turn, desk)
    if outcome.finished:
        return outcome
    return outcome.then(*(says or (Said("utter_cancelled"),)), finished=True)


def _begin(turn: Turn, desk: BankDesk) -> Outcome:
    """A new transfer. What an earlier one of this conversation left prepared is voided first."""
    clean: dict[str, SlotValue] = dict.fromkeys(TRANSFER_SLOTS)
    outcome = Outcome(slots=clean)
    left_over = turn.text_slot("confirmation_id")
    if left_over:
        desk.cancel_transfer(turn.conversation_id, left_over)
        outcome = outcome.then(confirmation_id=None)
    if services.sounds_like_a_scam(turn.text):
        warned = services.warn(turn, desk)
        return outcome.then(*warned.says, finished=True).with_slots(warned.slots)
    parked = {slot.removeprefix("parked_"): turn.text_slot(slot) for slot in _PARKED}
    outcome = outcome.with_slots(dict.fromkeys((*_PARKED, "offered")))
    if turn.intent == "resume_transfer" and any(parked.values()):
        return outcome.with_slots({slot: value for slot, value in parked.items() if value})
    return _taken(outcome, payee_given(turn, desk), amount_given(turn))


def _while_asking(turn: Turn, desk: BankDesk) -> Outcome:
    """The payee or the amount was asked for."""
    payee, amount = payee_given(turn, desk), amount_given(turn)
    if payee is not None or amount is not None:
        return _changed(turn, desk, payee, amount)
    offered_stop = turn.text_slot("offered_stop") is not None
    if turn.intent in _STOPS or turn.intent == ("affirm" if offered_stop else "deny"):
        return cancelled(turn, desk)
    if turn.intent == "deny":  # no, do not stop
        return Outcome(slots={"offered_stop": None, "misses": None})
    if turn.verdict is Verdict.GRANTED:
        return Outcome((Said("utter_nothing_to_confirm"),))
    if turn.intent in _CHATTING:
        return Outcome(slots={"offered_stop": None})
    return _missed(turn, desk, Said("utter_out_of_scope" if turn.intent == "out_of_scope" else "utter_not_understood"))


def _at_confirmation(turn: Turn, desk: BankDesk) -> Outcome:
    """The transfer was read back (or the person was asked what to change)."""
    if turn.verdict is Verdict.GRANTED:
        return _authorised(turn, desk)
    payee, amount = _different(turn, payee_given(turn, desk), amount_given(turn))
    if payee is not None or amount is not None:
        return _changed(turn, desk, payee, amount)
    if turn.intent == "correct" and turn.text_slot("holding") is None:
        return _voided(turn, desk).then(holding="yes")
    if _stops(turn):
        return cancelled(turn, desk)
    if turn.verdict is Verdict.QUESTION or turn.intent in _CHATTING:
        says = (Said("utter_out_of_scope"),) if turn.intent == "out_of_scope" else ()
        return Outcome(says, {"holding": None})
    outcome = _missed(turn, desk, Said("utter_say_consent"))
    return outcome if outcome.finished else outcome.then(holding=None)


def _stops(turn: Turn) -> bool:
    """Tell whether an utterance after the read-back ends the transfer: any denial does."""
    accepted_offer = turn.text_slot("offered_stop") is not None and turn.intent == "affirm"
    return turn.intent in _STOPS or turn.intent == "deny" or turn.verdict is Verdict.DENIED or accepted_offer


def _authorised(turn: Turn, desk: BankDesk) -> Outcome:
    """Open the PIN pad; read back again where the window was closed or nothing is prepared."""
    confirmation_id = turn.text_slot("confirmation_id")
    if confirmation_id is None or not turn.consents:
        return Outcome(slots={"holding": None})
    answer = desk.begin_authorisation(turn.conversation_id, confirmation_id)
    if isinstance(answer, Refusal):
        return Outcome((_refused(answer),), {"confirmation_id": None, "holding": None})
    return Outcome((Act("open_pin", {"confirmation_id": confirmation_id}),), {"confirmation": "authorising"})


def _different(turn: Turn, payee: PayeeGiven, amount: AmountGiven) -> tuple[PayeeGiven, AmountGiven]:
    """Drop what only repeats the values held: 是三百块 after 三百元 was read back changes nothing."""
    if isinstance(payee, Payee) and payee.id == turn.text_slot("payee"):
        payee = None
    if isinstance(amount, Exact) and str(amount.fen) == turn.text_slot("amount"):
        amount = None
    return payee, amount


def _changed(turn: Turn, desk: BankDesk, payee: PayeeGiven, amount: AmountGiven) -> Outcome:
    """Take new values; whatever was prepared for the old ones is voided."""
    outcome = _voided(turn, desk)
    if outcome.finished:
        return outcome
    fresh = outcome.then(misses=None, offered_stop=None, holding=None)
    if isinstance(payee, UnknownPayee):
        return _missed_payee(turn, desk, fresh, payee, amount)
    return _taken(fresh, payee, amount)


def _taken(outcome: Outcome, payee: PayeeGiven, amount: AmountGiven) -> Outcome:
    match payee:
        case Payee(id=identity):
            outcome = outcome.then(payee=identity, payee_candidates=None)
        case Candidates(payees=payees, at_once=at_once):
            says = (Said("utter_one_payee_at_a_time"),) if at_once else ()
            outcome = outcome.then(*says, payee=None, payee_candidates=[one.id for one in payees])
        case UnknownPayee(spoken=spoken):
            outcome = outcome.then(Said("utter_payee_unknown", {"name": spoken}), payee=None, payee_candidates=None)
        case Denied():
            outcome = outcome.then(payee=None, payee_candidates=None)
        case None:
            pass
    match amount:
        case Exact(fen=fen):
            return outcome.then(amount=str(fen), amount_options=None)
        case Ambiguous(options_fen=options, text=text):
            said = Said("utter_amount_ambiguous", {"spoken": text})
            return outcome.then(said, amount=None, amount_options=[str(fen) for fen in options])
        case Denied():
            return outcome.then(amount=None, amount_options=None)
        case None:
            return outcome


def _missed_payee(turn: Turn, desk: BankDesk, outcome: Outcome, payee: UnknownPayee, amount: AmountGiven) -> Outcome:
    """Count an unknown name as a miss, so that nobody is asked for a payee for ever."""
    said = Said("utter_payee_unknown", {"name": payee.spoken})
    missed = _missed(turn, desk, said)
    if missed.finished:
        return missed
    kept = _taken(outcome, Denied(), amount)
    return kept.then(*missed.says, misses=missed.slots["misses"], offered_stop=missed.slots.get("offered_stop"))


def _missed(turn: Turn, desk: BankDesk, said: Said) -> Outcome:
    """Say so, then explain, then offer to stop, and at last stop at the screen."""
    misses = int(turn.text_slot("misses") or 0) + 1
    if misses >= GIVE_UP_AFTER:
        return cancelled(turn, desk, Said("utter_use_screen"))
    outcome = Outcome((said,), {"misses": str(misses)})
    if misses >= OFFER_STOP_AFTER:
        return outcome.then(Said("utter_offer_stop"), offered_stop="yes")
    if misses >= EXPLAIN_AFTER:
        return outcome.then(Said(f"utter_explain_{turn.requested}"))
    return outcome


def _voided(turn: Turn, desk: BankDesk) -> Outcome:
    """Void what is prepared. Finished, with the bank's sentence, where that is no longer possible."""
    confirmation_id = turn.text_slot("confirmation_id")
    if confirmation_id is None:
        return Outcome()
    answer = desk.cancel_transfer(turn.conversation_id, confirmation_id)
    outcome = Outcome(slots={"confirmation_id": None})
    if isinstance(answer, Refusal) and answer.code not in _VOID_ALREADY:
        return outcome.then(_refused(answer), finished=True)
    return outcome


def _refused(refusal: Refusal) -> Said:
    return Said("utter_refused", {"reason": refusal.sentence}, {"code": refusal.code})
