"""Where a person is. Pages follow the transfer and the order under way, whoever moved them: touch, keyboard or voice."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.order_flow import ORDER_ENDS, OrderStage
from app.pages import COVERS, OF_AN_ORDER, OF_THE_TRANSFER, Page
from app.transfer_state import OPEN_STAGES, Stage
from app.viewmodels.result import ENDS
from app.viewmodels.translate import failure_text, translate
from app.viewmodels.typed import Property, QmlUncreatable

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.order_flow import OrderFlow, OrderState
    from app.transfer_flow import TransferFlow
    from app.transfer_state import FlowState
    from app.viewmodels.announcer import Announcer

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_BY_THEMSELVES = frozenset(OF_THE_TRANSFER + OF_AN_ORDER + COVERS)


@QmlElement
@QmlUncreatable("There is one way through the bank.")
class NavigationViewModel(QObject):
    """The pages from home to the one on top, and whether the assistant's conversation lies over them."""

    changed = Signal()

    def __init__(
        self, flow: TransferFlow, orders: OrderFlow, announcer: Announcer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._flow = flow
        self._orders = orders
        self._announcer = announcer
        self._stack: tuple[Page, ...] = (Page.HOME,)
        self._cover: tuple[Page, Callable[[], None]] | None = None
        self._conversation_open = False
        self._leaving = False
        self.before: Callable[[Page], object] = lambda _: None
        """Called with each page that is about to be shown: what its file is written for must be loaded before QML reads it."""
        flow.subscribe(self._flow_changed)
        orders.subscribe(self._order_changed)

    @property
    def pages(self) -> tuple[Page, ...]:
        """From home to the page on top, without what the program has laid over it."""
        return self._stack

    def lay(self, page: Page, back: Callable[[], None] = lambda: None) -> None:
        """Lay a page over all others, in place of another; nothing below can be reached. `back`: what Escape does."""
        self._conversation_open = False
        self._cover = (page, back)
        self.changed.emit()

    def lift(self, page: Page) -> None:
        """Take this page off again."""
        if self._cover is not None and self._cover[0] is page:
            self._cover = None
            self.changed.emit()

    @Slot(str)
    def open(self, page: str) -> None:
        """Go to a page that a person may choose: a page already below comes back, another goes on top."""
        wanted = Page(page)
        if wanted in _BY_THEMSELVES:
            raise ValueError(f"{page} opens by itself")
        if self._cover is not None:
            return
        below = self._stack[: self._stack.index(wanted)] if wanted in self._stack else self._stack
        self._go((*below, wanted))

    @Slot(str)
    def openTab(self, page: str) -> None:
        """Go to one of the places of the bar below the first pages: it stands directly on the home page."""
        wanted = Page(page)
        if wanted is Page.HOME:
            self.home()
        elif not self.held and self._cover is None:
            self._go((Page.HOME, wanted))

    @Slot()
    def back(self) -> None:
        """One step back. From the review the held money is released; what is on its way is not left."""
        top = self._stack[-1]
        if self._cover is not None:
            self._cover[1]()
        elif self._conversation_open:
            self.closeConversation()
        elif top in {Page.PIN, Page.RISK, Page.NOTICE}:
            self._flow.back_to_review()
        elif top is Page.REVIEW:
            self._release()
        elif top is Page.RESULT:
            self.home()
        elif top is Page.ORDER_PIN:
            self._orders.back_to_review()
        elif top in {Page.ORDER_REVIEW, Page.ORDER_RESULT}:
            self._orders.leave()
        elif len(self._stack) > 1:
            self._go(self._stack[:-1])

    @Slot()
    def home(self) -> None:
        """To the first page. What is under review is called off; what is on its way is waited for."""
        if self._cover is not None:
            return
        if self._flow.state.stage is Stage.SENDING:
            self._announcer.announce(failure_text(Failure("TRANSFER_BEING_SENT", {})))
            return
        if not self._orders.leave():
            self._announcer.announce(failure_text(Failure("ORDER_BEING_CARRIED_OUT", {})))
            return
        self._release()
        self._flow.leave()
        self._go((Page.HOME,))

    @Slot()
    def openConversation(self) -> None:
        """Lay the conversation with the assistant over the page."""
        self._set_conversation(is_open=True)

    @Slot()
    def closeConversation(self) -> None:
        """Take it away again."""
        self._set_conversation(is_open=False)

    def _release(self) -> None:
        """Give up a transfer that holds money; its pages go with it."""
        prepared = self._flow.state.prepared
        if prepared is None or self._flow.state.stage not in OPEN_STAGES:
            return
        self._leaving = True
        released = self._flow.cancel(prepared.confirmation_id)
        self._leaving = False
        if released:
            self._flow.leave()
            self._announcer.announce(translate("navigation", "这笔转账已取消，钱没有转出"))

    def _flow_changed(self, state: FlowState) -> None:
        kept = self._without(OF_THE_TRANSFER)
        if state.stage is Stage.REVIEW:
            self._orders.leave()
            self._follow((*self._without((*OF_THE_TRANSFER, *OF_AN_ORDER)), Page.REVIEW))
        elif state.stage is Stage.RISK:
            self._follow((*kept, Page.REVIEW, Page.RISK))
        elif state.stage is Stage.NOTICE:
            self._follow((*kept, Page.REVIEW, Page.NOTICE))
        elif state.stage in {Stage.PIN, Stage.SENDING}:
            self._follow((*kept, Page.REVIEW, Page.PIN))
        elif state.stage in ENDS and not self._leaving:
            self._follow((Page.HOME, Page.RESULT))
        elif state.stage is Stage.NONE:
            self._go(kept)
        self.changed.emit()

    def _order_changed(self, state: OrderState) -> None:
        kept = self._without(OF_AN_ORDER)
        if state.stage is OrderStage.REVIEW:
            self._follow((*kept, Page.ORDER_REVIEW))
        elif state.stage is OrderStage.PIN or (
            state.stage is OrderStage.RUNNING and state.order is not None and state.order.needs_pin
        ):
            self._follow((*kept, Page.ORDER_REVIEW, Page.ORDER_PIN))
        elif state.stage in ORDER_ENDS:
            self._follow((*kept, Page.ORDER_RESULT))
        elif state.stage is OrderStage.NONE:
            self._go(kept)
        self.changed.emit()

    def _shown(self) -> tuple[Page, ...]:
        return self._stack if self._cover is None else (*self._stack, self._cover[0])

    def _without(self, pages: tuple[Page, ...]) -> tuple[Page, ...]:
        """The pages below those of a transfer or an order."""
        kept = self._stack
        while kept[-1] in pages:
            kept = kept[:-1]
        return kept

    def _follow(self, stack: tuple[Page, ...]) -> None:
        if stack != self._stack:
            self._conversation_open = False
            self._go(stack)

    def _go(self, stack: tuple[Page, ...]) -> None:
        if stack != self._stack:
            for page in stack:
                if page not in self._stack:
                    self.before(page)
            self._stack = stack
            self.changed.emit()

    def _set_conversation(self, *, is_open: bool) -> None:
        if self._conversation_open != is_open and not (is_open and self._cover is not None):
            self._conversation_open = is_open
            self.changed.emit()

    @Property("QStringList", notify=changed)
    def stack(self) -> list[str]:
        """Names of the pages from home to the one on top."""
        return [page.value for page in self._shown()]

    @Property(str, notify=changed)
    def current(self) -> str:
        """Name of the page on top."""
        return self._shown()[-1].value

    @Property(bool, notify=changed)
    def covered(self) -> bool:
        """Whether the program has laid a page over all others."""
        return self._cover is not None

    @Property(bool, notify=changed)
    def held(self) -> bool:
        """Whether money or an order is on its way and the page cannot be left."""
        return self._flow.state.stage is Stage.SENDING or self._orders.state.stage is OrderStage.RUNNING

    @Property(bool, notify=changed)
    def conversationOpen(self) -> bool:
        """Whether the conversation lies over the page."""
        return self._conversation_open
