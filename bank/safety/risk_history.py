"""What risk control stopped, slowed down or asked about, for the customer whose transfers they were."""

from __future__ import annotations

import json
from sqlite3 import Row
from typing import Final

from bank.clock import from_epoch_ms
from bank.database import Database
from bank.risk.values import Action, Choice
from bank.safety.values import RiskNotice

_SELECT: Final = """
SELECT d.confirmation_id, d.action, d.reasons, d.decided_at_ms, p.name AS payee_name, t.amount_fen,
       (SELECT c.choice FROM risk_choice AS c WHERE c.confirmation_id = d.confirmation_id
         ORDER BY c.id DESC LIMIT 1) AS choice
  FROM risk_decision AS d
  JOIN confirmation AS f ON f.id = d.confirmation_id
  JOIN payee AS p ON p.id = f.payee_id
  JOIN transfer AS t ON t.id = f.pending_id
 WHERE f.customer_id = ? AND d.action <> 'allow'
 ORDER BY d.decided_at_ms DESC, d.confirmation_id
 LIMIT ?
"""


class RiskHistory:
    """Reads the decisions that a customer noticed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def notices(self, customer_id: str, most: int = 50) -> tuple[RiskNotice, ...]:
        """Return the newest decisions other than "let it through", the newest first."""
        return tuple(_notice(row) for row in self._database.rows(_SELECT, customer_id, most))


def _notice(row: Row) -> RiskNotice:
    reasons = json.loads(row["reasons"])
    return RiskNotice(
        confirmation_id=row["confirmation_id"],
        payee_name=row["payee_name"],
        amount_fen=row["amount_fen"],
        action=Action(row["action"]),
        reasons=tuple(reason["text"] for reason in reasons),
        scams=tuple(dict.fromkeys(reason["scam"] for reason in reasons if reason["scam"])),
        chosen=None if row["choice"] is None else Choice(row["choice"]),
        decided_at=from_epoch_ms(row["decided_at_ms"]),
    )
