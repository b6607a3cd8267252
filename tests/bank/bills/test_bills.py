"""Bills and top-ups: numbers that validate, amounts that stay, every bill paid once, receipts, automatic payment."""

from __future__ import annotations

import dataclasses
import string
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.bank import Bank
from bank.bills import amounts
from bank.bills.account_numbers import compact, length, with_check
from bank.bills.companies import COMPANIES, company_of
from bank.bills.errors import (
    BillAlreadyPaidError,
    BillNumberInvalidError,
    BillNumberLengthError,
    BillRegionUnknownError,
    TopUpLimitPerDayError,
)
from bank.bills.values import (
    AutoPay,
    AutoPayOutcome,
    AutoPayRequest,
    Bill,
    BillKind,
    BillRequest,
    ReminderReason,
    TopUpRequest,
)
from bank.clock import SHANGHAI, VirtualClock
from bank.errors import FieldInvalidError
from tests.bank.support import PIN, WRONG_PIN, World, code_of, reopen

Small = tuple[Bank, World]
POWER = with_check(BillKind.ELECTRICITY, "11000012345")
WATER = with_check(BillKind.WATER, "110000123")
GAS = with_check(BillKind.GAS, "2100001234")
MOBILE = "13800138000"
NUMBERS = {BillKind.ELECTRICITY: POWER, BillKind.WATER: WATER, BillKind.GAS: GAS, BillKind.PHONE: MOBILE}


def at(month: int, day: int, hour: int = 12) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=SHANGHAI)


@pytest.fixture
def bill(small_bank: Small, bank_clock: VirtualClock) -> Bill:
    """February's bill for electricity, on 10 March."""
    bank_clock.move_to(at(3, 10))
    return small_bank[0].bills.query(BillKind.ELECTRICITY, POWER, "2026-02")


def ask(bill: Bill, request_id: str = "pay") -> BillRequest:
    return BillRequest(request_id, "wang", "wang-current", bill.kind, bill.number, bill.month, bill.amount_fen)


def top_up(fen: int, request_id: str = "up") -> TopUpRequest:
    return TopUpRequest(request_id, "wang", "wang-current", MOBILE, fen)


def rows(bank: Bank) -> list[str]:
    return [line for line in bank._database._connection.iterdump() if 'INSERT INTO "pin"' not in line]


# Numbers


def mod_11_10(number: str) -> bool:
    """ISO/IEC 7064 MOD 11,10 from its definition: the recursion over all digits ends in 1."""
    product = 10
    for digit in number[:-1]:
        total = (product + int(digit)) % 10
        product = (10 if total == 0 else total) * 2 % 11
    return (product + int(number[-1])) % 10 == 1


