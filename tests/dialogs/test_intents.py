"""How well intents and slots are told on sentences that training never saw. The floors are a little below what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.assistant.lexicon import lexicon_of
from dialogs.bench import Score, Tried, rich_desk, score, text_split
from dialogs.language.repair import repair
from dialogs.language.simplify import to_simplified
from dialogs.scripted_desk import family

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialogs.process import RasaWorker
    from dialogs.scenarios.runner import RecordingDesk

PAYEES = family()
# Measured: 84.6 % of the intents of the text split.
FLOORS = {"text": (0.80, 0.80)}


def _understood(tried: Tried) -> str:
    return repair(to_simplified(tried.text), lexicon_of(PAYEES)).text


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
