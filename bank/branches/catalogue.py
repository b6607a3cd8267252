"""The branches as branches.toml has them, and when each is open."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib import resources
from typing import Final

from bank.bilingual import words
from bank.branches.errors import BranchServiceUnknownError, BranchUnknownError
from bank.branches.values import Access, Branch, BranchService, SignLanguage, Span
from bank.clock import SHANGHAI
from bank.festivals import FESTIVALS
from bank.toml_table import TomlTable

_LOOKED_AHEAD: Final = 21  # days; no branch is closed for longer
_SPRING_DAYS: Final = 3
_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All branches, what is done at them, and the days of each year on which all of them are closed."""

    branches: tuple[Branch, ...]
    services: tuple[BranchService, ...]
    closed: tuple[str, ...]

    def branch(self, branch_id: str) -> Branch:
        """Return a branch by its id (BranchUnknownError)."""
        for branch in self.branches:
            if branch.id == branch_id:
                return branch
        raise BranchUnknownError

    def service(self, service_id: str) -> BranchService:
        """Return what is done at branches by its id (BranchServiceUnknownError)."""
        for service in self.services:
            if service.id == service_id:
                return service
        raise BranchServiceUnknownError

    def is_holiday(self, day: date) -> bool:
        """Tell whether all branches are closed: named days, and the first days of the Spring Festival."""
        springs = FESTIVALS["春节"]
        return f"{day:%m-%d}" in self.closed or any(0 <= (day - first).days < _SPRING_DAYS for first in springs)

    def hours(self, branch: Branch, day: date) -> Span | None:
        """Return a branch's hours on a day, None where it is closed."""
        return None if self.is_holiday(day) else branch.week[day.weekday()]

    def is_open(self, branch: Branch, moment: datetime) -> bool:
        """Tell whether a branch is open at a moment: from the minute it opens until the minute it closes."""
        span = self.hours(branch, moment.date())
        return span is not None and span.opens <= moment.time() < span.closes

    def next_opening(self, branch: Branch, moment: datetime) -> datetime | None:
        """Return when a branch opens next after a moment, None if it does not within three weeks."""
        for ahead in range(_LOOKED_AHEAD):
            day = moment.date() + timedelta(days=ahead)
            span = self.hours(branch, day)
            if span is not None and (opens := at(day, span.opens)) > moment:
                return opens
        return None


def at(day: date, when: time) -> datetime:
    """Return the moment of a day at a time."""
    return datetime.combine(day, when, SHANGHAI)


@cache
def load_catalogue() -> Catalogue:
    """Return the packaged branches (PersonaInvalidError with the place for a file that does not fit)."""
    return parse_catalogue(resources.files("bank.branches").joinpath("branches.toml").read_text(encoding="utf-8"))


def parse_catalogue(text: str) -> Catalogue:
    """Return the branches that a TOML text gives (PersonaInvalidError)."""
    return TomlTable(tomllib.loads(text)).read(_catalogue)


def _catalogue(table: TomlTable) -> Catalogue:
    services = table.tables("services", _service)
    branches = table.tables("branches", _branch)
    known = {service.id for service in services}
    if not all(set(branch.services) <= known for branch in branches):
        raise table.invalid("branches")
    return Catalogue(branches, services, table.texts("closed"))


def _service(table: TomlTable) -> BranchService:
    return BranchService(
        table.text("id"), table.table("name", words), table.table("plain", words), table.table("bring", words)
    )


def _branch(table: TomlTable) -> Branch:
    weekdays, saturday, sunday = (_span(table, key) for key in ("weekdays", "saturday", "sunday"))
    return Branch(
        id=table.text("id"),
        name=table.table("name", words),
        district=table.table("district", words),
        address=table.table("address", words),
        route=table.table("route", words),
        week=(weekdays,) * (_WEEK - 2) + (saturday, sunday),
        services=table.texts("services"),
        access=_access(table),
        sign_language=table.table("sign_language", _sign_language) if table.has("sign_language") else None,
        counters=table.number("counters", 1, 9),
        busy=table.number("busy", 10, 300),
    )


def _access(table: TomlTable) -> tuple[Access, ...]:
    try:
        return tuple(Access(value) for value in table.texts("access"))
    except ValueError as error:
        raise table.invalid("access") from error


def _sign_language(table: TomlTable) -> SignLanguage:
    span = _span(table, "hours")
    if span is None:
        raise table.invalid("hours")
    return SignLanguage(table.numbers("weekdays", 0, _WEEK - 1, ()), span)


def _span(table: TomlTable, key: str) -> Span | None:
    """Take `"09:00-17:00"`, or None where the field is not there."""
    text = table.optional_text(key)
    if text is None:
        return None
    try:
        opens, closes = (time.fromisoformat(part) for part in text.split("-"))
    except ValueError as error:
        raise table.invalid(key) from error
    if opens >= closes:
        raise table.invalid(key)
    return Span(opens, closes)
