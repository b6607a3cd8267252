"""What a person changes by saying so: one step of a setting, as the page of settings would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.settings import RATE_STEPS, TEXT_STEPS, VOLUME_STEPS
from dialogs.desk import Setting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.settings import Settings


def change(settings: Settings, wanted: Setting) -> dict[str, str | float]:
    """Return the entries of the settings that change; none where there is no step left."""
    match wanted:
        case Setting.ELDER_ON | Setting.ELDER_OFF:
            version = "elder" if wanted is Setting.ELDER_ON else "standard"
            return {} if settings.version == version else {"version": version}
        case Setting.LARGER | Setting.SMALLER:
            return _stepped("text_scale", settings.text_scale, TEXT_STEPS, up=wanted is Setting.LARGER)
        case Setting.SLOWER | Setting.FASTER:
            return _stepped("speech_rate", settings.speech_rate, RATE_STEPS, up=wanted is Setting.FASTER)
        case Setting.LOUDER | Setting.QUIETER:
            return _stepped("speech_volume", settings.speech_volume, VOLUME_STEPS, up=wanted is Setting.LOUDER)


def _stepped(name: str, now: float, steps: Sequence[float], *, up: bool) -> dict[str, str | float]:
    """Go to the next step above or below, wherever between two steps the setting is now."""
    beyond = [step for step in steps if (step > now if up else step < now)]
    if not beyond:
        return {}
    return {name: min(beyond) if up else max(beyond)}
