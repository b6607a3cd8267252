"""Credit cards as their owner sees them: buying within the limit, bills right to the fen, paying, being late."""

from __future__ import annotations

import dataclasses
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.credit.errors import CreditLimitExceededError
from bank.credit.values import BillStatus, CreditCard, PurchaseRequest, RepaymentRequest
from bank.errors import InsufficientFundsError
from bank.values import TransferStatus
from tests.bank.credit.credit_support import (
    CARD_NUMBER,
    LIMIT_FEN,
    OTHER_CARD_NUMBER,
    at,
    books,
    buy,
    buy_on,
    day,
    open_card,
    pay_in,
    repay_on,
)
from tests.bank.support import PIN, WRONG_PIN, World, code_of, reopen

Small = tuple[Bank, World]


@pytest.fixture
def card(small_bank: Small) -> CreditCard:
    return open_card(small_bank[0])


def purchase(card: CreditCard, fen: int, request_id: str = "p") -> PurchaseRequest:
    return PurchaseRequest(request_id, "wang", card.id, "邻家超市", "超市", fen)


def repayment(card: CreditCard, fen: int, request_id: str = "r") -> RepaymentRequest:
    return RepaymentRequest(request_id, "wang", card.id, "wang-current", fen)


def test_a_new_card_owes_nothing_and_may_spend_its_limit(small_bank: Small, card: CreditCard) -> None:
    assert (card.owed_fen, card.available_fen, card.tail, card.late) == (0, LIMIT_FEN, "0014", False)
    assert CARD_NUMBER not in repr(card)
    assert small_bank[0].cards.list("wang") == (card,)
    assert small_bank[0].accounts.list("wang")[0].id == "wang-current"  # the card is no account that holds money
    assert len(small_bank[0].accounts.list("wang")) == 1


@pytest.mark.parametrize(
    ("number", "limit", "days", "code"),
    [
        (OTHER_CARD_NUMBER, LIMIT_FEN, (5, 19), "CARD_TERMS_INVALID"),  # 14 days to pay
        (OTHER_CARD_NUMBER, LIMIT_FEN, (1, 27), "CARD_TERMS_INVALID"),  # 26
        (OTHER_CARD_NUMBER, LIMIT_FEN, (20, 15), "CARD_TERMS_INVALID"),  # 26 after a month of 31 days
        (OTHER_CARD_NUMBER, LIMIT_FEN, (20, 14), ""),
        (OTHER_CARD_NUMBER, LIMIT_FEN, (29, 10), "FIELD_INVALID"),
        (OTHER_CARD_NUMBER, 100_000_01, (5, 25), "CARD_TERMS_INVALID"),
        (OTHER_CARD_NUMBER, 0, (5, 25), "AMOUNT_NOT_POSITIVE"),
        (CARD_NUMBER, LIMIT_FEN, (5, 25), "ACCOUNT_EXISTS"),
        ("9963880900000000015", LIMIT_FEN, (5, 25), "CARD_NUMBER_INVALID"),
    ],
)
def test_cards_are_opened_on_terms_that_leave_time_to_pay(
    small_bank: Small, card: CreditCard, number: str, limit: int, days: tuple[int, int], code: str
) -> None:
    assert code_of(lambda: small_bank[0].cards.open("wang", number, limit, *days)) == code


def test_authorising_holds_and_settling_books(small_bank: Small, card: CreditCard) -> None:
    bank = small_bank[0]
    held = bank.cards.purchases.authorise(purchase(card, 300_00))
    assert held.status is TransferStatus.PENDING
    assert (bank.cards.get(card.id).owed_fen, bank.cards.get(card.id).available_fen) == (0, LIMIT_FEN - 300_00)
    settled = bank.cards.purchases.settle(held.id)
    assert bank.cards.purchases.settle(held.id) == settled
    assert (settled.status, settled.points, settled.merchant) == (TransferStatus.POSTED, 300, "邻家超市")
    assert (bank.cards.get(card.id).owed_fen, bank.cards.get(card.id).available_fen) == (300_00, LIMIT_FEN - 300_00)
    assert code_of(partial(bank.cards.purchases.release, held.id)) == "ALREADY_POSTED"
    assert bank.audit() == []


def test_a_released_or_forgotten_purchase_gives_the_limit_back(
    small_bank: Small, card: CreditCard, bank_clock: VirtualClock
) -> None:
    bank = small_bank[0]
    desk = bank.cards.purchases
    released = desk.release(desk.authorise(purchase(card, 300_00)).id)
    assert released.status is TransferStatus.CANCELLED
    assert code_of(partial(desk.settle, released.id)) == "ALREADY_CANCELLED"
    forgotten = desk.authorise(purchase(card, 200_00, "q"))
    bank_clock.advance(timedelta(days=7))
    assert code_of(partial(desk.settle, forgotten.id)) == "PENDING_EXPIRED"
    bank.transfers.expire_due()
    assert bank.cards.get(card.id).available_fen == LIMIT_FEN
    assert bank.points.balance("wang").points == 0


