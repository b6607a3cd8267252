"""Personas: TOML files that describe a simulated customer, read into values and checked at this edge.

How the numbers of a flow are understood is bank/history.py's business.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from bank.errors import PersonaInvalidError
from bank.festivals import FESTIVALS
from bank.payees import NewPayee
from bank.policy import LARGEST_AMOUNT_FEN
from bank.toml_table import TomlTable
from bank.values import AgreedLimits, Customer

FORMAT: Final = 1
_EVERY_MONTH: Final = tuple(range(1, 13))
_UNCHANGED: Final = (100,) * 12
_DAYS_OF_EVERY_MONTH: Final = 28


@dataclass(frozen=True, slots=True)
class PersonaAccount:
    """An account, what it held before the history and what it must hold after it."""

    id: str
    product: str
    name: str
    card_number: str = field(repr=False)
    opening_fen: int
    closing_fen: int


@dataclass(frozen=True, slots=True)
class PersonaPayee:
    """A payee of the customer's list."""

    id: str
    new: NewPayee


@dataclass(frozen=True, slots=True)
class Counterparty:
    """Someone outside the bank who pays the customer or is paid, and is on no payee list."""

    id: str
    name: str
    bank_name: str


@dataclass(frozen=True, slots=True)
class Flow:
    """Money that comes or goes again and again: with whom (a payee or counterparty), in what words, how much, when.

    The amount is low_fen, or more by whole steps of step_fen up to high_fen; first_hour (0-23) and last_hour are
    inclusive too.
    """

    id: str
    account_id: str
    party_id: str
    direction: Literal["in", "out"]
    summary: str
    channel: str
    low_fen: int
    high_fen: int
    step_fen: int
    first_hour: int
    last_hour: int


@dataclass(frozen=True, slots=True)
class Recurring:
    """A flow that comes `times` in each of `months` (1-12), spread over the days first_day to last_day (1-28).

    percent: the amount's share by month of the year, January first; 100 leaves it as it is.
    """

    flow: Flow
    months: tuple[int, ...]
    first_day: int
    last_day: int
    times: int
    percent: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gift:
    """A flow that comes once a year, some days before a lunar festival."""

    flow: Flow
    festival: str
    days_before: int


@dataclass(frozen=True, slots=True)
class Persona:
    """A simulated customer and the two-year cycle of their money."""

    seed: str
    customer: Customer
    demo_pin: str = field(repr=False)
    limits: AgreedLimits
    accounts: tuple[PersonaAccount, ...]
    payees: tuple[PersonaPayee, ...]
    counterparties: tuple[Counterparty, ...]
    recurring: tuple[Recurring, ...]
    gifts: tuple[Gift, ...]

    @property
    def flows(self) -> tuple[Flow, ...]:
        """All flows, in the order of the file."""
        return tuple(item.flow for item in self.recurring) + tuple(gift.flow for gift in self.gifts)


def load_persona(path: Path) -> Persona:
    """Read and check a persona's file.

    Raises:
        PersonaInvalidError: the field that does not fit, as a path inside the file ("recurring[3].low").
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
    return Persona(
        seed=table.text("seed"),
        demo_pin=table.text("demo_pin"),
        customer=table.table("customer", _customer),
        limits=table.table("limits", _limits),
        accounts=table.tables("account", _account),
        payees=table.tables("payee", _payee),
        counterparties=table.tables("counterparty", _counterparty),
        recurring=table.tables("recurring", _recurring),
        gifts=table.tables("gift", _gift),
    )


def _customer(table: TomlTable) -> Customer:
    return Customer(
        id=table.text("id"),
        name=table.text("name"),
        birth_date=table.day("birth_date"),
        elder=table.flag("elder"),
        greeting=table.text("greeting"),
    )


def _limits(table: TomlTable) -> AgreedLimits:
    return AgreedLimits(per_transfer_fen=table.fen("per_transfer"), per_day_fen=table.fen("per_day"))


def _account(table: TomlTable) -> PersonaAccount:
    return PersonaAccount(
        id=table.text("id"),
        product=table.text("product"),
        name=table.text("name"),
        card_number=table.text("card_number"),
        opening_fen=table.fen("opening"),
        closing_fen=table.fen("closing"),
    )


def _payee(table: TomlTable) -> PersonaPayee:
    return PersonaPayee(
        id=table.text("id"),
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


def _recurring(table: TomlTable) -> Recurring:
    first_day = table.number("first_day", 1, _DAYS_OF_EVERY_MONTH)
    recurring = Recurring(
        flow=_flow(table),
        months=table.numbers("months", 1, 12, _EVERY_MONTH),
        first_day=first_day,
        last_day=table.number("last_day", first_day, _DAYS_OF_EVERY_MONTH),
        times=table.number("times", 1, _DAYS_OF_EVERY_MONTH),
        percent=table.numbers("percent", 1, 1_000, _UNCHANGED),
    )
    if recurring.times > recurring.last_day - first_day + 1:
        raise table.invalid("times")
    if len(recurring.percent) != 12:
        raise table.invalid("percent")
    return recurring


def _gift(table: TomlTable) -> Gift:
    gift = Gift(
        flow=_flow(table),
        festival=table.text("festival"),
        days_before=table.number("days_before", 0, 28),
    )
    if gift.festival not in FESTIVALS:
        raise table.invalid("festival")
    return gift


def _flow(table: TomlTable) -> Flow:
    direction = table.text("direction")
    if direction not in ("in", "out"):
        raise table.invalid("direction")
    first_hour = table.number("first_hour", 0, 23)
    flow = Flow(
        id=table.text("id"),
        account_id=table.text("account"),
        party_id=table.text("party"),
        direction="in" if direction == "in" else "out",
        summary=table.text("summary"),
        channel=table.text("channel"),
        low_fen=table.fen("low"),
        high_fen=table.fen("high"),
        step_fen=table.fen("step") if table.has("step") else 1,
        first_hour=first_hour,
        last_hour=table.number("last_hour", first_hour, 23),
    )
    if not 0 < flow.low_fen <= flow.high_fen <= LARGEST_AMOUNT_FEN:
        raise table.invalid("high")
    if flow.step_fen <= 0:
        raise table.invalid("step")
    return flow


def _require_references(persona: Persona) -> None:
    """Refuse ids that occur twice, and flows of an unknown account or party."""
    parties = [payee.id for payee in persona.payees] + [party.id for party in persona.counterparties]
    accounts = [item.id for item in persona.accounts]
    for kind, ids in (("flow", [flow.id for flow in persona.flows]), ("party", parties), ("account", accounts)):
        twice = [item for item, count in Counter(ids).items() if count > 1]
        if twice:
            raise PersonaInvalidError(field=f"{kind} {twice[0]}")
    for flow in persona.flows:
        if flow.account_id not in accounts or flow.party_id not in parties:
            raise PersonaInvalidError(field=f"flow {flow.id}")
