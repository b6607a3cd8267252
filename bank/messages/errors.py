"""Refusals of the inbox."""

from __future__ import annotations

from bank.errors import BankError


class MessageUnknownError(BankError):
    """No such message, or not this customer's."""

    code = "MESSAGE_UNKNOWN"
