"""Receipts: one by its confirmation, a list by pages, the amount in words."""

from __future__ import annotations

from dataclasses import astuple, replace
from datetime import timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.bank import Bank, open_reader
from bank.clock import VirtualClock
from bank.transfers.amount_words import amount_in_words
from bank.values import Arrival
from tests.bank.support import NOON, PIN, World, code_of, request


def test_a_receipt_says_all_that_a_printed_one_says(
    small_bank: tuple[Bank, World], bank_clock: VirtualClock, bank_path: object
) -> None:
    bank, world = small_bank
    made = bank.transfers.prepare(replace(request(world, "r", 300_50), remark="生活费", arrival=Arrival.TWO_HOURS))
    bank_clock.advance(timedelta(minutes=1))
    bank.transfers.confirm(made.confirmation_id, PIN)
    assert code_of(lambda: bank.receipts.get(made.confirmation_id)) == "CONFIRMATION_UNKNOWN"
    bank_clock.advance(timedelta(hours=3))
    bank.transfers.send_due()
    with open_reader(bank_path) as reader:  # type: ignore[arg-type]  # a path
        receipt = reader.receipts.get(made.confirmation_id)
    assert receipt.serial == bank.transfers.confirm(made.confirmation_id, "").posted_id
    assert (receipt.payer_name, receipt.payer_bank, receipt.payer_tail) == ("Wang", "小象银行", "2633")
    assert (receipt.payee_name, receipt.payee_bank, receipt.payee_tail) == ("李娟", "白鹭银行", "6285")
    assert (receipt.amount_fen, receipt.amount_words) == (300_50, "人民币叁佰元伍角整")
    assert (receipt.fee_fen, receipt.balance_after_fen, receipt.arrival) == (0, 699_50, Arrival.TWO_HOURS)
    assert (receipt.prepared_at, receipt.confirmed_at) == (NOON, NOON + timedelta(minutes=1))
    assert (receipt.due_at, receipt.posted_at) == (NOON + timedelta(hours=2), NOON + timedelta(hours=3, minutes=1))
    assert (receipt.summary, receipt.channel, receipt.remark) == ("转账", "手机银行", "生活费")
    assert (receipt.order_id, receipt.run_number) == (None, None)
    assert not any("9963" in str(each) for each in astuple(receipt))


def test_receipts_are_listed_newest_first_by_pages(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    for number in range(5):
        made = bank.transfers.prepare(request(world, f"r{number}", 1 + number))
        if number != 3:
            bank.transfers.confirm(made.confirmation_id, PIN)
    first = bank.receipts.recent("wang", 2)
    rest = bank.receipts.recent("wang", 9, before=first[-1].serial)
    assert [each.amount_fen for each in (*first, *rest)] == [5, 3, 2, 1]
    assert all(each.confirmed_at == each.posted_at and each.due_at is None for each in first)
    assert bank.receipts.recent("zhao", 9) == ()
    for limit, before in ((0, None), (201, None), (True, None), (1, -1), (1, 2**63)):
        assert code_of(partial(bank.receipts.recent, "wang", limit, before)) == "FIELD_INVALID"
    assert code_of(lambda: bank.receipts.get("none")) == "CONFIRMATION_UNKNOWN"


# The first five are the examples of the regulation named in amount_words.py; the others are worked out from its rules.
@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (1_409_50, "壹仟肆佰零玖元伍角整"),
        (6_007_14, "陆仟零柒元壹角肆分"),
        (1_680_32, "壹仟陆佰捌拾元叁角贰分"),
        (107_000_53, "壹拾万柒仟元伍角叁分"),
        (16_409_02, "壹万陆仟肆佰零玖元零贰分"),
        (1, "壹分"),
        (10, "壹角整"),
        (50, "伍角整"),
        (1_00, "壹元整"),
        (1_05, "壹元零伍分"),
        (10_00, "壹拾元整"),
        (100_10, "壹佰元壹角整"),
        (10_001_00, "壹万零壹元整"),
        (100_000_000_00, "壹亿元整"),
        (100_010_000_00, "壹亿零壹万元整"),
        (100_000_001_00, "壹亿零壹元整"),
        (1_001_001_00, "壹佰万壹仟零壹元整"),
        (9_999_999_999_99, "玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
    ],
)
def test_an_amount_in_words_is_as_bills_have_it(fen: int, words: str) -> None:
    assert amount_in_words(fen) == f"人民币{words}"


def read_back(words: str) -> int:
    """Read the words as a person does, group by group."""
    digits, places = "零壹贰叁肆伍陆柒捌玖", {"拾": 10, "佰": 100, "仟": 1_000}
    total = group = digit = 0
    for sign in words.removeprefix("人民币").removesuffix("整"):
        if sign in digits:
            digit = digits.index(sign)
        elif sign in places:
            group, digit = group + digit * places[sign], 0
        elif sign in "亿万元":
            total += (group + digit) * {"亿": 10**10, "万": 10**6, "元": 100}[sign]
            group = digit = 0
        else:
            total, digit = total + digit * {"角": 10, "分": 1}[sign], 0
    return total


@given(st.integers(1, 999_999_999_999))
def test_an_amount_in_words_reads_back_as_itself(fen: int) -> None:
    words = amount_in_words(fen)
    assert read_back(words) == fen
    assert "零零" not in words
    assert words.endswith(("整", "分"))


@pytest.mark.parametrize("fen", [0, -1, 10**14])
def test_no_receipt_bears_such_an_amount(fen: int) -> None:
    with pytest.raises(ValueError, match="no amount"):
        amount_in_words(fen)
