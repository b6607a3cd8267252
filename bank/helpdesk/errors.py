"""Refusals of the help desk."""

from __future__ import annotations

from bank.errors import BankError


class AnswerUnknownError(BankError):
    """No answer has this id."""

    code = "ANSWER_UNKNOWN"
