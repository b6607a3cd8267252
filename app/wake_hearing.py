"""What the wake phrase is heard with: the network that the settings name, at the person's sensitivity and threshold."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.wake_enrolment import Listener
from voice.wake.card import WakeCard, bundled_card, read_card
from voice.wake.detector import Sensitivity
from voice.wake.look import look_of
from voice.wake.spotter import OnnxWakeSpotter

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.settings import Settings
    from app.wake_voices import WakeVoices
    from voice.types import Encoded, Samples

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Watched:
    """How the phrase is waited for. `heard_by`: what the spotter is made of."""

    on: bool = False
    heard_by: tuple[str, str, str, bool] = ("", "", "", False)

    @classmethod
    def of(cls, settings: Settings, *, on: bool) -> Watched:
        """As the settings have it."""
        heard_by = (settings.wake_model, settings.wake_voice, settings.wake_sensitivity, settings.wake_second_look)
        return cls(on, heard_by)


def card_at(model: str) -> WakeCard:
    """The card of FOLDER/NAME, or of the network that ships where nothing is named.

    Raises `VoiceError` MODEL_MISSING, MODEL_HASH_MISMATCH or MODEL_UNUSABLE.
    """
    if not model:
        return bundled_card()
    path = Path(model)
    return read_card(path.parent, path.name)


def spotter_of(
    settings: Settings, voices: WakeVoices, encode: Callable[[Samples, str], Encoded | None]
) -> OnnxWakeSpotter:
    """The spotter for these settings. `encode`: `Transcriber.encoded`.

    A voice of another network has no say, and one that was fitted without the second look none where that looks.
    Raises `VoiceError` MODEL_MISSING, MODEL_HASH_MISMATCH or MODEL_UNUSABLE.
    """
    card = card_at(settings.wake_model)
    voice = voices.read(settings.wake_voice) if settings.wake_voice else None
    if settings.wake_voice and (voice is None or not voice.fits(card)):
        _log.warning("the voice's threshold is not used", extra={"code": "WAKE_VOICE_UNUSED"})
    elif voice is not None:
        card = voice.applied_to(card)
    look = look_of(card, encode) if settings.wake_second_look else None
    return OnnxWakeSpotter(card, Sensitivity(settings.wake_sensitivity), look)


def listener_of(settings: Settings, encode: Callable[[Samples, str], Encoded | None]) -> Listener:
    """What scores recordings as these settings decide. Raises `VoiceError` MODEL_MISSING, MODEL_HASH_MISMATCH or MODEL_UNUSABLE."""
    card = card_at(settings.wake_model)
    return Listener.of(card, encode) if settings.wake_second_look else Listener.of(card)
