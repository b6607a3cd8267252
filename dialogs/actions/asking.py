"""What the transfer form asks for: the payee, the amount, and consent to what is prepared."""

from dialogs.actions.turn import Act, Outcome, Said, Turn
from dialogs.desk import BankDesk, PreparedAnswer, Refusal
from dialogs.language.money_words import verbalise
from dialogs.port import PayeeName

OFFER_STOP_AFTER_REFUSALS = 3
_MOST_OFFERED = 4

_ASK_AMOUNT_AGAIN = frozenset(
    {"AMOUNT_NOT_POSITIVE", "AMOUNT_TOO_LARGE", "INSUFFICIENT_FUNDS", "LIMIT_PER_TRANSFER", "LIMIT_PER_DAY"}
)
_ASK_PAYEE_AGAIN = frozenset({"PAYEE_UNKNOWN", "SAME_ACCOUNT"})


def ask_payee(turn: Turn, _desk: BankDesk) -> Outcome:
    """Ask who gets the money, or which of those that were found."""
    offered = turn.named(turn.list_slot("payee_candidates"))[:_MOST_OFFERED]
    if not offered:
        return Outcome((Said("utter_ask_payee"),))
    options = "；".join(_described(payee) for payee in offered)
    data = {"payee_ids": [payee.id for payee in offered]}
    return Outcome((Said("utter_ask_which_payee", {"options": options}, data),))


def ask_amount(turn: Turn, _desk: BankDesk) -> Outcome:
    """Ask how much, or which of the amounts that were understood."""
    offered = tuple(int(fen) for fen in turn.list_slot("amount_options"))
    if not offered:
        return Outcome((Said("utter_ask_amount"),))
    data = {"options_fen": [str(fen) for fen in offered]}
    words = [verbalise(fen) for fen in offered]
    if len(words) == 1:
        return Outcome((Said("utter_ask_whether_amount", {"amount": words[0]}, data),))
    options = "、".join(words[:-1]) + "，还是" + words[-1]
    return Outcome((Said("utter_ask_which_amount", {"options": options}, data),))


def ask_confirmation(turn: Turn, desk: BankDesk) -> Outcome:
    """Prepare the transfer and have it read back; the app words it from what was prepared."""
    if turn.text_slot("holding"):
        return Outcome((Said("utter_ask_what_to_change"),))
    payee_id, amount = turn.text_slot("payee"), turn.text_slot("amount")
    if payee_id is None or amount is None:
        raise ValueError("a transfer is prepared with a payee and an amount")
    answer = desk.prepare_transfer(turn.conversation_id, payee_id, int(amount))
    if isinstance(answer, Refusal):
        return _after_refusal(turn, answer)
    if (answer.payee_id, answer.amount_fen) != (payee_id, int(amount)):
        return _not_as_asked(turn, desk, answer)
    data = {"confirmation_id": answer.confirmation_id}
    return Outcome((Act("read_back", data),), {"confirmation_id": answer.confirmation_id, "refusals": None})


def _not_as_asked(turn: Turn, desk: BankDesk, answer: PreparedAnswer) -> Outcome:
    """The desk prepared something else: void it and stop."""
    desk.cancel_transfer(turn.conversation_id, answer.confirmation_id)
    return Outcome((Said("utter_use_screen"),), finished=True)


def _after_refusal(turn: Turn, refusal: Refusal) -> Outcome:
    """Say why, and ask again for the value that was refused; what another value cannot mend ends the transfer."""
    refusals = int(turn.text_slot("refusals") or 0) + 1
    outcome = Outcome(
        (Said("utter_refused", {"reason": refusal.sentence}, {"code": refusal.code}),),
        {"confirmation_id": None, "refusals": str(refusals)},
    )
    if refusals >= OFFER_STOP_AFTER_REFUSALS:
        outcome = outcome.then(Said("utter_offer_stop"), offered_stop="yes")
    if refusal.code in _ASK_AMOUNT_AGAIN:
        return outcome.then(Said("utter_ask_other_amount"), amount=None, requested_slot="amount")
    if refusal.code in _ASK_PAYEE_AGAIN:
        return outcome.then(Said("utter_ask_payee"), payee=None, requested_slot="payee")
    return outcome.then(finished=True)


def _described(payee: PayeeName) -> str:
    relation = f"（{payee.relation}）" if payee.relation else ""
    return f"{payee.name}{relation}，尾号{payee.tail}"
