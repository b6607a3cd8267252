"""Credit cards: opening, bills, repayments, instalments. Purchases are in bank/credit/card_purchases.py."""

from __future__ import annotations

from bank import action_requests, customers
from bank import card_number as card_numbers
from bank.action_requests import Asked, checked_amount, checked_number, checked_pin_text, checked_text, paying_account
from bank.clock import Clock, from_epoch_ms
from bank.credit import card_plans, card_rows, card_statements
from bank.credit.card_bills import bill_of, is_late
from bank.credit.card_opening import insert_card
from bank.credit.card_purchases import PurchaseDesk
from bank.credit.card_rows import CardRow
from bank.credit.errors import CardBillUnknownError, CardTermsInvalidError, CreditQuoteChangedError
from bank.credit.ledger_accounts import CARD_CHANNEL
from bank.credit.policy import CardPolicy
from bank.credit.values import (
    BillLine,
    CardBill,
    CardPlan,
    CardRepayment,
    CreditCard,
    PlanQuote,
    PlanRequest,
    RepaymentOptions,
    RepaymentRequest,
)
from bank.database import Database, Reading, Transaction
from bank.errors import CardNumberInvalidError, LedgerRefusedError
from bank.ledger import Movement
from bank.months import checked_month
from bank.pins import PinService
from bank.posting import post_at_once
from bank.safety.rule import Debit


