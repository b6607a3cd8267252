"""Answers to questions, and what is said outside a transfer."""

from dialogs.actions.transfer import TRANSFER_SLOTS, cancelled
from dialogs.actions.turn import Outcome, Said, SlotValue, Turn
from dialogs.desk import BankDesk, Refusal

# What a repetition inside the form says again; the form itself asks its question again.
_ANSWERS = frozenset({"utter_balance", "utter_balance_with_pending", "utter_help", "utter_out_of_scope"})


def answer(turn: Turn, desk: BankDesk) -> Outcome:
    """Answer a question that needs no form."""
    if turn.intent == "ask_balance":
        return _balance(turn, desk)
    if turn.intent == "repeat":
        return _repeat(turn)
    return Outcome((Said("utter_help"),))


def cancel(turn: Turn, desk: BankDesk) -> Outcome:
    """Cancel outside a form: what waits for its PIN is voided, if anything does."""
    if turn.text_slot("confirmation_id") is None:
        return Outcome((Said("utter_nothing_to_cancel"),))
    outcome = cancelled(turn, desk)
    return Outcome(outcome.says, outcome.slots)


def end_transfer(turn: Turn, _desk: BankDesk) -> Outcome:
    """Clear the transfer's slots; what waits for its PIN stays known so that it can be cancelled."""
    cleared: dict[str, SlotValue] = dict.fromkeys(TRANSFER_SLOTS)
    if turn.text_slot("confirmation") is None:
        cleared["confirmation_id"] = None
    return Outcome(slots=cleared)


def _balance(turn: Turn, desk: BankDesk) -> Outcome:
    found = desk.balance(turn.conversation_id)
    if isinstance(found, Refusal):
        return Outcome((Said("utter_refused", {"reason": found.sentence}, {"code": found.code}),))
    blanks = {
        "account": found.account_name,
        "tail": found.tail,
        "balance": _yuan(found.balance_fen),
        "available": _yuan(found.available_fen),
    }
    data = {"balance_fen": str(found.balance_fen), "available_fen": str(found.available_fen), "tail": found.tail}
    pending = found.available_fen != found.balance_fen
    return Outcome((Said("utter_balance_with_pending" if pending else "utter_balance", blanks, data),))


def _repeat(turn: Turn) -> Outcome:
    again = tuple(said for said in turn.said_before if said.name in _ANSWERS or not turn.in_form)
    if again or turn.in_form:
        return Outcome(again)
    return Outcome((Said("utter_nothing_to_repeat"),))


def _yuan(fen: int) -> str:
    sign = "-" if fen < 0 else ""
    yuan, cents = divmod(abs(fen), 100)
    return f"{sign}¥{yuan:,}.{cents:02d}"
