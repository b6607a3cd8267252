"""The inbox with nothing in it, with what the rooms of the bank have caused, and one message."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from app.pages import Page
from app.scene import PIN
from app.screens.stop import Stop, at
from bank.bills.account_numbers import with_check
from bank.bills.values import BillKind
from bank.branches.values import AppointmentRequest
from bank.values import Arrival, TransferRequest

if TYPE_CHECKING:
    from app.scene import Scene
    from bank.bank import Bank


def cause_messages(scene: Scene) -> None:
    """Let the rooms of the bank do what there is to tell: a bill, a transfer that waits, an appointment, a large sum."""
    account = scene.banking.main_account
    if account is None:
        return
    customer_id, account_id = account.customer_id, account.id

    def job(bank: Bank) -> None:
        bank.bills.save(customer_id, BillKind.WATER, with_check(BillKind.WATER, "110000123"), "家里")
        day = bank.branches.days("hubin")[1]
        slot = next(slot for slot in bank.branches.slots("hubin", day) if slot.is_free)
        bank.branches.book(AppointmentRequest("scene-visit", customer_id, "hubin", "pin", slot.starts_at))
        wish = TransferRequest("scene-large", customer_id, account_id, "li-juan", 1_200_000)
        for request in (wish, replace(wish, request_id="scene-waits", amount_fen=50_000, arrival=Arrival.TWO_HOURS)):
            prepared = bank.transfers.prepare(request)
            bank.transfers.confirm(prepared.confirmation_id, PIN)

    scene.banking.write(job, lambda _: None)
    scene.move_on(timedelta(minutes=5))


def _home(scene: Scene) -> None:
    """The home page with the number of messages that were not read."""
    _filled(scene)
    scene.view_model.navigation.home()


def _filled(scene: Scene) -> None:
    """The inbox with messages in it; they are caused once."""
    scene.view_model.messages.chooseFilter("all")
    scene.view_model.messages.refresh()
    if not scene.view_model.messages.rows.rows:
        cause_messages(scene)
    scene.view_model.navigation.open(Page.MESSAGES)


def _message(scene: Scene) -> None:
    _filled(scene)
    scene.view_model.messages.openMessage(scene.view_model.messages.rows.rows[0].message_id)


def _safety(scene: Scene) -> None:
    _filled(scene)
    scene.view_model.messages.chooseFilter("safety")


STOPS = (
    Stop("messages-empty", "消息，还没有", at(Page.MESSAGES)),
    Stop("messages", "消息", _filled),
    Stop("home-unread", "首页，有消息没看", _home),
    Stop("message", "一条消息", _message),
    Stop("messages-safety", "消息，安全", _safety),
)
"""The inbox fills after the first stop."""
