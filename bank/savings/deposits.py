"""Time deposits (整存整取): open one from the current account, choose its renewal, take it out early, let it mature.

A withdrawal before maturity is quoted first, with the interest that it loses, and carried out only with that quote.
"""

from __future__ import annotations

from datetime import datetime

from bank import customers
from bank.database import Reading, Transaction
from bank.errors import ClockWentBackError
from bank.policy import LARGEST_AMOUNT_FEN
from bank.safety.freezes import refuse_frozen
from bank.safety.rule import Debit
from bank.savings import arguments, bookings, deposit_store, quotes
from bank.savings.bookings import Booking
from bank.savings.catalogue import Catalogue, rate_on
from bank.savings.deposit_interest import early_withdrawal, interest_at_maturity_fen, maturity_day
from bank.savings.desk import Desk, paying_account, require_funds
from bank.savings.errors import (
    DepositAmountTooLargeError,
    DepositClosedError,
    DepositMaturedError,
    DepositPartTakenError,
    DepositRestTooSmallError,
    DepositTooSmallError,
    QuoteOutdatedError,
)
from bank.savings.policy import DEPOSIT_LEAST_FEN
from bank.savings.quotes import Asked
from bank.savings.values import (
    Deposit,
    OpenDepositTerms,
    Quote,
    Renewal,
    SavingsReceipt,
    Settled,
    WithdrawalTerms,
)


