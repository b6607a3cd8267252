"""Time alone: what has come due is carried out once, whoever asks and however often."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bank.due import carry_out_due
from bank.values import Arrival, TransferStatus
from tests.bank.support import PIN, build, noon_clock, request

if TYPE_CHECKING:
    from pathlib import Path


def test_a_waiting_transfer_is_sent_once_and_a_forgotten_one_released(bank_path: Path) -> None:
    clock = noon_clock()
    bank, world = build(bank_path, clock)
    with bank:
        waiting = bank.transfers.prepare(replace(request(world, "waits", 100_00), arrival=Arrival.TWO_HOURS))
        bank.transfers.confirm(waiting.confirmation_id, PIN)
        forgotten = bank.transfers.prepare(request(world, "forgotten", 50_00))
        carry_out_due(bank)
        assert bank.accounts.get("wang-current").balance_fen == 1_000_00
        assert bank.accounts.get("wang-current").available_fen == 850_00
        clock.advance(timedelta(hours=2, minutes=1))
        for _ in range(2):
            carry_out_due(bank)
            assert bank.transfers.status(waiting.confirmation_id) is TransferStatus.POSTED
            assert bank.transfers.status(forgotten.confirmation_id) is TransferStatus.EXPIRED
            assert bank.accounts.get("wang-current").balance_fen == 900_00
            assert bank.accounts.get("wang-current").available_fen == 900_00
        assert bank.audit() == []


def test_a_quarter_of_interest_comes_by_itself(bank_path: Path) -> None:
    clock = noon_clock()
    bank, _ = build(bank_path, clock)
    with bank:
        carry_out_due(bank)
        before = bank.accounts.get("wang-current").balance_fen
        clock.advance(timedelta(days=120))
        carry_out_due(bank)
        after = bank.accounts.get("wang-current").balance_fen
        assert after > before
        carry_out_due(bank)
        assert bank.accounts.get("wang-current").balance_fen == after
        assert bank.audit() == []
