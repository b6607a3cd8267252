"""Microphone and loudspeaker: found, tried well and badly, unplugged, and speaking into sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.pages import Page
from app.screens.stop import Stop
from app.sound_check import Trying
from app.still_booth import USUAL
from voice.audio.devices import Devices
from voice.audio.try_microphone import Loudness
from voice.errors import ErrorCode, VoiceError

if TYPE_CHECKING:
    from app.scene import Scene


def _open(scene: Scene, *, microphone: str = "", barge_in: str = "off") -> None:
    scene.booth.there, scene.sound_check.trying = USUAL, Trying.NOTHING
    scene.booth.coming.clear()
    scene.settings.change(microphone=microphone, loudspeaker="", barge_in=barge_in)
    scene.view_model.navigation.open(Page.SOUND)


def _tried(scene: Scene, outcome: Loudness | VoiceError) -> None:
    _open(scene)
    scene.booth.coming.append(outcome)
    scene.view_model.sound.tryMicrophone()


def _recording(scene: Scene) -> None:
    _open(scene)
    scene.sound_check.trying, scene.sound_check.level_dbfs = Trying.RECORDING, -21.0
    scene.sound_check.look()


def _unplugged(scene: Scene) -> None:
    _open(scene, microphone="USB 麦克风")
    scene.booth.there = Devices(USUAL.all[:1])
    scene.view_model.sound.begin()


STOPS = (
    Stop("sound", "麦克风和喇叭", _open),
    Stop("sound-recording", "麦克风和喇叭，正在试说", _recording),
    Stop("sound-clear", "麦克风和喇叭，听得清楚", lambda scene: _tried(scene, Loudness.CLEAR)),
    Stop("sound-too-loud", "麦克风和喇叭，太响了", lambda scene: _tried(scene, Loudness.TOO_LOUD)),
    Stop(
        "sound-missing",
        "麦克风和喇叭，没有麦克风",
        lambda scene: _tried(scene, VoiceError(ErrorCode.MICROPHONE_MISSING)),
    ),
    Stop("sound-unplugged", "麦克风和喇叭，选好的拔掉了", _unplugged),
    Stop("sound-no-canceller", "麦克风和喇叭，没有能消回声的", lambda scene: _open(scene, barge_in="system")),
)
"""Every state of the page of microphone and loudspeaker."""
