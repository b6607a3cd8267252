"""Personas: TOML files that describe simulated customers, read into values and checked at this edge.

A file holds one household: one customer, or several who share their lives and bank beside one another. How the numbers
of a flow become ten years of entries is bank/history.py's business; docs/bank/personas.md explains the fields.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final, Literal

from bank.errors import PersonaInvalidError
from bank.festivals import FESTIVALS
from bank.payees import NewPayee
from bank.persona_products import NOTHING, PersonaProducts, read_products
from bank.policy import LARGEST_AMOUNT_FEN, MOBILE_CHANNEL
from bank.toml_table import TomlTable
from bank.values import AgreedLimits, Customer

FORMAT: Final = 2
YEARS: Final = 10
"""How long a persona's past is."""
TODAY: Final = 1_000
"""What a trend says of the year that ends today: the amounts of the file as they stand (per mille)."""

_EVERY_MONTH: Final = tuple(range(1, 13))
_UNCHANGED: Final = (100,) * 12
_STEADY: Final = (TODAY,) * YEARS
_MOST_TIMES: Final = 600


@dataclass(frozen=True, slots=True)
class PersonaCustomer:
    """A customer, the PIN for demonstrations, and what they agreed with the bank."""

    customer: Customer
    demo_pin: str = field(repr=False)
    limits: AgreedLimits


@dataclass(frozen=True, slots=True)
class PersonaAccount:
    """An account, what it held before the ten years and what it must hold after them."""

    id: str
    customer_id: str
    product: str
    name: str
    card_number: str = field(repr=False)
    opening_fen: int
    closing_fen: int


@dataclass(frozen=True, slots=True)
class PersonaPayee:
    """A payee of a customer's list."""

    id: str
    customer_id: str
    new: NewPayee


@dataclass(frozen=True, slots=True)
class Counterparty:
    """Someone outside the bank who pays the customer or is paid, and is on no payee list."""

    id: str
    name: str
    bank_name: str


@dataclass(frozen=True, slots=True)
class Flow:
    """Money that comes or goes again and again: with whom, in what words, how much, and in which of the ten years.

    party_id: a payee, a counterparty, or another account of the household.
    low_fen, high_fen, step_fen: this year's amount is low_fen, or more by whole steps up to high_fen.
    first_hour, last_hour: 0 to 23, both included.
    trend: what the amount was in each of the ten years, in per mille of today's; the year that ends today first.
    newest_year, oldest_year: years before today, 0 to 9, in which it came at all; both included.
    """

    id: str
    account_id: str
    party_id: str
    direction: Literal["in", "out"]
    summary: str
    channel: str
    remark: str
    low_fen: int
    high_fen: int
    step_fen: int
    first_hour: int
    last_hour: int
    trend: tuple[int, ...]
    newest_year: int
    oldest_year: int

    def amount_fen(self, today_fen: int, trend: int, percent: int) -> int:
        """Return what today's amount was at another point of the trend and in another season, in whole steps."""
        return today_fen * trend * percent // (100 * TODAY) // self.step_fen * self.step_fen


@dataclass(frozen=True, slots=True)
class Recurring:
    """A flow that comes `times` in each of `months` (1-12), spread over the days first_day to last_day (1-31).

    season: the amount's share in per cent by month of the year, January first; 100 leaves it as it is.
    """

    flow: Flow
    months: tuple[int, ...]
    first_day: int
    last_day: int
    times: int
    season: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gift:
    """A flow that comes once a year, some days before a lunar festival."""

    flow: Flow
    festival: str
    days_before: int


@dataclass(frozen=True, slots=True)
class Event:
    """A flow that came once, some days (1 to 3650) before today: a move, an operation, a fraud."""

    flow: Flow
    days_ago: int


