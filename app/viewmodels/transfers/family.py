"""Family confirmation: naming who is asked about large transfers, and what waits for an answer."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.order_flow import EndWords, Fact, Order, OrderWords
from app.pages import Page
from app.viewmodels.account_rows import moment_text
from app.viewmodels.arrivals import due_text
from app.viewmodels.money import display, spoken
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.told_apart import told_apart
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from dialogs.language.relations import is_family

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from bank.bank import Bank
    from bank.transfers.family import FamilyRequest
    from bank.transfers.guardians import Guardian
    from bank.values import Payee, TransferProgress

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

AMOUNTS_FEN = (50_000, 100_000, 500_000, 1_000_000)
"""Amounts above which the family may be asked."""
_SHOWN_AT_FIRST = 500_000
STEPS = 2
"""Questions of the elder version: who is asked, and above which amount."""


@dataclass(frozen=True, slots=True)
class RequestRow:
    """A transfer that waits for a yes."""

    confirmation_id: str
    title: str
    amount: str
    detail: str
    sentence: str
    approve_name: str
    refuse_name: str


@dataclass(frozen=True, slots=True)
class _Known:
    """What the bank said."""

    guardian: Guardian | None
    payees: tuple[Payee, ...]
    asked_of_me: tuple[FamilyRequest, ...]
    asked_of_guardian: tuple[FamilyRequest, ...]


@QmlElement
@QmlUncreatable("Families are the bank's to know.")
class FamilyViewModel(RoomViewModel):
    """Who is asked, above which amount, and what is open."""

    pages = frozenset({Page.FAMILY})
    shown = Signal()
    """As `changed`: Qt finds a signal for its properties only in their own class."""

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._known: _Known | None = None
        self._chosen = ""
        self._above_fen = _SHOWN_AT_FIRST
        self._step = 0
        self._people = Rows(ChoiceRow, self)
        self._amounts = Rows(ChoiceRow, self)
        self._mine = Rows(RequestRow, self)
        self._theirs = Rows(RequestRow, self)

    @Slot()
    def refresh(self) -> None:
        """Ask who is named and what waits."""
        customer_id = self.customer_id

        def job(bank: Bank) -> _Known:
            guardian = bank.family.guardian(customer_id)
            theirs = () if guardian is None else bank.family.requests(guardian.guardian_id)
            payees = bank.payees.list(customer_id)
            return _Known(guardian, payees, bank.family.requests(customer_id), theirs)

        self.write(job, self._read)

    @Slot(str)
    def choosePerson(self, payee_id: str) -> None:
        """Ask this person."""
        self._chosen = payee_id
        self.clear_failure()
        self.show()
        self.changed.emit()

    @Slot(str)
    def chooseAmount(self, fen: str) -> None:
        """Ask above this amount."""
        self._above_fen = int(fen)
        self.show()
        self.changed.emit()

    @Slot()
    def nextStep(self) -> None:
        """On to the next question, once somebody is chosen; after the last, to the review."""
        if self._step == STEPS - 1 or self._person(self._chosen) is None:
            self.name()
            return
        self.clear_failure()
        self._step += 1
        self.changed.emit()

    @Slot()
    def stepBack(self) -> None:
        """Back to the question before; from the first one, off the page."""
        if self.left_at(self._step):
            return
        self._step -= 1
        self.changed.emit()

    @Slot()
    def name(self) -> None:
        """Review naming the chosen person; the PIN follows."""
        person = self._person(self._chosen)
        if person is None:
            self.fail(Failure("GUARDIAN_UNKNOWN", {}))
            return
        self.clear_failure()
        self._house.orders.offer(_naming(self.customer_id, person, self._above_fen))

    @Slot()
    def remove(self) -> None:
        """Review ending it; the PIN follows, and the end comes a day later."""
        if self._known is not None and self._known.guardian is not None:
            self._house.orders.offer(_removal(self.customer_id, self.guardianTitle))

    @Slot()
    def keep(self) -> None:
        """Take an end back that was asked for."""
        customer_id = self.customer_id
        self.write(lambda bank: bank.family.keep(customer_id), lambda _: self.refresh())

    @Slot(str)
    def approve(self, confirmation_id: str) -> None:
        """Review a yes."""
        self._answer(confirmation_id, yes=True)

    @Slot(str)
    def refuse(self, confirmation_id: str) -> None:
        """Review a no."""
        self._answer(confirmation_id, yes=False)

    def show(self) -> None:
        """Put everything into rows."""
        known = self._known
        people = () if known is None else tuple(each for each in known.payees if is_family(each.relation or ""))
        self._people.replace(
            [ChoiceRow(each.id, f"{each.relation} {each.name}", chosen=each.id == self._chosen) for each in people]
        )
        self._amounts.replace(
            [ChoiceRow(str(fen), display(fen)[:-3], chosen=fen == self._above_fen) for fen in AMOUNTS_FEN]
        )
        mine = () if known is None else known.asked_of_me
        theirs = () if known is None else known.asked_of_guardian
        rows = [_request_row(each) for each in (*mine, *theirs)]
        told = told_apart(rows, "sentence", "approve_name", "refuse_name")  # both lists stand on one page
        self._mine.replace(told[: len(mine)])
        self._theirs.replace(told[len(mine) :])

    def _read(self, known: _Known) -> None:
        self._known = known
        if known.guardian is not None:
            self._step = 0

    def _person(self, payee_id: str) -> Payee | None:
        payees = () if self._known is None else self._known.payees
        return next((payee for payee in payees if payee.id == payee_id), None)

    def _answer(self, confirmation_id: str, *, yes: bool) -> None:
        known = self._known
        if known is None:
            return
        for request in known.asked_of_me:
            if request.confirmation_id == confirmation_id:
                self._house.orders.offer(_answering(request, self.customer_id, yes=yes))
                return
        for request in known.asked_of_guardian:
            if request.confirmation_id == confirmation_id and known.guardian is not None:
                self._house.orders.offer(_answering(request, known.guardian.guardian_id, yes=yes))
                return

    @Property(bool, notify=shown)
    def ready(self) -> bool:
        """Whether the bank has answered."""
        return self._known is not None

    @Property(int, notify=shown)
    def step(self) -> int:
        """The question that the elder version is at, from 0."""
        return self._step

    @Property(bool, notify=shown)
    def named(self) -> bool:
        """Whether somebody is asked."""
        return self._known is not None and self._known.guardian is not None

    @Property(bool, notify=shown)
    def ending(self) -> bool:
        """Whether an end was asked for."""
        return self.named and self._known is not None and self._known.guardian.ends_at is not None  # type: ignore[union-attr]  # named says so

    @Property(str, notify=shown)
    def guardianTitle(self) -> str:
        """Who is asked: 女儿 李娟."""
        guardian = None if self._known is None else self._known.guardian
        if guardian is None:
            return ""
        person = self._person(guardian.guardian_id)
        if person is None:
            return translate("family", "本行的一位家人")
        return f"{person.relation} {person.name}" if person.relation else person.name

    @Property(str, notify=shown)
    def guardianText(self) -> str:
        """Above which amount, and until when."""
        guardian = None if self._known is None else self._known.guardian
        if guardian is None:
            return ""
        if guardian.ends_at is not None:
            return translate("family", "{time}以后不再请家人确认。").format(time=moment_text(guardian.ends_at))
        return translate("family", "超过{amount}的转账，要家人同意才转出。").format(amount=display(guardian.above_fen))

    @Property(Rows, constant=True)
    def people(self) -> Rows:
        """Rows of `ChoiceRow`: family among those whom one pays; neighbours and colleagues are none."""
        return self._people

    @Property(Rows, constant=True)
    def amounts(self) -> Rows:
        """Rows of `ChoiceRow`: amounts above which they are asked."""
        return self._amounts

    @Property(Rows, constant=True)
    def askedOfMe(self) -> Rows:
        """Rows of `RequestRow`: what this customer may answer for others, with their own PIN."""
        return self._mine

    @Property(Rows, constant=True)
    def askedOfFamily(self) -> Rows:
        """Rows of `RequestRow`: what this customer's guardian is asked; their telephone is simulated here."""
        return self._theirs


