"""The desk's questions and answers as JSON values: what the worker asks and what the app answers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from dialogs import services_wire
from dialogs.desk import (
    BalanceAnswer,
    BankDesk,
    Done,
    Guide,
    MatchKind,
    PayeeMatch,
    PreparedAnswer,
    Refusal,
    ServiceName,
    ServiceNames,
    Setting,
    Told,
    Topic,
)
from dialogs.metadata import MetadataError, decode_payee, encode_payee
from dialogs.wire import WireError, fen, field

Answer = BalanceAnswer | PayeeMatch | PreparedAnswer | Done | Refusal | services_wire.ServiceAnswer
Expected = TypeVar("Expected")
Ask = Callable[[str, Mapping[str, object]], Mapping[str, object]]


def serve(desk: BankDesk, method: str, arguments: Mapping[str, object]) -> dict[str, object]:
    """Ask the desk and return its answer as JSON values. Raises WireError for a question that is none."""
    conversation_id = field(arguments, "conversation_id", str)
    answer: Answer
    match method:
        case "balance":
            answer = desk.balance(conversation_id)
        case "find_payee":
            answer = desk.find_payee(conversation_id, field(arguments, "spoken", str))
        case "prepare_transfer":
            payee_id, amount_fen = field(arguments, "payee_id", str), fen(arguments, "amount_fen")
            answer = desk.prepare_transfer(conversation_id, payee_id, amount_fen)
        case "cancel_transfer":
            answer = desk.cancel_transfer(conversation_id, field(arguments, "confirmation_id", str))
        case "begin_authorisation":
            answer = desk.begin_authorisation(conversation_id, field(arguments, "confirmation_id", str))
        case _:
            answer = services_wire.serve(desk, conversation_id, method, arguments)
    return encode_answer(answer)


def encode_answer(answer: Answer) -> dict[str, object]:
    """Return an answer of the desk as JSON values."""
    match answer:
        case BalanceAnswer():
            return {
                "kind": "balance",
                "account_name": answer.account_name,
                "tail": answer.tail,
                "balance_fen": str(answer.balance_fen),
                "available_fen": str(answer.available_fen),
            }
        case PayeeMatch():
            payees = [encode_payee(payee) for payee in answer.payees]
            return {"kind": "payees", "match": answer.kind.value, "payees": payees}
        case PreparedAnswer():
            return {
                "kind": "prepared",
                "confirmation_id": answer.confirmation_id,
                "payee_id": answer.payee_id,
                "amount_fen": str(answer.amount_fen),
            }
        case Done():
            return {"kind": "done"}
        case Refusal():
            return {"kind": "refusal", "code": answer.code, "sentence": answer.sentence}
        case _:
            return services_wire.encode(answer)


def decode_answer(value: Mapping[str, object]) -> Answer:
    """Return what `encode_answer` wrote. Raises WireError."""
    if value.get("kind") in services_wire.KINDS:
        return services_wire.decode(value)
    match value.get("kind"):
        case "balance":
            return BalanceAnswer(
                field(value, "account_name", str),
                field(value, "tail", str),
                fen(value, "balance_fen"),
                fen(value, "available_fen"),
            )
        case "payees":
            return _payees(value)
        case "prepared":
            return PreparedAnswer(
                field(value, "confirmation_id", str), field(value, "payee_id", str), fen(value, "amount_fen")
            )
        case "done":
            return Done()
        case "refusal":
            return Refusal(field(value, "code", str), field(value, "sentence", str))
    raise WireError("MESSAGE_UNKNOWN", "no answer of the desk")


@dataclass(frozen=True, slots=True)
class PipeDesk:
    """A BankDesk on the worker's side: `ask` carries a question to the app and blocks until it is answered."""

    ask: Ask

    def balance(self, conversation_id: str) -> BalanceAnswer | Refusal:
        """See BankDesk."""
        return _expect(self._asked("balance", conversation_id=conversation_id), BalanceAnswer)

    def find_payee(self, conversation_id: str, spoken: str) -> PayeeMatch:
        """See BankDesk."""
        answer = self._asked("find_payee", conversation_id=conversation_id, spoken=spoken)
        if isinstance(answer, PayeeMatch):
            return answer
        raise WireError("MESSAGE_UNKNOWN", "not the answer that was asked for")

    def prepare_transfer(self, conversation_id: str, payee_id: str, amount_fen: int) -> PreparedAnswer | Refusal:
        """See BankDesk."""
        answer = self._asked(
            "prepare_transfer", conversation_id=conversation_id, payee_id=payee_id, amount_fen=str(amount_fen)
        )
        return _expect(answer, PreparedAnswer)

    def cancel_transfer(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:
        """See BankDesk."""
        answer = self._asked("cancel_transfer", conversation_id=conversation_id, confirmation_id=confirmation_id)
        return _expect(answer, Done)

    def begin_authorisation(self, conversation_id: str, confirmation_id: str) -> Done | Refusal:
        """See BankDesk."""
        answer = self._asked("begin_authorisation", conversation_id=conversation_id, confirmation_id=confirmation_id)
        return _expect(answer, Done)

    def tell(self, conversation_id: str, topic: Topic, kind: str, span: str) -> Told | Refusal:
        """See BankDesk."""
        answer = self._asked("tell", conversation_id=conversation_id, topic=topic.value, kind=kind, span=span)
        return _expect(answer, Told)

    def open_service(self, conversation_id: str, service_id: str) -> ServiceName | Refusal:
        """See BankDesk."""
        answer = self._asked("open_service", conversation_id=conversation_id, service_id=service_id)
        return _expect(answer, ServiceName)

    def adjust(self, conversation_id: str, setting: Setting) -> Told | Refusal:
        """See BankDesk."""
        return _expect(self._asked("adjust", conversation_id=conversation_id, setting=setting.value), Told)

    def find_guide(self, conversation_id: str, question: str) -> Guide | Refusal:
        """See BankDesk."""
        return _expect(self._asked("find_guide", conversation_id=conversation_id, question=question), Guide)

    def nearest_services(self, conversation_id: str, text: str) -> ServiceNames:
        """See BankDesk."""
        answer = self._asked("nearest_services", conversation_id=conversation_id, text=text)
        if isinstance(answer, ServiceNames):
            return answer
        raise WireError("MESSAGE_UNKNOWN", "not the answer that was asked for")

    def _asked(self, method: str, **arguments: str) -> Answer:
        return decode_answer(self.ask(method, arguments))


def _expect(answer: Answer, kind: type[Expected]) -> Expected | Refusal:
    if isinstance(answer, (kind, Refusal)):
        return answer
    raise WireError("MESSAGE_UNKNOWN", "not the answer that was asked for")


def _payees(value: Mapping[str, object]) -> PayeeMatch:
    kind = field(value, "match", str)
    if kind not in {known.value for known in MatchKind}:
        raise WireError("FIELD_INVALID", "match")
    try:
        payees = tuple(decode_payee(payee) for payee in field(value, "payees", list))
    except MetadataError as error:
        raise WireError("FIELD_INVALID", str(error)) from error
    match = PayeeMatch(MatchKind(kind), payees)
    expected = {MatchKind.ONE: len(payees) == 1, MatchKind.SEVERAL: len(payees) > 1, MatchKind.NONE: not payees}
    if not expected[match.kind]:
        raise WireError("FIELD_INVALID", "as many payees as the match says")
    return match
