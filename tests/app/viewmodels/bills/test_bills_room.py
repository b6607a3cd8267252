"""Bills as a person meets them: a number written in, paid once, kept, paid automatically, and the ways back."""

import pytest

from app.order_flow import OrderStage
from app.pages import Page
from app.scene import PIN, Scene
from app.screens.bills import CAP_FEN, GAS, MOBILE, POWER, WATER, keep_numbers
from app.screens.orders import press
from app.viewmodels.bills.account import BillAccountViewModel
from bank.bank import Bank
from bank.bills.values import AutoPay, BillReceipt

WRONG = "246801"


@pytest.fixture
def account(scene: Scene) -> BillAccountViewModel:
    keep_numbers(scene)
    return scene.view_model.billAccount


def asked(scene: Scene) -> tuple[int, tuple[BillReceipt, ...], tuple[AutoPay, ...], int]:
    """The main account's balance, its receipts, what is paid automatically, and how many faults an audit finds."""
    main = scene.banking.main_account
    assert main is not None
    found: list[tuple[int, tuple[BillReceipt, ...], tuple[AutoPay, ...], int]] = []

    def look(bank: Bank) -> tuple[int, tuple[BillReceipt, ...], tuple[AutoPay, ...], int]:
        return (
            bank.accounts.get(main.id).balance_fen,
            bank.bills.receipts(main.customer_id, 100),
            bank.bills.auto_pay.list(main.customer_id),
            len(bank.audit()),
        )

    scene.banking.write(look, lambda outcome: found.append(outcome.value))  # type: ignore[union-attr]  # a Failed fails
    return found[0]


def prove(scene: Scene, pin: str = PIN) -> None:
    scene.view_model.order.agree()
    press(scene, pin)
    scene.view_model.orderPin.submit()


def test_what_waits_is_named_with_its_reason_and_its_sum(scene: Scene, account: BillAccountViewModel) -> None:
    scene.view_model.navigation.open(Page.BILLS)
    bills = scene.view_model.bills
    assert [row.title for row in bills.reminders.rows] == ["家里 电费", "女儿家 燃气费", "家里 水费"]
    assert {row.reason for row in bills.reminders.rows} == {"快到缴费日"}
    assert bills.waiting.display == "¥146.15"
    assert bills.saved.rows[0].sentence == "家里 电费，东城供电公司，户号尾号4 0 7 7，要缴63元9角6分"


@pytest.mark.parametrize(
    ("typed", "part"),
    [
        ("", "现在填了0位"),
        (POWER[:-1], "应该是13位数字，现在填了12位"),
        ("99" + POWER[2:], "99开头"),
        (POWER[:-1] + str((int(POWER[-1]) + 1) % 10), "有一位写错了"),
    ],
)
def test_a_wrong_number_is_told_what_is_wrong_with_it(
    scene: Scene, account: BillAccountViewModel, announced: list[str], typed: str, part: str
) -> None:
    scene.view_model.navigation.open(Page.BILLS_ELECTRICITY)
    account.setNumber(typed)
    account.look()
    assert part in account.errorText
    assert part in announced[-1]
    assert scene.view_model.navigation.current == Page.BILLS_ELECTRICITY
    account.setNumber("1")
    assert account.errorText == ""


def test_a_number_may_be_written_in_groups_and_in_wide_digits(scene: Scene, account: BillAccountViewModel) -> None:
    scene.view_model.navigation.open(Page.BILLS_ELECTRICITY)
    account.setNumber("１１00-0012 3407 7")
    account.look()
    assert scene.view_model.navigation.current == Page.BILLS_ACCOUNT
    assert (account.company, account.digits) == ("东城供电公司", "1100 0012 3407 7")
    assert account.title == "家里 电费"


def test_a_bill_is_paid_once_and_its_receipt_is_kept(scene: Scene, account: BillAccountViewModel) -> None:
    before_fen, receipts, _, _ = asked(scene)
    account.open("electricity", POWER)
    account.pay("2026-02")
    assert scene.view_model.order.amount.display == "¥63.96"
    assert "户号：1 1 0 0 0 0 1 2 3 4 0 7 7" in scene.view_model.order.sentence
    order = scene.view_model.house.orders.state.order
    prove(scene)
    assert scene.view_model.order.endTitle == "缴费成功"
    assert order is not None
    scene.banking.write(lambda bank: order.carry_out(bank, PIN), lambda _: None)
    after_fen, after, _, faults = asked(scene)
    assert (before_fen - after_fen, len(after) - len(receipts), faults) == (6396, 1, 0)
    assert account.nothingDue
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.BILLS_RECEIPTS)
    bills = scene.view_model.bills
    newest = bills.receipts.rows[0]
    assert (newest.title, newest.amount) == ("2026年2月电费", "¥63.96")
    bills.openReceipt(newest.receipt_id)
    facts = {row.name: row.value for row in bills.receiptFacts.rows}
    assert facts["收钱的公司"] == "东城供电公司"
    assert facts["户号"] == "1100 0012 3407 7"


