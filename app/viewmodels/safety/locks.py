"""Locking the money and the state of the PIN: freeze at once, unfreeze with the PIN."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.order_flow import EndWords, Fact, Order, OrderWords, Undo
from app.pages import Page
from app.viewmodels.names import said
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.safety import moments
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.policy import DEFAULT_POLICY
from bank.safety.values import FreezeReason

if TYPE_CHECKING:
    from bank.bank import Bank
    from bank.credit.values import CreditCard
    from bank.pins import PinState
    from bank.safety.values import Freeze
    from bank.values import Account

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LockRow:
    """One account: whether it is frozen, in words, and what a press on its button does."""

    account_id: str
    name: str
    status: str
    frozen: bool
    action: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Lockable:
    """What can be locked: an account or a credit card."""

    id: str
    name: str
    tail: str


@dataclass(frozen=True, slots=True)
class _Locks:
    accounts: tuple[Lockable, ...]
    freezes: dict[str, Freeze]
    pin: PinState


def called(account: Lockable) -> str:
    """An account or card by name and tail."""
    return translate("safety", "{name} 尾号{tail}").format(name=said(account.name), tail=account.tail)


def freeze_order(customer_id: str, accounts: tuple[Lockable, ...], reason: FreezeReason) -> Order:
    """Freeze these accounts at once: no PIN, for whoever needs it may have no time to look for one."""

    def facts() -> tuple[Fact, ...]:
        name = translate("safety", "锁住的账户")
        return tuple(
            Fact(name, called(account), moments.spoken_tail(called(account), account.tail)) for account in accounts
        )

    def carry_out(bank: Bank, _: str) -> None:
        for account in accounts:
            bank.freezes.freeze(customer_id, account.id, reason)

    return Order(
        kind="account.freeze",
        words=lambda: OrderWords(translate("safety", "锁住账户"), translate("safety", "马上锁住"), facts()),
        carry_out=carry_out,
        ended=lambda _: EndWords(
            translate("safety", "已经锁住"),
            translate(
                "safety",
                "现在谁也不能用它转账、付款、刷卡、买理财、借钱。存进来的照收，约好自动扣的水电费和贷款照常扣。要打开，按您的密码。",
            ),
            facts(),
        ),
        needs_pin=False,
        undo=lambda _: Undo(lambda: translate("safety", "把锁打开"), unfreeze_order(customer_id, accounts)),
    )


def unfreeze_order(customer_id: str, accounts: tuple[Lockable, ...]) -> Order:
    """Let money leave these accounts again, with the PIN."""

    def facts() -> tuple[Fact, ...]:
        name = translate("safety", "打开的账户")
        return tuple(
            Fact(name, called(account), moments.spoken_tail(called(account), account.tail)) for account in accounts
        )

    def carry_out(bank: Bank, pin: str) -> None:
        for account in accounts:
            bank.freezes.unfreeze(customer_id, account.id, pin)

    return Order(
        kind="account.unfreeze",
        words=lambda: OrderWords(
            translate("safety", "打开账户的锁"),
            translate("safety", "确认打开"),
            facts(),
            translate("safety", "打开以后，钱又能付出去。有人催您打开，多半是骗子，请先问问家人。"),
        ),
        carry_out=carry_out,
        ended=lambda _: EndWords(translate("safety", "已经打开"), translate("safety", "现在可以照常用了。"), facts()),
        undo=lambda _: Undo(
            lambda: translate("safety", "再锁上"), freeze_order(customer_id, accounts, FreezeReason.CAREFUL)
        ),
    )


@QmlElement
@QmlUncreatable("Locks are the bank's.")
class LocksViewModel(RoomViewModel):
    """Which accounts and credit cards are frozen, and whether the PIN may be tried."""

    pages = frozenset({Page.SAFETY, Page.LOCKS, Page.SCAM, Page.SCAM_KIND})
    shown = Signal()

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._found: _Locks | None = None
        self._rows = Rows(LockRow, self)

    @property
    def pin_state(self) -> PinState | None:
        """How the PIN stands; None while it is not known."""
        return None if self._found is None else self._found.pin

    @Slot()
    def refresh(self) -> None:
        """Ask for the accounts, their freezes and the PIN's state."""
        customer_id = self.customer_id

        def job(bank: Bank) -> _Locks:
            own: list[Account | CreditCard] = [*bank.accounts.list(customer_id), *bank.cards.list(customer_id)]
            accounts = tuple(Lockable(one.id, one.name, one.tail) for one in own)
            found = ((account.id, bank.freezes.get(account.id)) for account in accounts)
            freezes = {account_id: freeze for account_id, freeze in found if freeze is not None}
            return _Locks(accounts, freezes, bank.pins.state(customer_id))

        def then(found: _Locks) -> None:
            self._found = found

        self.write(job, then)

    def show(self) -> None:
        """Each account as a row."""
        found = self._found
        if found is not None:
            self._rows.replace([self._row(account, found.freezes.get(account.id)) for account in found.accounts])

    @Slot()
    def freezeAll(self) -> None:
        """Freeze every account and card, at once: the way of somebody who fears a scam."""
        self._freeze_now(tuple(a for a in self._accounts() if not self._is_frozen(a)), FreezeReason.SCAM)

    @Slot()
    def unfreezeAll(self) -> None:
        """Offer to unfreeze every account that is frozen."""
        frozen = tuple(account for account in self._accounts() if self._is_frozen(account))
        if frozen:
            self._house.orders.offer(unfreeze_order(self.customer_id, frozen))

    @Slot(str)
    def turn(self, account_id: str) -> None:
        """Freeze this account at once, or offer to unfreeze it."""
        for account in self._accounts():
            if account.id == account_id and self._is_frozen(account):
                self._house.orders.offer(unfreeze_order(self.customer_id, (account,)))
            elif account.id == account_id:
                self._freeze_now((account,), FreezeReason.CAREFUL)

    def _freeze_now(self, accounts: tuple[Lockable, ...], reason: FreezeReason) -> None:
        if accounts and self._house.orders.offer(freeze_order(self.customer_id, accounts, reason)):
            self._house.orders.agree()

    def _accounts(self) -> tuple[Lockable, ...]:
        return () if self._found is None else self._found.accounts

    def _is_frozen(self, account: Lockable) -> bool:
        return self._found is not None and account.id in self._found.freezes

    def _row(self, account: Lockable, freeze: Freeze | None) -> LockRow:
        name = called(account)
        if freeze is None:
            state, action = translate("safety", "没有锁"), translate("safety", "锁住这一个：{account}")
        else:
            state = translate("safety", "已锁住，从{moment}起").format(moment=moments.minute(freeze.since))
            action = translate("safety", "打开这个锁：{account}")
        action = action.format(account=name)
        sentence = translate("safety", "{account}，{state}").format(account=name, state=state)
        return LockRow(account.id, name, state, freeze is not None, action, moments.spoken_tail(sentence, account.tail))

    def _knows(self) -> bool:
        return self._found is not None

    @Property(Rows, constant=True)
    def accounts(self) -> Rows:
        """Rows of `LockRow`."""
        return self._rows

    @Property(bool, notify=shown)
    def frozen(self) -> bool:
        """Whether every account is frozen."""
        accounts = self._accounts()
        return bool(accounts) and all(self._is_frozen(account) for account in accounts)

    @Property(bool, notify=shown)
    def anyFrozen(self) -> bool:
        """Whether any account is frozen."""
        return any(self._is_frozen(account) for account in self._accounts())

    @Property(str, notify=shown)
    def freezeText(self) -> str:
        """The state of all accounts in one line."""
        if self._found is None:
            return ""
        if self.frozen:
            return translate("safety", "已锁住，钱转不走")
        if self.anyFrozen:
            return translate("safety", "有账户锁住了")
        return translate("safety", "没有锁，可以照常用")

    @Property(bool, notify=shown)
    def pinLocked(self) -> bool:
        """Whether the PIN is locked now."""
        state = self.pin_state
        return state is not None and state.locked_until is not None

    @Property(str, notify=shown)
    def cannotOpenText(self) -> str:
        """Why a lock cannot be opened while the PIN is locked, and when it can; an empty text where it can."""
        state = self.pin_state
        if state is None or state.locked_until is None:
            return ""
        return translate("safety", "打开要按密码，密码现在锁着。{moment}以后再来打开。").format(
            moment=moments.minute(state.locked_until)
        )

    @Property(bool, notify=shown)
    def pinSet(self) -> bool:
        """Whether there is a PIN."""
        state = self.pin_state
        return state is not None and state.is_set

    @Property(str, notify=shown)
    def pinText(self) -> str:
        """How the PIN stands, and what to do."""
        state = self.pin_state
        if state is None:
            return ""
        if not state.is_set:
            return translate("safety", "还没有设，请到柜台设")
        if state.locked_until is not None:
            return translate("safety", "已锁住，{moment}以后再试").format(moment=moments.minute(state.locked_until))
        if state.attempts_left < DEFAULT_POLICY.pin_most_failures:
            return translate("safety", "按错过，还可以试{n}次").format(n=state.attempts_left)
        return translate("safety", "正常")
