"""Signed transfers: what is to be signed, and the check of what was signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bank import confirmations, payees
from bank.clock import Clock, epoch_ms, from_epoch_ms
from bank.database import Database, Reading, Transaction
from bank.errors import ConfirmationUnknownError
from bank.signatures import certificates, x509_forms
from bank.signatures.elements import TransferElements, elements_of
from bank.signatures.errors import CertificateUnknownError, SignatureWrongError
from bank.signatures.proofs import unpacked


@dataclass(frozen=True, slots=True)
class TransferSignature:
    """What a device signed, kept for good. elements: the canonical form. signed_at: when the bank found it right."""

    confirmation_id: str
    serial: str
    elements: bytes
    signature: bytes
    signed_at: datetime


class SignatureService:
    """Checks devices' signatures; a `bank.transfers.thresholds.SignatureChecker`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def elements(self, confirmation_id: str, serial: str) -> TransferElements:
        """Return what the device with this certificate is to sign (ConfirmationUnknownError, CertificateUnknownError).

        A device that shows its user what they sign makes the same with `elements_of` from what it shows.
        """
        return prepared_elements(self._database, confirmation_id, certificates.find(self._database, serial).serial)

    def check(self, transaction: Transaction, confirmation_id: str, proof: bytes) -> None:
        """Return if the proof is right for this transfer now, and store it beside the transfer.

        A transfer that is signed already keeps its first signature. Nothing is written where the proof is refused.

        Raises:
            ConfirmationUnknownError, SignatureMalformedError, SignatureWrongError
            CertificateUnknownError: no such certificate, or not the payer's.
            CertificateRevokedError, CertificateNotYetValidError, CertificateExpiredError
            AuthorityAbsentError: the bank has no root certificate.
        """
        given, now = unpacked(proof), self._clock.now()
        certificate = certificates.find(transaction, given.serial)
        canonical = prepared_elements(transaction, confirmation_id, given.serial).canonical
        if certificate.customer_id != confirmations.owner(transaction, confirmation_id):
            raise CertificateUnknownError
        certificates.check_valid(certificate, now)
        issued = x509_forms.read_device(certificate.der, certificates.root(transaction))
        if issued is None or issued.public_key != certificate.public_key:
            raise CertificateUnknownError
        if not x509_forms.signed_by(certificate.public_key, given.signature, canonical):
            raise SignatureWrongError
        if find(transaction, confirmation_id) is None:
            transaction.execute(
                "INSERT INTO transfer_signature (confirmation_id, serial, elements, signature, signed_at_ms)"
                " VALUES (?, ?, ?, ?, ?)",
                confirmation_id,
                given.serial,
                canonical,
                given.signature,
                epoch_ms(now),
            )

    def of_transfer(self, confirmation_id: str) -> TransferSignature | None:
        """Return the signature stored beside a transfer, None where none was needed."""
        return find(self._database, confirmation_id)


def find(reading: Reading, confirmation_id: str) -> TransferSignature | None:
    """Return the signature stored beside a transfer, or None."""
    query = "SELECT * FROM transfer_signature WHERE confirmation_id = ?"
    row = reading.row(query, confirmation_id) if type(confirmation_id) is str else None
    if row is None:
        return None
    return TransferSignature(
        confirmation_id=row["confirmation_id"],
        serial=row["serial"],
        elements=row["elements"],
        signature=row["signature"],
        signed_at=from_epoch_ms(row["signed_at_ms"]),
    )


def prepared_elements(reading: Reading, confirmation_id: str, serial: str) -> TransferElements:
    """Return the elements of what the bank prepared (ConfirmationUnknownError)."""
    if type(confirmation_id) is not str:
        raise ConfirmationUnknownError
    prepared = confirmations.find(reading, confirmation_id)
    return elements_of(prepared, payees.find(reading, prepared.payee_id).card_number, serial)
