"""In which voice, how fast and how loudly the bench speaks: by version, and by what the person chose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from voice.tts.rates import MAX_RATE, MIN_RATE
from voice.tts.voice_names import DEFAULT_VOICE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.settings import Settings


@dataclass(frozen=True, slots=True)
class Manner:
    """How something is said: `voice` of the voice pack, factors on its own rate and loudness, the listening profile."""

    voice: str = DEFAULT_VOICE
    rate: float = 1.0
    volume: float = 1.0
    clear: bool = False


MANNERS: Mapping[str, Manner] = {
    "standard": Manner(),
    "elder": Manner(rate=0.95, volume=1.25, clear=True),
}
"""By version. A moderate rate is understood better than a slow one, so the elder version is only a little slower."""


def manner_of(settings: Settings) -> Manner:
    """The version's manner, and what the person chose of it: their rate and loudness are factors on the version's."""
    base = MANNERS[settings.version]
    return Manner(
        voice=settings.speech_voice or base.voice,
        rate=min(MAX_RATE, max(MIN_RATE, base.rate * settings.speech_rate)),
        volume=base.volume * settings.speech_volume,
        clear=base.clear if settings.speech_clear == "auto" else settings.speech_clear == "on",
    )
