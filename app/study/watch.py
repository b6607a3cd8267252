"""What a session's log is told of the program: pages, what changes in the bank, settings. Never a name or a number."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from app.order_flow import OrderStage
from app.pages import Page
from app.serial_worker import Done
from app.transfer_state import Stage
from lab.schema import kinds as k

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.banking import Banking
    from app.order_flow import OrderState
    from app.serial_worker import Outcome
    from app.settings import Settings, SettingsStore
    from app.transfer_flow import TransferFlow
    from app.transfer_state import FlowState
    from app.viewmodels.app import AppViewModel
    from bank.values import Entry

OTHERS = "其他"
"""Whom a customer pays without a relation to them."""
SECRET_PAGES = frozenset({Page.PIN.value, Page.ORDER_PIN.value, Page.PIN_CHANGE.value})
"""Pages whose keys are not told apart in a log."""
_STAGES = {
    Stage.REVIEW: "transfer.reviewed",
    Stage.RISK: "transfer.risk_asked",
    Stage.WAITING: "transfer.waiting",
    Stage.CANCELLED: "transfer.cancelled",
    Stage.EXPIRED: "transfer.expired",
    Stage.FAILED: "transfer.failed",
}
_ORDERS = {
    OrderStage.REVIEW: "order.reviewed",
    OrderStage.DONE: "order.carried_out",
    OrderStage.FAILED: "order.failed",
}


class ProgramWatch:
    """Watches one window's program and tells `tell` of each thing in the order in which it happened."""

    def __init__(
        self,
        view_model: AppViewModel,
        banking: Banking,
        flow: TransferFlow,
        settings: SettingsStore,
        tell: Callable[[k.Kind], None],
    ) -> None:
        self._held: list[k.Kind] | None = None
        self._navigation = view_model.navigation
        self._banking = banking
        self._settings = settings
        self.tell = tell
        self._chosen = asdict(settings.settings)
        self._page = ""
        self._been: list[str] = []
        self._transfer: tuple[Stage, str] = (flow.state.stage, "")
        self._order = view_model.house.orders.state
        self._navigation.changed.connect(self.look)
        flow.subscribe(self._flow_changed)
        view_model.house.orders.subscribe(self._order_changed)
        settings.subscribe(self._settings_changed)

    def hold(self) -> None:
        """Keep what happens until it is let go: what was said comes before what came of it."""
        self._held = []

    def let_go(self) -> None:
        """Tell of what was held, in order."""
        held, self._held = self._held or [], None
        for what in held:
            self.tell(what)

    def _told(self, what: k.Kind) -> None:
        if self._held is None:
            self.tell(what)
        else:
            self._held.append(what)

    def look(self) -> None:
        """Tell of the page, where it is another one than before."""
        page = self._navigation.current
        if page == self._page:
            return
        self._page = page
        if page in self._been:
            self._been = self._been[: self._been.index(page)]
            self._told(k.PageReturned(page))
        self._been.append(page)
        version: Any = self._settings.settings.version
        self._told(k.PageShown(page, version))
        self._told(k.BankHappened("page.opened", {"page": page}))

    def _flow_changed(self, state: FlowState) -> None:
        prepared = state.prepared
        now = (state.stage, "" if prepared is None else prepared.confirmation_id)
        if now == self._transfer or prepared is None:
            return
        before, self._transfer = self._transfer, now
        values: dict[str, k.Scalar] = {
            "payee": prepared.payee_relation or OTHERS,
            "amount_fen": prepared.amount_fen,
            "by": str(state.consented_by or state.started_by or ""),
        }
        if state.failure is not None and state.stage is Stage.FAILED:
            values["code"] = state.failure.code
        if state.stage is Stage.DONE:
            self._posted(prepared.from_account_id, values)
        elif before[1] != now[1] or state.stage is not Stage.REVIEW:
            self._happened(_STAGES.get(state.stage), values)

    def _posted(self, account_id: str, values: dict[str, k.Scalar]) -> None:
        """Tell of a transfer by what the ledger says: its newest entry."""

        def booked(outcome: Outcome[tuple[Entry, ...]]) -> None:
            if isinstance(outcome, Done) and outcome.value and outcome.value[0].direction == "out":
                self._told(k.BankHappened("transfer.posted", {**values, "amount_fen": outcome.value[0].amount_fen}))
            else:
                self._told(k.ErrorMade("system", "the ledger does not hold the transfer"))

        self._banking.read(lambda bank: bank.statements.recent(account_id, 1), booked)

    def _order_changed(self, state: OrderState) -> None:
        if state.order is None or state.stage is self._order.stage:
            self._order = state
            return
        self._order = state
        values: dict[str, k.Scalar] = {"order": state.order.kind, "amount_fen": state.order.amount_fen}
        if state.failure is not None:
            values["code"] = state.failure.code
        self._happened(_ORDERS.get(state.stage), values)

    def _happened(self, event: str | None, values: dict[str, k.Scalar]) -> None:
        """Tell of it where it has a name: not every stage is an event."""
        if event is not None:
            self._told(k.BankHappened(event, values))

    def _settings_changed(self, settings: Settings) -> None:
        before, self._chosen = self._chosen, asdict(settings)
        for name, value in self._chosen.items():
            if value != before[name]:
                self._told(k.BankHappened("setting.changed", {"setting": name, "value": value}))
