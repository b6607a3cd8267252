"""Refusals of savings and investing. Codes that the schema's triggers raise arrive here too, without params."""

from __future__ import annotations

from bank.errors import BankError


class CatalogueInvalidError(BankError):
    """The catalogue of rates and products does not fit. params: field (a path inside the file)."""

    code = "CATALOGUE_INVALID"


# Quotes: what was shown before the yes


class QuoteUnknownError(BankError):
    """No such quote, or one of another kind."""

    code = "QUOTE_UNKNOWN"


class QuoteExpiredError(BankError):
    """The quote's time is over; nothing was done."""

    code = "QUOTE_EXPIRED"


class QuoteUsedError(BankError):
    """The quote was already said yes to."""

    code = "QUOTE_USED"


class QuoteOutdatedError(BankError):
    """What the quote was about has changed since; nothing was done."""

    code = "QUOTE_OUTDATED"


# Time deposits


class DepositTermUnknownError(BankError):
    """The bank has no deposit of this length. params: months."""

    code = "DEPOSIT_TERM_UNKNOWN"


class DepositTooSmallError(BankError):
    """Less than a deposit needs. params: least_fen."""

    code = "DEPOSIT_TOO_SMALL"


class DepositUnknownError(BankError):
    """No such deposit."""

    code = "DEPOSIT_UNKNOWN"


class DepositClosedError(BankError):
    """The deposit was paid out."""

    code = "DEPOSIT_CLOSED"


class DepositMaturedError(BankError):
    """The deposit's term is over: its money is about to be paid out or renewed by itself."""

    code = "DEPOSIT_MATURED"


class DepositPartTakenError(BankError):
    """A part was already taken in this term; only all of the rest can be taken now."""

    code = "DEPOSIT_PART_TAKEN"


class DepositRestTooSmallError(BankError):
    """Less than a deposit needs, but not nothing, would be left. params: least_fen, left_fen."""

    code = "DEPOSIT_REST_TOO_SMALL"


class DepositAmountTooLargeError(BankError):
    """More than lies in the deposit. params: principal_fen."""

    code = "DEPOSIT_AMOUNT_TOO_LARGE"


class DepositLockedError(BankError):
    """A transfer to or from a deposit's account; its money moves by opening and withdrawing alone."""

    code = "DEPOSIT_LOCKED"


# Suitability and wealth products


class AnswersInvalidError(BankError):
    """The questionnaire is not answered once for each question with an option it has."""

    code = "ANSWERS_INVALID"


class AssessmentMissingError(BankError):
    """The customer has not answered the questionnaire yet."""

    code = "ASSESSMENT_MISSING"


class AssessmentExpiredError(BankError):
    """The answers are older than twelve months. params: until_iso."""

    code = "ASSESSMENT_EXPIRED"


class AssessmentTooOftenError(BankError):
    """The questionnaire was answered too often on this day. params: most."""

    code = "ASSESSMENT_TOO_OFTEN"


class ProductTooRiskyError(BankError):
    """The product's grade lies above the customer's. params: product_grade (R4), customer_grade (C2)."""

    code = "PRODUCT_TOO_RISKY"


class ProductUnknownError(BankError):
    """No such product or metal."""

    code = "PRODUCT_UNKNOWN"


class PurchaseTooSmallError(BankError):
    """Less than the product's least amount. params: least_fen."""

    code = "PURCHASE_TOO_SMALL"


class PurchaseTooLargeError(BankError):
    """More than one order takes. params: limit_fen."""

    code = "PURCHASE_TOO_LARGE"


class WealthUnitsInsufficientError(BankError):
    """More units than are held and not on their way out. params: held_centi (hundredths of a unit)."""

    code = "WEALTH_UNITS_INSUFFICIENT"


class RedemptionTooSmallError(BankError):
    """So few units that they are worth less than one fen."""

    code = "REDEMPTION_TOO_SMALL"


class WealthOrderUnknownError(BankError):
    """No such order."""

    code = "WEALTH_ORDER_UNKNOWN"


class CoolingOffOverError(BankError):
    """The time in which an order could be given up is over, or there is none for it."""

    code = "COOLING_OFF_OVER"


# Precious metals


class MetalInsufficientError(BankError):
    """More metal than is held. params: held_mg."""

    code = "METAL_INSUFFICIENT"


class MetalAmountInvalidError(BankError):
    """Not a whole number of the metal's steps, or outside what one trade takes. params: step_mg, most_mg."""

    code = "METAL_AMOUNT_INVALID"


# Family wealth


class FamilyUnknownError(BankError):
    """No such family, or one that this person has nothing to do with."""

    code = "FAMILY_UNKNOWN"


class FamilyNotMemberError(BankError):
    """Only someone who shares in the family may do this or see it."""

    code = "FAMILY_NOT_MEMBER"


class FamilyNotInvitedError(BankError):
    """There is no open invitation, or its time is over."""

    code = "FAMILY_NOT_INVITED"


class FamilyAlreadyMemberError(BankError):
    """The person is in the family or already invited."""

    code = "FAMILY_ALREADY_MEMBER"


class FamilyPersonUnknownError(BankError):
    """No customer of this bank has this name and this card."""

    code = "FAMILY_PERSON_UNKNOWN"


class FamilyFullError(BankError):
    """The family has as many people as it may have. params: most."""

    code = "FAMILY_FULL"
