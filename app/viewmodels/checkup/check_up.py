"""What a person has, in shares and in sentences: as it is, or as it would be after a planned purchase."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.pages import Page
from app.viewmodels.money import MoneyValue, display, spoken
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.viewmodels.wealth.words import product_name
from bank.book.ratios import rounded_ratio
from bank.savings.checkup import WHOLE_BP, class_sums

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.viewmodels.room import House
    from app.viewmodels.wealth.products import WealthProductsViewModel
    from bank.savings.values import CheckUp, Finding

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

CLASSES = {
    "current": marked("checkup", "活期"),
    "deposits": marked("checkup", "定期"),
    "arriving": marked("checkup", "路上的钱"),
    "wealth": marked("checkup", "理财"),
    "metals": marked("checkup", "贵金属"),
}
"""The bank's classes of what one has, in words."""
FINDINGS = {
    "NOTHING_TO_NOTE": marked("checkup", "没有看到需要特别留意的地方。"),
    "SPENDING_UNKNOWN": marked("checkup", "最近三个月没有花钱的记录，算不出手头的钱够用多久。"),
    "EMERGENCY_LOW": marked("checkup", "随时能用的钱，照最近三个月的花法，大约够用{months}个月，不到{least}个月。"),
    "CONCENTRATED": marked("checkup", "“{name}”一样就占了全部的百分之{percent}，它涨跌时对您的影响会比较大。"),
    "HIGH_RISK_SHARE": marked("checkup", "涨跌大的部分占了全部的百分之{percent}，这部分可能亏本。"),
    "ABOVE_GRADE": marked("checkup", "“{name}”是R{product_grade}级，高过您现在的C{grade}级，涨跌可能超出您能接受的。"),
    "DEPOSIT_DUE_SOON": marked("checkup", "有一笔{amount}元的定期在{year}年{month}月{day}日到期。"),
}
"""What the bank noticed, by its code: the sentence of `bank.savings.checkup` in the language of the screen."""
_WHY = {
    "EMERGENCY_LOW": marked("checkup", "急用钱的时候，手头的钱要够用几个月，才不用提前取定期。"),
    "CONCENTRATED": marked("checkup", "钱分开放，一样跌了，别的不受影响。"),
    "HIGH_RISK_SHARE": marked("checkup", "这里说的是R4、R5的理财和贵金属。"),
    "ABOVE_GRADE": marked("checkup", "等级是您上次答问卷时定的，情况变了可以重新答。"),
    "DEPOSIT_DUE_SOON": marked("checkup", "到期以后会照您存的时候选的办法处理。"),
}
_PLAIN = {
    "ABOVE_GRADE": (
        marked("checkup", "“{name}”涨跌比较大，可能超出您上次说的能接受的。"),
        marked("checkup", "这是照您上次答的问题看的，情况变了可以重新答。"),
    ),
    "HIGH_RISK_SHARE": (
        marked("checkup", "涨跌大的部分占了全部的百分之{percent}，这部分可能亏本。"),
        marked("checkup", "这里说的是涨跌大的理财，还有黄金白银。"),
    ),
}
"""The same without the bank's letters for grades, as the elder version says it."""
_PLAIN_CLASSES = {"metals": marked("checkup", "黄金白银")}
_GOOD = "NOTHING_TO_NOTE"


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One class of what one has. `share` is 0 to 1."""

    kind: str
    name: str
    amount: str
    percent: str
    share: float
    sentence: str


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One sentence of the check-up, why it is said, and its sign: `check` or `info`."""

    text: str
    why: str
    icon: str
    sentence: str


