"""Family confirmation: a guardian whom the customer named agrees to transfers above an amount, or refuses them."""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Literal

from bank import customers, ledger
from bank.clock import Clock, epoch_ms, from_epoch_ms
from bank.database import Database, Reading, Transaction
from bank.errors import AlreadyCancelledError, ConfirmationUnknownError, FieldInvalidError, PendingExpiredError
from bank.ledger import Resolution
from bank.pins import PinService
from bank.policy import LARGEST_AMOUNT_FEN
from bank.transfers import accepting, guardians, states
from bank.transfers.errors import (
    FamilyDecidedError,
    FamilyNotAskedError,
    GuardianExistsError,
    GuardianUnknownError,
    NotGuardianError,
)
from bank.transfers.guardians import Guardian
from bank.transfers.rules import TransferRules
from bank.transfers.states import LiveTransfer
from bank.values import TransferProgress, TransferStatus

Decision = Literal["approved", "refused"]

_OTHER: Final[dict[Decision, Decision]] = {"approved": "refused", "refused": "approved"}


@dataclass(frozen=True, slots=True)
class FamilyRequest:
    """What a guardian is asked: may this transfer go, until when can be answered.

    reply_token: what a guardian without a PIN at this bank answers with; None for one who has a PIN. The message that
    would bring it to their telephone is simulated: `FamilyService.requests` is that telephone.
    """

    confirmation_id: str
    customer_id: str
    customer_name: str
    payee_name: str
    payee_tail: str
    amount_fen: int
    asked_at: datetime
    answer_by: datetime
    reply_token: str | None = field(repr=False)


