"""What a study may name: pages, banks, text sizes, the assistant's profiles, the bank's events with their values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.pages import Page
from app.paths import PERSONAS
from app.settings import TEXT_STEPS
from lab.study import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

PROFILES: Mapping[str, Mapping[str, float | bool]] = {
    "normal": {},
    "slow": {"speech_rate": 0.8},
    "silent": {"speak_replies": False},
}
"""The assistant's profiles: what of the settings differs from the program's own."""

_TRANSFER = frozenset({"payee", "amount_fen", "by"})
EVENTS: Mapping[str, frozenset[str]] = {
    "page.opened": frozenset({"page"}),
    "transfer.reviewed": _TRANSFER,
    "transfer.risk_asked": _TRANSFER,
    "transfer.posted": _TRANSFER,
    "transfer.waiting": _TRANSFER,
    "transfer.cancelled": _TRANSFER,
    "transfer.expired": _TRANSFER,
    "transfer.failed": _TRANSFER | {"code"},
    "order.reviewed": frozenset({"order", "amount_fen"}),
    "order.carried_out": frozenset({"order", "amount_fen"}),
    "order.failed": frozenset({"order", "amount_fen", "code"}),
    "setting.changed": frozenset({"setting", "value"}),
}
"""The bank's events, and the names of their values. `payee` is a relation (女儿), or 其他; `by` is touch or voice."""


def vocabulary() -> Vocabulary:
    """What this program offers to studies."""
    return Vocabulary(
        pages=frozenset(page.value for page in Page),
        banks=frozenset(file.stem for file in PERSONAS.glob("*.toml")),
        text_steps=TEXT_STEPS,
        profiles=tuple(PROFILES),
        events=EVENTS,
    )
