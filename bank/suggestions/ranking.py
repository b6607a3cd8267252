"""Which services to suggest, and why: a function of the uses, the moment and the version, in whole numbers.

A service's score is the sum of what its uses are worth. A use is worth 64 points on its day, and half of what it was
after every two weeks. Uses that are at most 30 minutes apart are one session. Where the customer is in a session now, a
service that followed the latest one in at least three earlier sessions, and in at least half of those that had the
latest one, gets up to 128 points more: its share of those sessions. All numbers are ours.

Nothing that sells is ever suggested because something else was used. In the elder version nothing that sells is
suggested at all, nor named in a reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Final

from bank.suggestions.catalogue import CATALOGUE, SELLING, Service, find_service

KEPT: Final = timedelta(days=90)
"""How long a use counts and is kept."""
SESSION_GAP: Final = timedelta(minutes=30)
POINTS_OF_A_USE: Final = 64
HALVED_EVERY: Final = timedelta(days=14)
POINTS_OF_FOLLOWING: Final = 128
LEAST_FOLLOWED: Final = 3
OFTEN_WITHIN: Final = timedelta(days=30)
OFTEN: Final = 2


class Ground(Enum):
    """Why a service is suggested."""

    FOLLOWS = "follows"
    OFTEN = "often"
    LATELY = "lately"


@dataclass(frozen=True, slots=True)
class Use:
    """A service was opened."""

    at: datetime
    service: Service


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A service and the reason for it, one plain Chinese sentence.

    ground and its values say the same for other languages. count: of times in the last 30 days (OFTEN) or of days ago
    (LATELY); after: the service that this one tends to follow (FOLLOWS).
    """

    service: Service
    reason: str
    ground: Ground
    count: int = 0
    after: Service | None = None


def rank(uses: Sequence[Use], now: datetime, *, elder: bool, count: int) -> tuple[Suggestion, ...]:
    """Return up to `count` suggestions, best first. Uses after `now` or older than KEPT do not count."""
    known = sorted((use for use in uses if now - KEPT <= use.at <= now), key=lambda use: (use.at, use.service.id))
    if elder:
        known = [use for use in known if use.service.kind not in SELLING]
    latest, following = _following(known, now)
    scores = _scores(known, now)
    newest = {use.service.id: use.at for use in known}
    candidates = [service for service in CATALOGUE if service.id in newest]
    candidates.sort(
        key=lambda each: scores[each.id] + following.get(each.id, 0), reverse=True
    )  # stable: as in CATALOGUE
    return tuple(
        _suggestion(service, known, now, latest if following.get(service.id, 0) >= scores[service.id] else None)
        for service in candidates[:count]
    )


def sessions(uses: Sequence[Use]) -> list[list[Use]]:
    """Return uses, given in order of time, in groups that no pause of more than SESSION_GAP divides."""
    groups: list[list[Use]] = []
    for use in uses:
        if groups and use.at - groups[-1][-1].at <= SESSION_GAP:
            groups[-1].append(use)
        else:
            groups.append([use])
    return groups


def _scores(uses: Sequence[Use], now: datetime) -> Mapping[str, int]:
    scores: Counter[str] = Counter()
    for use in uses:
        scores[use.service.id] += POINTS_OF_A_USE >> ((now - use.at) // HALVED_EVERY)
    return scores


def _following(uses: Sequence[Use], now: datetime) -> tuple[Service | None, Mapping[str, int]]:
    """Return the service of this very session that was opened last, and the points of those that tend to follow it."""
    if not uses or now - uses[-1].at > SESSION_GAP:
        return None, {}
    latest = uses[-1].service
    with_latest, followed = 0, Counter[str]()
    for session in sessions(uses)[:-1]:
        opened = [use.service.id for use in session]
        if latest.id in opened:
            with_latest += 1
            followed.update(set(opened[opened.index(latest.id) + 1 :]) - {latest.id})
    return latest, {
        service_id: POINTS_OF_FOLLOWING * times // with_latest
        for service_id, times in followed.items()
        if times >= LEAST_FOLLOWED and 2 * times >= with_latest and find_service(service_id).kind not in SELLING
    }


def _suggestion(service: Service, uses: Sequence[Use], now: datetime, latest: Service | None) -> Suggestion:
    if latest is not None:
        return Suggestion(service, f"您用完“{latest.name}”，常常接着用它。", Ground.FOLLOWS, after=latest)
    times = [use.at for use in uses if use.service == service]
    lately = sum(now - at <= OFTEN_WITHIN for at in times)
    if lately >= OFTEN:
        return Suggestion(service, f"最近30天您用过{lately}次。", Ground.OFTEN, count=lately)
    days = (now.date() - times[-1].astimezone(now.tzinfo).date()).days
    when = {0: "今天", 1: "昨天"}.get(days, f"{days}天前")
    return Suggestion(service, f"您{when}用过。", Ground.LATELY, count=days)
