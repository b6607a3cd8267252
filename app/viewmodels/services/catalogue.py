"""All services, in groups, and the search over them and over what happened on the accounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.pages import Page
from app.services import GROUPS, SERVICES, group_of
from app.viewmodels.account_rows import day_text
from app.viewmodels.money import display, signed, spoken
from app.viewmodels.names import said
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.services.finder import Found, find, findables
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.services import Service
    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.book.values import BookEntry, SearchPage

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

ENTRIES = 5
"""Entries shown below the services that were found."""
LONGEST = 40
"""Characters of a search that are looked at."""


@dataclass(frozen=True, slots=True)
class ServiceRow:
    """A service. `group` is the heading it stands under; `heads` whether it is the first there."""

    service_id: str
    drawing: str
    name: str
    elder_name: str
    group: str
    heads: bool


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A heading and what stands under it: rows of `ServiceRow`."""

    name: str
    services: Rows


@dataclass(frozen=True, slots=True)
class FoundEntryRow:
    """A line of the book that was found."""

    title: str
    detail: str
    amount: str
    incoming: bool
    sentence: str


@QmlElement
@QmlUncreatable("There is one catalogue.")
class ServicesViewModel(RoomViewModel):
    """All services and what a search found."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.ALL_SERVICES, Page.SEARCH})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._typed = ""
        self._found = Found(())
        self._entries_found: tuple[BookEntry, ...] = ()
        self._all = Rows(ServiceRow, self)
        self._members = {group: Rows(ServiceRow, self) for group in GROUPS}
        self._groups = Rows(GroupRow, self)
        self._hits = Rows(ServiceRow, self)
        self._entries = Rows(FoundEntryRow, self)
        self.show()

    @Slot(str)
    def search(self, text: str) -> None:
        """Look for services at once, and for entries as soon as the bank answers."""
        typed = text.strip()[:LONGEST]
        if typed == self._typed:
            return
        self._typed = typed
        self._found = find(typed, findables((one.id, _texts(one)) for one in SERVICES))
        if not typed:
            self._entries_found = ()
            self._show_and_tell()
            return
        self._show_and_tell()
        customer_id, today = self.customer_id, self._house.now().date()

        # The writer's book is brought up to date before it is asked.
        def job(bank: Bank) -> tuple[str, SearchPage]:
            return typed, bank.book.search(customer_id, typed, today, limit=ENTRIES)

        self.write(job, self._keep)

    @Slot()
    def announce(self) -> None:
        """Say how much was found: when a person has finished typing."""
        self._house.announcer.announce(self.summary)

    def show(self) -> None:
        """Put everything into rows."""
        groups = [(group, [one for one in SERVICES if group_of(one) == group]) for group in GROUPS]
        self._all.replace(
            [_row(one, group, heads=n == 0) for group, services in groups for n, one in enumerate(services)]
        )
        for group, services in groups:
            self._members[group].replace([_row(one, group, heads=False) for one in services])
        self._groups.replace(
            [
                GroupRow(translate("services", GROUPS[group]), self._members[group])
                for group, services in groups
                if services
            ]
        )
        by_id = {one.id: one for one in SERVICES}
        # What is merely alike helps nobody who has found what happened on the account.
        ids = () if self._found.nearest and self._entries_found else self._found.ids
        self._hits.replace([_row(by_id[id_], group_of(by_id[id_]), heads=False) for id_ in ids])
        today = self._house.now().date()
        self._entries.replace([_entry_row(entry, today.year) for entry in self._entries_found])

    def _keep(self, answer: tuple[str, SearchPage]) -> None:
        typed, page = answer
        # An answer to what stood there before is late.
        if typed == self._typed:
            self._entries_found = page.entries

    def _show_and_tell(self) -> None:
        self.show()
        self.changed.emit()

    @Property(Rows, constant=True)
    def everything(self) -> Rows:
        """Rows of `ServiceRow`, group by group."""
        return self._all

    @Property(Rows, constant=True)
    def groups(self) -> Rows:
        """Rows of `GroupRow`, for those who see them side by side."""
        return self._groups

    @Property(Rows, constant=True)
    def hits(self) -> Rows:
        """Rows of `ServiceRow` that answer to the search, best first, or the nearest where none does."""
        return self._hits

    @Property(Rows, constant=True)
    def entries(self) -> Rows:
        """Rows of `FoundEntryRow`, newest first."""
        return self._entries

    @Property(str, notify=shown)
    def typed(self) -> str:
        """What is looked for."""
        return self._typed

    @Property(bool, notify=shown)
    def nearest(self) -> bool:
        """Whether nothing answers to the search and the hits are only alike."""
        return self._found.nearest

    @Property(str, notify=shown)
    def summary(self) -> str:
        """What was found, in one sentence; an empty text before anything was typed."""
        if not self._typed:
            return ""
        if self._found.nearest and not self._entries_found:
            return translate("services", "没有找到“{text}”。这几项最接近：").format(text=self._typed)
        services, entries = 0 if self._found.nearest else len(self._found.ids), len(self._entries_found)
        if not services:
            return translate("services", "找到{entries}条收支").format(entries=entries)
        if not entries:
            return translate("services", "找到{services}项功能").format(services=services)
        return translate("services", "找到{services}项功能，{entries}条收支").format(services=services, entries=entries)


def _texts(service: Service) -> tuple[str, ...]:
    """All names and words of a service, in Chinese and in the language of the screen."""
    shown = translate("services", service.name), translate("services", service.elder_name)
    return (service.name, service.elder_name, *service.words, *shown)


def _row(service: Service, group: str, *, heads: bool) -> ServiceRow:
    return ServiceRow(
        service_id=service.id,
        drawing=service.icon,
        name=translate("services", service.name),
        elder_name=translate("services", service.elder_name),
        group=translate("services", GROUPS[group]),
        heads=heads,
    )


def _entry_row(entry: BookEntry, this_year: int) -> FoundEntryRow:
    incoming = entry.direction == "in"
    day = day_text(entry.booked_at, name_year=entry.booked_at.year != this_year)
    pattern = (
        translate("services", "{day}，{who}，收入{amount}")
        if incoming
        else translate("services", "{day}，{who}，支出{amount}")
    )
    return FoundEntryRow(
        title=said(entry.counterparty),
        detail=day,
        amount=signed(entry.amount_fen) if incoming else display(-entry.amount_fen),
        incoming=incoming,
        sentence=pattern.format(day=day, who=said(entry.counterparty), amount=spoken(entry.amount_fen)),
    )
