"""Deposits in words and rows. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from app.i18n import marked
from app.order_flow import Fact
from app.viewmodels.money import display, spoken
from app.viewmodels.translate import translate
from bank.savings.values import Renewal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bank.savings.values import Deposit, DepositOffer

_PPM_A_PERCENT = 10_000
_DAYS_A_YEAR = 366
_TERMS: Mapping[int, str] = MappingProxyType(
    {
        3: marked("deposits", "三个月"),
        6: marked("deposits", "半年"),
        12: marked("deposits", "一年"),
        24: marked("deposits", "两年"),
        36: marked("deposits", "三年"),
        60: marked("deposits", "五年"),
    }
)
_RENEWALS: Mapping[Renewal, str] = MappingProxyType(
    {
        Renewal.RENEW_ALL: marked("deposits", "连本带利接着存"),
        Renewal.RENEW_PRINCIPAL: marked("deposits", "本金接着存，利息转活期"),
        Renewal.PAY_OUT: marked("deposits", "全部转到活期"),
    }
)


@dataclass(frozen=True, slots=True)
class DepositRow:
    """One deposit in the list."""

    deposit_id: str
    title: str
    detail: str
    principal: str
    interest: str
    """What it will bring at maturity: 利息 +¥100.00."""
    progress: float
    """How much of its term is over, 0 to 1."""
    remaining: str
    """还有120天到期."""
    sentence: str


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term on offer, and what it would bring."""

    value: str
    label: str
    rate: str
    until: str
    interest: str
    chosen: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class RenewalRow:
    """What may happen at maturity."""

    value: str
    label: str
    chosen: bool


def term_name(months: int) -> str:
    """一年; a term that has no word of its own is told in months."""
    if months in _TERMS:
        return translate("deposits", _TERMS[months])
    return translate("deposits", "{n}个月").format(n=months)


def rate_text(rate_ppm: int) -> str:
    """A yearly rate.

    >>> rate_text(13_500)
    '1.35%'
    """
    whole, rest = divmod(rate_ppm, _PPM_A_PERCENT)
    return f"{whole}.{rest // 100:02d}%"


def day_text(day: date) -> str:
    """2027年3月2日."""
    return translate("dates", "{year}年{month}月{day}日").format(year=day.year, month=day.month, day=day.day)


def renewal_text(renewal: Renewal) -> str:
    """What happens at maturity."""
    return translate("deposits", _RENEWALS[renewal])


def renewal_rows(chosen: Renewal | None) -> list[RenewalRow]:
    """All that may happen at maturity."""
    return [RenewalRow(one.value, renewal_text(one), chosen=one is chosen) for one in _RENEWALS]


def left_text(deposit: Deposit, today: date) -> str:
    """How long until it matures."""
    days = (deposit.maturity_day - today).days
    if days <= 0:
        return translate("deposits", "今天到期")
    if days > _DAYS_A_YEAR:
        return translate("deposits", "还有{n}年多到期").format(n=days // _DAYS_A_YEAR)
    return translate("deposits", "还有{n}天到期").format(n=days)


def progress_of(deposit: Deposit, today: date) -> float:
    """How much of the term is over, 0 to 1."""
    whole = (deposit.maturity_day - deposit.start_day).days
    return min(1.0, max(0.0, (today - deposit.start_day).days / whole)) if whole > 0 else 1.0


def title_of(deposit: Deposit) -> str:
    """一年定期."""
    return translate("deposits", "{term}定期").format(term=term_name(deposit.months))


def deposit_row(deposit: Deposit, today: date) -> DepositRow:
    """A deposit that runs."""
    until = translate("deposits", "{day}到期").format(day=day_text(deposit.maturity_day))
    return DepositRow(
        deposit_id=deposit.id,
        title=title_of(deposit),
        detail=translate("deposits", "{rate} · {until}").format(rate=rate_text(deposit.rate_ppm), until=until),
        principal=display(deposit.principal_fen),
        interest=translate("deposits", "利息 {amount}").format(amount=display(deposit.interest_at_maturity_fen)),
        progress=progress_of(deposit, today),
        remaining=left_text(deposit, today),
        sentence=translate("deposits", "{title}，本金{amount}，年利率{rate}，{until}，利息{interest}，{left}").format(
            title=title_of(deposit),
            rate=rate_text(deposit.rate_ppm),
            amount=spoken(deposit.principal_fen),
            until=until,
            interest=spoken(deposit.interest_at_maturity_fen),
            left=left_text(deposit, today),
        ),
    )


def term_row(offer: DepositOffer, *, chosen: bool) -> TermRow:
    """A term on offer for an amount."""
    until = translate("deposits", "{day}到期").format(day=day_text(offer.maturity_day))
    return TermRow(
        value=str(offer.months),
        label=term_name(offer.months),
        rate=rate_text(offer.rate_ppm),
        until=until,
        interest=translate("deposits", "利息 {amount}").format(amount=display(offer.interest_fen)),
        chosen=chosen,
        sentence=translate("deposits", "存{term}，年利率{rate}，到期利息{interest}，{until}").format(
            term=term_name(offer.months),
            rate=rate_text(offer.rate_ppm),
            interest=spoken(offer.interest_fen),
            until=until,
        ),
    )


def money_fact(name: str, fen: int, *, strong: bool = False) -> Fact:
    """An amount by its name."""
    return Fact(name, display(fen), spoken(fen), strong=strong)


def deposit_facts(deposit: Deposit) -> tuple[Fact, ...]:
    """What is to be known of one deposit beside its name and what happens after it."""
    whole_fen = deposit.principal_fen + deposit.interest_at_maturity_fen
    return (
        Fact(translate("deposits", "年利率"), rate_text(deposit.rate_ppm)),
        Fact(translate("deposits", "存入日"), day_text(deposit.start_day)),
        Fact(translate("deposits", "哪天到期"), day_text(deposit.maturity_day)),
        money_fact(translate("deposits", "到期利息"), deposit.interest_at_maturity_fen, strong=True),
        money_fact(translate("deposits", "到期一共"), whole_fen),
    )
