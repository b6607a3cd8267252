"""Changing the PIN: the old one, the new one, the new one again. The digits live here until the bank has taken them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.i18n import marked
from app.pages import Page
from app.serial_worker import Done
from app.viewmodels.pin import PinViewModel
from app.viewmodels.pin_takers import PadState
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.translate import failure_text, translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.errors import PinLockedError, PinNotSetError
from bank.pins import is_too_simple

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.serial_worker import Outcome

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


class Step(StrEnum):
    """What is asked for."""

    OLD = "old"
    NEW = "new"
    AGAIN = "again"
    DONE = "done"
    REFUSED = "refused"
    """The old PIN is locked, or there is none: nothing can be changed here now."""


_QUESTIONS = {
    Step.OLD: marked("safety", "请按现在的密码"),
    Step.NEW: marked("safety", "请按新密码，六个数字"),
    Step.AGAIN: marked("safety", "请再按一遍新密码"),
    Step.DONE: marked("safety", "密码换好了"),
    Step.REFUSED: marked("safety", "现在换不了密码"),
}
_ADVICE = {
    Step.OLD: marked("safety", "先证明是您本人。请不要念出来。"),
    Step.NEW: marked("safety", "别用生日、电话号码，也别用连着的数字。"),
    Step.AGAIN: marked("safety", "两遍一样，才不会按错。"),
}


class PinChange:
    """The three questions, one after the other; a `PinTaker` for the pad."""

    sending_words = marked("pin", "正在核对，请稍等")

    def __init__(self, house: House, changed: Callable[[], None]) -> None:
        self._house = house
        self._changed = changed
        self._listeners: list[Callable[[PadState], None]] = []
        self._old = ""
        self._new = ""
        self.step = Step.OLD
        self.failure: Failure | None = None

    def subscribe(self, listener: Callable[[PadState], None]) -> None:
        """Call `listener` after each change."""
        self._listeners.append(listener)

    @property
    def waits(self) -> bool:
        """Whether another PIN is wanted."""
        return self.step in {Step.OLD, Step.NEW, Step.AGAIN}

    def begin(self) -> None:
        """Start anew; forget whatever was pressed before."""
        self._old = self._new = ""
        self._go(Step.OLD)

    def submit(self, digits: str) -> None:
        """Take one of the three."""
        if self.step is Step.OLD:
            self._check_old(digits)
        elif self.step is Step.NEW:
            self._take_new(digits)
        elif digits != self._new:
            self._go(Step.NEW, Failure("PIN_MISMATCH", {}))
        else:
            self._change()

    def _check_old(self, digits: str) -> None:
        account = self._house.banking.main_account
        if account is None:
            self._go(Step.OLD, Failure("ACCOUNT_UNKNOWN", {}))
            return

        def checked(outcome: Outcome[None]) -> None:
            if isinstance(outcome, Done):
                self._old = digits
                self._go(Step.NEW)
            else:
                self._refused(outcome.error)

        self._tell(sending=True)
        self._house.banking.write(lambda bank: bank.pins.verify(account.customer_id, digits), checked)

    def _take_new(self, digits: str) -> None:
        if is_too_simple(digits):
            self._go(Step.NEW, Failure("PIN_TOO_SIMPLE", {}))
        elif digits == self._old:
            self._go(Step.NEW, Failure("PIN_UNCHANGED", {}))
        else:
            self._new = digits
            self._go(Step.AGAIN)

    def _change(self) -> None:
        account = self._house.banking.main_account
        if account is None:
            return
        old, new = self._old, self._new

        def changed(outcome: Outcome[None]) -> None:
            self._old = self._new = ""
            if isinstance(outcome, Done):
                self._go(Step.DONE)
            else:
                self._refused(outcome.error)

        self._tell(sending=True)
        self._house.banking.write(lambda bank: bank.pins.change(account.customer_id, old, new), changed)

    def _refused(self, error: Exception) -> None:
        over = isinstance(error, PinLockedError | PinNotSetError)
        self._go(Step.REFUSED if over else Step.OLD, Failure.of(error))

    def _go(self, step: Step, failure: Failure | None = None) -> None:
        self.step, self.failure = step, failure
        self._changed()
        self._tell(sending=False)

    def _tell(self, *, sending: bool) -> None:
        for listener in self._listeners:
            listener(PadState(asked=self.waits, sending=sending, failure=self.failure))


@QmlElement
@QmlUncreatable("The safety centre changes PINs.")
class PinChangeViewModel(RoomViewModel):
    """Which of the three PINs is wanted, and whether it is done."""

    pages = frozenset({Page.PIN_CHANGE})
    shown = Signal()

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._change = PinChange(house, self._changed_step)
        self._pad = PinViewModel(self._change, house.announcer, self)
        self._done: Callable[[], None] = lambda: None

    def on_done(self, call: Callable[[], None]) -> None:
        """Call this whenever a PIN was changed."""
        self._done = call

    @Slot()
    def refresh(self) -> None:
        """The page came up: start with the old PIN."""
        self._change.begin()

    def show(self) -> None:
        """Put the pad's words into the language that is now in use."""
        self._pad.retranslate()

    def _changed_step(self) -> None:
        self.changed.emit()
        step = self._change.step
        if step is Step.DONE:
            self._done()
        if step is not Step.OLD and self._change.failure is None:
            self._house.announcer.announce(self.question)

    @Property(PinViewModel, constant=True)
    def pad(self) -> PinViewModel:
        """The pad on which all three are pressed."""
        return self._pad

    @Property(str, notify=shown)
    def question(self) -> str:
        """What is wanted now."""
        return translate("safety", _QUESTIONS[self._change.step])

    @Property(str, notify=shown)
    def advice(self) -> str:
        """What helps with it."""
        text = _ADVICE.get(self._change.step)
        return "" if text is None else translate("safety", text)

    @Property(str, notify=shown)
    def progress(self) -> str:
        """How far it has come: 第2步，共3步."""
        steps = (Step.OLD, Step.NEW, Step.AGAIN)
        if self._change.step not in steps:
            return ""
        return translate("safety", "第{n}步，共3步").format(n=steps.index(self._change.step) + 1)

    @Property(bool, notify=shown)
    def done(self) -> bool:
        """Whether the PIN was changed."""
        return self._change.step is Step.DONE

    @Property(bool, notify=shown)
    def over(self) -> bool:
        """Whether nothing more is asked."""
        return not self._change.waits

    @Property(str, notify=shown)
    def message(self) -> str:
        """What the end means."""
        if self._change.step is Step.DONE:
            return translate("safety", "从现在起，转账用新密码。请记牢，谁也别告诉。")
        return self.refusal

    @Property(str, notify=shown)
    def refusal(self) -> str:
        """Why nothing can be changed now, or an empty text."""
        failure = self._change.failure
        return failure_text(failure) if self._change.step is Step.REFUSED else ""
