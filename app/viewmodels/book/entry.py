"""One entry of the book in full: its facts, its kind, and the note with pictures that a person pins to it."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from app.book_pictures import decoded
from app.order_flow import Fact
from app.pages import Page
from app.viewmodels.account_rows import moment_text
from app.viewmodels.book.base import BookRoomViewModel
from app.viewmodels.book.entries import signed_amount
from app.viewmodels.book.kinds import kind_name
from app.viewmodels.book.note_orders import delete_note, delete_picture
from app.viewmodels.book.spans import date_text
from app.viewmodels.money import spoken
from app.viewmodels.names import said
from app.viewmodels.order import FactRow, fact_rows
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.book.errors import BookNoteUnknownError, BookPictureKindError, BookPictureTooLargeError
from bank.book.notes import LARGEST_PICTURE_MIB, LONGEST_NOTE

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QImage

    from app.book_pictures import PictureShelf
    from app.viewmodels.book.kind import BookKindViewModel
    from app.viewmodels.room import House
    from bank.bank import Bank, BankReader
    from bank.book.values import BookEntry, Choice, Note

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

ONLY_THIS = "entry"
ALL_OF_THEM = "counterparty"


@dataclass(frozen=True, slots=True)
class PictureRow:
    """A picture of the note. `source` is empty where it cannot be read."""

    value: str
    source: str
    name: str
    sentence: str
    delete_words: str


@dataclass(frozen=True, slots=True)
class _Picture:
    entry: BookEntry
    note: Note | None
    images: dict[int, QImage | None]


@QmlElement
@QmlUncreatable("There is one entry at a time.")
class BookEntryViewModel(BookRoomViewModel):
    """The entry that was opened last."""

    shown = Signal()
    """As `changed`: a property can only name a signal of its own class."""
    pages = frozenset({Page.BOOK_ENTRY, Page.BOOK_SCOPE, Page.BOOK_NOTE})

    def __init__(
        self, house: House, kinds: BookKindViewModel, shelf: PictureShelf, parent: QObject | None = None
    ) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._kinds = kinds
        self._entry_id: int | None = None
        self._seen: _Picture | None = None
        self._wanted = ("", "")
        self._request = ""
        self._choice: Choice | None = None
        self._facts = Rows(FactRow, self)
        self._pictures = Rows(PictureRow, self)
        self._shelf = shelf

    def begin(self, entry_id: int) -> None:
        """Go to this entry."""
        if entry_id != self._entry_id:
            self._entry_id, self._seen = entry_id, None
            self._facts.replace([])
            self._pictures.replace([])
        self._choice = None
        self.clear_failure()
        self._house.navigation.open(Page.BOOK_ENTRY)

    @property
    def entry(self) -> BookEntry | None:
        """The entry as it was read last."""
        return None if self._seen is None else self._seen.entry

    @Slot()
    def refresh(self) -> None:
        """Read the entry and its note."""
        if self._entry_id is not None:
            self.read(_Job(self.customer_id, self._entry_id), self._keep)

    @Slot()
    def chooseKind(self) -> None:
        """Choose another kind for it."""
        entry = self.entry
        if entry is not None:
            self._kinds.ask(
                translate("book", "这笔钱算哪一类？"), (entry.direction,), entry.category_id, self._kind_chosen
            )

    @Slot(str)
    def chooseScope(self, scope: str) -> None:
        """Give the chosen kind to this entry, or to everything from or to its counterparty."""
        entry, (kind_id, _), request = self.entry, self._wanted, self._request
        if entry is None or not kind_id:
            return
        customer_id = self.customer_id

        def job(bank: Bank) -> Choice:
            if scope == ALL_OF_THEM:
                return bank.book.choices.for_counterparty(
                    request, customer_id, entry.counterparty_id, entry.direction, kind_id
                )
            return bank.book.choices.for_entry(request, customer_id, entry.account_id, entry.transfer_id, kind_id)

        self.write(job, self._chosen)

    @Slot()
    def undoKind(self) -> None:
        """Take the last choice of a kind back."""
        choice, customer_id = self._choice, self.customer_id
        if choice is None:
            return

        def undone(_: Choice) -> None:
            self._choice = None
            self._house.announcer.announce(translate("book", "已撤销，分类改回去了"))
            self.refresh()

        self.write(lambda bank: bank.book.choices.undo(customer_id, choice.id), undone)

    @Slot(str)
    def writeNote(self, text: str) -> None:
        """Keep this text as the note; an empty one takes a note without pictures away."""
        entry, seen, customer_id = self.entry, self._seen, self.customer_id
        if entry is None or seen is None:
            return
        has_pictures = seen.note is not None and bool(seen.note.pictures)

        def job(bank: Bank) -> None:
            if text.strip() or has_pictures:
                bank.book.notes.write(customer_id, entry.account_id, entry.transfer_id, text)
            else:
                bank.book.notes.delete(customer_id, entry.account_id, entry.transfer_id)

        def written(_: None) -> None:
            self._house.announcer.announce(translate("book", "备注已保存"))
            self._house.navigation.open(Page.BOOK_ENTRY)

        self.write(job, written)

    @Slot(QUrl)
    def addPicture(self, file: QUrl) -> None:
        """Pin the picture of this file to the entry."""
        entry, customer_id, path = self.entry, self.customer_id, Path(file.toLocalFile())
        if entry is None:
            return

        def job(bank: Bank) -> None:
            bank.book.notes.add_picture(customer_id, entry.account_id, entry.transfer_id, _content(path))

        def added(_: None) -> None:
            self._house.announcer.announce(translate("book", "图片已加上"))
            self.refresh()

        self.write(job, added)

    @Slot(str)
    def deletePicture(self, picture_id: str) -> None:
        """Offer to delete a picture."""
        entry = self.entry
        name = next((row.name for row in self._pictures.rows if row.value == picture_id), "")
        if entry is not None and name:
            self._house.orders.offer(delete_picture(self.customer_id, entry, int(picture_id), name))

    @Slot()
    def deleteNote(self) -> None:
        """Offer to delete the note with its pictures."""
        if self._seen is not None and self._seen.note is not None:
            self._house.orders.offer(delete_note(self.customer_id, self._seen.entry, self._seen.note))

    def show(self) -> None:
        """Put the entry into rows and texts."""
        seen = self._seen
        if seen is None:
            return
        self._facts.replace(fact_rows(_facts(seen.entry)))
        pictures = () if seen.note is None else seen.note.pictures
        rows = []
        for number, picture in enumerate(pictures, 1):
            readable = seen.images.get(picture.id) is not None
            name = translate("book", "第{n}张图片").format(n=number)
            sentence = translate("book", "第{n}张图片，共{all}张，{when}加上的").format(
                n=number, all=len(pictures), when=moment_text(picture.added_at)
            )
            if not readable:
                sentence += translate("book", "，打不开")
            source = f"image://book-pictures/{picture.id}" if readable else ""
            rows.append(
                PictureRow(
                    str(picture.id), source, name, sentence, translate("book", "删除第{n}张图片").format(n=number)
                )
            )
        self._pictures.replace(rows)

    def _kind_chosen(self, kind_id: str, name: str) -> None:
        self._wanted, self._request = (kind_id, name), str(uuid4())
        self._house.navigation.open(Page.BOOK_SCOPE)

    def _chosen(self, choice: Choice) -> None:
        self._choice = choice
        self._house.announcer.announce(self.changedText)
        self._house.navigation.open(Page.BOOK_ENTRY)

    def _keep(self, seen: _Picture) -> None:
        self._seen = seen
        self._shelf.hold({str(key): image for key, image in seen.images.items() if image is not None})

    def _knows(self) -> bool:
        return self._seen is not None

    @Property(Rows, constant=True)
    def facts(self) -> Rows:
        """Rows of `FactRow`."""
        return self._facts

    @Property(Rows, constant=True)
    def pictures(self) -> Rows:
        """Rows of `PictureRow`."""
        return self._pictures

    @Property(str, notify=shown)
    def counterparty(self) -> str:
        """From whom, or to whom."""
        return "" if self.entry is None else said(self.entry.counterparty)

    @Property(str, notify=shown)
    def amount(self) -> str:
        """How much, with its sign."""
        return "" if self.entry is None else signed_amount(self.entry)

    @Property(bool, notify=shown)
    def incoming(self) -> bool:
        """Whether it came in."""
        return self.entry is not None and self.entry.direction == "in"

    @Property(str, notify=shown)
    def sentence(self) -> str:
        """From whom or to whom and how much, in one sentence."""
        entry = self.entry
        if entry is None:
            return ""
        pattern = (
            translate("book", "{who}转来{amount}")
            if entry.direction == "in"
            else translate("book", "付给{who} {amount}")
        )
        return pattern.format(who=said(entry.counterparty), amount=spoken(entry.amount_fen))

    @Property(str, notify=shown)
    def kind(self) -> str:
        """Its kind."""
        return "" if self.entry is None else kind_name(self.entry.category_id, self.entry.category)

    @Property(str, notify=shown)
    def wantedKind(self) -> str:
        """The kind that was chosen and waits for its scope."""
        return self._wanted[1]

    @Property(str, notify=shown)
    def changedText(self) -> str:
        """What was changed last and can be undone, or an empty text."""
        choice, (_, name) = self._choice, self._wanted
        if choice is None or self.entry is None:
            return ""
        if choice.counterparty_id is None:
            return translate("book", "这一笔已改为“{kind}”").format(kind=name)
        return translate("book", "和{who}的往来都已改为“{kind}”").format(who=self.entry.counterparty, kind=name)

    @Property(str, notify=shown)
    def note(self) -> str:
        """The note's text."""
        return "" if self._seen is None or self._seen.note is None else self._seen.note.text

    @Property(bool, notify=shown)
    def noted(self) -> bool:
        """Whether there is a note, with or without a text."""
        return self._seen is not None and self._seen.note is not None

    @Property(int, constant=True)
    def longestNote(self) -> int:
        """Characters that a note may have."""
        return LONGEST_NOTE


