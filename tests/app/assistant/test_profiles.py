"""How long to wait, and which words to expect: by question, version, page and person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.assistant.page_words import words_of
from app.assistant.profiles import Profiles, called
from app.pages import Page
from app.services import SERVICES
from dialogs.language.consent import OFFERED
from dialogs.port import BotAct, PayeeName
from tests.app.assistant.bench import reply
from voice.asr.guards import GuardLimits, is_echo, plain

if TYPE_CHECKING:
    from tests.app.assistant.bench import Bench


@pytest.mark.parametrize("asked", ["", "payee", "amount"])
@pytest.mark.parametrize("name", ["command", "answer", "consent"])
def test_the_elder_version_waits_longer_whatever_is_asked(name: str, asked: str) -> None:
    profiles = Profiles()
    standard, elder = (profiles.named(name, elder=elder, asked=asked) for elder in (False, True))
    assert elder.end_silence_ms > standard.end_silence_ms


def test_an_amount_may_be_said_with_a_pause_in_it() -> None:
    profiles = Profiles()
    amount = profiles.named("answer", elder=False, asked="amount")
    assert amount.name == "amount"
    assert amount.end_silence_ms > profiles.named("answer", elder=False, asked="payee").end_silence_ms


def test_a_slow_speaker_is_waited_for_in_every_question_until_somebody_else_comes() -> None:
    profiles = Profiles()
    profiles.learn((900,) * 6)
    for name in ("command", "answer", "consent"):
        assert profiles.named(name, elder=False).end_silence_ms == 1_260
    assert profiles.named("command", elder=True).end_silence_ms == 1_400
    profiles.expect_payees(["儿子"])
    assert profiles.named("command", elder=False).end_silence_ms == 700


def test_the_prompt_has_the_page_the_question_and_the_payees() -> None:
    profiles = Profiles()
    profiles.expect_payees(["女儿", "老伴"])
    profiles.expect_page(Page.BILLS)
    prompt = profiles.named("answer", elder=False, asked="payee").prompt
    for words in ("电费", "转给谁？女儿、老伴。", OFFERED):
        assert words in prompt
    assert profiles.named("answer", elder=False, asked="amount").prompt.endswith("转多少？")
    assert profiles.named("consent", elder=False, asked="amount").prompt.endswith("先别确认。")
    profiles.expect_page(Page.HOME)
    assert "电费" not in profiles.named("command", elder=False).prompt


@pytest.mark.parametrize("elder", [False, True])
def test_only_an_amount_that_was_asked_for_is_read_with_the_writing_of_one(*, elder: bool) -> None:
    profiles = Profiles()
    kinds = [(name, asked) for name in ("command", "answer", "consent") for asked in ("", "payee", "amount")]
    narrow = [kind for kind in kinds if profiles.named(kind[0], elder=elder, asked=kind[1]).answer_writing]
    assert narrow == [("answer", "amount")]


def test_payees_are_expected_by_what_they_are_to_one_and_by_name() -> None:
    assert called((PayeeName("p1", "李娟", "女儿", (), "1234"), PayeeName("p2", "阳光物业", None, (), "2345"))) == (
        "女儿李娟",
        "阳光物业",
    )


@pytest.mark.parametrize("page", list(Page))
def test_no_service_said_on_its_own_page_is_taken_for_an_echo_of_the_prompt(page: Page) -> None:
    profiles = Profiles()
    profiles.expect_page(page)
    prompt = plain(profiles.named("command", elder=False).prompt)
    limits = GuardLimits()
    for service in SERVICES:
        assert not is_echo(plain(f"我要{service.name}"), prompt, limits.prompt_echo_characters)
    assert len(words_of(page)) <= 6


def test_what_is_asked_shapes_how_the_answer_is_listened_to(bench: Bench) -> None:
    bench.dialogue.script["转账"] = lambda _: reply(BotAct("utter_ask_amount", "转多少？"), requested_slot="amount")
    bench.push_to_talk()
    bench.say("转账")
    bench.let_it_finish()
    assert bench.voice.listening is not None
    assert bench.voice.listening.name == "amount"


@pytest.mark.parametrize("words", ["别说了", "停", "好了，别念了。", "安静", "不要再说了吧", "停下来"])
def test_silence_is_at_once_and_asks_nobody(bench: Bench, words: str) -> None:
    bench.push_to_talk()
    bench.say(words)
    assert bench.dialogue.turns == []
    assert bench.voice.said == []
    assert bench.voice.listening is None


@pytest.mark.parametrize("words", ["停电了怎么交费", "别给他转", "停用这张卡", "别说了算，帮我查余额"])
def test_what_only_sounds_like_it_goes_to_the_dialogue(bench: Bench, words: str) -> None:
    bench.dialogue.script[words] = lambda _: reply(BotAct("utter_help", "好的"))
    bench.push_to_talk()
    bench.say(words)
    assert [turn.text for turn in bench.dialogue.turns] == [words]


def test_within_a_form_stop_is_for_the_dialogue_and_be_quiet_is_not(bench: Bench) -> None:
    asks = reply(BotAct("utter_ask_payee", "转给谁？"), requested_slot="payee")
    bench.dialogue.script |= {"转账": lambda _: asks, "停": lambda _: reply(BotAct("utter_cancelled", "好，不转了。"))}
    bench.push_to_talk()
    bench.say("转账")
    bench.let_it_finish()
    bench.say("别说了")
    assert len(bench.dialogue.turns) == 1
    assert bench.state.in_form  # the question stands; the button goes on with it
    bench.push_to_talk()
    bench.say("停")
    assert len(bench.dialogue.turns) == 2
