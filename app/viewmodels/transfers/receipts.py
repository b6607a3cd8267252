"""Electronic receipts: the list, one of them as it would be printed, and keeping it as a file."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtQml import QmlElement

from app.documents import FOLDER, documents_folder
from app.failure import Failure
from app.pages import Page
from app.receipt_paper import Paper, ReceiptNotSavedError, save_page, save_picture
from app.viewmodels.account_rows import day_text, moment_text
from app.viewmodels.arrivals import arrival_words
from app.viewmodels.money import MoneyValue, display, spoken
from app.viewmodels.names import said
from app.viewmodels.order import FactRow
from app.viewmodels.room import House, RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.told_apart import told_apart
from app.viewmodels.translate import screen_is_chinese, translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtCore import QObject

    from bank.transfers.receipts import PrintedReceipt

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

A_PAGE = 8
"""Receipts shown at a time."""


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """One receipt of the list."""

    confirmation_id: str
    title: str
    detail: str
    amount: str
    sentence: str


@QmlElement
@QmlUncreatable("The bank writes receipts.")
class ReceiptsViewModel(RoomViewModel):
    """Receipts, newest first, some at a time; and the one that is open."""

    pages = frozenset({Page.RECEIPTS, Page.RECEIPT})
    shown = Signal()
    """As `changed`: Qt finds a signal for its properties only in their own class."""

    def __init__(self, house: House, documents: Path, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._documents = documents
        self._found: tuple[PrintedReceipt, ...] = ()
        self._before: list[int] = []
        self._known = False
        self._wanted = ""
        self._one: PrintedReceipt | None = None
        self._saved: Path | None = None
        self._rows = Rows(ReceiptRow, self)
        self._facts = Rows(FactRow, self)
        self._amount = MoneyValue(self)

    @Slot()
    def refresh(self) -> None:
        """Read the part of the list in sight, or the receipt that is open."""
        if self._house.navigation.pages[-1] is Page.RECEIPT:
            wanted = self._wanted
            self.read(lambda reader: reader.receipts.get(wanted), self._opened)
            return
        customer_id, before = self.customer_id, self._before[-1] if self._before else None
        self.read(lambda reader: reader.receipts.recent(customer_id, A_PAGE + 1, before), self._read)

    @Slot(str)
    def open(self, confirmation_id: str) -> None:
        """Open one."""
        self._wanted, self._one, self._saved = confirmation_id, None, None
        self._house.navigation.open(Page.RECEIPT)

    @Slot()
    def older(self) -> None:
        """Go on to older receipts."""
        if self.hasOlder:
            self._before.append(self._found[A_PAGE - 1].serial)
            self.refresh()

    @Slot()
    def newer(self) -> None:
        """Go back to newer ones."""
        if self._before:
            self._before.pop()
            self.refresh()

    @Slot()
    def savePicture(self) -> None:
        """Keep it as a PNG."""
        self._save("png")

    @Slot()
    def savePage(self) -> None:
        """Keep it as a PDF."""
        self._save("pdf")

    @Slot()
    def openFolder(self) -> None:
        """Show the folder in which it was kept."""
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

    def show(self) -> None:
        """Put receipts into rows."""
        self._rows.replace(
            told_apart([_row(receipt, self._house.now()) for receipt in self._found[:A_PAGE]], "sentence")
        )
        self._facts.replace([] if self._one is None else facts_of(self._one))
        self._amount.hold(None if self._one is None else self._one.amount_fen)
        self._amount.retranslate()

    def _read(self, found: tuple[PrintedReceipt, ...]) -> None:
        self._found, self._known = found, True

    def _opened(self, receipt: PrintedReceipt) -> None:
        self._one = receipt

    def _save(self, kind: str) -> None:
        receipt = self._one
        if receipt is None:
            return
        file = self._documents / f"xiaoxiang-{receipt.posted_at:%Y%m%d}-{receipt.serial}.{kind}"
        try:
            (save_picture if kind == "png" else save_page)(paper_of(receipt), file)
        except ReceiptNotSavedError as error:
            self._saved = None
            self.fail(Failure(error.code, {}))
            return
        self.clear_failure()
        self._saved = file
        self.changed.emit()
        self._house.announcer.announce(self.savedText)

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `ReceiptRow`."""
        return self._rows

    @Property(str, notify=shown)
    def listName(self) -> str:
        """Name of the list with how many are in sight."""
        return translate("receipts", "转账回单，这一页{n}张").format(n=min(len(self._found), A_PAGE))

    @Property(bool, notify=shown)
    def empty(self) -> bool:
        """Whether the bank has answered and there is none."""
        return self._known and not self._found

    @Property(bool, notify=shown)
    def hasOlder(self) -> bool:
        """Whether there are older ones."""
        return len(self._found) > A_PAGE

    @Property(bool, notify=shown)
    def hasNewer(self) -> bool:
        """Whether there are newer ones."""
        return bool(self._before)

    @Property(bool, notify=shown)
    def opened(self) -> bool:
        """Whether the receipt has been read."""
        return self._one is not None

    @Property(Rows, constant=True)
    def facts(self) -> Rows:
        """Rows of `FactRow`: everything on the receipt but the amount."""
        return self._facts

    @Property(MoneyValue, constant=True)
    def amount(self) -> MoneyValue:
        """How much was sent."""
        return self._amount

    @Property(str, notify=shown)
    def amountWords(self) -> str:
        """The amount as Chinese receipts write it: 叁佰元伍角整."""
        return "" if self._one is None or not screen_is_chinese() else self._one.amount_words

    @Property(str, notify=shown)
    def sentence(self) -> str:
        """The receipt's head, as a screen reader says it."""
        if self._one is None:
            return ""
        return translate("receipts", "转账回单，转给{who}，{amount}，交易成功").format(
            who=self._one.payee_name, amount=spoken(self._one.amount_fen)
        )

    @Property(str, notify=shown)
    def savedText(self) -> str:
        """In which folder it was kept, as a person finds it there; or an empty text."""
        if self._saved is None:
            return ""
        if self._saved.parent == documents_folder():
            return translate("receipts", "存好了，在“文档”里的“{folder}”文件夹。").format(folder=FOLDER)
        return translate("receipts", "存好了，在“{folder}”文件夹。").format(folder=self._saved.parent.name)


