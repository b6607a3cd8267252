"""The screen reader's mouth on the program's own voice."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Protocol

from voice.events import PlaybackFinished, PlaybackStopped, SpeakingFailed

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.main_loop import MainLoop
    from voice.events import VoiceEvent

PREFIX = "reader-"
"""Of the ids of its utterances, which are nobody else's business."""


class Voice(Protocol):
    """As much of the voice pipeline as a mouth needs."""

    def say(self, utterance_id: str, text: str, rate: float) -> None:
        """Say it after everything that waits to be said."""

    def withdraw(self, utterance_id: str) -> None:
        """Stop this utterance and no other."""


class VoiceMouth:
    """Speaks through the pipeline, in its turn: what the assistant says is never cut off."""

    def __init__(self, voice: Voice, loop: MainLoop) -> None:
        self._voice = voice
        self._loop = loop
        self._ids = count(1)
        self._saying: str | None = None
        self._sounding: str | None = None
        """The last utterance that has not ended yet, though it may have been withdrawn."""
        self._over: Callable[[], None] = lambda: None
        self._quiet: list[Callable[[], None]] = []

    def say(self, words: str, rate: float, over: Callable[[], None]) -> None:
        """Say it."""
        self.hush()
        self._saying, self._over = f"{PREFIX}{next(self._ids)}", over
        self._sounding = self._saying
        self._voice.say(self._saying, words, rate)

    def hush(self, quiet: Callable[[], None] | None = None) -> None:
        """Be quiet at once."""
        saying, self._saying = self._saying, None
        if saying is not None:
            self._voice.withdraw(saying)
        if quiet is not None and self._sounding is None:
            quiet()
        elif quiet is not None:
            self._quiet.append(quiet)

    def took(self, event: VoiceEvent) -> bool:
        """Whether an event of the pipeline, from any thread, is the screen reader's own."""
        utterance_id = getattr(event, "utterance_id", "")
        if not str(utterance_id).startswith(PREFIX):
            return False
        if isinstance(event, PlaybackFinished | PlaybackStopped | SpeakingFailed):
            self._loop.post(lambda: self._ended(utterance_id))
        return True

    def _ended(self, utterance_id: str) -> None:
        if utterance_id == self._sounding:
            self._sounding = None
            waiting, self._quiet = self._quiet, []
            for quiet in waiting:
                quiet()
        if utterance_id == self._saying:
            self._saying = None
            self._over()
