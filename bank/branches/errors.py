"""Refusals of the branches."""

from __future__ import annotations

from bank.errors import BankError


class BranchUnknownError(BankError):
    """No branch has this id."""

    code = "BRANCH_UNKNOWN"


class BranchServiceUnknownError(BankError):
    """This branch does not do that."""

    code = "BRANCH_SERVICE_UNKNOWN"


class BranchClosedError(BankError):
    """The branch is closed now. params: opens_iso (when it opens next)."""

    code = "BRANCH_CLOSED"


class TicketHeldError(BankError):
    """The customer already waits with a number. params: number."""

    code = "TICKET_HELD"


class TicketUnknownError(BankError):
    """No such number, or not this customer's, or it no longer waits."""

    code = "TICKET_UNKNOWN"


class SlotPastError(BankError):
    """The time is over, or too near."""

    code = "SLOT_PAST"


class SlotTakenError(BankError):
    """Somebody has booked this time."""

    code = "SLOT_TAKEN"


class SlotUnknownError(BankError):
    """Not a time at which the branch takes appointments."""

    code = "SLOT_UNKNOWN"


class AppointmentsFullError(BankError):
    """The customer has as many appointments as one may have. params: most."""

    code = "APPOINTMENTS_FULL"


class AppointmentUnknownError(BankError):
    """No such appointment, or not this customer's."""

    code = "APPOINTMENT_UNKNOWN"


class AppointmentOverError(BankError):
    """The appointment was cancelled or its time has come."""

    code = "APPOINTMENT_OVER"
