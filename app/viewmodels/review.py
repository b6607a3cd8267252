"""The transfer under review, built only from what the bank prepared."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.transfer_sending import delay_of
from app.transfer_state import Route, Stage
from app.viewmodels.arrivals import arrival_text
from app.viewmodels.money import MoneyValue, in_words, spoken
from app.viewmodels.names import said
from app.viewmodels.transfers.time_left import TimeLeft
from app.viewmodels.translate import failure_text, translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.transfer_flow import TransferFlow
    from app.transfer_state import FlowState
    from app.viewmodels.announcer import Announcer
    from bank.values import PreparedTransfer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The bank prepares what is reviewed.")
class ReviewViewModel(QObject):
    """What a person is asked to confirm. It keeps the last transfer until another one is prepared."""

    changed = Signal()

    def __init__(
        self, flow: TransferFlow, announcer: Announcer, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._flow = flow
        self._announcer = announcer
        self._prepared: PreparedTransfer | None = None
        self._amount = MoneyValue(self)
        self._fee = MoneyValue(self)
        self._available = MoneyValue(self)
        self._waits = False
        self._time_left = TimeLeft(flow, now, self.changed.emit, self._last_minute)
        flow.subscribe(self._flow_changed)

    @Slot()
    def confirm(self) -> None:
        """Agree to exactly this transfer; the PIN pad opens."""
        if self._prepared is not None:
            self._flow.consent(self._prepared.confirmation_id, Route.TOUCH)

    @Slot()
    def cancel(self) -> None:
        """Call it off; the page of the result says so."""
        if self._prepared is not None:
            self._flow.cancel(self._prepared.confirmation_id)

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        for money in (self._amount, self._fee, self._available):
            money.retranslate()
        self.changed.emit()

    def _flow_changed(self, state: FlowState) -> None:
        if state.stage is Stage.CHECKING or state.stage is Stage.PIN:
            self._waits = state.checked is not None and delay_of(state.checked.decision, state.choice) is not None
            self.changed.emit()
        if state.stage is not Stage.REVIEW or state.prepared is None:
            return
        self._waits = False
        if state.prepared == self._prepared:
            self.changed.emit()
            return
        self._prepared = state.prepared
        self._amount.hold(state.prepared.amount_fen)
        self._fee.hold(state.prepared.fee_fen)
        self._available.hold(state.prepared.available_before_fen)
        self.changed.emit()

    def _last_minute(self) -> None:
        self._announcer.announce(translate("review", "还有不到1分钟，这笔转账就作废了，钱不会转出。"))

    @Property(MoneyValue, constant=True)
    def amount(self) -> MoneyValue:
        """What will be sent."""
        return self._amount

    @Property(MoneyValue, constant=True)
    def fee(self) -> MoneyValue:
        """What the bank takes for it."""
        return self._fee

    @Property(bool, notify=changed)
    def free(self) -> bool:
        """Whether it costs nothing."""
        return self._prepared is not None and self._prepared.fee_fen == 0

    @Property(MoneyValue, constant=True)
    def available(self) -> MoneyValue:
        """What could be spent before this transfer."""
        return self._available

    @Property(str, notify=changed)
    def amountWords(self) -> str:
        """The amount in words."""
        return in_words(self._prepared.amount_fen) if self._prepared else ""

    @Property(str, notify=changed)
    def payeeName(self) -> str:
        """Who gets it."""
        return said(self._prepared.payee_name) if self._prepared else ""

    @Property(str, notify=changed)
    def payeeTitle(self) -> str:
        """女儿 李娟, or the bare name where no relation is known."""
        if self._prepared is None:
            return ""
        relation, name = self._prepared.payee_relation, said(self._prepared.payee_name)
        return f"{relation} {name}" if relation else name

    @Property(str, notify=changed)
    def payeeInitial(self) -> str:
        """First character of the name, for the round picture."""
        return self._prepared.payee_name[0] if self._prepared else ""

    @Property(str, notify=changed)
    def payeeBank(self) -> str:
        """Where they bank."""
        return said(self._prepared.payee_bank) if self._prepared else ""

    @Property(str, notify=changed)
    def payeeTail(self) -> str:
        """Last four digits of their card."""
        return self._prepared.payee_tail if self._prepared else ""

    @Property(str, notify=changed)
    def fromName(self) -> str:
        """The account it comes from."""
        return said(self._prepared.from_account_name) if self._prepared else ""

    @Property(str, notify=changed)
    def fromTail(self) -> str:
        """Last four digits of that account."""
        return self._prepared.from_tail if self._prepared else ""

    @Property(str, notify=changed)
    def remark(self) -> str:
        """Words for the payee."""
        return self._prepared.remark if self._prepared else ""

    @Property(str, notify=changed)
    def arrivalText(self) -> str:
        """When it will arrive: 马上到账, or the moment at which it is sent."""
        return arrival_text(self._prepared.arrival, self._prepared.due_at) if self._prepared else ""

    @Property(str, notify=changed)
    def delayText(self) -> str:
        """That it will wait for a day after the PIN, or an empty text."""
        return translate("review", "按密码以后等24小时才转出，这期间可以撤回。") if self._waits else ""

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        """Whether the bank's risk control is looking at it."""
        return self._flow.state.stage is Stage.CHECKING

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Why the bank could not look at it, or an empty text."""
        return failure_text(self._flow.state.failure) if self._flow.state.stage is Stage.REVIEW else ""

    @Property(str, notify=changed)
    def deadline(self) -> str:
        """Until when it waits: 14:05."""
        return f"{self._prepared.expires_at:%H:%M}" if self._prepared else ""

    @Property(int, notify=changed)
    def minutesLeft(self) -> int:
        """It waits for its PIN for less than so many minutes; 0 before one is wanted."""
        return self._time_left.minutes

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """The whole transfer in one sentence, for assistive technology."""
        if self._prepared is None:
            return ""
        pattern = translate("review", "向{who}转{amount}，{bank}尾号{tail}，从{account}尾号{from_tail}转出")
        sentence = pattern.format(
            who=self.payeeTitle,
            amount=spoken(self._prepared.amount_fen),
            bank=said(self._prepared.payee_bank),
            tail=" ".join(self._prepared.payee_tail),
            account=said(self._prepared.from_account_name),
            from_tail=" ".join(self._prepared.from_tail),
        )
        if self._prepared.due_at is None:
            return sentence
        return translate("review", "{transfer}，{arrival}").format(
            transfer=sentence, arrival=self.arrivalText.replace("\n", "，")
        )