def test_check_digits_are_the_standards() -> None:
    assert int(POWER) % 97 == 1
    assert mod_11_10(GAS)
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(WATER))]
    assert sum(fen // 10 + fen % 10 for fen in doubled) % 10 == 0
    assert (len(POWER), len(WATER), len(GAS), len(MOBILE)) == tuple(length(kind) for kind in BillKind)


@pytest.mark.parametrize("kind", [BillKind.ELECTRICITY, BillKind.WATER, BillKind.GAS])
@given(st.data())
def test_one_wrong_digit_is_always_caught(kind: BillKind, data: st.DataObject) -> None:
    region = data.draw(st.sampled_from(sorted({code for one in COMPANIES if one.kind is kind for code in one.regions})))
    digits = {BillKind.ELECTRICITY: 9, BillKind.WATER: 7, BillKind.GAS: 8}[kind]
    number = with_check(kind, region + data.draw(st.text("0123456789", min_size=digits, max_size=digits)))
    assert compact(kind, f" {number[:4]}-{number[4:]} ") == number
    for place, digit in enumerate(number):
        for other in set(string.digits) - {digit}:
            with pytest.raises(BillNumberInvalidError):
                compact(kind, number[:place] + other + number[place + 1 :])


@pytest.mark.parametrize(
    ("kind", "number", "given"),
    [
        (BillKind.ELECTRICITY, "", 0),
        (BillKind.ELECTRICITY, POWER[:-1], 12),
        (BillKind.ELECTRICITY, POWER + "0", 14),
        (BillKind.WATER, WATER.translate({ord("1"): "１"}), 10),
        (BillKind.PHONE, "1380013800", 10),
        (BillKind.PHONE, None, 0),
    ],
)
def test_a_number_of_a_wrong_length_is_told_how_long_it_is(kind: BillKind, number: object, given: int) -> None:
    with pytest.raises(BillNumberLengthError) as refused:
        compact(kind, number)
    assert refused.value.params == {"kind": kind.value, "digits": length(kind), "given": given}


@pytest.mark.parametrize(
    ("kind", "number", "start"),
    [
        (BillKind.ELECTRICITY, with_check(BillKind.ELECTRICITY, "99000012345"), "99"),
        (BillKind.PHONE, "12800138000", "128"),
        (BillKind.PHONE, "23800138000", "238"),
    ],
)
def test_a_number_of_no_region_is_told_how_it_begins(kind: BillKind, number: str, start: str) -> None:
    with pytest.raises(BillRegionUnknownError) as refused:
        compact(kind, number)
    assert refused.value.params == {"kind": kind.value, "start": start}


def test_a_wrong_check_digit_is_told_from_a_wrong_length_and_a_wrong_region() -> None:
    with pytest.raises(BillNumberInvalidError) as refused:
        compact(BillKind.ELECTRICITY, POWER[:-1] + str((int(POWER[-1]) + 1) % 10))
    assert refused.value.code == "BILL_NUMBER_INVALID"
    assert refused.value.params == {"kind": "electricity", "digits": 13}


def test_every_mobile_number_has_one_company() -> None:
    for start in range(130, 200):
        (company,) = [one for one in COMPANIES if one.kind is BillKind.PHONE and str(start).startswith(one.regions)]
        assert company_of(BillKind.PHONE, f"{start}00000000") == company


# What is due


@given(st.sampled_from(BillKind), st.integers(0, 200))
def test_an_amount_depends_on_account_and_month_alone(kind: BillKind, months: int) -> None:
    month = f"{2010 + months // 12}-{1 + months % 12:02d}"
    used = amounts.usage(kind, NUMBERS[kind], month)
    assert used == amounts.usage(kind, NUMBERS[kind], month)
    assert 5_00 <= amounts.amount_fen(kind, used) <= 200_00


def test_seeds_accounts_and_months_differ() -> None:
    kind = BillKind.ELECTRICITY
    months = {amounts.usage(kind, POWER, f"2026-{month:02d}") for month in range(1, 13)}
    assert len(months) > 8
    assert amounts.usage(kind, POWER, "2026-01") != amounts.usage(kind, POWER, "2026-01", seed="another")


def test_a_bill_is_there_from_the_fifth_and_kept_for_two_months(small_bank: Small, bank_clock: VirtualClock) -> None:
    bank = small_bank[0]
    query = partial(bank.bills.query, BillKind.WATER, WATER)
    bank_clock.move_to(at(3, 4, 23))
    assert code_of(partial(query, "2026-02")) == "BILL_NOT_ISSUED"
    assert [bill.month for bill in bank.bills.due(BillKind.WATER, WATER)] == ["2025-12", "2026-01"]
    bank_clock.move_to(at(3, 5, 0))
    bill = query("2026-02")
    assert (bill.issued_on.day, bill.due_on.isoformat(), bill.paid_at) == (5, "2026-03-25", None)
    assert (bill.company, bill.unit, bill.amount_fen) == ("东城自来水公司", "吨", bill.usage * 310)
    assert [bill.month for bill in bank.bills.due(BillKind.WATER, WATER)] == ["2026-01", "2026-02"]
    assert code_of(partial(query, "2025-12")) == "BILL_NOT_ISSUED"
    with pytest.raises(FieldInvalidError):
        query("2026-2")
    assert WATER not in repr(bill)


# Paying


def test_paying_a_bill_once_with_a_receipt(
    small_bank: Small, bill: Bill, bank_path: Path, bank_clock: VirtualClock
) -> None:
    bank = small_bank[0]
    receipt = bank.bills.pay(ask(bill), PIN)
    assert (receipt.amount_fen, receipt.month, receipt.company) == (bill.amount_fen, "2026-02", "东城供电公司")
    assert (receipt.balance_after_fen, receipt.from_tail, receipt.automatic) == (
        1_000_00 - bill.amount_fen,
        "2633",
        False,
    )
    before = rows(bank)
    bank_clock.advance(timedelta(days=200))
    with reopen(bank_path, bank_clock) as again:
        assert again.bills.pay(ask(bill), WRONG_PIN) == receipt
    assert rows(bank) == before
    assert bank.bills.receipt("wang", receipt.id) == receipt
    assert bank.bills.receipts("wang", 10) == (receipt,)
    assert code_of(lambda: bank.bills.receipt("zhao", receipt.id)) == "BILL_RECEIPT_UNKNOWN"
    entry = bank.statements.recent("wang-current", 1)[0]
    assert (entry.summary, entry.counterparty, entry.channel) == ("电费", "东城供电公司", "生活缴费")
    assert bank.audit() == []


def test_the_same_bill_is_never_paid_twice_by_anyone(small_bank: Small, bill: Bill, bank_clock: VirtualClock) -> None:
    bank = small_bank[0]
    bank.bills.pay(ask(bill), PIN)
    before = rows(bank)
    with pytest.raises(BillAlreadyPaidError) as refused:
        bank.bills.pay(ask(bill, "again"), PIN)
    assert refused.value.params == {"paid_iso": bank_clock.now().isoformat()}
    neighbour = dataclasses.replace(ask(bill, "n"), customer_id="zhao", from_account_id="zhao-current")
    assert code_of(lambda: bank.bills.pay(neighbour, PIN)) == "BILL_ALREADY_PAID"
    assert rows(bank) == before
    assert bank.bills.query(bill.kind, bill.number, bill.month).paid_at == bank_clock.now()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"amount_fen": 1}, "BILL_AMOUNT_CHANGED"),
        ({"amount_fen": 0}, "AMOUNT_NOT_POSITIVE"),
        ({"month": "2026-03"}, "BILL_NOT_ISSUED"),
        ({"number": WATER}, "BILL_NUMBER_LENGTH"),
        ({"kind": "electricity"}, "BILL_KIND_UNKNOWN"),
        ({"customer_id": "nobody"}, "CUSTOMER_UNKNOWN"),
        ({"from_account_id": "zhao-current"}, "ACCOUNT_UNKNOWN"),
        ({"request_id": ""}, "FIELD_INVALID"),
    ],
)
def test_a_refused_payment_moves_nothing_and_costs_no_attempt(
    small_bank: Small, bill: Bill, change: dict[str, object], code: str
) -> None:
    bank = small_bank[0]
    before = rows(bank)
    wrong = dataclasses.replace(ask(bill), **change)  # type: ignore[arg-type]  # fields by name
    for _ in range(6):
        assert code_of(lambda: bank.bills.pay(wrong, PIN)) == code
    assert code_of(lambda: bank.bills.pay(ask(bill), WRONG_PIN)) == "PIN_WRONG"
    assert rows(bank) == before
    bank.bills.pay(ask(bill), PIN)


