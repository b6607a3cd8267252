"""Precious metals: the price's two sides, whole milligrams, and never less than nothing."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.savings.metals import worth_fen
from tests.bank.savings.savings_support import answer, at, balance, fingerprint, trade
from tests.bank.support import PIN, WRONG_PIN, code_of


def test_the_spread_lies_on_both_sides_of_the_middle(rich_bank: Bank) -> None:
    gold, silver = rich_bank.savings.metals.prices()
    # 731.39 x 1.004 = 734.31556, x 0.996 = 728.46444; 9.50 x 1.008 = 9.576, x 0.992 = 9.424
    assert (gold.bid_fen_per_gram, gold.middle_fen_per_gram, gold.ask_fen_per_gram) == (728_46, 731_39, 734_32)
    assert (silver.bid_fen_per_gram, silver.middle_fen_per_gram, silver.ask_fen_per_gram) == (9_42, 9_50, 9_58)


def test_milligrams_at_a_price_by_the_gram() -> None:
    assert worth_fen(10, 734_32) == 734  # 7.3432 yuan
    assert worth_fen(1_250, 734_32) == 917_90
    assert worth_fen(5, 100) == 1  # half a fen


def test_buying_and_selling_by_hand(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    answer(rich_bank, -1)
    quote = rich_bank.savings.metals.quote("b", "wang", "wang-current", "gold", "buy", 10_250)
    assert (quote.terms.price_fen_per_gram, quote.terms.amount_fen) == (734_32, 7_526_78)  # 734.32 x 10.25
    receipt = rich_bank.savings.metals.trade(quote.id, PIN)
    assert rich_bank.savings.metals.trade(quote.id, WRONG_PIN) == receipt
    assert balance(rich_bank) == 201_000_00 - 7_526_78
    assert trade(rich_bank, "sell", 250, "s").amount_fen == 182_12  # 728.46 x 0.25 = 182.115
    (holding,) = rich_bank.savings.metals.holdings("wang")
    assert (holding.milligrams, holding.value_fen) == (10_000, 7_284_60)
    assert holding.gain_fen == 7_284_60 + 182_12 - 7_526_78
    bank_clock.move_to(at("2026-04-20"))
    price = rich_bank.savings.metals.prices()[0]
    assert rich_bank.savings.metals.holdings("wang")[0].value_fen == price.bid_fen_per_gram * 10
    trade(rich_bank, "sell", 10_000, "all")
    assert rich_bank.savings.metals.holdings("wang")[0].milligrams == 0
    assert rich_bank.audit() == []


def test_no_metal_is_ever_owed(rich_bank: Bank) -> None:
    answer(rich_bank, -1)
    assert code_of(lambda: trade(rich_bank, "sell", 10, "none")) == "METAL_INSUFFICIENT"
    trade(rich_bank, "buy", 1_000, "b")
    metals = rich_bank.savings.metals
    first = metals.quote("one", "wang", "wang-current", "gold", "sell", 1_000)
    second = metals.quote("two", "wang", "wang-current", "gold", "sell", 1_000)
    metals.trade(first.id, PIN)
    assert code_of(lambda: metals.trade(second.id, PIN)) == "METAL_INSUFFICIENT"


def test_a_price_holds_for_its_quote_even_over_midnight(rich_bank: Bank, bank_clock: VirtualClock) -> None:
    bank_clock.move_to(at("2026-03-02 23:58"))
    answer(rich_bank, -1)
    quote = rich_bank.savings.metals.quote("b", "wang", "wang-current", "gold", "buy", 1_000)
    bank_clock.advance(timedelta(minutes=4))
    assert rich_bank.savings.metals.trade(quote.id, PIN).amount_fen == 734_32
    late = rich_bank.savings.metals.quote("c", "wang", "wang-current", "gold", "buy", 1_000)
    bank_clock.advance(timedelta(minutes=5))
    assert code_of(lambda: rich_bank.savings.metals.trade(late.id, PIN)) == "QUOTE_EXPIRED"


def test_what_cannot_be_traded_is_refused_and_leaves_nothing(rich_bank: Bank) -> None:
    assert code_of(lambda: trade(rich_bank, "buy", 1_000, "q")) == "ASSESSMENT_MISSING"
    answer(rich_bank, -1)
    before = fingerprint(rich_bank)
    good = ("q", "wang", "wang-current", "gold", "buy", 1_000)
    for place, value, code in (
        (2, "zhao-current", "ACCOUNT_UNKNOWN"),
        (3, "lead", "PRODUCT_UNKNOWN"),
        (3, "silver", "PRODUCT_TOO_RISKY"),
        (4, "steal", "FIELD_INVALID"),
        (4, [], "FIELD_INVALID"),
        (5, 15, "METAL_AMOUNT_INVALID"),
        (5, 0, "METAL_AMOUNT_INVALID"),
        (5, -10, "METAL_AMOUNT_INVALID"),
        (5, 10_000_010, "METAL_AMOUNT_INVALID"),
        (5, 300_000, "INSUFFICIENT_FUNDS"),
    ):
        asked: tuple[object, ...] = (*good[:place], value, *good[place + 1 :])
        assert code_of(partial(rich_bank.savings.metals.quote, *asked)) == code  # type: ignore[arg-type]
    assert fingerprint(rich_bank) == before
