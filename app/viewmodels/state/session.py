"""The session that is about to end, and the locked screen."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.i18n import marked
from app.pages import Page
from app.serial_worker import Done
from app.session_guard import Press, SessionGuard, SessionPhase
from app.viewmodels.pin import PinViewModel
from app.viewmodels.pin_takers import PadState
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_loop import MainLoop
    from app.serial_worker import Outcome
    from app.settings import Settings
    from app.viewmodels.room import House

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_MINUTE_MS = 60_000


def idle_limit_ms(settings: Settings) -> int:
    """How long a session may be left alone; 0 for as long as one likes, which is the rule."""
    if settings.version == "elder" and not settings.idle_elder:
        return 0
    return settings.idle_minutes * _MINUTE_MS


class Unlocking:
    """The PIN that opens a locked screen; a `PinTaker`."""

    sending_words = marked("pin", "正在核对，请稍等")

    def __init__(self, house: House, opened: Callable[[], None]) -> None:
        self._house = house
        self._opened = opened
        self._listeners: list[Callable[[PadState], None]] = []

    def subscribe(self, listener: Callable[[PadState], None]) -> None:
        """Call `listener` after each change."""
        self._listeners.append(listener)

    @property
    def waits(self) -> bool:
        """Whether there is somebody whose PIN it could be."""
        return self._house.banking.main_account is not None

    def begin(self) -> None:
        """An empty pad."""
        self._tell(PadState(asked=True, sending=False, failure=None))

    def submit(self, digits: str) -> None:
        """Open the screen if the bank finds the PIN right."""
        account = self._house.banking.main_account
        if account is None:
            return

        def proved(outcome: Outcome[None]) -> None:
            failure = None if isinstance(outcome, Done) else Failure.of(outcome.error)
            self._tell(PadState(asked=failure is not None, sending=False, failure=failure))
            if failure is None:
                self._opened()

        self._tell(PadState(asked=True, sending=True, failure=None))
        self._house.banking.write(lambda bank: bank.pins.verify(account.customer_id, digits), proved)

    def _tell(self, state: PadState) -> None:
        for listener in self._listeners:
            listener(state)


@QmlElement
@QmlUncreatable("There is one session.")
class SessionViewModel(QObject):
    """Warns before a session ends, locks it, opens it again. It begins to count when `begin` is called."""

    changed = Signal()

    def __init__(
        self,
        house: House,
        loop: MainLoop,
        busy: Callable[[], bool],
        locked: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._house = house
        self._locked = locked
        self._guard = SessionGuard(loop, lambda: idle_limit_ms(house.settings.settings), busy, self._show)
        self._unlocking = Unlocking(house, self._guard.unlock)
        self._pad = PinViewModel(self._unlocking, house.announcer, self)
        self._shown = SessionPhase.OPEN

    def begin(self) -> None:
        """Count from now on, and by another limit whenever the settings change."""
        self._house.settings.subscribe(lambda _: self._guard.watch())
        self._guard.watch()

    def touch(self, press: Press) -> bool:
        """A person did something; True where it only took the warning away and is to do nothing else.

        A pointer has to meet the button: it may come down on the warning by chance. Keys that move on the page or
        press its buttons do that, and the minute begins anew.
        """
        if self._guard.phase is not SessionPhase.ENDING:
            self._guard.touch()
        elif press is Press.KEY:
            self._guard.touch()
            return True
        elif press is Press.STEP:
            self._guard.renew()
        return False

    @Slot()
    def extend(self) -> None:
        """Stay: the button of the warning."""
        self._guard.touch()

    @Slot()
    def lock(self) -> None:
        """Lock now: the button of the warning, and of whoever goes away."""
        if self._house.banking.main_account is not None:
            self._guard.lock()

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self._pad.retranslate()
        self.changed.emit()

    def _show(self) -> None:
        phase, before = self._guard.phase, self._shown
        self._shown = phase
        self.changed.emit()
        if phase is before:
            return
        navigation = self._house.navigation
        if phase is SessionPhase.ENDING:
            navigation.lay(Page.SESSION_ENDING, self.extend)
            self._house.announcer.announce(self.warning)
        elif phase is SessionPhase.LOCKED:
            self._locked()
            self._unlocking.begin()
            navigation.lay(Page.LOCKED)
            self._house.announcer.announce(translate("session", "已锁屏。按交易密码打开。"))
        else:
            navigation.lift(Page.SESSION_ENDING)
            navigation.lift(Page.LOCKED)
            if before is SessionPhase.LOCKED:
                self._house.announcer.announce(translate("session", "已打开，接着刚才的来"))
            else:
                self._house.announcer.announce(translate("session", "好的，继续"))

    @Property(PinViewModel, constant=True)
    def pad(self) -> PinViewModel:
        """The pad that opens a locked screen."""
        return self._pad

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """What is left of the warning, in steps of ten seconds."""
        return -(-self._guard.left_ms // 1000)

    @Property(str, notify=changed)
    def warning(self) -> str:
        """What is about to happen and how to keep it from happening."""
        return translate("session", "还有大约{n}秒就要锁屏了。按任意键，或点“继续用”，就不锁。").format(
            n=self.secondsLeft
        )
