"""A simulated fingerprint or face in place of the PIN: it releases the PIN that was enrolled, or sends one to the pad."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.i18n import marked
from app.viewmodels.translate import failure_text, translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from app.biometrics import PinVault
    from app.settings import Settings
    from app.viewmodels.pin_takers import PadState, PinTaker
    from app.viewmodels.room import House

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

MOST_TRIES = 3
"""Fingers or faces that are not recognised before the pad is the only way."""

NAMES = {"fingerprint": marked("biometric", "模拟指纹"), "face": marked("biometric", "模拟面容")}
_USE = {"fingerprint": marked("biometric", "用模拟指纹"), "face": marked("biometric", "用模拟面容")}
_ASK = {
    "fingerprint": marked("biometric", "请把手指放到认指纹的地方"),
    "face": marked("biometric", "请看着屏幕上方的镜头"),
}
_DO = {"fingerprint": marked("biometric", "放上手指（模拟）"), "face": marked("biometric", "看镜头（模拟）")}


@QmlElement
@QmlUncreatable("Each pad has one.")
class BiometricViewModel(QObject):
    """Whether a simulated sensor is offered beside a pad, what it asks, and what it answers."""

    changed = Signal()

    def __init__(self, house: House, vault: PinVault, taker: PinTaker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._house = house
        self._vault = vault
        self._taker = taker
        self._asked = False
        self._tries = 0
        self._prompting = False
        self._released = False
        self._failure: Failure | None = None
        taker.subscribe(self._asked_changed)
        house.settings.subscribe(self._settings_changed)

    @Slot()
    def ask(self) -> None:
        """Show the sensor's prompt in place of the keys."""
        if self.offered:
            self._prompting, self._failure = True, None
            self.changed.emit()
            self._house.announcer.announce(self.question)

    @Slot()
    def usePad(self) -> None:
        """Back to the keys."""
        self._prompting, self._failure = False, None
        self.changed.emit()

    @Slot()
    def touchSensor(self) -> None:
        """Put the finger on it, or look at it: the answer is what the study has chosen."""
        if not self._prompting:
            return
        answer = self._house.settings.settings.biometrics
        if answer == "success":
            self._release()
        elif answer == "fail":
            self._tries += 1
            left = MOST_TRIES - self._tries
            if left > 0:
                self._refuse(Failure("BIOMETRIC_NOT_RECOGNISED", {"attempts_left": left}), still_asked=True)
            else:
                self._refuse(Failure("BIOMETRIC_EXHAUSTED", {}))
        else:
            self._tries = MOST_TRIES
            self._refuse(Failure("BIOMETRIC_NO_SENSOR", {}))

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self.changed.emit()

    def _release(self) -> None:
        pin = self._vault.release(self._customer_id())
        self._prompting = False
        if pin is None:
            self._stale()
            return
        self._released, self._failure = True, None
        self.changed.emit()
        self._taker.submit(pin)

    def _stale(self) -> None:
        """What was enrolled opens nothing any more: it is removed, so that it costs no further attempt."""
        self._vault.forget(self._customer_id())
        self._refuse(Failure("BIOMETRIC_STALE", {}))

    def _refuse(self, failure: Failure, *, still_asked: bool = False) -> None:
        self._prompting, self._failure = still_asked, failure
        self.changed.emit()
        self._house.announcer.announce(failure_text(failure))

    def _asked_changed(self, state: PadState) -> None:
        if state.sending:
            return
        released, self._released = self._released, False
        if released and state.failure is not None and state.failure.code == "PIN_WRONG":
            self._stale()
        elif state.asked and not self._asked:
            self._tries, self._failure = 0, None
            self._prompting = self.offered
        elif not state.asked or state.failure is not None:
            self._failure, self._prompting = None, False
        self._asked = state.asked
        self.changed.emit()

    def _settings_changed(self, _: Settings) -> None:
        self.changed.emit()

    def _customer_id(self) -> str:
        account = self._house.banking.main_account
        return "" if account is None else account.customer_id

    def _kind(self) -> str:
        return self._house.settings.settings.biometric_kind

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether the sensor may be used now: a study has switched it on, the person enrolled, tries are left."""
        switched_on = self._house.settings.settings.biometrics != "off"
        return switched_on and self._tries < MOST_TRIES and self._vault.holds(self._customer_id())

    @Property(bool, notify=changed)
    def prompting(self) -> bool:
        """Whether the prompt stands in place of the keys."""
        return self._prompting

    @Property(str, notify=changed)
    def iconName(self) -> str:
        """The drawing of the sensor."""
        return self._kind()

    @Property(str, notify=changed)
    def useText(self) -> str:
        """Words of the button that leads to the prompt."""
        return translate("biometric", _USE[self._kind()])

    @Property(str, notify=changed)
    def question(self) -> str:
        """What is asked."""
        return translate("biometric", _ASK[self._kind()])

    @Property(str, notify=changed)
    def doText(self) -> str:
        """Words of the button that stands for the finger or the face."""
        return translate("biometric", _DO[self._kind()])

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Why it was not taken, or an empty text."""
        return failure_text(self._failure)
