"""What the recogniser heard of a sound that is kept as text, as the app's pipeline would hand it on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voice.asr.guards import GuardLimits, bundled_deny_list, judge
from voice.types import Hypothesis, NotHeardReason, Transcript

if TYPE_CHECKING:
    from dialogs.corpus.tasks import HeardSound
    from voice.types import ListenProfile


def as_heard(sound: HeardSound, profile: ListenProfile) -> Transcript | NotHeardReason:
    """The transcript, or why the guards would not use it."""
    readings, narrow = (tuple(Hypothesis(*each) for each in several) for several in (sound.readings, sound.narrow))
    text, score = (readings[0].text, readings[0].mean_log_probability) if readings else ("", 0.0)
    transcript = Transcript(text, readings, sound.no_speech, score, sound.speech_ms, 0, narrow=narrow)
    reason = judge(transcript, sound.speech_ms, profile.prompt, GuardLimits(), bundled_deny_list())
    return transcript if reason is None else reason
