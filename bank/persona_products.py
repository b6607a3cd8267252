"""What a persona has beside current accounts: the optional table `products` of a file, read and checked at this edge.

Days are told in days before today, as events are (bank/history.py). How it becomes rows is bank/furnish.py's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from bank.bills.account_numbers import compact
from bank.bills.errors import BillNumberInvalidError
from bank.bills.values import BillKind
from bank.savings.values import Renewal
from bank.toml_table import TomlTable

OLDEST_DAYS: Final = 400
"""Within the shortest past that can be seeded, which begins a year and sixty days ago."""
_MOST_QUESTIONS: Final = 30


@dataclass(frozen=True, slots=True)
class SeededDeposit:
    """A time deposit."""

    account_id: str
    days_ago: int
    months: int
    principal_fen: int
    renewal: Renewal


@dataclass(frozen=True, slots=True)
class SeededCard:
    """A credit card, whose whole bill is paid from account_id on repay_day of each month."""

    account_id: str
    days_ago: int
    card_number: str = field(repr=False)
    limit_fen: int
    statement_day: int
    due_day: int
    repay_day: int


@dataclass(frozen=True, slots=True)
class SeededPurchase:
    """A purchase with the file's card."""

    days_ago: int
    merchant: str
    category: str
    amount_fen: int


@dataclass(frozen=True, slots=True)
class SeededNumber:
    """A number kept for bills. pay_day: the day on which what is due was paid each month; 0 where nothing was."""

    account_id: str
    days_ago: int
    kind: BillKind
    number: str = field(repr=False)
    label: str
    pay_day: int


@dataclass(frozen=True, slots=True)
class SeededAnswers:
    """Answers to the suitability questions, by question: the place of the answer, from 0."""

    days_ago: int
    answers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SeededHolding:
    """A purchase of a wealth product."""

    account_id: str
    days_ago: int
    product_id: str
    amount_fen: int


@dataclass(frozen=True, slots=True)
class Funding:
    """Money that came in before all of this, as much as all of this took, so that the account ends as asserted."""

    account_id: str
    days_ago: int
    party_id: str
    summary: str
    channel: str


@dataclass(frozen=True, slots=True)
class PersonaProducts:
    """All of a household's products. They are the first customer's."""

    deposits: tuple[SeededDeposit, ...] = ()
    cards: tuple[SeededCard, ...] = ()
    purchases: tuple[SeededPurchase, ...] = ()
    numbers: tuple[SeededNumber, ...] = ()
    answers: tuple[SeededAnswers, ...] = ()
    holdings: tuple[SeededHolding, ...] = ()
    fundings: tuple[Funding, ...] = ()

    @property
    def account_ids(self) -> frozenset[str]:
        """Every account that pays for something."""
        return frozenset(each.account_id for each in self._paid)

    @property
    def oldest_days(self) -> int:
        """Days before today of whatever came first, the fundings aside; 0 where there is nothing."""
        return max((each.days_ago for each in self._paid), default=0)

    @property
    def _paid(self) -> tuple[SeededDeposit | SeededCard | SeededNumber | SeededHolding, ...]:
        return (*self.deposits, *self.cards, *self.numbers, *self.holdings)


NOTHING: Final = PersonaProducts()


def read_products(table: TomlTable, main: str) -> PersonaProducts:
    """Read the table `products`. main: the account that pays where none is named.

    Raises:
        PersonaInvalidError: with the field that does not fit; a purchase without a card, an account that pays and has
            no funding, or a funding that is not before everything.
    """
    products = PersonaProducts(
        deposits=table.tables("deposit", lambda each: _deposit(each, main)),
        cards=table.tables("card", lambda each: _card(each, main)),
        purchases=table.tables("purchase", _purchase),
        numbers=table.tables("saved_number", lambda each: _number(each, main)),
        answers=table.tables("answers", _answers),
        holdings=table.tables("holding", lambda each: _holding(each, main)),
        fundings=table.tables("funding", lambda each: _funding(each, main)),
    )
    if len(products.cards) > 1 or (products.purchases and not products.cards):
        raise table.invalid("card")
    if sorted(each.account_id for each in products.fundings) != sorted(products.account_ids):
        raise table.invalid("funding")
    if any(each.days_ago <= products.oldest_days for each in products.fundings):
        raise table.invalid("funding")
    if any(each.days_ago >= products.cards[0].days_ago for each in products.purchases):
        raise table.invalid("purchase")
    return products


def _days_ago(table: TomlTable) -> int:
    return table.number("days_ago", 1, OLDEST_DAYS)


def _account(table: TomlTable, main: str) -> str:
    return table.optional_text("account") or main


def _amount(table: TomlTable) -> int:
    low_fen, high_fen = table.fen_span("yuan")
    if low_fen != high_fen:
        raise table.invalid("yuan")
    return low_fen


def _deposit(table: TomlTable, main: str) -> SeededDeposit:
    account_id, days_ago, months = _account(table, main), _days_ago(table), table.number("months", 3, 60)
    principal_fen, renewal = _amount(table), table.text("renewal")
    if renewal not in {each.value for each in Renewal}:
        raise table.invalid("renewal")
    return SeededDeposit(account_id, days_ago, months, principal_fen, Renewal(renewal))


def _card(table: TomlTable, main: str) -> SeededCard:
    return SeededCard(
        account_id=_account(table, main),
        days_ago=_days_ago(table),
        card_number=table.text("card_number"),
        limit_fen=table.fen("limit"),
        statement_day=table.number("statement_day", 1, 28),
        due_day=table.number("due_day", 1, 28),
        repay_day=table.number("repay_day", 1, 28),
    )


def _purchase(table: TomlTable) -> SeededPurchase:
    return SeededPurchase(_days_ago(table), table.text("merchant"), table.text("category"), _amount(table))


def _number(table: TomlTable, main: str) -> SeededNumber:
    account_id, days_ago = _account(table, main), _days_ago(table)
    kind, number = table.text("kind"), table.text("number")
    if kind not in {each.value for each in BillKind}:
        raise table.invalid("kind")
    try:
        compact(BillKind(kind), number)
    except BillNumberInvalidError as error:
        raise table.invalid("number") from error
    pay_day = table.number("pay_day", 5, 28) if table.has("pay_day") else 0
    return SeededNumber(account_id, days_ago, BillKind(kind), number, table.text("label"), pay_day)


def _answers(table: TomlTable) -> SeededAnswers:
    days_ago, names = _days_ago(table), table.texts("questions")
    places = table.numbers("places", 0, _MOST_QUESTIONS, ())
    if len(names) != len(places):
        raise table.invalid("places")
    return SeededAnswers(days_ago, dict(zip(names, places, strict=True)))


def _holding(table: TomlTable, main: str) -> SeededHolding:
    return SeededHolding(_account(table, main), _days_ago(table), table.text("product"), _amount(table))


def _funding(table: TomlTable, main: str) -> Funding:
    return Funding(
        account_id=_account(table, main),
        days_ago=_days_ago(table),
        party_id=table.text("from"),
        summary=table.text("summary"),
        channel=table.text("channel"),
    )
