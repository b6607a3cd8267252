"""A spoken transfer that risk control asks about: consent by voice leads to the warning, and nothing spoken past it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.assistant.state import Activity
from app.transfer_state import Stage
from bank.risk.values import Choice
from dialogs.port import BotAct
from tests.app.assistant.bench import reply

if TYPE_CHECKING:
    from tests.app.assistant.bench import Bench

ORDER = "给女儿转六千"
AMOUNT_FEN = 600_000


@pytest.fixture
def warned(bench: Bench) -> Bench:
    """Consent to six thousand was given by voice."""
    bench.dialogue.script[ORDER] = lambda _: bench.read_back_act("女儿", AMOUNT_FEN)
    bench.dialogue.script["确认转账"] = lambda _: reply(BotAct("open_pin"), intent="confirm_transfer")
    bench.push_to_talk()
    bench.say(ORDER)
    bench.let_it_finish()
    bench.say("确认转账")
    return bench


def test_consent_by_voice_leads_to_the_warning_and_not_to_the_pin(warned: Bench) -> None:
    assert warned.flow.state.stage is Stage.RISK
    assert "屏幕" in warned.voice.said[-1]
    assert "密码" not in warned.voice.said[-1]
    prepared = warned.flow.state.prepared
    assert prepared is not None
    assert not warned.flow.submit_pin(prepared.confirmation_id, "135790")


@pytest.mark.parametrize("words", ["确认转账", "继续", "对", "我认识他，转吧"])
def test_nothing_that_is_said_passes_the_warning(warned: Bench, words: str) -> None:
    turns, before_fen = len(warned.dialogue.turns), warned.balance_fen()
    warned.let_it_finish()
    warned.type(words)
    assert warned.flow.state.stage is Stage.RISK
    assert len(warned.dialogue.turns) == turns
    assert warned.balance_fen() == before_fen


def test_a_refusal_at_the_warning_releases_the_money(warned: Bench) -> None:
    warned.let_it_finish()
    warned.type("取消")
    assert warned.flow.state.stage is Stage.CANCELLED
    assert warned.available_fen() == warned.balance_fen()


def test_whoever_goes_on_by_hand_is_asked_for_the_pin(warned: Bench) -> None:
    prepared, before_fen = warned.flow.state.prepared, warned.balance_fen()
    assert prepared is not None
    warned.let_it_finish()
    assert warned.flow.choose(prepared.confirmation_id, Choice.CONTINUE)
    warned.run()
    assert warned.flow.state.stage is Stage.PIN
    assert "密码" in warned.voice.said[-1]
    warned.let_it_finish()
    assert warned.state.activity is Activity.AWAITING_PIN
    warned.enter_pin()
    assert before_fen - warned.balance_fen() == AMOUNT_FEN
