"""Time deposits as their owner meets them: opened, kept, taken out early, paid out, renewed."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.errors import InsufficientFundsError
from bank.savings import deposit_store
from bank.savings.deposit_interest import early_withdrawal, interest_at_maturity_fen, maturity_day
from bank.savings.desk import attempt
from bank.savings.values import Renewal
from bank.values import TransferRequest
from tests.bank.savings.savings_support import (
    at,
    balance,
    fingerprint,
    move,
    open_deposit,
    reopened,
    withdraw,
)
from tests.bank.support import NOON, PIN, WRONG_PIN, code_of

# Interest of a whole term at the catalogue's rates of 2026, worked by hand: principal x rate x months / 12.
AT_MATURITY = [
    # months, rate in ppm, principal, interest in fen
    (3, 7_000, 10_000_00, 17_50),  # 10000 x 0.0070 / 4
    (6, 9_000, 10_000_00, 45_00),  # 10000 x 0.0090 / 2
    (12, 10_000, 10_000_00, 100_00),
    (24, 11_000, 10_000_00, 220_00),
    (36, 13_500, 10_000_00, 405_00),
    (60, 14_000, 10_000_00, 700_00),
    (36, 13_500, 12_345_67, 500_00),  # 12345.67 x 0.0405 = 499.999635
    (3, 7_000, 77_77, 14),  # 77.77 x 0.00175 = 0.1360975
    (3, 7_000, 20_00, 4),  # 20.00 x 0.00175 = 0.035: a half fen goes up
    (6, 9_000, 88_888_88, 400_00),  # 88888.88 x 0.0045 = 399.99996
]


@pytest.mark.parametrize(("months", "ppm", "principal", "interest"), AT_MATURITY)
def test_interest_of_a_whole_term_by_hand(months: int, ppm: int, principal: int, interest: int) -> None:
    assert interest_at_maturity_fen(principal, ppm, months) == interest


@pytest.mark.parametrize(("months", "ppm", "principal", "interest"), AT_MATURITY[:6])
def test_the_catalogue_offers_just_these_terms(
    rich_bank: Bank, months: int, ppm: int, principal: int, interest: int
) -> None:
    quote = rich_bank.savings.deposits.quote_opening("q", "wang", "wang-current", principal, months, Renewal.PAY_OUT)
    assert (quote.terms.rate_ppm, quote.terms.interest_fen) == (ppm, interest)
    assert quote.terms.maturity_day == maturity_day(date(2026, 3, 2), months)
    assert [term.months for term in rich_bank.savings.catalogue.terms] == [line[0] for line in AT_MATURITY[:6]]


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [("2025-11-30", 3, "2026-02-28"), ("2024-02-29", 60, "2029-02-28"), ("2026-08-31", 6, "2027-02-28")],
)
def test_a_term_ends_on_the_same_day_of_the_month_or_its_last(start: str, months: int, end: str) -> None:
    assert maturity_day(date.fromisoformat(start), months) == date.fromisoformat(end)


@given(st.integers(1, 10**11), st.integers(0, 50_000), st.integers(0, 50_000), st.integers(0, 364))
def test_leaving_early_pays_the_current_rate_for_the_days_held(
    principal: int, term_ppm: int, current_ppm: int, days: int
) -> None:
    start = date(2026, 3, 2)
    early = early_withdrawal(principal, term_ppm, 12, current_ppm, start, start + timedelta(days=days))
    now = (Decimal(principal) * current_ppm * days / 360_000_000).quantize(Decimal(1), ROUND_HALF_UP)
    later = (Decimal(principal) * term_ppm / 1_000_000).quantize(Decimal(1), ROUND_HALF_UP)
    assert (early.now_fen, early.at_maturity_fen, early.lost_fen) == (int(now), int(later), int(later - now))
    assert (early.days_held, early.days_left) == (days, 365 - days)


def test_opening_moves_exactly_the_money_into_an_account_of_its_own(rich_bank: Bank) -> None:
    quote = rich_bank.savings.deposits.quote_opening("r", "wang", "wang-current", 50_000_00, 12, Renewal.RENEW_ALL)
    assert balance(rich_bank) == 201_000_00
    receipt = rich_bank.savings.deposits.open(quote.id, PIN)
    assert balance(rich_bank) == 151_000_00
    assert balance(rich_bank, receipt.subject_id) == 50_000_00
    (deposit,) = rich_bank.savings.deposits.list("wang")
    assert (deposit.principal_fen, deposit.rate_ppm, deposit.interest_at_maturity_fen) == (50_000_00, 10_000, 500_00)
    assert (deposit.start_day, deposit.maturity_day) == (date(2026, 3, 2), date(2027, 3, 2))
    assert (deposit.renewal, deposit.closed, deposit.term_name) == (Renewal.RENEW_ALL, False, "一年")
    entry = rich_bank.statements.recent("wang-current", 1)[0]
    assert (entry.direction, entry.amount_fen, entry.summary) == ("out", 50_000_00, "转存定期")
    assert [account.id for account in rich_bank.accounts.list("wang")] == ["wang-current", deposit.id]
    assert rich_bank.audit() == []


def test_both_steps_are_done_once_however_often_they_are_asked(
    rich_bank: Bank, bank_path: Path, bank_clock: VirtualClock
) -> None:
    ask = ("r", "wang", "wang-current", 500_00, 3, Renewal.PAY_OUT)
    quote = rich_bank.savings.deposits.quote_opening(*ask)
    assert rich_bank.savings.deposits.quote_opening(*ask) == quote
    receipt = rich_bank.savings.deposits.open(quote.id, PIN)
    before = fingerprint(rich_bank)
    bank_clock.advance(timedelta(days=400))
    with reopened(bank_path, bank_clock) as again:
        for pin in (PIN, WRONG_PIN, ""):
            assert again.savings.deposits.open(quote.id, pin) == receipt
        assert again.savings.deposits.quote_opening(*ask) == quote
    assert fingerprint(rich_bank) == before
    other = (*ask[:3], 600_00, *ask[4:])
    assert code_of(partial(rich_bank.savings.deposits.quote_opening, *other)) == "REQUEST_REUSED"
    metals = rich_bank.savings.metals
    assert code_of(lambda: metals.quote("r", "wang", "wang-current", "gold", "sell", 10)) == "REQUEST_REUSED"


def test_what_cannot_be_opened_is_refused_and_leaves_nothing(rich_bank: Bank) -> None:
    before = fingerprint(rich_bank)
    good = ("r", "wang", "wang-current", 500_00, 12, Renewal.PAY_OUT)
    for place, value, code in (
        (0, "", "FIELD_INVALID"),
        (1, "nobody", "CUSTOMER_UNKNOWN"),
        (1, "zhao", "ACCOUNT_UNKNOWN"),
        (2, "zhao-current", "ACCOUNT_UNKNOWN"),
        (2, "opening", "ACCOUNT_UNKNOWN"),
        (3, 49_99, "DEPOSIT_TOO_SMALL"),
        (3, 0, "AMOUNT_NOT_POSITIVE"),
        (3, 201_000_01, "INSUFFICIENT_FUNDS"),
        (3, 10**15, "AMOUNT_TOO_LARGE"),
        (4, 7, "DEPOSIT_TERM_UNKNOWN"),
        (5, "pay_out", "FIELD_INVALID"),
    ):
        asked = (*good[:place], value, *good[place + 1 :])
        assert code_of(partial(rich_bank.savings.deposits.quote_opening, *asked)) == code  # type: ignore[arg-type]
    assert fingerprint(rich_bank) == before


def test_a_quote_needs_the_pin_and_its_time(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    deposits = rich_bank.savings.deposits
    quote = deposits.quote_opening("r", "wang", "wang-current", 500_00, 12, Renewal.PAY_OUT)
    assert code_of(lambda: deposits.open(quote.id, WRONG_PIN)) == "PIN_WRONG"
    assert code_of(lambda: deposits.open("nothing", PIN)) == "QUOTE_UNKNOWN"
    assert code_of(lambda: deposits.withdraw(quote.id, PIN)) == "QUOTE_UNKNOWN"
    bank_clock.advance(timedelta(seconds=-1))
    assert code_of(lambda: deposits.open(quote.id, PIN)) == "CLOCK_WENT_BACK"
    bank_clock.move_to(quote.expires_at)
    assert code_of(lambda: deposits.open(quote.id, PIN)) == "QUOTE_EXPIRED"
    assert balance(rich_bank) == 201_000_00
    bank_clock.advance(timedelta(milliseconds=-1))
    assert deposits.open(quote.id, PIN).amount_fen == 500_00


def test_a_refusal_after_the_right_pin_costs_no_attempt(rich_bank: Bank) -> None:
    deposits = rich_bank.savings.deposits
    quotes = [
        deposits.quote_opening(f"r{n}", "wang", "wang-current", 150_000_00, 12, Renewal.PAY_OUT) for n in range(7)
    ]
    deposits.open(quotes[0].id, PIN)
    for quote in quotes[1:]:
        assert code_of(partial(deposits.open, quote.id, PIN)) == "INSUFFICIENT_FUNDS"
    assert balance(rich_bank) == 51_000_00
    assert len(deposits.list("wang")) == 1


def test_what_a_refused_attempt_wrote_is_undone_and_the_rest_is_kept(rich_bank: Bank) -> None:
    def write_and_refuse() -> None:
        deposit_store.open_account(transaction, rich_bank.accounts.get("wang-current"), "不要的")
        raise InsufficientFundsError

    with rich_bank._database.writing() as transaction:
        kept = deposit_store.open_account(transaction, rich_bank.accounts.get("wang-current"), "要的")
        assert isinstance(attempt(transaction, write_and_refuse), InsufficientFundsError)
    assert [account.id for account in rich_bank.accounts.list("wang")] == ["wang-current", kept]


def test_nobody_transfers_money_out_of_a_deposit_or_into_it(rich_bank: Bank) -> None:
    deposit_id = open_deposit(rich_bank, 500_00).subject_id
    payee = rich_bank.payees.list("wang")[0]
    before = fingerprint(rich_bank)
    with pytest.raises(Exception, match="DEPOSIT_LOCKED"):
        move(rich_bank, deposit_id, "opening", 100, NOON)
    with pytest.raises(Exception, match="DEPOSIT_LOCKED"):
        move(rich_bank, "wang-current", deposit_id, 100, NOON)
    assert fingerprint(rich_bank) == before
    asked = TransferRequest("t", "wang", deposit_id, payee.id, 100)
    assert code_of(lambda: rich_bank.transfers.prepare(asked)) == "DEPOSIT_LOCKED"
    assert balance(rich_bank, deposit_id) == 500_00


def test_the_loss_is_shown_before_anything_is_taken_out(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    deposit_id = open_deposit(rich_bank, 100_000_00).subject_id
    bank_clock.move_to(at("2026-09-08"))
    quote = rich_bank.savings.deposits.quote_withdrawal("w", deposit_id)
    terms = quote.terms
    # 2 March to 8 September: 29 + 30 + 31 + 30 + 31 + 31 + 8 = 190 days; 100000 x 0.0005 x 190 / 360 = 26.3888...
    assert (terms.days_held, terms.days_left, terms.rate_ppm) == (190, 175, 500)
    assert (terms.interest_fen, terms.interest_at_maturity_fen, terms.lost_fen) == (26_39, 1_000_00, 973_61)
    assert (terms.principal_fen, terms.left_fen) == (100_000_00, 0)
    assert balance(rich_bank, deposit_id) == 100_000_00
    receipt = rich_bank.savings.deposits.withdraw(quote.id, PIN)
    assert (receipt.amount_fen, receipt.interest_fen) == (100_000_00, 26_39)
    assert balance(rich_bank) == 201_026_39
    assert rich_bank.savings.deposits.get(deposit_id).closed
    assert rich_bank.savings.deposits.withdraw(quote.id, WRONG_PIN) == receipt
    assert balance(rich_bank) == 201_026_39
    assert code_of(lambda: rich_bank.savings.deposits.quote_withdrawal("again", deposit_id)) == "DEPOSIT_CLOSED"
    assert rich_bank.audit() == []


def test_a_part_taken_out_leaves_the_rest_at_its_rate(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    deposit_id = open_deposit(rich_bank, 10_000_00, months=3).subject_id
    bank_clock.advance(timedelta(days=40))
    receipt = withdraw(rich_bank, deposit_id, 4_000_00)
    assert receipt.interest_fen == 22  # 4000 x 0.0005 x 40 / 360 = 0.2222...
    deposit = rich_bank.savings.deposits.get(deposit_id)
    # 6000 x 0.0070 / 4 = 10.50
    assert (deposit.principal_fen, deposit.interest_at_maturity_fen, deposit.part_taken) == (6_000_00, 10_50, True)
    quote = rich_bank.savings.deposits.quote_withdrawal
    assert code_of(lambda: quote("second", deposit_id, 1_000_00)) == "DEPOSIT_PART_TAKEN"
    bank_clock.move_to(at("2026-06-02"))
    (settled,) = rich_bank.savings.deposits.settle_due()
    assert (settled.kind, settled.amount_fen, settled.interest_fen) == ("paid_out", 6_000_00, 10_50)
    assert balance(rich_bank) == 201_000_00 + 22 + 10_50
    assert rich_bank.audit() == []


def test_what_cannot_be_taken_out_is_refused(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    deposit_id = open_deposit(rich_bank, 1_000_00, months=3).subject_id
    quote = rich_bank.savings.deposits.quote_withdrawal
    before = fingerprint(rich_bank)
    for amount, code in (
        (1_000_01, "DEPOSIT_AMOUNT_TOO_LARGE"),
        (950_01, "DEPOSIT_REST_TOO_SMALL"),
        (0, "AMOUNT_NOT_POSITIVE"),
    ):
        assert code_of(partial(quote, "w", deposit_id, amount)) == code
    assert code_of(lambda: quote("w", "nothing")) == "DEPOSIT_UNKNOWN"
    assert code_of(lambda: quote("w", "wang-current")) == "DEPOSIT_UNKNOWN"
    bank_clock.move_to(at("2026-03-01"))
    assert code_of(lambda: quote("w", deposit_id)) == "CLOCK_WENT_BACK"
    bank_clock.move_to(at("2026-06-02 00:00"))
    assert code_of(lambda: quote("w", deposit_id)) == "DEPOSIT_MATURED"
    assert code_of(lambda: rich_bank.savings.deposits.choose_renewal(deposit_id, Renewal.RENEW_ALL)) == (
        "DEPOSIT_MATURED"
    )
    assert fingerprint(rich_bank) == before


def test_of_two_quotes_for_one_deposit_the_second_yes_is_refused(rich_bank: Bank) -> None:
    deposit_id = open_deposit(rich_bank, 1_000_00).subject_id
    deposits = rich_bank.savings.deposits
    part, everything = deposits.quote_withdrawal("a", deposit_id, 300_00), deposits.quote_withdrawal("b", deposit_id)
    deposits.withdraw(part.id, PIN)
    assert code_of(lambda: deposits.withdraw(everything.id, PIN)) == "QUOTE_OUTDATED"
    assert balance(rich_bank, deposit_id) == 700_00
    withdraw(rich_bank, deposit_id, request="c")
    assert balance(rich_bank) == 201_000_00


def test_a_quote_given_before_midnight_holds_after_it(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    deposit_id = open_deposit(rich_bank, 100_000_00, months=3).subject_id
    bank_clock.move_to(at("2026-06-01 23:59"))
    quote = rich_bank.savings.deposits.quote_withdrawal("w", deposit_id)
    bank_clock.advance(timedelta(minutes=2))
    receipt = rich_bank.savings.deposits.withdraw(quote.id, PIN)
    assert receipt.interest_fen == 12_64  # 91 days: 100000 x 0.0005 x 91 / 360 = 12.6388...
    assert rich_bank.savings.deposits.settle_due() == ()
    assert rich_bank.audit() == []


@pytest.mark.parametrize(
    ("renewal", "current_fen", "deposit_fen", "second_interest_fen"),
    [
        (Renewal.PAY_OUT, 201_500_00, 0, None),
        (Renewal.RENEW_PRINCIPAL, 151_500_00, 50_000_00, 500_00),
        (Renewal.RENEW_ALL, 151_000_00, 50_500_00, 505_00),
    ],
)
def test_at_maturity_the_customers_choice_is_carried_out_once(
    rich_bank: Bank,
    bank_clock: VirtualClock,
    renewal: Renewal,
    current_fen: int,
    deposit_fen: int,
    second_interest_fen: int | None,
) -> None:
    deposit_id = open_deposit(rich_bank, 50_000_00, 12, renewal).subject_id
    bank_clock.move_to(at("2027-03-01 23:59"))
    assert rich_bank.savings.deposits.settle_due() == ()
    bank_clock.move_to(at("2027-03-02 00:00"))
    (settled,) = rich_bank.savings.deposits.settle_due()
    assert (settled.interest_fen, settled.value_day) == (500_00, date(2027, 3, 2))
    assert rich_bank.savings.deposits.settle_due() == ()
    assert (balance(rich_bank), balance(rich_bank, deposit_id)) == (current_fen, deposit_fen)
    deposit = rich_bank.savings.deposits.get(deposit_id)
    assert deposit.closed is (second_interest_fen is None)
    if second_interest_fen is not None:
        assert (deposit.term_number, deposit.start_day) == (2, date(2027, 3, 2))
        assert (deposit.maturity_day, deposit.interest_at_maturity_fen) == (date(2028, 3, 2), second_interest_fen)
    assert rich_bank.audit() == []


def test_the_choice_can_be_changed_until_maturity(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    deposit_id = open_deposit(rich_bank, 1_000_00, 3, Renewal.RENEW_ALL).subject_id
    assert rich_bank.savings.deposits.choose_renewal(deposit_id, Renewal.PAY_OUT).renewal is Renewal.PAY_OUT
    before = fingerprint(rich_bank)
    rich_bank.savings.deposits.choose_renewal(deposit_id, Renewal.PAY_OUT)
    assert fingerprint(rich_bank) == before
    bank_clock.move_to(at("2026-06-02"))
    assert [done.kind for done in rich_bank.savings.settle_due() if done.subject_id == deposit_id] == ["paid_out"]
    assert code_of(lambda: rich_bank.savings.deposits.choose_renewal(deposit_id, Renewal.RENEW_ALL)) == (
        "DEPOSIT_CLOSED"
    )


def test_terms_that_nobody_settled_in_time_are_all_made_up_for(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    deposit_id = open_deposit(rich_bank, 10_000_00, 3, Renewal.RENEW_ALL).subject_id
    bank_clock.move_to(at("2027-01-01"))
    # A quarter's 0.175 % on 10000.00, 10017.50 and 10035.03: 17.50, 17.530625 and 17.5613...
    assert [(done.value_day.isoformat(), done.interest_fen) for done in rich_bank.savings.deposits.settle_due()] == [
        ("2026-06-02", 17_50),
        ("2026-09-02", 17_53),
        ("2026-12-02", 17_56),
    ]
    assert balance(rich_bank, deposit_id) == 10_052_59
    assert rich_bank.savings.deposits.get(deposit_id).maturity_day == date(2027, 3, 2)
    assert rich_bank.audit() == []


def test_after_a_renewal_a_part_may_be_taken_again(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    deposit_id = open_deposit(rich_bank, 10_000_00, 3, Renewal.RENEW_PRINCIPAL).subject_id
    withdraw(rich_bank, deposit_id, 1_000_00, "first")
    bank_clock.move_to(at("2026-07-02"))
    rich_bank.savings.settle_due()
    receipt = withdraw(rich_bank, deposit_id, 1_000_00, "second")
    assert receipt.interest_fen == 4  # the new term's 30 days: 1000 x 0.0005 x 30 / 360 = 0.041666...
    assert balance(rich_bank, deposit_id) == 8_000_00
    assert rich_bank.audit() == []
