"""A bank for the book's tests: two customers, everyone they deal with, and a fast generator of long histories."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

from bank import accounts, ledger
from bank.bank import Bank, open_bank
from bank.clock import SHANGHAI, Clock, VirtualClock
from bank.database import Database, Transaction
from bank.ledger import Movement, Resolution
from bank.payees import NewPayee
from bank.values import Customer
from tests.bank.support import CHEAP_HASHER, PIN

PNG: Final = b"\x89PNG\r\n\x1a\n" + b"\x00" * 20
TODAY: Final = date(2026, 3, 20)
NOW: Final = datetime(2026, 3, 20, 12, 0, tzinfo=SHANGHAI)
WANG, ZHAO = "wang", "zhao"
CURRENT, POCKET, ZHAOS = "wang-current", "wang-pocket", "zhao-current"

PARTIES: Final = {
    "power": "市供电公司",
    "market": "东门菜市场",
    "super": "邻家超市",
    "hospital": "市第二人民医院",
    "pension": "市社会保险中心",
    "pharmacy": "安康药房",
    "canteen": "社区食堂",
    "bank": "小象银行长安街支行",
    "opening": "上期结余",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A movement as a test writes it: money from one ledger account to another, in fen."""

    day: date
    source: str
    target: str
    fen: int
    summary: str
    channel: str = "刷卡消费"
    remark: str = ""
    hour: int = 10


def make_bank(path: Path, clock: Clock) -> Bank:
    """A bank in which wang has two accounts, a daughter and a neighbour, and zhao one; both have money."""
    bank = open_bank(path, clock, create=True, password_hasher=CHEAP_HASHER)
    for name, shown in ((WANG, "王秀兰"), (ZHAO, "赵铁柱")):
        bank.customers.add(Customer(name, shown, date(1948, 3, 8), elder=True, greeting="阿姨"))
    for customer, account_id, name, card in (
        (WANG, CURRENT, "养老金账户", "9963880200004812633"),
        (WANG, POCKET, "零用账户", "9963880100000000029"),
        (ZHAO, ZHAOS, "活期账户", "9963880100000000011"),
    ):
        bank.accounts.open(customer, account_id, "current", name, card)
    bank.pins.set(WANG, PIN)
    bank.payees.add(WANG, NewPayee("李娟", "白鹭银行", "9963810200177306285", "女儿", ("闺女", "小娟")))
    bank.payees.add(WANG, NewPayee("李明", "云杉银行", "9963820200412073854", "邻居"))
    with bank._database.writing() as transaction:
        for key, name in PARTIES.items():
            accounts.open_external(transaction, key, name, "小象银行")
    post(
        bank,
        [
            Said(date(2016, 3, 1), "opening", account, 100_000_000_00, "上期结余", "系统")
            for account in (CURRENT, POCKET, ZHAOS)
        ],
    )
    return bank


def payee_account(bank: Bank, name: str) -> str:
    row = bank._database.row("SELECT account_id FROM payee WHERE name = ?", name)
    assert row is not None
    return str(row["account_id"])


def post(bank: Bank, movements: Iterable[Said]) -> list[int]:
    """Post movements through the ledger in one transaction; return the ids of the posted transfers."""
    with database_of(bank).writing() as transaction:
        return [_post(transaction, said) for said in movements]


def database_of(bank: Bank) -> Database:
    return bank._database


def _post(transaction: Transaction, said: Said) -> int:
    at = datetime(said.day.year, said.day.month, said.day.day, said.hour, tzinfo=SHANGHAI)
    movement = Movement(said.source, said.target, said.fen, said.summary, said.channel, said.remark)
    pending_id = ledger.hold(transaction, movement, at, at + timedelta(minutes=5))
    return ledger.resolve(transaction, pending_id, Resolution.POST, at)


def fill(bank: Bank, entries: int, *, first: date = date(2016, 3, 20), last: date = TODAY, shops: int = 240) -> None:
    """Post a long history of wang's in one transaction: `entries` lines spread over the days, the same every time.

    Every eighth line comes in; the others go to a few utilities and to `shops` shops, of which some are often visited.
    A twelfth have a remark of their own.
    """
    with database_of(bank).writing() as transaction:
        for shop in range(shops):
            accounts.open_external(transaction, f"shop-{shop}", _shop_name(shop), "小象银行")
        days = (last - first).days + 1
        for number in range(entries):
            day = first + timedelta(days=number * days // entries)
            _post(transaction, _line(number, day, shops))


_KINDS = ("超市", "面馆", "药房", "水果店", "服装店", "加油站", "书店", "理发", "五金", "茶庄", "影院", "食堂")
_PLACES = "东西南北中山海江河湖春夏秋冬金银福禄寿喜平安康乐长明"


def _shop_name(shop: int) -> str:
    return f"{_PLACES[shop % 25]}{_PLACES[shop // 25 % 25]}{_KINDS[shop % len(_KINDS)]}"


def _line(number: int, day: date, shops: int) -> Said:
    pick = int.from_bytes(hashlib.sha256(str(number).encode()).digest()[:8])
    account = CURRENT if pick % 5 else POCKET
    hour = 7 + pick // 7 % 14
    if number % 8 == 0:
        summary, channel = (("养老金", "代发"), ("结息", "系统"), ("转账", "跨行转入"))[pick // 11 % 3]
        return Said(day, "pension", account, 100 + pick // 13 % 500_000, summary, channel, hour=hour)
    remark = f"第{number}笔 单号{number:06d}" if pick % 12 == 0 else ""
    fen = 100 + pick // 17 % 30_000
    if number % 9 == 0:
        return Said(day, account, "power", fen, "电费", "自动扣款", remark, hour)
    shop = min(pick // 19 % shops, pick // 23 % shops)  # the first shops are visited most
    return Said(day, account, f"shop-{shop}", fen, "消费", "扫码支付", remark, hour)


def clock_at_now() -> VirtualClock:
    return VirtualClock(NOW)
