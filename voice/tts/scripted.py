"""A synthesizer whose sound is a hum of true length, for tests of what comes after it."""

import threading

import numpy as np

from voice.errors import ErrorCode, VoiceError
from voice.tts.rates import check_wish
from voice.types import SAMPLE_RATE_HZ, Pcm

SYLLABLE_S = 0.22
"""About 4.5 syllables a second: Mandarin read aloud at a moderate speed."""


class ScriptedSynthesizer:
    """Every character that can be said takes the time of a syllable.

    `fail_with` makes every rendering fail; with `holds` a rendering waits until `cancel` or `let_go`.
    """

    def __init__(self, *, fail_with: ErrorCode | None = None, holds: bool = False) -> None:
        self.fail_with = fail_with
        self.rendered: list[str] = []
        self.rendering = threading.Event()
        """Raised when a rendering has begun."""
        self._holds = holds
        self._one_at_a_time = threading.Lock()
        self._going = threading.Event()
        self._cancelled = False
        self._closed = False

    def warm(self) -> None:
        """It is always ready."""

    def render(self, text: str, rate: float) -> Pcm:
        """A hum as long as the text takes."""
        check_wish(text, rate)
        with self._one_at_a_time:
            return self._render(text, rate)

    def _render(self, text: str, rate: float) -> Pcm:
        if self._closed:
            raise VoiceError(ErrorCode.VOICE_CLOSED)
        self._going.clear()
        self._cancelled = False
        self.rendering.set()
        if self._holds:
            self._going.wait()
        if self._cancelled:
            raise VoiceError(ErrorCode.SYNTHESIS_STOPPED)
        if self.fail_with is not None:
            raise VoiceError(self.fail_with)
        self.rendered.append(text)
        syllables = sum(character.isalnum() for character in text)
        times = np.arange(round(syllables * SYLLABLE_S / rate * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
        return Pcm((8000 * np.sin(2 * np.pi * 220 * times)).astype(np.int16), SAMPLE_RATE_HZ)

    def let_go(self) -> None:
        """Let a rendering that is held go on."""
        self._going.set()

    def cancel(self) -> None:
        """Stop a rendering that is held."""
        self._cancelled = True
        self._going.set()

    def close(self) -> None:
        """Refuse from now on, and stop a rendering that is held."""
        self._closed = True
        self.cancel()
