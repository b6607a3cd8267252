"""A profile: one standard as data, which rules it asks for, its clauses, and every threshold."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from accessibility.errors import ProfileError
from accessibility.fields import Fields
from accessibility.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from accessibility.rules.base import Rule, Scope, Verdict

FOLDER = Path(__file__).parent / "profiles"
DEFAULT = "miit-2021"


@dataclass(frozen=True, slots=True)
class Demand:
    """One rule as a standard asks for it."""

    rule: Rule[Any]
    clauses: tuple[str, ...]
    """Quoted, each with the name of its standard."""
    thresholds: tuple[tuple[str, object], ...]
    """As they stand in the file, for people."""
    check: Callable[[Scope], Iterable[Verdict]]


@dataclass(frozen=True, slots=True)
class Profile:
    """A standard. A rule that it does not name is not run."""

    id: str
    title: str
    demands: tuple[Demand, ...]
    """In the order of RULES."""


def profile_names() -> tuple[str, ...]:
    """The ids of the profiles that come with the program."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.toml")))


def load_profile(name_or_file: str = DEFAULT) -> Profile:
    """The profile of this id, or the one in this `.toml` file. Raises ProfileError."""
    own = name_or_file.endswith(".toml")
    if not own and name_or_file not in profile_names():
        raise ProfileError("PROFILE_UNKNOWN", f"没有配置“{name_or_file[:80]}”，可选：{'、'.join(profile_names())}")
    file = Path(name_or_file) if own else FOLDER / f"{name_or_file}.toml"
    try:
        content = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError("PROFILE_UNKNOWN", f"{file.name} 读不出来（{type(error).__name__}）") from error
    return parse_profile(content)


def parse_profile(content: str) -> Profile:
    """The profile in this TOML text. Raises ProfileError."""
    try:
        raw = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise ProfileError("PROFILE_NOT_TOML", str(error)[:200]) from error
    top = Fields(raw, "", _fault)
    profile_id, title = top.text("id"), top.text("title")
    rules = top.table("rules")
    top.done()
    unknown = sorted(set(raw["rules"]) - {rule.id for rule in RULES})
    if unknown:
        raise ProfileError("PROFILE_RULE", f"没有规则 {unknown[0][:80]}")
    demands = [_demand(rule, rules.table(rule.id), raw["rules"][rule.id]) for rule in RULES if rule.id in raw["rules"]]
    if not demands:
        raise ProfileError("PROFILE_RULE", "一条规则也没有")
    return Profile(profile_id, title, tuple(demands))


def _demand(rule: Rule[Any], fields: Fields, raw: dict[str, object]) -> Demand:
    clauses = fields.texts("clauses")
    if not clauses:
        raise fields.fault("clauses", "is missing")
    check = rule.bind(fields)
    fields.done()
    thresholds = tuple((name, value) for name, value in raw.items() if name != "clauses")
    return Demand(rule, clauses, thresholds, check)


def _fault(complaint: str) -> ProfileError:
    return ProfileError("PROFILE_FIELD", complaint)
