"""The transfers room's part of the audit: its tables against the ledger, worked out again from the rows alone."""

from __future__ import annotations

from collections.abc import Iterator
from sqlite3 import Row

from bank.database import Database, Reading
from bank.values import AuditFinding

_CHAIN = (
    "SELECT c.id AS confirmation_id, c.pending_id, 'pin' AS stage, p.debit_account_id, p.credit_account_id,"
    "       p.amount_fen, p.id AS hold_id, r.kind AS resolution, NULL AS due_at_ms, r.created_at_ms AS resolved_at_ms"
    "  FROM confirmation AS c JOIN transfer AS p ON p.id = c.pending_id LEFT JOIN transfer AS r ON r.pending_id = p.id"
    " UNION ALL "
    "SELECT w.confirmation_id, w.pending_id, w.stage, p.debit_account_id, p.credit_account_id, p.amount_fen, p.id,"
    "       r.kind, w.due_at_ms, r.created_at_ms"
    "  FROM transfer_wait AS w LEFT JOIN transfer AS p ON p.id = w.pending_id AND p.kind = 'pending'"
    "  LEFT JOIN transfer AS r ON r.pending_id = w.pending_id ORDER BY 1, 2"
)


def audit(database: Database) -> list[AuditFinding]:
    """Return what does not hold.

    WAIT_MISMATCH: a wait without its hold, or one whose hold has other contents than the transfer confirmed.
    WAIT_HELD_TWICE: a hold that another one followed was not given up.
    WAIT_CUT_SHORT: posted before its moment.
    FAMILY_MISSING, FAMILY_WRONG: a family wait without its question; posted or going on without a yes, or after a no.
    ORDER_RUN_MISMATCH: a standing order's date made another transfer than the order says.
    ORDER_RUNS_WRONG: its dates are not counted from one, or more were run than agreed, or they do not move forward.
    """
    with database.snapshot() as reading:
        return [*_waits(reading), *_family(reading), *_runs(reading), *_orders(reading)]


def _waits(reading: Reading) -> Iterator[AuditFinding]:
    before: Row | None = None
    for row in reading.rows(_CHAIN):
        subject = f"transfer {row['pending_id']}"
        if row["stage"] == "pin":
            before = row
            continue
        if before is None or before["confirmation_id"] != row["confirmation_id"] or row["hold_id"] is None:
            yield AuditFinding("WAIT_MISMATCH", subject, "a hold after its transfer's", "none")
            continue
        if _contents(before) != _contents(row):
            yield AuditFinding("WAIT_MISMATCH", subject, f"as transfer {before['pending_id']}", "other contents")
        if before["resolution"] != "void":
            yield AuditFinding("WAIT_HELD_TWICE", f"transfer {before['pending_id']}", "void", str(before["resolution"]))
        if row["resolution"] == "post" and row["resolved_at_ms"] < row["due_at_ms"]:
            yield AuditFinding("WAIT_CUT_SHORT", subject, str(row["due_at_ms"]), str(row["resolved_at_ms"]))
        before = row


def _family(reading: Reading) -> Iterator[AuditFinding]:
    rows = reading.rows(
        "SELECT w.pending_id, f.confirmation_id AS asked, f.decision, r.kind AS resolution,"
        "       EXISTS (SELECT 1 FROM transfer_wait AS q"
        "                WHERE q.confirmation_id = w.confirmation_id AND q.stage = 'queue') AS went_on"
        "  FROM transfer_wait AS w"
        "  LEFT JOIN family_request AS f ON f.confirmation_id = w.confirmation_id"
        "  LEFT JOIN transfer AS r ON r.pending_id = w.pending_id"
        " WHERE w.stage = 'family' ORDER BY w.pending_id"
    )
    for row in rows:
        subject = f"transfer {row['pending_id']}"
        if row["asked"] is None:
            yield AuditFinding("FAMILY_MISSING", subject, "a question to the guardian", "none")
            continue
        went_on = row["resolution"] == "post" or bool(row["went_on"])
        fits = {"approved": went_on, "refused": row["resolution"] == "void" and not went_on, None: not went_on}
        if not fits[row["decision"]]:
            found = f"{row['resolution']}, {'went on' if went_on else 'ended'}"
            yield AuditFinding("FAMILY_WRONG", subject, str(row["decision"]), found)


def _runs(reading: Reading) -> Iterator[AuditFinding]:
    rows = reading.rows(
        "SELECT r.order_id, r.number FROM order_run AS r JOIN standing_order AS o ON o.id = r.order_id"
        "  LEFT JOIN confirmation AS c ON c.id = r.confirmation_id"
        " WHERE r.confirmation_id IS NOT NULL"
        "   AND (c.customer_id, c.from_account_id, c.payee_id, c.amount_fen)"
        "       IS NOT (o.customer_id, o.from_account_id, o.payee_id, o.amount_fen)"
        " ORDER BY r.order_id, r.number"
    )
    for row in rows:
        yield AuditFinding("ORDER_RUN_MISMATCH", f"order {row['order_id']} run {row['number']}", "as ordered", "other")


def _orders(reading: Reading) -> Iterator[AuditFinding]:
    rows = reading.rows(
        "SELECT o.id, o.most_runs, o.next_due_at_ms, count(r.number) AS runs, max(r.number) AS highest,"
        "       max(r.due_at_ms) AS last_due_at_ms"
        "  FROM standing_order AS o LEFT JOIN order_run AS r ON r.order_id = o.id GROUP BY o.id ORDER BY o.id"
    )
    for row in rows:
        runs = row["runs"]
        most = runs if row["most_runs"] is None else row["most_runs"]
        next_ms, last_ms = row["next_due_at_ms"], row["last_due_at_ms"]
        backward = next_ms is not None and last_ms is not None and next_ms <= last_ms
        if (row["highest"] or 0) != runs or runs > most or backward:
            yield AuditFinding("ORDER_RUNS_WRONG", f"order {row['id']}", f"at most {most}, forward", str(runs))


def _contents(row: Row) -> tuple[str, str, int]:
    return row["debit_account_id"], row["credit_account_id"], row["amount_fen"]
