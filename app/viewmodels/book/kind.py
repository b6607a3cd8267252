"""Choosing a kind of income or expense: for a search, or for an entry. Whoever asks is told what was chosen."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.pages import Page
from app.viewmodels.book.base import BookRoomViewModel
from app.viewmodels.book.kinds import kind_name
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from app.viewmodels.room import House
    from bank.bank import BankReader
    from bank.book.categories import Category

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind. `value` is what `choose` takes."""

    value: str
    name: str
    detail: str
    sentence: str


@dataclass(frozen=True, slots=True)
class _Question:
    title: str
    sides: tuple[Literal["in", "out"], ...]
    now: str
    then: Callable[[str, str], None]


@QmlElement
@QmlUncreatable("There is one question at a time.")
class BookKindViewModel(BookRoomViewModel):
    """The kinds from which one is chosen."""

    shown = Signal()
    """As `changed`: a property can only name a signal of its own class."""
    pages = frozenset({Page.BOOK_KIND})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._question: _Question | None = None
        self._kinds: tuple[Category, ...] = ()
        self._rows = Rows(KindRow, self)

    def ask(
        self, title: str, sides: tuple[Literal["in", "out"], ...], now: str, then: Callable[[str, str], None]
    ) -> None:
        """Go to the list. now: the kind that counts until then; `then` gets the chosen kind's id and name."""
        self._question = _Question(title, sides, now, then)
        self._kinds = ()
        self._house.navigation.open(Page.BOOK_KIND)

    @Slot()
    def refresh(self) -> None:
        """Read the kinds."""
        if self._question is not None:
            sides = self._question.sides
            self.read(_Job(sides), self._keep)

    @Slot(str)
    def choose(self, kind_id: str) -> None:
        """Take this kind."""
        name = next((row.name for row in self._rows.rows if row.value == kind_id), "")
        if self._question is not None and name:
            self._question.then(kind_id, name)

    def show(self) -> None:
        """Put the kinds into rows."""
        now = "" if self._question is None else self._question.now
        both = self._question is not None and len(self._question.sides) > 1
        self._rows.replace([self._row(kind, now, name_side=both) for kind in self._kinds])

    def _keep(self, kinds: tuple[Category, ...]) -> None:
        self._kinds = kinds

    def _row(self, kind: Category, now: str, *, name_side: bool) -> KindRow:
        name = kind_name(kind.id, kind.name)
        side = translate("book", "支出") if kind.side == "out" else translate("book", "收入")
        detail = translate("book", "现在的分类") if kind.id == now else side if name_side else ""
        sentence = translate("book", "{name}，{detail}").format(name=name, detail=detail) if detail else name
        return KindRow(kind.id, name, detail, sentence)

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `KindRow`."""
        return self._rows

    @Property(str, notify=shown)
    def question(self) -> str:
        """What is asked."""
        return "" if self._question is None else self._question.title

    @Property(str, notify=shown)
    def listName(self) -> str:
        """Name of the list, with how many it holds."""
        return translate("book", "分类，共{n}种").format(n=len(self._rows.rows))


@dataclass(frozen=True, slots=True)
class _Job:
    sides: tuple[Literal["in", "out"], ...]

    def __call__(self, reader: BankReader) -> tuple[Category, ...]:
        return tuple(kind for side in self.sides for kind in reader.book.categories(side))
