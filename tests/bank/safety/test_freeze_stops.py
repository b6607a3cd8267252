"""What a freeze stops and what it lets pass: every service by the one rule, the schema without it, the auditor after both."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bank.bank import Bank
from bank.bills.account_numbers import with_check
from bank.bills.values import AutoPayOutcome, AutoPayRequest, BillKind, BillRequest, TopUpRequest
from bank.clock import VirtualClock
from bank.credit.loan_values import DrawRequest, EarlyKind, EarlyRequest, Loan, LoanApplicationRequest
from bank.credit.values import CreditCard, PurchaseRequest, RepaymentRequest
from bank.database import Database
from bank.errors import AccountUnknownError
from bank.messages.values import Kind
from bank.safety import freezes
from bank.safety.rule import AGREED_BEFORE, Debit, stops
from bank.safety.values import FreezeReason
from bank.savings.values import OrderStatus
from bank.transfers.order_rows import OrderRequest
from tests.bank.credit.credit_support import at, books, buy, open_card, pay_in
from tests.bank.savings import savings_support as savings
from tests.bank.support import ACCOUNTS, PIN, World, code_of, request

CURRENT = ACCOUNTS["wang"]
POWER = with_check(BillKind.ELECTRICITY, "11000012345")
WATER = with_check(BillKind.WATER, "110000123")


@dataclass(frozen=True, slots=True)
class Rich:
    """Wang with something of everything: a salary, a card that was used, a loan, a deposit, an assessment."""

    bank: Bank
    world: World
    card: CreditCard
    loan: Loan
    deposit_id: str
    clock: VirtualClock

    def freeze(self) -> None:
        for account_id in (CURRENT, self.card.id, self.deposit_id):
            self.bank.freezes.freeze("wang", account_id, FreezeReason.SCAM)

    def unfreeze(self) -> None:
        for account_id in (CURRENT, self.card.id, self.deposit_id):
            self.bank.freezes.unfreeze("wang", account_id, PIN)


@pytest.fixture
def rich(small_bank: tuple[Bank, World], bank_clock: VirtualClock) -> Rich:
    bank, world = small_bank
    for place in range(6):
        pay_in(bank, at(10, 10, year=2025) - timedelta(days=30) + timedelta(days=place * 31), 4_000_00)
    bank_clock.move_to(at(3, 10))
    card = open_card(bank)
    buy(bank, card, 50_00)
    bank.loans.apply(LoanApplicationRequest("apply", "wang", 3_000_00, 3, "看病"))
    loan = bank.loans.draw(DrawRequest("draw", "wang", CURRENT, 1_000_00), PIN)
    savings.answer(bank, -1)
    return Rich(bank, world, card, loan, savings.open_deposit(bank, 1_000_00).subject_id, bank_clock)


def _bill(rich: Rich) -> object:
    due = rich.bank.bills.query(BillKind.ELECTRICITY, POWER, "2026-02")
    return rich.bank.bills.pay(
        BillRequest("bill", "wang", CURRENT, due.kind, due.number, due.month, due.amount_fen), PIN
    )


def _early(rich: Rich) -> object:
    quote = rich.bank.loans.early_quote("wang", rich.loan.id, EarlyKind.FULL)
    asked = EarlyRequest("early", "wang", rich.loan.id, EarlyKind.FULL, quote.principal_fen, quote.total_fen)
    return rich.bank.loans.repay_early(asked, PIN)


def _transfer(rich: Rich) -> object:
    held = rich.bank.transfers.prepare(request(rich.world, "transfer", 10_00))
    return rich.bank.transfers.confirm(held.confirmation_id, PIN)


def _purchase(rich: Rich) -> object:
    asked = PurchaseRequest("shop", "wang", rich.card.id, "邻家超市", "超市", 20_00)
    return rich.bank.cards.purchases.authorise(asked)


ORDERS: dict[Debit, Callable[[Rich], object]] = {
    Debit.TRANSFER: _transfer,
    Debit.BILL: _bill,
    Debit.TOP_UP: lambda rich: rich.bank.bills.top_up(TopUpRequest("up", "wang", CURRENT, "13800138000", 50_00), PIN),
    Debit.AUTO_PAY_CONSENT: lambda rich: rich.bank.bills.auto_pay.agree(
        AutoPayRequest("auto", "wang", CURRENT, BillKind.WATER, WATER, 300_00), PIN
    ),
    Debit.DEPOSIT_OPENING: lambda rich: savings.open_deposit(rich.bank, 200_00, request="second"),
    Debit.DEPOSIT_WITHDRAWAL: lambda rich: savings.withdraw(rich.bank, rich.deposit_id),
    Debit.WEALTH_PURCHASE: lambda rich: savings.buy(
        rich.bank, rich.bank.savings.wealth.products()[0].id, rich.bank.savings.wealth.products()[0].least_fen
    ),
    Debit.METAL_PURCHASE: lambda rich: savings.trade(rich.bank, "buy", 1_000, "gold"),
    Debit.CARD_REPAYMENT: lambda rich: rich.bank.cards.repay(
        RepaymentRequest("repay", "wang", rich.card.id, CURRENT, 10_00), PIN
    ),
    Debit.CARD_PURCHASE: _purchase,
    Debit.LOAN_DRAW: lambda rich: rich.bank.loans.draw(DrawRequest("more", "wang", CURRENT, 1_000_00), PIN),
    Debit.EARLY_REPAYMENT: _early,
}


def test_only_what_was_agreed_before_passes() -> None:
    assert {debit for debit in Debit if not stops(debit)} == AGREED_BEFORE
    assert set(ORDERS) == set(Debit) - AGREED_BEFORE  # so that the tests below leave no cause out


@pytest.mark.parametrize("debit", ORDERS, ids=lambda debit: debit.name.lower())
def test_what_is_ordered_while_frozen_moves_nothing(rich: Rich, debit: Debit) -> None:
    rich.freeze()
    before = books(rich.bank)
    assert code_of(lambda: ORDERS[debit](rich)) == "ACCOUNT_FROZEN"
    assert books(rich.bank) == before
    rich.unfreeze()
    assert code_of(lambda: ORDERS[debit](rich)) == ""
    assert rich.bank.audit() == []


@pytest.mark.parametrize("debit", ORDERS, ids=lambda debit: debit.name.lower())
def test_the_schema_refuses_what_a_service_that_asks_nobody_would_do(
    rich: Rich, debit: Debit, monkeypatch: pytest.MonkeyPatch
) -> None:
    rich.freeze()
    monkeypatch.setattr(freezes, "stops", lambda _: False)
    balances = [account.available_fen for account in rich.bank.accounts.list("wang")]
    assert code_of(lambda: ORDERS[debit](rich)) == "ACCOUNT_FROZEN"
    assert [account.available_fen for account in rich.bank.accounts.list("wang")] == balances
    assert rich.bank.cards.get(rich.card.id).owed_fen == 50_00
    assert rich.bank.audit() == []


@pytest.mark.parametrize("debit", [d for d in ORDERS if d not in {Debit.AUTO_PAY_CONSENT, Debit.LOAN_DRAW}])
def test_the_auditor_finds_what_neither_stopped(
    rich: Rich, debit: Debit, bank_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A consent and a loan move no money out by themselves, so they leak none."""
    deposit = debit is Debit.DEPOSIT_WITHDRAWAL  # its money comes to the frozen current account, which is no leak
    rich.freeze()
    rich.clock.advance(timedelta(seconds=1))
    monkeypatch.setattr(freezes, "stops", lambda _: False)
    guards = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'frozen_*'"
    with closing(sqlite3.connect(bank_path, isolation_level=None)) as by_hand:
        dropped = by_hand.execute(guards).fetchall()
        for name, _ in dropped:
            by_hand.execute(f"DROP TRIGGER {name}")
        ORDERS[debit](rich)
        if debit is Debit.WEALTH_PURCHASE:
            rich.clock.advance(timedelta(days=2))
            rich.bank.savings.settle_due()
        for _, sql in dropped:
            by_hand.execute(sql)
    found = {finding.code for finding in rich.bank.audit()}
    assert found == (set() if deposit else {"FREEZE_LEAK"})


