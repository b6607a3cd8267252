"""Nonsense at every public method of credit and bills: a typed refusal, never a traceback, never a changed book."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bank.bank import Bank
from bank.bills.values import AutoPayRequest, BillKind, BillRequest, TopUpRequest
from bank.credit.loan_values import DrawRequest, EarlyKind, EarlyRequest, LoanApplicationRequest
from bank.credit.values import PlanRequest, PurchaseRequest, RedemptionRequest, RepaymentRequest
from bank.errors import BankError
from tests.bank.credit.credit_support import books, buy, open_card
from tests.bank.support import World, noon_clock, reopen

REQUESTS = {
    "authorise": PurchaseRequest,
    "repay": RepaymentRequest,
    "agree_plan": PlanRequest,
    "redeem": RedemptionRequest,
    "apply": LoanApplicationRequest,
    "draw": DrawRequest,
    "repay_early": EarlyRequest,
    "pay": BillRequest,
    "top_up": TopUpRequest,
    "agree": AutoPayRequest,
}
# Of a customer who is there, so that some nonsense comes further than the first check. No right PIN is among them.
PLAUSIBLE: tuple[object, ...] = ("wang", "wang-current", "2026-02", "13800138000", "111111", 1, 100_00, 1_000_00)
NONSENSE = st.one_of(
    st.sampled_from(PLAUSIBLE),
    st.sampled_from([*BillKind, *EarlyKind]),
    st.text(max_size=80),
    st.sampled_from(["", " ", "\x00", "\ud800", "a\nb", "'; DROP TABLE account; --", "9" * 70]),
    st.integers(),
    st.sampled_from([0, -1, 2**63, -(2**63), 2**200]),
    st.floats(),
    st.none(),
    st.booleans(),
    st.binary(max_size=4),
    st.lists(st.integers(), max_size=2),
)


def public_methods(bank: Bank) -> Iterator[tuple[str, Callable[..., object]]]:
    services = (bank.cards, bank.cards.purchases, bank.points, bank.loans, bank.bills, bank.bills.auto_pay)
    for service in services:
        for name, method in inspect.getmembers(service, inspect.ismethod):
            if not name.startswith("_"):
                yield name, method


def arguments(name: str, method: Callable[..., object]) -> st.SearchStrategy[list[object]]:
    """One nonsensical value for each parameter; a request's fields are nonsense, too."""
    count = len(inspect.signature(method).parameters)
    if name not in REQUESTS:
        return st.lists(NONSENSE, min_size=count, max_size=count)
    request: Any = REQUESTS[name]
    fields = st.tuples(*[NONSENSE] * len(inspect.signature(request).parameters))
    return st.tuples(fields.map(lambda values: request(*values)), *[NONSENSE] * (count - 1)).map(list)


@pytest.fixture(scope="module")
def one_bank(built_bank: tuple[Path, World], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bank]:
    path = tmp_path_factory.mktemp("fuzz") / "bank.db"
    path.write_bytes(built_bank[0].read_bytes())
    with reopen(path, noon_clock()) as bank:
        buy(bank, open_card(bank), 500_00)
        yield bank


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_nonsense_is_refused_and_changes_nothing(one_bank: Bank, data: st.DataObject) -> None:
    name, method = data.draw(
        st.sampled_from(sorted(public_methods(one_bank), key=lambda one: one[1].__qualname__)), label="method"
    )
    values = data.draw(arguments(name, method), label="arguments")
    before = books(one_bank)
    try:
        method(*values)
    except BankError:
        assert books(one_bank) == before


def test_every_request_is_among_the_methods(one_bank: Bank) -> None:
    names = [name for name, _ in public_methods(one_bank)]
    assert set(REQUESTS) <= set(names)
    assert len(names) > 35
