"""How well intents and slots are told on sentences that training never saw. The floors are the bars of `script/bench dialogue`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.assistant.lexicon import lexicon_of
from dialogs.bench import Score, Tried, Understood, rich_desk, score, text_split
from dialogs.language.repair import repair
from dialogs.language.simplify import to_simplified
from dialogs.scripted_desk import family

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialogs.process import RasaWorker
    from dialogs.scenarios.runner import RecordingDesk

PAYEES = family()
FLOORS = {"text": (0.97, 0.96)}


def _understood(tried: Tried) -> Understood:
    return Understood(repair(to_simplified(tried.text), lexicon_of(PAYEES)).text)


@pytest.mark.rasa
@pytest.mark.parametrize("split", FLOORS)
def test_intents_and_slots_of_unseen_sentences(
    worker: RasaWorker, scenario_desk: RecordingDesk, record_property: Callable[[str, object], None], split: str
) -> None:
    scenario_desk.stand_before(rich_desk(PAYEES), PAYEES)
    found: Score = score(worker, text_split(), PAYEES, understand=_understood)
    record_property(f"intents_{split}", round(found.intents, 3))
    record_property(f"slots_{split}", round(found.slots, 3))
    least_intents, least_slots = FLOORS[split]
    assert found.intents >= least_intents, "\n".join(found.wrong)
    assert found.slots >= least_slots, "\n".join(found.wrong)
