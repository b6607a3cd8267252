"""What this bank and this customer can mean, for understanding by sound: its services, its products, their payees."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from app.services import SERVICES
from bank.savings.catalogue import load_catalogue
from bank.suggestions.catalogue import CATALOGUE
from dialogs.language.lexicon import ADJUSTMENTS, BANK_TERMS, Lexicon

if TYPE_CHECKING:
    from dialogs.port import PayeeName


def lexicon_of(payees: tuple[PayeeName, ...]) -> Lexicon:
    """The lexicon of one customer."""
    return Lexicon(payees=payees, names=bank_names())


@lru_cache(maxsize=1)
def bank_names() -> tuple[str, ...]:
    """Names of services, as both versions call them and as people look for them, and of products; each once."""
    services = [name for service in SERVICES for name in (service.name, service.elder_name, *service.words)]
    suggested = [service.name for service in CATALOGUE]
    offered = load_catalogue()
    products = [product.name for product in offered.products]
    metals = [metal.name for metal in offered.metals]
    return tuple(dict.fromkeys((*BANK_TERMS, *ADJUSTMENTS, *services, *suggested, *products, *metals)))
