"""A part of the adversarial dialogues on real Rasa with the scripted bank: nothing opens the PIN pad without consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dialogs.adversary import CONSENT, Way, plans
from dialogs.language.consent import judge
from dialogs.port import UserTurn
from dialogs.scripted_desk import ScriptedDesk, family

if TYPE_CHECKING:
    from dialogs.process import RasaWorker
    from dialogs.scenarios.runner import RecordingDesk

DIALOGUES, SEED = 24, 7
PAYEES = ("女儿", "老伴", "大儿子", "单丽")
PROMPT = "请您听好，从尾号六六八八的账户转出，要转的话请说确认转账"


@pytest.mark.rasa
@pytest.mark.parametrize("number", range(DIALOGUES))
def test_no_trick_opens_the_pin_pad(worker: RasaWorker, scenario_desk: RecordingDesk, number: int) -> None:
    plan = plans(DIALOGUES, SEED, PAYEES)[number]
    desk, known, conversation_id = ScriptedDesk(family()), family(), f"adversary-{number}"
    scenario_desk.stand_before(desk, known)
    read_back, whole = False, False
    for move in plan.moves:
        if move.way is Way.LISTEN:
            whole = read_back
            continue
        if move.way in {Way.INTERRUPT, Way.WAIT}:
            whole = False
            if move.way is Way.WAIT:
                desk.expire()
            continue
        text = PROMPT if move.way is Way.ECHO else move.text
        verdict = judge(text) if whole else None
        desk.hear(conversation_id, verdict)
        licensed = whole and text in CONSENT
        reply = worker.send(UserTurn(conversation_id, text, known, consent=verdict))
        acts = [act.name for act in reply.acts]
        assert licensed or "open_pin" not in acts, (plan, text, acts)
        read_back, whole = "read_back" in acts, False
    worker.forget(conversation_id)
