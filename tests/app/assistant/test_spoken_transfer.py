"""A transfer by voice, as a person meets it: what moves, what is said, and what never counts as consent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.assistant.state import Activity
from app.transfer_state import Route, Stage
from dialogs.port import BotAct, DialogueError, Verdict
from tests.app.assistant.bench import reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.app.assistant.bench import Bench

ORDER = "给女儿转三百块五毛"
AMOUNT_FEN = 30_050


@pytest.fixture
def read_back(bench: Bench) -> Bench:
    """The assistant is reading the transfer back."""
    bench.dialogue.script[ORDER] = lambda _: bench.read_back_act("女儿", AMOUNT_FEN)
    bench.dialogue.script["确认转账"] = lambda _: reply(BotAct("open_pin"), intent="confirm_transfer")
    bench.push_to_talk()
    bench.say(ORDER)
    return bench


def test_exactly_the_spoken_amount_moves_after_consent_and_pin(read_back: Bench) -> None:
    bench, before_fen = read_back, read_back.balance_fen()
    assert "李娟" in bench.voice.said[-1]
    assert "三百元五角" in bench.voice.said[-1]
    assert bench.flow.state.stage is Stage.REVIEW

    bench.let_it_finish()
    assert bench.state.activity is Activity.LISTENING
    bench.say("确认转账")
    assert bench.flow.state.stage is Stage.PIN
    assert bench.balance_fen() == before_fen
    bench.let_it_finish()
    assert bench.state.activity is Activity.AWAITING_PIN

    bench.enter_pin()
    assert before_fen - bench.balance_fen() == AMOUNT_FEN
    assert "转账成功" in bench.voice.said[-1]
    assert bench.dialogue.turns[-1].consent is Verdict.GRANTED
    assert bench.dialogue.forgotten == [bench.dialogue.turns[0].conversation_id]


def test_consent_before_the_read_back_has_ended_does_not_count(read_back: Bench) -> None:
    read_back.type("确认转账")
    assert read_back.flow.state.stage is Stage.REVIEW
    assert "等我念完" in read_back.state.notice or "先听完" in read_back.state.notice
    assert len(read_back.dialogue.turns) == 1


def test_a_read_back_that_was_cut_short_opens_nothing(read_back: Bench) -> None:
    read_back.runner.stop()
    read_back.run()
    read_back.type("确认转账")
    assert read_back.flow.state.stage is Stage.REVIEW
    assert read_back.state.consent is not None  # it is being read back once more
    assert not read_back.state.consent.open


@pytest.mark.parametrize("murmur", ["对", "好", "行", "是的", "嗯", "好的好的", "确认", "转吧"])
def test_a_murmur_is_no_consent(read_back: Bench, murmur: str) -> None:
    read_back.dialogue.script[murmur] = lambda _: reply(
        BotAct("utter_unclear", "请说确认转账"), requested_slot="confirmation"
    )
    read_back.let_it_finish()
    read_back.say(murmur)
    assert read_back.flow.state.stage is Stage.REVIEW
    assert read_back.state.consent is None


def test_a_refusal_moves_nothing_and_releases_the_hold(read_back: Bench) -> None:
    bench, before_fen = read_back, read_back.available_fen() + AMOUNT_FEN

    def cancelled(_: object) -> object:
        prepared = bench.flow.state.prepared
        assert prepared is not None
        assert bench.flow.withdraw(prepared.confirmation_id)
        return reply(BotAct("utter_cancelled", "已取消"), intent="deny")

    bench.dialogue.script["先别确认"] = cancelled  # type: ignore[assignment]
    bench.let_it_finish()
    bench.say("先别确认")
    assert bench.flow.state.stage is Stage.CANCELLED
    assert bench.dialogue.turns[-1].consent is Verdict.DENIED
    assert bench.available_fen() == before_fen
    bench.type("确认转账")
    assert bench.flow.state.stage is Stage.CANCELLED
    assert bench.available_fen() == before_fen


def test_a_correction_replaces_the_transfer_and_needs_consent_of_its_own(read_back: Bench) -> None:
    bench, stages = read_back, []
    bench.dialogue.script["不对,是八百"] = lambda _: bench.read_back_act("女儿", 80_000)
    bench.flow.subscribe(lambda state: stages.append(state.stage))
    bench.let_it_finish()
    bench.say("不对,是八百")
    assert "八百元" in bench.voice.said[-1]
    assert bench.flow.state.prepared is not None
    assert bench.flow.state.prepared.amount_fen == 80_000
    assert Stage.CANCELLED not in stages  # the page changes its figures, it does not close
    bench.type("确认转账")
    assert bench.flow.state.stage is Stage.REVIEW
    assert bench.balance_fen() - bench.available_fen() == 80_000


def test_after_a_digression_the_transfer_is_read_back_again(read_back: Bench) -> None:
    bench = read_back

    def answer(_: object) -> object:
        again = bench.read_back_act("女儿", AMOUNT_FEN)
        return reply(BotAct("utter_balance", "余额五万元。"), *again.acts, requested_slot="confirmation")

    bench.dialogue.script["等一下,我余额多少"] = answer  # type: ignore[assignment]
    first = bench.flow.state.prepared
    bench.let_it_finish()
    bench.say("等一下,我余额多少")
    assert bench.flow.state.prepared == first
    assert bench.state.consent is not None
    assert not bench.state.consent.open
    bench.let_it_finish()
    bench.say("确认转账")
    assert bench.flow.state.stage is Stage.PIN


def test_late_consent_after_expiry_moves_nothing(read_back: Bench) -> None:
    bench, before_fen = read_back, read_back.balance_fen()
    prepared = bench.flow.state.prepared
    assert prepared is not None
    bench.let_it_finish()
    lifetime = prepared.expires_at - bench.clock.now()
    bench.clock.advance(lifetime)
    bench.loop.advance(int(lifetime.total_seconds() * 1000))
    assert bench.flow.state.stage is Stage.EXPIRED
    assert "没有转" in bench.voice.said[-1]
    bench.type("确认转账")
    assert bench.balance_fen() == before_fen == bench.available_fen()


def test_consent_given_twice_posts_once(read_back: Bench) -> None:
    bench, before_fen = read_back, read_back.balance_fen()
    bench.let_it_finish()
    bench.say("确认转账")
    bench.enter_pin()
    bench.type("确认转账")
    assert before_fen - bench.balance_fen() == AMOUNT_FEN
    assert "没有等待确认" in bench.voice.said[-1]


def test_a_spoken_pin_is_neither_shown_nor_sent(read_back: Bench) -> None:
    bench = read_back
    bench.let_it_finish()
    bench.say("确认转账")
    bench.let_it_finish()
    turns = len(bench.dialogue.turns)
    bench.push_to_talk()
    bench.say("一三五七九零")
    shown = [line.text for line in bench.state.lines] + [bench.state.caption]
    assert not any("一三五七九零" in text for text in shown)
    assert len(bench.dialogue.turns) == turns
    assert "密码" in bench.voice.said[-1]
    assert bench.flow.state.stage is Stage.PIN


def test_at_the_pin_pad_a_refusal_still_cancels(read_back: Bench) -> None:
    bench = read_back
    bench.let_it_finish()
    bench.say("确认转账")
    bench.let_it_finish()
    bench.push_to_talk()
    bench.say("取消")
    assert bench.flow.state.stage is Stage.CANCELLED
    assert bench.available_fen() == bench.balance_fen()


def test_a_wrong_pin_is_told_and_may_be_tried_again(read_back: Bench, expect_log: Callable[..., None]) -> None:
    expect_log("PIN_WRONG")
    bench, before_fen = read_back, read_back.balance_fen()
    bench.let_it_finish()
    bench.say("确认转账")
    bench.enter_pin("135791")
    assert "密码不对" in bench.voice.said[-1]
    assert bench.balance_fen() == before_fen
    bench.enter_pin()
    assert before_fen - bench.balance_fen() == AMOUNT_FEN


def test_five_wrong_pins_lock_and_release_the_money(read_back: Bench, expect_log: Callable[..., None]) -> None:
    expect_log("PIN_WRONG", "PIN_LOCKED")
    bench, before_fen = read_back, read_back.balance_fen()
    bench.let_it_finish()
    bench.say("确认转账")
    for wrong in range(5):
        bench.enter_pin(f"13579{wrong + 1}")
    assert bench.flow.state.stage is Stage.FAILED
    assert bench.balance_fen() == before_fen == bench.available_fen()


def test_touch_may_finish_what_voice_began(read_back: Bench) -> None:
    bench, before_fen = read_back, read_back.balance_fen()
    prepared = bench.flow.state.prepared
    assert prepared is not None
    assert bench.flow.consent(prepared.confirmation_id, Route.TOUCH)
    bench.run()
    assert bench.voice.speaking is None
    bench.enter_pin()
    assert before_fen - bench.balance_fen() == AMOUNT_FEN


def test_voice_may_finish_what_touch_began(bench: Bench) -> None:
    before_fen = bench.balance_fen()
    bench.prepare("女儿", AMOUNT_FEN, Route.TOUCH)
    bench.push_to_talk()
    assert "李娟" in bench.voice.said[-1]
    bench.let_it_finish()
    bench.say("确认转账")
    assert bench.flow.state.stage is Stage.PIN
    assert bench.dialogue.turns == []
    bench.enter_pin()
    assert before_fen - bench.balance_fen() == AMOUNT_FEN


def test_a_cancel_by_touch_ends_the_spoken_business(read_back: Bench) -> None:
    bench = read_back
    prepared = bench.flow.state.prepared
    assert prepared is not None
    bench.flow.cancel(prepared.confirmation_id)
    bench.run()
    assert "已取消" in bench.voice.said[-1]
    bench.type("确认转账")
    assert bench.flow.state.stage is Stage.CANCELLED


def test_a_dialogue_that_dies_in_mid_form_touches_no_money(read_back: Bench, expect_log: Callable[..., None]) -> None:
    expect_log("DIALOGUE_AWAY")
    bench, held = read_back, read_back.flow.state.prepared
    bench.dialogue.script["那个"] = lambda _: DialogueError("DIALOGUE_AWAY")
    bench.let_it_finish()
    bench.say("那个")
    assert "重新启动" in bench.voice.said[-1]
    assert bench.flow.state.prepared == held
    assert bench.flow.state.stage is Stage.REVIEW  # the page is still there for the finger
    bench.type("确认转账")
    assert bench.flow.state.stage is Stage.REVIEW  # consent has to be asked for anew


def test_a_worker_lost_between_turns_is_told_and_its_return_too(read_back: Bench) -> None:
    bench = read_back
    bench.let_it_finish()
    bench.runner.dialogue_health("DIALOGUE_AWAY")
    bench.run()
    assert "重新启动" in bench.voice.said[-1]
    bench.let_it_finish()
    bench.runner.dialogue_health(None)
    bench.run()
    assert "恢复" in bench.voice.said[-1]
