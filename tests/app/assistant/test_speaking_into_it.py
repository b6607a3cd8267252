"""Speaking into what the assistant says: whoever does is heard out, and a read-back is only ever silenced, never answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.assistant.state import Activity
from app.assistant.stopping import sounds_like_silence
from app.transfer_state import Stage
from dialogs.port import BotAct
from tests.app.assistant.bench import reply
from voice.types import Interruption

if TYPE_CHECKING:
    from tests.app.assistant.bench import Bench

ORDER = "给女儿转三百块五毛"


@pytest.fixture
def asking(bench: Bench) -> Bench:
    """Headphones are on, and the assistant asks whom the money is for."""
    bench.settings.change(barge_in="headphones")
    bench.dialogue.script["我要转账"] = lambda _: reply(
        BotAct("utter_ask_payee", "您要转给谁？"), requested_slot="payee"
    )
    bench.dialogue.script["女儿"] = lambda _: reply(BotAct("utter_ask_amount", "要转多少钱？"), requested_slot="amount")
    bench.dialogue.script[ORDER] = lambda _: bench.read_back_act("女儿", 30_050)
    bench.push_to_talk()
    return bench


def test_by_default_nobody_can_speak_into_anything(bench: Bench) -> None:
    bench.dialogue.script["你好"] = lambda _: reply(BotAct("utter_greet", "您好。"))
    bench.push_to_talk()
    bench.say("你好")
    assert bench.voice.interruptions == [Interruption.NONE]


def test_an_answer_into_the_question_is_the_answer(asking: Bench) -> None:
    asking.say("我要转账")
    assert asking.state.activity is Activity.SPEAKING
    asking.voice.speak_into_it()
    asking.run()
    assert asking.state.activity is Activity.LISTENING
    assert asking.voice.listening is not None
    assert asking.voice.listening.name in {"payee", "answer"}
    asking.say("女儿")
    assert asking.voice.said[-1] == "要转多少钱？"


def test_a_read_back_is_not_stopped_by_speech_and_takes_no_consent(asking: Bench) -> None:
    asking.say(ORDER)
    assert asking.voice.interruptions[-1] is Interruption.BY_COMMAND
    assert asking.voice.listening is None  # no turn of its own is there to hear a consent
    assert asking.state.consent is not None
    assert not asking.state.consent.open
    with pytest.raises(AssertionError):
        asking.voice.hear("确认转账")
    assert asking.flow.state.stage is Stage.REVIEW


def test_a_wish_for_silence_ends_a_read_back_and_consent_is_not_asked_for_any_more(asking: Bench) -> None:
    asking.say(ORDER)
    asking.voice.ask_for_silence()
    asking.run()
    assert asking.voice.speaking is None
    assert asking.state.consent is None
    assert asking.flow.state.stage is Stage.REVIEW  # the money is on hold, and its page is still there
    asking.type("确认转账")
    assert asking.flow.state.stage is Stage.REVIEW
    assert asking.state.consent is not None
    assert not asking.state.consent.open  # it is read back from its beginning


def test_a_wish_for_silence_that_comes_too_late_changes_nothing(asking: Bench) -> None:
    asking.say(ORDER)
    asking.let_it_finish()
    asking.voice.ask_for_silence()
    asking.run()
    assert asking.state.activity is Activity.LISTENING
    assert asking.state.consent is not None
    assert asking.state.consent.open


def test_who_speaks_while_it_thinks_is_not_listened_to_twice(asking: Bench) -> None:
    asking.say("我要转账")
    asking.voice.speak_into_it()
    asking.run()
    turn = asking.state.turn
    asking.voice.interruptions.append(Interruption.BY_SPEECH)
    asking.voice.speak_into_it()
    asking.run()
    assert asking.state.turn == turn


@pytest.mark.parametrize("reading", ["停！", "停停停", "听", "别说了", "別說了。", "不要念了", "安静"])
def test_what_asks_for_silence_by_sound(reading: str) -> None:
    assert sounds_like_silence([reading])


@pytest.mark.parametrize(
    "reading", ["", "确认转账", "确认请说确认转账", "不转请说取消", "取消", "停电了怎么交费", "好"]
)
def test_what_does_not(reading: str) -> None:
    assert not sounds_like_silence([reading, "停"])