def test_a_request_id_is_never_taken_for_another_bill(small_bank: Small, bill: Bill) -> None:
    bank = small_bank[0]
    bank.bills.pay(ask(bill), PIN)
    other = bank.bills.query(BillKind.ELECTRICITY, POWER, "2026-01")
    assert code_of(lambda: bank.bills.pay(ask(other), PIN)) == "REQUEST_REUSED"
    assert code_of(lambda: bank.bills.top_up(top_up(50_00, "pay"), PIN)) == "REQUEST_REUSED"


# Top-ups


def test_a_top_up_and_its_receipt(small_bank: Small) -> None:
    bank = small_bank[0]
    assert bank.bills.top_up_amounts()[0] == 10_00
    receipt = bank.bills.top_up(top_up(50_00), PIN)
    assert (receipt.company, receipt.month, receipt.balance_after_fen) == ("星河通信", None, 950_00)
    assert bank.bills.top_up(top_up(50_00), "") == receipt
    assert bank.bills.receipts("wang", 1) == (receipt,)
    assert code_of(lambda: bank.bills.top_up(top_up(51_00, "odd"), PIN)) == "TOP_UP_AMOUNT_INVALID"
    assert MOBILE not in repr(receipt)
    assert bank.audit() == []


def test_a_day_of_top_ups_has_an_end(small_bank: Small, bank_clock: VirtualClock) -> None:
    bank = small_bank[0]
    bank.bills.top_up(top_up(500_00, "a"), PIN)
    bank.bills.top_up(top_up(300_00, "b"), PIN)
    with pytest.raises(TopUpLimitPerDayError) as refused:
        bank.bills.top_up(top_up(300_00, "c"), PIN)
    assert refused.value.params == {"limit_fen": 1_000_00, "used_fen": 800_00, "amount_fen": 300_00}
    assert code_of(lambda: bank.bills.top_up(top_up(200_00, "d"), PIN)) == ""
    bank_clock.move_to(at(3, 3, 0))
    assert code_of(lambda: bank.bills.top_up(top_up(10_00, "e"), PIN)) == "INSUFFICIENT_FUNDS"


