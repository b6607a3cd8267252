"""The recogniser's several readings of one sentence: what the dialogue is told, what the trace keeps, what never counts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from app.assistant.lexicon import bank_names
from app.assistant.trace import Turn, TurnRecorder
from app.transfer_state import Stage
from bank.suggestions.catalogue import CATALOGUE
from dialogs.port import BotAct, Verdict
from tests.app.assistant.bench import reply

if TYPE_CHECKING:
    from dialogs.port import DialogueReply, UserTurn
    from tests.app.assistant.bench import Bench

ORDER = "给女儿转三百块五毛"


def _answer(_: UserTurn) -> DialogueReply:
    return reply(BotAct("utter_balance", "余额是一百元"), intent="ask_balance")


def test_the_reading_that_can_be_meant_reaches_the_dialogue(bench: Bench) -> None:
    bench.dialogue.script["看看上个月的明细"] = _answer
    bench.push_to_talk()
    bench.say("看看上颗乐的明显", "看看上个月的明显")
    assert bench.dialogue.turns[-1].text == "看看上个月的明细"
    assert bench.state.lines[0].text == "看看上个月的明细"


def test_the_other_readings_go_along_to_the_dialogue(bench: Bench) -> None:
    bench.dialogue.script["小象败败楼"] = _answer
    bench.push_to_talk()
    bench.say("小象败败楼", "小象拜拜楼")
    assert [also.text for also in bench.dialogue.turns[-1].also_heard] == ["小象拜拜楼"]
    bench.let_it_finish()
    bench.type("小象败败楼")
    assert bench.dialogue.turns[-1].also_heard == ()


def test_the_banks_services_are_known_by_their_sound(bench: Bench) -> None:
    bench.dialogue.script["打开电子回单"] = _answer
    bench.push_to_talk()
    bench.say("打开店子会胆")
    assert bench.dialogue.turns[-1].text == "打开电子回单"
    assert {service.name for service in CATALOGUE} <= set(bank_names())


def test_an_answer_to_the_question_is_taken_before_nonsense(bench: Bench) -> None:
    bench.dialogue.script["转账"] = lambda _: reply(BotAct("utter_ask_payee", "转给谁？"), requested_slot="payee")
    bench.dialogue.script["女儿"] = lambda _: reply(BotAct("utter_ask_amount", "转多少？"), requested_slot="amount")
    bench.push_to_talk()
    bench.say("转账")
    bench.let_it_finish()
    bench.say("摸而话", "女儿")
    assert bench.dialogue.turns[-1].text == "女儿"


def test_a_later_reading_never_consents_and_never_takes_a_denial_back(bench: Bench) -> None:
    bench.dialogue.script[ORDER] = lambda _: bench.read_back_act("女儿", 30_050)
    bench.dialogue.script["却忍转唱"] = lambda _: reply(BotAct("utter_say_consent", "请说确认转账"))
    bench.push_to_talk()
    bench.say(ORDER)
    bench.let_it_finish()
    bench.say("却忍转唱", "确认转账")
    assert bench.flow.state.stage is Stage.REVIEW
    assert bench.dialogue.turns[-1].consent is not Verdict.GRANTED


def test_the_trace_says_which_reading_was_taken_and_why(bench: Bench) -> None:
    turns: list[Turn] = []
    recorder = TurnRecorder(turns.append)
    bench.runner.observe(recorder)
    bench.dialogue.script["给女儿转账三百"] = _answer
    bench.push_to_talk()
    bench.say("给绿儿转唱三百", "给女儿转账四百")
    recorder.finish()
    (turn,) = turns
    assert (turn.rank, turn.reasons, turn.doubts) == (0, ["first"], ["figures", "payee"])
    assert [repair["part"] for repair in turn.repairs] == ["payee", "word"]
    assert json.loads(json.dumps(turn.as_json()))["understood"] == "给女儿转账三百"
