"""The transfers room: what stands before the PIN, and everything around a transfer."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from app.pages import Page
from app.scene import PIN
from app.screens.stop import Stop, at
from app.serial_worker import Done
from bank.clock import SHANGHAI
from bank.risk.values import Choice, ListName, Source
from bank.transfers.order_rows import OrderRequest
from bank.transfers.schedule import Frequency
from bank.values import AgreedLimits

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.scene import Scene
    from app.serial_worker import Outcome
    from bank.bank import Bank
    from bank.risk.values import ListEntry

T = TypeVar("T")

LARGE = "51000"
SCAM_REMARK = "转到安全账户"
ASKED = "6000"


def bank(scene: Scene, job: Callable[[Bank], T]) -> T:
    """What the scene's bank answers at once."""
    found: list[T] = []

    def keep(outcome: Outcome[T]) -> None:
        if not isinstance(outcome, Done):
            raise outcome.error
        found.append(outcome.value)

    scene.banking.write(job, keep)
    return found[0]


def customer(scene: Scene) -> str:
    """Whose bank the scene shows."""
    account = scene.banking.main_account
    return "" if account is None else account.customer_id


def draft(
    scene: Scene, payee_id: str, amount: str, remark: str = "", arrival: str = "real_time", *, prepare: bool = True
) -> None:
    """Fill in a transfer by touch, and have it prepared."""
    scene.view_model.startTransfer()
    scene.view_model.payTo(payee_id)
    scene.view_model.transfer.setAmountText(amount)
    scene.view_model.transfer.setRemark(remark)
    scene.view_model.transfer.chooseArrival(arrival)
    if prepare:
        scene.view_model.transfer.prepare()


def enter_pin(scene: Scene, digits: str = PIN) -> None:
    """Press the PIN of the transfer, and send it."""
    for digit in digits:
        scene.view_model.pin.press(digit)
    scene.view_model.pin.submit()


def enter_order_pin(scene: Scene, digits: str = PIN) -> None:
    """Press the PIN of the order under review."""
    scene.view_model.order.agree()
    for digit in digits:
        scene.view_model.orderPin.press(digit)
    scene.view_model.orderPin.submit()


def ask(scene: Scene) -> None:
    """A transfer that risk control asks about."""
    draft(scene, "li-juan", ASKED)
    scene.view_model.review.confirm()


def delay(scene: Scene) -> None:
    """A transfer that risk control holds for a day."""
    draft(scene, "wang-xiumei", ASKED, SCAM_REMARK)
    scene.view_model.review.confirm()


def block(scene: Scene) -> None:
    """A transfer that risk control does not let go."""
    payee = next(each for each in bank(scene, lambda b: b.payees.list(customer(scene))) if each.id == "li-ming")
    if not any(entry.card_number == payee.card_number for entry in _listed(scene)):
        bank(scene, lambda b: b.risk_lists.report(str(uuid4()), payee.card_number, Source.POLICE, "演示"))
    draft(scene, "li-ming", "200")
    scene.view_model.review.confirm()


def _listed(scene: Scene) -> tuple[ListEntry, ...]:
    return bank(scene, lambda b: b.risk_lists.on(ListName.SCAM))


def large(scene: Scene) -> None:
    """A transfer that needs this device's signature."""
    limits = AgreedLimits(per_transfer_fen=40_000_000, per_day_fen=40_000_000)
    bank(scene, lambda b: b.limits.agree(customer(scene), limits))
    draft(scene, "zhang-jianguo", LARGE)
    scene.view_model.review.confirm()
    scene.view_model.risk.choose("continue")


def wait_for_tomorrow(scene: Scene) -> None:
    """A transfer that arrives tomorrow, confirmed."""
    draft(scene, "zhang-jianguo", "300", arrival="next_day")
    scene.view_model.review.confirm()
    enter_pin(scene)


def chosen_delay(scene: Scene) -> None:
    """A transfer that the person delayed themselves, at the PIN."""
    ask(scene)
    scene.view_model.risk.choose(Choice.DELAY.value)


def _family_first(scene: Scene) -> None:
    ask(scene)
    scene.view_model.risk.choose(Choice.FAMILY.value)


def _delayed(scene: Scene) -> None:
    delay(scene)
    scene.view_model.risk.choose(Choice.DELAY.value)
    enter_pin(scene)


def _name_guardian(scene: Scene) -> None:
    if bank(scene, lambda b: b.family.guardian(customer(scene))) is None:
        bank(scene, lambda b: b.family.name(customer(scene), "li-juan", 50_000, PIN))


def guarded(scene: Scene) -> None:
    """The daughter is asked about more than 500 yuan, and is being asked."""
    _name_guardian(scene)
    draft(scene, "zhang-jianguo", "800")
    scene.view_model.review.confirm()
    enter_pin(scene)


