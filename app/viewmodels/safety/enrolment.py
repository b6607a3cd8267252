"""Enrolling a simulated fingerprint or face with the PIN, and removing it."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.order_flow import EndWords, Order, OrderWords, Undo
from app.pages import Page
from app.viewmodels.biometric import NAMES
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from app.biometrics import PinVault
    from bank.bank import Bank

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


def enrol_order(vault: PinVault, customer_id: str, kind: str) -> Order:
    """Enrol: the bank finds the PIN right, then it is kept on this device."""

    def name() -> str:
        return translate("biometric", NAMES[kind])

    def words() -> OrderWords:
        warning = translate(
            "biometric",
            "登记以后，{name}通过就等于按了密码。密码锁好存在这台设备上。这里只是模拟，不会真的认指纹和脸。",
        )
        title = translate("biometric", "登记{name}").format(name=name())
        return OrderWords(title, translate("biometric", "确认登记"), (), warning.format(name=name()))

    def carry_out(bank: Bank, pin: str) -> None:
        bank.pins.verify(customer_id, pin)
        vault.store(customer_id, pin)

    def ended(_: object) -> EndWords:
        return EndWords(
            translate("biometric", "登记好了"),
            translate("biometric", "以后转账、办事可以用{name}，也可以照旧按密码。").format(name=name()),
        )

    def undo(_: object) -> Undo:
        return Undo(
            lambda: translate("biometric", "删掉{name}").format(name=name()), forget_order(vault, customer_id, kind)
        )

    return Order("biometric.enrol", words, carry_out, ended, undo=undo)


def forget_order(vault: PinVault, customer_id: str, kind: str) -> Order:
    """Remove what was enrolled; no PIN, for it only makes things stricter."""

    def words() -> OrderWords:
        title = translate("biometric", "删掉{name}").format(name=translate("biometric", NAMES[kind]))
        return OrderWords(title, translate("biometric", "确认删掉"))

    def carry_out(_: Bank, __: str) -> None:
        vault.forget(customer_id)

    def ended(_: object) -> EndWords:
        return EndWords(translate("biometric", "删掉了"), translate("biometric", "以后只能按密码。"))

    return Order("biometric.forget", words, carry_out, ended, needs_pin=False)


@QmlElement
@QmlUncreatable("The safety centre enrols.")
class EnrolmentViewModel(RoomViewModel):
    """Whether a simulated fingerprint or face is enrolled."""

    pages = frozenset({Page.SAFETY, Page.LOCKS})
    shown = Signal()

    def __init__(self, house: House, vault: PinVault, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._vault = vault
        house.settings.subscribe(lambda _: self.changed.emit())

    @Slot()
    def refresh(self) -> None:
        """Look whether anything is enrolled."""
        self.changed.emit()

    @Slot()
    def turn(self) -> None:
        """Offer to enrol, or to remove what is enrolled."""
        make = forget_order if self.enrolled else enrol_order
        self._house.orders.offer(make(self._vault, self.customer_id, self._house.settings.settings.biometric_kind))

    def forget(self) -> None:
        """The PIN was changed: what was enrolled opens nothing any more."""
        if self.enrolled:
            self._vault.forget(self.customer_id)
            self.changed.emit()

    @Property(bool, notify=shown)
    def available(self) -> bool:
        """Whether a study has switched a simulated sensor on."""
        return self._house.settings.settings.biometrics != "off"

    @Property(bool, notify=shown)
    def enrolled(self) -> bool:
        """Whether this customer enrolled on this device."""
        return self._vault.holds(self.customer_id)

    @Property(str, notify=shown)
    def name(self) -> str:
        """What the simulated sensor is called."""
        return translate("biometric", NAMES[self._house.settings.settings.biometric_kind])

    @Property(str, notify=shown)
    def iconName(self) -> str:
        """The drawing of the sensor."""
        return self._house.settings.settings.biometric_kind

    @Property(str, notify=shown)
    def stateText(self) -> str:
        """How it stands, in one line."""
        if self.enrolled:
            return translate("biometric", "已登记，转账和办事时可以用")
        return translate("biometric", "没有登记，办事按密码")

    @Property(str, notify=shown)
    def actionText(self) -> str:
        """Words of the button that enrols or removes."""
        pattern = translate("biometric", "删掉{name}") if self.enrolled else translate("biometric", "登记{name}")
        return pattern.format(name=self.name)
