"""Asking for a loan: how much, for how long, what for."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.pages import Page
from app.viewmodels.credit_words import percent_text
from app.viewmodels.loans.orders import application
from app.viewmodels.loans.words import purpose_text
from app.viewmodels.money import TypedAmountError, display
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.typed_amount import TypedAmount
from bank.credit.loan_decision import PURPOSES

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.viewmodels.room import House
    from bank.credit.policy import LoanPolicy

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_USUAL_MONTHS = 12


@QmlElement
@QmlUncreatable("The bank decides.")
class LoanApplyViewModel(RoomViewModel):
    """The application; putting it under review commits to nothing."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.LOAN_APPLY})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._rules: LoanPolicy | None = None
        self._months = _USUAL_MONTHS
        self._purpose = PURPOSES[0]
        self._amount = TypedAmount(self, self.clear_failure)
        self._terms = Rows(ChoiceRow, self)
        self._purposes = Rows(ChoiceRow, self)

    @Slot()
    def refresh(self) -> None:
        """Ask what may be asked for."""
        self.write(lambda bank: bank.loans.rules(), self._seen)

    @Slot(str)
    def chooseMonths(self, months: str) -> None:
        """The value of a row of `terms`."""
        self._months = int(months)
        self._shown_anew()

    @Slot(str)
    def choosePurpose(self, purpose: str) -> None:
        """The value of a row of `purposes`."""
        self._purpose = purpose
        self._shown_anew()

    @Slot()
    def next(self) -> None:
        """Put the application under review."""
        rules = self._rules
        if rules is None:
            return
        try:
            fen = self._amount.fen()
        except TypedAmountError as error:
            self.fail(Failure(error.code, {}))
            return
        if not rules.least_fen <= fen <= rules.most_fen:
            limits: dict[str, int | str] = {"least_fen": rules.least_fen, "most_fen": rules.most_fen}
            self.fail(Failure("LOAN_TERMS_INVALID", limits))
            return
        self._house.orders.offer(application(self.customer_id, fen, self._months, self._purpose, rules.annual_ppm))

    def show(self) -> None:
        """Put the choices into rows."""
        self._amount.retranslate()
        terms = self._rules.terms if self._rules else ()
        label = translate("loans", "{n}个月")
        self._terms.replace([ChoiceRow(str(n), label.format(n=n), chosen=n == self._months) for n in terms])
        self._purposes.replace(
            [ChoiceRow(each, purpose_text(each), chosen=each == self._purpose) for each in PURPOSES] if terms else []
        )

    def _seen(self, rules: LoanPolicy) -> None:
        self._rules = rules
        if self._months not in rules.terms:
            self._months = rules.terms[-1]

    def _shown_anew(self) -> None:
        self.clear_failure()
        self.show()
        self.changed.emit()

    def _knows(self) -> bool:
        return self._rules is not None

    @Property(TypedAmount, constant=True)
    def amount(self) -> TypedAmount:
        """How much."""
        return self._amount

    @Property(str, notify=shown)
    def hintText(self) -> str:
        """What may be asked for, and at which rate."""
        if self._rules is None:
            return ""
        return translate("loans", "{least} 到 {most} 年利率 {rate}").format(
            least=display(self._rules.least_fen),
            most=display(self._rules.most_fen),
            rate=percent_text(self._rules.annual_ppm),
        )

    @Property(Rows, constant=True)
    def terms(self) -> Rows:
        """Rows of `ChoiceRow`: how many months."""
        return self._terms

    @Property(Rows, constant=True)
    def purposes(self) -> Rows:
        """Rows of `ChoiceRow`: what for."""
        return self._purposes
