"""Refusals of the transfers room. Limits, amounts, the PIN and the two steps themselves are in bank/errors.py."""

from __future__ import annotations

from bank.errors import BankError


class TransferConfirmedError(BankError):
    """The transfer was confirmed with the PIN and waits; it can be withdrawn, not cancelled. No money has moved."""

    code = "TRANSFER_CONFIRMED"


class TransferRefusedError(BankError):
    """The guardian said no; the money was released, none moved."""

    code = "TRANSFER_REFUSED"


class SignatureRequiredError(BankError):
    """The day's total needs a certificate's signature. params: limit_fen, total_fen."""

    code = "SIGNATURE_REQUIRED"


class LargeAmountNoticeError(BankError):
    """The day's total needs a notice and a second confirmation. params: limit_fen, total_fen."""

    code = "LARGE_AMOUNT_NOTICE"


# Family


class GuardianUnknownError(BankError):
    """No such person: neither a customer of the bank nor on the customer's payee list; or nobody was named."""

    code = "GUARDIAN_UNKNOWN"


class GuardianIsSelfError(BankError):
    """Nobody is their own guardian."""

    code = "GUARDIAN_IS_SELF"


class GuardianExistsError(BankError):
    """A guardian is named and stays so until the cooling time after a removal is over; only a lower amount is taken."""

    code = "GUARDIAN_EXISTS"


class NotGuardianError(BankError):
    """The answer does not come from the guardian who was asked, or without the right proof."""

    code = "NOT_GUARDIAN"


class FamilyNotAskedError(BankError):
    """Nobody was asked about this transfer."""

    code = "FAMILY_NOT_ASKED"


class FamilyDecidedError(BankError):
    """The guardian has already answered otherwise."""

    code = "FAMILY_DECIDED"


# Standing orders


class OrderUnknownError(BankError):
    """No such standing order."""

    code = "ORDER_UNKNOWN"


class OrderExpiredError(BankError):
    """The order was not authorised in time; nothing will be sent."""

    code = "ORDER_EXPIRED"


class OrderStateError(BankError):
    """The order is in a state in which this cannot be done. params: state."""

    code = "ORDER_STATE"


class OrderDateError(BankError):
    """The dates do not fit: the first is not in the future or too far off, the end lies before it, or none is given."""

    code = "ORDER_DATE"


class OrderMissedError(BankError):
    """A date passed for too long before anything could be sent; recorded as the reason, never retried."""

    code = "ORDER_MISSED"
