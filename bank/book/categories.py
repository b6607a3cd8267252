"""Kinds of income and expense, and the rules that sort an entry into one of them. The list is data: categories.toml."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Final, Literal

from bank.book.errors import BookCategoriesInvalidError, BookCategoryMismatchError, BookCategoryUnknownError
from bank.errors import PersonaInvalidError
from bank.policy import LARGEST_AMOUNT_FEN
from bank.toml_table import TomlTable

FORMAT: Final = 1
HIGHEST_PRIORITY: Final = 100

Direction = Literal["in", "out"]
Side = Literal["in", "out", "own"]


@dataclass(frozen=True, slots=True)
class Category:
    """One kind. side: income, expense, or neither (between one's own accounts)."""

    id: str
    name: str
    side: Side


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules look at. relation: what the customer calls the counterparty, "" for no payee of theirs."""

    direction: Direction
    counterparty: str
    summary: str
    remark: str
    channel: str
    product: str
    relation: str
    own_accounts: bool
    amount_fen: int


@dataclass(frozen=True, slots=True)
class Rule:
    """One condition list of a category; an empty one fits everything. Amounts in fen, both bounds included."""

    category: str
    side: Side
    priority: int
    counterparty: tuple[str, ...] = ()
    summary: tuple[str, ...] = ()
    channel: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    product: tuple[str, ...] = ()
    relation: tuple[str, ...] = ()
    own_accounts: bool = False
    least_fen: int = 0
    most_fen: int = LARGEST_AMOUNT_FEN

    def fits(self, facts: Facts) -> bool:
        """Tell whether everything that the rule names fits."""
        return self.fits_words(facts) and self.least_fen <= facts.amount_fen <= self.most_fen

    def fits_words(self, facts: Facts) -> bool:
        """Tell whether everything but the amount fits."""
        said = f"{facts.summary}\n{facts.remark}"
        return (
            self.side in (facts.direction, "own")
            and (not self.own_accounts or facts.own_accounts)
            and (not self.product or facts.product in self.product)
            and _has(self.counterparty, facts.counterparty)
            and _has(self.summary, said)
            and _has(self.channel, facts.channel)
            and (not self.relation or facts.relation in self.relation)
            and not (self.without and _has(self.without, f"{facts.counterparty}\n{said}\n{facts.channel}"))
        )


class CategoryList:
    """All kinds and rules. digest names this very list, so that a book knows when it was sorted by another one."""

    def __init__(self, categories: Sequence[Category], rules: Sequence[Rule], digest: str) -> None:
        self.categories: Final = tuple(categories)
        self.digest: Final = digest
        self._by_id: Final[Mapping[str, Category]] = {category.id: category for category in categories}
        self._rules: Final = tuple(sorted(rules, key=lambda rule: -rule.priority))

    def side(self, side: Side) -> tuple[Category, ...]:
        """Return the kinds of one side in the list's order."""
        return tuple(category for category in self.categories if category.side == side)

    def get(self, category_id: object) -> Category:
        """Return one kind (BookCategoryUnknownError)."""
        found = self._by_id.get(category_id) if isinstance(category_id, str) else None
        if found is None:
            raise BookCategoryUnknownError
        return found

    def name(self, category_id: str) -> str:
        """Return a kind's name, or the id of one that a former list had."""
        found = self._by_id.get(category_id)
        return category_id if found is None else found.name

    def for_direction(self, category_id: object, direction: Direction) -> Category:
        """Return a kind that money in this direction may have (BookCategoryUnknownError, BookCategoryMismatchError)."""
        category = self.get(category_id)
        if category.side not in (direction, "own"):
            raise BookCategoryMismatchError
        return category

    def named(self, text: str) -> tuple[Category, ...]:
        """Return the kinds whose name is this text, or else those whose name contains it."""
        exact = tuple(category for category in self.categories if category.name == text)
        return exact or tuple(category for category in self.categories if text and text in category.name)

    def classify(self, facts: Facts) -> str:
        """Return the category that the rules give."""
        return next(rule.category for rule in self._rules if rule.fits(facts))

    def candidates(self, facts: Facts) -> tuple[Rule, ...]:
        """Return the rules that fit whatever the amount, best first; for sorting many entries that read alike."""
        return tuple(rule for rule in self._rules if rule.fits_words(facts))


def packaged() -> CategoryList:
    """Read the bank's own list."""
    return load(resources.files("bank.book").joinpath("categories.toml").read_text(encoding="utf-8"))


def load(text: str) -> CategoryList:
    """Read a list from TOML (BookCategoriesInvalidError)."""
    try:
        return _checked(TomlTable(tomllib.loads(text)).read(_read), hashlib.sha256(text.encode()).hexdigest())
    except PersonaInvalidError as error:
        raise BookCategoriesInvalidError(field=str(error.params["field"])) from error
    except tomllib.TOMLDecodeError as error:
        raise BookCategoriesInvalidError(field="") from error


def _checked(read: Sequence[tuple[Category, tuple[Rule, ...]]], digest: str) -> CategoryList:
    categories = [category for category, _ in read]
    rules = [rule for _, rules in read for rule in rules]
    if len({category.id for category in categories}) != len(categories):
        raise BookCategoriesInvalidError(field="category")
    for side in ("in", "out"):  # every entry must fall somewhere
        if not any(rule.side == side and rule == Rule(rule.category, rule.side, rule.priority) for rule in rules):
            raise BookCategoriesInvalidError(field="category.rule")
    return CategoryList(categories, rules, digest)


def _read(table: TomlTable) -> tuple[tuple[Category, tuple[Rule, ...]], ...]:
    if table.number("format", 0, 1_000) != FORMAT or not table.flag("simulated"):
        raise table.invalid("format")
    return table.tables("category", _category)


def _category(table: TomlTable) -> tuple[Category, tuple[Rule, ...]]:
    category_id = table.text("id")
    sides: tuple[Side, ...] = ("in", "out", "own")
    side = next((side for side in sides if category_id.startswith(f"{side}.")), None)
    if side is None:
        raise table.invalid("id")
    category = Category(category_id, table.text("name"), side)
    return category, table.tables("rule", lambda rule: _rule(rule, category))


def _rule(table: TomlTable, category: Category) -> Rule:
    return Rule(
        category=category.id,
        side=category.side,
        priority=table.number("priority", 0, HIGHEST_PRIORITY),
        counterparty=table.texts("counterparty"),
        summary=table.texts("summary"),
        channel=table.texts("channel"),
        without=table.texts("without"),
        product=table.texts("product"),
        relation=table.texts("relation"),
        own_accounts=table.flag("own_accounts") if table.has("own_accounts") else False,
        least_fen=table.fen("least") if table.has("least") else 0,
        most_fen=table.fen("most") if table.has("most") else LARGEST_AMOUNT_FEN,
    )


def _has(words: tuple[str, ...], text: str) -> bool:
    return not words or any(word in text for word in words)
