"""What a demonstration leaves behind, as values: the report is drawn from these and the JSON printed from them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.assistant.trace import Turn


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The books at one moment: what the account holds, and every ledger row of the demonstration so far."""

    balance_fen: int
    available_fen: int
    rows: tuple[LedgerRow, ...]


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One row of the append-only ledger."""

    number: int
    kind: str
    amount_fen: int
    counterparty: str


@dataclass(frozen=True, slots=True)
class TurnRecord:
    """One turn with what surrounds it."""

    said: str | None
    """What the recording says; None where the assistant spoke of its own accord."""
    clip: str | None
    """File of the recording, relative to the report."""
    turn: Turn
    screenshot: str | None
    """File of the screen after the reply, relative to the report."""
    after: LedgerView


@dataclass(slots=True)
class ConversationRecord:
    """One conversation from beginning to end."""

    name: str
    title: str
    expected_posted_fen: int
    before: LedgerView
    turns: list[TurnRecord] = field(default_factory=list)
    failure: str | None = None
    """Why the conversation did not come to its end."""

    @property
    def after(self) -> LedgerView:
        """The books at the end."""
        return self.turns[-1].after if self.turns else self.before

    @property
    def posted_fen(self) -> int:
        """What left the account, from the ledger's own rows."""
        known = {row.number for row in self.before.rows}
        return sum(row.amount_fen for row in self.after.rows if row.number not in known and row.kind == "post")

    @property
    def held(self) -> bool:
        """Whether exactly the expected money moved, and the balance says the same."""
        moved = self.before.balance_fen - self.after.balance_fen
        return self.failure is None and self.posted_fen == self.expected_posted_fen == moved

    def as_json(self) -> dict[str, Any]:
        """The object that `xiaoxiang demo --json` prints."""
        return {
            "conversation": self.name,
            "held": self.held,
            "failure": self.failure,
            "expected_posted_fen": self.expected_posted_fen,
            "posted_fen": self.posted_fen,
            "balance_before_fen": self.before.balance_fen,
            "balance_after_fen": self.after.balance_fen,
            "turns": [{"said": record.said, **asdict(record.turn)} for record in self.turns],
        }
