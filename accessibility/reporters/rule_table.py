"""`docs/audit-rules.md`, made from the rules, the profiles and the lists of other checkers.

usage: python -m accessibility.reporters.rule_table > docs/audit-rules.md
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from accessibility.profile import load_profile, profile_names
from accessibility.reporters.parity import LISTS
from accessibility.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accessibility.profile import Demand
    from accessibility.reporters.parity import Item
    from accessibility.rules.base import Rule
    from accessibility.tree.words import Aspect

HEAD = """# The rules of the audit

Made by `python -m accessibility.reporters.rule_table > docs/audit-rules.md`; a test compares them. How the audit works is in
[audit.md](audit.md).
"""


def rules_page() -> str:
    """The whole page as Markdown."""
    parts = [HEAD, f"## {len(RULES)} rules\n", rule_table(), "## By profile\n", profile_table()]
    parts.append("## Beside other checkers and the standards\n")
    for name, items in LISTS.items():
        parts += [
            f"### {name}: {sum(1 for item in items if item.rules)} of {len(items)} covered\n",
            parity_table(items),
        ]
    return "\n".join(parts)


def rule_table() -> str:
    """What each rule checks, how many profiles ask for it, and when it cannot tell."""
    profiles = [load_profile(name) for name in profile_names()]
    asked = [demand.rule.id for profile in profiles for demand in profile.demands]
    lines = [_row(["rule", "checks that", "profiles", "cannot tell"]), _row(["---"] * 4)]
    for rule in RULES:
        says = (inspect.getdoc(rule.check) or "").splitlines()[0].rstrip(".")
        lines.append(_row([rule.id, says, str(asked.count(rule.id)), "; ".join(_unable(rule)) or "–"]))
    return "\n".join(lines) + "\n"


def _unable(rule: Rule[Any]) -> Iterator[str]:
    """When a rule cannot tell, on any source and on one that tells less."""
    if rule.not_run:
        yield rule.not_run
    if rule.needs:
        yield f"not run where the source does not tell: {_aspects(rule.needs)}"
    if rule.needs_to_pass:
        yield f"cannot pass where it does not tell: {_aspects(rule.needs_to_pass)}"


def _aspects(aspects: frozenset[Aspect]) -> str:
    return ", ".join(sorted(aspect.value.replace("_", " ") for aspect in aspects))


def profile_table() -> str:
    """Where each profile takes a rule from, with its thresholds."""
    profiles = [load_profile(name) for name in profile_names()]
    demands = [{demand.rule.id: demand for demand in profile.demands} for profile in profiles]
    heads = ["rule", *(f"`{profile.id}`" for profile in profiles)]
    lines = [_row(heads), _row(["---"] * len(heads))]
    lines += [_row([rule.id, *(_asked(one.get(rule.id)) for one in demands)]) for rule in RULES]
    return "\n".join(lines) + "\n"


def parity_table(items: tuple[Item, ...]) -> str:
    """One list of checks with the rules that cover them."""
    lines = [_row(["it asks", "rules", "left out, or why no rule can"]), _row(["---"] * 3)]
    lines += [
        _row([item.asks, ", ".join(f"XX-{rule}" for rule in item.rules) or "none", item.note or "–"]) for item in items
    ]
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
    print(rules_page(), end="")  # noqa: T201 -- what the command prints
