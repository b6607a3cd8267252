"""What crosses the boundary of the inbox: frozen values, amounts in fen, moments aware in Asia/Shanghai."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from types import MappingProxyType


class Kind(Enum):
    """What a message is about; the values are what the schema stores. There is none that sells."""

    TRANSFER_WAITING = "transfer-waiting"
    TRANSFER_FAMILY = "transfer-family"
    TRANSFER_SENT = "transfer-sent"
    TRANSFER_EXPIRED = "transfer-expired"
    BILL_DUE = "bill-due"
    BILL_OVERDUE = "bill-overdue"
    BILL_HELD = "bill-held"
    DEPOSIT_MATURING = "deposit-maturing"
    CARD_BILL = "card-bill"
    LOAN_DUE = "loan-due"
    APPOINTMENT = "appointment"
    LARGE_TRANSFER = "large-transfer"
    ACCOUNT_FROZEN = "account-frozen"
    ACCOUNT_UNFROZEN = "account-unfrozen"
    PIN_LOCKED = "pin-locked"


SAFETY = frozenset(
    {Kind.LARGE_TRANSFER, Kind.ACCOUNT_FROZEN, Kind.ACCOUNT_UNFROZEN, Kind.PIN_LOCKED, Kind.TRANSFER_EXPIRED}
)
"""Kinds that are about safety."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Something in the books that a customer is to be told once.

    id: the same for the same cause, whoever looks. at: since when it holds. params: amounts in fen (`…_fen`), moments and
    days (`…_iso`), names of branches and services; never a card number.
    """

    id: str
    kind: Kind
    at: datetime
    params: Mapping[str, int | str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Message:
    """A cause that was told. told_at: when it became true; read_at: None until the customer opened it."""

    id: str
    kind: Kind
    told_at: datetime
    params: Mapping[str, int | str]
    read_at: datetime | None

    @property
    def is_read(self) -> bool:
        """Tell whether the customer has opened it."""
        return self.read_at is not None
