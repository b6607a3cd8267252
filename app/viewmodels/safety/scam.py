"""Help against scams: what they are like, what to do now, whom to call, and what risk control has noticed so far."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.pages import Page
from app.viewmodels.money import display, spoken
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.safety import moments
from app.viewmodels.safety.scam_table import ELDERLY, KINDS, NAMES_ONLY, TELECOM, Scam
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.risk.values import Action, Choice

if TYPE_CHECKING:
    from bank.bank import Bank
    from bank.safety.values import RiskNotice

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

HOTLINE = "96110"
"""The national hotline against fraud."""

_DID = {
    Action.ASK: marked("safety", "问过您"),
    Action.DELAY: marked("safety", "等了24小时"),
    Action.BLOCK: marked("safety", "拦下了"),
}
_CHOSE = {
    Choice.CONTINUE: marked("safety", "您选了继续"),
    Choice.DELAY: marked("safety", "您选了等24小时"),
    Choice.FAMILY: marked("safety", "您选了联系家人"),
    Choice.CANCEL: marked("safety", "您选了取消"),
}


@dataclass(frozen=True, slots=True)
class ScamRow:
    """One type of scam in a list."""

    kind: str
    name: str
    sign: str
    sentence: str


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """One transfer that risk control noticed."""

    title: str
    detail: str
    reason: str
    sentence: str


@dataclass(frozen=True, slots=True)
class _Guard:
    name: str
    above_fen: int


def _guard(bank: Bank, customer_id: str) -> _Guard | None:
    """Who guards this customer's transfers, by name."""
    guardian = bank.family.guardian(customer_id)
    if guardian is None:
        return None
    if guardian.has_pin:
        return _Guard(bank.customers.get(guardian.guardian_id).name, guardian.above_fen)
    names = (payee.name for payee in bank.payees.list(customer_id) if payee.id == guardian.guardian_id)
    return _Guard(next(names, ""), guardian.above_fen)


def scam_row(scam: Scam) -> ScamRow:
    """One type in words."""
    name, sign = translate("scam", scam.name), translate("scam", scam.sign)
    return ScamRow(scam.id, name, sign, translate("safety", "{name}：{sign}").format(name=name, sign=sign))


def notice_row(notice: RiskNotice) -> NoticeRow:
    """One decision of risk control in words."""
    did = translate("safety", _DID[notice.action])
    chose = "" if notice.chosen is None else translate("safety", _CHOSE[notice.chosen])
    title = translate("safety", "给{name}转 {amount}")
    parts = [moments.minute(notice.decided_at), did, *([chose] if chose else [])]
    detail = translate("safety", "，").join(parts)
    names = [translate("scam", _name(scam)) for scam in notice.scams]
    reason = translate("safety", "像{scams}").format(scams=translate("safety", "、").join(names)) if names else ""
    said = title.format(name=notice.payee_name, amount=spoken(notice.amount_fen))
    return NoticeRow(
        title.format(name=notice.payee_name, amount=display(notice.amount_fen)),
        detail,
        reason,
        translate("safety", "，").join([said, detail, *([reason] if reason else [])]),
    )


def _name(scam: str) -> str:
    return KINDS[scam].name if scam in KINDS else NAMES_ONLY.get(scam, scam)


@QmlElement
@QmlUncreatable("There is one help against scams.")
class ScamViewModel(RoomViewModel):
    """Types of scams, one of them in full, help that can be called, and the history of risk control."""

    pages = frozenset({Page.SAFETY, Page.SCAM, Page.SCAM_KIND, Page.RISK_HISTORY})
    shown = Signal()

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._notices: tuple[RiskNotice, ...] | None = None
        self._guardian: _Guard | None = None
        self._kind = TELECOM[0]
        self._called = ""
        self._telecom = Rows(ScamRow, self)
        self._elderly = Rows(ScamRow, self)
        self._history = Rows(NoticeRow, self)
        self.show()

    @Slot()
    def refresh(self) -> None:
        """Ask for the history of risk control and the guardian."""
        customer_id = self.customer_id

        def job(bank: Bank) -> tuple[tuple[RiskNotice, ...], _Guard | None]:
            return bank.risk_history.notices(customer_id), _guard(bank, customer_id)

        def then(found: tuple[tuple[RiskNotice, ...], _Guard | None]) -> None:
            self._notices, self._guardian = found

        self._called = ""
        self.write(job, then)

    def show(self) -> None:
        """All types and the history, in words."""
        self._telecom.replace([scam_row(scam) for scam in TELECOM])
        self._elderly.replace([scam_row(scam) for scam in ELDERLY])
        self._history.replace([notice_row(notice) for notice in self._notices or ()])

    @Slot(str)
    def open(self, kind: str) -> None:
        """Show one type in full."""
        self._kind = KINDS[kind]
        self.changed.emit()
        self._house.navigation.open(Page.SCAM_KIND)

    @Slot()
    def callHotline(self) -> None:
        """Say what would be dialled: this window cannot call anybody, and says so."""
        self._call(
            translate("safety", "模拟拨号：{number}。这台电脑打不了电话，请拿起电话拨{number}。").format(number=HOTLINE)
        )

    @Slot()
    def callGuardian(self) -> None:
        """The same for the family member who guards the account."""
        if self._guardian is not None:
            self._call(
                translate("safety", "模拟拨号：{name}。这台电脑打不了电话，请拿起电话打给{name}。").format(
                    name=self._guardian.name
                )
            )

    def _call(self, text: str) -> None:
        self._called = text
        self.changed.emit()
        self._house.announcer.announce(text)

    def _knows(self) -> bool:
        return self._notices is not None

    @Property(Rows, constant=True)
    def telecom(self) -> Rows:
        """Rows of `ScamRow`: the ten types of 公安部."""
        return self._telecom

    @Property(Rows, constant=True)
    def elderly(self) -> Rows:
        """Rows of `ScamRow`: the six frauds on old people."""
        return self._elderly

    @Property(Rows, constant=True)
    def history(self) -> Rows:
        """Rows of `NoticeRow`, the newest first."""
        return self._history

    @Property(str, notify=shown)
    def historyText(self) -> str:
        """How often risk control noticed something, in one line."""
        if self._notices is None:
            return ""
        if not self._notices:
            return translate("safety", "没有可疑的转账")
        return translate("safety", "提醒过{n}次").format(n=len(self._notices))

    @Property(str, notify=shown)
    def name(self) -> str:
        """The type that is shown in full."""
        return translate("scam", self._kind.name)

    @Property(str, notify=shown)
    def how(self) -> str:
        """How it goes."""
        return translate("scam", self._kind.how)

    @Property(str, notify=shown)
    def sign(self) -> str:
        """How one knows it."""
        return translate("scam", self._kind.sign)

    @Property(str, notify=shown)
    def advice(self) -> str:
        """What to do now."""
        return translate("scam", self._kind.do)

    @Property(str, constant=True)
    def hotline(self) -> str:
        """The number of the hotline."""
        return HOTLINE

    @Property(str, notify=shown)
    def called(self) -> str:
        """What a call would have been, or an empty text."""
        return self._called

    @Property(str, notify=shown)
    def guardian(self) -> str:
        """The family member who guards the account, or an empty text."""
        return "" if self._guardian is None else self._guardian.name

    @Property(str, notify=shown)
    def guardianText(self) -> str:
        """How the family guard stands, in one line."""
        if self._guardian is None:
            return translate("safety", "还没有请家人把关")
        return translate("safety", "{name}，超过{amount}要先问").format(
            name=self._guardian.name, amount=display(self._guardian.above_fen)
        )