class DepositService:
    """Opens deposits, withdraws from them, and settles those that matured."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        self._desk = desk
        self._catalogue = catalogue

    def list(self, customer_id: str) -> tuple[Deposit, ...]:
        """Return a customer's deposits, closed ones included; none for an unknown customer."""
        customer_id = arguments.text(customer_id, "customer_id")
        return deposit_store.of_customer(self._desk.database, self._catalogue, customer_id)

    def get(self, deposit_id: str) -> Deposit:
        """Return one deposit (DepositUnknownError)."""
        deposit_id = arguments.text(deposit_id, "deposit_id")
        return deposit_store.find(self._desk.database, self._catalogue, deposit_id)

    def quote_opening(
        self, request_id: str, customer_id: str, account_id: str, principal_fen: int, months: int, renewal: Renewal
    ) -> Quote[OpenDepositTerms]:
        """Show what a deposit would bring; nothing moves.

        Raises:
            FieldInvalidError, RequestReusedError, CustomerUnknownError
            AmountNotPositiveError, AmountTooLargeError, DepositTooSmallError, DepositTermUnknownError
            AccountUnknownError: not a current account of this customer's. AccountFrozenError, InsufficientFundsError
        """
        principal_fen = arguments.amount(principal_fen, "principal_fen")
        term = self._catalogue.term(arguments.whole(months, "months"))
        renewal = arguments.choice(Renewal, renewal, "renewal")
        customer_id = arguments.text(customer_id, "customer_id")
        account_id = arguments.text(account_id, "account_id")
        if principal_fen < DEPOSIT_LEAST_FEN:
            raise DepositTooSmallError(least_fen=DEPOSIT_LEAST_FEN)

        def offer(reading: Reading, now: datetime) -> OpenDepositTerms:
            customers.find(reading, customer_id)
            account = paying_account(reading, Debit.DEPOSIT_OPENING, customer_id, account_id)
            require_funds(account, principal_fen)
            day = now.date()
            rate_ppm = rate_on(term.rates, day)
            return OpenDepositTerms(
                account_id=account_id,
                principal_fen=principal_fen,
                months=term.months,
                term_name=term.name,
                rate_ppm=rate_ppm,
                start_day=day,
                maturity_day=maturity_day(day, term.months),
                interest_fen=interest_at_maturity_fen(principal_fen, rate_ppm, term.months),
                renewal=renewal,
            )

        asked: Asked = {
            "account_id": account_id,
            "principal_fen": principal_fen,
            "months": term.months,
            "renewal": renewal.value,
        }
        return self._desk.quote(customer_id, request_id, OpenDepositTerms, asked, offer)

    def open(self, quote_id: str, pin: str) -> SavingsReceipt:
        """Open the quoted deposit and move the money into it; a replay returns the first receipt.

        Raises:
            QuoteUnknownError, QuoteExpiredError, ClockWentBackError, AccountFrozenError, InsufficientFundsError, PIN
            errors
        """
        return self._desk.confirm(quote_id, pin, OpenDepositTerms, self._open)

    def quote_withdrawal(
        self, request_id: str, deposit_id: str, amount_fen: int | None = None
    ) -> Quote[WithdrawalTerms]:
        """Show what taking out `amount_fen`, or all of it, before maturity pays and loses; nothing moves.

        Raises:
            FieldInvalidError, RequestReusedError, AmountNotPositiveError, AmountTooLargeError
            DepositUnknownError, AccountFrozenError, DepositClosedError, DepositMaturedError
            DepositAmountTooLargeError, DepositRestTooSmallError, DepositPartTakenError, ClockWentBackError
        """
        deposit = self.get(deposit_id)
        if amount_fen is not None:
            amount_fen = arguments.amount(amount_fen)

        def offer(reading: Reading, now: datetime) -> WithdrawalTerms:
            refuse_frozen(reading, deposit.id, Debit.DEPOSIT_WITHDRAWAL)
            return self._withdrawal(deposit_store.find(reading, self._catalogue, deposit.id), amount_fen, now)

        asked: Asked = {"deposit_id": deposit.id, "amount_fen": 0 if amount_fen is None else amount_fen}
        return self._desk.quote(deposit.customer_id, request_id, WithdrawalTerms, asked, offer)

    def withdraw(self, quote_id: str, pin: str) -> SavingsReceipt:
        """Pay out what was quoted, with the quoted interest, to the current account; a replay returns the first receipt.

        Raises:
            QuoteUnknownError, QuoteExpiredError, ClockWentBackError, AccountFrozenError, PIN errors
            QuoteOutdatedError: something was taken out, or the term ended, since the quote.
        """
        return self._desk.confirm(quote_id, pin, WithdrawalTerms, self._withdraw)

    def choose_renewal(self, deposit_id: str, renewal: Renewal) -> Deposit:
        """Set what happens at maturity; choosing the same again does nothing.

        Raises:
            FieldInvalidError, DepositUnknownError, DepositClosedError, DepositMaturedError
        """
        deposit_id = arguments.text(deposit_id, "deposit_id")
        renewal = arguments.choice(Renewal, renewal, "renewal")
        with self._desk.database.writing() as transaction:
            now = self._desk.clock.now()
            deposit = deposit_store.find(transaction, self._catalogue, deposit_id)
            _require_running(deposit, now)
            if deposit.renewal is not renewal:
                deposit_store.add_choice(transaction, deposit_id, renewal, now)
            return deposit_store.find(transaction, self._catalogue, deposit_id)

    def settle_due(self) -> tuple[Settled, ...]:
        """Pay out or renew every deposit whose term has ended, each term once, whenever this is asked.

        A term that ended long ago counts from its own maturity: the value day, the renewal's rate and its start are
        those of that day, and terms that have ended since are settled as well. One transaction a term.
        """
        settled = []
        while deposit_ids := deposit_store.due(self._desk.database, self._desk.clock.now().date()):
            for deposit_id in deposit_ids:
                with self._desk.database.writing() as transaction:
                    done = self._mature(transaction, deposit_id)
                settled += [] if done is None else [done]
        return tuple(settled)

    def _open(self, transaction: Transaction, quote: Quote[OpenDepositTerms], now: datetime) -> SavingsReceipt:
        terms = quote.terms
        settlement = paying_account(transaction, Debit.DEPOSIT_OPENING, quote.customer_id, terms.account_id)
        require_funds(settlement, terms.principal_fen)
        deposit_id = deposit_store.open_account(transaction, settlement, f"定期存款{terms.term_name}")
        proof = SavingsReceipt(quote.id, deposit_id, terms.principal_fen, 0, now, None)
        quotes.store_receipt(transaction, proof)
        transaction.execute(
            "INSERT INTO time_deposit (account_id, settlement_account_id, quote_id) VALUES (?, ?, ?)",
            deposit_id,
            settlement.id,
            quote.id,
        )
        deposit_store.add_term(transaction, deposit_id, 1, terms.months, terms.rate_ppm, terms.start_day)
        deposit_store.add_choice(transaction, deposit_id, terms.renewal, now)
        money_in = Booking("deposit_in", deposit_id, settlement.id, deposit_id, terms.principal_fen, terms.start_day)
        bookings.post(transaction, money_in, now)
        return proof

    def _withdrawal(self, deposit: Deposit, amount_fen: int | None, now: datetime) -> WithdrawalTerms:
        _require_running(deposit, now)
        taken_fen = deposit.principal_fen if amount_fen is None else amount_fen
        _check_part(deposit, taken_fen)
        day = now.date()
        if day < deposit.start_day:
            raise ClockWentBackError
        rate_ppm = self._catalogue.current_rate_ppm(day)
        early = early_withdrawal(taken_fen, deposit.rate_ppm, deposit.months, rate_ppm, deposit.start_day, day)
        return WithdrawalTerms(
            deposit_id=deposit.id,
            term_number=deposit.term_number,
            principal_fen=taken_fen,
            left_fen=deposit.principal_fen - taken_fen,
            rate_ppm=rate_ppm,
            days_held=early.days_held,
            days_left=early.days_left,
            interest_fen=early.now_fen,
            interest_at_maturity_fen=early.at_maturity_fen,
            lost_fen=early.lost_fen,
            day=day,
        )

    def _withdraw(self, transaction: Transaction, quote: Quote[WithdrawalTerms], now: datetime) -> SavingsReceipt:
        terms = quote.terms
        deposit = deposit_store.find(transaction, self._catalogue, terms.deposit_id)
        unchanged = (terms.term_number, terms.principal_fen + terms.left_fen)
        refuse_frozen(transaction, deposit.id, Debit.DEPOSIT_WITHDRAWAL)
        if deposit.closed or (deposit.term_number, deposit.principal_fen) != unchanged:
            raise QuoteOutdatedError
        proof = SavingsReceipt(quote.id, deposit.id, terms.principal_fen, terms.interest_fen, now, None)
        quotes.store_receipt(transaction, proof)
        transaction.execute(
            "INSERT INTO deposit_withdrawal (quote_id, account_id, number, part, principal_fen, rate_ppm, interest_fen,"
            " day) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            quote.id,
            deposit.id,
            deposit.term_number,
            terms.left_fen > 0,
            terms.principal_fen,
            terms.rate_ppm,
            terms.interest_fen,
            terms.day.isoformat(),
        )
        if not terms.left_fen:
            deposit_store.settle_term(transaction, deposit, "withdrawn", terms.interest_fen, now)
        interest_from = bookings.interest_account(transaction)
        target = deposit.settlement_account_id
        for booking in (
            Booking("deposit_out", deposit.id, deposit.id, target, terms.principal_fen, terms.day),
            Booking("deposit_interest", deposit.id, interest_from, target, terms.interest_fen, terms.day),
        ):
            bookings.post(transaction, booking, now)
        return proof

    def _mature(self, transaction: Transaction, deposit_id: str) -> Settled | None:
        now = self._desk.clock.now()
        deposit = deposit_store.find(transaction, self._catalogue, deposit_id)
        if deposit.closed or deposit.maturity_day > now.date():
            return None  # another process was faster
        day, interest_fen = deposit.maturity_day, deposit.interest_at_maturity_fen
        renewed = _renewed_fen(deposit)
        deposit_store.settle_term(transaction, deposit, "renewed" if renewed else "paid_out", interest_fen, now)
        target = deposit.id if deposit.principal_fen < renewed else deposit.settlement_account_id
        interest_from = bookings.interest_account(transaction)
        interest = Booking("deposit_interest", deposit.id, interest_from, target, interest_fen, day)
        bookings.post(transaction, interest, now)
        if renewed:
            rate_ppm = rate_on(self._catalogue.term(deposit.months).rates, day)
            deposit_store.add_term(transaction, deposit.id, deposit.term_number + 1, deposit.months, rate_ppm, day)
        else:
            money_out = Booking("deposit_out", deposit.id, deposit.id, target, deposit.principal_fen, day)
            bookings.post(transaction, money_out, now)
        return Settled("renewed" if renewed else "paid_out", deposit.id, deposit.principal_fen, interest_fen, day)


