"""The PIN: six digits, kept as an argon2id hash, locked after too many wrong attempts in a row.

An attempt is counted, and the count committed, before the PIN is compared; a right PIN is forgiven afterwards. So no
answer ever comes without its count on disk, and killing the program gives no free guess. The time that a comparison
takes is argon2's, whatever the digits.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError
from argon2.profiles import RFC_9106_LOW_MEMORY

from bank import customers
from bank.clock import Clock, epoch_ms, from_epoch_ms
from bank.database import Database, Reading, Transaction
from bank.errors import (
    DatabaseCorruptError,
    PinLockedError,
    PinMalformedError,
    PinNotSetError,
    PinTooSimpleError,
    PinUnchangedError,
    PinWrongError,
)
from bank.policy import Policy

logger = logging.getLogger(__name__)

_SIX_DIGITS = re.compile(r"[0-9]{6}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Attempts:
    """Wrong attempts in a row, the one under way included; locked_until is None while the PIN may be tried."""

    failures: int = 0
    locked_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class PinState:
    """How a PIN stands. attempts_left: how often it may still be tried in a row. locked_until: None while it may be."""

    is_set: bool
    attempts_left: int
    locked_until: datetime | None


class PinService:
    """Sets and checks PINs."""

    def __init__(self, database: Database, clock: Clock, policy: Policy, password_hasher: PasswordHasher) -> None:
        self._database = database
        self._clock = clock
        self._policy = policy
        self._hasher = password_hasher

    def set(self, customer_id: str, pin: str) -> None:
        """Give a customer a PIN, in place of the one they had.

        Raises:
            PinMalformedError, PinTooSimpleError, CustomerUnknownError
            PinLockedError: a lock is lifted by `unlock` or by time, not by a new PIN.
        """
        if is_too_simple(checked(pin)):
            raise PinTooSimpleError
        digest = self._hasher.hash(pin)
        with self._database.writing() as transaction:
            customers.find(transaction, customer_id)
            if transaction.row("SELECT 1 FROM pin WHERE customer_id = ?", customer_id) is not None:
                begun(_attempts(transaction, customer_id), self._clock.now(), self._policy)
            transaction.execute(
                "INSERT INTO pin (customer_id, hash) VALUES (?, ?) ON CONFLICT (customer_id) DO UPDATE"
                " SET hash = excluded.hash, failures = 0, locked_until_ms = NULL",
                customer_id,
                digest,
            )

    def state(self, customer_id: str) -> PinState:
        """Return how the PIN stands now; a lock whose time is over counts as none."""
        try:
            attempts = _attempts(self._database, customer_id)
        except PinNotSetError:
            return PinState(is_set=False, attempts_left=0, locked_until=None)
        most, until = self._policy.pin_most_failures, attempts.locked_until
        if until is None:
            return PinState(is_set=True, attempts_left=most - attempts.failures, locked_until=None)
        if self._clock.now() < until:
            return PinState(is_set=True, attempts_left=0, locked_until=until)
        return PinState(is_set=True, attempts_left=most, locked_until=None)

    def change(self, customer_id: str, old: str, new: str) -> None:
        """Give a customer a new PIN in place of the old one, which proves that it is they who ask.

        Raises:
            PinMalformedError, PinTooSimpleError: of the new one; costs no attempt.
            PinUnchangedError: it is the old one again.
            PinNotSetError, PinWrongError, PinLockedError: of the old one; nothing was changed.
        """
        if is_too_simple(checked(new)):
            raise PinTooSimpleError
        if checked(old) == new:
            raise PinUnchangedError
        digest = self._hasher.hash(new)
        with self.proving(customer_id, old) as transaction:
            transaction.execute("UPDATE pin SET hash = ? WHERE customer_id = ?", digest, customer_id)

    def verify(self, customer_id: str, pin: str) -> None:
        """Return if the PIN is right.

        Raises:
            PinMalformedError: not six digits; not counted as an attempt.
            PinNotSetError: there is none (or no such customer).
            PinWrongError, PinLockedError: the attempt is already on disk.
        """
        with self.proving(customer_id, pin):
            pass

    @contextmanager
    def proving(self, customer_id: str, pin: str) -> Iterator[Transaction]:
        """Check the PIN, then give the transaction in which its owner's wish is carried out and the attempt forgiven.

        Raises as `verify`, before the block is entered.
        """
        checked(pin)
        digest, attempts = self._begin(customer_id)
        if not self._matches(digest, pin):
            raise self._refusal(attempts)
        with self._database.writing() as transaction:
            _store(transaction, customer_id, Attempts())
            yield transaction

    def unlock(self, customer_id: str) -> None:
        """Lift the lock and forget the failures (PinNotSetError)."""
        with self._database.writing() as transaction:
            _attempts(transaction, customer_id)
            _store(transaction, customer_id, Attempts())

    def _begin(self, customer_id: str) -> tuple[str, Attempts]:
        """Count an attempt as failed, commit, and return the hash to compare with."""
        with self._database.writing() as transaction:
            attempts = begun(_attempts(transaction, customer_id), self._clock.now(), self._policy)
            _store(transaction, customer_id, attempts)
            return _digest(transaction, customer_id), attempts

    def _matches(self, digest: str, pin: str) -> bool:
        try:
            return self._hasher.verify(digest, pin)
        except VerifyMismatchError:
            return False
        except (InvalidHashError, VerificationError) as error:
            raise DatabaseCorruptError from error

    def _refusal(self, attempts: Attempts) -> PinWrongError | PinLockedError:
        if attempts.locked_until is not None:
            logger.warning(PinLockedError.code, extra={"code": PinLockedError.code})
            return _locked(attempts.locked_until)
        logger.info(PinWrongError.code, extra={"code": PinWrongError.code})
        return PinWrongError(attempts_left=self._policy.pin_most_failures - attempts.failures)


def production_hasher() -> PasswordHasher:
    """Return argon2id with the second recommended option of RFC 9106, section 4: 64 MiB, 3 passes, 4 lanes."""
    return PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)


def checked(pin: str) -> str:
    """Return the PIN if it is six ASCII digits (PinMalformedError)."""
    if _SIX_DIGITS.fullmatch(pin) is None:
        raise PinMalformedError
    return pin


def is_too_simple(pin: str) -> bool:
    """Tell whether six digits are of the kinds that anyone tries first.

    Equal steps from digit to digit (111111, 123456, 890123, 135791), a repeated pair or triple (121212, 123123),
    doubled digits (112233), and fewer than three different digits.

    >>> is_too_simple("135790")
    False
    """
    steps = {(ord(right) - ord(left)) % 10 for left, right in pairwise(pin)}
    repeats = pin in (pin[:2] * 3, pin[:3] * 2)
    return len(steps) == 1 or repeats or pin[0::2] == pin[1::2] or len(set(pin)) < 3


def begun(attempts: Attempts, now: datetime, policy: Policy) -> Attempts:
    """Return the attempts with one more under way, counted as failed.

    Raises:
        PinLockedError: the PIN may not be tried at this moment.
    """
    if attempts.locked_until is not None:
        if now < attempts.locked_until:
            raise _locked(attempts.locked_until)
        attempts = Attempts()
    failures = attempts.failures + 1
    return Attempts(failures, now + policy.pin_lock if failures >= policy.pin_most_failures else None)


def _locked(until: datetime) -> PinLockedError:
    return PinLockedError(until_iso=until.isoformat(timespec="seconds"))


def _digest(reading: Reading, customer_id: str) -> str:
    row = reading.row("SELECT hash FROM pin WHERE customer_id = ?", customer_id)
    if row is None:
        raise PinNotSetError
    return str(row["hash"])


def _attempts(reading: Reading, customer_id: str) -> Attempts:
    row = reading.row("SELECT failures, locked_until_ms FROM pin WHERE customer_id = ?", customer_id)
    if row is None:
        raise PinNotSetError
    locked_until_ms: int | None = row["locked_until_ms"]
    return Attempts(row["failures"], None if locked_until_ms is None else from_epoch_ms(locked_until_ms))


def _store(transaction: Transaction, customer_id: str, attempts: Attempts) -> None:
    transaction.execute(
        "UPDATE pin SET failures = ?, locked_until_ms = ? WHERE customer_id = ?",
        attempts.failures,
        None if attempts.locked_until is None else epoch_ms(attempts.locked_until),
        customer_id,
    )
