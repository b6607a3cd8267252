"""Family wealth (家庭财富): people who agreed to let one another see what they have, each as much as they chose.

Consent needs the PIN of the person who gives it; taking it back needs nothing and counts from that moment, because the
merged view asks for everyone's standing each time. Whoever does not share does not see.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from sqlite3 import Row

from bank import card_number as card_numbers
from bank import customers
from bank.clock import epoch_ms, from_epoch_ms
from bank.database import Reading, Transaction
from bank.errors import RequestReusedError
from bank.savings import arguments, assets, checkup, deposit_store
from bank.savings.catalogue import Catalogue
from bank.savings.desk import Desk
from bank.savings.errors import (
    FamilyAlreadyMemberError,
    FamilyFullError,
    FamilyNotInvitedError,
    FamilyNotMemberError,
    FamilyPersonUnknownError,
    FamilyUnknownError,
)
from bank.savings.policy import FAMILY_MOST, INVITATION_LIFETIME
from bank.savings.values import Family, FamilyMember, FamilyWealth, Level, MemberWealth, Standing

_LAST_EVENTS = (
    "SELECT e.*, c.name FROM family_event AS e JOIN customer AS c ON c.id = e.customer_id"
    " WHERE e.family_id = ?"
    "   AND e.id = (SELECT max(id) FROM family_event WHERE family_id = e.family_id AND customer_id = e.customer_id)"
    " ORDER BY (SELECT min(id) FROM family_event WHERE family_id = e.family_id AND customer_id = e.customer_id)"
)
_HERE = (Standing.INVITED, Standing.CONSENTED)


class FamilyWealthService:
    """Founds families, keeps who consented to what, and shows the merged view."""

    def __init__(self, desk: Desk, catalogue: Catalogue) -> None:
        self._desk = desk
        self._catalogue = catalogue

    def found(self, request_id: str, founder_id: str, name: str, level: Level, pin: str) -> Family:
        """Found a family whose founder shares at `level`; the same request again returns the same family.

        Raises:
            FieldInvalidError, RequestReusedError, CustomerUnknownError, PIN errors
        """
        request_id = arguments.request_id(request_id)
        founder_id, name = arguments.text(founder_id, "founder_id"), arguments.text(name, "name")
        level = arguments.choice(Level, level, "level")
        customers.find(self._desk.database, founder_id)
        earlier = _of_request(self._desk.database, founder_id, request_id, name)
        if earlier is not None:
            return _family(self._desk.database, earlier, self._desk.clock.now())

        def carry_out(transaction: Transaction, now: datetime) -> Family:
            family_id = _of_request(transaction, founder_id, request_id, name)
            if family_id is None:
                family_id = f"family-{secrets.token_hex(8)}"
                transaction.execute(
                    "INSERT INTO family (id, founder_id, request_id, name, founded_at_ms) VALUES (?, ?, ?, ?, ?)",
                    family_id,
                    founder_id,
                    request_id,
                    name,
                    epoch_ms(now),
                )
                _note(transaction, family_id, founder_id, Standing.CONSENTED, founder_id, now, level)
            return _family(transaction, family_id, now)

        return self._desk.prove(founder_id, pin, carry_out)

    def invite(self, family_id: str, inviter_id: str, invitee_id: str) -> Family:
        """Invite a customer, who then has seven days to consent; nothing of theirs is shown before.

        Raises:
            FieldInvalidError, FamilyUnknownError, CustomerUnknownError
            FamilyNotMemberError: the inviter does not share in it. FamilyAlreadyMemberError, FamilyFullError
        """
        family_id, inviter_id = arguments.text(family_id, "family_id"), arguments.text(inviter_id, "inviter_id")
        invitee_id = arguments.text(invitee_id, "invitee_id")
        with self._desk.database.writing() as transaction:
            now = self._desk.clock.now()
            _require_member(_seen(transaction, family_id, inviter_id, now), inviter_id)
            customers.find(transaction, invitee_id)
            members = _members(transaction, family_id, now)
            here = [member for member in members if member.standing in _HERE]
            if any(member.customer_id == invitee_id for member in here):
                raise FamilyAlreadyMemberError
            if len(here) >= FAMILY_MOST:
                raise FamilyFullError(most=FAMILY_MOST)
            _note(transaction, family_id, invitee_id, Standing.INVITED, inviter_id, now)
            return _family(transaction, family_id, now)

    def person(self, name: str, card_number: str) -> str:
        """Return the id of the customer with this name and this card, so that they can be invited.

        Both must fit: a card number alone gives nobody's name away.

        Raises:
            FieldInvalidError, CardNumberInvalidError, FamilyPersonUnknownError
        """
        name, card_number = arguments.text(name, "name"), arguments.text(card_number, "card_number")
        row = self._desk.database.row(
            "SELECT c.id FROM customer AS c JOIN account AS a ON a.customer_id = c.id"
            " WHERE c.name = ? AND a.card_number = ? AND a.product = 'current'",
            name,
            card_numbers.compact(card_number),
        )
        if row is None:
            raise FamilyPersonUnknownError
        return str(row["id"])

    def consent(self, family_id: str, customer_id: str, level: Level, pin: str) -> Family:
        """Accept an invitation, or change one's own level; the same level again does nothing.

        Raises:
            FieldInvalidError, FamilyUnknownError, FamilyNotInvitedError, PIN errors
        """
        family_id, customer_id = arguments.text(family_id, "family_id"), arguments.text(customer_id, "customer_id")
        level = arguments.choice(Level, level, "level")
        _require_here(self._desk.database, family_id, customer_id, self._desk.clock.now())

        def carry_out(transaction: Transaction, now: datetime) -> Family:
            member = _require_here(transaction, family_id, customer_id, now)
            if (member.standing, member.level) != (Standing.CONSENTED, level):
                _note(transaction, family_id, customer_id, Standing.CONSENTED, customer_id, now, level)
            return _family(transaction, family_id, now)

        return self._desk.prove(customer_id, pin, carry_out)

    def decline(self, family_id: str, customer_id: str) -> None:
        """Refuse an invitation; a second time does nothing (FamilyUnknownError, FamilyNotInvitedError)."""
        self._leave(family_id, customer_id, Standing.INVITED, Standing.DECLINED)

    def withdraw(self, family_id: str, customer_id: str) -> None:
        """Take one's consent back at once, without a PIN; a second time does nothing.

        Raises:
            FieldInvalidError, FamilyUnknownError, FamilyNotMemberError
        """
        self._leave(family_id, customer_id, Standing.CONSENTED, Standing.WITHDRAWN)

    def families(self, customer_id: str) -> tuple[Family, ...]:
        """Return the families that a customer is in or invited to; none for an unknown customer."""
        customer_id = arguments.text(customer_id, "customer_id")
        now = self._desk.clock.now()
        rows = self._desk.database.rows(
            "SELECT DISTINCT family_id FROM family_event WHERE customer_id = ? ORDER BY family_id", customer_id
        )
        found = (_family(self._desk.database, row["family_id"], now) for row in rows)
        return tuple(
            family
            for family in found
            if any(member.customer_id == customer_id and member.standing in _HERE for member in family.members)
        )

    def view(self, family_id: str, viewer_id: str) -> FamilyWealth:
        """Return what everyone who consents at this moment lets the others see.

        Raises:
            FieldInvalidError, FamilyUnknownError
            FamilyNotMemberError: the viewer is only invited, or took their own consent back.
        """
        family_id, viewer_id = arguments.text(family_id, "family_id"), arguments.text(viewer_id, "viewer_id")
        now = self._desk.clock.now()
        with self._desk.database.snapshot() as reading:
            family = _seen(reading, family_id, viewer_id, now)
            _require_member(family, viewer_id)
            shared = tuple(
                _shared(reading, self._catalogue, member, now) for member in family.members if member.level is not None
            )
        return FamilyWealth(
            family_id=family_id,
            name=family.name,
            day=now.date(),
            members=shared,
            total_fen=sum(member.total_fen for member in shared),
        )

    def _leave(self, family_id: str, customer_id: str, standing: Standing, after: Standing) -> None:
        family_id, customer_id = arguments.text(family_id, "family_id"), arguments.text(customer_id, "customer_id")
        with self._desk.database.writing() as transaction:
            now = self._desk.clock.now()
            mine = _standing(transaction, family_id, customer_id, now)
            if mine is None:
                raise FamilyUnknownError
            if mine.standing is after:
                return
            if mine.standing is not standing:
                raise FamilyNotInvitedError if after is Standing.DECLINED else FamilyNotMemberError
            _note(transaction, family_id, customer_id, after, customer_id, now)


def _shared(reading: Reading, catalogue: Catalogue, member: FamilyMember, now: datetime) -> MemberWealth:
    """Return what a member consented to show, and nothing beyond it."""
    level = member.level or Level.TOTAL
    owned = assets.on_day(reading, catalogue, member.customer_id, now.date(), now.date())
    items: list[tuple[str, int]] = []
    if level is Level.DETAILS:
        deposits = deposit_store.of_customer(reading, catalogue, member.customer_id)
        items = [(f"定期存款{item.term_name}", item.principal_fen) for item in deposits if not item.closed]
        items += [(item.product_name, item.value_fen) for item in owned.wealth if item.units_centi]
        items += [(item.metal_name, item.value_fen) for item in owned.metals if item.milligrams]
    return MemberWealth(
        customer_id=member.customer_id,
        name=member.name,
        level=level,
        total_fen=owned.total_fen,
        classes_fen=() if level is Level.TOTAL else checkup.class_sums(owned),
        items=tuple(items),
    )


def _of_request(reading: Reading, founder_id: str, request_id: str, name: str) -> str | None:
    row = reading.row("SELECT id, name FROM family WHERE founder_id = ? AND request_id = ?", founder_id, request_id)
    if row is None:
        return None
    if row["name"] != name:
        raise RequestReusedError
    return str(row["id"])


def _family(reading: Reading, family_id: str, now: datetime) -> Family:
    row = reading.row("SELECT * FROM family WHERE id = ?", family_id)
    if row is None:
        raise FamilyUnknownError
    members = tuple(member for member in _members(reading, family_id, now) if member.standing in _HERE)
    return Family(id=row["id"], name=row["name"], founder_id=row["founder_id"], members=members)


def _seen(reading: Reading, family_id: str, customer_id: str, now: datetime) -> Family:
    """Return a family if the customer ever had to do with it (FamilyUnknownError)."""
    if _standing(reading, family_id, customer_id, now) is None:
        raise FamilyUnknownError
    return _family(reading, family_id, now)


def _members(reading: Reading, family_id: str, now: datetime) -> tuple[FamilyMember, ...]:
    return tuple(_member(row, now) for row in reading.rows(_LAST_EVENTS, family_id))


def _standing(reading: Reading, family_id: str, customer_id: str, now: datetime) -> FamilyMember | None:
    found = [member for member in _members(reading, family_id, now) if member.customer_id == customer_id]
    return found[0] if found else None


def _member(row: Row, now: datetime) -> FamilyMember:
    standing, since = Standing(row["kind"]), from_epoch_ms(row["at_ms"])
    if standing is Standing.INVITED and now >= since + INVITATION_LIFETIME:
        standing = Standing.DECLINED  # an invitation that nobody answered
    return FamilyMember(
        customer_id=row["customer_id"],
        name=row["name"],
        standing=standing,
        level=None if row["level"] is None else Level(row["level"]),
        since=since,
    )


def _require_member(family: Family, customer_id: str) -> None:
    if not any(member.customer_id == customer_id and member.level is not None for member in family.members):
        raise FamilyNotMemberError


def _require_here(reading: Reading, family_id: str, customer_id: str, now: datetime) -> FamilyMember:
    mine = _standing(reading, family_id, customer_id, now)
    if mine is None:
        raise FamilyUnknownError
    if mine.standing not in _HERE:
        raise FamilyNotInvitedError
    return mine


def _note(
    transaction: Transaction,
    family_id: str,
    customer_id: str,
    standing: Standing,
    by_id: str,
    now: datetime,
    level: Level | None = None,
) -> None:
    transaction.execute(
        "INSERT INTO family_event (family_id, customer_id, kind, level, by_id, at_ms) VALUES (?, ?, ?, ?, ?, ?)",
        family_id,
        customer_id,
        standing.value,
        None if level is None else level.value,
        by_id,
        epoch_ms(now),
    )
