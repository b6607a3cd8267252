"""Opening a credit card: what the bank offers a customer who asks on the phone, by plain rules, and taking it up."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Final

from bank import action_requests, customers
from bank import card_number as card_numbers
from bank.accounts import open_external
from bank.action_requests import checked_amount, checked_pin_text, checked_text
from bank.clock import epoch_ms
from bank.credit import card_rows, loan_rows
from bank.credit.errors import CardNotOfferedError, CardTermsInvalidError
from bank.credit.loan_decision import ADULT_YEARS, is_regular
from bank.credit.values import CardOffer, CardRequest, OfferRefusal
from bank.policy import BANK_NAME
from bank.tokens import token_hex

if TYPE_CHECKING:
    from datetime import datetime

    from bank.clock import Clock
    from bank.credit.loan_decision import LoanFacts
    from bank.credit.policy import CreditPolicy
    from bank.database import Database, Reading, Transaction
    from bank.pins import PinService

_CARD_NAME: Final = "小象信用卡"
_OWN_CARDS: Final = "99638809"
_DIGITS_OF_ITS_OWN: Final = 10


class CardOpeningDesk:
    """Credit cards that customers ask for themselves: one each, with a limit that their income bears."""

    def __init__(self, database: Database, clock: Clock, policy: CreditPolicy, pins: PinService) -> None:
        self._database = database
        self._clock = clock
        self._policy = policy
        self._pins = pins

    def offer(self, customer_id: str) -> CardOffer:
        """Return what limit a customer may choose, or why none is offered; nothing is done (CustomerUnknownError)."""
        customer_id = checked_text(customer_id, "customer_id")
        with self._database.snapshot() as reading:
            return self._offer(reading, customer_id)

    def take_up(self, request: CardRequest, pin: str) -> str:
        """Open the card with the limit that the customer chose; return its id. The same request again gives the same.

        Raises:
            FieldInvalidError, AmountNotPositiveError, AmountTooLargeError, RequestReusedError, CustomerUnknownError
            CardNotOfferedError: the customer has a card, or the rules do not allow one.
            CardTermsInvalidError: the limit is none of those that are offered.
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError
        """
        asked = action_requests.asked(
            request.customer_id, request.request_id, "card-opening", checked_amount(request.limit_fen)
        )
        card_id = action_requests.earlier_result(self._database, asked)
        if card_id is None:
            self._check(self._database, asked.customer_id, request.limit_fen)
            with self._pins.proving(asked.customer_id, checked_pin_text(pin)) as transaction:
                card_id = action_requests.earlier_result(transaction, asked)
                if card_id is None:
                    offer = self._check(transaction, asked.customer_id, request.limit_fen)
                    days = (offer.statement_day, offer.due_day)
                    now = self._clock.now()
                    card_id = insert_card(transaction, asked.customer_id, _new_number(), request.limit_fen, days, now)
                    action_requests.store(transaction, asked, card_id)
        return card_id

    def _check(self, reading: Reading, customer_id: str, limit_fen: int) -> CardOffer:
        offer = self._offer(reading, customer_id)
        if offer.refusal is not None:
            raise CardNotOfferedError
        if limit_fen not in offer.limits_fen:
            raise CardTermsInvalidError
        return offer

    def _offer(self, reading: Reading, customer_id: str) -> CardOffer:
        now, rules = self._clock.now(), self._policy.card
        customers.find(reading, customer_id)
        facts = loan_rows.facts(reading, customer_id, now, self._policy)
        most_fen = min(rules.limit_most_fen, facts.income_fen * rules.offer_income_times)
        limits_fen = tuple(fen for fen in rules.offer_limits_fen if fen <= most_fen)
        refusal = self._refusal(reading, customer_id, facts)
        if refusal is None and not limits_fen:
            refusal = OfferRefusal.INCOME
        return CardOffer(
            limits_fen=() if refusal else limits_fen,
            statement_day=rules.offer_days[0],
            due_day=rules.offer_days[1],
            refusal=refusal,
        )

    def _refusal(self, reading: Reading, customer_id: str, facts: LoanFacts) -> OfferRefusal | None:
        if card_rows.of_customer(reading, customer_id, self._policy.card):
            return OfferRefusal.HAS_CARD
        if facts.age_years < ADULT_YEARS:
            return OfferRefusal.AGE
        if facts.overdue:
            return OfferRefusal.OVERDUE
        if not is_regular(facts.incomes_fen) or facts.income_fen < self._policy.loan.income_least_fen:
            return OfferRefusal.INCOME
        return None


def insert_card(
    transaction: Transaction, customer_id: str, number: str, limit_fen: int, days: tuple[int, int], now: datetime
) -> str:
    """Store a new card with its ledger account and return its id.

    days: of the statement and of the payment. Raises what the schema refuses: CardNumberInvalidError,
    AccountExistsError (the number is taken), CardTermsInvalidError.
    """
    card_id = f"credit-card-{token_hex(8)}"
    open_external(transaction, card_id, _CARD_NAME, BANK_NAME, number)
    transaction.execute(
        "INSERT INTO credit_card (account_id, customer_id, limit_fen, statement_day, due_day, opened_at_ms)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        card_id,
        customer_id,
        limit_fen,
        *days,
        epoch_ms(now),
    )
    return card_id


def _new_number() -> str:
    body = _OWN_CARDS + "".join(secrets.choice("0123456789") for _ in range(_DIGITS_OF_ITS_OWN))
    return body + card_numbers.check_digit(body)