@dataclass(frozen=True, slots=True)
class _Job:
    """Read an entry with its note, and decode its pictures, on the reader's thread."""

    customer_id: str
    entry_id: int

    def __call__(self, reader: BankReader) -> _Picture:
        entry = reader.book.entry(self.customer_id, self.entry_id)
        notes = reader.book.notes
        try:
            note = notes.get(self.customer_id, entry.account_id, entry.transfer_id)
        except BookNoteUnknownError:
            return _Picture(entry, None, {})
        images = {picture.id: decoded(notes.picture(self.customer_id, picture.id)) for picture in note.pictures}
        return _Picture(entry, note, images)


def _content(path: Path) -> bytes:
    """A picture's file, unless it is too large to be one that is kept (BookPictureTooLargeError, BookPictureKindError)."""
    try:
        if path.stat().st_size > LARGEST_PICTURE_MIB << 20:
            raise BookPictureTooLargeError(limit_mib=LARGEST_PICTURE_MIB)
        return path.read_bytes()
    except OSError as error:
        raise BookPictureKindError from error


def _facts(entry: BookEntry) -> list[Fact]:
    who = translate("book", "对方") if entry.direction == "out" else translate("book", "谁付的")
    when = f"{date_text(entry.booked_at)} {entry.booked_at:%H:%M}"
    by = {
        "rule": translate("book", "自动分的"),
        "counterparty": translate("book", "您为这个对方选的"),
        "entry": translate("book", "您为这一笔选的"),
    }[entry.category_by]
    kind = translate("book", "{kind}（{by}）").format(kind=kind_name(entry.category_id, entry.category), by=by)
    texts = (
        (who, said(entry.counterparty)),
        (translate("book", "时间"), when),
        (translate("book", "账户"), said(entry.account_name)),
        (translate("book", "分类"), kind),
        (translate("book", "摘要"), said(entry.summary)),
        (translate("book", "方式"), said(entry.channel)),
        (translate("book", "留言"), entry.remark),
    )
    return [Fact(name, value) for name, value in texts if value]
