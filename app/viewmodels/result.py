"""How a transfer ended, and what to do next."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.transfer_state import FlowState, Stage
from app.viewmodels.account_rows import moment_text
from app.viewmodels.arrivals import arrival_text, due_text
from app.viewmodels.money import MoneyValue, spoken
from app.viewmodels.names import said
from app.viewmodels.translate import failure_text, translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.risk.values import Choice
from bank.values import TransferStatus

if TYPE_CHECKING:
    from app.transfer_flow import TransferFlow
    from app.viewmodels.announcer import Announcer
    from bank.values import Receipt

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

ENDS = frozenset({Stage.DONE, Stage.WAITING, Stage.FAILED, Stage.CANCELLED, Stage.EXPIRED})

_TITLES = {
    Stage.DONE: marked("result", "转账成功"),
    Stage.WAITING: marked("result", "还没有转出"),
    Stage.FAILED: marked("result", "转账没有成功"),
    Stage.CANCELLED: marked("result", "已取消转账"),
    Stage.EXPIRED: marked("result", "转账已过期"),
}


@QmlElement
@QmlUncreatable("The bank decides how a transfer ends.")
class ResultViewModel(QObject):
    """The end of the last transfer. It keeps it while the page goes away."""

    changed = Signal()

    def __init__(self, flow: TransferFlow, announcer: Announcer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._announcer = announcer
        self._end = FlowState()
        self._amount = MoneyValue(self)
        self._balance = MoneyValue(self)
        flow.subscribe(self._flow_changed)

    @property
    def end(self) -> FlowState:
        """The state in which the last transfer ended."""
        return self._end

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self._amount.retranslate()
        self._balance.retranslate()
        self.changed.emit()

    def announce(self) -> None:
        """Say how it ended."""
        self._announcer.announce(f"{self.title}。{self.message}")

    def _flow_changed(self, state: FlowState) -> None:
        if state.stage not in ENDS:
            return
        self._end = state
        self._amount.hold(state.prepared.amount_fen if state.prepared else None)
        self._balance.hold(state.receipt.balance_after_fen if state.receipt else None)
        self.changed.emit()

    @Property(str, notify=changed)
    def outcome(self) -> str:
        """`done`, `waiting`, `failed`, `cancelled` or `expired`; `none` before the first transfer."""
        return self._end.stage.value

    @Property(bool, notify=changed)
    def done(self) -> bool:
        """Whether the money was sent."""
        return self._end.stage is Stage.DONE

    @Property(bool, notify=changed)
    def waiting(self) -> bool:
        """Whether it was confirmed and is not sent yet."""
        return self._end.stage is Stage.WAITING

    @Property(str, notify=changed)
    def confirmationId(self) -> str:
        """Which transfer it was, for its receipt."""
        return self._end.prepared.confirmation_id if self._end.prepared else ""

    @Property(str, notify=changed)
    def arrivalText(self) -> str:
        """When it arrives, or goes: 马上到账."""
        end = self._end
        if end.receipt is not None and end.receipt.due_at is not None:
            return translate("result", "{time}转出").format(time=due_text(end.receipt.due_at))
        return arrival_text(end.prepared.arrival, end.prepared.due_at) if end.prepared else ""

    @Property(bool, notify=changed)
    def canRepeat(self) -> bool:
        """Whether it makes sense to try at once: not while the PIN is locked."""
        return self._end.stage is not Stage.FAILED

    @Property(str, notify=changed)
    def title(self) -> str:
        """What became of it, in two or three words."""
        if self._asks_family:
            return translate("result", "先和家人商量")
        return translate("result", _TITLES[self._end.stage]) if self._end.stage in _TITLES else ""

    @Property(str, notify=changed)
    def message(self) -> str:
        """What that means for the money, and what to do."""
        if self._end.stage is Stage.DONE and self._end.prepared is not None:
            pattern = translate("result", "已向{who}转出{amount}")
            return pattern.format(who=self.payeeTitle, amount=spoken(self._end.prepared.amount_fen))
        if self._end.receipt is not None and self._end.receipt.status.waits:
            return _waiting_message(self._end.receipt)
        if self._asks_family:
            return translate("result", "钱没有转出，还在您账上。请给家人打个电话，商量好了再转。")
        if self._end.stage is Stage.CANCELLED:
            return translate("result", "钱没有转出，还在您账上。")
        return failure_text(self._end.failure)

    @property
    def _asks_family(self) -> bool:
        """Whether the person chose to ask their family first."""
        return self._end.stage is Stage.CANCELLED and self._end.choice is Choice.FAMILY

    @Property(MoneyValue, constant=True)
    def amount(self) -> MoneyValue:
        """What was, or would have been, sent."""
        return self._amount

    @Property(MoneyValue, constant=True)
    def balance(self) -> MoneyValue:
        """Balance afterwards."""
        return self._balance

    @Property(str, notify=changed)
    def payeeTitle(self) -> str:
        """女儿 李娟, or the bare name."""
        prepared = self._end.prepared
        if prepared is None:
            return ""
        return (
            f"{prepared.payee_relation} {prepared.payee_name}" if prepared.payee_relation else said(prepared.payee_name)
        )

    @Property(str, notify=changed)
    def payeeAccount(self) -> str:
        """Bank and last four digits."""
        prepared = self._end.prepared
        if prepared is None:
            return ""
        return translate("payees", "{bank} 尾号{tail}").format(bank=said(prepared.payee_bank), tail=prepared.payee_tail)

    @Property(str, notify=changed)
    def fromAccount(self) -> str:
        """The account it came from."""
        prepared = self._end.prepared
        if prepared is None:
            return ""
        return translate("payees", "{bank} 尾号{tail}").format(
            bank=said(prepared.from_account_name), tail=prepared.from_tail
        )

    @Property(str, notify=changed)
    def time(self) -> str:
        """When the bank booked it: 6月3日 14:05."""
        return moment_text(self._end.receipt.posted_at) if self._end.receipt else ""


def _waiting_message(receipt: Receipt) -> str:
    """What a confirmed transfer waits for, and where its money is."""
    if receipt.status is TransferStatus.AWAITING_FAMILY:
        return translate("result", "已经请家人确认，家人同意后才会转出。钱还在您账上，专门留着转这一笔。")
    if receipt.due_at is None:
        return translate("result", "正在等着转出。钱还在您账上，专门留着转这一笔。")
    pattern = translate("result", "{time}转出。在那以前钱还在您账上，专门留着转这一笔。")
    return pattern.format(time=due_text(receipt.due_at))
