"""Customers' device certificates: issued after the PIN, renewed by the old key, revoked for good.

Issuing and renewing answer a repeated request with the certificate of the first: a device's key has one certificate.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from sqlite3 import Row
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from bank import customers
from bank.clock import Clock, epoch_ms, from_epoch_ms
from bank.database import Database, Reading, Transaction
from bank.errors import CustomerUnknownError, DatabaseCorruptError, FieldInvalidError, PinMalformedError
from bank.pins import PinService
from bank.signatures import x509_forms
from bank.signatures.authority import Authority
from bank.signatures.errors import (
    AuthorityAbsentError,
    AuthorityMismatchError,
    CertificateExpiredError,
    CertificateKeyReusedError,
    CertificateNotYetValidError,
    CertificateRequestInvalidError,
    CertificateRevokedError,
    CertificateUnknownError,
    SignatureWrongError,
)
from bank.signatures.revocation import RevocationReason

_SELECT: Final = (
    "SELECT c.*, r.revoked_at_ms, r.reason FROM certificate AS c"
    "  LEFT JOIN certificate_revocation AS r ON r.serial = c.serial WHERE "
)


@dataclass(frozen=True, slots=True)
class Certificate:
    """A device's certificate as the bank keeps it. not_after is the last moment at which it is valid.

    serial: 40 lower-case hexadecimal digits. replaces: the serial of the certificate that it renews.
    """

    serial: str
    customer_id: str
    public_key: bytes
    not_before: datetime
    not_after: datetime
    replaces: str | None
    revoked_at: datetime | None
    reason: RevocationReason | None
    der: bytes


class CertificateService:
    """What customers' devices may sign with."""

    def __init__(self, database: Database, clock: Clock, pins: PinService, authority: Authority | None) -> None:
        self._database = database
        self._clock = clock
        self._pins = pins
        self._authority = authority

    def list(self, customer_id: str) -> tuple[Certificate, ...]:
        """Return a customer's certificates, the newest first, whatever has become of them."""
        if type(customer_id) is not str:
            return ()
        rows = self._database.rows(f"{_SELECT} c.customer_id = ? ORDER BY c.issued_at_ms DESC, c.serial", customer_id)
        return tuple(_certificate(row) for row in rows)

    def get(self, serial: str) -> Certificate:
        """Return one certificate (CertificateUnknownError)."""
        return find(self._database, serial)

    def issue(self, customer_id: str, pin: str, request: bytes) -> Certificate:
        """Give a customer's device a certificate for the key of its request (`x509_forms.certificate_request`).

        Raises:
            AuthorityAbsentError, AuthorityMismatchError, CustomerUnknownError
            CertificateRequestInvalidError, CertificateKeyReusedError
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError
        """
        if type(pin) is not str:
            raise PinMalformedError
        key = self._requested(customer_id, request)
        self._reusable(self._database, customer_id, key)  # before the PIN, so that a refusal costs no attempt
        with self._pins.proving(customer_id, pin) as transaction:
            return self._give(transaction, customer_id, key, replaces=None)

    def renew(self, serial: str, request: bytes, signature: bytes) -> Certificate:
        """Give the device that holds a valid certificate a new one, and revoke the old as superseded.

        signature: of the whole request, by the old certificate's key; it stands in for the PIN.

        Raises:
            AuthorityAbsentError, AuthorityMismatchError, CertificateRequestInvalidError, CertificateKeyReusedError
            CertificateUnknownError, CertificateNotYetValidError, CertificateExpiredError, CertificateRevokedError
            SignatureWrongError
        """
        old = self.get(serial)
        key = self._requested(old.customer_id, request)
        if type(signature) is not bytes or not x509_forms.signed_by(old.public_key, signature, request):
            raise SignatureWrongError
        with self._database.writing() as transaction:
            found = _of_key(transaction, x509_forms.raw(key))
            if found is not None and found.replaces == serial and found.revoked_at is None:
                return found
            now = self._clock.now()
            check_valid(find(transaction, serial), now)
            renewed = self._give(transaction, old.customer_id, key, replaces=serial)
            _revoke(transaction, serial, now, RevocationReason.SUPERSEDED)
            return renewed

    def revoke(self, serial: str, reason: RevocationReason) -> Certificate:
        """Make a certificate invalid from now on; a second time changes nothing (CertificateUnknownError)."""
        if not isinstance(reason, RevocationReason):
            raise FieldInvalidError(field="reason")
        with self._database.writing() as transaction:
            if find(transaction, serial).revoked_at is None:
                _revoke(transaction, serial, self._clock.now(), reason)
            return find(transaction, serial)

    def _requested(self, customer_id: str, request: bytes) -> Ed25519PublicKey:
        if self._authority is None:
            raise AuthorityAbsentError
        if type(customer_id) is not str:
            raise CustomerUnknownError
        if type(request) is not bytes:
            raise CertificateRequestInvalidError
        return x509_forms.requested_key(request, customers.find(self._database, customer_id).id)

    def _reusable(self, reading: Reading, customer_id: str, key: Ed25519PublicKey) -> Certificate | None:
        """Return the customer's valid certificate for this key, None where the key is new."""
        found = _of_key(reading, x509_forms.raw(key))
        if found is None:
            return None
        if found.customer_id != customer_id or found.revoked_at is not None or self._clock.now() > found.not_after:
            raise CertificateKeyReusedError
        return found

    def _give(
        self, transaction: Transaction, customer_id: str, key: Ed25519PublicKey, replaces: str | None
    ) -> Certificate:
        if self._authority is None:
            raise AuthorityAbsentError
        now = self._clock.now()
        found = self._reusable(transaction, customer_id, key)
        if found is not None:
            if replaces is not None:
                raise CertificateKeyReusedError
            return found
        _install(transaction, self._authority, now)
        made = self._authority.issue(key, customer_id, now)
        transaction.execute(
            "INSERT INTO certificate (serial, customer_id, public_key, der, not_before_ms, not_after_ms, issued_at_ms,"
            " replaces) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            made.serial,
            customer_id,
            made.public_key,
            made.der,
            epoch_ms(made.not_before),
            epoch_ms(made.not_after),
            epoch_ms(now),
            replaces,
        )
        return find(transaction, made.serial)


