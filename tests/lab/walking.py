"""What may be done in a session of the small study, so that a test or a child process can go through one by chance."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lab import inputs as i
from lab.manifest import Consent, Manifest
from lab.plan import Ask, Do, Preflight
from lab.questionnaires import QUESTIONNAIRES
from lab.schema import kinds as k
from tests.lab.study_support import small_study

if TYPE_CHECKING:
    from lab.session import State

ORDER = ("standard", "elder")
MANIFEST = Manifest(
    schema=1,
    study="elder-vs-standard",
    study_sha256="0" * 64,
    participant="P001",
    session="6f0f3f0e-0d4c-4e40-9a45-4f1f7f6f2a10",
    station="station-1",
    simulated=True,
    seed=7,
    started_wall="2026-03-02T14:30:00.000+08:00",
    order=ORDER,
    consent=Consent(audio=False, screen=False),
    program="0.1.0",
)
MANIFEST_OF_STUDY = replace(MANIFEST, study=small_study().id, study_sha256=small_study().sha256)
PAID = i.Saw(k.BankHappened("transfer.posted", {"payee": "女儿", "amount_fen": 30_000}))
WRONG = i.Saw(k.BankHappened("transfer.posted", {"payee": "邻居", "amount_fen": 30_000}))
LOOKED = i.Saw(k.BankHappened("page.shown", {"page": "Balance"}))


def choices(state: State) -> list[i.Input]:
    """What a moderator and a participant may do now."""
    match state.step:
        case Preflight():
            return [i.Checked("disk", "green", ""), *([i.Ready()] if state.checks else [])]
        case Do() if state.paused:
            return [i.Continued(), i.Skipped()]
        case Do() if state.running:
            return [PAID, WRONG, LOOKED, i.GaveUp(), i.Paused(), i.Assisted(1), i.Fired("away"), i.Skipped()]
        case Do():
            return [i.Ready(), i.Skipped()]
        case Ask(_, name):
            questionnaire = QUESTIONNAIRES[name]
            value: int | str = "好" if questionnaire.free else questionnaire.most
            answers = [i.Answered(each.id, value) for each in questionnaire.items]
            return [i.Skipped(), i.Declined(questionnaire.items[0].id), *answers]
        case _:
            return [i.Ready()]
