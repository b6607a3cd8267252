"""Every refusal and failure of the bank, each a class with a stable code, and the one place that reads SQLite's.

`params` carries what a sentence on screen needs: amounts in fen, limits, times. Never a name, a card number or a PIN.
A refusal by the database itself (a trigger or a CHECK) becomes the same class without params, since SQL can only say
its code; the services ask first, under the same lock, so a person meets the form with params.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import ClassVar


class BankError(Exception):
    """Base of all errors of the bank."""

    code: ClassVar[str] = "BANK_ERROR"

    def __init__(self, **params: int | str) -> None:
        super().__init__(self.code)
        self.params: Mapping[str, int | str] = MappingProxyType(params)


# Amounts, accounts, payees and limits


class AmountMalformedError(BankError):
    """The text is no amount of yuan."""

    code = "AMOUNT_MALFORMED"


class AmountNotPositiveError(BankError):
    """Zero or less. params: amount_fen."""

    code = "AMOUNT_NOT_POSITIVE"


class AmountTooLargeError(BankError):
    """More than the ledger takes in one transfer. params: limit_fen."""

    code = "AMOUNT_TOO_LARGE"


class InsufficientFundsError(BankError):
    """More than is available. params: balance_fen, available_fen (less what is pending), amount_fen."""

    code = "INSUFFICIENT_FUNDS"


class LimitPerTransferError(BankError):
    """More than the customer agreed for one transfer. params: limit_fen, amount_fen."""

    code = "LIMIT_PER_TRANSFER"


class LimitPerDayError(BankError):
    """More than the customer agreed for one calendar day. params: limit_fen, used_fen, amount_fen."""

    code = "LIMIT_PER_DAY"


class LimitCountPerDayError(BankError):
    """More transfers than the customer agreed for one calendar day. params: limit, used."""

    code = "LIMIT_COUNT_PER_DAY"


class LimitPerYearError(BankError):
    """More than the customer agreed for one calendar year. params: limit_fen, used_fen, amount_fen."""

    code = "LIMIT_PER_YEAR"


class LimitsInvalidError(BankError):
    """Limits that are not positive, a day's below one transfer's, or a year's below a day's."""

    code = "LIMITS_INVALID"


class CustomerUnknownError(BankError):
    """No such customer."""

    code = "CUSTOMER_UNKNOWN"


class CustomerExistsError(BankError):
    """The id is taken."""

    code = "CUSTOMER_EXISTS"


class AccountUnknownError(BankError):
    """No such account, or not this customer's."""

    code = "ACCOUNT_UNKNOWN"


class AccountExistsError(BankError):
    """The id or the card number is taken."""

    code = "ACCOUNT_EXISTS"


class SameAccountError(BankError):
    """A transfer from an account to itself."""

    code = "SAME_ACCOUNT"


class PayeeUnknownError(BankError):
    """No such payee, or not this customer's."""

    code = "PAYEE_UNKNOWN"


class PayeeExistsError(BankError):
    """The customer already has a payee with this id or this card number."""

    code = "PAYEE_EXISTS"


class PayeeNameMismatchError(BankError):
    """The card is known under another holder's name."""

    code = "PAYEE_NAME_MISMATCH"


class CardNumberInvalidError(BankError):
    """Not 12 to 19 digits, or a wrong check digit."""

    code = "CARD_NUMBER_INVALID"


class FieldInvalidError(BankError):
    """A field that cannot be stored or shown: empty, too long, or with control characters. params: field."""

    code = "FIELD_INVALID"


# A transfer's two steps


class RequestReusedError(BankError):
    """The request id was already used for a transfer with other contents."""

    code = "REQUEST_REUSED"


class ConfirmationUnknownError(BankError):
    """No such confirmation."""

    code = "CONFIRMATION_UNKNOWN"


class PendingExpiredError(BankError):
    """The prepared transfer's time is over; no money moved."""

    code = "PENDING_EXPIRED"


class AlreadyCancelledError(BankError):
    """The prepared transfer was cancelled; no money moved."""

    code = "ALREADY_CANCELLED"


class AlreadyPostedError(BankError):
    """The money has moved."""

    code = "ALREADY_POSTED"


class ClockWentBackError(BankError):
    """The clock stands before the moment at which the transfer was prepared."""

    code = "CLOCK_WENT_BACK"


class ClockBehindBooksError(BankError):
    """A study's clock was to go back behind the newest row of the books. params: newest_iso (ISO 8601 with offset)."""

    code = "CLOCK_BEHIND_BOOKS"


class ClockFileInvalidError(BankError):
    """The file that keeps a study's clock cannot be read or written."""

    code = "CLOCK_FILE_INVALID"


# The PIN


class PinRequiredError(BankError):
    """What was asked for needs the PIN, and none was given."""

    code = "PIN_REQUIRED"


class PinMalformedError(BankError):
    """Not six digits."""

    code = "PIN_MALFORMED"


class PinTooSimpleError(BankError):
    """Six digits anyone tries first: a run, a repeat, or hardly any different digits."""

    code = "PIN_TOO_SIMPLE"


