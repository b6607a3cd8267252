"""A persona's products through the bank's own services, on a clock that moves inside the seeded past.

Everything becomes a step with its moment; seeding takes the steps and the entries of the past in one order, so that no
time ever goes back. What the products take out of a current account comes in before them as one funding, of just the
amount that a rehearsal on a copy of the new bank has shown. So the account ends with the asserted balance on any day,
though interest and bills depend on the calendar.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from argon2 import PasswordHasher

from bank.bank import Bank
from bank.bills.values import BillRequest
from bank.clock import SHANGHAI, VirtualClock
from bank.credit.values import PurchaseRequest, RepaymentRequest
from bank.database import Database, open_database
from bank.errors import SeedBalanceMismatchError
from bank.ledger import Movement
from bank.months import day_in, month_of, plus
from bank.persona_products import (
    SeededAnswers,
    SeededCard,
    SeededDeposit,
    SeededHolding,
    SeededNumber,
    SeededPurchase,
)
from bank.personas import Persona
from bank.policy import LARGEST_AMOUNT_FEN, Policy
from bank.posting import post_at_once
from bank.savings.deposit_interest import maturity_day
from bank.savings.policy import COOLING_OFF

QUICK_HASHER: Final = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""For the PIN while a bank is being made; the person's own replaces it before anybody can read it."""
_OPENING_HOURS: Final = time(10)
_JUST_AFTER_MIDNIGHT: Final = time(0, 1)
_LAST_MINUTE: Final = time(23, 59, 59)
_DAY: Final = timedelta(days=1)
_AFTER_ANSWERS: Final = 30
"""Minutes: who answered and bought on one day answered first."""


@dataclass(frozen=True, slots=True)
class Step:
    """Something that is done at a moment of the past."""

    at: datetime
    do: Callable[[Bank, Database], object]


def steps(persona: Persona, today: date, fundings_fen: Mapping[str, int]) -> tuple[Step, ...]:
    """Return all steps before `today`, oldest first. fundings_fen: how much came in, by account."""
    found = [
        *_fundings(persona, today, fundings_fen),
        *_deposits(persona, today),
        *_investing(persona, today),
        *_bills(persona, today),
        *_cards(persona, today),
    ]
    if found:
        found.append(Step(_moment(today - _DAY, _LAST_MINUTE), _settle))
    end = _moment(today, time(0))
    return tuple(sorted((step for step in found if step.at < end), key=lambda step: step.at))


def fundings_fen(database: Database, persona: Persona, today: date, policy: Policy) -> Mapping[str, int]:
    """Return what the products take from each account, found by doing everything once on a copy of the new bank.

    Raises:
        SeedBalanceMismatchError: they bring in more than they take.
        What the services raise: the products do not fit the bank's rules.
    """
    accounts = persona.products.account_ids
    if not accounts:
        return {}
    with tempfile.TemporaryDirectory(prefix="xiaoxiang-rehearsal-") as folder:
        copy = Path(folder) / "bank.sqlite3"
        database.copy_to(copy)
        with closing(open_database(copy)) as rehearsal:
            everything = steps(persona, today, dict.fromkeys(accounts, LARGEST_AMOUNT_FEN))
            clock = VirtualClock(everything[0].at)
            bank = Bank(rehearsal, clock, policy, QUICK_HASHER)
            for step in everything:
                clock.move_to(step.at)
                step.do(bank, rehearsal)
            taken = {each: LARGEST_AMOUNT_FEN - bank.accounts.get(each).balance_fen for each in sorted(accounts)}
    for account_id, fen in taken.items():
        if fen <= 0:
            raise SeedBalanceMismatchError(account_id=account_id, expected_fen=0, found_fen=-fen)
    return taken


def _moment(day: date, at: time) -> datetime:
    return datetime.combine(day, at, SHANGHAI)


def _at(today: date, days_ago: int, place: int) -> datetime:
    """Return a moment of a day; the file's order decides within it."""
    return _moment(today - days_ago * _DAY, _OPENING_HOURS) + timedelta(minutes=place)


def _settle(bank: Bank, _: Database) -> None:
    """Do what was due. Not the interest of current accounts: the past that comes with the bank has settled it."""
    bank.savings.deposits.settle_due()
    bank.savings.wealth.settle_due()
    bank.cards.make_statements_due()


def _fundings(persona: Persona, today: date, amounts_fen: Mapping[str, int]) -> Iterator[Step]:
    for place, funding in enumerate(persona.products.fundings):
        at = _at(today, funding.days_ago, place)
        movement = Movement(
            debit_account_id=f"external-{funding.party_id}",
            credit_account_id=funding.account_id,
            amount_fen=amounts_fen[funding.account_id],
            summary=funding.summary,
            channel=funding.channel,
        )

        def post(_: Bank, database: Database, movement: Movement = movement, at: datetime = at) -> None:
            with database.writing() as transaction:
                post_at_once(transaction, movement, at)

        yield Step(at, post)


