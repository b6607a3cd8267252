"""The transfer conversation without Rasa: what an utterance does to it."""

from __future__ import annotations

import pytest

from dialogs.actions import answers, asking, transfer
from dialogs.actions.turn import Act, Outcome, Said, SlotValue, Turn
from dialogs.desk import PreparedAnswer, Refusal
from dialogs.metadata import TurnMetadata
from dialogs.port import Verdict
from dialogs.scripted_desk import ScriptedDesk, family

HELD: dict[str, SlotValue] = {"payee": "p-daughter", "amount": "30000", "confirmation_id": "c-1"}


@pytest.fixture
def desk() -> ScriptedDesk:
    scripted = ScriptedDesk(family())
    scripted.prepare_transfer("c", "p-daughter", 30_000)
    scripted.calls.clear()
    return scripted


def _turn(
    text: str,
    intent: str,
    requested: str | None = "confirmation",
    *,
    consent: Verdict | None = None,
    slots: dict[str, SlotValue] | None = None,
    confidence: float = 1.0,
) -> Turn:
    metadata = TurnMetadata(family(), consent=consent)
    held = HELD if slots is None else slots
    return Turn("c", text, intent, metadata, held, requested, in_form=requested is not None, confidence=confidence)


def _methods(desk: ScriptedDesk) -> list[str]:
    return [call.method for call in desk.calls if call.method != "find_payee"]


def _names(outcome: Outcome) -> list[str]:
    return [said.response if isinstance(said, Said) else said.name for said in outcome.says]


def test_consent_needs_the_apps_judgement_and_our_own(desk: ScriptedDesk) -> None:
    desk.hear("c", Verdict.GRANTED)
    outcome = transfer.hear(_turn("确认转账", "confirm_transfer", consent=Verdict.GRANTED), desk)
    assert outcome.says == (Act("open_pin", {"confirmation_id": "c-1"}),)
    assert outcome.slots["confirmation"] == "authorising"


@pytest.mark.parametrize(
    ("text", "consent"),
    [
        ("确认转账", None),
        ("确认转账", Verdict.UNCLEAR),
        ("确认转账", Verdict.DENIED),
        ("对", Verdict.GRANTED),
        ("确认转账吗", Verdict.GRANTED),
        ("好的", Verdict.GRANTED),
    ],
)
def test_where_the_judgements_disagree_nothing_is_authorised(
    desk: ScriptedDesk, text: str, consent: Verdict | None
) -> None:
    outcome = transfer.hear(_turn(text, "confirm_transfer", consent=consent), desk)
    assert "begin_authorisation" not in _methods(desk)
    assert "confirmation" not in outcome.slots


def test_consent_to_nothing_prepared_authorises_nothing(desk: ScriptedDesk) -> None:
    slots: dict[str, SlotValue] = {**HELD, "confirmation_id": None}
    transfer.hear(_turn("确认转账", "confirm_transfer", consent=Verdict.GRANTED, slots=slots), desk)
    assert _methods(desk) == []


@pytest.mark.parametrize("intent", ["deny", "cancel", "stop", "nlu_fallback", "inform", "affirm", "out_of_scope"])
def test_a_denial_cancels_whatever_the_classifier_took_it_for(desk: ScriptedDesk, intent: str) -> None:
    outcome = transfer.hear(_turn("先别确认", intent, consent=Verdict.DENIED), desk)
    assert _methods(desk) == ["cancel_transfer"]
    assert outcome.finished
    assert desk.states() == {"c-1": "cancelled"}


@pytest.mark.parametrize("intent", ["correct", "inform", "transfer", "nlu_fallback", "deny", "affirm"])
def test_a_new_amount_voids_what_was_prepared_whatever_the_intent(desk: ScriptedDesk, intent: str) -> None:
    outcome = transfer.hear(_turn("不对，是八百块", intent), desk)
    assert desk.states() == {"c-1": "cancelled"}
    assert outcome.slots["amount"] == "80000"
    assert outcome.slots["confirmation_id"] is None


def test_a_question_beside_the_transfer_is_answered_and_changes_nothing(desk: ScriptedDesk) -> None:
    outcome = transfer.hear(_turn("我余额多少", "ask_balance"), desk)
    assert _names(outcome) == ["utter_balance_with_pending"]
    assert outcome.slots == {"misses": None}
    assert desk.states() == {"c-1": "pending"}


def test_money_that_is_being_sent_is_not_prepared_again(desk: ScriptedDesk) -> None:
    desk.refuse_next("cancel_transfer", Refusal("TRANSFER_BEING_SENT", "正在转，现在不能改了。"))
    outcome = transfer.hear(_turn("改成八百", "correct"), desk)
    assert outcome.finished
    assert "amount" not in outcome.slots
    assert _names(outcome) == ["utter_refused"]


def test_a_new_transfer_voids_what_an_earlier_one_left(desk: ScriptedDesk) -> None:
    outcome = transfer.hear(_turn("给老伴转五百", "transfer", None), desk)
    assert desk.states() == {"c-1": "cancelled"}
    assert (outcome.slots["payee"], outcome.slots["amount"]) == ("p-husband", "50000")


def test_a_desk_that_prepares_something_else_is_not_read_back(desk: ScriptedDesk) -> None:
    class Confused(ScriptedDesk):
        def prepare_transfer(self, conversation_id: str, payee_id: str, amount_fen: int) -> PreparedAnswer | Refusal:
            return super().prepare_transfer(conversation_id, payee_id, amount_fen + 100)

    confused = Confused(family())
    outcome = asking.ask_confirmation(_turn("", ""), confused)
    assert outcome.finished
    assert _names(outcome) == ["utter_use_screen"]
    assert confused.states() == {"c-1": "cancelled"}


