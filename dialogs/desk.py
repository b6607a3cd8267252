"""The BankDesk port: what the dialogue may ask of the bank. The app serves it; money never moves here.

A refusal is a value: no method raises. Every method gets the conversation's id first.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from dialogs.port import PayeeName


class MatchKind(Enum):
    """How many payees a spoken name may mean."""

    ONE = "one"
    SEVERAL = "several"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Refusal:
    """The bank says no. `sentence` is for the person, in Chinese; `code` is the bank's stable code."""

    code: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Done:
    """It is done."""


@dataclass(frozen=True, slots=True)
class BalanceAnswer:
    """What an account holds, in fen; `available_fen` is what is left after pending transfers."""

    account_name: str
    tail: str
    balance_fen: int
    available_fen: int


@dataclass(frozen=True, slots=True)
class PayeeMatch:
    """The payees that a spoken name may mean: one, several to be told apart, or none."""

    kind: MatchKind
    payees: tuple[PayeeName, ...] = ()


@dataclass(frozen=True, slots=True)
class PreparedAnswer:
    """A transfer that was prepared and waits for consent; `confirmation_id` is bound to exactly these values."""

    confirmation_id: str
    payee_id: str
    amount_fen: int


class BankDesk(Protocol):
    """What Rasa's actions may ask of the bank."""

    def balance(self, conversation_id: str) -> BalanceAnswer | Refusal:
        """Return what the customer's main account holds."""
        ...

    def find_payee(self, conversation_id: str, spoken: str) -> PayeeMatch:
        """Return the customer's payees that the spoken name may mean (dialogs.language.names)."""
        ...

    def prepare_transfer(self, conversation_id: str, payee_id: str, amount_fen: int) -> PreparedAnswer | Refusal:
        """Prepare a transfer. While payee, amount and account are unchanged and it is pending: the same answer."""
        ...

    def cancel_transfer(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:
        """Void what was prepared; a second time is fine."""
        ...

    def begin_authorisation(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:
        """Open the PIN pad, if the app itself judged this turn's utterance as consent to exactly this transfer."""
        ...
