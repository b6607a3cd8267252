from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import pytest

from bank.advisers.knowledge import load_adviser_knowledge
from bank.branches.catalogue import load_catalogue
from tests.bank.support import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from bank.bank import Bank
    from tests.bank.support import World

KNOWLEDGE = load_adviser_knowledge()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("养老金什么时候发", "pension"),
        ("手机不会用，教教我", "app"),
        ("我想当面谈谈", "meet"),
        ("有什么理财产品推荐", "products"),
        ("买基金好不好", "products"),
        ("有人打可疑电话", "safety"),
        ("谢谢你", "thanks"),
        ("今天天气", "other"),
        ("???", "other"),
        ("teach me the app", "app"),
    ],
)
def test_a_sentence_finds_its_topic(text: str, topic: str) -> None:
    assert KNOWLEDGE.about(text).id == topic


def test_nothing_is_sold() -> None:
    assert "不在这里推荐产品" in KNOWLEDGE.topic("products").reply.zh
    for topic in KNOWLEDGE.topics:
        assert not any(word in topic.reply.zh for word in ("理财", "基金", "保险产品", "贷款", "收益率"))
        assert not (topic.offered and topic.id == "products")


def test_every_offered_question_leads_to_its_own_topic_and_there_are_six() -> None:
    offered = [topic for topic in KNOWLEDGE.topics if topic.offered]
    assert len(offered) == 6
    for topic in offered:
        assert KNOWLEDGE.about(topic.question.zh) is topic
        assert KNOWLEDGE.about(topic.question.en) is topic


def test_advisers_sit_at_branches_that_take_such_talks(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    for adviser in KNOWLEDGE.advisers:
        assert "phone" in load_catalogue().branch(adviser.branch_id).services
    assert bank.advisers.adviser("wang") == bank.advisers.adviser("wang")


def test_what_was_written_is_kept_with_its_answer_once(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    first = bank.advisers.say("wang", "a", " 养老金到了吗 ")
    assert bank.advisers.say("wang", "a", "养老金到了吗") == first
    assert first.topic.id == "pension"
    bank.advisers.say("wang", "b", "谢谢")
    assert [each.text for each in bank.advisers.conversation("wang")] == ["养老金到了吗", "谢谢"]
    assert [each.text for each in bank.advisers.conversation("wang", 1)] == ["谢谢"]
    assert bank.advisers.conversation("zhao") == ()
    assert "养老金" not in repr(first.said_at) + repr(bank.advisers.conversation("wang")[1])


def test_what_cannot_be_is_refused(small_bank: tuple[Bank, World]) -> None:
    bank, _ = small_bank
    bank.advisers.say("wang", "a", "你好")
    for action, code in (
        (partial(bank.advisers.say, "wang", "a", "别的"), "REQUEST_REUSED"),
        (partial(bank.advisers.say, "wang", "b", "  "), "FIELD_INVALID"),
        (partial(bank.advisers.say, "wang", "b", "长" * 201), "FIELD_INVALID"),
        (partial(bank.advisers.say, "nobody", "b", "你好"), "CUSTOMER_UNKNOWN"),
        (partial(bank.advisers.adviser, "nobody"), "CUSTOMER_UNKNOWN"),
        (partial(bank.advisers.conversation, "wang", 0), "FIELD_INVALID"),
    ):
        assert code_of(action) == code
    assert len(bank.advisers.conversation("wang")) == 1


@pytest.mark.parametrize("statement", ["DELETE FROM adviser_line", "UPDATE adviser_line SET text = 'x'"])
def test_sql_by_hand_changes_no_word(small_bank: tuple[Bank, World], closed_bank: Path, statement: str) -> None:
    bank, _ = small_bank
    bank.advisers.say("wang", "a", "你好")
    with (
        closing(sqlite3.connect(closed_bank, isolation_level=None)) as hand,
        pytest.raises(sqlite3.IntegrityError, match="LINE_IMMUTABLE"),
    ):
        hand.execute(statement)