@QmlElement
@QmlUncreatable("The bank looks at what one has.")
class CheckUpViewModel(RoomViewModel):
    """Shows the bank's check-up."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.CHECK_UP})

    def __init__(self, house: House, products: WealthProductsViewModel, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._products = products
        self._plan: tuple[str, int] | None = None
        self._result: CheckUp | None = None
        self._shares = Rows(ShareRow, self)
        self._findings = Rows(FindingRow, self)
        self._plain_shares = Rows(ShareRow, self)
        self._plain_findings = Rows(FindingRow, self)
        self._total = MoneyValue(self)
        self._spending = MoneyValue(self)

    def refresh(self) -> None:
        """Ask the bank. A plan is dropped once a person has left the purchase that it belongs to."""
        if Page.WEALTH_AMOUNT not in self._house.navigation.pages:
            self._plan = None
        customer_id, plan = self.customer_id, self._plan
        product_id, amount_fen = plan or (None, 0)
        self.write(lambda bank: bank.savings.check_ups.check_up(customer_id, product_id, amount_fen), self._keep)

    def show(self) -> None:
        """Fill the rows."""
        result = self._result
        self._shares.replace([] if result is None else _shares(result))
        self._findings.replace([] if result is None else [_finding(finding) for finding in result.findings])
        self._plain_shares.replace([] if result is None else _shares(result, {**CLASSES, **_PLAIN_CLASSES}))
        self._plain_findings.replace([] if result is None else [_plain_finding(finding) for finding in result.findings])
        self._total.hold(None if result is None else result.assets.total_fen)
        self._spending.hold(None if result is None else result.monthly_spending_fen)
        self._total.retranslate()
        self._spending.retranslate()

    @Slot()
    def plan(self) -> None:
        """Look at what it would be like after the purchase that is being filled in."""
        amount_fen = self._products.planned_fen()
        if amount_fen is not None and self._products.chosen:
            self._plan = (self._products.chosen, amount_fen)
            self._house.navigation.open(Page.CHECK_UP)

    @Slot()
    def dropPlan(self) -> None:
        """Look at what it is like now, without the purchase."""
        self._plan = None
        self.refresh()

    def _keep(self, result: CheckUp) -> None:
        self._result = result

    @Property(Rows, constant=True)
    def shares(self) -> Rows:
        """Rows of `ShareRow`, those that hold something."""
        return self._shares

    @Property(Rows, constant=True)
    def findings(self) -> Rows:
        """Rows of `FindingRow`."""
        return self._findings

    @Property(MoneyValue, constant=True)
    def total(self) -> MoneyValue:
        """All that one has, or would have."""
        return self._total

    @Property(MoneyValue, constant=True)
    def spending(self) -> MoneyValue:
        """What one spends in a month."""
        return self._spending

    @Property(bool, notify=shown)
    def planned(self) -> bool:
        """Whether it is told as after a purchase."""
        return self._plan is not None

    @Property(str, notify=shown)
    def planText(self) -> str:
        """Which purchase, or an empty text."""
        if self._plan is None:
            return ""
        return translate("checkup", "假如拿 {amount} 买了“{name}”，会是这样。还没有买。").format(
            amount=display(self._plan[1]), name=self._products.productName
        )

    @Property(str, notify=shown)
    def plainPlanText(self) -> str:
        """The same for who cannot buy here: first that nothing was bought."""
        if self._plan is None:
            return ""
        return translate("checkup", "现在没有买，钱没有动。下面是算一算：拿出 {amount} 买“{name}”以后的样子。").format(
            amount=display(self._plan[1]), name=self._products.productName
        )

    @Property(Rows, constant=True)
    def plainShares(self) -> Rows:
        """`shares` without jargon."""
        return self._plain_shares

    @Property(Rows, constant=True)
    def plainFindings(self) -> Rows:
        """`findings` without jargon."""
        return self._plain_findings

    @Property(str, notify=shown)
    def lastsText(self) -> str:
        """For how long current money lasts."""
        tenths = None if self._result is None else self._result.emergency_tenths
        if tenths is None:
            return ""
        months = f"{tenths // 10}.{tenths % 10}" if tenths % 10 else str(tenths // 10)
        return translate("checkup", "活期的钱大约够用{months}个月").format(months=months)

    @Property(str, notify=shown)
    def spendingText(self) -> str:
        """What one spends in a month, as a sentence."""
        if self._result is None or not self._result.monthly_spending_fen:
            return ""
        amount = display(self._result.monthly_spending_fen)
        return translate("checkup", "最近三个月，平均一个月花 {amount}").format(amount=amount)

    @Property(str, notify=shown)
    def shareListName(self) -> str:
        """Name of the list of shares, with how many it holds."""
        return translate("checkup", "钱都在哪里，{n}类").format(n=self._shares.count)

    @Property(str, notify=shown)
    def findingListName(self) -> str:
        """Name of the list of findings, with how many it holds."""
        return translate("checkup", "看到的情况，{n}条").format(n=self._findings.count)


def finding_text(finding: Finding) -> str:
    """A finding in the language of the screen."""
    return translate("checkup", FINDINGS[finding.code]).format(**_named(finding))


def _named(finding: Finding) -> dict[str, str]:
    """What a finding's sentence is filled with, a product by its name in the language of the screen."""
    params = dict(finding.params)
    if "name" in params:
        params["name"] = product_name(params["name"])
    return params


def _percent_words(bp: int) -> str:
    """A share with one decimal at most: 94.3%, 100%."""
    whole, tenth = divmod(rounded_ratio(bp, 10), 10)
    return f"{whole}{f'.{tenth}' if tenth else ''}%"


def _shares(result: CheckUp, names: Mapping[str, str] = CLASSES) -> list[ShareRow]:
    share = dict(result.allocation_bp)
    rows = []
    for kind, fen in class_sums(result.assets):
        if fen:
            name = translate("checkup", names[kind])
            words = _percent_words(share[kind])
            sentence = translate("checkup", "{name}，{amount}，占{percent}").format(
                name=name, amount=spoken(fen), percent=words
            )
            rows.append(ShareRow(kind, name, display(fen), words, share[kind] / WHOLE_BP, sentence))
    return rows


def _plain_finding(finding: Finding) -> FindingRow:
    if finding.code not in _PLAIN:
        return _finding(finding)
    text, why = (translate("checkup", said) for said in _PLAIN[finding.code])
    text = text.format(**_named(finding))
    return FindingRow(text, why, "info", text + why)


def _finding(finding: Finding) -> FindingRow:
    text = finding_text(finding)
    why = translate("checkup", _WHY[finding.code]) if finding.code in _WHY else ""
    return FindingRow(text, why, "check" if finding.code == _GOOD else "info", text + why)
