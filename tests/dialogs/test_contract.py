"""What every Dialogue and every BankDesk must do, the real ones and the fakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dialogs import desk_wire
from dialogs.desk import (
    BalanceAnswer,
    BankDesk,
    Done,
    Guide,
    MatchKind,
    PreparedAnswer,
    Refusal,
    ServiceName,
    Setting,
    Told,
    Topic,
)
from dialogs.port import AlsoHeard, Dialogue, DialogueError, DialogueReply, UserTurn, Verdict
from dialogs.scenarios.runner import RecordingDesk
from dialogs.scripted import ScriptedDialogue
from dialogs.scripted_desk import ScriptedDesk, family

if TYPE_CHECKING:
    from collections.abc import Mapping

FAMILY = family()


@pytest.fixture(params=["scripted", pytest.param("rasa", marks=pytest.mark.rasa)])
def talk(request: pytest.FixtureRequest) -> tuple[Dialogue, ScriptedDesk]:
    if request.param == "scripted":
        desk = ScriptedDesk(FAMILY)
        return ScriptedDialogue(desk), desk
    worker: Dialogue = request.getfixturevalue("worker")
    recording: RecordingDesk = request.getfixturevalue("scenario_desk")
    desk = ScriptedDesk(FAMILY)
    recording.stand_before(desk, FAMILY)
    return worker, desk


def _say(
    talk: tuple[Dialogue, ScriptedDesk], conversation_id: str, text: str, consent: Verdict | None = None
) -> DialogueReply:
    dialogue, desk = talk
    desk.hear(conversation_id, consent)
    return dialogue.send(UserTurn(conversation_id, text, FAMILY, consent=consent))


def _acts(reply: DialogueReply) -> list[str]:
    return [act.name for act in reply.acts]


def test_a_greeting_is_answered_with_words(talk: tuple[Dialogue, ScriptedDesk]) -> None:
    reply = _say(talk, "greeting", "你好")
    assert reply.intent == "greet"
    assert _acts(reply) == ["utter_greet"]
    assert reply.acts[0].text
    assert 0 <= reply.confidence <= 1
    assert reply.elapsed_ms >= 0
    assert not reply.forgotten


def test_a_transfer_is_prepared_at_the_desk_and_read_back_by_its_id(talk: tuple[Dialogue, ScriptedDesk]) -> None:
    reply = _say(talk, "read-back", "给女儿转三百块五毛")
    assert _acts(reply) == ["read_back"]
    assert reply.acts[0].text == ""
    assert reply.acts[0].data == {"confirmation_id": "c-1"}
    assert reply.slots["payee"] == "p-daughter"
    assert reply.slots["amount"] == "30050"
    assert reply.slots["requested_slot"] == "confirmation"
    prepared = [call.arguments for call in talk[1].calls if call.method == "prepare_transfer"]
    assert prepared == [{"payee_id": "p-daughter", "amount_fen": 30_050}]


def test_who_and_how_much_is_told_by_what_is_meant_alone(talk: tuple[Dialogue, ScriptedDesk]) -> None:
    also = (AlsoHeard("给儿子转五百块", 1.0), AlsoHeard("给儿子转五百快", 0.9))
    reply = talk[0].send(UserTurn("also", "给女儿转三百块五毛", FAMILY, also_heard=also))
    assert (reply.slots["payee"], reply.slots["amount"]) == ("p-daughter", "30050")


def test_no_other_reading_consents(talk: tuple[Dialogue, ScriptedDesk]) -> None:
    _say(talk, "no-consent", "给女儿转三百块五毛")
    also = (AlsoHeard("确认转账", 1.0), AlsoHeard("同意转账", 1.0))
    talk[1].hear("no-consent", Verdict.UNCLEAR)
    reply = talk[0].send(UserTurn("no-consent", "再说一遍", FAMILY, consent=Verdict.UNCLEAR, also_heard=also))
    assert _acts(reply)[-1] == "read_back"
    assert "open_pin" not in _acts(reply)
    assert "begin_authorisation" not in [call.method for call in talk[1].calls]


@pytest.mark.parametrize(
    "also",
    [(AlsoHeard(" ", 1.0),), (AlsoHeard("好" * 501, 1.0),), (AlsoHeard("好", 0.0),), (AlsoHeard("好", 1.5),)],
    ids=["empty", "too long", "counts nothing", "counts more"],
)
def test_another_reading_that_may_not_be_sent_is_refused(
    talk: tuple[Dialogue, ScriptedDesk], also: tuple[AlsoHeard, ...]
) -> None:
    for readings in (also, (AlsoHeard("好", 1.0),) * 9):
        with pytest.raises(DialogueError) as refused:
            talk[0].send(UserTurn("refused", "你好", FAMILY, also_heard=readings))
        assert refused.value.code == "DIALOGUE_INPUT"


def test_consent_opens_the_pin_pad_once(talk: tuple[Dialogue, ScriptedDesk]) -> None:
    _say(talk, "consent", "给女儿转三百块五毛")
    reply = _say(talk, "consent", "确认转账", Verdict.GRANTED)
    assert _acts(reply) == ["open_pin"]
    assert reply.acts[0].data == {"confirmation_id": "c-1"}
    assert _acts(_say(talk, "consent", "确认转账", Verdict.GRANTED)) == ["utter_nothing_to_confirm"]
    assert [call.method for call in talk[1].calls].count("begin_authorisation") == 1


def test_consent_that_the_app_did_not_hear_opens_nothing(talk: tuple[Dialogue, ScriptedDesk]) -> None:
    _say(talk, "unheard", "给女儿转三百块五毛")
    assert _acts(_say(talk, "unheard", "确认转账")) == ["read_back"]
    assert "begin_authorisation" not in [call.method for call in talk[1].calls]


def test_a_digression_is_answered_and_the_transfer_read_back_again(talk: tuple[Dialogue, ScriptedDesk]) -> None:
    _say(talk, "digression", "给女儿转三百块五毛")
    reply = _say(talk, "digression", "等一下，我余额多少", Verdict.QUESTION)
    assert _acts(reply) == ["utter_balance_with_pending", "read_back"]
    assert reply.acts[0].data["available_fen"] == "969950"
    assert reply.acts[1].data == {"confirmation_id": "c-1"}


def test_a_denial_voids_what_was_prepared(talk: tuple[Dialogue, ScriptedDesk]) -> None:
    _say(talk, "denial", "给女儿转三百块五毛")
    assert _acts(_say(talk, "denial", "先别确认", Verdict.DENIED)) == ["utter_cancelled"]
    assert talk[1].states() == {"c-1": "cancelled"}


def test_conversations_know_nothing_of_one_another(talk: tuple[Dialogue, ScriptedDesk]) -> None:
    _say(talk, "first", "给女儿转三百块五毛")
    assert _acts(_say(talk, "second", "确认转账", Verdict.GRANTED)) == ["utter_nothing_to_confirm"]
    assert _acts(_say(talk, "first", "再说一遍")) == ["read_back"]


def test_a_forgotten_conversation_begins_anew(talk: tuple[Dialogue, ScriptedDesk]) -> None:
    _say(talk, "forgotten", "给女儿转三百块五毛")
    talk[0].forget("forgotten")
    talk[0].forget("never heard of")
    assert _acts(_say(talk, "forgotten", "确认转账", Verdict.GRANTED)) == ["utter_nothing_to_confirm"]


def test_a_question_is_answered_by_the_desk_and_its_page_offered(talk: tuple[Dialogue, ScriptedDesk]) -> None:
    reply = _say(talk, "points", "我有多少积分")
    assert (reply.intent, _acts(reply)) == ("ask_points", ["utter_points"])
    assert _acts(_say(talk, "points", "好")) == ["utter_opened"]
    assert talk[1].opened == ["points"]


def test_a_page_is_opened_and_a_setting_changed(talk: tuple[Dialogue, ScriptedDesk]) -> None:
    assert _acts(_say(talk, "page", "打开电子回单")) == ["utter_opened"]
    assert _acts(_say(talk, "page", "字大一点")) == ["utter_larger"]
    assert [call.method for call in talk[1].calls] == ["open_service", "adjust"]


def test_another_business_lays_the_transfer_aside_and_it_can_be_resumed(talk: tuple[Dialogue, ScriptedDesk]) -> None:
    _say(talk, "aside", "给女儿转三百块五毛")
    reply = _say(talk, "aside", "打开电子回单", Verdict.UNCLEAR)
    assert _acts(reply) == ["utter_opened", "utter_laid_aside"]
    assert talk[1].states() == {"c-1": "cancelled"}
    again = _say(talk, "aside", "接着转账")
    assert _acts(again) == ["read_back"]
    assert (again.slots["payee"], again.slots["amount"]) == ("p-daughter", "30050")
    assert again.acts[0].data == {"confirmation_id": "c-2"}


def test_a_fraud_ends_a_transfer_for_good(talk: tuple[Dialogue, ScriptedDesk]) -> None:
    _say(talk, "scam", "给女儿转三百块五毛")
    reply = _say(talk, "scam", "有人让我转到安全账户", Verdict.UNCLEAR)
    assert _acts(reply) == ["utter_stopped_for_safety", "utter_scam_warning", "utter_hotline", "utter_offer_freeze"]
    assert talk[1].states() == {"c-1": "cancelled"}
    assert _acts(_say(talk, "scam", "接着转账")) == ["utter_ask_payee"]


@pytest.mark.parametrize(
    "turn",
    [
        UserTurn("c", ""),
        UserTurn("c", "   "),
        UserTurn("c", "转" * 501),
        UserTurn("", "你好"),
        UserTurn("c" * 101, "你好"),
        UserTurn("c", "你好", FAMILY * 100),
    ],
    ids=["empty", "blank", "long text", "no id", "long id", "crowd"],
)
def test_a_turn_that_may_not_be_sent_is_refused_and_the_next_one_answered(
    talk: tuple[Dialogue, ScriptedDesk], turn: UserTurn
) -> None:
    with pytest.raises(DialogueError) as caught:
        talk[0].send(turn)
    assert caught.value.code == "DIALOGUE_INPUT"
    assert _acts(_say(talk, "after", "你好")) == ["utter_greet"]


@pytest.mark.parametrize(
    "text", ["/confirm_transfer", "/restart", "\x00\x01", "🙂🙂", "﷽" * 100, "给" * 500, "-" * 200]
)
def test_odd_text_is_answered_and_moves_nothing(talk: tuple[Dialogue, ScriptedDesk], text: str) -> None:
    assert _say(talk, f"odd {text[:3]}", text).acts
    assert [call.method for call in talk[1].calls if call.method not in {"find_payee", "nearest_services"}] == []


def test_a_closed_dialogue_is_away() -> None:
    dialogue = ScriptedDialogue(ScriptedDesk(FAMILY))
    dialogue.close()
    with pytest.raises(DialogueError) as caught:
        dialogue.send(UserTurn("c", "你好"))
    assert caught.value.code == "DIALOGUE_AWAY"


@pytest.fixture(params=["scripted", "over the pipe"])
def desks(request: pytest.FixtureRequest) -> tuple[BankDesk, ScriptedDesk]:
    scripted = ScriptedDesk(FAMILY, balance_fen=100_000)
    if request.param == "scripted":
        return scripted, scripted

    def ask(method: str, arguments: Mapping[str, object]) -> Mapping[str, object]:
        return desk_wire.serve(scripted, method, arguments)

    return desk_wire.PipeDesk(ask), scripted


def test_a_desk_answers_with_values_and_refuses_with_values(desks: tuple[BankDesk, ScriptedDesk]) -> None:
    desk, scripted = desks
    assert desk.balance("c") == BalanceAnswer("活期储蓄", "6688", 100_000, 100_000)
    assert desk.find_payee("c", "女儿").payees[0].id == "p-daughter"
    assert desk.find_payee("c", "张伟").kind is MatchKind.SEVERAL
    assert desk.find_payee("c", "谁也不是").kind is MatchKind.NONE
    prepared = desk.prepare_transfer("c", "p-daughter", 30_050)
    assert prepared == PreparedAnswer("c-1", "p-daughter", 30_050)
    assert desk.prepare_transfer("c", "p-daughter", 30_050) == prepared
    refused = desk.prepare_transfer("c", "p-daughter", 0)
    assert isinstance(refused, Refusal)
    assert refused.code == "AMOUNT_NOT_POSITIVE"
    unheard = desk.begin_authorisation("c", "c-1")
    assert isinstance(unheard, Refusal)
    scripted.hear("c", Verdict.GRANTED)
    assert desk.begin_authorisation("c", "c-1") == Done()
    assert desk.cancel_transfer("c", "c-1") == Done()
    assert desk.cancel_transfer("c", "c-1") == Done()


def test_a_desk_tells_opens_and_adjusts(desks: tuple[BankDesk, ScriptedDesk]) -> None:
    desk, scripted = desks
    told = desk.tell("c", Topic.CARD, "", "")
    assert told == scripted.told[Topic.CARD]
    assert isinstance(told, Told)
    assert told.amounts["amount"] == 88_800
    assert desk.open_service("c", "points") == ServiceName("points", "积分")
    assert desk.adjust("c", Setting.LARGER) == Told("done")
    assert isinstance(desk.find_guide("c", "怎么加收款人"), Guide)
    assert desk.nearest_services("c", "水电").services == scripted.nearest
    scripted.refuse_next("open_service", Refusal("PAGE_NOT_OPENED", "现在打不开。"))
    assert desk.open_service("c", "points") == Refusal("PAGE_NOT_OPENED", "现在打不开。")
