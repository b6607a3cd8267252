"""What is measured of one attempt at a task. Times are milliseconds, distances logical pixels."""

from __future__ import annotations

import statistics
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from lab.moderation.assists import is_assist
from lab.schema import kinds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lab.metrics.attempts import Attempt


class Outcome(StrEnum):
    """How an attempt ended."""

    SUCCESS = "success"
    """Full success: the task's goal was reached in time, with no help."""
    ASSISTED = "assisted"
    """The goal was reached in time after the moderator had helped at least once, at any level."""
    FAILED = "failed"
    """The participant stopped, or believed to be done, without having reached the goal."""
    SKIPPED = "skipped"
    """The task was passed over; it counts as not reached."""
    TIMEOUT = "timeout"
    """The task's time limit passed before the goal was reached; it counts as not reached."""
    BROKEN = "broken"
    """The log ends inside the task, or it was begun again after a crash; it enters no figure."""


CATEGORIES = ("slip", "mistake", "recognition", "system", "navigation")
"""The taxonomy of errors: `slip` meant right and done wrong; `mistake` meant wrong; `recognition` heard or understood wrongly by
the assistant; `system` not the participant's doing; `navigation` a wrong turn among the pages."""

SILENT = frozenset({"SILENCE", "TIMEOUT"})
"""Reasons of `voice.missed` that mean the assistant waited for words until its limit."""
_OTHER_WORDS = frozenset({"edited", "dropped", "replaced"})
"""What a wizard does to words that are the program's no longer; those that only waited are."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of one attempt. What cannot be known is None; a count of nothing is 0."""

    outcome: Outcome
    """How the attempt ended."""
    time_ms: int | None
    """Time on task: from the end of the instruction to the end of the task, pauses and breaks left out, as logged."""
    first_action_ms: int | None
    """From the end of the instruction to the first tap, key, move of the reader or spoken turn."""
    errors: dict[str, int]
    """Errors made, by category; every category is named."""
    assists: int
    """How often the moderator helped."""
    assist_level: int
    """The strongest help: 0 none, 1 encouraged, 2 pointed to the place, 3 did it."""
    taps: int
    """Every time a finger came down, whatever it hit."""
    mistaps: int
    """Taps that hit nothing that can be pressed."""
    mistap_distance_px: float | None
    """The mean distance of the mistaps from the nearest thing that can be pressed."""
    mistap_farthest_px: float | None
    """The distance of the mistap that was farthest off."""
    keys: int
    """Keys pressed, without those that type into a field."""
    reader_moves: int
    """Moves of the screen reader from one thing to another."""
    pages: int
    """Pages that came in sight."""
    steps: int
    """The length of the path: taps that hit, keys, and spoken turns that were heard."""
    shortest_steps: int
    """The presses of the shortest path, from the study."""
    backtracks: int
    """Returns to a page that was left before."""
    hesitations: int
    """Times when nothing was done for longer than reading the page takes."""
    hesitation_ms: int
    """All hesitations together."""
    voice_wakes: int
    """How often the assistant began to listen."""
    voice_turns: int
    """Spoken turns: those that were heard and those that were missed."""
    voice_missed: int
    """Turns of which nothing was heard or nothing understood."""
    voice_timeouts: int
    """Turns in which nobody spoke until the assistant's limit; they are among the missed ones."""
    voice_corrections: int
    """How often the participant corrected what the assistant had taken."""
    voice_reprompts: int
    """How often the assistant asked once more."""
    wizard_acts: int
    """How often the moderator put other words, or none, in the place of the recogniser's or the assistant's."""
    incidents: int
    """Incidents of the study that were fired."""
    findings: int
    """Accessibility findings on pages that were met."""

    @property
    def reached(self) -> bool:
        """The goal was reached, with help or without."""
        return self.outcome in (Outcome.SUCCESS, Outcome.ASSISTED)

    @property
    def timed_out(self) -> bool:
        """The task's limit passed."""
        return self.outcome is Outcome.TIMEOUT

    @property
    def error_count(self) -> int:
        """Errors of all categories."""
        return sum(self.errors.values())

    @property
    def path_ratio(self) -> float | None:
        """The path's length over the shortest, 1 for the shortest; None where no step was logged or no shortest is known."""
        return self.steps / self.shortest_steps if self.shortest_steps > 0 and self.steps > 0 else None

    @property
    def mistap_share(self) -> float | None:
        """Mistaps among the taps; None where nobody tapped."""
        return self.mistaps / self.taps if self.taps else None


