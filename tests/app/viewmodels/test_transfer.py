from datetime import timedelta

import pytest

from app.pages import Page
from app.scene import PIN, Scene
from app.serial_worker import Done
from app.transfer_state import Draft, Route, Stage


def draft(scene: Scene, payee_id: str = "li-juan", amount: str = "300.50") -> None:
    scene.view_model.startTransfer()
    scene.view_model.payTo(payee_id)
    scene.view_model.transfer.setAmountText(amount)


def press(scene: Scene, digits: str) -> None:
    for digit in digits:
        scene.view_model.pin.press(digit)


def balance_fen(scene: Scene) -> int:
    found: list[int] = []
    account = scene.banking.main_account
    assert account is not None
    scene.banking.read(
        lambda reader: reader.accounts.get(account.id).balance_fen,
        lambda outcome: found.append(outcome.value),  # type: ignore[union-attr]  # a Failed has none and fails the test
    )
    return found[0]


def test_a_transfer_by_touch_moves_exactly_the_amount(scene: Scene, announced: list[str]) -> None:
    before = balance_fen(scene)
    draft(scene)
    scene.view_model.transfer.prepare()
    review = scene.view_model.review
    assert review.amount.display == "¥300.50"
    assert review.payeeTitle == "女儿 李娟"
    assert review.sentence == "向女儿 李娟转300元5角，白鹭银行尾号6 2 8 5，从养老金账户尾号2 6 3 3转出"
    review.confirm()
    press(scene, PIN)
    scene.view_model.pin.submit()
    result = scene.view_model.result
    assert result.done
    assert result.balance.display == "¥52,085.70"
    assert announced[-1] == "转账成功。已向女儿 李娟转出300元5角"
    assert before - balance_fen(scene) == 30_050


def test_after_a_transfer_the_accounts_and_the_draft_are_fresh(scene: Scene) -> None:
    draft(scene)
    scene.view_model.transfer.prepare()
    scene.view_model.review.confirm()
    press(scene, PIN)
    scene.view_model.pin.submit()
    assert scene.view_model.accounts.balance.display == "¥52,085.70"
    assert scene.view_model.accounts.entries.rows[0].amount == "−¥300.50"
    assert scene.view_model.transfer.amountText == ""
    assert not scene.view_model.transfer.hasPayee


@pytest.mark.parametrize(
    ("amount", "part"),
    [
        ("", "还没有填金额"),
        ("0", "大于零"),
        ("三百", "没有看懂"),
        ("60000", "余额不够"),
        ("20000.01", "每笔20,000元"),
    ],
)
def test_a_bad_amount_is_refused_in_a_sentence_that_is_also_announced(
    scene: Scene, announced: list[str], amount: str, part: str
) -> None:
    draft(scene, amount=amount)
    scene.view_model.transfer.prepare()
    assert part in scene.view_model.transfer.errorText
    assert part in announced[-1]
    assert scene.view_model.navigation.current == Page.AMOUNT
    assert scene.flow.state.prepared is None


def test_typing_on_takes_the_error_away(scene: Scene) -> None:
    draft(scene, amount="")
    scene.view_model.transfer.prepare()
    scene.view_model.transfer.pressKey("5")
    assert scene.view_model.transfer.errorText == ""


def test_without_a_payee_nothing_is_prepared(scene: Scene) -> None:
    scene.view_model.transfer.setAmountText("5")
    scene.view_model.transfer.prepare()
    assert "收款人" in scene.view_model.transfer.errorText
    assert scene.flow.state.stage is Stage.NONE


def test_a_payee_that_is_gone_is_refused(scene: Scene) -> None:
    assert not scene.view_model.transfer.choose("nobody")
    assert "找不到这位收款人" in scene.view_model.transfer.errorText


def test_the_review_shows_what_was_prepared_and_not_what_is_typed_now(scene: Scene) -> None:
    draft(scene)
    scene.view_model.transfer.prepare()
    scene.view_model.transfer.setAmountText("9999")
    scene.view_model.transfer.choose("zhang-jianguo")
    assert scene.view_model.review.amount.display == "¥300.50"
    assert scene.view_model.review.payeeName == "李娟"


def test_an_expired_transfer_can_be_taken_up_again(scene: Scene) -> None:
    draft(scene)
    scene.view_model.transfer.prepare()
    scene.move_on(timedelta(minutes=6))
    assert scene.view_model.result.outcome == "expired"
    assert "已作废" in scene.view_model.result.message
    scene.view_model.transferAgain()
    assert scene.view_model.navigation.current == Page.AMOUNT
    assert scene.view_model.transfer.amountText == "300.50"
    assert scene.view_model.transfer.payeeName == "李娟"


def test_what_voice_had_filled_in_can_be_changed_by_hand(scene: Scene) -> None:
    scene.flow.prepare(Draft("zhang-jianguo", 80_000), Route.VOICE, lambda _: None)
    scene.view_model.editTransfer()
    assert scene.view_model.navigation.pages == (Page.HOME, Page.PAYEE, Page.AMOUNT)
    assert scene.view_model.transfer.amountText == "800"
    assert scene.view_model.transfer.payeeCalled == "老伴"
    assert scene.flow.state.stage is Stage.NONE
    assert scene.view_model.accounts.available.display == "¥52,386.20"


def test_a_transfer_that_waits_for_the_family_is_not_said_to_be_sent(scene: Scene, announced: list[str]) -> None:
    account = scene.banking.main_account
    assert account is not None
    named: list[object] = []
    scene.banking.write(lambda bank: bank.family.name(account.customer_id, "zhang-jianguo", 20_000, PIN), named.append)
    assert isinstance(named[0], Done), named
    draft(scene)
    scene.view_model.transfer.prepare()
    scene.view_model.review.confirm()
    press(scene, PIN)
    scene.view_model.pin.submit()
    result = scene.view_model.result
    assert not result.done
    assert result.outcome == "waiting"
    assert result.title == "还没有转出"
    assert "家人同意后才会转出" in result.message
    assert announced[-1] == f"{result.title}。{result.message}"
    assert balance_fen(scene) == 5_238_620
    assert scene.view_model.accounts.available.display == "¥52,085.70"
