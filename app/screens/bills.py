"""Bills: numbers that a customer keeps, what they owe, paying it, receipts. All of it made by the bank's own services."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from app.pages import Page
from app.scene import PIN
from app.screens.orders import press
from app.screens.stop import Stop, at
from bank.bills.account_numbers import with_check
from bank.bills.values import AutoPayRequest, BillKind, BillRequest, TopUpRequest
from bank.clock import SHANGHAI

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.scene import Scene
    from bank.bank import Bank

POWER = with_check(BillKind.ELECTRICITY, "11000012340")
WATER = with_check(BillKind.WATER, "110004567")
GAS = with_check(BillKind.GAS, "1200045671")
MOBILE = "13800138000"
WHEN = datetime(2026, 3, 21, 9, 0, tzinfo=SHANGHAI)
"""Four days before the bills of February are due."""
CAP_FEN = 200_00


def _customer(scene: Scene) -> tuple[str, str]:
    """Who has signed in, and their main account."""
    account = scene.banking.main_account
    return ("", "") if account is None else (account.customer_id, account.id)


def keep_numbers(scene: Scene) -> None:
    """Let there be kept numbers, a paid bill, a top-up and an automatic payment; a second call changes nothing."""
    if scene.clock.now() < WHEN:
        scene.clock.advance(WHEN - scene.clock.now())
    who, source = _customer(scene)

    def job(bank: Bank) -> None:
        for kind, number, label in (
            (BillKind.ELECTRICITY, POWER, "家里"),
            (BillKind.WATER, WATER, "家里"),
            (BillKind.GAS, GAS, "女儿家"),
            (BillKind.PHONE, MOBILE, "我的手机"),
        ):
            bank.bills.save(who, kind, number, label)
            january = bank.bills.query(kind, number, "2026-01")
            if january.paid_at is None:
                request = BillRequest(
                    f"scene-{kind.value}", who, source, kind, number, january.month, january.amount_fen
                )
                bank.bills.pay(request, PIN)
        phone = bank.bills.query(BillKind.PHONE, MOBILE, "2026-02")
        if phone.paid_at is None:
            request = BillRequest("scene-phone-2", who, source, BillKind.PHONE, MOBILE, phone.month, phone.amount_fen)
            bank.bills.pay(request, PIN)
        bank.bills.top_up(TopUpRequest("scene-top-up", who, source, MOBILE, 50_00), PIN)
        bank.bills.auto_pay.agree(AutoPayRequest("scene-auto", who, source, BillKind.WATER, WATER, CAP_FEN), PIN)

    scene.banking.write(job, lambda _: None)


def _kept(go: Callable[[Scene], None]) -> Callable[[Scene], None]:
    def first(scene: Scene) -> None:
        keep_numbers(scene)
        go(scene)

    return first


def _wrong_number(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.BILLS_GAS)
    scene.view_model.navigation.open(Page.BILLS_NUMBER)
    wrong = GAS[:-1] + str((int(GAS[-1]) + 1) % 10)
    scene.view_model.billAccount.setNumber(wrong)
    scene.view_model.billAccount.look()


def _account(scene: Scene, kind: BillKind = BillKind.ELECTRICITY, number: str = POWER) -> None:
    scene.view_model.navigation.open(Page.BILLS)
    scene.view_model.billAccount.open(kind.value, number)


def _stranger(scene: Scene) -> None:
    _account(scene, BillKind.ELECTRICITY, with_check(BillKind.ELECTRICITY, "21000055555"))


def _phone(scene: Scene) -> None:
    _account(scene, BillKind.PHONE, MOBILE)


def _review(scene: Scene) -> None:
    _account(scene)
    scene.view_model.billAccount.pay("2026-02")


def _top_up(scene: Scene) -> None:
    _phone(scene)
    scene.view_model.billAccount.topUp("10000")


def _label(scene: Scene) -> None:
    _stranger(scene)
    scene.view_model.billAccount.name()


def _label_refused(scene: Scene) -> None:
    _label(scene)
    scene.view_model.billAccount.keep()


def _cap(scene: Scene, cap: str = "200") -> None:
    _account(scene)
    scene.view_model.billAccount.askCap()
    scene.view_model.billAccount.cap.setText(cap)


def _agree(scene: Scene) -> None:
    _cap(scene)
    scene.view_model.billAccount.agree()


def _cap_refused(scene: Scene) -> None:
    _cap(scene, "0")
    scene.view_model.billAccount.agree()


def _receipt(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.BILLS_RECEIPTS)
    scene.view_model.bills.openReceipt(scene.view_model.bills.receipts.rows[0].receipt_id)


def _ended(scene: Scene) -> None:
    scene.view_model.navigation.open(Page.BILLS_AUTO_PAY)
    scene.view_model.bills.endAutoPay(scene.view_model.bills.agreements.rows[0].agreement_id)
    scene.view_model.order.agree()


def _paid(scene: Scene) -> None:
    _account(scene, BillKind.GAS, GAS)
    if scene.view_model.billAccount.bills.count:
        scene.view_model.billAccount.pay("2026-02")
        scene.view_model.order.agree()
        press(scene, PIN)
        scene.view_model.orderPin.submit()


def _nothing_due(scene: Scene) -> None:
    who, source = _customer(scene)

    def job(bank: Bank) -> None:
        for bill in bank.bills.due(BillKind.WATER, WATER):
            request = BillRequest("scene-water-2", who, source, bill.kind, WATER, bill.month, bill.amount_fen)
            bank.bills.pay(request, PIN)

    scene.banking.write(job, lambda _: None)
    _account(scene, BillKind.WATER, WATER)


STOPS = (
    Stop("bills-empty", "缴费，还没有号码", at(Page.BILLS)),
    Stop("bills-first-number", "第一个户号", at(Page.BILLS_ELECTRICITY)),
    Stop("bills-no-receipts", "还没有缴费单", at(Page.BILLS_RECEIPTS)),
    Stop("bills-no-automatic", "还没有自动缴费", at(Page.BILLS_AUTO_PAY)),
    Stop("bills", "缴费", _kept(at(Page.BILLS))),
    Stop("bills-kind", "缴电费", _kept(at(Page.BILLS_ELECTRICITY))),
    Stop("bills-water", "缴水费", _kept(at(Page.BILLS_WATER))),
    Stop("bills-phone-numbers", "充话费，选号码", _kept(at(Page.BILLS_PHONE))),
    Stop("bills-number-refused", "户号不对", _kept(_wrong_number)),
    Stop("bills-account", "一个户号", _kept(_account)),
    Stop("bills-account-new", "没记住的户号", _kept(_stranger)),
    Stop("bills-phone", "充话费", _kept(_phone)),
    Stop("bills-review", "核对缴费", _kept(_review)),
    Stop("bills-top-up-review", "核对充值", _kept(_top_up)),
    Stop("bills-label", "给户号起名字", _kept(_label)),
    Stop("bills-label-refused", "没有起名字", _kept(_label_refused)),
    Stop("bills-cap", "自动缴费上限", _kept(_cap)),
    Stop("bills-cap-refused", "上限不对", _kept(_cap_refused)),
    Stop("bills-agree", "核对自动缴费", _kept(_agree)),
    Stop("bills-receipts", "缴费单", _kept(at(Page.BILLS_RECEIPTS))),
    Stop("bills-receipt", "一张缴费单", _kept(_receipt)),
    Stop("bills-automatic", "自动缴费", _kept(at(Page.BILLS_AUTO_PAY))),
    Stop("bills-paid", "缴好了", _kept(_paid)),
    Stop("bills-nothing-due", "没有要缴的", _kept(_nothing_due)),
    Stop("bills-automatic-ended", "自动缴费停了", _kept(_ended)),
)
"""In an order in which none disturbs the next: numbers are kept from the fifth on, and the last ones pay and end."""
