"""The auditor of savings: works interest, units and metal out again, and compares what products say with the ledger.

It trusts no trigger. What the ledger's own auditor sees (balances, counters, statements) is not looked at again here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from bank.database import Database, Reading
from bank.rounding import DayCount, add_months, days_between, interest_fen
from bank.savings.deposit_interest import interest_at_maturity_fen
from bank.savings.metals import worth_fen as metal_worth_fen
from bank.savings.wealth_store import units_for, worth_fen
from bank.values import AuditFinding


def audit(database: Database) -> list[AuditFinding]:
    """Return what does not hold.

    SAVINGS_BOOKING_ORPHANED: a booking without its transfer, or with other contents. SAVINGS_UNBOOKED: money of a
        deposit or of a bank-side account moved without a booking.
    DEPOSIT_TERM_WRONG, DEPOSIT_INTEREST_WRONG: a term's end or interest differs from the rules.
    DEPOSIT_BALANCE_WRONG: a closed deposit holds money, or an open one none. DEPOSIT_LEDGER_MISMATCH: what was paid
        differs from what the deposit's rows say.
    CURRENT_INTEREST_WRONG: interest differs from its product and rate, or from what was paid.
    WEALTH_UNITS_WRONG, WEALTH_LOT_MISSING, WEALTH_UNITS_NEGATIVE, METAL_WRONG, METAL_NEGATIVE.
    """
    with database.snapshot() as reading:
        return [
            *_bookings(reading),
            *_terms(reading),
            *_withdrawals(reading),
            *_deposits(reading),
            *_current_interest(reading),
            *_wealth(reading),
            *_metal(reading),
        ]


def _bookings(reading: Reading) -> Iterator[AuditFinding]:
    for row in reading.rows(
        "SELECT b.transfer_id FROM savings_booking AS b LEFT JOIN transfer AS t ON t.id = b.transfer_id"
        " WHERE t.id IS NULL OR t.kind <> 'pending' OR (t.debit_account_id, t.credit_account_id, t.amount_fen)"
        "       IS NOT (b.debit_account_id, b.credit_account_id, b.amount_fen)"
    ):
        yield AuditFinding("SAVINGS_BOOKING_ORPHANED", f"transfer {row['transfer_id']}", "as booked", "other or none")
    for row in reading.rows(
        "SELECT t.id FROM transfer AS t WHERE t.kind = 'pending'"
        "   AND NOT EXISTS (SELECT 1 FROM savings_booking WHERE transfer_id = t.id)"
        "   AND EXISTS (SELECT 1 FROM account AS a WHERE a.id IN (t.debit_account_id, t.credit_account_id)"
        "                AND (a.product = 'time_deposit' OR (a.product = 'external' AND a.id GLOB 'savings-*')))"
    ):
        yield AuditFinding("SAVINGS_UNBOOKED", f"transfer {row['id']}", "a booking", "none")


def _terms(reading: Reading) -> Iterator[AuditFinding]:
    for row in reading.rows(
        "SELECT t.*, s.kind, s.principal_fen, s.interest_fen FROM deposit_term AS t"
        " LEFT JOIN deposit_settlement AS s ON s.account_id = t.account_id AND s.number = t.number"
    ):
        subject = f"deposit {row['account_id']} term {row['number']}"
        end = add_months(date.fromisoformat(row["start_day"]), row["months"]).isoformat()
        if end != row["maturity_day"]:
            yield AuditFinding("DEPOSIT_TERM_WRONG", subject, end, row["maturity_day"])
        if row["kind"] in ("paid_out", "renewed"):
            expected = interest_at_maturity_fen(row["principal_fen"], row["rate_ppm"], row["months"])
            if expected != row["interest_fen"]:
                yield AuditFinding("DEPOSIT_INTEREST_WRONG", subject, str(expected), str(row["interest_fen"]))


def _withdrawals(reading: Reading) -> Iterator[AuditFinding]:
    for row in reading.rows(
        "SELECT w.*, t.start_day FROM deposit_withdrawal AS w"
        " JOIN deposit_term AS t ON t.account_id = w.account_id AND t.number = w.number"
    ):
        days = days_between(date.fromisoformat(row["start_day"]), date.fromisoformat(row["day"]), DayCount.ACTUAL_360)
        expected = interest_fen(row["principal_fen"], row["rate_ppm"], days)
        if expected != row["interest_fen"]:
            subject = f"deposit {row['account_id']} term {row['number']}"
            yield AuditFinding("DEPOSIT_INTEREST_WRONG", subject, str(expected), str(row["interest_fen"]))


def _deposits(reading: Reading) -> Iterator[AuditFinding]:
    paid: dict[tuple[str, str], int] = defaultdict(int)
    for row in reading.rows(
        "SELECT b.subject_id, b.purpose, sum(b.amount_fen) AS fen FROM savings_booking AS b"
        " JOIN transfer AS r ON r.pending_id = b.transfer_id AND r.kind = 'post'"
        " WHERE b.purpose IN ('deposit_in', 'deposit_out', 'deposit_interest') GROUP BY b.subject_id, b.purpose"
    ):
        paid[row["subject_id"], row["purpose"]] = row["fen"]
    for row in reading.rows(
        "SELECT d.account_id, a.credits_posted_fen - a.debits_posted_fen AS balance_fen, r.amount_fen AS opened_fen,"
        "   EXISTS (SELECT 1 FROM deposit_settlement AS s WHERE s.account_id = d.account_id"
        "            AND s.kind <> 'renewed') AS closed,"
        "   (SELECT coalesce(sum(principal_fen), 0) FROM deposit_withdrawal WHERE account_id = d.account_id)"
        "   + (SELECT coalesce(sum(principal_fen), 0) FROM deposit_settlement"
        "       WHERE account_id = d.account_id AND kind = 'paid_out') AS out_fen,"
        "   (SELECT coalesce(sum(interest_fen), 0) FROM deposit_withdrawal WHERE account_id = d.account_id)"
        "   + (SELECT coalesce(sum(interest_fen), 0) FROM deposit_settlement"
        "       WHERE account_id = d.account_id AND kind <> 'withdrawn') AS interest_fen"
        "  FROM time_deposit AS d JOIN account AS a ON a.id = d.account_id"
        "  JOIN savings_receipt AS r ON r.quote_id = d.quote_id"
    ):
        subject = f"deposit {row['account_id']}"
        if bool(row["closed"]) != (row["balance_fen"] == 0):
            wanted = "0" if row["closed"] else "> 0"
            yield AuditFinding("DEPOSIT_BALANCE_WRONG", subject, wanted, str(row["balance_fen"]))
        purposes = ("deposit_in", "deposit_out", "deposit_interest")
        found = tuple(paid[row["account_id"], purpose] for purpose in purposes)
        expected = (row["opened_fen"], row["out_fen"], row["interest_fen"])
        if found != expected:
            yield AuditFinding("DEPOSIT_LEDGER_MISMATCH", subject, str(expected), str(found))


def _current_interest(reading: Reading) -> Iterator[AuditFinding]:
    for row in reading.rows(
        "SELECT i.*, (SELECT coalesce(sum(b.amount_fen), 0) FROM savings_booking AS b"
        "              WHERE b.subject_id = i.account_id AND b.purpose = 'current_interest'"
        "                AND b.value_day = date(i.last_day, '+1 day')) AS paid_fen FROM current_interest AS i"
    ):
        subject = f"interest of account {row['account_id']} from {row['first_day']}"
        expected = interest_fen(row["product_fen_day"], row["rate_ppm"], 1)
        if (row["interest_fen"], row["paid_fen"]) != (expected, expected):
            found = f"{row['interest_fen']}, paid {row['paid_fen']}"
            yield AuditFinding("CURRENT_INTEREST_WRONG", subject, str(expected), found)


def _wealth(reading: Reading) -> Iterator[AuditFinding]:
    held: dict[tuple[str, str], int] = defaultdict(int)
    for row in reading.rows(
        "SELECT o.*, l.units_centi AS lot_units, l.nav_e4 AS lot_nav,"
        "       EXISTS (SELECT 1 FROM transfer WHERE pending_id = o.transfer_id AND kind = 'post') AS posted"
        "  FROM wealth_order AS o LEFT JOIN wealth_lot AS l ON l.order_id = o.id"
    ):
        subject, buying = f"order of transfer {row['transfer_id']}", row["side"] == "buy"
        if buying and bool(row["posted"]) != (row["lot_units"] is not None):
            yield AuditFinding("WEALTH_LOT_MISSING", subject, str(bool(row["posted"])), str(row["lot_units"]))
        if buying and row["lot_units"] is not None:
            expected = units_for(row["amount_fen"], row["lot_nav"])
            if expected != row["lot_units"]:
                yield AuditFinding("WEALTH_UNITS_WRONG", subject, str(expected), str(row["lot_units"]))
            held[row["customer_id"], row["product"]] += row["lot_units"]
        if not buying:
            held[row["customer_id"], row["product"]] -= row["units_centi"]
            expected = worth_fen(row["units_centi"], row["nav_e4"])
            if expected != row["amount_fen"]:
                yield AuditFinding("WEALTH_UNITS_WRONG", subject, str(expected), str(row["amount_fen"]))
    for (customer_id, product), units in sorted(held.items()):
        if units < 0:
            yield AuditFinding("WEALTH_UNITS_NEGATIVE", f"customer {customer_id} {product}", ">= 0", str(units))


def _metal(reading: Reading) -> Iterator[AuditFinding]:
    held: dict[tuple[str, str], int] = defaultdict(int)
    for row in reading.rows("SELECT * FROM metal_trade ORDER BY transfer_id"):
        key = (row["customer_id"], row["metal"])
        held[key] += row["milligrams"] if row["side"] == "buy" else -row["milligrams"]
        expected = metal_worth_fen(row["milligrams"], row["price_fen_per_gram"])
        if expected != row["amount_fen"]:
            subject = f"trade of transfer {row['transfer_id']}"
            yield AuditFinding("METAL_WRONG", subject, str(expected), str(row["amount_fen"]))
        if held[key] < 0:
            yield AuditFinding("METAL_NEGATIVE", f"customer {key[0]} {key[1]}", ">= 0", str(held[key]))
