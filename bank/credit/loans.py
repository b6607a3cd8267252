"""Small online loans: apply, draw, have instalments collected, repay early."""

from __future__ import annotations

import json
import secrets
from datetime import datetime
from typing import Final

from bank import accounts, action_requests, customers
from bank.action_requests import Asked, checked_amount, checked_number, checked_pin_text, checked_text, paying_account
from bank.clock import Clock, epoch_ms
from bank.credit import loan_rows
from bank.credit.errors import (
    CreditQuoteChangedError,
    LoanLimitExceededError,
    LoanLineMissingError,
    LoanOverdueError,
    LoanPaidOffError,
    LoanRepaymentTooLargeError,
    LoanTermsInvalidError,
)
from bank.credit.ledger_accounts import LOAN_CHANNEL, LOAN_INTEREST, LOAN_PENALTY, ensure_bank_account
from bank.credit.loan_decision import PURPOSES, decide
from bank.credit.loan_schedule import early_quote, first_schedule, penalty_fen
from bank.credit.loan_values import (
    DrawRequest,
    EarlyKind,
    EarlyQuote,
    EarlyRepayment,
    EarlyRequest,
    Loan,
    LoanApplicationRequest,
    LoanCollection,
    LoanDecision,
    LoanInstalment,
    LoanLine,
)
from bank.credit.policy import CreditPolicy, LoanPolicy
from bank.database import Database, Reading, Transaction
from bank.errors import ClockWentBackError, FieldInvalidError
from bank.ledger import Movement
from bank.pins import PinService
from bank.posting import ensure_external, post_at_once
from bank.safety.freezes import refuse_frozen
from bank.safety.rule import Debit

_LOAN_NAME: Final = "小额贷款"


