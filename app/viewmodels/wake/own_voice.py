"""Letting the wake word get used to one's voice, as the screen shows it."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.sentences import sentence
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from app.wake_flaw import Flaw
from voice.wake.enrolment import FEWEST_CALLS

if TYPE_CHECKING:
    from app.own_voice import OwnVoice
    from app.viewmodels.announcer import Announcer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_FLAWS = {
    Flaw.SHORT: marked("wake", "没有听到，再来一次"),
    Flaw.LONG: marked("wake", "说得太长了，只喊“小象小象”，再来一次"),
    Flaw.QUIET: marked("wake", "太轻了，靠近一点，再来一次"),
    Flaw.LOUD: marked("wake", "太响了，离远一点，再来一次"),
}


@QmlElement
@QmlUncreatable("There is one voice of one's own.")
class OwnVoiceViewModel(QObject):
    """Shows how many calls were taken and what they would change, and passes on what a person asks."""

    changed = Signal()

    def __init__(self, voice: OwnVoice, announcer: Announcer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._announcer = announcer
        self._said = ""
        voice.subscribe(self._voice_changed)

    @Slot()
    def begin(self) -> None:
        """Start afresh."""
        self._voice.begin()

    @Slot()
    def record(self) -> None:
        """Take one call."""
        self._voice.record()

    @Slot()
    def use(self) -> None:
        """Keep the numbers and use them."""
        self._voice.use()
        self._announcer.announce(self.kept)

    @Slot()
    def forget(self) -> None:
        """Remove what was kept."""
        self._voice.forget()
        self._announcer.announce(translate("wake", "删掉了，按大家的来听"))

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self.changed.emit()

    def _voice_changed(self) -> None:
        now = self.trouble or self.progress
        if now != self._said:
            self._said = now
            self._announcer.announce(now)
        self.changed.emit()

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether a call is being taken."""
        return self._voice.busy

    @Property(bool, notify=changed)
    def full(self) -> bool:
        """Whether no more calls are taken."""
        return self._voice.full

    @Property(bool, notify=changed)
    def begun(self) -> bool:
        """Whether a call was taken."""
        return bool(self._voice.scores)

    @Property(bool, notify=changed)
    def used(self) -> bool:
        """Whether the person's own threshold is in use."""
        return self._voice.used

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether there are enough calls to tell what they would change."""
        return self._voice.fit is not None

    @Property(bool, notify=changed)
    def pays(self) -> bool:
        """Whether one's own threshold would change anything for the better."""
        fit = self._voice.fit
        return fit is not None and fit.pays

    @Property(str, notify=changed)
    def progress(self) -> str:
        """What to do, or how far it is, in words."""
        count = len(self._voice.scores)
        if self._voice.busy:
            return translate("wake", "请喊一声“小象小象”")
        if count == 0:
            return translate("wake", "一共喊{n}声，按一下喊一声").format(n=FEWEST_CALLS)
        if count < FEWEST_CALLS:
            return translate("wake", "喊了{n}声，还要{more}声").format(n=count, more=FEWEST_CALLS - count)
        return translate("wake", "喊了{n}声，够了").format(n=count)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """What was wrong with the last call, and what to do."""
        if self._voice.code is not None:
            return sentence(self._voice.code, {}, translate)
        return "" if self._voice.flaw is None else translate("wake", _FLAWS[self._voice.flaw])

    @Property(str, notify=changed)
    def callsEffect(self) -> str:
        """Calls that are heard, before and after."""
        fit = self._voice.fit
        if fit is None:
            return ""
        if fit.before.heard == fit.after.heard:
            return translate("wake", "您喊{n}声，原来和现在都是喊醒{after}声").format(
                n=fit.after.calls, after=fit.after.heard
            )
        if not fit.before.heard:
            return translate("wake", "您喊{n}声，原来一声也喊不醒，现在能喊醒{after}声").format(
                n=fit.after.calls, after=fit.after.heard
            )
        return translate("wake", "您喊{n}声，原来喊醒{before}声，现在能喊醒{after}声").format(
            before=fit.before.heard, after=fit.after.heard, n=fit.after.calls
        )

    @Property(str, notify=changed)
    def alarmsEffect(self) -> str:
        """False alarms, before and after, and on how much sound."""
        fit = self._voice.fit
        if fit is None:
            return ""
        minutes = max(1, round(fit.after.hours * 60))
        if fit.before.alarms == fit.after.alarms == 0:
            return translate("wake", "放了{minutes}分钟别的声音，一次也没有听错").format(minutes=minutes)
        return translate("wake", "放了{minutes}分钟别的声音，原来听错{before}次，现在听错{after}次").format(
            before=fit.before.alarms, after=fit.after.alarms, minutes=minutes
        )

    @Property(str, notify=changed)
    def kept(self) -> str:
        """Whether one's own threshold is in use, in words."""
        return translate("wake", "正在按您的声音听") if self._voice.used else translate("wake", "现在按大家的声音听")
