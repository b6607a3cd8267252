"""Family wealth: none yet, an invitation, the question how much to show, the merged view, an invitation to others."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.pages import Page
from app.scene import PIN
from app.screens.stop import Stop, at
from app.screens.wealth import customer_of
from bank.payees import NewPayee
from bank.policy import BANK_NAME
from bank.savings.values import Level
from bank.values import Customer, TransferRequest

if TYPE_CHECKING:
    from app.scene import Scene
    from bank.bank import Bank

SISTER = Customer(id="wang-xiumei", name="王秀梅", birth_date=date(1952, 5, 1), elder=True, greeting="王阿姨")
SISTER_CARD = "9963880200006618426"
"""Made up, like every card of this bank."""
GIFT_FEN = 6_000_00
"""What the customer has sent her, so that she has something to show."""


def invite(scene: Scene) -> None:
    """Let the sister be a customer too, found a family, and invite; again does nothing."""
    customer_id = customer_of(scene)

    def job(bank: Bank) -> None:
        if SISTER.id not in {each.id for each in bank.customers.list()}:
            bank.customers.add(SISTER)
            bank.accounts.open(SISTER.id, "xiumei-current", "current", "养老金账户", SISTER_CARD)
            bank.pins.set(SISTER.id, PIN)
        if not bank.savings.family.families(SISTER.id):
            _send_gift(bank, customer_id)
            family = bank.savings.family.found("scene", SISTER.id, "老王家", Level.CLASSES, PIN)
            bank.savings.family.invite(family.id, SISTER.id, customer_id)

    scene.banking.write(job, lambda _: None)


def _send_gift(bank: Bank, customer_id: str) -> None:
    account = bank.accounts.list(customer_id)[0]
    new = NewPayee(SISTER.name, BANK_NAME, SISTER_CARD, "妹妹")
    payee = bank.payees.add(customer_id, new)
    prepared = bank.transfers.prepare(TransferRequest("scene-gift", customer_id, account.id, payee.id, GIFT_FEN))
    bank.transfers.confirm(prepared.confirmation_id, PIN)


def join(scene: Scene) -> None:
    """Let the customer have accepted the sister's invitation; again does nothing."""
    customer_id = customer_of(scene)
    invite(scene)

    def job(bank: Bank) -> None:
        family = bank.savings.family.families(SISTER.id)[0]
        bank.savings.family.consent(family.id, customer_id, Level.DETAILS, PIN)

    scene.banking.write(job, lambda _: None)


def _founding(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.FAMILY_WEALTH)
    scene.view_model.familyWealth.startFounding()


def _no_level(scene: Scene) -> None:
    _founding(scene)
    scene.view_model.familyWealth.agree()


def _founding_review(scene: Scene) -> None:
    _founding(scene)
    scene.view_model.familyWealth.chooseLevel("total")
    scene.view_model.familyWealth.agree()


def _invited(scene: Scene) -> None:
    invite(scene)
    scene.view_model.navigation.open(Page.FAMILY_WEALTH)


def _joining(scene: Scene) -> None:
    _invited(scene)
    scene.view_model.familyWealth.startJoining(scene.view_model.familyWealth.invitations.rows[0].family_id)


def _joining_review(scene: Scene) -> None:
    _joining(scene)
    scene.view_model.familyWealth.chooseLevel("details")
    scene.view_model.familyWealth.agree()


def _together(scene: Scene) -> None:
    join(scene)
    scene.view_model.navigation.open(Page.FAMILY_WEALTH)


def _inviting(scene: Scene) -> None:
    _together(scene)
    scene.view_model.familyWealth.startInviting()


def _inviting_card(scene: Scene) -> None:
    _inviting(scene)
    scene.view_model.familyWealth.setInvitee("李娟")
    scene.view_model.familyWealth.askCard()


def _nobody(scene: Scene) -> None:
    _inviting_card(scene)
    scene.view_model.familyWealth.setCard(SISTER_CARD)
    scene.view_model.familyWealth.invite()


def _leaving(scene: Scene) -> None:
    _together(scene)
    scene.view_model.familyWealth.withdraw()


STOPS = (
    Stop("family-none", "还没有家庭", at(Page.FAMILY_WEALTH)),
    Stop("family-founding", "建立家庭", _founding),
    Stop("family-no-level", "没有选给家人看多少", _no_level),
    Stop("family-founding-review", "核对建立家庭", _founding_review),
    Stop("family-invited", "收到邀请", _invited),
    Stop("family-joining", "加入家庭", _joining),
    Stop("family-joining-review", "核对加入家庭", _joining_review),
    Stop("family-together", "家庭财富", _together),
    Stop("family-inviting", "邀请家人", _inviting),
    Stop("family-inviting-card", "邀请家人：卡号", _inviting_card),
    Stop("family-nobody", "找不到家人", _nobody),
    Stop("family-leaving", "退出家庭", _leaving),
)
