"""Taking a number, giving it back, booking a time, cancelling it: each agreed to, each with a way back."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from app.order_flow import EndWords, Fact, Order, OrderWords, Undo
from app.viewmodels.branches.rows import said, service_name, ticket_text, when_text
from app.viewmodels.translate import translate
from bank.branches.catalogue import load_catalogue
from bank.branches.values import AppointmentRequest

if TYPE_CHECKING:
    from datetime import date, datetime

    from bank.bank import Bank
    from bank.branches.values import Appointment, BranchState, Ticket


def _facts(branch_id: str, service_id: str, when: str, *, elder: bool) -> tuple[Fact, ...]:
    catalogue = load_catalogue()
    branch = catalogue.branch(branch_id)
    facts = [
        Fact(translate("branches", "网点"), said(branch.name), strong=True),
        Fact(translate("branches", "地址"), said(branch.address)),
        Fact(translate("branches", "办什么"), service_name(service_id, elder=elder)),
        Fact(translate("branches", "带上"), said(catalogue.service(service_id).bring)),
    ]
    if when:
        facts.insert(0, Fact(translate("branches", "时间"), when, strong=True))
    return tuple(facts)


def booking(customer_id: str, branch_id: str, service_id: str, start: datetime, today: date, *, elder: bool) -> Order:
    """Book a time."""
    request = AppointmentRequest(secrets.token_hex(8), customer_id, branch_id, service_id, start)

    def facts() -> tuple[Fact, ...]:
        return _facts(branch_id, service_id, when_text(start, today), elder=elder)

    def carry_out(bank: Bank, _: str) -> Appointment:
        return bank.branches.book(request)

    def undo(booked: Appointment) -> Undo:
        return Undo(lambda: translate("branches", "取消这个预约"), cancelling(customer_id, booked, today, elder=elder))

    return Order(
        kind="branch.book",
        words=lambda: OrderWords(translate("branches", "预约去网点"), translate("branches", "确认预约"), facts()),
        carry_out=carry_out,
        ended=lambda _: EndWords(
            translate("branches", "预约好了"), translate("branches", "到时候带上证件，到了跟大堂经理说一声。"), facts()
        ),
        needs_pin=False,
        undo=undo,
    )


def cancelling(customer_id: str, booked: Appointment, today: date, *, elder: bool) -> Order:
    """Cancel an appointment."""

    def facts() -> tuple[Fact, ...]:
        return _facts(booked.branch_id, booked.service_id, when_text(booked.starts_at, today), elder=elder)

    def carry_out(bank: Bank, _: str) -> Appointment:
        return bank.branches.cancel(customer_id, booked.id)

    return Order(
        kind="branch.cancel",
        words=lambda: OrderWords(
            translate("branches", "取消预约"),
            translate("branches", "确认取消"),
            facts(),
            translate("branches", "取消以后，这个时间会让给别人。"),
        ),
        carry_out=carry_out,
        ended=lambda _: EndWords(
            translate("branches", "预约已取消"), translate("branches", "想去的时候，可以再约别的时间。")
        ),
        needs_pin=False,
    )


def queueing(customer_id: str, state: BranchState, service_id: str, *, elder: bool) -> Order:
    """Take a number in a branch's queue."""
    request_id, branch_id = secrets.token_hex(8), state.branch.id

    def facts() -> tuple[Fact, ...]:
        waiting = translate("branches", "{count}人").format(count=state.waiting)
        return (
            *_facts(branch_id, service_id, "", elder=elder),
            Fact(translate("branches", "现在排队"), waiting),
        )

    def carry_out(bank: Bank, _: str) -> Ticket:
        return bank.branches.take_number(customer_id, request_id, branch_id, service_id)

    def ended(ticket: Ticket) -> EndWords:
        number = translate("branches", "{number}号").format(number=ticket.number)
        return EndWords(
            translate("branches", "您是{number}").format(number=number),
            ticket_text(ticket),
            _facts(branch_id, service_id, "", elder=elder),
        )

    return Order(
        kind="branch.number",
        words=lambda: OrderWords(
            translate("branches", "取一个号"),
            translate("branches", "确认取号"),
            facts(),
            translate("branches", "排队人数是模拟的。叫到您以后，15分钟内有效。"),
        ),
        carry_out=carry_out,
        ended=ended,
        needs_pin=False,
        undo=lambda ticket: Undo(lambda: translate("branches", "不要这个号了"), giving_up(customer_id, ticket)),
    )


def giving_up(customer_id: str, ticket: Ticket) -> Order:
    """Give a number back."""

    def carry_out(bank: Bank, _: str) -> Ticket:
        return bank.branches.give_up(customer_id, ticket.id)

    def words() -> OrderWords:
        branch = said(load_catalogue().branch(ticket.branch_id).name)
        number = translate("branches", "{number}号").format(number=ticket.number)
        return OrderWords(
            translate("branches", "退掉这个号"),
            translate("branches", "确认退号"),
            (Fact(translate("branches", "网点"), branch), Fact(translate("branches", "号码"), number, strong=True)),
            translate("branches", "退掉以后要重新排队。"),
        )

    return Order(
        kind="branch.give-up",
        words=words,
        carry_out=carry_out,
        ended=lambda _: EndWords(translate("branches", "号已退掉"), translate("branches", "要办事的时候再取一个。")),
        needs_pin=False,
    )