class CardService:
    """Customers' credit cards."""

    def __init__(self, database: Database, clock: Clock, policy: CardPolicy, pins: PinService) -> None:
        self._database = database
        self._clock = clock
        self._policy = policy
        self._pins = pins
        self.purchases = PurchaseDesk(database, clock, policy)

    def open(self, customer_id: str, card_number: str, limit_fen: int, statement_day: int, due_day: int) -> CreditCard:
        """Give a customer a credit card.

        Raises:
            CustomerUnknownError, CardNumberInvalidError, AccountExistsError (the number is taken), FieldInvalidError
            CardTermsInvalidError: less than 15 or more than 25 days to pay, or a limit above the policy's.
        """
        customer_id = checked_text(customer_id, "customer_id")
        if type(card_number) is not str:
            raise CardNumberInvalidError
        if checked_amount(limit_fen) > self._policy.limit_most_fen:
            raise CardTermsInvalidError
        days = [checked_number(day, "day", 1, 28) for day in (statement_day, due_day)]
        with self._database.writing() as transaction:
            customers.find(transaction, customer_id)
            now = self._clock.now()
            card_id = insert_card(transaction, customer_id, card_number, limit_fen, (days[0], days[1]), now)
        return self.get(card_id)

    def list(self, customer_id: str) -> tuple[CreditCard, ...]:
        """Return a customer's cards by id; none for an unknown customer."""
        customer_id = checked_text(customer_id, "customer_id")
        with self._database.snapshot() as reading:
            return tuple(
                self._shown(reading, card) for card in card_rows.of_customer(reading, customer_id, self._policy)
            )

    def get(self, card_id: str) -> CreditCard:
        """Return one card (CardUnknownError)."""
        with self._database.snapshot() as reading:
            return self._shown(reading, self._found(reading, card_id))

    def make_statements_due(self) -> tuple[tuple[str, str], ...]:
        """Make every bill whose time has come, each in a transaction of its own; return (card id, month) of each.

        Called again, it makes none twice; called late, it makes the same bills.
        """
        made = []
        for row in self._database.rows("SELECT account_id FROM credit_card ORDER BY account_id"):
            while True:
                now = self._clock.now()
                with self._database.writing() as transaction:
                    card = card_rows.find(transaction, row["account_id"], self._policy)
                    month = card_statements.next_due(transaction, card, now)
                    if month is None:
                        break
                    card_statements.make(transaction, card, month, self._policy)
                made.append((card.id, month))
        return tuple(made)

    def months(self, card_id: str) -> tuple[str, ...]:
        """Return the months of the bills that were made, newest first (CardUnknownError)."""
        with self._database.snapshot() as reading:
            bills = card_rows.statements(reading, self._found(reading, card_id).id)
        return tuple(bill.month for bill in reversed(bills))

    def unbilled(self, card_id: str) -> tuple[BillLine, ...]:
        """Return what was booked on a card since its last bill, newest first (CardUnknownError)."""
        self._bring_up_to_date(card_id)
        with self._database.snapshot() as reading:
            card = self._found(reading, card_id)
            last = card_rows.last_statement(reading, card.id)
            booked = card_rows.entries(reading, card.id, None if last is None else last.cut)
        return tuple(
            BillLine(entry.at, entry.change_fen, entry.counterparty, entry.summary) for entry in reversed(booked)
        )

    def bill(self, customer_id: str, month: str) -> CardBill:
        """Return the month's bill of a customer's first card. For a customer with several: `bill_of_card`.

        Raises:
            FieldInvalidError, CardBillUnknownError
        """
        customer_id = checked_text(customer_id, "customer_id")
        cards = card_rows.of_customer(self._database, customer_id, self._policy)
        if not cards:
            checked_month(month)
            raise CardBillUnknownError
        return self.bill_of_card(cards[0].id, month)

    def bill_of_card(self, card_id: str, month: str) -> CardBill:
        """Return the month's bill of a card as it stands now; bills whose time has come are made first.

        Raises:
            FieldInvalidError, CardUnknownError, CardBillUnknownError
        """
        month = checked_month(month)
        self._bring_up_to_date(card_id)
        with self._database.snapshot() as reading:
            return bill_of(reading, self._found(reading, card_id), month, self._clock.now(), self._policy)

    def repayment_options(self, customer_id: str, card_id: str) -> RepaymentOptions:
        """Return the amounts a person may choose from: the whole bill, the least of it, all debt that was booked.

        Raises:
            FieldInvalidError, CardUnknownError
        """
        customer_id, card_id = checked_text(customer_id, "customer_id"), checked_text(card_id, "card_id")
        card_rows.owned(self._database, customer_id, card_id, self._policy)
        self._bring_up_to_date(card_id)
        with self._database.snapshot() as reading:
            card = card_rows.owned(reading, customer_id, card_id, self._policy)
            last = card_rows.last_statement(reading, card_id)
            all_fen = max(0, card.billed_fen)
            if last is None:
                return RepaymentOptions(card_id, 0, 0, all_fen, None)
            bill = bill_of(reading, card, last.month, self._clock.now(), self._policy)
        return RepaymentOptions(card_id, bill.remaining_fen, bill.minimum_remaining_fen, all_fen, bill.due_on)

    def repay(self, request: RepaymentRequest, pin: str) -> CardRepayment:
        """Pay a card from a current account of its owner; what is paid too much is the customer's credit.

        The same request again gives the first proof: nothing moves and no PIN is looked at.

        Raises:
            FieldInvalidError, AmountNotPositiveError, AmountTooLargeError, RequestReusedError
            CustomerUnknownError, CardUnknownError, AccountUnknownError, AccountFrozenError, InsufficientFundsError,
            ClockWentBackError
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError
        """
        asked = _asked_repayment(request)
        earlier = action_requests.earlier_result(self._database, asked)
        if earlier is None:
            self._check_repayment(self._database, request)
            with self._pins.proving(asked.customer_id, checked_pin_text(pin)) as transaction:
                earlier = action_requests.earlier_result(transaction, asked)
                if earlier is None:
                    card = self._check_repayment(transaction, request)
                    earlier = self._post_repayment(transaction, card, request, asked)
        return _repayment(self._database, int(earlier))

    def rules(self) -> CardPolicy:
        """Return the card's rules: its interest, in how many parts a bill may be paid."""
        return self._policy

    def plan_quote(self, customer_id: str, card_id: str, month: str, parts: int) -> PlanQuote:
        """Return what it would cost to pay the last bill in instalments; nothing is done (errors as `card_plans.quote`).

        Raises:
            FieldInvalidError, CardUnknownError, CardBillUnknownError, PlanUnavailableError
        """
        card_id, month = checked_text(card_id, "card_id"), checked_month(month)
        card_rows.owned(self._database, checked_text(customer_id, "customer_id"), card_id, self._policy)
        self._bring_up_to_date(card_id)
        with self._database.snapshot() as reading:
            card = self._found(reading, card_id)
            return card_plans.quote(reading, card, month, parts, self._clock.now(), self._policy)

    def agree_plan(self, request: PlanRequest, pin: str) -> CardPlan:
        """Pay a bill in instalments, as quoted. The same request again gives the same plan; no PIN is looked at.

        Raises:
            CreditQuoteChangedError: the principal or the fee is not what the customer was shown.
            As `plan_quote`; RequestReusedError, CustomerUnknownError, ClockWentBackError, Pin...Error
        """
        asked = _asked_plan(request)
        earlier = action_requests.earlier_result(self._database, asked)
        if earlier is None:
            customers.find(self._database, asked.customer_id)
            _require_as_shown(request, self.plan_quote(*_quoted(request)))
            with self._pins.proving(asked.customer_id, checked_pin_text(pin)) as transaction:
                earlier = action_requests.earlier_result(transaction, asked)
                if earlier is None:
                    earlier = self._agree_plan(transaction, request, asked)
        return card_plans.find(self._database, earlier)

    def plans(self, card_id: str) -> tuple[CardPlan, ...]:
        """Return a card's plans, oldest bill first (CardUnknownError)."""
        with self._database.snapshot() as reading:
            return card_plans.of_card(reading, self._found(reading, card_id).id)

    def _agree_plan(self, transaction: Transaction, request: PlanRequest, asked: Asked) -> str:
        now = self._clock.now()
        card = card_rows.owned(transaction, request.customer_id, request.card_id, self._policy)
        quoted = card_plans.quote(transaction, card, request.month, request.parts, now, self._policy)
        _require_as_shown(request, quoted)
        plan_id = card_plans.agree(transaction, quoted, now)
        action_requests.store(transaction, asked, plan_id)
        return plan_id

    def _check_repayment(self, reading: Reading, request: RepaymentRequest) -> CardRow:
        paying_account(reading, Debit.CARD_REPAYMENT, request.customer_id, request.from_account_id, request.amount_fen)
        card = card_rows.owned(reading, request.customer_id, request.card_id, self._policy)
        card_statements.refuse_past(reading, card, self._clock.now())
        return card

    def _post_repayment(self, transaction: Transaction, card: CardRow, request: RepaymentRequest, asked: Asked) -> str:
        now = self._clock.now()
        card_statements.bring_up_to_date(transaction, card, now, self._policy)
        movement = Movement(request.from_account_id, card.id, request.amount_fen, "信用卡还款", CARD_CHANNEL)
        pending_id = post_at_once(transaction, movement, now)
        action_requests.store(transaction, asked, str(pending_id))
        return str(pending_id)

    def _bring_up_to_date(self, card_id: str) -> None:
        now = self._clock.now()
        if card_statements.next_due(self._database, self._found(self._database, card_id), now) is not None:
            with self._database.writing() as transaction:
                card = card_rows.find(transaction, card_id, self._policy)
                card_statements.bring_up_to_date(transaction, card, now, self._policy)

    def _found(self, reading: Reading, card_id: str) -> CardRow:
        return card_rows.find(reading, checked_text(card_id, "card_id"), self._policy)

    def _shown(self, reading: Reading, card: CardRow) -> CreditCard:
        return CreditCard(
            id=card.id,
            customer_id=card.customer_id,
            name=card.name,
            card_number=card.card_number,
            tail=card.tail,
            limit_fen=card.limit_fen,
            owed_fen=card.billed_fen + card.planned_fen,
            available_fen=max(0, card.available_fen),
            statement_day=card.days.statement_day,
            due_day=card.days.due_day,
            late=is_late(reading, card, self._clock.now(), self._policy),
        )


