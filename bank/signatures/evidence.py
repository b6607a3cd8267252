"""Certificates and signatures as the audit log tells of them, each checked at its own record, in the log's order.

The order decides what was revoked when: a signature counts if its record stands before that of the revocation. So a
clock that was moved back makes no honest bank look broken.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bank.clock import epoch_ms
from bank.errors import BankError
from bank.signatures import x509_forms
from bank.signatures.report import broken
from bank.signatures.service import prepared_elements

if TYPE_CHECKING:
    from cryptography import x509

    from bank.database import Reading

NOTHING = "none"

# Table, key column, and the content that the log has of each row, as 0007_signatures.sql writes it.
_ROWS = {
    "AUTHORITY_INSTALLED": ("authority", "serial", "json_array(hex(der), installed_at_ms)", "AUTHORITY_CHANGED"),
    "CERTIFICATE_ISSUED": (
        "certificate",
        "serial",
        "json_array(customer_id, hex(public_key), not_before_ms, not_after_ms, issued_at_ms, replaces)",
        "CERTIFICATE_CHANGED",
    ),
    "CERTIFICATE_REVOKED": (
        "certificate_revocation",
        "serial",
        "json_array(revoked_at_ms, reason)",
        "REVOCATION_CHANGED",
    ),
    "TRANSFER_SIGNED": (
        "transfer_signature",
        "confirmation_id",
        "json_array(serial, hex(elements), hex(signature), signed_at_ms)",
        "SIGNATURE_CHANGED",
    ),
    "LIMITS_AGREED": (
        "agreed_limits",
        "customer_id",
        "json_array(per_transfer_fen, per_day_fen, per_day_count, per_year_fen)",
        "LIMITS_CHANGED",
    ),
}


class Evidence:
    """What the walk knows of certificates, signatures and limits so far."""

    def __init__(self, reading: Reading, trusted: x509.Certificate | None) -> None:
        self._reading = reading
        self._trusted = trusted
        self._revoked: set[str] = set()
        self._seen: dict[str, set[str]] = {kind: set() for kind in _ROWS}
        self._limits: dict[str, tuple[int, str]] = {}
        self.root: x509.Certificate | None = None
        self.certificates: dict[str, x509_forms.DeviceCertificate] = {}
        self.signatures = 0

    def meet(self, record: int, kind: str, subject: str, content: str) -> None:
        """Check what one record tells of (BrokenError)."""
        if kind not in _ROWS:
            return
        self._seen[kind].add(subject)
        if kind == "LIMITS_AGREED":  # only the last one of a customer can be in the table
            self._limits[subject] = (record, content)
            return
        self._same(record, kind, subject, content)
        if kind == "AUTHORITY_INSTALLED":
            self._meet_authority(record, subject)
        elif kind == "CERTIFICATE_ISSUED":
            self._meet_certificate(record, subject)
        elif kind == "CERTIFICATE_REVOKED":
            self._revoked.add(subject)
        else:
            self._meet_signature(record, subject)

    def finish(self, record: int) -> None:
        """Check that nothing stands beside the log. record: its last one (BrokenError)."""
        for subject, (agreed, content) in self._limits.items():
            self._same(agreed, "LIMITS_AGREED", subject, content)
        for kind, (table, key, _, code) in _ROWS.items():
            for row in self._reading.rows(f"SELECT {key} FROM {table} ORDER BY {key}"):  # noqa: S608 - names of ours
                if row[0] not in self._seen[kind]:
                    raise broken(record, code, f"{table} {row[0]}", "a record of it", NOTHING)

    def _same(self, record: int, kind: str, subject: str, content: str) -> None:
        table, key, form, code = _ROWS[kind]
        query = f"SELECT CAST({form} AS BLOB) FROM {table} WHERE {key} = ?"  # noqa: S608 - names of ours
        row = self._reading.row(query, subject)
        if row is None or row[0] != content.encode():
            found = NOTHING if row is None else row[0].decode(errors="replace")
            raise broken(record, code, f"{table} {subject}", content, found)

    def _meet_authority(self, record: int, serial: str) -> None:
        row = self._reading.row("SELECT der FROM authority WHERE serial = ?", serial)
        self.root = None if row is None else x509_forms.read_root(row["der"])
        if self.root is None or x509_forms.serial_text(self.root.serial_number) != serial:
            raise broken(record, "AUTHORITY_CHANGED", f"authority {serial}", "a root certificate", "something else")
        if self._trusted is not None and self._trusted != self.root:
            trusted = x509_forms.serial_text(self._trusted.serial_number)
            raise broken(record, "AUTHORITY_FOREIGN", f"authority {serial}", trusted, serial)

    def _meet_certificate(self, record: int, serial: str) -> None:
        row = self._reading.row("SELECT * FROM certificate WHERE serial = ?", serial)
        read = None if row is None or self.root is None else x509_forms.read_device(row["der"], self.root)
        if row is None or read is None:
            raise broken(record, "CERTIFICATE_FORGED", f"certificate {serial}", "issued by the bank", "not so")
        kept = (row["serial"], row["customer_id"], row["public_key"], row["not_before_ms"], row["not_after_ms"])
        named = (read.serial, read.customer_id, read.public_key, epoch_ms(read.not_before), epoch_ms(read.not_after))
        if kept != named:
            raise broken(record, "CERTIFICATE_FORGED", f"certificate {serial}", "as its row", "another certificate")
        self.certificates[serial] = read

    def _meet_signature(self, record: int, confirmation_id: str) -> None:
        subject = f"confirmation {confirmation_id}"
        row = self._reading.row(
            "SELECT s.*, c.customer_id FROM transfer_signature AS s"
            "  LEFT JOIN confirmation AS c ON c.id = s.confirmation_id WHERE s.confirmation_id = ?",
            confirmation_id,
        )
        certificate = None if row is None else self.certificates.get(row["serial"])
        if row is None or certificate is None:
            raise broken(record, "SIGNATURE_CERTIFICATE", subject, "a certificate of the bank", NOTHING)
        if certificate.customer_id != row["customer_id"]:
            raise broken(record, "SIGNATURE_CERTIFICATE", subject, "the payer's certificate", "another customer's")
        if certificate.serial in self._revoked:
            raise broken(record, "SIGNATURE_CERTIFICATE", subject, "a valid certificate", "a revoked one")
        valid_ms = epoch_ms(certificate.not_before), epoch_ms(certificate.not_after)
        if not valid_ms[0] <= row["signed_at_ms"] <= valid_ms[1]:
            raise broken(record, "SIGNATURE_CERTIFICATE", subject, f"within {valid_ms} ms", row["signed_at_ms"])
        if not x509_forms.signed_by(certificate.public_key, row["signature"], row["elements"]):
            raise broken(record, "SIGNATURE_WRONG", subject, "signed by its certificate", "not so")
        try:
            prepared = prepared_elements(self._reading, confirmation_id, certificate.serial).canonical
        except BankError as error:
            raise broken(record, "SIGNATURE_ELEMENTS", subject, "a prepared transfer", error.code) from error
        if prepared != row["elements"]:
            raise broken(record, "SIGNATURE_ELEMENTS", subject, _shown(prepared), _shown(row["elements"]))
        self.signatures += 1


def _shown(elements: bytes) -> str:
    """Return canonical elements as text that can be read: names and values without their lengths."""
    parts, place = [], elements.find(b"\x00") + 1
    while 0 < place < len(elements):
        length = int.from_bytes(elements[place : place + 4], "big")
        parts.append(elements[place + 4 : place + 4 + length].decode(errors="replace"))
        place += 4 + length
    return json.dumps(dict(zip(parts[::2], parts[1::2], strict=False)), ensure_ascii=False)
