"""What the bank says to the assistant's questions: topic by topic, from its own services, as values to be worded."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.assistant.times import SPAN_NAMES, day_words, span_of
from bank.bills.values import BillKind
from bank.book.values import BookFilter
from bank.helpdesk.knowledge import load_knowledge
from bank.savings.checkup import class_sums
from dialogs.desk import Guide, ServiceName, Told, Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date, datetime

    from bank.bank import Bank

    Asked = Callable[[Bank, str, datetime], Told]

_BILLS = {BillKind.ELECTRICITY: "电费", BillKind.WATER: "水费", BillKind.GAS: "燃气费", BillKind.PHONE: "话费"}
_CLASSES = {"current": "活期", "deposits": "定期", "arriving": "在途", "wealth": "理财", "metals": "贵金属"}


def tell(bank: Bank, customer_id: str, topic: Topic, now: datetime, *, kind: str = "", span: str = "") -> Told:
    """Answer one question (BankError). kind: a category of the book; span: a name of `dialogs.actions.spending.SPANS`."""
    if topic is Topic.SPENDING or topic is Topic.INCOME:
        return _book(bank, customer_id, topic, now.date(), kind, span or "this_month")
    return _ASKED[topic](bank, customer_id, now)


def _book(bank: Bank, customer_id: str, topic: Topic, today: date, kind: str, span: str) -> Told:
    only = BookFilter(category_ids=(kind,)) if kind else BookFilter()
    totals = bank.book.totals(customer_id, span_of(span, today), only)
    total = totals.expense if topic is Topic.SPENDING else totals.income
    kinds = bank.book.categories("out" if topic is Topic.SPENDING else "in")
    called = next((category.name for category in kinds if category.id == kind), "")
    words = {"span": SPAN_NAMES[span], "kind": called, "count": str(total.entries)}
    state = "none" if not total.entries else "kind" if kind else "all"
    return Told(state, words, {"amount": total.amount_fen})


def _card(bank: Bank, customer_id: str, now: datetime) -> Told:
    cards = bank.cards.list(customer_id)
    if not cards:
        return Told("none")
    card = cards[0]
    options = bank.cards.repayment_options(customer_id, card.id)
    if options.bill_fen <= 0 or options.due_on is None:
        return Told("paid", {"tail": card.tail})
    words = {"tail": card.tail, "date": day_words(options.due_on, now.date())}
    return Told("due", words, {"amount": options.bill_fen, "least": options.minimum_fen})


def _points(bank: Bank, customer_id: str, now: datetime) -> Told:
    balance = bank.points.balance(customer_id)
    if not balance.points:
        return Told("none")
    words = {"points": str(balance.points)}
    if not balance.expiring:
        return Told("some", words)
    ends = day_words(balance.expires_on, now.date())
    return Told("ending", {**words, "ending": str(balance.expiring), "date": ends})


def _deposits(bank: Bank, customer_id: str, now: datetime) -> Told:
    held = [deposit for deposit in bank.savings.deposits.list(customer_id) if not deposit.closed]
    if not held:
        return Told("none")
    first = min(held, key=lambda deposit: deposit.maturity_day)
    words = {"count": str(len(held)), "date": day_words(first.maturity_day, now.date())}
    total = sum(deposit.principal_fen for deposit in held)
    return Told("some", words, {"amount": total, "next": first.principal_fen})


def _wealth(bank: Bank, customer_id: str, _now: datetime) -> Told:
    held = [holding for holding in bank.savings.wealth.holdings(customer_id) if holding.units_centi]
    if not held:
        return Told("none")
    gain = sum(holding.gain_fen for holding in held)
    amounts = {"amount": sum(holding.value_fen for holding in held), "change": abs(gain)}
    return Told("gain" if gain >= 0 else "loss", {"count": str(len(held))}, amounts)


def _loan(bank: Bank, customer_id: str, now: datetime) -> Told:
    loans = [loan for loan in bank.loans.list(customer_id) if loan.remaining]
    if not loans:
        return Told("none")
    left = sum(loan.left_fen for loan in loans)
    late = sum(loan.overdue_fen + loan.penalty_fen for loan in loans)
    if late:
        return Told("overdue", {}, {"amount": left, "late": late})
    first = min((loan.remaining[0] for loan in loans), key=lambda instalment: instalment.due_on)
    return Told("some", {"date": day_words(first.due_on, now.date())}, {"amount": left, "next": first.payment_fen})


def _monthly_bill(bank: Bank, customer_id: str, now: datetime) -> Told:
    last = now.date().replace(day=1) - timedelta(days=1)
    bill = bank.book.bill(customer_id, last.year, last.month, now.date())
    amounts = {
        "income": bill.totals.income.amount_fen,
        "expense": bill.totals.expense.amount_fen,
        "assets": bill.assets_fen,
    }
    return Told("some", {"month": f"{last.month}月"}, amounts)


def _bills(bank: Bank, customer_id: str, _now: datetime) -> Told:
    """Unpaid bills of the numbers that the customer keeps; of phones nothing is ever due."""
    kept = [saved for saved in bank.bills.saved(customer_id) if saved.kind is not BillKind.PHONE]
    if not kept:
        return Told("unknown")
    due = [(saved, bill) for saved in kept for bill in bank.bills.due(saved.kind, saved.number)]
    if not due:
        return Told("none")
    names = dict.fromkeys(f"{saved.label}{_BILLS[saved.kind]}" for saved, _ in due)
    total = sum(bill.amount_fen for _, bill in due)
    return Told("due", {"count": str(len(due)), "list": "、".join(names)}, {"amount": total})


def _check_up(bank: Bank, customer_id: str, _now: datetime) -> Told:
    result = bank.savings.check_ups.check_up(customer_id)
    share = dict(result.allocation_bp)
    parts = [
        f"{_CLASSES[kind]}占百分之{round(share[kind] / 100)}" for kind, fen in class_sums(result.assets) if fen > 0
    ]
    return Told("some", {"shares": "，".join(parts) or "没有持仓"}, {"amount": result.assets.total_fen})


def _messages(bank: Bank, customer_id: str, _now: datetime) -> Told:
    bank.messages.collect(customer_id)
    unread = bank.messages.unread(customer_id)
    return Told("unread", {"count": str(unread)}) if unread else Told("none")


def _branches(bank: Bank, _customer_id: str, now: datetime) -> Told:
    """The open branch with the shortest queue; where all are closed, the one that opens first."""
    states = bank.branches.states()
    is_open = [state for state in states if state.is_open and state.today is not None]
    if is_open:
        best = min(is_open, key=lambda state: state.minutes)
        closes = "" if best.today is None else f"{best.today.closes:%H:%M}"
        words = {"name": best.branch.name.zh, "address": best.branch.address.zh}
        return Told("open", {**words, "closes": closes, "waiting": str(best.waiting)})
    opening, best = min(
        ((state.next_opening, state) for state in states if state.next_opening is not None), key=lambda pair: pair[0]
    )
    opens = f"{day_words(opening.date(), now.date())}{opening:%H:%M}"
    return Told("closed", {"name": best.branch.name.zh, "address": best.branch.address.zh, "opens": opens})


def _waiting(bank: Bank, customer_id: str, _now: datetime) -> Told:
    bank.transfers.send_due()
    held = [bank.transfers.prepared(each.confirmation_id) for each in bank.transfers.waiting(customer_id)]
    if not held:
        return Told("none")
    return Told("some", {"count": str(len(held))}, {"amount": sum(prepared.amount_fen for prepared in held)})


def _limits(bank: Bank, customer_id: str, _now: datetime) -> Told:
    limits, usage = bank.limits.in_force(customer_id), bank.limits.usage(customer_id)
    left = max(0, limits.per_day_fen - usage.day_fen)
    return Told("some", {}, {"each": limits.per_transfer_fen, "day": limits.per_day_fen, "left": left})


def hotline() -> Told:
    """Return the number to call; it needs no books."""
    return Told("number", {"number": load_knowledge().hotline.number})


def guide(question: str, *, name_of: Callable[[str], str | None]) -> Guide | None:
    """Return the answer of the knowledge base that has most to do with a question; None where none has enough."""
    found = load_knowledge().search(question)
    if not found:
        return None
    best = found[0]
    name = name_of(best.service)
    service = None if name is None else ServiceName(best.service, name)
    return Guide(best.question.zh, best.lead.zh, tuple(step.zh for step in best.steps), service)


_ASKED: Mapping[Topic, Asked] = {
    Topic.CARD: _card,
    Topic.POINTS: _points,
    Topic.DEPOSITS: _deposits,
    Topic.WEALTH: _wealth,
    Topic.LOAN: _loan,
    Topic.MONTHLY_BILL: _monthly_bill,
    Topic.BILLS: _bills,
    Topic.CHECK_UP: _check_up,
    Topic.MESSAGES: _messages,
    Topic.BRANCHES: _branches,
    Topic.WAITING: _waiting,
    Topic.LIMITS: _limits,
}
