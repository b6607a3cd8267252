"""The first page: what one uses most, with the reason, and what waits to be done."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from app.banking import code_of
from app.pages import Page
from app.serial_worker import Done
from app.services import HIDDEN_FROM_SHORTCUTS, SERVICES, USUAL
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.services.reasons import reason_text
from app.viewmodels.services.todos import Todo, all_todos
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.suggestions import CATALOGUE

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from app.serial_worker import Outcome
    from app.services import Service
    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.suggestions import Suggestion

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

SHORTCUTS = 7
"""On the home page, beside the way to all services."""
MOST_TODOS = 3
"""On the home page; the number of all is said."""

_log = logging.getLogger(__name__)
_RECORDED = frozenset(service.id for service in CATALOGUE)


@dataclass(frozen=True, slots=True)
class ShortcutRow:
    """A service. `detail` says why it stands where it stands, or nothing."""

    service_id: str
    drawing: str
    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class TodoRow:
    """Something that waits; `service_id` settles it."""

    todo_id: str
    service_id: str
    drawing: str
    text: str
    detail: str
    sentence: str


@dataclass(frozen=True, slots=True)
class _Picture:
    suggested: tuple[Suggestion, ...]
    on: bool
    todos: tuple[Todo, ...]


@QmlElement
@QmlUncreatable("There is one home page.")
class HomeViewModel(RoomViewModel):
    """Shortcuts in the order of use, what waits, and whether the bank may remember what is used."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.HOME, Page.ALL_SERVICES, Page.SETTINGS})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._picture = _Picture((), on=True, todos=())
        self._arranged = False
        self._shortcuts = Rows(ShortcutRow, self)
        self._todos = Rows(TodoRow, self)
        self._all_todos = Rows(TodoRow, self)
        self.show()

    @Slot()
    def refresh(self) -> None:
        """Ask what is used, what waits, and whether uses are remembered."""
        customer_id = self.customer_id

        def job(bank: Bank) -> _Picture:
            return _Picture(
                suggested=bank.suggestions.suggest(customer_id, elder=False, count=SHORTCUTS),
                on=bank.suggestions.is_on(customer_id),
                todos=all_todos(bank, customer_id),
            )

        self.write(job, self._keep)

    def arrange(self) -> None:
        """Ask anew, and put the shortcuts into the order of what is used by now: when the bank is opened."""
        self._arranged = False
        self.refresh()

    @Slot(bool)
    def setSuggestions(self, on: bool) -> None:  # noqa: FBT001 -- a switch on the page
        """Whether the bank may remember which services are used. Off forgets at once what it knew."""
        customer_id = self.customer_id

        def job(bank: Bank) -> None:
            bank.suggestions.switch(customer_id, on=on)

        def done(_: None) -> None:
            said = (
                translate("home", "会按您常用的排列首页")
                if on
                else translate("home", "不再按使用习惯排列，以前记下的已经删掉")
            )
            self._house.announcer.announce(said)
            self.arrange()

        self.write(job, done)

    def opened(self, page: Page) -> None:
        """A service was opened: the bank remembers it, unless the customer switched that off."""
        service = next((one for one in SERVICES if one.page is page and one.id in _RECORDED), None)
        if service is None or not self.customer_id:
            return
        customer_id, at = self.customer_id, self._house.now()

        def recorded(outcome: Outcome[None]) -> None:
            # Nobody asked for this, so nobody is told; the home page is merely in yesterday's order.
            if not isinstance(outcome, Done):
                _log.info("a use was not recorded", extra={"code": code_of(outcome.error)})

        self._house.banking.write(lambda bank: bank.suggestions.record_use(customer_id, service.id, at), recorded)

    def show(self) -> None:
        """Put shortcuts and what waits into rows."""
        reasons = {one.service.id: reason_text(one) for one in self._picture.suggested}
        known = {one.id: one for one in SERVICES}
        usual = [*USUAL, *(one.id for one in SERVICES if one.id not in HIDDEN_FROM_SHORTCUTS)]
        order = [id_ for id_ in dict.fromkeys([*reasons, *usual]) if id_ in known][:SHORTCUTS]
        self._shortcuts.replace([_shortcut(known[id_], reasons.get(id_, "")) for id_ in order])
        waiting = [_todo_row(todo) for todo in self._picture.todos if todo.service_id in known]
        self._todos.replace(waiting[:MOST_TODOS])
        self._all_todos.replace(waiting)

    def _keep(self, picture: _Picture) -> None:
        # Nothing moves under anybody's fingers: the order of the day stays until the bank is opened again.
        suggested = self._picture.suggested if self._arranged else picture.suggested
        self._picture = replace(picture, suggested=suggested)
        self._arranged = True

    @Property(Rows, constant=True)
    def shortcuts(self) -> Rows:
        """Rows of `ShortcutRow`, the most used first."""
        return self._shortcuts

    @Property(Rows, constant=True)
    def todos(self) -> Rows:
        """Rows of `TodoRow`, the most pressing first."""
        return self._todos

    @Property(str, notify=shown)
    def todosName(self) -> str:
        """Heading of what waits, with how many there are."""
        return translate("home", "待办 {n}件").format(n=self._todos.count)

    @Property(Rows, constant=True)
    def allTodos(self) -> Rows:
        """Rows of `TodoRow`: all that waits, for the page behind 帮助."""
        return self._all_todos

    @Property(str, notify=shown)
    def waitingText(self) -> str:
        """How much waits in plain words, for the entry that leads there; an empty text where nothing does."""
        count = self._all_todos.count
        return translate("home", "{n}件事等您看").format(n=count) if count else ""

    @Property(str, notify=shown)
    def firstReason(self) -> str:
        """Why the first shortcut is the first; an empty text where nothing was used yet."""
        rows = self._shortcuts.rows
        if not rows or not rows[0].detail:
            return ""
        return translate("home", "{name}排在最前：{reason}").format(name=rows[0].name, reason=rows[0].detail)

    @Property(bool, notify=shown)
    def suggestionsOn(self) -> bool:
        """Whether uses are remembered."""
        return self._picture.on


def _shortcut(service: Service, reason: str) -> ShortcutRow:
    return ShortcutRow(service.id, service.icon, translate("services", service.name), reason)


def _todo_row(todo: Todo) -> TodoRow:
    words = todo.words()
    return TodoRow(todo.id, todo.service_id, todo.icon, words.text, words.detail, words.sentence)
