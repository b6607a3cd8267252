"""The window as the assistant works it: pages are opened, left and read out as a person would do it by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.pages import Page
from app.transfer_state import OPEN_STAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.transfer_flow import TransferFlow
    from app.viewmodels.navigation import NavigationViewModel


class WindowScreen:
    """Implements `app.assistant.places.Screen`. Main loop only.

    `read`: gives the texts of the page that is shown; the window sets it, which alone can see them.
    """

    def __init__(self, navigation: NavigationViewModel, flow: TransferFlow, start_transfer: Callable[[], None]) -> None:
        self._navigation = navigation
        self._flow = flow
        self._start_transfer = start_transfer
        self.read: Callable[[], tuple[str, ...]] = lambda: ()

    def go(self, page: Page) -> bool:
        """Show a page, without the conversation over it; False while a transfer or an order is under way."""
        if not self._free():
            return False
        self._navigation.closeConversation()
        if page is Page.PAYEE:
            self._start_transfer()
        else:
            self._navigation.open(page)
        return True

    def go_home(self) -> bool:
        """To the first page; what is under review is called off, as by hand."""
        if self._navigation.covered or self._navigation.held:
            return False
        self._flow.settle_withdrawal()
        self._navigation.closeConversation()
        self._navigation.home()
        return True

    def go_back(self) -> bool:
        """One step back; False on the first page."""
        if not self._free() or len(self._navigation.pages) == 1:
            return False
        self._navigation.closeConversation()
        self._navigation.back()
        return True

    def texts(self) -> tuple[str, ...]:
        """What stands on the page, in reading order."""
        self._navigation.closeConversation()
        return self.read()

    def _free(self) -> bool:
        """Whether another page may be shown: a transfer that the dialogue has just laid aside is over first."""
        self._flow.settle_withdrawal()
        if self._flow.state.stage in OPEN_STAGES or self._navigation.covered or self._navigation.held:
            return False
        self._flow.leave()
        return True
