"""The bank's desk with what the dialogue asks of it noted, in the words of dialogs/scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bank.money import format_yuan

if TYPE_CHECKING:
    from app.desk import Desk
    from dialogs.desk import (
        BalanceAnswer,
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


class NotedDesk:
    """Stands before the desk of one bank after another; the dialogue's worker is given this one."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        self._desk: Desk | None = None
        self._names: dict[str, str] = {}

    def stand_before(self, desk: Desk, names: dict[str, str]) -> None:
        """Start anew before another bank. names: of its payees, by id."""
        self._desk, self._names, self.notes = desk, names, []

    @property
    def desk(self) -> Desk:
        """The desk that answers."""
        if self._desk is None:
            raise RuntimeError("there is no bank behind this desk")
        return self._desk

    def balance(self, conversation_id: str) -> BalanceAnswer | Refusal:
        """See BankDesk."""
        self.notes.append("balance")
        return self.desk.balance(conversation_id)

    def find_payee(self, conversation_id: str, spoken: str) -> PayeeMatch:
        """See BankDesk."""
        return self.desk.find_payee(conversation_id, spoken)

    def prepare_transfer(self, conversation_id: str, payee_id: str, amount_fen: int) -> PreparedAnswer | Refusal:
        """See BankDesk."""
        self.notes.append(f"prepare {order(self._names.get(payee_id, payee_id), amount_fen)}")
        return self.desk.prepare_transfer(conversation_id, payee_id, amount_fen)

    def cancel_transfer(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:
        """See BankDesk."""
        self.notes.append("cancel")
        return self.desk.cancel_transfer(conversation_id, confirmation_id)

    def begin_authorisation(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:
        """See BankDesk."""
        self.notes.append("authorise")
        return self.desk.begin_authorisation(conversation_id, confirmation_id)

    def tell(self, conversation_id: str, topic: Topic, kind: str, span: str) -> Told | Refusal:
        """See BankDesk."""
        self.notes.append(" ".join(part for part in ("tell", topic.value, kind, span) if part))
        return self.desk.tell(conversation_id, topic, kind, span)

    def open_service(self, conversation_id: str, service_id: str) -> ServiceName | Refusal:
        """See BankDesk."""
        self.notes.append(f"open {service_id}")
        return self.desk.open_service(conversation_id, service_id)

    def adjust(self, conversation_id: str, setting: Setting) -> Told | Refusal:
        """See BankDesk."""
        self.notes.append(f"adjust {setting.value}")
        return self.desk.adjust(conversation_id, setting)

    def find_guide(self, conversation_id: str, question: str) -> Guide | Refusal:
        """See BankDesk."""
        self.notes.append("guide")
        return self.desk.find_guide(conversation_id, question)

    def nearest_services(self, conversation_id: str, text: str) -> ServiceNames:
        """See BankDesk."""
        return self.desk.nearest_services(conversation_id, text)


def order(payee: str, amount_fen: int) -> str:
    """A transfer in the words of the tasks: 李娟 300, 李娟 300.50."""
    return f"{payee} {format_yuan(amount_fen).replace(',', '').removesuffix('.00')}"
