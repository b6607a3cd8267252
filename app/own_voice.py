"""A person's own voice for the wake word: calls are recorded one by one, their effect is shown, and only then kept.

A recording is scored and forgotten at once; what stays until the page is left are the scores.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from app.inline_worker import InlineWorker
from app.serial_worker import Done
from app.wake_voices import WakeVoices
from voice.errors import ErrorCode, VoiceError
from voice.wake.card import bundled_card
from voice.wake.detector import Sensitivity
from voice.wake.enrolment import FEWEST_CALLS, MOST_CALLS, Negatives, fitted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime

    from app.banking import Worker
    from app.main_loop import MainLoop
    from app.serial_worker import Outcome
    from app.settings import SettingsStore
    from app.wake_flaw import Flaw
    from voice.types import Samples
    from voice.wake.card import WakeCard
    from voice.wake.enrolment import Fit


class Scorer(Protocol):
    """What scores recordings: `app.wake_enrolment.Listener` in the program."""

    @property
    def card(self) -> WakeCard:
        """The card of its network, with the thresholds of what decides."""

    @property
    def looks(self) -> bool:
        """Whether the second look decides."""

    def calls(self, recordings: Iterable[Samples]) -> list[float]:
        """The score of each recorded call."""

    def negatives(self, sounds: Iterable[Samples]) -> Negatives:
        """What sounds without the phrase score."""


NAME = "own"
"""The voice that the window enrols; a study names its participants with `xiaoxiang wake enrol`."""


def bundled_listener() -> Scorer:
    """What scores recordings by the bundled network."""
    from app.wake_enrolment import Listener  # noqa: PLC0415 -- numpy and onnxruntime, which only this page needs

    return Listener.of(bundled_card())


def without_microphone(settings: SettingsStore, loop: MainLoop, now: Callable[[], datetime]) -> OwnVoice:
    """What a window shows that no program is behind: whoever wants to be recorded is told that there is no microphone."""

    def nothing() -> Samples:
        raise VoiceError(ErrorCode.MICROPHONE_MISSING)

    return OwnVoice(
        record=nothing,
        listener=bundled_listener,
        negatives=list,
        worker=InlineWorker(loop, (VoiceError,)),
        voices=WakeVoices(settings.folder / "voices"),
        settings=settings,
        today=lambda: now().date(),
    )


class OwnVoice:
    """Collects the calls. Lives on the main loop; recording and scoring are the worker's.

    `record` waits for one call and raises `VoiceError`; `listener` loads the network in use; `negatives` is sound
    without the phrase.
    """

    def __init__(
        self,
        *,
        record: Callable[[], Samples],
        listener: Callable[[], Scorer],
        negatives: Callable[[], Sequence[Samples]],
        worker: Worker,
        voices: WakeVoices,
        settings: SettingsStore,
        today: Callable[[], date],
    ) -> None:
        self._record = record
        self._load = listener
        self._sounds = negatives
        self._worker = worker
        self._voices = voices
        self._settings = settings
        self._today = today
        self._listeners: list[Callable[[], None]] = []
        self._listener: Scorer | None = None
        self._negatives = Negatives()
        self._visit = 0
        self.scores: tuple[float, ...] = ()
        self.busy = False
        self.flaw: Flaw | None = None
        """What was wrong with the last recording."""
        self.code: str | None = None
        """Why the last recording failed."""

    @property
    def fit(self) -> Fit | None:
        """What the calls so far would change; None while they are too few."""
        if self._listener is None or len(self.scores) < FEWEST_CALLS:
            return None
        sensitivity = Sensitivity(self._settings.settings.wake_sensitivity)
        return fitted(self.scores, self._negatives, self._listener.card, sensitivity)

    @property
    def used(self) -> bool:
        """Whether the person's own threshold is in use."""
        return self._settings.settings.wake_voice == NAME

    @property
    def full(self) -> bool:
        """Whether no more calls are taken."""
        return len(self.scores) >= MOST_CALLS

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Call `listener` after each change."""
        self._listeners.append(listener)

    def begin(self) -> None:
        """Start afresh: the page was entered, or the person wants to."""
        self._visit += 1
        self._listener = None  # another network may be in use by now
        self.scores, self.flaw, self.code = (), None, None
        self._tell()

    def record(self) -> None:
        """Take one more call, now."""
        if self.busy or self.full:
            return
        self.busy, self.flaw, self.code = True, None, None
        visit = self._visit
        self._tell()
        self._worker.submit(self._one, lambda outcome: self._recorded(outcome, visit))

    def use(self) -> None:
        """Keep the person's numbers and use them: they have agreed."""
        fit = self.fit
        if fit is not None and self._listener is not None:
            self._voices.save(NAME, self._listener.card, fit, self._today(), second_look=self._listener.looks)
            self._settings.change(wake_voice="")  # a new threshold under the same name counts from now on
            self._settings.change(wake_voice=NAME)
            self.begin()

    def forget(self) -> None:
        """Remove what was kept; everybody's threshold counts again."""
        self._voices.forget(NAME)
        if self.used:
            self._settings.change(wake_voice="")
        self._tell()

    def _one(self) -> float | Flaw:
        from app.wake_enrolment import flaw_of  # noqa: PLC0415 -- likewise

        if self._listener is None:
            listener = self._load()
            self._negatives = listener.negatives(self._sounds())
            self._listener = listener
        samples = self._record()
        return flaw_of(samples) or self._listener.calls([samples])[0]

    def _recorded(self, outcome: Outcome[float | Flaw], visit: int) -> None:
        self.busy = False
        if visit == self._visit:
            if not isinstance(outcome, Done):
                self.code = str(outcome.error.code) if isinstance(outcome.error, VoiceError) else "INTERNAL_ERROR"
            elif isinstance(outcome.value, float):
                self.scores = (*self.scores, outcome.value)
            else:
                self.flaw = outcome.value
        self._tell()

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
