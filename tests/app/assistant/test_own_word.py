"""Only the person's own and clear word grants consent: what somebody puts in its place never does, whatever they write and whenever."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from app.assistant import events as ev
from app.assistant.commands import AskDialogue, GiveConsent
from app.assistant.core import reduce
from app.assistant.state import Activity, AssistantState, ConsentWindow
from app.paths import ASSETS
from app.transfer_state import FlowState, Route, Stage
from app.wording import load_wording
from bank.values import PreparedTransfer
from dialogs.language.consent import CONSENT_PHRASES
from dialogs.port import BotAct, Verdict
from tests.app.assistant.bench import NOON, reply

if TYPE_CHECKING:
    from tests.app.assistant.bench import Bench
    from voice.events import VoiceEvent

WORDING = load_wording(ASSETS / "wording" / "zh_CN.toml")
TRANSFER = PreparedTransfer(
    "c1",
    1,
    "r1",
    "a1",
    "活期账户",
    "2633",
    "p1",
    "李娟",
    "女儿",
    "白鹭银行",
    "6285",
    30_050,
    0,
    100_000,
    "",
    NOON,
    NOON + timedelta(minutes=5),
)

stages = st.sampled_from(Stage)
windows = st.one_of(st.none(), st.builds(ConsentWindow, st.sampled_from(["c1", "c2"]), st.just("u1"), st.booleans()))
sentences = st.one_of(
    st.sampled_from(CONSENT_PHRASES).map(lambda phrase: phrase + "。"),
    st.sampled_from(CONSENT_PHRASES),
    st.text(alphabet="确认定同意转账付款汇出就这样么我不取消对，。", max_size=8),
    st.text(max_size=12),
)


def state(window: ConsentWindow | None, *, in_form: bool, activity: Activity) -> AssistantState:
    return AssistantState("conversation", elder=False, activity=activity, consent=window, in_form=in_form)


moments = st.builds(state, windows, in_form=st.booleans(), activity=st.sampled_from(Activity))


@given(st.lists(sentences, min_size=1, max_size=4), stages, moments, st.sampled_from(Route))
def test_no_sentence_of_somebody_else_is_consent(
    said: list[str], stage: Stage, now: AssistantState, began: Route
) -> None:
    flow = FlowState(stage=stage, prepared=TRANSFER, started_by=began)
    for text in said:
        now, commands = reduce(now, ev.TextArrived(text, text, typed=False, own=False), flow, WORDING)
        assert not any(isinstance(each, GiveConsent) for each in commands)
        assert not any(isinstance(each, AskDialogue) and each.consent is Verdict.GRANTED for each in commands)


def test_the_same_sentence_is_consent_where_it_is_the_persons_own() -> None:
    flow = FlowState(stage=Stage.REVIEW, prepared=TRANSFER, started_by=Route.VOICE)
    now = state(ConsentWindow("c1", "u1", open=True), in_form=True, activity=Activity.HEARING)
    _, commands = reduce(now, ev.TextArrived("确认转账", "确认转账", typed=False), flow, WORDING)
    assert GiveConsent("c1") in commands


def test_a_consent_put_in_somebodys_mouth_is_answered_by_reading_back_and_their_own_word_then_counts(
    bench: Bench,
) -> None:
    bench.dialogue.script["给女儿转三百块五毛"] = lambda _: bench.read_back_act("女儿", 30_050)
    bench.dialogue.script["确认转账"] = lambda _: reply(BotAct("open_pin"), intent="confirm_transfer")
    bench.push_to_talk()
    bench.runner.hear_instead("给女儿转三百块五毛")
    bench.run()
    bench.let_it_finish()
    read = bench.voice.said[-1]

    bench.runner.hear_instead("确认转账")
    bench.run()
    assert bench.flow.state.stage is Stage.REVIEW
    assert bench.voice.said[-1] == read
    assert bench.state.consent is not None
    assert not bench.state.consent.open

    bench.let_it_finish()
    bench.say("确认转账")
    assert bench.flow.state.stage is Stage.PIN


def test_what_may_have_been_a_question_is_answered_by_reading_back_and_a_clear_word_then_counts(bench: Bench) -> None:
    bench.dialogue.script["给女儿转三百块五毛"] = lambda _: bench.read_back_act("女儿", 30_050)
    bench.dialogue.script["同意转账"] = lambda _: reply(BotAct("open_pin"), intent="confirm_transfer")
    bench.push_to_talk()
    bench.say("给女儿转三百块五毛")
    bench.let_it_finish()
    read = bench.voice.said[-1]

    bench.say("同意转账", "同意转给谁")
    assert bench.flow.state.stage is Stage.REVIEW
    assert bench.voice.said[-1] == read

    bench.let_it_finish()
    bench.say("同意转账", "同意转张")
    assert bench.flow.state.stage is Stage.PIN


def test_a_consent_that_was_held_up_until_another_turn_counts_for_nothing(bench: Bench) -> None:
    bench.dialogue.script["给女儿转三百块五毛"] = lambda _: bench.read_back_act("女儿", 30_050)
    bench.push_to_talk()
    bench.say("给女儿转三百块五毛")
    bench.let_it_finish()
    held: list[VoiceEvent] = []
    bench.voice.tell = held.append
    bench.voice.hear("确认转账")
    bench.voice.tell = bench.runner.voice_event

    # Meanwhile the person stopped it, asked again, and has it read back anew.
    bench.runner.stop()
    bench.push_to_talk()
    bench.run()
    for event in held:
        bench.runner.voice_event(event)
    bench.run()
    assert bench.flow.state.stage is Stage.REVIEW

    bench.let_it_finish()
    bench.dialogue.script["确认转账"] = lambda _: reply(BotAct("open_pin"), intent="confirm_transfer")
    bench.say("确认转账")
    assert bench.flow.state.stage is Stage.PIN
