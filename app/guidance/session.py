"""Who may see the screen, from the code that is shown to the end. Pure: values and the time in, values out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

CODE_LIFETIME: Final = timedelta(minutes=3)
"""How long a code can be used, and how much longer each time the customer asks for more (MIIT web annex: extendable)."""
CODE_DIGITS: Final = 6
MOST_TRIES: Final = 5
"""Wrong codes before the offer is withdrawn: one in 200,000 that a guess gets in."""
LONGEST_NAME: Final = 20


class Phase(StrEnum):
    """How far the two have come."""

    OFF = "off"
    OFFERED = "offered"
    """A code is shown; whoever enters it may ask."""
    ASKED = "asked"
    """Somebody entered the code and waits for the customer's answer."""
    OPEN = "open"
    """The helper sees the screen."""


class Ending(StrEnum):
    """Why it is over."""

    BY_CUSTOMER = "by-customer"
    BY_HELPER = "by-helper"
    REFUSED = "refused"
    LAPSED = "lapsed"
    TOO_MANY_TRIES = "too-many-tries"


@dataclass(frozen=True, slots=True)
class Session:
    """One attempt at looking at the screen together."""

    phase: Phase = Phase.OFF
    code: str = ""
    expires_at: datetime | None = None
    """When the code lapses; None once somebody was let in."""
    ticket: str = ""
    """What the helper's browser proves itself with; empty before anybody asked."""
    helper: str = ""
    """The name the helper gave."""
    tries: int = 0
    ending: Ending | None = None


def offered(code: str, now: datetime) -> Session:
    """A new offer with this code."""
    return Session(Phase.OFFERED, code, now + CODE_LIFETIME)


def knocked(session: Session, code: str, helper: str, ticket: str, now: datetime) -> Session:
    """Somebody entered a code. A right one asks the customer, who has three minutes anew; a wrong one uses up a try."""
    session = lapsed(session, now)
    if session.phase is not Phase.OFFERED:
        return session
    name = " ".join(helper.split())[:LONGEST_NAME]
    if code == session.code and name:
        return replace(session, phase=Phase.ASKED, ticket=ticket, helper=name, expires_at=now + CODE_LIFETIME)
    tries = session.tries + 1
    return ended(session, Ending.TOO_MANY_TRIES) if tries >= MOST_TRIES else replace(session, tries=tries)


def approved(session: Session) -> Session:
    """The customer lets them in. The code is spent."""
    if session.phase is not Phase.ASKED:
        return session
    return replace(session, phase=Phase.OPEN, code="", expires_at=None)


def extended(session: Session, now: datetime) -> Session:
    """The customer wants the code to hold longer; as often as they like."""
    session = lapsed(session, now)
    if session.phase is not Phase.OFFERED or session.expires_at is None:
        return session
    return replace(session, expires_at=max(session.expires_at, now) + CODE_LIFETIME)


def lapsed(session: Session, now: datetime) -> Session:
    """Over, where the code's time is."""
    if session.expires_at is not None and now >= session.expires_at:
        return ended(session, Ending.LAPSED)
    return session


def ended(session: Session, why: Ending) -> Session:
    """Over: neither code nor ticket is worth anything any more."""
    return session if session.phase is Phase.OFF else Session(ending=why)
