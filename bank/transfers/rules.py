"""The numbers of the transfers room, read from rules.toml, where each has its source."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from datetime import timedelta
from importlib import resources


@dataclass(frozen=True, slots=True)
class TransferRules:
    """Amounts in fen, spans in milliseconds; what each is, rules.toml says."""

    signature_day_total_fen: int
    notice_day_total_fen: int
    two_hours_ms: int
    chosen_delay_ms: int
    longest_delay_ms: int
    grace_ms: int
    answer_ms: int
    cooling_ms: int
    furthest_first_ms: int

    @property
    def grace(self) -> timedelta:
        """How long after its moment something is still sent."""
        return timedelta(milliseconds=self.grace_ms)


def load_rules() -> TransferRules:
    """Return the packaged rules (ValueError for a file that names too few, too many, or no positive integers)."""
    return parse_rules(resources.files("bank.transfers").joinpath("rules.toml").read_text(encoding="utf-8"))


def parse_rules(text: str) -> TransferRules:
    """Return the rules that a TOML text gives (ValueError as `load_rules`)."""
    values: dict[str, int] = {}
    for table in tomllib.loads(text).values():
        values |= table
    if set(values) != {each.name for each in fields(TransferRules)}:
        msg = "rules.toml does not name the rules there are"
        raise ValueError(msg)
    if not all(type(value) is int and value > 0 for value in values.values()):
        msg = "rules.toml holds something else than positive integers"
        raise ValueError(msg)
    return TransferRules(**values)
