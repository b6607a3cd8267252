"""The screen reader's mouth: one sentence at a time through the program's own voice, cut off at any moment."""

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


class Mouth(Protocol):
    """Says one sentence and tells when it is over. Main loop only."""

    def say(self, words: str, rate: float, over: Callable[[], None]) -> None:
        """Say it; `over` is called once when it has ended, in whatever way but `hush`."""

    def hush(self, quiet: Callable[[], None] | None = None) -> None:
        """Be quiet at once; nothing is told of what is cut off. `quiet` is called once nothing sounds any more."""


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


class StillMouth:
    """A mouth without a voice, for pictures and tests: it is over when it is told so."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.saying: str | None = None
        self._over: Callable[[], None] = lambda: None

    def say(self, words: str, rate: float, over: Callable[[], None]) -> None:  # noqa: ARG002 -- as the real one has it
        """Keep it."""
        self.said.append(words)
        self.saying, self._over = words, over

    def hush(self, quiet: Callable[[], None] | None = None) -> None:
        """Be quiet at once."""
        self.saying = None
        if quiet is not None:
            quiet()

    def finish(self) -> None:
        """What was being said has been said."""
        if self.saying is not None:
            self.saying = None
            self._over()
