"""The services that can be recorded and suggested: a closed list, each of one kind.

The kind decides who may see a suggestion. `SELLING` holds the kinds that end in a purchase or a debt; in the elder
version none of them is ever suggested, nor named as a reason (MIIT 2021, clause 5.1: no inducement).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from bank.suggestions.errors import ServiceUnknownError


class Kind(Enum):
    """What a service is about."""

    ACCOUNT = "account"
    TRANSFER = "transfer"
    BILLS = "bills"
    DEPOSIT = "deposit"
    REPAYMENT = "repayment"
    SAFETY = "safety"
    HELP = "help"
    WEALTH = "wealth"
    LOAN = "loan"
    INSURANCE = "insurance"
    METAL = "metal"


SELLING: Final = frozenset({Kind.WEALTH, Kind.LOAN, Kind.INSURANCE, Kind.METAL})


@dataclass(frozen=True, slots=True)
class Service:
    """Something a customer can open. name is how the screen calls it."""

    id: str
    name: str
    kind: Kind


CATALOGUE: Final = (
    Service("balance", "查余额", Kind.ACCOUNT),
    Service("entries", "交易明细", Kind.ACCOUNT),
    Service("book", "数智账本", Kind.ACCOUNT),
    Service("monthly-bill", "月账单", Kind.ACCOUNT),
    Service("points", "积分", Kind.ACCOUNT),
    Service("transfer", "转账", Kind.TRANSFER),
    Service("payees", "收款人", Kind.TRANSFER),
    Service("scheduled-transfer", "预约转账", Kind.TRANSFER),
    Service("receipts", "电子回单", Kind.TRANSFER),
    Service("electricity-bill", "交电费", Kind.BILLS),
    Service("water-bill", "交水费", Kind.BILLS),
    Service("gas-bill", "交燃气费", Kind.BILLS),
    Service("phone-top-up", "充话费", Kind.BILLS),
    Service("time-deposit", "定期存款", Kind.DEPOSIT),
    Service("card-repayment", "信用卡还款", Kind.REPAYMENT),
    Service("loan-repayment", "贷款还款", Kind.REPAYMENT),
    Service("limits", "转账限额", Kind.SAFETY),
    Service("safety-centre", "安全中心", Kind.SAFETY),
    Service("family-help", "家人帮办", Kind.SAFETY),
    Service("assistant", "小象助手", Kind.HELP),
    Service("branches", "网点查询", Kind.HELP),
    Service("settings", "设置", Kind.HELP),
    Service("wealth-products", "理财产品", Kind.WEALTH),
    Service("asset-check-up", "资产检视", Kind.WEALTH),
    Service("holdings", "我的持仓", Kind.WEALTH),
    Service("loan", "线上贷款", Kind.LOAN),
    Service("insurance", "保险", Kind.INSURANCE),
    Service("precious-metals", "贵金属", Kind.METAL),
)
"""All services; the order decides where two have the same score."""

_BY_ID: Final[Mapping[str, Service]] = MappingProxyType({service.id: service for service in CATALOGUE})


def find_service(service_id: str) -> Service:
    """Return a service by its id (ServiceUnknownError)."""
    try:
        return _BY_ID[service_id]
    except (KeyError, TypeError) as error:
        raise ServiceUnknownError from error