class FamilyService:
    """Names guardians and takes their answers."""

    def __init__(self, database: Database, clock: Clock, pins: PinService, rules: TransferRules) -> None:
        self._database = database
        self._clock = clock
        self._pins = pins
        self._rules = rules

    def guardian(self, customer_id: str) -> Guardian | None:
        """Return who must agree at this moment, None if nobody must."""
        return guardians.in_force(self._database, customer_id, self._clock.now())

    def name(self, customer_id: str, guardian_id: str, above_fen: int, pin: str) -> Guardian:
        """Let a guardian be asked about every transfer above an amount, from now on.

        For the guardian who is named already, a lower amount is taken at once, and a removal is taken back.

        Raises:
            CustomerUnknownError, GuardianUnknownError, GuardianIsSelfError, FieldInvalidError
            GuardianExistsError: another one is named, or the amount would rise; remove the guardian first.
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError: nothing was changed.
        """
        if type(above_fen) is not int or not 0 <= above_fen <= LARGEST_AMOUNT_FEN:
            raise FieldInvalidError(field="above_fen")
        customers.find(self._database, customer_id)
        self._may_name(self._database, customer_id, guardian_id, above_fen)
        with self._pins.proving(customer_id, pin) as transaction:
            present, has_pin = self._may_name(transaction, customer_id, guardian_id, above_fen)
            now = self._clock.now()
            if present is None:
                guardians.add(transaction, customer_id, guardian_id, above_fen, now, has_pin=has_pin)
            else:
                guardians.tighten(transaction, present.id, above_fen)
            return self._present(transaction, customer_id)

    def remove(self, customer_id: str, pin: str) -> Guardian:
        """Let the guardianship end when the cooling time is over; asked again, the first end stays.

        Raises:
            GuardianUnknownError: nobody is named.
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError: nothing was changed.
        """
        self._present(self._database, customer_id)
        with self._pins.proving(customer_id, pin) as transaction:
            present = self._present(transaction, customer_id)
            if present.ends_at is None:
                cooling = timedelta(milliseconds=self._rules.cooling_ms)
                guardians.end(transaction, present.id, self._clock.now() + cooling)
            return guardians.find(transaction, present.id)

    def keep(self, customer_id: str) -> Guardian:
        """Take back a removal whose cooling time is not over (GuardianUnknownError)."""
        with self._database.writing() as transaction:
            present = self._present(transaction, customer_id)
            guardians.tighten(transaction, present.id, present.above_fen)
            return guardians.find(transaction, present.id)

    def requests(self, guardian_id: str) -> tuple[FamilyRequest, ...]:
        """Return what this guardian can still answer, the oldest first."""
        now_ms = epoch_ms(self._clock.now())
        rows = self._database.rows(
            "SELECT f.*, c.customer_id, holder.name AS customer_name, c.payee_name, c.payee_tail, c.amount_fen,"
            "       w.confirmed_at_ms, o.expires_at_ms, g.guardian_customer_id"
            "  FROM guardianship AS g"
            "  JOIN family_request AS f ON f.guardianship_id = g.id"
            "  JOIN confirmation AS c ON c.id = f.confirmation_id"
            "  JOIN customer AS holder ON holder.id = c.customer_id"
            "  JOIN transfer_wait AS w ON w.confirmation_id = c.id AND w.stage = 'family'"
            "  JOIN open_pending AS o ON o.transfer_id = w.pending_id AND o.expires_at_ms > ?"
            " WHERE ? IN (g.guardian_customer_id, g.guardian_payee_id) ORDER BY w.pending_id",
            now_ms,
            guardian_id,
        )
        return tuple(
            FamilyRequest(
                confirmation_id=row["confirmation_id"],
                customer_id=row["customer_id"],
                customer_name=row["customer_name"],
                payee_name=row["payee_name"],
                payee_tail=row["payee_tail"],
                amount_fen=row["amount_fen"],
                asked_at=from_epoch_ms(row["confirmed_at_ms"]),
                answer_by=from_epoch_ms(row["expires_at_ms"]),
                reply_token=None if row["guardian_customer_id"] is not None else row["reply_token"],
            )
            for row in rows
        )

    def approve(self, confirmation_id: str, guardian_id: str, proof: str) -> TransferProgress:
        """Say yes: the transfer is sent at once, or at its moment; a second yes answers the same.

        proof: the guardian's PIN, or the token of the message to one who has none.

        Raises:
            ConfirmationUnknownError, FamilyNotAskedError, FamilyDecidedError, ClockWentBackError
            AlreadyCancelledError, PendingExpiredError: the customer withdrew it; the time for an answer is over.
            NotGuardianError: not the guardian who was asked, or a wrong token.
            PinMalformedError, PinNotSetError, PinWrongError, PinLockedError: the guardian's PIN.
        """
        return self._answer(confirmation_id, guardian_id, proof, "approved")

    def refuse(self, confirmation_id: str, guardian_id: str, proof: str) -> TransferProgress:
        """Say no: the money is released; a second no answers the same (errors as `approve`)."""
        return self._answer(confirmation_id, guardian_id, proof, "refused")

    def _answer(self, confirmation_id: str, guardian_id: str, proof: str, decision: Decision) -> TransferProgress:
        asked, guardian = self._asked(self._database, confirmation_id)
        if guardian_id != guardian.guardian_id:
            raise NotGuardianError
        if _open(self._database, asked, decision):
            with self._proving(confirmation_id, guardian, proof) as transaction:
                refusal = accepting.refusal_of(
                    transaction, lambda: self._carry_out(transaction, confirmation_id, decision)
                )
            if refusal is not None:
                raise refusal
        return states.find(self._database, confirmation_id, self._clock.now()).progress

    def _carry_out(self, transaction: Transaction, confirmation_id: str, decision: Decision) -> None:
        now = self._clock.now()
        live, _ = self._asked(transaction, confirmation_id)
        if not _open(transaction, live, decision):
            return
        transaction.execute(
            "UPDATE family_request SET decision = ?, decided_at_ms = ? WHERE confirmation_id = ?",
            decision,
            epoch_ms(now),
            live.confirmation_id,
        )
        if decision == "approved":
            accepting.go_on(transaction, live, now, self._rules)
        else:
            ledger.resolve(transaction, live.pending_id, Resolution.VOID, now)

    def _asked(self, reading: Reading, confirmation_id: str) -> tuple[LiveTransfer, Guardian]:
        live = states.find(reading, confirmation_id, self._clock.now())
        row = reading.row("SELECT guardianship_id FROM family_request WHERE confirmation_id = ?", confirmation_id)
        if row is None:
            raise FamilyNotAskedError
        return live, guardians.find(reading, row["guardianship_id"])

    @contextmanager
    def _proving(self, confirmation_id: str, guardian: Guardian, proof: str) -> Iterator[Transaction]:
        """Check the guardian's PIN or token, then give the transaction in which the answer is carried out."""
        if guardian.has_pin:
            with self._pins.proving(guardian.guardian_id, proof) as transaction:
                yield transaction
            return
        with self._database.writing() as transaction:
            row = transaction.row("SELECT reply_token FROM family_request WHERE confirmation_id = ?", confirmation_id)
            if row is None:
                raise ConfirmationUnknownError
            if not hmac.compare_digest(row["reply_token"].encode(), proof.encode(errors="replace")):
                raise NotGuardianError
            yield transaction

    def _may_name(
        self, reading: Reading, customer_id: str, guardian_id: str, above_fen: int
    ) -> tuple[Guardian | None, bool]:
        """Return the guardian there is, and whether the one to be named has a PIN here (GuardianExistsError, ...)."""
        has_pin = guardians.identify(reading, customer_id, guardian_id)
        present = guardians.in_force(reading, customer_id, self._clock.now())
        if present is not None and (present.guardian_id != guardian_id or above_fen > present.above_fen):
            raise GuardianExistsError
        return present, has_pin

    def _present(self, reading: Reading, customer_id: str) -> Guardian:
        present = guardians.in_force(reading, customer_id, self._clock.now())
        if present is None:
            raise GuardianUnknownError
        return present


def _open(reading: Reading, live: LiveTransfer, decision: Decision) -> bool:
    """Tell whether the answer is still to be carried out: false if the same one was given before.

    Raises:
        FamilyDecidedError, AlreadyCancelledError, PendingExpiredError
    """
    row = reading.row("SELECT decision FROM family_request WHERE confirmation_id = ?", live.confirmation_id)
    given = None if row is None else row["decision"]
    if given is not None:
        if given == _OTHER[decision]:
            raise FamilyDecidedError
        return False
    if live.status is TransferStatus.CANCELLED:
        raise AlreadyCancelledError
    if live.status is TransferStatus.EXPIRED:
        raise PendingExpiredError
    return True
