"""What a signature covers: the elements of one transfer in one canonical form, made alike by the device and the bank.

Version 1 is the label below, then every field's name and value in the order of `TransferElements`, each preceded by its
length in bytes (four bytes, most significant first). Text is UTF-8 as it is stored; numbers are decimal without signs or
leading zeros; moments are milliseconds since 1970-01-01T00:00Z. Two transfers have the same form only if all their
elements are the same.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from bank.clock import epoch_ms
from bank.signatures.chain import framed
from bank.values import PreparedTransfer

CURRENCY: Final = "CNY"

_LABEL: Final = b"xiaoxiang transfer elements 1\x00"


@dataclass(frozen=True, slots=True)
class TransferElements:
    """A transfer as its payer sees it, with the certificate that speaks for it. payee_account: the card number."""

    confirmation_id: str
    payer_account_id: str
    payer_tail: str
    payee_account: str
    payee_name: str
    amount_fen: int
    currency: str
    arrival: str
    created_at_ms: int
    expires_at_ms: int
    certificate_serial: str

    @property
    def canonical(self) -> bytes:
        """The bytes that are signed."""
        pairs = ((field.name, str(getattr(self, field.name))) for field in fields(self))
        return _LABEL + framed(*(part.encode() for pair in pairs for part in pair))


def elements_of(prepared: PreparedTransfer, payee_account: str, certificate_serial: str) -> TransferElements:
    """Return the elements of what a person is asked to confirm.

    payee_account: the payee's card number (`Payee.card_number`). certificate_serial: 40 lower-case hexadecimal digits.
    """
    return TransferElements(
        confirmation_id=prepared.confirmation_id,
        payer_account_id=prepared.from_account_id,
        payer_tail=prepared.from_tail,
        payee_account=payee_account,
        payee_name=prepared.payee_name,
        amount_fen=prepared.amount_fen,
        currency=CURRENCY,
        arrival=prepared.arrival.value,
        created_at_ms=epoch_ms(prepared.created_at),
        expires_at_ms=epoch_ms(prepared.expires_at),
        certificate_serial=certificate_serial,
    )
