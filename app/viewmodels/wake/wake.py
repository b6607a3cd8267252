"""The wake word as the screen shows it: whether it is waited for, until when it is muted, and what woke it last."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.sentences import sentence
from app.viewmodels.account_rows import moment_text
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.wake_switch import WakePhase
from bank.clock import SHANGHAI

if TYPE_CHECKING:
    from app.assistant.port import Assistant
    from app.assistant.state import AssistantState
    from app.settings import SettingsStore
    from app.viewmodels.announcer import Announcer
    from app.wake_switch import WakeSwitch

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_STEPS = {
    "low": marked("settings", "不容易听错"),
    "normal": marked("settings", "适中"),
    "high": marked("settings", "容易叫醒"),
}


@QmlElement
@QmlUncreatable("There is one wake word.")
class WakeViewModel(QObject):
    """Shows where the wake word stands, and passes on what a person asks of it."""

    changed = Signal()

    def __init__(
        self,
        switch: WakeSwitch,
        settings: SettingsStore,
        assistant: Assistant,
        announcer: Announcer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._switch = switch
        self._settings = settings
        self._announcer = announcer
        self._state = assistant.state
        self._was_muted = self.muted
        switch.subscribe(self._switched)
        assistant.subscribe(self._assistant_changed)

    @Slot()
    def mute(self) -> None:
        """Do not wait for the phrase for a while; it ends by itself."""
        self._switch.mute()

    @Slot()
    def unmute(self) -> None:
        """Wait for it again now."""
        self._switch.unmute()

    @Slot(bool)
    def setSecondLook(self, on: bool) -> None:  # noqa: FBT001 -- a switch on the page
        """Whether the recogniser has to agree before it wakes."""
        self._settings.change(wake_second_look=on)

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self.changed.emit()

    def _switched(self) -> None:
        if self.muted != self._was_muted:
            self._was_muted = self.muted
            if self.muted or self._switch.phase is not WakePhase.OFF:
                self._announcer.announce(self.status)
        self.changed.emit()

    def _assistant_changed(self, state: AssistantState) -> None:
        heard = state.calls != self._state.calls or state.health.wake != self._state.health.wake
        self._state = state
        if heard:
            self.changed.emit()

    @Property(bool, notify=changed)
    def muted(self) -> bool:
        """Whether it is muted for now."""
        return self._switch.phase is WakePhase.MUTED

    @Property(bool, notify=changed)
    def secondLook(self) -> bool:
        """Whether the recogniser has to agree before it wakes."""
        return self._settings.settings.wake_second_look

    @Property(str, notify=changed)
    def status(self) -> str:
        """Whether it is waited for, in words."""
        until = self._switch.muted_until
        if self._switch.phase is WakePhase.OFF:
            return translate("wake", "没有打开，喊了也不会醒")
        if until is not None:
            local = until.astimezone(SHANGHAI)
            return translate("wake", "先不听了，到{time}自己再听").format(time=f"{local:%H:%M}")
        if self._state.health.wake is not None:
            return translate("wake", "现在喊不醒，请按“说话”")
        return translate("wake", "正在等您喊“小象小象”")

    @Property(str, notify=changed)
    def lastCall(self) -> str:
        """What woke it last, in words; empty where the wake phrase never did."""
        call = self._state.last_call
        if call is None:
            return ""
        return translate("wake", "上一次叫醒：{when}，听着有{percent}%像，当时选的是“{step}”。声音没有留下。").format(
            when=moment_text(call.at.astimezone(SHANGHAI)),
            percent=int(100 * call.score),
            step=translate("settings", _STEPS[call.sensitivity]),
        )

    @Property(str, notify=changed)
    def lastTime(self) -> str:
        """When it was woken last, and nothing else; empty where it never was."""
        call = self._state.last_call
        if call is None:
            return ""
        return translate("wake", "上一次叫醒：{when}。声音没有留下。").format(
            when=moment_text(call.at.astimezone(SHANGHAI))
        )

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why it cannot be woken though it should, and what to do; empty where it can, or need not."""
        code = self._state.health.wake
        if code is None or self._switch.phase is WakePhase.OFF:
            return ""
        return sentence(code, {}, translate)

    @Property(bool, notify=changed)
    def works(self) -> bool:
        """Whether it is switched on and can be woken, or could but for the mute."""
        return self._switch.phase is not WakePhase.OFF and self._state.health.wake is None
