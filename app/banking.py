"""The bank as the window sees it: asked and answered on the main loop, worked by one writer and one reader thread."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from app.serial_worker import Done
from bank.errors import AccountUnknownError, BankError, CustomerUnknownError
from bank.signatures.errors import AuthorityMismatchError, KeyNotStoredError, KeyUnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from app.serial_worker import Outcome
    from bank.bank import Bank, BankReader
    from bank.clock import Clock
    from bank.values import Account, Customer, Payee

T = TypeVar("T")

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Household:
    """Whose bank this is: the customer, their accounts (the main one first), and whom they pay."""

    customer: Customer
    accounts: tuple[Account, ...]
    payees: tuple[Payee, ...]


def _household(reader: BankReader) -> Household:
    customers = reader.customers.list()
    if not customers:
        raise CustomerUnknownError
    customer = customers[0]
    accounts = reader.accounts.list(customer.id)
    if not accounts:
        raise AccountUnknownError
    return Household(customer, accounts, reader.payees.list(customer.id))


def _carry_out_due(bank: Bank) -> None:
    from bank.due import carry_out_due  # noqa: PLC0415 -- as in Banking._opened

    carry_out_due(bank)


def code_of(error: Exception) -> str:
    """The stable code of an error; a fault of the program is INTERNAL_ERROR."""
    return error.code if isinstance(error, BankError) else "INTERNAL_ERROR"


class Worker(Protocol):
    """A thread that does one job after the other (`SerialWorker`), or a test's stand-in that does them at once."""

    def submit(self, job: Callable[[], T], done: Callable[[Outcome[T]], None]) -> None:
        """Run `job` there, then `done` with its outcome on the main loop."""

    def close(self) -> None:
        """Finish what was submitted."""


class Banking:
    """Carries jobs to the bank's threads. Each connection is opened by, and stays on, the thread that uses it."""

    def __init__(
        self,
        path: Path,
        clock: Clock,
        writer: Worker,
        reader: Worker,
        *,
        backups: Path | None = None,
        authority: Path | None = None,
    ) -> None:
        """Carry jobs to the bank of a file.

        authority: folder of the bank's certificate authority; without it no device gets a certificate.
        """
        self._authority = authority
        self._path = path
        self._backups = backups
        self._clock = clock
        self._writer = writer
        self._reader = reader
        self._bank: Bank | None = None
        self._bank_reader: BankReader | None = None
        self._signed_in: list[Callable[[Household], None]] = []
        self.main_account: Account | None = None

    def on_signed_in(self, listener: Callable[[Household], None]) -> None:
        """Call `listener` with the household whenever it has signed in."""
        self._signed_in.append(listener)

    def sign_in(self, done: Callable[[Outcome[Household]], None]) -> None:
        """Open the books as their one customer.

        What came due while the program was closed is carried out first. Where the books cannot be written
        (read-only, locked) they are still read: looking is better than nothing, and any change will say what is wrong.
        """

        def opened(outcome: Outcome[None]) -> None:
            if not isinstance(outcome, Done):
                _log.warning("the books cannot be written", extra={"code": code_of(outcome.error)})
            self.read(_household, signed_in)

        def signed_in(outcome: Outcome[Household]) -> None:
            if isinstance(outcome, Done):
                self.main_account = outcome.value.accounts[0]
                for listener in self._signed_in:
                    listener(outcome.value)
            done(outcome)

        self.write(_carry_out_due, opened)

    def write(self, job: Callable[[Bank], T], done: Callable[[Outcome[T]], None]) -> None:
        """Run `job` with the one writing connection."""
        self._writer.submit(lambda: job(self._writing()), done)

    def read(self, job: Callable[[BankReader], T], done: Callable[[Outcome[T]], None]) -> None:
        """Run `job` with a read-only connection, which never waits for a writer."""
        self._reader.submit(lambda: job(self._reading()), done)

    def close(self) -> None:
        """Close both connections on their own threads and stop the threads."""
        self._writer.submit(self._close_writing, lambda _: None)
        self._reader.submit(self._close_reading, lambda _: None)
        self._writer.close()
        self._reader.close()

    def _writing(self) -> Bank:
        if self._bank is None:
            self._bank = self._opened()
        return self._bank

    def _opened(self) -> Bank:
        """The bank with its authority; where that cannot be used, without: only new certificates need it."""
        from bank.bank import open_bank  # noqa: PLC0415 -- every service of the bank: loaded on this thread, the window is open already
        from bank.signatures.authority import open_authority  # noqa: PLC0415 -- likewise

        if self._authority is not None:
            try:
                authority = open_authority(self._authority, self._clock)
                return open_bank(self._path, self._clock, backups=self._backups, authority=authority)
            except (KeyUnreadableError, KeyNotStoredError, AuthorityMismatchError) as error:
                _log.warning("no certificates can be issued", extra={"code": error.code})
        return open_bank(self._path, self._clock, backups=self._backups)

    def _reading(self) -> BankReader:
        if self._bank_reader is None:
            from bank.bank import open_reader  # noqa: PLC0415 -- as in _opened

            self._bank_reader = open_reader(self._path)
        return self._bank_reader

    def _close_writing(self) -> None:
        if self._bank is not None:
            self._bank.close()

    def _close_reading(self) -> None:
        if self._bank_reader is not None:
            self._bank_reader.close()
