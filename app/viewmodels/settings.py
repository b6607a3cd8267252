"""What a person chose, and their choosing."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.settings import PALETTES, TEXT_STEPS, WAKE_STEPS
from app.speech_manner import manner_of
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.settings import Settings, SettingsStore
    from app.viewmodels.announcer import Announcer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_STEP_NAMES = (
    marked("settings", "标准"),
    marked("settings", "大"),
    marked("settings", "更大"),
    marked("settings", "特大"),
    marked("settings", "最大"),
)
_RATES = ((marked("settings", "慢"), 0.8), (marked("settings", "正常"), 1.0), (marked("settings", "快"), 1.2))
_VOLUMES = ((marked("settings", "小声"), 0.6), (marked("settings", "中等"), 1.0), (marked("settings", "大声"), 1.5))
_VOICE_NAMES = {
    "zf_xiaobei": marked("settings", "女声一"),
    "zf_xiaoxiao": marked("settings", "女声二"),
    "zm_yunjian": marked("settings", "男声一"),
    "zm_yunxi": marked("settings", "男声二"),
}
_PALETTE_NAMES = (marked("settings", "浅色"), marked("settings", "深色"), marked("settings", "高对比"))
_WAKE_STEP_NAMES = (marked("settings", "不容易听错"), marked("settings", "适中"), marked("settings", "容易叫醒"))
_WAKE_STEP_HINTS = (
    marked("settings", "电视里的话不容易叫醒它；您要喊得清楚些。"),
    marked("settings", "多数人用这个就好。"),
    marked("settings", "轻轻喊也会醒；有时听错了也会醒。"),
)
_LANGUAGES = (("简体中文", "zh_CN"), ("English", "en"))
"""Each language is named in itself, whatever the screen speaks."""

SAMPLE = "您好，我是小象。请您核对，给女儿转账三百元五角。"
"""What is said for trying; Mandarin, as all speech is."""


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One of several choices. `value` is what `choose…` takes."""

    value: str
    label: str
    chosen: bool