def _asked_repayment(request: RepaymentRequest) -> Asked:
    return action_requests.asked(
        request.customer_id,
        request.request_id,
        "card-repayment",
        checked_text(request.card_id, "card_id"),
        checked_text(request.from_account_id, "from_account_id"),
        checked_amount(request.amount_fen),
    )


def _asked_plan(request: PlanRequest) -> Asked:
    return action_requests.asked(
        request.customer_id,
        request.request_id,
        "card-plan",
        checked_text(request.card_id, "card_id"),
        checked_month(request.month),
        checked_number(request.parts, "parts", 1, 12),
        checked_amount(request.principal_fen),
        checked_number(request.fee_fen, "fee_fen", 0, request.principal_fen),
    )


def _quoted(request: PlanRequest) -> tuple[str, str, str, int]:
    return request.customer_id, request.card_id, request.month, request.parts


def _require_as_shown(request: PlanRequest, quoted: PlanQuote) -> None:
    if (request.principal_fen, request.fee_fen) != (quoted.principal_fen, quoted.fee_fen):
        raise CreditQuoteChangedError


def _repayment(reading: Reading, pending_id: int) -> CardRepayment:
    row = reading.row(
        "SELECT r.id, r.created_at_ms, r.amount_fen, card.id AS card_id, card.card_number,"
        "       source.card_number AS from_card_number, e.balance_after_fen"
        "  FROM transfer AS r"
        "  JOIN account AS card ON card.id = r.credit_account_id"
        "  JOIN account AS source ON source.id = r.debit_account_id"
        "  JOIN entry AS e ON e.transfer_id = r.id AND e.account_id = source.id"
        " WHERE r.pending_id = ? AND r.kind = 'post'",
        pending_id,
    )
    if row is None:
        raise LedgerRefusedError(rule="PENDING_UNKNOWN")
    return CardRepayment(
        posted_id=row["id"],
        posted_at=from_epoch_ms(row["created_at_ms"]),
        card_id=row["card_id"],
        tail=card_numbers.tail(row["card_number"]),
        from_tail=card_numbers.tail(row["from_card_number"]),
        amount_fen=row["amount_fen"],
        balance_after_fen=row["balance_after_fen"],
    )