def _renewed_fen(deposit: Deposit) -> int:
    """Return with how much the next term begins, 0 for none."""
    grown_fen = deposit.principal_fen + deposit.interest_at_maturity_fen
    wanted_fen = {
        Renewal.PAY_OUT: 0,
        Renewal.RENEW_PRINCIPAL: deposit.principal_fen,
        Renewal.RENEW_ALL: grown_fen,
    }[deposit.renewal]
    # What outgrew the ledger's largest transfer could never be paid out at once again.
    return deposit.principal_fen if wanted_fen > LARGEST_AMOUNT_FEN else wanted_fen


def _require_running(deposit: Deposit, now: datetime) -> None:
    if deposit.closed:
        raise DepositClosedError
    if deposit.maturity_day <= now.date():
        raise DepositMaturedError


def _check_part(deposit: Deposit, taken_fen: int) -> None:
    left_fen = deposit.principal_fen - taken_fen
    if left_fen < 0:
        raise DepositAmountTooLargeError(principal_fen=deposit.principal_fen)
    if left_fen and deposit.part_taken:
        raise DepositPartTakenError
    if 0 < left_fen < DEPOSIT_LEAST_FEN:
        raise DepositRestTooSmallError(least_fen=DEPOSIT_LEAST_FEN, left_fen=left_fen)
