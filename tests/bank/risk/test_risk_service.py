"""Risk control on a real bank: facts from the books, and decisions that are kept."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bank import ledger
from bank.clock import VirtualClock
from bank.errors import BankError
from bank.ledger import Resolution
from bank.risk import facts as facts_of
from bank.risk import records
from bank.risk.service import RiskService
from bank.risk.values import Action, Choice, RiskRequest, SessionFacts
from bank.transfers.arrival import Delay
from bank.values import AgreedLimits, TransferRequest, TransferStatus
from tests.bank.risk.risk_world import SCAM_SAID, WATCHED, Books, facts_now, post, send
from tests.bank.savings.savings_support import open_deposit, withdraw
from tests.bank.support import ACCOUNTS, NOON, PIN, World, code_of, reopen, request, transfer_rows


def test_an_ordinary_transfer_passes_and_the_first_large_one_is_asked(rich: Books) -> None:
    bank, world = rich
    assert bank.risk.assess(RiskRequest(request(world, "a", 100_00))).action is Action.ALLOW
    found = bank.risk.assess(RiskRequest(request(world, "b", 6_000_00)))
    assert found.action is Action.ASK
    assert found.choices == tuple(Choice)
    assert any(reason.text == "这是您第一次给对方转账，金额超过了5000元。" for reason in found.reasons)


def test_a_decision_is_kept_once_and_answers_the_same_ever_after(
    rich: Books, bank_path: Path, bank_clock: VirtualClock
) -> None:
    bank, world = rich
    made = bank.transfers.prepare(request(world, "a", 6_000_00))
    first = bank.risk.assess_prepared(made.confirmation_id, SCAM_SAID)
    assert first.action is Action.DELAY
    assert bank.risk.assess_prepared(made.confirmation_id, SessionFacts()) == first
    assert bank.risk.decision(made.confirmation_id) == first
    with reopen(bank_path, bank_clock) as again:
        assert again.risk.decision(made.confirmation_id) == first
    said = [str(tuple(row)) for row in bank._database.rows("SELECT * FROM risk_decision")]
    assert not any("警察让我" in row for row in said)  # what was said is not kept


def test_the_prepared_transfer_is_judged_as_if_it_were_not_yet_there(rich: Books, bank_clock: VirtualClock) -> None:
    bank, world = rich
    asked = request(world, "a", 6_000_00)
    before = facts_now(bank, asked, bank_clock)
    made = bank.transfers.prepare(asked)
    assert facts_of.of_prepared(bank._database, made.confirmation_id, SessionFacts(), bank_clock.now()) == before


def test_a_blocked_transfer_is_never_posted_by_anyone(rich: Books, bank_clock: VirtualClock) -> None:
    bank, world = rich
    made = bank.transfers.prepare(request(world, "a", 100_00))
    assert bank.risk.assess_prepared(made.confirmation_id, WATCHED).action is Action.BLOCK
    rows = transfer_rows(bank)
    assert code_of(lambda: bank.transfers.confirm(made.confirmation_id, PIN)) == "RISK_BLOCKED"
    with pytest.raises(BankError), bank._database.writing() as transaction:
        ledger.resolve(transaction, made.pending_id, Resolution.POST, bank_clock.now())
    assert transfer_rows(bank) == rows
    bank.transfers.cancel(made.confirmation_id)
    assert bank.transfers.status(made.confirmation_id) is TransferStatus.CANCELLED
    assert bank.audit() == []


def test_a_delayed_transfer_waits_its_day(rich: Books, bank_clock: VirtualClock) -> None:
    bank, world = rich
    made = bank.transfers.prepare(request(world, "a", 6_000_00))
    decision = bank.risk.assess_prepared(made.confirmation_id, SCAM_SAID)
    assert decision.delay == timedelta(hours=24)
    assert code_of(lambda: bank.transfers.confirm(made.confirmation_id, PIN)) == "RISK_DELAYED"
    delay = Delay(86_400_000, tuple(reason.id for reason in decision.reasons))
    bank.transfers.confirm(made.confirmation_id, PIN, delay=delay)
    bank_clock.advance(timedelta(hours=23, minutes=59))
    bank.transfers.send_due()
    assert bank.transfers.status(made.confirmation_id) is not TransferStatus.POSTED
    bank_clock.advance(timedelta(minutes=1))
    bank.transfers.send_due()
    assert bank.transfers.status(made.confirmation_id) is TransferStatus.POSTED
    assert bank.audit() == []


def test_a_person_chooses_among_what_was_offered_and_may_change_their_mind(rich: Books) -> None:
    bank, world = rich
    asked = bank.transfers.prepare(request(world, "a", 6_000_00)).confirmation_id
    blocked = bank.transfers.prepare(request(world, "b", 1_00)).confirmation_id
    assert code_of(lambda: bank.risk.choose(asked, Choice.CANCEL)) == "RISK_UNKNOWN"
    assert bank.risk.assess_prepared(asked, SessionFacts()).action is Action.ASK
    bank.risk.assess_prepared(blocked, WATCHED)
    assert bank.risk.chosen(asked) is None
    bank.risk.choose(asked, Choice.FAMILY)
    bank.risk.choose(asked, Choice.CONTINUE)
    bank.risk.choose(asked, Choice.CONTINUE)
    assert bank.risk.chosen(asked) is Choice.CONTINUE
    assert [row["choice"] for row in bank._database.rows("SELECT choice FROM risk_choice ORDER BY id")] == [
        "family",
        "continue",
    ]
    assert code_of(lambda: bank.risk.choose(blocked, Choice.CONTINUE)) == "RISK_CHOICE_NOT_OFFERED"
    assert code_of(lambda: bank.risk.choose(blocked, "continue")) == "FIELD_INVALID"  # type: ignore[arg-type]
    assert code_of(lambda: bank.risk.decision("nobody")) == "RISK_UNKNOWN"


def test_what_is_over_is_not_judged_any_more(rich: Books, bank_clock: VirtualClock) -> None:
    bank, world = rich
    made = {name: bank.transfers.prepare(request(world, name, 1_00)).confirmation_id for name in "abc"}
    bank.transfers.confirm(made["a"], PIN)
    bank.transfers.cancel(made["b"])
    bank_clock.advance(timedelta(minutes=5))
    codes = {name: code_of(partial(bank.risk.assess_prepared, made[name], SessionFacts())) for name in "abc"}
    assert codes == {"a": "ALREADY_POSTED", "b": "ALREADY_CANCELLED", "c": "PENDING_EXPIRED"}
    assert code_of(lambda: bank.risk.assess_prepared("none", SessionFacts())) == "CONFIRMATION_UNKNOWN"


def test_a_failure_while_a_decision_is_kept_leaves_nothing(rich: Books, monkeypatch: pytest.MonkeyPatch) -> None:
    bank, world = rich
    made = bank.transfers.prepare(request(world, "a", 1_00))
    really = records.store

    def breaks(*arguments: Any) -> None:
        really(*arguments)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(records, "store", breaks)
        with pytest.raises(KeyboardInterrupt):
            bank.risk.assess_prepared(made.confirmation_id, SessionFacts())
    assert code_of(lambda: bank.risk.decision(made.confirmation_id)) == "RISK_UNKNOWN"
    assert bank.risk.assess_prepared(made.confirmation_id, SessionFacts()).action is Action.ALLOW


# The history, against the same worked out from all rows in Python


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 130 * 24 * 60), st.sampled_from([0, 1]), st.integers(1, 90_00), st.booleans()),
        max_size=25,
    )
)
def test_the_history_is_what_all_rows_say(
    built_bank: tuple[Path, World], tmp_path_factory: pytest.TempPathFactory, past: list[tuple[int, int, int, bool]]
) -> None:
    path = tmp_path_factory.mktemp("past") / "bank.db"
    path.write_bytes(built_bank[0].read_bytes())
    world, clock = built_bank[1], VirtualClock(NOON)
    with reopen(path, clock) as bank:
        targets = [f"external-{world.payees['wang'][0]}", ACCOUNTS["zhao"]]
        done = []
        with bank._database.writing() as transaction:
            for minute, payee, fen, back in sorted(past):
                at = NOON + timedelta(minutes=minute)
                source, target = (targets[payee], ACCOUNTS["wang"]) if back else (ACCOUNTS["wang"], targets[payee])
                if back and payee == 1:
                    continue
                post(transaction, source, target, fen, at)
                done.append((at, payee, fen, back))
        clock.advance(timedelta(days=130))
        found = facts_now(bank, request(world, "x", 1_00), clock).history
    now = clock.now()
    habit = [row for row in done if not row[3] and row[0] >= now - timedelta(days=90)]
    to_li = [row for row in done if not row[3] and row[1] == 0]
    amounts = [fen for _, _, fen, _ in habit]
    assert found.transfers_90d == len(habit)
    assert found.median_90d_fen == (int(median(amounts)) if amounts else None)
    assert found.largest_90d_fen == max(amounts, default=0)
    assert found.night_90d == sum(row[0].hour >= 22 or row[0].hour < 6 for row in habit)
    before = {row[1] for row in habit if row[0] < now - timedelta(days=7)}
    assert found.new_payees_7d == len({row[1] for row in habit} - before)
    assert found.payee_transfers == len(to_li)
    assert found.payee_days == (((now - to_li[0][0]).days) if to_li else 0)
    assert found.payee_largest_fen == max((fen for _, _, fen, _ in to_li), default=0)
    assert found.payee_returned_fen == sum(fen for _, payee, fen, back in done if back and payee == 0)
    day = [row for row in done if row[0] > now - timedelta(days=1)]
    assert found.sent_24h_fen == sum(fen for _, _, fen, back in day if not back)
    assert found.received_24h_fen == sum(fen for _, _, fen, back in day if back)
    assert found.recent_10min == 0  # nobody prepared these by hand


def test_a_burst_counts_what_was_prepared_and_not_undone(rich: Books, bank_clock: VirtualClock) -> None:
    bank, world = rich
    made = bank.transfers.prepare(request(world, "gone", 1_00))
    bank.transfers.cancel(made.confirmation_id)
    send(bank, world, "a", 1_00)
    bank.transfers.prepare(request(world, "b", 1_00))
    asked = request(world, "c", 1_00)
    assert facts_now(bank, asked, bank_clock).history.recent_10min == 2
    bank_clock.advance(timedelta(minutes=10))
    assert facts_now(bank, asked, bank_clock).history.recent_10min == 1  # b's time is over
    bank_clock.advance(timedelta(seconds=1))
    assert facts_now(bank, asked, bank_clock).history.recent_10min == 0


def test_age_is_counted_in_full_years_and_only_own_parties_are_judged(rich: Books, bank_clock: VirtualClock) -> None:
    bank, world = rich
    assert facts_now(bank, request(world, "a", 1_00), bank_clock).age == 77
    bank_clock.advance(timedelta(days=4))  # 8 March
    assert facts_now(bank, request(world, "a", 1_00), bank_clock).age == 78
    other = TransferRequest("a", "wang", ACCOUNTS["zhao"], world.payees["wang"][0], 1_00)
    assert code_of(lambda: bank.risk.assess(RiskRequest(other))) == "ACCOUNT_UNKNOWN"
    other = TransferRequest("a", "wang", ACCOUNTS["wang"], world.payees["zhao"][0], 1_00)
    assert code_of(lambda: bank.risk.assess(RiskRequest(other))) == "PAYEE_UNKNOWN"


class _Broken:
    def __init__(self, minutes: float) -> None:
        self.span = timedelta(minutes=minutes)

    def last_break(self, reading: object, customer_id: str, at: Any) -> Any:
        return at - self.span


@pytest.mark.parametrize(("minutes", "fires"), [(0, True), (1_440, True), (1_440.001, False)])
def test_a_deposit_broken_within_a_day_is_asked_about(
    rich: Books,
    bank_clock: VirtualClock,
    minutes: float,
    fires: bool,  # noqa: FBT001 - a table's column
) -> None:
    bank, world = rich
    risk = RiskService(bank._database, bank_clock, _Broken(minutes))
    found = risk.assess(RiskRequest(request(world, "a", 10_00)))
    assert ("deposit-broken" in {reason.id for reason in found.reasons}) == fires


def test_limits_say_nothing_about_risk(rich: Books) -> None:
    bank, world = rich
    assert bank.limits.get("wang") == AgreedLimits(50_000_00, 50_000_00)
    assert bank.risk.assess(RiskRequest(request(world, "a", 900_000_00))).action is not Action.BLOCK


def test_a_real_deposit_broken_early_is_remembered_for_a_day(rich: Books, bank_clock: VirtualClock) -> None:
    bank, world = rich
    asked = RiskRequest(request(world, "a", 10_00))
    deposit = open_deposit(bank, 20_000_00).subject_id
    bank_clock.advance(timedelta(days=30))
    assert facts_now(bank, asked.transfer, bank_clock).deposit_broken_minutes is None
    withdraw(bank, deposit)
    bank_clock.advance(timedelta(hours=24))
    assert facts_now(bank, asked.transfer, bank_clock).deposit_broken_minutes == 1_440
    assert "deposit-broken" in {reason.id for reason in bank.risk.assess(asked).reasons}
    bank_clock.advance(timedelta(milliseconds=1))
    assert "deposit-broken" not in {reason.id for reason in bank.risk.assess(asked).reasons}
