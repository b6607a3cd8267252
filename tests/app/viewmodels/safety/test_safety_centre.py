"""The safety centre on the real bank: limits, locks, the PIN, scams, as a person would notice them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

import pytest

from app.failure import Failure
from app.order_flow import OrderStage
from app.pages import Page
from app.scene import PIN, Scene
from app.screens.orders import press as press_order
from app.screens.safety import NEW_PIN, WRONG_PIN, press
from app.serial_worker import Done
from app.transfer_state import Draft, Route
from app.viewmodels.safety.scam_table import ELDERLY, KINDS, NAMES_ONLY, TELECOM
from bank.bills.values import TopUpRequest
from bank.credit.values import PurchaseRequest
from bank.risk.engine import packaged_engine
from bank.values import PreparedTransfer
from tests.bank.credit.credit_support import CARD_NUMBER
from tests.bank.support import code_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bank.bank import Bank

T = TypeVar("T")
CUSTOMER = "wang-xiulan"


def ask(scene: Scene, job: Callable[[Bank], T]) -> T:
    found: list[T] = []

    def keep(outcome: object) -> None:
        assert isinstance(outcome, Done)
        found.append(outcome.value)

    scene.banking.write(job, keep)
    return found[0]


def send(scene: Scene, fen: int = 10_000) -> PreparedTransfer | Failure:
    answers: list[PreparedTransfer | Failure] = []
    scene.flow.prepare(Draft("li-juan", fen), Route.TOUCH, answers.append)
    return answers[0]


def stage(scene: Scene) -> OrderStage:
    return scene.view_model.house.orders.state.stage


def agree_with_pin(scene: Scene, pin: str = PIN) -> None:
    scene.view_model.order.agree()
    press_order(scene, pin)
    scene.view_model.orderPin.submit()


def test_the_overview_says_that_all_is_well_and_what_is_not(scene: Scene) -> None:
    safety = scene.view_model.safety
    scene.view_model.navigation.open(Page.SAFETY)
    assert safety.summary == "都正常"
    assert [row.name for row in safety.items.rows] == ["账户", "交易密码", "转账限额", "这台设备", "风险提醒"]
    safety.locks.freezeAll()
    scene.view_model.navigation.back()
    assert safety.summary == "有1项请您看看"
    assert safety.items.rows[0].sentence == "请看看：账户，已锁住，钱转不走"


def test_one_press_freezes_and_nothing_leaves_until_the_pin_unfreezes(scene: Scene, announced: list[str]) -> None:
    locks = scene.view_model.safety.locks
    scene.view_model.navigation.open(Page.SCAM)
    locks.freezeAll()
    assert scene.view_model.navigation.current == Page.ORDER_RESULT
    assert stage(scene) is OrderStage.DONE
    assert announced[-1].startswith("已经锁住")
    refused = send(scene)
    assert isinstance(refused, Failure)
    assert refused.code == "ACCOUNT_FROZEN"
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.LOCKS)
    assert locks.frozen
    locks.turn(locks.accounts.rows[0].account_id)
    assert stage(scene) is OrderStage.REVIEW
    agree_with_pin(scene)
    assert stage(scene) is OrderStage.DONE
    assert not locks.anyFrozen
    assert isinstance(send(scene), PreparedTransfer)
    assert ask(scene, lambda bank: bank.audit()) == []


def test_what_was_frozen_can_be_undone_on_the_spot_with_the_pin(scene: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("PIN_WRONG")
    scene.view_model.navigation.open(Page.LOCKS)
    scene.view_model.safety.locks.freezeAll()
    assert scene.view_model.order.undoText == "把锁打开"
    scene.view_model.order.undoIt()
    agree_with_pin(scene, WRONG_PIN)
    assert stage(scene) is OrderStage.PIN
    assert scene.view_model.orderPin.errorText.startswith("密码不对")
    press_order(scene, PIN)
    scene.view_model.orderPin.submit()
    assert stage(scene) is OrderStage.DONE
    assert not scene.view_model.safety.locks.anyFrozen


def test_a_limit_is_lowered_at_once_and_raised_back_with_the_pin(scene: Scene) -> None:
    limits = scene.view_model.safety.limits
    scene.view_model.navigation.open(Page.LIMITS)
    assert [row.value for row in limits.rows.rows[:2]] == ["¥20,000.00", "¥50,000.00"]
    limits.change("per_day_fen")
    limits.choose("2000000")
    limits.offer()
    assert not scene.view_model.order.warning
    scene.view_model.order.agree()
    assert stage(scene) is OrderStage.DONE
    assert ask(scene, lambda bank: bank.limits.get(CUSTOMER)).per_day_fen == 2_000_000
    scene.view_model.order.undoIt()
    assert "骗子" in scene.view_model.order.warning
    agree_with_pin(scene)
    assert ask(scene, lambda bank: bank.limits.get(CUSTOMER)).per_day_fen == 5_000_000
    assert limits.rows.rows[1].value == "¥50,000.00"


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("per_transfer_fen", "60000", "没有改成：一次不能超过一天的50,000元。请写小一点。"),
        ("per_day_fen", "100", "没有改成：一天不能少于一次的20,000元。请写大一点。"),
        ("per_day_fen", "6000000", "没有改成：一天不能超过一年的5,000,000元。请写小一点。"),
        ("per_year_fen", "100", "没有改成：一年不能少于一天的50,000元。请写大一点。"),
    ],
)
def test_limits_that_do_not_go_together_are_told_with_the_other_one(
    scene: Scene, kind: str, typed: str, said: str
) -> None:
    limits = scene.view_model.safety.limits
    scene.view_model.navigation.open(Page.LIMITS)
    limits.change(kind)
    limits.type(typed)
    limits.offer()
    assert limits.errorText == said


def test_the_elder_version_calls_a_limit_by_its_plain_name(scene: Scene) -> None:
    scene.settings.change(version="elder")
    limits = scene.view_model.safety.limits
    scene.view_model.navigation.open(Page.LIMITS)
    limits.change("per_day_fen")
    limits.type("80000")
    limits.offer()
    order = scene.view_model.order
    assert order.title == "调高一天最多转的钱"
    assert "限额" not in order.title + order.warning


def test_a_lock_is_not_opened_while_the_pin_is_locked_and_says_until_when(
    scene: Scene, expect_log: Callable[..., None]
) -> None:
    expect_log("PIN_LOCKED")
    locks = scene.view_model.safety.locks
    scene.view_model.navigation.open(Page.SAFETY)
    locks.freezeAll()
    assert locks.cannotOpenText == ""
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.PIN_CHANGE)
    for _ in range(5):
        press(scene, WRONG_PIN)
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.LOCKS)
    assert locks.pinLocked
    assert locks.cannotOpenText == "打开要按密码，密码现在锁着。3月3日14:30以后再来打开。"


def test_what_is_used_today_is_told(scene: Scene) -> None:
    assert isinstance(send(scene, 30_050), PreparedTransfer)
    scene.view_model.navigation.open(Page.LIMITS)
    per_transfer, day, count, year = scene.view_model.safety.limits.rows.rows
    assert (per_transfer.used, per_transfer.share) == ("", -1.0)
    assert (day.used, count.used) == ("今天已用¥300.50", "今天已用1次")
    assert day.share == pytest.approx(300.5 / 50_000)
    assert "今天已用300元5角" in day.sentence
    assert year.used.startswith("今年已用")


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("per_day_fen", "", "还没有选"),
        ("per_day_fen", "五万", "金额没有看懂"),
        ("per_day_fen", "50000", "和现在的一样"),
        ("per_day_fen", "100", "没有改成"),
        ("per_transfer_fen", "60000", "没有改成"),
        ("per_day_count", "many", "次数没有看懂"),
        ("per_day_count", "0", "金额要大于零"),
    ],
)
def test_a_limit_that_makes_no_sense_is_refused_with_a_sentence(scene: Scene, kind: str, typed: str, said: str) -> None:
    limits = scene.view_model.safety.limits
    scene.view_model.navigation.open(Page.LIMITS)
    limits.change(kind)
    limits.type(typed)
    limits.offer()
    assert limits.errorText.startswith(said)
    assert stage(scene) is OrderStage.NONE
    limits.type("1")
    assert limits.errorText == ""


def test_the_pin_is_changed_in_three_steps(scene: Scene) -> None:
    change = scene.view_model.safety.pinChange
    scene.view_model.navigation.open(Page.PIN_CHANGE)
    seen = [(change.progress, change.question)]
    for digits in (PIN, NEW_PIN, NEW_PIN):
        press(scene, digits)
        seen.append((change.progress, change.question))
    assert seen == [
        ("第1步，共3步", "请按现在的密码"),
        ("第2步，共3步", "请按新密码，六个数字"),
        ("第3步，共3步", "请再按一遍新密码"),
        ("", "密码换好了"),
    ]
    ask(scene, lambda bank: bank.pins.verify(CUSTOMER, NEW_PIN))
    scene.view_model.navigation.back()
    scene.view_model.navigation.open(Page.PIN_CHANGE)
    assert change.question == "请按现在的密码"


def test_a_wrong_old_pin_a_simple_new_one_and_two_that_differ_are_refused(scene: Scene) -> None:
    change = scene.view_model.safety.pinChange
    scene.view_model.navigation.open(Page.PIN_CHANGE)
    steps = [
        (WRONG_PIN, "密码不对，还可以再试4次", "请按现在的密码"),
        (PIN, "", "请按新密码，六个数字"),
        ("111111", "这个密码太容易被猜到", "请按新密码，六个数字"),
        (PIN, "新密码和原来的一样", "请按新密码，六个数字"),
        (NEW_PIN, "", "请再按一遍新密码"),
        (WRONG_PIN, "两次按的新密码不一样", "请按新密码，六个数字"),
    ]
    for digits, error, question in steps:
        press(scene, digits)
        assert change.pad.errorText.startswith(error)
        assert (change.pad.errorText == "") == (error == "")
        assert change.question == question
    ask(scene, lambda bank: bank.pins.verify(CUSTOMER, PIN))


def test_a_locked_pin_ends_the_change_and_is_told_until_when(scene: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("PIN_LOCKED")
    change = scene.view_model.safety.pinChange
    scene.view_model.navigation.open(Page.PIN_CHANGE)
    for _ in range(5):
        press(scene, WRONG_PIN)
    assert change.over
    assert not change.done
    assert "3月3日14:30" in change.message
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.LOCKS)
    assert scene.view_model.safety.locks.pinText == "已锁住，3月3日14:30以后再试"
    scene.move_on(timedelta(hours=24))
    scene.view_model.safety.locks.refresh()
    assert scene.view_model.safety.locks.pinText == "正常"


def test_scams_are_the_banks_own_sixteen(scene: Scene) -> None:
    assert (len(TELECOM), len(ELDERLY)) == (10, 6)
    names = dict(packaged_engine().words.scams)
    assert {kind: scam.name for kind, scam in KINDS.items()} | NAMES_ONLY == names
    scam = scene.view_model.safety.scam
    scene.view_model.navigation.open(Page.SCAM)
    scam.open("police")
    assert scene.view_model.navigation.current == Page.SCAM_KIND
    assert (scam.name, "安全账户" in scam.how) == ("冒充公检法", True)


def test_a_call_for_help_says_that_it_is_simulated(scene: Scene, announced: list[str]) -> None:
    scam = scene.view_model.safety.scam
    scene.view_model.navigation.open(Page.SCAM)
    assert scam.called == ""
    scam.callHotline()
    assert announced[-1] == scam.called
    assert scam.called.startswith("模拟拨号：96110")
    assert scam.guardian == ""
    ask(scene, lambda bank: bank.family.name(CUSTOMER, "li-juan", 100_000, PIN))
    scam.refresh()
    assert scam.guardian == "李娟"
    scam.callGuardian()
    assert "李娟" in scam.called


def test_this_device_gets_a_certificate_renews_it_and_loses_it(scene: Scene) -> None:
    devices = scene.view_model.safety.devices
    scene.view_model.navigation.open(Page.DEVICES)
    assert (devices.canCertify, devices.certified, devices.stateText) == (True, False, "还没有安全钥匙")
    devices.issue()
    agree_with_pin(scene)
    assert stage(scene) is OrderStage.DONE
    (first,) = devices.rows.rows
    assert devices.certified
    assert first.status == "这台设备，可以用"
    scene.view_model.navigation.back()
    devices.renew()
    scene.view_model.order.agree()
    assert stage(scene) is OrderStage.DONE
    by_serial = {row.serial: row for row in devices.rows.rows}
    assert [row.valid for row in devices.rows.rows] == [True, False]
    assert "换了新的安全钥匙" in by_serial.pop(first.serial).detail
    (second,) = by_serial.values()
    assert second.valid
    scene.view_model.navigation.back()
    devices.askWhy(second.serial)
    assert scene.view_model.navigation.current == Page.DEVICE_REVOKE
    devices.revoke("lost")
    assert "不能恢复" in scene.view_model.order.warning
    scene.view_model.order.agree()
    assert stage(scene) is OrderStage.DONE
    assert not devices.certified
    assert "设备丢了" in next(row for row in devices.rows.rows if row.serial == second.serial).detail
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.DEVICES)
    devices.issue()
    agree_with_pin(scene)
    assert devices.certified
    assert ask(scene, lambda bank: bank.audit()) == []


def test_a_certificate_needs_the_right_pin(scene: Scene, expect_log: Callable[..., None]) -> None:
    expect_log("PIN_WRONG")
    scene.view_model.navigation.open(Page.DEVICES)
    scene.view_model.safety.devices.issue()
    agree_with_pin(scene, WRONG_PIN)
    assert stage(scene) is OrderStage.PIN
    assert not scene.view_model.safety.devices.certified


def test_cards_are_locked_with_the_accounts_and_nothing_is_paid(scene: Scene) -> None:
    locks = scene.view_model.safety.locks
    card = ask(scene, lambda bank: bank.cards.open(CUSTOMER, CARD_NUMBER, 10_000_00, 5, 25))
    scene.view_model.navigation.open(Page.LOCKS)
    assert card.id in {row.account_id for row in locks.accounts.rows}
    locks.freezeAll()
    top_up = TopUpRequest("up", CUSTOMER, "wang-current", "13800138000", 50_00)
    purchase = PurchaseRequest("shop", CUSTOMER, card.id, "邻家超市", "超市", 20_00)
    assert ask(scene, lambda bank: code_of(lambda: bank.bills.top_up(top_up, PIN))) == "ACCOUNT_FROZEN"
    assert ask(scene, lambda bank: code_of(lambda: bank.cards.purchases.authorise(purchase))) == "ACCOUNT_FROZEN"
