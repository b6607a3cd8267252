"""A card's bill in instalments: what it costs, and agreeing to it.

The principal leaves the card's account, which pays the bill, for an account of the plan; the bills of the next months
bring it back part by part, each with its fee. The parts are whole fen: the first ones are equal, the last takes the rest.
The fee of a month is the same every month, half up to the fen.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction
from sqlite3 import Row
from typing import Final

from bank.clock import epoch_ms, from_epoch_ms
from bank.credit import card_rows
from bank.credit.card_rows import CardRow
from bank.credit.errors import PlanUnavailableError
from bank.credit.ledger_accounts import CARD_CHANNEL
from bank.credit.policy import CardPolicy
from bank.credit.values import CardPlan, PlanPart, PlanQuote
from bank.database import Reading, Transaction
from bank.errors import FieldInvalidError
from bank.ledger import Movement
from bank.months import plus
from bank.posting import ensure_external, post_at_once
from bank.rounding import MONTHS_A_YEAR, PPM, round_half_up

PLAN_PREFIX: Final = "card-plan-"
_PLAN_NAME: Final = "账单分期"


def schedule(month: str, principal_fen: int, count: int, fee_ppm: int) -> tuple[PlanPart, ...]:
    """Return the parts of a plan for the bill of `month`; fee_ppm is each month's, of the whole principal."""
    share_fen = principal_fen // count
    fee_fen = round_half_up(Fraction(principal_fen * fee_ppm, PPM))
    return tuple(
        PlanPart(
            number=number,
            month=plus(month, number),
            principal_fen=share_fen if number < count else principal_fen - share_fen * (count - 1),
            fee_fen=fee_fen,
        )
        for number in range(1, count + 1)
    )


def annual_rate_ppm(principal_fen: int, parts: Sequence[PlanPart]) -> int:
    """Return the yearly rate, twelve times a month's, at which the parts with their fees repay the principal.

    It is what a person can compare with a loan's rate. Found by halving, exact to one part per million.
    """
    low, high = 0, MONTHS_A_YEAR * PPM
    while high - low > 1:
        middle = (low + high) // 2
        monthly = 1 + Fraction(middle, MONTHS_A_YEAR * PPM)
        left = Fraction(principal_fen)
        for part in parts:
            left = left * monthly - part.principal_fen - part.fee_fen
        low, high = (low, middle) if left > 0 else (middle, high)
    return low


def quote(reading: Reading, card: CardRow, month: str, count: int, now: datetime, policy: CardPolicy) -> PlanQuote:
    """Return what it would cost to pay the rest of the last bill's purchases in instalments.

    Raises:
        FieldInvalidError: a number of parts that is not offered.
        CardBillUnknownError
        PlanUnavailableError: it is not the last bill, its due day is over, it is in instalments already, or too
            little of it is left that was spent (interest, fees and parts of other plans stay on the bill).
    """
    if type(count) is not int or count not in policy.plan_fee_ppm:
        raise FieldInvalidError(field="parts")
    bill = card_rows.statement(reading, card.id, month)
    last = card_rows.last_statement(reading, card.id)
    if last is None or last.month != month or now.date() > bill.due_on:
        raise PlanUnavailableError
    if reading.row("SELECT 1 FROM card_plan WHERE card_id = ? AND month = ?", card.id, month) is not None:
        raise PlanUnavailableError
    left_fen = bill.closing_fen - card_rows.received_fen(reading, card.id, bill.cut, card.days.cut(plus(month, 1)))
    principal_fen = min(bill.spent_fen, left_fen - bill.interest_fen - bill.fees_fen - bill.instalments_fen)
    if principal_fen < policy.plan_least_fen:
        raise PlanUnavailableError
    parts = schedule(month, principal_fen, count, policy.plan_fee_ppm[count])
    return PlanQuote(
        card_id=card.id,
        month=month,
        principal_fen=principal_fen,
        fee_fen=sum(part.fee_fen for part in parts),
        annual_rate_ppm=annual_rate_ppm(principal_fen, parts),
        parts=parts,
    )


def agree(transaction: Transaction, quoted: PlanQuote, now: datetime) -> str:
    """Open the plan's account, move the principal to it and store the parts; return the plan's id."""
    plan_id = ensure_external(transaction, PLAN_PREFIX + secrets.token_hex(8), _PLAN_NAME)
    transaction.execute(
        "INSERT INTO card_plan (account_id, card_id, month, principal_fen, parts, agreed_at_ms)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        plan_id,
        quoted.card_id,
        quoted.month,
        quoted.principal_fen,
        len(quoted.parts),
        epoch_ms(now),
    )
    for part in quoted.parts:
        transaction.execute(
            "INSERT INTO card_plan_part (plan_id, number, month, principal_fen, fee_fen) VALUES (?, ?, ?, ?, ?)",
            plan_id,
            part.number,
            part.month,
            part.principal_fen,
            part.fee_fen,
        )
    post_at_once(transaction, Movement(plan_id, quoted.card_id, quoted.principal_fen, _PLAN_NAME, CARD_CHANNEL), now)
    return plan_id


def of_card(reading: Reading, card_id: str) -> tuple[CardPlan, ...]:
    """Return a card's plans, oldest bill first."""
    rows = reading.rows(f"{_SELECT} p.card_id = ? ORDER BY p.month", card_id)
    return tuple(_plan(reading, row) for row in rows)


def find(reading: Reading, plan_id: str) -> CardPlan:
    """Return one plan (PlanUnavailableError if there is none)."""
    row = reading.row(f"{_SELECT} p.account_id = ?", plan_id)
    if row is None:
        raise PlanUnavailableError
    return _plan(reading, row)


_SELECT: Final = (
    "SELECT p.*, a.debits_posted_fen - a.credits_posted_fen AS left_fen"
    "  FROM card_plan AS p JOIN account AS a ON a.id = p.account_id WHERE "
)


def _plan(reading: Reading, row: Row) -> CardPlan:
    parts = reading.rows("SELECT * FROM card_plan_part WHERE plan_id = ? ORDER BY number", row["account_id"])
    return CardPlan(
        id=row["account_id"],
        card_id=row["card_id"],
        month=row["month"],
        principal_fen=row["principal_fen"],
        left_fen=row["left_fen"],
        agreed_at=from_epoch_ms(row["agreed_at_ms"]),
        parts=tuple(PlanPart(part["number"], part["month"], part["principal_fen"], part["fee_fen"]) for part in parts),
    )
