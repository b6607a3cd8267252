"""Questions about the transfer itself, told from other businesses and from small talk."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from dialogs.corpus import make
from dialogs.language.read_back_questions import asks_about_the_transfer

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "text",
    [
        "转给谁啊",
        "是转给谁的？",
        "你说要转给哪个人",
        "给谁转的呀",
        "这钱打给谁",
        "谁收这个钱",
        "转多少",
        "转多少钱来着",
        "转几百来着",
        "几百块来着",
        "多少钱来着",
        "转到哪张卡",
        "从哪张卡转",
        "收款人是谁",
        "金额是多少",
        "卡号对不对",
    ],
)
def test_whom_how_much_and_which_card_are_about_the_transfer(text: str) -> None:
    assert asks_about_the_transfer(text)


@pytest.mark.parametrize(
    "text",
    [
        "你是谁",
        "谁呀",
        "你名字叫什么",
        "一天最多能转多少",
        "这个月转了多少",
        "手续费多少",
        "余额是多少",
        "还要付多少",
        "怎么转给别人",
        "转给女儿",
        "转三百",
        "转几百块",
        "给谁转三百",
        "确认转账",
        "确认转账吗",
        "不转了",
        "",
    ],
)
def test_what_is_about_something_else_is_not(text: str) -> None:
    assert not asks_about_the_transfer(text)


@pytest.mark.parametrize("split", [make.DEVELOPMENT, make.LOOKED_AT, make.KEPT_BACK, make.TEST])
def test_no_sentence_of_another_intent_is_taken_for_one(split: Path) -> None:
    assert [one.text for one in make.read_test(split) if asks_about_the_transfer(one.text)] == []


def test_a_long_stammer_is_judged_at_once() -> None:
    began = time.perf_counter()
    assert not asks_about_the_transfer("那个这个你说钱" * 300 + "哦")
    assert time.perf_counter() - began < 1