def test_the_limit_counts_what_is_held_and_what_is_owed(small_bank: Small, card: CreditCard) -> None:
    bank = small_bank[0]
    buy(bank, card, 9_000_00)
    bank.cards.purchases.authorise(purchase(card, 600_00))
    with pytest.raises(CreditLimitExceededError) as refused:
        bank.cards.purchases.authorise(purchase(card, 400_01, "q"))
    assert refused.value.params == {"limit_fen": LIMIT_FEN, "available_fen": 400_00, "amount_fen": 400_01}
    bank.cards.purchases.authorise(purchase(card, 400_00, "q"))
    assert bank.cards.get(card.id).available_fen == 0


def test_a_replayed_purchase_is_the_same_and_a_changed_one_is_refused(small_bank: Small, card: CreditCard) -> None:
    desk = small_bank[0].cards.purchases
    first = desk.authorise(purchase(card, 300_00))
    assert desk.authorise(purchase(card, 300_00)) == first
    assert code_of(lambda: desk.authorise(purchase(card, 300_01))) == "REQUEST_REUSED"
    stranger = dataclasses.replace(purchase(card, 300_00), customer_id="zhao")
    assert code_of(lambda: desk.authorise(stranger)) == "CARD_UNKNOWN"
    assert code_of(lambda: desk.settle("nothing")) == "PURCHASE_UNKNOWN"


def test_three_bills_worked_by_hand(small_bank: Small, card: CreditCard, bank_clock: VirtualClock) -> None:
    """Statement day 5, due day 25. 0.05 % a day, on what is owed at the end of each day, from booking to payment.

    March   1,000.00 bought on 3 March. Bill 1,000.00; least 10 % = 100.00.
            500.00 bought on 10 March, 400.00 paid on 20 March; 600.00 are missing on 28 March: the bill has failed.
    April   interest on the 1,000.00: 3 to 20 March, 17 days x 1,000 = 17,000; 20 March to 6 April, 17 x 600 = 10,200.
            27,200 yuan-days x 0.0005 = 13.60. Bill 600 + 500 + 13.60 = 1,113.60. Least 13.60 + 10 % of 1,100 = 123.60.
            Nothing is paid.
    May     the 600.00: 6 April to 6 May, 30 x 600 = 18,000; the 500.00, now failed too: 10 March to 6 May, 57 days,
            28,500. 46,500 x 0.0005 = 23.25. Late fee 5 % of 123.60 = 6.18. Bill 1,113.60 + 23.25 + 6.18 = 1,143.03.
            Least: 23.25 + 6.18 + overdue 123.60 + 10 % of the remaining 990.00 = 252.03. Paid in full on 20 May.
    June    6 to 20 May, 14 days x 1,100 = 15,400 x 0.0005 = 7.70, all that is owed and all of it the least.
    """
    bank = small_bank[0]
    pay_in(bank, bank_clock.now(), 5_000_00)
    buy_on(bank, bank_clock, card, at(3, 3), 1_000_00)
    buy_on(bank, bank_clock, card, at(3, 10), 500_00)
    repay_on(bank, bank_clock, card, at(3, 20), 400_00)
    march = bank.cards.bill("wang", "2026-03")
    assert (march.closing_fen, march.minimum_fen, march.due_on) == (1_000_00, 100_00, day(3, 25))
    assert (march.paid_fen, march.remaining_fen, march.minimum_remaining_fen) == (400_00, 600_00, 0)
    assert march.status is BillStatus.MINIMUM_PAID

    bank_clock.move_to(at(4, 6, 0))
    april = bank.cards.bill("wang", "2026-04")
    assert (april.interest_fen, april.fees_fen, april.closing_fen, april.minimum_fen) == (13_60, 0, 1_113_60, 123_60)
    assert (april.opening_fen, april.spent_fen, april.received_fen) == (1_000_00, 500_00, 400_00)
    assert bank.cards.bill("wang", "2026-03").status is BillStatus.REVOLVING

    bank_clock.move_to(at(5, 6))
    may = bank.cards.bill("wang", "2026-05")
    assert (may.interest_fen, may.fees_fen, may.closing_fen, may.minimum_fen) == (23_25, 6_18, 1_143_03, 252_03)
    assert bank.cards.bill("wang", "2026-04").late

    repay_on(bank, bank_clock, card, at(5, 20), 1_143_03)
    assert bank.cards.bill("wang", "2026-05").status is BillStatus.PAID
    bank_clock.move_to(at(6, 6))
    june = bank.cards.bill("wang", "2026-06")
    assert (june.interest_fen, june.closing_fen, june.minimum_fen) == (7_70, 7_70, 7_70)
    assert [(line.summary, line.change_fen) for line in june.lines] == [("信用卡还款", -1_143_03), ("利息", 7_70)]
    assert bank.audit() == []


