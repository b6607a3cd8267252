"""The companies that are paid: data. All of them are simulated; no real company is meant.

Regions are our own invention, too. Mobile companies are told apart by the first three digits of the number.
"""

from __future__ import annotations

from typing import Final

from bank.bills.values import BillKind, Company

COMPANIES: Final = (
    Company("power-east", BillKind.ELECTRICITY, "东城供电公司", ("11", "12", "13")),
    Company("power-west", BillKind.ELECTRICITY, "西岭供电公司", ("21", "22", "23")),
    Company("water-east", BillKind.WATER, "东城自来水公司", ("11", "12", "13")),
    Company("water-west", BillKind.WATER, "西岭自来水公司", ("21", "22", "23")),
    Company("gas-east", BillKind.GAS, "东城燃气公司", ("11", "12", "13")),
    Company("gas-west", BillKind.GAS, "西岭燃气公司", ("21", "22", "23")),
    Company(
        "phone-star", BillKind.PHONE, "星河通信", tuple(f"1{second}{third}" for second in "358" for third in range(10))
    ),
    Company(
        "phone-reed", BillKind.PHONE, "芦苇通信", tuple(f"1{second}{third}" for second in "4679" for third in range(10))
    ),
)


def company_of(kind: BillKind, number: str) -> Company | None:
    """Return the company whose region the number begins with, or None."""
    for company in COMPANIES:
        if company.kind is kind and number.startswith(company.regions):
            return company
    return None
