"""A bank's desk with what the dialogue asks of it noted, in the words of the scenarios and of the spoken tasks."""

from collections.abc import Collection
from typing import Generic, TypeVar

from dialogs.desk import (
    BalanceAnswer,
    BankDesk,
    Done,
    Guide,
    PayeeMatch,
    PreparedAnswer,
    Refusal,
    ServiceName,
    ServiceNames,
    Setting,
    Told,
    Topic,
)
from dialogs.port import PayeeName

D = TypeVar("D", bound=BankDesk)


class NotedDesk(Generic[D]):
    """Stands before one desk after another; the dialogue's worker is given this one.

    `notes`: what was asked, in order. `authorised`: the transfers that the desk let authorisation begin for.
    """

    def __init__(self, desk: D | None = None, *, unnoted: Collection[str] = ()) -> None:
        """`desk`: where no other is stood before. `unnoted`: methods of it whose calls are passed on without a note."""
        self.names: dict[str, str] = {}
        self.notes: list[str] = []
        self.authorised: list[str] = []
        self._desk = desk
        self._unnoted = frozenset(unnoted)
        self._prepared: dict[str, str] = {}

    def stand_before(self, desk: D, payees: tuple[PayeeName, ...]) -> None:
        """Start anew before another desk. `payees`: those it has, to note their names."""
        self._desk, self.names = desk, {payee.id: payee.name for payee in payees}
        self.notes, self.authorised, self._prepared = [], [], {}

    @property
    def desk(self) -> D:
        """Return the desk that answers."""
        if self._desk is None:
            raise RuntimeError("there is no bank behind this desk")
        return self._desk

    def balance(self, conversation_id: str) -> BalanceAnswer | Refusal:
        """See BankDesk."""
        self._note("balance")
        return self.desk.balance(conversation_id)

    def find_payee(self, conversation_id: str, spoken: str) -> PayeeMatch:
        """See BankDesk."""
        return self.desk.find_payee(conversation_id, spoken)

    def prepare_transfer(self, conversation_id: str, payee_id: str, amount_fen: int) -> PreparedAnswer | Refusal:
        """See BankDesk."""
        said = order(self.names.get(payee_id, payee_id), amount_fen)
        self._note("prepare_transfer", "prepare", said)
        answer = self.desk.prepare_transfer(conversation_id, payee_id, amount_fen)
        if isinstance(answer, PreparedAnswer):
            self._prepared[answer.confirmation_id] = said
        return answer

    def cancel_transfer(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:
        """See BankDesk."""
        self._note("cancel_transfer", "cancel")
        return self.desk.cancel_transfer(conversation_id, confirmation_id)

    def begin_authorisation(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:
        """See BankDesk."""
        self._note("begin_authorisation", "authorise")
        answer = self.desk.begin_authorisation(conversation_id, confirmation_id)
        if isinstance(answer, Done):
            self.authorised.append(self._prepared.get(confirmation_id, confirmation_id))
        return answer

    def tell(self, conversation_id: str, topic: Topic, kind: str, span: str) -> Told | Refusal:
        """See BankDesk."""
        self._note("tell", "tell", topic.value, kind, span)
        return self.desk.tell(conversation_id, topic, kind, span)

    def open_service(self, conversation_id: str, service_id: str) -> ServiceName | Refusal:
        """See BankDesk."""
        self._note("open_service", "open", service_id)
        return self.desk.open_service(conversation_id, service_id)

    def adjust(self, conversation_id: str, setting: Setting) -> Told | Refusal:
        """See BankDesk."""
        self._note("adjust", "adjust", setting.value)
        return self.desk.adjust(conversation_id, setting)

    def find_guide(self, conversation_id: str, question: str) -> Guide | Refusal:
        """See BankDesk."""
        self._note("find_guide", "guide")
        return self.desk.find_guide(conversation_id, question)

    def nearest_services(self, conversation_id: str, text: str) -> ServiceNames:
        """See BankDesk."""
        return self.desk.nearest_services(conversation_id, text)

    def _note(self, method: str, *words: str) -> None:
        if method not in self._unnoted:
            self.notes.append(" ".join(word for word in words or (method,) if word))


def order(payee: str, amount_fen: int) -> str:
    """Return a transfer in the words of the scenarios and tasks.

    >>> order("李娟", 30_000), order("李娟", -30_050)
    ('李娟 300', '李娟 -300.50')
    """
    sign, (yuan, fen) = "-" if amount_fen < 0 else "", divmod(abs(amount_fen), 100)
    return f"{payee} {sign}{yuan}" + (f".{fen:02d}" if fen else "")
