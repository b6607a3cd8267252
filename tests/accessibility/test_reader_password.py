"""What the screen reader's core says while a password is asked for: never a digit, unless the person wants it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accessibility.reader.phrasing import SECRET_HINT, Options
from accessibility.reader.reader import Reader
from accessibility.tree.words import Role, State
from tests.accessibility.heard import QUIET, heading, pin_field, reader_of, whole
from tests.accessibility.trees import button, page, thing

if TYPE_CHECKING:
    from accessibility.tree.node import Tree


def test_of_a_password_only_the_number_of_digits_is_told_and_no_key_says_its_digit() -> None:
    pad = [button(digit) for digit in "1234567890"]
    tree = page(heading("输密码"), pin_field("已输入3位"), *pad, button("确定"))
    reader = Reader(QUIET)
    arrived = reader.look(tree)
    assert arrived.words == ("输密码，标题", SECRET_HINT)
    heard = whole(reader)
    assert heard[1] == "六位交易密码，密码输入框，已输入3位"
    assert heard[2:12] == ["数字键"] * 10
    reader.choose(replace(QUIET, digits=True))
    assert whole(reader)[2:5] == ["1，按钮", "2，按钮", "3，按钮"]


@pytest.mark.parametrize("value", ["135", "135790", "密码135790", "abc", "••••"])
def test_what_may_be_the_password_itself_is_not_said(value: str) -> None:
    reader = reader_of(page(heading("输密码"), pin_field(value)))
    assert reader.step(1).words == ("六位交易密码，密码输入框",)


def test_how_many_digits_there_are_is_said_once_though_it_is_announced_as_well() -> None:
    def typed(count: int) -> Tree:
        words = f"已输入{count}位"
        return page(heading("输密码"), pin_field(words), thing(Role.NOTIFICATION, words))

    reader = reader_of(typed(1))
    reader.step(1)
    assert reader.look(typed(2), notified=True).words == ("已输入2位",)


def _asking(secret: str) -> Tree:
    """A page that asks for a password and, unlike ours, gives it away in its tree."""
    field = thing(Role.TEXT_FIELD, "密码", value=secret, text=secret, states={State.PASSWORD}, actions=("set_focus",))
    return page(heading("输密码"), field, *(button(digit) for digit in "0123456789"))


@given(
    st.text("0123456789", min_size=4, max_size=8),
    st.lists(st.sampled_from(["next", "back", "press", "look", "touch", "read"]), max_size=12),
)
def test_no_character_of_a_password_is_ever_said(secret: str, moves: list[str]) -> None:
    tree, longer = _asking(secret), _asking(secret + "9")
    reader = Reader(Options(hints=True))
    heard = [*reader.look(tree).words]
    for move in moves:
        answer = {
            "next": lambda: reader.step(1),
            "back": lambda: reader.step(-1),
            "press": reader.activate,
            "look": lambda: reader.look(longer),
            "touch": lambda: reader.touch(30, 120, anew=True),
            "read": reader.read_on,
        }[move]()
        heard += answer.words
    assert not [words for words in heard if any(character.isdecimal() for character in words)]
