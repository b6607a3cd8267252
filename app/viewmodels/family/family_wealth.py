"""Family wealth: who is in it, what each lets the others see, what there is together."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from app.failure import Failure
from app.pages import Page
from app.viewmodels.card_number import LONGEST_CARD, typed_card
from app.viewmodels.family import orders
from app.viewmodels.family.levels import level_rows
from app.viewmodels.family.rows import InvitationRow, MemberRow, invitation_row, member_rows
from app.viewmodels.money import MoneyValue
from app.viewmodels.options import OptionRow
from app.viewmodels.room import RoomViewModel
from app.viewmodels.rows import Rows
from app.viewmodels.settings import ChoiceRow
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from bank.savings.values import Level, Standing

if TYPE_CHECKING:
    from app.order_flow import Order
    from app.viewmodels.room import House
    from bank.bank import Bank
    from bank.savings.values import Family, FamilyWealth

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_NAME = 20


@dataclass(frozen=True, slots=True)
class _Picture:
    families: tuple[Family, ...] = ()
    views: tuple[FamilyWealth, ...] = ()
    known: bool = False


@QmlElement
@QmlUncreatable("Families come from the bank.")
class FamilyWealthViewModel(RoomViewModel):
    """Shows the merged view and offers everything that changes who sees what."""

    shown = Signal()
    pages: ClassVar[frozenset[Page]] = frozenset({Page.FAMILY_WEALTH, Page.FAMILY_LEVEL, Page.FAMILY_INVITE})

    def __init__(self, house: House, parent: QObject | None = None) -> None:
        super().__init__(house, parent)
        self.changed.connect(self.shown)
        self._picture = _Picture()
        self._chosen = ""
        self._joining = ""
        self._level: Level | None = None
        self._name = ""
        self._invitee = ""
        self._card = ""
        self._step = 0
        self._members = Rows(MemberRow, self)
        self._invitations = Rows(InvitationRow, self)
        self._families = Rows(ChoiceRow, self)
        self._levels = Rows(OptionRow, self)
        self._total = MoneyValue(self)
        self.show()

    def refresh(self) -> None:
        """Read the families, and the merged view of those that one is in."""
        customer_id = self.customer_id

        def job(bank: Bank) -> _Picture:
            service = bank.savings.family
            families = service.families(customer_id)
            views = tuple(service.view(each.id, customer_id) for each in families if _shares(each, customer_id))
            return _Picture(families, views, known=True)

        self.write(job, self._keep)

    def show(self) -> None:
        """Fill the rows."""
        family, view = self._family, self._view
        self._members.replace([] if family is None or view is None else member_rows(family, view, self.customer_id))
        invited = [each for each in self._picture.families if not _shares(each, self.customer_id)]
        self._invitations.replace([invitation_row(each, self.customer_id) for each in invited])
        self._families.replace(
            [ChoiceRow(each.family_id, each.name, chosen=each is view) for each in self._picture.views]
        )
        self._levels.replace(level_rows(self._level))
        self._total.hold(view.total_fen if view else None)
        self._total.retranslate()

    @Slot(str)
    def chooseFamily(self, family_id: str) -> None:
        """Look at another of several families."""
        self._chosen = family_id
        self._turn()

    @Slot()
    def startFounding(self) -> None:
        """Ask how much the founder shows."""
        self._joining, self._level, self._name = "", None, translate("family", "我们家")
        self._ask_level()

    @Slot(str)
    def startJoining(self, family_id: str) -> None:
        """Ask how much one shows to those who invited."""
        self._joining, self._level = family_id, None
        self._ask_level()

    @Slot()
    def startChanging(self) -> None:
        """Ask how much one shows from now on."""
        family = self._family
        if family is not None:
            self._joining = family.id
            self._level = next((each.level for each in family.members if each.customer_id == self.customer_id), None)
            self._ask_level()

    @Slot(str)
    def chooseLevel(self, value: str) -> None:
        """The value of a row of `levels`."""
        self._level = Level(value)
        self.clear_failure()
        self._turn()

    @Slot(str)
    @Slot(str)
    def setName(self, name: str) -> None:
        """What the new family is called."""
        self._name = name
        self.clear_failure()
        self.changed.emit()

    @Slot()
    def agree(self) -> None:
        """Put the chosen level under review."""
        if self._level is None:
            self.fail(Failure("FAMILY_LEVEL_MISSING", {}))
            return
        family = self._of(self._joining)
        if family is not None:
            joining = not _shares(family, self.customer_id)
            self._offer(orders.consent(family, self.customer_id, self._level, joining=joining))
        elif not self._name.strip():
            self.fail(Failure("FAMILY_NAME_MISSING", {}))
        else:
            request_id = f"family-{secrets.token_hex(8)}"
            self._offer(orders.founding(request_id, self.customer_id, self._name.strip(), self._level))

    @Slot(str)
    def decline(self, family_id: str) -> None:
        """Offer to refuse an invitation."""
        family = self._of(family_id)
        if family is not None:
            self._offer(orders.declining(family, self.customer_id))

    @Slot()
    def withdraw(self) -> None:
        """Offer to leave the family."""
        if self._family is not None:
            self._offer(orders.withdrawal(self._family, self.customer_id))

    @Slot()
    def startInviting(self) -> None:
        """Ask whom."""
        self._invitee = self._card = ""
        self._step = 0
        self.clear_failure()
        self.changed.emit()
        self._house.navigation.open(Page.FAMILY_INVITE)

    @Slot(str)
    def setInvitee(self, name: str) -> None:
        """The name of whom one invites."""
        self._invitee = name
        self.clear_failure()
        self.changed.emit()

    @Slot(str)
    def setCard(self, number: str) -> None:
        """Their card number."""
        self._card = typed_card(number)
        self.clear_failure()
        self.changed.emit()

    @Slot()
    def askCard(self) -> None:
        """From the name on to the card, where one question stands on a page."""
        if self._invitee.strip():
            self.clear_failure()
            self._step = 1
            self.changed.emit()
        else:
            self.fail(Failure("FAMILY_INVITEE_NAMELESS", {}))

    @Slot()
    def stepBack(self) -> None:
        """Back to the question before; from the name, off the page."""
        if not self.left_at(self._step):
            self._step = 0
            self.changed.emit()

    @Slot()
    def invite(self) -> None:
        """Look for the person and put the invitation under review."""
        family, name, card = self._family, self._invitee.strip(), self._card.replace(" ", "")
        if family is None:
            return
        if not name or not card:
            self.fail(Failure("FAMILY_INVITEE_MISSING", {}))
            return
        self.write(
            lambda bank: bank.savings.family.person(name, card),
            lambda person: self._offer(orders.invitation(family, self.customer_id, person, name)),
        )

    def _offer(self, order: Order) -> None:
        self._house.navigation.open(Page.FAMILY_WEALTH)
        self._house.orders.offer(order)

    def _ask_level(self) -> None:
        self.clear_failure()
        self._turn()
        self._house.navigation.open(Page.FAMILY_LEVEL)

    def _keep(self, picture: _Picture) -> None:
        self._picture = picture

    def _turn(self) -> None:
        self.show()
        self.changed.emit()

    def _of(self, family_id: str) -> Family | None:
        return next((each for each in self._picture.families if each.id == family_id), None)

    @property
    def _view(self) -> FamilyWealth | None:
        views = self._picture.views
        return next((view for view in views if view.family_id == self._chosen), views[0] if views else None)

    @property
    def _family(self) -> Family | None:
        return None if self._view is None else self._of(self._view.family_id)

    @Property(bool, notify=shown)
    def joined(self) -> bool:
        """Whether one is in a family."""
        return self._view is not None

    @Property(bool, notify=shown)
    def alone(self) -> bool:
        """Whether the bank has answered and one is in none."""
        return self._picture.known and self._view is None

    @Property(str, notify=shown)
    def familyName(self) -> str:
        """The family that is looked at."""
        return self._view.name if self._view else ""

    @Property(MoneyValue, constant=True)
    def total(self) -> MoneyValue:
        """What all who share have together."""
        return self._total

    @Property(Rows, constant=True)
    def members(self) -> Rows:
        """Rows of `MemberRow`: those who share, then those who are invited."""
        return self._members

    @Property(Rows, constant=True)
    def invitations(self) -> Rows:
        """Rows of `InvitationRow`."""
        return self._invitations

    @Property(Rows, constant=True)
    def families(self) -> Rows:
        """Rows of `ChoiceRow`: the families that one is in."""
        return self._families

    @Property(Rows, constant=True)
    def levels(self) -> Rows:
        """Rows of `OptionRow`: how much one shows."""
        return self._levels

    @Property(str, notify=shown)
    def memberListName(self) -> str:
        """Name of the list, with how many it holds."""
        return translate("family", "家里的人，{n}位").format(n=self._members.count)

    @Property(bool, notify=shown)
    def founding(self) -> bool:
        """Whether a new family is being founded."""
        return self._of(self._joining) is None

    @Property(str, notify=shown)
    def levelTitle(self) -> str:
        """What the question about the level is for."""
        family = self._of(self._joining)
        if family is None:
            return translate("family", "建立家庭")
        if _shares(family, self.customer_id):
            return translate("family", "改给家人看多少")
        return translate("family", "加入“{name}”").format(name=family.name)

    @Property(str, notify=shown)
    def nameText(self) -> str:
        """What the new family is called."""
        return self._name

    @Property(int, constant=True)
    def longestName(self) -> int:
        """How many characters a family's name may have."""
        return LONGEST_NAME

    @Property(str, notify=shown)
    def invitee(self) -> str:
        """Whom one invites."""
        return self._invitee

    @Property(int, notify=shown)
    def step(self) -> int:
        """Which question the invitation asks, where it asks one at a time: 0 the name, 1 the card."""
        return self._step

    @Property(str, notify=shown)
    def card(self) -> str:
        """Their card number."""
        return self._card

    @Property(int, constant=True)
    def longestCard(self) -> int:
        """Characters that a card's number may have, with spaces."""
        return LONGEST_CARD


def _shares(family: Family, customer_id: str) -> bool:
    return any(each.customer_id == customer_id and each.standing is Standing.CONSENTED for each in family.members)
