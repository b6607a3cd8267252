"""Nonsense at every public function of certificates, signatures and backups: a typed error and the same books."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bank.bank import Bank
from bank.errors import BankError
from bank.signatures.revocation import RevocationReason
from bank.signatures.verify import verify_bank
from tests.bank.signatures.signing_support import Device, prepare_large, reopen_with
from tests.bank.support import PIN, World, noon_clock

nonsense = st.one_of(
    st.none(),
    st.integers(),
    st.booleans(),
    st.floats(),
    st.text(max_size=70),
    st.binary(max_size=100),
    st.lists(st.integers(), max_size=2),
    st.sampled_from(["wang", "zhao", PIN, "\ud800", "\x00", "0" * 40]),
)

ACTIONS: list[tuple[str, Callable[[Bank, list[Any]], object]]] = [
    ("issue", lambda bank, junk: bank.certificates.issue(junk[0], junk[1], junk[2])),
    ("issue to wang", lambda bank, junk: bank.certificates.issue("wang", PIN, junk[0])),
    ("renew", lambda bank, junk: bank.certificates.renew(junk[0], junk[1], junk[2])),
    ("renew wang's", lambda bank, junk: bank.certificates.renew(serial_of(bank), junk[0], junk[1])),
    ("revoke", lambda bank, junk: bank.certificates.revoke(junk[0], RevocationReason.SUPERSEDED)),
    ("revoke wang's", lambda bank, junk: bank.certificates.revoke(serial_of(bank), junk[0])),
    ("get", lambda bank, junk: bank.certificates.get(junk[0])),
    ("elements", lambda bank, junk: bank.signatures.elements(junk[0], junk[1])),
    ("elements of wang's", lambda bank, junk: bank.signatures.elements(junk[0], serial_of(bank))),
    ("of transfer", lambda bank, junk: bank.signatures.of_transfer(junk[0])),
    ("list", lambda bank, junk: bank.certificates.list(junk[0])),
    ("check", lambda bank, junk: check(bank, junk[0], junk[1])),
    ("check the open one", lambda bank, junk: check(bank, open_confirmation(bank), junk[0])),
    ("confirm", lambda bank, junk: bank.transfers.confirm(open_confirmation(bank), PIN, signature=junk[0])),
]


def check(bank: Bank, confirmation_id: Any, proof: Any) -> None:
    with bank._database.writing() as transaction:
        bank.signatures.check(transaction, confirmation_id, proof)


def serial_of(bank: Bank) -> str:
    return str(bank._database.rows("SELECT serial FROM certificate WHERE customer_id = 'wang'")[0][0])


def open_confirmation(bank: Bank) -> str:
    return str(bank._database.rows("SELECT id FROM confirmation")[0][0])


@pytest.fixture(scope="module")
def fuzzed(
    built_rich_bank: tuple[Path, World, Device, Device],
    authority: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Bank]:
    path = tmp_path_factory.mktemp("fuzzed") / "bank.db"
    path.write_bytes(built_rich_bank[0].read_bytes())
    with reopen_with(path, noon_clock(), authority) as bank:
        prepare_large(bank, built_rich_bank[1], "open")
        yield bank


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(action=st.sampled_from(ACTIONS), junk=st.lists(nonsense, min_size=3, max_size=3))
def test_nonsense_gets_a_typed_error_and_changes_nothing(
    fuzzed: Bank, action: tuple[str, Callable[[Bank, list[Any]], object]], junk: list[Any]
) -> None:
    def books() -> list[str]:
        return [
            str([tuple(row) for row in fuzzed._database.rows(f"SELECT * FROM {table}")])  # noqa: S608 - names of ours
            for table in ("account", "transfer", "confirmation", "certificate", "certificate_revocation")
        ]

    before = books()
    with suppress(BankError):  # asking for what is not there may also answer with nothing
        action[1](fuzzed, junk)
    assert books() == before


def test_the_chain_held_through_all_nonsense(fuzzed: Bank) -> None:
    assert verify_bank(fuzzed._database.path).ok
