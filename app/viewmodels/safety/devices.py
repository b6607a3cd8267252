"""This customer's device certificates: what they are for, until when, and stopping one for good."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.order_flow import EndWords, Fact, Order, OrderWords
from app.pages import Page
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.safety import moments
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.signatures.revocation import RevocationReason

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from app.device_keys import DeviceKeys
    from bank.bank import Bank
    from bank.signatures.certificates import Certificate

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_REASONS = {
    RevocationReason.KEY_COMPROMISE: marked("safety", "设备丢了，或被别人用过"),
    RevocationReason.CESSATION_OF_OPERATION: marked("safety", "这台设备不再用了"),
    RevocationReason.SUPERSEDED: marked("safety", "换了新的安全钥匙"),
}


@dataclass(frozen=True, slots=True)
class CertificateRow:
    """One certificate. `short` is the end of its serial number, enough to tell two apart."""

    serial: str
    short: str
    valid: bool
    status: str
    detail: str
    sentence: str
    action: str


def revoke_order(certificate: Certificate, reason: RevocationReason) -> Order:
    """Stop a certificate for good; no PIN, for whoever lost a device is in a hurry."""

    def facts() -> tuple[Fact, ...]:
        return (
            Fact(translate("safety", "原因"), translate("safety", _REASONS[reason])),
            Fact(translate("safety", "编号"), short(certificate.serial), " ".join(short(certificate.serial))),
        )

    def carry_out(bank: Bank, _: str) -> Certificate:
        return bank.certificates.revoke(certificate.serial, reason)

    return Order(
        kind="certificate.revoke",
        words=lambda: OrderWords(
            translate("safety", "停用安全钥匙"),
            translate("safety", "确认停用"),
            facts(),
            translate("safety", "停用以后不能恢复，这台设备不能再转大额的钱。以后要用，得重新配一把。"),
        ),
        carry_out=carry_out,
        ended=lambda _: EndWords(
            translate("safety", "安全钥匙停用了"), translate("safety", "谁也不能再用它转钱。您的钱没有动。"), facts()
        ),
        needs_pin=False,
    )


def issue_order(keys: DeviceKeys, customer_id: str, now: Callable[[], datetime]) -> Order:
    """Get this device a certificate, with the PIN."""

    def words() -> OrderWords:
        return OrderWords(
            translate("safety", "给这台设备配安全钥匙"),
            translate("safety", "确认办理"),
            (Fact(translate("safety", "用来"), translate("safety", "转大额的钱，证明是您本人")),),
        )

    return Order(
        kind="certificate.issue",
        words=words,
        carry_out=lambda bank, pin: keys.certify(bank, customer_id, pin, now()),
        ended=lambda made: EndWords(translate("safety", "安全钥匙配好了"), "", until(made)),
    )


def renew_order(keys: DeviceKeys, customer_id: str, now: Callable[[], datetime]) -> Order:
    """Change this device's certificate for a new one; the old key stands in for the PIN."""

    def words() -> OrderWords:
        return OrderWords(
            translate("safety", "换一把新的安全钥匙"),
            translate("safety", "确认换新"),
            (),
            translate("safety", "旧的马上停用，不能再用。"),
        )

    return Order(
        kind="certificate.renew",
        words=words,
        carry_out=lambda bank, _: keys.renew(bank, customer_id, now()),
        ended=lambda made: EndWords(translate("safety", "安全钥匙换好了"), "", until(made)),
        needs_pin=False,
    )


def until(certificate: Certificate) -> tuple[Fact, ...]:
    """What to say of a certificate that was just made."""
    tail = short(certificate.serial)
    return (
        Fact(translate("safety", "能用到"), moments.day(certificate.not_after)),
        Fact(translate("safety", "编号"), tail, " ".join(tail)),
    )


def short(serial: str) -> str:
    """The end of a serial number."""
    return serial[-8:].upper()


