"""The state of a task's bank at its end, to the fen, and how two such states differ. The bank itself is not known here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lab.schema.kinds import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class AccountState:
    """An account: `balance_fen` as posted, `held_fen` of it set aside by holds that are open."""

    account: str
    balance_fen: int
    held_fen: int


@dataclass(frozen=True, slots=True)
class Movement:
    """A row of the ledger since the task began: `pending` holds money, `post`, `void` and `expire` resolve a hold."""

    kind: str
    debit: str
    credit: str
    amount_fen: int
    remark: str


@dataclass(frozen=True, slots=True)
class SettingState:
    """A choice of the person's."""

    name: str
    value: Scalar


@dataclass(frozen=True, slots=True)
class BankState:
    """Everything that a task may leave behind.

    `digest` is the SHA-256 of every account, every row of the ledger from its first, every payee and standing order; moments and
    ids are left out of it, because they may differ between two runs that end alike.
    """

    accounts: tuple[AccountState, ...]
    movements: tuple[Movement, ...]
    payees: tuple[str, ...]
    orders: tuple[str, ...]
    settings: tuple[SettingState, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it was recorded; None where it is not there at all."""

    what: str
    recorded: str | None
    replayed: str | None

    def __str__(self) -> str:
        return f"{self.what}：记录的是{self.recorded or '没有'}，重放后是{self.replayed or '没有'}"


def from_data(data: Mapping[str, Any]) -> BankState:
    """The state as it was written into a recording. The data has been checked against the form already."""
    return BankState(
        tuple(AccountState(each["account"], each["balance_fen"], each["held_fen"]) for each in data["accounts"]),
        tuple(
            Movement(each["kind"], each["debit"], each["credit"], each["amount_fen"], each["remark"])
            for each in data["movements"]
        ),
        tuple(data["payees"]),
        tuple(data["orders"]),
        tuple(SettingState(each["name"], each["value"]) for each in data["settings"]),
        data["digest"],
    )


def differences(recorded: BankState, replayed: BankState) -> tuple[Difference, ...]:
    """Whatever is not alike, line by line; nothing where the two states are the same to the fen."""
    was, now = dict(_lines(recorded)), dict(_lines(replayed))
    found = tuple(
        Difference(name, was.get(name), now.get(name)) for name in {**was, **now} if was.get(name) != now.get(name)
    )
    if not found and recorded.digest != replayed.digest:
        return (Difference("账本以前的内容", recorded.digest[:12], replayed.digest[:12]),)
    return found


def _lines(state: BankState) -> Iterator[tuple[str, str]]:
    for account in state.accounts:
        yield f"{account.account} 余额", _yuan(account.balance_fen)
        yield f"{account.account} 冻结", _yuan(account.held_fen)
    for number, row in enumerate(state.movements, start=1):
        remark = f"（{row.remark}）" if row.remark else ""
        yield f"第{number}笔", f"{row.kind} {row.debit} → {row.credit} {_yuan(row.amount_fen)}{remark}"
    for number, payee in enumerate(state.payees, start=1):
        yield f"第{number}位收款人", payee
    for number, order in enumerate(state.orders, start=1):
        yield f"第{number}个约定转账", order
    for setting in state.settings:
        yield f"设置 {setting.name}", str(setting.value)


def _yuan(fen: int) -> str:
    return f"{'-' if fen < 0 else ''}{abs(fen) // 100}.{abs(fen) % 100:02d}元"
