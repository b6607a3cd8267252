"""Refusals of the safety room."""

from __future__ import annotations

from bank.errors import BankError


class AccountFrozenError(BankError):
    """The customer froze the account or card: nothing ordered leaves it. params: since_iso (ISO 8601 with offset)."""

    code = "ACCOUNT_FROZEN"