@pytest.mark.parametrize("intent", ["who_are_you", "ask_limits", "freeze_account", "correct", "cancel", "scam_help"])
@pytest.mark.parametrize("text", ["转给谁啊", "转多少", "转到哪张卡"])
def test_a_question_about_the_transfer_is_read_back_and_nothing_else(
    desk: ScriptedDesk, text: str, intent: str
) -> None:
    outcome = transfer.hear(_turn(text, intent), desk)
    assert outcome.says == ()
    assert not outcome.finished
    assert desk.states() == {"c-1": "pending"}


@pytest.mark.parametrize("requested", ["payee", "amount"])
def test_a_question_about_the_transfer_is_no_miss_while_it_is_asked_for(desk: ScriptedDesk, requested: str) -> None:
    outcome = transfer.hear(_turn("转给谁啊", "nlu_fallback", requested, slots={}), desk)
    assert outcome.says == ()
    assert "misses" not in {name for name, value in outcome.slots.items() if value}


@pytest.mark.parametrize(
    ("text", "intent", "beside"),
    [
        ("你是谁呀", "who_are_you", ["utter_who_are_you"]),
        ("那张卡呢", "freeze_account", ["utter_opened", "utter_laid_aside"]),
    ],
)
def test_what_is_less_likely_than_all_else_interrupts_no_transfer(
    desk: ScriptedDesk, text: str, intent: str, beside: list[str]
) -> None:
    unsure = transfer.hear(_turn(text, intent, confidence=0.21), desk)
    assert _names(unsure) == []
    assert desk.states() == {"c-1": "pending"}
    assert _names(transfer.hear(_turn(text, intent, confidence=0.9), desk)) == beside


def test_a_fraud_ends_the_transfer_however_unsure_it_is(desk: ScriptedDesk) -> None:
    assert transfer.hear(_turn("他们逼我的", "scam_help", confidence=0.21), desk).finished
    assert desk.states() == {"c-1": "cancelled"}


@pytest.mark.parametrize(
    ("code", "slot"),
    [
        ("INSUFFICIENT_FUNDS", "amount"),
        ("LIMIT_PER_DAY", "amount"),
        ("AMOUNT_NOT_POSITIVE", "amount"),
        ("PAYEE_UNKNOWN", "payee"),
        ("SAME_ACCOUNT", "payee"),
    ],
)
def test_a_refusal_asks_for_the_value_that_was_refused(desk: ScriptedDesk, code: str, slot: str) -> None:
    desk.refuse_next("prepare_transfer", Refusal(code, "不行。"))
    outcome = asking.ask_confirmation(_turn("", ""), desk)
    assert outcome.slots[slot] is None
    assert outcome.slots["requested_slot"] == slot
    assert not outcome.finished


def test_a_refusal_that_no_other_value_mends_ends_the_transfer(desk: ScriptedDesk) -> None:
    desk.refuse_next("prepare_transfer", Refusal("DATABASE_LOCKED", "账本正忙。"))
    assert asking.ask_confirmation(_turn("", ""), desk).finished


def test_after_repeated_failure_it_explains_then_offers_to_stop_then_stops() -> None:
    desk, slots, said = ScriptedDesk(family()), dict[str, SlotValue](), []
    for _ in range(4):
        outcome = transfer.hear(_turn("呜呜", "nlu_fallback", "amount", slots=slots), desk)
        slots |= outcome.slots
        said.append(_names(outcome))
    assert said == [
        ["utter_not_understood"],
        ["utter_not_understood", "utter_explain_amount"],
        ["utter_not_understood", "utter_offer_stop"],
        ["utter_use_screen"],
    ]
    assert outcome.finished


def test_the_offer_to_stop_can_be_taken_or_declined() -> None:
    desk, offered = ScriptedDesk(family()), {"offered_stop": "yes", "misses": "3"}
    assert transfer.hear(_turn("好", "affirm", "amount", slots={**offered}), desk).finished
    declined = transfer.hear(_turn("不用", "deny", "amount", slots={**offered}), desk)
    assert not declined.finished
    assert declined.slots == {"offered_stop": None, "misses": None}


def test_slots_hold_ids_and_decimal_strings(desk: ScriptedDesk) -> None:
    outcome = transfer.hear(_turn("给张伟转三五百", "transfer", None), desk)
    for value in outcome.slots.values():
        assert value is None or isinstance(value, str) or all(isinstance(item, str) for item in value)
    assert outcome.slots["payee_candidates"] == ["p-zhang", "p-zhang2"]
    assert outcome.slots["amount_options"] == ["30000", "50000"]


def test_what_waits_for_its_pin_can_still_be_cancelled(desk: ScriptedDesk) -> None:
    held: dict[str, SlotValue] = {**HELD, "confirmation": "authorising"}
    ended = answers.end_transfer(_turn("", "", None, slots=held), desk)
    assert "confirmation_id" not in ended.slots
    outcome = answers.cancel(_turn("取消", "cancel", None, slots={"confirmation_id": "c-1"}), desk)
    assert _names(outcome) == ["utter_cancelled"]
    assert desk.states() == {"c-1": "cancelled"}


def test_the_balance_is_told_with_what_is_held_back(desk: ScriptedDesk) -> None:
    told = answers.answer(_turn("余额", "ask_balance", None), desk).says[0]
    assert isinstance(told, Said)
    assert told.response == "utter_balance_with_pending"
    assert (told.blanks["balance"], told.blanks["available"]) == ("¥10,000.00", "¥9,700.00")
    assert told.data["available_fen"] == "970000"
