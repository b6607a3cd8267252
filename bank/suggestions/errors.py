"""Refusals of the suggestions."""

from __future__ import annotations

from bank.errors import BankError


class ServiceUnknownError(BankError):
    """No service of that name is in the catalogue."""

    code = "SERVICE_UNKNOWN"
