"""A customer's accounts and what happened on the main one."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.serial_worker import Done
from app.viewmodels.account_rows import AccountRow, EntryRow, account_row, entry_rows
from app.viewmodels.money import MoneyValue, in_words
from app.viewmodels.rows import Rows
from app.viewmodels.translate import failure_text, translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from app.banking import Banking
    from app.serial_worker import Outcome
    from app.viewmodels.announcer import Announcer
    from bank.bank import BankReader
    from bank.values import Account, Entry

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

PAGE = 50
"""Entries fetched at a time."""
LATEST = 3
"""Entries on the standard home page."""
RECENT = 5
"""Entries on the page of the balance."""


@dataclass(frozen=True, slots=True)
class _Picture:
    greeting: str
    accounts: tuple[Account, ...]
    entries: tuple[Entry, ...]


@QmlElement
@QmlUncreatable("Accounts come from the bank.")
class AccountsViewModel(QObject):
    """Balances and entries, read anew whenever money has moved."""

    changed = Signal()

    def __init__(self, banking: Banking, announcer: Announcer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._banking = banking
        self._announcer = announcer
        self._picture = _Picture("", (), ())
        self._failure: Failure | None = None
        self._loading = False
        self._more = False
        self._accounts = Rows(AccountRow, self)
        self._entries = Rows(EntryRow, self)
        self._recent = Rows(EntryRow, self)
        self._latest = Rows(EntryRow, self)
        self._total = MoneyValue(self)
        self._balance = MoneyValue(self)
        self._available = MoneyValue(self)

    @Slot()
    def refresh(self) -> None:
        """Read the accounts and the newest entries of the main one."""
        main = self._banking.main_account
        if main is None:
            self.show_failure(Failure("ACCOUNT_UNKNOWN", {}))
            return
        self._loading = True
        self.changed.emit()

        def job(reader: BankReader) -> _Picture:
            return _Picture(
                greeting=reader.customers.get(main.customer_id).greeting,
                accounts=reader.accounts.list(main.customer_id),
                entries=reader.statements.recent(main.id, PAGE),
            )

        self._banking.read(job, self._read)

    @Slot()
    def more(self) -> None:
        """Read older entries."""
        main, entries = self._banking.main_account, self._picture.entries
        if main is None or not entries or self._loading:
            return
        self._loading = True
        self.changed.emit()
        last = entries[-1].id
        self._banking.read(lambda reader: reader.statements.recent(main.id, PAGE, last), self._read_more)

    def show_failure(self, failure: Failure) -> None:
        """Say on the pages why there is nothing to show."""
        self._loading = False
        self._failure = failure
        self.changed.emit()
        self._announcer.announce(failure_text(failure))

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self._show()

    def _read(self, outcome: Outcome[_Picture]) -> None:
        if not isinstance(outcome, Done):
            self.show_failure(Failure.of(outcome.error))
            return
        self._loading = False
        self._failure = None
        self._picture = outcome.value
        self._more = len(outcome.value.entries) == PAGE
        self._show()

    def _read_more(self, outcome: Outcome[tuple[Entry, ...]]) -> None:
        if not isinstance(outcome, Done):
            self.show_failure(Failure.of(outcome.error))
            return
        self._loading = False
        seen = self._picture
        self._picture = _Picture(seen.greeting, seen.accounts, seen.entries + outcome.value)
        self._more = len(outcome.value) == PAGE
        self._show()
        self._announcer.announce(translate("entries", "又显示了{n}条").format(n=len(outcome.value)))

    def _show(self) -> None:
        accounts, entries = self._picture.accounts, self._picture.entries
        rows = entry_rows(entries)
        self._accounts.replace([account_row(account) for account in accounts])
        self._entries.replace(rows)
        self._recent.replace(rows[:RECENT])
        self._latest.replace(rows[:LATEST])
        main = self._main()
        self._total.hold(sum(account.balance_fen for account in accounts) if accounts else None)
        self._balance.hold(main.balance_fen if main else None)
        self._available.hold(main.available_fen if main else None)
        for money in (self._total, self._balance, self._available):
            money.retranslate()
        self.changed.emit()

    def _main(self) -> Account | None:
        main = self._banking.main_account
        known = (account for account in self._picture.accounts if main is not None and account.id == main.id)
        return next(known, None)

    @Property(str, notify=changed)
    def greeting(self) -> str:
        """How the bank addresses the customer: 王阿姨."""
        return self._picture.greeting

    @Property(Rows, constant=True)
    def accounts(self) -> Rows:
        """Rows of `AccountRow`."""
        return self._accounts

    @Property(Rows, constant=True)
    def entries(self) -> Rows:
        """Rows of `EntryRow` of the main account, newest first, as far as they were read."""
        return self._entries

    @Property(Rows, constant=True)
    def recent(self) -> Rows:
        """The newest few entries, for the page of the balance."""
        return self._recent

    @Property(Rows, constant=True)
    def latest(self) -> Rows:
        """The very newest entries, for the home page."""
        return self._latest

    @Property(MoneyValue, constant=True)
    def total(self) -> MoneyValue:
        """All accounts together."""
        return self._total

    @Property(MoneyValue, constant=True)
    def balance(self) -> MoneyValue:
        """Balance of the main account."""
        return self._balance

    @Property(MoneyValue, constant=True)
    def available(self) -> MoneyValue:
        """Balance of the main account less what pending transfers hold."""
        return self._available

    @Property(str, notify=changed)
    def balanceWords(self) -> str:
        """Balance of the main account in words."""
        main = self._main()
        return in_words(main.balance_fen) if main else ""

    @Property(str, notify=changed)
    def mainName(self) -> str:
        """Name of the main account."""
        main = self._main()
        return main.name if main else ""

    @Property(str, notify=changed)
    def mainTail(self) -> str:
        """Last four digits of the main account's card."""
        main = self._main()
        return main.tail if main else ""

    @Property(bool, notify=changed)
    def loading(self) -> bool:
        """Whether the bank is being asked."""
        return self._loading

    @Property(bool, notify=changed)
    def hasMore(self) -> bool:
        """Whether there may be older entries."""
        return self._more

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        """Whether the bank has answered and there are no entries."""
        return not self._loading and self._failure is None and not self._picture.entries

    @Property(str, notify=changed)
    def listName(self) -> str:
        """Name of the list of entries for assistive technology, with how many it holds."""
        return translate("entries", "交易明细，已显示{n}条").format(n=len(self._picture.entries))

    @Property(str, notify=changed)
    def errorText(self) -> str:
        """Why there is nothing to show, or an empty text."""
        return failure_text(self._failure)
