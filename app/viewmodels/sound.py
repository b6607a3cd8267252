"""Microphone and loudspeaker as the screen shows them: which there are, how one is heard, and when one may interrupt."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.echo import may_interrupt
from app.i18n import marked
from app.sentences import sentence
from app.settings import BARGE_IN
from app.sound_check import Trying
from app.viewmodels.options import OptionRow
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from app.settings import Settings, SettingsStore
    from app.sound_check import SoundCheck
    from app.viewmodels.announcer import Announcer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_BARGE_IN = (marked("sound", "不用，等它说完"), marked("sound", "我戴着耳机"), marked("sound", "系统能消回声"))
_BARGE_IN_HINTS = (
    marked("sound", "它说话时不听，说完再听。按“停”或屏幕也能让它停。"),
    marked("sound", "您一开口它就停下来听。没戴耳机时请别选，它会听见自己。"),
    marked("sound", "要有能消回声的麦克风。您一开口它就停下来听。"),
)
_HEARD = {
    "nothing": marked("sound", "没有听到您说话。请看看麦克风插好没有，再试一次。"),
    "quiet": marked("sound", "听到了，有点轻。请靠近些，或者说响一点。"),
    "clear": marked("sound", "听得很清楚。"),
    "too-loud": marked("sound", "太响了，声音破了。请离远一点。"),
}
_NAMES = {
    "default": marked("sound", "系统默认"),
    "pulse": marked("sound", "系统的声音服务"),
    "pipewire": marked("sound", "系统的声音服务"),
}
"""What PortAudio calls devices that are none."""
_ADDRESS = re.compile(r"\s*[,:-]?\s*\((?:hw|plughw|dmix|dsnoop)[^)]*\)")
"""Of a card, behind its name: nobody but ALSA knows it."""
QUIETEST_DBFS = -60.0
"""Where the bar of the level begins; it ends at full scale."""


@QmlElement
@QmlUncreatable("There is one pair of devices at a time.")
class SoundViewModel(QObject):
    """Shows the devices, and passes on what is chosen and tried."""

    changed = Signal()

    def __init__(
        self, check: SoundCheck, settings: SettingsStore, announcer: Announcer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._check = check
        self._settings = settings
        self._announcer = announcer
        self._microphones = Rows(OptionRow, self)
        self._loudspeakers = Rows(OptionRow, self)
        self._barge_in = Rows(OptionRow, self)
        self._said = ""
        check.subscribe(self._check_changed)
        settings.subscribe(self._settings_changed)
        self._show()

    @Slot()
    def begin(self) -> None:
        """The page is opened."""
        self._check.begin()

    @Slot(str)
    def chooseMicrophone(self, value: str) -> None:
        """The value of a row of `microphones`."""
        self._check.choose(microphone=value)

    @Slot(str)
    def chooseLoudspeaker(self, value: str) -> None:
        """The value of a row of `loudspeakers`."""
        self._check.choose(loudspeaker=value)

    @Slot(str)
    def chooseBargeIn(self, value: str) -> None:
        """The value of a row of `bargeIn`."""
        self._settings.change(barge_in=value)
        if self.bargeInTrouble:
            self._announcer.announce(self.bargeInTrouble)

    @Slot()
    def tryMicrophone(self) -> None:
        """Record two seconds and play them back."""
        self._check.try_microphone()

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self._show()

    def _settings_changed(self, _: Settings) -> None:
        self._show()

    def _check_changed(self) -> None:
        if self.state != self._said:
            self._said = self.state
            if self._said:
                self._announcer.announce(self._said)
        self._show()

    def _show(self) -> None:
        settings, found = self._settings.settings, self._check.found
        self._microphones.replace(_rows(found.microphones, settings.microphone))
        self._loudspeakers.replace(_rows(found.speakers, settings.loudspeaker))
        self._barge_in.replace(
            [
                OptionRow(value, translate("sound", name), translate("sound", hint), chosen=value == settings.barge_in)
                for value, name, hint in zip(BARGE_IN, _BARGE_IN, _BARGE_IN_HINTS, strict=True)
            ]
        )
        self.changed.emit()

    @Property(Rows, constant=True)
    def microphones(self) -> Rows:
        """Rows of `OptionRow`."""
        return self._microphones

    @Property(Rows, constant=True)
    def loudspeakers(self) -> Rows:
        """Rows of `OptionRow`."""
        return self._loudspeakers

    @Property(Rows, constant=True)
    def bargeIn(self) -> Rows:
        """Rows of `OptionRow`: when the assistant stops for whoever speaks."""
        return self._barge_in

    @Property(str, notify=changed)
    def bargeInTrouble(self) -> str:
        """Why one cannot speak into a sentence although one chose so."""
        settings = self._settings.settings
        if settings.barge_in != "system" or may_interrupt(lambda: self._check.found, settings):
            return ""
        return translate("sound", "没有找到能消回声的麦克风，小象说话时还不能插话。")

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        """Whether it records or plays."""
        return self._check.trying is not Trying.NOTHING

    @Property(bool, notify=changed)
    def recording(self) -> bool:
        """Whether it records now."""
        return self._check.trying is Trying.RECORDING

    @Property(float, notify=changed)
    def level(self) -> float:
        """How loud it is now, 0 to 1, while it records."""
        level_dbfs = self._check.level_dbfs
        return 0.0 if level_dbfs is None else max(0.0, min(1.0, 1 - level_dbfs / QUIETEST_DBFS))

    @Property(str, notify=changed)
    def levelText(self) -> str:
        """The same in words."""
        if self.level < 0.15:
            return translate("sound", "正在听，请说话")
        return translate("sound", "正在听，有声音")

    @Property(str, notify=changed)
    def state(self) -> str:
        """What is under way, or how one was heard; empty before anything was tried."""
        if self._check.code is not None:
            return sentence(self._check.code, {}, translate)
        if self._check.trying is Trying.RECORDING:
            return translate("sound", "请说话，录两秒")
        heard = "" if self._check.heard is None else translate("sound", _HEARD[self._check.heard.value])
        if self._check.trying is Trying.PLAYING:
            return translate("sound", "{heard}现在放给您听。").format(heard=heard)
        return heard

    @Property(str, notify=changed)
    def chosen(self) -> str:
        """Both devices in a line, for the row that leads here."""
        settings = self._settings.settings
        return translate("sound", "{microphone}；{loudspeaker}").format(
            microphone=_plain(settings.microphone), loudspeaker=_plain(settings.loudspeaker)
        )


def _rows(names: tuple[str, ...], chosen: str) -> list[OptionRow]:
    """The system's default, what is there, and what was chosen and is not."""
    listed = [name for name in names if name not in _NAMES]
    rows = [OptionRow("", translate("sound", "系统默认"), "", chosen=not chosen)]
    rows += [OptionRow(name, _plain(name), "", chosen=name == chosen) for name in listed]
    if chosen and chosen not in listed:
        missing = "" if chosen in names else translate("sound", "现在没有接上")
        rows.append(OptionRow(chosen, _plain(chosen), missing, chosen=True))
    return rows


def _plain(name: str) -> str:
    """A device's name as people may know it."""
    if not name:
        return translate("sound", "系统默认")
    return translate("sound", _NAMES[name]) if name in _NAMES else _ADDRESS.sub("", name).strip() or name