def find(reading: Reading, serial: str) -> Certificate:
    """Return one certificate (CertificateUnknownError)."""
    row = reading.row(f"{_SELECT} c.serial = ?", serial) if type(serial) is str else None
    if row is None:
        raise CertificateUnknownError
    return _certificate(row)


def check_valid(certificate: Certificate, now: datetime) -> None:
    """Refuse a certificate that may not sign now.

    Raises:
        CertificateRevokedError, CertificateNotYetValidError, CertificateExpiredError
    """
    if certificate.revoked_at is not None:
        raise CertificateRevokedError(since_iso=certificate.revoked_at.isoformat(timespec="seconds"))
    if now < certificate.not_before:
        raise CertificateNotYetValidError(from_iso=certificate.not_before.isoformat(timespec="seconds"))
    if now > certificate.not_after:
        raise CertificateExpiredError(until_iso=certificate.not_after.isoformat(timespec="seconds"))


def install(database: Database, authority: Authority, clock: Clock) -> None:
    """Keep the root certificate, if the bank has none yet (AuthorityMismatchError: it has another)."""
    row = database.row("SELECT der FROM authority")
    if row is None:
        with database.writing() as transaction:
            _install(transaction, authority, clock.now())
    elif row["der"] != authority.der:
        raise AuthorityMismatchError


def _install(transaction: Transaction, authority: Authority, now: datetime) -> None:
    row = transaction.row("SELECT der FROM authority")
    if row is None:
        transaction.execute(
            "INSERT INTO authority (serial, der, installed_at_ms) VALUES (?, ?, ?)",
            authority.serial,
            authority.der,
            epoch_ms(now),
        )
    elif row["der"] != authority.der:
        raise AuthorityMismatchError


def root(reading: Reading) -> x509.Certificate:
    """Return the bank's root certificate (AuthorityAbsentError; DatabaseCorruptError: it is none)."""
    row = reading.row("SELECT der FROM authority")
    if row is None:
        raise AuthorityAbsentError
    read = x509_forms.read_root(row["der"])
    if read is None:
        raise DatabaseCorruptError
    return read


def _revoke(transaction: Transaction, serial: str, now: datetime, reason: RevocationReason) -> None:
    transaction.execute(
        "INSERT INTO certificate_revocation (serial, revoked_at_ms, reason) VALUES (?, ?, ?)",
        serial,
        epoch_ms(now),
        reason.value,
    )


def _of_key(reading: Reading, public_key: bytes) -> Certificate | None:
    row = reading.row(f"{_SELECT} c.public_key = ?", public_key)
    return None if row is None else _certificate(row)


def _certificate(row: Row) -> Certificate:
    revoked_at_ms, reason = row["revoked_at_ms"], row["reason"]
    return Certificate(
        serial=row["serial"],
        customer_id=row["customer_id"],
        public_key=row["public_key"],
        not_before=from_epoch_ms(row["not_before_ms"]),
        not_after=from_epoch_ms(row["not_after_ms"]),
        replaces=row["replaces"],
        revoked_at=None if revoked_at_ms is None else from_epoch_ms(revoked_at_ms),
        reason=None if reason is None else RevocationReason(reason),
        der=row["der"],
    )
