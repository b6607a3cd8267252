"""The asset check-up (投前): how money is spread, how long it lasts, where it is thick. It describes; it sells nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from bank import customers
from bank.money import format_yuan
from bank.rounding import round_half_up
from bank.savings import arguments, assets, deposit_store, suitability
from bank.savings.catalogue import Catalogue, Product
from bank.savings.desk import Desk
from bank.savings.errors import AssessmentExpiredError, AssessmentMissingError
from bank.savings.policy import CONCENTRATION_BP, EMERGENCY_MONTHS, HIGH_RISK_BP
from bank.savings.values import Assets, CheckUp, Deposit, Finding, WealthHolding

WHOLE_BP: Final = 10_000
_RISKY_FROM: Final = 4
_SOON: Final = timedelta(days=30)
_TENTHS: Final = 10


class CheckUpService:
    """Looks at what someone has."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        self._desk = desk
        self._catalogue = catalogue

    def check_up(self, customer_id: str, planned_product_id: str | None = None, planned_fen: int = 0) -> CheckUp:
        """Return the check-up of what a customer has, or would have after a planned purchase at today's value.

        Raises:
            FieldInvalidError, CustomerUnknownError, ProductUnknownError
        """
        customer_id = arguments.text(customer_id, "customer_id")
        planned = None
        if planned_product_id is not None:
            planned = self._catalogue.product(arguments.text(planned_product_id, "planned_product_id"))
            planned_fen = arguments.amount(planned_fen, "planned_fen")
        now = self._desk.clock.now()
        with self._desk.database.snapshot() as reading:
            customers.find(reading, customer_id)
            owned = assets.on_day(reading, self._catalogue, customer_id, now.date(), now.date())
            spending_fen = assets.monthly_spending_fen(reading, customer_id, now)
            deposits = deposit_store.of_customer(reading, self._catalogue, customer_id)
            try:
                grade = suitability.valid(reading, customer_id, now).grade
            except (AssessmentMissingError, AssessmentExpiredError):
                grade = None
        if planned is not None:
            owned = after_purchase(owned, planned, planned_fen)
        return examine(owned, spending_fen, grade, deposits)


def after_purchase(owned: Assets, product: Product, amount_fen: int) -> Assets:
    """Return what would be owned if `amount_fen` of current money were in a product, at most all of it."""
    amount_fen = min(amount_fen, max(owned.current_fen, 0))
    held = [holding for holding in owned.wealth if holding.product_id == product.id]
    nav_e4 = product.nav_e4(owned.day)
    before = held[0] if held else WealthHolding(product.id, product.name, product.grade, 0, nav_e4, 0, 0, 0, 0)
    after = replace(before, value_fen=before.value_fen + amount_fen, invested_fen=before.invested_fen + amount_fen)
    others = tuple(holding for holding in owned.wealth if holding.product_id != product.id)
    return replace(owned, current_fen=owned.current_fen - amount_fen, wealth=(*others, after))


def examine(owned: Assets, spending_fen: int, grade: int | None, deposits: Sequence[Deposit] = ()) -> CheckUp:
    """Return the check-up of some assets. grade: the customer's, 1 to 5, None without a valid assessment."""
    single = [(holding.product_name, holding.value_fen) for holding in owned.wealth]
    single += [(holding.metal_name, holding.value_fen) for holding in owned.metals]
    name, largest_fen = max(single, key=lambda pair: pair[1], default=("", 0))
    largest_bp = share_bp(largest_fen, owned.total_fen)
    tenths = max(owned.current_fen, 0) * _TENTHS // spending_fen if spending_fen else None
    findings = (
        *_emergency(tenths),
        *_concentration(name, largest_bp),
        *_risk(owned, grade),
        *_coming_free(deposits, owned.day),
    )
    return CheckUp(
        assets=owned,
        allocation_bp=allocation_bp(owned),
        monthly_spending_fen=spending_fen,
        emergency_tenths=tenths,
        largest_bp=largest_bp,
        findings=findings or (Finding("NOTHING_TO_NOTE", "没有看到需要特别留意的地方。"),),
    )