T = TypeVar("T")
_ACTIONS = (kinds.TouchTapped, kinds.KeyPressed, kinds.ReaderMoved, kinds.VoiceHeard)


def measure(attempt: Attempt) -> Measures:
    """Count what happened between the attempt's start and its end."""
    happened = [event.what for event in attempt.events]
    by_kind: dict[type, list[Any]] = defaultdict(list)
    for one in happened:
        by_kind[type(one)].append(one)
    taps = _of(by_kind, kinds.TouchTapped)
    missed_taps = [tap.distance_px for tap in taps if not tap.hit]
    keys, heard = _of(by_kind, kinds.KeyPressed), _of(by_kind, kinds.VoiceHeard)
    missed = _of(by_kind, kinds.VoiceMissed)
    assists = [each for each in _of(by_kind, kinds.AssistGiven) if is_assist(each.level)]
    hesitations, made = _of(by_kind, kinds.HesitationNoticed), _of(by_kind, kinds.ErrorMade)
    first = next((event.mono_ms for event in attempt.events if isinstance(event.what, _ACTIONS)), None)
    return Measures(
        outcome=_outcome(attempt.ended, helped=bool(assists)),
        time_ms=None if attempt.ended is None else attempt.ended.elapsed_ms,
        first_action_ms=None if first is None else first - attempt.started_ms,
        errors={category: sum(error.category == category for error in made) for category in CATEGORIES},
        assists=len(assists),
        assist_level=max((assist.level for assist in assists), default=0),
        taps=len(taps),
        mistaps=len(missed_taps),
        mistap_distance_px=statistics.fmean(missed_taps) if missed_taps else None,
        mistap_farthest_px=max(missed_taps, default=None),
        keys=len(keys),
        reader_moves=len(_of(by_kind, kinds.ReaderMoved)),
        pages=len(_of(by_kind, kinds.PageShown)),
        steps=len(taps) - len(missed_taps) + len(keys) + len(heard),
        shortest_steps=attempt.task.shortest_steps,
        backtracks=len(_of(by_kind, kinds.PageReturned)),
        hesitations=len(hesitations),
        hesitation_ms=sum(hesitation.pause_ms for hesitation in hesitations),
        voice_wakes=len(_of(by_kind, kinds.VoiceWoken)),
        voice_turns=len(heard) + sum(not _after_heard(happened, miss) for miss in missed),
        voice_missed=len(missed),
        voice_timeouts=sum(miss.reason.upper() in SILENT for miss in missed),
        voice_corrections=len(_of(by_kind, kinds.VoiceCorrected)),
        voice_reprompts=len(_of(by_kind, kinds.VoiceReprompted)),
        wizard_acts=sum(each.what in _OTHER_WORDS for each in _of(by_kind, kinds.WizardActed)),
        incidents=len(_of(by_kind, kinds.IncidentFired)),
        findings=len(_of(by_kind, kinds.AccessibilityFound)),
    )


def _of(by_kind: Mapping[type, list[Any]], kind: type[T]) -> list[T]:
    return by_kind.get(kind, [])


def _after_heard(happened: Sequence[Any], miss: kinds.VoiceMissed) -> bool:
    """Tell whether the missed turn was heard before nothing was understood of it, so that it is counted once."""
    place = next(place for place, one in enumerate(happened) if one is miss)
    voice = (kinds.VoiceWoken, kinds.VoiceHeard, kinds.VoiceUnderstood, kinds.VoiceMissed, kinds.VoiceDone)
    before = next((one for one in reversed(happened[:place]) if isinstance(one, voice)), None)
    return isinstance(before, kinds.VoiceHeard)


def _outcome(ended: kinds.TaskEnded | None, *, helped: bool) -> Outcome:
    """A success after help is an assisted one, whatever the log calls it."""
    if ended is None:
        return Outcome.BROKEN
    if ended.outcome == "success" and helped:
        return Outcome.ASSISTED
    return Outcome(ended.outcome)
