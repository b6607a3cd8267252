"""Deposits as a person meets them: put in, looked at, taken out early, changed, all of it checked in the books."""

import pytest

from app.order_flow import OrderStage
from app.pages import Page
from app.scene import PIN, Scene
from app.screens.deposits import put_in
from app.screens.orders import press
from app.viewmodels.deposits.words import rate_text
from bank.bank import Bank
from bank.savings.values import Deposit, Renewal

WRONG = "246801"


def books(scene: Scene) -> tuple[int, tuple[Deposit, ...], int]:
    """The main account's balance, the customer's deposits, and how many faults an audit finds."""
    main = scene.banking.main_account
    assert main is not None
    found: list[tuple[int, tuple[Deposit, ...], int]] = []

    def look(bank: Bank) -> tuple[int, tuple[Deposit, ...], int]:
        deposits = bank.savings.deposits.list(main.customer_id)
        return bank.accounts.get(main.id).balance_fen, deposits, len(bank.audit())

    scene.banking.write(look, lambda outcome: found.append(outcome.value))  # type: ignore[union-attr]  # a Failed fails
    return found[0]


def prove(scene: Scene, pin: str = PIN) -> None:
    scene.view_model.order.agree()
    press(scene, pin)
    scene.view_model.orderPin.submit()


def opening(scene: Scene, amount: str) -> None:
    scene.view_model.navigation.open(Page.DEPOSITS)
    scene.view_model.depositOpening.begin()
    scene.view_model.depositOpening.amount.setText(amount)


def first(scene: Scene) -> None:
    """Open the deposit that matures next: 5,000 yuan for three months."""
    put_in(scene)
    scene.view_model.navigation.open(Page.DEPOSITS)
    scene.view_model.deposits.open(scene.view_model.deposits.rows.rows[0].deposit_id)


def test_the_list_says_what_each_brings_and_all_together(scene: Scene) -> None:
    put_in(scene)
    scene.view_model.navigation.open(Page.DEPOSITS)
    deposits = scene.view_model.deposits
    assert [row.title for row in deposits.rows.rows] == ["三个月定期", "一年定期", "三年定期"]
    assert (deposits.principal.display, deposits.interest.display) == ("¥33,000.00", "¥532.75")
    assert deposits.summary == "定期本金33000元，一共3笔，到期利息一共532元7角5分"
    assert (
        deposits.rows.rows[0].sentence
        == "三个月定期，本金5000元，年利率0.70%，2026年6月2日到期，利息8元7角5分，还有47天到期"
    )


def test_terms_are_compared_for_the_amount_that_is_typed(scene: Scene) -> None:
    opening(scene, "")
    model = scene.view_model.depositOpening
    assert model.basis == "打算存 ¥10,000.00"
    model.amount.setText("20000")
    assert model.basis == "打算存 ¥20,000.00"
    assert [(row.label, row.rate, row.interest) for row in model.terms.rows][-2:] == [
        ("三年", "1.35%", "利息 ¥810.00"),
        ("五年", "1.40%", "利息 ¥1,400.00"),
    ]


def test_a_deposit_is_opened_once_on_the_terms_that_were_shown(scene: Scene) -> None:
    before_fen = books(scene)[0]
    opening(scene, "10000")
    scene.view_model.depositOpening.askTerm()
    assert scene.view_model.navigation.current == Page.DEPOSIT_TERM
    scene.view_model.depositOpening.takeTerm("36")
    order = scene.view_model.order
    assert (order.title, order.amount.display) == ("存三年定期", "¥10,000.00")
    assert {row.name: row.value for row in order.facts.rows}["到期利息"] == "¥405.00"
    carried = scene.view_model.house.orders.state.order
    prove(scene)
    assert order.endTitle == "存好了"
    assert carried is not None
    scene.banking.write(lambda bank: carried.carry_out(bank, PIN), lambda _: None)
    after_fen, (deposit,), faults = books(scene)
    assert (before_fen - after_fen, deposit.principal_fen, deposit.months, faults) == (1_000_000, 1_000_000, 36, 0)
    scene.view_model.navigation.back()
    assert scene.view_model.navigation.current == Page.DEPOSITS
    assert scene.view_model.deposits.rows.count == 1