class LoanService:
    """Customers' loans."""

    def __init__(self, database: Database, clock: Clock, policy: CreditPolicy, pins: PinService) -> None:
        self._database = database
        self._clock = clock
        self._policy = policy
        self._pins = pins

    def apply(self, request: LoanApplicationRequest) -> LoanDecision:
        """Decide at once by the rules of bank/credit/loan_decision.py; the newest decision counts.

        The same request again gives the same decision.

        Raises:
            FieldInvalidError, AmountNotPositiveError, AmountTooLargeError, RequestReusedError, CustomerUnknownError
            LoanTermsInvalidError: months or a purpose that are not offered, or an amount below or above the policy's.
        """
        asked = self._asked_application(request)
        with self._database.writing() as transaction:
            application_id = action_requests.earlier_result(transaction, asked)
            if application_id is None:
                application_id = self._decide(transaction, request)
                action_requests.store(transaction, asked, application_id)
            return loan_rows.decision(transaction, application_id)

    def line(self, customer_id: str) -> LoanLine | None:
        """Return what a customer may draw now, None where nothing was granted or the decision is too old."""
        customer_id = checked_text(customer_id, "customer_id")
        with self._database.snapshot() as reading:
            return loan_rows.line(reading, customer_id, self._clock.now())

    def decision(self, customer_id: str) -> LoanDecision | None:
        """Return the newest decision on a customer's applications, granted or refused; None where nothing was asked."""
        customer_id = checked_text(customer_id, "customer_id")
        with self._database.snapshot() as reading:
            return loan_rows.newest_decision(reading, customer_id)

    def rules(self) -> LoanPolicy:
        """Return what may be asked for: amounts, months, the rate."""
        return self._policy.loan

    def preview(self, customer_id: str, amount_fen: int) -> tuple[LoanInstalment, ...]:
        """Return the schedule that a draw made now would have; nothing is done.

        Raises:
            FieldInvalidError, AmountNotPositiveError, AmountTooLargeError
            LoanLineMissingError, LoanTermsInvalidError, LoanLimitExceededError
        """
        customer_id, amount_fen = checked_text(customer_id, "customer_id"), checked_amount(amount_fen)
        with self._database.snapshot() as reading:
            return self._schedule(self._drawable(reading, customer_id, amount_fen), amount_fen)

    def draw(self, request: DrawRequest, pin: str) -> Loan:
        """Pay a loan out to a current account, which will repay it; the same request again gives the same loan.

        Raises:
            As `preview`; RequestReusedError, CustomerUnknownError, AccountUnknownError, AccountFrozenError
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError
        """
        asked = action_requests.asked(
            request.customer_id,
            request.request_id,
            "loan-draw",
            checked_text(request.account_id, "account_id"),
            checked_amount(request.amount_fen),
        )
        loan_id = action_requests.earlier_result(self._database, asked)
        if loan_id is None:
            paying_account(self._database, Debit.LOAN_DRAW, request.customer_id, request.account_id)
            self._drawable(self._database, request.customer_id, request.amount_fen)
            with self._pins.proving(asked.customer_id, checked_pin_text(pin)) as transaction:
                loan_id = action_requests.earlier_result(transaction, asked)
                if loan_id is None:
                    loan_id = self._draw(transaction, request)
                    action_requests.store(transaction, asked, loan_id)
        return self.get(loan_id)

    def get(self, loan_id: str) -> Loan:
        """Return one loan as it stands now (LoanUnknownError)."""
        loan_id = checked_text(loan_id, "loan_id")
        with self._database.snapshot() as reading:
            return loan_rows.find(reading, loan_id, self._clock.now(), self._policy)

    def list(self, customer_id: str) -> tuple[Loan, ...]:
        """Return a customer's loans, oldest first; none for an unknown customer."""
        customer_id = checked_text(customer_id, "customer_id")
        with self._database.snapshot() as reading:
            return loan_rows.of_customer(reading, customer_id, self._clock.now(), self._policy)

    def collect_due(self) -> tuple[LoanCollection, ...]:
        """Take every instalment that is due, oldest first, each in a transaction of its own.

        An instalment is taken whole, with its penalty, or not at all; where the money is not there, the loan's later
        ones wait, too. Called again, it takes nothing twice.
        """
        outcomes = []
        for row in self._database.rows("SELECT account_id FROM loan ORDER BY drawn_at_ms, account_id"):
            outcome = self._collect_next(row["account_id"])
            while outcome is not None:
                outcomes.append(outcome)
                outcome = self._collect_next(row["account_id"]) if outcome.collected else None
        return tuple(outcomes)

    def early_quote(self, customer_id: str, loan_id: str, kind: EarlyKind, principal_fen: int = 0) -> EarlyQuote:
        """Return what an early repayment would cost today and what it would save; nothing is done.

        principal_fen: the part to repay; 0 or all that is owed for FULL.

        Raises:
            FieldInvalidError, AmountNotPositiveError, AmountTooLargeError, LoanUnknownError, ClockWentBackError
            LoanPaidOffError, LoanOverdueError: nothing is owed; something is due and comes first.
            LoanTermsInvalidError, LoanRepaymentTooLargeError: a part below the least, or one that leaves less than it.
        """
        customer_id, loan_id = checked_text(customer_id, "customer_id"), checked_text(loan_id, "loan_id")
        with self._database.snapshot() as reading:
            return self._early_quote(reading, customer_id, loan_id, kind, principal_fen)

    def repay_early(self, request: EarlyRequest, pin: str) -> EarlyRepayment:
        """Carry out an early repayment as quoted, from the account that repays the loan.

        The same request again gives the same proof.

        Raises:
            CreditQuoteChangedError: the total is not what the customer was shown (another day, an instalment since).
            As `early_quote`; RequestReusedError, AccountFrozenError, InsufficientFundsError
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError
        """
        asked = _asked_early(request)
        result = action_requests.earlier_result(self._database, asked)
        if result is None:
            self._check_early(self._database, request)
            with self._pins.proving(asked.customer_id, checked_pin_text(pin)) as transaction:
                result = action_requests.earlier_result(transaction, asked)
                if result is None:
                    result = str(self._repay_early(transaction, request))
                    action_requests.store(transaction, asked, result)
        return loan_rows.early_repayment(self._database, request.loan_id, int(result))

    def _asked_application(self, request: LoanApplicationRequest) -> Asked:
        rules = self._policy.loan
        amount_fen = checked_amount(request.amount_fen)
        months = checked_number(request.months, "months", 1, 1_200)
        purpose = checked_text(request.purpose, "purpose")
        asked = action_requests.asked(
            request.customer_id, request.request_id, "loan-application", amount_fen, months, purpose
        )
        if months not in rules.terms or purpose not in PURPOSES or not rules.least_fen <= amount_fen <= rules.most_fen:
            raise LoanTermsInvalidError(least_fen=rules.least_fen, most_fen=rules.most_fen)
        return asked

    def _decide(self, transaction: Transaction, request: LoanApplicationRequest) -> str:
        now = self._clock.now()
        customer_id = customers.find(transaction, request.customer_id).id
        facts = loan_rows.facts(transaction, customer_id, now, self._policy)
        granted_fen, reasons = decide(facts, request.amount_fen, request.months, self._policy.loan)
        application_id = secrets.token_hex(8)
        transaction.execute(
            "INSERT INTO loan_application (id, customer_id, asked_fen, months, purpose, limit_fen, annual_rate_ppm,"
            " reasons, number, decided_at_ms, expires_at_ms)"
            " SELECT ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(number), 0) + 1, ?, ? FROM loan_application"
            "  WHERE customer_id = ?",
            application_id,
            customer_id,
            request.amount_fen,
            request.months,
            request.purpose.strip(),
            facts.owed_fen + granted_fen if granted_fen else 0,
            self._policy.loan.annual_ppm,
            json.dumps([[reason.code, reason.met, reason.text] for reason in reasons], ensure_ascii=False),
            epoch_ms(now),
            epoch_ms(now + self._policy.loan.line_lifetime),
            customer_id,
        )
        return application_id

    def _drawable(self, reading: Reading, customer_id: str, amount_fen: int) -> LoanLine:
        line = loan_rows.line(reading, customer_id, self._clock.now())
        if line is None:
            raise LoanLineMissingError
        rules = self._policy.loan
        if amount_fen < rules.least_fen:
            raise LoanTermsInvalidError(least_fen=rules.least_fen, most_fen=line.available_fen)
        if amount_fen > line.available_fen:
            raise LoanLimitExceededError(
                limit_fen=line.limit_fen, available_fen=line.available_fen, amount_fen=amount_fen
            )
        return line

    def _schedule(self, line: LoanLine, amount_fen: int) -> tuple[LoanInstalment, ...]:
        return first_schedule(amount_fen, line.annual_rate_ppm, line.months, self._clock.now().date())

    def _draw(self, transaction: Transaction, request: DrawRequest) -> str:
        now = self._clock.now()
        account = paying_account(transaction, Debit.LOAN_DRAW, request.customer_id, request.account_id)
        line = self._drawable(transaction, request.customer_id, request.amount_fen)
        loan_id = ensure_external(transaction, f"loan-{secrets.token_hex(8)}", _LOAN_NAME)
        transaction.execute(
            "INSERT INTO loan (account_id, customer_id, application_id, repay_account_id, principal_fen, months,"
            " annual_rate_ppm, drawn_at_ms)"
            " SELECT ?, ?, id, ?, ?, ?, ?, ? FROM loan_application"
            "  WHERE customer_id = ? ORDER BY number DESC LIMIT 1",
            loan_id,
            request.customer_id,
            account.id,
            request.amount_fen,
            line.months,
            line.annual_rate_ppm,
            epoch_ms(now),
            request.customer_id,
        )
        _store_schedule(transaction, loan_id, 0, self._schedule(line, request.amount_fen))
        post_at_once(transaction, Movement(loan_id, account.id, request.amount_fen, "贷款发放", LOAN_CHANNEL), now)
        return loan_id

    def _collect_next(self, loan_id: str) -> LoanCollection | None:
        """Take the loan's next instalment if it is due; None if none is."""
        with self._database.writing() as transaction:
            now = self._clock.now()
            loan = loan_rows.find(transaction, loan_id, now, self._policy)
            if not loan.remaining or loan.remaining[0].due_on > now.date():
                return None
            part = loan.remaining[0]
            extra_fen = penalty_fen(part, loan.annual_rate_ppm, now.date(), self._policy.loan)
            account = accounts.find(transaction, loan.repay_account_id)
            collected = account.available_fen >= part.payment_fen + extra_fen
            if collected:
                refuse_frozen(transaction, account.id, Debit.LOAN_INSTALMENT)
                amounts = (part.principal_fen, part.interest_fen, extra_fen)
                _pay(transaction, loan, "instalment", part.number, amounts, now)
            return LoanCollection(
                loan_id, part.number, part.due_on, part.principal_fen, part.interest_fen, extra_fen, collected
            )

    def _early_quote(
        self, reading: Reading, customer_id: str, loan_id: str, kind: EarlyKind, principal_fen: int
    ) -> EarlyQuote:
        now = self._clock.now()
        loan = loan_rows.owned(reading, customer_id, loan_id, now, self._policy)
        if not loan.remaining:
            raise LoanPaidOffError
        if now < loan.drawn_at:
            raise ClockWentBackError
        if loan.remaining[0].due_on <= now.date():
            raise LoanOverdueError(due_iso=loan.remaining[0].due_on.isoformat())
        part_fen = self._early_principal(loan, kind, principal_fen)
        return early_quote(
            loan.id, loan.annual_rate_ppm, loan.remaining, loan.drawn_at.date(), now.date(), kind, part_fen
        )

    def _early_principal(self, loan: Loan, kind: EarlyKind, principal_fen: int) -> int:
        if not isinstance(kind, EarlyKind):
            raise FieldInvalidError(field="kind")
        if kind is EarlyKind.FULL:
            checked_number(principal_fen, "principal_fen", 0, loan.left_fen)
            if principal_fen not in (0, loan.left_fen):
                raise FieldInvalidError(field="principal_fen")
            return loan.left_fen
        least_fen = self._policy.loan.part_least_fen
        if checked_amount(principal_fen) < least_fen:
            raise LoanTermsInvalidError(least_fen=least_fen, most_fen=max(0, loan.left_fen - least_fen))
        if principal_fen > loan.left_fen - least_fen:
            raise LoanRepaymentTooLargeError(left_fen=loan.left_fen)
        return principal_fen

    def _check_early(self, reading: Reading, request: EarlyRequest) -> EarlyQuote:
        """Return the quote as it is now if it is what the customer was shown and the money is there."""
        quoted = self._early_quote(reading, request.customer_id, request.loan_id, request.kind, request.principal_fen)
        if (quoted.principal_fen, quoted.total_fen) != (request.principal_fen, request.total_fen):
            raise CreditQuoteChangedError
        loan = loan_rows.find(reading, request.loan_id, self._clock.now(), self._policy)
        paying_account(reading, Debit.EARLY_REPAYMENT, request.customer_id, loan.repay_account_id, quoted.total_fen)
        return quoted

    def _repay_early(self, transaction: Transaction, request: EarlyRequest) -> int:
        quoted = self._check_early(transaction, request)
        now = self._clock.now()
        loan = loan_rows.find(transaction, request.loan_id, now, self._policy)
        number = 1 + len([row for row in loan_rows.payments(transaction, loan.id) if row["kind"] == "early"])
        _pay(transaction, loan, "early", number, (quoted.principal_fen, quoted.accrued_fen, 0), now)
        _store_schedule(transaction, loan.id, number, quoted.schedule)
        return number


