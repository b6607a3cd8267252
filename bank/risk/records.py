"""Decisions as they were made, and what people answered: rows bound to a confirmation that never change."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bank.clock import epoch_ms
from bank.database import Reading, Transaction
from bank.risk.errors import RiskUnknownError
from bank.risk.values import Action, Choice, Reason, RiskDecision


def find(reading: Reading, confirmation_id: str) -> RiskDecision | None:
    """Return what was decided about a confirmation, None if nothing was."""
    row = reading.row("SELECT * FROM risk_decision WHERE confirmation_id = ?", confirmation_id)
    if row is None:
        return None
    return RiskDecision(
        action=Action(row["action"]),
        reasons=_reasons(row["reasons"]),
        choices=tuple(Choice(choice) for choice in json.loads(row["choices"])),
        noted=_reasons(row["noted"]),
        score_ppm=row["score_ppm"],
        rule_book=row["rule_book"],
        model=row["model"],
    )


def store(transaction: Transaction, confirmation_id: str, decision: RiskDecision, at: datetime) -> None:
    """Insert a decision (ConfirmationUnknownError)."""
    transaction.execute(
        "INSERT INTO risk_decision"
        " (confirmation_id, action, reasons, noted, choices, score_ppm, rule_book, model, decided_at_ms)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        confirmation_id,
        decision.action.value,
        _text(decision.reasons),
        _text(decision.noted),
        json.dumps([choice.value for choice in decision.choices]),
        decision.score_ppm,
        decision.rule_book,
        decision.model,
        epoch_ms(at),
    )


def choice(reading: Reading, confirmation_id: str) -> Choice | None:
    """Return the person's last answer, None if they gave none (RiskUnknownError)."""
    if find(reading, confirmation_id) is None:
        raise RiskUnknownError
    row = reading.row(
        "SELECT choice FROM risk_choice WHERE confirmation_id = ? ORDER BY id DESC LIMIT 1", confirmation_id
    )
    return None if row is None else Choice(row["choice"])


def store_choice(transaction: Transaction, confirmation_id: str, chosen: Choice, at: datetime) -> None:
    """Insert an answer (RiskUnknownError, RiskChoiceNotOfferedError)."""
    transaction.execute(
        "INSERT INTO risk_choice (confirmation_id, choice, chosen_at_ms) VALUES (?, ?, ?)",
        confirmation_id,
        chosen.value,
        epoch_ms(at),
    )


def _text(reasons: Sequence[Reason]) -> str:
    return json.dumps(
        [{"source": r.source, "id": r.id, "text": r.text, "scam": r.scam} for r in reasons], ensure_ascii=False
    )


def _reasons(text: str) -> tuple[Reason, ...]:
    content: list[dict[str, Any]] = json.loads(text)
    return tuple(Reason(**reason) for reason in content)
