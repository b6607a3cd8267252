"""The table of rules in `docs/audit.md`, made from the rules and the profiles.

usage: python -m accessibility.reporters.rule_table
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

from accessibility.profile import load_profile, profile_names
from accessibility.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.profile import Demand


def rule_table() -> str:
    """The table as Markdown: what each rule checks, where each profile takes it from, and when it cannot tell."""
    profiles = [load_profile(name) for name in profile_names()]
    demands = [{demand.rule.id: demand for demand in profile.demands} for profile in profiles]
    heads = ["rule", "checks that", *(f"`{profile.id}`" for profile in profiles), "cannot tell"]
    lines = [_row(heads), _row(["---"] * len(heads))]
    for rule in RULES:
        says = (inspect.getdoc(rule.check) or "").splitlines()[0].rstrip(".")
        asked = (_asked(one.get(rule.id)) for one in demands)
        lines.append(_row([rule.id, says, *asked, rule.not_run or "–"]))
    return "\n".join(lines) + "\n"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _asked(demand: Demand | None) -> str:
    if demand is None:
        return "–"
    clauses = ", ".join(clause.partition("：")[0].split()[-1] for clause in demand.clauses)
    return "; ".join([clauses, *_thresholds(demand)])


def _thresholds(demand: Demand) -> Iterator[str]:
    for name, value in demand.thresholds:
        if isinstance(value, bool):
            yield name if value else f"not {name}"
        elif isinstance(value, list):
            yield f"{len(value)} {name}"
        else:
            yield f"{name} {value}"


if __name__ == "__main__":
    print(rule_table(), end="")  # noqa: T201 -- what the command prints
