"""When a confirmed transfer is sent: by its arrival mode, and later where a delay was chosen or set by risk control."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from bank.clock import start_of_day
from bank.errors import FieldInvalidError
from bank.transfers.rules import TransferRules
from bank.values import Arrival

_REASON: Final = re.compile(r"[A-Za-z0-9_.:-]{1,60}", re.ASCII)
_MOST_REASONS: Final = 12
CHOSEN: Final = "CHOSEN_BY_CUSTOMER"


@dataclass(frozen=True, slots=True)
class Delay:
    """Hold a confirmed transfer for at least delay_ms from the PIN on, for reasons named by codes."""

    delay_ms: int
    reasons: tuple[str, ...]


def chosen_delay(rules: TransferRules) -> Delay:
    """Return the 24 hours that a customer can choose beside a warning."""
    return Delay(rules.chosen_delay_ms, (CHOSEN,))


def due_at(arrival: Arrival, prepared_at: datetime, expires_at: datetime, rules: TransferRules) -> datetime | None:
    """Return when the transfer will be sent, None for at once; the person is told this moment and confirms it.

    It never lies within the time for the PIN, so the person can always withdraw what they confirmed: 次日 is the first
    midnight (Asia/Shanghai) that is not before `expires_at`.
    """
    if arrival is Arrival.TWO_HOURS:
        return max(prepared_at + timedelta(milliseconds=rules.two_hours_ms), expires_at)
    if arrival is Arrival.NEXT_DAY:
        midnight = start_of_day(expires_at.date())
        return midnight if midnight == expires_at else start_of_day(expires_at.date() + timedelta(days=1))
    return None


def delayed(due: datetime | None, confirmed_at: datetime, delay: Delay | None) -> datetime | None:
    """Return the later of the mode's moment and the delay's end, None for at once."""
    if delay is None or delay.delay_ms == 0:
        return due
    end = confirmed_at + timedelta(milliseconds=delay.delay_ms)
    return end if due is None else max(due, end)


def checked_delay(delay: Delay | None, rules: TransferRules) -> Delay | None:
    """Return the delay if its span is within the rules and its reasons are codes (FieldInvalidError)."""
    if delay is None:
        return None
    if type(delay.delay_ms) is not int or not 0 <= delay.delay_ms <= rules.longest_delay_ms:
        raise FieldInvalidError(field="delay_ms")
    if len(delay.reasons) > _MOST_REASONS or not all(map(_REASON.fullmatch, delay.reasons)):
        raise FieldInvalidError(field="reasons")
    return delay
