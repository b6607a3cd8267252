"""Wealth products: the list, one product, the questionnaire, buying, holdings, redeeming, the monthly statement."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.pages import Page
from app.scene import PIN
from app.screens.orders import press
from app.screens.stop import Stop, at, by_version

if TYPE_CHECKING:
    from app.scene import Scene
    from bank.bank import Bank

CAREFUL = {"income": 1, "share": 1, "experience": 1, "horizon": 2, "loss": 1, "reaction": 1, "purpose": 1}
"""Answers that make C2."""
_AMOUNT_FEN = 300_000


def answer(scene: Scene) -> None:
    """Let the customer have answered the questionnaire; again does nothing."""
    customer_id = customer_of(scene)
    scene.banking.write(lambda bank: bank.savings.suitability.assess("scene", customer_id, CAREFUL), lambda _: None)


def hold(scene: Scene, product_id: str = "anxin-2", amount_fen: int = _AMOUNT_FEN) -> None:
    """Let the customer have bought a product and its cooling-off be over; again does nothing."""
    account = scene.banking.main_account
    account_id = "" if account is None else account.id
    customer_id = customer_of(scene)

    def job(bank: Bank) -> None:
        if bank.savings.wealth.holdings(customer_id):
            return
        quote = bank.savings.wealth.quote_purchase("scene-hold", customer_id, account_id, product_id, amount_fen)
        bank.savings.wealth.buy(quote.id, PIN)

    answer(scene)
    scene.banking.write(job, lambda _: None)
    scene.move_on(timedelta(hours=25))
    scene.banking.write(lambda bank: bank.savings.settle_due(), lambda _: None)


def customer_of(scene: Scene) -> str:
    """Whose bank it is."""
    account = scene.banking.main_account
    return "" if account is None else account.customer_id


def _product(scene: Scene, product_id: str = "anxin-2") -> None:
    scene.view_model.navigation.open(Page.WEALTH_PRODUCTS)
    scene.view_model.wealthProducts.choose(product_id)


def _amount(scene: Scene, product_id: str = "anxin-2", text: str = "3000") -> None:
    _product(scene, product_id)
    scene.view_model.wealthProducts.askAmount()
    scene.view_model.wealthProducts.setAmountText(text)


def _without_answers(scene: Scene) -> None:
    _amount(scene)
    scene.view_model.wealthProducts.quote()


def _too_risky(scene: Scene) -> None:
    answer(scene)
    _amount(scene, "jinqu-4")
    scene.view_model.wealthProducts.quote()


def _question(scene: Scene) -> None:
    scene.view_model.questionnaire.begin()
    scene.view_model.questionnaire.choose("1")


def _unanswered(scene: Scene) -> None:
    scene.view_model.questionnaire.begin()
    scene.view_model.questionnaire.next()


def _graded(scene: Scene) -> None:
    questions = scene.view_model.questionnaire
    questions.begin()
    while not questions.done and not questions.errorText:
        questions.choose("2")
        questions.next()


def _review(scene: Scene) -> None:
    answer(scene)
    _amount(scene)
    scene.view_model.wealthProducts.quote()


def _wait(scene: Scene) -> None:
    """An order within its cooling-off, as the standard version makes it, unless a stop before made it."""
    customer_id, account_id = customer_of(scene), scene.view_model.wealthHoldings.account_id

    def job(bank: Bank) -> None:
        if not bank.savings.wealth.orders(customer_id):
            wealth = bank.savings.wealth
            quote = wealth.quote_purchase("scene-wait", customer_id, account_id, "anxin-2", _AMOUNT_FEN)
            wealth.buy(quote.id, PIN)

    answer(scene)
    scene.banking.write(job, lambda _: None)
    scene.view_model.navigation.open(Page.WEALTH_HOLDINGS)


def _ordered(scene: Scene) -> None:
    _review(scene)
    scene.view_model.order.agree()
    press(scene, PIN)
    scene.view_model.orderPin.submit()


def _held(scene: Scene) -> None:
    hold(scene)
    scene.view_model.navigation.open(Page.WEALTH_HOLDINGS)


def _holding(scene: Scene) -> None:
    _held(scene)
    scene.view_model.wealthHoldings.choose("anxin-2")


def _own_units(scene: Scene) -> None:
    _holding(scene)
    scene.view_model.wealthHoldings.choosePart("own")
    scene.view_model.wealthHoldings.setUnitsText("999999")
    scene.view_model.wealthHoldings.redeem()


def _redemption(scene: Scene) -> None:
    _holding(scene)
    scene.view_model.wealthHoldings.redeemPart("2")


def _statement(scene: Scene) -> None:
    hold(scene)
    scene.view_model.navigation.open(Page.WEALTH_STATEMENT)


_QUESTIONS_AT_A_BRANCH = at(Page.WEALTH_QUESTIONNAIRE)

STOPS = (
    Stop("wealth-none", "没有持仓", at(Page.WEALTH_HOLDINGS)),
    Stop("wealth-statement-empty", "月度报告，没有理财", at(Page.WEALTH_STATEMENT)),
    Stop("wealth-unanswered", "风险问卷，没有选", by_version(_unanswered, _QUESTIONS_AT_A_BRANCH)),
    Stop("wealth-question", "风险问卷", by_version(_question, _QUESTIONS_AT_A_BRANCH)),
    Stop("wealth-without-answers", "买入，没有答问卷", by_version(_without_answers, _amount)),
    Stop("wealth-graded", "风险问卷结果", by_version(_graded, _QUESTIONS_AT_A_BRANCH)),
    Stop("wealth-products", "理财产品", at(Page.WEALTH_PRODUCTS)),
    Stop("wealth-product", "产品说明", _product),
    Stop("wealth-amount", "买入金额", _amount),
    Stop("wealth-too-risky", "买入，风险太高", by_version(_too_risky, _amount)),
    Stop("wealth-review", "核对买入", by_version(_review, _amount)),
    Stop("wealth-ordered", "已经下单", by_version(_ordered, _amount)),
    Stop("wealth-waiting", "持仓，有正在办的", _wait),
    Stop("wealth-held", "我的持仓", _held),
    Stop("wealth-holding", "一个持仓", _holding),
    Stop("wealth-units", "赎回，份额太多", by_version(_own_units, _holding)),
    Stop("wealth-redemption", "核对赎回", _redemption),
    Stop("wealth-statement", "月度报告", _statement),
)
