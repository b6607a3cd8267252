"""Listening, not hearing, and being stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.assistant.events import HealthKnown, RecogniserFell, Replied
from app.assistant.state import Activity, Call
from dialogs.port import BotAct
from tests.app.assistant.bench import NOON, reply
from voice import events as heard
from voice.errors import ErrorCode
from voice.types import NotHeardReason

if TYPE_CHECKING:
    from tests.app.assistant.bench import Bench


def test_the_button_opens_and_closes_the_microphone(bench: Bench) -> None:
    bench.push_to_talk()
    assert bench.voice.listening is not None
    assert bench.state.activity is Activity.LISTENING
    bench.push_to_talk()
    assert bench.voice.listening is None
    assert bench.state.activity is Activity.IDLE


def test_the_elder_version_waits_longer_for_the_end_of_a_sentence(bench: Bench) -> None:
    bench.push_to_talk()
    assert bench.voice.listening is not None
    standard_ms = bench.voice.listening.end_silence_ms
    bench.push_to_talk()
    bench.settings.change(version="elder")
    bench.push_to_talk()
    assert bench.voice.listening is not None
    assert bench.voice.listening.end_silence_ms > standard_ms


@pytest.mark.parametrize("reason", list(NotHeardReason))
def test_the_second_failure_to_hear_offers_the_screen(bench: Bench, reason: NotHeardReason) -> None:
    bench.push_to_talk()
    bench.voice.hear_nothing(reason)
    bench.run()
    assert "再说一遍" in bench.voice.said[-1]
    bench.let_it_finish()
    assert bench.state.activity is Activity.LISTENING
    bench.voice.hear_nothing(reason)
    bench.run()
    assert "屏幕" in bench.voice.said[-1]
    bench.let_it_finish()
    assert bench.state.activity is Activity.IDLE
    assert bench.voice.listening is None


def test_a_question_is_followed_by_listening_only_for_those_who_speak(bench: Bench) -> None:
    bench.dialogue.script["转账"] = lambda _: reply(BotAct("utter_ask_payee", "转给谁？"), requested_slot="payee")
    bench.type("转账")
    bench.let_it_finish()
    assert bench.voice.listening is None
    bench.push_to_talk()
    bench.say("转账")
    bench.let_it_finish()
    assert bench.voice.listening is not None


def test_typing_while_it_speaks_stops_the_voice(bench: Bench) -> None:
    bench.dialogue.script["你好"] = lambda _: reply(BotAct("utter_greet", "您好"))
    bench.dialogue.script["转账"] = lambda _: reply(BotAct("utter_ask_payee", "转给谁？"), requested_slot="payee")
    bench.type("你好")
    first = bench.voice.speaking
    bench.type("转账")
    assert bench.voice.speaking not in {first, None}


def test_stop_is_silence_at_once(bench: Bench) -> None:
    bench.dialogue.script["你好"] = lambda _: reply(BotAct("utter_greet", "您好"))
    bench.type("你好")
    bench.runner.stop()
    bench.run()
    assert bench.voice.speaking is None
    assert bench.state.activity is Activity.IDLE


def test_without_a_microphone_it_says_so_and_typing_still_works(bench: Bench) -> None:
    bench.dialogue.script["查余额"] = lambda _: reply(BotAct("utter_balance", "余额五万元。"))
    bench.push_to_talk()
    bench.runner.voice_event(heard.MicrophoneLost(at_ms=0, code=ErrorCode.MICROPHONE_MISSING))
    bench.run()
    assert bench.state.health.microphone == "MICROPHONE_MISSING"
    assert "麦克风" in bench.voice.said[-1]
    bench.type("查余额")
    assert bench.state.lines[-1].text == "余额五万元。"


def test_with_spoken_replies_off_the_text_is_shown_and_the_talk_goes_on(bench: Bench) -> None:
    bench.settings.change(speak_replies=False)
    bench.dialogue.script["转账"] = lambda _: reply(BotAct("utter_ask_payee", "转给谁？"), requested_slot="payee")
    bench.push_to_talk()
    bench.say("转账")
    assert bench.voice.said == []
    assert bench.state.lines[-1].text == "转给谁？"
    assert bench.voice.listening is not None


def test_a_reply_to_a_conversation_that_is_over_is_dropped(bench: Bench) -> None:
    bench.dialogue.script["你好"] = lambda _: reply(BotAct("utter_greet", "您好"))
    bench.type("你好")
    bench.let_it_finish()
    said = list(bench.voice.said)
    bench.runner.dispatch(Replied("another conversation", reply(BotAct("utter_greet", "迟到的话"))))
    assert bench.voice.said == said


def test_captions_are_simplified_while_the_person_speaks(bench: Bench) -> None:
    bench.push_to_talk()
    bench.runner.voice_event(heard.SpeechConfirmed(at_ms=0, turn_id="t1"))
    bench.runner.voice_event(heard.PartialHeard(at_ms=0, turn_id="t1", text="給女兒轉"))
    bench.run()
    assert bench.state.activity is Activity.HEARING
    assert bench.state.caption == "给女儿转"


def test_what_is_spoken_is_not_announced_as_well(bench: Bench) -> None:
    bench.dialogue.script["你好"] = lambda _: reply(BotAct("utter_greet", "您好"))
    bench.type("你好")
    assert bench.voice.said == ["您好"]
    assert bench.state.notice == ""


def test_what_could_not_be_spoken_is_announced(bench: Bench) -> None:
    bench.dialogue.script["你好"] = lambda _: reply(BotAct("utter_greet", "您好"))
    bench.type("你好")
    assert bench.voice.speaking is not None
    failed = heard.SpeakingFailed(at_ms=0, utterance_id=bench.voice.speaking, code=ErrorCode.SPEAKER_MISSING)
    bench.runner.voice_event(failed)
    bench.run()
    assert bench.state.notice == "您好"
    assert bench.state.activity is Activity.IDLE


def test_with_speech_off_every_reply_is_announced(bench: Bench) -> None:
    bench.settings.change(speak_replies=False)
    bench.dialogue.script["你好"] = lambda _: reply(BotAct("utter_greet", "您好"))
    bench.type("你好")
    assert bench.state.notice == "您好"


def call(bench: Bench, score: float = 0.97) -> None:
    """Let the wake phrase be heard."""
    bench.voice.tell(heard.Woken(at_ms=0, score=score, ended_ms_ago=90))
    bench.run()


def test_the_wake_phrase_opens_the_microphone_and_says_so(bench: Bench) -> None:
    call(bench)
    assert bench.voice.listening is not None
    assert bench.state.activity is Activity.LISTENING
    assert bench.state.notice == "我在听。"
    assert bench.state.calls == 1
    assert bench.state.last_call == Call(0.97, NOON, "normal")


def test_each_call_is_announced_though_the_words_are_the_same(bench: Bench) -> None:
    call(bench)
    before = bench.state.notices
    bench.push_to_talk()
    call(bench)
    assert bench.state.notice == "我在听。"
    assert bench.state.notices == before + 1


def test_a_wake_word_that_cannot_work_is_told_once_and_talking_goes_on(bench: Bench) -> None:
    for _ in range(2):
        bench.voice.tell(heard.WatchingStopped(at_ms=0, code=ErrorCode.MODEL_MISSING))
    bench.run()
    assert bench.state.health.wake == "WAKE_MODEL_MISSING"
    assert "喊不醒小象" in bench.state.notice
    assert bench.state.notices == 1
    bench.push_to_talk()
    assert bench.state.activity is Activity.LISTENING
    bench.voice.tell(heard.WatchingStarted(at_ms=0))
    bench.run()
    assert bench.state.health.wake is None


def test_a_second_call_while_it_listens_changes_nothing(bench: Bench) -> None:
    call(bench)
    call(bench, 0.91)
    assert bench.voice.listening is not None
    assert bench.state.calls == 1


def test_a_read_back_that_must_be_heard_out_is_not_cut_short_by_the_phrase(bench: Bench) -> None:
    bench.dialogue.script["转账"] = lambda _: reply(BotAct("utter_ask_payee", "转给谁？"), requested_slot="payee")
    bench.type("转账")
    call(bench)
    assert bench.state.activity is Activity.LISTENING


def test_a_microphone_that_is_back_is_told_once(bench: Bench) -> None:
    bench.runner.dispatch(HealthKnown("MICROPHONE_MISSING", None, None))
    bench.runner.dispatch(HealthKnown(None, None, None))
    assert bench.state.notice == "麦克风接上了，可以说话了。"
    assert bench.state.health.microphone is None
    notices = bench.state.notices
    bench.runner.dispatch(HealthKnown(None, None, None))
    assert bench.state.notices == notices


def test_a_loudspeaker_that_is_back_is_told(bench: Bench) -> None:
    bench.runner.dispatch(HealthKnown(None, "SPEAKER_MISSING", None))
    bench.runner.dispatch(HealthKnown(None, None, None))
    assert bench.state.notice == "扬声器接上了，回答会读出来。"


def test_the_elder_version_speaks_a_little_slower_than_the_person_chose(bench: Bench) -> None:
    bench.dialogue.script["你好"] = lambda _: reply(BotAct("utter_greet", "您好"))
    bench.settings.change(speech_rate=1.2)
    bench.type("你好")
    bench.settings.change(version="elder")
    bench.type("你好")
    standard, elder = bench.voice.rates[-2:]
    assert standard == 1.2
    assert 0.9 * standard < elder < standard


@pytest.mark.parametrize(("code", "told"), [("RECOGNISER_ON_CPU", "显卡"), ("RECOGNISER_HERE", "这台电脑自己接着听")])
def test_a_recogniser_that_goes_on_more_slowly_is_told_and_ends_nothing(bench: Bench, code: str, told: str) -> None:
    bench.push_to_talk()
    bench.runner.dispatch(RecogniserFell(code))
    bench.loop.run()
    assert told in bench.state.notice
    assert bench.state.activity is Activity.LISTENING
