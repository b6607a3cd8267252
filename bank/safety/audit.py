"""The auditor's part for freezes: worked out again from the rows, whatever the schema should have refused."""

from __future__ import annotations

from typing import Final

from bank.database import Database
from bank.policy import MOBILE_CHANNEL
from bank.values import AuditFinding

_SENT: Final = """
SELECT t.id, t.created_at_ms,
       (SELECT f.change FROM account_freeze AS f
         WHERE f.account_id = t.debit_account_id AND f.changed_at_ms < t.created_at_ms
         ORDER BY f.id DESC LIMIT 1) AS state
  FROM transfer AS t JOIN transfer AS held ON held.id = t.pending_id
 WHERE t.kind = 'post' AND held.channel = ?
   AND t.debit_account_id IN (SELECT account_id FROM account_freeze)
   AND NOT EXISTS (SELECT 1 FROM account_freeze AS now  -- a change of the same millisecond may have come first
                    WHERE now.account_id = t.debit_account_id AND now.changed_at_ms = t.created_at_ms)
"""


def audit(database: Database) -> list[AuditFinding]:
    """Return each change that changes nothing (FREEZE_ORDER) and each transfer sent while frozen (FREEZE_LEAK)."""
    found = []
    last: dict[str, str] = {}
    for row in database.rows("SELECT id, account_id, change FROM account_freeze ORDER BY id"):
        before = last.get(row["account_id"], "unfreeze")
        if row["change"] == before:
            expected = "unfreeze" if before == "freeze" else "freeze"
            found.append(AuditFinding("FREEZE_ORDER", str(row["id"]), expected, row["change"]))
        last[row["account_id"]] = row["change"]
    leaks = (row for row in database.rows(_SENT, MOBILE_CHANNEL) if row["state"] == "freeze")
    return found + [AuditFinding("FREEZE_LEAK", str(row["id"]), "refused", "posted") for row in leaks]