def _row(receipt: PrintedReceipt, now: datetime) -> ReceiptRow:
    """When, to whom, how much; two sums alike differ in the time and, where they went to two cards, in the tail."""
    at = receipt.posted_at
    day = f"{day_text(at, name_year=at.year != now.astimezone(at.tzinfo).year)} {at.hour}:{at.minute:02d}"
    return ReceiptRow(
        confirmation_id=receipt.confirmation_id,
        title=receipt.payee_name,
        detail=translate("receipts", "{day} ・ 尾号{tail}").format(day=day, tail=receipt.payee_tail),
        amount=display(receipt.amount_fen),
        sentence=translate("receipts", "{day}，转给{who}，尾号{tail}，{amount}，看回单").format(
            day=day, who=receipt.payee_name, tail=" ".join(receipt.payee_tail), amount=spoken(receipt.amount_fen)
        ),
    )


def facts_of(receipt: PrintedReceipt) -> list[FactRow]:
    """What a receipt says beside the amount."""
    year = translate("receipts", "{year}年{moment}")
    account = translate("payees", "{bank} 尾号{tail}")

    def fact(name: str, value: str, said: str = "") -> FactRow:
        return FactRow(name, value, said or value, strong=False)

    found = [
        fact(translate("receipts", "付款人"), receipt.payer_name),
        fact(
            translate("receipts", "付款账户"),
            account.format(bank=said(receipt.payer_bank), tail=receipt.payer_tail),
            account.format(bank=said(receipt.payer_bank), tail=" ".join(receipt.payer_tail)),
        ),
        fact(translate("receipts", "收款人"), said(receipt.payee_name)),
        fact(
            translate("receipts", "收款账户"),
            account.format(bank=said(receipt.payee_bank), tail=receipt.payee_tail),
            account.format(bank=said(receipt.payee_bank), tail=" ".join(receipt.payee_tail)),
        ),
        fact(translate("receipts", "手续费"), display(receipt.fee_fen), spoken(receipt.fee_fen)),
        fact(translate("receipts", "到账时间"), arrival_words(receipt.arrival)),
        fact(
            translate("receipts", "转出时间"),
            year.format(year=receipt.posted_at.year, moment=moment_text(receipt.posted_at)),
        ),
    ]
    if receipt.remark:
        found.append(fact(translate("receipts", "留言"), receipt.remark))
    found.append(fact(translate("receipts", "回单编号"), str(receipt.serial)))
    return found


def paper_of(receipt: PrintedReceipt) -> Paper:
    """The receipt as it is printed."""
    amount = display(receipt.amount_fen)
    if screen_is_chinese():
        amount = f"{amount}（{receipt.amount_words}）"
    facts = [(translate("receipts", "金额"), amount)]
    facts += [(row.name, row.value) for row in facts_of(receipt)]
    return Paper(
        bank=translate("receipts", "小象银行"),
        title=translate("receipts", "电子回单"),
        facts=facts,
        note=translate("receipts", "小象银行是虚构的银行，这张回单只用于演示和研究。"),
        seal=translate("receipts", "小象银行 电子回单 专用章"),
    )
