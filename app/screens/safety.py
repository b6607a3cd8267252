"""The safety centre: limits, locks, the PIN, certificates, help against scams."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from app.pages import Page
from app.scene import PIN
from app.screens.orders import press as press_order
from app.screens.stop import Stop, at
from bank.risk.values import Choice, SessionFacts
from bank.values import TransferRequest

if TYPE_CHECKING:
    from app.scene import Scene
    from bank.bank import Bank

NEW_PIN = "804152"
WRONG_PIN = "246801"


def _limit(scene: Scene, kind: str = "per_day_fen", typed: str = "") -> None:
    scene.view_model.navigation.open(Page.LIMITS)
    scene.view_model.safety.limits.change(kind)
    if typed:
        scene.view_model.safety.limits.type(typed)


def _limit_refused(scene: Scene) -> None:
    _limit(scene, "per_transfer_fen", "90000")
    scene.view_model.safety.limits.offer()


def _limit_raised(scene: Scene) -> None:
    _limit(scene, typed="80000")
    scene.view_model.safety.limits.offer()


def _issue_review(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.DEVICES)
    scene.view_model.safety.devices.issue()


def _issued(scene: Scene) -> None:
    _issue_review(scene)
    scene.view_model.order.agree()
    press_order(scene, PIN)
    scene.view_model.orderPin.submit()


def _devices(scene: Scene) -> None:
    """This device with a certificate, whether or not an earlier stop has got it one."""
    scene.view_model.navigation.open(Page.DEVICES)
    if not scene.view_model.safety.devices.certified:
        _issued(scene)
        scene.view_model.navigation.back()


def _revoke(scene: Scene) -> None:
    _devices(scene)
    scene.view_model.safety.devices.askWhy(scene.view_model.safety.devices.rows.rows[0].serial)


def _revoke_review(scene: Scene) -> None:
    _revoke(scene)
    scene.view_model.safety.devices.revoke("lost")


def _renewed(scene: Scene) -> None:
    """A new certificate beside the old one, which is revoked."""
    _devices(scene)
    scene.view_model.safety.devices.renew()
    scene.view_model.order.agree()
    scene.view_model.navigation.back()


def press(scene: Scene, digits: str) -> None:
    """Press these keys of the pad that changes the PIN, and send them."""
    pad = scene.view_model.safety.pinChange.pad
    for digit in digits:
        pad.press(digit)
    pad.submit()


def _pin_change(scene: Scene, *pins: str) -> None:
    scene.view_model.navigation.open(Page.PIN_CHANGE)
    for pin in pins:
        press(scene, pin)


def _pin_change_new(scene: Scene) -> None:
    _pin_change(scene, PIN)
    press(scene, "111111")


def _pin_changed(scene: Scene) -> None:
    _pin_change(scene, PIN, NEW_PIN, NEW_PIN)
    scene.banking.write(lambda bank: bank.pins.change("wang-xiulan", NEW_PIN, PIN), lambda _: None)


def _scam_kind(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.SCAM)
    scene.view_model.safety.scam.open("police")


def _scam(scene: Scene) -> None:
    """Outside a study there is no sensor: what follows looks as it does without."""
    scene.settings.change(biometrics="off")
    scene.view_model.navigation.open(Page.SCAM)


def _called(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.SCAM)
    scene.view_model.safety.scam.callHotline()


def _noticed(scene: Scene) -> None:
    """A transfer that sounded like a scam, and that the person then gave up."""
    account = scene.banking.main_account
    if account is None:
        return

    def job(bank: Bank) -> None:
        request = TransferRequest("noticed", account.customer_id, account.id, "li-juan", 30_000)
        held = bank.transfers.prepare(request)
        said = ("公检法让我把钱转到安全账户",)
        bank.risk.assess_prepared(held.confirmation_id, SessionFacts(said=said))
        bank.risk.choose(held.confirmation_id, Choice.CANCEL)
        bank.transfers.cancel(held.confirmation_id)

    scene.banking.write(job, lambda _: None)
    scene.view_model.navigation.open(Page.RISK_HISTORY)


def _frozen(scene: Scene, page: Page | None = None) -> None:
    scene.view_model.navigation.open(Page.SAFETY)
    scene.view_model.safety.locks.freezeAll()
    if page is not None:
        scene.view_model.navigation.back()
        scene.view_model.navigation.open(page)


def _unfreeze(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.LOCKS)
    scene.view_model.safety.locks.unfreezeAll()


def _enrol(scene: Scene, answer: str = "success", kind: str = "fingerprint") -> None:
    """A study has switched a simulated sensor on, and the person enrols."""
    scene.settings.change(biometrics=answer, biometric_kind=kind)
    scene.view_model.navigation.open(Page.LOCKS)
    if not scene.view_model.safety.enrolment.enrolled:
        scene.view_model.safety.enrolment.turn()
        scene.view_model.order.agree()
        press_order(scene, PIN)
        scene.view_model.orderPin.submit()


def _enrolled(scene: Scene) -> None:
    _enrol(scene)
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.LOCKS)


def _sensor_offered(scene: Scene, kind: str = "fingerprint") -> None:
    _enrol(scene, kind=kind)
    scene.view_model.house.orders.leave()
    _limit_raised(scene)
    scene.view_model.order.agree()
    scene.view_model.orderBiometric.usePad()


def _sensor(scene: Scene, kind: str = "fingerprint", answer: str = "success", tries: int = 0) -> None:
    _sensor_offered(scene, kind)
    scene.settings.change(biometrics=answer)
    scene.view_model.orderBiometric.ask()
    for _ in range(tries):
        scene.view_model.orderBiometric.touchSensor()


def _enrol_review(scene: Scene) -> None:
    scene.settings.change(biometrics="success", biometric_kind="fingerprint")
    scene.view_model.navigation.open(Page.LOCKS)
    scene.view_model.safety.enrolment.turn()


def _pin_locked(scene: Scene) -> None:
    _pin_change(scene, *(WRONG_PIN,) * 5)


STOPS = (
    Stop("safety", "安全中心", at(Page.SAFETY)),
    Stop("limits", "转账限额", at(Page.LIMITS)),
    Stop("limit-change", "改限额", _limit),
    Stop("limit-count", "改每日笔数", partial(_limit, kind="per_day_count", typed="5")),
    Stop("limit-refused", "限额被拒绝", _limit_refused),
    Stop("limit-review", "核对新限额", _limit_raised),
    Stop("devices-empty", "没有证书", at(Page.DEVICES)),
    Stop("certificate-review", "核对办证书", _issue_review),
    Stop("certificate-issued", "安全钥匙配好了", _issued),
    Stop("devices", "设备与安全钥匙", _devices),
    Stop("devices-renewed", "换了新的安全钥匙", _renewed),
    Stop("certificate-why", "为什么停用证书", _revoke),
    Stop("certificate-revoke", "核对停用证书", _revoke_review),
    Stop("locks", "账户锁与密码", at(Page.LOCKS)),
    Stop("pin-change-old", "换密码，现在的", _pin_change),
    Stop("pin-change-new", "换密码，新的", _pin_change_new),
    Stop("pin-changed", "密码换好", _pin_changed),
    Stop("enrol-review", "登记模拟指纹", _enrol_review),
    Stop("enrolled", "模拟指纹登记好", _enrol),
    Stop("locks-enrolled", "账户锁，已登记", _enrolled),
    Stop("sensor-offered", "密码，可用模拟指纹", _sensor_offered),
    Stop("sensor-fingerprint", "模拟指纹", _sensor),
    Stop("sensor-face", "模拟面容", partial(_sensor, kind="face")),
    Stop("sensor-failed", "模拟指纹没有认出", partial(_sensor, answer="fail", tries=1)),
    Stop("sensor-exhausted", "模拟指纹三次没有认出", partial(_sensor, answer="fail", tries=3)),
    Stop("sensor-missing", "没有传感器", partial(_sensor, answer="no-sensor", tries=1)),
    Stop("scam", "防骗帮助", _scam),
    Stop("scam-called", "防骗帮助，模拟拨号", _called),
    Stop("scam-list", "常见骗局", at(Page.SCAM_LIST)),
    Stop("scam-kind", "冒充公检法", _scam_kind),
    Stop("risk-history-empty", "没有提醒过", at(Page.RISK_HISTORY)),
    Stop("risk-history", "提醒过的转账", _noticed),
    Stop("frozen", "已经锁住", _frozen),
    Stop("safety-frozen", "安全中心，已锁住", partial(_frozen, page=Page.SAFETY)),
    Stop("locks-frozen", "账户锁，已锁住", partial(_frozen, page=Page.LOCKS)),
    Stop("scam-frozen", "防骗帮助，已锁住", partial(_frozen, page=Page.SCAM)),
    Stop("unfreeze", "核对打开锁", _unfreeze),
    Stop("pin-change-locked", "换密码，密码锁定", _pin_locked),
    Stop("locks-pin-locked", "账户锁，密码锁定", at(Page.LOCKS)),
)
"""Every page and state, in an order in which none disturbs the next: freezing and the locked PIN come last."""
