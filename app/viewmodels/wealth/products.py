"""The products on offer, alike for everyone, one of them with its facts, and the amount one thinks of putting into it."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.i18n import marked
from app.pages import Page
from app.viewmodels.amount_keys import after_key
from app.viewmodels.amount_separators import plain, separated
from app.viewmodels.money import MoneyValue, TypedAmountError, display, in_words, parse_typed
from app.viewmodels.order import FactRow
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.wealth import orders
from app.viewmodels.wealth.product_rows import OfferedProduct, ProductRow, product_facts, product_row
from app.viewmodels.wealth.words import (
    day_words,
    loss_words,
    nav_text,
    person_words,
    plain_risk,
    product_name,
    risk_words,
)
from bank.savings.errors import AssessmentExpiredError, AssessmentMissingError
from bank.savings.track_record import track_record

if TYPE_CHECKING:
    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.savings.values import Assessment, BuyWealthTerms, Quote

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_FILTERS = (("all", marked("wealth", "全部")), ("mine", marked("wealth", "不高过我的等级")))
_WITHOUT_ANSWERS = frozenset({"ASSESSMENT_MISSING", "ASSESSMENT_EXPIRED"})


@dataclass(frozen=True, slots=True)
class _Picture:
    offered: tuple[OfferedProduct, ...] = ()
    assessment: Assessment | None = None
    available_fen: int | None = None


@QmlElement
@QmlUncreatable("Products come from the bank.")
class WealthProductsViewModel(RoomViewModel):
    """Shows what there is and asks the bank for a quote."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.WEALTH_PRODUCTS, Page.WEALTH_PRODUCT, Page.WEALTH_AMOUNT})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._picture = _Picture()
        self._chosen = ""
        self._filter = "all"
        self._amount_text = ""
        self._refused = ""
        self._rows = Rows(ProductRow, self)
        self._filters = Rows(ChoiceRow, self)
        self._facts = Rows(FactRow, self)
        self._available = MoneyValue(self)
        self.show()

    def refresh(self) -> None:
        """Read the products and the customer's grade."""
        customer_id, account_id, today = self.customer_id, self.account_id, self._house.now().date()

        def job(bank: Bank) -> _Picture:
            offered = tuple(
                OfferedProduct(product, track_record(product, today)) for product in bank.savings.wealth.products()
            )
            return _Picture(offered, _assessment(bank, customer_id), bank.accounts.get(account_id).available_fen)

        self.write(job, self._keep)

    def fail(self, failure: Failure) -> None:
        """Keep why it was refused, so that the page can offer the way out."""
        self._refused = failure.code
        super().fail(failure)

    def show(self) -> None:
        """Fill the rows."""
        grade = self._grade
        shown = [
            each for each in self._picture.offered if self._filter == "all" or not grade or each.product.grade <= grade
        ]
        self._rows.replace([product_row(each) for each in shown])
        self._filters.replace(
            [ChoiceRow(value, translate("wealth", label), chosen=value == self._filter) for value, label in _FILTERS]
        )
        one = self._one
        self._facts.replace([] if one is None else product_facts(one))
        self._available.hold(self._picture.available_fen)
        self._available.retranslate()

    @Slot(str)
    def choose(self, product_id: str) -> None:
        """Look at one product."""
        self._chosen = product_id
        self._amount_text = ""
        self._forget_refusal()
        self.show()
        self.changed.emit()
        self._house.navigation.open(Page.WEALTH_PRODUCT)

    @Slot(str)
    def chooseFilter(self, value: str) -> None:
        """`all`, or `mine`: those that are no riskier than the customer's grade."""
        self._filter = value
        self._forget_refusal()
        self.show()
        self.changed.emit()

    @Slot()
    def showFitting(self) -> None:
        """The way out of a product that is too risky: those that are not."""
        self.chooseFilter("mine")
        self._house.navigation.open(Page.WEALTH_PRODUCTS)

    @Slot()
    def askAmount(self) -> None:
        """Go on to how much."""
        self._forget_refusal()
        self._house.navigation.open(Page.WEALTH_AMOUNT)

    @Slot(str)
    def setAmountText(self, text: str) -> None:
        """What was typed."""
        self._amount_text = plain(text)
        self._forget_refusal()
        self.changed.emit()

    @Slot(str)
    def pressKey(self, key: str) -> None:
        """Take a key of the on-screen pad."""
        self.setAmountText(after_key(self._amount_text, key))

    @Slot()
    def eraseKey(self) -> None:
        """Take back the last character."""
        self.setAmountText(self._amount_text[:-1])

    @Slot()
    def quote(self) -> None:
        """Ask the bank for a quote of this amount: the review follows, or why not."""
        amount_fen = self.planned_fen()
        if amount_fen is None:
            return
        customer_id, account_id, product_id = self.customer_id, self.account_id, self._chosen
        request_id = f"wealth-{secrets.token_hex(8)}"
        self.write(
            lambda bank: bank.savings.wealth.quote_purchase(
                request_id, customer_id, account_id, product_id, amount_fen
            ),
            self._offer,
        )

    def planned_fen(self) -> int | None:
        """The amount that was typed; None, and said, where it is none."""
        try:
            return parse_typed(self._amount_text)
        except TypedAmountError as error:
            self.fail(Failure("PURCHASE_EMPTY" if error.code == "AMOUNT_EMPTY" else error.code, {}))
            return None

    @property
    def chosen(self) -> str:
        """The product that is looked at."""
        return self._chosen

    def _offer(self, quote: Quote[BuyWealthTerms]) -> None:
        self._refused = ""
        self._house.orders.offer(orders.purchase(quote))

    def _keep(self, picture: _Picture) -> None:
        self._refused = ""
        self._picture = picture

    def _forget_refusal(self) -> None:
        self._refused = ""
        self.clear_failure()

    @property
    def _grade(self) -> int:
        return self._picture.assessment.grade if self._picture.assessment else 0

    @property
    def _one(self) -> OfferedProduct | None:
        return next((each for each in self._picture.offered if each.product.id == self._chosen), None)

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `ProductRow`, in the bank's order."""
        return self._rows

    @Property(Rows, constant=True)
    def filters(self) -> Rows:
        """Rows of `ChoiceRow`."""
        return self._filters

    @Property(str, notify=shown)
    def listName(self) -> str:
        """Name of the list, with how many it holds."""
        return translate("wealth", "理财产品，{n}个").format(n=self._rows.count)

    @Property(bool, notify=shown)
    def graded(self) -> bool:
        """Whether there is a grade that still holds."""
        return self._picture.assessment is not None

    @Property(str, notify=shown)
    def gradeText(self) -> str:
        """The customer's grade and until when it holds, or that there is none."""
        known = self._picture.assessment
        if known is None:
            return translate("wealth", "还没有有效的风险问卷")
        return translate("wealth", "您的等级是{grade}，有效到{day}").format(
            grade=person_words(known.grade), day=day_words(known.valid_until.date())
        )

    @Property(str, notify=shown)
    def productName(self) -> str:
        """The product that is looked at."""
        return product_name(self._one.product.name) if self._one else ""

    @Property(int, notify=shown)
    def productGrade(self) -> int:
        """Its grade, 1 to 5."""
        return self._one.product.grade if self._one else 1

    @Property(str, notify=shown)
    def riskText(self) -> str:
        """R2 中低风险."""
        return risk_words(self._one.product.grade) if self._one else ""

    @Property(str, notify=shown)
    def plainRisk(self) -> str:
        """中低风险."""
        return plain_risk(self._one.product.grade) if self._one else ""

    @Property(str, notify=shown)
    def lossText(self) -> str:
        """That one may lose."""
        return loss_words(self._one.product.grade) if self._one else ""

    @Property(str, notify=shown)
    def fitText(self) -> str:
        """How the product's grade stands to the customer's, or an empty text without a grade."""
        if self._one is None or not self._grade:
            return ""
        if self._one.product.grade > self._grade:
            return translate("wealth", "它的风险高过您的{grade}，您买不了。").format(grade=f"C{self._grade}")
        return ""

    @Property(Rows, constant=True)
    def facts(self) -> Rows:
        """Rows of `FactRow` of the product that is looked at."""
        return self._facts

    @Property("QVariantList", notify=shown)
    def curve(self) -> list[QPointF]:
        """A year of net values: 53 points in a square of side 1, y downwards."""
        if self._one is None:
            return []
        navs = self._one.record.year_navs_e4
        low, span = min(navs), max(max(navs) - min(navs), 1)
        return [QPointF(n / (len(navs) - 1), 1 - (nav - low) / span) for n, nav in enumerate(navs)]

    @Property(str, notify=shown)
    def curveSentence(self) -> str:
        """The curve for the ear."""
        if self._one is None:
            return ""
        record = self._one.record
        return translate("wealth", "过去一年每份的价钱：从{first}到{last}，最低{low}，最高{high}").format(
            first=nav_text(record.year_navs_e4[0]),
            last=nav_text(record.year_navs_e4[-1]),
            low=nav_text(min(record.year_navs_e4)),
            high=nav_text(max(record.year_navs_e4)),
        )

    @Property(str, notify=shown)
    def curveHigh(self) -> str:
        """The highest net value of the year."""
        return nav_text(max(self._one.record.year_navs_e4)) if self._one else ""

    @Property(str, notify=shown)
    def curveLow(self) -> str:
        """The lowest net value of the year."""
        return nav_text(min(self._one.record.year_navs_e4)) if self._one else ""

    @Property(str, notify=shown)
    def amountText(self) -> str:
        """What was typed: 12,345.67."""
        return separated(self._amount_text)

    @Property(str, notify=shown)
    def amountWords(self) -> str:
        """The amount in words, or an empty text where it is none yet."""
        try:
            return in_words(parse_typed(self._amount_text))
        except TypedAmountError:
            return ""

    @Property(str, notify=shown)
    def leastText(self) -> str:
        """The smallest purchase."""
        if self._one is None:
            return ""
        return translate("wealth", "最少 {least}").format(least=display(self._one.product.least_fen))

    @Property(MoneyValue, constant=True)
    def available(self) -> MoneyValue:
        """What the main account has for it."""
        return self._available

    @Property(bool, notify=shown)
    def needsAnswers(self) -> bool:
        """Whether it was refused because the questionnaire is missing or too old."""
        return self._refused in _WITHOUT_ANSWERS

    @Property(bool, notify=shown)
    def tooRisky(self) -> bool:
        """Whether it was refused because the product is too risky for this person."""
        return self._refused == "PRODUCT_TOO_RISKY"


def _assessment(bank: Bank, customer_id: str) -> Assessment | None:
    try:
        return bank.savings.suitability.current(customer_id)
    except (AssessmentMissingError, AssessmentExpiredError):
        return None
