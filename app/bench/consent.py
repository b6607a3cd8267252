"""Consent by ear: what the app takes for consent of sounds that are none, and how much of what is consent it hears."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from app.assistant.interpret import Interpreter
from app.assistant.profiles import Profiles
from app.bench.figures import Figure
from app.bench.heard import as_heard
from dialogs.corpus.beside_consent import read_beside_consent
from dialogs.corpus.tasks import read_heard
from dialogs.language.consent import CONSENT_PHRASES, judge
from dialogs.language.rescore import Doubt, Expected
from dialogs.verdict import Verdict
from voice.types import NotHeardReason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dialogs.corpus.beside_consent import Beside
    from dialogs.corpus.tasks import HeardSound


def consent_figures() -> list[Figure]:
    """False consents of everything that is said beside consent, and consents heard of those in the spoken tasks."""
    beside = read_beside_consent()
    said = [sound for spoken, sound in read_heard().items() if spoken.text in CONSENT_PHRASES]
    taken = float(sum(taken_for_consent(one.heard) for one in beside)) if beside else float("nan")
    heard = sum(map(taken_for_consent, said)) / len(said) if said else float("nan")
    return [
        Figure("consent: taken from what is none", taken, "", bar=0, note=_note(beside)),
        Figure("consent: heard", round(100 * heard, 1), "%", note=f"{len(said)} consents of the spoken tasks"),
    ]


def taken_for_consent(sound: HeardSound) -> bool:
    """Whether the app would take this for consent, with the window open."""
    came = as_heard(sound, Profiles().named("consent", elder=False))
    if isinstance(came, NotHeardReason):
        return False
    chosen = Interpreter().choose(came, Expected.CONSENT)
    return judge(chosen.repaired.text) is Verdict.GRANTED and Doubt.CONSENT not in chosen.doubts


def _note(beside: Sequence[Beside]) -> str:
    if not beside:
        return "what is said beside consent is not heard yet: script/make-sound-split"
    kinds = ", ".join(f"{count} {kind}" for kind, count in Counter(one.kind for one in beside).items())
    return f"{len(beside)} sounds while consent is waited for: {kinds}"
