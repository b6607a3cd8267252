"""What the bank offers: rates, wealth products, metals and the questionnaire, read from one file of simulated data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from importlib import resources
from typing import TypeVar

from bank.errors import PersonaInvalidError
from bank.rounding import PPM
from bank.savings.errors import CatalogueInvalidError, DepositTermUnknownError, ProductUnknownError
from bank.savings.price_path import PricePath
from bank.toml_table import TomlTable

_FILE = "catalogue.toml"
_LARGEST_NUMBER = 10**9


@dataclass(frozen=True, slots=True)
class Rate:
    """A yearly rate in parts per million and the first day on which it holds."""

    first_day: date
    ppm: int


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time deposit in months, its name and its rates, oldest first."""

    months: int
    name: str
    rates: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class Product:
    """A wealth product. grade: 1 to 5 for R1 to R5; least_fen: smallest purchase; path: its net value, base 10_000."""

    id: str
    name: str
    grade: int
    least_fen: int
    path: PricePath

    def nav_e4(self, day: date) -> int:
        """Return the net value of one unit at the end of a day, in ten-thousandths of a yuan."""
        return self.path.at(day)


@dataclass(frozen=True, slots=True)
class Metal:
    """A precious metal. path: its middle price in fen a gram; the spread is taken on either side of it."""

    id: str
    name: str
    grade: int
    spread_bp: int
    step_mg: int
    path: PricePath


@dataclass(frozen=True, slots=True)
class Option:
    """An answer. floor: whoever gives it is graded C1 whatever the other answers are."""

    text: str
    points: int
    floor: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One question and its answers, of which one is chosen by its place, from 0."""

    id: str
    text: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """All questions; thresholds: the points from which on C2, C3, C4 and C5 are reached."""

    questions: tuple[Question, ...]
    thresholds: tuple[int, ...]


_Named = TypeVar("_Named", Product, Metal)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything on offer. All of it is simulated."""

    current_rates: tuple[Rate, ...]
    terms: tuple[Term, ...]
    products: tuple[Product, ...]
    metals: tuple[Metal, ...]
    questionnaire: Questionnaire

    def current_rate_ppm(self, day: date) -> int:
        """Return the rate of current accounts on a day."""
        return rate_on(self.current_rates, day)

    def term(self, months: int) -> Term:
        """Return the deposit of this length (DepositTermUnknownError)."""
        for term in self.terms:
            if term.months == months:
                return term
        raise DepositTermUnknownError(months=months)

    def product(self, product_id: str) -> Product:
        """Return a wealth product (ProductUnknownError)."""
        return _named(self.products, product_id)

    def metal(self, metal_id: str) -> Metal:
        """Return a metal (ProductUnknownError)."""
        return _named(self.metals, metal_id)


def rate_on(rates: tuple[Rate, ...], day: date) -> int:
    """Return the newest of `rates` that holds on `day`; the oldest one also holds before its own first day."""
    held = [rate.ppm for rate in rates if rate.first_day <= day]
    return held[-1] if held else rates[0].ppm


def load_catalogue(text: str | None = None) -> Catalogue:
    """Read a catalogue's TOML, the packaged one unless given (CatalogueInvalidError with the field's path)."""
    if text is None:
        text = resources.files("bank.savings").joinpath(_FILE).read_text(encoding="utf-8")
    try:
        return TomlTable(tomllib.loads(text)).read(_catalogue)
    except PersonaInvalidError as error:
        raise CatalogueInvalidError(**error.params) from error
    except tomllib.TOMLDecodeError as error:
        raise CatalogueInvalidError(field="file") from error


def _named(things: tuple[_Named, ...], wanted: str) -> _Named:
    for thing in things:
        if thing.id == wanted:
            return thing
    raise ProductUnknownError


def _catalogue(table: TomlTable) -> Catalogue:
    table.number("format", 1, 1)
    if not table.flag("simulated"):
        raise table.invalid("simulated")
    return Catalogue(
        current_rates=_rates(table, "current_rate"),
        terms=table.tables("term", _term),
        products=table.tables("product", _product),
        metals=table.tables("metal", _metal),
        questionnaire=table.table("questionnaire", _questionnaire),
    )


def _rates(table: TomlTable, key: str) -> tuple[Rate, ...]:
    rates = table.tables(key, lambda rate: Rate(rate.day("from"), rate.number("ppm", 0, PPM)))
    if not rates or list(rates) != sorted(rates, key=lambda rate: rate.first_day):
        raise table.invalid(key)
    return rates


def _term(table: TomlTable) -> Term:
    return Term(months=table.number("months", 1, 60), name=table.text("name"), rates=_rates(table, "rate"))


def _product(table: TomlTable) -> Product:
    name = table.text("id")
    return Product(
        id=name,
        name=table.text("name"),
        grade=table.number("grade", 1, 5),
        least_fen=table.fen("least"),
        path=_path(table, name, base=10_000),
    )


def _metal(table: TomlTable) -> Metal:
    name = table.text("id")
    return Metal(
        id=name,
        name=table.text("name"),
        grade=table.number("grade", 1, 5),
        spread_bp=table.number("spread_bp", 0, 1_000),
        step_mg=table.number("step_mg", 1, 1_000_000),
        path=_path(table, name, base=table.fen("price")),
    )


def _path(table: TomlTable, seed: str, base: int) -> PricePath:
    return PricePath(
        seed=seed,
        base=base,
        launch=table.day("launch"),
        drift_ppm=table.number("drift_ppm", 0, PPM),
        swing_ppm=table.number("swing_ppm", 0, PPM // 2),
    )


def _questionnaire(table: TomlTable) -> Questionnaire:
    thresholds = table.numbers("thresholds", 0, _LARGEST_NUMBER, ())
    if len(thresholds) != 4 or list(thresholds) != sorted(thresholds):
        raise table.invalid("thresholds")
    return Questionnaire(questions=table.tables("question", _question), thresholds=thresholds)


def _question(table: TomlTable) -> Question:
    return Question(id=table.text("id"), text=table.text("text"), options=table.tables("options", _option))


def _option(table: TomlTable) -> Option:
    return Option(
        text=table.text("text"),
        points=table.number("points", 0, 100),
        floor=table.flag("floor") if table.has("floor") else False,
    )
