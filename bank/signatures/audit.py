"""What the books and the signatures say of each other. The log itself is examined by bank/signatures/verify.py."""

from __future__ import annotations

from bank.database import Database
from bank.errors import BankError
from bank.signatures.service import prepared_elements
from bank.values import AuditFinding


def audit(database: Database) -> list[AuditFinding]:
    """Return the signatures whose elements are not what the bank prepared: SIGNATURE_MISMATCH."""
    found = []
    with database.snapshot() as reading:
        for row in reading.rows("SELECT confirmation_id, serial, elements FROM transfer_signature"):
            subject = f"signature of confirmation {row['confirmation_id']}"
            try:
                prepared = prepared_elements(reading, row["confirmation_id"], row["serial"]).canonical
            except BankError as error:
                found.append(AuditFinding("SIGNATURE_MISMATCH", subject, "a prepared transfer", error.code))
                continue
            if prepared != row["elements"]:
                found.append(AuditFinding("SIGNATURE_MISMATCH", subject, "as prepared", "other elements"))
    return found