@dataclass(frozen=True)
class Persona:
    """A simulated household and ten years of its money."""

    seed: str
    story: str
    """One line on who this is, for lists."""
    customers: tuple[PersonaCustomer, ...]
    accounts: tuple[PersonaAccount, ...]
    payees: tuple[PersonaPayee, ...]
    counterparties: tuple[Counterparty, ...]
    recurring: tuple[Recurring, ...]
    gifts: tuple[Gift, ...]
    events: tuple[Event, ...]
    products: PersonaProducts = NOTHING

    @property
    def customer(self) -> Customer:
        """The household's first customer."""
        return self.customers[0].customer

    @property
    def demo_pin(self) -> str:
        """The first customer's PIN; no real account is behind it."""
        return self.customers[0].demo_pin

    @property
    def flows(self) -> tuple[Flow, ...]:
        """All flows, in the order of the file."""
        items: tuple[Recurring | Gift | Event, ...] = (*self.recurring, *self.gifts, *self.events)
        return tuple(item.flow for item in items)

    @cached_property
    def within(self) -> Mapping[str, str]:
        """The household's account behind each party that is one: an account's own id, or a payee with its card."""
        by_card = {account.card_number: account.id for account in self.accounts}
        accounts = {account.id: account.id for account in self.accounts}
        payees = {payee.id: by_card.get(payee.new.card_number) for payee in self.payees}
        return accounts | {payee: account for payee, account in payees.items() if account is not None}


