from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bank.clock import SHANGHAI
from bank.errors import PersonaInvalidError
from bank.helpdesk.errors import AnswerUnknownError
from bank.helpdesk.knowledge import load_knowledge, parse_knowledge
from bank.helpdesk.search import pieces
from bank.policy import DEFAULT_POLICY

KNOWLEDGE = load_knowledge()
HOTLINE = '[hotline]\nnumber = "000"\nopens = "08:00"\ncloses = "22:00"\n'
ANSWER = """[[answers]]
id = "one"
question = { zh = "问", en = "Ask" }
lead = { zh = "答", en = "Answer" }
steps = { zh = ["一"], en = ["one"] }
service = "help"
words = []
"""


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("我的卡不见了怎么办", "lost-card"),
        ("有人打电话说我中奖了", "scam"),
        ("骗", "scam"),
        ("密码想不起来了", "forgotten-pin"),
        ("字太小了看不清", "cannot-read"),
        ("我想让女儿帮我看着", "family"),
        ("转错人了", "withdraw-transfer"),
        ("最多能转多少", "limit"),
        ("银行几点开门", "branch-hours"),
        ("定期能不能提前取", "deposit-early"),
        ("I LOST my card", "lost-card"),
        ("is this a scam", "scam"),
    ],
)
def test_people_find_their_answer_in_their_own_words(asked: str, answer: str) -> None:
    assert KNOWLEDGE.search(asked)[0].id == answer


def test_no_words_show_everything_and_other_words_nothing() -> None:
    assert KNOWLEDGE.search("  ") == KNOWLEDGE.answers
    assert KNOWLEDGE.search("zzz") == ()
    assert KNOWLEDGE.search("怎么") == ()


@given(st.text(max_size=200))
def test_whatever_is_looked_for_is_answered_from_the_base_and_always_alike(asked: str) -> None:
    found = KNOWLEDGE.search(asked)
    assert set(found) <= set(KNOWLEDGE.answers)
    assert len(set(found)) == len(found)
    assert KNOWLEDGE.search(asked) == found


def test_pieces_are_pairs_of_characters_and_latin_words() -> None:
    assert pieces("卡丢了, PIN!") == {"卡丢", "丢了", "pin"}
    assert pieces("骗") == {"骗"}
    assert pieces("怎么 the") == frozenset()


def test_urgent_answers_stand_first_and_every_answer_is_short_and_leads_somewhere() -> None:
    urgent = [answer.urgent for answer in KNOWLEDGE.answers]
    assert urgent == sorted(urgent, reverse=True)
    for answer in KNOWLEDGE.answers:
        assert 1 <= len(answer.steps) <= 5
        assert answer.service
        assert all(len(step.zh) <= 30 for step in answer.steps), answer.id


def test_the_base_tells_the_banks_own_rules() -> None:
    limit = KNOWLEDGE.find("limit").lead
    assert f"{DEFAULT_POLICY.per_transfer_fen // 1_000_000}万元" in limit.zh
    assert f"{DEFAULT_POLICY.per_day_fen // 100:,}" in limit.en
    [locks, *_] = KNOWLEDGE.find("forgotten-pin").steps
    assert f"错{DEFAULT_POLICY.pin_most_failures}次" in locks.zh


def test_nobody_asks_for_a_pin_and_no_number_is_anybodys() -> None:
    assert KNOWLEDGE.hotline.number.startswith("000 ")
    assert "谁就是骗子" in KNOWLEDGE.find("privacy").lead.zh


@pytest.mark.parametrize(("hour", "is_open"), [(7, False), (8, True), (21, True), (22, False)])
def test_people_answer_by_day(hour: int, is_open: bool) -> None:  # noqa: FBT001 -- a table's column
    assert KNOWLEDGE.hotline.is_open(datetime(2026, 3, 2, hour, tzinfo=SHANGHAI)) is is_open


def test_what_is_not_there_is_refused() -> None:
    with pytest.raises(AnswerUnknownError):
        KNOWLEDGE.find("lottery")


@pytest.mark.parametrize(
    ("text", "field"),
    [
        (HOTLINE.replace("08:00", "early"), "hotline.opens"),
        (HOTLINE + ANSWER + ANSWER, "answers"),
        (HOTLINE + ANSWER.replace('en = ["one"]', "en = []"), "answers[0].steps.en"),
        (HOTLINE + ANSWER.replace('zh = "问"', 'zh = " "'), "answers[0].question.zh"),
        (HOTLINE + ANSWER + 'more = "x"\n', "answers[0].more"),
    ],
)
def test_a_base_that_does_not_fit_names_the_place(text: str, field: str) -> None:
    with pytest.raises(PersonaInvalidError) as refusal:
        parse_knowledge(text)
    assert refusal.value.params["field"] == field