def certificate_row(certificate: Certificate, now: datetime, *, own: bool) -> CertificateRow:
    """One certificate in words."""
    tail = short(certificate.serial)
    valid = certificate.revoked_at is None and certificate.not_before <= now <= certificate.not_after
    if certificate.revoked_at is not None and certificate.reason is not None:
        state = translate("safety", "已停用")
        detail = translate("safety", "{day}停用：{reason}").format(
            day=moments.day(certificate.revoked_at), reason=translate("safety", _REASONS[certificate.reason])
        )
    elif valid:
        state = translate("safety", "这台设备，可以用") if own else translate("safety", "可以用")
        detail = translate("safety", "{day}以前有效").format(day=moments.day(certificate.not_after))
    else:
        state = translate("safety", "过期了")
        detail = translate("safety", "{day}过期").format(day=moments.day(certificate.not_after))
    sentence = translate("safety", "安全钥匙，编号 {serial}，{state}，{detail}").format(
        serial=" ".join(tail), state=state, detail=detail
    )
    action = translate("safety", "停用这把钥匙，编号 {serial}").format(serial=tail)
    return CertificateRow(certificate.serial, tail, valid, state, detail, sentence, action)


@QmlElement
@QmlUncreatable("Certificates are the bank's.")
class DevicesViewModel(RoomViewModel):
    """Certificates of this customer's devices."""

    pages = frozenset({Page.SAFETY, Page.DEVICES, Page.DEVICE_REVOKE})
    shown = Signal()

    def __init__(self, house: House, keys: DeviceKeys | None, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._keys = keys
        self._own: str | None = None
        self._found: tuple[Certificate, ...] | None = None
        self._revoking: Certificate | None = None
        self._rows = Rows(CertificateRow, self)

    @Slot()
    def refresh(self) -> None:
        """Ask for the certificates."""
        customer_id, keys, now = self.customer_id, self._keys, self._house.now()

        def job(bank: Bank) -> tuple[tuple[Certificate, ...], Certificate | None]:
            own = None if keys is None else keys.certificate(bank, customer_id, now)
            return bank.certificates.list(customer_id), own

        def then(found: tuple[tuple[Certificate, ...], Certificate | None]) -> None:
            self._found, own = found
            self._own = None if own is None else own.serial

        self.write(job, then)

    def show(self) -> None:
        """Each certificate as a row."""
        if self._found is not None:
            now = self._house.now()
            rows = [certificate_row(each, now, own=each.serial == self._own) for each in self._found]
            # What can be used stands before what no longer can; otherwise as the bank tells them.
            self._rows.replace(sorted(rows, key=lambda row: not row.valid))

    @Slot()
    def issue(self) -> None:
        """Offer this device a certificate."""
        if self._keys is not None:
            self._house.orders.offer(issue_order(self._keys, self.customer_id, self._house.now))

    @Slot()
    def renew(self) -> None:
        """Offer to change this device's certificate for a new one."""
        if self._keys is not None:
            self._house.orders.offer(renew_order(self._keys, self.customer_id, self._house.now))

    @Slot(str)
    def askWhy(self, serial: str) -> None:
        """Open the question why this certificate is to be stopped."""
        found = self._found or ()
        self._revoking = next((certificate for certificate in found if certificate.serial == serial), None)
        if self._revoking is not None:
            self.changed.emit()
            self._house.navigation.open(Page.DEVICE_REVOKE)

    @Slot(str)
    def revoke(self, reason: str) -> None:
        """Offer to stop the certificate in question; `reason` is lost or unused."""
        if self._revoking is not None:
            why = RevocationReason.KEY_COMPROMISE if reason == "lost" else RevocationReason.CESSATION_OF_OPERATION
            self._house.orders.offer(revoke_order(self._revoking, why))

    def _knows(self) -> bool:
        return self._found is not None

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `CertificateRow`, the newest first."""
        return self._rows

    @Property(bool, notify=shown)
    def certified(self) -> bool:
        """Whether this device has a certificate that is valid."""
        return self._own is not None

    @Property(bool, notify=shown)
    def canCertify(self) -> bool:
        """Whether this device could get one."""
        return self._keys is not None and self._found is not None and self._own is None

    @Property(str, notify=shown)
    def stateText(self) -> str:
        """How this device stands, in one line."""
        if self._found is None:
            return ""
        own = next((row for row in self._rows.rows if row.serial == self._own), None)
        return translate("safety", "还没有安全钥匙") if own is None else own.detail