# Automatic payment


def consent(fen: int = 300_00, request_id: str = "auto") -> AutoPayRequest:
    return AutoPayRequest(request_id, "wang", "wang-current", BillKind.ELECTRICITY, POWER, fen)


def agree(bank: Bank, fen: int = 300_00) -> AutoPay:
    return bank.bills.auto_pay.agree(consent(fen), PIN)


def test_consent_pays_bills_that_come_after_it(small_bank: Small, bank_clock: VirtualClock) -> None:
    bank = small_bank[0]
    bank_clock.move_to(at(3, 10))
    agreement = agree(bank)
    assert (agreement.first_month, agreement.cap_fen, agreement.ended_at) == ("2026-03", 300_00, None)
    assert bank.bills.auto_pay.agree(consent(), "") == agreement
    assert bank.bills.auto_pay.pay_due() == ()
    bank_clock.move_to(at(4, 5, 0))
    (result,) = bank.bills.auto_pay.pay_due()
    assert (result.month, result.outcome) == ("2026-03", AutoPayOutcome.PAID)
    assert bank.bills.auto_pay.pay_due() == ()
    assert bank.accounts.get("wang-current").balance_fen == 1_000_00 - result.amount_fen
    (receipt,) = bank.bills.receipts("wang", 5)
    assert receipt.automatic
    assert bank.audit() == []


def test_consent_on_the_day_of_issue_holds_for_that_bill(small_bank: Small, bank_clock: VirtualClock) -> None:
    bank_clock.move_to(at(3, 5))
    assert agree(small_bank[0]).first_month == "2026-02"


