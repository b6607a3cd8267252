"""Refusals and failures of the risk room; `params` never carry names, cards or words that were said."""

from __future__ import annotations

from bank.errors import BankError


class RiskBlockedError(BankError):
    """The transfer was judged too dangerous and may not be posted; no money moved."""

    code = "RISK_BLOCKED"


class RiskDelayedError(BankError):
    """Risk control holds the transfer for 24 hours, which are not over; no money moved."""

    code = "RISK_DELAYED"


class RiskUnknownError(BankError):
    """No decision was made about this confirmation."""

    code = "RISK_UNKNOWN"


class RiskChoiceNotOfferedError(BankError):
    """The decision did not offer this choice."""

    code = "RISK_CHOICE_NOT_OFFERED"


class RiskListUnchangedError(BankError):
    """The card is already on the list, or was never on it."""

    code = "RISK_LIST_UNCHANGED"


class RiskPayeeListedError(BankError):
    """A payee known as a scam cannot be trusted."""

    code = "RISK_PAYEE_LISTED"


class RiskDataInvalidError(BankError):
    """The rules, the words or the model's card do not fit. params: field (a path inside the file)."""

    code = "RISK_DATA_INVALID"


class RiskModelUnusableError(BankError):
    """The model is absent, damaged, or made for other features; lists and rules still decide. params: field."""

    code = "RISK_MODEL_UNUSABLE"
