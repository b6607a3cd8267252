"""What the database itself refuses, what the auditor sees behind its back, and nonsense."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bank import ledger
from bank.bank import Bank
from bank.clock import VirtualClock, epoch_ms
from bank.errors import BankError, from_sqlite
from bank.ledger import Resolution
from bank.risk.values import Action, Choice, ListName, RiskRequest, SessionFacts, Source
from bank.values import TransferRequest
from tests.bank.risk.risk_world import LI_CARD, SCAM_SAID, WATCHED, Books
from tests.bank.support import request, transfer_rows

CHANGE = (
    "INSERT INTO risk_list_change (list, card_number, source, customer_id, change, reason, request_id, changed_at_ms)"
    " VALUES {}"
)
POST = (
    "INSERT INTO transfer (kind, pending_id, debit_account_id, credit_account_id, amount_fen, created_at_ms)"
    " SELECT 'post', id, debit_account_id, credit_account_id, amount_fen, :now FROM transfer WHERE id = :pending"
)
DECISION = (
    "INSERT {} INTO risk_decision"
    " (confirmation_id, action, reasons, noted, choices, score_ppm, rule_book, model, decided_at_ms) VALUES {}"
)


@pytest.mark.parametrize(
    ("sql", "code"),
    [
        (CHANGE.format("('scam', '9963810200177306285', 'bank', NULL, 'add', 'x', 'other', 1)"), "RISK_LIST_UNCHANGED"),
        (CHANGE.format("('scam', '9963810200331509178', 'bank', NULL, 'remove', 'x', 'q', 1)"), "RISK_LIST_UNCHANGED"),
        (CHANGE.format("('scam', '9963810200331509178', 'bank', NULL, 'add', 'x', 'r', 1)"), "RISK_IMMUTABLE"),
        (CHANGE.format("('trusted', '9963810200331509178', 'customer', 'wang', 'add', 'x', 'q', 1)"), "PAYEE_UNKNOWN"),
        ("UPDATE risk_list_change SET change = 'remove'", "RISK_IMMUTABLE"),
        ("DELETE FROM risk_list_change", "RISK_IMMUTABLE"),
        ("UPDATE risk_decision SET action = 'allow'", "RISK_IMMUTABLE"),
        ("DELETE FROM risk_decision", "RISK_IMMUTABLE"),
        (DECISION.format("OR REPLACE", "(:made, 'allow', '[]', '[]', '[]', NULL, 'x', NULL, 1)"), "RISK_IMMUTABLE"),
        (DECISION.format("", "('none', 'allow', '[]', '[]', '[]', NULL, 'x', NULL, 1)"), "CONFIRMATION_UNKNOWN"),
        ("INSERT INTO risk_choice (confirmation_id, choice, chosen_at_ms) VALUES (:made, 'continue', 1)",
         "RISK_CHOICE_NOT_OFFERED"),
        ("INSERT INTO risk_choice (confirmation_id, choice, chosen_at_ms) VALUES ('none', 'cancel', 1)", "RISK_UNKNOWN"),
        ("INSERT OR REPLACE INTO risk_choice (id, confirmation_id, choice, chosen_at_ms) VALUES (1, :made, 'family', 1)",
         "RISK_IMMUTABLE"),
        ("UPDATE risk_choice SET choice = 'family'", "RISK_IMMUTABLE"),
        ("DELETE FROM risk_choice", "RISK_IMMUTABLE"),
        (POST, "RISK_BLOCKED"),
    ],
)  # fmt: skip
def test_the_database_refuses_it_by_hand_with_foreign_keys_off(
    rich: Books, bank_path: Path, bank_clock: VirtualClock, sql: str, code: str
) -> None:
    bank, world = rich
    bank.risk_lists.report("r", LI_CARD, Source.BANK, "核实")
    made = bank.transfers.prepare(request(world, "a", 1_00))
    bank.risk.assess_prepared(made.confirmation_id, WATCHED)
    bank.risk.choose(made.confirmation_id, Choice.CANCEL)
    now_ms = epoch_ms(bank_clock.now())
    with closing(sqlite3.connect(bank_path, isolation_level=None)) as by_hand:
        before = list(by_hand.iterdump())
        with pytest.raises(sqlite3.Error) as refusal:
            by_hand.execute(sql, {"made": made.confirmation_id, "pending": made.pending_id, "now": now_ms})
        typed = from_sqlite(refusal.value)
        assert str(typed.params.get("rule", typed.code)) == code
        assert list(by_hand.iterdump()) == before


def test_the_auditor_sees_what_happened_behind_the_triggers(
    rich: Books, bank_path: Path, bank_clock: VirtualClock
) -> None:
    bank, world = rich
    blocked = bank.transfers.prepare(request(world, "a", 1_00))
    delayed = bank.transfers.prepare(request(world, "b", 6_000_00))
    assert bank.risk.assess_prepared(blocked.confirmation_id, WATCHED).action is Action.BLOCK
    assert bank.risk.assess_prepared(delayed.confirmation_id, SCAM_SAID).action is Action.DELAY
    with closing(sqlite3.connect(bank_path, isolation_level=None)) as by_hand:
        by_hand.execute("DROP TRIGGER post_heeds_the_decision")
        by_hand.execute("DROP TRIGGER risk_choice_was_offered")
        by_hand.execute(
            "INSERT INTO risk_choice (confirmation_id, choice, chosen_at_ms) VALUES (?, 'continue', 1)",
            (blocked.confirmation_id,),
        )
    for made in (blocked, delayed):
        with bank._database.writing() as transaction:
            ledger.resolve(transaction, made.pending_id, Resolution.POST, bank_clock.now())
    codes = [finding.code for finding in bank.audit() if finding.code.startswith("RISK")]
    assert codes == ["RISK_BLOCK_IGNORED", "RISK_DELAY_IGNORED", "RISK_CHOICE_WRONG"]


# Nonsense


TEXTS = st.text(st.characters(), max_size=80)
AMOUNTS = st.integers() | st.floats() | st.booleans()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    asked=st.builds(
        TransferRequest,
        request_id=TEXTS,
        customer_id=TEXTS | st.just("wang"),
        from_account_id=TEXTS | st.just("wang-current"),
        payee_id=TEXTS,
        amount_fen=AMOUNTS,
        remark=TEXTS,
    ),
    text=TEXTS,
    said=st.tuples(TEXTS) | st.just([3]) | st.just((3,)),
    flag=st.booleans() | st.integers(),
)
def test_nonsense_is_answered_with_a_typed_error_and_changes_nothing(
    fuzzed_risk: Bank, asked: TransferRequest, text: str, said: Any, flag: Any
) -> None:
    bank, session = fuzzed_risk, SessionFacts(said=said, cobrowsing_open=flag)
    for action in (
        lambda: bank.risk.assess(RiskRequest(asked, session)),
        lambda: bank.risk.assess_prepared(text, session),
        lambda: bank.risk.decision(text),
        lambda: bank.risk.chosen(text),
        lambda: bank.risk.choose(text, text),  # type: ignore[arg-type]
        lambda: bank.risk.choose(text, Choice.CANCEL),
        lambda: bank.risk_lists.report(text, text, Source.BANK, text),
        lambda: bank.risk_lists.report(text, LI_CARD, text, text),  # type: ignore[arg-type]
        lambda: bank.risk_lists.trust(text, text, text, text),
        lambda: bank.risk_lists.remove(text, text, LI_CARD, Source.BANK, text),  # type: ignore[arg-type]
        lambda: bank.risk_lists.remove(text, ListName.SCAM, LI_CARD, Source.CUSTOMER, text, text),
        lambda: bank.risk_lists.on(text),  # type: ignore[arg-type]
    ):
        with pytest.raises(BankError):
            action()
    counted = bank._database.row(
        "SELECT (SELECT count(*) FROM risk_list_change) + (SELECT count(*) FROM risk_decision)"
        " + (SELECT count(*) FROM risk_choice)"
    )
    assert counted is not None
    assert counted[0] == 0
    assert len(transfer_rows(bank)) == 4


@pytest.fixture
def fuzzed_risk(small_bank: Books) -> Bank:
    return small_bank[0]
