"""The fixed names of the books: none is forgotten, and people keep theirs."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from app.paths import ROOT
from app.viewmodels.names_table import FIXED
from bank.bills.companies import COMPANIES
from bank.bills.payments import SUMMARIES
from bank.savings.catalogue import load_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

PERSONAS = sorted((ROOT / "assets" / "personas").glob("*.toml"))
FLOWS = ("recurring", "gift", "event")


def people(persona: dict[str, Any]) -> Iterator[str]:
    """Everybody in the file, who keeps their name in every language: the two swindlers and oneself elsewhere, too."""
    yield from (each["name"] for each in persona["customer"])
    yield from (each["name"] for each in persona["payee"] if "relation" in each)
    yield from (each["name"] for each in persona["counterparty"] if each["id"].startswith("safe-account-"))


@pytest.mark.parametrize("path", PERSONAS, ids=lambda path: path.stem)
def test_every_fixed_name_of_a_persona_has_a_translation(path: Any) -> None:
    persona = tomllib.loads(path.read_text(encoding="utf-8"))
    parties = [*persona["counterparty"], *persona["payee"]]
    flows = [flow for kind in FLOWS for flow in persona.get(kind, [])]
    names = {each["name"] for each in (*parties, *persona["account"])} | {each["bank_name"] for each in parties}
    names |= {flow[field] for flow in flows for field in ("summary", "channel")}
    names |= {each["merchant"] for each in persona["products"].get("purchase", [])}
    assert names - set(people(persona)) <= FIXED
    assert not FIXED & set(people(persona))


def test_the_banks_own_names_have_translations() -> None:
    catalogue = load_catalogue()
    assert {company.name for company in COMPANIES} | set(SUMMARIES.values()) <= FIXED
    assert {product.name for product in catalogue.products} | {metal.name for metal in catalogue.metals} <= FIXED
    assert {f"定期存款{term.name}" for term in catalogue.terms} <= FIXED
