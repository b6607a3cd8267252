"""The books as they stand, to the fen, without moments and ids: two banks that were treated alike have the same snapshot."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bank import card_number as card_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from sqlite3 import Row

    from bank.database import Reading

_ACCOUNTS = (
    "SELECT id, customer_id, name, bank_name, card_number, credits_posted_fen - debits_posted_fen AS balance_fen, debits_pending_fen"
    " FROM account ORDER BY bank_name, name, card_number, product, id"
)
_ROWS = (
    "SELECT r.id, r.kind, r.debit_account_id, r.credit_account_id, r.amount_fen, p.summary, p.remark"
    " FROM transfer AS r JOIN transfer AS p ON p.id = coalesce(r.pending_id, r.id) ORDER BY r.id"
)
_PAYEES = (
    "SELECT p.name, p.relation, p.account_id, t.position AS pinned,"
    " (SELECT group_concat(alias) FROM (SELECT alias FROM payee_alias WHERE payee_id = p.id ORDER BY position)) AS aliases"
    " FROM payee AS p LEFT JOIN pinned_payee AS t ON t.payee_id = p.id ORDER BY p.customer_id, p.position"
)
_ORDERS = (
    "SELECT p.name, o.amount_fen, o.frequency, o.month_day, o.until_day, o.most_runs, o.state, o.remark"
    " FROM standing_order AS o JOIN payee AS p ON p.id = o.payee_id"
    " ORDER BY o.prepared_at_ms, p.name, o.amount_fen, o.id"
)


@dataclass(frozen=True, slots=True)
class AccountLine:
    """An account as people tell it: bank, name and the end of its card; `held_fen` of the balance is set aside."""

    label: str
    balance_fen: int
    held_fen: int


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A row of the ledger, its accounts as people tell them."""

    number: int
    kind: str
    debit: str
    credit: str
    amount_fen: int
    remark: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The books: customers' accounts, the rows of the ledger that were asked for, and whatever account those moved.

    `digest` is the SHA-256 of every account, every row, every payee and every standing order.
    """

    accounts: tuple[AccountLine, ...]
    ledger: tuple[LedgerLine, ...]
    payees: tuple[str, ...]
    orders: tuple[str, ...]
    digest: str


def newest_row(reading: Reading) -> int:
    """Number of the ledger's newest row; 0 in empty books."""
    row = reading.row("SELECT coalesce(max(id), 0) AS newest FROM transfer")
    return 0 if row is None else int(row["newest"])


def snapshot(reading: Reading, after: int = 0) -> Snapshot:
    """The books now, with the ledger's rows after this number."""
    accounts = reading.rows(_ACCOUNTS)
    labels = _labels(accounts)
    rows = tuple(
        LedgerLine(
            row["id"],
            row["kind"],
            labels[row["debit_account_id"]],
            labels[row["credit_account_id"]],
            row["amount_fen"],
            " ".join(word for word in (row["summary"], row["remark"]) if word),
        )
        for row in reading.rows(_ROWS)
    )
    every = tuple(AccountLine(labels[row["id"]], row["balance_fen"], row["debits_pending_fen"]) for row in accounts)
    own = {labels[row["id"]] for row in accounts if row["customer_id"] is not None}
    moved = {label for row in rows if row.number > after for label in (row.debit, row.credit)}
    payees = tuple(
        _told((row["name"], row["relation"], labels[row["account_id"]], row["aliases"], _pinned(row["pinned"])))
        for row in reading.rows(_PAYEES)
    )
    orders = tuple(_told(tuple(row)) for row in reading.rows(_ORDERS))
    return Snapshot(
        tuple(line for line in every if line.label in own | moved),
        tuple(row for row in rows if row.number > after),
        payees,
        orders,
        _digest((every, rows, payees, orders)),
    )


def _digest(everything: Sequence[Sequence[object]]) -> str:
    content = json.dumps([[str(each) for each in part] for part in everything], ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()


def _labels(accounts: Sequence[Row]) -> dict[str, str]:
    """Each account by its id as people tell it; of several that read alike all but the first are numbered."""
    labels: dict[str, str] = {}
    alike: Counter[str] = Counter()
    for row in accounts:
        label = _label(row["bank_name"], row["name"], row["card_number"])
        alike[label] += 1
        labels[row["id"]] = label if alike[label] == 1 else f"{label} #{alike[label]}"
    return labels


def _label(bank_name: str, name: str, card_number: str | None) -> str:
    return f"{bank_name} {name}" + ("" if card_number is None else f" 尾号{card_numbers.tail(card_number)}")


def _pinned(position: int | None) -> str:
    return "" if position is None else f"置顶{position + 1}"


def _told(words: Sequence[object]) -> str:
    return " ".join(str(word) for word in words if word not in (None, ""))
