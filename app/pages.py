"""Every page of the window by name. Both versions have a file for each: `app/qml/pages/<version>/<name>Page.qml`."""

from __future__ import annotations

from enum import StrEnum


class Page(StrEnum):
    """A page. A room's pages lie in a folder of the room's name: `cards/Bill` is `cards/BillPage.qml`."""

    HOME = "Home"
    BALANCE = "Balance"
    ENTRIES = "Entries"
    PAYEE = "Payee"
    AMOUNT = "Amount"
    REVIEW = "Review"
    PIN = "Pin"
    RESULT = "Result"
    SETTINGS = "Settings"
    CARD = "cards/Card"
    CARD_BILL = "cards/Bill"
    CARD_REPAY = "cards/Repay"
    CARD_REPAY_AMOUNT = "cards/RepayAmount"
    CARD_INSTALMENTS = "cards/Instalments"
    CARD_APPLY = "cards/Apply"
    ORDER_REVIEW = "OrderReview"
    ORDER_PIN = "OrderPin"
    ORDER_RESULT = "OrderResult"
    HELP = "service/Help"
    SERVICE = "service/Service"
    ANSWER = "service/Answer"
    CALL = "service/Call"
    SAFETY = "safety/Safety"
    LIMITS = "safety/Limits"
    LIMIT_CHANGE = "safety/LimitChange"
    DEVICES = "safety/Devices"
    DEVICE_REVOKE = "safety/DeviceRevoke"
    LOCKS = "safety/Locks"
    PIN_CHANGE = "safety/PinChange"
    SCAM = "safety/Scam"
    SCAM_LIST = "safety/ScamList"
    SCAM_KIND = "safety/ScamKind"
    RISK_HISTORY = "safety/RiskHistory"
    WEALTH_PRODUCTS = "wealth/Products"
    WEALTH_PRODUCT = "wealth/Product"
    WEALTH_QUESTIONNAIRE = "wealth/Questionnaire"
    WEALTH_AMOUNT = "wealth/Amount"
    WEALTH_HOLDINGS = "wealth/Holdings"
    WEALTH_HOLDING = "wealth/Holding"
    WEALTH_STATEMENT = "wealth/Statement"
    CHECK_UP = "checkup/CheckUp"
    FAMILY_WEALTH = "family/Family"
    FAMILY_LEVEL = "family/Level"
    FAMILY_INVITE = "family/Invite"


OF_THE_TRANSFER = (Page.REVIEW, Page.PIN, Page.RESULT)
"""Pages that open and close as the transfer under way does."""
OF_AN_ORDER = (Page.ORDER_REVIEW, Page.ORDER_PIN, Page.ORDER_RESULT)
"""Pages that open and close as the order under way does."""
