"""The clock of this person's bank: the machine's, or the one that a study has moved."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from bank.clock import StudyClock, SystemClock
from bank.errors import ClockFileInvalidError
from bank.latest_row import latest_row_at

if TYPE_CHECKING:
    from app.paths import Paths
    from bank.clock import Clock

_log = logging.getLogger(__name__)


def study_clock(paths: Paths) -> StudyClock:
    """The clock that a study can move, which never goes back behind what is booked."""
    return StudyClock(paths.clock, lambda: latest_row_at(paths.bank))


def bank_clock(paths: Paths) -> Clock:
    """The clock of this person's bank, which a study may have moved; the machine's own where its file is damaged."""
    clock = study_clock(paths)
    try:
        clock.now()
    except ClockFileInvalidError as error:
        _log.error("the study's clock is not used", extra={"code": error.code})
        return SystemClock()
    return clock
