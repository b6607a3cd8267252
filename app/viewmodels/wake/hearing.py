"""How quickly speech is recognised here, where, and how long each stage of the latest turns took, as the screen shows it."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.settings import RECOGNISER_PLACES
from app.viewmodels.order import FactRow
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from lab.latency import by_stage
from voice.wyoming.address import SCHEME

if TYPE_CHECKING:
    from app.hearing_speed import HearingSpeed
    from app.settings import Settings, SettingsStore
    from app.viewmodels.announcer import Announcer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_PLACES = (marked("hearing", "自动"), marked("hearing", "处理器"), marked("hearing", "显卡"))
_STAGES = {
    "speech_ms": marked("hearing", "您说话"),
    "endpoint_ms": marked("hearing", "等您说完"),
    "wait_ms": marked("hearing", "再等文字"),
    "decode_ms": marked("hearing", "认字"),
    "understand_ms": marked("hearing", "弄懂"),
    "dialogue_ms": marked("hearing", "想回答"),
    "first_sound_ms": marked("hearing", "开口"),
    "reply_ms": marked("hearing", "说完到出声"),
}
"""In the order in which they come; the last is what a person waits in all."""


@QmlElement
@QmlUncreatable("There is one recogniser.")
class HearingViewModel(QObject):
    """Shows what was measured, and passes on where speech is to be recognised."""

    changed = Signal()

    def __init__(
        self, speed: HearingSpeed, settings: SettingsStore, announcer: Announcer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._measured = speed
        self._settings = settings
        self._announcer = announcer
        self._places = Rows(ChoiceRow, self)
        self._stages = Rows(FactRow, self)
        speed.subscribe(self._show)
        settings.subscribe(self._settings_changed)
        self._show()

    @Slot(str)
    def choosePlace(self, value: str) -> None:
        """The value of a row of `places`; it counts from the next start on."""
        if value != self._settings.settings.recogniser_on:
            self._settings.change(recogniser_on=value)
            self._announcer.announce(translate("hearing", "下次打开时生效"))

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self._show()

    def _settings_changed(self, _: Settings) -> None:
        self._show()

    def _show(self) -> None:
        chosen = self._settings.settings.recogniser_on
        self._places.replace(
            [
                ChoiceRow(place, translate("hearing", name), chosen=place == chosen)
                for place, name in zip(RECOGNISER_PLACES, _PLACES, strict=True)
            ]
        )
        self._stages.replace(self._rows())
        self.changed.emit()

    def _rows(self) -> list[FactRow]:
        turns = self._measured.turns
        if not turns:
            return []
        usual = by_stage(turns)
        rows = []
        for stage, name in _STAGES.items():
            last_ms = turns[-1].get(stage)
            if stage not in usual:
                continue
            middle = _seconds(usual[stage].median_ms)
            value = (
                translate("hearing", "没有，平常{usual}").format(usual=middle)
                if last_ms is None
                else translate("hearing", "{last}，平常{usual}").format(last=_seconds(last_ms), usual=middle)
            )
            rows.append(FactRow(translate("hearing", name), value, value, strong=stage == "reply_ms"))
        return rows

    @Property(Rows, constant=True)
    def places(self) -> Rows:
        """Rows of `ChoiceRow`: where speech is recognised from the next start on."""
        return self._places

    @Property(Rows, constant=True)
    def stages(self) -> Rows:
        """Rows of `FactRow`: the stages of the last turn, and what is usual; empty before anybody spoke."""
        return self._stages

    @Property(bool, notify=changed)
    def spoken(self) -> bool:
        """Whether anybody spoke since the start."""
        return bool(self._measured.turns)

    @Property(str, notify=changed)
    def speed(self) -> str:
        """Where speech is recognised now, and how long a sentence takes."""
        found = self._measured.calibration
        if self._measured.elsewhere:
            place = self._measured.elsewhere.removeprefix(SCHEME)
            if self._measured.left:
                return translate("hearing", "{place}那台电脑没有认出来，先由这台电脑自己听").format(place=place)
            return translate("hearing", "您说的话会送到{place}那台电脑去认").format(place=place)
        if found is None:
            return translate("hearing", "语音识别还没有准备好")
        if self._measured.fallen:
            return translate("hearing", "显卡用不了了，现在由处理器来认")
        seconds = _seconds(found.decode_ms)
        if found.plan.device == "cuda":
            return translate("hearing", "现在由显卡来认，一句话约{seconds}").format(seconds=seconds)
        return translate("hearing", "现在由处理器来认，一句话约{seconds}").format(seconds=seconds)


def _seconds(value_ms: float) -> str:
    return translate("hearing", "{n}秒").format(n=f"{value_ms / 1000:.2f}")
