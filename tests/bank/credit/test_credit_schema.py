"""What the database itself refuses of credit and bills, asked by hand-made SQL with foreign keys off."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bank.bills.account_numbers import with_check
from bank.bills.values import AutoPayRequest, BillKind, BillRequest, TopUpRequest
from bank.clock import VirtualClock, epoch_ms
from bank.credit.audit import audit as audit_credit
from bank.credit.loan_values import DrawRequest, LoanApplicationRequest
from bank.credit.values import PlanRequest, RedemptionRequest
from bank.database import open_database
from bank.errors import from_sqlite
from tests.bank.credit.credit_support import at, buy, open_card, pay_in
from tests.bank.support import PIN, World, reopen

Names = dict[str, int | str]
POWER = with_check(BillKind.ELECTRICITY, "11000012345")


@dataclass(frozen=True, slots=True)
class Scene:
    """A file with a card with a bill in instalments, points, a loan, a paid bill, and a connection of its own."""

    by_hand: sqlite3.Connection
    names: Names
    path: Path

    def refusal(self, sql: str) -> str:
        """Run one statement with :names filled in; return the code of its refusal, "" if it was accepted."""
        before = list(self.by_hand.iterdump())
        try:
            self.by_hand.execute(sql, self.names)
        except sqlite3.Error as error:
            typed = from_sqlite(error)
            assert list(self.by_hand.iterdump()) == before
            return str(typed.params.get("rule", typed.code))
        return "" if list(self.by_hand.iterdump()) != before else "NOTHING_CHANGED"


@pytest.fixture(scope="module")
def built_scene(built_bank: tuple[Path, World], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Names]:
    path = tmp_path_factory.mktemp("credit-scene") / "bank.db"
    shutil.copy(built_bank[0], path)
    clock = VirtualClock(at(3, 2))
    with reopen(path, clock) as bank:
        for month in range(6):
            pay_in(bank, at(9, 10, year=2025) + timedelta(days=30 * month), 3_000_00)
        card = open_card(bank)
        purchase = buy(bank, card, 7_000_00)
        clock.move_to(at(3, 10))
        quote = bank.cards.plan_quote("wang", card.id, "2026-03", 3)
        plan = bank.cards.agree_plan(
            PlanRequest("plan", "wang", card.id, "2026-03", 3, quote.principal_fen, quote.fee_fen), PIN
        )
        redemption = bank.points.redeem(RedemptionRequest("points", "wang", "eggs", 1, 6_000))
        decision = bank.loans.apply(LoanApplicationRequest("apply", "wang", 5_000_00, 6, "看病"))
        loan = bank.loans.draw(DrawRequest("draw", "wang", "wang-current", 3_000_00), PIN)
        bill = bank.bills.query(BillKind.ELECTRICITY, POWER, "2026-02")
        receipt = bank.bills.pay(
            BillRequest("bill", "wang", "wang-current", bill.kind, POWER, bill.month, bill.amount_fen), PIN
        )
        topped = bank.bills.top_up(TopUpRequest("up", "wang", "wang-current", "13800138000", 50_00), PIN)
        agreed = bank.bills.auto_pay.agree(
            AutoPayRequest("auto", "wang", "wang-current", BillKind.ELECTRICITY, POWER, 100_00), PIN
        )
        clock.move_to(at(4, 11))
        bank.cards.make_statements_due()
        bank.loans.collect_due()
        assert bank.audit() == []
        merchant, posted = bank._database.rows(
            "SELECT credit_account_id, r.id FROM card_purchase AS p JOIN transfer AS r ON r.pending_id = p.pending_id"
        )[0]
        spare = bank._database.row("SELECT max(pending_id) AS id FROM transfer")
    assert spare is not None
    return path, {
        "now": epoch_ms(clock.now()),
        "card": card.id,
        "plan": plan.id,
        "purchase": purchase.id,
        "merchant": merchant,
        "posted": posted,
        "redemption": redemption.id,
        "application": decision.id,
        "loan": loan.id,
        "receipt": receipt.id,
        "topup": topped.id,
        "agreement": agreed.id,
        "power": POWER,
        "spare": spare["id"],
    }


@pytest.fixture
def scene(built_scene: tuple[Path, Names], tmp_path: Path) -> Iterator[Scene]:
    path = tmp_path / "scene.db"
    shutil.copy(built_scene[0], path)
    with closing(sqlite3.connect(path, isolation_level=None)) as by_hand:
        yield Scene(by_hand, built_scene[1], path)


PENDING = (
    "INSERT INTO transfer (kind, debit_account_id, credit_account_id, amount_fen, created_at_ms, expires_at_ms,"
    " summary, channel, remark) VALUES ('pending', {debit}, {credit}, {fen}, :now, :now + 1000, '手工', '手工', '')"
)


def pending(debit: str, credit: str, fen: int) -> str:
    return PENDING.format(debit=debit, credit=credit, fen=fen)


# The card of 10,000.00: 7,000.00 in three parts, of which 2,333.33 and a fee of 45.50 were billed: 2,954.50 are left.
LAWFUL = [
    pending(":card", ":merchant", 2_954_50),
    pending(":card", "'bank-card-fees'", 9_000_00),
    pending("'wang-current'", ":card", 1_00),
    pending("'wang-current'", ":plan", 4_666_67),
    pending("'wang-current'", ":loan", 100_00),
    "UPDATE auto_pay SET ended_at_ms = :now",
]

UNLAWFUL = [
    # the limit, and what counts as owed
    (pending(":card", ":merchant", 2_954_51), "CREDIT_LIMIT_EXCEEDED"),
    (pending(":card", "'wang-current'", 2_954_51), "CREDIT_LIMIT_EXCEEDED"),
    # debts are neither drawn again nor overpaid
    (pending("'wang-current'", ":plan", 4_666_68), "DEBT_OVERPAID"),
    (pending("'wang-current'", ":loan", 3_000_00), "DEBT_OVERPAID"),
    (pending(":plan", ":card", 1), "PLAN_UNJUSTIFIED"),
    (pending(":loan", "'wang-current'", 1), "LOAN_UNJUSTIFIED"),
    # a card's past
    (
        (
            "INSERT INTO transfer (kind, pending_id, debit_account_id, credit_account_id, amount_fen, created_at_ms)"
            " SELECT 'post', id, debit_account_id, credit_account_id, amount_fen, created_at_ms FROM transfer"
            "  WHERE id = (SELECT pending_id FROM card_purchase)"
        ),
        ("ALREADY_POSTED", "CLOCK_WENT_BACK"),
    ),
    (
        (
            "INSERT INTO card_statement SELECT card_id, '2026-05', cut_at_ms + 1, due_on, closing_fen, 0, 0, 0, 0, 0,"
            " closing_fen, 0 FROM card_statement WHERE month = '2026-03'"
        ),
        "STATEMENT_UNJUSTIFIED",
    ),
    (
        (
            "INSERT INTO card_statement SELECT card_id, '2026-05', cut_at_ms + 10, due_on, closing_fen, 1, 0, 0, 0, 0,"
            " closing_fen + 1, 0 FROM card_statement WHERE month = '2026-04'"
        ),
        "STATEMENT_UNJUSTIFIED",
    ),
    ("INSERT OR REPLACE INTO card_statement SELECT * FROM card_statement", "STATEMENT_UNJUSTIFIED"),
    ("UPDATE card_statement SET minimum_fen = 0", "STATEMENT_IMMUTABLE"),
    ("DELETE FROM card_statement", "STATEMENT_IMMUTABLE"),
    ("UPDATE credit_card SET limit_fen = 99999999", "CARD_IMMUTABLE"),
    ("DELETE FROM credit_card", "CARD_IMMUTABLE"),
    ("INSERT OR REPLACE INTO credit_card SELECT * FROM credit_card", "CARD_ACCOUNT_UNFIT"),
    ("INSERT INTO credit_card VALUES ('wang-current', 'wang', 1, 5, 25, 0)", "CARD_ACCOUNT_UNFIT"),
    ("INSERT INTO card_purchase VALUES ('x', :card, :posted, '超市')", "PURCHASE_UNJUSTIFIED"),
    ("UPDATE card_purchase SET category = '餐饮'", "PURCHASE_IMMUTABLE"),
    ("DELETE FROM card_purchase", "PURCHASE_IMMUTABLE"),
    ("INSERT INTO card_plan VALUES ('opening', :card, '2026-04', 1, 3, 0)", "PLAN_UNJUSTIFIED"),
    ("UPDATE card_plan SET principal_fen = 1", "PLAN_IMMUTABLE"),
    ("DELETE FROM card_plan", "PLAN_IMMUTABLE"),
    ("INSERT INTO card_plan_part VALUES (:plan, 4, '2026-07', 1, 0)", "PLAN_UNJUSTIFIED"),
    ("UPDATE card_plan_part SET fee_fen = 0", "PLAN_IMMUTABLE"),
    ("DELETE FROM card_plan_part", "PLAN_IMMUTABLE"),
    # points
    ("INSERT INTO points_entry VALUES ('wang', 3, 'earn', 's', 5, 1006, 0)", "POINTS_UNJUSTIFIED"),
    ("INSERT INTO points_entry VALUES ('wang', 4, 'earn', 's', 5, 1005, 0)", "POINTS_UNJUSTIFIED"),
    ("INSERT INTO points_entry VALUES ('wang', 3, 'earn', :purchase, 5, 1005, 0)", "POINTS_UNJUSTIFIED"),
    ("INSERT INTO points_entry VALUES ('wang', 3, 'redeem', 's', -1001, -1, 0)", "POINTS_INSUFFICIENT"),
    ("UPDATE points_entry SET points = 1", "POINTS_IMMUTABLE"),
    ("DELETE FROM points_entry", "POINTS_IMMUTABLE"),
    (
        "INSERT INTO points_redemption VALUES ('free', 'wang', 'eggs', '鸡蛋30枚', 1, 6000, NULL, 0)",
        "POINTS_UNJUSTIFIED",
    ),
    ("DELETE FROM points_redemption", "POINTS_IMMUTABLE"),
    # loans
    (
        "INSERT INTO loan VALUES ('external-employer', 'wang', :application, 'wang-current', 1, 6, 72000, :now)",
        "LOAN_UNJUSTIFIED",
    ),
    ("UPDATE loan_application SET limit_fen = 99999999", "LOAN_IMMUTABLE"),
    ("DELETE FROM loan_application", "LOAN_IMMUTABLE"),
    ("UPDATE loan SET principal_fen = 1", "LOAN_IMMUTABLE"),
    ("DELETE FROM loan", "LOAN_IMMUTABLE"),
    ("INSERT INTO loan_schedule VALUES (:loan, 0, 7, '2030-01-01', 0, 0)", "interest_fen > 0"),
    ("INSERT INTO loan_schedule VALUES (:loan, 1, 2, '2030-01-01', 1, 0)", "LOAN_UNJUSTIFIED"),
    ("INSERT INTO loan_schedule VALUES (:loan, 0, 7, '2026-09-10', 1, 0)", "LOAN_UNJUSTIFIED"),
    ("UPDATE loan_schedule SET interest_fen = 0", "LOAN_IMMUTABLE"),
    ("DELETE FROM loan_schedule", "LOAN_IMMUTABLE"),
    (
        "INSERT INTO loan_payment VALUES (:loan, 'instalment', 2, 1, 0, 0, :spare, NULL, NULL, :now)",
        "LOAN_UNJUSTIFIED",
    ),
    ("UPDATE loan_payment SET interest_fen = 0", "LOAN_IMMUTABLE"),
    ("DELETE FROM loan_payment", "LOAN_IMMUTABLE"),
    # bills
    (
        "INSERT INTO bill_payment SELECT 'x', customer_id, kind, number, month, amount_fen, 1, NULL FROM bill_payment",
        "BILL_ALREADY_PAID",
    ),
    (
        (
            "INSERT INTO bill_payment SELECT 'x', customer_id, kind, number, '2026-01', amount_fen, pending_id, NULL"
            "  FROM bill_payment"
        ),
        "BILL_PAYMENT_UNJUSTIFIED",
    ),
    (
        "INSERT INTO bill_payment SELECT 'x', 'wang', 'phone', number, '2026-01', amount_fen, pending_id, NULL FROM top_up",
        "BILL_PAYMENT_UNJUSTIFIED",
    ),
    ("UPDATE bill_payment SET amount_fen = 1", "BILL_PAYMENT_IMMUTABLE"),
    ("DELETE FROM bill_payment", "BILL_PAYMENT_IMMUTABLE"),
    ("INSERT INTO top_up SELECT 'x', customer_id, number, 1000, pending_id FROM top_up", "TOP_UP_UNJUSTIFIED"),
    ("INSERT INTO top_up VALUES ('x', 'wang', '13800138000', 1000, :spare)", "TOP_UP_UNJUSTIFIED"),
    ("DELETE FROM top_up", "TOP_UP_IMMUTABLE"),
    ("UPDATE auto_pay SET cap_fen = 99999999", "AUTO_PAY_IMMUTABLE"),
    ("UPDATE auto_pay SET first_month = '2020-01'", "AUTO_PAY_IMMUTABLE"),
    ("DELETE FROM auto_pay", "AUTO_PAY_IMMUTABLE"),
    (
        (
            "INSERT INTO auto_pay SELECT 'x', customer_id, kind, number, from_account_id, cap_fen, first_month,"
            " agreed_at_ms, NULL FROM auto_pay"
        ),
        "AUTO_PAY_EXISTS",
    ),
    # requests
    ("UPDATE action_request SET result_id = 'x'", "REQUEST_IMMUTABLE"),
    ("DELETE FROM action_request", "REQUEST_IMMUTABLE"),
    ("INSERT OR REPLACE INTO action_request SELECT * FROM action_request", "REQUEST_REUSED"),
]


@pytest.mark.parametrize("sql", LAWFUL)
def test_what_is_lawful_is_accepted(scene: Scene, sql: str) -> None:
    assert scene.refusal(sql) == ""


@pytest.mark.parametrize(("sql", "code"), UNLAWFUL)
def test_what_is_unlawful_is_refused_for_every_program(scene: Scene, sql: str, code: str | tuple[str, ...]) -> None:
    refusal = scene.refusal(sql)
    assert any(refusal.endswith(one) or one in refusal for one in ([code] if isinstance(code, str) else code))


def test_a_loan_beyond_the_limit_is_refused(scene: Scene) -> None:
    """5,000.00 were granted and 3,000.00 drawn, of which the first of six instalments came back."""
    scene.by_hand.execute(
        "INSERT INTO account (id, product, name, bank_name) VALUES ('loan-x', 'external', '贷款', '小象银行')"
    )
    left = scene.by_hand.execute("SELECT 300000 - credits_posted_fen FROM account WHERE id = :loan", scene.names)
    room = 5_000_00 - left.fetchone()[0]
    sql = "INSERT INTO loan VALUES ('loan-x', 'wang', :application, 'wang-current', {}, 6, 72000, :now)"
    assert scene.refusal(sql.format(room + 1)) == "LOAN_LIMIT_EXCEEDED"
    assert scene.refusal(sql.replace(":now", "0").format(room)) == "LOAN_UNJUSTIFIED"
    assert scene.refusal(sql.format(room)) == ""


def test_automatic_payment_needs_consent_for_this_bill(scene: Scene) -> None:
    paid = "SELECT 'x', customer_id, kind, number, '{}', {}, {}, :agreement, NULL FROM bill_payment"
    scene.by_hand.execute("DROP TRIGGER bill_is_paid_once")
    for month, fen in (("2026-03", 100_01), ("2026-01", 1_00)):  # above the cap; before the first month
        sql = f"INSERT INTO bill_payment {paid.replace(', NULL', '')}".format(month, fen, ":spare")
        assert scene.refusal(sql) == "AUTO_PAY_NOT_AGREED"


@pytest.mark.parametrize(
    ("trigger", "sql", "code"),
    [
        (
            "card_statement_is_not_updated",
            "UPDATE card_statement SET (closing_fen, spent_fen) = (closing_fen + 1, spent_fen + 1)",
            "CARD_BILL_WRONG",
        ),
        ("points_entry_is_not_updated", "UPDATE points_entry SET points = points + 1 WHERE points > 0", "POINTS_WRONG"),
        (
            "loan_payment_is_not_updated",
            "UPDATE loan_payment SET interest_fen = interest_fen + 1",
            "LOAN_PAYMENT_WRONG",
        ),
        ("loan_payment_is_not_deleted", "DELETE FROM loan_payment", "LOAN_WRONG"),
        ("card_plan_part_is_not_deleted", "DELETE FROM card_plan_part WHERE number = 3", "CARD_PLAN_WRONG"),
    ],
)
def test_the_auditor_sees_what_was_forced(scene: Scene, trigger: str, sql: str, code: str) -> None:
    database = open_database(scene.path)
    try:
        assert audit_credit(database) == []
        scene.by_hand.execute(f"DROP TRIGGER {trigger}")
        scene.by_hand.execute(sql)
        assert code in {finding.code for finding in audit_credit(database)}
    finally:
        database.close()