def _request_row(request: FamilyRequest) -> RequestRow:
    who, amount = request.payee_name, spoken(request.amount_fen)
    detail = translate("family", "{asked}，{customer}要转到尾号{tail}。最晚{time}回答").format(
        customer=request.customer_name,
        asked=moment_text(request.asked_at),
        tail=request.payee_tail,
        time=moment_text(request.answer_by),
    )
    return RequestRow(
        confirmation_id=request.confirmation_id,
        title=translate("family", "转给{who}").format(who=who),
        amount=display(request.amount_fen),
        detail=detail,
        sentence=translate("family", "转给{who}{amount}，{detail}").format(who=who, amount=amount, detail=detail),
        approve_name=translate("family", "同意转给{who}的{amount}").format(who=who, amount=amount),
        refuse_name=translate("family", "不同意转给{who}的{amount}").format(who=who, amount=amount),
    )


def _naming(customer_id: str, person: Payee, above_fen: int) -> Order:
    def facts() -> tuple[Fact, ...]:
        title = f"{person.relation} {person.name}" if person.relation else person.name
        return (
            Fact(translate("family", "请谁确认"), title),
            Fact(translate("family", "超过多少要问"), display(above_fen), spoken(above_fen)),
        )

    def words() -> OrderWords:
        return OrderWords(
            title=translate("family", "请家人帮您把关"),
            agree=translate("family", "确认设置"),
            facts=facts(),
            warning=translate("family", "设好以后，超过这个数的转账要家人同意才转出。想取消，要等24小时才生效。"),
        )

    def ended(_: object) -> EndWords:
        return EndWords(translate("family", "设好了"), translate("family", "从现在起，大笔转账先问家人。"), facts())

    def carry_out(bank: Bank, pin: str) -> Guardian:
        return bank.family.name(customer_id, person.id, above_fen, pin)

    return Order(kind="family.name", words=words, carry_out=carry_out, ended=ended)