def _asked_early(request: EarlyRequest) -> Asked:
    if not isinstance(request.kind, EarlyKind):
        raise FieldInvalidError(field="kind")
    return action_requests.asked(
        request.customer_id,
        request.request_id,
        "loan-early",
        checked_text(request.loan_id, "loan_id"),
        request.kind.value,
        checked_amount(request.principal_fen),
        checked_amount(request.total_fen),
    )


def _store_schedule(transaction: Transaction, loan_id: str, version: int, schedule: tuple[LoanInstalment, ...]) -> None:
    for part in schedule:
        transaction.execute(
            "INSERT INTO loan_schedule (loan_id, version, number, due_on, principal_fen, interest_fen)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            loan_id,
            version,
            part.number,
            part.due_on.isoformat(),
            part.principal_fen,
            part.interest_fen,
        )


def _pay(
    transaction: Transaction, loan: Loan, kind: str, number: int, amounts_fen: tuple[int, int, int], now: datetime
) -> None:
    """Move principal, interest and penalty, those that are not zero, and write the payment."""
    targets = (loan.id, LOAN_INTEREST, LOAN_PENALTY)
    summaries = ("归还贷款本金", "贷款利息", "贷款罚息")
    moved: list[int | None] = []
    for target, summary, fen in zip(targets, summaries, amounts_fen, strict=True):
        if fen and target != loan.id:
            ensure_bank_account(transaction, target)
        movement = Movement(loan.repay_account_id, target, fen, summary, LOAN_CHANNEL)
        moved.append(post_at_once(transaction, movement, now) if fen else None)
    transaction.execute(
        "INSERT INTO loan_payment (loan_id, kind, number, principal_fen, interest_fen, penalty_fen,"
        " principal_pending_id, interest_pending_id, penalty_pending_id, paid_at_ms)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        loan.id,
        kind,
        number,
        *amounts_fen,
        *moved,
        epoch_ms(now),
    )
