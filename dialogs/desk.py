"""The BankDesk port: what the dialogue may ask of the bank. The app serves it; money never moves here.

A refusal is a value: no method raises. Every method gets the conversation's id first.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from dialogs.port import PayeeName


class MatchKind(Enum):
    """How many payees a spoken name may mean."""

    ONE = "one"
    SEVERAL = "several"
    NONE = "none"


class Topic(Enum):
    """What the bank can be asked about. The states and blanks of each answer stand in dialogs/actions/topics.py."""

    SPENDING = "spending"
    INCOME = "income"
    CARD = "card"
    POINTS = "points"
    DEPOSITS = "deposits"
    WEALTH = "wealth"
    LOAN = "loan"
    MONTHLY_BILL = "monthly_bill"
    BILLS = "bills"
    CHECK_UP = "check_up"
    MESSAGES = "messages"
    BRANCHES = "branches"
    WAITING = "waiting"
    LIMITS = "limits"
    HOTLINE = "hotline"
    PAGE = "page"


class Setting(Enum):
    """What a person may change by saying so."""

    ELDER_ON = "elder_on"
    ELDER_OFF = "elder_off"
    LARGER = "larger"
    SMALLER = "smaller"
    SLOWER = "slower"
    FASTER = "faster"
    LOUDER = "louder"
    QUIETER = "quieter"


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


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to say. `state` chooses the wording; `words` and `amounts` (in fen) fill its blanks."""

    state: str
    words: Mapping[str, str] = field(default_factory=dict)
    amounts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ServiceName:
    """A service or a place of the app, by its id and as the person's version of the screen calls it."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ServiceNames:
    """Services, the nearest first."""

    services: tuple[ServiceName, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """An answer of the bank's own knowledge: where it stands (`source`), what to do, and the service that does it."""

    source: str
    lead: str
    steps: tuple[str, ...]
    service: ServiceName | None


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

    def tell(self, conversation_id: str, topic: Topic, kind: str, span: str) -> Told | Refusal:
        """Return what the bank knows of a topic. kind, span: of spending and income; "" for all and for this month."""
        ...

    def open_service(self, conversation_id: str, service_id: str) -> ServiceName | Refusal:
        """Open the page of a service, or a place of the app (home, back), and return what it is called."""
        ...

    def adjust(self, conversation_id: str, setting: Setting) -> Told | Refusal:
        """Change a setting by one step: `done`, or `at_limit` where there is none left."""
        ...

    def find_guide(self, conversation_id: str, question: str) -> Guide | Refusal:
        """Return the bank's own answer to a question of how something is done."""
        ...

    def nearest_services(self, conversation_id: str, text: str) -> ServiceNames:
        """Return at most three services that a sentence may have meant."""
        ...
