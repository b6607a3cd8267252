"""Every expert rule fires where it should and not a fen or a minute beside it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from bank.risk.errors import RiskDataInvalidError
from bank.risk.rules import SINGAPORE, load_rules
from bank.risk.values import Action, Choice
from bank.risk.words import load_words
from tests.bank.risk.risk_facts import facts

CASES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("risk_cases.toml").read_text("utf-8"))["case"]
ALL = load_rules(frozenset({"default", SINGAPORE}))
WORDS = load_words()


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["what"]))
def test_exactly_the_named_rules_fire(case: dict[str, Any]) -> None:
    given = {name: value for name, value in case.items() if name not in ("what", "rules", "profile")}
    book = load_rules(frozenset({"default", case.get("profile", "default")}))
    one = facts(**given)
    assert [rule.id for rule in book.fired(one, WORDS.hits(one.remark, one.said))] == case["rules"]


@pytest.mark.parametrize("rule", ALL.rules, ids=lambda rule: str(rule.id))
def test_every_rule_has_a_case_that_fires_it(rule: Any) -> None:
    assert any(rule.id in case["rules"] for case in CASES)


def test_near_misses_are_at_least_as_many_as_rules() -> None:
    assert sum(not case["rules"] for case in CASES) > len(ALL.rules)


def test_the_singapore_rule_is_asked_for() -> None:
    assert {rule.profile for rule in load_rules().rules} == {"default"}


@pytest.mark.parametrize("rule", ALL.rules, ids=lambda rule: str(rule.id))
def test_a_reason_is_a_plain_sentence_and_the_choices_fit_the_action(rule: Any) -> None:
    assert rule.reason.endswith(("。", "{advice}"))
    assert not set("<>*_`") & set(rule.reason)
    assert Choice.CANCEL in rule.choices
    assert (Choice.CONTINUE in rule.choices) == (rule.action is Action.ASK)
    assert (Choice.DELAY in rule.choices) == (rule.action is not Action.BLOCK)


def test_the_labels_are_those_of_the_standard() -> None:
    assert [choice.label for choice in Choice] == ["继续", "延时24小时", "联系家人", "取消"]


RULE = """
format = 1
version = "t"
delay_points = 5
[[rule]]
id = "r"
profile = "default"
action = "ask"
weight = 1
reason = "。"
choices = ["cancel"]
all = [{ measure = "amount_fen", above = 1 }]
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("format = 1", "format = 2"),
        ('"ask"', '"allow"'),
        ('"ask"', '"pray"'),
        ('["cancel"]', '["continue"]'),
        ('["cancel"]', '["cancel", "run"]'),
        ('"amount_fen"', '"mood"'),
        ("above = 1", "near = 1"),
        ("above = 1", "above = 1, below = 3"),
        ("all = [", "all = [] # ["),
        ("weight = 1", "weight = -1"),
        ("weight = 1", "weight = 1\nextra = 1"),
        ('"ask"', '"delay"\ncalm = true'),
        ("[[rule]]", "[[rule"),
        ("[[rule]]", RULE.split("delay_points = 5\n")[1] + "[[rule]]"),
    ],
)
def test_rules_that_do_not_fit_are_refused(old: str, new: str) -> None:
    assert load_rules(text=RULE).rules
    with pytest.raises(RiskDataInvalidError):
        load_rules(text=RULE.replace(old, new, 1))
