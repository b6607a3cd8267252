"""The actions by the names that the domain gives them."""

from collections.abc import Mapping
from types import MappingProxyType

from dialogs.actions import answers, asking, transfer
from dialogs.actions.turn import Action

ACTIONS: Mapping[str, Action] = MappingProxyType(
    {
        "action_answer": answers.answer,
        "action_cancel": answers.cancel,
        "action_end_transfer": answers.end_transfer,
        "validate_transfer_form": transfer.hear,
        "action_ask_transfer_form_payee": asking.ask_payee,
        "action_ask_transfer_form_amount": asking.ask_amount,
        "action_ask_transfer_form_confirmation": asking.ask_confirmation,
    }
)