class PinUnchangedError(BankError):
    """The new PIN is the old one."""

    code = "PIN_UNCHANGED"


class PinNotSetError(BankError):
    """The customer has no PIN yet."""

    code = "PIN_NOT_SET"


class PinWrongError(BankError):
    """Not the PIN. params: attempts_left (at least 1)."""

    code = "PIN_WRONG"


class PinLockedError(BankError):
    """Too many wrong attempts. params: until_iso (ISO 8601 with offset)."""

    code = "PIN_LOCKED"


# The database file


class StorageError(BankError):
    """Base of what the file, the disk or another process is to blame for."""

    code = "STORAGE_ERROR"


class DatabaseMissingError(StorageError):
    """There is no file."""

    code = "DATABASE_MISSING"


class DatabaseExistsError(StorageError):
    """There is a file where a new one was to be made."""

    code = "DATABASE_EXISTS"


class DatabaseUnreadableError(StorageError):
    """The file or its folder may not be opened."""

    code = "DATABASE_UNREADABLE"


class DatabaseReadOnlyError(StorageError):
    """The file or its folder cannot be written."""

    code = "DATABASE_READ_ONLY"


class DatabaseLockedError(StorageError):
    """Another writer held the file for longer than the busy timeout."""

    code = "DATABASE_LOCKED"


class DatabaseNewerError(StorageError):
    """The file was written by a newer program. params: found, known (schema numbers)."""

    code = "DATABASE_NEWER"


class DatabaseOlderError(StorageError):
    """A reader found a schema that only the writer can bring forward. params: found, known (schema numbers)."""

    code = "DATABASE_OLDER"


class DatabaseForeignError(StorageError):
    """An SQLite file, but another program's."""

    code = "DATABASE_FOREIGN"


class DatabaseCorruptError(StorageError):
    """The file is damaged: not a database, cut off, or a page or row that does not hold together."""

    code = "DATABASE_CORRUPT"


class DiskFullError(StorageError):
    """There was no room; the transaction was undone."""

    code = "DISK_FULL"


class DatabaseFailedError(StorageError):
    """SQLite failed in a way no code above names. params: sqlite (its error name)."""

    code = "DATABASE_FAILED"


# Bugs, or SQL written by hand: the schema refused what the services never ask for


class LedgerRefusedError(BankError):
    """The schema refused a row or a change. params: rule (the trigger's or constraint's own code)."""

    code = "LEDGER_REFUSED"


# A persona file


class PersonaInvalidError(BankError):
    """A persona's TOML does not fit. params: field (a path inside the file)."""

    code = "PERSONA_INVALID"


class SeedDateUnsupportedError(BankError):
    """No festival dates are known for the history that would end here. params: day (ISO 8601)."""

    code = "SEED_DATE_UNSUPPORTED"


class SeedBalanceMismatchError(BankError):
    """The seeded history does not end with the asserted balance. params: account_id, expected_fen, found_fen."""

    code = "SEED_BALANCE_MISMATCH"


_BY_SQLITE_CODE: Mapping[int, type[BankError]] = MappingProxyType(
    {
        sqlite3.SQLITE_BUSY: DatabaseLockedError,
        sqlite3.SQLITE_LOCKED: DatabaseLockedError,
        sqlite3.SQLITE_CANTOPEN: DatabaseUnreadableError,
        sqlite3.SQLITE_READONLY: DatabaseReadOnlyError,
        sqlite3.SQLITE_CORRUPT: DatabaseCorruptError,
        sqlite3.SQLITE_NOTADB: DatabaseCorruptError,
        sqlite3.SQLITE_FULL: DiskFullError,
    }
)


def all_codes() -> Mapping[str, type[BankError]]:
    """Return every error class by its code, for tables of sentences and for their tests."""
    return MappingProxyType({error.code: error for error in _leaves(BankError)})


def from_sqlite(error: sqlite3.Error) -> BankError:
    """Return the typed error of an SQLite error: the only place that reads SQLite's codes and messages.

    A trigger's RAISE message is a code; a failed CHECK names its constraint after "failed: ", and ours that can be
    met from outside are named by their code.
    """
    extended: int | None = getattr(error, "sqlite_errorcode", None)
    if extended is None:  # misuse of the sqlite3 module itself: a closed connection, a wrong thread
        return DatabaseFailedError(sqlite=type(error).__name__)
    primary = extended & 0xFF
    if primary == sqlite3.SQLITE_CONSTRAINT:
        rule = str(error).rpartition("failed: ")[2]
        refusal = all_codes().get(rule)
        return refusal() if refusal is not None else LedgerRefusedError(rule=rule)
    known = _BY_SQLITE_CODE.get(primary)
    return known() if known is not None else DatabaseFailedError(sqlite=error.sqlite_errorname)


def _leaves(error: type[BankError]) -> Iterator[type[BankError]]:
    children = error.__subclasses__()
    if not children:
        yield error
    for child in children:
        yield from _leaves(child)
