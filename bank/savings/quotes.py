"""Quotes and their receipts: rows that bind a yes to exactly what was shown, and that never change."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime, timedelta
from enum import Enum
from sqlite3 import Row
from typing import Any, Final, TypeVar, get_type_hints

from bank.clock import epoch_ms, from_epoch_ms
from bank.database import Reading, Transaction
from bank.errors import RequestReusedError
from bank.savings.errors import QuoteUnknownError
from bank.savings.values import (
    BuyWealthTerms,
    OpenDepositTerms,
    Quote,
    RedeemWealthTerms,
    SavingsReceipt,
    TradeMetalTerms,
    WithdrawalTerms,
)
from bank.tokens import token_hex

T = TypeVar("T", OpenDepositTerms, WithdrawalTerms, BuyWealthTerms, RedeemWealthTerms, TradeMetalTerms)

_KINDS: Final[Mapping[type, str]] = {
    OpenDepositTerms: "open_deposit",
    WithdrawalTerms: "withdraw_deposit",
    BuyWealthTerms: "buy_wealth",
    RedeemWealthTerms: "redeem_wealth",
    TradeMetalTerms: "trade_metal",
}

Asked = Mapping[str, int | str]


def find(reading: Reading, quote_id: str, kind: type[T]) -> Quote[T]:
    """Return a quote (QuoteUnknownError, also where it is of another kind)."""
    row = reading.row("SELECT * FROM savings_quote WHERE id = ?", quote_id)
    if row is None or row["kind"] != _KINDS[kind]:
        raise QuoteUnknownError
    return _quote(row, kind)


def find_request(reading: Reading, customer_id: str, request_id: str, kind: type[T], asked: Asked) -> Quote[T] | None:
    """Return the quote that was given for this request id, or None (RequestReusedError: for something else)."""
    row = reading.row("SELECT * FROM savings_quote WHERE customer_id = ? AND request_id = ?", customer_id, request_id)
    if row is None:
        return None
    if (row["kind"], row["asked"]) != (_KINDS[kind], _as_json(asked)):
        raise RequestReusedError
    return _quote(row, kind)


def store(
    transaction: Transaction,
    customer_id: str,
    request_id: str,
    asked: Asked,
    terms: T,
    now: datetime,
    lifetime: timedelta,
) -> Quote[T]:
    """Insert a quote under an id that nobody can guess."""
    quote_id = token_hex(16)
    transaction.execute(
        "INSERT INTO savings_quote (id, customer_id, request_id, kind, asked, terms, created_at_ms, expires_at_ms)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        quote_id,
        customer_id,
        request_id,
        _KINDS[type(terms)],
        _as_json(asked),
        _as_json({field.name: _plain(getattr(terms, field.name)) for field in fields(terms)}),
        epoch_ms(now),
        epoch_ms(now + lifetime),
    )
    return find(transaction, quote_id, type(terms))


def receipt(reading: Reading, quote_id: str) -> SavingsReceipt | None:
    """Return the proof that a quote was said yes to, or None."""
    row = reading.row("SELECT * FROM savings_receipt WHERE quote_id = ?", quote_id)
    if row is None:
        return None
    return SavingsReceipt(
        quote_id=row["quote_id"],
        subject_id=row["subject_id"],
        amount_fen=row["amount_fen"],
        interest_fen=row["interest_fen"],
        done_at=from_epoch_ms(row["done_at_ms"]),
        due_at=None if row["due_at_ms"] is None else from_epoch_ms(row["due_at_ms"]),
    )


def store_receipt(transaction: Transaction, proof: SavingsReceipt) -> None:
    """Insert the yes to a quote (QuoteUsedError, QuoteExpiredError: by the schema, under the lock)."""
    transaction.execute(
        "INSERT INTO savings_receipt (quote_id, subject_id, amount_fen, interest_fen, done_at_ms, due_at_ms)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        proof.quote_id,
        proof.subject_id,
        proof.amount_fen,
        proof.interest_fen,
        epoch_ms(proof.done_at),
        None if proof.due_at is None else epoch_ms(proof.due_at),
    )


def _quote(row: Row, kind: type[T]) -> Quote[T]:
    hints = get_type_hints(kind)
    stored = json.loads(row["terms"])
    return Quote(
        id=row["id"],
        customer_id=row["customer_id"],
        request_id=row["request_id"],
        terms=kind(**{name: _typed(hints[name], value) for name, value in stored.items()}),
        created_at=from_epoch_ms(row["created_at_ms"]),
        expires_at=from_epoch_ms(row["expires_at_ms"]),
    )


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _typed(hint: Any, value: Any) -> Any:  # noqa: ANN401 - JSON on one side, the terms' own types on the other
    if hint is date:
        return date.fromisoformat(value)
    return hint(value) if isinstance(hint, type) and issubclass(hint, Enum) else value


def _as_json(content: Mapping[str, object]) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
