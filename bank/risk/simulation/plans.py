"""What is simulated: kinds of people, what they do now and then, and frauds, read from this folder's TOML files."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from typing import Final

from bank.risk.data import read_toml
from bank.toml_table import TomlTable

FORMAT: Final = 1
SPLITS: Final = ("train", "tune", "test")

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of person; people.toml explains the fields. Shares and `night` are fractions here."""

    id: str
    share: float
    ages: Span
    elder: float
    income: Span
    savings: Span
    payees: Span
    per_month: Span
    usual: Span
    night: float


@dataclass(frozen=True, slots=True)
class Unusual:
    """Something ordinary that happens now and then; exactly one of yuan and share is given."""

    id: str
    per_year: Span
    yuan: Span | None
    share: Span | None
    new: bool
    burst: Span
    night: float
    near: float
    deposit: float
    received: float


@dataclass(frozen=True, slots=True)
class Fraud:
    """One type of fraud; frauds.toml explains the fields."""

    id: str
    ages: Span
    transfers: Span
    gap_minutes: Span
    yuan: Span | None
    share: Span | None
    growth: Span
    same_payee: float
    night: float
    telling: float
    coached: float
    listed: float
    returned: float
    loan: float
    deposit: float
    cobrowsing: float


@dataclass(frozen=True, slots=True)
class Texts:
    """One split's texts: of frauds by type, what victims are told to write, and harmless ones."""

    fraud: dict[str, tuple[str, ...]]
    coached: tuple[str, ...]
    plain: tuple[str, ...]
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that a simulated year is drawn from."""

    kinds: tuple[Kind, ...]
    unusual: tuple[Unusual, ...]
    frauds: tuple[Fraud, ...]
    texts: Texts


def load_plan(split: str) -> Plan:
    """Return the packaged plan with the texts of one split (RiskDataInvalidError)."""
    kinds, unusual = read_toml(_file("people.toml"), _people)
    frauds = read_toml(_file("frauds.toml"), _frauds)
    return Plan(kinds, unusual, frauds, read_toml(_file("texts.toml"), lambda table: _texts(table, split, frauds)))


def _file(name: str) -> str:
    return resources.files("bank.risk.simulation").joinpath(name).read_text(encoding="utf-8")


def _people(table: TomlTable) -> tuple[tuple[Kind, ...], tuple[Unusual, ...]]:
    table.number("format", FORMAT, FORMAT)
    return table.tables("kind", _kind), table.tables("unusual", _unusual)


def _frauds(table: TomlTable) -> tuple[Fraud, ...]:
    table.number("format", FORMAT, FORMAT)
    return table.tables("fraud", _fraud)


def _kind(table: TomlTable) -> Kind:
    return Kind(
        id=table.text("id"),
        share=_fraction(table, "share"),
        ages=_span(table, "ages"),
        elder=_fraction(table, "elder"),
        income=_span(table, "income"),
        savings=_span(table, "savings"),
        payees=_span(table, "payees"),
        per_month=_decimal_span(table, "per_month"),
        usual=_span(table, "usual"),
        night=_fraction(table, "night"),
    )


def _unusual(table: TomlTable) -> Unusual:
    return Unusual(
        id=table.text("id"),
        per_year=_decimal_span(table, "per_year"),
        yuan=_span(table, "yuan") if table.has("yuan") else None,
        share=_percent_span(table, "share") if table.has("share") else None,
        new=table.flag("new"),
        burst=_span(table, "burst") if table.has("burst") else (1, 1),
        night=_fraction(table, "night"),
        near=_fraction(table, "near"),
        deposit=_fraction(table, "deposit"),
        received=_fraction(table, "received"),
    )


def _fraud(table: TomlTable) -> Fraud:
    return Fraud(
        id=table.text("id"),
        ages=_span(table, "ages"),
        transfers=_span(table, "transfers"),
        gap_minutes=_span(table, "gap_minutes"),
        yuan=_span(table, "yuan") if table.has("yuan") else None,
        share=_percent_span(table, "share") if table.has("share") else None,
        growth=_decimal_span(table, "growth") if table.has("growth") else (1.0, 1.0),
        same_payee=_fraction(table, "same_payee"),
        night=_fraction(table, "night"),
        telling=_fraction(table, "telling"),
        coached=_fraction(table, "coached"),
        listed=_fraction(table, "listed"),
        returned=_fraction(table, "returned"),
        loan=_fraction(table, "loan"),
        deposit=_fraction(table, "deposit"),
        cobrowsing=_fraction(table, "cobrowsing"),
    )


def _texts(table: TomlTable, split: str, frauds: tuple[Fraud, ...]) -> Texts:
    table.number("format", FORMAT, FORMAT)

    def of_split(inner: TomlTable) -> tuple[str, ...]:
        found = {name: inner.texts(name) for name in SPLITS}
        if not all(found.values()):
            raise inner.invalid(split)
        return found[split]

    return Texts(
        fraud=table.table("fraud", lambda inner: {fraud.id: inner.table(fraud.id, of_split) for fraud in frauds}),
        coached=table.table("coached", of_split),
        plain=table.table("plain", of_split),
        near=table.table("near", of_split),
    )


def _fraction(table: TomlTable, key: str) -> float:
    """Take a number of per cent, none where the field is not there."""
    return table.number(key, 0, 100) / 100 if table.has(key) else 0.0


def _span(table: TomlTable, key: str) -> Span:
    low, high = table.numbers(key, 0, 10_000_000, ())
    return float(low), float(high)


def _percent_span(table: TomlTable, key: str) -> Span:
    low, high = _span(table, key)
    return low / 100, high / 100


def _decimal_span(table: TomlTable, key: str) -> Span:
    """Take two numbers written as texts, since the project's tables hold no floats."""
    low, high = table.texts(key)
    return float(low), float(high)
