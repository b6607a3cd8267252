"""The monthly bill in sentences, in the language of the screen. In Chinese they are the bank's own, word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.viewmodels.book.charts import percent
from app.viewmodels.book.kinds import kind_name
from app.viewmodels.translate import screen_is_chinese, translate
from bank.money import format_yuan

if TYPE_CHECKING:
    from bank.book.values import Change, MonthlyBill


def bill_sentences(bill: MonthlyBill) -> tuple[str, ...]:
    """What is and what changed, in the order in which it is read; no advice."""
    if screen_is_chinese():
        return bill.sentences
    before = translate("bill", "上月") if bill.complete else translate("bill", "上月同期")
    year_before = translate("bill", "去年这个月") if bill.complete else translate("bill", "去年同期")
    found = (
        _what_came_and_went(bill),
        _compared(bill.with_month_before.expense, translate("bill", "支出"), before),
        _compared(bill.with_month_before.income, translate("bill", "收入"), before),
        _compared(bill.with_year_before.expense, translate("bill", "支出"), year_before),
        _largest(bill),
        _rose_most(bill, before),
        _what_is_there(bill),
        ""
        if bill.holdings.points is None
        else translate("bill", "积分有{n}分。").format(n=f"{bill.holdings.points:,}"),
    )
    return tuple(sentence for sentence in found if sentence)


def yuan(fen: int) -> str:
    """An amount inside a sentence, noughts after the point left out."""
    return translate("bill", "{amount}元").format(amount=format_yuan(fen).removesuffix(".00"))


def _what_came_and_went(bill: MonthlyBill) -> str:
    income, expense = bill.totals.income, bill.totals.expense
    if not income.entries and not expense.entries:
        return translate("bill", "这个月没有收支。")
    net_fen = bill.totals.net_fen
    left = translate("bill", "剩下{amount}") if net_fen >= 0 else translate("bill", "支出比收入多{amount}")
    return translate("bill", "收入{income}，支出{expense}，{left}。").format(
        income=yuan(income.amount_fen), expense=yuan(expense.amount_fen), left=left.format(amount=yuan(abs(net_fen)))
    )


def _compared(change: Change, what: str, then: str) -> str:
    if change.now_fen == change.before_fen:
        same = translate("bill", "{what}和{then}一样多。").format(what=what, then=then)
        return same if change.now_fen else ""
    if not change.before_fen:
        return translate("bill", "{then}没有{what}。").format(what=what, then=then)
    pattern = (
        translate("bill", "{what}比{then}多{amount}，多{percent}。")
        if change.difference_fen > 0
        else translate("bill", "{what}比{then}少{amount}，少{percent}。")
    )
    return pattern.format(
        what=what, then=then, amount=yuan(abs(change.difference_fen)), percent=percent(abs(change.change_bp or 0))
    )


def _largest(bill: MonthlyBill) -> str:
    named = [share for share in bill.expense_by_category.shares if share.key]
    if not named:
        return ""
    largest = max(named, key=lambda share: share.amount_fen)
    return translate("bill", "花钱最多的是{name}，{amount}，占支出的{percent}。").format(
        name=kind_name(largest.key, largest.name), amount=yuan(largest.amount_fen), percent=percent(largest.share_bp)
    )


def _rose_most(bill: MonthlyBill, then: str) -> str:
    rises = [change for change in bill.with_month_before.parts if change.difference_fen > 0]
    if not rises or not bill.with_month_before.before.expense.entries:
        return ""
    rise = max(rises, key=lambda change: change.difference_fen)
    return translate("bill", "和{then}比，多花得最多的是{name}，多花{amount}。").format(
        then=then, name=kind_name(rise.key, rise.name), amount=yuan(rise.difference_fen)
    )


def _what_is_there(bill: MonthlyBill) -> str:
    if not bill.liabilities_fen:
        return translate("bill", "共有{amount}，没有欠款。").format(amount=yuan(bill.assets_fen))
    return translate("bill", "共有{amount}，欠{owed}，除去欠款是{net}。").format(
        amount=yuan(bill.assets_fen), owed=yuan(bill.liabilities_fen), net=yuan(bill.net_assets_fen)
    )