def test_a_quote_from_before_is_refused_too(rich: Rich) -> None:
    product = rich.bank.savings.wealth.products()[0]
    wealth = rich.bank.savings.wealth.quote_purchase("w", "wang", CURRENT, product.id, product.least_fen)
    metal = rich.bank.savings.metals.quote("m", "wang", CURRENT, "gold", "buy", 1_000)
    deposit = rich.bank.savings.deposits.quote_withdrawal("d", rich.deposit_id)
    rich.freeze()
    before = books(rich.bank)
    assert code_of(lambda: rich.bank.savings.wealth.buy(wealth.id, PIN)) == "ACCOUNT_FROZEN"
    assert code_of(lambda: rich.bank.savings.metals.trade(metal.id, PIN)) == "ACCOUNT_FROZEN"
    assert code_of(lambda: rich.bank.savings.deposits.withdraw(deposit.id, PIN)) == "ACCOUNT_FROZEN"
    assert books(rich.bank) == before


def test_what_was_agreed_before_is_still_paid(rich: Rich) -> None:
    ORDERS[Debit.AUTO_PAY_CONSENT](rich)
    authorised = rich.bank.cards.purchases.authorise(
        PurchaseRequest("before", "wang", rich.card.id, "邻家超市", "超市", 20_00)
    )
    rich.freeze()
    rich.bank.cards.purchases.settle(authorised.id)
    rich.clock.move_to(at(4, 15))
    assert [one.outcome for one in rich.bank.bills.auto_pay.pay_due()] == [AutoPayOutcome.PAID]
    assert all(one.collected for one in rich.bank.loans.collect_due())
    assert rich.bank.loans.get(rich.loan.id).left_fen < rich.loan.left_fen
    assert rich.bank.cards.get(rich.card.id).owed_fen >= 70_00
    assert rich.bank.audit() == []


