"""The sound that says "I am listening": two soft notes, upwards, short enough to speak on at once."""

import numpy as np

from voice.types import Pcm

RATE_HZ = 48_000
NOTES_HZ = (659.26, 987.77)
NOTE_S = 0.07
FADE_S = 0.02
LEVEL = 0.12
"""Of full scale: it is heard, and what is said at the same time is still understood."""


def woken_sound() -> Pcm:
    """The sound, made anew: 0.14 s."""
    times = np.arange(round(NOTE_S * RATE_HZ)) / RATE_HZ
    fade = np.minimum(1, np.minimum(times, NOTE_S - times) / FADE_S)
    notes = [np.sin(2 * np.pi * hertz * times) * fade for hertz in NOTES_HZ]
    return Pcm(np.rint(np.concatenate(notes) * LEVEL * 32767).astype(np.int16), RATE_HZ)
