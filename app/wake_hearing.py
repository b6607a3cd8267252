"""What the wake phrase is heard with: the network that the settings name, at the person's sensitivity and threshold."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from voice.errors import VoiceError
from voice.wake.card import WakeCard, bundled_card, read_card
from voice.wake.detector import Sensitivity
from voice.wake.spotter import OnnxWakeSpotter

if TYPE_CHECKING:
    from app.settings import Settings
    from app.wake_voices import WakeVoices

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Watched:
    """How the phrase is waited for. `heard_by`: what the spotter is made of."""

    on: bool = False
    doubt: bool = False
    heard_by: tuple[str, str, str] = ("", "", "")

    @classmethod
    def of(cls, settings: Settings, *, on: bool) -> Watched:
        """As the settings have it."""
        heard_by = (settings.wake_model, settings.wake_voice, settings.wake_sensitivity)
        return cls(on, settings.wake_second_look, heard_by)


def card_at(model: str) -> WakeCard:
    """The card of FOLDER/NAME, or of the network that ships where nothing is named.

    Raises `VoiceError` MODEL_MISSING, MODEL_HASH_MISMATCH or MODEL_UNUSABLE.
    """
    if not model:
        return bundled_card()
    path = Path(model)
    return read_card(path.parent, path.name)


def spotter_of(settings: Settings, voices: WakeVoices) -> OnnxWakeSpotter:
    """The spotter for these settings. A voice of another network has no say.

    Raises `VoiceError` MODEL_MISSING, MODEL_HASH_MISMATCH or MODEL_UNUSABLE.
    """
    card = card_at(settings.wake_model)
    voice = voices.read(settings.wake_voice) if settings.wake_voice else None
    if settings.wake_voice and (voice is None or not voice.fits(card)):
        _log.warning("the voice's threshold is not used", extra={"code": "WAKE_VOICE_UNUSED"})
    elif voice is not None:
        card = voice.applied_to(card)
    return OnnxWakeSpotter(card, Sensitivity(settings.wake_sensitivity))


def phrase_of(settings: Settings) -> str:
    """The characters of the phrase in use; those of the network that ships where the one named cannot be read."""
    try:
        return card_at(settings.wake_model).phrase
    except VoiceError:
        return bundled_card().phrase