def _family_named(scene: Scene) -> None:
    scene.move_on(timedelta(minutes=9))
    scene.view_model.navigation.open(Page.FAMILY)
    if not scene.view_model.family.askedOfFamily.rows:
        guarded(scene)
        scene.view_model.navigation.home()
        scene.view_model.navigation.open(Page.FAMILY)


def _family_answer(scene: Scene) -> None:
    _family_named(scene)
    rows = scene.view_model.family.askedOfFamily.rows
    scene.view_model.family.approve(rows[0].confirmation_id)


def _family_ending(scene: Scene) -> None:
    _name_guardian(scene)
    scene.view_model.navigation.open(Page.FAMILY)
    scene.view_model.family.remove()
    enter_order_pin(scene)
    scene.view_model.navigation.back()


def _waiting(scene: Scene) -> None:
    scene.move_on(timedelta(minutes=7))
    wait_for_tomorrow(scene)
    scene.view_model.navigation.open(Page.WAITING)


def _withdraw(scene: Scene) -> None:
    _waiting(scene)
    scene.view_model.waiting.withdraw(scene.view_model.waiting.rows.rows[0].confirmation_id)


def send(scene: Scene) -> None:
    """Send 300.50 yuan to the daughter; the result is in sight."""
    draft(scene, "li-juan", "300.50", "生日快乐")
    scene.view_model.review.confirm()
    enter_pin(scene)


def _receipt(scene: Scene) -> None:
    send(scene)
    scene.view_model.receipts.open(scene.view_model.result.confirmationId)


def _receipts(scene: Scene) -> None:
    scene.move_on(timedelta(minutes=12))
    send(scene)
    scene.view_model.navigation.home()
    scene.view_model.navigation.open(Page.RECEIPTS)


def _receipt_saved(scene: Scene) -> None:
    _receipt(scene)
    scene.view_model.receipts.savePicture()


def standing_order(scene: Scene, *, first_days: int = 13) -> str:
    """A monthly order to the partner, authorised; returns its id."""
    account = scene.banking.main_account
    first = (scene.clock.now().astimezone(SHANGHAI) + timedelta(days=first_days)).replace(hour=9, minute=0)
    request = OrderRequest(
        request_id=str(uuid4()),
        customer_id=customer(scene),
        from_account_id="" if account is None else account.id,
        payee_id="zhang-jianguo",
        amount_fen=60_000,
        first_at=first,
        frequency=Frequency.MONTHLY,
        count=12,
    )
    order = bank(scene, lambda b: b.orders.prepare(request))
    return bank(scene, lambda b: b.orders.authorise(order.id, PIN)).id


def _orders(scene: Scene) -> None:
    standing_order(scene)
    scene.view_model.navigation.open(Page.STANDING_ORDERS)


def _order(scene: Scene) -> None:
    order_id = standing_order(scene, first_days=1)
    scene.move_on(timedelta(days=1))
    scene.view_model.navigation.open(Page.STANDING_ORDERS)
    scene.view_model.standingOrders.open(order_id)


def _order_pause(scene: Scene) -> None:
    order_id = standing_order(scene)
    scene.view_model.navigation.open(Page.STANDING_ORDERS)
    scene.view_model.standingOrders.open(order_id)
    scene.view_model.standingOrders.pause()


def _order_paused(scene: Scene) -> None:
    _order_pause(scene)
    scene.view_model.order.agree()
    scene.view_model.navigation.back()


def _new_order(scene: Scene, step: int = 0) -> None:
    scene.view_model.newOrder.begin()
    scene.view_model.newOrder.choosePayee("zhang-jianguo")
    scene.view_model.newOrder.amount.setText("600")
    for _ in range(step):
        scene.view_model.newOrder.nextStep()


def _new_order_refused(scene: Scene) -> None:
    scene.view_model.newOrder.begin()
    scene.view_model.newOrder.prepare()


def _new_order_review(scene: Scene) -> None:
    _new_order(scene)
    scene.view_model.newOrder.prepare()


def _form(scene: Scene, step: int = 0) -> None:
    form = scene.view_model.payeeForm
    form.begin()
    form.setName("赵桂芳")
    form.setCard("9963820200441187634")
    form.chooseBank("云杉银行")
    form.chooseRelation("朋友")
    for _ in range(step):
        form.nextStep()


def _form_refused(scene: Scene) -> None:
    form = scene.view_model.payeeForm
    form.begin()
    form.setName("赵桂芳")
    form.setCard("9963820200441187635")
    form.nextStep()
    form.nextStep()


def _form_review(scene: Scene) -> None:
    _form(scene)
    scene.view_model.payeeForm.review()


