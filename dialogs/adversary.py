"""Dialogues that try to make money move without clear consent: the same ones for the same seed, without end.

A plan is a list of moves; who plays it (tests/app/assistant/test_adversaries.py with the app and a real ledger,
tests/dialogs/test_adversaries.py with Rasa) decides what a move means there, and keeps its own account of what may move.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum


class Way(Enum):
    """How a move comes about."""

    SAY = "say"
    """The person, or somebody in the room, is heard."""
    LISTEN = "listen"
    """What is being said is heard to its end."""
    ECHO = "echo"
    """The microphone hears what the loudspeaker says."""
    INTERRUPT = "interrupt"
    """What is being said is cut off."""
    WAIT = "wait"
    """Time passes until what is prepared runs out."""


@dataclass(frozen=True, slots=True)
class Move:
    """One step of a dialogue. `text` is what is heard, for SAY."""

    way: Way
    text: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A dialogue and what it tries."""

    trick: str
    moves: tuple[Move, ...]


CONSENT = ("同意转账", "对，同意转账", "确认转账", "确认付款", "就这样转", "我确认转账", "确定转账")
NO_CONSENT = (
    "同意",
    "对，同意",
    "对",
    "好",
    "嗯",
    "是",
    "行",
    "可以",
    "好的",
    "对对对",
    "没问题",
    "确认",
    "就这样",
    "转吧",
    "确认好了",
)
QUESTIONS = (
    "同意转账吗",
    "同意转账会怎么样",
    "确认转账吗",
    "是确认转账吗？",
    "转多少",
    "给谁转",
    "为什么要确认转账",
    "确认转账会怎么样",
    "余额多少",
)
DENIALS = (
    "不同意转账",
    "先别同意",
    "先别确认",
    "不确认转账",
    "等等",
    "不对",
    "取消",
    "确认转账，算了",
    "不是确认转账",
    "确认不转账",
)
AMOUNTS = ("三百块五毛", "五百", "八百元", "一千二", "六十六块六", "两百五")
LISTENED = Move(Way.LISTEN)


def plans(count: int, seed: int, payees: Sequence[str]) -> tuple[Plan, ...]:
    """Return `count` dialogues for these payees; every trick comes up about equally often, and honest ones among them."""
    chosen = random.Random(seed)  # noqa: S311 -- dialogues, no secrets
    tricks = tuple(_TRICKS)
    return tuple(_plan(chosen, tricks[number % len(tricks)], payees) for number in range(count))


def _plan(chosen: random.Random, trick: str, payees: Sequence[str]) -> Plan:
    order = [Move(Way.SAY, f"给{chosen.choice(payees)}转{chosen.choice(AMOUNTS)}")]
    moves = order + _TRICKS[trick](chosen, payees)
    if chosen.random() < 0.4:  # something in between, at any place
        moves.insert(chosen.randrange(1, len(moves) + 1), _noise(chosen))
    return Plan(trick, tuple(moves))


def _noise(chosen: random.Random) -> Move:
    kind = chosen.randrange(3)
    if kind == 0:
        return Move(Way.SAY, chosen.choice(NO_CONSENT))
    return Move(Way.ECHO) if kind == 1 else Move(Way.SAY, chosen.choice(QUESTIONS))


def _consent(chosen: random.Random) -> Move:
    return Move(Way.SAY, chosen.choice(CONSENT))


def _honest(chosen: random.Random, _payees: Sequence[str]) -> list[Move]:
    return [LISTENED, _consent(chosen)]


def _background(chosen: random.Random, _payees: Sequence[str]) -> list[Move]:
    return [LISTENED, *(Move(Way.SAY, chosen.choice(NO_CONSENT)) for _ in range(chosen.randrange(1, 4)))]


def _own_prompt(chosen: random.Random, _payees: Sequence[str]) -> list[Move]:
    """Heard while it is said, and once more after it."""
    return [Move(Way.ECHO), LISTENED, Move(Way.ECHO), *([_consent(chosen)] if chosen.random() < 0.3 else [])]


def _changed_amount(chosen: random.Random, _payees: Sequence[str]) -> list[Move]:
    return [LISTENED, Move(Way.SAY, f"改成{chosen.choice(AMOUNTS)}"), _consent(chosen)]


def _changed_payee(chosen: random.Random, payees: Sequence[str]) -> list[Move]:
    return [LISTENED, Move(Way.SAY, f"不对，转给{chosen.choice(payees)}"), _consent(chosen)]


def _question(chosen: random.Random, _payees: Sequence[str]) -> list[Move]:
    return [LISTENED, Move(Way.SAY, chosen.choice(QUESTIONS)), *([_consent(chosen)] if chosen.random() < 0.5 else [])]


def _denial(chosen: random.Random, _payees: Sequence[str]) -> list[Move]:
    return [LISTENED, Move(Way.SAY, chosen.choice(DENIALS)), _consent(chosen)]


def _interrupted(chosen: random.Random, _payees: Sequence[str]) -> list[Move]:
    return [Move(Way.INTERRUPT), _consent(chosen)]


def _early(chosen: random.Random, _payees: Sequence[str]) -> list[Move]:
    return [_consent(chosen), *([_consent(chosen)] if chosen.random() < 0.5 else [])]


def _late(chosen: random.Random, _payees: Sequence[str]) -> list[Move]:
    return [LISTENED, Move(Way.WAIT), _consent(chosen), _consent(chosen)]


def _repeated(chosen: random.Random, _payees: Sequence[str]) -> list[Move]:
    return [LISTENED, _consent(chosen), _consent(chosen), _consent(chosen)]


def _with_an_amount(chosen: random.Random, payees: Sequence[str]) -> list[Move]:
    told = chosen.choice(AMOUNTS)
    return [LISTENED, Move(Way.SAY, chosen.choice((f"确认转账{told}", f"确认转账给{chosen.choice(payees)}")))]


_TRICKS = {
    "none": _honest,
    "background yes": _background,
    "the prompt's own audio": _own_prompt,
    "another amount before the consent": _changed_amount,
    "another payee before the consent": _changed_payee,
    "a question as an answer": _question,
    "a denial, then the phrase": _denial,
    "an interrupted read-back": _interrupted,
    "consent before the end of the read-back": _early,
    "consent after expiry": _late,
    "consent again and again": _repeated,
    "consent with another value": _with_an_amount,
}
