"""Transfers that were confirmed and are not sent yet: what they wait for, and taking them back."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.order_flow import EndWords, Fact, Order, OrderWords
from app.pages import Page
from app.viewmodels.account_rows import moment_text
from app.viewmodels.arrivals import due_text
from app.viewmodels.money import display, spoken
from app.viewmodels.names import said
from app.viewmodels.payees import payee_title
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.told_apart import told_apart
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.values import TransferStatus

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from bank.bank import Bank
    from bank.values import PreparedTransfer, TransferProgress

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One waiting transfer."""

    confirmation_id: str
    title: str
    amount: str
    status: str
    note: str
    """When it was confirmed and for which card, so that two sums alike can be told apart."""
    first_character: str
    sentence: str
    withdraw_name: str
    """Name of the button that takes it back; it says which."""


@QmlElement
@QmlUncreatable("The bank keeps what waits.")
class WaitingViewModel(RoomViewModel):
    """The list. What has come due is sent before it is read."""

    pages = frozenset({Page.WAITING, Page.TRANSFER_SERVICES})
    shown = Signal()
    """As `changed`: Qt finds a signal for its properties only in their own class."""

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._waiting: tuple[tuple[TransferProgress, PreparedTransfer], ...] = ()
        self._known = False
        self._rows = Rows(WaitingRow, self)

    @Slot()
    def refresh(self) -> None:
        """Send what is due and read the rest."""
        customer_id = self.customer_id

        def job(bank: Bank) -> tuple[tuple[TransferProgress, PreparedTransfer], ...]:
            bank.transfers.send_due()
            found = bank.transfers.waiting(customer_id)
            return tuple((each, bank.transfers.prepared(each.confirmation_id)) for each in found)

        self.write(job, self._read)

    @Slot(str)
    def withdraw(self, confirmation_id: str) -> None:
        """Ask whether this one is to be taken back, from the list or where it was just confirmed."""

        def offer(prepared: PreparedTransfer) -> None:
            self._house.orders.offer(withdrawal(prepared))

        self.write(lambda bank: bank.transfers.prepared(confirmation_id), offer)

    def show(self) -> None:
        """Put the transfers into rows."""
        rows = [_row(progress, prepared) for progress, prepared in self._waiting]
        self._rows.replace(told_apart(rows, "sentence", "withdraw_name"))

    def _read(self, waiting: tuple[tuple[TransferProgress, PreparedTransfer], ...]) -> None:
        self._waiting, self._known = waiting, True

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `WaitingRow`, the next to be sent first."""
        return self._rows

    @Property(str, notify=shown)
    def listName(self) -> str:
        """Name of the list with its total."""
        return translate("waiting", "还没有转出的转账，共{n}笔").format(n=len(self._waiting))

    @Property(bool, notify=shown)
    def empty(self) -> bool:
        """Whether the bank has answered and nothing waits."""
        return self._known and not self._waiting


def withdrawal(prepared: PreparedTransfer) -> Order:
    """Take a waiting transfer back; a second time changes nothing."""

    def facts() -> tuple[Fact, ...]:
        return (
            Fact(translate("waiting", "收款人"), payee_title(prepared)),
            Fact(
                translate("waiting", "对方的卡"),
                translate("payees", "{bank} 尾号{tail}").format(
                    bank=said(prepared.payee_bank), tail=prepared.payee_tail
                ),
            ),
        )

    def words() -> OrderWords:
        return OrderWords(
            title=translate("waiting", "撤回这笔转账"),
            agree=translate("waiting", "确认撤回"),
            facts=facts(),
            warning=translate("waiting", "撤回以后这笔钱不会转出，马上就能用。还想转，要重新转一次。"),
        )

    def ended(_: object) -> EndWords:
        return EndWords(
            translate("waiting", "已撤回"), translate("waiting", "钱没有转出，还在您账上，现在就能用。"), facts()
        )

    return Order(
        kind="transfer.withdraw",
        words=words,
        carry_out=partial(_withdraw, confirmation_id=prepared.confirmation_id),
        ended=ended,
        amount_fen=prepared.amount_fen,
        needs_pin=False,
    )


def _withdraw(bank: Bank, _pin: str, *, confirmation_id: str) -> TransferProgress:
    return bank.transfers.withdraw(confirmation_id)


def _row(progress: TransferProgress, prepared: PreparedTransfer) -> WaitingRow:
    title, amount = payee_title(prepared), display(prepared.amount_fen)
    status = status_text(progress)
    return WaitingRow(
        confirmation_id=progress.confirmation_id,
        title=title,
        amount=amount,
        status=status,
        note=translate("waiting", "{moment}办的 ・ 尾号{tail}").format(
            moment=moment_text(prepared.created_at), tail=prepared.payee_tail
        ),
        first_character=prepared.payee_name[0],
        sentence=translate("waiting", "转给{who}，尾号{tail}，{amount}，{moment}办的，{status}").format(
            who=title,
            tail=prepared.payee_tail,
            amount=spoken(prepared.amount_fen),
            moment=moment_text(prepared.created_at),
            status=status,
        ),
        withdraw_name=translate("waiting", "撤回转给{who}的{amount}").format(
            who=title, amount=spoken(prepared.amount_fen)
        ),
    )


def status_text(progress: TransferProgress) -> str:
    """What a confirmed transfer waits for."""
    if progress.status is TransferStatus.AWAITING_FAMILY:
        if progress.answer_by is None:
            return translate("waiting", "等家人同意")
        return translate("waiting", "等家人同意，最晚{time}").format(time=moment_text(progress.answer_by))
    if progress.due_at is None:
        return translate("waiting", "马上转出")
    return translate("waiting", "{time}转出").format(time=due_text(progress.due_at))
