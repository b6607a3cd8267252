"""The journal: the ledger's own rows, as an account sees them."""

from __future__ import annotations

from bank.bank import Bank
from tests.bank.support import PIN, World, code_of, request


def test_a_transfer_leaves_its_two_rows_on_both_sides(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    last = bank.journal.last_id()
    prepared = bank.transfers.prepare(request(world, "r1", 300_50, payee=1))
    receipt = bank.transfers.confirm(prepared.confirmation_id, PIN)
    sent = bank.journal.since("wang-current", last)
    assert [(row.kind, row.direction, row.amount_fen, row.pending_id) for row in sent] == [
        ("pending", "out", 300_50, None),
        ("post", "out", 300_50, prepared.pending_id),
    ]
    assert [row.id for row in sent] == [prepared.pending_id, receipt.posted_id]
    assert [row.direction for row in bank.journal.since("zhao-current", last)] == ["in", "in"]


def test_a_cancelled_transfer_ends_with_a_void(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    last = bank.journal.last_id()
    bank.transfers.cancel(bank.transfers.prepare(request(world, "r1", 1)).confirmation_id)
    assert [row.kind for row in bank.journal.since("wang-current", last)] == ["pending", "void"]


def test_pages_follow_one_another(small_bank: tuple[Bank, World]) -> None:
    bank, world = small_bank
    for number in range(3):
        bank.transfers.prepare(request(world, f"r{number}", 1))
    whole = bank.journal.since("wang-current", 0)
    paged = bank.journal.since("wang-current", 0, limit=2)
    assert paged + bank.journal.since("wang-current", paged[-1].id) == whole
    assert code_of(lambda: bank.journal.since("wang-current", 0, limit=0)) == "FIELD_INVALID"
    assert code_of(lambda: bank.journal.since("nobody", 0)) == "ACCOUNT_UNKNOWN"
