"""Products on offer as rows and facts: alike for everyone, in the same order. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from app.viewmodels.money import display, spoken
from app.viewmodels.order import FactRow
from app.viewmodels.translate import translate
from app.viewmodels.wealth.words import (
    change_words,
    nav_text,
    percent,
    plain_risk,
    product_name,
    risk_words,
    signed_percent,
)
from bank.savings.policy import COOLING_OFF

if TYPE_CHECKING:
    from bank.savings.catalogue import Product
    from bank.savings.track_record import TrackRecord


@dataclass(frozen=True, slots=True)
class ProductRow:
    """One product. `grade` is 1 to 5; every product has the same facts in the same order."""

    product_id: str
    name: str
    grade: int
    risk: str
    plain_risk: str
    change: str
    least: str
    sentence: str
    plain_sentence: str


@dataclass(frozen=True, slots=True)
class OfferedProduct:
    """A product and how it went so far."""

    product: Product
    record: TrackRecord


def product_row(each: OfferedProduct) -> ProductRow:
    """One product of the list."""
    product, record = each.product, each.record
    name = product_name(product.name)
    return ProductRow(
        product_id=product.id,
        name=name,
        grade=product.grade,
        risk=risk_words(product.grade),
        plain_risk=plain_risk(product.grade),
        change=translate("wealth", "过去一年 {change}").format(change=signed_percent(record.year_bp)),
        least=translate("wealth", "{least} 起").format(least=display(product.least_fen)),
        sentence=translate("wealth", "{name}，{risk}，过去一年{change}，{least}起，可能亏本").format(
            name=name,
            risk=risk_words(product.grade),
            change=change_words(record.year_bp),
            least=spoken(product.least_fen),
        ),
        plain_sentence=translate("wealth", "{name}，{risk}，可能亏本").format(
            name=name, risk=plain_risk(product.grade)
        ),
    )


def product_facts(each: OfferedProduct) -> list[FactRow]:
    """What its own page says of it."""
    product, record = each.product, each.record
    fall = percent(record.deepest_fall_bp)
    facts = [
        (translate("wealth", "今天每份值"), nav_text(record.navs_e4[-1]), ""),
        (translate("wealth", "过去一年"), signed_percent(record.year_bp), change_words(record.year_bp)),
        (translate("wealth", "三年里跌得最多"), fall, ""),
        (translate("wealth", "最少买"), display(product.least_fen), spoken(product.least_fen)),
        (
            translate("wealth", "反悔的时间"),
            translate("wealth", "{n}小时").format(n=COOLING_OFF // timedelta(hours=1)),
            "",
        ),
        (translate("wealth", "取回"), translate("wealth", "第二天到账，不收钱"), ""),
    ]
    return [FactRow(name, value, said or value, strong=False) for name, value, said in facts]