def test_paid_in_full_in_the_days_of_grace_costs_nothing(
    small_bank: Small, card: CreditCard, bank_clock: VirtualClock
) -> None:
    bank = small_bank[0]
    buy_on(bank, bank_clock, card, at(3, 3), 500_00)
    repay_on(bank, bank_clock, card, at(3, 28, 23), 490_00)  # three days of grace; ten yuan may be missing
    bank_clock.move_to(at(3, 29, 0))
    assert bank.cards.bill("wang", "2026-03").status is BillStatus.PAID
    bank_clock.move_to(at(4, 6))
    april = bank.cards.bill("wang", "2026-04")
    assert (april.interest_fen, april.fees_fen, april.closing_fen) == (0, 0, 10_00)


@pytest.mark.parametrize(("moment", "fen"), [(at(3, 28, 23), 489_99), (at(3, 29, 0), 500_00)])
def test_a_fen_less_or_an_hour_later_the_bill_has_failed(
    small_bank: Small, card: CreditCard, bank_clock: VirtualClock, moment: object, fen: int
) -> None:
    bank = small_bank[0]
    buy_on(bank, bank_clock, card, at(3, 3), 500_00)
    repay_on(bank, bank_clock, card, moment, fen)  # type: ignore[arg-type]  # parametrize hides the type
    bank_clock.move_to(at(4, 6))
    assert bank.cards.bill("wang", "2026-04").interest_fen > 0


def test_late_is_said_until_the_least_is_paid(small_bank: Small, card: CreditCard, bank_clock: VirtualClock) -> None:
    bank = small_bank[0]
    buy_on(bank, bank_clock, card, at(3, 3), 500_00)
    bank_clock.move_to(at(3, 28, 23))
    assert bank.cards.bill("wang", "2026-03").status is BillStatus.OPEN
    assert not bank.cards.get(card.id).late
    bank_clock.move_to(at(3, 29, 0))
    assert bank.cards.bill("wang", "2026-03").status is BillStatus.LATE
    assert bank.cards.get(card.id).late
    repay_on(bank, bank_clock, card, at(3, 30), 50_00)
    assert not bank.cards.get(card.id).late
    assert bank.cards.bill("wang", "2026-03").late  # what happened stays said
    bank_clock.move_to(at(4, 6))
    assert bank.cards.bill("wang", "2026-04").fees_fen == 2_50  # 5 % of the 50.00 that came too late


def test_what_is_paid_too_much_is_credit_and_pays_what_comes(
    small_bank: Small, card: CreditCard, bank_clock: VirtualClock
) -> None:
    bank = small_bank[0]
    buy(bank, card, 100_00)
    repay_on(bank, bank_clock, card, at(3, 4), 300_00)
    shown = bank.cards.get(card.id)
    assert (shown.owed_fen, shown.available_fen) == (-200_00, LIMIT_FEN + 200_00)
    bank_clock.move_to(at(3, 6))
    bill = bank.cards.bill("wang", "2026-03")
    assert (bill.closing_fen, bill.minimum_fen, bill.status) == (-200_00, 0, BillStatus.NOTHING_DUE)
    options = bank.cards.repayment_options("wang", card.id)
    assert (options.bill_fen, options.minimum_fen, options.all_fen) == (0, 0, 0)
    buy(bank, card, 150_00)
    bank_clock.move_to(at(5, 6))
    assert bank.cards.bill("wang", "2026-04").closing_fen == -50_00
    assert bank.cards.bill("wang", "2026-05").interest_fen == 0


def test_a_person_is_offered_the_bill_the_least_and_all(
    small_bank: Small, card: CreditCard, bank_clock: VirtualClock
) -> None:
    bank = small_bank[0]
    before = bank.cards.repayment_options("wang", card.id)
    assert (before.bill_fen, before.due_on) == (0, None)
    buy(bank, card, 500_00)
    buy_on(bank, bank_clock, card, at(3, 8), 70_00)
    options = bank.cards.repayment_options("wang", card.id)
    assert (options.bill_fen, options.minimum_fen, options.all_fen) == (500_00, 50_00, 570_00)
    assert options.due_on == day(3, 25)
    assert code_of(lambda: bank.cards.repayment_options("zhao", card.id)) == "CARD_UNKNOWN"


