"""One decision out of lists, rules and the model: hard rules win, and the model alone only asks."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.risk.decision import Score, Thresholds, decide
from bank.risk.rules import SINGAPORE, load_rules
from bank.risk.values import DELAY, Action, Choice, RiskDecision
from bank.risk.words import load_words
from tests.bank.risk.risk_facts import facts

BOOK = load_rules()
WORDS = load_words()
THRESHOLDS = Thresholds(calm_ppm=5_000, ask_ppm=20_000)
SURE = Score(999_999, "m", THRESHOLDS, ("您和对方来往很少",))
ORDINARY = Score(10, "m", THRESHOLDS)
BETWEEN = Score(10_000, "m", THRESHOLDS)


def decision(score: Score | None = None, **changes: Any) -> RiskDecision:
    one = facts(**changes)
    return decide(one, WORDS.hits(one.remark, one.said), BOOK, score)


def test_an_ordinary_transfer_is_allowed_without_a_word() -> None:
    found = decision(ORDINARY)
    assert (found.action, found.reasons, found.choices, found.noted) == (Action.ALLOW, (), (), ())


@pytest.mark.parametrize("score", [None, ORDINARY, SURE])
@pytest.mark.parametrize("changes", [{"cobrowsing_open": True}, {"confirmed_scam": True}])
def test_a_hard_rule_blocks_whatever_speaks_for_the_transfer(score: Score | None, changes: dict[str, bool]) -> None:
    found = decision(score, trusted=True, **changes)
    assert found.action is Action.BLOCK
    assert found.choices == (Choice.FAMILY, Choice.CANCEL)
    assert [reason.source for reason in found.reasons] in (["list"], ["rule"])


def test_the_model_alone_asks_and_offers_every_choice() -> None:
    found = decision(SURE)
    assert found.action is Action.ASK
    assert found.choices == tuple(Choice)
    assert [reason.text for reason in found.reasons] == ["这笔转账和您平时的习惯不一样：您和对方来往很少。"]
    assert found.score_ppm == 999_999


def test_the_model_calms_a_calm_rule_and_says_so_in_the_notes() -> None:
    found = decision(ORDINARY, time="23:00")
    assert found.action is Action.ALLOW
    assert [reason.id for reason in found.noted] == ["at-night"]
    assert decision(BETWEEN, time="23:00").action is Action.ASK
    assert decision(None, time="23:00").action is Action.ASK


@pytest.mark.parametrize(
    "changes",
    [
        {"payee_transfers": 0, "amount_fen": 6_000_00},
        {"reported_scam": True},
        {"said": ("我要转到安全账户",)},
        {"deposit_broken_minutes": 60},
        {"payee_transfers": 0, "remark": "保证金"},
    ],
)
def test_the_model_calms_no_other_rule(changes: dict[str, Any]) -> None:
    assert decision(ORDINARY, time="23:00", **changes).action in (Action.ASK, Action.DELAY)


def test_a_trusted_payee_excuses_habits_but_no_list_words_or_session() -> None:
    assert decision(None, trusted=True, time="23:00", amount_fen=9_000_00, payee_transfers=0).action is Action.ALLOW
    assert decision(None, trusted=True, said=("我要转到安全账户",)).action is Action.ASK
    assert decision(None, trusted=True, reported_scam=True).action is Action.ASK


def test_points_together_make_a_delay_that_cannot_be_gone_past() -> None:
    found = decision(None, payee_transfers=0, amount_fen=6_000_00, said=("我要转到安全账户",))
    assert found.action is Action.DELAY
    assert found.delay == DELAY
    assert found.choices == (Choice.DELAY, Choice.FAMILY, Choice.CANCEL)
    assert found.reasons[0].scam == "police"
    assert "冒充公检法" in found.reasons[0].text


def test_the_singapore_profile_delays() -> None:
    book = load_rules(frozenset({"default", SINGAPORE}))
    one = facts(balance_fen=6_000_000, amount_fen=3_100_000, median_90d_fen=3_000_000)
    assert decide(one, (), book, None).action is Action.DELAY
    assert decide(one, (), BOOK, ORDINARY).action is Action.ALLOW


CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "time": st.sampled_from(["00:00", "05:59", "06:00", "12:00", "22:00"]),
        "amount_fen": st.integers(1, 10_000_00),
        "payee_transfers": st.integers(0, 2),
        "recent_10min": st.integers(0, 3),
        "deposit_broken_minutes": st.none() | st.integers(0, 3_000),
        "cobrowsing_open": st.booleans(),
        "confirmed_scam": st.booleans(),
        "reported_scam": st.booleans(),
        "trusted": st.booleans(),
        "said": st.sampled_from([(), ("我要转到安全账户",), ("我不刷单",)]),
        "remark": st.sampled_from(["", "保证金", "房租", "刷单任务"]),
    },
)


@given(CHANGES, st.none() | st.integers(0, 1_000_000))
def test_what_holds_of_every_decision(changes: dict[str, Any], ppm: int | None) -> None:
    score = None if ppm is None else Score(ppm, "m", THRESHOLDS)
    found = decision(score, **changes)
    by_rules = decision(None, **changes)
    one = facts(**changes)
    assert (found.action is Action.BLOCK) == (one.cobrowsing_open or one.lists.confirmed_scam)
    assert (found.choices == ()) == (found.reasons == ()) == (found.action is Action.ALLOW)
    assert (Choice.CONTINUE in found.choices) == (found.action is Action.ASK)
    if by_rules.action in (Action.ALLOW, Action.ASK):  # the model alone never delays
        assert found.action in (Action.ALLOW, Action.ASK)
    else:
        assert found.action is by_rules.action
    fired = {rule.id for rule in BOOK.fired(one, WORDS.hits(one.remark, one.said))}
    assert {reason.id for reason in found.noted} <= fired
    assert {reason.id for reason in found.reasons} <= fired | {"unlike-usual"}
