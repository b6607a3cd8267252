"""The wake word: off, waiting, muted, and with its network missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from app.assistant.state import AssistantState, Call, Health
from app.assistant.trace import Turn
from app.model_shelf import Presence
from app.pages import Page
from app.scene import MOMENT
from app.screens.stop import Stop
from voice.asr.calibration import Calibration
from voice.asr.device import ComputePlan

if TYPE_CHECKING:
    from app.scene import Scene
    from voice.types import Samples

_CALLED = replace(AssistantState("scene", elder=False), calls=1, last_call=Call(0.987, MOMENT, "normal"))


def _open(scene: Scene, *, on: bool, state: AssistantState = _CALLED) -> None:
    scene.settings.change(wake_word=on, wake_muted_until="")
    scene.assistant.show(state)
    scene.view_model.navigation.open(Page.WAKE)


def _off(scene: Scene) -> None:
    _open(scene, on=False, state=AssistantState("scene", elder=False))


def _waiting(scene: Scene) -> None:
    _open(scene, on=True)


def _muted(scene: Scene) -> None:
    _open(scene, on=True)
    scene.view_model.wake.mute()


def _broken(scene: Scene) -> None:
    _open(scene, on=True, state=replace(_CALLED, calls=0, last_call=None, health=Health(wake="WAKE_MODEL_MISSING")))


def _steps(scene: Scene) -> None:
    _open(scene, on=True)
    scene.view_model.navigation.open(Page.WAKE_STEPS)


def _own_voice(scene: Scene, *calls: float | Samples) -> None:
    scene.settings.change(wake_word=True, wake_muted_until="", wake_voice="")
    scene.view_model.navigation.open(Page.OWN_VOICE)
    scene.voice.coming.extend(calls)
    for _ in calls:
        scene.view_model.ownVoice.record()


def _own_voice_used(scene: Scene) -> None:
    _own_voice(scene, *[4.6] * 6)
    scene.view_model.ownVoice.use()


def _hearing(scene: Scene, *turns_ms: tuple[int, int, int, int]) -> None:
    scene.hearing.known(Calibration(ComputePlan("cpu", "int8", 2), 10.0, 380, ()))
    scene.loop.run()
    for number, (endpoint_ms, wait_ms, decode_ms, reply_ms) in enumerate(turns_ms, start=1):
        turn = Turn(number, typed=False)
        turn.latency_ms.update(
            speech_ms=1_900,
            endpoint_ms=endpoint_ms,
            wait_ms=wait_ms,
            decode_ms=decode_ms,
            understand_ms=6,
            dialogue_ms=40,
            first_sound_ms=120,
            reply_ms=reply_ms,
        )
        scene.hearing.turn(turn)
    scene.view_model.navigation.open(Page.HEARING)


def _models(scene: Scene) -> None:
    scene.models_worker.release()
    scene.models_worker.held = True
    scene.view_model.navigation.open(Page.MODELS)
    scene.models.presence |= dict.fromkeys(scene.models.catalog.models, Presence.ABSENT)
    scene.models.presence |= {"whisper-base": Presence.HERE, "kokoro": Presence.WRONG}
    scene.view_model.models.retranslate()


def _model(scene: Scene, model_id: str) -> None:
    _models(scene)
    scene.view_model.models.open(model_id)


def _model_coming(scene: Scene) -> None:
    _model(scene, "kokoro-voices")
    scene.view_model.models.fetch()
    scene.models.told(1_000_000, 2_088_960)


def _model_refused(scene: Scene) -> None:
    _model(scene, "kokoro-voices")
    scene.models_worker.held = False
    scene.view_model.models.fetch()


STOPS = (
    Stop("wake-off", "叫醒小象，没有打开", _off),
    Stop("wake-waiting", "叫醒小象，在等", _waiting),
    Stop("wake-muted", "叫醒小象，先不听", _muted),
    Stop("wake-broken", "叫醒小象，文件不见了", _broken),
    Stop("wake-steps", "叫醒小象，多容易叫醒", _steps),
    Stop("own-voice", "熟悉我的声音，还没有喊", _own_voice),
    Stop("own-voice-quiet", "熟悉我的声音，没有听到", lambda scene: _own_voice(scene, 6.0, np.zeros(9, np.int16))),
    Stop("own-voice-effect", "熟悉我的声音，前后对比", lambda scene: _own_voice(scene, 6.8, 4.9, 4.7, 5.6, 4.4, 1.0)),
    Stop("own-voice-used", "熟悉我的声音，在用", _own_voice_used),
    Stop("models", "语音模型", _models),
    Stop("model-here", "语音模型，装好了", lambda scene: _model(scene, "whisper-base")),
    Stop("model-absent", "语音模型，没有装", lambda scene: _model(scene, "kokoro-voices")),
    Stop("model-coming", "语音模型，正在装", _model_coming),
    Stop("model-refused", "语音模型，没有装成", _model_refused),
    Stop("model-unverified", "语音模型，没有人核对过", lambda scene: _model(scene, "whisper-large-v3-turbo")),
    Stop("hearing", "听得有多快，还没有说过话", _hearing),
    Stop(
        "hearing-turns",
        "听得有多快，说过两句",
        lambda scene: _hearing(scene, (700, 12, 402, 880), (700, 8, 371, 868)),
    ),
)
"""Every state of the wake word's page."""