def _family_above(scene: Scene) -> None:
    at(Page.FAMILY)(scene)
    family = scene.view_model.family
    family.choosePerson("li-juan")
    family.nextStep()


def _search(scene: Scene) -> None:
    scene.view_model.startTransfer()
    scene.view_model.payees.search("李")


def _search_nobody(scene: Scene) -> None:
    scene.view_model.startTransfer()
    scene.view_model.payees.search("没有这个人")


def _pinned(scene: Scene) -> None:
    rows = {row.payee_id: row for row in scene.view_model.payees.everybody.rows}
    for payee_id in ("wang-xiumei", "li-juan"):
        if not rows[payee_id].pinned:
            scene.view_model.payees.togglePin(payee_id)
    scene.view_model.navigation.open(Page.PAYEE_ORDER)


def _arrival_review(scene: Scene) -> None:
    draft(scene, "zhang-jianguo", "300", arrival="two_hours")


def _arrival(scene: Scene) -> None:
    draft(scene, "zhang-jianguo", "300", prepare=False)
    scene.view_model.navigation.open(Page.ARRIVAL)


STOPS = (
    Stop("transfer-services", "转账服务", at(Page.TRANSFER_SERVICES)),
    Stop("transfer-waiting-empty", "没有等着转出的", at(Page.WAITING)),
    Stop("transfer-receipts-empty", "还没有回单", at(Page.RECEIPTS)),
    Stop("transfer-orders-empty", "还没有定时转账", at(Page.STANDING_ORDERS)),
    Stop("transfer-arrival", "到账方式", _arrival),
    Stop("transfer-review-later", "核对转账，两小时后到账", _arrival_review),
    Stop("transfer-risk-ask", "转账提醒", ask),
    Stop("transfer-risk-delay", "转账要等24小时", delay),
    Stop("transfer-pin-delayed", "输入密码，24小时后转出", chosen_delay),
    Stop("transfer-family-first", "先和家人商量", _family_first),
    Stop("transfer-notice", "大额转账，签名", large),
    Stop("transfer-result-tomorrow", "明天转出", wait_for_tomorrow),
    Stop("transfer-result-delayed", "24小时后转出", _delayed),
    Stop("transfer-waiting", "待转出", _waiting),
    Stop("transfer-withdraw", "撤回", _withdraw),
    Stop("transfer-receipt", "回单", _receipt),
    Stop("transfer-receipts", "电子回单", _receipts),
    Stop("transfer-receipt-saved", "回单已保存", _receipt_saved),
    Stop("transfer-new-order", "新建定时转账", _new_order),
    Stop("transfer-new-order-amount", "新建定时转账，金额", lambda scene: _new_order(scene, 1)),
    Stop("transfer-new-order-often", "新建定时转账，多久", lambda scene: _new_order(scene, 2)),
    Stop("transfer-new-order-date", "新建定时转账，哪天", lambda scene: _new_order(scene, 3)),
    Stop("transfer-new-order-times", "新建定时转账，几次", lambda scene: _new_order(scene, 4)),
    Stop("transfer-new-order-refused", "新建定时转账被拒绝", _new_order_refused),
    Stop("transfer-new-order-review", "核对定时转账", _new_order_review),
    Stop("transfer-orders", "定时转账", _orders),
    Stop("transfer-order-pause", "暂停定时转账", _order_pause),
    Stop("transfer-order-paused", "定时转账已暂停", _order_paused),
    Stop("transfer-add-payee", "添加收款人", _form),
    Stop("transfer-add-payee-card", "添加收款人，卡号", lambda scene: _form(scene, 1)),
    Stop("transfer-add-payee-bank", "添加收款人，银行", lambda scene: _form(scene, 2)),
    Stop("transfer-add-payee-relation", "添加收款人，关系", lambda scene: _form(scene, 3)),
    Stop("transfer-add-payee-refused", "卡号不对", _form_refused),
    Stop("transfer-add-payee-review", "核对收款人", _form_review),
    Stop("transfer-search", "查找收款人", _search),
    Stop("transfer-search-nobody", "没有找到", _search_nobody),
    Stop("transfer-payee-order", "收款人排序", _pinned),
    Stop("transfer-family", "家人确认", at(Page.FAMILY)),
    Stop("transfer-family-above", "多少钱以上问家人", _family_above),
    Stop("transfer-family-asked", "等家人确认", guarded),
    Stop("transfer-family-named", "家人在确认", _family_named),
    Stop("transfer-family-answer", "家人同意", _family_answer),
    Stop("transfer-family-ending", "不再请家人确认", _family_ending),
    Stop("transfer-risk-block", "转账被拦下", block),
    Stop("transfer-order", "定时转账的日子", _order),
)
"""Every page and state of the room; lists and time move on, so empty lists come first."""
