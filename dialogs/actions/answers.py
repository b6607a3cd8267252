"""What is said outside a transfer, and what ends one."""

from dialogs.actions import services
from dialogs.actions.transfer import TRANSFER_SLOTS, cancelled
from dialogs.actions.turn import Outcome, Said, SlotValue, Turn
from dialogs.desk import BankDesk


def answer(turn: Turn, desk: BankDesk) -> Outcome:
    """Answer what needs no form."""
    return services.answer(turn, desk)


def cancel(turn: Turn, desk: BankDesk) -> Outcome:
    """Cancel outside a form: what waits for its PIN is voided, if anything does; an offer is declined."""
    if turn.text_slot("confirmation_id") is not None:
        outcome = cancelled(turn, desk)
        return Outcome(outcome.says, outcome.slots)
    if turn.list_slot("offered"):
        return Outcome((Said("utter_declined"),), {"offered": None})
    return Outcome((Said("utter_nothing_to_cancel"),))


def end_transfer(turn: Turn, _desk: BankDesk) -> Outcome:
    """Clear the transfer's slots; what waits for its PIN stays known so that it can be cancelled."""
    cleared: dict[str, SlotValue] = dict.fromkeys(TRANSFER_SLOTS)
    if turn.text_slot("confirmation") is None:
        cleared["confirmation_id"] = None
    return Outcome(slots=cleared)
