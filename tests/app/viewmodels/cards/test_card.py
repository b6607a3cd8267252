"""The room of the credit card on the real bank: what is shown, and what moved to the fen."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from app.pages import Page
from app.scene import PIN, Scene
from app.screens.cards import CARD_NUMBER, buy, in_bank, open_card
from app.screens.orders import press

if TYPE_CHECKING:
    from collections.abc import Callable

    from bank.bank import Bank
    from bank.credit.values import CreditCard

SPENT_FEN = 2_775_40
LEAST_FEN = 277_54
BOUGHT = (("邻家超市", "超市", 275_40), ("东方家电城", "家电", 2_500_00))


@pytest.fixture
def billed(scene: Scene) -> Scene:
    """A customer whose first bill was made two days ago."""
    open_card(scene)
    buy(scene, BOUGHT)
    scene.move_on(timedelta(days=5))
    scene.view_model.navigation.open(Page.CARD)
    return scene


def card(scene: Scene) -> CreditCard:
    account = scene.banking.main_account
    assert account is not None
    return in_bank(scene, lambda bank: bank.cards.list(account.customer_id))[0]


def balance(scene: Scene) -> int:
    account = scene.banking.main_account
    assert account is not None
    return in_bank(scene, lambda bank: bank.accounts.get(account.id)).balance_fen


def agree(scene: Scene, pin: str = PIN) -> None:
    scene.view_model.order.agree()
    press(scene, pin)
    scene.view_model.orderPin.submit()


def test_without_a_card_the_page_says_so_and_a_card_can_be_asked_for(scene: Scene) -> None:
    view = scene.view_model
    view.navigation.open(Page.CARD)
    assert view.card.known
    assert not view.card.hasCard
    view.navigation.open(Page.CARD_APPLY)
    assert [row.label for row in view.cardApply.limits.rows] == ["¥3,000.00", "¥5,000.00", "¥10,000.00"]
    view.cardApply.choose(view.cardApply.limits.rows[1].value)
    assert "每天收利息" in view.order.warning
    agree(scene)
    assert view.order.endTitle == "信用卡办好了"
    view.navigation.back()
    assert view.cardApply.refusalText == "您已经有一张小象信用卡，不用再办。"
    assert card(scene).limit_fen == 5_000_00


def test_the_card_says_what_is_to_be_paid_and_until_when(billed: Scene) -> None:
    view = billed.view_model.card
    assert (view.due.display, view.minimum.display) == ("¥2,775.40", "¥277.54")
    assert view.dueText == "最晚 3月25日 周三 还有18天"
    assert view.statusText == "待还款"
    assert view.tail == CARD_NUMBER[-4:]
    assert view.billSentence == "3月账单，待还款，本期还要还2775元4角，最少要还277元5角4分，最晚 3月25日 周三 还有18天"
    assert view.plainBillSentence == "3月账单，还要还2775元4角，至少要还277元5角4分，最晚 3月25日 周三 还有18天"


def test_all_of_the_bill_is_paid_once_to_the_fen(billed: Scene) -> None:
    before = balance(billed)
    billed.view_model.navigation.open(Page.CARD_REPAY)
    billed.view_model.cardRepay.choose("bill")
    assert billed.view_model.order.warning == ""
    agree(billed)
    assert balance(billed) == before - SPENT_FEN
    assert card(billed).owed_fen == 0
    order = billed.view_model.house.orders.state.order
    assert order is not None
    in_bank(billed, lambda bank: order.carry_out(bank, PIN))
    assert balance(billed) == before - SPENT_FEN
    assert billed.view_model.cardRepay.nothingToPay


def test_the_least_leaves_the_rest_with_a_warning(billed: Scene) -> None:
    view = billed.view_model
    view.navigation.open(Page.CARD_REPAY)
    assert [row.value for row in view.cardRepay.ways.rows] == ["bill", "minimum"]
    assert view.cardRepay.plainWays.rows[1].detail == "剩下的按天收利息"
    view.cardRepay.choose("minimum")
    assert "每天收0.05%的利息" in view.order.warning
    agree(billed)
    assert card(billed).owed_fen == SPENT_FEN - LEAST_FEN
    view.navigation.open(Page.CARD)
    assert view.card.statusText == "已还最低"
    (paid,) = view.card.lines.rows
    assert (paid.title, paid.amount) == ("信用卡还款", "+¥277.54")
    assert not view.card.hasMinimum
    assert "至少" not in view.card.plainBillSentence


def test_a_wrong_pin_moves_nothing_and_may_be_tried_again(billed: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("PIN_WRONG")
    before = balance(billed)
    billed.view_model.navigation.open(Page.CARD_REPAY)
    billed.view_model.cardRepay.choose("bill")
    agree(billed, "246801")
    assert billed.view_model.navigation.current == Page.ORDER_PIN
    assert balance(billed) == before
    press(billed, PIN)
    billed.view_model.orderPin.submit()
    assert balance(billed) == before - SPENT_FEN


@pytest.mark.parametrize(
    ("text", "said"), [("", "还没有填金额"), ("abc", "没有看懂"), ("9000000", "这次要还9,000,000元"), ("0", "大于零")]
)
def test_an_amount_that_cannot_be_paid_is_refused_on_the_page(billed: Scene, text: str, said: str) -> None:
    view = billed.view_model
    view.navigation.open(Page.CARD_REPAY)
    view.cardRepay.startTyping()
    view.cardRepay.typed.setText(text)
    view.cardRepay.repayTyped()
    assert said in view.cardRepay.errorText
    assert view.navigation.current == Page.CARD_REPAY_AMOUNT
    view.cardRepay.typed.pressKey("5")
    assert view.cardRepay.errorText == ""


def test_too_much_stays_on_the_card_and_is_said(billed: Scene) -> None:
    view = billed.view_model
    view.navigation.open(Page.CARD_REPAY)
    view.cardRepay.startTyping()
    for key in "3000":
        view.cardRepay.typed.pressKey(key)
    view.cardRepay.repayTyped()
    assert "多出来的钱留在信用卡里" in view.order.warning
    agree(billed)
    assert card(billed).owed_fen == SPENT_FEN - 3_000_00


def test_instalments_show_their_whole_cost_before_anything_is_agreed_to(billed: Scene) -> None:
    view = billed.view_model
    view.navigation.open(Page.CARD_INSTALMENTS)
    assert [row.value for row in view.cardInstalments.choices.rows] == ["3", "6", "12"]
    view.cardInstalments.choose("3")
    facts = {row.name: row.value for row in view.order.facts.rows}
    assert facts["手续费一共"] == "¥54.12"
    assert facts["合一年的利率"] == "11.66%"
    assert facts["总共要还"] == "¥2,829.52"
    assert view.order.warning == "分开还比一次还清多付 ¥54.12，办了不能取消。"
    agree(billed)
    assert view.order.endTitle == "分期办好了"
    view.navigation.open(Page.CARD)
    assert not view.card.mustPay
    assert view.card.plans.count == 1
    assert view.card.statusText == "已分期"
    assert view.card.laterText == "还有 ¥2,775.40 分期还，在以后每个月的账单里"
    assert view.card.months.rows[0].detail == "已分期"
    view.navigation.open(Page.CARD_INSTALMENTS)
    assert view.cardInstalments.unavailable


def test_a_bill_has_every_booking_and_leads_to_the_months_around(billed: Scene) -> None:
    view = billed.view_model
    buy(billed, (("春风书店", "教育", 45_50),))
    billed.move_on(timedelta(days=30))
    view.cardBill.openMonth("")
    assert view.cardBill.name == "4月账单"
    assert view.cardBill.newerMonth == ""
    view.cardBill.openMonth(view.cardBill.olderMonth)
    assert view.cardBill.name == "3月账单"
    assert [row.title for row in view.cardBill.lines.rows] == ["东方家电城", "邻家超市"]
    assert not view.cardBill.canRepay
    assert view.cardBill.newerMonth == "2026-04"


def test_no_two_ways_to_repay_are_both_called_all(billed: Scene) -> None:
    buy(billed, (("春风书店", "教育", 45_50),))
    billed.view_model.navigation.open(Page.CARD_REPAY)
    for ways in (billed.view_model.cardRepay.ways, billed.view_model.cardRepay.plainWays):
        assert [row.value for row in ways.rows] == ["bill", "minimum", "all"]
        assert len([row for row in ways.rows if "全部" in row.label or "全都" in row.label]) <= 1


def test_what_was_put_into_instalments_is_not_called_paid(billed: Scene) -> None:
    view = billed.view_model
    view.navigation.open(Page.CARD_INSTALMENTS)
    view.cardInstalments.choose("6")
    agree(billed)
    view.cardBill.openMonth("")
    facts = {row.name: row.value for row in view.cardBill.facts.rows}
    assert (facts["出账后已还"], facts["转成分期的"]) == ("¥0.00", "¥2,775.40")
    assert view.cardBill.statusText == "已分期"
    billed.move_on(timedelta(days=31))
    view.cardBill.openMonth("2026-04")
    assert "这期里还了" not in {row.name for row in view.cardBill.facts.rows}


def test_before_the_bill_it_is_said_what_was_spent(scene: Scene) -> None:
    open_card(scene)
    buy(scene, BOUGHT)
    scene.view_model.navigation.open(Page.CARD)
    assert scene.view_model.card.laterText == "已经花了 ¥2,775.40，出了账单再还"
    assert scene.view_model.card.dueText == "3月5日 周四 出下一期账单"


def test_a_late_bill_says_what_to_do(billed: Scene) -> None:
    card_page = billed.view_model.card
    in_time = card_page.canSplit
    billed.move_on(timedelta(days=23))
    billed.view_model.card.refresh()
    assert (in_time, card_page.canSplit) == (True, False)
    assert billed.view_model.card.dueText == "3月25日 周三 该还，已过5天"
    assert billed.view_model.card.late
    assert "至少先还 ¥277.54" in billed.view_model.card.troubleText


def test_the_words_change_their_language(billed: Scene) -> None:
    rows = billed.view_model.card.months.rows
    billed.view_model.retranslate()
    assert billed.view_model.card.months.rows == rows
    assert in_bank(billed, _faults) == 0


def _faults(bank: Bank) -> int:
    return len(bank.audit())