def load_persona(path: Path) -> Persona:
    """Read and check a persona's file.

    Raises:
        PersonaInvalidError: the field that does not fit, as a path inside the file ("recurring[3].yuan").
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PersonaInvalidError(field="file") from error
    persona = TomlTable(content).read(_persona)
    _require_references(persona)
    return persona


def _persona(table: TomlTable) -> Persona:
    table.number("format", FORMAT, FORMAT)
    customers = table.tables("customer", _customer)
    if not customers:
        raise table.invalid("customer")
    first = customers[0].customer.id
    accounts = table.tables("account", lambda each: _account(each, first))
    if not accounts:
        raise table.invalid("account")
    trends = table.named_numbers("trend", YEARS, 1, 10 * TODAY)
    main = accounts[0].id
    return Persona(
        seed=table.text("seed"),
        story=table.text("story"),
        customers=customers,
        accounts=accounts,
        payees=table.tables("payee", lambda each: _payee(each, first)),
        counterparties=table.tables("counterparty", _counterparty),
        recurring=table.tables("recurring", lambda each: _recurring(each, main, trends)),
        gifts=table.tables("gift", lambda each: _gift(each, main, trends)),
        events=table.tables("event", lambda each: _event(each, main)),
        products=table.table("products", lambda each: read_products(each, main)) if table.has("products") else NOTHING,
    )


def _customer(table: TomlTable) -> PersonaCustomer:
    return PersonaCustomer(
        customer=Customer(
            id=table.text("id"),
            name=table.text("name"),
            birth_date=table.day("birth_date"),
            elder=table.flag("elder"),
            greeting=table.text("greeting"),
        ),
        demo_pin=table.text("demo_pin"),
        limits=AgreedLimits(per_transfer_fen=table.fen("per_transfer"), per_day_fen=table.fen("per_day")),
    )


def _account(table: TomlTable, customer_id: str) -> PersonaAccount:
    return PersonaAccount(
        id=table.text("id"),
        customer_id=table.optional_text("customer") or customer_id,
        product=table.text("product"),
        name=table.text("name"),
        card_number=table.text("card_number"),
        opening_fen=table.fen("opening"),
        closing_fen=table.fen("closing"),
    )


def _payee(table: TomlTable, customer_id: str) -> PersonaPayee:
    return PersonaPayee(
        id=table.text("id"),
        customer_id=table.optional_text("customer") or customer_id,
        new=NewPayee(
            name=table.text("name"),
            bank_name=table.text("bank_name"),
            card_number=table.text("card_number"),
            relation=table.optional_text("relation"),
            aliases=table.texts("aliases"),
        ),
    )


def _counterparty(table: TomlTable) -> Counterparty:
    return Counterparty(id=table.text("id"), name=table.text("name"), bank_name=table.text("bank_name"))


def _recurring(table: TomlTable, account_id: str, trends: Mapping[str, tuple[int, ...]]) -> Recurring:
    flow = _flow(table, account_id, trends)
    first_day, last_day = table.span("days", 1, 31, (1, 31))
    recurring = Recurring(
        flow=flow,
        months=table.numbers("months", 1, 12, _EVERY_MONTH),
        first_day=first_day,
        last_day=last_day,
        times=table.number("times", 1, _MOST_TIMES) if table.has("times") else 1,
        season=table.numbers("season", 1, 1_000, _UNCHANGED),
    )
    if len(set(recurring.months)) != len(recurring.months):
        raise table.invalid("months")
    if len(recurring.season) != 12:
        raise table.invalid("season")
    _require_range(table, flow, recurring.season)
    return recurring


def _gift(table: TomlTable, account_id: str, trends: Mapping[str, tuple[int, ...]]) -> Gift:
    gift = Gift(
        flow=_flow(table, account_id, trends),
        festival=table.text("festival"),
        days_before=table.number("days_before", 0, 28) if table.has("days_before") else 0,
    )
    if gift.festival not in FESTIVALS:
        raise table.invalid("festival")
    _require_range(table, gift.flow, _UNCHANGED)
    return gift


def _event(table: TomlTable, account_id: str) -> Event:
    return Event(flow=_flow(table, account_id, {}), days_ago=table.number("days_ago", 1, YEARS * 365))


def _flow(table: TomlTable, account_id: str, trends: Mapping[str, tuple[int, ...]]) -> Flow:
    incoming = table.has("from")
    low_fen, high_fen = table.fen_span("yuan")
    first_hour, last_hour = table.span("hours", 0, 23, (8, 20))
    newest_year, oldest_year = table.span("years_ago", 0, YEARS - 1, (0, YEARS - 1))
    trend = table.optional_text("trend")
    if trend is not None and trend not in trends:
        raise table.invalid("trend")
    step_fen = table.fen("step") if table.has("step") else 1
    if step_fen <= 0:
        raise table.invalid("step")
    channel = table.text("channel")
    if channel == MOBILE_CHANNEL:  # such a transfer has a confirmation, and a seeded one has none
        raise table.invalid("channel")
    return Flow(
        id=table.text("id"),
        account_id=table.optional_text("account") or account_id,
        party_id=table.text("from" if incoming else "to"),
        direction="in" if incoming else "out",
        summary=table.text("summary"),
        channel=channel,
        remark=table.optional_text("remark") or "",
        low_fen=low_fen,
        high_fen=high_fen,
        step_fen=step_fen,
        first_hour=first_hour,
        last_hour=last_hour,
        trend=_STEADY if trend is None else trends[trend],
        newest_year=newest_year,
        oldest_year=oldest_year,
    )


def _require_range(table: TomlTable, flow: Flow, season: tuple[int, ...]) -> None:
    """Refuse a flow whose trend or season would make an amount of nothing, or one too large for the ledger."""
    least = flow.amount_fen(flow.low_fen, min(flow.trend), min(season))
    most = flow.amount_fen(flow.high_fen, max(flow.trend), max(season))
    if not 0 < least <= most <= LARGEST_AMOUNT_FEN:
        raise table.invalid("yuan")


def _require_references(persona: Persona) -> None:
    """Refuse ids that occur twice, and what names an unknown customer, account or party."""
    customers = [each.customer.id for each in persona.customers]
    accounts = [item.id for item in persona.accounts]
    parties = [payee.id for payee in persona.payees] + [party.id for party in persona.counterparties] + accounts
    kinds = {"customer": customers, "party": parties, "flow": [flow.id for flow in persona.flows]}
    for kind, ids in kinds.items():
        twice = [item for item, count in Counter(ids).items() if count > 1]
        if twice:
            raise PersonaInvalidError(field=f"{kind} {twice[0]}")
    owned = [(f"account {item.id}", item.customer_id) for item in persona.accounts]
    owned += [(f"payee {item.id}", item.customer_id) for item in persona.payees]
    for what, customer_id in owned:
        if customer_id not in customers:
            raise PersonaInvalidError(field=what)
    for flow in persona.flows:
        itself = persona.within.get(flow.party_id) == flow.account_id
        if flow.account_id not in accounts or flow.party_id not in parties or itself:
            raise PersonaInvalidError(field=f"flow {flow.id}")
    mine = {item.id for item in persona.accounts if item.customer_id == persona.customer.id}
    outside = {party.id for party in persona.counterparties}
    for funding in persona.products.fundings:
        if funding.account_id not in mine or funding.party_id not in outside:
            raise PersonaInvalidError(field=f"funding {funding.account_id}")
