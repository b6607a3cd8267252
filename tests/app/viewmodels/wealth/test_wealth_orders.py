"""Buying, cancelling, redeeming and the questionnaire, on the real bank and without QML."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from app.pages import Page
from app.scene import PIN
from app.screens.orders import press
from app.screens.wealth import answer, hold
from app.serial_worker import Done
from app.viewmodels.wealth.question_words import KNOWN
from app.viewmodels.wealth.words import NAMES
from bank.savings.catalogue import load_catalogue

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.scene import Scene
    from bank.bank import Bank

START_FEN = 5_238_620


def ask(scene: Scene, job: Callable[[Bank], object]) -> object:
    """What the bank answers."""
    found: list[object] = []

    def keep(outcome: object) -> None:
        assert isinstance(outcome, Done)
        found.append(outcome.value)

    scene.banking.write(job, keep)
    return found[0]


def available(scene: Scene) -> object:
    return ask(scene, lambda bank: bank.accounts.get("wang-current").available_fen)


def faults(scene: Scene) -> object:
    return ask(scene, lambda bank: len(bank.audit()))


def fill_in(scene: Scene, product_id: str = "anxin-2", amount: str = "3000") -> None:
    scene.view_model.navigation.open(Page.WEALTH_PRODUCTS)
    scene.view_model.wealthProducts.choose(product_id)
    scene.view_model.wealthProducts.askAmount()
    scene.view_model.wealthProducts.setAmountText(amount)


def agree(scene: Scene) -> None:
    scene.view_model.order.agree()
    press(scene, PIN)
    scene.view_model.orderPin.submit()


def test_a_purchase_is_reviewed_proved_and_frozen_once(scene: Scene) -> None:
    answer(scene)
    fill_in(scene)
    scene.view_model.wealthProducts.quote()
    assert scene.view_model.navigation.current == Page.ORDER_REVIEW
    assert "R2 中低风险" in scene.view_model.order.sentence
    assert "可能亏" in scene.view_model.order.warning
    agree(scene)
    assert not scene.view_model.order.failed
    assert available(scene) == START_FEN - 300_000
    order = scene.view_model.house.orders.state.order
    assert order is not None
    ask(scene, lambda bank: order.carry_out(bank, PIN))
    assert available(scene) == START_FEN - 300_000
    assert faults(scene) == 0


def test_a_purchase_is_taken_back_from_its_result(scene: Scene) -> None:
    answer(scene)
    fill_in(scene)
    scene.view_model.wealthProducts.quote()
    agree(scene)
    assert scene.view_model.order.undoText == "反悔，取消这笔"
    scene.view_model.order.undoIt()
    scene.view_model.order.agree()
    assert scene.view_model.order.endTitle == "已经取消"
    assert available(scene) == START_FEN


def test_an_order_that_waits_is_taken_back_from_the_holdings(scene: Scene) -> None:
    answer(scene)
    fill_in(scene)
    scene.view_model.wealthProducts.quote()
    agree(scene)
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.WEALTH_HOLDINGS)
    (row,) = scene.view_model.wealthHoldings.waiting.rows
    assert "可以取消" in row.sentence
    scene.view_model.wealthHoldings.cancel(row.order_id)
    scene.view_model.order.agree()
    scene.view_model.navigation.back()
    assert scene.view_model.navigation.current == Page.WEALTH_HOLDINGS
    assert scene.view_model.wealthHoldings.waiting.rows == ()
    assert available(scene) == START_FEN


def test_without_answers_the_way_to_the_questions_is_shown(scene: Scene, announced: list[str]) -> None:
    fill_in(scene)
    scene.view_model.wealthProducts.quote()
    assert scene.view_model.wealthProducts.needsAnswers
    assert "还没有做风险问卷" in announced[-1]
    assert scene.view_model.navigation.current == Page.WEALTH_AMOUNT
    assert available(scene) == START_FEN


def test_a_product_that_is_too_risky_is_refused_with_a_way_out(scene: Scene) -> None:
    answer(scene)
    fill_in(scene, "jinqu-4")
    scene.view_model.wealthProducts.quote()
    products = scene.view_model.wealthProducts
    assert products.tooRisky
    assert "R4级，高过您的C2级" in products.errorText
    products.showFitting()
    assert scene.view_model.navigation.current == Page.WEALTH_PRODUCTS
    assert [row.grade for row in products.rows.rows] == [1, 2]
    assert products.errorText == ""


def test_products_are_listed_alike_and_say_that_one_may_lose(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.WEALTH_PRODUCTS)
    rows = scene.view_model.wealthProducts.rows.rows
    assert [row.grade for row in rows] == [1, 2, 3, 4, 5]
    assert all("可能亏本" in row.sentence for row in rows)


def test_no_amount_is_told_and_asks_the_bank_nothing(scene: Scene) -> None:
    answer(scene)
    fill_in(scene, amount="")
    scene.view_model.wealthProducts.quote()
    assert scene.view_model.wealthProducts.errorText == "还没有填金额，钱没有动。请写上要买多少钱。"
    for key in "15":
        scene.view_model.wealthProducts.pressKey(key)
    scene.view_model.wealthProducts.eraseKey()
    assert scene.view_model.wealthProducts.amountText == "1"
    assert scene.view_model.wealthProducts.errorText == ""


def test_half_of_a_holding_is_given_back_and_arrives_the_next_day(scene: Scene) -> None:
    hold(scene)
    before = available(scene)
    scene.view_model.navigation.open(Page.WEALTH_HOLDINGS)
    holdings = scene.view_model.wealthHoldings
    holdings.choose("anxin-2")
    holdings.redeemPart("2")
    amount_fen = scene.view_model.house.orders.state.order.amount_fen  # type: ignore[union-attr]  # it is under review
    assert 149_000 < amount_fen < 151_000  # type: ignore[operator]  # a redemption has an amount
    agree(scene)
    scene.view_model.navigation.back()
    assert len(holdings.waiting.rows) == 1
    assert holdings.waiting.rows[0].cancel_text == ""
    scene.move_on(timedelta(days=1))
    ask(scene, lambda bank: bank.savings.settle_due())
    assert available(scene) == before + amount_fen  # type: ignore[operator]  # fen
    assert faults(scene) == 0


def test_as_many_units_as_are_typed_are_given_back(scene: Scene) -> None:
    hold(scene)
    scene.view_model.navigation.open(Page.WEALTH_HOLDINGS)
    holdings = scene.view_model.wealthHoldings
    holdings.choose("anxin-2")
    holdings.choosePart("own")
    holdings.redeem()
    assert holdings.errorText == "还没有填份额，没有取。请写上要取回多少份。"
    for key in ("9", "9", "9", "9", "9"):
        holdings.pressKey(key)
    holdings.redeem()
    assert "没有这么多份可以取" in holdings.errorText
    holdings.eraseKey()
    holdings.setUnitsText("100.5")
    holdings.redeem()
    assert "取回多少份：100.50份" in scene.view_model.order.sentence


def test_a_wrong_pin_moves_nothing_and_may_be_tried_again(scene: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("PIN_WRONG")
    hold(scene)
    scene.view_model.navigation.open(Page.WEALTH_HOLDINGS)
    scene.view_model.wealthHoldings.choose("anxin-2")
    scene.view_model.wealthHoldings.redeem()
    scene.view_model.order.agree()
    press(scene, "246801")
    scene.view_model.orderPin.submit()
    assert scene.view_model.navigation.current == Page.ORDER_PIN
    press(scene, PIN)
    scene.view_model.orderPin.submit()
    assert scene.view_model.order.endTitle == "已经取回"


def test_the_questions_come_to_a_grade_with_its_end(scene: Scene) -> None:
    questions = scene.view_model.questionnaire
    questions.begin()
    questions.next()
    assert questions.errorText == "这一题还没有选。请选一个答案。"
    for number in range(7):
        assert questions.progress == f"第{number + 1}题，共7题"
        questions.choose("1")
        questions.next()
    assert questions.done
    assert "C2" in questions.resultTitle
    assert questions.facts.rows[0].value == "2027年3月2日"


def test_an_answer_is_kept_when_one_goes_back(scene: Scene) -> None:
    questions = scene.view_model.questionnaire
    questions.begin()
    questions.choose("2")
    questions.next()
    questions.previous()
    assert [row.chosen for row in questions.options.rows] == [False, False, True, False]


def test_the_monthly_statement_tells_what_went_in(scene: Scene) -> None:
    hold(scene)
    scene.view_model.navigation.open(Page.WEALTH_STATEMENT)
    statement = scene.view_model.wealthStatement
    (row,) = statement.rows.rows
    assert row.put_in == "¥3,000.00"
    statement.earlier()
    assert statement.monthText == "2026年2月"
    assert statement.empty
    statement.later()
    assert statement.monthText == "2026年3月"


def test_every_name_and_question_of_the_catalogue_has_its_words() -> None:
    catalogue = load_catalogue()
    questions = catalogue.questionnaire.questions
    texts = {question.text for question in questions}
    texts |= {option.text for question in questions for option in question.options}
    assert texts == KNOWN
    assert {product.name for product in catalogue.products} | {metal.name for metal in catalogue.metals} == NAMES