def test_a_bill_above_the_cap_or_the_balance_waits_and_is_told(small_bank: Small, bank_clock: VirtualClock) -> None:
    bank = small_bank[0]
    agree(bank, 10_00)
    bank_clock.move_to(at(4, 6))
    before = rows(bank)
    assert [one.outcome for one in bank.bills.auto_pay.pay_due()] == [AutoPayOutcome.OVER_CAP] * 2
    assert rows(bank) == before
    assert {one.reason for one in bank.bills.reminders("wang")} == {
        ReminderReason.OVERDUE,
        ReminderReason.AUTO_PAY_OVER_CAP,
    }
    bank.bills.auto_pay.end("wang", bank.bills.auto_pay.list("wang")[0].id)
    agreement = bank.bills.auto_pay.agree(consent(300_00, "again"), PIN)
    bank.bills.top_up(top_up(500_00), PIN)
    bank.bills.top_up(top_up(300_00, "b"), PIN)
    bank.bills.top_up(top_up(200_00, "c"), PIN)
    bank_clock.move_to(at(5, 6))
    (poor,) = bank.bills.auto_pay.pay_due()
    assert (poor.outcome, poor.agreement_id) == (AutoPayOutcome.INSUFFICIENT_FUNDS, agreement.id)
    overdue, told = bank.bills.reminders("wang")
    assert (overdue.reason, overdue.bill.month) == (ReminderReason.OVERDUE, "2026-03")
    assert (told.reason, told.bill.month, told.label) == (ReminderReason.AUTO_PAY_INSUFFICIENT_FUNDS, "2026-04", "")


def test_ending_is_easy_and_final(small_bank: Small, bank_clock: VirtualClock) -> None:
    bank = small_bank[0]
    agreement = agree(bank)
    assert code_of(lambda: bank.bills.auto_pay.agree(consent(50_00, "second"), PIN)) == "AUTO_PAY_EXISTS"
    assert code_of(lambda: bank.bills.auto_pay.end("zhao", agreement.id)) == "AUTO_PAY_UNKNOWN"
    ended = bank.bills.auto_pay.end("wang", agreement.id)
    assert ended.ended_at == bank_clock.now()
    assert bank.bills.auto_pay.end("wang", agreement.id) == ended
    assert bank.bills.auto_pay.list("wang") == ()
    bank_clock.move_to(at(4, 6))
    assert bank.bills.auto_pay.pay_due() == ()
    assert bank.bills.auto_pay.agree(consent(), "") == ended  # the old yes is not a new one


# Reminders


def test_reminders_come_five_days_before_and_stay(small_bank: Small, bank_clock: VirtualClock) -> None:
    bank = small_bank[0]
    bank_clock.move_to(at(3, 5))
    bank.bills.save("wang", BillKind.GAS, GAS, "女儿家")
    bank.bills.pay(ask(bank.bills.query(BillKind.GAS, GAS, "2026-01"), "january"), PIN)
    assert bank.bills.reminders("wang") == ()
    bank_clock.move_to(at(3, 19, 23))
    assert bank.bills.reminders("wang") == ()
    bank_clock.move_to(at(3, 20, 0))
    (soon,) = bank.bills.reminders("wang")
    assert (soon.reason, soon.label, soon.bill.month) == (ReminderReason.DUE_SOON, "女儿家", "2026-02")
    bank_clock.move_to(at(3, 26))
    assert [one.reason for one in bank.bills.reminders("wang")] == [ReminderReason.OVERDUE]
    bank.bills.pay(ask(soon.bill), PIN)
    assert bank.bills.reminders("wang") == ()


def test_kept_numbers_have_the_customers_own_words(small_bank: Small) -> None:
    bank = small_bank[0]
    bank.bills.save("wang", BillKind.WATER, WATER, "家里")
    kept = bank.bills.save("wang", BillKind.WATER, f"{WATER[:5]} {WATER[5:]}", "自己家")
    assert bank.bills.saved("wang") == (kept,)
    assert (kept.label, kept.company) == ("自己家", "东城自来水公司")
    bank.bills.forget("wang", BillKind.WATER, WATER)
    bank.bills.forget("wang", BillKind.WATER, WATER)
    assert bank.bills.saved("wang") == ()
    assert code_of(lambda: bank.bills.save("nobody", BillKind.WATER, WATER, "家里")) == "CUSTOMER_UNKNOWN"
