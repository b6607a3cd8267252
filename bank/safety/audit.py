"""The auditor's part for freezes: worked out again from the rows, whatever the schema should have refused.

What a freeze stops (bank/safety/rule.py) is told by the rows that the services write beside the ledger's.
"""

from __future__ import annotations

from typing import Final

from bank.database import Database
from bank.policy import MOBILE_CHANNEL
from bank.values import AuditFinding

_SENT: Final = """
WITH stopped AS (
    SELECT t.* FROM transfer AS t JOIN transfer AS held ON held.id = t.pending_id
     WHERE t.kind = 'post'
       AND t.debit_account_id IN (SELECT account_id FROM account_freeze)
       AND (held.channel = ?
            OR EXISTS (SELECT 1 FROM bill_payment WHERE pending_id = held.id AND agreement_id IS NULL)
            OR EXISTS (SELECT 1 FROM top_up WHERE pending_id = held.id)
            OR EXISTS (SELECT 1 FROM savings_booking
                        WHERE transfer_id = held.id AND purpose IN ('deposit_in', 'wealth', 'metal'))
            OR EXISTS (SELECT 1 FROM credit_card WHERE account_id = t.credit_account_id)
            OR EXISTS (SELECT 1 FROM loan_payment
                        WHERE held.id IN (principal_pending_id, interest_pending_id) AND kind = 'early'))
    UNION ALL  -- by card: what was authorised; booking it later is the merchant's due
    SELECT t.* FROM transfer AS t
     WHERE t.debit_account_id IN (SELECT account_id FROM account_freeze)
       AND EXISTS (SELECT 1 FROM card_purchase WHERE pending_id = t.id)
)
SELECT t.id,
       (SELECT f.change FROM account_freeze AS f
         WHERE f.account_id = t.debit_account_id AND f.changed_at_ms < t.created_at_ms
         ORDER BY f.id DESC LIMIT 1) AS state
  FROM stopped AS t
 WHERE NOT EXISTS (SELECT 1 FROM account_freeze AS now  -- a change of the same millisecond may have come first
                    WHERE now.account_id = t.debit_account_id AND now.changed_at_ms = t.created_at_ms)
"""


def audit(database: Database) -> list[AuditFinding]:
    """Return each change that changes nothing (FREEZE_ORDER) and each payment ordered while frozen (FREEZE_LEAK)."""
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
