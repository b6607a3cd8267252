"""The rooms of the credit card, as a customer meets them: no card, a card, a bill, repaying it, being late."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, TypeVar

from app.pages import Page
from app.scene import PIN
from app.screens.orders import press
from app.screens.stop import Stop, at, by_version
from app.serial_worker import Done
from bank.credit.values import PurchaseRequest

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.scene import Scene
    from app.serial_worker import Outcome
    from bank.bank import Bank
    from bank.credit.values import CreditCard

T = TypeVar("T")

CARD_NUMBER = "9963880900000000014"
LIMIT_FEN = 20_000_00
STATEMENT_DAY, DUE_DAY = 5, 25
_BEFORE_THE_BILL = (
    ("邻家超市", "超市", 86_40),
    ("和平药房", "药品", 132_00),
    ("老街面馆", "餐饮", 38_00),
    ("东方家电城", "家电", 2_499_00),
    ("公共交通", "交通", 20_00),
)
_AFTER_THE_BILL = (("邻家超市", "超市", 64_80), ("春风书店", "教育", 45_50))
_numbers = count(1)


def in_bank(scene: Scene, job: Callable[[Bank], T]) -> T:
    """What `job` returns, from the scene's own bank."""
    found: list[T] = []

    def keep(outcome: Outcome[T]) -> None:
        if not isinstance(outcome, Done):
            raise outcome.error
        found.append(outcome.value)

    scene.banking.write(job, keep)
    return found[0]


def buy(scene: Scene, purchases: tuple[tuple[str, str, int], ...]) -> None:
    """Spend with the customer's card, a while apart, as merchants would book it."""
    for merchant, category, fen in purchases:
        scene.move_on(timedelta(hours=1))
        asked = f"scene-{next(_numbers)}"

        card = _card(scene)
        request = PurchaseRequest(asked, card.customer_id, card.id, merchant, category, fen)
        in_bank(scene, partial(_purchase, request=request))


def _purchase(bank: Bank, request: PurchaseRequest) -> None:
    bank.cards.purchases.settle(bank.cards.purchases.authorise(request).id)


def open_card(scene: Scene) -> None:
    """Give the customer a card, unless a stop before did."""
    customer_id = _customer(scene)

    def job(bank: Bank) -> None:
        if not bank.cards.list(customer_id):
            bank.cards.open(customer_id, CARD_NUMBER, LIMIT_FEN, STATEMENT_DAY, DUE_DAY)

    in_bank(scene, job)


def _customer(scene: Scene) -> str:
    account = scene.banking.main_account
    return "" if account is None else account.customer_id


def spend(scene: Scene) -> None:
    """A card with a few purchases and no bill yet, unless a stop before came further."""
    open_card(scene)
    if not _card(scene).owed_fen:
        buy(scene, _BEFORE_THE_BILL)


def make_bill(scene: Scene) -> None:
    """Two days after the first bill; what was bought since is on the next. Nothing where a stop before did it."""
    spend(scene)
    if not in_bank(scene, lambda bank: bank.cards.months(card_of(bank, scene).id)):
        scene.move_on(timedelta(days=5))
        in_bank(scene, lambda bank: bank.cards.make_statements_due())
        buy(scene, _AFTER_THE_BILL)


def _card(scene: Scene) -> CreditCard:
    return in_bank(scene, lambda bank: card_of(bank, scene))


def card_of(bank: Bank, scene: Scene) -> CreditCard:
    """The customer's card."""
    return bank.cards.list(_customer(scene))[0]


def after(prepare: Callable[[Scene], None], go: Callable[[Scene], None]) -> Callable[[Scene], None]:
    """First the one, then the other."""

    def both(scene: Scene) -> None:
        prepare(scene)
        go(scene)

    return both


def _apply_review(scene: Scene) -> None:
    at(Page.CARD_APPLY)(scene)
    scene.view_model.cardApply.choose(scene.view_model.cardApply.limits.rows[0].value)


def _bill(scene: Scene) -> None:
    scene.view_model.cardBill.openMonth("")


def _repay_typed(scene: Scene, text: str = "800") -> None:
    at(Page.CARD_REPAY)(scene)
    scene.view_model.cardRepay.startTyping()
    scene.view_model.cardRepay.typed.setText(text)


def _repay_refused(scene: Scene) -> None:
    _repay_typed(scene, "9000000")
    scene.view_model.cardRepay.repayTyped()


def _review(scene: Scene) -> None:
    at(Page.CARD_REPAY)(scene)
    scene.view_model.cardRepay.choose("minimum")


def agree(scene: Scene) -> None:
    """Say yes to the order under review, and prove it."""
    scene.view_model.order.agree()
    press(scene, PIN)
    scene.view_model.orderPin.submit()


def _repaid(scene: Scene) -> None:
    _review(scene)
    agree(scene)


def _plan_review(scene: Scene) -> None:
    at(Page.CARD_INSTALMENTS)(scene)
    scene.view_model.cardInstalments.choose("6")


def _planned(scene: Scene) -> None:
    _plan_review(scene)
    agree(scene)
    at(Page.CARD)(scene)


def fall_behind(scene: Scene) -> None:
    """The next bill is due and three days of grace are over, and nothing was paid of it."""
    make_bill(scene)
    if not _card(scene).late:
        scene.move_on(timedelta(days=53))


STOPS = (
    Stop("card-none", "没有信用卡", at(Page.CARD)),
    Stop("card-apply", "办信用卡", at(Page.CARD_APPLY)),
    Stop("card-apply-review", "核对办卡", by_version(_apply_review, at(Page.CARD_APPLY))),
    Stop("card-bill-none", "还没有账单", after(open_card, _bill)),
    Stop("card-apply-refused", "不能再办卡", after(open_card, at(Page.CARD_APPLY))),
    Stop("card-repay-nothing", "没有欠款", after(open_card, at(Page.CARD_REPAY))),
    Stop("card-instalments-none", "不能分期", after(open_card, at(Page.CARD_INSTALMENTS))),
    Stop("card-before-bill", "信用卡，还没出账", after(spend, at(Page.CARD))),
    Stop("card", "信用卡，有账单", after(make_bill, at(Page.CARD))),
    Stop("card-bill", "信用卡账单", after(make_bill, _bill)),
    Stop("card-repay", "还信用卡", after(make_bill, at(Page.CARD_REPAY))),
    Stop("card-repay-amount", "还信用卡，自己填", after(make_bill, _repay_typed)),
    Stop("card-repay-refused", "还信用卡，余额不够", after(make_bill, _repay_refused)),
    Stop("card-repay-review", "核对还信用卡", after(make_bill, _review)),
    Stop("card-instalments", "账单分期", after(make_bill, at(Page.CARD_INSTALMENTS))),
    Stop("card-instalments-review", "核对账单分期", after(make_bill, _plan_review)),
    Stop("card-repay-done", "信用卡还好了", after(make_bill, _repaid)),
    Stop("card-instalments-running", "信用卡，正在分期", after(make_bill, _planned)),
    Stop("card-late", "信用卡逾期", after(fall_behind, at(Page.CARD))),
    Stop("card-bill-late", "逾期的账单", after(fall_behind, _bill)),
)
"""Each stop makes what it shows, and leaves alone what a stop before has made."""