def _deposits(persona: Persona, today: date) -> Iterator[Step]:
    for place, deposit in enumerate(persona.products.deposits):

        def open_it(bank: Bank, _: Database, deposit: SeededDeposit = deposit, place: int = place) -> None:
            quote = bank.savings.deposits.quote_opening(
                f"seed-deposit-{place}",
                persona.customer.id,
                deposit.account_id,
                deposit.principal_fen,
                deposit.months,
                deposit.renewal,
            )
            bank.savings.deposits.open(quote.id, persona.demo_pin)

        at = _at(today, deposit.days_ago, place)
        yield Step(at, open_it)
        due = maturity_day(at.date(), deposit.months)
        while due < today:
            yield Step(_moment(due, _JUST_AFTER_MIDNIGHT), _settle)
            due = maturity_day(due, deposit.months)


def _investing(persona: Persona, today: date) -> Iterator[Step]:
    customer_id, pin = persona.customer.id, persona.demo_pin
    for place, each in enumerate(persona.products.answers):

        def answer(bank: Bank, _: Database, each: SeededAnswers = each, place: int = place) -> None:
            bank.savings.suitability.assess(f"seed-answers-{place}", customer_id, each.answers)

        yield Step(_at(today, each.days_ago, place), answer)
    for place, holding in enumerate(persona.products.holdings):

        def buy(bank: Bank, _: Database, holding: SeededHolding = holding, place: int = place) -> None:
            quote = bank.savings.wealth.quote_purchase(
                f"seed-holding-{place}", customer_id, holding.account_id, holding.product_id, holding.amount_fen
            )
            bank.savings.wealth.buy(quote.id, pin)

        at = _at(today, holding.days_ago, _AFTER_ANSWERS + place)
        yield Step(at, buy)
        yield Step(at + COOLING_OFF, _settle)


def _bills(persona: Persona, today: date) -> Iterator[Step]:
    customer_id, pin = persona.customer.id, persona.demo_pin
    for place, number in enumerate(persona.products.numbers):

        def save(bank: Bank, _: Database, number: SeededNumber = number) -> None:
            bank.bills.save(customer_id, number.kind, number.number, number.label)

        def pay(bank: Bank, _: Database, number: SeededNumber = number) -> None:
            for bill in bank.bills.due(number.kind, number.number):
                request_id = f"seed-bill-{number.number}-{bill.month}"
                request = BillRequest(
                    request_id,
                    customer_id,
                    number.account_id,
                    number.kind,
                    number.number,
                    bill.month,
                    bill.amount_fen,
                )
                bank.bills.pay(request, pin)

        at = _at(today, number.days_ago, place)
        yield Step(at, save)
        if number.pay_day:
            for day in _days(at.date(), today, number.pay_day):
                yield Step(_moment(day, _OPENING_HOURS) + timedelta(minutes=place), pay)


def _cards(persona: Persona, today: date) -> Iterator[Step]:
    customer_id, pin = persona.customer.id, persona.demo_pin
    for card in persona.products.cards:

        def open_it(bank: Bank, _: Database, card: SeededCard = card) -> None:
            bank.cards.open(customer_id, card.card_number, card.limit_fen, card.statement_day, card.due_day)

        def repay(bank: Bank, _: Database, card: SeededCard = card) -> None:
            (held,) = bank.cards.list(customer_id)
            owed_fen = bank.cards.repayment_options(customer_id, held.id).bill_fen
            if owed_fen:
                request_id = f"seed-repayment-{len(bank.cards.months(held.id))}"
                bank.cards.repay(RepaymentRequest(request_id, customer_id, held.id, card.account_id, owed_fen), pin)

        at = _at(today, card.days_ago, 0)
        yield Step(at, open_it)
        for day in _days(at.date(), today, card.repay_day):
            yield Step(_moment(day, _OPENING_HOURS), repay)
    for place, purchase in enumerate(persona.products.purchases):

        def buy(bank: Bank, _: Database, purchase: SeededPurchase = purchase, place: int = place) -> None:
            (held,) = bank.cards.list(customer_id)
            request = PurchaseRequest(
                f"seed-purchase-{place}",
                customer_id,
                held.id,
                purchase.merchant,
                purchase.category,
                purchase.amount_fen,
            )
            bank.cards.purchases.settle(bank.cards.purchases.authorise(request).id)

        yield Step(_at(today, purchase.days_ago, place), buy)


def _days(after: date, before: date, day: int) -> Iterator[date]:
    """Return this day of each month between two days, both excluded."""
    month = month_of(after)
    while (found := day_in(month, day)) < before:
        if found > after:
            yield found
        month = plus(month, 1)