def test_a_purchase_from_before_waits_with_its_money_held(rich: Rich) -> None:
    order_id = savings.buy(
        rich.bank, rich.bank.savings.wealth.products()[0].id, rich.bank.savings.wealth.products()[0].least_fen
    ).subject_id
    balance = rich.bank.accounts.get(CURRENT).balance_fen
    rich.freeze()
    rich.clock.advance(timedelta(days=2))
    rich.bank.savings.settle_due()
    assert rich.bank.savings.wealth.order(order_id).status is OrderStatus.DUE
    assert rich.bank.accounts.get(CURRENT).balance_fen == balance
    rich.unfreeze()
    rich.bank.savings.settle_due()
    assert rich.bank.savings.wealth.order(order_id).status is OrderStatus.DONE
    assert rich.bank.audit() == []


def test_what_comes_in_is_let_in(rich: Rich) -> None:
    savings.trade(rich.bank, "buy", 1_000, "bought")
    rich.freeze()
    before = rich.bank.accounts.get(CURRENT).balance_fen
    savings.trade(rich.bank, "sell", 1_000, "sold")
    assert rich.bank.accounts.get(CURRENT).balance_fen > before


def test_no_standing_order_is_made_from_a_frozen_account(rich: Rich) -> None:
    rich.freeze()
    asked = OrderRequest("order", "wang", CURRENT, rich.world.payees["wang"][0], 10_00, at(3, 20))
    assert code_of(lambda: rich.bank.orders.prepare(asked)) == "ACCOUNT_FROZEN"


def test_a_card_is_frozen_by_its_owner_alone_and_its_owner_is_told(rich: Rich) -> None:
    with pytest.raises(AccountUnknownError):
        rich.bank.freezes.freeze("zhao", rich.card.id, FreezeReason.LOST)
    rich.bank.freezes.freeze("wang", rich.card.id, FreezeReason.LOST)
    rich.bank.messages.collect_due()
    told = [message for message in rich.bank.messages.list("wang") if message.kind is Kind.ACCOUNT_FROZEN]
    assert [message.params["tail"] for message in told] == [rich.card.tail]


def test_a_freeze_is_looked_up_by_an_index(small_bank: tuple[Bank, World]) -> None:
    """It is asked for at every payment, so it must not read the whole table."""
    database: Database = small_bank[0]._database
    plan = database.rows("EXPLAIN QUERY PLAN SELECT 1 FROM frozen_account WHERE account_id = ?", CURRENT)
    assert all("SCAN" not in row["detail"] for row in plan if "CONSTANT" not in row["detail"])
