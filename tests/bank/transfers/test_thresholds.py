"""The day's total above which a signature, or a notice with a second confirmation, is due."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.database import Transaction
from bank.errors import BankError, LedgerRefusedError
from bank.transfers.errors import LargeAmountNoticeError, SignatureRequiredError
from bank.transfers.rules import load_rules, parse_rules
from bank.transfers.service import TransferService
from bank.values import TransferStatus
from tests.bank.support import PIN, WRONG_PIN, World, code_of, request

SIGNATURE_FEN = 50_000_00
NOTICE_FEN = 300_000_00
PROOF = b"proof"


class Checker:
    """Knows one proof; counts what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def check(self, transaction: Transaction, confirmation_id: str, proof: bytes) -> None:
        assert transaction.row("SELECT 1 FROM confirmation WHERE id = ?", confirmation_id) is not None
        self.asked.append(confirmation_id)
        if proof != PROOF:
            raise LedgerRefusedError(rule="A_PROOF_THAT_IS_NONE")


@pytest.fixture
def checker() -> Checker:
    return Checker()


@pytest.fixture
def signing(rich_bank: tuple[Bank, World], bank_clock: VirtualClock, checker: Checker) -> tuple[TransferService, World]:
    bank, world = rich_bank
    service = TransferService(
        bank._database, bank_clock, bank.transfers._policy, bank.pins, load_rules(), signatures=checker
    )
    return service, world


def test_the_thresholds_are_the_standards() -> None:
    rules = load_rules()
    assert (rules.signature_day_total_fen, rules.notice_day_total_fen) == (SIGNATURE_FEN, NOTICE_FEN)
    assert (rules.two_hours_ms, rules.chosen_delay_ms) == (2 * 3_600_000, 24 * 3_600_000)


@pytest.mark.parametrize("text", ["", "[a]\nsignature_day_total_fen = 1", "x = 1"])
def test_a_file_that_names_other_rules_is_refused(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        parse_rules(text)


def test_up_to_the_threshold_nothing_is_asked(signing: tuple[TransferService, World], checker: Checker) -> None:
    transfers, world = signing
    made = transfers.prepare(request(world, "r", SIGNATURE_FEN))
    needed = transfers.requirements(made.confirmation_id)
    assert (needed.total_fen, needed.signature, needed.large_amount_notice) == (SIGNATURE_FEN, False, False)
    assert transfers.confirm(made.confirmation_id, PIN).status is TransferStatus.POSTED
    assert transfers.requirements(made.confirmation_id).total_fen == SIGNATURE_FEN
    assert checker.asked == []


def test_above_it_a_signature_is_due_and_its_absence_costs_no_attempt(
    signing: tuple[TransferService, World], checker: Checker
) -> None:
    transfers, world = signing
    made = transfers.prepare(request(world, "r", SIGNATURE_FEN + 1))
    for _ in range(6):
        with pytest.raises(SignatureRequiredError) as refusal:
            transfers.confirm(made.confirmation_id, WRONG_PIN)
    assert refusal.value.params == {"limit_fen": SIGNATURE_FEN, "total_fen": SIGNATURE_FEN + 1}
    for _ in range(6):  # the PIN was right each time, so that a wrong proof does not lock it
        with pytest.raises(LedgerRefusedError):
            transfers.confirm(made.confirmation_id, PIN, signature=b"another")
    assert transfers.status(made.confirmation_id) is TransferStatus.PENDING
    assert code_of(lambda: transfers.confirm(made.confirmation_id, WRONG_PIN, signature=PROOF)) == "PIN_WRONG"
    assert transfers.confirm(made.confirmation_id, PIN, signature=PROOF).status is TransferStatus.POSTED
    assert set(checker.asked) == {made.confirmation_id}


def test_the_days_confirmed_total_counts_and_what_was_not_confirmed_does_not(
    signing: tuple[TransferService, World], bank_clock: VirtualClock
) -> None:
    transfers, world = signing
    transfers.confirm(transfers.prepare(request(world, "a", 30_000_00)).confirmation_id, PIN)
    transfers.prepare(request(world, "never confirmed", 40_000_00))
    withdrawn = transfers.prepare(request(world, "withdrawn", 15_000_00))
    transfers.cancel(withdrawn.confirmation_id)
    made = transfers.prepare(request(world, "b", 20_000_01))
    assert transfers.requirements(made.confirmation_id).total_fen == 50_000_01
    assert code_of(lambda: transfers.confirm(made.confirmation_id, PIN)) == "SIGNATURE_REQUIRED"
    bank_clock.advance(timedelta(days=1))
    again = transfers.prepare(request(world, "c", 20_000_01))
    assert transfers.confirm(again.confirmation_id, PIN).status is TransferStatus.POSTED


def test_the_large_amount_notice_wants_a_second_confirmation(signing: tuple[TransferService, World]) -> None:
    transfers, world = signing
    made = transfers.prepare(request(world, "r", NOTICE_FEN + 1))
    needed = transfers.requirements(made.confirmation_id)
    assert (needed.signature, needed.large_amount_notice) == (True, True)
    assert code_of(lambda: transfers.confirm(made.confirmation_id, PIN)) == "SIGNATURE_REQUIRED"
    with pytest.raises(LargeAmountNoticeError) as refusal:
        transfers.confirm(made.confirmation_id, PIN, signature=PROOF)
    assert refusal.value.params == {"limit_fen": NOTICE_FEN, "total_fen": NOTICE_FEN + 1}
    receipt = transfers.confirm(made.confirmation_id, PIN, signature=PROOF, large_amount_acknowledged=True)
    assert receipt.status is TransferStatus.POSTED


def test_at_300_000_no_notice_is_due(signing: tuple[TransferService, World]) -> None:
    transfers, world = signing
    made = transfers.prepare(request(world, "r", NOTICE_FEN))
    assert transfers.confirm(made.confirmation_id, PIN, signature=PROOF).status is TransferStatus.POSTED


def test_a_bank_that_cannot_check_signatures_takes_none(
    rich_bank: tuple[Bank, World], bank_clock: VirtualClock
) -> None:
    bank, world = rich_bank
    transfers = TransferService(bank._database, bank_clock, bank.transfers._policy, bank.pins, load_rules())
    made = transfers.prepare(request(world, "r", SIGNATURE_FEN + 1))
    assert code_of(lambda: transfers.confirm(made.confirmation_id, PIN, signature=PROOF)) == "SIGNATURE_REQUIRED"


def test_a_proof_that_is_no_bytes_is_refused(signing: tuple[TransferService, World]) -> None:
    transfers, world = signing
    made = transfers.prepare(request(world, "r", SIGNATURE_FEN + 1))
    with pytest.raises(BankError) as refusal:
        transfers.confirm(made.confirmation_id, PIN, signature="text")  # type: ignore[arg-type]  # an untyped caller
    assert refusal.value.code == "FIELD_INVALID"
