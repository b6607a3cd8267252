"""What a large day's total needs beside the PIN: a certificate's signature, a notice with a second confirmation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from bank.database import Transaction
from bank.errors import FieldInvalidError
from bank.transfers.errors import LargeAmountNoticeError, SignatureRequiredError
from bank.transfers.rules import TransferRules


class SignatureChecker(Protocol):
    """Checks the proof that a device's certificate signed a transfer's elements."""

    def check(self, transaction: Transaction, confirmation_id: str, proof: bytes) -> None:
        """Return if `proof` is right for this transfer, and store it; raise a BankError if not."""
        ...


@dataclass(frozen=True, slots=True)
class Requirements:
    """What confirming a transfer takes beside the PIN.

    total_fen: the day's confirmed total with this transfer. family: the guardian will be asked after the PIN.
    """

    total_fen: int
    signature: bool
    large_amount_notice: bool
    family: bool


@dataclass(frozen=True, slots=True)
class Proofs:
    """What came with the PIN."""

    signature: bytes | None = None
    large_amount_acknowledged: bool = False


NOTHING = Proofs()


def requirements(total_fen: int, rules: TransferRules, *, family: bool) -> Requirements:
    """Return what a day's total of total_fen asks for."""
    return Requirements(
        total_fen=total_fen,
        signature=total_fen > rules.signature_day_total_fen,
        large_amount_notice=total_fen > rules.notice_day_total_fen,
        family=family,
    )


def check(needed: Requirements, proofs: Proofs, rules: TransferRules, *, can_sign: bool) -> None:
    """Refuse a confirmation that lacks what is needed; can_sign: signatures can be checked at all.

    Raises:
        SignatureRequiredError, LargeAmountNoticeError: asked in this order.
        FieldInvalidError: a proof that is no bytes.
    """
    if proofs.signature is not None and not isinstance(proofs.signature, bytes):
        raise FieldInvalidError(field="signature")
    if needed.signature and (proofs.signature is None or not can_sign):
        raise SignatureRequiredError(limit_fen=rules.signature_day_total_fen, total_fen=needed.total_fen)
    if needed.large_amount_notice and proofs.large_amount_acknowledged is not True:
        raise LargeAmountNoticeError(limit_fen=rules.notice_day_total_fen, total_fen=needed.total_fen)
