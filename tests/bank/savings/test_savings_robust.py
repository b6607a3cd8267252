"""Nonsense at every public method, death at any step, and any order of lawful steps."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bank.bank import Bank
from bank.clock import VirtualClock
from bank.savings.catalogue import load_catalogue
from bank.savings.errors import CatalogueInvalidError
from bank.savings.values import Level, Renewal
from bank.savings.wealth_store import held_centi
from tests.bank.savings.savings_support import answer, at, buy, fingerprint, give, open_deposit, reopened, withdraw
from tests.bank.support import NOON, PIN, REPOSITORY, code_of, transfer_rows

NONSENSE: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=80),
    st.binary(max_size=4),
    st.sampled_from(["wang", "zhao", "wang-current", "nobody", "\ud800", "a\x00b", "gold", "anxin-2", "buy", "", " "]),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
    st.dates(),
    st.sampled_from([*Renewal, *Level]),
)
DEPOSIT = "wang-current-deposit-000001"
BOLD = {question.id: len(question.options) - 1 for question in load_catalogue().questionnaire.questions}
# Arguments that would do, FAMILY standing for the family that the test founds.
METHODS: dict[str, tuple[object, ...]] = {
    "deposits.list": ("wang",),
    "deposits.get": (DEPOSIT,),
    "deposits.quote_opening": ("r", "wang", "wang-current", 100_00, 12, Renewal.PAY_OUT),
    "deposits.open": ("quote", PIN),
    "deposits.quote_withdrawal": ("r", DEPOSIT, 60_00),
    "deposits.withdraw": ("quote", PIN),
    "deposits.choose_renewal": (DEPOSIT, Renewal.PAY_OUT),
    "suitability.assess": ("r", "wang", BOLD),
    "suitability.current": ("wang",),
    "wealth.orders": ("wang",),
    "wealth.order": ("order",),
    "wealth.holdings": ("wang",),
    "wealth.quote_purchase": ("r", "wang", "wang-current", "anxin-2", 100_00),
    "wealth.buy": ("quote", PIN),
    "wealth.cancel": ("order",),
    "wealth.quote_redemption": ("r", "wang", "wang-current", "anxin-2", 100),
    "wealth.redeem": ("quote", PIN),
    "metals.holdings": ("wang",),
    "metals.quote": ("r", "wang", "wang-current", "gold", "buy", 1_000),
    "metals.trade": ("quote", PIN),
    "check_ups.check_up": ("wang", "anxin-2", 100_00),
    "monthly.statement": ("wang", 2026, 3),
    "family.found": ("r", "wang", "别家", Level.TOTAL, PIN),
    "family.invite": ("FAMILY", "wang", "zhao"),
    "family.consent": ("FAMILY", "wang", Level.TOTAL, PIN),
    "family.decline": ("FAMILY", "wang"),
    "family.withdraw": ("FAMILY", "wang"),
    "family.families": ("wang",),
    "family.person": ("王", "9963880200004812633"),
    "family.view": ("FAMILY", "wang"),
}
WITHOUT_ARGUMENTS = {
    "deposits.settle_due", "current_interest.settle_due", "suitability.questions", "wealth.products",
    "wealth.settle_due", "metals.prices",
}  # fmt: skip


def test_every_public_method_is_in_the_table(rich_bank: Bank) -> None:
    found = {
        f"{name}.{method}"
        for name, service in vars(rich_bank.savings).items()
        if name != "catalogue"
        for method in dir(service)
        if not method.startswith("_")
    }
    assert found == METHODS.keys() | WITHOUT_ARGUMENTS


def test_nonsense_gives_a_typed_error_and_moves_nothing(rich_bank: Bank) -> None:
    """Every method with one to all of its arguments replaced; what is refused changes no row, and no money ever moves."""
    answer(rich_bank, -1)
    open_deposit(rich_bank, 1_000_00)
    family = rich_bank.savings.family.found("f", "wang", "一家人", Level.TOTAL, PIN)
    transfers = transfer_rows(rich_bank)

    @settings(max_examples=300, deadline=None)
    @given(method=st.sampled_from(sorted(METHODS)), data=st.data())
    def check(method: str, data: st.DataObject) -> None:
        service, name = method.split(".")
        call: Callable[..., object] = getattr(getattr(rich_bank.savings, service), name)
        arguments = [family.id if value == "FAMILY" else value for value in METHODS[method]]
        for place in data.draw(st.sets(st.integers(0, len(arguments) - 1), min_size=1)):
            arguments[place] = data.draw(NONSENSE)
        rows = fingerprint(rich_bank)
        code = code_of(lambda: call(*arguments))
        assert code not in {"BANK_ERROR", "LEDGER_REFUSED", "DATABASE_FAILED"}
        assert not code or fingerprint(rich_bank) == rows
        assert transfer_rows(rich_bank) == transfers

    check()


@pytest.mark.parametrize("hundreds", [40, 110, 230, 470])
def test_killed_at_any_step_nothing_is_half_done(
    rich_bank: Bank, bank_path: Path, bank_clock: VirtualClock, hundreds: int
) -> None:
    answer(rich_bank, -1)
    rich_bank.close()
    died = subprocess.run(
        [sys.executable, "-m", "tests.bank.savings.child_saver", str(bank_path), str(hundreds)],
        cwd=REPOSITORY,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert died.returncode == -signal.SIGKILL, died.stderr.decode()
    bank_clock.move_to(at("2028-01-01"))
    with reopened(bank_path, bank_clock) as bank:
        assert bank.audit() == []
        bank.savings.settle_due()
        assert bank.savings.settle_due() == ()
        assert bank.audit() == []
        # Every receipt has its product row, every order is done, no quote was carried out twice.
        receipts = bank._database.rows("SELECT quote_id FROM savings_receipt")
        rows = bank._database.rows(
            "SELECT quote_id FROM time_deposit UNION ALL SELECT quote_id FROM deposit_withdrawal"
            " UNION ALL SELECT id FROM wealth_order"
        )
        assert sorted(row[0] for row in receipts) == sorted(row[0] for row in rows)


STEPS = st.lists(
    st.tuples(st.sampled_from(["open", "part", "all", "buy", "cancel", "redeem", "metal", "sell", "days"]),
              st.integers(0, 400)),
    min_size=5,
    max_size=25,
)  # fmt: skip


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_after_any_steps_the_books_hold_and_no_fen_is_lost(
    steps: list[tuple[str, int]], built_bank: tuple[Path, object], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("steps") / "bank.db"
    path.write_bytes(built_bank[0].read_bytes())
    clock = VirtualClock(NOON)
    with reopened(path, clock) as bank:
        give(bank, 200_000_00, NOON)
        answer(bank, -1)
        for place, (step, size) in enumerate(steps):
            code = code_of(lambda step=step, size=size, place=place: do(bank, clock, step, size, f"r{place}"))  # type: ignore[misc]
            assert code in EXPECTED, code
        clock.advance(timedelta(days=400))
        bank.savings.settle_due()
        assert bank.audit() == []
        customers = sum(account.balance_fen for name in ("wang", "zhao") for account in bank.accounts.list(name))
        outside = bank._database.row(
            "SELECT sum(credits_posted_fen - debits_posted_fen) AS fen FROM account WHERE customer_id IS NULL"
        )
        assert outside is not None
        assert customers == -outside["fen"]
        assert held_centi(bank._database, "wang", "anxin-2") >= 0


EXPECTED = {
    "", "DEPOSIT_UNKNOWN", "DEPOSIT_CLOSED", "DEPOSIT_MATURED", "DEPOSIT_PART_TAKEN", "DEPOSIT_REST_TOO_SMALL",
    "DEPOSIT_AMOUNT_TOO_LARGE", "INSUFFICIENT_FUNDS", "ASSESSMENT_EXPIRED", "WEALTH_ORDER_UNKNOWN", "COOLING_OFF_OVER",
    "WEALTH_UNITS_INSUFFICIENT", "METAL_INSUFFICIENT", "DEPOSIT_TOO_SMALL", "PURCHASE_TOO_SMALL",
    "AMOUNT_NOT_POSITIVE", "METAL_AMOUNT_INVALID",
}  # fmt: skip


def do(bank: Bank, clock: VirtualClock, step: str, size: int, request: str) -> None:
    savings, deposits, orders = bank.savings, bank.savings.deposits.list("wang"), bank.savings.wealth.orders("wang")
    deposit_id = deposits[size % len(deposits)].id if deposits else "none"
    order_id = orders[size % len(orders)].id if orders else "none"
    if step == "open":
        open_deposit(bank, size * 123_45, (3, 6, 12)[size % 3], list(Renewal)[size % 3], request)
    elif step in ("part", "all"):
        withdraw(bank, deposit_id, None if step == "all" else size * 50_01, request)
    elif step == "buy":
        buy(bank, "anxin-2", size * 321_09, request)
    elif step == "cancel":
        savings.wealth.cancel(order_id)
    elif step == "redeem":
        quote = savings.wealth.quote_redemption(request, "wang", "wang-current", "anxin-2", size * 1_001 + 1)
        savings.wealth.redeem(quote.id, PIN)
    elif step in ("metal", "sell"):
        side = "buy" if step == "metal" else "sell"
        trade = savings.metals.quote(request, "wang", "wang-current", "gold", side, size * 10)  # type: ignore[arg-type]
        savings.metals.trade(trade.id, PIN)
    else:
        clock.advance(timedelta(days=size % 120, hours=size % 24))
        savings.settle_due()


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("simulated = true", "simulated = false", "simulated"),
        ("ppm = 3_500", "ppm = -1", "current_rate[0].ppm"),
        ("grade = 5", "grade = 6", "product[4].grade"),
        ("thresholds = [10, 16", "thresholds = [10, 9", "questionnaire.thresholds"),
        ("step_mg = 10\n", "step_mg = 10\nmore = 1\n", "metal[0].more"),
        ("format = 1", "format = ", "file"),
    ],
)
def test_a_catalogue_that_does_not_fit_names_its_field(old: str, new: str, field: str) -> None:
    text = (REPOSITORY / "bank" / "savings" / "catalogue.toml").read_text(encoding="utf-8")
    with pytest.raises(CatalogueInvalidError) as refusal:
        load_catalogue(text.replace(old, new, 1))
    assert refusal.value.params["field"] == field


def test_rates_hold_from_their_first_day_on() -> None:
    catalogue = load_catalogue()
    days = [date(2022, 9, 14), date(2022, 9, 15), date(2025, 5, 19), date(2025, 5, 20), date(1990, 1, 1)]
    assert [catalogue.current_rate_ppm(day) for day in days] == [3_500, 2_500, 1_000, 500, 3_500]
