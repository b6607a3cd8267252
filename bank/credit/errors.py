"""Refusals of credit cards, points and loans."""

from __future__ import annotations

from bank.errors import BankError


class CardUnknownError(BankError):
    """No such credit card, or not this customer's."""

    code = "CARD_UNKNOWN"


class CardTermsInvalidError(BankError):
    """A statement day and a due day that do not leave 15 to 25 days to pay, or a limit the bank does not give."""

    code = "CARD_TERMS_INVALID"


class CardNotOfferedError(BankError):
    """The customer has a credit card already, or the rules do not allow one (bank/credit/card_opening.py)."""

    code = "CARD_NOT_OFFERED"


class CreditLimitExceededError(BankError):
    """More than is left of the card's limit. params: limit_fen, available_fen, amount_fen."""

    code = "CREDIT_LIMIT_EXCEEDED"


class PurchaseUnknownError(BankError):
    """No such purchase by card."""

    code = "PURCHASE_UNKNOWN"


class CardBillUnknownError(BankError):
    """No bill was made for that month, or the customer has no card."""

    code = "CARD_BILL_UNKNOWN"


class PlanUnavailableError(BankError):
    """The bill cannot be paid in instalments: in instalments already, overdue, followed by the next, or too small."""

    code = "PLAN_UNAVAILABLE"


class CreditQuoteChangedError(BankError):
    """What was confirmed is not what holds now; the customer must see it again. Nothing was done."""

    code = "CREDIT_QUOTE_CHANGED"


class PointsInsufficientError(BankError):
    """More points than the customer has. params: points, balance."""

    code = "POINTS_INSUFFICIENT"


class RewardUnknownError(BankError):
    """Nothing of that id in the catalogue, or it asks for a credit card that the customer lacks."""

    code = "REWARD_UNKNOWN"


class LoanUnknownError(BankError):
    """No such loan, or not this customer's."""

    code = "LOAN_UNKNOWN"


class LoanTermsInvalidError(BankError):
    """A number of months, a purpose or an amount that the bank does not lend by. params: least_fen, most_fen."""

    code = "LOAN_TERMS_INVALID"


class LoanLineMissingError(BankError):
    """No loan was granted, or the decision is too old; the customer has to apply first."""

    code = "LOAN_LINE_MISSING"


class LoanLimitExceededError(BankError):
    """More than is left of the granted limit. params: limit_fen, available_fen, amount_fen."""

    code = "LOAN_LIMIT_EXCEEDED"


class LoanOverdueError(BankError):
    """An instalment is due or overdue and has to be paid first. params: due_iso."""

    code = "LOAN_OVERDUE"


class LoanPaidOffError(BankError):
    """Nothing is owed on the loan any more."""

    code = "LOAN_PAID_OFF"


class LoanRepaymentTooLargeError(BankError):
    """A part that is not less than what is owed. params: left_fen."""

    code = "LOAN_REPAYMENT_TOO_LARGE"
