"""Refusals of bills and top-ups."""

from __future__ import annotations

from bank.errors import BankError


class BillKindUnknownError(BankError):
    """Neither electricity, water, gas nor phone."""

    code = "BILL_KIND_UNKNOWN"


class BillNumberInvalidError(BankError):
    """Not an account number of that kind: a digit is wrong or two are swapped. params: kind, digits."""

    code = "BILL_NUMBER_INVALID"


class BillNumberLengthError(BillNumberInvalidError):
    """Too short, too long, or not digits alone. params: kind, digits (how many there should be), given (how many)."""

    code = "BILL_NUMBER_LENGTH"


class BillRegionUnknownError(BillNumberInvalidError):
    """No company has numbers that begin like this. params: kind, start (the first two digits, three of a phone)."""

    code = "BILL_REGION_UNKNOWN"


class BillNotIssuedError(BankError):
    """The month's bill is not there yet, or is too old to be asked for. params: month."""

    code = "BILL_NOT_ISSUED"


class BillAlreadyPaidError(BankError):
    """The month's bill was paid before; no money moved this time. params: paid_iso."""

    code = "BILL_ALREADY_PAID"


class BillAmountChangedError(BankError):
    """The amount is not what the bill asks for; the customer must see it again. params: amount_fen."""

    code = "BILL_AMOUNT_CHANGED"


class BillReceiptUnknownError(BankError):
    """No such receipt, or not this customer's."""

    code = "BILL_RECEIPT_UNKNOWN"


class TopUpAmountInvalidError(BankError):
    """Not one of the amounts on offer."""

    code = "TOP_UP_AMOUNT_INVALID"


class TopUpLimitPerDayError(BankError):
    """More top-ups than a day allows. params: limit_fen, used_fen, amount_fen."""

    code = "TOP_UP_LIMIT_PER_DAY"


class AutoPayExistsError(BankError):
    """This number's bills are already paid automatically."""

    code = "AUTO_PAY_EXISTS"


class AutoPayUnknownError(BankError):
    """No such agreement, or not this customer's."""

    code = "AUTO_PAY_UNKNOWN"
