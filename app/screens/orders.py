"""What every room shares: something under review, its PIN, its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.order_flow import EndWords, Fact, Order, OrderWords
from app.scene import PIN
from app.screens.stop import Stop
from app.viewmodels.money import display, spoken
from bank.values import AgreedLimits

if TYPE_CHECKING:
    from app.scene import Scene
    from bank.bank import Bank

_PER_TRANSFER_FEN = 3_000_000
_PER_DAY_FEN = 6_000_000


def higher_limits(scene: Scene, per_day_fen: int = _PER_DAY_FEN) -> Order:
    """Agree to higher limits: an order on the real bank that needs the PIN."""
    account = scene.banking.main_account
    customer_id = "" if account is None else account.customer_id
    wanted = AgreedLimits(per_transfer_fen=_PER_TRANSFER_FEN, per_day_fen=per_day_fen)
    facts = (
        Fact("每笔最多转出", display(_PER_TRANSFER_FEN), spoken(_PER_TRANSFER_FEN)),
        Fact("每天最多转出", display(per_day_fen), spoken(per_day_fen)),
    )

    def carry_out(bank: Bank, pin: str) -> AgreedLimits:
        return bank.limits.change(customer_id, wanted, pin)

    return Order(
        kind="limits.change",
        words=lambda: OrderWords("调高转账限额", "确认调整", facts, "限额越高，被骗时可能损失越多。"),
        carry_out=carry_out,
        ended=lambda _: EndWords("限额已调整", "从现在起按新的限额转账。", facts),
    )


def _review(scene: Scene) -> None:
    scene.view_model.house.orders.offer(higher_limits(scene))


def _pin(scene: Scene, digits: str = PIN[:3]) -> None:
    _review(scene)
    scene.view_model.order.agree()
    press(scene, digits)


def press(scene: Scene, digits: str) -> None:
    """Press these keys of the order's pad."""
    for digit in digits:
        scene.view_model.orderPin.press(digit)


def _refused(scene: Scene) -> None:
    _pin(scene, "246801")
    scene.view_model.orderPin.submit()


def _done(scene: Scene) -> None:
    _pin(scene, PIN)
    scene.view_model.orderPin.submit()


def _failed(scene: Scene) -> None:
    scene.view_model.house.orders.offer(higher_limits(scene, per_day_fen=1))
    scene.view_model.order.agree()
    press(scene, PIN)
    scene.view_model.orderPin.submit()


STOPS = (
    Stop("order-review", "核对", _review),
    Stop("order-pin", "为办理输入密码", _pin),
    Stop("order-pin-refused", "为办理输入的密码不对", _refused),
    Stop("order-done", "办好了", _done),
    Stop("order-failed", "没有办成", _failed),
)
