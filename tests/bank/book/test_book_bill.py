"""The monthly bill, beside sums worked out by hand, and its sentences as they are read out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bank.bank import Bank
from bank.book.service import BookService
from bank.book.values import Holding, Holdings
from bank.clock import VirtualClock
from bank.credit.values import PurchaseRequest, RepaymentRequest
from bank.savings.values import Renewal
from tests.bank.book.book_support import CURRENT, POCKET, TODAY, WANG, Said, database_of, post
from tests.bank.savings.savings_support import answer, trade
from tests.bank.support import PIN, code_of

OPENING_FEN = 100_000_000_00


class Elsewhere:
    """A room that knows of a card, a gold holding and points."""

    def holdings(self, customer_id: str, last: date) -> Holdings:
        assert customer_id == WANG
        return Holdings(
            assets=(Holding("metal", "黄金", 5_000_00),),
            liabilities=(Holding("card", "信用卡", 1_200_50 + last.day),),
            points=3_210,
        )


@pytest.fixture
def lived(book_bank: Bank) -> Bank:
    post(
        book_bank,
        [
            Said(date(2025, 2, 10), CURRENT, "power", 100_00, "电费"),
            Said(date(2025, 3, 10), CURRENT, "power", 90_00, "电费"),
            Said(date(2026, 1, 15), "pension", CURRENT, 4_000_00, "养老金", "代发"),
            Said(date(2026, 1, 16), CURRENT, "power", 200_00, "电费"),
            Said(date(2026, 1, 31), CURRENT, "hospital", 50_00, "挂号"),
            Said(date(2026, 2, 1), CURRENT, POCKET, 500_00, "转账"),
            Said(date(2026, 2, 15), "pension", CURRENT, 4_000_00, "养老金", "代发"),
            Said(date(2026, 2, 16), CURRENT, "power", 150_00, "电费"),
            Said(date(2026, 2, 28), POCKET, "market", 250_50, "买菜"),
            Said(date(2026, 3, 1), CURRENT, "market", 80_00, "买菜"),
            Said(date(2026, 3, 20), CURRENT, "pharmacy", 20_00, "买药"),
        ],
    )
    return book_bank


def test_a_month_that_has_ended(lived: Bank) -> None:
    bill = lived.book.bill(WANG, 2026, 2, TODAY)
    # 100 + 90 of last year; 4,000 - 200 - 50 in January; 4,000 - 150 - 250.50 in February; the own transfer is neither.
    expected_fen = 2 * OPENING_FEN - 100_00 - 90_00 + 3_750_00 + 3_599_50
    assert bill.assets_fen == expected_fen
    assert [(asset.name, asset.amount_fen - OPENING_FEN) for asset in bill.holdings.assets] == [
        ("养老金账户", 6_910_00),
        ("零用账户", 249_50),
    ]
    assert (bill.totals.income.amount_fen, bill.totals.expense.amount_fen) == (4_000_00, 400_50)
    assert [share.name for share in bill.expense_by_category.shares] == ["买菜超市", "水电燃气"]
    assert bill.sentences == (
        "2026年2月收入4,000元，支出400.50元，剩下3,599.50元。",
        "本月支出比上月多150.50元，多60.2%。",
        "本月收入和上月一样多。",
        "本月支出比去年2月多300.50元，多300.5%。",
        "花钱最多的是买菜超市，250.50元，占支出的62.6%。",
        "和上月比，多花得最多的是买菜超市，多花250.50元。",
        "月底共有200,007,159.50元，没有欠款。",
    )


def test_the_running_month_is_compared_with_the_same_days(lived: Bank) -> None:
    bill = lived.book.bill(WANG, 2026, 3, TODAY)
    assert not bill.complete
    assert bill.with_month_before.before.span.last == date(2026, 2, 20)
    assert bill.with_year_before.before.span.last == date(2025, 3, 20)
    assert bill.sentences == (
        "2026年3月到20日收入0元，支出100元，支出比收入多100元。",
        "本月支出比上月同期少50元，少33.3%。",
        "本月收入比上月同期少4,000元，少100%。",
        "本月支出比去年3月同期多10元，多11.1%。",
        "花钱最多的是买菜超市，80元，占支出的80%。",
        "和上月同期比，多花得最多的是买菜超市，多花80元。",
        "现在共有200,007,059.50元，没有欠款。",
    )
    assert bill.assets_fen == sum(account.balance_fen for account in lived.accounts.list(WANG))


def test_other_rooms_bring_assets_debts_and_points(lived: Bank, book_clock: VirtualClock) -> None:
    book = BookService(database_of(lived), book_clock, sources=(Elsewhere(),))
    bill = book.bill(WANG, 2026, 2, TODAY)
    assert (bill.liabilities_fen, bill.holdings.points) == (1_200_78, 3_210)
    assert bill.assets_fen - bill.net_assets_fen == 1_200_78
    assert bill.sentences[-2:] == (
        "月底共有200,012,159.50元，欠1,200.78元，除去欠款还有200,010,958.72元。",
        "积分有3,210分。",
    )


def test_who_counts_no_debts_claims_none(lived: Bank, book_clock: VirtualClock) -> None:
    bill = BookService(database_of(lived), book_clock).bill(WANG, 2026, 2, TODAY)
    assert bill.holdings.liabilities is None
    assert bill.sentences[-1] == "月底共有200,007,159.50元。"


def test_a_card_is_owed_from_the_day_of_its_purchase(lived: Bank, book_clock: VirtualClock) -> None:
    card = lived.cards.open(WANG, "9963880100000000037", 20_000_00, 5, 25)
    asked = PurchaseRequest("p", WANG, card.id, "邻家超市", "超市", 300_00)
    bought = lived.cards.purchases.settle(lived.cards.purchases.authorise(asked).id)
    bill = lived.book.bill(WANG, 2026, 3, TODAY)
    assert bill.holdings.liabilities == (Holding("card", card.name, 300_00),)
    assert bill.holdings.points == bought.points > 0
    assert bill.sentences[-1] == f"积分有{bought.points}分。"
    before = lived.book.bill(WANG, 2026, 2, TODAY)
    assert (before.holdings.liabilities, before.holdings.points) == ((), None)
    book_clock.advance(timedelta(days=1))
    lived.cards.repay(RepaymentRequest("q", WANG, card.id, CURRENT, 350_00), PIN)
    after = lived.book.bill(WANG, 2026, 3, TODAY + timedelta(days=1))
    assert after.holdings.liabilities == ()
    assert after.holdings.assets[-1] == Holding("card", card.name, 50_00)
    assert after.expense_by_category.shares[0].key == "out.credit_card"


def test_a_deposit_and_gold_are_assets(lived: Bank) -> None:
    quote = lived.savings.deposits.quote_opening("d", WANG, CURRENT, 10_000_00, 12, Renewal.PAY_OUT)
    lived.savings.deposits.open(quote.id, PIN)
    answer(lived, -1)
    trade(lived, "buy", 10_000, "g")
    bill = lived.book.bill(WANG, 2026, 3, TODAY)
    by_kind = {asset.kind: asset.amount_fen for asset in bill.holdings.assets}
    assert by_kind["time_deposit"] == 10_000_00
    assert by_kind["metal"] > 0
    kinds = [share.key for share in bill.expense_by_category.shares]
    assert "out.wealth" in kinds  # gold was paid for; the deposit only moved between own accounts
    assert bill.totals.expense.amount_fen < 100_00 + 10_000_00 + by_kind["metal"] * 2


def test_an_empty_month_and_the_first_ever(book_bank: Bank) -> None:
    assert book_bank.book.bill(WANG, 2026, 1, TODAY).sentences == (
        "2026年1月没有收支。",
        "月底共有200,000,000元，没有欠款。",
    )
    assert book_bank.book.bill(WANG, 2016, 3, TODAY).totals.income.amount_fen == 0  # what was there is no income


@pytest.mark.parametrize(
    ("year", "month", "code"),
    [
        (2026, 4, "BOOK_BILL_MONTH"),
        (2016, 2, "BOOK_BILL_MONTH"),
        (2016, 3, ""),
        (2026, 13, "BOOK_BILL_MONTH"),
        (2026, 0, "BOOK_BILL_MONTH"),
        ("2026", 1, "BOOK_BILL_MONTH"),
    ],
)
def test_bills_reach_ten_years_back_and_not_ahead(book_bank: Bank, year: int, month: int, code: str) -> None:
    assert code_of(lambda: book_bank.book.bill(WANG, year, month, TODAY)) == code


def test_a_bill_of_nobody(book_bank: Bank) -> None:
    assert code_of(lambda: book_bank.book.bill("nobody", 2026, 2, TODAY)) == "CUSTOMER_UNKNOWN"