def test_whoever_turns_back_from_the_review_finds_the_answers(scene: Scene) -> None:
    opening(scene, "10000")
    scene.view_model.depositOpening.quote()
    scene.view_model.navigation.back()
    assert scene.view_model.navigation.current == Page.DEPOSIT_OPEN
    assert scene.view_model.depositOpening.amount.text == "10,000"


@pytest.mark.parametrize(("amount", "part"), [("", "还没有填金额"), ("49.99", "最少存50元"), ("99999999", "余额不够")])
def test_a_bad_amount_is_refused_before_anything_else_is_asked(scene: Scene, amount: str, part: str) -> None:
    opening(scene, amount)
    scene.view_model.depositOpening.askTerm()
    assert part in scene.view_model.depositOpening.errorText
    assert scene.view_model.navigation.current == Page.DEPOSIT_OPEN
    scene.view_model.depositOpening.amount.setText("60")
    assert scene.view_model.depositOpening.errorText == ""


def test_a_wrong_pin_puts_nothing_in(scene: Scene, expect_log: object) -> None:
    expect_log("PIN_WRONG")  # type: ignore[operator]  # a fixture that is called
    opening(scene, "10000")
    scene.view_model.depositOpening.quote()
    prove(scene, WRONG)
    assert scene.view_model.house.orders.state.stage is OrderStage.PIN
    assert books(scene)[1] == ()


def test_taking_out_early_says_its_loss_first_and_pays_what_was_quoted(scene: Scene) -> None:
    first(scene)
    before_fen = books(scene)[0]
    scene.view_model.deposits.take()
    scene.view_model.deposits.takeAll()
    order = scene.view_model.order
    assert order.warning == "现在取，少拿利息¥8.44：再等47天，到2026年6月2日有利息¥8.75，现在只有¥0.31。"
    assert order.sentence.endswith("现在只有¥0.31")
    prove(scene)
    after_fen, _, faults = books(scene)
    assert (after_fen - before_fen, faults) == (500_031, 0)
    scene.view_model.navigation.back()
    assert scene.view_model.navigation.current == Page.DEPOSITS
    assert scene.view_model.deposits.rows.count == 2


def test_a_part_can_be_taken_once_and_must_leave_enough(scene: Scene) -> None:
    first(scene)
    model = scene.view_model.deposits
    model.take()
    model.part.setText("4960")
    model.takePart()
    assert "定期至少要留50元" in model.errorText
    model.part.setText("1000")
    assert model.errorText == ""
    model.takePart()
    prove(scene)
    assert "¥4,000.00留在定期里" in scene.view_model.order.endMessage
    scene.view_model.navigation.back()
    model.open(model.rows.rows[0].deposit_id)
    assert model.partTaken


def test_what_happens_at_maturity_is_changed_without_a_pin_and_changed_back(scene: Scene) -> None:
    first(scene)
    model, order = scene.view_model.deposits, scene.view_model.order
    assert [row.label for row in model.renewals.rows if row.chosen] == ["全部转到活期"]
    model.chooseRenewal(Renewal.RENEW_ALL.value)
    order.agree()
    assert order.endMessage == "2026年6月2日到期以后：连本带利接着存。"
    assert [row.label for row in model.renewals.rows if row.chosen] == ["连本带利接着存"]
    order.undoIt()
    order.agree()
    assert [row.label for row in model.renewals.rows if row.chosen] == ["全部转到活期"]
    assert order.undoText == ""


@pytest.mark.parametrize(("ppm", "text"), [(500, "0.05%"), (7_000, "0.70%"), (13_500, "1.35%"), (1_000_000, "100.00%")])
def test_a_rate_is_shown_in_percent(ppm: int, text: str) -> None:
    assert rate_text(ppm) == text


def test_a_quick_amount_stays_chosen_however_the_field_writes_it(scene: Scene) -> None:
    opening(scene, "10000")
    quick = {row.label: row.chosen for row in scene.view_model.depositOpening.quick.rows}
    assert quick["10,000元"]
    assert list(quick.values()).count(True) == 1
