"""The safety centre: its rooms, and the state of each thing in one line."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from app.pages import Page
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.safety.devices import DevicesViewModel
from app.viewmodels.safety.enrolment import EnrolmentViewModel
from app.viewmodels.safety.limits import LimitsViewModel
from app.viewmodels.safety.locks import LocksViewModel
from app.viewmodels.safety.pin_change import PinChangeViewModel
from app.viewmodels.safety.scam import ScamViewModel
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.biometrics import PinVault
    from app.device_keys import DeviceKeys

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One thing that is safe or asks to be looked at. `place` is where it is cared for."""

    place: str
    sign: str
    name: str
    status: str
    good: bool
    sentence: str


@QmlElement
@QmlUncreatable("There is one safety centre.")
class SafetyViewModel(RoomViewModel):
    """All rooms of the safety centre and its overview."""

    pages = frozenset({Page.SAFETY})
    shown = Signal()

    def __init__(self, house: House, vault: PinVault, keys: DeviceKeys | None, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._limits = LimitsViewModel(house, self)
        self._locks = LocksViewModel(house, self)
        self._devices = DevicesViewModel(house, keys, self)
        self._pin_change = PinChangeViewModel(house, self)
        self._scam = ScamViewModel(house, self)
        self._enrolment = EnrolmentViewModel(house, vault, self)
        self._pin_change.on_done(self._enrolment.forget)
        self._items = Rows(ItemRow, self)
        self._watched: tuple[RoomViewModel, ...] = (
            self._limits,
            self._locks,
            self._devices,
            self._scam,
            self._enrolment,
        )
        for room in self._watched:
            room.changed.connect(self._room_changed)

    @property
    def rooms(self) -> tuple[RoomViewModel, ...]:
        """Every view-model of the safety centre, to be told when its pages come up."""
        return (*self._watched, self._pin_change, self)

    def show(self) -> None:
        """Each thing in one line, as far as it is known."""
        self._items.replace(list(self._found()))

    def _room_changed(self) -> None:
        self.show()
        self.changed.emit()

    def _found(self) -> Iterator[ItemRow]:
        locks, limits, devices, scam = self._locks, self._limits, self._devices, self._scam
        if locks.known:
            good = locks.pinSet and not locks.pinLocked
            yield _item(Page.LOCKS, "lock", translate("safety", "账户"), locks.freezeText, good=not locks.anyFrozen)
            yield _item(Page.LOCKS, "key", translate("safety", "交易密码"), locks.pinText, good=good)
        if limits.dayText:
            yield _item(Page.LIMITS, "gauge", translate("safety", "转账限额"), limits.dayText, good=True)
        if devices.known:
            yield _item(Page.DEVICES, "phone", translate("safety", "这台设备"), devices.stateText, good=True)
        if self._enrolment.available:
            enrolment = self._enrolment
            yield _item(Page.LOCKS, enrolment.iconName, enrolment.name, enrolment.stateText, good=True)
        if scam.known:
            good = scam.history.count == 0
            name = translate("safety", "风险提醒")
            yield _item(Page.RISK_HISTORY, "warning", name, scam.historyText, good=good)

    @Property(LimitsViewModel, constant=True)
    def limits(self) -> LimitsViewModel:
        """Agreed limits."""
        return self._limits

    @Property(LocksViewModel, constant=True)
    def locks(self) -> LocksViewModel:
        """Frozen accounts and the PIN's state."""
        return self._locks

    @Property(DevicesViewModel, constant=True)
    def devices(self) -> DevicesViewModel:
        """Certificates."""
        return self._devices

    @Property(PinChangeViewModel, constant=True)
    def pinChange(self) -> PinChangeViewModel:
        """Changing the PIN."""
        return self._pin_change

    @Property(ScamViewModel, constant=True)
    def scam(self) -> ScamViewModel:
        """Help against scams."""
        return self._scam

    @Property(EnrolmentViewModel, constant=True)
    def enrolment(self) -> EnrolmentViewModel:
        """A simulated fingerprint or face in place of the PIN."""
        return self._enrolment

    @Property(Rows, constant=True)
    def items(self) -> Rows:
        """Rows of `ItemRow`."""
        return self._items

    @Property(bool, notify=shown)
    def allGood(self) -> bool:
        """Whether nothing asks to be looked at."""
        return all(row.good for row in self._items.rows)

    @Property(str, notify=shown)
    def summary(self) -> str:
        """How many things ask to be looked at."""
        open_things = sum(not row.good for row in self._items.rows)
        if open_things == 0:
            return translate("safety", "都正常")
        return translate("safety", "有{n}项请您看看").format(n=open_things)


def _item(page: Page, icon: str, name: str, state: str, *, good: bool) -> ItemRow:
    sentence = translate("safety", "{name}，{state}").format(name=name, state=state)
    if not good:
        sentence = translate("safety", "请看看：{sentence}").format(sentence=sentence)
    return ItemRow(page.value, icon, name, state, good, sentence)
