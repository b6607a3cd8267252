"""The notice of a large amount: a second confirmation, and the signature of this device in plain words."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.transfer_state import Stage
from app.viewmodels.money import display, spoken
from app.viewmodels.payees import payee_title
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.transfers.rules import load_rules

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.transfer_flow import TransferFlow
    from app.transfer_state import FlowState

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The bank says when a notice is due.")
class NoticeViewModel(QObject):
    """What confirming a large transfer takes. It keeps the last one while its page goes away."""

    changed = Signal()

    def __init__(self, flow: TransferFlow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._flow = flow
        self._rules = load_rules()
        self._shown: FlowState | None = None
        flow.subscribe(self._flow_changed)

    @Slot()
    def agree(self) -> None:
        """Confirm a second time; the PIN pad opens."""
        if self._shown is not None and self._shown.prepared is not None:
            self._flow.acknowledge(self._shown.prepared.confirmation_id)

    @Slot()
    def cancel(self) -> None:
        """Call it off; the page of the result says so."""
        if self._shown is not None and self._shown.prepared is not None:
            self._flow.cancel(self._shown.prepared.confirmation_id)

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self.changed.emit()

    def _flow_changed(self, state: FlowState) -> None:
        if state.stage is Stage.NOTICE:
            self._shown = state
            self.changed.emit()

    @Property(bool, notify=changed)
    def large(self) -> bool:
        """Whether the day's total is above the second threshold."""
        checked = None if self._shown is None else self._shown.checked
        return checked is not None and checked.needed.large_amount_notice

    @Property(bool, notify=changed)
    def firstTime(self) -> bool:
        """Whether this device gets its certificate now."""
        checked = None if self._shown is None else self._shown.checked
        return checked is not None and not checked.certified

    @Property(str, notify=changed)
    def payeeText(self) -> str:
        """To whom: 转给 女儿 李娟."""
        prepared = None if self._shown is None else self._shown.prepared
        return "" if prepared is None else translate("risk", "转给 {who}").format(who=payee_title(prepared))

    @Property(str, notify=changed)
    def amountText(self) -> str:
        """How much: ¥6,000.00."""
        prepared = None if self._shown is None else self._shown.prepared
        return "" if prepared is None else display(prepared.amount_fen)

    @Property(str, notify=changed)
    def totalText(self) -> str:
        """Why there is a notice: today's total and the threshold."""
        return self._total(display)

    @Property(str, notify=changed)
    def signatureText(self) -> str:
        """What the signature is, in plain words."""
        if self.firstTime:
            return translate("notice", "按对密码以后，银行给这台设备配一把安全钥匙，证明是您本人在转。")
        return translate("notice", "按对密码以后，用这台设备上您的安全钥匙，证明是您本人在转。")

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """All of it, as a screen reader says it before anything can be agreed to."""
        return f"{self._transfer(spoken)}。{self._total(spoken)}{self.signatureText}"

    def _transfer(self, money: Callable[[int], str]) -> str:
        prepared = None if self._shown is None else self._shown.prepared
        if prepared is None:
            return ""
        return translate("risk", "转给{who}，{amount}").format(
            who=payee_title(prepared), amount=money(prepared.amount_fen)
        )

    def _total(self, money: Callable[[int], str]) -> str:
        checked = None if self._shown is None else self._shown.checked
        if checked is None:
            return ""
        limit = self._rules.notice_day_total_fen if self.large else self._rules.signature_day_total_fen
        pattern = translate("notice", "加上这一笔，您今天一共转出{total}，超过了{limit}。")
        return pattern.format(total=money(checked.needed.total_fen), limit=money(limit))