def test_a_wrong_pin_pays_nothing(scene: Scene, account: BillAccountViewModel, expect_log: object) -> None:
    expect_log("PIN_WRONG")  # type: ignore[operator]  # a fixture that is called
    before_fen = asked(scene)[0]
    account.open("electricity", POWER)
    account.pay("2026-02")
    prove(scene, WRONG)
    assert scene.view_model.house.orders.state.stage is OrderStage.PIN
    assert asked(scene)[0] == before_fen


def test_a_bill_that_somebody_else_paid_meanwhile_is_not_paid_again(
    scene: Scene, account: BillAccountViewModel, expect_log: object
) -> None:
    expect_log("BILL_ALREADY_PAID")  # type: ignore[operator]  # a fixture that is called
    account.open("gas", GAS)
    account.pay("2026-02")
    order = scene.view_model.house.orders.state.order
    account.pay("2026-02")
    second = scene.view_model.house.orders.state.order
    assert order is not None
    assert second is not None
    scene.banking.write(lambda bank: order.carry_out(bank, PIN), lambda _: None)
    before_fen = asked(scene)[0]
    prove(scene)
    assert scene.view_model.order.failed
    assert "不用再缴" in scene.view_model.order.endMessage
    assert asked(scene)[0] == before_fen


def test_the_short_way_of_the_elder_version_goes_straight_to_the_one_open_bill(
    scene: Scene, account: BillAccountViewModel
) -> None:
    scene.view_model.navigation.open(Page.BILLS_GAS)
    account.payOrOpen("gas", GAS)
    assert scene.view_model.navigation.current == Page.ORDER_REVIEW
    assert scene.view_model.order.title == "缴女儿家2026年2月的燃气费"
    scene.view_model.navigation.back()
    account.payOrOpen("phone", MOBILE)
    assert scene.view_model.navigation.current == Page.BILLS_ACCOUNT


def test_a_top_up_moves_exactly_its_amount_and_a_day_has_a_limit(
    scene: Scene, account: BillAccountViewModel, expect_log: object
) -> None:
    expect_log("TOP_UP_LIMIT_PER_DAY")  # type: ignore[operator]  # a fixture that is called
    before_fen = asked(scene)[0]
    account.open("phone", MOBILE)
    assert [row.label for row in account.topUps.rows][:3] == ["10元", "20元", "30元"]
    for value in ("50000", "30000", "20000"):
        account.topUp(value)
        prove(scene)
        scene.view_model.navigation.back()
    assert before_fen - asked(scene)[0] == 80_000
    assert "今天充值已经到了上限" in scene.view_model.order.endMessage


def test_a_number_is_kept_under_a_name_and_taken_off_the_list_and_put_back(
    scene: Scene, account: BillAccountViewModel, announced: list[str]
) -> None:
    account.open("electricity", "2100005555571")
    assert not account.kept
    account.name()
    account.keep()
    assert "还没有起名字" in account.errorText
    account.setLabel("老家")
    account.keep()
    assert announced[-1] == "记住了，下次缴费直接选“老家”"
    assert scene.view_model.navigation.current == Page.BILLS_ACCOUNT
    assert account.title == "老家 电费"
    account.forget()
    scene.view_model.order.agree()
    assert not account.kept
    assert scene.view_model.order.undoText == "撤销，放回名单"
    scene.view_model.order.undoIt()
    scene.view_model.order.agree()
    assert account.kept


def test_automatic_payment_has_a_cap_and_can_be_stopped_and_begun_again(
    scene: Scene, account: BillAccountViewModel
) -> None:
    account.open("electricity", POWER)
    account.askCap()
    account.agree()
    assert "还没有填金额" in account.errorText
    account.cap.setText("200")
    assert account.cap.words == "两百元"
    account.agree()
    assert "随时可以停" in scene.view_model.order.warning
    prove(scene)
    held = {one.number: one for one in asked(scene)[2]}
    assert held[POWER].cap_fen == CAP_FEN
    assert account.automatic
    account.endAutoPay()
    scene.view_model.order.agree()
    assert POWER not in {one.number for one in asked(scene)[2]}
    scene.view_model.order.undoIt()
    prove(scene)
    assert {one.number: one.cap_fen for one in asked(scene)[2]}[POWER] == CAP_FEN


def test_the_list_of_automatic_payments_ends_one_without_a_pin(scene: Scene, account: BillAccountViewModel) -> None:
    scene.view_model.navigation.open(Page.BILLS_AUTO_PAY)
    bills = scene.view_model.bills
    (held,) = bills.agreements.rows
    assert held.number == WATER
    bills.endAutoPay(held.agreement_id)
    scene.view_model.order.agree()
    assert scene.view_model.order.endTitle == "自动缴费已停"
    assert bills.agreements.count == 0
    assert WATER in {row.number for row in bills.candidates.rows}
