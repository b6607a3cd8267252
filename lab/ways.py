"""The shortest way through a task, as a study writes it: what is pressed, keyed or said, in order.

"转账"            press what is called so (or begins so, or holds these words)
"键入：300.50"    press these keys of the pad on the page, one after the other
"密码"            press the PIN of the study's bank
"说：查余额"      press the assistant's button where nobody listens, and say this
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

PIN_DIGITS = 6
"""Digits of a transaction PIN of the bank."""
PIN = "密码"
_KEYS, _SAY = "键入：", "说："
_KEY_NAMES = {".": "小数点"}


@dataclass(frozen=True, slots=True)
class Press:
    """Press what has this name."""

    name: str


@dataclass(frozen=True, slots=True)
class Key:
    """Press this key of a pad; of a PIN's pad where `secret`."""

    name: str
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Say:
    """Say this to the assistant."""

    text: str


Move = Press | Key | Say


def moves(way: Iterable[str], pin: str = "0" * PIN_DIGITS) -> tuple[Move, ...]:
    """A way as single moves. `pin`: the digits of the bank that it is gone in."""
    found: list[Move] = []
    for step in way:
        if step == PIN:
            found += [Key(digit, secret=True) for digit in pin]
        elif step.startswith(_KEYS):
            found += [Key(_KEY_NAMES.get(character, character)) for character in step[len(_KEYS) :]]
        elif step.startswith(_SAY):
            found.append(Say(step[len(_SAY) :]))
        else:
            found.append(Press(step))
    return tuple(found)
