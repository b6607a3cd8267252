"""A second look at what may have been the phrase: a small head on what the recogniser's encoder makes of the last seconds."""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voice.errors import VoiceError, WarningCode
from voice.types import SAMPLE_RATE_HZ, Encoded, Samples
from voice.wake.one_core import session_of
from voice.wake.spelt import spelt

if TYPE_CHECKING:
    from collections.abc import Callable

    from voice.wake.card import LookCard, WakeCard

log = logging.getLogger(__name__)

LOOK_S = 2.5
"""Sound that is looked at: the slowest phrase and what had been said before."""

LOOK_SAMPLES = int(LOOK_S * SAMPLE_RATE_HZ)
FRAMES = 125
"""Frames that the encoder makes of it, one for each 20 ms."""

PIECE_SAMPLES = SAMPLE_RATE_HZ // 50
LOUD_PIECES = 30
FLOOR_DB = 30.0
"""The room's noise lies so far under the loudest 0.6 s of what is looked at."""

UNLIKE = -20.0
"""What spells the phrase no better than this is as unlike it as can be."""

NOT_LOOKED = -50.0
"""The score of a moment that was not looked at: under everything that a look says."""


def seen(samples: Samples, length: int = LOOK_SAMPLES) -> Samples:
    """The last `length` samples over the noise of a quiet room; silence before them where a stream has just begun.

    The encoder knows recordings of people and no digital silence: where nothing at all is heard around it a call counts less than
    in noise at 20 dB (docs/wake.md). The noise is always the same, so that the same sound gives the same bits.

    >>> len(seen(np.ones(100, np.int16)))
    40000
    """
    last = samples[-length:]
    whole = np.concatenate([np.zeros(length - len(last), np.int16), last]).astype(np.float32)
    energy = np.sort(np.mean(np.square(whole.reshape(-1, PIECE_SAMPLES)), axis=1))
    level = np.sqrt(np.mean(energy[-LOUD_PIECES:])) * 10 ** (-FLOOR_DB / 20)
    over: Samples = np.clip(np.rint(whole + level * _room(length)), -32768, 32767).astype(np.int16)
    return over


@cache
def _room(length: int) -> NDArray[np.float32]:
    return np.random.default_rng(37).normal(0, 1, length).astype(np.float32)


class Head:
    """What a card's model makes of heard sound. Runs on one core."""

    def __init__(self, model: bytes) -> None:
        """Raises `VoiceError` MODEL_UNUSABLE."""
        self._session = session_of(model, "wake-look")

    def __call__(self, heard: Encoded) -> tuple[float, float]:
        """The logit that the phrase ends where the sound does, and how well it is spelt (`spelt`).

        `heard`: what the encoder made of it, shape (`FRAMES`, width).
        """
        logits, sounds = self._session.run(["logits", "sounds"], {"heard": heard[np.newaxis]})
        return float(logits[0]), spelt(sounds[0])


def look_of(card: WakeCard, encode: Callable[[Samples, str], Encoded | None]) -> Look | None:
    """The second look of a network; None where it has none. Raises `VoiceError` MODEL_UNUSABLE."""
    return None if card.look is None else Look(card.look, encode)


class Look:
    """Looks at moments that the network holds possible. Where the recogniser cannot be asked it has nothing to say."""

    def __init__(self, card: LookCard, encode: Callable[[Samples, str], Encoded | None]) -> None:
        """`encode` is `Transcriber.encoded`. Raises `VoiceError` MODEL_UNUSABLE."""
        self.card = card
        self._encode = encode
        self._head = Head(card.model)
        self._failing = False

    def __call__(self, samples: Samples, score: float) -> float | None:
        """The score of the moment at which these samples end, `score` being the network's; None without a recogniser.

        Waits for the recogniser.
        """
        if score < self.card.gate:
            return NOT_LOOKED
        try:
            heard = self._encode(seen(samples), self.card.recogniser)
        except VoiceError as error:
            if not self._failing:  # once, and not for every block of a day
                log.warning("no second look: %s", error.code, extra={"code": WarningCode.SECOND_LOOK_FAILED})
            self._failing = True
            return None
        self._failing = False
        if heard is None:
            return None
        logit, spelling = self._head(heard)
        return logit + self.card.weight * score + self.card.spelling_weight * max(spelling, UNLIKE)
