"""What the database itself refuses of waits, answers and orders, asked by hand-made SQL with foreign keys off."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from bank.bank import Bank
from bank.clock import epoch_ms
from bank.errors import from_sqlite
from bank.transfers.order_rows import OrderRequest
from bank.transfers.schedule import Frequency
from bank.values import Arrival
from tests.bank.support import NOON, PIN, World, noon_clock, reopen, request
from tests.bank.test_audit import forge

DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Scene:
    """A file with a queued transfer, one that waits for the family, one that waits for its PIN, and two orders."""

    bank: Bank
    path: Path
    by_hand: sqlite3.Connection
    names: dict[str, int | str]

    def refusal(self, sql: str) -> str:
        before = list(self.by_hand.iterdump())
        try:
            self.by_hand.execute(sql, self.names)
        except sqlite3.Error as error:
            assert list(self.by_hand.iterdump()) == before
            typed = from_sqlite(error)
            return str(typed.params.get("rule", typed.code))
        return "" if list(self.by_hand.iterdump()) != before else "NOTHING_CHANGED"


@pytest.fixture(scope="module")
def built_scene(
    built_bank: tuple[Path, World], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, int | str]]:
    path, world = tmp_path_factory.mktemp("scene") / "bank.db", built_bank[1]
    shutil.copy(built_bank[0], path)
    names: dict[str, int | str] = {"now": epoch_ms(NOON), "day": DAY_MS, "payee": world.payees["wang"][0]}
    clock = noon_clock()
    with reopen(path, clock) as bank:
        bank.family.name("wang", "zhao", 200_00, PIN)
        for name, fen, arrival in (
            ("queued", 100_00, Arrival.TWO_HOURS),
            ("family", 300_00, Arrival.REAL_TIME),
            ("open", 50_00, Arrival.REAL_TIME),
        ):
            made = bank.transfers.prepare(replace(request(world, name, fen), arrival=arrival))
            names[name] = made.confirmation_id
            if name != "open":
                bank.transfers.confirm(made.confirmation_id, PIN)
            row = bank._database.row("SELECT pending_id FROM live_transfer WHERE confirmation_id = ?", names[name])
            assert row is not None
            names[f"{name}_hold"] = row[0]
        wish = OrderRequest(
            "o",
            "wang",
            "wang-current",
            world.payees["wang"][0],
            10_00,
            NOON + timedelta(hours=1),
            Frequency.DAILY,
            count=3,
        )
        names["order"] = bank.orders.authorise(bank.orders.prepare(wish).id, PIN).id
        names["prepared_order"] = bank.orders.prepare(replace(wish, request_id="p")).id
        clock.advance(timedelta(hours=1))
        bank.transfers.send_due()
    return path, names


@pytest.fixture
def scene(built_scene: tuple[Path, dict[str, int | str]], bank_path: Path) -> Iterator[Scene]:
    shutil.copy(built_scene[0], bank_path)
    with reopen(bank_path, noon_clock()) as bank, closing(sqlite3.connect(bank_path, isolation_level=None)) as by_hand:
        yield Scene(bank, bank_path, by_hand, built_scene[1])


POST = (
    "INSERT INTO transfer (kind, pending_id, debit_account_id, credit_account_id, amount_fen, created_at_ms)"
    " SELECT 'post', id, debit_account_id, credit_account_id, amount_fen, {at} FROM transfer WHERE id = {hold}"
)
WAIT = "INSERT INTO transfer_wait VALUES ({hold}, {of}, '{stage}', :now, :now, '')"
RUN = "INSERT INTO order_run VALUES (:order, {number}, :now + 3600000 + {due}, :now + 9000000000, {made}, {failure})"

UNLAWFUL = [
    # sending too early, or without a yes
    (POST.format(hold=":queued_hold", at=":now + 7199999"), "WAIT_NOT_OVER"),
    (POST.format(hold=":family_hold", at=":now + 1000"), "WAIT_NOT_OVER"),
    # a wait without its hold, with another transfer's, beside a hold that was not given up, for the second time
    (WAIT.format(hold="999", of=":open", stage="queue"), "WAIT_MISMATCH"),
    (WAIT.format(hold=":queued_hold", of=":open", stage="family"), "WAIT_MISMATCH"),
    (WAIT.format(hold=":open_hold", of=":open", stage="queue"), "WAIT_MISMATCH"),
    (WAIT.format(hold=":open_hold", of=":queued", stage="queue"), "WAIT_MISMATCH"),
    ("INSERT OR REPLACE INTO transfer_wait SELECT * FROM transfer_wait", "WAIT_MISMATCH"),
    ("UPDATE transfer_wait SET due_at_ms = confirmed_at_ms", "WAIT_IMMUTABLE"),
    ("DELETE FROM transfer_wait", "WAIT_IMMUTABLE"),
    # answers
    ("INSERT INTO family_request VALUES (:queued, 1, '1234567890123456', NULL, NULL)", "FAMILY_REQUEST_MISMATCH"),
    ("INSERT OR REPLACE INTO family_request SELECT * FROM family_request", "FAMILY_REQUEST_MISMATCH"),
    ("UPDATE family_request SET reply_token = '1234567890123456'", "FAMILY_DECIDED"),
    ("UPDATE family_request SET decision = 'approved', decided_at_ms = :now + :day", "FAMILY_DECIDED"),
    ("DELETE FROM family_request", "FAMILY_DECIDED"),
    # guardians
    ("INSERT INTO guardianship VALUES (NULL, 'wang', 'zhao', NULL, 1, :now + 1, NULL)", "GUARDIAN_EXISTS"),
    ("INSERT INTO guardianship VALUES (NULL, 'zhao', 'zhao', NULL, 1, :now + 1, NULL)", "GUARDIAN_IS_SELF"),
    ("INSERT INTO guardianship VALUES (NULL, 'zhao', NULL, :payee, 1, :now + 1, NULL)", "GUARDIAN_UNKNOWN"),
    ("UPDATE guardianship SET above_fen = above_fen + 1", "GUARDIAN_LOOSENED"),
    ("UPDATE guardianship SET guardian_customer_id = NULL, guardian_payee_id = :payee", "GUARDIAN_LOOSENED"),
    ("DELETE FROM guardianship", "GUARDIAN_LOOSENED"),
    # orders
    ("UPDATE standing_order SET amount_fen = 1 WHERE id = :order", "ORDER_IMMUTABLE"),
    ("UPDATE standing_order SET state = 'prepared', next_due_at_ms = NULL WHERE id = :order", "ORDER_STATE_WRONG"),
    ("UPDATE standing_order SET next_due_at_ms = next_due_at_ms + 1 WHERE id = :order", "ORDER_STATE_WRONG"),
    ("UPDATE standing_order SET next_due_at_ms = :now WHERE id = :order", "ORDER_STATE_WRONG"),
    ("UPDATE standing_order SET state = 'ended' WHERE id = :prepared_order", "ORDER_STATE_WRONG"),
    ("DELETE FROM standing_order", "ORDER_IMMUTABLE"),
    ("INSERT OR REPLACE INTO standing_order SELECT * FROM standing_order", "ORDER_MISMATCH"),
    (RUN.format(number=2, due=0, made="NULL", failure="'X'"), "ORDER_RUN_MISMATCH"),
    (RUN.format(number=3, due=DAY_MS, made="NULL", failure="'X'"), "ORDER_RUN_MISMATCH"),
    (RUN.format(number=2, due=DAY_MS, made=":open", failure="NULL"), "ORDER_RUN_MISMATCH"),
    (
        RUN.format(number=2, due=DAY_MS, made="NULL", failure="NULL"),
        "(confirmation_id IS NULL) <> (failure IS NULL)",
    ),
    ("UPDATE order_run SET failure = 'X', confirmation_id = NULL", "ORDER_IMMUTABLE"),
    ("DELETE FROM order_run", "ORDER_IMMUTABLE"),
    # what was told about the moment of sending; favourites
    ("UPDATE confirmation SET due_at_ms = 0 WHERE id = :queued", "CONFIRMATION_IMMUTABLE"),
    ("INSERT INTO pinned_payee VALUES (:payee, 'zhao', 0)", "PAYEE_UNKNOWN"),
]

LAWFUL = [
    POST.format(hold=":queued_hold", at=":now + 7200000"),
    "UPDATE family_request SET decision = 'refused', decided_at_ms = :now",
    "UPDATE guardianship SET ends_at_ms = :now + :day",
    "UPDATE guardianship SET above_fen = 0",
    "UPDATE standing_order SET state = 'paused', next_due_at_ms = NULL WHERE id = :order",
    RUN.format(number=2, due=DAY_MS, made="NULL", failure="'X'"),
]


@pytest.mark.parametrize(("sql", "code"), UNLAWFUL)
def test_what_is_unlawful_is_refused_and_changes_nothing(scene: Scene, sql: str, code: str) -> None:
    assert scene.refusal(sql) == code
    assert scene.bank.audit() == []


@pytest.mark.parametrize("sql", LAWFUL)
def test_what_is_lawful_is_accepted(scene: Scene, sql: str) -> None:
    assert scene.refusal(sql) == ""


FORGERIES = [
    ("DELETE FROM family_request", {"FAMILY_MISSING"}),
    ("DELETE FROM transfer_wait WHERE stage = 'queue'", {"CONFIRMATION_MISSING"}),
    ("UPDATE transfer_wait SET pending_id = 999 WHERE stage = 'queue'", {"WAIT_MISMATCH", "CONFIRMATION_MISSING"}),
    ("UPDATE family_request SET decision = 'approved', decided_at_ms = 1", {"FAMILY_WRONG"}),
    ("UPDATE family_request SET decision = 'refused', decided_at_ms = 1", {"FAMILY_WRONG"}),
    ("UPDATE standing_order SET amount_fen = 11 WHERE state = 'active'", {"ORDER_RUN_MISMATCH"}),
    ("UPDATE order_run SET number = 2", {"ORDER_RUNS_WRONG"}),
    ("UPDATE standing_order SET next_due_at_ms = 1 WHERE state = 'active'", {"ORDER_RUNS_WRONG"}),
    (
        (
            "UPDATE transfer_wait SET confirmation_id = (SELECT id FROM confirmation WHERE request_id = 'open')"
            " WHERE stage = 'queue'"
        ),
        {"WAIT_MISMATCH"},
    ),
    (
        (
            "UPDATE transfer SET kind = 'post' WHERE kind = 'void'"
            " AND pending_id = (SELECT pending_id FROM confirmation WHERE request_id = 'queued')"
        ),
        {"WAIT_HELD_TWICE", "COUNTER_WRONG", "ENTRY_WRONG"},
    ),
]


@pytest.mark.parametrize(("sql", "codes"), FORGERIES)
def test_every_forgery_is_found_and_named(scene: Scene, sql: str, codes: set[str]) -> None:
    assert scene.bank.audit() == []
    forge(scene.path, sql)
    assert codes <= {finding.code for finding in scene.bank.audit()} <= {*codes, "REFERENCE_BROKEN"}


def test_a_transfer_sent_before_its_moment_is_found(scene: Scene) -> None:
    assert scene.refusal(POST.format(hold=":queued_hold", at=":now + 7200000")) == ""
    assert scene.bank.audit() == []
    forge(scene.path, "UPDATE transfer_wait SET due_at_ms = due_at_ms + 1 WHERE stage = 'queue'")
    assert "WAIT_CUT_SHORT" in {finding.code for finding in scene.bank.audit()}