def share_bp(part_fen: int, whole_fen: int) -> int:
    """Return a share in basis points, half up; 0 of nothing."""
    return round_half_up(Fraction(part_fen * WHOLE_BP, whole_fen)) if whole_fen > 0 else 0


def allocation_bp(owned: Assets) -> tuple[tuple[str, int], ...]:
    """Return the classes' shares, which sum to 10,000: rounded down, and the largest remainders rounded up."""
    classes = class_sums(owned)
    total_fen = sum(fen for _, fen in classes)
    if total_fen <= 0:
        return tuple((name, 0) for name, _ in classes)
    shares = {name: fen * WHOLE_BP // total_fen for name, fen in classes}
    by_remainder = sorted(classes, key=lambda pair: pair[1] * WHOLE_BP % total_fen, reverse=True)
    for name, _ in by_remainder[: WHOLE_BP - sum(shares.values())]:
        shares[name] += 1
    return tuple(shares.items())


def class_sums(owned: Assets) -> tuple[tuple[str, int], ...]:
    """Return the sums of the classes of assets, in fen."""
    return (
        ("current", owned.current_fen),
        ("deposits", owned.deposits_fen),
        ("arriving", owned.arriving_fen),
        ("wealth", owned.wealth_fen),
        ("metals", owned.metals_fen),
    )


def _emergency(tenths: int | None) -> Iterator[Finding]:
    if tenths is None:
        yield Finding("SPENDING_UNKNOWN", "最近三个月没有花钱的记录，算不出手头的钱够用多久。")
    elif tenths < EMERGENCY_MONTHS * _TENTHS:
        yield _finding(
            "EMERGENCY_LOW",
            "随时能用的钱，照最近三个月的花法，大约够用{months}个月，不到{least}个月。",
            months=_months(tenths),
            least=str(EMERGENCY_MONTHS),
        )


def _concentration(name: str, largest_bp: int) -> Iterator[Finding]:
    if largest_bp > CONCENTRATION_BP:
        yield _finding(
            "CONCENTRATED",
            "“{name}”一样就占了全部的百分之{percent}，它涨跌时对您的影响会比较大。",
            name=name,
            percent=_percent(largest_bp),
        )


def _risk(owned: Assets, grade: int | None) -> Iterator[Finding]:
    risky_fen = owned.metals_fen + sum(
        holding.value_fen for holding in owned.wealth if holding.risk_grade >= _RISKY_FROM
    )
    risky_bp = share_bp(risky_fen, owned.total_fen)
    if risky_bp > HIGH_RISK_BP:
        yield _finding(
            "HIGH_RISK_SHARE",
            "涨跌大的部分占了全部的百分之{percent}，这部分可能亏本。",
            percent=_percent(risky_bp),
        )
    for holding in owned.wealth:
        if grade is not None and holding.value_fen and holding.risk_grade > grade:
            yield _finding(
                "ABOVE_GRADE",
                "“{name}”是R{product_grade}级，高过您现在的C{grade}级，涨跌可能超出您能接受的。",
                name=holding.product_name,
                product_grade=str(holding.risk_grade),
                grade=str(grade),
            )


def _coming_free(deposits: Sequence[Deposit], day: date) -> Iterator[Finding]:
    for deposit in deposits:
        if not deposit.closed and deposit.maturity_day <= day + _SOON:
            due = deposit.maturity_day
            yield _finding(
                "DEPOSIT_DUE_SOON",
                "有一笔{amount}元的定期在{year}年{month}月{day}日到期。",
                amount=format_yuan(deposit.principal_fen),
                year=str(due.year),
                month=str(due.month),
                day=str(due.day),
            )


def _finding(code: str, pattern: str, **params: str) -> Finding:
    return Finding(code, pattern.format(**params), params)


def _months(tenths: int) -> str:
    whole, tenth = divmod(tenths, _TENTHS)
    return f"{whole}.{tenth}" if tenth else str(whole)


def _percent(bp: int) -> str:
    return str(round_half_up(Fraction(bp, 100)))
