"""The transfer a person is putting together by touch, until the bank has looked at it."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.transfer_state import Draft, Route, Stage
from app.viewmodels.amount_keys import after_key
from app.viewmodels.amount_separators import plain, separated
from app.viewmodels.answer_row import AnswerRow
from app.viewmodels.arrivals import arrival_row, arrival_words
from app.viewmodels.money import TypedAmountError, in_words, parse_typed
from app.viewmodels.rows import Rows
from app.viewmodels.translate import failure_text, translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.values import Arrival

if TYPE_CHECKING:
    from app.transfer_flow import TransferFlow
    from app.transfer_state import FlowState
    from app.viewmodels.announcer import Announcer
    from app.viewmodels.payees import PayeesViewModel
    from bank.values import Payee, PreparedTransfer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

QUICK_AMOUNTS_YUAN = ("100", "200", "500", "1000")
LONGEST_REMARK = 20
"""Characters; a remark is shown whole on the review page."""


@QmlElement
@QmlUncreatable("There is one draft.")
class TransferViewModel(QObject):
    """Payee, amount and remark as they stand, and what is wrong with them."""

    changed = Signal()

    def __init__(
        self, flow: TransferFlow, payees: PayeesViewModel, announcer: Announcer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._flow = flow
        self._payees = payees
        self._announcer = announcer
        self._payee: Payee | None = None
        self._amount_text = ""
        self._remark = ""
        self._arrival = Arrival.REAL_TIME
        self._arrivals = Rows(AnswerRow, self)
        self._show_arrivals()
        self._failure: Failure | None = None
        self._busy = False
        flow.subscribe(self._flow_changed)

    @Slot()
    def reset(self) -> None:
        """Start with nothing chosen."""
        self._payee, self._amount_text, self._remark = None, "", ""
        self._arrival = Arrival.REAL_TIME
        self._show_arrivals()
        self._refuse(None)

    @Slot(str, result=bool)
    def choose(self, payee_id: str) -> bool:
        """Send to this person. False where the list no longer has them."""
        self._payee = self._payees.find(payee_id)
        self._refuse(None if self._payee else Failure("PAYEE_UNKNOWN", {}))
        return self._payee is not None

    @Slot(str)
    def setAmountText(self, text: str) -> None:
        """Take what was typed as it is; it is judged when the person goes on."""
        text = plain(text)
        if text != self._amount_text:
            self._amount_text = text
            self._refuse(None)

    @Slot(str)
    def pressKey(self, key: str) -> None:
        """Take a key of the on-screen pad. The focus is on the key, so that what it did to the amount has to be said."""
        self.takeAmount(after_key(self._amount_text, key))

    @Slot()
    def eraseKey(self) -> None:
        """Take back the last character."""
        self.takeAmount(self._amount_text[:-1])

    @Slot(str)
    def takeAmount(self, text: str) -> None:
        """Take an amount that was pressed, not typed, and say it."""
        self.setAmountText(text)
        self._announcer.announce(self.amountWords or translate("transfer", "还没有填金额"))

    @Slot(str)
    def setRemark(self, text: str) -> None:
        """Words for the payee."""
        self._remark = text[:LONGEST_REMARK]
        self.changed.emit()

    @Slot(str)
    def chooseArrival(self, value: str) -> None:
        """When it is to arrive: `real_time`, `two_hours` or `next_day`."""
        self._arrival = Arrival(value)
        self._show_arrivals()
        self.changed.emit()

    @Slot()
    def prepare(self) -> None:
        """Have the bank check the draft and hold the money; the review page follows by itself."""
        if self._busy:
            return
        if self._payee is None:
            self._refuse(Failure("PAYEE_MISSING", {}))
            return
        try:
            amount_fen = parse_typed(self._amount_text)
        except TypedAmountError as error:
            self._refuse(Failure(error.code, {}))
            return
        self._busy = True
        self._refuse(None)
        draft = Draft(self._payee.id, amount_fen, self._remark.strip(), self._arrival)
        self._flow.prepare(draft, Route.TOUCH, self._prepared)

    def fill(self, prepared: PreparedTransfer) -> None:
        """Start again from what was prepared before, whoever had asked for it."""
        self._payee = self._payees.find(prepared.payee_id)
        yuan, cents = divmod(prepared.amount_fen, 100)
        self._amount_text = f"{yuan}.{cents:02d}" if cents else str(yuan)
        self._remark = prepared.remark
        self._arrival = prepared.arrival
        self._show_arrivals()
        self._refuse(None)

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self._show_arrivals()
        self.changed.emit()

    def _prepared(self, answer: PreparedTransfer | Failure) -> None:
        self._busy = False
        self._refuse(answer if isinstance(answer, Failure) else None)

    def _refuse(self, failure: Failure | None) -> None:
        self._failure = failure
        self.changed.emit()
        self._announcer.announce(failure_text(failure))

    def _show_arrivals(self) -> None:
        self._arrivals.replace([arrival_row(mode, chosen=mode is self._arrival) for mode in Arrival])

    def _flow_changed(self, state: FlowState) -> None:
        if state.stage in (Stage.DONE, Stage.WAITING):
            self.reset()

    @Property(bool, notify=changed)
    def hasPayee(self) -> bool:
        """Whether somebody was chosen."""
        return self._payee is not None

    @Property(str, notify=changed)
    def payeeName(self) -> str:
        """Their name."""
        return self._payee.name if self._payee else ""

    @Property(str, notify=changed)
    def payeeCalled(self) -> str:
        """女儿, or the name where no relation is known."""
        return (self._payee.relation or self._payee.name) if self._payee else ""

    @Property(str, notify=changed)
    def payeeInitial(self) -> str:
        """First character of the name, for the round picture."""
        return self._payee.name[0] if self._payee else ""

    @Property(str, notify=changed)
    def payeeDetail(self) -> str:
        """Bank and last four digits."""
        if self._payee is None:
            return ""
        return translate("payees", "{bank} 尾号{tail}").format(bank=self._payee.bank_name, tail=self._payee.tail)

    @Property(str, notify=changed)
    def amountText(self) -> str:
        """The amount as typed so far: 12,345.67."""
        return separated(self._amount_text)

    @Property(str, notify=changed)
    def amountWords(self) -> str:
        """The amount in words, so that a zero too many is noticed; empty while it is no amount."""
        try:
            return in_words(parse_typed(self._amount_text))
        except TypedAmountError:
            return ""

    @Property("QStringList", constant=True)
    def quickAmounts(self) -> list[str]:
        """Amounts in yuan that one tap fills in."""
        return list(QUICK_AMOUNTS_YUAN)

    @Property(str, notify=changed)
    def remark(self) -> str:
        """Words for the payee."""
        return self._remark

    @Property(Rows, constant=True)
    def arrivals(self) -> Rows:
        """Rows of `AnswerRow`: when it can arrive."""
        return self._arrivals

    @Property(str, notify=changed)
    def arrivalText(self) -> str:
        """When it will arrive, in plain words: 马上到账."""
        return arrival_words(self._arrival)

    @Property(int, constant=True)
    def longestRemark(self) -> int:
        """Characters that a remark may have."""
        return LONGEST_REMARK

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether the bank is looking at it."""
        return self._busy

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """What is wrong and what to do, or an empty text."""
        return failure_text(self._failure)
