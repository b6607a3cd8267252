"""A monthly bill in plain Chinese sentences: what is, and what changed. No advice, and nothing to buy."""

from __future__ import annotations

from bank.book.ratios import rounded_ratio
from bank.book.values import Change, MonthlyBill
from bank.money import format_yuan


def sentences(bill: MonthlyBill) -> tuple[str, ...]:
    """Return the bill's sentences in the order in which they are read."""
    same_days = "" if bill.complete else "同期"
    year, month = bill.span.first.year, bill.span.first.month
    this = f"{year}年{month}月" if bill.complete else f"{year}年{month}月到{bill.span.last.day}日"
    found = [
        _what_came_and_went(bill, this),
        _compared(bill.with_month_before.expense, "支出", f"上月{same_days}"),
        _compared(bill.with_month_before.income, "收入", f"上月{same_days}"),
        _compared(bill.with_year_before.expense, "支出", f"去年{month}月{same_days}"),
        _largest(bill),
        _rose_most(bill, f"上月{same_days}"),
        _what_is_there(bill),
    ]
    if bill.holdings.points is not None:
        found.append(f"积分有{bill.holdings.points:,}分。")
    return tuple(sentence for sentence in found if sentence)


def yuan(fen: int) -> str:
    """Return an amount as it is said.

    >>> yuan(120000), yuan(30050)
    ('1,200元', '300.50元')
    """
    return f"{format_yuan(fen).removesuffix('.00')}元"


def percent(bp: int) -> str:
    """Return basis points as per cent with one decimal at most.

    >>> percent(1234), percent(500)
    ('12.3%', '5%')
    """
    whole, tenth = divmod(rounded_ratio(bp, 10), 10)
    return f"{whole}{f'.{tenth}' if tenth else ''}%"


def _what_came_and_went(bill: MonthlyBill, this: str) -> str:
    income_fen, expense_fen = bill.totals.income.amount_fen, bill.totals.expense.amount_fen
    if not bill.totals.income.entries and not bill.totals.expense.entries:
        return f"{this}没有收支。"
    net_fen = bill.totals.net_fen
    left = f"剩下{yuan(net_fen)}" if net_fen >= 0 else f"支出比收入多{yuan(-net_fen)}"
    return f"{this}收入{yuan(income_fen)}，支出{yuan(expense_fen)}，{left}。"


def _compared(change: Change, what: str, then: str) -> str:
    if change.now_fen == change.before_fen:
        return f"本月{what}和{then}一样多。" if change.now_fen else ""
    if not change.before_fen:
        return f"{then}没有{what}。"
    more, size_fen = ("多", change.difference_fen) if change.difference_fen > 0 else ("少", -change.difference_fen)
    by = "" if change.change_bp is None else f"，{more}{percent(abs(change.change_bp))}"
    return f"本月{what}比{then}{more}{yuan(size_fen)}{by}。"


def _largest(bill: MonthlyBill) -> str:
    named = [share for share in bill.expense_by_category.shares if share.key]
    if not named:
        return ""
    largest = max(named, key=lambda share: share.amount_fen)
    return f"花钱最多的是{largest.name}，{yuan(largest.amount_fen)}，占支出的{percent(largest.share_bp)}。"


def _rose_most(bill: MonthlyBill, then: str) -> str:
    rises = [change for change in bill.with_month_before.parts if change.difference_fen > 0]
    if not rises or not bill.with_month_before.before.expense.entries:
        return ""
    rise = max(rises, key=lambda change: change.difference_fen)
    return f"和{then}比，多花得最多的是{rise.name}，多花{yuan(rise.difference_fen)}。"


def _what_is_there(bill: MonthlyBill) -> str:
    when = "月底" if bill.complete else "现在"
    if not bill.liabilities_fen:
        return f"{when}共有{yuan(bill.assets_fen)}{'' if bill.holdings.liabilities is None else '，没有欠款'}。"
    owed = f"{when}共有{yuan(bill.assets_fen)}，欠{yuan(bill.liabilities_fen)}"
    if bill.net_assets_fen < 0:
        return f"{owed}，欠的比有的多{yuan(-bill.net_assets_fen)}。"
    return f"{owed}，除去欠款还有{yuan(bill.net_assets_fen)}。"
