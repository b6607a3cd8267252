"""Writing to the audit log from a service, for events that no trigger of 0007_signatures.sql knows."""

from __future__ import annotations

import json
from collections.abc import Sequence

from bank.database import Transaction


def append(transaction: Transaction, kind: str, subject: str, content: Sequence[int | str | None]) -> int:
    """Append a record, in the same transaction as what it tells of, and return its number.

    kind: capital letters and underscores, as "STANDING_ORDER_ENDED". subject: whose row it is, up to 100 characters.
    content: the facts in a fixed order, never a PIN.

    Raises:
        LedgerRefusedError: kind or subject do not fit.
    """
    return transaction.execute(
        "INSERT INTO audit_log (kind, subject, content) VALUES (?, ?, ?)",
        kind,
        subject,
        json.dumps(content, ensure_ascii=False, separators=(",", ":")),
    )