@QmlElement
@QmlUncreatable("There is one person at a time.")
class SettingsViewModel(QObject):
    """The settings as choices."""

    changed = Signal()

    def __init__(
        self,
        store: SettingsStore,
        announcer: Announcer,
        parent: QObject | None = None,
        *,
        try_speech: Callable[[str], None] | None = None,
        voices: Sequence[str] = (),
    ) -> None:
        """`try_speech` says a sentence as replies are said; `voices` are those of the voice pack that may be chosen."""
        super().__init__(parent)
        self._pack = voices
        self._try_speech = try_speech
        self._store = store
        self._announcer = announcer
        self._text_steps = Rows(ChoiceRow, self)
        self._rates = Rows(ChoiceRow, self)
        self._volumes = Rows(ChoiceRow, self)
        self._voices = Rows(ChoiceRow, self)
        self._languages = Rows(ChoiceRow, self)
        self._palettes = Rows(ChoiceRow, self)
        self._wake_steps = Rows(ChoiceRow, self)
        store.subscribe(self._settings_changed)
        self._show()

    @Slot(str)
    def chooseVersion(self, version: str) -> None:
        """`standard` or `elder`."""
        if version == self._store.settings.version:
            return
        self._store.change(version=version)
        elder = version == "elder"
        self._announcer.announce(
            translate("settings", "已切换到长辈版") if elder else translate("settings", "已切换到标准版")
        )

    @Slot(str)
    def chooseTextStep(self, value: str) -> None:
        """The value of a row of `textSteps`."""
        self._store.change(text_scale=TEXT_STEPS[int(value)])

    @Slot(str)
    def chooseLanguage(self, value: str) -> None:
        """The value of a row of `languages`."""
        self._store.change(language=value)

    @Slot(str)
    def choosePalette(self, value: str) -> None:
        """The value of a row of `palettes`."""
        self._store.change(palette=value)

    @Slot(bool)
    def setLargeTargets(self, large: bool) -> None:  # noqa: FBT001 -- a switch on the page
        """Whether everything that can be pressed is extra large."""
        self._store.change(large_targets=large)

    @Slot(bool)
    def setStill(self, still: bool) -> None:  # noqa: FBT001 -- a switch on the page
        """Whether nothing may move."""
        self._store.change(still=still)

    @Slot(bool)
    def setAmountsHidden(self, hidden: bool) -> None:  # noqa: FBT001 -- a switch on the page
        """Whether the home page keeps what one has to itself."""
        self._store.change(hide_amounts=hidden)
        self._announcer.announce(translate("settings", "金额已隐藏") if hidden else translate("settings", "金额已显示"))

    @Slot(str)
    def chooseRate(self, value: str) -> None:
        """The value of a row of `rates`."""
        self._store.change(speech_rate=_RATES[int(value)][1])

    @Slot(str)
    def chooseVolume(self, value: str) -> None:
        """The value of a row of `volumes`."""
        self._store.change(speech_volume=_VOLUMES[int(value)][1])

    @Slot(str)
    def chooseVoice(self, value: str) -> None:
        """The value of a row of `voices`; a sentence is said in it."""
        self._store.change(speech_voice=value)
        self.trySpeech()

    @Slot(bool)
    def setClearSpeech(self, clear: bool) -> None:  # noqa: FBT001 -- a switch on the page
        """Whether speech is shaped for aged hearing, in either version from now on."""
        self._store.change(speech_clear="on" if clear else "off")

    @Slot()
    def trySpeech(self) -> None:
        """Say a sentence as replies are said now: for comparing one choice with another."""
        if self._try_speech is not None:
            self._try_speech(SAMPLE)

    @Slot(bool)
    def setSpeakReplies(self, speak: bool) -> None:  # noqa: FBT001 -- a switch on the page
        """Whether replies are spoken as well as shown."""
        self._store.change(speak_replies=speak)

    @Slot(bool)
    def setWakeWord(self, on: bool) -> None:  # noqa: FBT001 -- a switch on the page
        """Whether the wake phrase wakes the assistant."""
        self._store.change(wake_word=on, wake_muted_until="")  # whoever turns it on wants to be heard
        self._announcer.announce(
            translate("settings", "喊“小象小象”就会醒") if on else translate("settings", "不喊就不听")
        )

    @Slot(str)
    def chooseWakeStep(self, value: str) -> None:
        """The value of a row of `wakeSteps`."""
        self._store.change(wake_sensitivity=value)

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self._show()

    def _settings_changed(self, _: Settings) -> None:
        self._show()

    def _show(self) -> None:
        now = self._store.settings
        self._text_steps.replace(
            [
                ChoiceRow(str(n), translate("settings", name), chosen=TEXT_STEPS[n] == now.text_scale)
                for n, name in enumerate(_STEP_NAMES)
            ]
        )
        nearest = min(range(len(_RATES)), key=lambda n: abs(_RATES[n][1] - now.speech_rate))
        self._rates.replace(
            [ChoiceRow(str(n), translate("settings", name), chosen=n == nearest) for n, (name, _) in enumerate(_RATES)]
        )
        closest = min(range(len(_VOLUMES)), key=lambda n: abs(_VOLUMES[n][1] - now.speech_volume))
        self._volumes.replace(
            [
                ChoiceRow(str(n), translate("settings", name), chosen=n == closest)
                for n, (name, _) in enumerate(_VOLUMES)
            ]
        )
        voice = manner_of(now).voice
        self._voices.replace(
            [ChoiceRow(name, translate("settings", _VOICE_NAMES[name]), chosen=name == voice) for name in self._pack]
        )
        self._palettes.replace(
            [
                ChoiceRow(palette, translate("settings", name), chosen=palette == now.palette)
                for palette, name in zip(PALETTES, _PALETTE_NAMES, strict=True)
            ]
        )
        self._wake_steps.replace(
            [
                ChoiceRow(step, translate("settings", name), chosen=step == now.wake_sensitivity)
                for step, name in zip(WAKE_STEPS, _WAKE_STEP_NAMES, strict=True)
            ]
        )
        self._languages.replace([ChoiceRow(code, name, chosen=code == now.language) for name, code in _LANGUAGES])
        self.changed.emit()

    @Property(str, notify=changed)
    def version(self) -> str:
        """`standard` or `elder`."""
        return self._store.settings.version

    @Property(float, notify=changed)
    def textScale(self) -> float:
        """Factor on every size of text, 1.0 to 2.0."""
        return self._store.settings.text_scale

    @Property(str, notify=changed)
    def palette(self) -> str:
        """`light`, `dark` or `contrast`."""
        return self._store.settings.palette

    @Property(Rows, constant=True)
    def palettes(self) -> Rows:
        """Rows of `ChoiceRow`."""
        return self._palettes

    @Property(bool, notify=changed)
    def largeTargets(self) -> bool:
        """Whether everything that can be pressed is extra large."""
        return self._store.settings.large_targets

    @Property(bool, notify=changed)
    def still(self) -> bool:
        """Whether nothing may move."""
        return self._store.settings.still

    @Property(bool, notify=changed)
    def amountsHidden(self) -> bool:
        """Whether the home page keeps what one has to itself."""
        return self._store.settings.hide_amounts

    @Property(bool, notify=changed)
    def clearSpeech(self) -> bool:
        """Whether speech is shaped for aged hearing."""
        return manner_of(self._store.settings).clear

    @Property(bool, constant=True)
    def canTrySpeech(self) -> bool:
        """Whether there is somebody who can say a sentence for trying."""
        return self._try_speech is not None

    @Property(bool, notify=changed)
    def speakReplies(self) -> bool:
        """Whether replies are spoken as well as shown."""
        return self._store.settings.speak_replies

    @Property(Rows, constant=True)
    def textSteps(self) -> Rows:
        """Rows of `ChoiceRow`."""
        return self._text_steps

    @Property(Rows, constant=True)
    def volumes(self) -> Rows:
        """Rows of `ChoiceRow`: how loudly the assistant speaks."""
        return self._volumes

    @Property(bool, constant=True)
    def canChooseVoice(self) -> bool:
        """Whether the voice pack is there."""
        return bool(self._pack)

    @Property(Rows, constant=True)
    def voices(self) -> Rows:
        """Rows of `ChoiceRow`: who speaks."""
        return self._voices

    @Property(Rows, constant=True)
    def rates(self) -> Rows:
        """Rows of `ChoiceRow`."""
        return self._rates

    @Property(bool, notify=changed)
    def wakeWord(self) -> bool:
        """Whether the wake phrase wakes the assistant."""
        return self._store.settings.wake_word

    @Property(Rows, constant=True)
    def wakeSteps(self) -> Rows:
        """Rows of `ChoiceRow`: how readily the phrase is heard."""
        return self._wake_steps

    @Property(str, notify=changed)
    def wakeStep(self) -> str:
        """How readily the phrase is heard, by the name of the choice."""
        return translate("settings", _WAKE_STEP_NAMES[WAKE_STEPS.index(self._store.settings.wake_sensitivity)])

    @Property(str, notify=changed)
    def wakeStepHint(self) -> str:
        """What that choice means."""
        return translate("settings", _WAKE_STEP_HINTS[WAKE_STEPS.index(self._store.settings.wake_sensitivity)])

    @Property(Rows, constant=True)
    def languages(self) -> Rows:
        """Rows of `ChoiceRow`."""
        return self._languages