def _removal(customer_id: str, title: str) -> Order:
    def words() -> OrderWords:
        return OrderWords(
            title=translate("family", "不再请家人确认"),
            agree=translate("family", "确认取消"),
            facts=(Fact(translate("family", "现在由谁确认"), title),),
            warning=translate("family", "为了防骗，24小时以后才生效。这期间改了主意，可以继续请家人确认。"),
        )

    def ended(guardian: Guardian) -> EndWords:
        time = "" if guardian.ends_at is None else moment_text(guardian.ends_at)
        return EndWords(
            translate("family", "已申请取消"),
            translate("family", "{time}以后，大笔转账不再问家人。").format(time=time),
        )

    def carry_out(bank: Bank, pin: str) -> Guardian:
        return bank.family.remove(customer_id, pin)

    return Order(kind="family.remove", words=words, carry_out=carry_out, ended=ended)


def _answering(request: FamilyRequest, guardian_id: str, *, yes: bool) -> Order:
    """An answer: with the guardian's PIN, or with the token of the message to one who has none here."""
    by_pin = request.reply_token is None

    def facts() -> tuple[Fact, ...]:
        return (
            Fact(translate("family", "谁要转"), request.customer_name),
            Fact(translate("family", "转给"), request.payee_name),
            Fact(translate("family", "卡号末四位"), request.payee_tail, " ".join(request.payee_tail)),
        )

    def words() -> OrderWords:
        simulated = translate("family", "这一步由家人在自己的手机上做，这里是模拟。")
        once = translate("family", "请先给{who}打电话问清楚。回答以后不能再改。").format(who=request.customer_name)
        return OrderWords(
            title=translate("family", "同意这笔转账") if yes else translate("family", "不同意这笔转账"),
            agree=translate("family", "确认同意") if yes else translate("family", "确认不同意"),
            facts=facts(),
            warning=once if by_pin else f"{simulated}{once}",
        )

    def ended(progress: TransferProgress) -> EndWords:
        if not yes:
            return EndWords(translate("family", "已回答：不同意"), translate("family", "钱没有转出，还在原来的账上。"))
        if progress.due_at is not None and progress.status.waits:
            later = translate("family", "到{time}会转出。").format(time=due_text(progress.due_at))
            return EndWords(translate("family", "已回答：同意"), later)
        return EndWords(translate("family", "已回答：同意"), translate("family", "钱已经转出。"))

    return Order(
        kind="family.approve" if yes else "family.refuse",
        words=words,
        carry_out=partial(_carry_out_answer, request=request, guardian_id=guardian_id, yes=yes),
        ended=ended,
        amount_fen=request.amount_fen,
        needs_pin=by_pin,
    )


def _carry_out_answer(bank: Bank, pin: str, *, request: FamilyRequest, guardian_id: str, yes: bool) -> TransferProgress:
    proof = request.reply_token or pin
    answer = bank.family.approve if yes else bank.family.refuse
    return answer(request.confirmation_id, guardian_id, proof)