def test_repaying_moves_the_money_once_and_proves_it(
    small_bank: Small, card: CreditCard, bank_path: Path, bank_clock: VirtualClock
) -> None:
    bank = small_bank[0]
    buy(bank, card, 500_00)
    proof = bank.cards.repay(repayment(card, 120_00), PIN)
    assert (proof.amount_fen, proof.tail, proof.from_tail, proof.balance_after_fen) == (120_00, "0014", "2633", 880_00)
    bank_clock.advance(timedelta(days=60))
    rows = books(bank)
    with reopen(bank_path, bank_clock) as again:
        assert again.cards.repay(repayment(card, 120_00), WRONG_PIN) == proof
    assert books(bank) == rows
    entry = bank.statements.recent("wang-current", 1)[0]
    assert (entry.summary, entry.counterparty, entry.amount_fen) == ("信用卡还款", "小象信用卡", 120_00)
    assert code_of(lambda: bank.cards.repay(repayment(card, 120_01), PIN)) == "REQUEST_REUSED"


def test_a_refused_repayment_moves_nothing_and_costs_no_attempt(small_bank: Small, card: CreditCard) -> None:
    bank = small_bank[0]
    rows = books(bank)
    for _ in range(7):
        with pytest.raises(InsufficientFundsError):
            bank.cards.repay(repayment(card, 1_000_01), PIN)
    others = dataclasses.replace(repayment(card, 100), from_account_id="zhao-current")
    assert code_of(lambda: bank.cards.repay(others, PIN)) == "ACCOUNT_UNKNOWN"
    nobody = dataclasses.replace(repayment(card, 100), customer_id="nobody")
    assert code_of(lambda: bank.cards.repay(nobody, PIN)) == "CUSTOMER_UNKNOWN"
    assert code_of(lambda: bank.cards.repay(repayment(card, 100), WRONG_PIN)) == "PIN_WRONG"
    assert books(bank) == rows
    bank.cards.repay(repayment(card, 100), PIN)


def test_bills_made_late_are_the_bills_made_in_time(small_bank: Small, closed_bank: Path, tmp_path: Path) -> None:
    """A program that was closed for months makes the same bills as one that ran every day."""
    found = []
    for name, daily in (("daily", True), ("late", False)):
        path = tmp_path / f"{name}.db"
        path.write_bytes(closed_bank.read_bytes())
        clock = VirtualClock(at(3, 2))
        with reopen(path, clock) as bank:
            card = open_card(bank)
            buy_on(bank, clock, card, at(3, 3), 1_000_00)
            buy_on(bank, clock, card, at(3, 10), 345_67)
            while daily and clock.now() < at(9, 1):
                clock.advance(timedelta(days=1))
                bank.cards.make_statements_due()
            clock.move_to(at(9, 1))
            bank.cards.make_statements_due()
            assert bank.cards.make_statements_due() == ()
            assert bank.audit() == []
            found.append([tuple(row)[1:] for row in bank._database.rows("SELECT * FROM card_statement ORDER BY month")])
            assert bank.cards.months(card.id)[0] == "2026-08"
    assert found[0] == found[1]
    assert len(found[0]) == 6


def test_a_bill_that_was_made_is_closed_for_good(small_bank: Small, card: CreditCard, bank_clock: VirtualClock) -> None:
    bank = small_bank[0]
    held = bank.cards.purchases.authorise(purchase(card, 100_00))
    bank_clock.move_to(at(3, 6))
    bank.cards.make_statements_due()
    bank_clock.move_to(at(3, 5))
    rows = books(bank)
    assert code_of(lambda: bank.cards.purchases.settle(held.id)) == "CLOCK_WENT_BACK"
    assert code_of(lambda: bank.cards.purchases.authorise(purchase(card, 1, "q"))) == "CLOCK_WENT_BACK"
    assert code_of(lambda: bank.cards.repay(repayment(card, 100), PIN)) == "CLOCK_WENT_BACK"
    assert books(bank) == rows


def test_a_month_without_a_bill_is_said(small_bank: Small, card: CreditCard) -> None:
    bank = small_bank[0]
    assert code_of(lambda: bank.cards.bill("wang", "2026-03")) == "CARD_BILL_UNKNOWN"
    assert code_of(lambda: bank.cards.bill("zhao", "2026-03")) == "CARD_BILL_UNKNOWN"
    assert code_of(lambda: bank.cards.bill("wang", "2026-3")) == "FIELD_INVALID"
    assert code_of(lambda: bank.cards.bill_of_card("none", "2026-03")) == "CARD_UNKNOWN"


def test_a_payment_from_another_bank_counts(small_bank: Small, card: CreditCard, bank_clock: VirtualClock) -> None:
    """The card's number can be paid like any other; the bill knows of it without a repayment of ours."""
    bank = small_bank[0]
    buy(bank, card, 500_00)
    bank_clock.move_to(at(3, 10))
    bank.cards.make_statements_due()
    pay_in(bank, at(3, 10), 500_00, card.id, "转账")
    assert bank.cards.bill("wang", "2026-03").status is BillStatus.PAID
