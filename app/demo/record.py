"""What a demonstration leaves behind, as values: the report is drawn from these and the JSON printed from them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from app.assistant.trace import Turn
    from bank.values import JournalRow


@dataclass(frozen=True, slots=True)
class Books:
    """The books at one moment: what the account holds, and the ledger's rows since the conversation began."""

    balance_fen: int
    available_fen: int
    rows: tuple[JournalRow, ...]


@dataclass(frozen=True, slots=True)
class TurnRecord:
    """One turn with what surrounds it. Files are named relative to the report."""

    turn: Turn
    said: str | None
    """What the recording says; None where the assistant spoke of its own accord."""
    clip: str | None
    """The recording."""
    reply_sound: str | None
    """What the assistant's voice sounded like."""
    screenshot: str
    """The window after the reply."""
    books: Books
    """The books after the turn."""


@dataclass(slots=True)
class ConversationRecord:
    """One conversation from beginning to end."""

    name: str
    title: str
    expected_posted_fen: int | None
    before: Books
    turns: list[TurnRecord] = field(default_factory=list)
    failure: str | None = None
    """Code of why the conversation did not come to its end."""

    @property
    def after(self) -> Books:
        """The books at the end."""
        return self.turns[-1].books if self.turns else self.before

    @property
    def posted_fen(self) -> int:
        """What left the account, from the ledger's own rows."""
        return sum(row.amount_fen for row in self.after.rows if row.kind == "post" and row.direction == "out")

    @property
    def held(self) -> bool:
        """Whether the conversation ended, exactly the expected money moved, and nothing is left on hold."""
        moved = self.before.balance_fen - self.after.balance_fen
        settled = self.after.balance_fen == self.after.available_fen
        expected = self.posted_fen if self.expected_posted_fen is None else self.expected_posted_fen
        return self.failure is None and settled and self.posted_fen == expected == moved

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
