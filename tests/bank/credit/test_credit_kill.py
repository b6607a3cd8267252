"""A program killed while it pays: nothing is half done or doubled, and asking again finishes it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bank.bills.values import TopUpRequest
from bank.credit.values import PurchaseRequest, RepaymentRequest
from tests.bank.credit.credit_support import open_card
from tests.bank.support import OPENING_FEN, PIN, REPOSITORY, noon_clock, reopen

ROUNDS = 4

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")


def test_killed_while_paying_and_asked_again(closed_bank: Path) -> None:
    with reopen(closed_bank, noon_clock()) as bank:
        card_id = open_card(bank).id
    chance = random.Random(20_260_302)
    done = 0
    for place in range(ROUNDS):
        child = subprocess.run(
            [
                sys.executable,
                str(Path(__file__).with_name("child_creditor.py")),
                str(closed_bank),
                f"r{place}",
                str(chance.randint(3, 60)),
            ],
            stdout=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        )
        assert child.returncode == -signal.SIGKILL
        told = [line.split() for line in child.stdout.splitlines()]
        assert told, "it died before it began"
        name = told[-1][1]
        with reopen(closed_bank, noon_clock()) as bank:
            assert bank.audit() == []
            desk = bank.cards.purchases
            for _ in range(2):  # what a client does after a crash, twice
                asked = PurchaseRequest(f"{name}-buy", "wang", card_id, "店", "超市", 5_00)
                desk.settle(desk.authorise(asked).id)
                bank.cards.repay(RepaymentRequest(f"{name}-repay", "wang", card_id, "wang-current", 3_00), PIN)
                bank.bills.top_up(TopUpRequest(f"{name}-up", "wang", "wang-current", "13800138000", 10_00), PIN)
            done += sum(word == "ask" for word, _ in told)
            assert bank.cards.get(card_id).owed_fen == done * 2_00
            assert bank.points.balance("wang").points == done * 5
            assert bank.accounts.get("wang-current").balance_fen == OPENING_FEN - done * 13_00
            assert bank.audit() == []
    assert done >= ROUNDS
