"""The auditor of risk control: compares what was decided with what the ledger then did. It trusts no trigger."""

from __future__ import annotations

from bank.clock import epoch_ms, from_epoch_ms
from bank.database import Database
from bank.risk.values import DELAY, Action
from bank.values import AuditFinding


def audit(database: Database) -> list[AuditFinding]:
    """Return what does not hold.

    RISK_BLOCK_IGNORED: a blocked transfer was posted. RISK_DELAY_IGNORED: a delayed one, before its day was over.
    RISK_CHOICE_WRONG: an answer that was not offered.
    """
    found = []
    posted = database.rows(
        "SELECT d.action, d.decided_at_ms, r.id, r.created_at_ms"
        "  FROM risk_decision AS d"
        "  JOIN (SELECT id AS confirmation_id, pending_id FROM confirmation"
        "        UNION ALL SELECT confirmation_id, pending_id FROM transfer_wait) AS h USING (confirmation_id)"
        "  JOIN transfer AS r ON r.pending_id = h.pending_id AND r.kind = 'post'"
        " WHERE d.action IN ('block', 'delay') ORDER BY r.id"
    )
    for row in posted:
        subject = f"transfer {row['id']}"
        earliest_ms = epoch_ms(from_epoch_ms(row["decided_at_ms"]) + DELAY)
        if row["action"] == Action.BLOCK.value:
            found.append(AuditFinding("RISK_BLOCK_IGNORED", subject, "not posted", "posted"))
        elif row["created_at_ms"] < earliest_ms:
            found.append(AuditFinding("RISK_DELAY_IGNORED", subject, f"from {earliest_ms}", str(row["created_at_ms"])))
    found += [
        AuditFinding("RISK_CHOICE_WRONG", f"risk choice {row['id']}", "one that was offered", row["choice"])
        for row in database.rows(
            "SELECT c.id, c.choice FROM risk_choice AS c LEFT JOIN risk_decision AS d USING (confirmation_id)"
            " WHERE NOT EXISTS (SELECT 1 FROM json_each(coalesce(d.choices, '[]')) AS o WHERE o.value = c.choice)"
            " ORDER BY c.id"
        )
    ]
    return found
